"""Palestine: Legislative Council of 1996, block vote in sixteen districts, with seats for two communities."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Each,
    KeptFor,
    Marks,
    OfPlace,
    Persons,
    PluralityKeeping,
    Sum,
    System,
    Tier,
)

ACT = Citation("Election Law No. 13 of 1995").doubt("the articles of the law were not seen", "equal votes: a lot")


def reserved(group: str) -> KeptFor:
    """The seats of a district for a community: districts.csv lists the districts that have such seats."""
    return KeptFor(group, Sum(OfPlace(group), over=group))


DISTRICTS = Tier(
    name="district",
    called="district seat",
    law=ACT,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    seats=OfPlace("district"),
    formula=PluralityKeeping((reserved("christian"), reserved("samaritan"))),
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
        tiers=(DISTRICTS,),
        marks=(Marks("district", OfPlace("district")),),
    ),
)
