"""Hungary 1990 to 2010: two-round constituencies, county lists, and a national list on the votes that won nothing.

On the ballot ``county`` stand the list votes of the poll that was valid. A county in which none was has rows without
votes, and all its seats pass to the national list.
"""

from datetime import date

from seatwright.catalogue.hungary.two_rounds import ACT, IN_FIRST_VALID_POLL, ROUNDS
from seatwright.law import (
    D_HONDT,
    BarBySize,
    Cast,
    Each,
    Exactly,
    Fielded,
    HagenbachBischoff,
    LargestRemainder,
    MoreThan,
    Nation,
    OfPlace,
    Quotas,
    Share,
    System,
    Tier,
    Unfilled,
    Unused,
    Valid,
)

QUOTA = Quotas(
    "Hagenbach-Bischoff quota, remainders above two thirds",
    HagenbachBischoff(drop=True),
    LargestRemainder(least="2/3"),
    of=Valid("county"),
)


def assembly(since: date, until: date | None, bar: Share) -> System:
    """The law with the bar of its time."""
    by_members = BarBySize((bar, "10%", "15%"), of=Valid("county"), votes=Cast("county"))
    passed = by_members & MoreThan(bar, of=Valid("county"), votes=Cast("county"))
    counties = Tier(
        name="county",
        called="területi lista",
        law=ACT["8(1)-(5)"],
        where=Each("county"),
        votes=Cast("county"),
        entry=passed,
        seats=OfPlace("county"),
        formula=QUOTA,
    )
    national = Tier(
        name="national",
        called="országos lista",
        law=ACT["5, 8(3)-(4), 9"].doubt(
            "the formula of the national list, in a schedule that was not seen: highest averages",
            "national lists that are linked add up: they are told as one list",
            "joint candidates: their votes are told under the parties as these have agreed",
        ),
        where=Nation(),
        votes=IN_FIRST_VALID_POLL + Unused("county"),
        entry=passed & Fielded(7, "county"),
        seats=Exactly(58) + Unfilled("county"),
        formula=D_HONDT,
    )
    return System(
        id="hungary-1990",
        name="Országgyűlés",
        country="Hungary",
        body="Országgyűlés",
        law=ACT.doubt("the paragraphs of art. 7", "the day on which the bar of 4% became 5%"),
        told="Mixed, two-round constituencies and county lists, losing votes carried to a national list · two votes",
        since=since,
        until=until,
        tiers=(*ROUNDS, counties, national),
    )


SYSTEMS = (
    assembly(date(1989, 10, 30), date(1993, 12, 31), "4%"),
    assembly(date(1994, 1, 1), date(2011, 12, 31), "5%"),
)
