"""Baden-Württemberg since 2022: two votes and Land lists; the Landtag grows until every overhang seat is levelled."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag, list_seats
from seatwright.law import (
    SAINTE_LAGUE,
    Citation,
    Levelled,
    Outsiders,
)

LWG = Citation("Landtagswahlgesetz Baden-Württemberg", mark="§", link="https://www.landesrecht-bw.de")
BODY = "Landtag von Baden-Württemberg"
DOUBTS = (
    "overhang is levelled in the whole Land (read in reports, not in the act)",
    "equal claims to the last levelling seat bring a seat to each of them, by one report; here a lot decides",
)

LANDESLISTEN = list_seats(LWG["2(2)-(4)"].doubt(*DOUBTS), 120, SAINTE_LAGUE, Levelled(), without=Outsiders())

SYSTEMS = (
    landtag(
        "de-bw-2022",
        BODY,
        LWG["2"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, every overhang seat levelled · two votes",
        (plurality(LWG["2(1)"], called="Wahlkreis"), LANDESLISTEN),
        date(2022, 4, 27),
    ),
)
