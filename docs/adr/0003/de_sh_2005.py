"""Schleswig-Holstein 1990 to 2009: surplus seats are levelled by the next quotients, at most two for each of them."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    AtLeast,
    Cast,
    Citation,
    Continued,
    Each,
    Minority,
    Nation,
    NotAdmitted,
    OfPlace,
    Persons,
    Plurality,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

ACT = Citation("Landeswahlgesetz Schleswig-Holstein", mark="§")
DANISH = ("SSW",)  # the party of the Danish minority

WAHLKREISE = Tier(
    name="constituency",
    called="Wahlkreis",
    law=ACT["2"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)

LANDESLISTEN = Tier(
    name="list",
    called="Landesliste",
    law=ACT["3"].doubt(
        "quotients that merely cover a surplus seat count towards the limit (the official reading)",
        "the number that must be odd is that of the seats shared out, without those of outsiders",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")) | Won(1, "constituency") | Minority(DANISH),
    seats=OfPlace("list") - SeatsOf("constituency", NotAdmitted()),
    formula=D_HONDT,
    counting=TopUp(("constituency",), Continued(times=2, odd=True)),
)


def landtag(id: str, since: date, until: date) -> System:
    """The law before and after the number of seats was cut from 75 to 69; the count is the same."""
    return System(
        id=id,
        name="Landtag Schleswig-Holstein",
        country="Germany",
        body="Landtag Schleswig-Holstein",
        law=ACT["1-3"].doubt("the sections besides § 3, and the days between which it was in force"),
        told="Personalised proportional representation, surplus seats levelled up to a limit · two votes",
        since=since,
        until=until,
        tiers=(WAHLKREISE, LANDESLISTEN),
    )


SYSTEMS = (
    landtag("de-sh-1990", date(1990, 6, 20), date(2003, 10, 31)),
    landtag("de-sh-2005", date(2003, 11, 1), date(2011, 3, 31)),
)
