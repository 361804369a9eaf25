"""Overhang against its definition: levelled house by house, absorbed as a rule that starts from the seats won."""

from __future__ import annotations

from itertools import count as from_
from itertools import product

import pytest

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    Absorbed,
    Divisor,
    Formula,
    Kept,
    Levelled,
    Overhang,
    StartingFrom,
    TopUp,
)
from seatwright.results.result import Completed, LotsNeeded, Result
from tests.oracles.definitions import QUOTA, WORTH, Answer, Whole, by_averages, by_remainders, endings, votes_up_to
from tests.small import election, two_tiers, won

NAMES = ("A", "B", "C")
TIERS = ("constituency",)

each_divisor = pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE], ids=lambda rule: rule.name)


def counted(formula: Formula, votes: Whole, held: Whole, seats: int, overhang: Overhang | None) -> Result:
    """A count of three parties; without a settlement the formula starts from the seats held."""
    counting = TopUp(TIERS, overhang) if overhang is not None else StartingFrom(TIERS)
    return count(
        two_tiers(formula, seats, counting=counting),
        election(dict(zip(NAMES, votes)), won("constituency", dict(zip(NAMES, held)))),
    )


def totals(result: Result) -> Whole:
    assert isinstance(result, Completed)
    return tuple(result.seats().get(name, 0) for name in NAMES)


def shared(formula: Formula, votes: Whole, house: int) -> Answer:
    """The definition of a house."""
    if isinstance(formula, Divisor):
        return by_averages(votes, house, WORTH[formula.name])
    return by_remainders(votes, house, QUOTA["Hare"](sum(votes), house)) if house else Answer((0,) * len(votes))


def levelled(formula: Formula, votes: Whole, held: Whole, base: int) -> set[Whole]:
    """House by house: the first in which everyone has what he won; all endings of the lot that decides it."""
    for house in from_(base):
        ends = endings(shared(formula, votes, house))
        if any(all(n >= h for n, h in zip(got, held)) for got in ends):
            return ends
    raise AssertionError


CASES = [
    (votes, held, base)
    for votes in votes_up_to(4, 3)
    for held, base in product(((0, 0, 0), (1, 0, 0), (0, 1, 1), (2, 0, 1), (0, 3, 0), (1, 1, 2)), (3, 4))
    if all(v for v, h in zip(votes, held) if h) and any(votes)
]


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE], ids=lambda rule: rule.name)
def test_the_levelled_house_is_the_first_of_all_houses_that_does(formula: Formula) -> None:
    for votes, held, base in CASES:
        ends, result = levelled(formula, votes, held, base), counted(formula, votes, held, base, Levelled())
        if len(ends) == 1:
            assert totals(result) in ends, (votes, held, base)
        else:
            assert isinstance(result, LotsNeeded), (votes, held, base)


@pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE], ids=lambda rule: rule.name)
def test_absorbing_overhang_is_starting_from_the_seats_won(rule: Divisor) -> None:
    """RELIABILITY 2.2: two descriptions of one law, as long as the list seats suffice; lots are asked for in both."""
    for votes, held, base in CASES:
        if all(votes) and sum(held) <= base:
            absorbed = counted(rule, votes, held, base, Absorbed())
            started = counted(rule, votes, held, base - sum(held), None)
            assert type(absorbed) is type(started), (votes, held, base)
            if isinstance(absorbed, Completed):
                assert totals(absorbed) == totals(started), (votes, held, base)
                assert sum(totals(absorbed)) == base


@each_divisor
def test_kept_overhang_gives_each_the_larger_of_what_is_due_and_what_was_won(rule: Divisor) -> None:
    for votes, held, base in CASES:
        due, result = shared(rule, votes, base), counted(rule, votes, held, base, Kept())
        if due.tied:
            assert isinstance(result, LotsNeeded), (votes, held, base)
        else:
            assert totals(result) == tuple(max(d, h) for d, h in zip(due.seats, held)), (votes, held, base)


def test_absorbing_by_quota_is_no_head_start_for_the_others_share_by_a_quota_of_their_own() -> None:
    """A and B, C, D share 10 seats by Hare; A is put aside with seven seats and its votes."""
    votes, held = (40, 35, 25), (7, 0, 0)
    assert totals(counted(HARE, votes, held, 10, Absorbed())) == (7, 2, 1)
    assert by_remainders((35, 25), 3, QUOTA["Hare"](60, 3)).seats == (2, 1)
