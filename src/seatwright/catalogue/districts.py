"""Districts as most laws have them: the most votes win the seat, or a second round is held where nobody has a majority.

A law with a twist of its own (who may stand, what decides equal votes, what becomes of the seat) writes its tier out.
"""

from seatwright.law import Amount, Cast, Citation, Each, Held, Majority, Persons, Plurality, Tier, Unfilled


def plurality(law: Citation, name: str = "constituency", *, called: str = "", seats: Amount | int = 1) -> Tier:
    """The persons with the most votes in each place: one, unless the law gives the place more seats.

    >>> act = Citation("An Act")
    >>> plurality(act["5"], called="electorate").noun, plurality(act["5"]).stake
    ('electorate', Exactly(number=1))
    >>> plurality(act["7"], "island", seats=2).votes
    Cast(ballot='island')
    """
    return Tier(
        name=name,
        called=called,
        law=law,
        where=Each(name),
        among=Persons(),
        votes=Cast(name),
        seats=seats,
        formula=Plurality(),
    )


def second_round(law: Citation, name: str = "constituency") -> Tier:
    """The most votes of a second ballot win the seats that the first has left, and are told with it.

    >>> tier = second_round(Citation("An Act"))
    >>> tier.name, tier.told_as, tier.seats, tier.when
    ('constituency-runoff', 'constituency', Unfilled(tier='constituency'), Held(ballot='constituency-runoff'))
    """
    runoff = f"{name}-runoff"
    return Tier(
        name=runoff,
        called="second round",
        law=law,
        where=Each(name),
        among=Persons(),
        votes=Cast(runoff),
        seats=Unfilled(name),
        formula=Plurality(),
        when=Held(runoff),
        published=name,
    )


def two_rounds(
    first: Citation, second: Citation | None = None, name: str = "constituency", *, called: str = ""
) -> tuple[Tier, Tier]:
    """One member by more than half of the votes; where nobody has it, by the most votes of a second round.

    >>> [(tier.name, tier.formula) for tier in two_rounds(Citation("An Act")["8"])]
    [('constituency', Majority()), ('constituency-runoff', Plurality())]
    """
    majority = plurality(first, name, called=called).__replace__(formula=Majority())
    return majority, second_round(second or first, name)
