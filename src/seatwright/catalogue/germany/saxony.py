"""Saxony since 1994: for each seat that a party won beyond its share, at most one levelling seat."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Divisor,
    MajorityClause,
    Matched,
    Nation,
    NotAdmitted,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

SAECHSWAHLG = Citation(
    "Sächsisches Wahlgesetz", mark="§", link="https://www.revosax.sachsen.de/vorschrift/20176-Saechsisches-Wahlgesetz"
)
BODY = "Sächsischer Landtag"
INFERRED = "the paragraph on levelling seats was not read: it is inferred from the results of 2009 and 2014"
NEW_ACT = (
    "the paragraph on levelling seats of 2023, and whether it still sets a limit, was not read; none arose in 2024"
)
DOUBTS = (
    "how many more seats a majority of the votes brings",
    "a quotient of a party whose overhang is covered already brings a levelling seat like any other",
)


def lists(formula: Divisor, doubt: str) -> Tier:
    """120 seats over the admitted lists, constituencies counted in; overhang is levelled one for one."""
    return Tier(
        name="list",
        called="Landesliste",
        law=SAECHSWAHLG["6"].doubt(doubt, *DOUBTS),
        where=Nation(),
        votes=Cast("list"),
        entry=AtLeast("5%", of=Valid("list")) | Won(2, "constituency"),
        seats=120 - SeatsOf("constituency", NotAdmitted()),
        formula=formula,
        limits=(MajorityClause("1/2"),),
        counting=TopUp(("constituency",), Matched(times=1)),
    )


def version(id: str, formula: Divisor, doubt: str, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the formula."""
    law = SAECHSWAHLG["5, 6"].doubt("the day from which the version is in force")
    told = "Personalised proportional representation, as many levelling seats as overhang seats · two votes"
    return landtag(
        id, BODY, law, told, (plurality(SAECHSWAHLG["5"], called="Wahlkreis"), lists(formula, doubt)), since, until
    )


SYSTEMS = (
    version("de-sn-1994", D_HONDT, INFERRED, date(1993, 8, 5), date(2023, 6, 30)),
    version("de-sn-2023", SAINTE_LAGUE, NEW_ACT, date(2023, 7, 1)),
)
