"""Each formula at work, and what decided it; houses that grew by a reckoned number; rarer rules of entry."""

from __future__ import annotations

import pytest
from tests.explain.told import told, topped_up
from tests.small import LAW, election, lot, one_tier, two_tiers, won

from seatwright.explain import told as in_english
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    AllToFirst,
    AtLeast,
    AtLeastSoMany,
    Best,
    BestFirst,
    Continued,
    Declared,
    Enlarged,
    Entry,
    Exactly,
    Fielded,
    Figure,
    HighestAverage,
    Majority,
    Matched,
    MatchedOdd,
    MostVotes,
    Only,
    Overhang,
    OwnQuota,
    Plurality,
    Quotas,
    Reaching,
    Scaled,
    System,
    TogetherMoreThan,
    Unfilled,
    Valid,
    Within,
)
from seatwright.model.value import Value

VOTES = {"A": 600, "B": 340, "C": 60}


def test_a_majority_reached_or_not() -> None:
    assert told(count(one_tier(Majority(), 1), election(VOTES)), "decided") == [
        "A leads with 600 votes, more than the 500 needed, and takes the seat (s 1)."
    ]
    assert told(count(one_tier(Majority("2/3"), 1), election(VOTES)), "decided") == [
        "A leads with 600 votes; more than 666.67 were needed, so nobody takes the seat (s 1)."
    ]


def test_everything_to_the_first() -> None:
    assert told(count(one_tier(AllToFirst(), 3), election(VOTES)), "decided") == [
        "All 3 seats go to A, who has the most votes: 600, 260 more than B (s 1)."
    ]


def test_one_seat_alone_or_by_lot() -> None:
    assert told(count(one_tier(Plurality(), 1), election({"A": 5})), "decided") == [
        "A won with 5 votes; nobody else had any (s 1)."
    ]
    drawn = (lot("list", ("A", "B"), ("B",)),)
    assert told(count(one_tier(Plurality(), 1), election({"A": 5, "B": 5}), drawn), "decided")[0].endswith("(s 1).")


def test_nobody_else_in_line() -> None:
    alone = count(one_tier(D_HONDT, 2, entry=Best(1)), election(VOTES))
    assert told(alone, "formula") == [
        "By the D'Hondt method – votes divided by 1, 2, 3 and so on, each seat to the largest quotient left – the "
        "2 seats go "
        "to A 2 (s 1)."
    ]
    assert told(alone, "decided") == []


def test_seats_left_over_to_the_highest_averages() -> None:
    rule = Quotas("own", OwnQuota(Figure("quota")), HighestAverage())
    result = count(one_tier(rule, 6), election(VOTES, figures=(("quota", 300),)))
    assert told(result, "formula") == [
        "One seat costs 300 votes: the figure “quota” that the election gives. Whole quotas give A 2 and B 1. 3 "
        "seats are "
        "left over: A 2 and B 1. In all: A 4 and B 2 (s 1)."
    ]


def test_whole_quotas_alone() -> None:
    assert told(count(one_tier(HARE, 2), election({"A": 50, "B": 50})), "formula") == [
        "One seat costs 50 votes: the votes divided by the seats, here 100 votes for 2 seats. Whole quotas give A "
        "1 and B "
        "1. That leaves no seat over (s 1)."
    ]
    assert "Nobody has a whole quota." in told(count(one_tier(HARE, 1), election(VOTES)), "formula")[0]


def test_seats_that_an_earlier_step_left_open() -> None:
    first = one_tier(Majority("2/3"), 1).tiers[0].__replace__(name="first")
    rest = first.__replace__(name="rest", seats=Unfilled("first"), formula=Plurality())
    result = count(System(id="test", name="Test", law=LAW, tiers=(first, rest)), election(VOTES))
    assert told(result, "stake")[1] == "1 seat was at stake: 1 first seat that nobody took (s 1)."


