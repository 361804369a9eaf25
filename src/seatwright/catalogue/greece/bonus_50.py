"""Greece: 40 seats (2007, 2009) or 50 seats (2012 to 2019) for the first list, all others by quota over 3%."""

from datetime import date

from seatwright.catalogue.greece.parliament import AVERAGE_PER_PARTY, BAR, act, proportional
from seatwright.law import AllToFirst, Citation, Nation, System, Tier

OF_2004 = act("Law 3231/2004", "2004")
OF_2008 = act("Law 3636/2008", "2008")


def for_the_first(law: Citation, bonus: int) -> Tier:
    """A fixed number of seats for the list with most votes."""
    return Tier(
        name="bonus",
        called="majority bonus",
        law=law.doubt("a coalition's votes are divided by its parties before it is called the first"),
        where=Nation(),
        votes=AVERAGE_PER_PARTY,
        entry=BAR,
        seats=bonus,
        formula=AllToFirst(),
    )


def version(law: Citation, bonus: int, since: date, until: date) -> System:
    """One of the two laws, which differ in the bonus; each was first used at the next election but one."""
    return System(
        id="greece-bonus-50",
        name="Vouli ton Ellinon",
        country="Greece",
        body="Hellenic Parliament",
        law=law,
        told=f"List proportional with a bonus of {bonus} seats for the first list · one vote",
        since=since,
        until=until,
        tiers=(proportional(law, 300 - bonus), for_the_first(law, bonus)),
    )


SYSTEMS = (
    version(OF_2004, 40, date(2004, 3, 8), date(2009, 10, 4)),
    version(OF_2008, 50, date(2009, 10, 5), date(2019, 7, 7)),
)
