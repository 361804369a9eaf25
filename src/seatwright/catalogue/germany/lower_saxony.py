"""Lower Saxony: averages; for each seat that a party won beyond its share the Landtag gets two more, once."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag, list_seats
from seatwright.law import (
    D_HONDT,
    Citation,
    Enlarged,
    System,
)

NLWG = Citation("Niedersächsisches Landeswahlgesetz", mark="§", link="https://voris.wolterskluwer-online.de")
EARLIER = "The law before 1988 is not in the catalogue."
DOUBTS = (
    "what is not covered in the enlarged Landtag comes on top: read in the results of 2022",
    "the majority clause, if there is one (not counted here)",
    "whose second votes are dropped (section 30 was not read): here those of who elected somebody without a list",
)


def version(seats: int, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the seats."""
    lists = list_seats(NLWG["33"].doubt(*DOUBTS), seats, D_HONDT, Enlarged(times=2), called="Landeswahlvorschlag")
    law = NLWG["1, 31, 33"].doubt("the days from which the versions are in force")
    told = "Personalised proportional representation, two more seats for each overhang seat · two votes"
    tiers = (plurality(NLWG["31"], called="Wahlkreis"), lists)
    return landtag("de-ni", "Niedersächsischer Landtag", law, told, tiers, since, until, EARLIER)


SYSTEMS = (version(155, date(1988, 1, 1), date(2007, 12, 31)), version(135, date(2008, 1, 1)))
