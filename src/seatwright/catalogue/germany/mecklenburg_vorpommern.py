"""Mecklenburg-Vorpommern: largest remainders; levelling to at most twice the overhang, and to an odd number."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import MAJORITY, landtag, list_seats
from seatwright.law import (
    HARE,
    Citation,
    MatchedOdd,
)

LKWG = Citation("Landes- und Kommunalwahlgesetz Mecklenburg-Vorpommern", mark="§", link="https://www.landesrecht-mv.de")
EARLIER = "The law before 1994 is not in the catalogue."
DOUBTS = (
    "the seat that makes the number odd is given though twice the overhang is levelled already",
    "who levels: the words say the other lists; here all lists share the larger number anew",
)

LISTS = list_seats(LKWG["58"].doubt(*DOUBTS), 71, HARE, MatchedOdd(times=2), limits=MAJORITY)

SYSTEMS = (
    landtag(
        "de-mv",
        "Landtag Mecklenburg-Vorpommern",
        LKWG["57, 58"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, up to two levelling seats for each overhang seat · two votes",
        (plurality(LKWG["57"], called="Wahlkreis"), LISTS),
        date(1994, 1, 1),
        note=EARLIER,
    ),
)
