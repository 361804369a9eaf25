"""Hungary since 2014: losers' votes and winners' surplus join the list votes; a minority list can win one seat."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    BarBySize,
    Cast,
    Citation,
    Claim,
    Down,
    Due,
    Exactly,
    FewerSeats,
    Minority,
    Nation,
    OfLosers,
    OfPlace,
    OfWinners,
    OwnVotes,
    Reaching,
    SeatsOf,
    Surplus,
    System,
    Tier,
    Valid,
)

ACT = Citation("Act CCIII of 2011", link="https://www.idea.int/node/157819")

PASSED = BarBySize(("5%", "10%", "15%"), of=Valid("list"), votes=Cast("list"))
FRAGMENTS = OfLosers("constituency") + OfWinners("constituency", Surplus(1))
PREFERENTIAL_QUOTA = Down(SeatsOf("figure") / OfPlace("list") / 4)

CONSTITUENCIES = plurality(
    ACT["13"].doubt("equal votes in a constituency: here a lot"), called="egyéni választókerület"
)

FIGURES = Tier(
    name="figure",
    called="list and fragment votes",
    law=ACT["14, 15, 16(a)"].doubt("minority lists that miss the preferential quota count in what it is taken of"),
    where=Nation(),
    votes=Cast("list") + FRAGMENTS,
    entry=PASSED | Minority(),
    formula=Due(OwnVotes()),
    gives=Claim(),
)

PREFERENTIAL = Tier(
    name="preferential",
    called="preferential minority seat",
    law=ACT["14(3), 16(d)"],
    where=Nation(),
    votes=Cast("list"),
    entry=Minority() & Reaching(PREFERENTIAL_QUOTA),
    formula=Due(Exactly(1)),
    published="list",
)

SPOKESPERSONS = Tier(
    name="spokesperson",
    called="nemzetiségi szószóló",
    law=ACT["18"],
    where=Nation(),
    votes=Cast("list"),
    entry=Minority() & ~Reaching(PREFERENTIAL_QUOTA),
    formula=Due(Exactly(1)),
    gives=Claim(),
    published="spokesperson",
)

LIST = Tier(
    name="list",
    called="országos lista",
    law=ACT["14, 15, 16(e)-(g)"].doubt(
        "the letters of s 16 other than (d)",
        "equal figures: the list with fewer seats, then the lower number of the lot",
        "a list that runs out leaves seats empty",
    ),
    where=Nation(),
    votes=Cast("list") + FRAGMENTS,
    entry=PASSED,
    seats=OfPlace("list") - SeatsOf("preferential"),
    formula=D_HONDT,
    ties=(FewerSeats(),),
)


def assembly(since: date, until: date | None, note: str, *doubts: str) -> System:
    """The law in one of its versions: they differ in who may put up a list, and in the map."""
    return System(
        id="hungary-2011",
        name="Országgyűlés",
        country="Hungary",
        body="Országgyűlés",
        law=ACT["8, 12-18"].doubt(*doubts),
        told="Mixed, losers' votes and winners' surplus carried to a national list · two votes",
        note=note,
        since=since,
        until=until,
        tiers=(CONSTITUENCIES, FIGURES, PREFERENTIAL, SPOKESPERSONS, LIST),
    )


LISTS_OF_27 = "A party puts up a national list with candidates in 27 constituencies, in nine counties and Budapest."
LISTS_OF_71 = "A party puts up a national list with candidates in 71 constituencies, in 14 counties and Budapest."
NEW_MAP = "Budapest has 16 constituencies and Pest 14 of the 106; before, 18 and 12."
VERSIONS = "the days on which the amendments of 2020 and 2024 took effect"

SYSTEMS = (
    assembly(date(2012, 1, 1), date(2020, 12, 31), LISTS_OF_27),
    assembly(date(2021, 1, 1), date(2024, 12, 31), LISTS_OF_71, VERSIONS),
    assembly(date(2025, 1, 1), None, f"{LISTS_OF_71} {NEW_MAP}", VERSIONS),
)
