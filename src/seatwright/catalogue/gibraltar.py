"""Gibraltar: seventeen members of one place, and ten marks a voter; until 2006 fifteen members and eight marks."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Citation, Marks, OfPlace, System

ACT = Citation("Parliament Act", link="https://www.idea.int/node/154318")
RULES = Citation("Elections Rules", mark="r.", link="https://www.idea.int/node/154318")

HOUSE = plurality(
    RULES["45"].doubt("equal votes for the last seat: a lot"), "house", called="seat", seats=OfPlace("house")
)

SYSTEMS = (
    System(
        id="gibraltar-lv",
        name="House of Assembly",
        country="Gibraltar",
        body="House of Assembly",
        law=ACT["22"].doubt("the text before 2007, with eight marks for fifteen members"),
        told="Limited vote · eight marks for fifteen seats",
        since=date(1969, 6, 19),
        until=date(2007, 6, 27),
        tiers=(HOUSE,),
        marks=(Marks("house", 8),),
    ),
    System(
        id="gibraltar-lv",
        name="Parliament",
        country="Gibraltar",
        body="Parliament",
        law=ACT["22"],
        told="Limited vote · ten marks for seventeen seats",
        since=date(2007, 6, 28),
        tiers=(HOUSE,),
        marks=(Marks("house", 10),),
    ),
)
