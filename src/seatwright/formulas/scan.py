"""Highest averages for the plain case: divisors that rise evenly, nobody with a head start or a limit.

Up to a few thousand competitors, scanning all of them beats keeping a heap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Averages(NamedTuple):
    """Seats in the order of the votes; ``last`` won and ``lost`` did not (indices, -1 for none).

    ``tied``: who share the deciding quotient; ``left``: how many of them get a seat (their seats are not in yet).
    """

    seats: list[int]
    last: int
    lost: int
    tied: list[int]
    left: int


FEW = 2_000  # competitors up to which scanning all of them beats keeping a heap


def by_scanning(votes: Sequence[int], seats: int, a: int, b: int) -> Averages:
    """The plain case, for few competitors: divisors a, a + b, a + 2b ... for everyone, no limits."""
    unit = 2 * sum(votes)
    scaled, offset, step = 2 * b * seats + len(votes) * (2 * a - b), unit * a, b * unit
    given = [(v * scaled - offset) // step + 1 for v in votes] if seats else [0] * len(votes)
    missing = seats - sum(given)
    while missing > 0:
        given[_strongest(votes, given, a, b)] += 1
        missing -= 1
    while missing < 0:
        given[_weakest(votes, given, a, b)] -= 1
        missing += 1
    while True:
        last, lost = _weakest(votes, given, a, b), _strongest(votes, given, a, b)
        if last < 0:
            return Averages(given, last, lost, [], 0)
        won, next_ = votes[last] * (a + b * given[lost]), votes[lost] * (a + b * (given[last] - 1))
        if won > next_:
            return Averages(given, last, lost, [], 0)
        if won == next_:
            return _tied(votes, given, a, b, last, lost)
        given[last] -= 1
        given[lost] += 1


def _strongest(votes: Sequence[int], given: list[int], a: int, b: int) -> int:
    """Who has the largest next quotient."""
    best, above, below = -1, -1, 1
    for i, v in enumerate(votes):
        d = a + b * given[i]
        if v * below > above * d:
            best, above, below = i, v, d
    return best


def _weakest(votes: Sequence[int], given: list[int], a: int, b: int) -> int:
    """Whose last seat has the smallest quotient."""
    best, above, below = -1, 1, 0
    for i, v in enumerate(votes):
        n = given[i]
        if n:
            d = a + b * (n - 1)
            if v * below < above * d:
                best, above, below = i, v, d
    return best


def _tied(votes: Sequence[int], given: list[int], a: int, b: int, last: int, lost: int) -> Averages:
    """Everyone whose last or next quotient is the deciding one."""
    v, d = votes[last], a + b * (given[last] - 1)
    in_ = [i for i, n in enumerate(given) if n and votes[i] * d == v * (a + b * (n - 1))]
    out = [i for i, n in enumerate(given) if votes[i] * d == v * (a + b * n)]
    for i in in_:
        given[i] -= 1
    return Averages(given, last, lost, sorted({*in_, *out}), len(in_))
