"""Schleswig-Holstein since 1990: surplus seats are levelled by the next quotients, until 2009 only up to a limit."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Continued,
    Divisor,
    HasList,
    Levelled,
    Minority,
    Nation,
    OfPlace,
    Outsiders,
    Overhang,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

LWAHLG = Citation(
    "Landeswahlgesetz Schleswig-Holstein", mark="§", link="https://www.gesetze-rechtsprechung.sh.juris.de"
)
DANISH = ("SSW",)  # the party of the Danish minority
BODY = "Landtag Schleswig-Holstein"
EARLIER = "The law before 20 June 1990 is not in the catalogue."
LIMIT = (
    "quotients that merely cover a surplus seat count towards the limit (the reading of the Land's returning officer; "
    "the Constitutional Court of the Land held on 30 August 2010 that the law must be changed)"
)


def lists(formula: Divisor, overhang: Overhang, *doubts: str) -> Tier:
    """All seats over the admitted parties, constituencies counted in."""
    return Tier(
        name="list",
        called="Landesliste",
        law=LWAHLG["3"].doubt(*doubts),
        where=Nation(),
        votes=Cast("list"),
        entry=(AtLeast("5%", of=Valid("list")) | Won(1, "constituency") | Minority(DANISH)) & HasList(),
        seats=OfPlace("list") - SeatsOf("constituency", Outsiders()),
        formula=formula,
        counting=TopUp(("constituency",), overhang),
    )


def version(
    id: str,
    told: str,
    tier: Tier,
    since: date,
    until: date | None = None,
    fused: tuple[tuple[str, ...], ...] = (),
) -> System:
    """The law in one of its versions."""
    law = LWAHLG["1-3"].doubt("the days from which the versions are in force")
    return landtag(
        id, BODY, law, told, (plurality(LWAHLG["2"], called="Wahlkreis"), tier), since, until, EARLIER, fused
    )


UP_TO_A_LIMIT = lists(D_HONDT, Continued(times=2, odd=True), LIMIT)
UNTIL_ALL_ARE_COVERED = lists(
    SAINTE_LAGUE,
    Levelled(odd=True),
    "the words of 2011 on levelling and on the odd number: they are said as they were reported",
    "whether the seats of members without an admitted list count for the odd number",
)

TOLD = "Personalised proportional representation, surplus seats levelled"

CAPPED = (
    version(
        "de-sh-1990",
        f"{TOLD} up to a limit · one vote",
        UP_TO_A_LIMIT,
        date(1990, 6, 20),
        date(1999, 12, 31),
        (("constituency", "list"),),
    ),
    version("de-sh-1990", f"{TOLD} up to a limit · two votes", UP_TO_A_LIMIT, date(2000, 1, 1), date(2003, 10, 31)),
    version("de-sh-2005", f"{TOLD} up to a limit · two votes", UP_TO_A_LIMIT, date(2003, 11, 1), date(2011, 3, 31)),
)

SYSTEMS = (
    *CAPPED,
    version("de-sh-2005", f"{TOLD} to an odd number · two votes", UNTIL_ALL_ARE_COVERED, date(2011, 4, 1)),
)
