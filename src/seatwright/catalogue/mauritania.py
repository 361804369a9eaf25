"""Mauritania: local seats by majority or by quota as the place is small or large, beside national lists by quota."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    AllToFirst,
    Cast,
    Citation,
    Hare,
    Held,
    Here,
    Majority,
    MoreThan,
    Nation,
    OfPlace,
    Older,
    Only,
    Persons,
    Plurality,
    Quotas,
    System,
    Tier,
    Unfilled,
    Valid,
)

ACT = Citation(
    "Ordonnance n° 91-028 relative à l'élection des députés",
    mark="art.",
    link="http://archive.ipu.org/parline-f/reports/1207_B.htm",
).doubt(
    "the articles",
    "the days from which the versions are in force",
    "equal remainders: here a lot",
    "papers marked for nobody are no valid votes",
)

VOTES, RUN_OFF = Cast("constituency"), Cast("constituency-runoff")
HELD = Held("constituency-runoff")
ONE, TWO = Only("constituency", most=1), Only("constituency", least=2, most=2)
A_MAJORITY = MoreThan("1/2", of=Valid("constituency"), in_=Here())

SINGLE = Tier("single", ACT, ONE, VOTES, Majority(), 1, Persons(), called="single seat")
SINGLE_RUN_OFF = Tier(
    name="single-runoff",
    called="second round",
    law=ACT,
    where=ONE,
    among=Persons(),
    votes=RUN_OFF,
    seats=Unfilled("single"),
    formula=Plurality(),
    when=HELD,
    ties=(Older(),),
    published="single",
)

PAIR = Tier("pair", ACT, TWO, VOTES, AllToFirst(), OfPlace("constituency"), entry=A_MAJORITY, called="seat of a pair")
PAIR_RUN_OFF = Tier(
    name="pair-runoff",
    called="second round of a pair",
    law=ACT.doubt("a second round with equal votes: here a lot"),
    where=TWO,
    votes=RUN_OFF,
    seats=Unfilled("pair"),
    formula=AllToFirst(),
    when=HELD,
    published="pair",
)


def by_quota(ballot: str) -> Quotas:
    """Largest remainders, the quota being of all valid votes: a list that wins nothing makes the seats dearer."""
    return Quotas("Hare quota of all valid votes, largest remainders", Hare(), of=Valid(ballot))


LARGER = Tier("larger", ACT, Only("constituency", least=3), VOTES, by_quota("constituency"), OfPlace("constituency"))
LOCAL = (SINGLE, SINGLE_RUN_OFF, PAIR, PAIR_RUN_OFF, LARGER)


def national(name: str, seats: int, called: str) -> Tier:
    """A list of the whole country, with a vote of its own."""
    return Tier(name, ACT, Nation(), Cast(name), by_quota(name), seats, called=called)


LISTS = national("national", 20, "national seat"), national("women", 20, "seat of the women's list")
YOUTH = national("youth", 11, "seat of the youth list")
CHOSEN = ACT.doubt("chosen by the members elected before: taken as given")
ABROAD = plurality(CHOSEN, "abroad", called="seat abroad")


def version(told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The law by its national lists; since 2023 citizens abroad vote in constituencies of one seat."""
    return System(
        id="mauritania",
        name="Assemblée nationale",
        country="Mauritania",
        body="National Assembly",
        law=ACT,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
        rolls=("abroad",),
    )


THREE_VOTES = "Local seats and two national lists · three votes"
FOUR_VOTES = "Local seats and three national lists · four votes"

SYSTEMS = (
    version(THREE_VOTES, date(2012, 1, 1), date(2017, 12, 31), *LOCAL, *LISTS),
    version(THREE_VOTES, date(2018, 1, 1), date(2022, 12, 31), *LOCAL, *LISTS, ABROAD),
    version(FOUR_VOTES, date(2023, 1, 1), None, *LOCAL, *LISTS, YOUTH),
)
