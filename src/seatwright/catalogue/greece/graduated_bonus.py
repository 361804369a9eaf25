"""Greece since June 2023: a bonus of 20 to 50 seats for the first list, rising with its share of the valid votes."""

from datetime import date

from seatwright.catalogue.greece.parliament import AVERAGE_PER_PARTY, BAR, act, proportional
from seatwright.law import (
    AllToFirst,
    Cast,
    Claim,
    Down,
    Exactly,
    First,
    Nation,
    Reaches,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
    least,
)

ACT = act("Law 4654/2020", "2020")

ABOVE_A_QUARTER = First() / Valid("list") - Exactly("25%")
ONE_MORE_FOR_EACH_HALF_POINT = Down(ABOVE_A_QUARTER / "0.5%")

FIRST = Tier(
    name="first",
    called="first list",
    law=ACT.doubt("a coalition's votes are divided by its parties before it is called the first"),
    where=Nation(),
    votes=AVERAGE_PER_PARTY,
    entry=BAR,
    seats=1,
    formula=AllToFirst(),
    gives=Claim(),
)

BONUS = Tier(
    name="bonus",
    called="majority bonus",
    law=ACT.doubt("a coalition that is first has the bonus of its whole share"),
    where=Nation(),
    votes=Cast("list"),
    entry=Won(1, "first"),
    seats=least(20 + ONE_MORE_FOR_EACH_HALF_POINT, 50),
    formula=AllToFirst(),
    when=Reaches(First() / Valid("list"), Exactly("25%")),
)

LIST = proportional(ACT, 300 - SeatsOf("bonus"))

SYSTEMS = (
    System(
        id="greece-graduated-bonus",
        name="Vouli ton Ellinon",
        country="Greece",
        body="Hellenic Parliament",
        law=ACT,
        told="List proportional with a graduated bonus for the first list · one vote",
        since=date(2023, 5, 22),
        tiers=(FIRST, BONUS, LIST),
    ),
)
