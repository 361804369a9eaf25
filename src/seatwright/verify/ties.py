"""Ties: who shares the deciding claim must have been told apart by a rule of the law, or by a lot that is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from seatwright.exact import Number, cut
from seatwright.model import ties as t
from seatwright.model.competitor import Competitor
from seatwright.results.step import Decision, Step
from seatwright.results.tie import Tied
from seatwright.verify.at_hand import AtHand
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.verdict import Notes, Unsaid, told

Chosen = frozenset[Competitor]
Run = tuple[Decision, ...]


class Ties:
    """The decisions of a step, read again."""

    def __init__(self, step: Step, scope: Scope, hand: AtHand) -> None:
        self._step, self._scope, self._hand = step, scope, hand
        self._decisions = step.ties

    def outcomes(self, tied: Tied, seats: int) -> set[Chosen]:
        """Who may have been chosen of those who tie, by each run of decisions that speaks of them."""
        found = (self._followed(tied, seats, self._decisions[n:]) for n in range(len(self._decisions) + 1))
        return {chosen for chosen in found if chosen is not None}

    def first(self, tied: Tied, seats: int) -> Chosen:
        """Who was chosen; Unsaid if no decision tells."""
        return self.next(tied, seats, 0)[0]

    def next(self, tied: Tied, seats: int, at: int) -> tuple[Chosen, int]:
        """Who was chosen by the decisions from one on, and after which; Unsaid if none of them tells."""
        for n in range(at, len(self._decisions) + 1):
            chosen = self._followed(tied, seats, self._decisions[n:])
            if chosen is not None:
                return chosen, n + 1
        raise Unsaid

    def _followed(self, tied: Tied, seats: int, run: Run) -> Chosen | None:
        """The law's rules in their order, then the lot; None if the decisions do not follow them."""
        among, left, chosen = dict(tied), seats, set[Competitor]()
        for rule in self._scope.tier.ties:
            try:
                scores = self._scores(rule, among)
                sure, still, rest = cut(scores, left) if scores is not None else ([], list(among), left)
            except Unsaid:
                sure, still, rest = _as_told(rule, list(among), left, run)
            if sure:
                if not _next_is(run, type(rule).__name__, among, sure):
                    return None
                run = run[1:]
            chosen.update(sure)
            among, left = {who: among[who] for who in still}, rest
            if not among:
                return frozenset(chosen)
        if not run or not _next_is(run, "ByLot", among, run[0].chosen) or len(run[0].chosen) != left:
            return None
        return frozenset(chosen.union(run[0].chosen))

    def _scores(self, rule: t.Tie, among: Tied) -> Mapping[Competitor, Number] | None:
        """What a rule compares; None where it says nothing."""
        match rule:
            case t.MoreVotes():
                return {who: one.votes for who, one in among.items()}
            case t.OneVoteMore():
                endless = any(not one.divisor for one in among.values())
                return None if endless else {who: Fraction(one.votes + 1) / one.divisor for who, one in among.items()}
            case t.FewerSeats():
                return {who: -one.seats for who, one in among.items()}
            case t.MostIn(tier):
                return {who: self._earlier(tier, who) for who in among}
            case t.LastUnequal():
                return _placed({who: tuple(reversed(one.earlier)) for who, one in among.items()})
            case t.FirstUnequal():
                return _placed({who: one.earlier for who, one in among.items()})
            case t.SecondBallot(ballot):
                return self._second(ballot, among)
            case t.Older():
                return self._born(among, -1)
            case t.Younger():
                return self._born(among, 1)
            case t.OlderList():
                return self._aged({who: self._listed(who) for who in among})
            case t.OlderNext():
                return self._aged(
                    {who: self._listed(who)[one.seats + self._held(who) :][:1] for who, one in among.items()}
                )
            case _:
                return None

    def _earlier(self, tier: str, who: Competitor) -> Number:
        """Votes in an earlier tier, in the same place."""
        return sum(
            (
                one.votes
                for step in self._hand.record.tree
                if step.tier == tier and step.place == self._step.place
                for one in step.standings
                if one.who == who
            ),
            0,
        )

    def _second(self, ballot: str, among: Tied) -> Mapping[Competitor, Number] | None:
        rows = [row for row in self._hand.election.votes if row.ballot == ballot and row.district == self._step.place]
        return (
            {
                who: sum(row.votes for row in rows if row.party == who.party and row.candidate in ("", who.person))
                for who in among
            }
            if rows
            else None
        )

    def _listed(self, who: Competitor) -> list[str]:
        """The days of birth of everyone on a list of the place, in its order."""
        rows = [row for row in self._hand.election.lists if (row.party, row.district) == (who.party, self._step.place)]
        return list({row.candidate: row.born for row in sorted(rows, key=lambda row: row.rank)}.values())

    def _held(self, who: Competitor) -> int:
        """The seats of a list in the place before this step."""
        so_far = self._hand.so_far(self._scope.before)
        return sum(
            one.seats for one in so_far if one.in_house and (one.party, one.place) == (who.party, self._step.place)
        )

    def _aged(self, born: Mapping[Competitor, list[str]]) -> Mapping[Competitor, Number] | None:
        """Mean ages, the older higher; None unless every day of birth is known."""
        if not all(days and all(len(day) == 10 for day in days) for days in born.values()):
            return None
        try:
            counted = {who: [date.fromisoformat(day).toordinal() for day in days] for who, days in born.items()}
        except ValueError:
            return None
        return {who: Fraction(-sum(days), len(days)) for who, days in counted.items()}

    def _born(self, among: Tied, sign: int) -> Mapping[Competitor, Number] | None:
        """Dates of birth as numbers; None unless all are known."""
        days = {(row.party, row.candidate): row.born.replace("-", "") for row in self._hand.election.lists}
        born = {who: days.get((who.party, who.person), "") for who in among}
        return (
            {who: sign * int(day) for who, day in born.items()}
            if all(day.isdecimal() for day in born.values())
            else None
        )


