"""Limits, read again: floors, ceilings and majority clauses, and what became of the seats that they moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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
from seatwright.verify.scope import NONE, Scope, Whole
from seatwright.verify.sharing import fair
from seatwright.verify.verdict import Unsaid


class Limits(NamedTuple):
    """The limits of a tier in one place, in whole seats, by what becomes of the seats they move.

    ``start``: floors given before the formula begins; ``room``: ceilings whose seats pass to the next quotient;
    ``most``, ``least``: ceilings and floors at which somebody is put aside; ``cut``: ceilings whose seats stay empty;
    ``lift``: floors whose seats come on top.
    """

    start: Whole = NONE
    room: Whole = NONE
    most: Whole = NONE
    least: Whole = NONE
    cut: Whole = NONE
    lift: Whole = NONE
    majorities: tuple[li.MajorityClause, ...] = ()
    as_told: bool = False  # by the step, which tells those that were at work and no others

    def inside(self, contest: Contest) -> Contest:
        """The contest that the formula sees: floors given beforehand, and the room of each."""
        floors = {who: n for who, n in self.start.items() if who in contest.votes}
        start = {who: contest.start.get(who, 0) + floors.get(who, 0) for who in (*contest.start, *floors)}
        seats = contest.seats - sum(floors.values())
        room = {who: max(0, n - floors.get(who, 0)) for who, n in self.room.items()}
        return contest._replace(seats=seats, start=start, room={**contest.room, **room})

    def beyond(self, seats: Whole) -> list[Bound]:
        """Who is put aside: whoever is above a ceiling; if nobody is, whoever is below a floor."""
        above = [
            Bound(who, "Ceiling", n, seats[who], "Reshared") for who, n in self.most.items() if seats.get(who, 0) > n
        ]
        below = [
            Bound(who, "Floor", n, seats[who], "Reshared") for who, n in self.least.items() if seats.get(who, n) < n
        ]
        return above or below


def read_limits(tier: Tier, scope: Scope, reckoner: Reckoner) -> Limits:
    """The limits, reckoned for everyone admitted; Unsaid if one of them cannot be."""

    def seats(amount: Amount) -> Whole:
        return {who: max(0, whole(reckoner.of(amount, who, scope))) for who in scope.admitted}

    floors = [(one.spill, seats(one.amount)) for one in tier.limits if isinstance(one, li.Floor)]
    ceilings = [(one.spill, seats(one.amount)) for one in tier.limits if isinstance(one, li.Ceiling)]
    return Limits(
        start={who: n for who, n in _of(floors, li.NextQuotient, max).items() if n},
        room=_of(ceilings, li.NextQuotient, min),
        most=_of(ceilings, li.Reshared, min),
        least=_of(floors, li.Reshared, max),
        cut=_of(ceilings, li.Vacant, min),
        lift=_of(floors, li.Added, max),
        majorities=_clauses(tier),
    )


def limits_as_told(tier: Tier, step: Step, start: Whole, room: Whole) -> Limits:
    """The limits as the step tells them, where they cannot be reckoned."""

    def told(rule: str, spill: str) -> Whole:
        return {one.who: one.amount for one in step.bounds if (one.rule, one.spill) == (rule, spill)}

    return Limits(
        start=start,
        room=room,
        most=told("Ceiling", "Reshared"),
        least=told("Floor", "Reshared"),
        cut=told("Ceiling", "Vacant"),
        lift=told("Floor", "Added"),
        majorities=_clauses(tier),
        as_told=True,
    )


def _clauses(tier: Tier) -> tuple[li.MajorityClause, ...]:
    return tuple(one for one in tier.limits if isinstance(one, li.MajorityClause))


def _of(limits: Iterable[tuple[li.Spill, Whole]], spill: type[li.Spill], strictest: Callable[[int, int], int]) -> Whole:
    """The limits with one spill; of several the strictest."""
    found: dict[Competitor, int] = {}
    for own, seats in limits:
        if isinstance(own, spill):
            found |= {who: strictest(n, found.get(who, n)) for who, n in seats.items()}
    return found


def without(contest: Contest, aside: Whole) -> Contest:
    """The contest without those who were put aside: their votes and their seats are gone."""
    gone = sum((votes for who, votes in contest.votes.items() if who in aside), 0)
    return contest._replace(
        votes={who: votes for who, votes in contest.votes.items() if who not in aside},
        seats=contest.seats - sum(aside.values()),
        base=None if contest.base is None else contest.base - gone,
        start={who: n for who, n in contest.start.items() if who not in aside},
    )


# --- after the formula ---------------------------------------------------------------------------------------


class Moved(NamedTuple):
    """Seats after the limits: those that stay empty, and every bound that was at work.

    ``clause``: a majority clause at the others' expense, who share what it leaves anew; not in the seats yet.
    """

    seats: Whole = NONE
    vacant: tuple[tuple[Competitor, int], ...] = ()
    bounds: tuple[Bound, ...] = ()
    clause: Bound | None = None


def moved(limits: Limits, contest: Contest, shared: Whole) -> Moved:
    """What floors add, ceilings cut and a majority clause raises once the formula has shared out."""
    floors = {who: n for who, n in limits.start.items() if who in contest.votes}
    seats = {who: shared.get(who, 0) + floors.get(who, 0) for who in contest.votes}
    bounds = [Bound(who, "Floor", n, n, "NextQuotient") for who, n in floors.items() if seats[who] == n]
    cut = {who: n for who, n in limits.cut.items() if seats.get(who, 0) > n}
    bounds += [Bound(who, "Ceiling", n, seats[who], "Vacant") for who, n in cut.items()]
    vacant = tuple((who, seats[who] - n) for who, n in cut.items())
    seats |= cut
    lift = {who: n for who, n in limits.lift.items() if seats.get(who, n) < n}
    bounds += [Bound(who, "Floor", n, seats[who], "Added") for who, n in lift.items()]
    seats |= lift
    clause = _majority(limits.majorities, contest, seats)
    if clause is not None and clause.spill == "Added":
        return Moved({**seats, clause.who: clause.amount}, vacant, (*bounds, clause))
    return Moved(seats, vacant, (*bounds, clause) if clause else tuple(bounds), clause)


def _majority(clauses: tuple[li.MajorityClause, ...], contest: Contest, seats: Whole) -> Bound | None:
    """Who has more than a share of the votes must have more than that share of the seats."""
    total = sum(seats.values())
    for clause in clauses:
        share = as_number(clause.more_than)
        for who, votes in contest.votes.items():
            if total and votes > share * contest.total and seats[who] <= share * total and share < 1:
                on_top = isinstance(clause.spill, li.Added)
                least = _more_than(share, total - seats[who]) if on_top else whole(share * total) + 1
                return Bound(who, "MajorityClause", least, seats[who], "Added" if on_top else "Reshared")
    return None


def _more_than(share: Number, others: int) -> int:
    """The fewest seats that are more than a share of them and the others' together."""
    return whole(Fraction(others) * share / (1 - share)) + 1


