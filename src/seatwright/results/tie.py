"""A tie, and whoever settles it: the law's own rules first, a lot in the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from seatwright.exact import Number
from seatwright.model.competitor import Competitor


class Claimed(NamedTuple):
    """An equal claim: the votes behind it, the divisor they were divided by, and the seats held so far; ``earlier``:
    the votes at each earlier stage of a count by transfers, the first first."""

    votes: Number
    divisor: Number = 1
    seats: int = 0
    earlier: tuple[Number, ...] = ()


Tied = Mapping[Competitor, Claimed]


class Draw(Protocol):
    """Settles a tie. The core has none that draws: only rules of law, and lots that were handed in."""

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        """Of those who tie, the ones who get the seats."""
        ...
