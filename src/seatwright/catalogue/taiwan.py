"""Taiwan: Legislative Yuan since 2008, single-member districts, six aboriginal members, and closed national lists."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    DecimalShare,
    Marks,
    Names,
    Nation,
    OfPlace,
    Quotas,
    System,
    Tier,
    Vacant,
    Valid,
)

CONSTITUTION = Citation("Additional Articles of the Constitution", mark="art.")
ACT = Citation(
    "Civil Servants Election and Recall Act",
    version="as read in 2022",
    mark="art.",
    link="https://law.moj.gov.tw/ENG/LawClass/LawAll.aspx?pcode=D0020010",
)

FIVE_PERCENT_ROUNDED = "4.995%"  # the law says 5%, of a share rounded to four decimals: from here on it reads 0.0500

DISTRICTS = plurality(ACT["67"], called="district")

ABORIGINAL = plurality(ACT["67"], "aboriginal", called="aboriginal constituency", seats=OfPlace("aboriginal"))

LIST = Tier(
    name="list",
    law=ACT["67"].doubt(
        "the bar is 5%, asked of the share rounded to four decimals as the seats are: from 4.995% on it reads 0.0500",
        "women move up until they have half of a list's seats: that is not counted",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast(FIVE_PERCENT_ROUNDED, of=Valid("list")),
    seats=OfPlace("list"),
    formula=Quotas("share to four decimals, largest remainders", DecimalShare(4)),
    limits=(Ceiling(Names(), Vacant()),),
)

SYSTEMS = (
    System(
        id="taiwan-ly-parallel",
        name="Legislative Yuan",
        country="Taiwan",
        body="Legislative Yuan",
        law=CONSTITUTION["4"],
        told="Parallel voting · two votes · aboriginal members by single vote in two constituencies of three",
        since=date(2005, 6, 10),
        note="The bar of the law is 5% of a share rounded to four decimals, which is what 4.995% stands for.",
        tiers=(DISTRICTS, ABORIGINAL, LIST),
        marks=(Marks("aboriginal", 1),),
        rolls=("aboriginal",),
    ),
)
