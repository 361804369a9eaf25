"""Italy 2005 to 2013: coalitions, 340 seats for the first of them, and the best list under the bar of each."""

from datetime import date

from seatwright.law import (
    HARE,
    AdmittedAlliances,
    Alliances,
    AtLeast,
    Best,
    Cast,
    Citation,
    Claim,
    Due,
    EachAllianceOf,
    Exactly,
    Exceeds,
    Minority,
    MoreVotes,
    Nation,
    OfPlace,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

ACT = Citation("d.P.R. 361/1957", version="2005-12-21", mark="art.")
VOTES = Cast("list")
PRIZE = 340
TIE = "equal remainders: the larger figure, then a lot"

LINGUISTIC = Minority()  # told by the election: a recognised minority's list with 20% in its district
TWO_PERCENT = AtLeast("2%", of=Valid("list"), votes=VOTES) | LINGUISTIC
FORCE = Won(1, "coalition") | Won(1, "single")
FALLS_SHORT = Exceeds(Exactly(PRIZE), SeatsOf("leader"))

OVER_TWO = Tier(
    name="two-percent",
    called="lists over the bar inside coalitions",
    law=ACT["83(1) no. 6"].doubt("a minority list's 20% of its district is taken from the election's parameters"),
    where=Nation(),
    votes=VOTES,
    entry=TWO_PERCENT,
    formula=Due(Exactly(1)),
    gives=Claim(),
)

COALITIONS = Tier(
    name="coalition",
    law=ACT["83(1) no. 3(a)"],
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=AtLeast("10%", of=Valid("list")) & Won(1, "two-percent"),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

SINGLE_LISTS = Tier(
    name="single",
    called="lists alone, or of a coalition that failed",
    law=ACT["83(1) no. 3(b)"],
    where=Nation(),
    votes=VOTES,
    entry=AtLeast("4%", of=Valid("list")) | LINGUISTIC,
    formula=Due(Exactly(1)),
    gives=Claim(),
)

NATIONAL = Tier(
    name="national",
    called="617 seats by votes",
    law=ACT["83(1) no. 4"].doubt(TIE),
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    seats=OfPlace("list"),
    formula=HARE,
    gives=Claim(),
    ties=(MoreVotes(),),
)

LEADER = Tier(
    name="leader",
    law=ACT["83(1) no. 5"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE & Best(1),
    formula=Due(SeatsOf("national")),
    gives=Claim(),
)

MAJORITY = Tier(
    name="majority",
    called="premio di maggioranza",
    law=ACT["83(2)"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=Won(1, "leader"),
    formula=Due(Exactly(PRIZE)),
    when=FALLS_SHORT,
    gives=Claim(),
)

MINORITY = Tier(
    name="minority",
    called="the other coalitions and lists",
    law=ACT["83(3)"].doubt(TIE),
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE & ~Won(1, "leader"),
    seats=OfPlace("list") - PRIZE,
    formula=HARE,
    when=FALLS_SHORT,
    gives=Claim(),
    ties=(MoreVotes(),),
)

AS_SHARED = Tier(
    name="as-shared",
    law=ACT["83(1) no. 5"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    formula=Due(SeatsOf("national")),
    when=~FALLS_SHORT,
    gives=Claim(),
)

FORCES = Tier(
    name="force",
    called="coalition or list",
    law=ACT["83(1)-(3)"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    formula=Due(SeatsOf("majority") + SeatsOf("minority") + SeatsOf("as-shared")),
    gives=Claim(),
)

BEST_BELOW = Tier(
    name="below",
    called="the best list under the bar",
    law=ACT["83(1) no. 6"],
    where=EachAllianceOf("force"),
    votes=VOTES,
    entry=~Won(1, "two-percent"),
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)

LISTS = Tier(
    name="list",
    law=ACT["83(1) no. 7"].doubt(TIE),
    where=EachAllianceOf("force"),
    votes=VOTES,
    entry=Won(1, "two-percent") | Won(1, "below"),
    seats=SeatsOf("force"),
    formula=HARE,
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="italy-porcellum-chamber",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=ACT["83"].doubt("the paragraphs of art. 83, and the days between which it was in force"),
        told="List proportional with a majority jackpot for the first coalition · one vote",
        note="The 617 seats of 26 districts, shared out for the nation; Aosta Valley and the voters abroad are apart.",
        since=date(2005, 12, 31),
        until=date(2014, 1, 12),
        tiers=(
            OVER_TWO,
            COALITIONS,
            SINGLE_LISTS,
            NATIONAL,
            LEADER,
            MAJORITY,
            MINORITY,
            AS_SHARED,
            FORCES,
            BEST_BELOW,
            LISTS,
        ),
    ),
)
