"""Conditions, read again: whether a step of the law was to be taken in a place."""

from __future__ import annotations

from seatwright.model import condition as c
from seatwright.verify.amounts import Reckoner
from seatwright.verify.scope import Scope
from seatwright.verify.verdict import Unsaid


def holds(condition: c.Condition, scope: Scope, reckoner: Reckoner) -> bool:
    """Whether a condition is met; Unsaid if what is at hand does not tell."""
    match condition:
        case c.Always():
            return True
        case c.Exceeds(amount, than):
            return reckoner.whole(amount, scope) > reckoner.whole(than, scope)
        case c.Reaches(amount, than):
            return reckoner.whole(amount, scope) >= reckoner.whole(than, scope)
        case c.Held(ballot):
            return bool(reckoner.hand.cast(ballot, scope.place))
        case c.Announced(key):
            return bool(reckoner.hand.election.figure(key))
        case c.Otherwise(tier):
            steps = reckoner.hand.steps_in(tier, scope.place)
            last = max((step.nth for step in steps), default=0)
            return bool(steps) and all(step.kind == "not met" for step in steps if step.nth == last)
        case c.Both(conditions):
            return all(holds(one, scope, reckoner) for one in conditions)
        case c.Unless(inner):
            return not holds(inner, scope, reckoner)
        case _:
            raise Unsaid
