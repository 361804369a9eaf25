"""Romania 2008 and 2012: who takes which college; majorities beyond a party's due are kept, and the chamber grows."""

from seatwright.catalogue.romania.shares import SENT
from seatwright.catalogue.romania.threshold import ACT, VOTES
from seatwright.law import (
    BestFirst,
    Claim,
    Due,
    Each,
    Less,
    Losers,
    MostVotes,
    OfLosers,
    SeatsOf,
    Tier,
    Unfilled,
    Won,
)

STILL_DUE = Tier(
    name="still-due",
    law=ACT["48"],
    where=Each("county"),
    votes=VOTES,
    entry=Won(1, "qualified"),
    formula=Due(SeatsOf("county") + SENT),
    counting=Less(("majority",)),
    gives=Claim(),
)

RANKED = Tier(
    name="ranked",
    called="colleges by rank in the county",
    law=ACT["48"],
    where=Each("county"),
    among=Losers("majority"),
    votes=OfLosers("majority"),
    entry=Won(1, "qualified"),
    seats=SeatsOf("still-due"),
    formula=BestFirst(MostVotes(), row=SeatsOf("still-due"), column=Unfilled("majority")),
    published="college",
)

SUPPLEMENTARY = Tier(
    name="supplementary",
    called="mandat suplimentar",
    law=ACT["48"].doubt(
        "which candidates take the seats that majorities beyond a party's due have left without a college"
    ),
    where=Each("county"),
    among=Losers("ranked"),
    votes=OfLosers("ranked"),
    entry=Won(1, "qualified"),
    seats=Unfilled("ranked"),
    formula=BestFirst(MostVotes(), row=SeatsOf("still-due") - SeatsOf("ranked")),
    published="supplementary",
)

COLLEGES = (STILL_DUE, RANKED, SUPPLEMENTARY)
