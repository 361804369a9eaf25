"""Asking a formula directly, without an election: for oracles and properties, which ask a million times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.oracles.definitions import Answer, Whole

from seatwright.exact import Number
from seatwright.formulas import Contest, share_out
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Formula

NAMES = [Competitor(f"P{i}") for i in range(600)]
INDEX = {who: i for i, who in enumerate(NAMES)}


class Notes:
    """Draws nobody: notes who ties for how many seats, the first time it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[frozenset[int], int]] = []

    def choose(self, tied: Mapping[Competitor, tuple[Number, Number]], seats: int, why: str) -> list[Competitor]:
        self.asked.append((frozenset(INDEX[who] for who in tied), seats))
        return []


class First:
    """Draws the first by name: a lot that falls always the same way."""

    def choose(self, tied: Mapping[Competitor, tuple[Number, Number]], seats: int, why: str) -> list[Competitor]:
        return sorted(tied)[:seats]


def contest(votes: Sequence[Number], seats: int, start: Sequence[Number] = (), room: Whole = ()) -> Contest:
    """The contest of parties P0, P1 ... with these votes."""
    held = {NAMES[i]: n for i, n in enumerate(start) if n}
    return Contest(dict(zip(NAMES, votes)), seats, Notes(), start=held, room=dict(zip(NAMES, room)))


def answer(
    formula: Formula, votes: Sequence[Number], seats: int, start: Sequence[Number] = (), room: Whole = ()
) -> Answer:
    """What a formula says: the sure seats, and the first tie that it asks about."""
    notes = Notes()
    shared = share_out(formula, contest(votes, seats, start, room)._replace(draw=notes))
    got = tuple(shared.seats[who] for who in NAMES[: len(votes)])
    return Answer(got, *notes.asked[0]) if notes.asked else Answer(got)


def seats(formula: Formula, votes: Sequence[Number], house: int) -> Whole | None:
    """The seats by a formula; None where a tie decides one."""
    said = answer(formula, votes, house)
    return None if said.tied else said.seats
