"""Italy 2005 to 2014, the Senate: region by region, with a premium of 55% for the first coalition or list.

Molise has no premium, the Aosta Valley one seat, and Trentino-Alto Adige six constituencies and one seat by what the
winners did not need, as before 2005. The premiums of the regions may cancel each other out, as in 2006 and 2013.
"""

from datetime import date

from seatwright.catalogue.italy import mattarellum_senate as before
from seatwright.catalogue.italy.abroad import ABROAD
from seatwright.law import (
    HARE,
    Alliances,
    AlliancesAdmittedHere,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    EachAllianceIn,
    Exactly,
    Exceeds,
    Here,
    MoreVotes,
    OfPlace,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Up,
    Valid,
    Won,
    replace,
)

ACT = Citation("d.lgs. 533/1993", version="2005-12-21", mark="art.")
VOTES = Cast("list")
PREMIUM = Up(OfPlace("list") * "55%")
OVER_THREE_PERCENT = Won(1, "three-percent", Here())
FORCE = Won(1, "coalition", Here()) | Won(1, "single", Here())
LEADER = Won(1, "leader", Here())
FALLS_SHORT = Exceeds(PREMIUM, SeatsOf("leader")) & Exceeds(OfPlace("list"), Exactly(2))  # Molise
TIE = "equal remainders: the larger figure, then a lot"

BARS = ACT["16(1)(b)"]
OVER_THREE = Tier(
    name="three-percent",
    called="list over the bar",
    law=BARS,
    where=Each("list"),
    votes=VOTES,
    entry=AtLeast("3%", of=Valid("list"), in_=Here()),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

COALITIONS = replace(
    OVER_THREE,
    name="coalition",
    called="coalition",
    among=Alliances(),
    entry=AtLeast("20%", of=Valid("list"), in_=Here()) & OVER_THREE_PERCENT,
)

SINGLE_LISTS = replace(
    OVER_THREE,
    name="single",
    called="list alone",
    entry=AtLeast("8%", of=Valid("list"), in_=Here()),
)

BY_VOTES = Tier(
    name="by-votes",
    called="by-votes",
    law=ACT["17(1)-(2)"].doubt(TIE),
    where=Each("list"),
    among=AlliancesAdmittedHere("coalition"),
    votes=VOTES,
    entry=FORCE,
    seats=OfPlace("list"),
    formula=HARE,
    gives=Claim(),
    ties=(MoreVotes(),),
)

FIRST = replace(BY_VOTES, name="first", called="largest force", seats=1, formula=Plurality(), ties=())

LEADING = replace(
    FIRST, name="leader", called="leader", entry=Won(1, "first", in_=Here()), seats=0, formula=Due(SeatsOf("by-votes"))
)

MAJORITY = replace(
    LEADING,
    name="majority",
    called="premio di coalizione regionale",
    law=ACT["17(2)-(4)"],
    entry=LEADER,
    formula=Due(PREMIUM),
    when=FALLS_SHORT,
)

MINORITY = replace(
    BY_VOTES,
    name="minority",
    called="minority",
    law=ACT["17(5)"].doubt(TIE),
    entry=FORCE & ~LEADER,
    seats=OfPlace("list") - PREMIUM,
    when=FALLS_SHORT,
)

AS_SHARED = replace(LEADING, name="as-shared", called="as-shared", entry=FORCE, when=~FALLS_SHORT)

FORCES = replace(
    LEADING,
    name="force",
    called="force",
    entry=FORCE,
    formula=Due(SeatsOf("majority") + SeatsOf("minority") + SeatsOf("as-shared")),
)

LISTS = Tier(
    name="list",
    law=ACT["17(6)"].doubt(TIE),
    where=EachAllianceIn("force", "list"),
    votes=VOTES,
    entry=OVER_THREE_PERCENT,
    seats=SeatsOf("force"),
    formula=HARE,
    ties=(MoreVotes(),),
)

CONSTITUENCIES = replace(before.CONSTITUENCIES, law=ACT["20"])
GROUPS = replace(before.GROUPS, law=ACT["21"], where=Each("group"), seats=OfPlace("group"))
BEST_LOSER = replace(
    before.BEST_LOSERS, name="best-loser", law=ACT["21"], where=Each("group"), votes=before.GROUPS.votes
)

SYSTEMS = (
    System(
        id="italy-porcellum-senate",
        name="Senato della Repubblica",
        country="Italy",
        body="Senato della Repubblica",
        law=ACT.doubt("the numbers inside arts. 16, 17, 20 and 21, and the days between which they were in force"),
        told="List proportional by region with a premium of 55% for the first coalition · one vote",
        note="301 seats of 18 regions, 7 of Trentino-Alto Adige, 1 of the Aosta Valley, 6 of the voters abroad.",
        since=date(2005, 12, 31),
        until=date(2014, 1, 12),
        tiers=(
            OVER_THREE,
            COALITIONS,
            SINGLE_LISTS,
            BY_VOTES,
            FIRST,
            LEADING,
            MAJORITY,
            MINORITY,
            AS_SHARED,
            FORCES,
            LISTS,
            CONSTITUENCIES,
            GROUPS,
            BEST_LOSER,
            ABROAD,
        ),
        rolls=("constituency", "abroad"),
    ),
)
