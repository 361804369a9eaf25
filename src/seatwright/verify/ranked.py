"""A count by transfers, proved from its stages: no vote is lost, and at each stage the law had to do what was done."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from seatwright.exact import Number, as_number, cut, plain, whole
from seatwright.model import ranked as r
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Evidence, Stage, Stages
from seatwright.results.tie import Claimed
from seatwright.verify.contest import Contest
from seatwright.verify.quota import quota_of
from seatwright.verify.ranked_meek import check_meek
from seatwright.verify.ranked_papers import check_papers
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid, told

KIND = "stages"
Ranked = r.InstantRunoff | r.TransferableVote | r.Meek


def check_stages(
    formula: Ranked, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """The stages follow from one another by the law, the papers come to them, and the elected have the seats."""
    if not isinstance(evidence, Stages) or not evidence.stages:
        notes.expect("evidence", False, "ranked papers are proved by every stage; they are missing")
        return
    watch = _Watch(formula, contest, evidence, ties, notes)
    for number in range(len(evidence.stages)):
        if not watch.stage(number):
            return
    won = {who for who, n in seats.items() if n}
    notes.same(KIND, "who has a seat", sorted(won), sorted(watch.elected))
    notes.same(KIND, "the seats of each", [n for n in seats.values() if n not in (0, 1)], [])
    if contest.papers is None:
        notes.leave("papers")
    elif isinstance(formula, r.Meek):
        check_meek(formula, contest, evidence, notes)
    else:
        check_papers(formula, contest, evidence, ties, notes)


class _Watch:
    """Goes through the stages, and knows who is elected and whose surplus is transferred."""

    def __init__(self, formula: Ranked, contest: Contest, said: Stages, ties: Ties, notes: Notes) -> None:
        self._formula, self._contest, self._said = formula, contest, said
        self._ties, self._notes = ties, notes
        self.elected: list[Competitor] = []
        self._settled: set[Competitor] = set()
        self._was_lowered = False  # Meek: the shares went down and elected nobody

    def stage(self, number: int) -> bool:
        """One stage; whether the next can be looked at."""
        stage, notes = self._said.stages[number], self._notes
        before = self._said.stages[number - 1] if number else None
        totals = dict(stage.totals)
        self._number = number
        self._conserved(stage, before)
        sane = self._known(stage, before)
        if not notes.expect(KIND, sane, f"stage {number + 1} is no stage of a count by transfers"):
            return False
        if before is not None:
            self._moved(stage, before)
        notes.same(KIND, f"what is needed at stage {number + 1}", stage.quota, self._quota(stage))
        if stage.kind == "surplus":
            self._settled |= set(stage.of)
        new = self._new(totals, stage)
        notes.same(KIND, f"who is elected at stage {number + 1}", stage.elected, new)
        self.elected += stage.elected
        self._was_lowered = stage.kind == "surplus" and not stage.elected
        last = number == len(self._said.stages) - 1
        ends = len(self.elected) >= self._contest.seats or set(totals) <= set(self.elected)
        notes.expect(KIND, ends == last, f"the count {'goes on after' if ends else 'ends with'} stage {number + 1}")
        return True

    # --- what holds of every stage ---

    def _conserved(self, stage: Stage, before: Stage | None) -> None:
        """No vote is lost or gained but by rounding that the law orders."""
        inside = sum((n for _, n in stage.totals), 0)
        self._notes.same(
            "conservation",
            f"the votes of stage {self._number + 1} with those exhausted and lost",
            self._said.papers,
            plain(inside + stage.exhausted + stage.lost),
        )
        less = before is not None and (stage.lost < before.lost)
        fewer = before is not None and stage.exhausted < before.exhausted and not isinstance(self._formula, r.Meek)
        holds = not less and not fewer and stage.lost >= 0 and stage.exhausted >= 0
        self._notes.expect("conservation", holds, f"at stage {self._number + 1} exhausted votes come back")
        self._notes.expect(
            "conservation", all(n >= 0 for _, n in stage.totals), f"stage {self._number + 1} has votes below zero"
        )
        ranked = tuple(sorted(stage.totals, key=lambda one: (-one[1], one[0])))
        self._notes.expect(KIND, stage.totals == ranked, f"the votes of stage {self._number + 1} are not in order")

    def _known(self, stage: Stage, before: Stage | None) -> bool:
        """Everybody is there who is not excluded, and a stage is of the kind that belongs here."""
        there, bare = {who for who, _ in stage.totals}, not isinstance(self._formula, r.Meek) and stage.keeps
        if before is None:
            first = stage.kind == "first preferences" and not stage.of and (stage.surplus, stage.value) == (0, 1)
            nothing = not (stage.keeps or stage.exhausted or stage.lost)
            return first and nothing and there == set(self._contest.votes)
        out = set(stage.of) if stage.kind == "exclusion" else set[Competitor]()
        known = {who for who, _ in before.totals}
        kinds = {"exclusion"} if isinstance(self._formula, r.InstantRunoff) else {"exclusion", "surplus"}
        named = set(stage.of) <= known and len(set(stage.of)) == len(stage.of) > 0
        return stage.kind in kinds and named and there == known - out and not bare

    def _quota(self, stage: Stage) -> Number:
        """What is needed at the end of a stage."""
        active = sum((n for _, n in stage.totals), 0)
        if not self._contest.seats:
            return 0
        match self._formula:
            case r.InstantRunoff():
                return plain(Fraction(active) / 2)
            case r.TransferableVote(_, quota, r.QuotaOfActive()):
                return quota_of(quota, active, self._contest) if active else stage.quota
            case r.TransferableVote(_, quota):
                return quota_of(quota, self._said.papers, self._contest) if self._said.papers else stage.quota
            case r.Meek(places):
                unit = 10**places
                return plain(Fraction(whole(active * unit) // (self._contest.seats + 1) + 1, unit))

    # --- what was done at a stage ---

    def _moved(self, stage: Stage, before: Stage) -> None:
        """The right papers were moved, and they were what the law moves."""
        was, now, notes = dict(before.totals), dict(stage.totals), self._notes
        if isinstance(self._formula, r.Meek):
            self._meek(stage, before)
            return
        pending = {who: was[who] - before.quota for who in self.elected if who not in self._settled}
        pending = {who: plain(n) for who, n in pending.items() if n > 0}
        open_ = {who: n for who, n in was.items() if who not in self.elected}
        name = f"stage {self._number + 1}"
        for who, votes in was.items():
            still = who in self.elected and who not in stage.of
            gains = who not in self.elected and now.get(who, 0) >= votes
            notes.expect(KIND, who in stage.of or gains or (still and now[who] == votes), f"{name}: {who} had {votes}")
        if stage.kind == "surplus":
            self._surplus(stage, before, pending, now)
        else:
            over = sum(pending.values(), 0)
            due = not (pending and self._matters(open_, over, before.quota))
            notes.expect(KIND, due, f"at {name} {told(stage.of)} are excluded, though a surplus is to be transferred")
            self._exclusion(stage, open_, over, before.quota)
            notes.same(KIND, f"the surplus of {name}", (stage.surplus, stage.value), (0, 1))
            notes.same("conservation", f"the loss at {name}", stage.lost, before.lost)

    def _surplus(
        self, stage: Stage, before: Stage, pending: Mapping[Competitor, Number], now: Mapping[Competitor, Number]
    ) -> None:
        name, who, notes = f"stage {self._number + 1}", stage.of[0], self._notes
        open_ = {one: n for one, n in before.totals if one not in self.elected}
        one = len(stage.of) == 1 and who in pending
        if not notes.expect(KIND, one, f"at {name} {told(stage.of)} have no surplus to transfer"):
            return
        over = sum(pending.values(), 0)
        notes.expect(KIND, self._matters(open_, over, before.quota), f"at {name} the surplus is not to be transferred")
        right = self._is_chosen({who}, pending, 1, 1, self._number - 1)
        notes.expect(KIND, right, f"at {name} the surplus of {who} is not the largest")
        notes.same(KIND, f"the surplus of {name}", stage.surplus, pending[who])
        notes.same(KIND, f"what {who} keeps", now[who], before.quota)
        value = self._value(pending[who], dict(before.totals)[who])
        notes.same(KIND, f"the value of a paper at {name}", stage.value, value)
        rounding = not isinstance(self._cutting, r.AllPapersCut | r.FractionCut)
        notes.expect(
            "conservation",
            not rounding or stage.lost == before.lost,
            f"at {name} votes are lost, and the law cuts none",
        )

    @property
    def _cutting(self) -> r.SurplusTransfer:
        return self._formula.surplus if isinstance(self._formula, r.TransferableVote) else r.AllPapers()

    def _value(self, over: Number, votes: Number) -> Number:
        """What a whole paper is worth as it goes on."""
        match self._cutting:
            case r.AllPapers():
                return plain(Fraction(over) / votes)
            case r.AllPapersCut(places) | r.FractionCut(places):
                return plain(Fraction(whole(Fraction(over) * 10**places / votes), 10**places))
            case r.LastParcel():
                return 1
            case _:
                raise Unsaid

    def _matters(self, open_: Mapping[Competitor, Number], over: Number, quota: Number) -> bool:
        """Whether the largest surplus is transferred before an exclusion."""
        rule = self._formula.transferring if isinstance(self._formula, r.TransferableVote) else r.EverySurplus()
        if not isinstance(rule, r.SurplusThatMatters):
            return True
        votes, bar = sorted(open_.values()), as_number(rule.saved) * Fraction(quota)
        level = len(votes) > 1 and votes[1] - votes[0] <= over
        return quota - votes[-1] <= over or level or votes[0] < bar <= votes[0] + over

    def _exclusion(self, stage: Stage, open_: Mapping[Competitor, Number], over: Number, quota: Number) -> None:
        """Those excluded are the lowest, so many as the law takes together."""
        rule = self._formula.exclusion if not isinstance(self._formula, r.Meek) else r.Lowest()
        keep = max(1, self._contest.seats - len(self.elected))
        group = self._together(rule, open_, keep, over, quota)
        holds = set(stage.of) == set(group) if group else self._is_lowest(stage.of, open_)
        due = group or sorted(open_, key=lambda who: open_[who])[:1]
        self._notes.expect(
            KIND, holds, f"{told(stage.of)} are excluded at stage {self._number + 1}, and {told(due)} are to be"
        )

    def _together(
        self, rule: r.Exclusion, open_: Mapping[Competitor, Number], keep: int, over: Number, quota: Number
    ) -> list[Competitor]:
        """Who is excluded together, found from the gaps between neighbours; nobody if one alone is."""
        if isinstance(rule, r.Lowest):
            return []
        unclaimed = [who for who in open_ if r.WRITE_INS in (who.party, who.person)]
        if isinstance(rule, r.Impossible) and unclaimed:
            return unclaimed
        bar = as_number(rule.saved) * Fraction(quota) if isinstance(rule, r.LowestTogether) else 0
        rising = sorted(open_, key=lambda who: (open_[who], who))
        best, sum_ = 0, over
        for size, (who, above) in enumerate(pairwise(rising), 1):
            sum_ += open_[who]
            saves = size > 1 and any(open_[one] < bar <= sum_ for one in rising[:size])
            if sum_ < open_[above] and size <= len(rising) - keep and not saves:
                best = size
        return rising[:best]

    def _meek(self, stage: Stage, before: Stage) -> None:
        """Shares are lowered while there are surpluses; after that the lowest is excluded."""
        rule = self._formula
        if not isinstance(rule, r.Meek):
            return
        was = dict(before.totals)
        over = {who: was[who] - before.quota for who in self.elected if was[who] > before.quota}
        lowers = sum(over.values(), 0) >= as_number(rule.until) and not self._was_lowered
        name = f"stage {self._number + 1}"
        self._notes.same(KIND, f"what is done at {name}", stage.kind, "surplus" if lowers else "exclusion")
        self._notes.same("conservation", f"the loss at {name}", (stage.lost, stage.value), (0, 1))
        if stage.kind == "exclusion":
            self._exclusion(stage, {who: n for who, n in was.items() if who not in self.elected}, 0, before.quota)
            self._notes.same(KIND, f"the surplus of {name}", stage.surplus, 0)
        else:
            self._notes.same(KIND, f"whose shares are lowered at {name}", sorted(stage.of), sorted(over))
            self._notes.same(KIND, f"the surplus of {name}", stage.surplus, plain(sum(over.values(), Fraction(0))))

    # --- who is elected ---

    def _new(self, totals: Mapping[Competitor, Number], stage: Stage) -> tuple[Competitor, ...]:
        """Who is elected at the end of a stage: by the quota, then by the end of the count."""
        open_ = {who: n for who, n in totals.items() if who not in self.elected}
        left = self._contest.seats - len(self.elected)
        if isinstance(self._formula, r.InstantRunoff):
            return self._winner(open_, stage.quota) if left > 0 else ()
        reach = {who: n for who, n in open_.items() if stage.quota and n >= stage.quota}
        first = self._best(reach, left, stage)
        rest = {who: n for who, n in open_.items() if who not in first}
        left -= len(first)
        pending = {who: totals[who] - stage.quota for who in (*self.elected, *first) if who not in self._settled}
        over = sum((n for n in pending.values() if n > 0), 0)
        ends = left > 0 and (len(rest) <= left or self._is_certain(rest, left, over))
        return (*first, *(self._best(rest, left, stage) if ends else ()))

    def _winner(self, open_: Mapping[Competitor, Number], half: Number) -> tuple[Competitor, ...]:
        """Who wins a run-off now, if anybody does."""
        ends = self._formula.ends if isinstance(self._formula, r.InstantRunoff) else r.MajorityOfContinuing()
        if len(open_) == 1:
            return tuple(open_)
        above = tuple(who for who, n in open_.items() if n > half)
        return above if len(open_) == 2 or isinstance(ends, r.MajorityOfContinuing) else ()

    def _is_certain(self, rest: Mapping[Competitor, Number], left: int, over: Number) -> bool:
        """Whether the last seats are certain though the quota is not reached, where the law asks that."""
        stopping = self._formula.stopping if isinstance(self._formula, r.TransferableVote) else r.SeatsForAll()
        if isinstance(stopping, r.SeatsForAll):
            return False
        rising = sorted(rest.values())
        return (len(rising) - left == 1 and rising[1] - rising[0] > over) or (
            left == 1 and 2 * rising[-1] > sum(rising) + over
        )

    def _best(self, votes: Mapping[Competitor, Number], places: int, stage: Stage) -> tuple[Competitor, ...]:
        """The most voted, in order; of equals those whom a decision chose."""
        sure, tied, _ = cut(votes, places)
        chosen = {*sure, *(who for who in tied if who in stage.elected)}
        kept = chosen if self._is_chosen(chosen, votes, places, 1, self._number) else set(sure)
        return tuple(sorted(kept, key=lambda who: (-votes[who], who)))

    # --- ties ---

    def _is_lowest(self, out: tuple[Competitor, ...], open_: Mapping[Competitor, Number]) -> bool:
        return self._is_chosen(set(out), {who: -n for who, n in open_.items()}, 1, -1, self._number - 1)

    def _is_chosen(
        self, chosen: set[Competitor], scores: Mapping[Competitor, Number], places: int, sign: int, before: int
    ) -> bool:
        """Whether these have the highest scores; of equals, whether a rule or a lot decided so, which may look at so
        many stages."""
        sure, tied, left = cut(scores, places)
        if not tied:
            return chosen == set(sure)
        earlier = [dict(stage.totals) for stage in self._said.stages[:before]]
        claims = {who: Claimed(scores[who], earlier=tuple(sign * one[who] for one in earlier)) for who in tied}
        lucky = frozenset(chosen - set(sure))
        return chosen >= set(sure) and lucky in self._ties.outcomes(claims, left)
