"""Larger houses on trial: what each of them would leave uncovered of the seats that were won."""

from __future__ import annotations

from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.kernel.overhang import Settled, Share, Whole, lacking, over, pairs
from seatwright.kernel.probe import probed
from seatwright.results.evidence import Settlement


class Trials:
    """A contest for more and more seats. A tie is settled, once, only in a house that depends on it."""

    def __init__(self, contest: Contest, won: Whole, share: Share) -> None:
        self._contest, self._won, self._share = contest, won, share
        self._shared: dict[int, Within] = {}
        self.base = contest.seats

    def within(self, house: int) -> Within:
        """The seats of a house, ties settled as the law says."""
        if house not in self._shared:
            self._shared[house] = self._share(self._contest._replace(seats=house))
        return self._shared[house]

    def uncovered(self, house: int) -> int:
        """How many seats won a house does not cover."""
        trial = probed(self._share, self._contest._replace(seats=house))
        luck, bad_luck = (sum(over(seats, self._won).values()) for seats in (trial.best, trial.worst))
        return luck if luck == bad_luck else sum(over(self.within(house).seats, self._won).values())

    def settled(self, rule: str, house: int) -> Settled:
        """The house that a rule came to; what it does not cover comes on top."""
        within = self.within(house)
        extra = over(within.seats, self._won)
        base = probed(self._share, self._contest)
        settlement = Settlement(
            rule,
            self.base,
            house + sum(extra.values()),
            pairs(within.seats),
            pairs(self._won),
            pairs(extra),
            first=pairs(base.within.seats) if base.sure else (),
        )
        total = {who: n + extra.get(who, 0) for who, n in within.seats.items()}
        return Settled(lacking(total, self._won), settlement, within)
