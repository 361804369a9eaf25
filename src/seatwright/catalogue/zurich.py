"""Zürich since 2006, the canton and its capital: seats proportional to the parties and to the districts at once.

All votes of a party in the canton count for its number of seats, the upper apportionment. Where it has them is found by
the lower apportionment: one divisor for each party and one for each district, such that the votes of every list over
both, rounded, add up to the seats of every party and every district. The method is that of Friedrich Pukelsheim, after
Michel Balinski; the city's parliament of 2006 was the first in the world elected by it.

A voter marks as many names as the district has seats; so a list's votes are divided by them before they are added up.
"""

from datetime import date

from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    Biproportional,
    Cast,
    Cells,
    Citation,
    Claim,
    Here,
    InPlaces,
    Nation,
    Nearest,
    OfPlace,
    SeatsOf,
    Sum,
    System,
    Tier,
    Valid,
    Won,
    replace,
)

GPR = Citation(
    "Gesetz über die politischen Rechte des Kantons Zürich (LS 161)",
    mark="§",
    link="http://www.wahlrecht.de/ausland/zuerich.html",
)
LOT = "a lot decides between equals, also where several tables have the same divisors"

VOTERS = Cast("list") / OfPlace("list")  # Wählerzahl: how many voters would give a list its votes
IN_A_DISTRICT = InPlaces(1, "list", AtLeast("5%", of=Valid("list"), in_=Here(), votes=Cast("list")))

UPPER = Tier(
    name="upper",
    called="Oberzuteilung",
    law=GPR["102-103"].doubt("the numbers of the sections", LOT),
    where=Nation(),
    votes=Sum(VOTERS, "list"),
    entry=IN_A_DISTRICT,
    seats=Sum(OfPlace("list"), "list"),
    formula=SAINTE_LAGUE,
    gives=Claim(),
)

LOWER = Tier(
    name="list",
    called="Unterzuteilung",
    law=GPR["104"].doubt("the numbers of the sections", LOT),
    where=Nation(),
    among=Cells("list"),
    votes=Cast("list"),
    entry=Won(1, "upper"),
    seats=Sum(OfPlace("list"), "list"),
    formula=Biproportional(row=SeatsOf("upper"), column=OfPlace("list")),
)

ROUNDED = replace(UPPER, votes=Sum(Nearest(VOTERS), "list"))  # each district's Wählerzahl to the nearest whole number
TOLD = "List proportional, by party and by district at once · as many votes as seats"
CHANGED = (date(2021, 12, 31), date(2022, 1, 1))
UNROUNDED = "numbers of voters are no longer rounded since 2022 (changed in 2021, before the city's election); the day"


def _systems(id: str, name: str, body: str, law: Citation, note: str) -> tuple[System, System]:
    """The law until the numbers of voters were no longer rounded, and since."""
    first = System(
        id=id,
        name=name,
        country="Switzerland",
        body=body,
        law=law,
        told=TOLD,
        note=note,
        since=date(2005, 1, 1),
        until=CHANGED[0],
        tiers=(ROUNDED, LOWER),
    )
    return first, replace(first, law=law.doubt(UNROUNDED), since=CHANGED[1], until=None, tiers=(UPPER, LOWER))


SYSTEMS = (
    *_systems(
        "zurich-cantonal-council",
        "Kantonsrat des Kantons Zürich",
        "Kantonsrat",
        GPR["84-105"].doubt("the numbers of the sections"),
        "180 seats in 18 districts; a list group needs 5% of the votes of some district. Who sits is not counted.",
    ),
    *_systems(
        "zurich-city-council",
        "Gemeinderat der Stadt Zürich",
        "Gemeinderat",
        GPR["111"].doubt("the number of the section that gives the canton's rules to the city"),
        "125 seats in 9 districts; its own order asks for 5% of the votes of some district. Who sits is not counted.",
    ),
)
