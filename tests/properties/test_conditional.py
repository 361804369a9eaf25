"""The table of linkages (RELIABILITY 2.2), conditional systems: one branch, switched by one vote as the law says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.claims import QUICK, Violations, Whole
from tests.small import election, votes

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import First, Reaches, System, Valid
from seatwright.model.election import District
from seatwright.results.result import Completed, Result

BRANCHES = {
    "cameroon-conditional-block": ("constituency", "all", {"half", "others", "no-others"}),
    "chad-conditional": ("constituency", "all", {"shared"}),
    "conditional-party-block": ("district", "all", {"half", "others"}),
}

lists = st.lists(st.integers(1, 3000), min_size=2, max_size=6, unique=True).map(tuple)
sizes = st.integers(2, 9)


def counted(id: str, cast: Whole, seats: int, system: System | None = None) -> Result:
    """One place with these lists."""
    kind = BRANCHES[id][0]
    rows = votes(kind, {"X": dict(zip("ABCDEFG", cast))})
    return count(system or law(id), election(cast=rows, districts=(District(kind, "X", "*", seats),)))


def taken(id: str, result: Result) -> set[str]:
    """The steps that were taken."""
    return {step.tier for step in result.tree if step.kind == "count"}


def one_branch(id: str, cast: Whole, result: Result) -> Violations:
    """Exactly one branch is taken: that of a majority if there is one."""
    _, block, others = BRANCHES[id]
    wanted = {block} if 2 * max(cast) > sum(cast) else others
    return [f"{taken(id, result)} for {wanted}"] if taken(id, result) != wanted else []


@pytest.mark.parametrize("id", BRANCHES)
@QUICK
@given(cast=lists, seats=sizes)
def test_exactly_one_branch_is_taken(id: str, cast: Whole, seats: int) -> None:
    result = counted(id, cast, seats)
    if isinstance(result, Completed):
        assert not one_branch(id, cast, result)
        assert sum(result.seats().values()) == seats
        if 2 * max(cast) > sum(cast):
            assert set(result.seats().values()) == {seats}


@pytest.mark.parametrize("id", BRANCHES)
@QUICK
@given(half=st.integers(50, 5000), seats=sizes)
def test_one_vote_more_than_half_switches_the_branch(id: str, half: int, seats: int) -> None:
    """With 2n votes the list needs n + 1, with 2n + 1 votes as many; n is never enough."""
    _, block, others = BRANCHES[id]
    third = half // 3
    for own, rest in ((half, half), (half, half + 1), (half + 1, half - 1), (half + 1, half)):
        result = counted(id, (own, rest - third, third), seats)
        if isinstance(result, Completed):
            assert taken(id, result) == ({block} if own > half else others)


@pytest.mark.parametrize("id", BRANCHES)
def test_the_claim_sees_a_law_that_switches_at_half(id: str) -> None:
    """R0: at least half is not more than half."""
    kind = BRANCHES[id][0]
    at_half = law(id).with_slot("all.when", Reaches(First(), Valid(kind) * "1/2"))
    assert one_branch(id, (500, 300, 200), counted(id, (500, 300, 200), 6, at_half))
    assert not one_branch(id, (500, 300, 200), counted(id, (500, 300, 200), 6))


@pytest.mark.parametrize(("id", "jump"), [("cameroon-conditional-block", 3), ("chad-conditional", 3)])
def test_a_conditional_law_is_not_continuous(id: str, jump: int) -> None:
    """One vote moves nearly half of the place: what a block vote gives begins where half of the votes ends."""
    firsts = [counted(id, (own, 300, 700 - own), 7).seats().get("A", 0) for own in range(490, 512)]
    assert max(abs(b - a) for a, b in pairwise(firsts)) >= jump
