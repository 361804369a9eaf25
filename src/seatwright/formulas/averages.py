"""Highest averages on bare integers: jump close to the answer, step the rest, and know a tie when it decides.

A divisor rule gives each seat to the largest of votes / divisor. Instead of walking seat by seat, a divisor is guessed
that gives nearly the right number, and the last few seats are stepped: the cost does not grow with the seats.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from math import gcd, isqrt, lcm
from typing import NamedTuple

from seatwright.exact import Number, as_number
from seatwright.formulas.scan import FEW, Averages, by_scanning
from seatwright.model.formula import Divisor


class Signposts(NamedTuple):
    """A rule's divisors as whole numbers on one scale: ``first`` as listed, then ``step`` more each time.

    ``squared``: quotients are compared by their squares (the geometric mean is a root). ``unit``: head starts are
    counted in such parts of a seat (2: in halves).
    """

    first: tuple[int, ...]
    step: int
    scale: int
    mean: str = ""
    unit: int = 1

    @property
    def squared(self) -> bool:
        """Whether votes count by their squares."""
        return self.mean == "geometric"

    @property
    def even(self) -> bool:
        """Whether divisors rise evenly, from no more than one step: D'Hondt, Sainte-Laguë, the Danish method."""
        return len(self.first) == 1 and not self.mean and self.unit == 1 and 0 < self.first[0] <= self.step


