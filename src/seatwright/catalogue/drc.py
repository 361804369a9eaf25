"""DR Congo: one vote for a candidate, by plurality where there is one seat, by lists and quota where there are more."""

from datetime import date

from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Claim,
    Due,
    Entry,
    Everyone,
    Exactly,
    Here,
    Names,
    Nation,
    NextQuotient,
    NotAnIndividual,
    OfPlace,
    Only,
    PersonalVotes,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
    Won,
    replace,
)

ACT = Citation("Loi n° 06/006 portant organisation des élections", "118, 119", version="2006-03-09", mark="art.")
OF_2006 = ACT.doubt("equal remainders: here a lot")
OF_2017 = replace(OF_2006, version="Loi n° 17/013 du 24 décembre 2017", link="https://actualite.cd/2024/01/13").doubt(
    "independents need no 1%: so in 2023; in 2018 it was announced for them too",
    "votes of lists below 1% are left out of the quota",
)

VOTES, VALID, BY_NAME = Cast("constituency"), Valid("constituency"), PersonalVotes("constituency")
ONE, MORE = Only("constituency", most=1), Only("constituency", least=2)
NATIONWIDE = AtLeast("1%", of=VALID, in_=Nation())
HALF_HERE = AtLeast("1/2", of=VALID, in_=Here())


def single(law: Citation, entry: Entry) -> Tier:
    """The most voted, of the lists that are admitted: each puts up one candidate."""
    return Tier("single", law, ONE, VOTES, Plurality(), 1, entry=entry, fill=BY_NAME, called="single seat")


def lists(law: Citation, entry: Entry) -> Tier:
    """By quota among the lists, an independent being a list of one; on a list by the votes for each."""
    return Tier(
        name="list",
        called="list seat",
        law=law,
        where=MORE,
        votes=VOTES,
        entry=entry,
        seats=OfPlace("constituency"),
        formula=HARE,
        limits=(Ceiling(Names(), NextQuotient()),),
        fill=BY_NAME,
    )


OUTRIGHT = Tier(
    name="outright",
    called="claim by half of the votes",
    law=OF_2017.doubt("who has half of the votes of the constituency brings in a list below 1%, and sits first for it"),
    where=MORE,
    among=Persons(),
    votes=VOTES,
    entry=HALF_HERE,
    formula=Due(Exactly(1)),
    gives=Claim(),
    published="list",
)

ADMITTED = NATIONWIDE | ~NotAnIndividual()


def version(law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """Without and with the bar."""
    return System(
        id="drc",
        name="Assemblée nationale",
        country="DR Congo",
        body="National Assembly",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    version(
        OF_2006,
        "Plurality for single seats, open lists by quota elsewhere · one vote",
        date(2006, 3, 9),
        date(2017, 12, 23),
        single(OF_2006, Everyone()),
        lists(OF_2006, Everyone()),
    ),
    version(
        OF_2017,
        "Plurality for single seats, open lists by quota elsewhere, a national bar for both · one vote",
        date(2017, 12, 24),
        None,
        single(OF_2017, ADMITTED | HALF_HERE),
        OUTRIGHT,
        lists(OF_2017, ADMITTED | Won(1, "outright", in_=Here())),
    ),
)
