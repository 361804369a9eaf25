"""Systems of the textbook that link votes: carried to a list, taken off it, or cast once for both tiers."""

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    HARE,
    All,
    Alone,
    Amount,
    AtLeast,
    Cast,
    Citation,
    Counting,
    Entry,
    Formula,
    Kept,
    Nation,
    Needed,
    NotAnIndividual,
    OfLinkedWinners,
    OfLosers,
    OfPlace,
    OfWinners,
    OnBallotsElecting,
    OnBallotsLosing,
    Overall,
    SeatsOf,
    Sum,
    Surplus,
    System,
    Tier,
    TopUp,
    Valid,
)

BOOK = Citation("Massicotte and Blais, Mixed electoral systems (1999); Golosov, Mixed single vote (2013)").doubt(
    "the formula and the bar of the list tier, which the literature leaves open"
)

DISTRICTS = plurality(BOOK)

LOSING = OfLosers("constituency")
BEYOND_NEED = OfWinners("constituency", Surplus(1))

LOSING_BALLOTS = OnBallotsLosing("list", "constituency")
PART_BEYOND_NEED = Overall(BEYOND_NEED) / Overall(OfWinners("constituency"))  # (w - r - 1) / w, in each constituency
BALLOTS_BEYOND_NEED = Sum(
    OnBallotsElecting("list", "constituency", All()) * PART_BEYOND_NEED,
    over="constituency",
)

CHARGED = OfLinkedWinners("constituency", Needed("25%"), "list")
UNDEDUCTED_BAR = AtLeast("4%", of=Valid("list"), votes=Cast("list"))


def textbook(
    id: str,
    name: str,
    told: str,
    votes: Amount,
    entry: Entry | None = None,
    formula: Formula = D_HONDT,
    seats: Amount | None = None,
    counting: Counting | None = None,
) -> System:
    """Plurality in constituencies, and a national list tier that reads these votes."""
    lists = Tier(
        name="list",
        law=BOOK,
        where=Nation(),
        votes=votes,
        entry=entry or NotAnIndividual(),
        seats=seats or OfPlace("list"),
        formula=formula,
        counting=counting or Alone(),
    )
    return System(id=id, name=name, country="Textbook", body="Assembly", law=BOOK, told=told, tiers=(DISTRICTS, lists))


SYSTEMS = (
    textbook(
        "positive-vote-transfer",
        "Positive vote transfer",
        "Losers' votes carried to a list · one vote",
        LOSING,
    ),
    textbook(
        "positive-vote-transfer-surplus",
        "Positive vote transfer with winners' surplus",
        "Losers' votes and winners' surplus carried to a list · one vote",
        LOSING + BEYOND_NEED,
    ),
    textbook(
        "mixed-ballot-transferable-vote",
        "Mixed ballot transferable vote",
        "A list mark counts where the candidate's mark won nothing · one ballot with two marks",
        LOSING_BALLOTS,
    ),
    textbook(
        "mixed-ballot-transferable-vote-surplus",
        "Mixed ballot transferable vote with winners' surplus",
        "A list mark counts for the part of the ballot that won nothing · one ballot with two marks",
        LOSING_BALLOTS + BALLOTS_BEYOND_NEED,
    ),
    textbook(
        "negative-vote-transfer-scorporo",
        "Negative vote transfer",
        "What winners needed is taken off the lists they are linked to · two votes",
        Cast("list") - CHARGED,
        entry=UNDEDUCTED_BAR & NotAnIndividual(),
        formula=HARE,
    ),
    textbook(
        "mixed-single-vote",
        "Mixed single vote, compensatory",
        "Mixed-member proportional · one vote",
        Cast("constituency"),
        formula=HARE,
        seats=OfPlace("list") + SeatsOf("constituency"),
        counting=TopUp(("constituency",), Kept()),
    ),
    textbook(
        "mixed-single-vote-superposition",
        "Mixed single vote, superposition",
        "Parallel voting · one vote",
        Cast("constituency"),
        formula=HARE,
    ),
)
