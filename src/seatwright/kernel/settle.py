"""Overhang, settled: kept, levelled, absorbed by the others, or forfeited. A sentence each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from seatwright.errors import refuse
from seatwright.exact import Number
from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.model import counting as c
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Divisor, Formula
from seatwright.results.evidence import Settlement, Shortfall

Share = Callable[[Contest], Within]  # share out a contest by the tier's formula, within its limits
Whole = Mapping[Competitor, int]


class Settled(NamedTuple):
    """What the tier gives each, beyond what was won; how overhang was settled; and the sharing-out behind it."""

    gives: dict[Competitor, int]
    settlement: Settlement
    within: Within


class Minima(NamedTuple):
    """What a levelled house must reach for each, and how many of a party's seats may stay unlevelled."""

    least: Whole
    free: Whole


def settle(overhang: c.Overhang, contest: Contest, won: Whole, minima: Minima, share: Share, formula: Formula) -> Settled:
    """Give what is still lacking to what was won, and settle what was won beyond it."""
    match overhang:
        case c.Kept():
            return _kept(contest, won, share, "Kept")
        case c.Forfeited():
            return _kept(contest, won, share, "Forfeited")
        case c.Absorbed(aside):
            return _absorbed(aside, contest, won, share)
        case c.Levelled():
            return _levelled(overhang, contest, won, minima, share, formula)
        case _:
            raise TypeError(f"no meaning for {overhang!r}")


def _over(due: Whole, won: Whole) -> dict[Competitor, int]:
    """What was won beyond what is due."""
    return {who: n - due.get(who, 0) for who, n in won.items() if n > due.get(who, 0)}


def _lacking(due: Whole, won: Whole) -> dict[Competitor, int]:
    """What is due beyond what was won."""
    return {who: max(0, n - won.get(who, 0)) for who, n in due.items()}


def _pairs(seats: Whole) -> tuple[tuple[Competitor, int], ...]:
    return tuple((who, n) for who, n in seats.items() if n)


def _kept(contest: Contest, won: Whole, share: Share, rule: str) -> Settled:
    """What was won beyond what is due is kept on top; forfeited, it does not sit and the house stays."""
    within = share(contest)
    over = _over(within.seats, won)
    house = sum(within.seats.values()) + (sum(over.values()) if rule == "Kept" else 0)
    return Settled(_lacking(within.seats, won),
                   Settlement(rule, contest.seats, house, _pairs(within.seats), _pairs(won), _pairs(over)), within)


def _absorbed(aside: c.Aside, contest: Contest, won: Whole, share: Share) -> Settled:
    """Who is over is put aside with seats and votes; the others share the rest anew, until nobody is over."""
    first = within = share(contest)
    out: dict[Competitor, int] = {}
    order: list[tuple[int, Competitor]] = []
    while True:
        due = {who: n for who, n in within.seats.items() if who not in out}
        over = [who for who in due if won.get(who, 0) > due[who]]
        if not over:
            break
        if isinstance(aside, c.AtOrAbove):
            over = [who for who in due if won.get(who, 0) and won.get(who, 0) >= due[who]]
        turn = len({n for n, _ in order}) + 1
        order += [(turn, who) for who in over]
        out |= {who: won[who] for who in over}
        within = share(_without(contest, out))
    total = {**{who: within.seats.get(who, 0) for who in contest.votes}, **out}
    excess = {who: n - first.seats.get(who, 0) for who, n in out.items() if n > first.seats.get(who, 0)}
    settlement = Settlement("Absorbed", contest.seats, sum(total.values()), _pairs(total), _pairs(won), _pairs(excess),
                            put_aside=tuple(order), first=_pairs(first.seats))
    return Settled(_lacking(total, won), settlement, within)


def _without(contest: Contest, out: Whole) -> Contest:
    """The contest without those put aside: their seats and their votes are gone."""
    votes = {who: v for who, v in contest.votes.items() if who not in out}
    base = None if contest.base is None else contest.base - sum((contest.votes[who] for who in out), 0)
    return contest._replace(votes=votes, seats=max(0, contest.seats - sum(out.values())), base=base)


# --- levelling -----------------------------------------------------------------------------------------------


