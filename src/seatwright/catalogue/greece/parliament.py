"""What the electoral laws of Greece share: a bar of 3%, lists by quota, and who is counted as the first list."""

from seatwright.law import HARE, Amount, AtLeast, Cast, Citation, Exactly, Figure, Nation, Tier, Valid

BAR = AtLeast("3%", of=Valid("list"), votes=Cast("list"))

# A coalition is first only if its average per party is above the votes of the strongest party that stands alone.
AVERAGE_PER_PARTY = Cast("list") / Figure("members_of", otherwise=Exactly(1))


def act(name: str, version: str) -> Citation:
    """An electoral law, with what is left out of the count: which constituency a seat falls to."""
    return Citation(name, version=version, mark="art.").doubt(
        "in which of the constituencies a list's seats fall is not counted; the twelve State seats are among its total",
        "a list under the bar or an independent who comes first in a constituency of one seat is not provided for",
    )


def proportional(law: Citation, seats: Amount | int) -> Tier:
    """So many seats by quota over all lists that pass the bar, the first one too."""
    return Tier(
        name="list",
        law=law.doubt("how equal decimals are told apart"),
        where=Nation(),
        votes=Cast("list"),
        entry=BAR,
        seats=seats,
        formula=HARE,
    )
