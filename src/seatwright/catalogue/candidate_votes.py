"""Textbook: six ways to elect several members of one place by marks for candidates or lists.

They differ in the marks that a voter has and in what may be done with them, which the voters have done before anything
is counted; the count sees sums of marks. Only the two that know lists count otherwise.
"""

from seatwright.law import (
    D_HONDT,
    AllToFirst,
    Among,
    Cast,
    Citation,
    Each,
    Fill,
    Formula,
    InPerson,
    OfPlace,
    Parties,
    PersonalVotes,
    Persons,
    Plurality,
    System,
    Tier,
)

BOOK = Citation("Lakeman, How Democracies Vote (1974)").doubt(
    "the book itself was not seen", "equal votes for the last seat: here a lot"
)


def textbook(
    id: str,
    name: str,
    told: str,
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
        id=id, name=name, country="Textbook", body="Members of one place", law=BOOK, told=told, tiers=(places,)
    )


SYSTEMS = (
    textbook("sntv", "Single non-transferable vote", "Single non-transferable vote · one mark for several seats"),
    textbook("limited-vote", "Limited vote", "Limited vote · several marks, fewer than seats"),
    textbook("cumulative-vote", "Cumulative vote", "Cumulative vote · several marks, also for one candidate"),
    textbook("block-vote", "Block vote", "Block vote · as many marks as seats, one for a candidate"),
    textbook(
        "party-block-vote",
        "Party block vote",
        "Party block vote · one mark for a list, which takes all seats",
        Parties(),
        AllToFirst(),
    ),
    textbook(
        "panachage",
        "Lists with panachage",
        "Open lists · as many marks as seats, for candidates of any lists",
        Parties(),
        D_HONDT,
        PersonalVotes("list"),
        "list",
    ),
)
