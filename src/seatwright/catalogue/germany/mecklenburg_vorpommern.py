"""Mecklenburg-Vorpommern: largest remainders; levelling to at most twice the overhang, and to an odd number."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    HasList,
    Listless,
    MajorityClause,
    MatchedOdd,
    Nation,
    OnBallotsElecting,
    Outsiders,
    Reshared,
    SeatsOf,
    Tier,
    TopUp,
    Valid,
)

LKWG = Citation("Landes- und Kommunalwahlgesetz Mecklenburg-Vorpommern", mark="§", link="https://www.landesrecht-mv.de")
EARLIER = "The law before 1994 is not in the catalogue."
DOUBTS = (
    "the seat that makes the number odd is given though twice the overhang is levelled already",
    "who levels: the words say the other lists; here all lists share the larger number anew",
)

LISTS = Tier(
    name="list",
    called="Landesliste",
    law=LKWG["58"].doubt(*DOUBTS),
    where=Nation(),
    votes=Cast("list") - OnBallotsElecting("list", "constituency", Listless()),
    entry=AtLeast("5%", of=Valid("list"), votes=Cast("list")) & HasList(),
    seats=71 - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    limits=(MajorityClause("1/2", Reshared()),),
    counting=TopUp(("constituency",), MatchedOdd(times=2)),
)

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
