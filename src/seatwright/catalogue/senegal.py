"""Senegal: National Assembly, one vote that gives all seats of a department to its first list, and counts again for
the national lists."""

from datetime import date

from seatwright.law import (
    AllToFirst,
    Cast,
    Citation,
    Each,
    Hare,
    Nation,
    OfPlace,
    Quotas,
    System,
    Tier,
    Valid,
)

CODE = Citation("Code électoral", mark="art.").doubt("the numbers of the articles")

DEPARTMENTS = Tier(
    name="department",
    law=CODE["LO.146"].doubt("equal votes: the eldest candidate"),
    where=Each("department"),
    votes=Cast("list"),
    seats=OfPlace("department"),
    formula=AllToFirst(),
)

NATIONAL = Tier(
    name="list",
    called="national seat",
    law=CODE["LO.146"].doubt("how equal remainders are told apart"),
    where=Nation(),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=Quotas("Hare quota, largest remainders", Hare(), of=Valid("list")),
)

SYSTEMS = (
    System(
        id="senegal-parallel-block",
        name="Assemblée nationale",
        country="Senegal",
        body="Assemblée nationale",
        law=CODE["LO.146"],
        told="Party block vote in departments beside national lists · one vote",
        since=date(2012, 1, 1),
        tiers=(DEPARTMENTS, NATIONAL),
    ),
)
