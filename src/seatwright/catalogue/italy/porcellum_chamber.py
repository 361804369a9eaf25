"""Italy 2005 to 2014, the Chamber: coalitions, 340 seats for the first of them, and seats sent down to the districts.

The nation decides how many seats each coalition and list has. Each district then shares its own seats, and seats are
moved where the decimals are smallest until the totals are those of the nation: a district may end with more or fewer
seats than it has inhabitants for.
"""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.italy import porcellum_nation as nation
from seatwright.catalogue.italy.abroad import ABROAD
from seatwright.catalogue.italy.porcellum_nation import ACT, FORCE, TIE, VOTES
from seatwright.law import (
    HARE,
    AdmittedAllianceCells,
    AdmittedAlliances,
    Cells,
    Claim,
    Due,
    Each,
    EachAllianceOf,
    Exactly,
    ForcedToTotals,
    Hare,
    MoreVotes,
    Nation,
    OfPlace,
    OwnVotes,
    Plurality,
    QuotaOf,
    SeatsOf,
    System,
    Tier,
    Won,
)

# What a force's votes in a district come to in seats: divided by the quotient of the majority, of the minority, or of
# all where nobody needs the prize. A quotient that was not taken gives nothing.
IN_MAJORITY = SeatsOf("majority-there")
INDEX = (
    VOTES / QuotaOf("majority-quotient") * IN_MAJORITY
    + VOTES / QuotaOf("minority") * (1 - IN_MAJORITY)
    + VOTES / QuotaOf("as-shared")
)
OWN_BAR = Won(1, "two-percent") | Won(1, "below")

AOSTA = plurality(ACT["92"].doubt("the Aosta Valley elects its one deputy by plurality"), called="collegio uninominale")

BEST_BELOW = Tier(
    name="below",
    called="best list under the bar",
    law=ACT["83(1) no. 6"],
    where=EachAllianceOf("force"),
    votes=VOTES,
    entry=~Won(1, "two-percent"),
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)

LISTS_IN_NATION = Tier(
    name="national-list",
    called="national",
    law=ACT["83(1) no. 7"].doubt(TIE),
    where=EachAllianceOf("force"),
    votes=VOTES,
    entry=OWN_BAR,
    seats=SeatsOf("force"),
    formula=HARE,
    gives=Claim(),
    ties=(MoreVotes(),),
)

MAJORITY_THERE = Tier(
    name="majority-there",
    called="prize-holder",
    law=ACT["83(4)"],
    where=Each("list"),
    among=AdmittedAlliances("coalition"),
    votes=VOTES,
    entry=Won(1, "majority"),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

FORCES_IN_DISTRICTS = Tier(
    name="district-force",
    called="district",
    law=ACT["83(1) no. 8, 83(4)-(5)"].doubt(
        "of several who are short of seats elsewhere, the largest unused decimals",
        "of equal excesses, and of equal decimals, the larger sum of the indices",
    ),
    where=Nation(),
    among=AdmittedAllianceCells("list", "coalition"),
    votes=INDEX,
    entry=FORCE,
    seats=OfPlace("list"),
    formula=ForcedToTotals(total=SeatsOf("force"), column=OfPlace("list"), quota=Hare()),
    gives=Claim(),
    ties=(MoreVotes(),),
)

LISTS = Tier(
    name="list",
    called="circoscrizione",
    law=ACT["83(1) no. 9"].doubt(
        "a list with too few names sends its seat to another district (art. 84), which is not counted"
    ),
    where=EachAllianceOf("force"),
    among=Cells("list"),
    votes=VOTES,
    entry=OWN_BAR,
    seats=SeatsOf("force"),
    formula=ForcedToTotals(total=SeatsOf("national-list"), column=SeatsOf("district-force"), equal=OwnVotes()),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="italy-porcellum-chamber",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=ACT["83"].doubt("the paragraphs of arts. 83 and 92, and the days between which they were in force"),
        told="List proportional with a majority jackpot for the first coalition · one vote",
        note="617 seats of 26 districts, 1 of the Aosta Valley, 12 of the voters abroad.",
        since=date(2005, 12, 31),
        until=date(2014, 1, 12),
        tiers=(
            nation.OVER_TWO,
            nation.COALITIONS,
            nation.SINGLE_LISTS,
            nation.NATIONAL,
            nation.FIRST,
            nation.LEADER,
            nation.MAJORITY,
            nation.OF_MAJORITY,
            nation.MINORITY,
            nation.AS_SHARED,
            nation.FORCES,
            BEST_BELOW,
            LISTS_IN_NATION,
            MAJORITY_THERE,
            FORCES_IN_DISTRICTS,
            LISTS,
            AOSTA,
            ABROAD,
        ),
        rolls=("constituency", "abroad"),
    ),
)
