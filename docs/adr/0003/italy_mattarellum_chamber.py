"""Italy 1993 to 2005: the votes a constituency winner needed are taken off the lists he is linked to (scorporo)."""

from datetime import date

from seatwright.law import (
    AtLeast,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Citation,
    Claim,
    Each,
    Hare,
    LeftOver,
    MoreVotes,
    Nation,
    Needed,
    OfLinkedWinners,
    OfPlace,
    Overall,
    OwnPlace,
    Persons,
    Plurality,
    QuotaOf,
    Quotas,
    SeatsOf,
    System,
    ThenLosers,
    Tier,
    Unfilled,
    Unused,
    Valid,
)

ACT = Citation("d.P.R. 361/1957", version="1993-08-06", mark="art.")

NET = Cast("list") - OfLinkedWinners("constituency", Needed("25%"), by="list")
ADMITTED = AtLeast("4%", of=Valid("list"), votes=Cast("list"))
DECIMALS = ByAmount(Unused("whole") / Overall(QuotaOf("whole"), OwnPlace()))
FILL = ThenLosers("constituency")
NO_ONE_LEFT = "a list with nobody left passes its seat to other districts: that step is not counted"

CONSTITUENCIES = Tier(
    name="constituency",
    called="collegio uninominale",
    law=ACT["77(1) no. 1"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)

NATIONAL = Tier(
    name="national",
    called="cifra elettorale nazionale",
    law=ACT["77(1) no. 2, 83(1) nos. 1-3"].doubt(
        "at least a quarter of the valid votes of the constituency is taken off",
        "a net figure below zero counts as nothing",
        "equal remainders: the larger net figure, then a lot",
    ),
    where=Nation(),
    votes=NET,
    entry=ADMITTED,
    seats=OfPlace("list"),
    formula=Quotas("whole quotient, largest remainders", Hare(drop=True)),
    gives=Claim(),
    ties=(MoreVotes(),),
)

WHOLE = Tier(
    name="whole",
    called="whole quotients of the district",
    law=ACT["83(1) no. 4"].doubt("whole quotients never come to more than a list's seats in the nation"),
    where=Each("list"),
    votes=NET,
    entry=ADMITTED,
    seats=OfPlace("list"),
    formula=Quotas("whole quotient of the district", Hare(drop=True), LeftOver()),
    fill=FILL,
    published="list",
)

RANKED = Tier(
    name="ranked",
    called="decimal parts in their order",
    law=ACT["83(1) no. 4"].doubt("the decimal parts of all districts stand in one order"),
    where=Nation(),
    among=Cells("list"),
    votes=Unused("whole"),
    seats=Unfilled("whole"),
    formula=BestFirst(DECIMALS, row=SeatsOf("national") - SeatsOf("whole"), column=Unfilled("whole")),
    fill=FILL,
    published="list",
)

REMAINDERS = Tier(
    name="remainder",
    called="seats left over, by the remainders again",
    law=ACT["83(1) no. 4"].doubt(NO_ONE_LEFT),
    where=Nation(),
    among=Cells("list"),
    votes=Unused("whole"),
    seats=Unfilled("ranked"),
    formula=BestFirst(
        DECIMALS,
        row=SeatsOf("national") - SeatsOf("whole") - SeatsOf("ranked"),
        column=Unfilled("whole") - SeatsOf("ranked"),
    ),
    fill=FILL,
    published="list",
)

SYSTEMS = (
    System(
        id="italy-mattarellum-chamber",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=ACT["77, 83, 84"].doubt("the numbers inside art. 83, and the days between which it was in force"),
        told="Superposition with partial deduction of winners' votes (scorporo) · two votes",
        since=date(1993, 8, 21),
        until=date(2005, 12, 30),
        tiers=(CONSTITUENCIES, NATIONAL, WHOLE, RANKED, REMAINDERS),
    ),
)
