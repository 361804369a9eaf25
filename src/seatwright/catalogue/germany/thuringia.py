"""Thuringia since 1994: two votes, largest remainders; the Landtag grows until overhang is levelled in full."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    HasList,
    Levelled,
    Listless,
    MajorityClause,
    Nation,
    OnBallotsElecting,
    Outsiders,
    Reshared,
    SeatsOf,
    Tier,
    TopUp,
    Valid,
)

LWG = Citation("Thüringer Landeswahlgesetz", mark="§", link="https://landesrecht.thueringen.de")
EARLIER = "The law of the first election, in 1990, is not in the catalogue."
DOUBTS = (
    "the words on levelling (paragraph 6) were read in a summary of the Landtag: full levelling follows from 2019",
    "the majority clause (paragraph 4) was recalled, not read",
)

LISTS = Tier(
    name="list",
    called="Landesliste",
    law=LWG["5"].doubt(*DOUBTS),
    where=Nation(),
    votes=Cast("list") - OnBallotsElecting("list", "constituency", Listless()),
    entry=AtLeast("5%", of=Valid("list"), votes=Cast("list")) & HasList(),
    seats=88 - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    limits=(MajorityClause("1/2", Reshared()),),
    counting=TopUp(("constituency",), Levelled()),
)

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
