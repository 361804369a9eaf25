"""Hungary since 2014: losers' votes and winners' surplus join the list votes; a minority list can win one seat."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    BarBySize,
    Cast,
    Citation,
    Claim,
    Down,
    Due,
    Each,
    Exactly,
    FewerSeats,
    Minority,
    Nation,
    OfLosers,
    OfPlace,
    OfWinners,
    OwnVotes,
    Persons,
    Plurality,
    Reaching,
    SeatsOf,
    Surplus,
    System,
    Tier,
    Valid,
)

ACT = Citation("Act CCIII of 2011")

PASSED = BarBySize(("5%", "10%", "15%"), of=Valid("list"), votes=Cast("list"))
FRAGMENTS = OfLosers("constituency") + OfWinners("constituency", Surplus(1))
PREFERENTIAL_QUOTA = Down(SeatsOf("figure") / OfPlace("list") / 4)

CONSTITUENCIES = Tier(
    name="constituency",
    called="egyéni választókerület",
    law=ACT["13"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
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
    law=ACT["16(d)"],
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
    law=ACT["16(e)-(g)"].doubt(
        "equal figures: the list with fewer seats, then the lower number of the lot",
        "a list that runs out leaves seats empty",
    ),
    where=Nation(),
    votes=SeatsOf("figure"),
    entry=PASSED,
    seats=OfPlace("list") - SeatsOf("preferential"),
    formula=D_HONDT,
    ties=(FewerSeats(),),
)

SYSTEMS = (
    System(
        id="hungary-2011",
        name="Országgyűlés",
        country="Hungary",
        body="Országgyűlés",
        law=ACT["12-18"].doubt("the sections besides 14 to 16, and their letters, are cited from memory"),
        told="Mixed, losers' votes and winners' surplus carried to a national list · two votes",
        since=date(2014, 1, 1),
        tiers=(CONSTITUENCIES, FIGURES, PREFERENTIAL, SPOKESPERSONS, LIST),
    ),
)
