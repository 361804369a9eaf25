"""Sharing out within limits: floors, ceilings, majority clauses, and what becomes of the seats they move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, whole
from seatwright.formulas import Contest, Shared, share_out
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Amount
from seatwright.model.formula import Formula
from seatwright.model.tier import Tier
from seatwright.results.evidence import Evidence
from seatwright.results.step import Bound, Round
from seatwright.results.tie import Tied

Amounts = Callable[[Amount], Mapping[Competitor, Number]]  # an amount, read for each competitor


class Within(NamedTuple):
    """Seats shared out within the limits: with the rounds it took, the bounds at work, and what stays vacant."""

    seats: dict[Competitor, int]
    evidence: Evidence
    rounds: tuple[Round, ...] = ()
    bounds: tuple[Bound, ...] = ()
    vacant: tuple[tuple[Competitor, int], ...] = ()


class Limits:
    """The limits of a tier in one place, read into whole seats."""

    def __init__(self, tier: Tier, read: Amounts) -> None:
        self._tier = tier
        self.ceilings: list[tuple[li.Spill, dict[Competitor, int]]] = []
        self.floors: list[tuple[li.Spill, dict[Competitor, int]]] = []
        self.majorities: list[li.MajorityClause] = []
        for limit in tier.limits:
            match limit:
                case li.Ceiling(amount, spill):
                    _tighten(self.ceilings, spill, _seats(read(amount)), min)
                case li.Floor(amount, spill):
                    _tighten(self.floors, spill, _seats(read(amount)), max)
                case li.MajorityClause():
                    self.majorities.append(limit)
                case _:
                    raise TypeError(f"no meaning for {limit!r}")

    def share(self, formula: Formula, contest: Contest) -> Within:
        """Share out the seats within all limits."""
        start = self._starts(contest)
        self._refuse_too_many(sum(start.values()), contest.seats)
        room = {who: max(0, n - start.get(who, 0)) for who, n in self._rooms(contest).items()}
        inner = contest._replace(
            seats=contest.seats - sum(start.values()),
            room=room,
            start=_plus(contest.start, start) if start else contest.start,
        )
        shared = self._reshared(formula, inner)
        seats = {who: n + start.get(who, 0) for who, n in shared.seats.items()}
        bounds = [*shared.bounds, *_raised(start, seats)]
        bounds += self._passed_on(formula, contest, seats)
        seats, vacant, cuts = self._vacated(seats)
        seats, lifts = self._added(seats)
        seats, clauses = self._majority(formula, seats, contest)
        return Within(seats, shared.evidence, shared.rounds, (*bounds, *cuts, *lifts, *clauses), vacant)

    def _refuse_too_many(self, asked: int, seats: int) -> None:
        """Floors cannot ask for more seats than there are."""
        if asked > seats:
            raise refuse("E509", tier=self._tier.name, seats=seats, value=asked)

    # --- floors and room: inside the formula ---

    def _starts(self, contest: Contest) -> dict[Competitor, int]:
        """Seats that floors give before the formula begins."""
        return {
            who: n
            for spill, floor in self.floors
            if isinstance(spill, li.NextQuotient)
            for who, n in floor.items()
            if n and who in contest.votes
        }

    def _rooms(self, contest: Contest) -> dict[Competitor, int]:
        """The room that ceilings leave, where freed seats pass to the next quotient."""
        rooms = dict(contest.room)
        for spill, ceiling in self.ceilings:
            if isinstance(spill, li.NextQuotient):
                for who, n in ceiling.items():
                    rooms[who] = min(n, rooms.get(who, n))
        return rooms

    # --- limits that reshare ---

    def _reshared(self, formula: Formula, contest: Contest) -> Within:
        """Share out; who is beyond a limit is put aside at it, the rest is shared out anew, until nobody is."""
        aside: dict[Competitor, int] = {}
        rounds: list[Round] = []
        bounds: list[Bound] = []
        while True:
            free = {who: v for who, v in contest.votes.items() if who not in aside}
            round_ = contest._replace(
                votes=free,
                seats=contest.seats - sum(aside.values()),
                base=_less(contest, aside),
                start=_only(contest.start, free),
            )
            shared = share_out(formula, round_)
            beyond = self._beyond(shared)
            votes, seats = tuple(free.items()), tuple(shared.seats.items())
            rounds.append(Round(round_.seats, votes, seats, shared.evidence, tuple(one.who for one in beyond)))
            if not beyond:
                total = {who: aside.get(who, shared.seats.get(who, 0)) for who in contest.votes}
                return Within(total, shared.evidence, tuple(rounds) if aside else (), tuple(bounds))
            bounds += beyond
            aside |= {one.who: one.amount for one in beyond}
            self._refuse_too_many(sum(aside.values()), contest.seats)

    def _beyond(self, shared: Shared) -> list[Bound]:
        """Who is above a ceiling or below a floor whose spill is shared out anew."""
        above = [
            Bound(who, "Ceiling", most, shared.seats[who], "Reshared")
            for spill, ceiling in self.ceilings
            if isinstance(spill, li.Reshared)
            for who, most in ceiling.items()
            if shared.seats.get(who, 0) > most
        ]
        below = [
            Bound(who, "Floor", least, shared.seats[who], "Reshared")
            for spill, floor in self.floors
            if isinstance(spill, li.Reshared)
            for who, least in floor.items()
            if who in shared.seats and shared.seats[who] < least
        ]
        return above or below

    # --- after the formula ---

    def _passed_on(self, formula: Formula, contest: Contest, seats: Mapping[Competitor, int]) -> list[Bound]:
        """Ceilings that sent seats to the next quotient: who would have had more without them."""
        capped = [
            (who, cap)
            for spill, ceiling in self.ceilings
            if isinstance(spill, li.NextQuotient)
            for who, cap in ceiling.items()
            if who in seats and seats[who] >= cap and contest.votes[who] > 0
        ]
        if not capped:
            return []
        free = share_out(formula, contest._replace(room={}, draw=Lenient())).seats
        return [Bound(who, "Ceiling", cap, free[who], "NextQuotient") for who, cap in capped if free[who] > cap]

    def _vacated(
        self, seats: dict[Competitor, int]
    ) -> tuple[dict[Competitor, int], tuple[tuple[Competitor, int], ...], list[Bound]]:
        """Ceilings whose spill stays empty."""
        cuts = [
            (who, cap)
            for spill, ceiling in self.ceilings
            if isinstance(spill, li.Vacant)
            for who, cap in ceiling.items()
            if seats.get(who, 0) > cap
        ]
        bounds = [Bound(who, "Ceiling", cap, seats[who], "Vacant") for who, cap in cuts]
        vacant = tuple((who, seats[who] - cap) for who, cap in cuts)
        return {**seats, **dict(cuts)}, vacant, bounds

    def _added(self, seats: dict[Competitor, int]) -> tuple[dict[Competitor, int], list[Bound]]:
        """Floors whose spill comes on top."""
        lifts = {
            who: least
            for spill, floor in self.floors
            if isinstance(spill, li.Added)
            for who, least in floor.items()
            if who in seats and seats[who] < least
        }
        bounds = [Bound(who, "Floor", least, seats[who], "Added") for who, least in lifts.items()]
        return {**seats, **lifts}, bounds

    def _majority(
        self, formula: Formula, seats: dict[Competitor, int], contest: Contest
    ) -> tuple[dict[Competitor, int], list[Bound]]:
        """More than half of the votes brings more than half of the seats: on top, or at the others' expense."""
        total = sum(contest.votes.values(), 0)
        for clause in self.majorities:
            share = as_number(clause.more_than)
            for who, votes in contest.votes.items():
                others = sum(seats.values()) - seats[who]
                house = seats[who] + others
                if not house or votes <= share * total or seats[who] > share * house:
                    continue
                if isinstance(clause.spill, li.Added):
                    least = whole(Fraction(others) * share / (1 - share)) + 1
                    return {**seats, who: least}, [Bound(who, "MajorityClause", least, seats[who], "Added")]
                least = whole(share * house) + 1
                rest = {one: v for one, v in contest.votes.items() if one != who}
                left = share_out(formula, contest._replace(votes=rest, seats=house - least)).seats
                return {**left, who: least}, [Bound(who, "MajorityClause", least, seats[who], "Reshared")]
        return seats, []


