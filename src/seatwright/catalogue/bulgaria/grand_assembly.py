"""Grand National Assembly 1990: 200 constituencies in two rounds beside 200 list seats."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    AtLeast,
    Cast,
    Citation,
    Each,
    Held,
    Majority,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Unfilled,
    Valid,
)

ACT = Citation("Election of the Grand National Assembly Act 1990").doubt("the sections of the act were not seen")

FIRST_ROUND = Tier(
    name="constituency",
    law=ACT.doubt("that more than half of the voters took part is not tested: how many there were is not in the files"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Majority(),
)

SECOND_ROUND = Tier(
    name="constituency-runoff",
    called="second round",
    law=ACT.doubt("whether two or three candidates go to the second round"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency-runoff"),
    seats=Unfilled("constituency"),
    formula=Plurality(),
    when=Held("constituency-runoff"),
    published="constituency",
)

LIST = Tier(
    name="list",
    law=ACT.doubt("which of the 28 regions a list seat goes to is not counted"),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("4%", of=Valid("list")),
    seats=OfPlace("list"),
    formula=D_HONDT,
)

SYSTEMS = (
    System(
        id="bulgaria-1990",
        name="Grand National Assembly",
        country="Bulgaria",
        body="Grand National Assembly",
        law=ACT,
        told="Parallel voting · two votes · constituencies in two rounds",
        since=date(1990, 4, 6),
        until=date(1991, 8, 21),
        tiers=(FIRST_ROUND, SECOND_ROUND, LIST),
    ),
)
