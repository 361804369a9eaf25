"""Thailand 2019: one vote, a house of 500, and list claims with decimals that are scaled down to 150 seats."""

from datetime import date

from seatwright.law import (
    HARE,
    Cast,
    Ceiling,
    Citation,
    Down,
    Each,
    Here,
    MoreVotes,
    Names,
    Nation,
    OfPlace,
    PartyVotes,
    Persons,
    Plurality,
    Reaching,
    Reshared,
    SeatsOf,
    System,
    Tier,
    Valid,
    most,
)

CONSTITUTION = Citation("Constitution of the Kingdom of Thailand B.E. 2560")
ACT = Citation("Organic Act on the Election of Members of the House of Representatives B.E. 2561")

NONE_OF_THE_ABOVE = Valid("constituency", also=("Against all",)) - Valid("constituency")
HOUSE = OfPlace("constituency") + OfPlace("list")
ENTITLEMENT = Down(Cast("constituency") * HOUSE / PartyVotes("constituency") * 10_000) / 10_000
CLAIM = most(0, ENTITLEMENT - SeatsOf("constituency"))

DISTRICTS = Tier(
    name="constituency",
    law=CONSTITUTION["83-94"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=Reaching(NONE_OF_THE_ABOVE + 1, in_=Here()),
    seats=1,
    formula=Plurality(),
)

LIST = Tier(
    name="list",
    law=ACT["128"].doubt(
        "a party below one seat keeps its claim: so the Election Commission counted in 2019",
        "the entitlement is cut, not rounded, after four decimals",
        "votes of candidates whose party filed no list are left out of votes.csv",
        "seats above the names of a list are shared out anew",
        "equal decimals: more votes, then a lot",
    ),
    where=Nation(),
    votes=CLAIM,
    seats=OfPlace("list"),
    formula=HARE,
    limits=(Ceiling(Names(), Reshared()),),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="thailand-mma-2019",
        name="House of Representatives",
        country="Thailand",
        body="House of Representatives",
        law=ACT["128"].doubt("the days between which it was in force"),
        told="Mixed-member apportionment, the house fixed and overhang squeezed out of the others · one vote",
        note="Where no party overhangs the claims come to 150 exactly and nothing is scaled.",
        since=date(2018, 9, 12),
        until=date(2021, 11, 20),
        tiers=(DISTRICTS, LIST),
    ),
)
