"""Parliament 2012 and 2016: 73 districts beside 77 list seats; six seats at least, and what is left one by one."""

from datetime import date

from seatwright.catalogue.districts import second_round
from seatwright.law import (
    Amount,
    AtLeast,
    Cast,
    Citation,
    Down,
    Due,
    Each,
    Everyone,
    Here,
    Majority,
    Nation,
    OfPlace,
    OneEachFromLargest,
    OwnQuota,
    Persons,
    Plurality,
    Quotas,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
    most,
)

CODE = Citation(
    "Election Code of Georgia",
    "125",
    version="2011",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/23811/16228/159",
)

ALL_VOTES = Valid("list")
WHOLE_SEATS = Down(Cast("list") * OfPlace("list") / ALL_VOTES)
NOBODY_HAS_ONE: Amount = ALL_VOTES + 1  # a quota above all votes: every seat goes in turn


PLURALITY_OF_30 = Tier(
    name="constituency",
    called="district",
    law=CODE.doubt("exactly 30% is enough"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=AtLeast("30%", of=Valid("constituency"), in_=Here()),
    seats=1,
    formula=Plurality(),
)
MAJORITY = PLURALITY_OF_30.__replace__(law=CODE, entry=Everyone(), formula=Majority())

SECOND_ROUND = second_round(CODE)

LIST = Tier(
    name="list",
    law=CODE.doubt(
        "whole parts of the share of all valid votes, six seats at least, the rest in turn: inferred from two elections"
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=ALL_VOTES),
    formula=Due(most(6, WHOLE_SEATS)),
)

IN_TURN = Tier(
    name="in-turn",
    called="list seats in turn",
    law=CODE.doubt("a list lifted to six takes no part", "equal votes are settled by lot"),
    where=Nation(),
    votes=Cast("list"),
    entry=Won(1, "list") & AtLeast("6/77", of=ALL_VOTES),  # six whole seats: who has fewer was lifted
    seats=most(0, OfPlace("list") - SeatsOf("list")),
    formula=Quotas("one each in turn", OwnQuota(NOBODY_HAS_ONE), OneEachFromLargest()),
    published="list",
)


def parliament(first_round: Tier, since: date, until: date) -> System:
    """The code in one of its versions: they differ in what wins a district outright."""
    return System(
        id="georgia-2012-2016",
        name="Sakartvelos Parlamenti",
        country="Georgia",
        body="Parliament",
        law=CODE,
        told="Parallel voting · two votes · districts in two rounds",
        since=since,
        until=until,
        tiers=(first_round, SECOND_ROUND, LIST, IN_TURN),
    )


SYSTEMS = (
    parliament(PLURALITY_OF_30, date(2011, 12, 27), date(2016, 1, 13)),
    parliament(MAJORITY, date(2016, 1, 14), date(2020, 7, 1)),
)
