"""Hungary: the council of one town since 2010; above 10,000 inhabitants losers' votes fill a compensatory list.

``population.csv`` tells the inhabitants, by which the law fixes how large the council is.
"""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    SAINTE_LAGUE,
    BarBySize,
    Cast,
    Citation,
    Down,
    FewerSeats,
    Figure,
    From,
    Graded,
    Nation,
    NotAnIndividual,
    OfLosers,
    Persons,
    Plurality,
    System,
    Tier,
    most,
)

ACT = Citation(
    "Act L of 2010",
    link="https://www.valasztas.hu/web/national-election-office/act-l-of-2010-on-the-election-of-municipal-representatives-and-mayors",
)

INHABITANTS = Figure("population")
ABOVE_100_000 = most(INHABITANTS - 100_000, 0)

SMALL_COUNCIL = Graded(INHABITANTS, (From(1, 2), From(101, 4), From(1_001, 6), From(5_001, 8)))
COMPENSATORY_SEATS = Graded(INHABITANTS, (From(10_001, 3), From(25_001, 4), From(50_001, 5), From(75_001, 6))) + Down(
    ABOVE_100_000 / 25_000
)

INDIVIDUAL_LIST = Tier(
    name="individual-list",
    called="egyéni lista",
    law=ACT["4, 13"].doubt("the section on the result of an individual list, where each voter marks several names"),
    where=Nation(),
    among=Persons(),
    votes=Cast("individual-list"),
    seats=SMALL_COUNCIL,
    formula=Plurality(),
)

CONSTITUENCIES = plurality(
    ACT["5, 14"].doubt("the section on the result in a constituency"), called="egyéni választókerület"
)

COMPENSATION = Tier(
    name="list",
    called="kompenzációs lista",
    law=ACT["5, 15, 16"].doubt(
        "the bar, 5%, 10% or 15%, is taken of the votes of all who won no constituency",
        "further seats above 100,000 inhabitants are given for each full 25,000",
        "equal figures: the list with fewer seats, then the lower number of the lot",
        "a list that runs out leaves seats empty",
    ),
    where=Nation(),
    votes=OfLosers("constituency"),
    entry=NotAnIndividual() & BarBySize(("5%", "10%", "15%"), of=OfLosers("constituency")),
    seats=COMPENSATORY_SEATS,
    formula=SAINTE_LAGUE,
    ties=(FewerSeats(),),
)


def council(id: str, told: str, law: Citation, *tiers: Tier) -> System:
    """The law of one size of town."""
    return System(
        id=id,
        name="Helyi önkormányzat",
        country="Hungary",
        body="Town council",
        law=law,
        told=told,
        since=date(2010, 6, 17),
        tiers=tiers,
    )


SYSTEMS = (
    council("hungary-local-small", "Block vote, up to 10,000 inhabitants · one ballot", ACT["4"], INDIVIDUAL_LIST),
    council(
        "hungary-local-pvt",
        "Above 10,000 inhabitants: losers' votes carried to a list · one vote",
        ACT["5, 15"],
        CONSTITUENCIES,
        COMPENSATION,
    ),
)
