"""The words in which overhang is settled: what is due, won, over and lacking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Settlement

Share = Callable[[Contest], Within]  # share out a contest by the tier's formula, within its limits
Whole = Mapping[Competitor, int]


class Settled(NamedTuple):
    """What the tier gives each, beyond what was won; how overhang was settled; and the sharing-out behind it."""

    gives: dict[Competitor, int]
    settlement: Settlement
    within: Within


class Minima(NamedTuple):
    """What a levelled house must reach for each, and how many of a party's seats may stay unlevelled."""

    least: Whole
    free: Whole


def over(due: Whole, won: Whole) -> dict[Competitor, int]:
    """What was won beyond what is due."""
    return {who: n - due.get(who, 0) for who, n in won.items() if n > due.get(who, 0)}


def lacking(due: Whole, won: Whole) -> dict[Competitor, int]:
    """What is due beyond what was won."""
    return {who: max(0, n - won.get(who, 0)) for who, n in due.items()}


def pairs(seats: Whole) -> tuple[tuple[Competitor, int], ...]:
    """Seats as evidence keeps them: zero left out."""
    return tuple((who, n) for who, n in seats.items() if n)
