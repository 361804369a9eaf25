"""Overhang against its definition: levelled house by house, absorbed as a rule that starts from the seats won."""

from __future__ import annotations

from itertools import product

import pytest
from tests.oracles.definitions import QUOTA, WORTH, Answer, Whole, by_averages, by_remainders, endings, votes_up_to
from tests.oracles.lots import every_ending
from tests.small import election, two_tiers, won

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
    System,
    TopUp,
)
from seatwright.model.election import Election
from seatwright.results.result import Completed, Result

NAMES = ("A", "B", "C")
TIERS = ("constituency",)

each_divisor = pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE], ids=lambda rule: rule.name)


def contest(
    formula: Formula, votes: Whole, held: Whole, seats: int, overhang: Overhang | None
) -> tuple[System, Election]:
    """Three parties; without a settlement the formula starts from the seats held."""
    counting = TopUp(TIERS, overhang) if overhang is not None else StartingFrom(TIERS)
    data = election(dict(zip(NAMES, votes)), won("constituency", dict(zip(NAMES, held))))
    return two_tiers(formula, seats, counting=counting), data


def totals(result: Result) -> Whole:
    assert isinstance(result, Completed)
    return tuple(result.seats().get(name, 0) for name in NAMES)


def every_total(formula: Formula, votes: Whole, held: Whole, seats: int, overhang: Overhang | None) -> set[Whole]:
    """The totals behind all outcomes of all lots."""
    return {totals(one) for one in every_ending(*contest(formula, votes, held, seats, overhang))}


def shared(formula: Formula, votes: Whole, house: int) -> Answer:
    """The definition of a house."""
    if isinstance(formula, Divisor):
        return by_averages(votes, house, WORTH[formula.name])
    return by_remainders(votes, house, QUOTA["Hare"](sum(votes), house)) if house else Answer((0,) * len(votes))


def levelled(formula: Formula, votes: Whole, held: Whole, house: int) -> set[Whole]:
    """House by house: the first in which everyone has what he won, whatever a lot decides there."""
    ends = endings(shared(formula, votes, house))
    good = {got for got in ends if all(n >= h for n, h in zip(got, held))}
    return good if good == ends else good | levelled(formula, votes, held, house + 1)


CASES = [
    (votes, held, base)
    for votes in votes_up_to(4, 3)
    for held, base in product(((0, 0, 0), (1, 0, 0), (0, 1, 1), (2, 0, 1), (0, 3, 0), (1, 1, 2)), (4,))
    if all(v for v, h in zip(votes, held) if h) and any(votes)
]


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE], ids=lambda rule: rule.name)
def test_the_levelled_house_is_the_first_of_all_houses_that_does(formula: Formula) -> None:
    for votes, held, base in CASES:
        said = every_total(formula, votes, held, base, Levelled())
        assert said == levelled(formula, votes, held, base), (votes, held, base)


@pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE], ids=lambda rule: rule.name)
def test_absorbing_overhang_is_starting_from_the_seats_won(rule: Divisor) -> None:
    """RELIABILITY 2.2: two descriptions of one law, as long as the list seats suffice."""
    for votes, held, base in CASES:
        if all(votes) and sum(held) <= base:
            absorbed = every_total(rule, votes, held, base, Absorbed())
            assert absorbed == every_total(rule, votes, held, base - sum(held), None), (votes, held, base)
            assert {sum(one) for one in absorbed} == {base}


def test_a_tie_that_changes_nothing_in_the_end_asks_for_no_lot_when_overhang_is_absorbed() -> None:
    """A is put aside with two seats. B and C tie for the third, which C has won: if B gets it, C is put aside next."""
    case = (D_HONDT, (1, 1, 1), (2, 0, 1), 3, Absorbed())
    assert every_total(*case) == {(2, 0, 1)}
    assert isinstance(count(*contest(*case)), Completed)


@pytest.mark.parametrize("formula", [D_HONDT, HARE], ids=lambda rule: rule.name)
def test_a_house_that_no_lot_can_level_asks_for_no_lot(formula: Formula) -> None:
    """A and C tie for the third seat, and both need one more: only four seats can level."""
    votes = (4, 3, 2) if formula is D_HONDT else (3, 2, 1)
    case = (formula, votes, (2, 0, 1), 3, Levelled())
    assert every_total(*case) == {(2, 1, 1)}
    assert isinstance(count(*contest(*case)), Completed)


@each_divisor
def test_kept_overhang_gives_each_the_larger_of_what_is_due_and_what_was_won(rule: Divisor) -> None:
    for votes, held, base in CASES:
        due = endings(shared(rule, votes, base))
        said = every_total(rule, votes, held, base, Kept())
        assert said == {tuple(max(d, h) for d, h in zip(one, held)) for one in due}, (votes, held, base)


def test_absorbing_by_quota_is_no_head_start_for_the_others_share_by_a_quota_of_their_own() -> None:
    """A and B, C, D share 10 seats by Hare; A is put aside with seven seats and its votes."""
    votes, held = (40, 35, 25), (7, 0, 0)
    assert every_total(HARE, votes, held, 10, Absorbed()) == {(7, 2, 1)}
    assert by_remainders((35, 25), 3, QUOTA["Hare"](60, 3)).seats == (2, 1)
