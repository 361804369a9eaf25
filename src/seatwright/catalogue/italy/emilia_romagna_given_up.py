"""Emilia-Romagna since 2014: in what order lists give up seats, to raise the president's lists or for the runner-up.

First the seats of the smallest remainders, then those of lists with the fewest residual votes, and only then those that
provinces gave by whole quotients, of the lists with the smallest figures.
"""

from typing import NamedTuple

from seatwright.catalogue.italy.emilia_romagna_forty import OVER_THE_BAR, VOTES
from seatwright.law import (
    AllToFirst,
    Amount,
    Ceiling,
    Citation,
    Claim,
    Entry,
    Nation,
    SeatsOf,
    Tier,
    Unfilled,
    Unused,
    Up,
    Valid,
    least,
    most,
)


class Pool(NamedTuple):
    """Seats that are given up one after the other: how many a list has of them, and who comes first."""

    name: str
    first: Amount
    has: Amount


def by_remainders(name: str, tier: str) -> Pool:
    """The seats that remainders brought: one of a list at most, the smallest remainder first."""
    borrowed = 0 - Unused(tier)  # what the remainder lacked to a whole quotient
    return Pool(name, borrowed, least(1, Up(most(0, borrowed))))


def the_fewest(name: str, votes: Amount, has: Amount) -> Pool:
    """Seats of the list with the fewest votes first."""
    return Pool(name, Valid("list") - votes, has)


REMAINDERS = by_remainders("remainder", "remainder")
RESIDUAL = the_fewest("residual", Unused("province"), SeatsOf("remainder") - REMAINDERS.has)
WHOLE = the_fewest("whole", VOTES, SeatsOf("province"))
OF_FORTY = (REMAINDERS, RESIDUAL, WHOLE)

FIVE_REMAINDERS = by_remainders("five-remainder", "five")
OF_FIVE = (FIVE_REMAINDERS, the_fewest("five-whole", VOTES, SeatsOf("five") - FIVE_REMAINDERS.has))


def given_up(
    name: str, called: str, law: Citation, entry: Entry, seats: Amount, pools: tuple[Pool, ...], before: str = ""
) -> tuple[Tier, ...]:
    """Seats that lists give up, of one pool after the other; what was given up ``before`` is no longer there."""
    tiers: list[Tier] = []
    for pool in pools:
        tier = Tier(
            name=f"{name}-{pool.name}",
            called=called,
            law=law,
            where=Nation(),
            votes=pool.first,
            entry=OVER_THE_BAR & entry,
            seats=Unfilled(tiers[-1].name) if tiers else seats,
            formula=AllToFirst(),
            limits=(Ceiling(pool.has - SeatsOf(f"{before}-{pool.name}") if before else pool.has),),
            gives=Claim(),
        )
        tiers.append(tier)
    return tuple(tiers)


def all_of(tiers: tuple[Tier, ...]) -> Amount:
    """The seats given up in several steps."""
    return sum((SeatsOf(one.name) for one in tiers[1:]), start=SeatsOf(tiers[0].name))
