"""Sudan: National Assembly of 2010, constituencies beside two closed lists in every state, one of women alone."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, AtLeast, Cast, Citation, Each, Here, OfPlace, System, Tier, Valid

ACT = Citation("National Elections Act 2008").doubt("the law was not seen: everything here is as told by others")

CONSTITUENCIES = plurality(ACT)


def lists(name: str, called: str) -> Tier:
    """One of the two lists of a state."""
    return Tier(
        name=name,
        called=called,
        law=ACT.doubt("largest remainders; others tell of highest averages"),
        where=Each(name),
        votes=Cast(name),
        entry=AtLeast("4%", of=Valid(name), in_=Here()),
        seats=OfPlace(name),
        formula=HARE,
    )


SYSTEMS = (
    System(
        id="sudan-2010",
        name="National Assembly",
        country="Sudan",
        body="National Assembly",
        law=ACT,
        told="Parallel voting · three votes, one for a list of women",
        since=date(2008, 7, 14),
        until=date(2014, 6, 30),
        tiers=(CONSTITUENCIES, lists("women", "women's list"), lists("party", "party list")),
    ),
)
