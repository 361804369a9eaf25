"""House of Councillors: SNTV in prefectures beside one national open list; half of the house every three years."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    Cast,
    Ceiling,
    Citation,
    Each,
    Exactly,
    Here,
    Marks,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    OpenList,
    Persons,
    Plurality,
    Reaching,
    System,
    Tier,
    Valid,
)

ACT = Citation("Public Offices Election Act", mark="art.").doubt("the article numbers")

PREFECTURES = Tier(
    name="constituency",
    called="prefecture",
    law=ACT["95"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=Reaching(Valid("constituency") / (OfPlace("constituency") * Exactly(6)), in_=Here()),
    seats=OfPlace("constituency"),
    formula=Plurality(),
)

LIST = Tier(
    name="list",
    law=ACT["95-3"].doubt("a list that runs out passes its seats to the next quotient"),
    where=Nation(),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=D_HONDT,
    limits=(Ceiling(Names(), NextQuotient()),),
    fill=OpenList("list"),
)

SYSTEMS = (
    System(
        id="japan-hoc",
        name="House of Councillors",
        country="Japan",
        body="House of Councillors",
        law=ACT["95, 95-3"],
        told="SNTV in prefectures beside a national open list · two votes",
        since=date(2001, 1, 1),
        tiers=(PREFECTURES, LIST),
        marks=(Marks("constituency", 1),),
    ),
)