def _seats(amounts: Mapping[Competitor, Number]) -> dict[Competitor, int]:
    """Amounts as whole seats, none below zero."""
    return {who: max(0, whole(n)) for who, n in amounts.items()}


def _tighten(
    known: list[tuple[li.Spill, dict[Competitor, int]]],
    spill: li.Spill,
    bound: dict[Competitor, int],
    tighter: Callable[[int, int], int],
) -> None:
    """Keep a bound; of several with one spill, each competitor has the tighter."""
    for other, held in known:
        if other == spill:
            held.update({who: tighter(n, held.get(who, n)) for who, n in bound.items()})
            return
    known.append((spill, bound))


class Lenient:
    """Settles any tie by the order of names: for what-if sharing whose seats nobody gets."""

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        """The first by name."""
        return sorted(tied)[:seats]


def _plus(a: Mapping[Competitor, Number], b: Mapping[Competitor, int]) -> dict[Competitor, Number]:
    return {who: a.get(who, 0) + b.get(who, 0) for who in (*a, *b)}


def _only(start: Mapping[Competitor, Number], names: Mapping[Competitor, Number]) -> dict[Competitor, Number]:
    return {who: n for who, n in start.items() if who in names}


def _less(contest: Contest, aside: Mapping[Competitor, int]) -> Number | None:
    """The votes a quota is taken of, without those put aside."""
    return None if contest.base is None else contest.base - sum((contest.votes[who] for who in aside), 0)


def _raised(start: Mapping[Competitor, int], seats: Mapping[Competitor, int]) -> list[Bound]:
    """Floors at work: who has no more than its floor."""
    return [Bound(who, "Floor", n, n, "NextQuotient") for who, n in start.items() if seats.get(who) == n]
