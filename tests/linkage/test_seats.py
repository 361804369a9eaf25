"""Seats as a later tier reads them: won and by whom, at stake, unfilled; and how many people a list can still seat."""

from __future__ import annotations

import pytest
from tests.linkage.readings import MAJORITY, NORTH, SOUTH, WHOLE, Reading, country
from tests.small import DISTRICTS, LAW, votes, won

from seatwright.errors import SeatwrightError
from seatwright.law import (
    All,
    Alliances,
    Amount,
    Cast,
    Cells,
    Claim,
    HouseSize,
    Independents,
    Listless,
    Names,
    Nation,
    NotAdmitted,
    OfAdmitted,
    OfLosers,
    OfPlace,
    Outsiders,
    Persons,
    Places,
    Plurality,
    QuotaOf,
    SeatsOf,
    Tier,
    Unfilled,
    Who,
    replace,
)
from seatwright.model.election import Cap, Listed

ANN, BEA, IDA = "A", "B", "Ida (Independent)"


@pytest.mark.parametrize(
    ("who", "admitted", "winners"),
    [
        (All(), "ABC", [ANN, BEA, IDA]),
        (Independents(), "ABC", [IDA]),
        (NotAdmitted(), "ABC", [IDA]),
        (NotAdmitted(), "AC", [BEA, IDA]),
        (Listless(), "AC", [IDA]),
        (Outsiders(), "ABC", [IDA]),
        (Outsiders(), "C", [ANN, BEA, IDA]),
    ],
    ids=lambda one: type(one).__name__ if isinstance(one, Who) else "",
)
def test_seats_won_are_those_of_the_winners_that_are_meant(who: Who, admitted: str, winners: list[str]) -> None:
    reading = Reading(DISTRICTS, admitted=admitted)
    assert reading.each(SeatsOf("constituency", who)) == dict.fromkeys(winners, 1)
    assert reading.whole(SeatsOf("constituency", who)) == len(winners)


def test_a_winner_whose_party_has_no_list_is_an_outsider() -> None:
    """B has votes for its candidates and no list anywhere."""
    rows = tuple(row for row in country().votes if (row.ballot, row.party) != ("list", "B"))
    reading = Reading(DISTRICTS, data=country(votes=rows))
    assert reading.each(SeatsOf("constituency", Listless())) == {BEA: 1, IDA: 1}
    assert reading.each(SeatsOf("constituency", Outsiders())) == {BEA: 1, IDA: 1}
    listed = country(votes=rows, lists=(Listed("list", "*", "B", 1, "Bert"),))
    assert Reading(DISTRICTS, data=listed).each(SeatsOf("constituency", Outsiders())) == {IDA: 1}


@pytest.mark.parametrize("of", [OfAdmitted("constituency"), OfLosers("constituency")])
def test_where_votes_come_from_earlier_tiers_taking_part_there_is_enough(of: Amount) -> None:
    """The trap: without a ballot of its own every winner is without a list."""
    rows = tuple(row for row in country().votes if row.ballot != "list")
    reading = Reading(DISTRICTS, data=country(votes=rows), counted=of)
    assert reading.each(SeatsOf("constituency", Outsiders())) == {IDA: 1}
    assert reading.each(SeatsOf("constituency", Listless())) == {IDA: 1}


def test_a_list_may_be_asked_for_in_the_region_where_the_winner_stood() -> None:
    """B has a list in South alone, and won in North."""
    rows = tuple(row for row in country().votes if (row.ballot, row.party, row.district) != ("list", "B", "North"))
    reading = Reading(DISTRICTS, data=country(votes=rows))
    assert reading.each(SeatsOf("constituency", Listless("list", "region"))) == {BEA: 1, IDA: 1}
    assert reading.each(SeatsOf("constituency", Listless())) == {IDA: 1}


def test_seats_won_are_read_in_the_place_and_by_each_kind_of_competitor() -> None:
    assert Reading(DISTRICTS, place=NORTH).each(SeatsOf("constituency")) == {"A": 1, "B": 1}
    assert Reading(DISTRICTS, among=Places("region")).each(SeatsOf("constituency")) == {"North": 2, "South": 1}
    assert Reading(DISTRICTS, among=Persons()).each(SeatsOf("constituency")) == {
        "Ann (A)": 1,
        "Bea (B)": 1,
        "Ida (Independent)": 1,
    }
    assert Reading(DISTRICTS, among=Cells("region")).each(SeatsOf("constituency")) == {
        "A, North": 1,
        "B, North": 1,
        "Independent, South": 1,
    }


def test_seats_of_an_alliance_are_those_of_its_parties() -> None:
    data = country(alliances=(("A", "Left"), ("B", "Left")))
    assert Reading(DISTRICTS, data=data, among=Alliances()).each(SeatsOf("constituency")) == {
        "Left": 2,
        "Independent": 1,
    }


