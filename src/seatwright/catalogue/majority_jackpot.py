"""The textbook's majority jackpot: the first is lifted to a guaranteed share of the seats, others share the rest."""

from seatwright.law import (
    D_HONDT,
    Alliances,
    AllToFirst,
    Amount,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    EachAllianceOf,
    Exactly,
    Exceeds,
    Majority,
    Nation,
    OfPlace,
    Parties,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Up,
    Valid,
    Won,
    most,
    replace,
)

SURVEY = Citation("Massicotte and Blais, Mixed Electoral Systems: A Conceptual and Empirical Survey (1999)")

BAR = AtLeast("3%", of=Valid("list"), votes=Cast("list"))
HOUSE = OfPlace("list")
GUARANTEED: Amount = most(Up(HOUSE * "55%"), SeatsOf("proportional"))

PROPORTIONAL = Tier(
    name="proportional",
    called="proportional share",
    law=SURVEY,
    where=Nation(),
    votes=Cast("list"),
    entry=BAR,
    seats=HOUSE,
    formula=D_HONDT,
    gives=Claim(),
)

FIRST = replace(PROPORTIONAL, name="first", called="first list", seats=1, formula=AllToFirst())

JACKPOT = Tier("jackpot", SURVEY, Nation(), Cast("list"), Due(GUARANTEED), entry=Won(1, "first"), published="list")

OTHERS = Tier(
    name="others",
    law=SURVEY,
    where=Nation(),
    votes=Cast("list"),
    entry=Won(1, "proportional") & ~Won(1, "jackpot"),
    seats=HOUSE - SeatsOf("jackpot"),
    formula=D_HONDT,
    published="list",
)

# Coalitions: a majority of the votes wins, else the run-off; inside the winner and outside it lists share by averages.
MAJORITY = replace(FIRST, name="majority", among=Alliances(), entry=Won(1, "proportional"), formula=Majority())
NO_MAJORITY = ~Exceeds(SeatsOf("majority"), Exactly(0))
RUN_OFF = replace(MAJORITY, name="run-off", votes=Cast("runoff"), formula=Plurality(), when=NO_MAJORITY)
LIFTED = replace(
    JACKPOT,
    name="lifted",
    called="seats of the first coalition",
    among=Alliances(),
    entry=Won(1, "majority") | Won(1, "run-off"),
    gives=Claim(),
    published="",
)
WITHIN = replace(
    PROPORTIONAL,
    name="jackpot",
    called="jackpot",
    where=EachAllianceOf("lifted"),
    among=Parties(),
    seats=SeatsOf("lifted"),
    gives=OTHERS.gives,
    published="list",
)


def kind(id: str, name: str, told: str, *tiers: Tier) -> System:
    """One kind of jackpot: they differ in who may win it, and how."""
    return System(id=id, name=name, country="Textbook", body="Assembly", law=SURVEY, told=told, tiers=tiers)


SYSTEMS = (
    kind(
        "majority-jackpot",
        "Majority jackpot",
        "List proportional, the first lifted to 55% of the seats · one vote",
        PROPORTIONAL,
        FIRST,
        JACKPOT,
        OTHERS,
    ),
    kind(
        "majority-jackpot-coalition",
        "Majority jackpot of a coalition",
        "List proportional, the coalition with a majority or the winner of a run-off lifted to 55% · one vote",
        PROPORTIONAL,
        MAJORITY,
        RUN_OFF,
        LIFTED,
        WITHIN,
        OTHERS,
    ),
)
