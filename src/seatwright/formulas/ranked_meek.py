"""Meek's method: shares kept of each paper are lowered until everybody elected has a quota."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, as_number, cut, plain
from seatwright.formulas.contest import Contest, Shared
from seatwright.formulas.ranked import EXCLUSION, FIRST, IN, OUT, SURPLUS
from seatwright.formulas.ranked_papers import Preferences, valid
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Stage, Stages
from seatwright.results.tie import Claimed


def meek(rule: r.Meek, contest: Contest) -> Shared:
    """Elect whoever has a quota; lower the shares of the elected; where no surplus is left exclude the lowest.

    Proof: the shares and totals at every stage.
    """
    papers = Counter[Preferences]()
    for number, prefs in valid(contest.papers, rule.reading, contest.votes):
        papers[prefs] += number
    count = _Meek(rule, contest, papers)
    count.begin()
    while count.goes_on():
        if count.over() >= count.until and not count.spent:
            count.lower()
        else:
            count.exclude()
    seats = {who: int(who in count.elected) for who in contest.votes}
    return Shared(seats, Stages(papers.total(), tuple(count.stages)))


class _Meek:
    """A count in whole units of the last decimal."""

    def __init__(self, rule: r.Meek, contest: Contest, papers: Mapping[Preferences, int]) -> None:
        self._contest, self._papers = contest, papers
        self._unit: int = 10**rule.places
        self.until = Fraction(as_number(rule.until)) * self._unit
        self.keep = dict.fromkeys(sorted(contest.votes), self._unit)
        self.elected: list[Competitor] = []
        self.stages: list[Stage] = []
        self._votes: dict[Competitor, int] = {}
        self._quota = self._left_over = 0
        self.spent = False  # the shares are lowered as far as they go

    def begin(self) -> None:
        """Every candidate keeps whole papers: the first preferences."""
        self._distribute()
        self._write(FIRST, ())

    def _distribute(self) -> None:
        """Each paper passes from one preference to the next what is not kept."""
        votes, unit, left = dict.fromkeys(self.keep, 0), self._unit, 0
        for prefs, number in self._papers.items():
            weight = unit
            for who in prefs:
                share = self.keep.get(who, 0)
                if share:
                    kept = -(-weight * share // unit)
                    votes[who] += kept * number
                    weight -= kept
                    if weight <= 0:
                        break
            left += weight * number
        self._votes, self._left_over = votes, left
        self._quota = sum(votes.values()) // (self._contest.seats + 1) + 1

    def over(self) -> int:
        """All surpluses together."""
        return sum(max(0, self._votes[who] - self._quota) for who in self.elected)

    def goes_on(self) -> bool:
        """Elect whoever has a quota, and all who continue if the seats are enough; whether seats are left."""
        open_ = [who for who in self.keep if who not in self.elected]
        reach = {who: self._votes[who] for who in open_ if self._votes[who] >= self._quota}
        self._elect(self._chosen(reach, self._contest.seats - len(self.elected), 1, IN) if reach else [])
        open_ = [who for who in open_ if who not in self.elected]
        left = self._contest.seats - len(self.elected)
        if left > 0 and len(open_) <= left:
            self._elect(open_)
        return len(self.elected) < self._contest.seats and len(self.elected) < len(self.keep)

    def _elect(self, who: list[Competitor]) -> None:
        ranked = sorted(who, key=lambda one: (-self._votes[one], one))
        self.elected += ranked
        self.stages[-1] = self.stages[-1].__replace__(elected=(*self.stages[-1].elected, *ranked))

    def lower(self) -> None:
        """Lower the shares until somebody new has a quota, or the surpluses are spent or fall no more."""
        over = before = self.over()
        of = tuple(who for who in self.elected if self._votes[who] > self._quota)
        reached = False
        while not reached and not self.spent:
            for who in self.elected:
                self.keep[who] = -(-self.keep[who] * self._quota // self._votes[who])
            self._distribute()
            reached = any(self._votes[who] >= self._quota for who in self.keep if who not in self.elected)
            self.spent = not reached and (self.over() < self.until or self.over() >= before)
            before = self.over()
        self._write(SURPLUS, of, over)

    def exclude(self) -> None:
        """The lowest keeps nothing more."""
        open_ = {who: -self._votes[who] for who in self.keep if who not in self.elected}
        out = self._chosen(open_, 1, -1, OUT)[0]
        del self.keep[out]
        self.spent = False
        self._distribute()
        self._write(EXCLUSION, (out,))

    def _write(self, kind: str, of: tuple[Competitor, ...], over: int = 0) -> None:
        totals = sorted(((who, self._told(n)) for who, n in self._votes.items()), key=lambda one: (-one[1], one[0]))
        self.stages.append(
            Stage(
                kind,
                tuple(totals),
                self._told(self._quota),
                of,
                self._told(over),
                1,
                self._told(self._left_over),
                keeps=tuple((who, self._told(n)) for who, n in self.keep.items() if n < self._unit),
            )
        )

    def _told(self, units: int) -> Number:
        return plain(Fraction(units, self._unit))

    def _chosen(self, scores: dict[Competitor, int], places: int, sign: int, why: str) -> list[Competitor]:
        sure, tied, left = cut(scores, places)
        if not tied:
            return sure
        told = [dict(stage.totals) for stage in self.stages[:-1]]
        claims = {who: Claimed(self._told(scores[who]), earlier=tuple(sign * one[who] for one in told)) for who in tied}
        return [*sure, *self._contest.draw.choose(claims, left, why)]
