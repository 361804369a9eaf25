"""Which earlier tiers an amount reads, and whether more there means more or less here."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple, cast

from seatwright.exact import as_number
from seatwright.model.figures import Exactly, Minus, Over, Overall, Times
from seatwright.model.value import Value

ONE = Fraction(1)


class Reading(NamedTuple):
    """A member that reads an earlier tier, with the weight it has in the whole amount: below zero if it lessens it.

    ``whole``: it is read for all competitors together, and so favours none of them.
    """

    member: Value
    tier: str
    weight: Fraction
    whole: bool


def readings(value: object, weight: Fraction = ONE, whole: bool = False) -> Iterator[Reading]:
    """Every reading of an earlier tier inside a value; factors that are not plain numbers leave the weight as it is.

    >>> from seatwright.law import Cast, OfWinners, SeatsOf
    >>> [(one.tier, int(one.weight)) for one in readings(Cast("list") - OfWinners("district") + 2 * SeatsOf("board"))]
    [('district', -1), ('board', 2)]
    """
    match value:
        case tuple():
            for one in cast("tuple[object, ...]", value):
                yield from readings(one, weight, whole)
        case Minus(amount, less):
            yield from readings(amount, weight, whole)
            yield from readings(less, -weight, whole)
        case Times(amount, Exactly(number)) | Times(Exactly(number), amount) if as_number(number):
            yield from readings(amount, weight * as_number(number), whole)
        case Over(amount, Exactly(number)) if as_number(number):
            yield from readings(amount, weight / as_number(number), whole)
        case Over(amount, by):
            yield from readings(amount, weight, whole)
            yield from readings(by, -weight, whole)
        case Overall(amount, _):
            yield from readings(amount, weight, whole=True)
        case Value():
            held = dict(value.parts())
            if tier := held.get("tier"):
                yield Reading(value, str(tier), weight, whole)
            for part in held.values():
                yield from readings(part, weight, whole)
        case _:
            return
