"""Who is kept out and who is let in: the sentences, with the exact votes missing."""

from __future__ import annotations

from tests.explain.told import BAR, told, topped_up
from tests.small import election, one_tier, votes, won

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Best,
    Declared,
    Exactly,
    Fielded,
    HasList,
    Independents,
    Minority,
    MoreThan,
    Reaching,
    SeatsOf,
    Valid,
    Won,
)
from seatwright.model.election import District

VOTES = {"A": 600, "B": 340, "C": 49, "D": 11}


def test_below_the_bar_and_without_a_district() -> None:
    assert told(topped_up(VOTES, won("constituency", {"A": 2})), "refused") == [
        "C: 49 of 1,000 list votes is 4.90%, below the 5% of s 1 (1 vote short), and it won no constituency. "
        "Kept out for the same reasons: D (1.10%, 39 votes short)."
    ]


def test_exactly_at_a_bar_that_must_be_exceeded() -> None:
    result = count(one_tier(D_HONDT, 5, MoreThan("5%", of=Valid("list"))), election({"A": 95, "B": 5}))
    assert told(result, "refused") == ["B: 5 of 100 list votes is 5%, not above the 5% of s 1 (1 vote short)."]


def test_some_districts_but_too_few() -> None:
    result = topped_up(VOTES, won("constituency", {"C": 2}), entry=BAR | Won(3, "constituency"))
    assert told(result, "refused") == [
        "C: 49 of 1,000 list votes is 4.90%, below the 5% of s 1 (1 vote short), and it won 2 constituencies, "
        "fewer than "
        "the 3 needed.",
        "D: 11 of 1,000 list votes is 1.10%, below the 5% of s 1 (39 votes short), and it won no constituency (3 would "
        "have let it in).",
    ]


def test_no_bar_but_other_rules() -> None:
    cast = votes("constituency", {"North": {"A": 6, "C": 4}, "South": {"A": 6, "B": 5}})
    places = tuple(District("constituency", name, "*", 1) for name in ("North", "South"))
    rule = HasList() & Fielded(2, "constituency") & Best(2)
    result = count(one_tier(D_HONDT, 5, rule), election(VOTES, cast=cast, districts=places))
    assert told(result, "refused") == [
        "B, with 340 votes, takes no part: it stood in 1 constituency, fewer than the 2 needed (s 1).",
        "C, with 49 votes, takes no part: it stood in 1 constituency, fewer than the 2 needed and it was not "
        "among the 2 "
        "most voted (s 1).",
        "D, with 11 votes, takes no part: it stood in 0 constituencies, fewer than the 2 needed and it was not "
        "among the 2 "
        "most voted (s 1).",
    ]


def test_a_number_of_votes_to_reach() -> None:
    result = count(one_tier(D_HONDT, 5, Reaching(Exactly(50))), election(VOTES))
    assert told(result, "refused") == [
        "C, with 49 votes, takes no part: it has 49 votes, 1 fewer than the 50 needed. "
        "Kept out for the same reasons: D (11 votes) (s 1)."
    ]


def test_a_sum_of_small_lists_wins_nothing() -> None:
    result = count(one_tier(D_HONDT, 5, BAR), election({"A": 900, "Others": 100}))
    assert told(result, "refused") == [
        "What the figures give as “Others” (100 votes) adds up several names and can win nothing here (s 1)."
    ]


def test_let_in_by_a_district_below_the_bar() -> None:
    assert told(topped_up(VOTES, won("constituency", {"C": 1})), "admitted") == [
        "A (60%) and B (34%) reached the 5%, that is 50 of 1,000 votes. "
        "Below the 5% but let in all the same: C (4.90%; it won 1 constituency) (s 1)."
    ]


def test_let_in_as_a_minority_or_by_name() -> None:
    rule = BAR | Minority() | Declared("guests")
    asked = election(VOTES, figures=(("minority", ("C",)), ("guests", ("D",))))
    assert told(count(one_tier(D_HONDT, 5, rule), asked), "admitted") == [
        "A (60%) and B (34%) reached the 5%, that is 50 of 1,000 votes. Below the 5% but let in all the same: C "
        "(4.90%; it "
        "is the party of a recognised minority) and D (1.10%; it is among the guests that the election names) (s 1)."
    ]


def test_let_in_by_seats_alone() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 1}), entry=Won(1, "constituency"))
    assert told(result, "admitted") == ["These take part because of the constituencies they won: A 2 and B 1 (s 1)."]


def test_what_the_bar_excludes() -> None:
    result = count(one_tier(D_HONDT, 5, ~BAR), election(VOTES))
    assert told(result, "refused") == [
        "A, with 600 votes, takes no part: it has 60% of the votes. Kept out for the same reasons: B (340 votes) (s 1)."
    ]


def test_seats_at_stake_and_where_they_come_from() -> None:
    result = topped_up(
        VOTES, won("constituency", {"A": 2, "Independent": 1}), seats=10 - SeatsOf("constituency", Independents())
    )
    assert told(result, "stake") == [
        "9 seats were to be shared out, the constituencies included: 10, less 1 constituency won by those who stood "
        "without a party (s 1)."
    ]
