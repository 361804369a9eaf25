"""Palestine: Legislative Council of 1996, block vote in sixteen districts, with seats for two communities."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Each,
    NotElected,
    OfGroup,
    OfPlace,
    Persons,
    Plurality,
    SeatsOf,
    Sum,
    System,
    Tier,
)

ACT = Citation("Election Law No. 13 of 1995").doubt("the articles of the law were not seen", "equal votes: a lot")


def reserved(group: str, called: str) -> Tier:
    """The seats of a district for the best of a community, whatever others have."""
    return Tier(
        name=f"district-{group}",
        called=called,
        law=ACT,
        where=Each("district"),
        among=Persons(),
        votes=Cast("district"),
        entry=OfGroup(group),
        seats=Sum(OfPlace(group), over=group),
        formula=Plurality(),
        published="district",
    )


DISTRICTS = Tier(
    name="district",
    called="district seat",
    law=ACT,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=NotElected(),
    seats=OfPlace("district") - SeatsOf("district-christian") - SeatsOf("district-samaritan"),
    formula=Plurality(),
)

SYSTEMS = (
    System(
        id="palestine-block-1996",
        name="Legislative Council",
        country="Palestine",
        body="Legislative Council",
        law=ACT,
        told="Block vote with seats for Christians and Samaritans · as many marks as seats",
        since=date(1995, 12, 7),
        until=date(2005, 8, 12),
        tiers=(
            reserved("christian", "district seat for Christians"),
            reserved("samaritan", "district seat for Samaritans"),
            DISTRICTS,
        ),
    ),
)
