"""A step, checked: who took part, for how many seats, what came out, and who sits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from seatwright.exact import whole
from seatwright.model import counting as c
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.tier import Tier
from seatwright.model.value import Value
from seatwright.model.where import Each, EachAllianceIn, Only
from seatwright.results.evidence import HighestAverages, TakenAsGiven
from seatwright.results.evidence import Whole as Line
from seatwright.results.step import Standing, Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.condition import holds
from seatwright.verify.contest import Contest
from seatwright.verify.entry import Gate
from seatwright.verify.figures import contest_of, won_before
from seatwright.verify.grown import check_grown
from seatwright.verify.levelled import check_levelled
from seatwright.verify.limits import Limits, Moved, limits_as_told, read_limits
from seatwright.verify.persons import check_persons
from seatwright.verify.rounds import Claim, check_shared
from seatwright.verify.scope import Scope, Whole, scope_of
from seatwright.verify.settlement import Case, check_absorbed, check_forfeited, check_kept, check_less
from seatwright.verify.stake import check_stake
from seatwright.verify.standings import check_standings
from seatwright.verify.ties import Ties, check_decisions
from seatwright.verify.verdict import Notes, Unsaid

SEVERAL_TIMES = ("vacant", "turns", "put_aside", "tried")  # lists in which somebody may stand more than once


def check_step(step: Step, tier: Tier, before: int, reckoner: Reckoner, notes: Notes) -> None:
    """One tier in one place."""
    scope = scope_of(step, tier, before)
    notes.same("law", "the sentence of law", str(step.law), str(tier.law))
    notes.expect("law", step.law == tier.law, f"the citation of {tier.law} is not told as the law tells it")
    if not notes.same("once", "what is told twice", sorted(set(_doubled(step))), []):
        return
    match step.kind:
        case "count":
            _check_place(step, scope, notes)
            _check_condition(True, scope, reckoner, notes)
            _check_count(step, scope, reckoner, notes)
        case "given":
            _check_given(step, notes)
        case "not met":
            _check_place(step, scope, notes)
            _check_condition(False, scope, reckoner, notes)
            bare = Step(
                tier=step.tier,
                kind=step.kind,
                place=step.place,
                law=step.law,
                place_kind=step.place_kind,
                party=step.party,
                nth=step.nth,
            )
            notes.expect("condition", step == bare, "a step whose condition is not met gives and tells nothing")
        case _:
            notes.expect("law", False, f"a step is counted, given or not met, and this one is {step.kind!r}")


# --- the frame of a step -------------------------------------------------------------------------------------


def _check_place(step: Step, scope: Scope, notes: Notes) -> None:
    """The place is of the kind in which the tier is fought."""
    where = scope.tier.where
    if isinstance(where, Each | Only | EachAllianceIn):
        notes.same("place", "the kind of place", step.place_kind, where.kind)
    else:
        notes.same("place", "the place", (step.place, step.place_kind), ("*", ""))


def _check_condition(met: bool, scope: Scope, reckoner: Reckoner, notes: Notes) -> None:
    """The step is taken if and only if its condition is met."""

    def found() -> bool:
        votes = scope.votes or reckoner.table(scope.tier.votes, scope)
        return holds(scope.tier.when, scope._replace(votes=votes), reckoner)

    notes.reckoned("condition", "whether its condition is met", met, found)


def _check_given(step: Step, notes: Notes) -> None:
    """Seats taken as given: nothing but sums."""
    notes.same("sum", "the sum of the seats given", step.seats, sum(n for _, n in step.outcome))
    notes.expect("sum", all(n >= 0 for _, n in step.outcome), "somebody is given fewer seats than none")
    bare = Step(
        tier=step.tier,
        kind=step.kind,
        place=step.place,
        law=step.law,
        place_kind=step.place_kind,
        seats=step.seats,
        outcome=step.outcome,
        evidence=step.evidence,
        nth=step.nth,
    )
    known = isinstance(step.evidence, TakenAsGiven) and step.evidence.source in ("given.csv", "districts.csv")
    notes.expect("given", step == bare and known, "a step taken as given tells its seats and no more")


def _doubled(value: object) -> Iterator[str]:
    """What stands twice in a list where everybody stands once."""
    if isinstance(value, Value):
        for name, held in value.parts():
            if isinstance(held, tuple) and not isinstance(held, Competitor):
                several = cast("tuple[object, ...]", held)
                keys = [key for key in map(_key, several) if key is not None and name not in SEVERAL_TIMES]
                if len(set(keys)) < len(keys):
                    yield from (f"{key} in {name}" for key in keys if keys.count(key) > 1)
                for one in several:
                    yield from _doubled(one)
            else:
                yield from _doubled(held)


def _key(one: object) -> Competitor | str | None:
    """By whom an entry of a list is told."""
    if isinstance(one, Competitor | None):
        return one
    if isinstance(one, Standing | Line):
        return one.who
    first = cast("tuple[object, ...]", one)[0] if isinstance(one, tuple) and one else None
    return first if isinstance(first, Competitor | str) else None


# --- a step that was counted ---------------------------------------------------------------------------------


def _check_count(step: Step, scope: Scope, reckoner: Reckoner, notes: Notes) -> None:
    ties = Ties(step, scope, reckoner.hand)
    check_decisions(step, scope, reckoner.hand, notes)
    check_standings(step, scope, reckoner, Gate(reckoner, ties), notes)
    check_stake(step, scope, reckoner, notes)
    limits = _limits(step, scope, reckoner, notes)
    if limits is None:
        return
    try:
        contest = contest_of(step, scope, limits.start, reckoner, notes)
    except Unsaid:
        notes.leave("figures")
    else:
        gives, after = _settled(step, scope, contest, limits, ties, reckoner, notes)
        check_persons(step, scope, gives, after.vacant, reckoner.hand, notes)


def _limits(step: Step, scope: Scope, reckoner: Reckoner, notes: Notes) -> Limits | None:
    """The limits, reckoned; or as a divisor rule's evidence tells them; else nothing can be said."""
    try:
        return read_limits(scope.tier, scope, reckoner)
    except Unsaid:
        notes.leave("limits")
    said, tier = step.evidence, scope.tier
    floored = any(isinstance(one, li.Floor) and isinstance(one.spill, li.NextQuotient) for one in tier.limits)
    if not isinstance(said, HighestAverages) or (floored and isinstance(tier.counting, c.StartingFrom)):
        return None
    proofs = [one for one in (*(one.evidence for one in step.rounds), said) if isinstance(one, HighestAverages)]
    start = {who: whole(n) for who, n in proofs[0].start if n > 0} if floored else {}
    full = {who: n for one in proofs for who, n in one.full}
    return limits_as_told(tier, step, start, {who: n + start.get(who, 0) for who, n in full.items()})


