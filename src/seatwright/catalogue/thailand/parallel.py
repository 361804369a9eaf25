"""House of Representatives 2001, 2005, 2011 and since 2023: two votes that do not meet, with and without a bar."""

from datetime import date

from seatwright.law import (
    HARE,
    Amount,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Each,
    Entry,
    Everyone,
    Formula,
    Hare,
    Here,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    Persons,
    Plurality,
    Quotas,
    Reaching,
    System,
    Tier,
    Valid,
)

CONSTITUTION_1997 = Citation("Constitution of the Kingdom of Thailand B.E. 2540")
CONSTITUTION_2007 = Citation("Constitution of the Kingdom of Thailand B.E. 2550", version="2011")
CONSTITUTION_2017 = Citation("Constitution of the Kingdom of Thailand B.E. 2560", version="2021")
ACT = Citation("Organic Act on the Election of Members of the House of Representatives B.E. 2561", version="2023")

NONE_OF_THE_ABOVE: Amount = Valid("constituency", also=("Against all",)) - Valid("constituency")
OF_ALL_VOTES = Quotas("Hare quota of all votes, largest remainders", Hare(), of=Valid("list"))


def constituencies(law: Citation, entry: Entry, *doubts: str) -> Tier:
    """One member each, by plurality."""
    return Tier(
        name="constituency",
        law=law.doubt(*doubts),
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        entry=entry,
        seats=1,
        formula=Plurality(),
    )


def lists(law: Citation, entry: Entry, formula: Formula) -> Tier:
    """Closed lists of the whole country."""
    return Tier(
        name="list",
        law=law.doubt("seats above the names of a list go on by decimals"),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=formula,
        limits=(Ceiling(Names(), NextQuotient()),),
    )


def house(id: str, law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """One of the three laws."""
    return System(
        id=id,
        name="House of Representatives",
        country="Thailand",
        body="House of Representatives",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    house(
        "thailand-parallel-2001",
        CONSTITUTION_1997["98-102"],
        "Parallel voting · two votes",
        date(1997, 10, 11),
        date(2007, 8, 23),
        constituencies(
            CONSTITUTION_1997["102"],
            Everyone(),
            "that a lone candidate has a fifth of the voters is not tested: how many there were is not in the files",
        ),
        lists(CONSTITUTION_1997["99-100"], AtLeast("5%", of=Valid("list")), HARE),
    ),
    house(
        "thailand-parallel-2011",
        CONSTITUTION_2007["93-98"],
        "Parallel voting · two votes · no bar",
        date(2011, 3, 4),
        date(2014, 5, 22),
        constituencies(CONSTITUTION_2007["94"], Everyone()),
        lists(CONSTITUTION_2007["98"], Everyone(), OF_ALL_VOTES),
    ),
    house(
        "thailand-parallel-2023",
        CONSTITUTION_2017["83-91"],
        "Parallel voting · two votes · no bar",
        date(2021, 11, 21),
        None,
        constituencies(CONSTITUTION_2017["85"], Reaching(NONE_OF_THE_ABOVE + 1, in_=Here())),
        lists(ACT["128"], Everyone(), OF_ALL_VOTES),
    ),
)
