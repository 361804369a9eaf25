"""National Assembly 2004 to 2016: two votes, list seats without regard to the districts."""

from datetime import date

from seatwright.catalogue.korea.national_assembly import ACT, ADMITTED, DISTRICTS, EQUAL
from seatwright.law import HARE, Cast, Ceiling, MoreVotes, Names, Nation, OfPlace, System, Tier, Vacant

LIST = Tier(
    name="list",
    law=ACT["189"].doubt(EQUAL),
    where=Nation(),
    votes=Cast("list"),
    entry=ADMITTED,
    seats=OfPlace("list"),
    formula=HARE,
    limits=(Ceiling(Names(), Vacant()),),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="south-korea-parallel-2004-2016",
        name="National Assembly",
        country="South Korea",
        body="National Assembly",
        law=ACT["189"],
        told="Parallel voting · two votes",
        since=date(2004, 3, 12),
        until=date(2020, 1, 13),
        tiers=(DISTRICTS, LIST),
    ),
)