def test_given_seats_may_be_sums_for_a_region_or_the_country() -> None:
    data = country(given=won("constituency", {"A": 2, "B": 1}, "North"))
    assert Reading(DISTRICTS, data=data, place=NORTH).each(SeatsOf("constituency")) == {"A": 2, "B": 1}
    assert Reading(DISTRICTS, data=data, place=SOUTH).each(SeatsOf("constituency")) == {IDA: 1}


def test_the_seats_at_stake_stand_in_the_places() -> None:
    assert Reading().whole(OfPlace()) == 10
    assert Reading(place=NORTH).whole(OfPlace("region")) == 4
    assert Reading().whole(OfPlace("region")) == 7
    assert Reading(place=NORTH).whole(OfPlace("constituency")) == 2


def test_seats_that_are_not_listed_are_asked_for_by_tier_and_place() -> None:
    with pytest.raises(SeatwrightError) as refused:
        Reading().whole(OfPlace("college"))
    assert refused.value.code == "E502"
    assert refused.value.remedy == "Add a row to districts.csv: tier college, district *, seats."


def test_unfilled_are_the_seats_that_nobody_took() -> None:
    """No majority anywhere; and of seven seats six for whole quotas."""
    assert Reading(MAJORITY).whole(Unfilled("majority")) == 3
    assert Reading(MAJORITY, place=NORTH).whole(Unfilled("majority")) == 2
    assert Reading(WHOLE).whole(Unfilled("whole")) == 1
    assert Reading(DISTRICTS).whole(Unfilled("constituency")) == 0


def test_given_seats_leave_none_unfilled() -> None:
    data = country(given=won("whole", {"A": 3}))
    assert Reading(WHOLE, data=data).whole(Unfilled("whole")) == 0


def test_the_quota_of_an_earlier_tier_can_be_read() -> None:
    assert Reading(WHOLE).whole(QuotaOf("whole")) == 40


def test_the_house_so_far_leaves_claims_out() -> None:
    assert Reading().whole(HouseSize()) == 0
    assert Reading(DISTRICTS).whole(HouseSize()) == 3
    assert Reading(DISTRICTS, WHOLE).whole(HouseSize()) == 9
    assert Reading(DISTRICTS, replace(WHOLE, gives=Claim())).whole(HouseSize()) == 3


# --- people --------------------------------------------------------------------------------------------------


def test_a_party_without_list_or_cap_is_taken_to_have_names_enough() -> None:
    names = Reading().each(Names())
    assert isinstance(names, dict)
    assert min(names.values()) == 10**15


def test_a_cap_bounds_the_names_of_its_list() -> None:
    data = country(caps=(Cap("list", "*", "A", 2), Cap("list", "North", "B", 1)))
    names = Reading(data=data).each(Names())
    assert isinstance(names, dict)
    assert (names["A"], names["B"]) == (2, 10**15)


def test_names_left_are_those_not_elected_already() -> None:
    data = country(
        lists=tuple(Listed("list", "*", "A", rank, name) for rank, name in enumerate(("Ann", "Abe", "Ada"), 1))
    )
    for tiers, left in (((), 3), ((DISTRICTS,), 2), ((replace(DISTRICTS, gives=Claim()),), 3)):
        found = Reading(*tiers, data=data).each(Names())
        assert isinstance(found, dict)
        assert found["A"] == left


def test_dual_candidates_below_the_bar_of_their_district_are_struck() -> None:
    """Ada has 10 of 100 votes in S1: exactly a tenth stays, less leaves the list."""
    data = country(lists=(Listed("list", "*", "A", 1, "Ada", "S1"), Listed("list", "*", "A", 2, "Abe")))
    for bar, left in ((0, 2), ("1/10", 2), ("11%", 1)):
        names = Reading(DISTRICTS, data=data).each(Names(bar, "constituency"))
        assert isinstance(names, dict)
        assert names["A"] == left


def test_an_individual_can_take_one_seat_and_none_if_elected_in_a_district() -> None:
    """Regional lists of Scotland: "Ind: NAME"."""
    rows = (
        *votes("constituency", {"N1": {"Ind: Ida/Ida": 9, "A/Ann": 8}}),
        *votes("list", {"*": {"Ind: Ida": 9, "Ind: Ivo": 8}}),
    )
    data = country(votes=rows)
    assert Reading(data=data).each(Names()) == {"Ind: Ida": 1, "Ind: Ivo": 1}
    assert Reading(DISTRICTS, data=data).each(Names()) == {"Ind: Ida": 0, "Ind: Ivo": 1}


def test_an_independent_by_name_is_a_person_and_the_sum_of_independents_is_none() -> None:
    rows = votes("list", {"*": {"Independent/Ida": 9, "Independent": 8, "A": 7}})
    tier = Tier("list", LAW, Nation(), Cast("list"), Plurality(), 2)
    names = Reading(data=country(votes=rows)).each(Names())
    assert isinstance(names, dict)
    assert names["Ida (Independent)"] == 1
    standing = {
        str(one.who): one.admitted for one in Reading(tier, data=country(votes=rows)).ledger.steps["list"][0].standings
    }
    assert standing == {"Ida (Independent)": True, "Independent": False, "A": True}
