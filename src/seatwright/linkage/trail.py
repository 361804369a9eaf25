"""How an amount came about, told part by part: for whoever asks why 118 seats and not 120."""

from __future__ import annotations

from typing import cast

from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model.figures import Amount, Figure, Nationwide, Overall, Sum
from seatwright.results.step import Trail

READ_ELSEWHERE = (Sum, Overall, Nationwide, Figure)  # their parts are read in other places than they themselves


def trail(amount: Amount, scope: Scope, reader: Reader) -> Trail:
    """An amount and the amounts it was made from."""
    inner = () if isinstance(amount, READ_ELSEWHERE) else _inner(amount)
    parts = tuple(trail(one, scope, reader) for one in inner)
    return Trail(type(amount).__name__, reader.whole(amount, scope), parts)


def _inner(amount: Amount) -> list[Amount]:
    """The amounts an amount is made from."""
    found: list[Amount] = []
    for _, held in amount.parts():
        several = cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,)
        found += [one for one in several if isinstance(one, Amount)]
    return found
