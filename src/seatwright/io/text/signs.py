"""What the signs between members mean: what the vocabulary itself makes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from seatwright.model.arithmetic import Amount, Exactly

# Only those members that have a sign can be joined by it.
_SIGNS: Mapping[str, Callable[[Any, Any], object]] = {
    "|": lambda left, right: left | right,
    "&": lambda left, right: left & right,
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right,
    "~": lambda inner, _: ~inner,
}


def joined(sign: str, left: object, right: object) -> object:
    """Two members joined; a number before ``*`` is the factor, as in Python: ``2 * Cast("list")``.

    Errors: TypeError where they have no such sign.

    >>> from seatwright.law import Cast
    >>> joined("*", Exactly(2), Cast("list"))
    Times(amount=Cast(ballot='list'), factor=Exactly(number=2))
    """
    if sign == "*" and isinstance(left, Exactly) and isinstance(right, Amount) and not isinstance(right, Exactly):
        left, right = right, left
    return _SIGNS[sign](left, right)
