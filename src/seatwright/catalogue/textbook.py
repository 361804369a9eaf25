"""The plain plurality in districts, and the two textbook ways to add list seats: beside it, and to compensate."""

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, Cast, Citation, Kept, Nation, OfPlace, SeatsOf, System, Tier, TopUp

BOOK = Citation("Massicotte, In Search of a Compensatory Mixed Electoral System for Québec (2004)")
VOTING = Citation("Lakeman, How Democracies Vote (1974)").doubt("equal votes: here a lot")

DISTRICTS = plurality(BOOK)
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
        id="fptp",
        name="Plurality in single-member districts",
        country="Textbook",
        body="Assembly of districts",
        law=VOTING,
        told="First past the post · one vote",
        tiers=(plurality(VOTING),),
    ),
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
