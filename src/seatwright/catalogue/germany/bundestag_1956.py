"""Bundestag 1956 to 2011: seats shared nationally, then over a party's Land lists; overhang is kept."""

from datetime import date

from seatwright.catalogue.germany.bundestag import ACT, LAENDER, MINORITIES, WAHLKREISE, told
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Amount,
    AtLeast,
    Cast,
    Claim,
    EachPartyOf,
    Entry,
    Exactly,
    Formula,
    Here,
    InPlaces,
    Kept,
    Limit,
    Listless,
    MajorityClause,
    Minority,
    Nation,
    OnBallotsElecting,
    Outsiders,
    Places,
    Reshared,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

WITHOUT_LIST = Listless(ballot="list", kind=LAENDER)
SECOND_VOTES = Cast("list") - OnBallotsElecting("list", "constituency", WITHOUT_LIST)
EXCEPTIONS = Won(3, "constituency") | Minority(MINORITIES)
NATIONAL = AtLeast("5%", of=Valid("list"), votes=Cast("list")) | EXCEPTIONS
EAST_OR_WEST = InPlaces(1, "area", AtLeast("5%", of=Valid("area"), in_=Here(), votes=Cast("area"))) | EXCEPTIONS
MAJORITY = (MajorityClause("1/2", Reshared()),)
RECALLED = "details of the act were recalled, not read"

ACT_OF_2011 = "The act in force from 3 December 2011 to 8 May 2013 was never used and is not in the catalogue."


def bundestag(
    id: str,
    seats: int,
    formula: Formula,
    since: date,
    until: date,
    *doubts: str,
    entry: Entry = NATIONAL,
    limits: tuple[Limit, ...] = (),
    votes: Amount = SECOND_VOTES,
    note: str = "",
) -> System:
    """One version: the number of seats, the formula of both distributions, and the bar differ."""
    upper = Tier(
        name="upper",
        called="Oberverteilung",
        law=ACT["6(1)-(3)"].doubt(*doubts),
        where=Nation(),
        votes=votes,
        entry=entry,
        seats=Exactly(seats) - SeatsOf("constituency", Outsiders()),
        formula=formula,
        limits=limits,
        gives=Claim(),
    )
    lists = Tier(
        name="list",
        called="Landesliste",
        law=ACT["7"],
        where=EachPartyOf("upper"),
        among=Places(LAENDER),
        votes=votes,
        seats=SeatsOf("upper"),
        formula=formula,
        counting=TopUp(("constituency",), Kept()),
    )
    return System(
        id=id,
        name="Bundestag",
        country="Germany",
        body="Bundestag",
        law=ACT["6, 7"],
        since=since,
        until=until,
        told=told("overhang kept, not levelled"),
        note=note,
        tiers=(WAHLKREISE, upper, lists),
    )


DHONDT, HARE_ID, SL = "de-bundestag-1956-dhondt", "de-bundestag-1987-hare", "de-bundestag-2009-sl"

SYSTEMS = (
    bundestag(DHONDT, 494, D_HONDT, date(1956, 5, 7), date(1964, 12, 31), RECALLED),
    bundestag(DHONDT, 496, D_HONDT, date(1965, 1, 1), date(1985, 3, 7), RECALLED),
    bundestag(HARE_ID, 496, HARE, date(1985, 3, 8), date(1990, 8, 28), limits=MAJORITY),
    bundestag(HARE_ID, 656, HARE, date(1990, 8, 29), date(1990, 12, 31), limits=MAJORITY, entry=EAST_OR_WEST),
    bundestag(HARE_ID, 656, HARE, date(1991, 1, 1), date(2002, 1, 31), limits=MAJORITY),
    bundestag(HARE_ID, 598, HARE, date(2002, 2, 1), date(2008, 3, 20), limits=MAJORITY),
    bundestag(SL, 598, SAINTE_LAGUE, date(2008, 3, 21), date(2011, 12, 2), limits=MAJORITY, note=ACT_OF_2011),
)
