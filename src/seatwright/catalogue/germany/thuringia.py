"""Thuringia since 1994: two votes, largest remainders; the Landtag grows until overhang is levelled in full."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import MAJORITY, landtag, list_seats
from seatwright.law import (
    HARE,
    Citation,
    Levelled,
)

LWG = Citation("Thüringer Landeswahlgesetz", mark="§", link="https://landesrecht.thueringen.de")
EARLIER = "The law of the first election, in 1990, is not in the catalogue."
DOUBTS = (
    "the words on levelling (paragraph 6) were read in a summary of the Landtag: full levelling follows from 2019",
    "the majority clause (paragraph 4) was recalled, not read",
)

LISTS = list_seats(LWG["5"].doubt(*DOUBTS), 88, HARE, Levelled(), limits=MAJORITY)

SYSTEMS = (
    landtag(
        "de-th",
        "Thüringer Landtag",
        LWG["1, 4, 5"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, every overhang seat levelled · two votes",
        (plurality(LWG["4"], called="Wahlkreis"), LISTS),
        date(1994, 1, 1),
        note=EARLIER,
    ),
)
