"""Italy 2005 to 2014, the Chamber in the nation: bars, coalitions, and 340 seats for the first of them."""

from seatwright.law import (
    HARE,
    AdmittedAlliances,
    Alliances,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    Exactly,
    Exceeds,
    Minority,
    MoreVotes,
    Nation,
    OfPlace,
    Plurality,
    SeatsOf,
    Tier,
    Valid,
    Won,
)

ACT = Citation(
    "d.P.R. 361/1957",
    version="2005-12-21",
    mark="art.",
    link="https://edscuola.it/archivio/norme/leggi/legge_elettorale_05.htm",
)
VOTES = Cast("list")
PRIZE = 340
TIE = "equal remainders: the larger figure, then a lot"

LINGUISTIC = Minority(("SVP",))  # a recognised minority's list with 20% of its district: the SVP, each time
TWO_PERCENT = AtLeast("2%", of=Valid("list"), votes=VOTES) | LINGUISTIC
FORCE = Won(1, "coalition") | Won(1, "single")
FALLS_SHORT = Exceeds(Exactly(PRIZE), SeatsOf("leader"))

OVER_TWO = Tier(
    name="two-percent",
    called="list over the bar",
    law=ACT["83(1) no. 6"].doubt("that a minority list has 20% of its district is not tested, it is taken of the SVP"),
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
    called="list alone",
    law=ACT["83(1) no. 3(b)"],
    where=Nation(),
    votes=VOTES,
    entry=AtLeast("4%", of=Valid("list")) | LINGUISTIC,
    formula=Due(Exactly(1)),
    gives=Claim(),
)

NATIONAL = Tier(
    name="national",
    called="by-votes",
    law=ACT["83(1) no. 4"].doubt(TIE, "the fraction of a quotient in the nation is kept; it decided no seat so far"),
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    seats=OfPlace("list"),
    formula=HARE,
    gives=Claim(),
    ties=(MoreVotes(),),
)

FIRST = Tier(
    name="first",
    called="largest force",
    law=ACT["83(1) no. 5"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)

LEADER = Tier(
    name="leader",
    law=ACT["83(1) no. 5"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=Won(1, "first"),
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

OF_MAJORITY = Tier(
    name="majority-quotient",
    called="quoziente elettorale nazionale di maggioranza",
    law=ACT["83(2)"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=Won(1, "majority"),
    seats=PRIZE,
    formula=HARE,
    when=FALLS_SHORT,
    gives=Claim(),
)

MINORITY = Tier(
    name="minority",
    called="minority",
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
    called="as-shared",
    law=ACT["83(1) no. 5"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    seats=OfPlace("list"),
    formula=HARE,
    when=~FALLS_SHORT,
    gives=Claim(),
    ties=(MoreVotes(),),
)

FORCES = Tier(
    name="force",
    called="force",
    law=ACT["83(1)-(3)"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=FORCE,
    formula=Due(SeatsOf("majority") + SeatsOf("minority") + SeatsOf("as-shared")),
    gives=Claim(),
)
