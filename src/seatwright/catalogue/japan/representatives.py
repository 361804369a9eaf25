"""House of Representatives since 1996: single-member districts beside eleven blocks, linked by persons alone."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Each,
    Here,
    Names,
    NextQuotient,
    OfPlace,
    Persons,
    Plurality,
    SharedRanks,
    System,
    Tier,
    Valid,
)

ACT = Citation("Public Offices Election Act", mark="art.").doubt("the article numbers")

DISTRICTS = Tier(
    name="constituency",
    called="district",
    law=ACT["95"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=AtLeast("1/6", of=Valid("constituency"), in_=Here()),
    seats=1,
    formula=Plurality(),
)

BLOCKS = Tier(
    name="list",
    called="block",
    law=ACT["95-2"].doubt("ties within a shared rank go to a lot"),
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=D_HONDT,
    limits=(Ceiling(Names("1/10", "constituency"), NextQuotient()),),
    fill=SharedRanks("constituency", "constituency", "1/10"),
)

SYSTEMS = (
    System(
        id="japan-hor-parallel",
        name="House of Representatives",
        country="Japan",
        body="House of Representatives",
        law=ACT["95, 95-2"],
        told="Parallel voting · two votes · eleven blocks",
        since=date(1994, 12, 25),
        tiers=(DISTRICTS, BLOCKS),
    ),
)
