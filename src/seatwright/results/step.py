"""A step of the count: what was at stake, who took part, what came out, and what proves it."""

from __future__ import annotations

from seatwright.exact import Number
from seatwright.model.citation import Citation
from seatwright.model.competitor import Competitor
from seatwright.model.value import Value
from seatwright.results.evidence import Evidence, Settlement


class Check(Value):
    """One rule of entry, applied: ``has`` against ``bar`` (= ``share`` of ``base``, where it is a share).

    ``rule`` is the member's name ("AtLeast", "Won", ...); ``passed`` whether the competitor meets it.
    """

    rule: str
    passed: bool
    has: Number = 0
    share: Number = 0
    base: Number = 0
    of: str = ""  # the ballot or tier it is about
    area: str = ""


class Standing(Value):
    """A competitor in a step: votes, seats won before, and the checks that admitted or refused it."""

    who: Competitor
    votes: Number
    admitted: bool = True
    checks: tuple[Check, ...] = ()


class Trail(Value):
    """How an amount came about: what it is called, its value, and the amounts it was made from."""

    says: str
    value: Number
    of: tuple[Trail, ...] = ()


class Decision(Value):
    """A tie and what decided it: a rule of law, or a lot."""

    among: tuple[Competitor, ...]
    seats: int
    chosen: tuple[Competitor, ...]
    rule: str
    lot: str = ""


class Bound(Value):
    """A limit that was at work: what the competitor would have had, and what it may have."""

    who: Competitor
    rule: str
    amount: int
    before: int
    spill: str
    trail: Trail | None = None


class Step(Value):
    """One tier in one place.

    ``kind``: "count", "given", "not met" (its condition), "not held", "not covered".
    ``stake``: how the seats at stake came about; ``votes_from``: how the votes came about.
    ``outcome``: what the tier gives; ``persons``: who sits, in order, empty where nobody is named.
    ``vacant``: seats that stay empty, by competitor.
    ``nth``: in which round, from 1, of steps that the law repeats; 0 for those taken once.
    """

    tier: str
    kind: str
    place: str
    law: Citation
    place_kind: str = ""
    party: str = ""  # the party (or alliance) whose own lists share its seats
    seats: int = 0
    stake: Trail | None = None
    standings: tuple[Standing, ...] = ()
    outcome: tuple[tuple[Competitor, int], ...] = ()
    evidence: Evidence | None = None
    settlement: Settlement | None = None
    bounds: tuple[Bound, ...] = ()
    ties: tuple[Decision, ...] = ()
    persons: tuple[tuple[Competitor, tuple[str, ...]], ...] = ()
    vacant: tuple[tuple[Competitor, int], ...] = ()
    rounds: tuple[Round, ...] = ()
    note: str = ""
    nth: int = 0


class Round(Value):
    """One sharing-out inside a step that was redone because limits or overhang took effect."""

    seats: int
    votes: tuple[tuple[Competitor, Number], ...]
    outcome: tuple[tuple[Competitor, int], ...]
    evidence: Evidence
    put_aside: tuple[Competitor, ...] = ()
