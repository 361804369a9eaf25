"""Ranked papers read as the law reads them, and piles of them: who holds which papers, at which value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import NamedTuple, Protocol

from seatwright.exact import Number, plain, whole
from seatwright.formulas.contest import Paper
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor

Preferences = tuple[Competitor, ...]
Group = tuple[Preferences, int]  # the preferences of some papers, and how many were used up


def preferences(ranks: tuple[tuple[Competitor, ...], ...], reading: r.Reading) -> Iterator[Competitor]:
    """The candidates of a paper in order, as far as the law reads it.

    >>> a, b, c = (Competitor(name) for name in "ABC")
    >>> [who.party for who in preferences(((), (a,), (b, c), (b,)), r.Reading(r.EmptyPassedOver(), r.OvervoteEnds()))]
    ['A']
    >>> [who.party for who in preferences(((), (a,)), r.Reading())]
    []
    """
    empty = 0
    for rank in ranks[: reading.ranks or None]:
        empty = 0 if rank else empty + 1
        if not rank and ends_at(reading.skipped, empty):
            return
        if len(rank) > 1 and ends_paper(reading.overvoted):
            return
        if len(rank) == 1:
            yield rank[0]


def ends_at(rule: r.Skipped, empty: int) -> bool:
    """Whether so many empty ranks in a row end a paper."""
    match rule:
        case r.EmptyPassedOver():
            return False
        case r.EmptyEnds():
            return True
        case r.TwoEmptyEnd():
            return empty > 1
        case _:
            raise TypeError(f"no meaning for {rule!r}")


def ends_paper(rule: r.Overvoted) -> bool:
    """Whether two candidates at one rank end a paper."""
    match rule:
        case r.OvervoteEnds():
            return True
        case r.OvervotePassedOver():
            return False
        case _:
            raise TypeError(f"no meaning for {rule!r}")


def valid(
    papers: tuple[Paper, ...], reading: r.Reading, standing: Collection[Competitor]
) -> list[tuple[int, Preferences]]:
    """The papers that show a preference for somebody who stands, in their order; others are not valid."""
    read: dict[tuple[tuple[Competitor, ...], ...], Preferences] = {}
    found: list[tuple[int, Preferences]] = []
    for number, ranks in papers:
        if ranks not in read:
            read[ranks] = tuple(dict.fromkeys(who for who in preferences(ranks, reading) if who in standing))
        if read[ranks] and number:
            found.append((number, read[ranks]))
    return found


def next_of(group: Group, continuing: Collection[Competitor]) -> int:
    """How many preferences are used up when a paper goes to the next who continues; -1 if it shows none."""
    prefs, used = group
    for at in range(used, len(prefs)):
        if prefs[at] in continuing:
            return at + 1
    return -1


class Moved(NamedTuple):
    """What a transfer did: the value of a whole paper, the votes on papers without a further preference, the loss."""

    value: Number
    exhausted: Number
    lost: Number


class Piles(Protocol):
    """Who holds which papers."""

    totals: dict[Competitor, Number]

    def surplus(self, who: Competitor, quota: Number, continuing: Collection[Competitor]) -> Moved:
        """Transfer what an elected candidate has over the quota."""
        ...

    def exclude(self, out: Collection[Competitor], continuing: Collection[Competitor]) -> Moved:
        """Transfer the papers of the excluded."""
        ...


def cut_after(number: Number, places: int) -> Number:
    """A value cut after some decimals.

    >>> cut_after(Fraction(2, 3), 5)
    Fraction(33333, 50000)
    """
    return plain(Fraction(whole(Fraction(number) * 10**places), 10**places))


class Valued:
    """Papers that go on at a part of their value; equal papers of one value lie together."""

    def __init__(
        self, papers: list[tuple[int, Preferences]], standing: Collection[Competitor], rule: r.SurplusTransfer
    ):
        self._rule = rule
        self._held: dict[Competitor, dict[Number, Counter[Group]]] = {who: {} for who in standing}
        self.totals: dict[Competitor, Number] = dict.fromkeys(standing, 0)
        for number, prefs in papers:
            self._held[prefs[0]].setdefault(1, Counter())[prefs, 1] += number
            self.totals[prefs[0]] += number

    def surplus(self, who: Competitor, quota: Number, continuing: Collection[Competitor]) -> Moved:
        """Every paper goes on at its value x surplus / votes; what the law cuts off is lost."""
        over, votes = self.totals[who] - quota, self.totals[who]
        fraction = _fraction(self._rule, over, votes)
        passed = exhausted = 0
        for value, groups in self._held[who].items():
            new = _new_value(self._rule, value, fraction, over, votes)
            went, stayed = self._move(groups, new, continuing)
            passed += plain(Fraction(new) * went)
            exhausted += plain(Fraction(new) * stayed)
        self._held[who] = {}
        self.totals[who] = quota
        return Moved(_new_value(self._rule, 1, fraction, over, votes), exhausted, plain(over - passed - exhausted))

    def exclude(self, out: Collection[Competitor], continuing: Collection[Competitor]) -> Moved:
        """Every paper goes on at the value at which it was received."""
        exhausted: Number = 0
        for who in out:
            for value, groups in self._held.pop(who).items():
                exhausted += plain(Fraction(value) * self._move(groups, value, continuing)[1])
            del self.totals[who]
        return Moved(1, plain(exhausted), 0)

    def _move(self, groups: Counter[Group], value: Number, continuing: Collection[Competitor]) -> tuple[int, int]:
        """Papers to their next preference; how many went on, and how many show none."""
        went: dict[Competitor, int] = {}
        stayed = 0
        for group, number in groups.items():
            used = next_of(group, continuing)
            if used < 0:
                stayed += number
            else:
                prefs = group[0]
                self._held[prefs[used - 1]].setdefault(value, Counter())[prefs, used] += number
                went[prefs[used - 1]] = went.get(prefs[used - 1], 0) + number
        for who, number in went.items():
            self.totals[who] = plain(self.totals[who] + Fraction(value) * number)
        return sum(went.values()), stayed


def _fraction(rule: r.SurplusTransfer, over: Number, votes: Number) -> Number:
    """Surplus / votes, as the law cuts it."""
    exact = plain(Fraction(over) / votes)
    return cut_after(exact, rule.places) if isinstance(rule, r.FractionCut) else exact


def _new_value(rule: r.SurplusTransfer, value: Number, fraction: Number, over: Number, votes: Number) -> Number:
    """The value at which a paper goes on."""
    match rule:
        case r.AllPapers():
            return plain(Fraction(value) * fraction)
        case r.AllPapersCut(places):
            return cut_after(Fraction(value) * over / votes, places)
        case r.FractionCut(places):
            return cut_after(Fraction(value) * fraction, places)
        case _:
            raise TypeError(f"no meaning for {rule!r}")
