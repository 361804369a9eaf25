"""Hesse since 1990: two votes, largest remainders; the Landtag grows until overhang is levelled in full."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import MAJORITY, landtag, list_seats
from seatwright.law import (
    HARE,
    Citation,
    Levelled,
)

LWG = Citation("Landtagswahlgesetz Hessen", mark="§", version="2022-04-15", link="https://www.rv.hessenrecht.hessen.de")
EARLIER = "The law before 1990, with one vote, is not in the catalogue."
DOUBTS = (
    "the words on levelling (paragraph 5) were read in a summary: that the Landtag grows to the smallest number whose "
    "remainders cover what was won follows from the results of 2018 and 2023; the reading was disputed in 2018",
    "the majority clause (paragraph 4) was recalled, not read",
)

LISTS = list_seats(LWG["10"].doubt(*DOUBTS), 110, HARE, Levelled(), limits=MAJORITY)

SYSTEMS = (
    landtag(
        "de-he",
        "Hessischer Landtag",
        LWG["1, 9, 10"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, every overhang seat levelled · two votes",
        (plurality(LWG["9"], called="Wahlkreis"), LISTS),
        date(1990, 1, 1),
        note=EARLIER,
    ),
)