class _Probe:
    """A draw that decides nothing: it gives the seats to the first by name and notes who tied."""

    def __init__(self) -> None:
        self.tied: list[Competitor] = []
        self.luck: list[Competitor] = []

    def choose(self, tied: Mapping[Competitor, tuple[Number, Number]], seats: int, why: str) -> list[Competitor]:
        """The first by name, for a house that is only tried."""
        self.tied, self.luck = list(tied), sorted(tied)[:seats]
        return self.luck


class _House(NamedTuple):
    """A house that is tried: seats if every tie goes well for each, and if every tie goes badly."""

    best: dict[Competitor, int]
    worst: dict[Competitor, int]


class _Leveller:
    """Finds the smallest house in which everyone reaches the minimum."""

    def __init__(self, rule: c.Levelled, contest: Contest, minima: Minima, share: Share) -> None:
        self._rule, self._contest, self._minima, self._share = rule, contest, minima, share

    def tried(self, house: int) -> _House:
        probe = _Probe()
        seats = self._share(self._contest._replace(seats=house, draw=probe)).seats
        best = {who: n + (who in probe.tied and who not in probe.luck) for who, n in seats.items()}
        return _House(best, {who: n - (who in probe.luck) for who, n in seats.items()})

    def lacking(self, seats: Whole) -> dict[Competitor, int]:
        """How many seats each lacks, those that may stay unlevelled not yet allowed for."""
        return {who: n - seats.get(who, 0) for who, n in self._minima.least.items() if n > seats.get(who, 0)}

    def levels(self, seats: Whole) -> bool:
        """Whether a house is large enough: nobody lacks more than may stay unlevelled."""
        lacking = self.lacking(seats)
        return (sum(lacking.values()) <= self._rule.unlevelled
                and all(n <= self._minima.free.get(who, 0) for who, n in lacking.items()))

    def direct(self, base: int) -> int:
        """The first house that could do, for rules where a larger house never takes a seat away: by bisection."""
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
        if house > 2 * self._rule.at_most:
            who = next(iter(self.lacking(self.tried(house // 2).best)))
            raise refuse("E507", tier="levelling", place="*", party=str(who), value=self._rule.at_most)
        return house

    def odd(self, house: int) -> int:
        """The house itself, or one more where it must be odd."""
        return house + (self._rule.odd and house % 2 == 0)

    def settle(self, house: int) -> tuple[int, Within, tuple[Shortfall, ...]]:
        """From a house that could do, the first that does; a tie that decides it is settled as the law says."""
        tried: list[Shortfall] = []
        while True:
            trial = self.tried(house)
            if self.levels(trial.best):
                within = self._share(self._contest._replace(seats=house))
                if self.levels(within.seats):
                    return house, within, tuple(tried)
            tried.append(self.shortfall(house))
            house = self._bounded(self.odd(house + 1))

    def shortfall(self, house: int) -> Shortfall:
        """Who lacks a seat in a house that is too small."""
        seats = self.tried(house).worst
        lacking = self.lacking(seats)
        who = max(lacking, key=lambda one: lacking[one])
        return Shortfall(house, who, seats.get(who, 0), self._minima.least[who], sum(lacking.values()))


def _levelled(rule: c.Levelled, contest: Contest, won: Whole, minima: Minima, share: Share, formula: Formula) -> Settled:
    """The house grows to the smallest in which everyone reaches the minimum; what may stay unlevelled comes on top."""
    leveller = _Leveller(rule, contest, minima, share)
    first = share(contest)
    if leveller.levels(first.seats) and not (rule.odd and contest.seats % 2 == 0):
        house, within, tried = contest.seats, first, ()
    else:
        begin = leveller.direct(contest.seats) if isinstance(formula, Divisor) else contest.seats
        house, within, tried = leveller.settle(leveller.odd(begin))
        if isinstance(formula, Divisor) and house > contest.seats and not leveller.levels(leveller.tried(house - 1).worst):
            tried = (leveller.shortfall(house - 1),)
    extra = leveller.lacking(within.seats)
    total = {who: n + extra.get(who, 0) for who, n in within.seats.items()}
    settlement = Settlement("Levelled", contest.seats, house + sum(extra.values()), _pairs(within.seats), _pairs(won),
                            _pairs(extra), _pairs(minima.least), tried, first=_pairs(first.seats))
    return Settled(_lacking(total, won), settlement, within)
