"""Figures of the election, figures of the contest, and the arithmetic of amounts: each and whole."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.linkage.readings import NORTH, SOUTH, Reading, country
from tests.small import DISTRICTS

from seatwright.errors import SeatwrightError
from seatwright.exact import Number
from seatwright.law import (
    Amount,
    Cast,
    Contenders,
    Decimals,
    Down,
    Exactly,
    Figure,
    First,
    From,
    Graded,
    Here,
    Nation,
    Nationwide,
    Nearest,
    Odd,
    OfPlace,
    OrNothing,
    Overall,
    OwnVotes,
    Places,
    SeatsOf,
    Sum,
    Up,
    Valid,
    VoteShare,
    Within,
    least,
    most,
)
from seatwright.model.places import Place

THIRDS = Cast("list") / 9  # A 13 1/3, B 11 1/9, C 6 2/3, Others and Against all 1 1/9


def of_parties(read: dict[str, Number] | Number) -> list[Number]:
    """The figures of A, B and C."""
    assert isinstance(read, dict)
    return [read[name] for name in "ABC"]


# --- figures -------------------------------------------------------------------------------------------------


def test_a_number_holds_for_each_and_for_all() -> None:
    assert Reading().each(Exactly("5%")) == Reading().whole(Exactly("5%")) == Fraction(1, 20)


def test_a_figure_may_be_one_number_or_one_for_each_party() -> None:
    data = country(figures=(("size", 60), ("claims.A", 4), ("claims.C", 2), ("word", "sixty")))
    reading = Reading(data=data)
    assert reading.each(Figure("size")) == reading.whole(Figure("size")) == 60
    assert reading.each(Figure("claims")) == {"A": 4, "C": 2}
    assert reading.whole(Figure("claims")) == 6


def test_a_figure_that_is_not_given_has_another_in_its_place_or_is_asked_for() -> None:
    data = country(figures=(("claims.A", 4),))
    assert Reading(data=data).each(Figure("claims", otherwise=Cast("list") / 10))["A"] == 4  # type: ignore[index]
    assert Reading(data=data).each(Figure("claims", otherwise=Cast("list") / 10))["B"] == 10  # type: ignore[index]
    assert Reading(data=data).whole(Figure("size", otherwise=Exactly(7))) == 7
    with pytest.raises(SeatwrightError) as refused:
        Reading(data=data).whole(Figure("size"))
    assert refused.value.code == "E503"
    assert "size" in refused.value.says
    assert "[parameters]" in refused.value.remedy


def test_population_is_told_by_place() -> None:
    data = country(population=(("North", 900), ("South", 300), ("*", 1200)))
    assert Reading(data=data, among=Places("region")).each(Figure("population")) == {"North": 900, "South": 300}
    assert Reading(data=data, among=Places("region"), place=SOUTH).whole(Figure("population")) == 300


def test_a_share_is_of_the_votes_of_those_admitted() -> None:
    assert of_parties(Reading().each(VoteShare())) == [Fraction(120, 280), Fraction(100, 280), Fraction(60, 280)]
    assert Reading().whole(VoteShare()) == 1
    assert Reading(admitted="AC").each(VoteShare()) == {"A": Fraction(2, 3), "C": Fraction(1, 3)}


def test_own_votes_the_most_votes_and_the_number_of_those_who_stand() -> None:
    reading = Reading()
    assert of_parties(reading.each(OwnVotes())) == [120, 100, 60]
    assert reading.whole(First()) == reading.each(First()) == 120
    assert reading.whole(Contenders()) == 3


# --- arithmetic ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amount", "each", "whole"),
    [
        (Cast("list") + 1, [121, 101, 61], 301),
        (1 + Cast("list"), [121, 101, 61], 301),
        (Cast("list") - 100, [20, 0, -40], 200),
        (100 - Cast("list"), [-20, 0, 40], -200),
        (Cast("list") * "1/2", [60, 50, 30], 150),
        ("1/2" * Cast("list"), [60, 50, 30], 150),
        (Cast("list") / 40, [3, Fraction(5, 2), Fraction(3, 2)], Fraction(15, 2)),
        (Cast("list") / 0, [0, 0, 0], 0),
        (THIRDS, [Fraction(40, 3), Fraction(100, 9), Fraction(20, 3)], Fraction(100, 3)),
        (Up(THIRDS), [14, 12, 7], 34),
        (Down(THIRDS), [13, 11, 6], 33),
        (Nearest(THIRDS), [13, 11, 7], 33),
        (Nearest(Cast("list") / 40), [3, 3, 2], 8),
        (Decimals(THIRDS, 1), [Fraction(133, 10), Fraction(111, 10), Fraction(67, 10)], Fraction(333, 10)),
        (Odd(Cast("list") / 20), [7, 5, 3], 15),
        (OrNothing(Cast("list"), 100), [120, 100, 0], 300),
        (Graded(Cast("list"), (From(60, 1), From(101, 2))), [2, 1, 1], 2),
        (least(Cast("list"), 90), [90, 90, 60], 90),
        (most(Cast("list"), 90), [120, 100, 90], 300),
        (most(0, least(Cast("list"), 110) - 90), [20, 10, 0], 20),
    ],
    ids=lambda one: "" if not isinstance(one, Amount) else type(one).__name__,
)
def test_arithmetic_is_done_for_each_or_once_for_all(amount: Amount, each: list[Number], whole: Number) -> None:
    assert of_parties(Reading().each(amount)) == each
    assert Reading().whole(amount) == whole


def test_arithmetic_on_plain_numbers_holds_for_all() -> None:
    reading = Reading()
    for amount, number in (
        (Up(Exactly("7/2")), 4),
        (Exactly(7) / 2, Fraction(7, 2)),
        (least(3, 5), 3),
        (Odd(Exactly(4)), 5),
    ):
        assert reading.each(amount) == reading.whole(amount) == number


def test_a_whole_share_is_told_as_a_whole_number() -> None:
    """Not as a fraction over one: evidence and records write 3, not 3/1."""
    read = Reading().each(Cast("list") / 40)
    assert isinstance(read, dict)
    assert type(read["A"]) is int


def test_a_party_that_is_missing_in_one_figure_has_nothing_there() -> None:
    reading = Reading(DISTRICTS)
    assert of_parties(reading.each(Cast("list") - SeatsOf("constituency") * 10)) == [110, 90, 60]
    assert of_parties(reading.each(most(SeatsOf("constituency"), 0) + Cast("list") * 0)) == [1, 1, 0]


# --- areas ---------------------------------------------------------------------------------------------------


def test_a_sum_is_rounded_in_the_places() -> None:
    """A: 100 / 30 and 20 / 30; up: 4 + 1. The whole: 200 / 30 up and 100 / 30 up."""
    up = Sum(Up(Cast("list") / 30), over="region")
    assert of_parties(Reading().each(up)) == [5, 4, 2]
    assert Reading().whole(up) == 11
    assert of_parties(Reading().each(Up(Cast("list") / 30))) == [4, 4, 2]


def test_a_sum_goes_over_the_places_inside_the_counted_place() -> None:
    assert Reading(place=NORTH).whole(Sum(OfPlace("constituency"), over="constituency")) == 2


def test_overall_is_the_figure_of_all_together_in_an_area() -> None:
    south = Reading(place=SOUTH)
    assert south.each(Overall(Cast("list"))) == south.whole(Overall(Cast("list"), Here())) == 100
    assert south.each(Overall(Cast("list"), Nation())) == 300
    in_district = Reading(place=Place("constituency", "N2"))
    assert in_district.each(Overall(Valid("list"), Within("region"))) == 200


def test_nationwide_is_the_competitors_own_figure_in_the_whole_country() -> None:
    south = Reading(place=SOUTH)
    assert of_parties(south.each(Nationwide(Cast("list")))) == [120, 100, 60]
    assert south.whole(Nationwide(Cast("list"))) == 300


def test_a_place_that_lies_in_no_larger_one_lies_in_the_country() -> None:
    assert Reading(place=NORTH).each(Overall(Cast("list"), Within("province"))) == 300
