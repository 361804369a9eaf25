"""Lithuania: Seimas, 71 constituencies in two rounds beside 70 list seats; lists are let in until they hold 60%."""

from datetime import date

from seatwright.catalogue.districts import second_round
from seatwright.law import (
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Declared,
    Each,
    Entry,
    Everyone,
    Figure,
    HareUp,
    Here,
    Minority,
    MoreThan,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    OpenList,
    Persons,
    Plurality,
    Quotas,
    System,
    Tier,
    TogetherAtLeast,
    Valid,
)

LAW = Citation(
    "Law on Elections to the Seimas",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/32867/16409/200",
)
CODE = Citation(
    "Electoral Code of the Republic of Lithuania",
    version="2022",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/62064/16713/162",
).doubt("the articles of the code other than 170")

TURNOUT = "turnout demands are not tested: how many voters there were is not in the files"
TOOK_PART = Figure("ballots_cast", otherwise=Valid("list", also=("Invalid",)))
BARS = (AtLeast("5%", of=TOOK_PART) & ~Declared("joint_lists")) | AtLeast("7%", of=TOOK_PART)
UNTIL_SIXTY_PERCENT = TogetherAtLeast("60%", of=TOOK_PART, rule=BARS)

CONSTITUENCIES = Tier(
    name="constituency",
    law=LAW["88"].doubt(TURNOUT),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=MoreThan("1/2", of=Valid("constituency", also=("Invalid",)), in_=Here()),
    seats=1,
    formula=Plurality(),
)
ONE_ROUND = CONSTITUENCIES.__replace__(entry=Everyone())

SECOND_ROUND = second_round(LAW["88"])
TWO_ROUNDS = (CONSTITUENCIES, SECOND_ROUND)


def lists(law: Citation, entry: Entry) -> Tier:
    """The national lists, which voters put in order by their preferences."""
    return Tier(
        name="list",
        law=law.doubt(TURNOUT, "equal remainders: the list with the smaller number, told as a lot"),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=Quotas("quota rounded up, largest remainders", HareUp()),
        limits=(Ceiling(Names(), NextQuotient()),),
        fill=OpenList("preference"),
    )


def seimas(law: Citation, since: date, until: date | None, *tiers: Tier) -> System:
    """The law in one of its versions: they differ in the bar and in the rounds."""
    return System(
        id="lithuania-seimas",
        name="Seimas",
        country="Lithuania",
        body="Seimas",
        law=law,
        told="Parallel voting · two votes · open lists",
        since=since,
        until=until,
        tiers=tiers,
    )


FOUR_PERCENT = AtLeast("4%", of=TOOK_PART) | Minority()
EARLY = LAW["89"].doubt("4%, none for minorities, as tables tell", "how the quota was rounded")
LATER = LAW["89"].doubt("that the quota is rounded up and a short list passes seats on was read in the code of 2022")
IN_CODE = tuple(tier.__replace__(law=CODE.doubt(TURNOUT)) for tier in TWO_ROUNDS)

SYSTEMS = (
    seimas(LAW, date(1992, 7, 9), date(1996, 6, 26), *TWO_ROUNDS, lists(EARLY, FOUR_PERCENT)),
    seimas(LAW, date(1996, 6, 27), date(2000, 7, 17), *TWO_ROUNDS, lists(LATER, UNTIL_SIXTY_PERCENT)),
    seimas(LAW, date(2000, 7, 18), date(2003, 12, 31), ONE_ROUND, lists(LATER, UNTIL_SIXTY_PERCENT)),
    seimas(LAW, date(2004, 1, 1), date(2022, 8, 31), *TWO_ROUNDS, lists(LATER, UNTIL_SIXTY_PERCENT)),
    seimas(CODE, date(2022, 9, 1), None, *IN_CODE, lists(CODE["170"], UNTIL_SIXTY_PERCENT)),
)
