"""National Assembly since 2020: list seats bring a party half of the way to its share; in 2020 some were parallel."""

from datetime import date

from seatwright.catalogue.korea.national_assembly import ACT, ADMITTED, DISTRICTS, EQUAL
from seatwright.law import (
    HARE,
    Amount,
    Cast,
    Ceiling,
    Claim,
    Due,
    Exactly,
    Exceeds,
    MoreVotes,
    Names,
    Nation,
    Nearest,
    NotAdmitted,
    OfPlace,
    OrNothing,
    Otherwise,
    Overall,
    SeatsOf,
    System,
    Tier,
    Vacant,
    VoteShare,
)

LINKED = OfPlace("list-linked")
NAMES = (Ceiling(Names(), Vacant()),)
HOUSE: Amount = 300 - Overall(SeatsOf("constituency", NotAdmitted()))
HALF_THE_GAP = (HOUSE * VoteShare() - SeatsOf("constituency")) / Exactly(2)

CLAIM = Tier(
    name="claim",
    called="half-linked claim",
    law=ACT["189(2)1"],
    where=Nation(),
    votes=Cast("list"),
    entry=ADMITTED,
    formula=Due(Nearest(OrNothing(HALF_THE_GAP, 1))),
    gives=Claim(),
)

SCALED = Tier(
    name="scaled",
    law=ACT["189(2)3"],
    where=Nation(),
    votes=SeatsOf("claim"),
    entry=ADMITTED,
    seats=LINKED,
    formula=HARE,
    when=Exceeds(SeatsOf("claim"), LINKED),
    limits=NAMES,
    published="list-linked",
)

CLAIMED = Tier(
    name="claimed",
    law=ACT["189(2)1"],
    where=Nation(),
    votes=Cast("list"),
    entry=ADMITTED,
    formula=Due(SeatsOf("claim")),
    when=Otherwise("scaled"),
    limits=NAMES,
    published="list-linked",
)

REST = Tier(
    name="rest",
    law=ACT["189(2)2"].doubt(EQUAL),
    where=Nation(),
    votes=Cast("list"),
    entry=ADMITTED,
    seats=LINKED - SeatsOf("claimed"),
    formula=HARE,
    when=Otherwise("scaled"),
    limits=NAMES,
    ties=(MoreVotes(),),
    published="list-linked",
)

PARALLEL = Tier(
    name="list-parallel",
    law=ACT["189(2), addendum 4"].doubt(EQUAL),
    where=Nation(),
    votes=Cast("list"),
    entry=ADMITTED,
    seats=OfPlace("list-parallel"),
    formula=HARE,
    limits=NAMES,
    ties=(MoreVotes(),),
)


def semi_linked(since: date, until: date | None, told: str, *tiers: Tier) -> System:
    """The law of one election."""
    return System(
        id="south-korea-semi-linked",
        name="National Assembly",
        country="South Korea",
        body="National Assembly",
        law=ACT["189(2)"],
        told=told,
        since=since,
        until=until,
        tiers=(DISTRICTS, *tiers),
    )


SYSTEMS = (
    semi_linked(
        date(2020, 1, 14),
        date(2020, 12, 31),
        "Semi-linked and parallel list seats · two votes",
        CLAIM,
        SCALED,
        CLAIMED,
        REST,
        PARALLEL,
    ),
    semi_linked(date(2021, 1, 1), None, "Semi-linked list seats · two votes", CLAIM, SCALED, CLAIMED, REST),
)
