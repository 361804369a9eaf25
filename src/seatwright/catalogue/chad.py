"""Chad: a list with a majority takes every seat of a larger constituency; without one all lists share by quota."""

from datetime import date

from seatwright.law import (
    HARE,
    AllToFirst,
    Cast,
    Citation,
    Exceeds,
    First,
    Formula,
    Held,
    Majority,
    MoreVotes,
    OfPlace,
    Only,
    Otherwise,
    Persons,
    Plurality,
    System,
    Tier,
    Unfilled,
    Valid,
)

OF_2009 = Citation(
    "Code électoral", version="Loi n° 003/PR/2009", mark="art.", link="http://rf2d.org/elections-loi-n-003-pr-9-tchad"
).doubt("the articles", "the rules of 2002 were the same")
OF_2024 = Citation("Code électoral", version="2024-02-22", mark="art.").doubt(
    "the articles", "single seats go to the most voted in one round: so an account of 2024"
)

VOTES, SEATS, SINGLE = Cast("constituency"), OfPlace("constituency"), Only("constituency", most=1)


def single(law: Citation, formula: Formula) -> Tier:
    """A single seat: for a majority, or for the most voted."""
    return Tier("single", law, SINGLE, VOTES, formula, 1, Persons(), called="single seat")


RUN_OFF = Tier(
    name="single-runoff",
    called="second round",
    law=OF_2009,
    where=SINGLE,
    among=Persons(),
    votes=Cast("constituency-runoff"),
    seats=Unfilled("single"),
    formula=Plurality(),
    when=Held("constituency-runoff"),
    published="single",
)


def lists(law: Citation) -> tuple[Tier, ...]:
    """All to a majority, else to each its share."""
    return (
        Tier(
            name="all",
            called="seat of the majority",
            law=law,
            where=Only("constituency", least=2),
            votes=VOTES,
            seats=SEATS,
            formula=AllToFirst(),
            when=Exceeds(First(), Valid("constituency") * "1/2"),
            published="list",
        ),
        Tier(
            name="shared",
            called="shared seat",
            law=law.doubt(
                "the largest remainders: other accounts give highest averages", "equal remainders: more votes"
            ),
            where=Only("constituency", least=2),
            votes=VOTES,
            seats=SEATS,
            formula=HARE,
            when=Otherwise("all"),
            ties=(MoreVotes(),),
            published="list",
        ),
    )


def version(law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The code before and after 2024."""
    return System(
        id="chad-conditional",
        name="Assemblée nationale",
        country="Chad",
        body="National Assembly",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    version(
        OF_2009,
        "Single seats in two rounds; elsewhere all seats to a majority, else shared by all lists · one vote",
        date(2000, 1, 1),
        date(2024, 2, 21),
        single(OF_2009, Majority()),
        RUN_OFF,
        *lists(OF_2009),
    ),
    version(
        OF_2024,
        "Single seats by plurality; elsewhere all seats to a majority, else shared by all lists · one vote",
        date(2024, 2, 22),
        None,
        single(OF_2024, Plurality()),
        *lists(OF_2024),
    ),
)
