"""Tajikistan: Majlisi Namoyandagon since 2000, 41 districts in two rounds beside 22 list seats."""

from datetime import date

from seatwright.catalogue.districts import second_round
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    Each,
    Figure,
    Here,
    MoreThan,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
)

LAW = Citation(
    "Constitutional Law on Elections to the Majlisi Oli",
    mark="art.",
    version="2019",
    link="http://kmir.tj/ru/2019/12/07/konstitutsionnyj-zakon-respubliki-tadzhikistan-o-vyborah-madzhlisi-oli-respubliki-tadzhikistan/",
)

TOOK_PART = Figure("ballots_cast", otherwise=Valid("list", also=("Against all", "Invalid")))

FIRST_ROUND = Tier(
    name="constituency",
    called="district",
    law=LAW["48-50"].doubt(
        "that half of the voters took part is not tested: how many there were is not in the files",
        "more than half of all who took part is needed",
    ),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=MoreThan("1/2", of=Valid("constituency", also=("Against all", "Invalid")), in_=Here()),
    seats=1,
    formula=Plurality(),
)

SECOND_ROUND = second_round(LAW["48-50"])

LIST = Tier(
    name="list",
    law=LAW["48-50"].doubt(
        "the quota and the largest remainders: they give the seats of 2015 and 2020",
        "how equal remainders are told apart",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=TOOK_PART),
    seats=OfPlace("list"),
    formula=HARE,
)

SYSTEMS = (
    System(
        id="tajikistan-parallel",
        name="Majlisi Namoyandagon",
        country="Tajikistan",
        body="Majlisi Namoyandagon",
        law=LAW,
        told="Parallel voting · two votes · districts in two rounds",
        since=date(1999, 12, 10),
        tiers=(FIRST_ROUND, SECOND_ROUND, LIST),
    ),
)
