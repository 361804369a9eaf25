"""The few numbers that prove a step: not a diary, but what suffices to check it by inequalities."""

from __future__ import annotations

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.model.value import Value


class Quotient(Value):
    """A competitor's votes over a divisor, exact."""

    who: Competitor
    votes: Number
    divisor: Number


class Evidence(Value):
    """What proves the outcome of a formula."""


class HighestAverages(Evidence):
    """Divisor rule: the last quotient that won and the first that lost; no quotient in between.

    ``start``: seats from which each competitor's quotients begin, where not zero. ``full``: who had no more room.
    """

    rule: str
    start: tuple[tuple[Competitor, Number], ...]
    last: Quotient | None
    lost: Quotient | None
    full: tuple[tuple[Competitor, int], ...] = ()


class Whole(Value):
    """A competitor's whole quotas and what remains of its votes."""

    who: Competitor
    whole: int
    remainder: Number
    extra: int = 0


class WholeQuotas(Evidence):
    """Quota rule: the quota, each competitor's whole quotas and remainder, and who was raised."""

    rule: str
    base: Number  # the votes of which the quota was taken
    quota: Number
    lines: tuple[Whole, ...]


class MostVoted(Evidence):
    """Plurality: the last who got a seat and the first who did not."""

    last: Quotient | None
    lost: Quotient | None


class SeatsKept(Evidence):
    """Plurality with seats kept for groups: how many are kept for each, and who belongs to one."""

    kept: tuple[tuple[str, int], ...]
    members: tuple[tuple[Competitor, str], ...]


class MajorityReached(Evidence):
    """Majority: the leader's votes, and the figure they had to exceed."""

    leader: Competitor
    votes: Number
    bar: Number


class Taken(Value):
    """One turn of best-first: who was next, by which key, and whether there was room."""

    who: Competitor
    key: Number
    seated: bool


class InOrder(Evidence):
    """Best first: every turn in order, and the room of parties and places."""

    turns: tuple[Taken, ...]
    rows: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, int], ...]


class Move(Value):
    """A seat that was taken from a party in a place and given to another, there or elsewhere."""

    taken: Competitor
    given: Competitor


class Corrections(Evidence):
    """Forced to totals: the quota of each place, everyone's whole seats, decimals and seat from decimals there, the
    totals to be kept, the seats of the places, and every seat that was moved, in order."""

    quotas: tuple[tuple[str, Number], ...]
    lines: tuple[Whole, ...]
    rows: tuple[tuple[str, int], ...]
    columns: tuple[tuple[str, int], ...]
    moves: tuple[Move, ...]


class Divisors(Evidence):
    """Double proportionality: the divisor of each party and of each place. The votes of a party in a place over both
    round to its seats there; nothing more is needed to prove the table."""

    rows: tuple[tuple[str, Number], ...]
    columns: tuple[tuple[str, Number], ...]


class Stage(Value):
    """One stage of a count by transfers, as it stands at its end.

    ``kind``: "first preferences", "surplus" or "exclusion"; of whom (``of``) papers were transferred, at which
    ``value`` of a whole paper (the fraction surplus / votes; 1 where whole papers are moved).
    ``quota``: what was needed.
    ``exhausted``: votes on papers with no further preference so far, ``lost``: votes lost by rounding so far.
    ``elected``: who is elected at its end, in order; ``keeps``: the share that each keeps of a paper (Meek).
    """

    kind: str
    totals: tuple[tuple[Competitor, Number], ...]
    quota: Number
    of: tuple[Competitor, ...] = ()
    surplus: Number = 0
    value: Number = 1
    exhausted: Number = 0
    lost: Number = 0
    elected: tuple[Competitor, ...] = ()
    keeps: tuple[tuple[Competitor, Number], ...] = ()


class Stages(Evidence):
    """Ranked papers: the valid ones, and every stage of the count."""

    papers: int
    stages: tuple[Stage, ...]


class Amounts(Evidence):
    """Each competitor's own amount, before and after rounding to whole seats."""

    amounts: tuple[tuple[Competitor, Number], ...]


class TakenAsGiven(Evidence):
    """Seats from given.csv, or places' seats from districts.csv."""

    source: str


class Shortfall(Value):
    """A house that was too small, and who would have lacked how many seats in it."""

    house: int
    who: Competitor
    due: int
    minimum: int
    lacking: int  # of all, unlevelled seats allowed for


class Settlement(Value):
    """How overhang was settled.

    ``due``: what each is due in the final house; ``won``: what it had won; ``over``: what it keeps beyond its due.
    ``base``: the house before, ``house``: after. ``put_aside``: who, in which round. ``minima``: where the law has its
    own.
    """

    rule: str
    base: int
    house: int
    due: tuple[tuple[Competitor, int], ...]
    won: tuple[tuple[Competitor, int], ...]
    over: tuple[tuple[Competitor, int], ...]
    minima: tuple[tuple[Competitor, int], ...] = ()
    tried: tuple[Shortfall, ...] = ()
    put_aside: tuple[tuple[int, Competitor], ...] = ()
    first: tuple[tuple[Competitor, int], ...] = ()  # what each was due in the base house
