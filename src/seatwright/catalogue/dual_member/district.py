"""Dual-member proportional, in each district: the first seat, who is left for the second, and independents."""

from seatwright.law import (
    Amount,
    Cast,
    Citation,
    Claim,
    Due,
    Exactly,
    Exceeds,
    First,
    Here,
    NotAnIndividual,
    OfPlace,
    OfWinners,
    Only,
    Plurality,
    Reaching,
    SeatsOf,
    SomebodyLeft,
    Tier,
)

REPORT = Citation(
    "report Dual-Member Mixed Proportional by S. Graham (4 April 2016)", link="https://doi.org/10.7939/r3-qppp-b676"
)

DISTRICT = Only("district", least=1, most=2)
TICKETS = Cast("district")
LEFT = TICKETS - OfWinners("first") + OfWinners("second-on-ticket") * "1/2"


def second_seat(*given: str) -> Amount:
    """The second seat of a place, less what earlier steps have given of it."""
    left: Amount = OfPlace("district") - 1
    for tier in given:
        left = left - SeatsOf(tier)
    return left


FIRST = Tier(
    name="first",
    called="first seat",
    law=REPORT["6.1"],
    where=DISTRICT,
    votes=TICKETS,
    seats=1,
    formula=Plurality(),
    published="district",
)
SECOND_ON_TICKET = Tier(
    name="second-on-ticket",
    called="ticket with a second candidate",
    law=REPORT["6.1"],
    where=DISTRICT,
    votes=OfWinners("first"),
    entry=NotAnIndividual() & SomebodyLeft(),
    formula=Due(Exactly(1)),
    gives=Claim(),
    published="district",
)
PARTY_AHEAD = Tier(
    name="party-ahead",
    called="party with most of what remains",
    law=REPORT["6.3"].doubt("an independent needs more than every remaining ticket: equal shares are the party's"),
    where=DISTRICT,
    votes=LEFT,
    entry=NotAnIndividual() & Reaching(First(), in_=Here()),
    formula=Due(Exactly(1)),
    gives=Claim(),
    published="district",
)
INDEPENDENT = Tier(
    name="independent",
    called="second seat of an independent",
    law=REPORT["6.3"].doubt("an independent needs no threshold, and is seated before the parties are counted"),
    where=DISTRICT,
    votes=LEFT,
    entry=~NotAnIndividual() & SomebodyLeft() & Reaching(First(), in_=Here()),
    seats=second_seat(),
    formula=Plurality(),
    when=Exceeds(First(), Exactly(0)) & ~Exceeds(SeatsOf("party-ahead"), Exactly(0)),
    published="district",
)
