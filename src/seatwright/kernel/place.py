"""One tier in one place: read the votes, admit, share out within limits, count earlier seats, fill, write the step."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, plain, whole
from seatwright.fill.persons import Filled as Seated
from seatwright.fill.persons import seat
from seatwright.kernel.asked import Asked
from seatwright.kernel.bounds import Limits, Within
from seatwright.kernel.draw import Draw
from seatwright.kernel.overhang import Minima, over, pairs
from seatwright.kernel.settle import settle
from seatwright.kernel.units import Unit
from seatwright.linkage import outsiders
from seatwright.linkage.entry import Gate
from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.linkage.trail import trail
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model import formula as fo
from seatwright.model.competitor import Competitor
from seatwright.model.election import INDEPENDENT, NO_PARTY, SUMS
from seatwright.model.fill import EachOnce
from seatwright.model.tier import Tier, members
from seatwright.model.where import Losers, Parties, Persons, Winners
from seatwright.results.evidence import Settlement
from seatwright.results.step import Check, Standing, Step

Whole = dict[Competitor, int]


class Counted(NamedTuple):
    """What a tier gives in a place before anyone is named."""

    gives: Whole
    within: Within
    settlement: Settlement | None


class Filled(NamedTuple):
    """Seats with members, the members where they are known, and seats for which nobody is left."""

    outcome: tuple[tuple[Competitor, int], ...]
    persons: tuple[tuple[Competitor, tuple[str, ...]], ...]
    vacant: tuple[tuple[Competitor, int], ...]


class PlaceCount:
    """Counts one tier in one place."""

    def __init__(self, tier: Tier, unit: Unit, reader: Reader, gate: Gate, draw: Draw) -> None:
        self._tier, self._unit, self._reader, self._gate, self._draw = tier, unit, reader, gate, draw
        self._ledger = reader.ledger
        self._scope = Scope(tier, unit.place, unit.party, unit.allied)

    def step(self) -> Step:
        """Count, and write down what proves it."""
        standings = self._standings()
        admitted = {one.who: max(0, one.votes) for one in standings if one.admitted}
        self._scope = self._scope._replace(admitted=admitted)
        stake = trail(self._tier.stake, self._scope, self._reader)
        seats = self._whole_seats(stake.value)
        counted = self._share(admitted, seats)
        if isinstance(self._tier.formula, fo.Due):
            seats = sum(counted.within.seats.values())
        filled = self._fill(counted)
        return Step(
            tier=self._tier.name,
            kind="count",
            place=self._unit.place.name,
            law=self._tier.law,
            place_kind=self._unit.place.kind,
            party=self._unit.party,
            seats=seats,
            stake=stake,
            standings=standings,
            outcome=filled.outcome,
            evidence=counted.within.evidence,
            settlement=counted.settlement,
            bounds=counted.within.bounds,
            ties=tuple(self._draw.decisions),
            persons=filled.persons,
            vacant=(*counted.within.vacant, *filled.vacant),
            rounds=counted.within.rounds,
        )

    # --- who takes part ---

    def _standings(self) -> tuple[Standing, ...]:
        """Everyone with votes, or with seats that count here; and whether the law admits them."""
        read = self._reader.each(self._tier.votes, self._scope)
        if not isinstance(read, dict):
            raise refuse("E501", tier=self._tier.name, place=self._unit.place.name, ballot="?")
        self._scope = self._scope._replace(votes=read)  # who is an outsider may depend on the votes
        votes: dict[Competitor, Number] = {**dict.fromkeys(self._holders(), 0), **read}
        self._scope = self._scope._replace(votes=votes)
        ranked = sorted(votes, key=lambda who: (-votes[who], who))
        return tuple(self._standing(who, votes[who]) for who in ranked)

    def _holders(self) -> list[Competitor]:
        """Those who won seats that this tier counts, unless the law has taken these seats out of the stake."""
        if not isinstance(self._tier.counting, c.TopUp):
            return []
        out = {
            (one.tier, award.party, award.person)
            for one in members(self._tier.stake)
            if isinstance(one, f.SeatsOf) and not isinstance(one.who, f.All)
            for award in outsiders.of(
                one.who, self._ledger.won(one.tier, self._unit.place), self._scope, self._reader.admits, self._ledger
            )
        }
        held = [
            award
            for name in self._tier.counting.against
            for award in self._ledger.won(name, self._unit.place)
            if (name, award.party, award.person) not in out
        ]
        return (
            list(dict.fromkeys(Competitor(award.party) for award in held))
            if isinstance(self._tier.among, Parties)
            else []
        )

    def _standing(self, who: Competitor, votes: Number) -> Standing:
        if _is_a_sum(who, self._tier):
            return Standing(who, votes, False, (Check("Sum", False),))
        admitted, checks = self._gate.judge(self._tier.entry, who, self._scope, self._draw)
        return Standing(who, votes, admitted, checks)

    def _whole_seats(self, value: Number) -> int:
        if value.denominator != 1 or value < 0:
            raise refuse("E504", tier=self._tier.name, place=self._unit.place.name, value=value)
        return value.numerator

    # --- sharing out ---

    def _share(self, admitted: dict[Competitor, Number], seats: int) -> Counted:
        """Share out by the formula, within limits, as seats won earlier count."""
        asked = Asked(self._reader, self._scope)
        limits = Limits(self._tier, asked.each)
        contest = asked.contest(seats, self._draw)
        won = self._won(admitted)
        match self._tier.counting:
            case c.Alone():
                within = limits.share(self._tier.formula, contest)
                return Counted(within.seats, within, None)
            case c.StartingFrom(_, weight):
                start = {who: plain(as_number(weight) * n) for who, n in won.items() if n and weight}
                within = limits.share(self._tier.formula, contest._replace(start=start))
                return Counted(within.seats, within, None)
            case c.Less():
                within = limits.share(self._tier.formula, contest)
                gives = {who: max(0, n - won.get(who, 0)) for who, n in within.seats.items()}
                return Counted(gives, within, _less(within.seats, won))
            case c.TopUp(_, overhang):
                minima = _minima(overhang, won, asked)
                settled = settle(
                    overhang, contest, won, minima, partial(limits.share, self._tier.formula), self._tier.formula
                )
                return Counted(settled.gives, settled.within, settled.settlement)
            case _:
                raise TypeError(f"no meaning for {self._tier.counting!r}")

    def _won(self, admitted: Mapping[Competitor, Number]) -> Whole:
        """Seats each has won in the tiers that count here."""
        against = tiers_counted(self._tier.counting)
        read = [self._reader.each(f.SeatsOf(name), self._scope) for name in against]
        return {who: sum(int(one.get(who, 0)) for one in read if isinstance(one, dict)) for who in admitted}

    # --- who sits ---

    def _fill(self, counted: Counted) -> Filled:
        """Name the persons; seats for which nobody is left stay empty."""
        gives = sorted(((who, n) for who, n in counted.gives.items() if n), key=lambda one: (-one[1], one[0]))
        filled = self._filled(gives)
        return Filled(
            outcome=tuple((who, n - filled[who].vacant) for who, n in gives),
            persons=tuple((who, filled[who].persons) for who, _ in gives if filled[who].persons),
            vacant=tuple((who, filled[who].vacant) for who, _ in gives if filled[who].vacant),
        )

    def _filled(self, gives: list[tuple[Competitor, int]]) -> dict[Competitor, Seated]:
        """Who sits for each; where several lists may have one person, the list with more votes is filled first."""
        place, filled = self._unit.place.name, dict[Competitor, Seated]()
        if isinstance(self._tier.fill, EachOnce):
            votes = self._scope.admitted
            gives = sorted(gives, key=lambda one: (-votes[one[0]], one[0]))
        for who, n in gives:
            sit = {name for one in filled.values() for name in one.persons}
            filled[who] = seat(self._tier, place, self._owner(who), n, self._ledger, self._draw, sit)
        return filled

    def _owner(self, who: Competitor) -> Competitor:
        """Whose list it is: where a party's own lists share, that party's."""
        return who if who.party else who._replace(party=self._unit.party)


def _less(due: Whole, won: Whole) -> Settlement:
    """How a result is told from which earlier seats are taken off."""
    total = sum(due.values())
    return Settlement("Less", total, total, pairs(due), pairs(won), pairs(over(due, won)))


def _minima(overhang: c.Overhang, won: Whole, asked: Asked) -> Minima:
    """What a levelled house must reach, and how much of it may stay unlevelled."""
    if not isinstance(overhang, c.Levelled):
        return Minima(won, {})
    least = asked.each(overhang.minima) if overhang.minima is not None else won
    free = asked.each(overhang.of) if overhang.of is not None else dict.fromkeys(won, overhang.unlevelled)
    reach = {who: max(whole(n), won[who]) for who, n in least.items()}
    return Minima(reach, {who: whole(n) for who, n in free.items()})


def tiers_counted(counting: c.Counting) -> tuple[str, ...]:
    """The earlier tiers whose seats count."""
    return counting.against if isinstance(counting, c.TopUp | c.StartingFrom | c.Less) else ()


def _is_a_sum(who: Competitor, tier: Tier) -> bool:
    """Whether a row adds up several labels or persons, and so can win nothing."""
    if who.party in NO_PARTY:
        return True
    if isinstance(tier.among, Persons | Winners | Losers):
        return who.person in SUMS
    return who.party == INDEPENDENT and not who.person
