"""Ranked papers: the instant run-off and the single transferable vote, stage by stage."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from seatwright.exact import Number, as_number, cut, plain
from seatwright.formulas.contest import Contest, Shared
from seatwright.formulas.quota import quota_of
from seatwright.formulas.ranked_papers import Moved, Piles, Valued, valid
from seatwright.formulas.ranked_parcels import Parcels
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Stage, Stages
from seatwright.results.tie import Claimed

FIRST, SURPLUS, EXCLUSION = "first preferences", "surplus", "exclusion"

IN = "equal votes: who is drawn is elected"
OUT = "equal votes: who is drawn is excluded"
ORDER = "equal surpluses: that of who is drawn goes on first"


def instant_runoff(rule: r.InstantRunoff, contest: Contest) -> Shared:
    """While nobody has what is needed the lowest are excluded.

    Proof: every stage, with the votes of all who continue.
    """
    papers = valid(contest.papers, rule.reading, contest.votes)
    count = _Count(contest, Valued(papers, contest.votes, r.AllPapers()), lambda count: Fraction(count.active, 2))
    count.begin()
    while contest.seats and not count.elected and count.continuing:
        leader = _leader(rule.ends, count)
        if leader is not None:
            count.elect([leader])
        else:
            count.exclude(excluded(rule.exclusion, count, max(1, contest.seats), 0))
    return count.shared()


def _leader(ends: r.Runoff, count: _Count) -> Competitor | None:
    """Who is elected now, if anybody is."""
    standing = {who: count.totals[who] for who in count.continuing}
    best, *others = sorted(standing, key=lambda who: standing[who], reverse=True)
    match ends:
        case r.MajorityOfContinuing():
            return best if not others or standing[best] > count.quota else None
        case r.LastTwo():
            return best if not others or (len(others) == 1 and standing[best] > standing[others[0]]) else None
        case _:
            raise TypeError(f"no meaning for {ends!r}")


def transferable_vote(rule: r.TransferableVote, contest: Contest) -> Shared:
    """Whoever reaches the quota is elected; surpluses go on, and where none is left the lowest are excluded."""
    papers = valid(contest.papers, rule.reading, contest.votes)
    number = sum(one for one, _ in papers)
    piles: Piles = (
        Parcels(papers, contest.votes, contest.draw)
        if isinstance(rule.surplus, r.LastParcel)
        else Valued(papers, contest.votes, rule.surplus)
    )
    count = _Count(contest, piles, lambda count: _quota(rule, count, number))
    count.begin()
    while count.fills(rule.stopping):
        pending = count.pending()
        if pending and matters(rule.transferring, count, pending):
            count.transfer(count.largest(pending))
        else:
            count.exclude(excluded(rule.exclusion, count, count.left, sum(pending.values(), 0)))
    return count.shared()


def _quota(rule: r.TransferableVote, count: _Count, number: int) -> Number:
    """What a seat costs: of the valid papers, or of those that still count."""
    match rule.taken:
        case r.QuotaOfValid():
            return quota_of(rule.quota, number, count.seats)
        case r.QuotaOfActive():
            return quota_of(rule.quota, count.active, count.seats)
        case _:
            raise TypeError(f"no meaning for {rule.taken!r}")


class _Count:
    """One count: the totals, who is elected, and the stages so far."""

    def __init__(self, contest: Contest, piles: Piles, quota: Callable[[_Count], Number]) -> None:
        self._contest, self._piles, self._price = contest, piles, quota
        self.seats = contest.seats
        self.elected: list[Competitor] = []
        self.continuing = dict.fromkeys(sorted(contest.votes))
        self.quota: Number = 0
        self._settled: set[Competitor] = set()  # elected whose surplus is transferred
        self._exhausted: Number = 0
        self._lost: Number = 0
        self.stages: list[Stage] = []

    @property
    def totals(self) -> dict[Competitor, Number]:
        """The votes of all who are not excluded."""
        return self._piles.totals

    @property
    def active(self) -> Number:
        """The votes that still count."""
        return sum(self.totals.values(), 0)

    @property
    def left(self) -> int:
        """Seats still to be filled."""
        return self.seats - len(self.elected)

    # --- stages ---

    def begin(self) -> None:
        """The first preferences."""
        self._write(FIRST, (), 0, Moved(1, 0, 0))

    def transfer(self, who: Competitor) -> None:
        """The surplus of an elected candidate."""
        over = plain(self.totals[who] - self.quota)
        self._settled.add(who)
        self._write(SURPLUS, (who,), over, self._piles.surplus(who, self.quota, self.continuing))

    def exclude(self, out: list[Competitor]) -> None:
        """The papers of the excluded."""
        for who in out:
            del self.continuing[who]
        self._write(EXCLUSION, tuple(out), 0, self._piles.exclude(out, self.continuing))

    def _write(self, kind: str, of: tuple[Competitor, ...], over: Number, moved: Moved) -> None:
        self._exhausted = plain(self._exhausted + moved.exhausted)
        self._lost = plain(self._lost + moved.lost)
        if self.seats:
            self.quota = plain(self._price(self))
        totals = tuple(sorted(self.totals.items(), key=lambda one: (-one[1], one[0])))
        self.stages.append(Stage(kind, totals, self.quota, of, over, moved.value, self._exhausted, self._lost))

    # --- who is elected ---

    def elect(self, who: list[Competitor]) -> None:
        """Elected at the end of the stage, the most votes first."""
        ranked = sorted(who, key=lambda one: (-self.totals[one], one))
        for one in ranked:
            del self.continuing[one]
        self.elected += ranked
        last = self.stages[-1]
        self.stages[-1] = last.__replace__(elected=(*last.elected, *ranked))

    def fills(self, stopping: r.Stopping) -> bool:
        """Elect whoever has the quota, then whom the end of the count elects; whether the count goes on."""
        if self.left > 0:
            reach = {who: self.totals[who] for who in self.continuing if self.quota and self.totals[who] >= self.quota}
            if reach:
                self.elect(self._most(reach, self.left))
        if self.left > 0 and stops(stopping, self):
            self.elect(self._most({who: self.totals[who] for who in self.continuing}, self.left))
        return self.left > 0 and bool(self.continuing)

    def pending(self) -> dict[Competitor, Number]:
        """The surpluses that are not yet transferred."""
        over = {who: plain(self.totals[who] - self.quota) for who in self.elected if who not in self._settled}
        return {who: n for who, n in over.items() if n > 0}

    def largest(self, pending: dict[Competitor, Number]) -> Competitor:
        """Whose surplus is transferred first: the largest."""
        return self._chosen(pending, 1, ORDER, 1)[0]

    def lowest(self, among: dict[Competitor, Number]) -> Competitor:
        """Who has fewest votes."""
        return self._chosen({who: -n for who, n in among.items()}, 1, OUT, -1)[0]

    def _most(self, votes: dict[Competitor, Number], places: int) -> list[Competitor]:
        return self._chosen(votes, places, IN, 1)

    def _chosen(self, scores: dict[Competitor, Number], places: int, why: str, sign: int) -> list[Competitor]:
        sure, tied, left = cut(scores, places)
        if not tied:
            return sure
        told = [dict(stage.totals) for stage in self.stages[:-1]]
        claims = {who: Claimed(scores[who], earlier=tuple(sign * one[who] for one in told)) for who in tied}
        return [*sure, *self._contest.draw.choose(claims, left, why)]

    def shared(self) -> Shared:
        """The seats and the stages that prove them."""
        papers = self.stages[0].totals
        seats = {who: int(who in self.elected) for who in self._contest.votes}
        return Shared(seats, Stages(int(sum(n for _, n in papers)), tuple(self.stages)))


# --- what the law says at a stage ---


def stops(rule: r.Stopping, count: _Count) -> bool:
    """Whether those who continue, or the highest of them, are elected without more ado."""
    match rule:
        case r.SeatsForAll():
            return len(count.continuing) <= count.left
        case r.SeatsForAllOrCertain():
            votes = sorted(count.totals[who] for who in count.continuing)
            over = sum(count.pending().values(), 0)
            one_more = len(votes) == count.left + 1 and votes[0] + over < votes[1]
            leads = count.left == 1 and len(votes) > 1 and votes[-1] > sum(votes[:-1], 0) + over
            return len(votes) <= count.left or one_more or leads
        case _:
            raise TypeError(f"no meaning for {rule!r}")


def matters(rule: r.Transferring, count: _Count, pending: dict[Competitor, Number]) -> bool:
    """Whether the largest surplus is transferred before anybody is excluded."""
    match rule:
        case r.EverySurplus():
            return True
        case r.SurplusThatMatters(saved):
            votes = sorted(count.totals[who] for who in count.continuing)
            over, bar = sum(pending.values(), 0), Fraction(as_number(saved)) * count.quota
            elects = votes[-1] + over >= count.quota
            levels = len(votes) > 1 and votes[0] + over >= votes[1]
            return elects or levels or any(n < bar <= n + over for n in votes[:1])
        case _:
            raise TypeError(f"no meaning for {rule!r}")


def excluded(rule: r.Exclusion, count: _Count, keep: int, over: Number) -> list[Competitor]:
    """Who is excluded next; at least ``keep`` continue, and ``over`` is what surpluses could still bring."""
    votes = {who: count.totals[who] for who in count.continuing}
    match rule:
        case r.Lowest():
            return [count.lowest(votes)]
        case r.Impossible():
            unclaimed = [who for who in votes if r.WRITE_INS in (who.party, who.person)]
            return unclaimed or together(votes, keep, over) or [count.lowest(votes)]
        case r.LowestTogether(saved):
            bar = Fraction(as_number(saved)) * count.quota
            return together(votes, keep, over, bar) or [count.lowest(votes)]
        case _:
            raise TypeError(f"no meaning for {rule!r}")


def together(votes: dict[Competitor, Number], keep: int, over: Number, bar: Number = 0) -> list[Competitor]:
    """The most candidates who, with all their votes and every surplus, stay below the next one; none if no two do.

    >>> told = together({Competitor(name): n for name, n in {"A": 10, "B": 9, "C": 3, "D": 2}.items()}, 1, 0)
    >>> [one.party for one in told]
    ['D', 'C']
    """
    ranked = sorted(votes, key=lambda who: (votes[who], who))
    for size in range(len(ranked) - keep, 0, -1):
        all_ = sum(votes[who] for who in ranked[:size]) + over
        saves = size > 1 and any(votes[who] < bar <= all_ for who in ranked[:size])
        if size < len(ranked) and all_ < votes[ranked[size]] and not saves:
            return ranked[:size]
    return []
