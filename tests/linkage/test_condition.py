"""When a step of the law is taken: each condition at its edge."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, votes

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    AllToFirst,
    Always,
    Announced,
    Both,
    Cast,
    Condition,
    Each,
    Exceeds,
    First,
    Held,
    Majority,
    Nation,
    Otherwise,
    Plurality,
    Reaches,
    System,
    Tier,
    Unless,
    Valid,
    replace,
)
from seatwright.model.election import District, Election

HALF = Valid("list") * "1/2"


def kinds(condition: Condition, data: Election) -> list[str]:
    """What became of a tier with a condition, in each place."""
    tier = Tier("list", LAW, Nation(), Cast("list"), D_HONDT, 2, when=condition)
    return [step.kind for step in count(System("t", "T", LAW, (tier,)), data).tree]


@pytest.mark.parametrize(("first", "above", "at_least"), [(51, True, True), (50, False, True), (49, False, False)])
def test_more_than_half_is_not_half_to_the_vote(first: int, above: bool, at_least: bool) -> None:
    data = election({"A": first, "B": 26, "C": 74 - first})
    assert kinds(Exceeds(First(), HALF), data) == (["count"] if above else ["not met"])
    assert kinds(Reaches(First(), HALF), data) == (["count"] if at_least else ["not met"])


def test_always_is_the_rule() -> None:
    assert kinds(Always(), election({"A": 1})) == ["count"]


def test_a_ballot_was_held_or_not() -> None:
    rows = votes("run-off", {"*": {"A": 1}})
    assert kinds(Held("run-off"), election({"A": 1})) == ["not met"]
    assert kinds(Held("run-off"), election({"A": 1}, cast=rows)) == ["count"]


def test_the_election_announces_what_the_votes_do_not_tell() -> None:
    assert kinds(Announced("government"), election({"A": 1})) == ["not met"]
    assert kinds(Announced("government"), election({"A": 1}, figures=(("government", "A"),))) == ["count"]
    assert kinds(Announced("government"), election({"A": 1}, figures=(("government", 0),))) == ["not met"]


def test_conditions_are_joined_and_turned_round() -> None:
    yes, no = Always(), ~Always()
    assert no == Unless(Always())
    assert yes & no == Both((yes, no))
    data = election({"A": 1})
    assert [kinds(one, data) for one in (yes & yes, yes & no, ~(yes & no))] == [["count"], ["not met"], ["count"]]


def branches(a: int) -> list[tuple[str, str]]:
    """Cameroon's senate of old: with more than half the first takes all, otherwise the seats are shared."""
    first = Tier("all", LAW, Nation(), Cast("list"), AllToFirst(), 4, when=Exceeds(First(), HALF), published="list")
    rest = replace(first, name="shared", formula=HARE, when=Otherwise("all"))
    result = count(System("t", "T", LAW, (first, rest)), election({"A": a, "B": 100 - a}))
    assert sum(result.seats("list").values()) == 4
    return [(step.tier, step.kind) for step in result.tree]


@pytest.mark.parametrize(
    ("a", "steps"),
    [
        (51, [("all", "count"), ("shared", "not met")]),
        (50, [("all", "not met"), ("shared", "count")]),
    ],
)
def test_exactly_one_branch_of_a_conditional_law_is_counted(a: int, steps: list[tuple[str, str]]) -> None:
    assert branches(a) == steps


def test_a_condition_is_read_in_each_place() -> None:
    """A run-off where nobody had a majority, and no run-off where somebody had."""
    first = replace(DISTRICTS, name="first", formula=Majority(), votes=Cast("first"), published="constituency")
    second = replace(DISTRICTS, name="second", where=Each("constituency"), when=Held("second"), votes=Cast("second"))
    rows = (
        *votes("first", {"North": {"A/Ann": 51, "B/Bo": 49}, "South": {"A/Ada": 40, "B/Ben": 35, "C/Cy": 25}}),
        *votes("second", {"South": {"A/Ada": 48, "B/Ben": 52}}),
    )
    places = (District("constituency", "North", "*", 1), District("constituency", "South", "*", 1))
    data = election(cast=rows, districts=places)
    result = count(System("t", "T", LAW, (first, replace(second, published="constituency", formula=Plurality()))), data)
    assert [(step.tier, step.place, step.kind) for step in result.tree] == [
        ("first", "North", "count"),
        ("first", "South", "count"),
        ("second", "North", "not met"),
        ("second", "South", "count"),
    ]
    assert [one.person for one in result.awards if one.seats] == ["Ann", "Ben"]
