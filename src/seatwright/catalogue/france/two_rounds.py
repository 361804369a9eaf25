"""What the lists of French councils share: a majority in the first round or most votes in the second, then averages."""

from seatwright.law import (
    D_HONDT,
    AllToFirst,
    Amount,
    AtLeast,
    Cast,
    Citation,
    Each,
    Exactly,
    Exceeds,
    First,
    Held,
    Here,
    MoreVotes,
    OfPlace,
    OlderList,
    OlderNext,
    SeatsOf,
    Tier,
    Valid,
)

SEATS = OfPlace("list") + OfPlace("bonus")  # the council, told as what goes to the first list and the rest

DECIDED = Exceeds(SeatsOf("first-round-bonus"), Exactly(0))


def bonus(name: str, law: Citation, ballot: str, seats: Amount) -> Tier:
    """Part of the seats for the first list of a round."""
    won = Held(ballot) & Exceeds(First(), Valid(ballot) * "1/2")
    return Tier(
        name=name,
        called="majority bonus",
        law=law,
        where=Each("list"),
        votes=Cast(ballot),
        seats=seats,
        formula=AllToFirst(),
        when=won if name == "first-round-bonus" else ~DECIDED,
        ties=(OlderList(),),
        published="bonus",
    )


def averages(name: str, law: Citation, ballot: str) -> Tier:
    """The rest by highest averages among all lists over 5% of the round, the first included."""
    first_round = name == "first-round-list"
    return Tier(
        name=name,
        law=law,
        where=Each("list"),
        votes=Cast(ballot),
        entry=AtLeast("5%", of=Valid(ballot), in_=Here()),
        seats=SEATS - SeatsOf("first-round-bonus") - (Exactly(0) if first_round else SeatsOf("bonus")),
        formula=D_HONDT,
        when=DECIDED if first_round else ~DECIDED,
        ties=(MoreVotes(), OlderNext()),
        published="list",
    )


def two_rounds(law: Citation, seats: Amount) -> tuple[Tier, ...]:
    """The steps, ``seats`` being the part of the first list."""
    return (
        bonus("first-round-bonus", law, "first-round", seats),
        averages("first-round-list", law, "first-round"),
        bonus("bonus", law, "list", seats),
        averages("list", law, "list"),
    )
