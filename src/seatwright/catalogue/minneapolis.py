"""Minneapolis: three ranks; one office by an instant run-off, several by transferring surpluses.

Whoever can no longer be elected by any arithmetic is defeated together with all who have fewer votes.
"""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Each,
    EmptyPassedOver,
    FractionCut,
    Impossible,
    InstantRunoff,
    OfPlace,
    OvervotePassedOver,
    Persons,
    Reading,
    System,
    Tier,
    TransferableVote,
    TwoEmptyEnd,
    replace,
)

CODE = Citation("Minneapolis Code of Ordinances, Title 8.5, Chapter 167", mark="§")

SKIPS = "a paper ends where two ranks in a row are empty; the count of 2013 passed them over"
OVERVOTE = "a rank with two candidates is passed over"

RANKS_2009 = Reading(EmptyPassedOver(), OvervotePassedOver(), ranks=3)
RANKS = Reading(TwoEmptyEnd(), OvervotePassedOver(), ranks=3)

OFFICE = Tier(
    name="office",
    law=CODE["167.60"].doubt(SKIPS, OVERVOTE),
    where=Each("office"),
    among=Persons(),
    votes=Cast("office"),
    seats=1,
    formula=InstantRunoff(exclusion=Impossible(), reading=RANKS),
)

SEVERAL = Tier(
    name="board",
    law=CODE["167.70"].doubt(SKIPS, OVERVOTE),
    where=Each("board"),
    among=Persons(),
    votes=Cast("board"),
    seats=OfPlace(),
    formula=TransferableVote(surplus=FractionCut(4), exclusion=Impossible(), reading=RANKS),
)


def _in_2009(tier: Tier) -> Tier:
    """The same office while empty ranks were passed over, however many."""
    formula = tier.formula
    assert isinstance(formula, InstantRunoff | TransferableVote)
    return replace(tier, formula=replace(formula, reading=RANKS_2009))


def _system(id: str, name: str, told: str, tier: Tier, since: date, until: date | None = None) -> System:
    return System(
        id=id,
        name=name,
        country="United States (Minneapolis)",
        body=name,
        since=since,
        until=until,
        law=CODE,
        told=told,
        tiers=(tier,),
    )


IRV = ("minneapolis-irv", "Mayor and council members of Minneapolis", "Instant run-off · three ranks")
STV = (
    "minneapolis-stv",
    "Park and Recreation Board at large, Minneapolis",
    "Single transferable vote · three ranks, fractions of four decimals",
)
FIRST, CHANGE, EVE = date(2009, 1, 1), date(2015, 1, 1), date(2014, 12, 31)

SYSTEMS = (
    _system(*IRV, _in_2009(OFFICE), FIRST, EVE),
    _system(*IRV, OFFICE, CHANGE),
    _system(*STV, _in_2009(SEVERAL), FIRST, EVE),
    _system(*STV, SEVERAL, CHANGE),
)
