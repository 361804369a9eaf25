"""Cameroon: a majority takes every seat of a place; without one the first list takes half, the others the rest."""

from datetime import date

from seatwright.law import (
    HARE,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Exceeds,
    First,
    Here,
    OfPlace,
    Older,
    OlderList,
    Only,
    Otherwise,
    Persons,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Unfilled,
    Up,
    Valid,
    Won,
)

OF_1991 = Citation("Law no. 91-020", version="1991-12-16", mark="art.").doubt("its text: taken to be that of 2012")
CODE = Citation("Electoral Code", "152", version="2012-04-19", link="https://idea.int/node/130730", mark="s")

VOTES, SEATS, SEVERAL = Cast("constituency"), OfPlace("constituency"), Only("constituency", least=2)
SINGLE = Only("constituency", most=1)
MAJORITY = Exceeds(First(), Valid("constituency") * "1/2")
NO_MAJORITY = Otherwise("all")


def tiers(law: Citation) -> tuple[Tier, ...]:
    """The steps, by the seats of the constituency and by whether a list has a majority there."""
    return (
        Tier("single", law, SINGLE, VOTES, Plurality(), 1, Persons(), ties=(Older(),), called="single seat"),
        Tier(
            name="all",
            called="seat of the majority",
            law=law,
            where=SEVERAL,
            votes=VOTES,
            seats=SEATS,
            formula=AllToFirst(),
            when=MAJORITY,
            published="list",
        ),
        Tier(
            name="half",
            called="seat of the first list",
            law=law,
            where=SEVERAL,
            votes=VOTES,
            seats=Up(SEATS / 2),
            formula=AllToFirst(),
            when=NO_MAJORITY,
            ties=(OlderList(),),
            published="list",
        ),
        Tier(
            name="others",
            called="seat of the other lists",
            law=law.doubt(
                "the quota and the largest remainders: the text seen says proportional alone",
                "the quota is of the votes of the lists that share",
            ),
            where=SEVERAL,
            votes=VOTES,
            entry=AtLeast("5%", of=Valid("constituency"), in_=Here()) & ~Won(1, "half", in_=Here()),
            seats=SEATS - SeatsOf("half"),
            formula=HARE,
            when=NO_MAJORITY,
            ties=(OlderList(),),
            published="list",
        ),
        Tier(
            name="no-others",
            called="seat of the first list",
            law=law.doubt("where no other list has 5% the first takes the other half too"),
            where=SEVERAL,
            votes=VOTES,
            entry=Won(1, "half", in_=Here()),
            seats=Unfilled("others"),
            formula=AllToFirst(),
            when=NO_MAJORITY,
            published="list",
        ),
    )


def version(law: Citation, since: date, until: date | None) -> System:
    """The law that brought the system in, and the code that took it over."""
    return System(
        id="cameroon-conditional-block",
        name="Assemblée nationale",
        country="Cameroon",
        body="National Assembly",
        law=law,
        told="All seats to a majority, else half to the first list and the rest to the others · one vote",
        since=since,
        until=until,
        tiers=tiers(law),
    )


SYSTEMS = (version(OF_1991, date(1991, 12, 16), date(2012, 4, 18)), version(CODE, date(2012, 4, 19), None))
