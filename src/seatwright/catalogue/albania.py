"""Albania: Assembly 2001 and 2005, a hundred zones and forty seats that bring parties nearer to their list shares."""

from datetime import date

from seatwright.catalogue.districts import plurality, two_rounds
from seatwright.law import (
    D_HONDT,
    HARE,
    Absorbed,
    BarBySize,
    Cast,
    Citation,
    Declared,
    Nation,
    OfPlace,
    Outsiders,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Valid,
)

CODE_2000 = Citation("Electoral Code of 2000").doubt("the formula was not seen: this one gives the official seats")
CODE_2003 = Citation(
    "Electoral Code, Law No. 9087 of 2003", link="https://www.legislationline.org/documents/action/popup/id/6691"
).doubt("the wording of the steps was not seen: these give the official seats")

BARS = BarBySize(("2.5%", "4%"), of=Valid("list"))  # for a party, for a coalition

FIRST_ROUND, SECOND_ROUND = two_rounds(CODE_2000, called="zone")

COMPENSATORY_2001 = Tier(
    name="list",
    called="compensatory seat",
    law=CODE_2000,
    where=Nation(),
    votes=Cast("list"),
    entry=BARS,
    seats=OfPlace("list"),
    formula=D_HONDT,
    counting=StartingFrom(("constituency", "constituency-runoff")),
)

ONE_ROUND = plurality(CODE_2003, called="zone")

COMPENSATORY_2005 = COMPENSATORY_2001.__replace__(
    law=CODE_2003.doubt(
        "a party of a coalition over its bar takes part by itself",
        "which parties stood in a coalition with 4% is told by the election, not counted: joint votes were not seen",
    ),
    entry=BARS | Declared("coalition_members"),
    seats=SeatsOf("constituency") + OfPlace("list") - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    counting=TopUp(("constituency",), Absorbed()),
)


def assembly(code: Citation, told: str, since: date, until: date, *tiers: Tier) -> System:
    """The law of one election."""
    return System(
        id="albania-2001-2008",
        name="Assembly",
        country="Albania",
        body="Assembly",
        law=code,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    assembly(
        CODE_2000,
        "Additional member system · two votes · zones in two rounds",
        date(2000, 5, 8),
        date(2003, 6, 18),
        FIRST_ROUND,
        SECOND_ROUND,
        COMPENSATORY_2001,
    ),
    assembly(
        CODE_2003,
        "Mixed-member proportional in a house of fixed size · two votes",
        date(2003, 6, 19),
        date(2008, 12, 28),
        ONE_ROUND,
        COMPENSATORY_2005,
    ),
)
