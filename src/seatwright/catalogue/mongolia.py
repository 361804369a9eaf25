"""Mongolia: State Great Khural since 2024, block vote in thirteen large constituencies beside closed national lists."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, BarBySize, Cast, Citation, Marks, Nation, OfPlace, System, Tier, Valid

CONSTITUTION = Citation("Constitution of Mongolia as amended in 2023", "21", mark="art.", link="https://m-election.mn")
ACT = Citation("Law on the Election of the State Great Khural, as amended in December 2023")

CONSTITUENCIES = plurality(
    ACT.doubt(
        "the text of the act was not seen",
        "whether a winner needs a least share of the voters, 28% in the law of 2012",
        "in 2020 a paper with fewer or more marks than seats was invalid, and half of the voters had to take part",
        "equal votes: a lot",
    ),
    seats=OfPlace("constituency"),
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
        marks=(Marks("constituency", OfPlace("constituency")),),
    ),
)
