"""Palestine: Legislative Council of 2006, districts by block vote beside national lists, with seats for Christians."""

from datetime import date

from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Each,
    KeptFor,
    Marks,
    Nation,
    OfPlace,
    Persons,
    PluralityKeeping,
    Sum,
    System,
    Tier,
    Valid,
)

ACT = Citation("Election Law No. 9 of 2005").doubt("the articles of the law were not seen")

# districts.csv lists the districts in which seats are kept for Christians, and how many.
CHRISTIANS = KeptFor("christian", Sum(OfPlace("christian"), over="christian"))

DISTRICTS = Tier(
    name="district",
    called="district seat",
    law=ACT,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    seats=OfPlace("district"),
    formula=PluralityKeeping((CHRISTIANS,)),
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
        tiers=(DISTRICTS, LIST),
        marks=(Marks("district", OfPlace("district")),),
    ),
)
