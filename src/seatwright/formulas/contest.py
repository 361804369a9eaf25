"""What a formula is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Evidence
from seatwright.results.tie import Draw

Votes = Mapping[Competitor, Number]
Seats = dict[Competitor, int]
Paper = tuple[int, tuple[tuple[Competitor, ...], ...]]  # so many papers marked alike: who stands at each rank


class Contest(NamedTuple):
    """One place's competitors and seats.

    ``start``: seats from which a competitor's quotients begin; ``room``: how many seats it can take here;
    ``amounts``: figures that the formula asks for by competitor; ``base``: the votes a quota or majority is taken of;
    ``papers``: ranked papers in the order in which they were counted; ``groups``: to whom seats are kept (``rows``: how
    many).
    """

    votes: Votes
    seats: int
    draw: Draw
    start: Mapping[Competitor, Number] = MappingProxyType({})
    room: Mapping[Competitor, int] = MappingProxyType({})
    amounts: Mapping[Competitor, Number] = MappingProxyType({})
    base: Number | None = None
    rows: Mapping[str, int] = MappingProxyType({})
    columns: Mapping[str, int] = MappingProxyType({})
    papers: tuple[Paper, ...] = ()
    groups: Mapping[Competitor, str] = MappingProxyType({})


class Shared(NamedTuple):
    """Seats by competitor and the evidence that proves them."""

    seats: Seats
    evidence: Evidence
