"""Rhineland-Palatinate since 2011: standard rounding, Land and district lists; every overhang seat is levelled."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag, list_seats
from seatwright.law import (
    SAINTE_LAGUE,
    Citation,
    Levelled,
    Outsiders,
)

LWAHLG = Citation("Landeswahlgesetz Rheinland-Pfalz", mark="§", version="2020-06-09", link="https://landesrecht.rlp.de")
EARLIER = "The law before 2011 is not in the catalogue."
DOUBTS = (
    "a majority clause, if there is one (not counted here)",
    "lists of a party in single districts count as one list; how they share its seats is not counted here",
)

LISTS = list_seats(LWAHLG["29, 30"].doubt(*DOUBTS), 101, SAINTE_LAGUE, Levelled(), without=Outsiders())

SYSTEMS = (
    landtag(
        "de-rp",
        "Landtag Rheinland-Pfalz",
        LWAHLG["26-31"].doubt("the day from which standard rounding is in force"),
        "Personalised proportional representation, every overhang seat levelled · two votes",
        (plurality(LWAHLG["27"], called="Wahlkreis"), LISTS),
        date(2011, 1, 1),
        note=EARLIER,
    ),
)
