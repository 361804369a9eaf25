"""How an amount came about, told part by part: for whoever asks why 118 seats and not 120."""

from __future__ import annotations

from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model.figures import Amount, Exactly
from seatwright.results.step import Trail


def trail(amount: Amount, scope: Scope, reader: Reader) -> Trail:
    """An amount and the amounts it was made from."""
    inner = _inner(amount)
    parts = tuple(trail(one, scope, reader) for one in inner) if not _elsewhere(amount) else ()
    return Trail(type(amount).__name__ if not isinstance(amount, Exactly) else "Exactly", reader.whole(amount, scope), parts)


def _inner(amount: Amount) -> list[Amount]:
    held = [value for _, value in amount.parts()]
    return [one for value in held for one in (value if isinstance(value, tuple) else (value,)) if isinstance(one, Amount)]


def _elsewhere(amount: Amount) -> bool:
    """Whether its parts are read in other places than the amount itself."""
    return type(amount).__name__ in ("Sum", "Overall", "Nationwide", "Figure")
