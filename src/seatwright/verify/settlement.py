"""Settlements, reckoned again: overhang that is kept, forfeited or absorbed, and seats that are taken off."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.model import counting as c
from seatwright.model.competitor import Competitor
from seatwright.model.tier import Tier
from seatwright.results.evidence import Settlement
from seatwright.results.step import Step
from seatwright.verify.contest import Contest
from seatwright.verify.limits import Limits, Moved, within, without
from seatwright.verify.rounds import Claim, check_shared
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties, agrees
from seatwright.verify.verdict import Notes, Unsaid


class Case(NamedTuple):
    """A step whose settlement is checked: the contest in the house before, what each had won, and the notes taken."""

    step: Step
    tier: Tier
    contest: Contest
    limits: Limits
    won: Whole
    ties: Ties
    notes: Notes

    def shared(self, contest: Contest, seats: Whole) -> Moved:
        """Check that a contest came to these seats, as the step proves it."""
        return check_shared(Claim(self.step, self.tier.formula, contest, self.limits, seats), self.ties, self.notes)

    def anew(self, contest: Contest) -> Whole:
        """The seats of a contest that the step does not prove; a tie as the decisions tell it."""
        found = within(self.tier.formula, contest, self.limits)
        chosen = self.ties.first(found.tied, found.left) if found.tied else ()
        return {who: n + found.each * (who in chosen) for who, n in found.sure.items()}


def some(seats: Whole) -> Whole:
    """Seats without the zeros, by name.

    >>> some({Competitor("B"): 1, Competitor("A"): 0})
    {Competitor(party='B', person='', place=''): 1}
    """
    return {who: n for who, n in sorted(seats.items()) if n}


def lacking(due: Whole, won: Whole) -> Whole:
    """What is due beyond what was won."""
    return {who: max(0, n - won.get(who, 0)) for who, n in due.items()}


def beyond(won: Whole, due: Whole) -> Whole:
    """What was won beyond what is due."""
    return {who: n - due.get(who, 0) for who, n in won.items() if n > due.get(who, 0)}


def check_heading(case: Case, said: Settlement, rule: str, base: int, house: int) -> None:
    """The rule, the house before and after, and what each had won."""
    case.notes.same("settlement", "the rule for overhang", said.rule, rule)
    case.notes.same("settlement", "the house before", said.base, base)
    case.notes.same("settlement", "the house after", said.house, house)
    case.notes.same("settlement", "what was won before", some(dict(said.won)), some(case.won))


def check_unused(case: Case, *fields: tuple[object, ...]) -> None:
    """Figures of which this settlement does not speak are not there."""
    case.notes.expect("settlement", not any(fields), "figures are told of which this settlement knows nothing")


# --- kept, forfeited, less -----------------------------------------------------------------------------------


def check_kept(case: Case, said: Settlement, rule: str) -> tuple[Whole, Moved]:
    """What was won beyond what is due is kept on top, and the house grows by it; forfeited, it does not sit."""
    due = dict(said.due)
    after = case.shared(case.contest, due)
    over = beyond(case.won, due)
    check_heading(case, said, rule, case.contest.seats, sum(due.values()) + (sum(over.values()) if rule == "Kept" else 0))
    case.notes.same("settlement", "what was won beyond what is due", some(dict(said.over)), some(over))
    check_unused(case, said.minima, said.tried, said.put_aside, said.first)
    return lacking(due, case.won), after


def check_less(case: Case, said: Settlement) -> tuple[Whole, Moved]:
    """Each one's result less the seats won before, none below zero."""
    due = dict(said.due)
    after, total = case.shared(case.contest, due), sum(due.values())
    check_heading(case, said, "Less", total, total)
    case.notes.same("settlement", "what was won beyond what is due", some(dict(said.over)), some(beyond(case.won, due)))
    check_unused(case, said.minima, said.tried, said.put_aside, said.first)
    return lacking(due, case.won), after


# --- absorbed ------------------------------------------------------------------------------------------------


def check_absorbed(case: Case, said: Settlement, aside: c.Aside) -> tuple[Whole, Moved]:
    """Who is over is put aside with seats and votes; the others share the rest anew, until nobody is over."""
    total, first = dict(said.due), dict(said.first)
    check_first(case, first)
    recorded = {who: case.won.get(who, 0) for _, who in said.put_aside}
    others = _fewer(case.contest, recorded)
    after = case.shared(others, {who: n for who, n in total.items() if who not in recorded})
    _check_put_aside(case, said, aside)
    for who, n in recorded.items():
        case.notes.same("settlement", f"the seats of {who}, who is put aside", total.get(who, 0), n)
    check_heading(case, said, "Absorbed", case.contest.seats, sum(total.values()))
    excess = {who: n - first.get(who, 0) for who, n in recorded.items() if n > first.get(who, 0)}
    case.notes.same("settlement", "what was won beyond what is due", some(dict(said.over)), some(excess))
    check_unused(case, said.minima, said.tried)
    return lacking(total, case.won), after


def check_first(case: Case, first: Whole) -> None:
    """What each was due in the house before."""
    try:
        found = within(case.tier.formula, case.contest, case.limits)
    except Unsaid:
        case.notes.leave("settlement")
    else:
        agrees(first, found.sure, found.tied, found.left, case.ties, case.notes, "settlement", found.each)


def _fewer(contest: Contest, out: Whole) -> Contest:
    """The contest without those put aside; it has no seats rather than fewer than none."""
    rest = without(contest, out)
    return rest._replace(seats=max(0, rest.seats))


def _check_put_aside(case: Case, said: Settlement, aside: c.Aside) -> None:
    """Turn by turn: who is put aside had really won more than is due, and whoever had is put aside."""
    out: dict[Competitor, int] = {}
    order: list[tuple[int, Competitor]] = []
    seats: Whole = dict(said.first)
    recorded = {who for _, who in said.put_aside}
    try:
        while over := _over(aside, case, seats, out):
            order += [(len({n for n, _ in order}) + 1, who) for who in over]
            out |= {who: case.won[who] for who in over}
            seats = dict(said.due) if set(out) == recorded else case.anew(_fewer(case.contest, out))
    except Unsaid:
        case.notes.leave("settlement")
        return
    told = [f"{who} in turn {n}" for n, who in sorted(said.put_aside)]
    case.notes.same("settlement", "who is put aside", told, [f"{who} in turn {n}" for n, who in sorted(order)])


def _over(aside: c.Aside, case: Case, seats: Whole, out: Whole) -> list[Competitor]:
    """Who won more than is due; once anybody did, by some laws also whoever won just as much."""
    due = {who: seats.get(who, 0) for who in case.contest.votes if who not in out}
    over = [who for who, n in due.items() if case.won.get(who, 0) > n]
    if over and isinstance(aside, c.AtOrAbove):
        return [who for who, n in due.items() if case.won.get(who, 0) >= max(n, 1)]
    return over
