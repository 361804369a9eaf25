"""Italy 1993 to 2005, the Senate: one vote; the votes of a group's losers share the region's other seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    Beaten,
    BestFirst,
    Cast,
    Ceiling,
    Citation,
    Claim,
    Each,
    Losers,
    MoreVotes,
    NextQuotient,
    NotAnIndividual,
    OfLosers,
    OfPlace,
    OfWinners,
    SeatsOf,
    ShareOfValid,
    System,
    Tier,
    Won,
)

ACT = Citation("Legge 276/1993 (d.lgs. 533/1993)", version="1993-12-20", mark="art.")

CONSTITUENCIES = plurality(ACT["17(1)"], called="collegio uninominale")

GROUPS = Tier(
    name="group",
    called="group",
    law=ACT["17(2)-(5)"].doubt(
        "equal quotients: the larger figure of the group",
        "a candidate who belongs to no group is told as an individual",
    ),
    where=Each("list"),
    votes=Cast("constituency") - OfWinners("constituency"),
    entry=NotAnIndividual(),
    seats=OfPlace("list"),
    formula=D_HONDT,
    limits=(Ceiling(Beaten("constituency"), NextQuotient()),),
    gives=Claim(),
    ties=(MoreVotes(),),
)

BEST_LOSERS = Tier(
    name="list",
    called="best-loser",
    law=ACT["17(6)"],
    where=Each("list"),
    among=Losers("constituency"),
    votes=OfLosers("constituency"),
    entry=Won(1, "group"),
    seats=SeatsOf("group"),
    formula=BestFirst(ShareOfValid("constituency"), row=SeatsOf("group")),
)

SYSTEMS = (
    System(
        id="italy-mattarellum-senate",
        name="Senato della Repubblica",
        country="Italy",
        body="Senato della Repubblica",
        law=ACT.doubt("the numbers inside art. 17, and the days between which it was in force"),
        told="Superposition with full deduction of winners' votes (scorporo), by region · one vote",
        note="The Aosta Valley (1) and Molise (2) have constituencies only: 232 and, in the other regions, 83 seats.",
        since=date(1993, 8, 21),
        until=date(2005, 12, 30),
        tiers=(CONSTITUENCIES, GROUPS, BEST_LOSERS),
    ),
)
