"""What the laws of the German Länder share: constituencies, and whose parliament it is."""

from datetime import date

from seatwright.law import Cast, Citation, Each, Persons, Plurality, System, Tier

def constituencies(law: Citation, called: str = "Wahlkreis") -> Tier:
    """One member in each, with the most votes."""
    return Tier(
        name="constituency",
        called=called,
        law=law,
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        seats=1,
        formula=Plurality(),
    )


def landtag(
    id: str, name: str, law: Citation, told: str, tiers: tuple[Tier, ...], since: date, until: date | None = None
) -> System:
    """The law of one Land in one of its versions."""
    return System(
        id=id,
        name=name,
        country="Germany",
        body=name,
        law=law,
        since=since,
        until=until,
        told=told,
        tiers=tiers,
    )
