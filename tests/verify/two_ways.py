"""Double proportionality: by party totals and places, by lot, by votes between equals, and with nobody due anything."""

from __future__ import annotations

from tests.small import LAW, election, lot, votes
from tests.verify.cases import Case

from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    Biproportional,
    Cast,
    Cells,
    Claim,
    Figure,
    Formula,
    MoreVotes,
    Nation,
    Nearest,
    OfPlace,
    SeatsOf,
    Sum,
    System,
    Tie,
    Tier,
    Won,
)
from seatwright.model.election import District

Rows = dict[str, dict[str, int]]

BOTH = Biproportional(Figure("total"), OfPlace("district"))


def both_ways(rows: Rows, seats: dict[str, int], totals: dict[str, int], *ties: Tie, formula: Formula = BOTH) -> Case:
    """Parties in districts; totals told by the election."""
    tier = Tier(
        name="list",
        law=LAW,
        where=Nation(),
        among=Cells("district"),
        votes=Cast("list"),
        seats=OfPlace("district"),
        formula=formula,
        ties=ties,
    )
    districts = tuple(District("district", name, "*", n) for name, n in seats.items())
    figures = tuple((f"total.{party}", n) for party, n in totals.items())
    data = election(None, (), votes("list", rows), districts, figures=figures)
    return Case(System(id="test", name="Test", law=LAW, tiers=(tier,)), data)


THREE = {
    "A": {"P": 5_100, "Q": 6_000, "R": 6_300},
    "B": {"P": 9_800, "Q": 10_000, "R": 10_200},
    "C": {"P": 4_500, "Q": 12_000, "R": 14_400},
}
EVEN = {"X": {"A": 10, "B": 10}, "Y": {"A": 10, "B": 10}}
ONE_EACH = {"X": 1, "Y": 1}, {"A": 1, "B": 1}
RING = {"X": {"A": 30, "B": 10, "C": 5}, "Y": {"A": 15, "B": 20, "C": 10}, "Z": {"A": 6, "B": 2, "C": 4}}

UPPER = Tier(
    name="upper",
    law=LAW,
    where=Nation(),
    votes=Sum(Nearest(Cast("list") / OfPlace("district")), "district"),
    seats=OfPlace("district"),
    formula=SAINTE_LAGUE,
    gives=Claim(),
)
LOWER = Tier(
    name="list",
    law=LAW,
    where=Nation(),
    among=Cells("district"),
    votes=Cast("list"),
    entry=Won(1, "upper"),
    seats=OfPlace("district"),
    formula=Biproportional(SeatsOf("upper"), OfPlace("district")),
)

TWO_WAYS: dict[str, Case] = {
    "both ways": both_ways(THREE, {"A": 4, "B": 5, "C": 6}, {"P": 4, "Q": 5, "R": 6}),
    "both ways, rounded down": both_ways(
        THREE,
        {"A": 4, "B": 5, "C": 6},
        {"P": 4, "Q": 5, "R": 6},
        formula=Biproportional(Figure("total"), OfPlace("district"), D_HONDT),
    ),
    "both ways by lot": both_ways(EVEN, *ONE_EACH)._replace(lots=(lot("list", ("A, X", "B, X"), ("B, X",)),)),
    "both ways by votes": both_ways({"X": {"A": 10, "B": 20}, "Y": {"A": 30, "B": 60}}, *ONE_EACH, MoreVotes()),
    "both ways, some without seats": both_ways(
        {"X": {"A": 10, "B": 5, "D": 3}, "Y": {"A": 9, "B": 14}, "Z": {"A": 8, "B": 9}},
        {"X": 2, "Y": 1, "Z": 0},
        {"A": 2, "B": 1, "D": 0},
    ),
    "both ways, nobody": both_ways(EVEN, {"X": 0, "Y": 0}, {"A": 0, "B": 0}),
    "both ways from votes": Case(
        System(id="test", name="Test", law=LAW, tiers=(UPPER, LOWER)),
        election(
            None,
            (),
            votes("list", THREE),
            tuple(District("district", name, "*", n) for name, n in (("A", 4), ("B", 5), ("C", 6))),
        ),
    ),
}
