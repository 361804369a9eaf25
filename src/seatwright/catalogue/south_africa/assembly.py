"""National Assembly since 2024: lists and independents in nine regions, and national seats that bring parties to their
share of both votes together."""

from datetime import date

from seatwright.law import (
    Absorbed,
    Cast,
    Ceiling,
    Citation,
    Droop,
    Each,
    FewRemainders,
    Independents,
    Names,
    Nation,
    NotAnIndividual,
    OfPlace,
    PartyVotes,
    Quotas,
    Reshared,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
)

ACT = Citation(
    "Electoral Act 73 of 1998, Schedule 1A, as amended in 2023",
    mark="item",
    link="https://source.acts.co.za/electoral-act-1998/schedule_1a__system_of_representation_.php",
)

REGIONAL = Tier(
    name="regional",
    called="regional seat",
    law=ACT["5"].doubt(
        "the numbers of the items", "an independent with several quotas has one seat, the rest is shared anew"
    ),
    where=Each("regional"),
    votes=Cast("regional"),
    seats=OfPlace("regional"),
    formula=Quotas("Droop quota, largest remainders", Droop(), of=Valid("regional")),
    limits=(Ceiling(Names(), Reshared()),),
)

NATIONAL = Tier(
    name="national",
    called="compensatory seat",
    law=ACT["6"].doubt(
        "five seats by largest remainders, the rest by votes for each seat held: so it was before 2023",
        "a party with more regional seats than its share keeps them, and the rest is shared anew among the others",
    ),
    where=Nation(),
    votes=Cast("national") + Cast("regional"),
    entry=NotAnIndividual(),
    seats=400 - SeatsOf("regional", Independents()),
    formula=Quotas(
        "Droop quota, five largest remainders, then votes for each seat held",
        Droop(),
        FewRemainders(5),
        of=PartyVotes("national") + PartyVotes("regional"),
    ),
    counting=TopUp(("regional",), Absorbed()),
)

SYSTEMS = (
    System(
        id="south-africa-2024",
        name="National Assembly",
        country="South Africa",
        body="National Assembly",
        law=ACT["1-7"],
        told="List proportional with regional seats for parties and independents · two votes, added",
        note="A third ballot of the day elects the legislature of the province.",
        since=date(2023, 6, 19),
        tiers=(REGIONAL, NATIONAL),
    ),
)
