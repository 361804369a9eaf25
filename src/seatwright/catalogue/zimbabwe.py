"""Zimbabwe: National Assembly and Senate since 2013. A vote for a candidate counts again, in the province, for the
lists that his party put up for women, for the Senate and, since 2023, for the young."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    Cast,
    Citation,
    Each,
    Exactly,
    Here,
    Names,
    NotAnIndividual,
    Reaching,
    System,
    Tier,
    replace,
)

CONSTITUTION = Citation("Constitution of Zimbabwe (2013)")
ACT = Citation("Electoral Act [Chapter 2:13], Part XIA and Eighth Schedule", version="SI 85 of 2013", mark="s").doubt(
    "the second stage of the schedule was not seen: the seats left over go to the largest remainders",
    "equal remainders: a lot",
)
YOUTH = Citation("Constitution of Zimbabwe", section="124(1)(c)", version="Amendment No. 2 of 2021").doubt(
    "the youth seat of a province is shared out by the rule of the Eighth Schedule, so to the party with most votes"
)

CONSTITUENCIES = plurality(CONSTITUTION["124(1)(a)"])

# Votes for individuals, and for parties that handed in no list in the province, are no part of the quota.
WITH_A_LIST = NotAnIndividual() & Reaching(Exactly(1), in_=Here(), of=Names())

WOMEN = Tier(
    name="women",
    called="women's seat",
    law=ACT["45C-45J"],
    where=Each("province"),
    votes=Cast("constituency"),
    entry=WITH_A_LIST,
    seats=6,
    formula=HARE,
)

# One seat by the same rule: no party has a whole quota, the largest remainder is the most votes.
YOUNG = replace(WOMEN, name="youth", called="youth seat", law=YOUTH, seats=1)

SENATORS = replace(WOMEN, name="senate", called="senator", law=ACT["45C-45J"])


def chosen(name: str, called: str, section: str) -> Tier:
    """Senators whom chiefs or persons with disabilities choose."""
    return replace(
        CONSTITUENCIES, name=name, called=called, law=CONSTITUTION[section], where=Each(name), votes=Cast(name), seats=2
    )


def assembly(told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The National Assembly before and since the youth seats."""
    return System(
        id="zimbabwe-women-pr",
        name="National Assembly",
        country="Zimbabwe",
        body="National Assembly",
        law=CONSTITUTION["124"],
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    assembly(
        "Constituencies beside women's lists by province · one vote",
        date(2013, 6, 13),
        date(2021, 5, 6),
        CONSTITUENCIES,
        WOMEN,
    ),
    assembly(
        "Constituencies beside women's lists and youth seats by province · one vote",
        date(2021, 5, 7),
        None,
        CONSTITUENCIES,
        WOMEN,
        YOUNG,
    ),
    System(
        id="zimbabwe-senate",
        name="Senate",
        country="Zimbabwe",
        body="Senate",
        law=CONSTITUTION["120"],
        told="Lists by province, on the votes for the National Assembly",
        note="80 seats: 60 by lists that begin with a woman and alternate, 16 chiefs of the provinces that are no "
        "cities, the president of the chiefs' council and the deputy, and two persons with disabilities.",
        since=date(2013, 6, 13),
        rolls=("chiefs", "disability"),
        tiers=(
            SENATORS,
            chosen("chiefs", "senator chief", "120(1)(b)-(c)"),
            chosen("disability", "senator with a disability", "120(1)(d)"),
        ),
    ),
)
