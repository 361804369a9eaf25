"""Mongolia: State Great Khural since 2024, block vote in thirteen large constituencies beside closed national lists."""

from datetime import date

from seatwright.law import (
    HARE,
    BarBySize,
    Cast,
    Citation,
    Each,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
)

CONSTITUTION = Citation("Constitution of Mongolia as amended in 2023", "21", mark="art.", link="https://m-election.mn")
ACT = Citation("Law on the Election of the State Great Khural, as amended in December 2023")

CONSTITUENCIES = Tier(
    name="constituency",
    law=ACT.doubt("whether a winner needs a least share of the voters, 28% in the law of 2012", "equal votes: a lot"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=OfPlace("constituency"),
    formula=Plurality(),
)

LIST = Tier(
    name="list",
    law=ACT.doubt("the bars of coalitions, 5% of two and 7% of more", "largest remainders of the Hare quota"),
    where=Nation(),
    votes=Cast("list"),
    entry=BarBySize(("4%", "5%", "7%"), of=Valid("list")),
    seats=48,
    formula=HARE,
)

SYSTEMS = (
    System(
        id="mongolia-2024",
        name="State Great Khural",
        country="Mongolia",
        body="State Great Khural",
        law=CONSTITUTION,
        told="Parallel voting · as many marks as seats in the constituency, and one for a list",
        since=date(2023, 12, 21),
        tiers=(CONSTITUENCIES, LIST),
    ),
)