def others_of(contest: Contest, clause: Bound, house: int) -> Contest:
    """The contest of all others, for the seats of a house that a majority clause leaves them."""
    rest = {who: votes for who, votes in contest.votes.items() if who != clause.who}
    return contest._replace(votes=rest, seats=house - clause.amount)


def passed_on(formula: Formula, limits: Limits, contest: Contest, seats: Whole) -> list[Bound]:
    """Ceilings that sent seats to the next quotient: who would have had more without them. A tie goes by name."""
    votes, room = contest.votes, limits.room
    capped = {who: n for who, n in room.items() if seats.get(who, 0) >= n and votes.get(who, 0) > 0}
    if not capped:
        return []
    found = fair(formula, contest._replace(room=NONE))
    lucky = sorted(found.tied)[: found.left]
    free = {who: n + found.each * (who in lucky) for who, n in found.sure.items()}
    return [Bound(who, "Ceiling", n, free[who], "NextQuotient") for who, n in capped.items() if free[who] > n]


def within(formula: Formula, contest: Contest, limits: Limits) -> Fair:
    """What is fair within the limits, found anew: for seats that the step does not prove."""
    if limits.as_told:
        raise Unsaid
    inner, aside = limits.inside(contest), dict[Competitor, int]()
    while True:
        found = fair(formula, without(inner, aside))
        beyond = limits.beyond(found.sure)
        if found.tied and (beyond or limits.beyond(found.best)):
            raise Unsaid
        if not beyond:
            break
        aside |= {one.who: one.amount for one in beyond}
    if found.tied and (limits.cut or limits.lift or limits.majorities):
        raise Unsaid
    after = moved(limits, contest, {**found.sure, **aside})
    if after.clause is None:
        return found._replace(sure=after.seats)
    rest = fair(formula, others_of(contest, after.clause, sum(after.seats.values())))
    return rest._replace(sure={**rest.sure, after.clause.who: after.clause.amount})
