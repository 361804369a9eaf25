"""The textbook's conditional system: a majority takes the place, without one the first list takes half of it."""

from seatwright.law import (
    HARE,
    AllToFirst,
    Cast,
    Citation,
    Each,
    Exceeds,
    First,
    Here,
    OfPlace,
    Otherwise,
    SeatsOf,
    System,
    Tier,
    Up,
    Valid,
    Won,
)

SURVEY = Citation("Massicotte and Blais, Mixed Electoral Systems: A Conceptual and Empirical Survey (1999)")

VOTES, SEATS = Cast("district"), OfPlace("district")
DISTRICTS = Each("district")  # half of a single seat, rounded up, is that seat

ALL = Tier(
    name="all",
    called="seat of the majority",
    law=SURVEY,
    where=DISTRICTS,
    votes=VOTES,
    seats=SEATS,
    formula=AllToFirst(),
    when=Exceeds(First(), Valid("district") * "1/2"),
    published="list",
)

HALF = Tier(
    name="half",
    called="seat of the first list",
    law=SURVEY,
    where=DISTRICTS,
    votes=VOTES,
    seats=Up(SEATS / 2),
    formula=AllToFirst(),
    when=Otherwise("all"),
    published="list",
)

OTHERS = Tier(
    name="others",
    called="seat of the other lists",
    law=SURVEY,
    where=DISTRICTS,
    votes=VOTES,
    entry=~Won(1, "half", in_=Here()),
    seats=SEATS - SeatsOf("half"),
    formula=HARE,
    when=Otherwise("all"),
    published="list",
)

SYSTEMS = (
    System(
        id="conditional-party-block",
        name="Conditional party block vote",
        country="Textbook",
        body="Assembly of districts",
        law=SURVEY,
        told="All seats to a majority, else half to the first list and the rest to the others · one vote",
        tiers=(ALL, HALF, OTHERS),
    ),
)
