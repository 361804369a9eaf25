"""Dual-member proportional, in each region: what each party is due, and the districts where it takes what it lacks."""

from seatwright.catalogue.dual_member.district import LEFT, REPORT, TICKETS, second_seat
from seatwright.law import (
    HARE,
    Absorbed,
    Amount,
    AtLeast,
    BestFirst,
    ByAmount,
    Cells,
    Citation,
    Claim,
    Down,
    Due,
    Each,
    Exactly,
    From,
    Graded,
    MoreVotes,
    NotAdmitted,
    NotAnIndividual,
    OfPlace,
    Overall,
    OwnPlace,
    OwnVotes,
    SeatsOf,
    Sum,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    least,
)

REGION = Each("region")
DISTRICTS = Sum(Exactly(1), over="district")
RESERVE_FACTOR = Graded(DISTRICTS, (From(5, "25%"), From(8, "20%"), From(10, "15%"), From(30, "10%")))
SEATS = Sum(OfPlace("district"), over="district")

CANDIDATE = NotAnIndividual() & AtLeast("5%", of=Valid("district"), in_=OwnPlace())
SHARE = OwnVotes() / Overall(Valid("district"), OwnPlace())
TIES = (MoreVotes(),)


def set_aside(factor: Amount) -> Due:
    """The seats that each party sets aside: a part of all it is entitled to, and no more than it lacks."""
    return Due(least(SeatsOf("due"), Down(factor * (SeatsOf("first") + SeatsOf("due")))))


def second_seats(name: str, called: str, law: Citation, seats: Amount, *, row: Amount, column: Amount) -> Tier:
    """A round of second seats, the best shares first: parties that lack so many, in districts that are still open."""
    return Tier(
        name=name,
        called=called,
        law=law,
        where=REGION,
        among=Cells("district"),
        votes=LEFT,
        entry=CANDIDATE,
        seats=seats,
        formula=BestFirst(ByAmount(SHARE), row=row, column=column),
        published="district",
        ties=TIES,
    )


DUE = Tier(
    name="due",
    called="seat due in the region",
    law=REPORT["6.1, 6.8"].doubt("equal remainders: the larger total vote, then a lot"),
    where=REGION,
    votes=TICKETS,
    entry=NotAnIndividual(),
    seats=SEATS - SeatsOf("first", NotAdmitted()) - SeatsOf("independent"),
    formula=HARE,
    counting=TopUp(("first",), Absorbed()),
    gives=Claim(),
    ties=TIES,
)
SET_ASIDE = Tier(
    name="set-aside",
    called="seat in reserve",
    law=REPORT["6.5"].doubt("with ten districts the factor is 15%", "below five districts nothing is set aside"),
    where=REGION,
    votes=TICKETS,
    entry=NotAnIndividual(),
    formula=set_aside(RESERVE_FACTOR),
    gives=Claim(),
)
MAIN = second_seats(
    "main",
    "second seat of the main round",
    REPORT["6.1, 6.5"].doubt("equal shares: more votes, then a lot"),
    Sum(second_seat("independent"), over="district"),
    row=SeatsOf("due") - SeatsOf("set-aside"),
    column=second_seat("independent"),
)
RESERVE = second_seats(
    "reserve",
    "second seat of the reserve round",
    REPORT["6.5"],
    Unfilled("main"),
    row=SeatsOf("due") - SeatsOf("main"),
    column=second_seat("independent", "main"),
)
