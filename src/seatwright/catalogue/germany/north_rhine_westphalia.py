"""North Rhine-Westphalia since 1990: overhang enlarges the Landtag in one reckoned step, to an odd number of seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Formula,
    HasList,
    Nation,
    Outsiders,
    Scaled,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
)

LWAHLG = Citation("Landeswahlgesetz Nordrhein-Westfalen", mark="§", link="https://recht.nrw.de")
EARLIER = "The law before 1990 is not in the catalogue."
DOUBTS = (
    "the exact words on the larger number: that it is rounded to the nearest and made odd follows from the results "
    "of 1990, 2005, 2012, 2017 and 2022",
    "whether the seats of members without an admitted list count for the odd number",
    "a seat that the larger number still does not cover is kept on top",
    "equal claims to the last seat are settled by lot",
)


def lists(seats: int, formula: Formula) -> Tier:
    """All seats over the admitted parties, constituencies counted in; overhang makes it a larger, odd number."""
    return Tier(
        name="list",
        called="Landesliste",
        law=LWAHLG["33"].doubt(*DOUBTS),
        where=Nation(),
        votes=Cast("list"),
        entry=AtLeast("5%", of=Valid("list")) & HasList(),
        seats=seats - SeatsOf("constituency", Outsiders()),
        formula=formula,
        counting=TopUp(("constituency",), Scaled(odd=True)),
    )


def version(id: str, told: str, seats: int, formula: Formula, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the seats, in the formula, and in the number of votes."""
    law = LWAHLG["14, 32, 33"].doubt("the day from which the number of seats is in force")
    tiers = (plurality(LWAHLG["32"], called="Wahlkreis"), lists(seats, formula))
    fused = (("constituency", "list"),) if until else ()  # one vote until 2008
    return landtag(id, "Landtag Nordrhein-Westfalen", law, told, tiers, since, until, EARLIER, fused)


TOLD = "Personalised proportional representation, levelled to an odd number"

SYSTEMS = (
    version("de-nrw-1990", f"{TOLD} · one vote", 201, HARE, date(1990, 1, 1), date(2000, 5, 14)),
    version("de-nrw-1990", f"{TOLD} · one vote", 181, HARE, date(2000, 5, 15), date(2008, 1, 8)),
    version("de-nrw-2010", f"{TOLD} · two votes", 181, SAINTE_LAGUE, date(2008, 1, 9)),
)
