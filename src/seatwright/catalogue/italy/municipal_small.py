"""Italian communes up to 15,000: each candidate for mayor has one list, and the winner's takes two thirds."""

from seatwright.catalogue.italy.commune import COUNCIL, TUEL, VOTES, council
from seatwright.law import (
    D_HONDT,
    AllToFirst,
    Amount,
    Ceiling,
    Contenders,
    Exactly,
    Exceeds,
    MoreVotes,
    Names,
    Nation,
    Nearest,
    NextQuotient,
    Older,
    Overall,
    Plurality,
    SeatsOf,
    SecondBallot,
    Tier,
    Unless,
    Won,
)

MAYOR = Tier(
    name="mayor",
    law=TUEL["71(5)-(6)"],
    where=Nation(),
    votes=VOTES,
    seats=1,
    formula=Plurality(),
    ties=(SecondBallot("run-off"), Older()),
)

SEVERAL_LISTS = Exceeds(Contenders(), Exactly(1))


def of_the_winner(name: str, seats: Amount, several: bool) -> Tier:
    """The seats of the mayor's list: all of them if there is no other."""
    return Tier(
        name=name,
        called="mayor's list",
        law=TUEL["71(8)"] if several else TUEL["71(10)"].doubt("turnout demands on a single list are not tested"),
        where=Nation(),
        votes=VOTES,
        entry=Won(1, "mayor"),
        seats=seats,
        formula=AllToFirst(),
        when=SEVERAL_LISTS if several else Unless(SEVERAL_LISTS),
        published="list",
    )


TWO_THIRDS = of_the_winner("two-thirds", Nearest(COUNCIL * "2/3"), True)
UNOPPOSED = of_the_winner("unopposed", COUNCIL, False)

OTHERS = Tier(
    name="others",
    called="other lists",
    law=TUEL["71(8)"],
    where=Nation(),
    votes=VOTES,
    entry=~Won(1, "mayor"),
    seats=COUNCIL - Overall(SeatsOf("two-thirds")),
    formula=D_HONDT,
    when=SEVERAL_LISTS,
    limits=(Ceiling(Names(), NextQuotient()),),
    ties=(MoreVotes(),),
    published="list",
)

SYSTEMS = (
    council(
        "italy-municipal-small",
        "Two thirds of the council for the mayor's list · one vote",
        "Communes up to 15,000: the council and the mayor, who sits besides. A candidate and his list are one label.",
        (MAYOR, TWO_THIRDS, UNOPPOSED, OTHERS),
    ),
)
