"""National Assembly 1996 and 2000: one vote for a district candidate, whose party's votes share out the list seats."""

from datetime import date

from seatwright.catalogue.korea.national_assembly import ACT, DISTRICTS
from seatwright.law import (
    AtLeast,
    Cast,
    DecimalShare,
    Due,
    Exactly,
    MoreVotes,
    Nation,
    OfPlace,
    Quotas,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

FULL = AtLeast("5%", of=Valid("constituency")) | Won(5, "constituency")

CONSOLATION = Tier(
    name="consolation",
    law=ACT["189"],
    where=Nation(),
    votes=Cast("constituency"),
    entry=AtLeast("3%", of=Valid("constituency")) & ~FULL,
    formula=Due(Exactly(1)),
    published="list",
)

LIST = Tier(
    name="list",
    law=ACT["189"],
    where=Nation(),
    votes=Cast("constituency"),
    entry=FULL,
    seats=OfPlace("list") - SeatsOf("consolation"),
    formula=Quotas("share to five decimals, largest remainders", DecimalShare(5)),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="south-korea-single-vote-1996-2000",
        name="National Assembly",
        country="South Korea",
        body="National Assembly",
        law=ACT["189"],
        told="Mixed single vote",
        since=date(1996, 1, 1),
        until=date(2004, 3, 11),
        tiers=(DISTRICTS, CONSOLATION, LIST),
    ),
)
