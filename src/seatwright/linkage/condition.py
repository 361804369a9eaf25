"""Conditions, read: whether a step of the law is taken in a place."""

from __future__ import annotations

from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model import condition as c


def holds(condition: c.Condition, scope: Scope, reader: Reader) -> bool:
    """Whether a condition is met."""
    match condition:
        case c.Always():
            return True
        case c.Exceeds(amount, than):
            return reader.whole(amount, scope) > reader.whole(than, scope)
        case c.Reaches(amount, than):
            return reader.whole(amount, scope) >= reader.whole(than, scope)
        case c.Held(ballot):
            return reader.ledger.held(ballot, scope.place)
        case c.Announced(key):
            return bool(reader.ledger.election.figure(key))
        case c.Otherwise(tier):
            steps = reader.ledger.steps_in(tier, scope.place)
            last = max((step.nth for step in steps), default=0)
            return bool(steps) and all(step.kind == "not met" for step in steps if step.nth == last)
        case c.Both(conditions):
            return all(holds(one, scope, reader) for one in conditions)
        case c.Unless(inner):
            return not holds(inner, scope, reader)
        case _:
            raise TypeError(f"no meaning for {condition!r}")
