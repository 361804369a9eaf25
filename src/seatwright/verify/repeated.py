"""Repetitions, checked: every round but the last gave a seat, and the last was neither too early nor too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from seatwright.model.places import Place
from seatwright.model.repeated import Repeated
from seatwright.model.tier import Claim
from seatwright.results.record import Record
from seatwright.results.step import Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.condition import holds
from seatwright.verify.scope import Scope
from seatwright.verify.verdict import Book, Notes, Unsaid


class Round(NamedTuple):
    """A round: its steps, and how many steps had been written when it ended."""

    nth: int
    steps: list[Step]
    end: int


def check_repeated(record: Record, reckoner: Reckoner, book: Book) -> None:
    """Rounds belong to repeated tiers, are told one after the other, and end as the law says."""
    system = reckoner.hand.system
    notes = Notes(book, law=str(system.law))
    for step in record.tree:
        repeated = system.repeated(step.tier)
        if step.nth or repeated is not None:
            is_told = repeated is not None and step.nth > 0
            notes.expect("rounds", is_told, f"{step.tier} is told as round {step.nth}")
    for repeated in system.repeats:
        rounds = list(_rounds(repeated, record))
        own = Notes(book, repeated.tiers[0], law=str(repeated.law))
        nths = [one.nth for one in rounds]
        own.expect("rounds", nths == list(range(1, len(nths) + 1)), f"the rounds are told as {nths}")
        _check_end(repeated, rounds, record, reckoner, own)


def _rounds(repeated: Repeated, record: Record) -> Iterator[Round]:
    """The rounds as they are told."""
    found: dict[int, Round] = {}
    for at, step in enumerate(record.tree):
        if step.tier in repeated.tiers:
            one = found.setdefault(step.nth, Round(step.nth, [], 0))
            found[step.nth] = one._replace(steps=[*one.steps, step], end=at + 1)
    yield from found.values()


def _check_end(repeated: Repeated, rounds: list[Round], record: Record, reckoner: Reckoner, notes: Notes) -> None:
    """After every round whether another one was due."""
    stopped = record.wanted is not None and record.wanted.tier in repeated.tiers
    if not rounds:
        notes.expect("rounds", _missing(repeated, record), "the repetition is not told")
        return
    for one in rounds[:-1]:
        notes.expect("rounds", _gave(one, reckoner), f"round {one.nth} gave no seat, and is not the last")
        _check_going_on(repeated, one, True, reckoner, notes)
    if not stopped and _gave(rounds[-1], reckoner):
        _check_going_on(repeated, rounds[-1], False, reckoner, notes)


def _missing(repeated: Repeated, record: Record) -> bool:
    """Whether its tiers are told as not covered, or the count stopped before them."""
    return record.wanted is not None or {*repeated.tiers} <= {tier for tier, _ in record.not_covered}


def _gave(one: Round, reckoner: Reckoner) -> bool:
    """Whether a round gave a seat of the house."""
    sits = {tier.name for tier in reckoner.hand.system.tiers if not isinstance(tier.gives, Claim)}
    return any(n > 0 for step in one.steps if step.tier in sits for _, n in step.outcome)


def _check_going_on(repeated: Repeated, one: Round, said: bool, reckoner: Reckoner, notes: Notes) -> None:
    """Whether after a round some place meets the condition of the first tier."""
    hand, tier = reckoner.hand, reckoner.hand.system[repeated.tiers[0]]
    hand.look_back(one.end, tier.name, one.nth)
    places = [Place(step.place_kind, step.place) for step in one.steps if step.tier == tier.name]

    def found() -> bool:
        return any(_met(Scope(tier, one.end, place), reckoner) for place in dict.fromkeys(places))

    notes.reckoned("rounds", f"whether round {one.nth} is followed by another", said, found)


def _met(scope: Scope, reckoner: Reckoner) -> bool:
    try:
        votes = reckoner.table(scope.tier.votes, scope)
    except Unsaid:
        votes = scope.votes
    return holds(scope.tier.when, scope._replace(votes=votes), reckoner)
