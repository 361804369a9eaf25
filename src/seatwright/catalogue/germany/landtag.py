"""What the laws of the German Länder share: whose parliament it is, and the lists that fill up to all its seats."""

from datetime import date

from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Formula,
    HasList,
    Limit,
    Listless,
    MajorityClause,
    Nation,
    OnBallotsElecting,
    Outsiders,
    Overhang,
    Reshared,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Who,
)

MAJORITY = (MajorityClause("1/2", Reshared()),)  # who has more than half of the votes has more than half of the seats


def list_seats(
    law: Citation,
    seats: int,
    formula: Formula,
    overhang: Overhang,
    *,
    without: Who = Listless(),  # noqa: B008  a frozen value
    limits: tuple[Limit, ...] = (),
    called: str = "Landesliste",
) -> Tier:
    """All seats over the parties with 5% of the second votes, constituencies counted in.

    ``without``: second votes of those whose first vote elected somebody of these are left out.

    >>> from seatwright.law import HARE, Kept
    >>> list_seats(Citation("Landeswahlgesetz"), 88, HARE, Kept()).counting
    TopUp(against=('constituency',))
    """
    return Tier(
        name="list",
        called=called,
        law=law,
        where=Nation(),
        votes=Cast("list") - OnBallotsElecting("list", "constituency", without),
        entry=AtLeast("5%", of=Valid("list"), votes=Cast("list")) & HasList(),
        seats=seats - SeatsOf("constituency", Outsiders()),
        formula=formula,
        limits=limits,
        counting=TopUp(("constituency",), overhang),
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
