"""French Polynesia: Assembly, since 2011 with 19 of 57 seats for the first list; before that see the file of 2004."""

from datetime import date

from seatwright.catalogue.france.french_polynesia_2004 import ACT, OF_2004, REST, THIRD
from seatwright.law import (
    D_HONDT,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Each,
    Exactly,
    Exceeds,
    First,
    Held,
    MoreVotes,
    Nation,
    OfPlace,
    OlderNext,
    Overall,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

OF_2011 = ACT["104, 105"].doubt(
    "the 19 seats of the first list by section, 4, 4, 4, 3 and four times 1, were not seen in the text",
    "the bar of 5% is taken of the whole territory",
)

DECIDED = Exceeds(Overall(SeatsOf("first-round-winner"), Nation()), Exactly(0))


def winner(name: str, ballot: str) -> Tier:
    """The first list of the whole territory: with more than half of the votes, or in the second round."""
    majority = Held(ballot) & Exceeds(First(), Valid(ballot) * "1/2")
    return Tier(
        name=name,
        law=OF_2011,
        where=Nation(),
        votes=Cast(ballot),
        seats=1,
        formula=AllToFirst(),
        when=majority if name == "first-round-winner" else ~DECIDED,
        gives=Claim(),
    )


def bonus(name: str, ballot: str, of: str) -> Tier:
    """Some seats of each section for the first list of the territory, wherever it stands there."""
    return Tier(
        name=name,
        called="majority bonus",
        law=OF_2011,
        where=Each("list"),
        votes=Cast(ballot),
        entry=Won(1, of),
        seats=OfPlace("bonus"),
        formula=AllToFirst(),
        when=DECIDED if of == "first-round-winner" else ~DECIDED,
        published="bonus",
    )


def averages(name: str, ballot: str) -> Tier:
    """The other seats of each section by highest averages on the votes of the section."""
    return Tier(
        name=name,
        law=OF_2011,
        where=Each("list"),
        votes=Cast(ballot),
        entry=AtLeast("5%", of=Valid(ballot), in_=Nation()),
        seats=OfPlace("list"),
        formula=D_HONDT,
        when=DECIDED if name == "first-round-list" else ~DECIDED,
        ties=(MoreVotes(), OlderNext()),
        published="list",
    )


def version(law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The law of 2004 and that of 2011; the one between them, used in 2008, knew no bonus."""
    return System(
        id="french-polynesia",
        name="Assemblée de la Polynésie française",
        country="France",
        body="Assembly of French Polynesia",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    version(
        OF_2004,
        "A third of each constituency to its first list, the rest by averages · one vote",
        date(2004, 3, 2),
        date(2007, 12, 8),
        *(THIRD, REST),
    ),
    version(
        OF_2011,
        "Two rounds, a third of the seats to the first list, the rest by averages in sections · one vote",
        date(2011, 8, 4),
        None,
        winner("first-round-winner", "first-round"),
        bonus("first-round-bonus", "first-round", "first-round-winner"),
        averages("first-round-list", "first-round"),
        winner("winner", "list"),
        bonus("bonus", "list", "winner"),
        averages("list", "list"),
    ),
)
