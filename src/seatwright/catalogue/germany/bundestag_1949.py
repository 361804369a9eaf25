"""Bundestag 1949 and 1953: each Land apart, its seats fixed beforehand; overhang is kept."""

from datetime import date

from seatwright.catalogue.germany.bundestag import LAENDER, MINORITIES, WAHLKREISE, told
from seatwright.law import (
    D_HONDT,
    Amount,
    AtLeast,
    Cast,
    Citation,
    Each,
    Entry,
    Here,
    Kept,
    Minority,
    OfPlace,
    Outsiders,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

WAHLGESETZ_1949 = Citation("Wahlgesetz vom 15. Juni 1949", mark="§")
BWAHLG_1953 = Citation("Bundeswahlgesetz vom 8. Juli 1953", mark="§")

IN_THE_LAND = AtLeast("5%", of=Valid("list"), in_=Here()) | Won(1, "constituency", in_=Here())
IN_THE_COUNTRY = AtLeast("5%", of=Valid("list")) | Won(1, "constituency") | Minority(MINORITIES)


def land_by_land(id: str, law: Citation, entry: Entry, votes: Amount, how: str, since: date, until: date) -> System:
    """One of the two acts: they differ in the votes and in the bar."""
    lists = Tier(
        name="list",
        called="Landesliste",
        law=law,
        where=Each(LAENDER),
        votes=votes,
        entry=entry,
        seats=OfPlace(LAENDER) - SeatsOf("constituency", Outsiders()),
        formula=D_HONDT,
        counting=TopUp(("constituency",), Kept()),
    )
    return System(
        id=id,
        name="Bundestag",
        country="Germany",
        body="Bundestag",
        law=law,
        since=since,
        until=until,
        told=how,
        tiers=(WAHLKREISE.__replace__(law=law), lists),
        fused=(("constituency", "list"),) if since.year == 1949 else (),
    )


SYSTEMS = (
    land_by_land(
        "de-bundestag-1949",
        WAHLGESETZ_1949["8-11"].doubt("ties are settled by lot"),
        IN_THE_LAND,
        Cast("list"),
        "Personalised proportional representation · one vote · each Land apart",
        date(1949, 6, 15),
        date(1953, 7, 7),
    ),
    land_by_land(
        "de-bundestag-1953",
        BWAHLG_1953["6-9"].doubt("details of the act were recalled, not read"),
        IN_THE_COUNTRY,
        Cast("list"),
        told("each Land apart"),
        date(1953, 7, 8),
        date(1956, 5, 6),
    ),
)
