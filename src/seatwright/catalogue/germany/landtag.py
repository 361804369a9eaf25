"""What the laws of the German Länder share: whose parliament it is."""

from datetime import date

from seatwright.law import Citation, System, Tier


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
