"""Grand National Assembly 1990: 200 constituencies in two rounds beside 200 list seats."""

from datetime import date

from seatwright.catalogue.districts import two_rounds
from seatwright.law import D_HONDT, AtLeast, Cast, Citation, Nation, OfPlace, System, Tier, Valid

ACT = Citation("Election of the Grand National Assembly Act 1990").doubt("the sections of the act were not seen")

FIRST_ROUND, SECOND_ROUND = two_rounds(
    ACT.doubt("that more than half of the voters took part is not tested: how many there were is not in the files"),
    ACT.doubt("whether two or three candidates go to the second round"),
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
