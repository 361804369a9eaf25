"""Andorra: General Council, half from national lists and half from the parishes, by two votes that do not meet."""

from datetime import date

from seatwright.law import (
    AllToFirst,
    Cast,
    Citation,
    Each,
    HareUp,
    MoreVotes,
    Nation,
    OfPlace,
    Quotas,
    Reaching,
    RemaindersInTurn,
    SecondBallot,
    System,
    Tier,
    Up,
    Valid,
)

ACT = Citation(
    "Llei qualificada del règim electoral i del referèndum",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/18111/16140/175",
)

QUOTIENT = Up(Valid("national") / 14)  # who does not reach it has no seat, and so no part in the remainders

PARISHES = Tier(
    name="parish",
    called="parròquia",
    law=ACT["57"].doubt("two parties of a joint list share its two seats by agreement"),
    where=Each("parish"),
    votes=Cast("parish"),
    seats=OfPlace("parish"),
    formula=AllToFirst(),
    ties=(SecondBallot("parish-runoff"),),
)

NATIONAL = Tier(
    name="national",
    called="national seat",
    law=ACT["58"].doubt(
        "more seats left over than lists that have one: the remainders once more, as the seats of 2011 were given"
    ),
    where=Nation(),
    votes=Cast("national"),
    entry=Reaching(QUOTIENT),
    seats=14,
    formula=Quotas("Hare quota rounded up, largest remainders", HareUp(), RemaindersInTurn(), of=Valid("national")),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="andorra-parallel",
        name="Consell General",
        country="Andorra",
        body="Consell General",
        law=ACT["57, 58"].doubt("the rules of 1993 were those of the later texts"),
        told="Parallel voting · two votes · party block vote in the parishes",
        since=date(1993, 9, 3),
        tiers=(PARISHES, NATIONAL),
    ),
)
