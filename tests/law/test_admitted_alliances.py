"""Coalitions that meet their bar compete as one; those that miss it fall apart into their lists (Italy since 2005)."""

from __future__ import annotations

from tests.small import LAW, election, seats_of

from seatwright.kernel import count
from seatwright.law import (
    HARE,
    AdmittedAlliances,
    Alliances,
    AtLeast,
    Cast,
    Claim,
    Due,
    EachAllianceOf,
    Exactly,
    Nation,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

COALITIONS = Tier(
    name="coalition",
    law=LAW,
    where=Nation(),
    among=Alliances(),
    votes=Cast("list"),
    entry=AtLeast("20%", of=Valid("list")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)
FORCES = Tier(
    name="force",
    law=LAW,
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")),
    seats=10,
    formula=HARE,
    gives=Claim(),
)
LISTS = Tier(
    name="list",
    law=LAW,
    where=EachAllianceOf("force"),
    votes=Cast("list"),
    seats=SeatsOf("force"),
    formula=HARE,
)
SYSTEM = System(id="test", name="Test", law=LAW, tiers=(COALITIONS, FORCES, LISTS))
ROWS = {"A1": 400, "A2": 200, "B1": 110, "B2": 40, "C": 250}
ALLIANCES = (("A1", "A"), ("A2", "A"), ("B1", "B"), ("B2", "B"))


def test_a_coalition_that_fails_leaves_its_lists_to_themselves() -> None:
    # A has 60% and stays together: 600 / 96 = 6.25. B has 15% and falls apart: B1 is over 5%, B2 is not.
    result = count(SYSTEM, election(ROWS, alliances=ALLIANCES))
    assert seats_of(result) == {"A1": 4, "A2": 2, "C": 3, "B1": 1}
    force = next(step for step in result.tree if step.tier == "force")
    assert {one.who.party: one.votes for one in force.standings} == {"A": 600, "C": 250, "B1": 110, "B2": 40}


def test_bars_are_measured_by_what_competes() -> None:
    # With a bar of 55% only A as a whole is over it; none of its lists would be.
    tiers = (COALITIONS, FORCES.__replace__(entry=AtLeast("55%", of=Valid("list"))), LISTS)
    assert seats_of(count(SYSTEM.__replace__(tiers=tiers), election(ROWS, alliances=ALLIANCES))) == {"A1": 7, "A2": 3}


def test_what_was_won_earlier_is_read_by_what_competes() -> None:
    tiers = (COALITIONS, FORCES.__replace__(entry=Won(1, "coalition")), LISTS)
    result = count(SYSTEM.__replace__(tiers=tiers), election(ROWS, alliances=ALLIANCES))
    assert seats_of(result) == {"A1": 5, "A2": 2, "C": 3}
