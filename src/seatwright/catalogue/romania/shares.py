"""Romania 2008 and 2012: how many seats each party has in each county, from its votes there and in the country."""

from seatwright.catalogue.romania.threshold import ACT, VOTES
from seatwright.law import (
    D_HONDT,
    BestFirst,
    ByAmount,
    Cells,
    Claim,
    Down,
    Each,
    LeftOver,
    Majority,
    Nation,
    NotAnIndividual,
    OfPlace,
    OfWinners,
    Overall,
    OwnPlace,
    OwnQuota,
    OwnVotes,
    Persons,
    QuotaOf,
    Quotas,
    SeatsOf,
    Tier,
    Unfilled,
    Unused,
    Won,
)

LATER_STAGES = "the paragraphs of art. 48 after (4)"

COEFFICIENT = Quotas(
    "electoral coefficient, whole seats",
    OwnQuota(Down((OwnVotes() + OfWinners("independent")) / OfPlace("county"))),
    LeftOver(),
)
PART_OF_COEFFICIENT = ByAmount(Unused("county") / Overall(QuotaOf("county"), OwnPlace()))
SENT = SeatsOf("sent") + SeatsOf("sent-again")
REPARTITOR = "in what order seats are sent to the counties (the repartitor)"

INDEPENDENTS = Tier(
    name="independent",
    law=ACT["48(3)-(4)"],
    where=Each("college"),
    among=Persons(),
    votes=VOTES,
    entry=~NotAnIndividual(),
    seats=1,
    formula=Majority(),
    published="college",
)

MAJORITIES = Tier(
    name="majority",
    law=ACT["48"].doubt(LATER_STAGES),
    where=Each("college"),
    among=Persons(),
    votes=VOTES,
    entry=Won(1, "qualified"),
    seats=Unfilled("independent"),
    formula=Majority(),
    published="college",
)

COUNTIES = Tier(
    name="county",
    called="circumscripție",
    law=ACT["48(3)-(4)"],
    where=Each("county"),
    votes=VOTES,
    entry=Won(1, "qualified"),
    seats=OfPlace("county") - SeatsOf("independent"),
    formula=COEFFICIENT,
    gives=Claim(),
)

NATIONAL = Tier(
    name="national",
    law=ACT["48"].doubt(LATER_STAGES),
    where=Nation(),
    votes=Unused("county"),
    seats=Unfilled("county"),
    formula=D_HONDT,
    gives=Claim(),
)

SENT_DOWN = Tier(
    name="sent",
    called="seats sent to the counties",
    law=ACT["48"].doubt(REPARTITOR),
    where=Nation(),
    among=Cells("county"),
    votes=Unused("county"),
    seats=SeatsOf("national"),
    formula=BestFirst(PART_OF_COEFFICIENT, row=SeatsOf("national"), column=Unfilled("county")),
    gives=Claim(),
)

SENT_AGAIN = Tier(
    name="sent-again",
    called="seats sent from the top of the order again",
    law=ACT["48"].doubt(REPARTITOR),
    where=Nation(),
    among=Cells("county"),
    votes=Unused("county"),
    seats=Unfilled("sent"),
    formula=BestFirst(
        PART_OF_COEFFICIENT,
        row=SeatsOf("national") - SeatsOf("sent"),
        column=Unfilled("county") - SeatsOf("sent"),
    ),
    gives=Claim(),
)

SHARES = (INDEPENDENTS, MAJORITIES, COUNTIES, NATIONAL, SENT_DOWN, SENT_AGAIN)
