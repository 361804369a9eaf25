"""Denmark: Folketing since 2007, a proportional system with levelling seats, kept here for comparison."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    DANISH,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    AtLeast,
    BestFirst,
    Cast,
    Cells,
    Citation,
    Claim,
    Each,
    Here,
    InPlaces,
    Nation,
    NotAdmitted,
    OfPlace,
    Quotients,
    Reaching,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

ACT = Citation("Folketingsvalgloven", mark="§", link="https://www.retsinformation.dk")
AVERAGE = Valid("constituency") / OfPlace("constituency")  # votes per constituency seat of a province
QUALIFIED = (
    Won(1, "constituency")
    | AtLeast("2%", of=Valid("constituency"))
    | InPlaces(2, "adjustment", Reaching(AVERAGE, in_=Here()))
)

CONSTITUENCIES = Tier(
    name="constituency",
    called="storkreds",
    law=ACT["76"],
    where=Each("constituency"),
    votes=Cast("constituency"),
    seats=OfPlace("constituency"),
    formula=D_HONDT,
)

SHARES = Tier(
    name="share",
    called="national share",
    law=ACT["77"],
    where=Nation(),
    votes=Cast("constituency"),
    entry=QUALIFIED,
    seats=175 - SeatsOf("constituency", NotAdmitted()),
    formula=HARE,
    counting=TopUp(("constituency",), Absorbed()),
    gives=Claim(),
)

PROVINCES = Tier(
    name="adjustment-province",
    called="tillægsmandat, landsdel",
    law=ACT["78"],
    where=Nation(),
    among=Cells("adjustment"),
    votes=Cast("constituency"),
    entry=Won(1, "share"),
    seats=SeatsOf("share"),
    formula=BestFirst(Quotients(SAINTE_LAGUE), row=SeatsOf("share"), column=OfPlace("adjustment")),
    counting=StartingFrom(("constituency",)),
    gives=Claim(),
    published="adjustment-province",
)

LEVELLING = Tier(
    name="adjustment",
    called="tillægsmandat",
    law=ACT["79"],
    where=Each("adjustment"),
    among=Cells("constituency"),
    votes=Cast("constituency"),
    entry=Won(1, "adjustment-province"),
    seats=SeatsOf("adjustment-province"),
    formula=BestFirst(Quotients(DANISH), row=SeatsOf("adjustment-province")),
    counting=StartingFrom(("constituency",)),
)

SYSTEMS = (
    System(
        id="denmark-levelling",
        name="Folketing",
        country="Denmark",
        body="Folketing",
        law=ACT["76-79"],
        since=date(2007, 1, 1),
        told="List proportional with levelling seats · one vote",
        tiers=(CONSTITUENCIES, SHARES, PROVINCES, LEVELLING),
    ),
)
