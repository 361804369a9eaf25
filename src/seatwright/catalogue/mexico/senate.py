"""Senado: three seats a state, two for its first ticket and one for the second, beside 32 seats from national lists."""

from datetime import date

from seatwright.law import (
    HARE,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Each,
    Entry,
    Held,
    Nation,
    OfPlace,
    OfWinners,
    Plurality,
    System,
    Tier,
    Valid,
)

CONSTITUTION = Citation("Constitución Política", mark="art.")
COFIPE = Citation("COFIPE", mark="art.")
LGIPE = Citation("LGIPE", mark="art.")
TICKETS = Cast("state")

MAJORITY = Tier(
    name="state-majority",
    called="state seat (mayoría relativa)",
    law=CONSTITUTION["56"],
    where=Each("state"),
    votes=TICKETS,
    seats=2,
    formula=AllToFirst(),
    when=Held("state"),
    published="state",
)

FIRST_MINORITY = Tier(
    name="state",
    called="state seat (primera minoría)",
    law=CONSTITUTION["56"].doubt(
        "a coalition stands as one ticket: which of its parties has the seat is told by its agreement"
    ),
    where=Each("state"),
    votes=TICKETS - OfWinners("state-majority"),
    seats=1,
    formula=Plurality(),
)


def senate(act: Citation, sections: str, entry: Entry, since: date, until: date | None, *doubts: str) -> System:
    """The law in one of its versions: they differ in the bar and in which votes it is taken of."""
    lists = Tier(
        name="list",
        law=act[sections].doubt("how equal remainders are told apart", *doubts),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=HARE,
    )
    return System(
        id="mexico-senate",
        name="Senado de la República",
        country="Mexico",
        body="Senado",
        law=CONSTITUTION["56"],
        told="Parallel voting · one vote · two seats a state for the first ticket, one for the second",
        since=since,
        until=until,
        tiers=(MAJORITY, FIRST_MINORITY, lists),
        fused=(("state", "list"),),
    )


SYSTEMS = (
    senate(
        COFIPE,
        "12, 18",
        AtLeast("2%", of=Valid("list") + Cast("invalid")),
        date(1996, 11, 22),
        date(2014, 5, 23),
        "the base of the 2% for the Senate was not read: all votes, null ones too, as for the deputies",
    ),
    senate(LGIPE, "21", AtLeast("3%", of=Valid("list")), date(2014, 5, 24), None),
)
