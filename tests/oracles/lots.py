"""Every way in which the lots of a count can fall."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from seatwright.kernel import count
from seatwright.kernel.draw import label
from seatwright.model.election import Election, LotDrawn
from seatwright.model.system import System
from seatwright.results.result import Completed


def every_ending(system: System, election: Election, drawn: tuple[LotDrawn, ...] = ()) -> Iterator[Completed]:
    """The completed counts behind all outcomes of all lots that are asked for."""
    result = count(system, election, drawn)
    if isinstance(result, Completed):
        yield result
        return
    lot = result.lot
    assert lot is not None
    among = tuple(label(one) for one in lot.among)
    for lucky in combinations(among, lot.seats):
        yield from every_ending(system, election, (*drawn, LotDrawn(lot.tier, lot.place, among, lucky)))
