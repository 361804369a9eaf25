"""Emilia-Romagna since 2014: the president, the bars, and the forty seats of the provinces and of their remainder."""

from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    EachAllianceOf,
    Entry,
    Everyone,
    Exactly,
    HagenbachBischoff,
    Hare,
    LeftOver,
    MoreVotes,
    Nation,
    OfPlace,
    Plurality,
    Quotas,
    SmallerDivisor,
    Tier,
    Unfilled,
    Unused,
    Valid,
    Won,
)

ACT = Citation("L.R. Emilia-Romagna 21/2014", version="2014-07-23", mark="art.").doubt("the text was read in a copy")

VOTES, BALLOT = Cast("list"), Cast("president")
REMAINDERS = Quotas("whole quotient, largest remainders", Hare(drop=True))
OVER_THE_BAR = AtLeast("3%", of=Valid("list"), in_=Nation(), votes=VOTES) | Won(1, "with-five")


def president(name: str, entry: Entry) -> Tier:
    """The candidate with most votes, and then the next."""
    return Tier(
        name=name,
        law=ACT["13(2)(a)"].doubt("equal votes of candidates for president: a lot"),
        where=Nation(),
        votes=BALLOT,
        entry=entry,
        seats=1,
        formula=Plurality(),
        published="president",
    )


def lists_of(name: str, earlier: str, called: str, article: str) -> Tier:
    """The lists tied to candidates for president."""
    return Tier(
        name=name,
        called=called,
        law=ACT[article],
        where=EachAllianceOf(earlier),
        votes=VOTES,
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


FIVE_PERCENT = Tier(
    name="five-percent",
    called="candidates for president with 5%",
    law=ACT["11"],
    where=Nation(),
    votes=BALLOT,
    entry=AtLeast("5%", of=Valid("president")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

PROVINCES = Tier(
    name="province",
    law=ACT["12(3)(c)"].doubt("the quotient of a province is taken of the lists over the bar"),
    where=Each("list"),
    votes=VOTES,
    entry=OVER_THE_BAR,
    seats=OfPlace("list"),
    formula=Quotas("quotient of seats and one", HagenbachBischoff(drop=True), LeftOver(), excess=SmallerDivisor()),
    gives=Claim(),
)

REMAINDER = Tier(
    name="remainder",
    called="seats left over, by votes left over in the region",
    law=ACT["13(1)(c)"],
    where=Nation(),
    votes=Unused("province"),
    entry=OVER_THE_BAR,
    seats=Unfilled("province"),
    formula=REMAINDERS,
    gives=Claim(),
    ties=(MoreVotes(),),
)

FORTY = (
    president("president", Everyone()),
    president("runner-up", ~Won(1, "president")),
    FIVE_PERCENT,
    lists_of("with-five", "five-percent", "lists of candidates with 5%", "11"),
    lists_of("with-president", "president", "president's lists", "13(2)(c)"),
    lists_of("with-runner-up", "runner-up", "runner-up's lists", "13(3)"),
    PROVINCES,
    REMAINDER,
)
