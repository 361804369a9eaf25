"""The textbook's majority bonus: some seats to the first on top of its proportional share; fixed, graduated, shared."""

from seatwright.law import (
    D_HONDT,
    Alliances,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Claim,
    EachAllianceOf,
    First,
    From,
    Graded,
    Nation,
    OfPlace,
    Parties,
    SeatsOf,
    System,
    Tier,
    Up,
    Valid,
    replace,
)

SURVEY = Citation("Massicotte and Blais, Mixed Electoral Systems: A Conceptual and Empirical Survey (1999)")

BAR = AtLeast("3%", of=Valid("list"), votes=Cast("list"))
HOUSE = OfPlace("list")
A_TENTH = Up(HOUSE / 10)
BY_SHARE = Graded(First() / Valid("list"), (From("25%", "1/20"), From("30%", "1/10"), From("40%", "1/6")))

BONUS = Tier(
    name="bonus",
    called="majority bonus",
    law=SURVEY,
    where=Nation(),
    votes=Cast("list"),
    entry=BAR,
    seats=A_TENTH,
    formula=AllToFirst(),
)

LIST = Tier(
    name="list",
    law=SURVEY,
    where=Nation(),
    votes=Cast("list"),
    entry=BAR,
    seats=HOUSE - SeatsOf("bonus"),
    formula=D_HONDT,
)

FIRST_COALITION = replace(BONUS, name="first", called="first coalition", among=Alliances(), gives=Claim())
WITHIN = replace(
    BONUS, where=EachAllianceOf("first"), among=Parties(), seats=SeatsOf("first"), formula=D_HONDT, published=""
)


def kind(id: str, name: str, told: str, *tiers: Tier) -> System:
    """One kind of bonus: they differ in how large it is and who has it."""
    return System(id=id, name=name, country="Textbook", body="Assembly", law=SURVEY, told=told, tiers=(*tiers, LIST))


SYSTEMS = (
    kind(
        "majority-bonus",
        "Majority bonus",
        "List proportional with a tenth of the seats for the first · one vote",
        BONUS,
    ),
    kind(
        "majority-bonus-graduated",
        "Graduated majority bonus",
        "List proportional with a bonus that rises with the share of the first · one vote",
        replace(BONUS, seats=Up(HOUSE * BY_SHARE)),
    ),
    kind(
        "majority-bonus-coalition",
        "Majority bonus of a coalition",
        "List proportional with a tenth of the seats for the first coalition · one vote",
        FIRST_COALITION,
        WITHIN,
    ),
)
