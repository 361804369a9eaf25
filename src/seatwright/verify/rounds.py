"""Seats shared out within limits: each round is a contest of its own, and who is put aside follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from seatwright.model.competitor import Competitor
from seatwright.model.formula import Formula
from seatwright.results.step import Bound, Step
from seatwright.verify.contest import Contest
from seatwright.verify.limits import Limits, Moved, above, moved, passed_on, without
from seatwright.verify.scope import Whole
from seatwright.verify.sharing import check
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid


class Claim(NamedTuple):
    """What a step claims: by this formula and within these limits the contest came to these seats."""

    step: Step
    formula: Formula
    contest: Contest
    limits: Limits
    seats: Whole


def check_shared(claim: Claim, ties: Ties, notes: Notes) -> Moved:
    """The seats follow from the formula, within the limits; and every bound that is recorded was at work."""
    inner = claim.limits.inside(claim.contest)
    if claim.step.rounds:
        shared, put_aside = _check_rounds(claim, inner, ties, notes)
    else:
        shared, put_aside = _before_limits(claim, inner), ()
        check(claim.formula, inner, shared, claim.step.evidence, ties, notes)
        notes.same("limits", "who is above a ceiling", above(shared, claim.limits.reshared), {})
    after = moved(claim.limits, claim.contest, shared)
    notes.same("limits", "the seats within the limits", _some(claim.seats), _some(after.seats))
    _check_bounds(claim, shared, (*put_aside, *after.bounds), notes)
    return after


def _some(seats: Whole) -> Whole:
    return {who: n for who, n in sorted(seats.items()) if n}


def _before_limits(claim: Claim, inner: Contest) -> dict[Competitor, int]:
    """What the formula gave: the seats before a clause raised or a ceiling cut them, without the floors."""
    seats = {who: claim.seats.get(who, 0) for who in {**claim.contest.votes, **claim.seats}}
    for spill in ("Added", "Vacant"):
        seats |= {one.who: one.before for one in claim.step.bounds if one.spill == spill}
    return {who: n - claim.limits.floors.get(who, 0) * (who in inner.votes) for who, n in seats.items()}


def _check_bounds(claim: Claim, shared: Whole, found: tuple[Bound, ...], notes: Notes) -> None:
    """The recorded bounds are those that were at work, and no others."""
    seats = {who: n + claim.limits.floors.get(who, 0) for who, n in shared.items()}
    said = list(claim.step.bounds)
    try:
        found = (*found, *passed_on(claim.formula, claim.limits, claim.contest, seats))
    except Unsaid:
        notes.leave("limits")
        said = [one for one in said if one.spill != "NextQuotient" or one.rule != "Ceiling"]
    notes.same("limits", "the limits at work", _told(said), _told(found))


def _told(bounds: list[Bound] | tuple[Bound, ...]) -> Mapping[str, str]:
    """Bounds in words, in an order of their own."""
    return {f"{one.rule} of {one.who} ({one.spill})": f"{one.amount} instead of {one.before}"
            for one in sorted(bounds, key=lambda one: (one.rule, one.spill, one.who))}


def _check_rounds(claim: Claim, inner: Contest, ties: Ties, notes: Notes) -> tuple[dict[Competitor, int], tuple[Bound, ...]]:
    """Round by round: who is above the ceiling is put aside at it, and the rest is shared out among the others."""
    aside: dict[Competitor, int] = {}
    bounds: list[Bound] = []
    seats: dict[Competitor, int] = {}
    for number, one in enumerate(claim.step.rounds, 1):
        contest, seats = without(inner, aside), dict(one.outcome)
        notes.same("rounds", f"the seats of round {number}", one.seats, contest.seats)
        notes.same("rounds", f"the votes of round {number}", dict(one.votes), dict(contest.votes))
        check(claim.formula, contest, seats, one.evidence, ties, notes)
        over = above(seats, {who: cap for who, cap in claim.limits.reshared.items() if who not in aside})
        notes.same("rounds", f"who is put aside in round {number}", sorted(one.put_aside), sorted(over))
        bounds += [Bound(who, "Ceiling", cap, seats[who], "Reshared") for who, cap in over.items()]
        aside |= over
    notes.expect("rounds", claim.step.rounds[-1].evidence == claim.step.evidence and not claim.step.rounds[-1].put_aside,
                 "the last round is not the one that is proved")
    return {**seats, **aside}, tuple(bounds)
