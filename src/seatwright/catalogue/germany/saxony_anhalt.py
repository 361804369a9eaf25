"""Saxony-Anhalt since 1994: for each seat that a party won beyond its share the Landtag gets two more."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import MAJORITY, landtag, list_seats
from seatwright.law import (
    HARE,
    Citation,
    Enlarged,
    Independents,
    System,
    Tier,
)

LWG = Citation("Wahlgesetz des Landes Sachsen-Anhalt", mark="§", link="https://www.landesrecht.sachsen-anhalt.de")
BODY = "Landtag von Sachsen-Anhalt"
EARLIER = "The law of the first election, in 1990, is not in the catalogue."
BEFORE = "the words in force before 12 December 2014; one round gives the results of 2002, 2006 and 2011"
FURTHER = "a third round if what is left is more than half a parliamentary group (not counted here)"


def lists(seats: int, rounds: int, doubt: str) -> Tier:
    """All seats over the admitted parties, constituencies counted in; and anew in a larger Landtag."""
    return list_seats(
        LWG["35"].doubt(doubt),
        seats,
        HARE,
        Enlarged(times=2, rounds=rounds),
        without=Independents(),
        limits=MAJORITY,
        called="Landeswahlvorschlag",
    )


def version(seats: int, rounds: int, doubt: str, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the seats, and in how often the Landtag is enlarged."""
    law = LWG["1, 32, 33, 35"].doubt("the days from which 91 and 83 seats are in force")
    told = "Personalised proportional representation, two more seats for each overhang seat · two votes"
    tiers = (plurality(LWG["33"], called="Wahlkreis"), lists(seats, rounds, doubt))
    return landtag("de-st-2002", BODY, law, told, tiers, since, until, EARLIER)


SYSTEMS = (
    version(99, 1, BEFORE, date(1994, 1, 1), date(2002, 4, 21)),
    version(91, 1, BEFORE, date(2002, 4, 22), date(2014, 12, 11)),
    version(87, 2, FURTHER, date(2014, 12, 12), date(2016, 3, 13)),
    version(83, 2, FURTHER, date(2016, 3, 14)),
)
