"""The most votes, proved: nobody who got nothing has more than somebody who got a seat; and amounts that are due."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, as_number, cut, plain, whole
from seatwright.model import formula as m
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Amounts, Evidence, MajorityReached, MostVoted, Quotient
from seatwright.results.tie import Claimed
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.scope import Whole
from seatwright.verify.verdict import Notes, told


def _able(contest: Contest) -> dict[Competitor, Number]:
    """Who may be elected: whoever has votes, and room."""
    return {who: v for who, v in contest.votes.items() if v > 0 and contest.room.get(who, 1) > 0}


def _first(scores: dict[Competitor, Number], places: int, contest: Contest, each: int = 1) -> Fair:
    sure, tied, left = cut(scores, places)
    seats = {who: each * (who in sure) for who in contest.votes}
    return Fair(seats, {who: Claimed(scores[who]) for who in tied}, left, each)


def plurality(contest: Contest) -> Fair:
    """One seat each to the most voted.

    >>> plurality(Contest({Competitor("A"): 5, Competitor("B"): 3}, 1)).sure[Competitor("A")]
    1
    """
    return _first(_able(contest), contest.seats, contest)


def all_to_first(contest: Contest) -> Fair:
    """Every seat to the most voted."""
    able = {who: v for who, v in contest.votes.items() if v > 0}
    return _first(able, min(1, contest.seats), contest, contest.seats)


def majority(rule: m.Majority, contest: Contest) -> Fair:
    """A seat only for whoever is above the share of the votes; of several the most voted."""
    bar = _bar(rule, contest)
    return _first({who: v for who, v in contest.votes.items() if v > bar}, min(1, contest.seats), contest)


def due(contest: Contest) -> Fair:
    """To each the whole part of its amount, and nothing below zero."""
    return Fair({who: max(0, whole(contest.amounts.get(who, 0))) for who in contest.votes})


def _bar(rule: m.Majority, contest: Contest) -> Number:
    base = contest.base if contest.base is not None else contest.total
    return plain(Fraction(as_number(rule.more_than)) * base)


# --- the evidence --------------------------------------------------------------------------------------------


def check_most_voted(contest: Contest, seats: Whole, evidence: Evidence | None, notes: Notes) -> None:
    """The evidence tells the last who was elected and the first who was not."""
    if not isinstance(evidence, MostVoted):
        notes.expect(
            "evidence",
            False,
            "the most voted are proved by the last elected and the first who was not; both are missing",
        )
        return
    able = _able(contest)
    won = {who: v for who, v in able.items() if seats.get(who, 0) > 0}
    lost = {who: v for who, v in able.items() if who not in won}
    _is(evidence.last, won, min(won.values(), default=None), "last who was elected", notes)
    _is(evidence.lost, lost, max(lost.values(), default=None), "first who was not", notes)


def _is(said: Quotient | None, among: dict[Competitor, Number], votes: Number | None, what: str, notes: Notes) -> None:
    right = (said is None and votes is None) or (
        said is not None and said.votes == votes and said.divisor == 1 and among.get(said.who) == votes
    )
    notes.expect(
        "plurality",
        right,
        f"the {what} is recorded as {told(said and said.who)} with {told(said and said.votes)} votes, "
        f"and has {told(votes)}",
    )


def check_majority(rule: m.Majority, contest: Contest, evidence: Evidence | None, notes: Notes) -> None:
    """The evidence tells the leader's votes and the figure they had to exceed."""
    if not isinstance(evidence, MajorityReached):
        notes.expect("evidence", False, "a majority is proved by the leader's votes and the bar, which are missing")
        return
    most = max(contest.votes.values(), default=0)
    notes.same("majority", "the leader's votes", evidence.votes, most)
    notes.same("majority", "the figure to exceed", evidence.bar, _bar(rule, contest))
    notes.expect(
        "majority", contest.votes.get(evidence.leader, 0) == most, f"{evidence.leader} is called the leader, and is not"
    )


def check_due(contest: Contest, evidence: Evidence | None, notes: Notes) -> None:
    """The evidence tells each competitor's own amount."""
    if not isinstance(evidence, Amounts):
        notes.expect("evidence", False, "what is due is proved by each amount; they are missing")
        return
    notes.same(
        "due", "the amounts", dict(evidence.amounts), {who: contest.amounts.get(who, 0) for who in contest.votes}
    )
