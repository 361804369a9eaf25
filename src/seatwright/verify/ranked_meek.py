"""Meek's method, reckoned again from the shares of a record: papers laid out as a tree of preferences."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, as_number, plain, whole
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Stage, Stages
from seatwright.verify.contest import Contest
from seatwright.verify.ranked_papers import KIND, read
from seatwright.verify.verdict import Notes


class Branch:
    """All papers that begin alike: how many they are, and how they go on."""

    def __init__(self) -> None:
        self.papers = 0
        self.next: dict[Competitor, Branch] = {}


class Shares:
    """The shares that candidates keep, and what they come to; figures in units of the last decimal."""

    def __init__(self, tree: Branch, rule: r.Meek, seats: int, keeps: dict[Competitor, int]) -> None:
        self._tree, self._unit, self._seats = tree, 10**rule.places, seats
        self.keeps = keeps
        self.reckon()

    def reckon(self) -> None:
        """Votes, what is exhausted, and the quota."""
        self.votes = dict.fromkeys(self.keeps, 0)
        self.exhausted = 0
        self._down(self._tree, self._unit)
        self.quota = sum(self.votes.values()) // (self._seats + 1) + 1

    def _down(self, branch: Branch, weight: int) -> None:
        todo = [(branch, weight)]
        while todo:
            here, left = todo.pop()
            on = 0
            for who, further in here.next.items():
                on += further.papers
                kept = -(-left * self.keeps.get(who, 0) // self._unit)
                if kept:
                    self.votes[who] += kept * further.papers
                if left > kept:
                    todo.append((further, left - kept))
            self.exhausted += (here.papers - on) * left

    def over(self, elected: set[Competitor]) -> int:
        """All surpluses together."""
        return sum(max(0, n - self.quota) for who, n in self.votes.items() if who in elected)

    def lower(self, elected: set[Competitor]) -> None:
        """Each of the elected keeps as much less as it has too much."""
        for who in elected:
            self.keeps[who] = -(-self.keeps[who] * self.quota // self.votes[who])
        self.reckon()


def check_meek(rule: r.Meek, contest: Contest, said: Stages, notes: Notes) -> None:
    """Every stage is what the shares come to, and they are lowered as far as the law says."""
    tree = Branch()
    for paper in contest.papers or ():
        order = read(paper, rule.reading, contest)
        branch = tree
        branch.papers += paper[0] if order else 0
        for who in order:
            branch = branch.next.setdefault(who, Branch())
            branch.papers += paper[0]
    notes.same(KIND, "the valid papers", said.papers, tree.papers)
    unit: int = 10**rule.places
    elected = set[Competitor]()
    shares = Shares(tree, rule, contest.seats, dict.fromkeys(contest.votes, unit))
    for number, stage in enumerate(said.stages, 1):
        if stage.kind == "exclusion":
            shares.keeps = {who: n for who, n in shares.keeps.items() if who not in stage.of}
            shares.reckon()
        elif stage.kind == "surplus":
            _lower(shares, elected, rule)
        _same(stage, shares, unit, number, notes)
        elected |= set(stage.elected)


def _lower(shares: Shares, elected: set[Competitor], rule: r.Meek) -> None:
    """Until somebody new has a quota, or what is over is spent or falls no more."""
    until, before = whole(-Fraction(as_number(rule.until)) * 10**rule.places), shares.over(elected)
    while True:
        shares.lower(elected)
        over = shares.over(elected)
        new = any(n >= shares.quota for who, n in shares.votes.items() if who not in elected)
        if new or over < -until or over >= before:
            return
        before = over


def _same(stage: Stage, shares: Shares, unit: int, number: int, notes: Notes) -> None:
    def told(figures: Mapping[Competitor, int]) -> dict[Competitor, Number]:
        return {who: plain(Fraction(n, unit)) for who, n in figures.items()}

    notes.same(KIND, f"the votes at stage {number}", dict(stage.totals), told(shares.votes))
    notes.same(
        KIND,
        f"the shares at stage {number}",
        dict(stage.keeps),
        told({who: n for who, n in shares.keeps.items() if n < unit}),
    )
    notes.same(KIND, f"the votes exhausted by stage {number}", stage.exhausted, plain(Fraction(shares.exhausted, unit)))
