"""Levelling, reckoned again: who reaches what in which house, and in the smaller ones does not."""

from __future__ import annotations

from seatwright.exact import whole
from seatwright.model import counting as c
from seatwright.model.formula import Divisor
from seatwright.results.evidence import Settlement, Shortfall
from seatwright.verify.amounts import Reckoner
from seatwright.verify.grown import check_first, on_top
from seatwright.verify.limits import Moved
from seatwright.verify.rounds import some
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.settlement import Case, check_heading, check_unused, lacking
from seatwright.verify.verdict import Notes, Unsaid

FARTHEST = 5_000  # houses tried one by one


def check_levelled(
    case: Case, said: Settlement, rule: c.Levelled, reckoner: Reckoner, scope: Scope
) -> tuple[Whole, Moved]:
    """The house grows to the smallest in which everyone reaches the minimum."""
    due, extra, notes = dict(said.due), dict(said.over), case.notes
    house = said.house - sum(extra.values())
    goal = _Goal(rule, _minima(rule, said, case, reckoner, scope), _free(rule, said, reckoner, scope))
    check_first(case, said)
    after = case.shared(case.contest._replace(seats=house), due)
    check_heading(case, said, "Levelled", case.contest.seats, said.house)
    check_unused(case, said.put_aside)
    notes.same("levelled", "what each lacks and gets on top", some(extra), some(goal.short(due)))
    notes.expect("levelled", goal.is_reached(due), f"somebody lacks a seat in the house of {house}")
    notes.expect("levelled", not rule.odd or house % 2 == 1, f"the house of {house} must be odd")
    notes.expect("levelled", house >= case.contest.seats, f"the house of {house} is smaller than before")
    try:
        _check_smaller(case, said, house, goal)
    except Unsaid:
        notes.leave("levelled")
    return lacking(on_top(due, extra), case.won), after


class _Goal:
    """What a levelled house must reach for each, and how much of it may stay without levelling."""

    def __init__(self, rule: c.Levelled, minima: Whole, free: Whole) -> None:
        self.rule, self.minima, self._free = rule, minima, free

    def short(self, seats: Whole) -> Whole:
        """How many seats each lacks."""
        return {who: n - seats.get(who, 0) for who, n in self.minima.items() if n > seats.get(who, 0)}

    def is_reached(self, seats: Whole) -> bool:
        """Whether nobody lacks more than may stay without levelling."""
        short = self.short(seats)
        few = all(n <= self._free.get(who, 0) for who, n in short.items())
        return few and sum(short.values()) <= self.rule.unlevelled


def _minima(rule: c.Levelled, said: Settlement, case: Case, reckoner: Reckoner, scope: Scope) -> Whole:
    """What each must reach: the law's own minimum, and never less than was won."""
    minima, found = rule.minima, case.won
    if minima is not None:
        try:
            found = {who: max(whole(reckoner.of(minima, who, scope)), n) for who, n in case.won.items()}
        except Unsaid:
            case.notes.leave("levelled")
            return dict(said.minima)
    case.notes.same("levelled", "the minima", some(dict(said.minima)), some(found))
    return found


def _free(rule: c.Levelled, said: Settlement, reckoner: Reckoner, scope: Scope) -> Whole:
    """How many seats of each may stay without levelling."""
    of = rule.of
    if of is None:
        return dict.fromkeys(scope.admitted, rule.unlevelled)
    try:
        return {who: whole(reckoner.of(of, who, scope)) for who in scope.admitted}
    except Unsaid:
        return dict(said.over)


def _check_smaller(case: Case, said: Settlement, house: int, goal: _Goal) -> None:
    """In a smaller house somebody falls short: for averages in the next smaller one, for quotas in every one.

    A larger house never takes a seat away by averages; by quotas it may.
    """
    base, notes, steady = case.contest.seats, case.notes, isinstance(case.tier.formula, Divisor)
    smaller = [h for h in _houses(base, house, steady) if not goal.rule.odd or h % 2]
    for h in smaller[-1:] if steady else smaller:
        reached = goal.is_reached(_at(case, h))
        notes.expect("levelled", not reached, f"everyone reaches the minimum in a house of {h}")
    tried = [one.house for one in said.tried]
    if not steady:
        notes.same("levelled", "the houses tried", tried, smaller)
    elif house > base and not goal.is_reached(_at(case, house - 1)):
        notes.same("levelled", "the house tried", tried, [house - 1])
    else:
        notes.expect("levelled", all(h in range(base, house) for h in tried), "a house was tried that is not smaller")
    for one in said.tried:
        if base <= one.house < house:
            _check_shortfall(one, goal, _at(case, one.house), notes)


def _houses(base: int, house: int, steady: bool) -> range:
    """The smaller houses that have to be looked at."""
    if steady:
        return range(max(base, house - 2), house)
    if house - base > FARTHEST:
        raise Unsaid
    return range(base, house)


def _at(case: Case, house: int) -> Whole:
    """The seats in a house that was only tried, every tie lost."""
    return case.anew(case.contest._replace(seats=house)).sure


def _check_shortfall(said: Shortfall, goal: _Goal, seats: Whole, notes: Notes) -> None:
    """Who lacked how many seats in a smaller house."""
    what = f"in the house of {said.house}"
    notes.same("levelled", f"the seats of {said.who} {what}", said.due, seats.get(said.who, 0))
    notes.same("levelled", f"the minimum of {said.who}", said.minimum, goal.minima.get(said.who, 0))
    notes.same("levelled", f"the seats lacking {what}", said.lacking, sum(goal.short(seats).values()))
    notes.expect("levelled", said.due < said.minimum, f"{said.who} reaches its minimum {what}")
