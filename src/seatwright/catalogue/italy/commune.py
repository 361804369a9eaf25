"""What the councils of Italian communes have in common: the law, and who sits."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    OfPlace,
    System,
    Tier,
)

TUEL = Citation("d.lgs. 267/2000", mark="art.").doubt("the consolidated text was read in a copy, not in the Gazzetta")

COUNCIL = OfPlace("list")
VOTES = Cast("list")


def council(id: str, told: str, note: str, tiers: tuple[Tier, ...], fused: tuple[tuple[str, ...], ...] = ()) -> System:
    """A commune's council and its mayor."""
    return System(
        id=id,
        name="Consiglio comunale",
        country="Italy",
        body="Municipal council",
        law=TUEL,
        told=told,
        note=note,
        since=date(2000, 10, 13),
        tiers=tiers,
        fused=fused,
    )
