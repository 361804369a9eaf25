"""The most votes: plurality, several seats by one mark, a majority, all to the first; and what is simply due."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, one_tier, seats_of, shared_out, two_tiers, votes, won

from seatwright.kernel import count
from seatwright.law import (
    AllToFirst,
    Cast,
    Due,
    Exactly,
    Figure,
    Formula,
    Majority,
    Plurality,
    SeatsOf,
    System,
    Tier,
)
from seatwright.results.evidence import MajorityReached, MostVoted
from seatwright.results.result import LotsNeeded


def test_the_most_voted_takes_the_seat() -> None:
    assert shared_out(Plurality(), {"A": 35, "B": 34, "C": 31}, 1) == {"A": 1}


def test_with_several_seats_and_one_mark_the_most_voted_take_one_each() -> None:
    """The single non-transferable vote: A's many votes bring one seat."""
    assert shared_out(Plurality(), {"A": 90, "B": 4, "C": 3, "D": 3}, 2) == {"A": 1, "B": 1}


def test_plurality_elects_no_one_without_votes() -> None:
    result = count(one_tier(Plurality(), 3), election({"A": 5, "B": 0}))
    assert seats_of(result) == {"A": 1}
    assert [one.seats for one in result.vacancies] == [2]


def test_the_step_keeps_the_winner_and_the_runner_up() -> None:
    evidence = count(one_tier(Plurality(), 1), election({"A": 35, "B": 34, "C": 31})).tree[-1].evidence
    assert isinstance(evidence, MostVoted)
    assert evidence.last is not None
    assert evidence.lost is not None
    assert (evidence.last.votes, evidence.lost.votes) == (35, 34)


@pytest.mark.parametrize(("a", "elected"), [(51, True), (50, False), (49, False)])
def test_a_majority_is_more_than_half_of_the_valid_votes(a: int, elected: bool) -> None:
    """Exactly half is no majority; the votes of others count."""
    result = count(one_tier(Majority(), 1), election({"A": a, "B": 90 - a, "Others": 10}))
    assert seats_of(result) == ({"A": 1} if elected else {})
    evidence = result.tree[-1].evidence
    assert isinstance(evidence, MajorityReached)
    assert (evidence.votes, evidence.bar) == (max(a, 90 - a), 50)


def test_a_qualified_majority_may_be_asked_for() -> None:
    assert shared_out(Majority("2/3"), {"A": 66, "B": 33}, 1) == {}
    assert shared_out(Majority("2/3"), {"A": 67, "B": 33}, 1) == {"A": 1}
    assert shared_out(Majority("40%"), {"A": 41, "B": 39, "C": 20}, 1) == {"A": 1}


def test_two_leaders_above_a_bar_of_forty_percent_draw_lots() -> None:
    """Costa Rica and others elect at 40%: two can have 45% each."""
    assert isinstance(count(one_tier(Majority("40%"), 1), election({"A": 45, "B": 45, "C": 10})), LotsNeeded)


def test_all_seats_of_a_place_go_to_the_first() -> None:
    """Party block vote (Singapore's group constituencies)."""
    assert shared_out(AllToFirst(), {"A": 35, "B": 34, "C": 31}, 5) == {"A": 5}
    assert shared_out(AllToFirst(), {"A": 35, "B": 34}, 0) == {}


def test_a_consolation_seat_is_due_to_everyone_admitted() -> None:
    assert shared_out(Due(Exactly(1)), {"A": 35, "B": 1}, 0) == {"A": 1, "B": 1}


def test_what_is_due_is_cut_to_whole_seats_and_never_below_zero() -> None:
    data = election({"A": 1, "B": 1, "C": 1}, figures=(("halves.A", 5), ("halves.B", 1), ("halves.C", -4)))
    assert seats_of(count(one_tier(Due(Figure("halves") / 2), 0), data)) == {"A": 2}


def test_what_is_due_may_have_been_found_by_an_earlier_tier() -> None:
    system = two_tiers(Due(SeatsOf("constituency") * 2), 0)
    result = count(system, election({"A": 5, "B": 5}, won("constituency", {"A": 3, "B": 1})))
    assert seats_of(result, "list") == {"A": 6, "B": 2}


@pytest.mark.parametrize("formula", [Plurality(), AllToFirst(), Majority()], ids=lambda one: type(one).__name__)
def test_without_votes_nobody_wins(formula: Formula) -> None:
    assert shared_out(formula, {"A": 0, "B": 0}, 1) == {}


def test_candidates_of_one_party_compete_with_each_other() -> None:
    """Two candidates of A split its 60 votes: B's single candidate wins."""
    rows = votes("constituency", {"North": {"A/Ann": 31, "A/Abe": 29, "B/Bo": 40}})
    result = count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows))
    assert [(one.party, one.person) for one in result.awards if one.seats] == [("B", "Bo")]


def test_the_sum_of_several_candidates_wins_no_district() -> None:
    rows = votes("constituency", {"North": {"Independent/(others)": 50, "B/Bo": 40}})
    assert seats_of(count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows))) == {"B": 1}


def test_a_tier_by_party_adds_up_the_candidates() -> None:
    parties = Tier("list", LAW, DISTRICTS.where, Cast("constituency"), Plurality(), 1)
    rows = votes("constituency", {"North": {"A/Ann": 31, "A/Abe": 29, "B/Bo": 40}})
    assert seats_of(count(System("t", "T", LAW, (parties,)), election(cast=rows))) == {"A": 1}
