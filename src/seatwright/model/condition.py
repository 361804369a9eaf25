"""When a tier is counted at all."""

from __future__ import annotations

from seatwright.model.figures import Amount
from seatwright.model.value import Value


class Condition(Value):
    """A condition of the law, read in each place."""

    def __and__(self, other: Condition) -> Condition:
        return Both((self, other))

    def __invert__(self) -> Condition:
        return Unless(self)


class Always(Condition):
    """Without condition."""


class Exceeds(Condition):
    """One amount is above another: ``Exceeds(First(), Valid("list") * "1/2")``."""

    amount: Amount
    than: Amount


class Reaches(Condition):
    """One amount is at least another."""

    amount: Amount
    than: Amount


class Held(Condition):
    """A ballot was held here: a run-off that the law makes optional."""

    ballot: str


class Announced(Condition):
    """The election says so under [parameters]: a government was formed, a majority agreed."""

    key: str


class Otherwise(Condition):
    """An earlier tier was not counted here because its condition was not met."""

    tier: str


class Both(Condition):
    """All of several conditions."""

    conditions: tuple[Condition, ...]


class Unless(Condition):
    """Not the condition."""

    condition: Condition
