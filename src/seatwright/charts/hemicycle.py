"""The seats of a house in half circles, as a chamber is drawn: where each one stands, and who sits on it.

Half circles share the seats in proportion to their length; parties fill the house from left to right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin
from typing import NamedTuple, TypeVar

Who = TypeVar("Who")

MOST = 1_000
INNER = 0.4  # the radius of the innermost half circle; the outermost has 1


class Spot(NamedTuple):
    """A seat: its place (the middle of the house is 0, 0; up is positive), its half circle from inside, its angle."""

    x: float
    y: float
    row: int
    angle: float


def hemicycle(seats: int) -> tuple[Spot, ...]:
    """The places of some seats, from left to right; those of one angle from inside.

    >>> [(round(spot.x, 3), round(spot.y, 3)) for spot in hemicycle(3)]
    [(-1.0, 0.0), (0.0, 1.0), (1.0, 0.0)]
    >>> len(hemicycle(736)), max(spot.row for spot in hemicycle(736)) + 1
    (736, 15)
    """
    if not 1 <= seats <= MOST:
        raise ValueError(f"a house of {seats} seats is not drawn; 1 to {MOST} are")
    radii = _radii(rows_for(seats))
    spots = [_spot(row, radii[row], n, count) for row, count in enumerate(shares(seats, radii)) for n in range(count)]
    return tuple(sorted(spots, key=lambda spot: (-round(spot.angle, 9), spot.row)))


def rows_for(seats: int) -> int:
    """How many half circles seats need to stand as close beside each other as behind each other."""
    rows = 1
    while _room(rows) < seats:
        rows += 1
    return rows


def _room(rows: int) -> float:
    if rows == 1:
        return 4
    radii = _radii(rows)
    return pi * sum(radii) / (radii[1] - radii[0]) + rows


def _radii(rows: int) -> list[float]:
    """The radii of the half circles, from inside."""
    return [1.0] if rows == 1 else [INNER + (1 - INNER) * row / (rows - 1) for row in range(rows)]


def shares(seats: int, radii: Sequence[float]) -> list[int]:
    """Seats shared over half circles by their length, the longest remainders first.

    >>> shares(10, [1.0, 2.0])
    [3, 7]
    """
    exact = [seats * radius / sum(radii) for radius in radii]
    found = [int(one) for one in exact]
    longest = sorted(range(len(radii)), key=lambda row: (found[row] - exact[row], -row))
    for row in longest[: seats - sum(found)]:
        found[row] += 1
    return found


def _spot(row: int, radius: float, n: int, count: int) -> Spot:
    """The nth of some seats on a half circle, from the left."""
    angle = pi / 2 if count == 1 else pi * (1 - n / (count - 1))
    return Spot(radius * cos(angle), radius * sin(angle), row, angle)


def seated(parties: Iterable[tuple[Who, int]]) -> list[Who]:
    """Who sits on each seat from left to right, given parties with their seats.

    >>> seated([("A", 2), ("B", 1)])
    ['A', 'A', 'B']
    """
    return [who for who, seats in parties for _ in range(seats)]
