"""What is done with overhang: a sentence of law each."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, lot, seats_of, settlement, two_tiers, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    DROOP,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    AtOrAbove,
    Cast,
    Claim,
    Continued,
    Enlarged,
    Exceeding,
    Forfeited,
    Hare,
    Kept,
    Less,
    Levelled,
    Matched,
    Nation,
    Outsiders,
    Overhang,
    Quotas,
    Scaled,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Valid,
    replace,
)
from seatwright.results.evidence import WholeQuotas
from seatwright.results.result import Completed, LotsNeeded

VOTES = {"A": 601, "B": 297, "C": 103}
GIVEN = won("constituency", {"A": 5, "C": 3})


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


# --- houses enlarged by a rule -------------------------------------------------------------------------------

# Sainte-Laguë, ten seats: A 6, B 3, C 1; C has won three: two seats above its due.


def test_a_house_may_be_reckoned_in_one_step_from_whoever_won_most_for_its_votes() -> None:
    """North Rhine-Westphalia, s 33: 3 x 1001 / 103 = 29.2; A has won five: 5 x 1001 / 601 = 8.3."""
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Scaled()))
    result = count(system, election(VOTES, GIVEN))
    assert settlement(result).house == 29
    assert seats_of(result) == {"A": 17, "B": 9, "C": 3}
    odd = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Scaled(odd=True)))
    assert settlement(count(odd, election({"A": 601, "B": 297, "C": 100}, GIVEN))).house % 2 == 1


def test_a_reckoned_house_has_a_bound() -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Scaled(at_most=28)))
    with pytest.raises(SeatwrightError) as refused:
        count(system, election(VOTES, GIVEN))
    assert refused.value.code == "E507"


def test_a_house_may_get_so_many_seats_for_each_above_the_due() -> None:
    """Saxony-Anhalt: two more for each of the two, 14 in all: 9, 4, 1; the two of C come on top."""
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Enlarged(times=2, rounds=1)))
    result = count(system, election(VOTES, GIVEN))
    assert seats_of(result) == {"A": 9, "B": 4, "C": 3}
    assert settlement(result).house == 16


def test_levelling_may_end_when_as_many_seats_were_added_as_were_won_above_the_due() -> None:
    """Saxony: no more levelling seats than the two above the due: 7, 4, 1, and the two of C on top."""
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Matched(times=1)))
    result = count(system, election(VOTES, GIVEN))
    assert seats_of(result) == {"A": 7, "B": 4, "C": 3}
    assert settlement(result).house == 10 + 2 + 2


@pytest.mark.parametrize(
    "overhang", [Scaled(), Enlarged(), Matched(), Continued(2)], ids=lambda one: type(one).__name__
)
def test_without_overhang_no_house_is_enlarged(overhang: Overhang) -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), overhang))
    assert seats_of(count(system, election(VOTES, won("constituency", {"A": 5})))) == {"A": 6, "B": 3, "C": 1}


@pytest.mark.parametrize(
    "overhang",
    [Kept(), Levelled(), Absorbed(), Scaled(), Enlarged(), Matched(), Continued(2)],
    ids=lambda one: type(one).__name__,
)
def test_whatever_becomes_of_overhang_nobody_loses_a_district(overhang: Overhang) -> None:
    system = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(("constituency",), overhang))
    seats = seats_of(count(system, election(VOTES, GIVEN)))
    assert seats["A"] >= 5
    assert seats["C"] >= 3


def test_forfeited_overhang_does_not_sit() -> None:
    """C leads in three districts and is due one seat: the house keeps its size, and C has no list seat."""
    leads = replace(DISTRICTS, gives=Claim())
    lists = Tier("list", LAW, Nation(), Cast("list"), SAINTE_LAGUE, 10, counting=TopUp(("constituency",), Forfeited()))
    result = count(System("t", "T", LAW, (leads, lists)), election(VOTES, GIVEN))
    assert settlement(result).house == 10
    assert {who.party: n for who, n in settlement(result).over} == {"C": 2}
    assert result.seats("list") == {"A": 1, "B": 3}


def test_less_takes_off_and_settles_nothing() -> None:
    lists = two_tiers(SAINTE_LAGUE, 10, counting=Less(("constituency",)))
    result = count(lists, election(VOTES, GIVEN))
    assert seats_of(result, "list") == {"A": 1, "B": 3}
    assert seats_of(result) == {"A": 6, "B": 3, "C": 3}


def test_lesotho_puts_aside_who_equals_the_claim_as_soon_as_anybody_exceeds_it() -> None:
    """2022: A has won five and is due four; C has won exactly its one. With C aside D has the larger remainder."""
    data = election({"A": 78, "B": 84, "C": 15, "D": 14}, won("constituency", {"A": 5, "C": 1}))
    totals = []
    for aside in (Exceeding(), AtOrAbove()):
        result = count(two_tiers(HARE, 10, counting=TopUp(("constituency",), Absorbed(aside))), data)
        totals.append((seats_of(result), [who.party for _, who in settlement(result).put_aside]))
    assert totals == [
        ({"A": 5, "B": 4, "C": 1}, ["A"]),
        ({"A": 5, "B": 3, "C": 1, "D": 1}, ["A", "C"]),
    ]


@pytest.mark.xfail(
    strict=True, reason="bug: the settlement tells a house of 7, of which 5 sit and none is said to be empty"
)
def test_the_house_that_a_settlement_tells_is_those_who_sit_and_the_empty_seats() -> None:
    """Two votes and a Droop quota of one: no house has more than three seats for A, however many the rule asks for."""
    system = two_tiers(DROOP, 1, counting=TopUp(("constituency",), Continued(2)))
    result = count(system, election({"A": 2}, won("constituency", {"B": 2})))
    assert settlement(result).house == result.house + sum(one.seats for one in result.vacancies)


def test_the_quota_of_those_who_are_left_is_taken_without_the_votes_put_aside() -> None:
    """B is due three of ten, holds six and is put aside with its 300 votes: the other four seats cost 700 / 4 = 175,
    so A has 500 / 175 = 2.86 and C 200 / 175 = 1.14."""
    formula = Quotas("Hare of all valid votes", Hare(), of=Valid("list"))
    system = two_tiers(formula, 10, counting=TopUp(("constituency",), Absorbed()))
    result = count(system, election({"A": 500, "B": 300, "C": 200}, won("constituency", {"B": 6})))
    assert seats_of(result) == {"B": 6, "A": 3, "C": 1}
    evidence = result.tree[-1].evidence
    assert isinstance(evidence, WholeQuotas)
    assert (evidence.base, evidence.quota) == (700, 175)