@lru_cache(maxsize=64)
def signposts(rule: Divisor) -> Signposts:
    """The rule's divisors on a common scale.

    >>> from seatwright.model.formula import D_HONDT, MODIFIED_SAINTE_LAGUE
    >>> signposts(MODIFIED_SAINTE_LAGUE)[:3]
    ((7, 15), 10, 5)
    """
    numbers = [Fraction(as_number(one)) for one in (*rule.first, rule.step)]
    scale = lcm(*(one.denominator for one in numbers))
    whole = [one.numerator * (scale // one.denominator) for one in numbers]
    return Signposts(tuple(whole[:-1]), whole[-1], scale, rule.mean)


def divisor(posts: Signposts, seats: int) -> tuple[int, int]:
    """The divisor of the seat after ``seats`` (in units), as numerator and denominator on the rule's scale.

    >>> from seatwright.model.formula import DEAN, SAINTE_LAGUE
    >>> divisor(signposts(SAINTE_LAGUE), 3), divisor(signposts(DEAN), 1)
    ((7, 1), (4, 3))
    """
    if posts.mean == "harmonic":
        return 2 * seats * (seats + 1), 2 * seats + 1
    if posts.mean == "geometric":
        return seats * (seats + 1), 1
    if posts.unit > 1:
        return posts.first[0] * posts.unit + posts.step * seats, posts.unit
    listed = len(posts.first)
    if seats < listed:
        return posts.first[seats], 1
    return posts.first[-1] + posts.step * (seats - listed + 1), 1


def highest_averages(
    votes: Sequence[int],
    seats: int,
    posts: Signposts,
    start: Sequence[int] | None = None,
    room: Sequence[int] | None = None,
) -> Averages:
    """Share out seats by highest averages.

    >>> from seatwright.model.formula import D_HONDT
    >>> highest_averages([340_000, 280_000, 160_000, 60_000], 7, signposts(D_HONDT)).seats
    [3, 3, 1, 0]
    >>> highest_averages([100, 100], 1, signposts(D_HONDT)).tied
    [0, 1]

    ``start``: seats from which quotients begin; ``room``: the most new seats each may take.
    """
    size = len(votes)
    if not size:
        return Averages([], -1, -1, [], 0)
    if start is None and room is None and size <= FEW and posts.even and all(votes):
        return by_scanning(votes, seats, posts.first[0], posts.step)
    begin = start if start is not None else [0] * size
    most = room if room is not None else [seats] * size
    if posts.squared:
        votes = [v * v for v in votes]
    given = _jump(votes, seats, posts, begin, most)
    top = max(begin, default=0) + (seats + 2) * posts.unit
    key = _Quotients(votes, posts, begin, top)
    _step(given, votes, seats, most, key)
    return _closed(given, votes, most, key)


def _jump(votes: Sequence[int], seats: int, posts: Signposts, begin: Sequence[int], most: Sequence[int]) -> list[int]:
    """Seats by a guessed divisor, never wrong by much; limits and head starts are taken out and guessed again."""
    given = [0] * len(votes)
    free: list[int] = [i for i, v in enumerate(votes) if v and most[i] > 0]
    target = seats
    a, b = (posts.first[0], posts.step) if not posts.mean else (1, 2)
    for _ in range(8):
        total = sum([votes[i] for i in free])
        if not free or target <= 0 or not total:
            break
        wanted = target + sum([begin[i] for i in free]) // posts.unit
        scaled = 2 * b * wanted + len(free) * (2 * a - b)  # twice the sum of divisors' mid-points
        if scaled <= 0:
            break
        unit, offset = 2 * total, 2 * total * a
        if posts.mean == "geometric":
            _proportional(given, votes, target, free)
            break
        for i in free:
            above = votes[i] * scaled - offset
            given[i] = max(0, above // (b * unit) + 1 - begin[i] // posts.unit) if above >= 0 else 0
        full = [i for i in free if given[i] >= most[i]]
        idle = [i for i in free if begin[i] and not given[i]]
        if not full and not idle:
            break
        for i in full:
            given[i] = most[i]
            target -= most[i]
        gone = {*full, *idle}
        free = [i for i in free if i not in gone]
    return [min(n, most[i]) for i, n in enumerate(given)]


def _proportional(given: list[int], squares: Sequence[int], target: int, free: list[int]) -> None:
    """A guess for rules without a fixed step: the whole part of the proportional share."""
    roots = {i: isqrt(squares[i]) for i in free}
    total = sum(roots.values())
    for i in free:
        given[i] = roots[i] * target // total


class _Quotients:
    """Quotients as whole numbers in their exact order.

    Two different quotients differ by at least one over the product of their divisors; multiplied by the square of
    the largest divisor, rounding down cannot bring them together.
    """

    __slots__ = ("begin", "infinite", "posts", "scale", "votes")

    def __init__(self, votes: Sequence[int], posts: Signposts, begin: Sequence[int], top: int) -> None:
        above, below = divisor(posts, top)
        self.votes, self.posts, self.begin = votes, posts, begin
        self.scale = above * above * below * below or 1
        self.infinite = (max(votes, default=0) + 1) * self.scale * (2 * top + 2)

    def __call__(self, i: int, given: int) -> int:
        above, below = divisor(self.posts, self.begin[i] + given * self.posts.unit)
        if not above:
            return self.infinite + self.votes[i] if self.votes[i] else 0
        return self.votes[i] * below * self.scale // above


def _step(given: list[int], votes: Sequence[int], seats: int, most: Sequence[int], key: _Quotients) -> None:
    """Give or take single seats until the number is right and no quotient left out beats one that won."""
    missing = seats - sum(given)
    if missing > 0:
        heap = [(-key(i, given[i]), i) for i, v in enumerate(votes) if v and given[i] < most[i]]
        heapq.heapify(heap)
        while missing and heap:
            _, i = heap[0]
            given[i] += 1
            missing -= 1
            if given[i] < most[i]:
                heapq.heapreplace(heap, (-key(i, given[i]), i))
            else:
                heapq.heappop(heap)
    elif missing < 0:
        heap = [(key(i, given[i] - 1), i) for i in range(len(votes)) if given[i]]
        heapq.heapify(heap)
        while missing:
            _, i = heap[0]
            given[i] -= 1
            missing += 1
            if given[i]:
                heapq.heapreplace(heap, (key(i, given[i] - 1), i))
            else:
                heapq.heappop(heap)
    _swap(given, votes, most, key)


def _swap(given: list[int], votes: Sequence[int], most: Sequence[int], key: _Quotients) -> None:
    """Move seats from the weakest quotient that won to the strongest that lost, while that is larger."""
    while True:
        won = min(((key(i, n - 1), i) for i, n in enumerate(given) if n), default=None)
        lost = max(((key(i, given[i]), i) for i, v in enumerate(votes) if v and given[i] < most[i]), default=None)
        if won is None or lost is None or won[0] >= lost[0]:
            return
        given[won[1]] -= 1
        given[lost[1]] += 1


def _closed(given: list[int], votes: Sequence[int], most: Sequence[int], key: _Quotients) -> Averages:
    """The last quotient that won, the first that lost, and the tie if they are equal."""
    won = {i: key(i, n - 1) for i, n in enumerate(given) if n}
    lost = {i: key(i, given[i]) for i, v in enumerate(votes) if v and given[i] < most[i]}
    last = min(won, key=lambda i: won[i], default=-1)
    first = max(lost, key=lambda i: lost[i], default=-1)
    if last < 0 or first < 0 or won[last] != lost[first]:
        return Averages(given, last, first, [], 0)
    level = won[last]
    in_ = [i for i, k in won.items() if k == level]
    out = [i for i, k in lost.items() if k == level]
    for i in in_:
        given[i] -= 1
    return Averages(given, last, first, sorted({*in_, *out}), len(in_))


def whole_votes(votes: Sequence[Number]) -> list[int]:
    """Votes as whole numbers in the same proportion; fractions are brought to one denominator.

    >>> whole_votes([Fraction(1, 2), 3])
    [1, 6]
    """
    if all(type(v) is int for v in votes):
        return list(votes)  # type: ignore[arg-type]
    scale = lcm(*(Fraction(v).denominator for v in votes))
    whole = [int(v * scale) for v in votes]
    common = gcd(*whole) or 1
    return [v // common for v in whole]
