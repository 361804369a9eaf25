"""Armenia 2017 to 2021: the list seats and those of the minorities, before any majority is made stable."""

from seatwright.law import (
    D_HONDT,
    HARE,
    AtLeast,
    AtLeastSoMany,
    Cast,
    Ceiling,
    Citation,
    Declared,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    SeatsOf,
    Tier,
    Valid,
    Won,
)

CODE = Citation("Electoral Code", mark="art.", link="https://www.arlis.am")

BASE = Valid("list") + Cast("inaccuracies")
PASSED = AtLeast("7%", of=BASE) | (AtLeast("5%", of=BASE) & ~Declared("alliances"))
SHARED = SeatsOf("list") + SeatsOf("minority")
HELD = SHARED + SeatsOf("bonus")

LIST = Tier(
    name="list",
    law=CODE["95"],
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeastSoMany(3, PASSED),
    seats=OfPlace("list"),
    formula=HARE,
)

MINORITIES = Tier(
    name="minority",
    called="national minorities",
    law=CODE["95"].doubt("a list without a candidate of the minority passes the seat to the next quotient"),
    where=Nation(),
    votes=Cast("list"),
    entry=Won(1, "list"),
    seats=OfPlace("minority"),
    formula=D_HONDT,
    limits=(Ceiling(Names(), NextQuotient()),),
)
