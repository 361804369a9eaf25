"""The seats at stake, added up again: every amount of the trail from the amounts it was made of."""

from __future__ import annotations

from seatwright.model import figures as f
from seatwright.model.formula import Due
from seatwright.results.step import Step, Trail
from seatwright.verify.amounts import Reckoner, inner_of, worked
from seatwright.verify.scope import Scope
from seatwright.verify.verdict import Notes

_ELSEWHERE = (f.Sum, f.Overall, f.Nationwide, f.Figure)  # their parts are read in other places


def check_stake(step: Step, scope: Scope, reckoner: Reckoner, notes: Notes) -> None:
    """The seats at stake are those of the law, and whole."""
    if step.stake is None:
        notes.expect("stake", False, "how the seats at stake came about is not told")
        return
    _check(scope.tier.stake, step.stake, scope, reckoner, notes)
    if isinstance(scope.tier.formula, Due):
        notes.expect("stake", step.stake.value.denominator == 1, f"{step.stake.value} seats are at stake")
    else:
        notes.same("stake", "the seats at stake", step.seats, step.stake.value)
    notes.expect("stake", step.seats >= 0, f"{step.seats} seats are at stake")


def _check(amount: f.Amount, trail: Trail, scope: Scope, reckoner: Reckoner, notes: Notes) -> None:
    """An amount is called by its name, and is what its parts come to."""
    name = type(amount).__name__
    notes.same("stake", "an amount of the stake", trail.says, name)
    parts = [] if isinstance(amount, _ELSEWHERE) else inner_of(amount)
    if not notes.expect(
        "stake", len(trail.of) == len(parts), f"{name} is told with {len(trail.of)} parts, and has {len(parts)}"
    ):
        return
    for inner, part in zip(parts, trail.of):
        _check(inner, part, scope, reckoner, notes)
    if parts:
        notes.reckoned("stake", name, trail.value, lambda: worked(amount, [part.value for part in trail.of]))
    else:
        notes.reckoned("stake", name, trail.value, lambda: reckoner.whole(amount, scope))
