"""Each formula by its definition, by brute force: nothing is clever, and nothing knows ``seatwright.formulas``.

Two kinds of definition. *Constructive*: write every quotient or remainder down, sort, take from the top (an
:class:`Answer`). *Axiomatic*: go through all ways to share out the seats and keep those that satisfy the inequality
(``allocations``); a tie is there if two are left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

Whole = tuple[int, ...]
Worth = Callable[[int, int], tuple[int, Fraction]]  # votes, seats held -> what the next seat is worth; infinite first
Holds = Callable[[Whole], bool]  # whether a way to share out the seats satisfies a definition


class Answer(NamedTuple):
    """Seats that are sure; who ties for the rest; and how many of these get one."""

    seats: Whole
    tied: frozenset[int] = frozenset()
    left: int = 0


def _over(divisor: Callable[[int], Fraction | int]) -> Worth:
    def worth(votes: int, held: int) -> tuple[int, Fraction]:
        by = divisor(held)
        return (0, Fraction(votes) / by) if by else (1, Fraction(votes))

    return worth


def _geometric(votes: int, held: int) -> tuple[int, Fraction]:
    return (0, Fraction(votes * votes, held * (held + 1))) if held else (1, Fraction(votes))


WORTH: dict[str, Worth] = {
    "D'Hondt": _over(lambda s: s + 1),
    "Sainte-Laguë": _over(lambda s: 2 * s + 1),
    "modified Sainte-Laguë 1.4": _over(lambda s: 2 * s + 1 if s else Fraction(14, 10)),
    "modified Sainte-Laguë 1.2": _over(lambda s: 2 * s + 1 if s else Fraction(12, 10)),
    "Danish method": _over(lambda s: 3 * s + 1),
    "Imperiali divisors": _over(lambda s: s + 2),
    "Adams": _over(lambda s: s),
    "Dean": _over(lambda s: Fraction(2 * s * (s + 1), 2 * s + 1)),
    "Huntington-Hill": _geometric,
}


# --- highest averages ----------------------------------------------------------------------------------------


def by_averages(votes: Whole, seats: int, worth: Worth, start: Whole = (), room: Whole = ()) -> Answer:
    """All quotients on one list, the highest ``seats`` of them win."""
    start, room = start or (0,) * len(votes), room or (seats,) * len(votes)
    listed = sorted(
        ((worth(v, start[i] + n), i) for i, v in enumerate(votes) if v for n in range(min(room[i], seats))),
        reverse=True,
    )
    return _from_the_top(listed, seats, len(votes))


def averages_hold(votes: Whole, worth: Worth, got: Whole, start: Whole = (), room: Whole = ()) -> bool:
    """The inequality: no last seat of one is worth less than the next seat of another who has room."""
    start, room = start or (0,) * len(votes), room or (sum(got),) * len(votes)
    last = [worth(votes[i], start[i] + n - 1) for i, n in enumerate(got) if n]
    next_ = [worth(v, start[i] + got[i]) for i, v in enumerate(votes) if v and got[i] < room[i]]
    takers = all(votes[i] and n <= room[i] for i, n in enumerate(got) if n)
    return takers and (not last or not next_ or min(last) >= max(next_))


# --- quotas --------------------------------------------------------------------------------------------------

QUOTA: dict[str, Callable[[int, int], Fraction | int]] = {
    "Hare": lambda total, seats: Fraction(total, seats),
    "HareUp": lambda total, seats: -(-total // seats),
    "Droop": lambda total, seats: total // (seats + 1) + 1,
    "HarePlusOne": lambda total, seats: total // seats + 1,
    "HagenbachBischoff": lambda total, seats: Fraction(total, seats + 1),
    "ImperialiQuota": lambda total, seats: Fraction(total, seats + 2),
}


def wholes(votes: Whole, quota: Fraction | int) -> Whole:
    """Whole quotas of each."""
    return tuple(int(Fraction(v) / quota) for v in votes)


def by_remainders(votes: Whole, seats: int, quota: Fraction | int) -> Answer:
    """Whole quotas, then one each to the largest remainders."""
    sure = wholes(votes, quota)
    listed = sorted(((Fraction(v) - n * quota, i) for i, (v, n) in enumerate(zip(votes, sure)) if v), reverse=True)
    rest = _from_the_top(listed, seats - sum(sure), len(votes))
    return rest._replace(seats=tuple(a + b for a, b in zip(sure, rest.seats)))


def remainders_hold(votes: Whole, quota: Fraction | int, got: Whole) -> bool:
    """The inequality: nobody below his whole quotas or two above; every raised remainder at least every other."""
    extra = [n - w for n, w in zip(got, wholes(votes, quota))]
    if any(one not in (0, 1) for one in extra) or any(n and not v for v, n in zip(votes, got)):
        return False
    left = [Fraction(v) % quota for v in votes]
    raised = [r for r, one in zip(left, extra) if one]
    others = [r for v, r, one in zip(votes, left, extra) if v and not one]
    return not raised or not others or min(raised) >= max(others)


def by_turns(votes: Whole, seats: int, quota: Fraction | int) -> Answer:
    """Whole quotas, then one each in the order of votes, again from the top until none is left."""
    got = list(wholes(votes, quota))
    while sum(got) < seats:
        left = seats - sum(got)
        one_round = _from_the_top(sorted(((v, i) for i, v in enumerate(votes) if v), reverse=True), left, len(votes))
        got = [a + b for a, b in zip(got, one_round.seats)]
        if one_round.tied:
            return one_round._replace(seats=tuple(got))
    return Answer(tuple(got))


# --- the most votes ------------------------------------------------------------------------------------------


def by_rank(votes: Whole, seats: int) -> Answer:
    """One seat each to the most voted."""
    return _from_the_top(sorted(((v, i) for i, v in enumerate(votes) if v), reverse=True), seats, len(votes))


# --- all ways to share out -----------------------------------------------------------------------------------


def partitions(seats: int, parties: int) -> Iterator[Whole]:
    """Every way to share out seats among parties."""
    if parties == 1:
        yield (seats,)
        return
    for first in range(seats + 1):
        yield from ((first, *rest) for rest in partitions(seats - first, parties - 1))


def allocations(parties: int, seats: int, holds: Holds) -> list[Whole]:
    """Every way to share out the seats that satisfies a definition."""
    return [got for got in partitions(seats, parties) if holds(got)]


def endings(answer: Answer) -> set[Whole]:
    """Every way in which lots can end a tie."""
    if not answer.tied:
        return {answer.seats}
    return {
        tuple(n + (i in drawn) for i, n in enumerate(answer.seats))
        for drawn in _choices(sorted(answer.tied), answer.left)
    }


def _choices(names: Sequence[int], many: int) -> Iterator[frozenset[int]]:
    if many == 0:
        yield frozenset()
    elif len(names) >= many:
        yield from (one | {names[0]} for one in _choices(names[1:], many - 1))
        yield from _choices(names[1:], many)


def _from_the_top(listed: Sequence[tuple[object, int]], seats: int, parties: int) -> Answer:
    """The first so many of a list that is sorted from the top; who ties at the cut."""
    got = [0] * parties
    won = listed[: max(0, seats)]
    level = won[-1][0] if won and len(listed) > seats and listed[seats][0] == won[-1][0] else None
    for key, i in won:
        got[i] += key != level
    if level is None:
        return Answer(tuple(got))
    tied = frozenset(i for key, i in listed if key == level)
    return Answer(tuple(got), tied, sum(key == level for key, _ in won))


def votes_up_to(most: int, parties: int, *, falling: bool = True) -> Iterator[Whole]:
    """Every result with at most so many votes a party; up to the order of parties, if ``falling``."""
    for number in range((most + 1) ** parties):
        votes = tuple(number // (most + 1) ** i % (most + 1) for i in range(parties))
        if not falling or all(a >= b for a, b in pairwise(votes)):
            yield votes
