"""Sharing out for trial: no lot is asked for, and both ends of a tie are known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from math import comb
from typing import NamedTuple

from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.kernel.overhang import Share
from seatwright.model.competitor import Competitor
from seatwright.results.tie import Tied

MANY = 5_000  # outcomes of one tie up to which each is looked at


class _Probe:
    """A draw that decides nothing: it gives the seats to the first by name and notes who tied for how many."""

    def __init__(self) -> None:
        self.ties: list[tuple[list[Competitor], int]] = []

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        """The first by name."""
        names = sorted(tied)
        self.ties.append((names, seats))
        return names[:seats]


class Trial(NamedTuple):
    """A sharing-out on trial: seats if every tie goes well for each, and if every tie goes badly."""

    within: Within
    best: dict[Competitor, int]
    worst: dict[Competitor, int]
    ties: list[tuple[list[Competitor], int]]

    @property
    def sure(self) -> bool:
        """Whether no tie decides a seat."""
        return not self.ties

    def outcomes(self) -> Iterator[dict[Competitor, int]]:
        """The seats for every way in which a tie can end; several ties, or too many ways, are told by their best."""
        if not self.ties:
            yield self.within.seats
        elif len(self.ties) > 1 or comb(len(self.ties[0][0]), self.ties[0][1]) > MANY:
            yield from (self.best, self.worst)
        else:
            names, seats = self.ties[0]
            for lucky in combinations(names, seats):
                yield {who: n + (who in lucky) for who, n in self.worst.items()}


def probed(share: Share, contest: Contest) -> Trial:
    """Share out a contest on trial."""
    probe = _Probe()
    within = share(contest._replace(draw=probe))
    tied = {who for names, _ in probe.ties for who in names}
    lucky = {who for names, seats in probe.ties for who in names[:seats]}
    best = {who: n + (who in tied and who not in lucky) for who, n in within.seats.items()}
    return Trial(within, best, {who: n - (who in lucky) for who, n in within.seats.items()}, probe.ties)
