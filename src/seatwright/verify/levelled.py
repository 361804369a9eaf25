"""Levelling, reckoned again: everyone reaches the minimum, and in every smaller house somebody would not."""

from __future__ import annotations

from seatwright.exact import whole
from seatwright.model import counting as c
from seatwright.model.formula import Divisor
from seatwright.results.evidence import Settlement, Shortfall
from seatwright.verify.amounts import Reckoner
from seatwright.verify.limits import Moved, within
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.settlement import Case, check_first, check_heading, check_unused, lacking, some
from seatwright.verify.verdict import Notes, Unsaid

FARTHEST = 5_000  # houses tried one by one


def check_levelled(case: Case, said: Settlement, rule: c.Levelled, reckoner: Reckoner, scope: Scope) -> tuple[Whole, Moved]:
    """The house grows to the smallest in which everyone reaches the minimum."""
    due, extra = dict(said.due), dict(said.over)
    house = said.house - sum(extra.values())
    minima = _minima(rule, said, case, reckoner, scope)
    free = _free(rule, said, reckoner, scope)
    check_first(case, dict(said.first))
    after = case.shared(case.contest._replace(seats=house), due)
    check_heading(case, said, "Levelled", case.contest.seats, house + sum(extra.values()))
    check_unused(case, said.put_aside)
    case.notes.same("levelled", "what each lacks and gets on top", some(extra), some(_short(minima, due)))
    case.notes.expect("levelled", _levels(rule, minima, free, due), f"somebody lacks a seat in the house of {house}")
    case.notes.expect("levelled", not rule.odd or house % 2 == 1, f"the house of {house} must be odd")
    case.notes.expect("levelled", house >= case.contest.seats, f"the house of {house} is smaller than the {case.contest.seats} before")
    try:
        _check_smaller(case, said, rule, house, minima, free)
    except Unsaid:
        case.notes.leave("levelled")
    return lacking({who: n + extra.get(who, 0) for who, n in due.items()}, case.won), after


# --- what must be reached ------------------------------------------------------------------------------------


def _minima(rule: c.Levelled, said: Settlement, case: Case, reckoner: Reckoner, scope: Scope) -> Whole:
    """What each must reach: the law's own minimum, and never less than was won."""
    minima = rule.minima
    if minima is None:
        found = case.won
    else:
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


def _short(minima: Whole, seats: Whole) -> Whole:
    """How many seats each lacks."""
    return {who: n - seats.get(who, 0) for who, n in minima.items() if n > seats.get(who, 0)}


def _levels(rule: c.Levelled, minima: Whole, free: Whole, seats: Whole) -> bool:
    """Whether nobody lacks more than may stay without levelling."""
    short = _short(minima, seats)
    return sum(short.values()) <= rule.unlevelled and all(n <= free.get(who, 0) for who, n in short.items())


# --- the smaller houses --------------------------------------------------------------------------------------


def _check_smaller(case: Case, said: Settlement, rule: c.Levelled, house: int, minima: Whole, free: Whole) -> None:
    """In a smaller house somebody falls short: for averages in the next smaller one, for quotas in every one.

    A larger house never takes a seat away by averages; by quotas it may.
    """
    by_averages = isinstance(case.tier.formula, Divisor)
    smaller = [h for h in _houses(case.contest.seats, house, by_averages) if not rule.odd or h % 2]
    for h in smaller[-1:] if by_averages else smaller:
        case.notes.expect("levelled", not _levels(rule, minima, free, _at(case, h)), f"everyone reaches the minimum in a house of {h}")
    tried = [one.house for one in said.tried]
    if not by_averages:
        case.notes.same("levelled", "the houses tried", tried, smaller)
    elif house > case.contest.seats and not _levels(rule, minima, free, _at(case, house - 1)):
        case.notes.same("levelled", "the house tried", tried, [house - 1])
    for one in said.tried:
        _check_shortfall(one, minima, _at(case, one.house) if case.contest.seats <= one.house < house else {}, case.notes)


def _houses(base: int, house: int, by_averages: bool) -> range:
    if by_averages:
        return range(max(base, house - 2), house)
    if house - base > FARTHEST:
        raise Unsaid
    return range(base, house)


def _at(case: Case, house: int) -> Whole:
    """The seats in a house that was only tried, every tie lost."""
    return within(case.tier.formula, case.contest._replace(seats=house), case.limits).sure


def _check_shortfall(said: Shortfall, minima: Whole, seats: Whole, notes: Notes) -> None:
    """Who lacked how many seats in a smaller house."""
    what = f"in the house of {said.house}"
    notes.same("levelled", f"the seats of {said.who} {what}", said.due, seats.get(said.who, 0))
    notes.same("levelled", f"the minimum of {said.who}", said.minimum, minima.get(said.who, 0))
    notes.same("levelled", f"the seats lacking {what}", said.lacking, sum(_short(minima, seats).values()))
    notes.expect("levelled", said.due < said.minimum, f"{said.who} reaches its minimum {what}")
