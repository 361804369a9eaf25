"""Nepal: House of Representatives since 2017, 165 constituencies beside 110 list seats shared out by odd divisors."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import SAINTE_LAGUE, AtLeast, Cast, Citation, Nation, OfPlace, System, Tier, Valid

CONSTITUTION = Citation("Constitution of Nepal", "84", mark="art.")
ACT = Citation(
    "House of Representatives Election Act 2074 (2017)", link="http://www.lawcommission.gov.np/np/archives/13263"
)

CONSTITUENCIES = plurality(ACT["4"])

LIST = Tier(
    name="list",
    law=ACT["60"].doubt(
        "list seats ask for 3% alone; a constituency as well is needed for recognition as a national party",
        "newspapers of 2022 tell of a first divisor of 1.4: no list over the bar is small enough for it to matter",
        "who sits is picked from the list by groups and sex: that is not counted",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("3%", of=Valid("list")),
    seats=OfPlace("list"),
    formula=SAINTE_LAGUE,
)

SYSTEMS = (
    System(
        id="nepal-parallel",
        name="Pratinidhi Sabha",
        country="Nepal",
        body="House of Representatives",
        law=CONSTITUTION,
        told="Parallel voting · two votes",
        since=date(2017, 9, 4),
        tiers=(CONSTITUENCIES, LIST),
    ),
)
