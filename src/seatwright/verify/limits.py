"""Limits, read again: floors, ceilings and majority clauses, and what became of the seats that they moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, as_number, whole
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Amount
from seatwright.model.formula import Formula
from seatwright.model.tier import Tier
from seatwright.results.step import Bound, Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.sharing import fair
from seatwright.verify.verdict import Unsaid


class Limits(NamedTuple):
    """The limits of a tier in one place, in whole seats; ceilings by what becomes of the seats they free."""

    floors: Whole = {}
    rooms: Whole = {}
    reshared: Whole = {}
    vacant: Whole = {}
    majorities: tuple[Number, ...] = ()

    def inside(self, contest: Contest) -> Contest:
        """The contest that the formula sees: floors given beforehand, room where freed seats pass to the next."""
        floors = {who: n for who, n in self.floors.items() if who in contest.votes}
        start = {who: contest.start.get(who, 0) + floors.get(who, 0) for who in (*contest.start, *floors)}
        return contest._replace(seats=contest.seats - sum(floors.values()), start=start,
                                room={**contest.room, **self.rooms})


def read_limits(tier: Tier, scope: Scope, reckoner: Reckoner) -> Limits:
    """The limits, reckoned for everyone admitted; Unsaid if one of them cannot be."""

    def seats(amount: Amount) -> Whole:
        return {who: max(0, whole(reckoner.of(amount, who, scope))) for who in scope.admitted}

    floors = [seats(one.amount) for one in tier.limits if isinstance(one, li.Floor)]
    ceilings = [(one.spill, seats(one.amount)) for one in tier.limits if isinstance(one, li.Ceiling)]
    return Limits(
        {who: n for who, n in _merged(floors, max).items() if n},
        _merged((caps for spill, caps in ceilings if isinstance(spill, li.NextQuotient)), min),
        _merged((caps for spill, caps in ceilings if isinstance(spill, li.Reshared)), min),
        _merged((caps for spill, caps in ceilings if isinstance(spill, li.Vacant)), min),
        tuple(as_number(one.more_than) for one in tier.limits if isinstance(one, li.MajorityClause)))


def limits_as_told(tier: Tier, step: Step, full: Whole, start: Whole) -> Limits:
    """The limits as the bounds of the step tell them, where they cannot be reckoned."""

    def told(spill: str) -> Whole:
        return {one.who: one.amount for one in step.bounds if (one.rule, one.spill) == ("Ceiling", spill)}

    return Limits(start, full, told("Reshared"), told("Vacant"),
                  tuple(as_number(one.more_than) for one in tier.limits if isinstance(one, li.MajorityClause)))


def _merged(limits: Iterable[Whole], strictest: Callable[[int, int], int]) -> Whole:
    """Of several limits the strictest."""
    found: dict[Competitor, int] = {}
    for one in limits:
        for who, n in one.items():
            found[who] = strictest(n, found.get(who, n))
    return found


def without(contest: Contest, aside: Whole) -> Contest:
    """The contest without those who were put aside: their votes and their seats are gone."""
    gone = sum((votes for who, votes in contest.votes.items() if who in aside), 0)
    return contest._replace(
        votes={who: votes for who, votes in contest.votes.items() if who not in aside},
        seats=contest.seats - sum(aside.values()), base=None if contest.base is None else contest.base - gone,
        start={who: n for who, n in contest.start.items() if who not in aside})


def above(seats: Whole, caps: Whole) -> dict[Competitor, int]:
    """Who is above a ceiling, and that ceiling."""
    return {who: cap for who, cap in caps.items() if seats.get(who, 0) > cap}


# --- after the formula ---------------------------------------------------------------------------------------


class Moved(NamedTuple):
    """Seats after the limits: those that stay empty, and every bound that was at work."""

    seats: dict[Competitor, int]
    vacant: tuple[tuple[Competitor, int], ...]
    bounds: tuple[Bound, ...]


def moved(limits: Limits, contest: Contest, shared: Whole) -> Moved:
    """What floors add, ceilings cut and a majority clause raises once the formula has shared out."""
    floors = {who: n for who, n in limits.floors.items() if who in contest.votes}
    seats = {who: shared.get(who, 0) + floors.get(who, 0) for who in contest.votes}
    bounds = [Bound(who, "Floor", n, n, "NextQuotient") for who, n in floors.items() if seats[who] == n]
    cut = above(seats, limits.vacant)
    bounds += [Bound(who, "Ceiling", cap, seats[who], "Vacant") for who, cap in cut.items()]
    vacant = tuple((who, seats[who] - cap) for who, cap in cut.items())
    seats |= cut
    raised = _majority(limits.majorities, contest, seats)
    return Moved({**seats, **{one.who: one.amount for one in raised}}, vacant, (*bounds, *raised))


def _majority(shares: tuple[Number, ...], contest: Contest, seats: Whole) -> list[Bound]:
    """Who has more than a share of the votes must have more than that share of the seats; what is lacking is added."""
    for share in shares:
        for who, votes in contest.votes.items():
            others = sum(seats.values()) - seats[who]
            if share < 1 and votes > share * contest.total:
                least = whole(Fraction(others) * share / (1 - share)) + 1
                if seats[who] < least:
                    return [Bound(who, "MajorityClause", least, seats[who], "Added")]
    return []


def passed_on(formula: Formula, limits: Limits, contest: Contest, seats: Whole) -> list[Bound]:
    """Ceilings that sent seats to the next quotient: who would have had more without them. A tie goes by name."""
    capped = {who: cap for who, cap in limits.rooms.items() if seats.get(who, 0) >= cap and contest.votes.get(who, 0) > 0}
    if not capped:
        return []
    found = fair(formula, contest._replace(room={}))
    lucky = sorted(found.tied)[:found.left]
    free = {who: n + found.each * (who in lucky) for who, n in found.sure.items()}
    return [Bound(who, "Ceiling", cap, free[who], "NextQuotient") for who, cap in capped.items() if free[who] > cap]


def within(formula: Formula, contest: Contest, limits: Limits) -> Fair:
    """What is fair within the limits, found anew: for a house that was only tried."""
    inner, aside = limits.inside(contest), dict[Competitor, int]()
    while True:
        found = fair(formula, without(inner, aside))
        over = above(found.best, limits.reshared)
        if over and found.tied:
            raise Unsaid
        if not over:
            break
        aside |= over
    shared: Mapping[Competitor, int] = {**found.sure, **aside}
    return found._replace(sure=moved(limits, contest, shared).seats)
