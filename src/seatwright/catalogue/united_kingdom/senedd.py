"""Senedd from 2026: closed lists in sixteen constituencies of six, no longer mixed; kept here for comparison."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    Cast,
    Ceiling,
    Citation,
    Each,
    Names,
    NextQuotient,
    OfPlace,
    OneVoteMore,
    System,
    Tier,
)

ACT = Citation(
    "Government of Wales Act 2006",
    version="as amended by the Senedd Cymru (Members and Elections) Act 2024",
    link="https://www.legislation.gov.uk/asc/2024/4/part/2",
)

LISTS = Tier(
    name="list",
    called="constituency",
    law=ACT["9"].doubt(
        "an individual has one seat at most, and a list that runs out passes its seats to the next quotient",
        "a tie of quotients: one vote is added to each figure, then a lot",
    ),
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=D_HONDT,
    limits=(Ceiling(Names(), NextQuotient()),),
    ties=(OneVoteMore(),),
)

SYSTEMS = (
    System(
        id="wales-2026-list",
        name="Senedd Cymru",
        country="United Kingdom (Wales)",
        body="Senedd Cymru",
        law=ACT["6-9"],
        told="List proportional · one vote · sixteen constituencies of six",
        since=date(2026, 4, 7),
        tiers=(LISTS,),
    ),
)
