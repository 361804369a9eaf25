"""Textbook: six ways to elect several members of one place by marks for candidates or lists.

They differ in the marks that a voter has and in what may be done with them; the count sees sums of marks. Only the two
that know lists count otherwise.
"""

from seatwright.law import (
    D_HONDT,
    AllToFirst,
    Among,
    Amount,
    Cast,
    Citation,
    Each,
    Fill,
    Formula,
    InPerson,
    Marks,
    OfPlace,
    Parties,
    PersonalVotes,
    Persons,
    Plurality,
    System,
    Tier,
    most,
)

BOOK = Citation("Lakeman, How Democracies Vote (1974)").doubt(
    "the book itself was not seen", "equal votes for the last seat: here a lot"
)
SEATS = OfPlace("constituency")


def textbook(
    id: str,
    name: str,
    told: str,
    marks: Amount | int,
    on_one: Amount | int = 1,
    among: Among | None = None,
    formula: Formula | None = None,
    fill: Fill | None = None,
    ballot: str = "constituency",
) -> System:
    """The most voted of a place are elected, unless the system says more."""
    places = Tier(
        name=ballot,
        law=BOOK,
        where=Each(ballot),
        among=among or Persons(),
        votes=Cast(ballot),
        seats=OfPlace(ballot),
        formula=formula or Plurality(),
        fill=fill or InPerson(),
    )
    return System(
        id=id,
        name=name,
        country="Textbook",
        body="Members of one place",
        law=BOOK,
        told=told,
        tiers=(places,),
        marks=(Marks(ballot, marks, on_one),),
    )


SYSTEMS = (
    textbook("sntv", "Single non-transferable vote", "Single non-transferable vote · one mark for several seats", 1),
    textbook("limited-vote", "Limited vote", "Limited vote · several marks, fewer than seats", most(1, SEATS - 1)),
    textbook(
        "cumulative-vote", "Cumulative vote", "Cumulative vote · several marks, also for one candidate", SEATS, SEATS
    ),
    textbook("block-vote", "Block vote", "Block vote · as many marks as seats, one for a candidate", SEATS),
    textbook(
        "party-block-vote",
        "Party block vote",
        "Party block vote · one mark for a list, which takes all seats",
        1,
        among=Parties(),
        formula=AllToFirst(),
    ),
    textbook(
        "panachage",
        "Lists with panachage",
        "Open lists · as many marks as seats, for candidates of any lists",
        OfPlace("list"),
        among=Parties(),
        formula=D_HONDT,
        fill=PersonalVotes("list"),
        ballot="list",
    ),
)
