"""Azerbaijan: Milli Mejlis of 1995 and 2000, 100 districts in two rounds beside 25 list seats."""

from datetime import date

from seatwright.catalogue.districts import two_rounds
from seatwright.law import HARE, AtLeast, Cast, Citation, Figure, Nation, OfPlace, Share, System, Tier, Valid

LAW_1995 = Citation("Law on Elections to the Milli Mejlis", version="1995").doubt(
    "the sections of the law were not seen"
)
LAW_2000 = Citation("Law on Elections to the Milli Mejlis", version="2000").doubt(
    "the sections of the law were not seen"
)

TOOK_PART = Figure("ballots_cast", otherwise=Valid("list", also=("Against all", "Invalid")))


def mejlis(law: Citation, bar: Share, since: date, until: date) -> System:
    """One of the laws: they differ in the bar."""
    first_round, second_round = two_rounds(
        law.doubt("turnout demands are not tested: how many voters there were is not in the files"),
        law,
        called="district",
    )
    lists = Tier(
        name="list",
        law=law.doubt(
            "the formula: a Hare quota gives 18, 3, 2 and 2 seats in 2000, where 16, 4, 3 and 2 were announced",
            "the bar is of all who took part",
        ),
        where=Nation(),
        votes=Cast("list"),
        entry=AtLeast(bar, of=TOOK_PART),
        seats=OfPlace("list"),
        formula=HARE,
    )
    return System(
        id="azerbaijan-2000",
        name="Milli Məclis",
        country="Azerbaijan",
        body="Milli Mejlis",
        law=law,
        told="Parallel voting · two votes · districts in two rounds",
        note="The list seats announced in 2000 follow no formula that is known.",
        since=since,
        until=until,
        tiers=(first_round, second_round, lists),
    )


SYSTEMS = (
    mejlis(LAW_1995, "8%", date(1995, 8, 12), date(2000, 7, 4)),
    mejlis(LAW_2000, "6%", date(2000, 7, 5), date(2002, 8, 24)),
)