def test_the_best_losers_in_turn() -> None:
    rule = BestFirst(MostVotes())
    result = count(one_tier(rule, 2), election(VOTES))
    assert told(result, "formula") == ["2 seats are taken in order: first A (600), last B (340) (s 1)."]


# --- houses that grow by a reckoned number --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "ends"),
    [
        (Continued(2), "further seats by the same rule, at most 2 for each seat beyond what is due."),
        (Continued(2, odd=True), "at most 2 for each seat beyond what is due, and the number must be odd."),
        (Matched(1), "with at most 1 levelling seat for each seat beyond what is due."),
        (MatchedOdd(1), "with at most 1 levelling seat for each seat beyond what is due, and the number must be odd."),
        (Scaled(), "the 6 won by B, times 1,000 votes in all, by its 400, come to 15."),
        (Enlarged(2), "2 more for each seat beyond what is due, and everything anew."),
    ],
)
def test_a_house_that_grows_by_a_reckoned_number(rule: Overhang, ends: str) -> None:
    found = told(topped_up({"A": 600, "B": 400}, won("constituency", {"A": 2, "B": 6}), overhang=rule), "overhang")[0]
    assert found.startswith("At first, B would have been due 4 but had won 6. So ")
    assert ends in found


def test_seats_beyond_a_limit_come_on_top() -> None:
    result = topped_up({"A": 600, "B": 400}, won("constituency", {"A": 2, "B": 9}), overhang=Continued(1))
    assert "of B came on top without being levelled" in told(result, "overhang")[0]
    level = topped_up({"A": 600, "B": 400}, won("constituency", {"A": 2, "B": 1}), overhang=Continued(1))
    assert told(level, "overhang") == ["Nobody had won more than was due, so no seat is added (s 1)."]


# --- rarer rules of entry -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (AtLeastSoMany(2, Reaching(Exactly(500))), "B (fewer than 2 met the rule, and it came next by votes)"),
        (
            Reaching(Exactly(300)),
            "A (it has 600 votes, and 300 were needed) and B (it has 340 votes, and 300 were needed)",
        ),
        (Best(2), "A (it was among the 2 most voted) and B (it was among the 2 most voted)"),
        (Declared("guests"), "C (it is among the guests that the election names)"),
    ],
)
def test_who_takes_part_by_a_rarer_rule(rule: Entry, says: str) -> None:
    result = count(one_tier(D_HONDT, 5, rule), election(VOTES, figures=(("guests", ("C",)),)))
    assert says in " ".join(told(result, "admitted"))


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (AtLeastSoMany(1, Reaching(Exactly(500))), "enough others met the rule (1; 1 had to take part)"),
        (Declared("guests"), "it is not among the guests that the election names"),
        (TogetherMoreThan("1/2", Valid("list"), AtLeast("50%", of=Valid("list"))), "hold enough votes together"),
        (Best(2) & ~Fielded(0, "constituency"), "it stood in 0 constituencies"),
    ],
)
def test_who_is_kept_out_by_a_rarer_rule(rule: Entry, says: str) -> None:
    result = count(one_tier(D_HONDT, 5, rule | Best(1)), election(VOTES, figures=(("guests", ("C",)),)))
    assert says in " ".join(told(result, "refused"))


# --- places ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("member", "says"),
    [
        (Only("region", least=2), "It is fought in regions with 2 seats or more."),
        (Only("region", least=2, most=4), "It is fought in regions with 2 to 4 seats."),
        (Only("region", least=1, most=1), "It is fought in regions with 1 seat."),
        (Only("region", names=("North", "South")), "It is fought in North and South alone."),
        (Within("region"), "It is fought in the region around it."),
    ],
)
def test_places_in_english(member: Value, says: str) -> None:
    assert in_english(member, {"each region": "region"}) == says


def test_given_steps_of_two_tiers_keep_their_nouns() -> None:
    result = count(two_tiers(D_HONDT, 2), election(VOTES, won("constituency", {"A": 1})))
    assert told(result, "given") == ["1 constituency is taken as given, not counted here: A 1 (s 1)."]
