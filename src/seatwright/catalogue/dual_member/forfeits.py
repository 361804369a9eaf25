"""Dual-member proportional, the seats that a party forfeits: shared anew among the parties that are still in the race,
round by round, until all are taken or nobody is left."""

from seatwright.catalogue.dual_member.district import DISTRICT, LEFT, REPORT, TICKETS, second_seat
from seatwright.catalogue.dual_member.region import CANDIDATE, REGION, SEATS, TIES, second_seats
from seatwright.law import (
    HARE,
    Absorbed,
    Claim,
    Due,
    Exactly,
    Exceeds,
    Here,
    NotAdmitted,
    NotAnIndividual,
    Overall,
    Plus,
    SeatsOf,
    Tier,
    TopUp,
    Unfilled,
    Within,
    Won,
    replace,
)

FORFEITS = REPORT["6.4"].doubt("forfeited seats are shared anew among the parties with a candidate in an open district")
GIVEN = ("first", "independent", "main", "reserve", "again")
OPEN = second_seat("independent", "main", "reserve", "again")
LEFT_OVER = Unfilled("reserve") - SeatsOf("again")
FORFEITED = Exceeds(Overall(LEFT_OVER, Within("region")), Exactly(0))
LIVE_PARTY = Won(1, "live", in_=Here())

LIVE = Tier(
    name="live",
    called="party with a candidate in an open district",
    law=FORFEITS,
    where=DISTRICT,
    votes=LEFT,
    entry=CANDIDATE,
    formula=Due(Overall(OPEN)),
    when=FORFEITED,
    gives=Claim(),
    published="district",
)
DUE_AGAIN = Tier(
    name="due-again",
    called="seat due among these parties",
    law=FORFEITS,
    where=REGION,
    votes=TICKETS,
    entry=NotAnIndividual() & LIVE_PARTY,
    seats=SEATS - Plus(tuple(SeatsOf(tier, NotAdmitted()) for tier in GIVEN)),
    formula=HARE,
    counting=TopUp(("first", "main", "reserve", "again"), Absorbed()),
    when=FORFEITED,
    gives=Claim(),
    ties=TIES,
)
AGAIN = replace(
    second_seats("again", "re-allocated second seat", FORFEITS, LEFT_OVER, row=SeatsOf("due-again"), column=OPEN),
    when=FORFEITED,
)