def _settled(
    step: Step, scope: Scope, contest: Contest, limits: Limits, ties: Ties, reckoner: Reckoner, notes: Notes
) -> tuple[Whole, Moved]:
    """What the tier gives, as seats won earlier count; and what the limits did."""
    tier, said = scope.tier, step.settlement
    if isinstance(tier.counting, c.Alone | c.StartingFrom):
        notes.expect("settlement", said is None, "a settlement is told, and no seats won earlier are set against these")
        after = check_shared(Claim(step, tier.formula, contest, limits, _given(step)), ties, notes)
        return after.seats, after
    if said is None:
        notes.expect("settlement", False, "how seats won earlier count is not told")
        return {}, Moved()
    try:
        won = won_before(scope, reckoner)
    except Unsaid:
        notes.leave("settlement")
        won = {who: dict(said.won).get(who, 0) for who in scope.admitted}
    case = Case(step, tier, contest, limits, won, ties, notes)
    match tier.counting:
        case c.Less():
            return check_less(case, said)
        case c.TopUp(_, c.Kept()):
            return check_kept(case, said)
        case c.TopUp(_, c.Forfeited()):
            return check_forfeited(case, said)
        case c.TopUp(_, c.Absorbed(aside)):
            return check_absorbed(case, said, aside)
        case c.TopUp(_, (c.Continued() | c.Matched() | c.Scaled() | c.Enlarged()) as rule):
            return check_grown(case, said, rule)
        case c.TopUp(_, c.Levelled() as rule):
            return check_levelled(case, said, rule, reckoner, scope)
        case _:
            notes.leave("settlement")
            return {}, Moved()


def _given(step: Step) -> Whole:
    """The seats that came out of the limits: those given, and those for which nobody was left to seat."""
    cut = sum(one.rule == "Ceiling" and one.spill == "Vacant" for one in step.bounds)
    seats = dict(step.outcome)
    for who, n in step.vacant[cut:]:
        seats[who] = seats.get(who, 0) + n
    return seats
