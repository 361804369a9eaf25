"""Romania 2008 and 2012: the bar, 5% of the valid votes or first places in colleges of both chambers."""

from seatwright.law import (
    BarBySize,
    Cast,
    Citation,
    Claim,
    Declared,
    Due,
    Each,
    Exactly,
    Nation,
    NotAnIndividual,
    Persons,
    Plurality,
    Tier,
    Valid,
    Won,
)

ACT = Citation(
    "Legea 35/2008",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/22524/16166/200",
)
VOTES = Cast("college")

LEADERS = Tier(
    name="first-place",
    law=ACT["47(2)(c)"],
    where=Each("college"),
    among=Persons(),
    votes=VOTES,
    seats=1,
    formula=Plurality(),
    gives=Claim(),
)


def qualified(first_places: int) -> Tier:
    """5% of the valid votes, more for an alliance; or first places in enough colleges of this chamber and of the other,
    which the election tells: a chamber is counted from its own votes alone."""
    bar = BarBySize(("5%", "8%", "9%", "10%"), of=Valid("college"))
    led = Won(first_places, "first-place") & Declared("first_in_other_chamber")
    return Tier(
        name="qualified",
        law=ACT["47(2)"].doubt("who meets the bar by first places alone meets it for an alliance too"),
        where=Nation(),
        votes=VOTES,
        entry=NotAnIndividual() & (bar | led),
        formula=Due(Exactly(1)),
        gives=Claim(),
    )
