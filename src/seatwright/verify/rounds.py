"""Seats shared out within limits: each round is a contest of its own, and who is put aside follows from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from seatwright.model.competitor import Competitor
from seatwright.model.formula import Due, Formula
from seatwright.results.evidence import Evidence, InOrder
from seatwright.results.step import Bound, Step
from seatwright.verify.contest import Contest
from seatwright.verify.limits import Limits, Moved, moved, others_of, passed_on, without
from seatwright.verify.scope import Whole
from seatwright.verify.sharing import check, check_seats, fair
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid


class Claim(NamedTuple):
    """What a step claims: by this formula and within these limits the contest came to these seats."""

    step: Step
    formula: Formula
    contest: Contest
    limits: Limits
    seats: Whole


class Rounds(NamedTuple):
    """What the formula gave in the end, and who was put aside on the way."""

    shared: Whole
    bounds: tuple[Bound, ...] = ()


def check_shared(claim: Claim, ties: Ties, notes: Notes) -> Moved:
    """The seats follow from the formula, within the limits; and every bound that is recorded was at work."""
    inner = claim.limits.inside(claim.contest)
    if isinstance(claim.formula, Due):
        notes.same("sum", "the sum of what is due", claim.step.seats, sum(claim.seats.values()))
    found = _rounds(claim, inner, ties, notes) if claim.step.rounds else _one_round(claim, inner, ties, notes)
    full = {who: n for who, n in inner.room.items() if found.shared.get(who, 0) > n}
    notes.same("limits", "who has more than there is room for", full, {})
    after = moved(claim.limits, claim.contest, found.shared)
    if after.clause is None:
        notes.same("limits", "the seats within the limits", some(claim.seats), some(after.seats))
    else:
        _check_clause(claim, after.clause, sum(after.seats.values()), ties, notes)
    _check_bounds(claim, found.shared, (*found.bounds, *after.bounds), notes)
    return after._replace(seats=claim.seats)


def some(seats: Whole) -> Whole:
    """Seats without the zeros, by name.

    >>> some({Competitor("B"): 1, Competitor("A"): 0})
    {Competitor(party='B', person='', place=''): 1}
    """
    return {who: n for who, n in sorted(seats.items()) if n}


def _check_clause(claim: Claim, clause: Bound, house: int, ties: Ties, notes: Notes) -> None:
    """A majority clause at the others' expense: they share what it leaves."""
    notes.same("limits", f"the seats of {clause.who}", claim.seats.get(clause.who, 0), clause.amount)
    rest = {who: n for who, n in claim.seats.items() if who != clause.who}
    check_seats(claim.formula, others_of(claim.contest, clause, house), rest, ties, notes)


# --- the rounds ----------------------------------------------------------------------------------------------


def _one_round(claim: Claim, inner: Contest, ties: Ties, notes: Notes) -> Rounds:
    shared = _before_limits(claim, inner, ties)
    check(claim.formula, inner, shared, claim.step.evidence, ties, notes)
    told = [one.who for one in claim.limits.beyond(shared)]
    notes.same("limits", "who is beyond a limit, and was not put aside", told, [])
    return Rounds(shared)


def _before_limits(claim: Claim, inner: Contest, ties: Ties) -> Whole:
    """What the formula gave: the seats before a clause raised or a ceiling cut them, without the floors."""
    if any(one.rule == "MajorityClause" and one.spill == "Reshared" for one in claim.step.bounds):
        try:
            found = fair(claim.formula, inner)
            return found.with_luck(ties.first(found.tied, found.left) if found.tied else ())
        except Unsaid:
            return _turns(claim.step.evidence)
    seats = {who: claim.seats.get(who, 0) for who in {**claim.contest.votes, **claim.seats}}
    for one in reversed(claim.step.bounds):
        if one.spill in ("Added", "Vacant"):
            seats[one.who] = one.before
    return {who: n - (claim.limits.start.get(who, 0) if who in inner.votes else 0) for who, n in seats.items()}


def _turns(evidence: Evidence | None) -> Whole:
    """The seats that turns gave."""
    turns = evidence.turns if isinstance(evidence, InOrder) else ()
    return Counter(turn.who for turn in turns if turn.seated)


def _rounds(claim: Claim, inner: Contest, ties: Ties, notes: Notes) -> Rounds:
    """Round by round: who is beyond a limit is put aside at it, and the rest is shared out among the others."""
    aside: dict[Competitor, int] = {}
    bounds: list[Bound] = []
    seats: Whole = {}
    for number, one in enumerate(claim.step.rounds, 1):
        contest, seats = without(inner, aside), dict(one.outcome)
        notes.same("rounds", f"the seats of round {number}", one.seats, contest.seats)
        notes.same("rounds", f"the votes of round {number}", dict(one.votes), dict(contest.votes))
        check(claim.formula, contest, seats, one.evidence, ties, notes)
        beyond = claim.limits.beyond({who: n for who, n in seats.items() if who not in aside})
        told = sorted(one.who for one in beyond)
        notes.same("rounds", f"who is put aside in round {number}", sorted(one.put_aside), told)
        bounds += beyond
        aside |= {one.who: one.amount for one in beyond}
    last = claim.step.rounds[-1]
    holds = len(claim.step.rounds) > 1 and last.evidence == claim.step.evidence and not last.put_aside
    notes.expect("rounds", holds, "the last round is not the one that is proved")
    return Rounds({**seats, **aside}, tuple(bounds))


# --- the bounds ----------------------------------------------------------------------------------------------


def _check_bounds(claim: Claim, shared: Whole, found: tuple[Bound, ...], notes: Notes) -> None:
    """The recorded bounds are those that were at work, and no others."""
    seats = {who: n + claim.limits.start.get(who, 0) for who, n in shared.items()}
    said = list(claim.step.bounds)
    try:
        found = (*found, *passed_on(claim.formula, claim.limits, claim.contest, seats))
    except Unsaid:
        notes.leave("limits")
        said = [one for one in said if (one.rule, one.spill) != ("Ceiling", "NextQuotient")]
    notes.same("limits", "the limits at work", _told(said), _told(found))


def _told(bounds: Iterable[Bound]) -> list[str]:
    """Bounds in words, in an order of their own."""
    return sorted(f"{one.rule} of {one.who} at {one.amount} instead of {one.before} ({one.spill})" for one in bounds)
