"""Palestine: Legislative Council of 2006, districts by block vote beside national lists, with seats for Christians."""

from datetime import date

from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Each,
    Held,
    Nation,
    NotElected,
    OfGroup,
    OfPlace,
    Persons,
    Plurality,
    SeatsOf,
    Sum,
    System,
    Tier,
    Valid,
)

ACT = Citation("Election Law No. 9 of 2005").doubt("the articles of the law were not seen")

RESERVED = Sum(OfPlace("christian"), over="christian")  # districts.csv lists the districts that have such seats

CHRISTIANS = Tier(
    name="district-christian",
    called="district seat for Christians",
    law=ACT,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=OfGroup("christian"),
    seats=RESERVED,
    formula=Plurality(),
    when=Held("district"),
    published="district",
)

DISTRICTS = Tier(
    name="district",
    called="district seat",
    law=ACT,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=NotElected(),
    seats=OfPlace("district") - SeatsOf("district-christian"),
    formula=Plurality(),
)

LIST = Tier(
    name="list",
    law=ACT.doubt("equal quotients: a lot"),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("2%", of=Valid("list")),
    seats=66,
    formula=SAINTE_LAGUE,
)

SYSTEMS = (
    System(
        id="palestine-parallel-2006",
        name="Legislative Council",
        country="Palestine",
        body="Legislative Council",
        law=ACT,
        told="Parallel voting · national lists and block vote in districts",
        since=date(2005, 8, 13),
        until=date(2007, 9, 1),
        tiers=(CHRISTIANS, DISTRICTS, LIST),
    ),
)
