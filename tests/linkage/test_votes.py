"""Votes as a later tier reads them: as cast, of winners and losers, unused, on ballots whose other part lost or won."""

from __future__ import annotations

import pytest
from tests.linkage.readings import LISTS, MAJORITY, NORTH, SOUTH, WHOLE, Reading, country
from tests.small import DISTRICTS, votes, won

from seatwright.errors import SeatwrightError
from seatwright.exact import Number
from seatwright.law import (
    HARE,
    Amount,
    Cast,
    Cells,
    Independents,
    Needed,
    OfLosers,
    OfWinners,
    OnBallotsElecting,
    OnBallotsLosing,
    Outsiders,
    Part,
    PartyVotes,
    Persons,
    Places,
    Surplus,
    Unused,
    Valid,
    Whole,
    replace,
)
from seatwright.model.election import AGAINST_ALL
from seatwright.model.places import Place


def test_votes_cast_are_added_up_for_each_party_over_the_country() -> None:
    reading = Reading()
    assert reading.each(Cast("list")) == {"A": 120, "B": 100, "C": 60, "Others": 10, "Against all": 10}
    assert reading.whole(Cast("list")) == 300


def test_votes_cast_are_those_of_the_place() -> None:
    reading = Reading(place=SOUTH)
    assert reading.each(Cast("list")) == {"A": 20, "B": 40, "C": 30, "Against all": 10}
    assert reading.whole(Cast("list")) == 100


def test_votes_for_candidates_are_their_partys_and_those_without_a_party_stay_apart() -> None:
    assert Reading().each(Cast("constituency")) == {
        "A": 100,
        "B": 95,
        "C": 50,
        "Ike (Independent)": 15,
        "Ida (Independent)": 40,
    }


def test_votes_may_be_read_for_persons_places_and_cells() -> None:
    assert Reading(among=Persons(), place=Place("constituency", "N1")).each(Cast("constituency")) == {
        "Ann (A)": 50,
        "Bo (B)": 30,
        "Cy (C)": 20,
    }
    assert Reading(among=Places("region")).each(Cast("list")) == {"North": 200, "South": 100}
    assert Reading(among=Cells("region")).each(Cast("constituency")) == {
        "A, North": 90,
        "B, North": 75,
        "C, North": 20,
        "Independent, North": 15,
        "A, South": 10,
        "B, South": 20,
        "C, South": 30,
        "Independent, South": 40,
    }


def test_a_larger_place_has_the_votes_of_its_parts() -> None:
    assert Reading(place=NORTH).whole(Cast("constituency")) == 200


def test_a_national_row_goes_before_the_sum_of_places() -> None:
    rows = (*votes("list", LISTS), *votes("list", {"*": {"A": 130, "B": 101}}))
    assert Reading(data=country(votes=rows)).each(Cast("list")) == {"A": 130, "B": 101}


def test_for_a_party_whose_own_lists_share_only_its_votes_are_read() -> None:
    assert Reading(among=Places("region"), party="B").each(Cast("list")) == {"North": 60, "South": 40}


# --- the base of a bar ---------------------------------------------------------------------------------------


def test_votes_for_residual_lists_are_valid_and_votes_against_all_are_not() -> None:
    reading = Reading()
    assert reading.whole(Valid("list")) == reading.each(Valid("list")) == 290
    assert reading.whole(Valid("list", also=(AGAINST_ALL,))) == 300


def test_a_published_total_of_valid_votes_goes_before_the_sum_of_the_rows() -> None:
    data = country(figures=(("valid_votes", 350),))
    assert Reading(data=data).whole(Valid("list")) == 350
    assert Reading(data=data).whole(Valid("list", also=(AGAINST_ALL,))) == 360
    assert Reading(data=data, place=NORTH).whole(Valid("list")) == 200
    assert Reading(data=data).whole(Valid("constituency")) == 300


def test_a_published_total_is_of_the_only_ballot_if_there_is_no_list_ballot() -> None:
    data = country(votes=votes("college", {"*": {"A": 60, "B": 30}}), figures=(("valid_votes", 95),))
    assert Reading(data=data).whole(Valid("college")) == 95


@pytest.mark.parametrize(("unit", "hundred"), [("percent", 100), ("basis points", 10_000)])
def test_shares_have_a_hundred_percent_in_every_place_whatever_they_add_up_to(unit: str, hundred: int) -> None:
    data = country(votes_are=unit)
    assert Reading(data=data).whole(Valid("list")) == hundred
    assert Reading(data=data, place=SOUTH).whole(Valid("list", also=(AGAINST_ALL,))) == hundred
    assert Reading(data=data).whole(Valid("no such ballot")) == 0


def test_votes_for_parties_leave_out_those_without_a_party_and_keep_residual_lists() -> None:
    assert Reading().whole(PartyVotes("constituency")) == 245
    assert Reading().whole(PartyVotes("list")) == 290
    labelled = country(votes=votes("list", {"*": {"A": 60, "Ind: Margo MacDonald": 30, "Invalid": 5}}))
    assert Reading(data=labelled).whole(PartyVotes("list")) == 60


