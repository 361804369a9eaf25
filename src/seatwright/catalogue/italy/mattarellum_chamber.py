"""Italy 1993 to 2005, the Chamber: the votes a winner needed are taken off the lists he is linked to (scorporo).

Three quarters of the seats are won in single-member constituencies (the Aosta Valley's is one of them). The others are
shared by lists in the nation and sent to the districts. A list that has nobody left sends its seat to another
district; if there is nobody anywhere, the seat stays empty, as eleven did from 2001 to 2006.
"""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    Amount,
    AsPublished,
    AtLeast,
    Behind,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Citation,
    Claim,
    Due,
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
    QuotaOf,
    Quotas,
    SeatsOf,
    Sum,
    System,
    ThenLosers,
    Tier,
    Unfilled,
    Unused,
    Valid,
    Won,
    least,
    most,
)

ACT = Citation("d.P.R. 361/1957", version="1993-08-06", mark="art.")

NET = most(AsPublished("list-net", Cast("list") - OfLinkedWinners("constituency", Needed("25%"), by="list")), 0)
ADMITTED = AtLeast("4%", of=Valid("list"), votes=Cast("list"))
DECIMALS = Unused("whole") / Overall(QuotaOf("whole"), OwnPlace())
BY_DECIMALS = SeatsOf("ranked") + SeatsOf("remainder")
PLACED = SeatsOf("whole") + BY_DECIMALS
PEOPLE = Behind("constituency")

CONSTITUENCIES = plurality(ACT["77(1) no. 1"], called="collegio uninominale")

NATIONAL = Tier(
    name="national",
    called="national",
    law=ACT["77(1) no. 2, 83(1) nos. 1-3"].doubt(
        "at least a quarter of the valid votes of the constituency is taken off",
        "a net figure of a district below zero counts as nothing",
        "equal remainders: the larger net figure, then a lot",
    ),
    where=Nation(),
    votes=Sum(NET, "list"),
    entry=ADMITTED,
    seats=OfPlace("list"),
    formula=Quotas("whole quotient, largest remainders", Hare(drop=True)),
    gives=Claim(),
    ties=(MoreVotes(),),
)

WHOLE = Tier(
    name="whole",
    called="whole-quotient",
    law=ACT["83(1) no. 4"].doubt("whole quotients never come to more than a list's seats in the nation"),
    where=Each("list"),
    votes=NET,
    entry=ADMITTED,
    seats=OfPlace("list"),
    formula=Quotas("whole quotient of the district", Hare(drop=True), LeftOver()),
    gives=Claim(),
)


def by_decimals(name: str, called: str, law: Citation, seats: str, given: Amount, taken: Amount | None = None) -> Tier:
    """A turn in which the decimal parts of all districts stand in one order: a list has room for the seats due to it
    that earlier turns have not ``given`` it, a district for those that they left."""
    left = Unfilled("whole") - taken if taken else Unfilled("whole")
    return Tier(
        name=name,
        called=called,
        law=law,
        where=Nation(),
        among=Cells("list"),
        votes=Unused("whole"),
        seats=Unfilled(seats),
        formula=BestFirst(ByAmount(DECIMALS), row=SeatsOf("national") - given, column=left),
        gives=Claim(),
    )


RANKED = by_decimals(
    "ranked",
    "ranked",
    ACT["83(1) no. 4"].doubt("the decimal parts of all districts stand in one order"),
    "whole",
    SeatsOf("whole"),
)

REMAINDERS = by_decimals(
    "remainder",
    "remainder",
    ACT["83(1) no. 4"],
    "ranked",
    SeatsOf("whole") + SeatsOf("ranked"),
    SeatsOf("ranked"),
)

LISTS = Tier(
    name="list",
    called="circoscrizione",
    law=ACT["84(1)"].doubt("after its names, the losers linked to a list in the district, by their share of the votes"),
    where=Each("list"),
    votes=Cast("list"),
    entry=Won(1, "national"),
    formula=Due(least(PLACED, PEOPLE)),
    fill=ThenLosers("constituency"),
)


def elsewhere(name: str, law: Citation, seats: Amount, given: Amount, used: Amount) -> Tier:
    """Seats of a list that has nobody left go to its other districts with somebody, the largest decimals first."""
    return Tier(
        name=name,
        called="sent-on",
        law=law,
        where=Nation(),
        among=Cells("list"),
        votes=Unused("whole"),
        seats=seats,
        formula=BestFirst(ByAmount(DECIMALS * used * least(1, PEOPLE)), row=PLACED - given),
        fill=ThenLosers("constituency"),
        published="list",
    )


NOT_USED = elsewhere(
    "elsewhere",
    ACT["84(1)"].doubt(
        "a seat for which a list has nobody goes to its district with the largest decimals that brought no seat",
        "if nobody is left anywhere, the seat stays empty; art. 11 of the implementing regulation, to which the office "
        "turned in 2001 for two of them, is not counted",
    ),
    PLACED - SeatsOf("list"),
    SeatsOf("list"),
    1 - least(1, BY_DECIMALS),
)

USED = elsewhere(
    "elsewhere-again",
    ACT["84(1)"].doubt("then to those with the largest decimals that did, one seat in each"),
    Unfilled("elsewhere"),
    SeatsOf("list") + SeatsOf("elsewhere"),
    least(1, BY_DECIMALS),
)

SYSTEMS = (
    System(
        id="italy-mattarellum-chamber",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=ACT["77, 83, 84"].doubt(
            "the numbers inside arts. 83 and 84, and the days between which they were in force"
        ),
        told="Superposition with partial deduction of winners' votes (scorporo) · two votes",
        since=date(1993, 8, 21),
        until=date(2005, 12, 30),
        tiers=(CONSTITUENCIES, NATIONAL, WHOLE, RANKED, REMAINDERS, LISTS, NOT_USED, USED),
    ),
)
