"""Records with one thing changed, and all hashes made to fit: what somebody would do who wants another result."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from seatwright.errors import SeatwrightError
from seatwright.model.competitor import Competitor
from seatwright.model.value import Value, replace
from seatwright.results.record import Record, fingerprint, sha256
from seatwright.results.step import Step

Edit = tuple[str, object]
IMPOSSIBLE = object()  # no value of its type: reading would refuse it


def hashed(said: Record) -> Record:
    """A record with hashes that fit what it says."""
    law = replace(said.system, sha256=sha256(said.system.value))
    said = replace(said, system=law)
    return replace(said, sha256=fingerprint(said))


def numbers(value: object, at: str = "") -> Iterator[Edit]:
    """A value with one of its numbers changed by one, for every number in it."""
    match value:
        case None | bool() | str() | Competitor():
            return
        case int():
            yield at, value + 1
            yield at, value - 1
        case Fraction():
            yield at, value + 1
            yield at, Fraction(value.numerator + 1, value.denominator)
        case tuple():
            for n, one in enumerate(value):
                for where, edited in numbers(one, f"{at}[{n}]"):
                    yield where, edited if edited is IMPOSSIBLE else (*value[:n], edited, *value[n + 1 :])
        case Value():
            for name, held in value.parts():
                for where, edited in numbers(held, f"{at}.{name}"):
                    yield where, _with(value, name, edited)


def _with(value: Value, name: str, edited: object) -> object:
    if edited is IMPOSSIBLE:
        return IMPOSSIBLE
    try:
        return value.__replace__(**{name: edited})
    except SeatwrightError:
        return IMPOSSIBLE


def moved_seats(said: Record) -> Iterator[Edit]:
    """A seat moved from each to each other, in everything that a step says of them and in the rows of seats."""
    for n, step in enumerate(said.tree):
        names = [one.who for one in step.standings]
        for giver, seats in step.outcome:
            for taker in names:
                if seats and taker != giver:
                    moved = _moved(step, giver, taker)
                    yield (
                        f"{step.tier}: {giver} to {taker}",
                        replace(said, tree=(*said.tree[:n], moved, *said.tree[n + 1 :])),
                    )


def _moved(step: Step, giver: Competitor, taker: Competitor) -> Step:
    """The step with the seat moved in its outcome and its settlement."""
    settlement = step.settlement
    if settlement is not None:
        settlement = replace(settlement, due=_shifted(settlement.due, giver, taker))
    return replace(step, outcome=_shifted(step.outcome, giver, taker), settlement=settlement)


Pairs = tuple[tuple[Competitor, int], ...]


def _shifted(pairs: Pairs, giver: Competitor, taker: Competitor) -> Pairs:
    seats = dict(pairs)
    seats[giver] = seats.get(giver, 0) - 1
    seats[taker] = seats.get(taker, 0) + 1
    return tuple((who, n) for who, n in sorted(seats.items(), key=lambda one: (-one[1], one[0])) if n)
