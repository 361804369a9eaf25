"""Bundestag, laws of 2013 and 2020: minimum seats by Land, and a house that grows until everyone reaches them."""

from datetime import date

from seatwright.catalogue.germany.bundestag import ACT, LAENDER, MINORITIES, WAHLKREISE, told
from seatwright.law import (
    SAINTE_LAGUE,
    Amount,
    AtLeast,
    Cast,
    Claim,
    Each,
    EachPartyOf,
    Figure,
    Floor,
    Less,
    Levelled,
    MajorityClause,
    Minority,
    Nation,
    OnBallotsElecting,
    Outsiders,
    Places,
    SeatsOf,
    Sum,
    System,
    Tier,
    TopUp,
    Up,
    Valid,
    Won,
    most,
)

WON, PSEUDO = SeatsOf("constituency"), SeatsOf("first")
SECOND_VOTES = Cast("list") - OnBallotsElecting("list", "constituency", Outsiders())
ADMITTED = AtLeast("5%", of=Valid("list"), votes=Cast("list")) | Won(3, "constituency") | Minority(MINORITIES)

CONTINGENTS = Tier(
    name="contingent",
    called="Sitzkontingent",
    law=ACT["6(2)"],
    where=Nation(),
    among=Places(LAENDER),
    votes=Figure("population"),
    seats=598,
    formula=SAINTE_LAGUE,
    gives=Claim(),
)

FIRST = Tier(
    name="first",
    called="erste Verteilung",
    law=ACT["6(2)-(3)"],
    where=Each(LAENDER),
    votes=SECOND_VOTES,
    entry=ADMITTED,
    seats=SeatsOf("contingent") - SeatsOf("constituency", Outsiders()),
    formula=SAINTE_LAGUE,
    gives=Claim(),
)


def second(levelled: Levelled) -> Tier:
    """The second distribution: the house grows until every party has its minimum."""
    return Tier(
        name="second",
        called="zweite Verteilung",
        law=ACT["6(5)-(7)"].doubt("second votes of those who elected an outsider are dropped"),
        where=Nation(),
        votes=SECOND_VOTES,
        entry=ADMITTED,
        seats=598 - SeatsOf("constituency", Outsiders()),
        formula=SAINTE_LAGUE,
        limits=(MajorityClause("1/2"),),
        counting=TopUp(("constituency",), levelled),
        gives=Claim(),
    )


def lists(least: Amount) -> Tier:
    """A party's seats over its Land lists, each with its least number; constituencies are taken off."""
    return Tier(
        name="list",
        called="Landesliste",
        law=ACT["6(6)"],
        where=EachPartyOf("second"),
        among=Places(LAENDER),
        votes=SECOND_VOTES,
        seats=SeatsOf("second") + WON,
        formula=SAINTE_LAGUE,
        limits=(Floor(least),),
        counting=Less(("constituency",)),
    )


def law(id: str, since: date, until: date, how: str, levelled: Levelled, least: Amount) -> System:
    """One of the two laws; they differ in the minimum and in what stays unlevelled."""
    return System(
        id=id,
        name="Bundestag",
        country="Germany",
        body="Bundestag",
        law=ACT["6"],
        since=since,
        until=until,
        told=told(how),
        tiers=(WAHLKREISE, CONTINGENTS, FIRST, second(levelled), lists(least)),
    )


MINIMUM_2013 = Sum(most(PSEUDO, WON), over=LAENDER)

LAND_MINIMUM_2020 = most(WON, Up((WON + PSEUDO) / 2))
MINIMUM_2020 = most(Sum(LAND_MINIMUM_2020, over=LAENDER), PSEUDO)
UNCOVERED = Sum(most(0, WON - PSEUDO), over=LAENDER)

SYSTEMS = (
    law(
        "de-bundestag-2013",
        date(2013, 5, 9),
        date(2020, 11, 18),
        "every overhang seat levelled",
        Levelled(minima=MINIMUM_2013),
        WON,
    ),
    law(
        "de-bundestag-2020",
        date(2020, 11, 19),
        date(2023, 6, 13),
        "three overhang seats stay unlevelled",
        Levelled(minima=MINIMUM_2020, unlevelled=3, of=UNCOVERED),
        LAND_MINIMUM_2020,
    ),
)
