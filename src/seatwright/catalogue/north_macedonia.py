"""North Macedonia: Assembly of 1998, 85 constituencies in two rounds beside 35 list seats."""

from datetime import date

from seatwright.catalogue.districts import two_rounds
from seatwright.law import D_HONDT, AtLeast, Cast, Citation, Nation, OfPlace, System, Tier, Valid

ACT = Citation(
    "Law on Election of Members of Parliament 1998", link="https://www.repository.law.indiana.edu/ijcd/vol2/iss1/1"
).doubt("the sections of the act were not seen")

FIRST_ROUND, SECOND_ROUND = two_rounds(
    ACT.doubt("a third of the registered voters is not tested: how many there were is not in the files"), ACT
)

LIST = Tier(
    name="list",
    law=ACT.doubt("the bar is taken of the valid list votes"),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")),
    seats=OfPlace("list"),
    formula=D_HONDT,
)

SYSTEMS = (
    System(
        id="north-macedonia-1998",
        name="Assembly",
        country="North Macedonia",
        body="Assembly",
        law=ACT,
        told="Parallel voting · two votes · constituencies in two rounds",
        since=date(1998, 1, 1),
        until=date(2002, 6, 24),
        tiers=(FIRST_ROUND, SECOND_ROUND, LIST),
    ),
)