# --- winners and losers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "figures"),
    [
        (Whole(), (50, 45, 40)),
        (Needed(), (31, 41, 31)),
        (Needed("35%"), (35, 41, 35)),
        (Needed("60%"), (50, 45, 40)),
        (Surplus(), (19, 4, 9)),
        (Surplus(0), (20, 5, 10)),
        (Surplus(9), (11, 0, 1)),
    ],
    ids=repr,
)
def test_of_a_winners_votes_the_law_counts_all_what_was_needed_or_what_was_not(
    part: Part, figures: tuple[Number, ...]
) -> None:
    """Ann 50 to 30, Bea 45 to 40, Ida 40 to 30, of 100 each."""
    reading = Reading(DISTRICTS)
    assert reading.each(OfWinners("constituency", part)) == dict(zip(("A", "B", "Ida (Independent)"), figures))
    assert reading.whole(OfWinners("constituency", part)) == sum(figures)


def test_a_needed_share_is_rounded_up_to_whole_votes() -> None:
    """A quarter of 101 valid votes is 25.25: 26 votes."""
    rows = votes("constituency", {"N1": {"A/Ann": 99, "B/Bo": 2}})
    data = country(votes=(*rows, *votes("list", LISTS)))
    assert Reading(DISTRICTS, data=data).each(OfWinners("constituency", Needed("1/4"))) == {"A": 26}


def test_a_winner_without_opponent_needed_one_vote() -> None:
    rows = votes("constituency", {"N1": {"A/Ann": 9}})
    data = country(votes=(*rows, *votes("list", LISTS)))
    assert Reading(DISTRICTS, data=data).each(OfWinners("constituency", Needed())) == {"A": 1}
    assert Reading(DISTRICTS, data=data).each(OfWinners("constituency", Surplus())) == {"A": 8}


def test_votes_of_losers_are_added_up_for_their_party() -> None:
    reading = Reading(DISTRICTS)
    assert reading.each(OfLosers("constituency")) == {"A": 50, "B": 50, "C": 50, "Ike (Independent)": 15}
    assert reading.whole(OfLosers("constituency")) == 165


def test_votes_of_winners_and_losers_are_read_in_the_place() -> None:
    assert Reading(DISTRICTS, place=NORTH).each(OfWinners("constituency")) == {"A": 50, "B": 45}
    assert Reading(DISTRICTS, place=SOUTH).each(OfLosers("constituency")) == {"A": 10, "B": 20, "C": 30}


def test_without_a_majority_all_votes_are_losers_votes() -> None:
    """Nobody has more than half anywhere: Ann has exactly half."""
    assert Reading(MAJORITY).whole(OfWinners("majority")) == 0
    assert Reading(MAJORITY).whole(OfLosers("majority")) == 300


def test_given_winners_have_no_votes_to_read() -> None:
    data = country(given=won("constituency", {"A": 2}, "N1"))
    with pytest.raises(SeatwrightError) as refused:
        Reading(DISTRICTS, data=data).each(OfWinners("constituency"))
    assert refused.value.code == "E501"
    assert "N1" in refused.value.says


def test_unused_votes_are_what_is_left_over_the_whole_quotas() -> None:
    """280 votes of those admitted for seven seats: 40 each. A 120 = 3, B 100 = 2 and 20, C 60 = 1 and 20."""
    reading = Reading(WHOLE)
    assert reading.each(Unused("whole")) == {"A": 0, "B": 20, "C": 20}
    assert reading.whole(Unused("whole")) == 40


def test_who_got_a_seat_for_a_remainder_has_borrowed_votes() -> None:
    borrowed = replace(WHOLE, formula=HARE, seats=6)
    reading = Reading(borrowed)
    assert reading.whole(Unused("whole")) == 0
    each = reading.each(Unused("whole"))
    assert isinstance(each, dict)
    assert min(each.values()) < 0


# --- whole ballots -------------------------------------------------------------------------------------------


def test_second_marks_of_ballots_that_elected_an_outsider_are_told_by_their_lists() -> None:
    reading = Reading(DISTRICTS)
    amount = OnBallotsElecting("list", "constituency", Outsiders())
    assert reading.each(amount) == {"B": 25, "C": 15}
    assert reading.whole(Cast("list") - amount) == 260


def test_second_marks_of_ballots_that_elected_nobody_are_told_by_their_lists() -> None:
    """N1: all but those of A; N2: all but those of B; S1: all but those of Ida."""
    assert Reading(DISTRICTS).each(OnBallotsLosing("list", "constituency")) == {"A": 70, "B": 65, "C": 30}


@pytest.mark.parametrize(
    "amount",
    [OnBallotsElecting("list", "constituency", Independents()), OnBallotsLosing("list", "constituency")],
    ids=lambda one: type(one).__name__,
)
def test_without_joint_ballots_the_law_cannot_be_applied(amount: Amount) -> None:
    with pytest.raises(SeatwrightError) as refused:
        Reading(DISTRICTS, data=country(joint=())).each(amount)
    assert refused.value.code == "E506"
    assert "joint.csv" in refused.value.remedy
