"""Larger houses, reckoned again: how many further seats a rule gives, and what they still do not cover."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from seatwright.exact import nearest
from seatwright.model import counting as c
from seatwright.results.evidence import Settlement
from seatwright.verify.limits import Moved
from seatwright.verify.rounds import some
from seatwright.verify.scope import NONE, Whole
from seatwright.verify.settlement import Case, beyond, check_heading, check_unused, lacking
from seatwright.verify.verdict import Unsaid

FARTHEST = 5_000  # seats added one by one

Grows = c.Continued | c.Matched | c.Scaled | c.Enlarged


def check_first(case: Case, said: Settlement) -> None:
    """What each was due in the house before; nothing is told if a tie decides it."""
    try:
        found = case.anew(case.contest)
    except Unsaid:
        case.notes.leave("settlement")
    else:
        first = NONE if found.tied else some(found.sure)
        case.notes.same("settlement", "what was due in the house before", some(dict(said.first)), first)


def on_top(due: Whole, extra: Whole) -> Whole:
    """What is due, and what comes on top of it."""
    return {who: n + extra.get(who, 0) for who, n in {**dict.fromkeys(extra, 0), **due}.items()}


def check_grown(case: Case, said: Settlement, rule: Grows) -> tuple[Whole, Moved]:
    """A house of so many seats as the rule says; what is not covered in it comes on top."""
    due, extra = dict(said.due), dict(said.over)
    house = said.house - sum(extra.values())
    check_first(case, said)
    after = case.shared(case.contest._replace(seats=house), due)
    check_heading(case, said, type(rule).__name__, case.contest.seats, said.house)
    check_unused(case, said.minima, said.tried, said.put_aside)
    case.notes.same("settlement", "what is not covered", some(extra), some(beyond(case.won, due)))
    case.notes.reckoned("settlement", "the seats given", house, lambda: _house(case, rule))
    return lacking(on_top(due, extra), case.won), after


class _Houses:
    """Larger houses, one after the other: how many seats won each leaves uncovered. A tie is read as the next decision
    tells it, once, in a house that depends on it."""

    def __init__(self, case: Case) -> None:
        self._case, self._at = case, 0
        self._known: dict[int, int] = {}
        self.base = case.contest.seats

    def uncovered(self, house: int) -> int:
        """How many seats won a house does not cover."""
        if house not in self._known:
            self._known[house] = self._uncovered(house)
        return self._known[house]

    def _uncovered(self, house: int) -> int:
        won, found = self._case.won, self._case.anew(self._case.contest._replace(seats=house))
        luck, bad_luck = (sum(beyond(won, seats).values()) for seats in (found.best, found.sure))
        if luck == bad_luck:
            return luck
        chosen, self._at = self._case.ties.next(found.tied, found.left, self._at)
        return sum(beyond(won, found.with_luck(chosen)).values())

    def first(self, ends: Callable[[int, int], bool]) -> int:
        """The first house, from the one before on, at which a rule ends, by its seats and by those not covered."""
        house = self.base
        while not ends(house, self.uncovered(house)):
            house += 1
        return house


def _house(case: Case, rule: Grows) -> int:
    """How many seats are given in the end, those not covered left out."""
    houses = _Houses(case)
    surplus = houses.uncovered(houses.base)
    if not surplus or not any(case.contest.votes.values()):
        return houses.base
    match rule:
        case c.Continued(times, odd):
            return _continued(houses, min(times * surplus, FARTHEST), odd)
        case c.Matched(times):
            most = houses.base + surplus + min(times * surplus, FARTHEST)
            house = houses.first(lambda house, left: left == 0 or house + left >= most)
            return _odd(houses, house) if isinstance(rule, c.MatchedOdd) else house
        case c.Scaled(odd):
            return _scaled(case, odd)
        case c.Enlarged(times, rounds):
            house = houses.base
            for _ in range(min(rounds, FARTHEST)):
                house += times * houses.uncovered(house)
            return house


def _continued(houses: _Houses, further: int, odd: bool) -> int:
    """Seat by seat until all is covered, or so many further seats are given; an even house gets one more."""
    last = houses.base + further
    house = houses.first(lambda house, left: left == 0 or house >= last)
    return _odd(houses, house) if odd else house


def _odd(houses: _Houses, house: int) -> int:
    """Seat by seat until the house, with what it does not cover, is odd."""
    while (house + houses.uncovered(house)) % 2 == 0:
        house += 1
    return house


def _scaled(case: Case, odd: bool) -> int:
    """The seats won times all votes, by the party's own, of whoever demands most."""
    contest = case.contest
    demands = [
        Fraction(n) * contest.total / contest.votes[who] for who, n in case.won.items() if contest.votes.get(who)
    ]
    house = max(contest.seats, *map(nearest, demands))
    return house + 1 if odd and house % 2 == 0 else house
