"""Singapore: Parliament since 2010, teams and single members by plurality, and the best losers of the opposition."""

from datetime import date

from seatwright.law import (
    AllToFirst,
    AtLeast,
    BestFirst,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    Losers,
    Majority,
    Nation,
    NotAnIndividual,
    OfLosers,
    OfPlace,
    OwnPlace,
    SeatsOf,
    ShareOfTeam,
    System,
    Tier,
    Valid,
    Won,
    least,
    most,
)

CONSTITUTION = Citation("Constitution of the Republic of Singapore", mark="art.")
ACT = Citation("Parliamentary Elections Act", link="https://laws.sg/legislation/bill-2010-4/clause-15")

IN_OPPOSITION = ~Won(1, "government") & NotAnIndividual()

CONSTITUENCIES = Tier(
    name="constituency",
    called="constituency",
    law=ACT["8A, 49"].doubt("equal votes: a lot"),
    where=Each("constituency"),
    votes=Cast("constituency"),
    seats=OfPlace("constituency"),
    formula=AllToFirst(),
)

GOVERNMENT = Tier(
    name="government",
    law=CONSTITUTION["25, 39(1)(b)"].doubt("which parties form the Government where none has most of the seats"),
    where=Nation(),
    votes=SeatsOf("constituency"),
    seats=1,
    formula=Majority(),
    gives=Claim(),
)

OPPOSITION = Tier(
    name="opposition",
    called="Opposition Member",
    law=ACT["52(1)"].doubt("whether an independent Member is an Opposition Member"),
    where=Nation(),
    votes=SeatsOf("constituency"),
    entry=IN_OPPOSITION,
    formula=Due(SeatsOf("constituency")),
    gives=Claim(),
)


def best_losers(together: int) -> Tier:
    """What the opposition lacks to a number goes to its best losers: two of a team, one of a single constituency."""
    return Tier(
        name="ncmp",
        called="non-constituency Member",
        law=ACT["52(2)-(3C)"],
        where=Nation(),
        among=Losers("constituency"),
        votes=OfLosers("constituency"),
        entry=IN_OPPOSITION & AtLeast("15%", of=Valid("constituency"), in_=OwnPlace()),
        seats=most(0, together - SeatsOf("opposition")),
        formula=BestFirst(ShareOfTeam("constituency"), column=least(2, OfPlace("constituency"))),
    )


def version(together: int, since: date, until: date | None) -> System:
    """The law with so many Members whom the opposition has at least."""
    return System(
        id="singapore-grc-ncmp",
        name="Parliament",
        country="Singapore",
        body="Parliament",
        law=ACT["8A, 49, 52"].doubt("the days from which nine and twelve Members are assured"),
        told="Plurality, block vote for teams, and best losers · one vote",
        note="A place of several seats is a group representation constituency: one team takes them all.",
        since=since,
        until=until,
        tiers=(CONSTITUENCIES, GOVERNMENT, OPPOSITION, best_losers(together)),
    )


SYSTEMS = (
    version(9, date(2010, 7, 1), date(2017, 3, 31)),
    version(12, date(2017, 4, 1), None),
)
