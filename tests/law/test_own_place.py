"""A competitor's own place, and what a seat cost there: how a seat is sent to where it is most deserved."""

from __future__ import annotations

from tests.small import LAW, election, votes

from seatwright.kernel import count
from seatwright.law import (
    AtLeast,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Claim,
    Each,
    Entry,
    Everyone,
    Hare,
    LeftOver,
    Nation,
    OfPlace,
    Overall,
    OwnPlace,
    OwnVotes,
    QuotaOf,
    Quotas,
    System,
    Tier,
    Unfilled,
    Unused,
    Valid,
)
from seatwright.model.election import District
from seatwright.results.result import Completed

WHOLE = Tier(
    name="whole",
    law=LAW,
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=Quotas("whole quotas", Hare(drop=True), LeftOver()),
    gives=Claim(),
)
PLACES = (District("list", "North", "*", 3), District("list", "South", "*", 2))

# North: 300 votes and 3 seats, a quota of 100. South: 1,000 votes and 2 seats, a quota of 500.
ROWS = votes("list", {"North": {"A": 190, "B": 110}, "South": {"A": 600, "B": 400}})


def cells(entry: Entry | None = None, key: ByAmount | None = None) -> dict[tuple[str, str], int]:
    """One more seat for the best cell."""
    by_decimals = ByAmount(Unused("whole") / Overall(QuotaOf("whole"), OwnPlace()))
    tier = Tier(
        name="cell",
        law=LAW,
        where=Nation(),
        among=Cells("list"),
        votes=Unused("whole"),
        seats=1,
        formula=BestFirst(key or by_decimals, column=Unfilled("whole")),
        entry=entry or Everyone(),
    )
    result = count(System(id="test", name="Test", law=LAW, tiers=(WHOLE, tier)), election(cast=ROWS, districts=PLACES))
    assert isinstance(result, Completed)
    return {(one.party, one.place): one.seats for one in result.awards if one.in_house}


def test_remainders_are_compared_as_parts_of_the_quota_of_their_own_district() -> None:
    # North: A 1 + 0.9, B 1 + 0.1. South: A 1 + 0.2, B 0.8. South's B has 400 votes left over, North's A only 90.
    assert cells() == {("A", "North"): 1}
    assert cells(key=ByAmount(OwnVotes())) == {("B", "South"): 1}


def test_a_bar_can_be_taken_of_the_competitor_s_own_place() -> None:
    # 45% of the votes left over, of the valid votes of the cell's own district: North's A has 90 of 300, below it.
    assert cells(entry=AtLeast("35%", of=Valid("list"), in_=OwnPlace())) == {("B", "South"): 1}


def test_who_has_no_place_of_his_own_is_measured_where_the_tier_is_counted() -> None:
    tier = WHOLE.__replace__(name="list", entry=AtLeast("45%", of=Valid("list"), in_=OwnPlace()))
    result = count(System(id="test", name="Test", law=LAW, tiers=(tier,)), election(cast=ROWS, districts=PLACES))
    assert isinstance(result, Completed)
    assert {step.place: [one.who.party for one in step.standings if one.admitted] for step in result.tree} == {
        "North": ["A"],
        "South": ["A"],
    }
