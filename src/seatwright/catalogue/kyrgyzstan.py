"""Kyrgyzstan: Jogorku Kenesh of 2021, 36 districts beside 54 list seats, with bars in the country and its regions."""

from datetime import date

from seatwright.law import (
    HARE,
    Amount,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Down,
    Each,
    Figure,
    Here,
    InPlaces,
    MoreVotes,
    Nation,
    OfPlace,
    OpenList,
    Persons,
    Plurality,
    Reaching,
    Reshared,
    System,
    Tier,
    Valid,
)

LAW = Citation(
    "Constitutional Law on Presidential and Jogorku Kenesh Elections",
    version="2021",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/22977/16189/149",
).doubt("the articles were read as of 2011")

EVERY_PAPER = Valid("list", also=("Against all", "Invalid"))
TOOK_PART = Figure("ballots_cast", otherwise=EVERY_PAPER)
AGAINST_ALL_HERE: Amount = Valid("constituency", also=("Against all",)) - Valid("constituency")
IN_NO_REGION_LESS = ~InPlaces(1, "region", ~AtLeast("0.5%", of=EVERY_PAPER, in_=Here()))

DISTRICTS = Tier(
    name="constituency",
    called="district",
    law=LAW.doubt("as many votes against all as for the leader do not yet void the poll"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=Reaching(AGAINST_ALL_HERE, in_=Here()),
    seats=1,
    formula=Plurality(),
)

LIST = Tier(
    name="list",
    law=LAW["64"].doubt(
        "where votes by region are known, 0.5% is asked for in each of seven regions, Bishkek and Osh",
        "seats above half of the list seats are shared out anew among the others",
        "what follows if fewer than two lists qualify",
        "the shares of women and others among those elected are not counted",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=TOOK_PART) & IN_NO_REGION_LESS,
    seats=OfPlace("list"),
    formula=HARE,
    limits=(Ceiling(Down(OfPlace("list") / 2), Reshared()),),
    ties=(MoreVotes(),),
    fill=OpenList("list"),
)

SYSTEMS = (
    System(
        id="kyrgyzstan-mixed-2021",
        name="Jogorku Kenesh",
        country="Kyrgyzstan",
        body="Jogorku Kenesh",
        law=LAW,
        told="Parallel voting · two votes · open lists",
        since=date(2021, 8, 27),
        until=date(2025, 6, 30),
        tiers=(DISTRICTS, LIST),
    ),
)
