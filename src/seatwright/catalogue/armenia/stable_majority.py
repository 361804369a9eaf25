"""Armenia 2017 to 2021: three forces at least, minority seats, a stable majority, and a third for the opposition."""

from datetime import date

from seatwright.catalogue.armenia.list_seats import CODE, HELD, LIST, MINORITIES, SHARED
from seatwright.law import (
    HARE,
    Best,
    Cast,
    Claim,
    Due,
    Exactly,
    Exceeds,
    First,
    Held,
    HouseSize,
    Majority,
    MoreThan,
    Nation,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Up,
    Won,
    most,
)

MAJORITY = Tier(
    name="majority",
    law=CODE["96"],
    where=Nation(),
    votes=SHARED,
    seats=1,
    formula=Majority(),
    gives=Claim(),
)

RUN_OFF = Tier(
    name="run-off",
    law=CODE["97, 98"].doubt("no run-off is held once forces with the needed majority have agreed"),
    where=Nation(),
    votes=Cast("runoff"),
    entry=Best(2),
    seats=1,
    formula=Plurality(),
    when=~Exceeds(SeatsOf("majority"), Exactly(0)) & Held("runoff"),
    gives=Claim(),
)


def stable_majority(target: str) -> Tier:
    """The winner gets as many seats on top as bring it to its share of the enlarged house."""
    needed = (HouseSize() * target - SHARED) / (Exactly(1) - Exactly(target))
    return Tier(
        name="bonus",
        called="stable majority",
        law=CODE["96-98"].doubt("an alliance made for the run-off divides these seats by its own agreement"),
        where=Nation(),
        votes=SHARED,
        entry=Won(1, "majority") | Won(1, "run-off"),
        formula=Due(most(0, Up(needed))),
    )


OPPOSITION = Tier(
    name="opposition-bonus",
    called="the opposition's third",
    law=CODE["96"].doubt("divided by the seats held, not by votes", "since 2021 lists over 2% may take part"),
    where=Nation(),
    votes=HELD,
    entry=~MoreThan("2/3", of=HouseSize()),
    seats=Up(First() * "3/2") - HouseSize(),
    formula=HARE,
    when=Exceeds(First(), HouseSize() * "2/3"),
)


def version(target: str, since: date, until: date | None) -> System:
    """The code in one of its versions: they differ in what a stable majority is."""
    return System(
        id="armenia-2017-2021",
        name="Azgayin Zhoghov",
        country="Armenia",
        body="National Assembly",
        law=CODE["95-98"].doubt("which article orders which step", "the days from which the versions are in force"),
        told="List proportional with a majority made stable and an opposition guaranteed · one vote",
        since=since,
        until=until,
        tiers=(LIST, MINORITIES, MAJORITY, RUN_OFF, stable_majority(target), OPPOSITION),
    )


SYSTEMS = (
    version("54%", date(2016, 6, 1), date(2021, 5, 7)),
    version("52%", date(2021, 5, 8), None),
)
