"""Jordan: House of Representatives since 2022, open lists in districts beside closed national lists of parties."""

from datetime import date

from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    Each,
    FirstReached,
    Here,
    Nation,
    NotElected,
    OfGroup,
    OfPlace,
    OpenList,
    Persons,
    Plurality,
    Sum,
    System,
    Tier,
    Unused,
    Valid,
    least,
)

ACT = Citation("Election Law for the House of Representatives No. 4 of 2022", mark="art.")
AMENDED = Citation(
    "Election Law for the House of Representatives No. 4 of 2022, as amended in 2024",
    mark="art.",
    link="https://menafn.com/1107826889/Lower-House-Approves-Amendment-To-Electoral-Law",
)
TWO_AND_A_HALF = AtLeast("2.5%", of=Valid("list"), votes=Cast("list"))
FROM_SEVEN_DOWN = FirstReached(  # lowered until three lists pass it, or two where there are two seats
    ("7%", "6%", "5%", "4%", "3%", "2%", "1%", 0),
    by=least(3, OfPlace("local")),
    of=Valid("local"),
    in_=Here(),
)
GROUPS = "the best of the group who has no seat yet, by personal votes"

LOCAL = Tier(
    name="local",
    called="local seat",
    law=AMENDED["49(a)"].doubt("of which votes in the district the 7% are taken"),
    where=Each("local"),
    votes=Cast("local"),
    entry=FROM_SEVEN_DOWN,
    seats=OfPlace("local"),
    formula=HARE,
    fill=OpenList("local"),
)


def reserved(group: str) -> Tier:
    """Seats of a district for women, Christians, or Circassians and Chechens."""
    return Tier(
        name=f"local-{group}",
        called=f"local seat ({group})",
        law=ACT["49"].doubt(GROUPS),
        where=Each("local"),
        among=Persons(),
        votes=Cast("local"),
        entry=OfGroup(group) & NotElected(),
        seats=Sum(OfPlace(f"local-{group}"), over=f"local-{group}"),  # districts.csv lists the districts that have them
        formula=Plurality(),
        published="local",
    )


GENERAL = Tier(
    name="list-general",
    called="national seat",
    law=ACT["49(b)"],
    where=Nation(),
    votes=Cast("list"),
    entry=TWO_AND_A_HALF,
    seats=OfPlace("list-general"),
    formula=HARE,
)

MINORITY = Tier(
    name="list-minority",
    called="national seat for Christians, Circassians and Chechens",
    law=ACT["49(b)"].doubt("the three seats fall to the next largest remainders: so they did in 2024"),
    where=Nation(),
    votes=Unused("list-general"),
    entry=TWO_AND_A_HALF,
    seats=OfPlace("list-minority"),
    formula=Plurality(),
)

SYSTEMS = (
    System(
        id="jordan-2024",
        name="House of Representatives",
        country="Jordan",
        body="House of Representatives",
        law=AMENDED["49"].doubt("the paragraphs"),
        told="Parallel lists, local and national · two votes",
        note="The bar that is lowered until enough lists pass it came in 2024, before the first election.",
        since=date(2022, 4, 4),
        tiers=(LOCAL, *(reserved(group) for group in ("women", "christian", "circassian")), GENERAL, MINORITY),
    ),
)
