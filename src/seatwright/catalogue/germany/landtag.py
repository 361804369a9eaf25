"""What the laws of the German Länder share: constituencies, and whose parliament it is."""

from datetime import date

from seatwright.law import Cast, Citation, Each, Persons, Plurality, System, Tier


def constituencies(law: Citation) -> Tier:
    """One member in each, with the most votes."""
    return Tier(
        name="constituency",
        called="Wahlkreis",
        law=law,
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        seats=1,
        formula=Plurality(),
    )


def landtag(
    id: str,
    body: str,
    law: Citation,
    told: str,
    tiers: tuple[Tier, ...],
    since: date,
    until: date | None = None,
    note: str = "",
    fused: tuple[tuple[str, ...], ...] = (),
) -> System:
    """The law of one Land in one of its versions."""
    return System(
        id=id,
        name=body,
        country="Germany",
        body=body,
        law=law,
        told=told,
        tiers=tiers,
        since=since,
        until=until,
        note=note,
        fused=fused,
    )
