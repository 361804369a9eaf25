"""Who comes first, and who shares the place: the only code that recognises a tie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from seatwright.exact.numbers import Number

K = TypeVar("K")


def cut(scores: Mapping[K, Number], places: int) -> tuple[list[K], list[K], int]:
    """The ``places`` highest scores: who is surely in, who ties for the rest, and how many of them get in.

    >>> from fractions import Fraction
    >>> cut({"A": 5, "B": 3, "C": Fraction(6, 2), "D": 1}, 2)
    (['A'], ['B', 'C'], 1)
    >>> cut({"A": 5, "B": 3}, 2)
    (['A', 'B'], [], 0)
    >>> cut({"A": 5}, 0)
    ([], [], 0)
    """
    if places <= 0:
        return [], [], 0
    ranked = sorted(scores, key=lambda one: scores[one], reverse=True)
    if places >= len(ranked):
        return ranked, [], 0
    last, lost = scores[ranked[places - 1]], scores[ranked[places]]
    if last != lost:
        return ranked[:places], [], 0
    sure = [one for one in ranked[:places] if scores[one] > last]
    return sure, [one for one in ranked if scores[one] == last], places - len(sure)
