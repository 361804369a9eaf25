"""National Assembly 1999 to 2016: districts by plurality beside a list; three lists sit where one alone passes."""

from datetime import date

from seatwright.law import (
    HARE,
    Amount,
    AtLeast,
    AtLeastSoMany,
    Cast,
    Citation,
    Claim,
    Contenders,
    Declared,
    Due,
    Each,
    Entry,
    Exactly,
    Exceeds,
    Here,
    MoreVotes,
    Nation,
    OfPlace,
    OrNothing,
    Otherwise,
    Persons,
    Plurality,
    Reaching,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

CODE_1999 = Citation("Electoral Code 1999", mark="art.", link="https://idea.int/answer/ans93821130972803")
CODE_2011 = Citation("Electoral Code 2011", mark="art.", link="https://idea.int/answer/ans9382660008295")

BASE: Amount = Valid("list") + Cast("inaccuracies")
AGAINST: Amount = Valid("constituency", also=("Against all",)) - Valid("constituency")
IF_UNOPPOSED = OrNothing(2 - Contenders(), 1)  # one candidate: 1; more: nothing

PARTIES_ALIKE = AtLeast("5%", of=BASE)
ALLIANCES_APART = (AtLeast("5%", of=BASE) & ~Declared("alliances")) | AtLeast("7%", of=BASE)


def assembly(code: Citation, section: str, entry: Entry, since: date, until: date, *doubts: str) -> System:
    """The code in one of its versions: they differ in the bar of alliances."""
    districts = Tier(
        name="constituency",
        called="district",
        law=code.doubt("an unopposed candidate needs more votes for than against", *doubts),
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        entry=Reaching((AGAINST + 1) * IF_UNOPPOSED, in_=Here()),
        seats=1,
        formula=Plurality(),
    )
    passed = Tier(
        name="passed",
        called="lists over the bar",
        law=code[section],
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        formula=Due(Exactly(1)),
        gives=Claim(),
    )
    lists = Tier(
        name="list",
        law=code[section].doubt("equal remainders: more votes, then a lot"),
        where=Nation(),
        votes=Cast("list"),
        entry=Won(1, "passed"),
        seats=OfPlace("list"),
        formula=HARE,
        when=Exceeds(SeatsOf("passed"), Exactly(1)) & Exceeds(Contenders(), Exactly(3)),
        ties=(MoreVotes(),),
    )
    three = lists.__replace__(
        name="list-of-three",
        law=code[section],
        entry=AtLeastSoMany(3, Won(1, "passed")),
        when=Otherwise("list"),
        published="list",
    )
    return System(
        id="armenia-parallel",
        name="Azgayin Zhoghov",
        country="Armenia",
        body="National Assembly",
        law=code,
        told="Parallel voting · two votes",
        since=since,
        until=until,
        tiers=(districts, passed, lists, three),
    )


SYSTEMS = (
    assembly(CODE_1999, "115", PARTIES_ALIKE, date(1999, 2, 5), date(2005, 5, 18)),
    assembly(
        CODE_1999,
        "115",
        ALLIANCES_APART,
        date(2005, 5, 19),
        date(2011, 5, 25),
        "the day on which alliances got a bar of 7%",
    ),
    assembly(CODE_2011, "125", ALLIANCES_APART, date(2011, 5, 26), date(2016, 5, 31)),
)
