"""Settlements, reckoned again: overhang that is kept, forfeited or absorbed, and seats that are taken off."""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import NamedTuple

from seatwright.model import counting as c
from seatwright.model.competitor import Competitor
from seatwright.model.tier import Tier
from seatwright.results.evidence import Settlement
from seatwright.results.step import Step
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.limits import Limits, Moved, within, without
from seatwright.verify.rounds import Claim, check_shared, some
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid, told

MANY = 1_000  # ways in which a tie can end, up to which each is looked at


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

    def anew(self, contest: Contest) -> Fair:
        """What is fair in a contest that the step does not prove."""
        return within(self.tier.formula, contest, self.limits)


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


def check_kept(case: Case, said: Settlement) -> tuple[Whole, Moved]:
    """What was won beyond what is due is kept on top, and the house grows by it."""
    due = dict(said.due)
    house = sum(due.values()) + sum(beyond(case.won, due).values())
    return _check_simple(case, said, "Kept", case.contest.seats, house)


def check_forfeited(case: Case, said: Settlement) -> tuple[Whole, Moved]:
    """What was won beyond what is due does not sit."""
    return _check_simple(case, said, "Forfeited", case.contest.seats, sum(n for _, n in said.due))


def check_less(case: Case, said: Settlement) -> tuple[Whole, Moved]:
    """Each one's result less the seats won before, none below zero."""
    total = sum(n for _, n in said.due)
    return _check_simple(case, said, "Less", total, total)


def _check_simple(case: Case, said: Settlement, rule: str, base: int, house: int) -> tuple[Whole, Moved]:
    due = dict(said.due)
    after = case.shared(case.contest, due)
    check_heading(case, said, rule, base, house)
    over = beyond(case.won, due)
    case.notes.same("settlement", "what was won beyond what is due", some(dict(said.over)), some(over))
    check_unused(case, said.minima, said.tried, said.put_aside, said.first)
    return lacking(due, case.won), after


# --- absorbed ------------------------------------------------------------------------------------------------


def check_absorbed(case: Case, said: Settlement, aside: c.Aside) -> tuple[Whole, Moved]:
    """Who is over is put aside with seats and votes; the others share the rest anew, until nobody is over."""
    total, first = dict(said.due), dict(said.first)
    recorded = {who: case.won.get(who, 0) for _, who in said.put_aside}
    others = {who: n for who, n in total.items() if who not in recorded}
    after = case.shared(_fewer(case.contest, recorded), others)
    for who, n in recorded.items():
        case.notes.same("settlement", f"the seats of {who}, who is put aside", total.get(who, 0), n)
    try:
        _check_put_aside(case, said, aside, recorded)
    except Unsaid:
        case.notes.leave("settlement")
    check_heading(case, said, "Absorbed", case.contest.seats, sum(total.values()))
    over = beyond(recorded, first)
    case.notes.same("settlement", "what was won beyond what is due", some(dict(said.over)), some(over))
    check_unused(case, said.minima, said.tried)
    return lacking(total, case.won), after


def _fewer(contest: Contest, out: Whole) -> Contest:
    """The contest without those put aside; it has no seats rather than fewer than none."""
    rest = without(contest, out)
    return rest._replace(seats=max(0, rest.seats))


def _check_put_aside(case: Case, said: Settlement, aside: c.Aside, recorded: Whole) -> None:
    """Turn by turn: who is put aside had really won more than is due, and whoever had is put aside."""
    out: dict[Competitor, int] = {}
    order: list[tuple[int, Competitor]] = []
    turn = at = 0
    while True:
        found = case.anew(_fewer(case.contest, out))
        if set(out) == set(recorded):
            seats: Whole = {who: dict(said.due).get(who, 0) for who in found.sure}
        else:
            seats, at = _in_turn(case, aside, found, out, at)
        if not turn:
            case.notes.same("settlement", "what was due at first", some(dict(said.first)), some(seats))
        over = _over(aside, case.won, seats)
        if not over:
            break
        turn += 1
        order += [(turn, who) for who in over]
        out |= {who: case.won[who] for who in over}
    case.notes.same("settlement", "who is put aside", _told(said.put_aside), _told(order))


def _in_turn(case: Case, aside: c.Aside, found: Fair, out: Whole, at: int) -> tuple[Whole, int]:
    """The seats before somebody is put aside: a tie as the next decision tells it, or, where it does not matter in the
    end, by name."""
    if not found.tied:
        return found.sure, at
    try:
        chosen, at = case.ties.next(found.tied, found.left, at)
    except Unsaid:
        ends = _ends(case, aside, out)
        case.notes.expect(
            "tie", len(ends) == 1, f"{told(sorted(found.tied))} tie, which matters, and nothing decides it"
        )
        return found.with_luck(sorted(found.tied)[: found.left]), at
    else:
        return found.with_luck(chosen), at


def _ends(case: Case, aside: c.Aside, out: Whole) -> set[frozenset[tuple[Competitor, int]]]:
    """Every result to which ties can lead from here, however they end; no more than two are looked for."""
    found, ends = case.anew(_fewer(case.contest, out)), set[frozenset[tuple[Competitor, int]]]()
    if comb(len(found.tied), found.left) > MANY:
        raise Unsaid
    for lucky in combinations(found.tied, found.left):
        seats = found.with_luck(lucky)
        over = _over(aside, case.won, seats)
        ends |= _ends(case, aside, {**out, **{who: case.won[who] for who in over}}) if over else {_end(seats, out)}
        if len(ends) > 1:
            break
    return ends


def _end(seats: Whole, out: Whole) -> frozenset[tuple[Competitor, int]]:
    return frozenset({**seats, **out}.items())


def _over(aside: c.Aside, won: Whole, due: Whole) -> list[Competitor]:
    """Who won more than is due; once anybody did, by some laws also whoever won just as much."""
    over = [who for who, n in due.items() if won.get(who, 0) > n]
    if over and isinstance(aside, c.AtOrAbove):
        return [who for who, n in due.items() if won.get(who, 0) >= max(n, 1)]
    return over


def _told(order: tuple[tuple[int, Competitor], ...] | list[tuple[int, Competitor]]) -> list[str]:
    return [f"{who} in turn {n}" for n, who in sorted(order)]
