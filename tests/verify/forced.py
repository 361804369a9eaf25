"""Seats forced to totals: within places, across places, seat by seat, and with lots between equals."""

from __future__ import annotations

from tests.small import LAW, election, lot, votes
from tests.verify.cases import Case

from seatwright.law import (
    HARE,
    AdmittedAllianceCells,
    AdmittedAlliances,
    Alliances,
    AtLeast,
    Cast,
    Cells,
    Claim,
    Due,
    Each,
    EachAllianceIn,
    Exactly,
    Figure,
    ForcedSeatBySeat,
    ForcedToTotals,
    Formula,
    MoreVotes,
    Nation,
    OfAdmitted,
    OfCandidatesAlone,
    OfPlace,
    OwnVotes,
    SeatsOf,
    System,
    Tie,
    Tier,
    Valid,
    Won,
)
from seatwright.model.election import District

TOTALS, COLUMN = Figure("total"), OfPlace("district")
TO_TOTALS, SEAT_BY_SEAT = ForcedToTotals(TOTALS, COLUMN), ForcedSeatBySeat(TOTALS, COLUMN)


def forced(
    rows: dict[str, dict[str, int]], seats: dict[str, int], totals: dict[str, int], formula: Formula, *ties: Tie
) -> Case:
    """Parties in districts."""
    tier = Tier(
        name="list",
        law=LAW,
        where=Nation(),
        among=Cells("district"),
        votes=Cast("list"),
        seats=COLUMN,
        formula=formula,
        ties=ties,
    )
    districts = tuple(District("district", name, "*", n) for name, n in seats.items())
    figures = tuple((f"total.{party}", n) for party, n in totals.items())
    data = election(None, (), votes("list", rows), districts, figures=figures)
    return Case(System(id="test", name="Test", law=LAW, tiers=(tier,)), data)


TWO = {"North": {"A": 60, "B": 25, "C": 15}, "South": {"A": 52, "B": 38, "C": 10}}
APART = {"North": {"A": 70, "C": 30}, "South": {"B": 60, "D": 40}}
THREE = {"p1": {"B": 40, "C": 35, "D": 25}, "p2": {"B": 45, "C": 30, "D": 25}, "p3": {"B": 20, "C": 35, "D": 45}}
SINGLY = {"p1": {"B": 40, "C": 35, "D": 25}, "p2": {"B": 47, "C": 30, "D": 23}, "p3": {"B": 19, "C": 36, "D": 45}}
EQUAL = {"p1": {"A": 60, "B": 40}, "p2": {"A": 60, "B": 40}}
ONE_EACH = {"p1": 1, "p2": 1, "p3": 1}

TIERS = (
    Tier(
        name="alliance",
        law=LAW,
        where=Nation(),
        among=Alliances(),
        votes=Cast("list"),
        entry=AtLeast("20%", of=Valid("list")),
        formula=Due(Exactly(1)),
        gives=Claim(),
    ),
    Tier(
        name="counting",
        law=LAW,
        where=Each("district"),
        votes=Cast("list") + OfCandidatesAlone("constituency", by="list"),
        entry=AtLeast("2%", of=Valid("list")),
        formula=Due(OwnVotes()),
        gives=Claim(),
    ),
    Tier(
        name="force",
        law=LAW,
        where=Nation(),
        among=AdmittedAlliances("alliance"),
        votes=OfAdmitted("counting"),
        entry=Won(1, "alliance"),
        seats=COLUMN,
        formula=HARE,
        gives=Claim(),
    ),
    Tier(
        name="cell",
        law=LAW,
        where=Nation(),
        among=AdmittedAllianceCells("district", "alliance"),
        votes=OfAdmitted("counting"),
        entry=Won(1, "force"),
        seats=COLUMN,
        formula=ForcedToTotals(SeatsOf("force"), COLUMN, passed_over=True, figure=SeatsOf("force"), equal=OwnVotes()),
        gives=Claim(),
    ),
    Tier(
        name="list",
        law=LAW,
        where=EachAllianceIn("cell", "district"),
        votes=OfAdmitted("counting"),
        seats=SeatsOf("cell"),
        formula=HARE,
    ),
)
CANDIDATES = votes("constituency", {"North": {"A/Ann": 110, "C/Cy": 40}, "South": {"A/Al": 95, "C/Cleo": 44}})
BACKED = votes(
    "list",
    {
        "North": {"A1/Ann": 61, "A2/Ann": 40, "A3/Ann": 1, "C/Cy": 40},
        "South": {"A1/Al": 52, "A2/Al": 38, "C/Cleo": 44},
    },
)

FORCED: dict[str, Case] = {
    "forced to totals": forced(TWO, {"North": 3, "South": 2}, {"A": 3, "B": 1, "C": 1}, TO_TOTALS),
    "forced across places": forced(APART, {"North": 1, "South": 1}, {"A": 1, "B": 0, "C": 1, "D": 0}, TO_TOTALS),
    "forced from two parties": forced(THREE, ONE_EACH, {"B": 0, "C": 3, "D": 0}, TO_TOTALS),
    "forced with equal excesses": forced(
        {"p1": {"B": 45, "C": 30, "D": 25}, "p2": {"B": 25, "C": 35, "D": 40}},
        {"p1": 1, "p2": 1},
        {"B": 0, "C": 2, "D": 0},
        TO_TOTALS,
        MoreVotes(),
    ),
    "forced seat by seat": forced(SINGLY, ONE_EACH, {"B": 0, "C": 3, "D": 0}, SEAT_BY_SEAT),
    "forced by lot": forced(EQUAL, {"p1": 1, "p2": 1}, {"A": 1, "B": 1}, TO_TOTALS)._replace(
        lots=(lot("list", ("A, p1", "A, p2"), ("A, p2",)),)
    ),
    "forced, alliances": Case(
        System(id="test", name="Test", law=LAW, tiers=TIERS),
        election(
            None,
            (),
            (*CANDIDATES, *BACKED),
            tuple(
                District(kind, name, "*", n)
                for kind in ("district", "list")
                for name, n in (("North", 3), ("South", 2))
            ),
            alliances=(("A1", "A"), ("A2", "A"), ("A3", "A")),
        ),
    ),
}
