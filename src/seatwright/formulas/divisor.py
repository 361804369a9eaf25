"""Divisor rules: D'Hondt, Sainte-Laguë and their kin."""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from seatwright.errors import refuse
from seatwright.exact import Number, plain
from seatwright.formulas.averages import Signposts, divisor, highest_averages, signposts, whole_votes
from seatwright.formulas.contest import Contest, Shared
from seatwright.model.formula import Divisor
from seatwright.results.evidence import HighestAverages, Quotient
from seatwright.results.tie import Claimed


def share_by_divisor(rule: Divisor, contest: Contest) -> Shared:
    """Give each seat to the highest average.

    Proof: the last quotient that won is not below the first that lost, and nobody has one in between.

    See: Balinski and Young, Fair Representation (1982), ch. 9.
    """
    names = list(contest.votes)
    posts, begin = from_the_start(rule, [contest.start.get(who, 0) for who in names])
    room = [contest.room.get(who, contest.seats) for who in names] if contest.room else None
    votes = whole_votes(list(contest.votes.values()))
    found = highest_averages(votes, contest.seats, posts, begin if contest.start else None, room)
    seats = dict(zip(names, found.seats))

    def quotient(i: int, more: int) -> Quotient:
        return Quotient(names[i], contest.votes[names[i]], shown_divisor(posts, begin[i] + more * posts.unit))

    last = quotient(found.last, seats[names[found.last]] - (found.last not in found.tied)) if found.last >= 0 else None
    lost = quotient(found.lost, seats[names[found.lost]]) if found.lost >= 0 else None
    if found.tied:
        tied = {
            names[i]: Claimed(contest.votes[names[i]], quotient(i, found.seats[i]).divisor, begin[i] + found.seats[i])
            for i in found.tied
        }
        for who in contest.draw.choose(tied, found.left, "equal quotients"):
            seats[who] += 1
    full = tuple((who, contest.room[who]) for who in names if seats[who] >= contest.room.get(who, contest.seats + 1))
    start = tuple((who, contest.start[who]) for who in names if contest.start.get(who))
    return Shared(seats, HighestAverages(rule.name, start, last, lost, full))


def from_the_start(rule: Divisor, start: list[Number]) -> tuple[Signposts, list[int]]:
    """The rule's divisors, counted in parts of a seat where head starts have fractions."""
    posts = signposts(rule)
    unit = lcm(*(one.denominator for one in start))
    if unit > 1 and (posts.mean or len(posts.first) > 1):
        raise refuse(
            "E305",
            system="-",
            tier=rule.name,
            value="a head start of part of a seat needs evenly rising divisors",
            remedy="Use D'Hondt or Sainte-Laguë, or a weight of 0 or 1.",
        )
    return posts._replace(unit=unit), [int(one * unit) for one in start]


def shown_divisor(posts: Signposts, seats: int) -> Number:
    """The divisor in the law's own scale: 1.4, not 7/5 of a fifth."""
    above, below = divisor(posts, seats)
    return plain(Fraction(above, below * posts.scale))


def competitor_quotients(rule: Divisor, votes: Number, seats: int, start: int = 0) -> list[tuple[Number, Number]]:
    """A competitor's first quotients with their divisors, for tables.

    >>> from seatwright.model.formula import SAINTE_LAGUE
    >>> competitor_quotients(SAINTE_LAGUE, 90, 3)
    [(1, 90), (3, 30), (5, 18)]
    """
    posts = signposts(rule)
    divisors = [shown_divisor(posts, start + n) for n in range(seats)]
    return [(d, plain(Fraction(votes) / d) if d else 0) for d in divisors]
