"""Romania 2008 and 2012: the votes decide each party's seats, and a rank of all candidates who takes which college."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    BarBySize,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Citation,
    Claim,
    Down,
    Due,
    Each,
    Exactly,
    HouseSize,
    LeftOver,
    Less,
    Losers,
    Majority,
    Minority,
    MostVotes,
    Nation,
    NotAnIndividual,
    OfLosers,
    OfPlace,
    OfWinners,
    Overall,
    OwnPlace,
    OwnQuota,
    OwnVotes,
    Persons,
    Plurality,
    QuotaOf,
    Quotas,
    Reaching,
    SeatsOf,
    System,
    Tier,
    Unfilled,
    Unused,
    Valid,
    Won,
)

ACT = Citation("Legea 35/2008", mark="art.")
VOTES = Cast("college")

COEFFICIENT = Quotas(
    "electoral coefficient, whole seats",
    OwnQuota(Down((OwnVotes() + OfWinners("independent")) / OfPlace("county"))),
    LeftOver(),
)
PART_OF_COEFFICIENT = ByAmount(Unused("county") / Overall(QuotaOf("county"), OwnPlace()))
SENT = SeatsOf("sent") + SeatsOf("sent-again")
REPARTITOR = "in what order seats are sent to the counties (the repartitor)"

LEADERS = Tier(
    name="first-place",
    law=ACT["47(2)"],
    where=Each("college"),
    among=Persons(),
    votes=VOTES,
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)

QUALIFIED = Tier(
    name="qualified",
    law=ACT["47(2)"].doubt("first places are counted in the colleges of this chamber alone"),
    where=Nation(),
    votes=VOTES,
    entry=NotAnIndividual() & (BarBySize(("5%", "8%", "9%", "10%"), of=Valid("college")) | Won(6, "first-place")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

INDEPENDENTS = Tier(
    name="independent",
    law=ACT["48(2)"],
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
    law=ACT["48(10)-(11)"],
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
    law=ACT["48(2)-(5)"],
    where=Each("county"),
    votes=VOTES,
    entry=Won(1, "qualified"),
    seats=OfPlace("county") - SeatsOf("independent"),
    formula=COEFFICIENT,
    gives=Claim(),
)

NATIONAL = Tier(
    name="national",
    law=ACT["48(6)-(7)"],
    where=Nation(),
    votes=Unused("county"),
    seats=Unfilled("county"),
    formula=D_HONDT,
    gives=Claim(),
)

SENT_DOWN = Tier(
    name="sent",
    called="seats sent to the counties",
    law=ACT["48(8)-(9)"].doubt(REPARTITOR),
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
    law=ACT["48(8)-(9)"].doubt(REPARTITOR),
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

STILL_DUE = Tier(
    name="still-due",
    law=ACT["48(12)"],
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
    law=ACT["48(12)-(14)"],
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
    law=ACT["48(15)"].doubt(
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

MINORITIES = Tier(
    name="minorities",
    law=ACT["9"].doubt("the article", "10% of the average votes of an elected deputy"),
    where=Nation(),
    votes=VOTES,
    entry=Minority() & ~Won(1, "qualified") & Reaching(Valid("college") / HouseSize() * "10%"),
    formula=Due(Exactly(1)),
)

SYSTEMS = (
    System(
        id="romania-2008",
        name="Camera Deputaților",
        country="Romania",
        body="Camera Deputaților",
        law=ACT["47-48"].doubt("the paragraphs of art. 48, and the days between which it was in force"),
        told="Proportional in uninominal colleges, overhang by absolute majorities · one vote",
        since=date(2008, 3, 13),
        until=date(2015, 7, 23),
        tiers=(
            LEADERS,
            QUALIFIED,
            INDEPENDENTS,
            MAJORITIES,
            COUNTIES,
            NATIONAL,
            SENT_DOWN,
            SENT_AGAIN,
            STILL_DUE,
            RANKED,
            SUPPLEMENTARY,
            MINORITIES,
        ),
    ),
)
