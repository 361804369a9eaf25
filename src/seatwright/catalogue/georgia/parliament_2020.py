"""Parliament 2020: 30 districts beside 120 list seats; nobody may hold more than 1.25 times its share of the votes."""

from datetime import date

from seatwright.catalogue.districts import two_rounds
from seatwright.law import (
    HARE,
    BarBySize,
    Cast,
    Ceiling,
    Citation,
    Down,
    Exactly,
    MoreVotes,
    Nation,
    OfPlace,
    Reshared,
    SeatsOf,
    System,
    Tier,
    Valid,
    most,
)

CONSTITUTION = Citation("Constitutional Law of Georgia of 29 June 2020", mark="art.").doubt(
    "the articles were not seen"
)
CODE = Citation(
    "Election Code of Georgia", version="2020", mark="art.", link="https://www.pollster.ge/en/electoral_system/"
)

A_PERCENT_A_PARTY = tuple(f"{members}%" for members in range(1, 21))  # a bloc: one percent for each of its parties
CAP = Down(Cast("list") / Valid("list") * Exactly("1.25") * 150)

FIRST_ROUND, SECOND_ROUND = two_rounds(CODE["125"], called="district")

LIST = Tier(
    name="list",
    law=CODE["125"].doubt(
        "seats that are left over go to the largest remainders, equal ones to more votes",
        "seats that the cap frees are shared out anew among the other lists",
        "the cap is rounded down",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=BarBySize(A_PERCENT_A_PARTY, of=Valid("list")),
    seats=OfPlace("list"),
    formula=HARE,
    limits=(Ceiling(most(0, CAP - SeatsOf("constituency") - SeatsOf("constituency-runoff")), Reshared()),),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    System(
        id="georgia-2020",
        name="Sakartvelos Parlamenti",
        country="Georgia",
        body="Parliament",
        law=CONSTITUTION,
        told="Parallel voting with a cap on overrepresentation · two votes · districts in two rounds",
        note="The cap can only be reckoned after the second round.",
        since=date(2020, 7, 2),
        until=date(2024, 10, 25),
        tiers=(FIRST_ROUND, SECOND_ROUND, LIST),
    ),
)
