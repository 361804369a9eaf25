"""What Scotland, Wales and London share: list seats by D'Hondt, started from the constituencies won in the region."""

from seatwright.law import (
    D_HONDT,
    Amount,
    Cast,
    Ceiling,
    Citation,
    Entry,
    Everyone,
    Names,
    NextQuotient,
    OfPlace,
    OneVoteMore,
    StartingFrom,
    Tier,
    Where,
)

TIE = "a tie of quotients: one vote is added to each figure, then a lot"


def additional_members(law: Citation, where: Where, entry: Entry | None = None, seats: Amount | None = None) -> Tier:
    """List seats to the highest of votes / (constituency and list seats so far + 1).

    An individual takes one seat at most, and who was elected in a constituency none."""
    return Tier(
        name="list",
        called="region",
        law=law.doubt(TIE),
        where=where,
        votes=Cast("list"),
        entry=entry or Everyone(),
        seats=seats or OfPlace("list"),
        formula=D_HONDT,
        counting=StartingFrom(("constituency",)),
        limits=(Ceiling(Names(), NextQuotient()),),
        ties=(OneVoteMore(),),
    )
