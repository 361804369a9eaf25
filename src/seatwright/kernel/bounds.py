"""Sharing out within limits: floors, ceilings, majority clauses, and what becomes of the seats they move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, as_number, whole
from seatwright.formulas import Contest, Shared, share_out
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Amount
from seatwright.model.formula import Formula
from seatwright.model.tier import Tier
from seatwright.results.evidence import Evidence
from seatwright.results.step import Bound, Round

Amounts = Callable[[Amount], Mapping[Competitor, Number]]  # an amount, read for each competitor


class Within(NamedTuple):
    """Seats shared out within the limits: with the rounds it took, the bounds at work, and what stays vacant."""

    seats: dict[Competitor, int]
    evidence: Evidence
    rounds: tuple[Round, ...] = ()
    bounds: tuple[Bound, ...] = ()
    vacant: tuple[tuple[Competitor, int], ...] = ()
    added: int = 0


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
                    self.ceilings.append((spill, {who: max(0, whole(n)) for who, n in read(amount).items()}))
                case li.Floor(amount, spill):
                    self.floors.append((spill, {who: max(0, whole(n)) for who, n in read(amount).items()}))
                case li.MajorityClause():
                    self.majorities.append(limit)
                case _:
                    raise TypeError(f"no meaning for {limit!r}")

    def share(self, formula: Formula, contest: Contest) -> Within:
        """Share out the seats within all limits."""
        start, room = self._starts(contest), self._rooms(contest)
        inner = contest._replace(seats=contest.seats - sum(start.values()), room=room,
                                 start=_plus(contest.start, start) if start else contest.start)
        shared = self._reshared(formula, inner)
        seats = {who: n + start.get(who, 0) for who, n in shared.seats.items()}
        bounds = [*shared.bounds, *_raised(start, seats, contest)]
        bounds += self._passed_on(formula, contest, seats, start)
        seats, vacant, cuts = self._vacated(seats)
        seats, added, clauses = self._majority(seats, contest)
        return Within(seats, shared.evidence, shared.rounds, (*bounds, *cuts, *clauses), vacant, added)

    # --- floors and room: inside the formula ---

    def _starts(self, contest: Contest) -> dict[Competitor, int]:
        """Seats that floors give before the formula begins."""
        return {who: n for _, floor in self.floors for who, n in floor.items() if n and who in contest.votes}

    def _rooms(self, contest: Contest) -> dict[Competitor, int]:
        """The room that ceilings leave, where freed seats pass to the next quotient."""
        rooms = dict(contest.room)
        for spill, ceiling in self.ceilings:
            if isinstance(spill, li.NextQuotient):
                for who, n in ceiling.items():
                    rooms[who] = min(n, rooms.get(who, n))
        return rooms

    # --- ceilings that reshare ---

    def _reshared(self, formula: Formula, contest: Contest) -> Within:
        """Share out; who is above its ceiling is put aside there, and the rest is shared out anew, until nobody is."""
        aside: dict[Competitor, int] = {}
        rounds: list[Round] = []
        bounds: list[Bound] = []
        while True:
            free = {who: v for who, v in contest.votes.items() if who not in aside}
            round_ = contest._replace(votes=free, seats=contest.seats - sum(aside.values()),
                                      base=_less(contest, aside), start=_only(contest.start, free))
            shared = share_out(formula, round_)
            over = self._over(shared)
            rounds.append(Round(round_.seats, tuple(free.items()), tuple(shared.seats.items()), shared.evidence, tuple(over)))
            if not over:
                seats = {who: aside.get(who, shared.seats.get(who, 0)) for who in contest.votes}
                return Within(seats, shared.evidence, tuple(rounds) if len(rounds) > 1 else (), tuple(bounds))
            for who, cap in over.items():
                bounds.append(Bound(who, "Ceiling", cap, shared.seats[who], "Reshared"))
            aside |= over

    def _over(self, shared: Shared) -> dict[Competitor, int]:
        """Who is above a ceiling whose spill is shared out anew, and that ceiling."""
        return {who: cap for spill, ceiling in self.ceilings if isinstance(spill, li.Reshared)
                for who, cap in ceiling.items() if shared.seats.get(who, 0) > cap}

    # --- after the formula ---

    def _passed_on(self, formula: Formula, contest: Contest, seats: Mapping[Competitor, int], start: Mapping[Competitor, int]) -> list[Bound]:
        """Ceilings that sent seats to the next quotient: who would have had more without them."""
        capped = [(who, cap) for spill, ceiling in self.ceilings if isinstance(spill, li.NextQuotient)
                  for who, cap in ceiling.items() if who in seats and seats[who] >= cap and contest.votes[who] > 0]
        if not capped:
            return []
        free = share_out(formula, contest._replace(room={}, draw=Lenient())).seats
        return [Bound(who, "Ceiling", cap, free[who], "NextQuotient") for who, cap in capped if free[who] > cap]

    def _vacated(self, seats: dict[Competitor, int]) -> tuple[dict[Competitor, int], tuple[tuple[Competitor, int], ...], list[Bound]]:
        """Ceilings whose spill stays empty."""
        cuts = [(who, cap) for spill, ceiling in self.ceilings if isinstance(spill, li.Vacant)
                for who, cap in ceiling.items() if seats.get(who, 0) > cap]
        bounds = [Bound(who, "Ceiling", cap, seats[who], "Vacant") for who, cap in cuts]
        vacant = tuple((who, seats[who] - cap) for who, cap in cuts)
        return {**seats, **dict(cuts)}, vacant, bounds

    def _majority(self, seats: dict[Competitor, int], contest: Contest) -> tuple[dict[Competitor, int], int, list[Bound]]:
        """More than half of the votes brings more than half of the seats; they come on top."""
        total = sum(contest.votes.values(), 0)
        for clause in self.majorities:
            share = as_number(clause.more_than)
            for who, votes in contest.votes.items():
                others = sum(seats.values()) - seats[who]
                least = whole(Fraction(others) * share / (1 - share)) + 1
                if votes > share * total and seats[who] < least:
                    bound = Bound(who, "MajorityClause", least, seats[who], "Added")
                    return {**seats, who: least}, least - seats[who], [bound]
        return seats, 0, []


class Lenient:
    """Settles any tie by the order of names: for what-if sharing whose seats nobody gets."""

    def choose(self, tied: Mapping[Competitor, tuple[Number, Number]], seats: int, why: str) -> list[Competitor]:
        """The first by name."""
        return sorted(tied)[:seats]


def _plus(a: Mapping[Competitor, Number], b: Mapping[Competitor, int]) -> dict[Competitor, Number]:
    return {who: a.get(who, 0) + b.get(who, 0) for who in (*a, *b)}


def _only(start: Mapping[Competitor, Number], names: Mapping[Competitor, Number]) -> dict[Competitor, Number]:
    return {who: n for who, n in start.items() if who in names}


def _less(contest: Contest, aside: Mapping[Competitor, int]) -> Number | None:
    """The votes a quota is taken of, without those put aside."""
    return None if contest.base is None else contest.base - sum((contest.votes[who] for who in aside), 0)


def _raised(start: Mapping[Competitor, int], seats: Mapping[Competitor, int], contest: Contest) -> list[Bound]:
    """Floors at work: who has no more than its floor."""
    return [Bound(who, "Floor", n, n, "NextQuotient") for who, n in start.items() if seats.get(who) == n]
