"""Rows and columns of a table scaled by turns, until the sums of their seats are nearly right."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.formulas.averages import Signposts, divisor, highest_averages
from seatwright.formulas.scan import FEW

Grid = list[list[int]]
FIXED = 160  # binary places of the approximate multipliers
SWEEPS = 40  # turns of scaling, at most
PATIENCE = 3  # turns without a better table after which transfers are quicker


class Margins(NamedTuple):
    """Votes, and the sums that the seats of rows and columns must have, all above zero."""

    votes: Grid
    rows: list[int]
    columns: list[int]
    posts: Signposts

    def post(self, seats: int) -> int:
        """What a quotient must reach for the seat after so many, in parts of a seat: ``posts.step`` to a seat."""
        return divisor(self.posts, seats)[0]


def scaled(margins: Margins) -> list[int]:
    """Multipliers of the columns, such that the sums of rows shared out by them are nearly those of the columns."""
    across = _fitted(margins)
    turned = [list(column) for column in zip(*margins.votes)]
    best, fewest, waited = across, -1, 0
    for _ in range(SWEEPS):
        down = [_multiplier(row, across, n, margins.posts)[1] for row, n in zip(margins.votes, margins.rows)]
        sums = [0] * len(down)
        for j, (column, n) in enumerate(zip(turned, margins.columns)):
            seats, across[j] = _multiplier(column, down, n, margins.posts)
            sums = [total + one for total, one in zip(sums, seats)]
        wrong = sum(abs(total - n) for total, n in zip(sums, margins.rows))
        waited += 1
        if fewest < 0 or wrong < fewest:
            best, fewest, waited = list(across), wrong, 0
        if not wrong or waited == PATIENCE:
            break
    return best


def _fitted(margins: Margins) -> list[int]:
    """Multipliers of the columns after some turns of plain proportional fitting, without rounding to seats."""
    across = [1 << 40] * len(margins.columns)
    turned = list(zip(*margins.votes))
    for _ in range(10):
        down = [_part(n, row, across) for row, n in zip(margins.votes, margins.rows)]
        across = [_part(n, column, down) for column, n in zip(turned, margins.columns)]
    return across


def _part(seats: int, votes: list[int] | tuple[int, ...], across: list[int]) -> int:
    return max(1, (seats << FIXED) // max(1, sum(n * one for n, one in zip(votes, across))))


def _multiplier(votes: list[int], across: list[int], total: int, posts: Signposts) -> tuple[list[int], int]:
    """The seats of a line by itself, and a multiplier that gives them."""
    if not any(votes):
        return [0] * len(votes), 1
    seats, won, lost = shared([n * one for n, one in zip(votes, across)], total, posts)
    return seats, max(1, (won[1] * lost[1] << (FIXED + 1)) // (won[0] * lost[1] + lost[0] * won[1]))


def shared(votes: list[int], total: int, posts: Signposts) -> tuple[list[int], tuple[int, int], tuple[int, int]]:
    """Seats by highest averages (of equals to the first), with the last quotient that won and the first that lost."""
    some = [i for i, n in enumerate(votes) if n]
    plain = posts.even and len(some) <= FEW
    room = None if plain else [total + 1] * len(some)  # so that whoever has all seats is in line for one more
    found = highest_averages([votes[i] for i in some], total, posts, room=room)
    last, lost = (found.tied[0], found.tied[0]) if found.tied else (found.last, found.lost)
    won = votes[some[last]], divisor(posts, found.seats[last] - (not found.tied))[0]
    missed = votes[some[lost]], divisor(posts, found.seats[lost])[0]
    seats = [0] * len(votes)
    for i, n in zip(some, found.seats):
        seats[i] = n
    for i in found.tied[: found.left]:
        seats[some[i]] += 1
    return seats, won, missed