def _placed(votes: Mapping[Competitor, tuple[Number, ...]]) -> Mapping[Competitor, Number]:
    """How many each is ahead of, by the first stage that tells two apart."""
    return {who: sum(other < own for other in votes.values()) for who, own in votes.items()}


def _next_is(run: Run, rule: str, among: Iterable[Competitor], chosen: Iterable[Competitor]) -> bool:
    return bool(run) and run[0].rule == rule and set(run[0].among) == set(among) and set(run[0].chosen) == set(chosen)


def _as_told(
    rule: t.Tie, among: list[Competitor], left: int, run: Run
) -> tuple[list[Competitor], list[Competitor], int]:
    """A rule whose figures are not at hand: whom it chose, and who still tied, as the decisions tell it."""
    sure = [who for who in among if run and run[0].rule == type(rule).__name__ and who in run[0].chosen]
    if sure and len(sure) >= left:
        return sure, [], 0
    later = run[1:] if sure else run
    still = [who for who in among if who not in sure and later and who in later[0].among]
    return sure, still or [who for who in among if who not in sure], left - len(sure)


def check_decisions(step: Step, scope: Scope, hand: AtHand, notes: Notes) -> None:
    """Every decision: so many chosen as there were seats, from among those who tied, by a rule of the law or a lot."""
    rules = {type(rule).__name__ for rule in scope.tier.ties} | {"ByLot"}
    lots = {lot.id: lot for lot in hand.record.lots}
    for one in step.ties:
        name = f"the tie between {told(one.among)}"
        notes.expect(
            "tie",
            set(one.chosen) < set(one.among) and len(set(one.chosen)) == len(one.chosen) == one.seats,
            f"{name} is for {one.seats} seats, and decided for {told(one.chosen)}",
        )
        notes.expect("tie", one.rule in rules, f"{name} is decided by {one.rule}, of which the law says nothing")
        if one.rule == "ByLot":
            lot = lots.get(one.lot)
            notes.expect(
                "lot",
                lot is not None
                and lot.among == one.among
                and lot.seats == one.seats
                and (lot.tier, lot.place, lot.party) == (step.tier, step.party or step.place, step.party),
                f"{name} is decided by the lot {one.lot or 'without a name'}, which the record does not list",
            )


def agrees(said: Whole, sure: Whole, tied: Tied, left: int, ties: Ties, notes: Notes, kind: str, each: int = 1) -> bool:
    """Whether seats are those that are sure, and one more for whoever a decision chose of those who tie."""
    more = {who: said.get(who, 0) - sure.get(who, 0) for who in {**sure, **said}}
    wrong = [who for who, n in more.items() if n != 0 and not (who in tied and n == each)]
    if wrong:
        who = min(wrong)
        return notes.expect(kind, False, f"{who} is given {said.get(who, 0)} seats, and is due {sure.get(who, 0)}")
    chosen = frozenset(who for who, n in more.items() if n)
    holds = not tied or (len(chosen) == left and chosen in ties.outcomes(tied, left))
    return notes.expect(
        kind, holds, f"{told(sorted(tied))} tie for {left}, and no decision gives it to {told(sorted(chosen))}"
    )
