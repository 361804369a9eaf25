"""Romania 2008 to 2015: the Chamber of Deputies, with a seat for each minority that comes near, and the Senate."""

from datetime import date

from seatwright.catalogue.romania.colleges import COLLEGES
from seatwright.catalogue.romania.shares import SHARES
from seatwright.catalogue.romania.threshold import ACT, LEADERS, VOTES, qualified
from seatwright.law import (
    Due,
    Exactly,
    Minority,
    Nation,
    OfPlace,
    Reaching,
    System,
    Tier,
    Valid,
    Won,
)

MINORITIES = Tier(
    name="minorities",
    law=ACT["9(1)"].doubt("the average is taken over the colleges, not over the deputies after supplementary seats"),
    where=Nation(),
    votes=VOTES,
    entry=Minority() & ~Won(1, "qualified") & Reaching(Valid("college") / OfPlace("college") * "10%"),
    formula=Due(Exactly(1)),
)


def chamber(id: str, name: str, first_places: int, *more: Tier) -> System:
    """One chamber: six colleges of the Chamber and three of the Senate open both, where 5% is missed."""
    return System(
        id=id,
        name=name,
        country="Romania",
        body=name,
        law=ACT["5, 9, 47, 48"].doubt("the days between which it was in force"),
        told="Proportional in uninominal colleges, overhang by absolute majorities · one vote",
        since=date(2008, 3, 13),
        until=date(2015, 7, 23),
        tiers=(LEADERS, qualified(first_places), *SHARES, *COLLEGES, *more),
    )


SYSTEMS = (
    chamber("romania-2008", "Camera Deputaților", 6, MINORITIES),
    chamber("romania-senate-2008", "Senat", 3),
)
