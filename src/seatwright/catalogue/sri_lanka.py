"""Sri Lanka: Parliament since 1989, district lists with a bonus seat for the first, and a national list on top."""

from datetime import date

from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Each,
    Hare,
    HareUp,
    Held,
    Here,
    Nation,
    OfPlace,
    Plurality,
    Quotas,
    SeatsOf,
    System,
    Tier,
    Valid,
)

CONSTITUTION = Citation("Constitution of Sri Lanka", version="15th Amendment, 1988", mark="art.")

BONUS = Tier(
    name="bonus",
    called="bonus seat",
    law=CONSTITUTION["99(5)"].doubt("equal votes: a lot"),
    where=Each("district"),
    votes=Cast("district"),
    seats=1,
    formula=Plurality(),
    when=Held("district"),
    published="district",
)

DISTRICTS = Tier(
    name="district",
    called="district seat",
    law=CONSTITUTION["99(6)-(9)"].doubt("the twentieth is taken of the valid votes", "equal remainders: a lot"),
    where=Each("district"),
    votes=Cast("district"),
    entry=AtLeast("1/20", of=Valid("district"), in_=Here()),
    seats=OfPlace("district") - SeatsOf("bonus"),
    formula=Quotas("resulting number rounded up, largest remainders", HareUp()),
)

NATIONAL = Tier(
    name="national",
    called="national seat",
    law=CONSTITUTION["99A, 98(4)-(7)"].doubt("the fraction of the quotient is dropped", "equal remainders: a lot"),
    where=Nation(),
    votes=Cast("national"),
    seats=29,
    formula=Quotas("Hare quota, fraction dropped, largest remainders", Hare(drop=True), of=Valid("national")),
)

SYSTEMS = (
    System(
        id="sri-lanka-bonus-pr",
        name="Parliament",
        country="Sri Lanka",
        body="Parliament",
        law=CONSTITUTION["96-99A"],
        told="District lists with a bonus seat, and a national list · one vote",
        since=date(1988, 12, 17),
        tiers=(BONUS, DISTRICTS, NATIONAL),
        fused=(("district", "national"),),
    ),
)
