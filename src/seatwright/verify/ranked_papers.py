"""Ranked papers, moved again by the stages of a record: each on its own, as the law says a paper goes on."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, plain, whole
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Cast
from seatwright.model.places import Place
from seatwright.model.tier import members
from seatwright.model.value import Value
from seatwright.results.evidence import Stage, Stages
from seatwright.results.tie import Claimed
from seatwright.verify.at_hand import AtHand
from seatwright.verify.contest import Contest, Paper
from seatwright.verify.scope import Scope
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid
from seatwright.verify.votes import owner

KIND = "papers"
MOST = 3_000_000  # papers up to which each is moved by itself
Order = tuple[Competitor, ...]


def papers_of(scope: Scope, hand: AtHand) -> tuple[Paper, ...]:
    """The papers of a place; where only first preferences are known, these."""
    of, election = owner(scope, hand), hand.election
    ballots = list(dict.fromkeys(one.ballot for one in members(scope.tier.votes) if isinstance(one, Cast)))

    def place(ballot: str, district: str) -> Place:
        return Place(hand.territory.kind_of(district, ballot), district)

    who = {
        (one.ballot, one.district, one.number): of(one.party, one.candidate, place(one.ballot, one.district))
        for one in election.candidates
        if one.ballot in ballots
    }
    found = [
        (row.papers, tuple(tuple(who[row.ballot, row.district, n] for n in rank) for rank in row.order))
        for ballot in ballots
        for row in hand.papers(ballot, scope.place)
    ]
    return tuple(found) or tuple((whole(n), ((one,),)) for one, n in scope.votes.items() if n)


def read(paper: Paper, reading: r.Reading, contest: Contest) -> Order:
    """The preferences of a paper that count, in order, each once."""
    ranks = paper[1] if not reading.ranks else paper[1][: reading.ranks]
    kept: list[Competitor] = []
    for at, rank in enumerate(ranks):
        before = ranks[at - 1] if at else None
        if not rank and (
            isinstance(reading.skipped, r.EmptyEnds) or (isinstance(reading.skipped, r.TwoEmptyEnd) and before == ())
        ):
            break
        if len(rank) > 1 and isinstance(reading.overvoted, r.OvervoteEnds):
            break
        kept += [one for one in rank if len(rank) == 1 and one in contest.votes and one not in kept]
    return tuple(kept)


class Told(Value):
    """What a stage comes to when the papers are moved."""

    totals: dict[Competitor, Number]
    exhausted: Number
    lost: Number


def check_papers(formula: r.Formula, contest: Contest, said: Stages, ties: Ties, notes: Notes) -> None:
    """Every stage is what becomes of the papers."""
    reading = reading_of(formula)
    papers = [(paper[0], read(paper, reading, contest)) for paper in contest.papers or ()]
    papers = [(n, order) for n, order in papers if order and n]
    notes.same(KIND, "the valid papers", said.papers, sum(n for n, _ in papers))
    replayed: Valued | Parcelled = (
        Parcelled(papers, contest, ties)
        if isinstance(formula, r.TransferableVote) and isinstance(formula.surplus, r.LastParcel)
        else Valued(papers, contest, formula.surplus if isinstance(formula, r.TransferableVote) else r.AllPapers())
    )
    for number, stage in enumerate(said.stages, 1):
        if number > 1:
            replayed.move(stage, said.stages[number - 2])
        told = replayed.told()
        notes.same(KIND, f"the votes at stage {number}", dict(stage.totals), told.totals)
        notes.same(KIND, f"the votes exhausted by stage {number}", stage.exhausted, told.exhausted)
        notes.same(KIND, f"the votes lost by stage {number}", stage.lost, told.lost)


def reading_of(formula: r.Formula) -> r.Reading:
    """How a formula reads its papers."""
    if isinstance(formula, r.InstantRunoff | r.TransferableVote | r.Meek):
        return formula.reading
    raise Unsaid


class Valued:
    """Papers marked alike are always with the same candidate at the same value: one line for each marking."""

    def __init__(self, papers: Iterable[tuple[int, Order]], contest: Contest, rule: r.SurplusTransfer) -> None:
        self._rule = rule
        self._number: dict[Order, int] = {}
        for number, order in papers:
            self._number[order] = self._number.get(order, 0) + number
        self._at = dict.fromkeys(self._number, 0)
        self._worth: dict[Order, Number] = dict.fromkeys(self._number, 1)
        self._standing = set(contest.votes)
        self._open = set(contest.votes)  # who may still receive
        self._fixed: dict[Competitor, Number] = {}
        self._exhausted: Number = 0
        self._lost: Number = 0

    def move(self, stage: Stage, before: Stage) -> None:
        """One surplus, or the papers of the excluded."""
        self._open -= {*before.elected, *stage.of}
        votes = dict(before.totals)
        went: Number = 0
        for order, at in self._at.items():
            if at < len(order) and order[at] in stage.of and order[at] not in self._fixed:
                if stage.kind == "surplus":
                    self._worth[order] = self._lowered(self._worth[order], stage.surplus, votes[order[at]])
                went += self._number[order] * Fraction(self._worth[order])
                self._pass(order, at)
        if stage.kind == "surplus":
            self._lost += stage.surplus - went
            self._fixed |= dict.fromkeys(stage.of, before.quota)
        else:
            self._standing -= set(stage.of)

    def _pass(self, order: Order, at: int) -> None:
        """To the next who may receive; else the paper is exhausted."""
        while at < len(order) and order[at] not in self._open:
            at += 1
        self._at[order] = at
        if at == len(order):
            self._exhausted += self._number[order] * Fraction(self._worth[order])

    def _lowered(self, worth: Number, over: Number, votes: Number) -> Number:
        """The value of a paper of the elected when it goes on, as the law cuts it."""
        match self._rule:
            case r.AllPapers():
                return Fraction(worth) * over / votes
            case r.AllPapersCut(places):
                return Fraction(whole(10**places * Fraction(worth) * over / votes), 10**places)
            case r.FractionCut(places):
                part = whole(10**places * Fraction(over) / votes)
                return Fraction(whole(Fraction(worth) * part), 10**places)
            case _:
                raise Unsaid

    def told(self) -> Told:
        """The votes of all who are not excluded."""
        totals: dict[Competitor, Number] = dict.fromkeys(self._standing, 0)
        for order, at in self._at.items():
            if at < len(order) and order[at] not in self._fixed:
                totals[order[at]] += self._number[order] * Fraction(self._worth[order])
        totals |= self._fixed
        return Told({who: plain(n) for who, n in totals.items()}, plain(self._exhausted), plain(self._lost))


class Parcelled:
    """Single papers, each with its holder and the stage and place at which it came."""

    def __init__(self, papers: Iterable[tuple[int, Order]], contest: Contest, ties: Ties) -> None:
        every = list(papers)
        if sum(number for number, _ in every) > MOST:
            raise Unsaid
        self._orders = [order for number, order in every for _ in range(number)]
        self._at = [0] * len(self._orders)
        self._came = [(0, n) for n in range(len(self._orders))]
        self._holding: dict[Competitor, list[int]] = {who: [] for who in contest.votes}
        for n, order in enumerate(self._orders):
            self._holding[order[0]].append(n)
        self._open, self._ties, self._decided = set(contest.votes), ties, 0
        self._kept: dict[Competitor, Number] = {}
        self._history: list[dict[Competitor, Number]] = []
        self._exhausted = self._stage = 0

    def move(self, stage: Stage, before: Stage) -> None:
        """One surplus, or the papers of the excluded."""
        self._open -= {*before.elected, *stage.of}
        self._stage += 1
        self._history.append(self.told().totals)
        if stage.kind == "surplus":
            self._surplus(stage.of[0], whole(stage.surplus), before.quota)
        else:
            moving = [n for who in stage.of for n in sorted(self._holding.pop(who), key=lambda n: self._came[n])]
            groups, left = self._groups(moving)
            self._exhausted += left
            self._deliver([n for n in moving if any(n in one for one in groups.values())], groups)

    def _groups(self, moving: list[int]) -> tuple[dict[Competitor, set[int]], int]:
        """Papers by their next preference, and how many have none."""
        groups: dict[Competitor, set[int]] = {}
        for n in moving:
            to = next((one for one in self._orders[n][self._at[n] + 1 :] if one in self._open), None)
            if to is not None:
                groups.setdefault(to, set()).add(n)
        return groups, len(moving) - sum(len(one) for one in groups.values())

    def _deliver(self, moving: list[int], groups: dict[Competitor, set[int]]) -> None:
        for place, n in enumerate(moving):
            to = next(one for one, papers in groups.items() if n in papers)
            self._came[n] = (self._stage, place)
            self._at[n] = self._orders[n].index(to)
            self._holding[to].append(n)

    def _surplus(self, who: Competitor, over: int, quota: Number) -> None:
        last = max(self._came[n][0] for n in self._holding[who])
        parcel = sorted((n for n in self._holding[who] if self._came[n][0] == last), key=lambda n: self._came[n])
        groups, _ = self._groups(parcel)
        sizes = {to: len(papers) for to, papers in groups.items()}
        taken = sizes if sum(sizes.values()) <= over else self._shares(sizes, over)
        chosen = {to: set(sorted(groups[to], key=lambda n: self._came[n])[sizes[to] - taken[to] :]) for to in groups}
        moving = [n for n in parcel if any(n in one for one in chosen.values())]
        self._holding[who] = []
        self._deliver(moving, chosen)
        self._kept[who] = quota
        self._exhausted += over - len(moving)

    def _shares(self, sizes: dict[Competitor, int], over: int) -> dict[Competitor, int]:
        total = sum(sizes.values())
        taken = {to: size * over // total for to, size in sizes.items()}
        keys = {to: (size * over % total, size, *(stage[to] for stage in self._history)) for to, size in sizes.items()}
        left = over - sum(taken.values())
        ranked = sorted(keys.values(), reverse=True)
        bar = ranked[left - 1] if left else (total,)
        sure = [to for to, key in keys.items() if left and key > bar]
        equal = [to for to, key in keys.items() if left and key == bar]
        if len(sure) + len(equal) > left:
            claims = {to: Claimed(plain(Fraction(sizes[to] * over, total))) for to in equal}
            lucky, self._decided = self._ties.next(claims, left - len(sure), self._decided)
            equal = sorted(lucky)
        return {to: n + (to in sure or to in equal) for to, n in taken.items()}

    def told(self) -> Told:
        """The votes of all who are not excluded."""
        totals: dict[Competitor, Number] = {who: len(papers) for who, papers in self._holding.items()}
        return Told(totals | self._kept, self._exhausted, 0)
