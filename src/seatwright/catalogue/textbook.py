"""The two textbook systems: district and list seats side by side, and list seats that compensate."""

from seatwright.law import (
    HARE,
    Cast,
    Citation,
    Each,
    Kept,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    SeatsOf,
    System,
    Tier,
    TopUp,
)

BOOK = Citation("Massicotte, In Search of a Compensatory Mixed Electoral System for Québec (2004)")

DISTRICTS = Tier(
    name="constituency",
    law=BOOK,
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)
PARALLEL = Tier(name="list", law=BOOK, where=Nation(), votes=Cast("list"), seats=OfPlace("list"), formula=HARE)
COMPENSATORY = Tier(
    name="list",
    law=BOOK,
    where=Nation(),
    votes=Cast("list"),
    seats=OfPlace("list") + SeatsOf("constituency"),
    formula=HARE,
    counting=TopUp(("constituency",), Kept()),
)

SYSTEMS = (
    System(
        id="parallel-voting",
        name="Parallel voting",
        country="Textbook",
        body="200-seat assembly",
        law=BOOK,
        told="Parallel voting · two votes",
        tiers=(DISTRICTS, PARALLEL),
    ),
    System(
        id="seat-linkage-compensation",
        name="Compensatory mixed system",
        country="Textbook",
        body="200-seat assembly",
        law=BOOK,
        told="Mixed-member proportional · two votes",
        tiers=(DISTRICTS, COMPENSATORY),
    ),
)
