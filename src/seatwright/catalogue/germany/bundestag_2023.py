"""Bundestag, law of 2023: a house of 630, and a constituency's leader sits only if the second votes cover the seat."""

from datetime import date

from seatwright.catalogue.germany.bundestag import ACT, CONSTITUENCIES, LAENDER, MINORITIES, told
from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    Cast,
    Claim,
    Due,
    Each,
    EachPartyOf,
    Less,
    Listless,
    MajorityClause,
    Minority,
    Nation,
    OfWinners,
    OnBallotsElecting,
    Persons,
    Places,
    Plurality,
    SeatsOf,
    ShareOfValid,
    System,
    Tier,
    Valid,
    Winners,
    Won,
)

BWAHLG = ACT["4, 5, 6"].__replace__(version="2023-06-08")
WITHOUT_LIST = Listless(ballot="list", kind=LAENDER)

LEADERS = Tier(
    name="lead",
    called="constituency lead",
    law=ACT["5"],
    where=Each(CONSTITUENCIES),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)

UPPER = Tier(
    name="upper",
    called="Oberverteilung",
    law=ACT["4(2)-(4)"].doubt(
        "three constituency leads lift the 5% bar: ordered by the Constitutional Court on 30 July 2024 until a new law"
    ),
    where=Nation(),
    votes=Cast("list") - OnBallotsElecting("list", "lead", WITHOUT_LIST),
    entry=AtLeast("5%", of=Valid("list"), votes=Cast("list")) | Won(3, "lead") | Minority(MINORITIES),
    seats=630 - SeatsOf("lead", WITHOUT_LIST),
    formula=SAINTE_LAGUE,
    limits=(MajorityClause("1/2"),),
    gives=Claim(),
)

LOWER = Tier(
    name="lower",
    called="Unterverteilung",
    law=ACT["5"],
    where=EachPartyOf("upper"),
    among=Places(LAENDER),
    votes=Cast("list") - OnBallotsElecting("list", "lead", WITHOUT_LIST),
    seats=SeatsOf("upper"),
    formula=SAINTE_LAGUE,
    gives=Claim(),
)

COVER = Tier(
    name="cover",
    called="Zweitstimmendeckung",
    law=ACT["6(1)-(4)"],
    where=Each(LAENDER),
    among=Winners("lead"),
    votes=OfWinners("lead"),
    seats=SeatsOf("lead"),
    formula=BestFirst(ShareOfValid("constituency"), row=SeatsOf("lower"), free=WITHOUT_LIST),
    published="constituency",
)

LISTS = Tier(
    name="list",
    called="Landesliste",
    law=ACT["6(5)"].doubt("a seat for which the list has no name left stays empty"),
    where=Each(LAENDER),
    votes=Cast("list"),
    entry=Won(1, "upper"),
    formula=Due(SeatsOf("lower")),
    counting=Less(("cover",)),
)

SYSTEMS = (
    System(
        id="de-bundestag-2023",
        name="Bundestag",
        country="Germany",
        body="Bundestag",
        law=BWAHLG,
        since=date(2023, 6, 14),
        told=told("seats by second votes alone, district seats where these cover them"),
        tiers=(LEADERS, UPPER, LOWER, COVER, LISTS),
    ),
)
