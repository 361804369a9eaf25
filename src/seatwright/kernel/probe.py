"""Sharing out for trial: no lot is asked for, and both ends of a tie are known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.kernel.overhang import Share
from seatwright.model.competitor import Competitor


class _Probe:
    """A draw that decides nothing: it gives the seats to the first by name and notes who tied."""

    def __init__(self) -> None:
        self.tied: set[Competitor] = set()
        self.lucky: set[Competitor] = set()

    def choose(self, tied: Mapping[Competitor, tuple[Number, Number]], seats: int, why: str) -> list[Competitor]:
        """The first by name."""
        chosen = sorted(tied)[:seats]
        self.tied |= set(tied)
        self.lucky |= set(chosen)
        return chosen


class Trial(NamedTuple):
    """A sharing-out on trial: seats if every tie goes well for each, and if every tie goes badly."""

    within: Within
    best: dict[Competitor, int]
    worst: dict[Competitor, int]

    @property
    def sure(self) -> bool:
        """Whether no tie decides a seat."""
        return self.best == self.worst


def probed(share: Share, contest: Contest) -> Trial:
    """Share out a contest on trial."""
    probe = _Probe()
    within = share(contest._replace(draw=probe))
    best = {who: n + (who in probe.tied and who not in probe.lucky) for who, n in within.seats.items()}
    return Trial(within, best, {who: n - (who in probe.lucky) for who, n in within.seats.items()})
