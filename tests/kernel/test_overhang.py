"""What is done with overhang: a sentence of law each."""

from __future__ import annotations

import pytest
from tests.small import election, lot, seats_of, two_tiers, won

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    Kept,
    Levelled,
    Outsiders,
    SeatsOf,
    StartingFrom,
    TopUp,
)
from seatwright.results.evidence import Settlement
from seatwright.results.result import Completed, LotsNeeded

VOTES = {"A": 601, "B": 297, "C": 103}
GIVEN = won("constituency", {"A": 5, "C": 3})


def settlement(result: object) -> Settlement:
    assert isinstance(result, Completed)
    found = result.tree[-1].settlement
    assert found is not None
    return found


def test_kept_overhang_enlarges_the_house() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Kept()))
    result = count(system, election(VOTES, GIVEN))
    assert seats_of(result) == {"A": 6, "B": 3, "C": 3}
    assert (settlement(result).base, settlement(result).house) == (10, 12)


def test_without_overhang_the_house_keeps_its_size() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Kept()))
    assert seats_of(count(system, election(VOTES, won("constituency", {"A": 5})))) == {"A": 6, "B": 3, "C": 1}


def test_absorbed_overhang_is_paid_by_the_others() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Absorbed()))
    result = count(system, election(VOTES, GIVEN))
    assert seats_of(result) == {"A": 5, "B": 2, "C": 3}
    assert settlement(result).put_aside[0][1].party == "C"


def test_a_divisor_rule_that_starts_from_seats_won_absorbs_in_the_same_way() -> None:
    system = two_tiers(SAINTE_LAGUE, 2, counting=StartingFrom(("constituency",)))
    assert seats_of(count(system, election(VOTES, GIVEN))) == {"A": 5, "B": 2, "C": 3}


def test_levelled_overhang_enlarges_the_house_until_everyone_has_the_minimum() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Levelled()))
    result = count(system, election(VOTES, GIVEN))
    found = settlement(result)
    assert seats_of(result)["C"] == 3
    assert found.house == sum(seats_of(result).values())
    assert found.tried[-1].house == found.house - 1
    assert found.tried[-1].who.party == "C"


def test_one_unlevelled_seat_comes_on_top() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Levelled(unlevelled=1)))
    full = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Levelled()))
    less, more = count(system, election(VOTES, GIVEN)), count(full, election(VOTES, GIVEN))
    assert settlement(less).house < settlement(more).house
    assert dict(settlement(less).over)
    assert sum(n for _, n in settlement(less).over) == 1


def test_a_levelled_house_must_be_odd_where_the_law_says_so() -> None:
    for rule in (Levelled(), Levelled(odd=True)):
        system = two_tiers(SAINTE_LAGUE, 9, counting=TopUp(("constituency",), rule))
        house = settlement(count(system, election(VOTES, GIVEN))).house
        assert house % 2 == 1 or not rule.odd


def test_quotas_are_levelled_house_by_house_for_they_are_not_monotone() -> None:
    system = two_tiers(HARE, 10, counting=TopUp(("constituency",), Levelled()))
    result = count(system, election(VOTES, GIVEN))
    found = settlement(result)
    assert [one.house for one in found.tried] == list(range(10, found.house))


def test_seats_of_outsiders_are_taken_off_the_whole_and_are_no_overhang() -> None:
    given = won("constituency", {"A": 4, "Independent": 2, "Unlisted": 1})
    seats = 10 - SeatsOf("constituency", Outsiders())
    result = count(two_tiers(SAINTE_LAGUE, seats, counting=TopUp(("constituency",), Kept())), election(VOTES, given))
    assert settlement(result).base == 7
    assert settlement(result).over == ()
    assert sum(seats_of(result).values()) == 10


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE])
def test_overhang_counts_once_whatever_the_formula(formula: object) -> None:
    system = two_tiers(formula, 10, counting=TopUp(("constituency",), Kept()))  # type: ignore[arg-type]
    result = count(system, election(VOTES, GIVEN))
    due = {who.party: n for who, n in settlement(result).due}
    assert seats_of(result) == {p: max(due.get(p, 0), {"A": 5, "C": 3}.get(p, 0)) for p in "ABC"}


def test_a_tie_in_a_house_that_is_only_tried_asks_for_no_lot() -> None:
    """In a house of 3 the last seat is tied between A and B; but C's two districts force a larger house."""
    votes = {"A": 300, "B": 300, "C": 200}
    system = two_tiers(SAINTE_LAGUE, 3, counting=TopUp(("constituency",), Levelled()))
    result = count(system, election(votes, won("constituency", {"C": 2})))
    assert isinstance(result, Completed)


def test_a_tie_in_the_house_that_levels_is_settled_by_lot() -> None:
    """D'Hondt: A 100, B 50: B's first seat ties with A's second; B holds a district."""
    system = two_tiers(D_HONDT, 1, counting=TopUp(("constituency",), Levelled()))
    data = election({"A": 100, "B": 50}, won("constituency", {"B": 1}))
    wanted = count(system, data)
    assert isinstance(wanted, LotsNeeded)
    assert wanted.lot is not None
    assert [one.party for one in wanted.lot.among] == ["A", "B"]
    lucky = count(system, data, (lot("list", ("A", "B"), ("B",)),))
    assert settlement(lucky).house == 2
    unlucky = count(system, data, (lot("list", ("A", "B"), ("A",)),))
    assert settlement(unlucky).house == 3
