"""National Assembly 2009: 31 members by plurality, one in each region, beside 209 list seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, AtLeast, Cast, Citation, Nation, OfPlace, System, Tier, Valid

ACT = Citation("Election of Members of Parliament Act", version="2009").doubt("the sections of the act were not seen")

CONSTITUENCIES = plurality(ACT, called="single-member seat")

LIST = Tier(
    name="list",
    law=ACT.doubt(
        "which region a list seat goes to is not counted",
        "how equal remainders are told apart",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("4%", of=Valid("list")),
    seats=OfPlace("list"),
    formula=HARE,
)

SYSTEMS = (
    System(
        id="bulgaria-2009",
        name="National Assembly",
        country="Bulgaria",
        body="National Assembly",
        law=ACT,
        told="Parallel voting · two votes",
        since=date(2009, 4, 14),
        until=date(2011, 1, 27),
        tiers=(CONSTITUENCIES, LIST),
    ),
)
