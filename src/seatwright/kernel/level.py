"""Levelling: the smallest larger house in which everyone reaches the minimum.

With a divisor rule a larger house never takes a seat away, so the house is found by bisection; with quotas it can
(Alabama), so every house is tried in turn. A tie in a house that is only tried asks for no lot.
"""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.kernel.overhang import Minima, Settled, Share, Whole, lacking, pairs
from seatwright.kernel.probe import Trial, probed
from seatwright.model.competitor import Competitor
from seatwright.model.counting import Levelled
from seatwright.model.formula import Divisor, Formula
from seatwright.results.evidence import Settlement, Shortfall


def levelled(rule: Levelled, contest: Contest, won: Whole, minima: Minima, share: Share, formula: Formula) -> Settled:
    """The house grows until everyone reaches the minimum; what may stay unlevelled comes on top."""
    search = _Search(rule, contest, minima, share)
    steady = isinstance(formula, Divisor)
    begin = search.odd(search.bisected(contest.seats) if steady else contest.seats)
    house, within, tried = search.settle(begin)
    if steady and house > contest.seats and not search.levels(search.tried(house - 1).worst):
        tried = (search.shortfall(house - 1),)
    extra = search.short(within.seats)
    total = {who: n + extra.get(who, 0) for who, n in within.seats.items()}
    base = search.tried(contest.seats)
    settlement = Settlement(
        "Levelled",
        contest.seats,
        house + sum(extra.values()),
        pairs(within.seats),
        pairs(won),
        pairs(extra),
        pairs(minima.least),
        tried,
        first=pairs(base.within.seats) if base.sure else (),
    )
    return Settled(lacking(total, won), settlement, within)


class _Search:
    """Finds the smallest house in which everyone reaches the minimum."""

    def __init__(self, rule: Levelled, contest: Contest, minima: Minima, share: Share) -> None:
        self._rule, self._contest, self._minima, self._share = rule, contest, minima, share

    def tried(self, house: int) -> Trial:
        """A house on trial."""
        return probed(self._share, self._contest._replace(seats=house))

    def short(self, seats: Whole) -> dict[Competitor, int]:
        """How many seats each is short of its minimum, those that may stay unlevelled not yet allowed for."""
        return {who: n - seats.get(who, 0) for who, n in self._minima.least.items() if n > seats.get(who, 0)}

    def levels(self, seats: Whole) -> bool:
        """Whether a house is large enough: nobody is short of more than may stay unlevelled."""
        short = self.short(seats)
        free = self._minima.free
        return sum(short.values()) <= self._rule.unlevelled and all(n <= free.get(who, 0) for who, n in short.items())

    def bisected(self, base: int) -> int:
        """The first house that could do if every tie went well, for rules where a larger house takes no seat away."""
        if self.levels(self.tried(base).best):
            return base
        low, high = base, max(2 * base, 2)
        while not self.levels(self.tried(high).best):
            low, high = high, self._bounded(2 * high)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.levels(self.tried(middle).best) else (middle, high)
        return high

    def _bounded(self, house: int) -> int:
        """The house, unless the figures are out of all proportion."""
        if house <= 2 * self._rule.at_most:
            return house
        who = next(iter(self.short(self.tried(house // 2).best)), Competitor())
        raise refuse("E507", tier="levelling", place="*", party=str(who), value=self._rule.at_most)

    def odd(self, house: int) -> int:
        """The house itself, or one more where it must be odd."""
        return house + (self._rule.odd and house % 2 == 0)

    def settle(self, house: int) -> tuple[int, Within, tuple[Shortfall, ...]]:
        """From a house that could do, the first that does; a tie that decides it is settled as the law says."""
        tried: list[Shortfall] = []
        while True:
            if any(self.levels(seats) for seats in self.tried(house).outcomes()):
                within = self._share(self._contest._replace(seats=house))
                if self.levels(within.seats):
                    return house, within, tuple(tried)
            tried.append(self.shortfall(house))
            house = self._bounded(self.odd(house + 1))

    def shortfall(self, house: int) -> Shortfall:
        """Who is short of a seat in a house that is too small."""
        seats = self.tried(house).worst
        short = self.short(seats)
        who = max(short, key=lambda one: short[one])
        return Shortfall(house, who, seats.get(who, 0), self._minima.least[who], sum(short.values()))
