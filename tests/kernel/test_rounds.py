"""Two rounds and branches: a majority or a run-off, a bonus or none."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, seats_of, votes

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Always,
    Best,
    Cast,
    Each,
    Exceeds,
    First,
    Held,
    Majority,
    Nation,
    Otherwise,
    Persons,
    Plurality,
    Reaches,
    System,
    Tier,
    Unfilled,
    Valid,
    replace,
)
from seatwright.model.election import District

# France, Lithuania: more than half in the first round, or the two best go to a second.
FIRST = replace(DISTRICTS, name="first-round", votes=Cast("first"), formula=Majority(), published="constituency")
SECOND = Tier(
    name="second-round",
    law=LAW,
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("second"),
    entry=Best(2, of=Cast("first")),
    seats=Unfilled("first-round"),
    formula=Plurality(),
    when=Held("second"),
    published="constituency",
)
TWO_ROUNDS = System("two-rounds", "Two rounds", LAW, (FIRST, SECOND))
PLACES = (District("constituency", "North", "*", 1), District("constituency", "South", "*", 1))
FIRST_ROUND = {
    "North": {"A/Ann": 51, "B/Bo": 30, "C/Cy": 19},
    "South": {"A/Ada": 40, "B/Ben": 35, "C/Cat": 25},
}


def test_a_majority_in_the_first_round_needs_no_second() -> None:
    rows = (*votes("first", FIRST_ROUND), *votes("second", {"South": {"A/Ada": 48, "B/Ben": 52}}))
    result = count(TWO_ROUNDS, election(cast=rows, districts=PLACES))
    assert [(one.place, one.person, one.seats) for one in result.awards if one.seats] == [
        ("North", "Ann", 1),
        ("South", "Ben", 1),
    ]
    assert result.house == 2
    assert result.vacancies == ()


def test_only_the_two_best_of_the_first_round_can_win_the_second() -> None:
    """Cat had 25 against 35: her votes in the second round, whoever wrote them in, do not count."""
    rows = (*votes("first", FIRST_ROUND), *votes("second", {"South": {"A/Ada": 48, "B/Ben": 50, "C/Cat": 90}}))
    result = count(TWO_ROUNDS, election(cast=rows, districts=PLACES))
    assert [one.person for one in result.awards if one.seats] == ["Ann", "Ben"]


def test_a_second_round_that_was_not_held_leaves_the_seat_open_and_says_so() -> None:
    result = count(TWO_ROUNDS, election(cast=votes("first", FIRST_ROUND), districts=PLACES))
    assert seats_of(result) == {"A": 1}
    assert [step.kind for step in result.tree if step.tier == "second-round"] == ["not met", "not met"]


def test_a_first_round_is_no_option() -> None:
    rows = votes("second", {"South": {"A/Ada": 48, "B/Ben": 52}})
    with pytest.raises(SeatwrightError) as refused:
        count(TWO_ROUNDS, election(cast=rows, districts=PLACES))
    assert refused.value.code == "E501"


# A bonus: who has 40% gets three more seats; who has more than half of the votes needs none (Greece, Italy).
BONUS = Tier(
    name="bonus",
    law=LAW,
    where=Nation(),
    votes=Cast("list"),
    entry=Best(1),
    seats=3,
    formula=Plurality(),
    when=Reaches(First(), Valid("list") * "40%") & ~Exceeds(First(), Valid("list") * "1/2"),
    published="list",
)


@pytest.mark.parametrize(("a", "bonus"), [(39, 0), (40, 1), (50, 1), (51, 0)])
def test_exactly_one_branch_is_taken_at_each_edge(a: int, bonus: int) -> None:
    with_bonus = Tier(
        "with-bonus", LAW, Nation(), Cast("list"), D_HONDT, 7, when=Always() & ~Otherwise("bonus"), published="list"
    )
    without = Tier("without", LAW, Nation(), Cast("list"), D_HONDT, 10, when=Otherwise("bonus"), published="list")
    system, rest = System("t", "T", LAW, (BONUS, with_bonus, without)), 1000 - 10 * a
    b, c = rest // 2 - 41, rest // 3 - 17
    result = count(system, election({"A": 10 * a, "B": b, "C": c, "D": rest - b - c}))
    assert [step.tier for step in result.tree if step.kind == "count"] == (
        ["bonus", "with-bonus"] if bonus else ["without"]
    )
