"""Hungary since 2010: the assemblies of the counties, by lists alone, and of Budapest, for a time from its mayors."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.hungary.local import ACT
from seatwright.law import (
    D_HONDT,
    BarBySize,
    Cast,
    Each,
    Exactly,
    FewerSeats,
    Here,
    Nation,
    NotAnIndividual,
    OfLosers,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
)

DIVISORS = "the divisors of s 17(5), by which lists of counties and of the capital share seats: 1, 2, 3"

COUNTY = Tier(
    name="county",
    called="megyei lista",
    law=ACT["17(5), 19"].doubt(DIVISORS, "equal figures: the list with fewer seats, then a lot"),
    where=Each("county"),
    votes=Cast("county"),
    entry=BarBySize(("5%", "10%", "15%"), of=Valid("county"), in_=Here()),
    seats=OfPlace("county"),
    formula=D_HONDT,
    ties=(FewerSeats(),),
)

LORD_MAYOR = Tier(
    name="lord-mayor",
    called="főpolgármester",
    law=ACT["6"],
    where=Nation(),
    among=Persons(),
    votes=Cast("lord-mayor"),
    seats=1,
    formula=Plurality(),
)
DISTRICT_MAYORS = plurality(ACT["6"], "district-mayor", called="kerületi polgármester")
COMPENSATION = Tier(
    name="compensation",
    called="kompenzációs lista",
    law=ACT["6, 17"].doubt(
        DIVISORS,
        "the votes of losing candidates for mayor count as they were cast: a weight by district was not seen",
        "the bar, 5%, 10% or 15%, is taken of these votes",
    ),
    where=Nation(),
    votes=OfLosers("district-mayor"),
    entry=NotAnIndividual() & BarBySize(("5%", "10%", "15%"), of=OfLosers("district-mayor")),
    seats=Exactly(9),
    formula=D_HONDT,
    ties=(FewerSeats(),),
)


def capital_list(seats: int, *doubts: str) -> Tier:
    """The lists of the capital; the lord mayor is a member besides."""
    return Tier(
        name="list",
        called="fővárosi lista",
        law=ACT["6, 17"].doubt(DIVISORS, *doubts),
        where=Nation(),
        votes=Cast("list"),
        entry=BarBySize(("5%", "10%", "15%"), of=Valid("list")),
        seats=Exactly(seats),
        formula=D_HONDT,
        ties=(FewerSeats(),),
    )


OF_2010 = capital_list(33, "33 seats on lists until 2014, besides the lord mayor")
OF_2024 = capital_list(32)


def budapest(since: date, until: date | None, told: str, *tiers: Tier) -> System:
    """The assembly of the capital in one of its versions."""
    return System(
        id="hungary-budapest-assembly",
        name="Fővárosi Közgyűlés",
        country="Hungary",
        body="Fővárosi Közgyűlés",
        law=ACT["6, 17"],
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


LISTS = "List proportional · one vote, and one for the lord mayor"

SYSTEMS = (
    System(
        id="hungary-county-assembly",
        name="Megyei közgyűlés",
        country="Hungary",
        body="County assemblies",
        law=ACT["17, 19"],
        told="List proportional in each county · one vote",
        since=date(2010, 6, 17),
        tiers=(COUNTY,),
    ),
    budapest(
        date(2010, 6, 17),
        date(2014, 6, 30),
        LISTS,
        LORD_MAYOR,
        OF_2010,
    ),
    budapest(
        date(2014, 7, 1),
        date(2023, 12, 31),
        "District mayors, their losers' votes carried to a list · one vote, and one for the lord mayor",
        LORD_MAYOR,
        DISTRICT_MAYORS,
        COMPENSATION,
    ),
    budapest(date(2024, 1, 1), None, LISTS, LORD_MAYOR, OF_2024),
)
