"""One sharing-out of seats, as the checker sees it: who competes for how many, and what is fair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.results.tie import Tied
from seatwright.verify.scope import NONE, Table, Whole

Paper = tuple[int, tuple[tuple[Competitor, ...], ...]]  # so many papers marked alike: who stands at each rank

MOST = 100_000  # seats up to which a house is shared out anew


class Contest(NamedTuple):
    """Who competes with how many votes for how many seats.

    ``start``: seats from which quotients begin; ``room``: new seats each may take; ``amounts``: figures that the
    formula asks for; ``base``: the votes a quota or a majority is taken of; ``rows``, ``columns``: room of parties and
    places; ``papers``: ranked papers in the order of their counting, None where they are not at hand;
    ``groups``: to whom seats are kept (``rows``: how many).
    """

    votes: Table
    seats: int
    start: Table = NONE
    room: Whole = NONE
    amounts: Table = NONE
    base: Number | None = None
    rows: Mapping[str, int] = MappingProxyType({})
    columns: Mapping[str, int] = MappingProxyType({})
    papers: tuple[Paper, ...] | None = None
    groups: Mapping[Competitor, str] = MappingProxyType({})

    def has_room(self, who: Competitor, seats: int) -> bool:
        """Whether a competitor with so many new seats may take one more."""
        return seats < self.room.get(who, self.seats)

    @property
    def total(self) -> Number:
        """All votes of those who compete."""
        return sum(self.votes.values(), 0)


class Fair(NamedTuple):
    """What is due: the seats that are sure; who ties, with votes and divisor; how many of them get ``each`` more."""

    sure: Whole
    tied: Tied = MappingProxyType({})
    left: int = 0
    each: int = 1

    def with_luck(self, lucky: Iterable[Competitor]) -> Whole:
        """The seats if these have luck."""
        chosen = frozenset(lucky)
        return {who: n + self.each * (who in chosen) for who, n in self.sure.items()}

    @property
    def best(self) -> Whole:
        """The seats if every tie goes well for each."""
        return self.with_luck(self.tied)
