"""Municipal councils since 2000: wards and lists, both votes added, list seats that bring each party to its share."""

from datetime import date

from seatwright.law import (
    Absorbed,
    Cast,
    Citation,
    Each,
    Fielded,
    HarePlusOne,
    Held,
    Listless,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    Quotas,
    SeatsOf,
    System,
    Tier,
    TopUp,
)

ACT = Citation(
    "Local Government: Municipal Structures Act 117 of 1998, Schedule 1",
    mark="item",
    link="https://lawlibrary.org.za/akn/za/act/1998/117",
)

WITHOUT_LIST = Listless(ballot="list", kind="list")  # independents, and parties that fought wards alone

WARDS = Tier(
    name="ward",
    law=ACT["6-8"],
    where=Each("ward"),
    among=Persons(),
    votes=Cast("ward"),
    seats=1,
    formula=Plurality(),
    when=Held("ward"),  # a council of fewer than seven has no wards
)

LISTS = Tier(
    name="list",
    law=ACT["12-16"].doubt(
        "a party with more wards than its share keeps them, and the rest is shared anew among the others",
        "a list that is too short: who has its seats (items 12 and 13 were not read); here they stay empty",
        "equal remainders: a lot",
    ),
    where=Nation(),
    votes=Cast("ward") + Cast("list"),
    entry=Fielded(1, "list"),
    seats=SeatsOf("ward") + OfPlace("list") - SeatsOf("ward", WITHOUT_LIST),
    formula=Quotas("Hare quota plus one, largest remainders", HarePlusOne()),
    counting=TopUp(("ward",), Absorbed()),
)

SYSTEMS = (
    System(
        id="sa-local-mmp",
        name="Municipal council",
        country="South Africa",
        body="Municipal council",
        law=ACT["6-16"],
        told="Mixed-member proportional · two votes, added",
        since=date(2000, 7, 11),
        tiers=(WARDS, LISTS),
    ),
)
