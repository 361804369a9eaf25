"""Seychelles: National Assembly, constituencies and one more member for a party's every full tenth of the votes."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    Amount,
    AtLeast,
    Cast,
    Citation,
    Down,
    Due,
    Nation,
    NotAnIndividual,
    Overall,
    System,
    Tier,
    Valid,
)

CONSTITUTION = Citation(
    "Constitution of the Republic of Seychelles",
    mark="Sch.",
    link="https://seylii.org/akn/sc/act/1994/7/eng@2020-06-01",
)

CONSTITUENCIES = plurality(CONSTITUTION["78(a)"].__replace__(mark="art."), called="electoral area")


def assembly(base: Amount, since: date, until: date | None, *doubts: str) -> System:
    """The constitution as it was read at the time: which ballots the tenths are taken of."""
    members = Tier(
        name="list",
        called="proportionately elected member",
        law=CONSTITUTION["4"].doubt(*doubts),
        where=Nation(),
        votes=Cast("constituency"),
        entry=NotAnIndividual() & AtLeast("10%", of=base),
        formula=Due(Down(Cast("constituency") * 10 / base)),
    )
    return System(
        id="seychelles-parallel",
        name="National Assembly",
        country="Seychelles",
        body="National Assembly",
        law=CONSTITUTION["4"],
        told="Parallel voting · one vote · a seat for every full tenth",
        since=since,
        until=until,
        tiers=(CONSTITUENCIES, members),
    )


BALLOTS_CAST = Valid("constituency") + Overall(Cast("invalid"))

SYSTEMS = (
    assembly(
        BALLOTS_CAST,
        date(1996, 1, 1),
        date(2011, 12, 21),
        "votes cast are all ballots, spoilt ones included: so the commission read it in 2011",
        "the day from which the version is in force: in July 1993 another rule was used, with eleven list members",
    ),
    assembly(
        Valid("constituency"),
        date(2011, 12, 22),
        None,
        "votes cast are the valid votes: so it was counted after the judgment of 22 December 2011",
    ),
)
