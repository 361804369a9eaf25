"""One tier in one place: read the votes, admit, share out within limits, count earlier seats, fill, write the step."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, plain, whole
from seatwright.fill.persons import seat
from seatwright.formulas import Contest
from seatwright.kernel.bounds import Limits, Within
from seatwright.kernel.draw import Draw
from seatwright.kernel.settle import Minima, Settled, settle
from seatwright.kernel.units import Unit
from seatwright.linkage import outsiders
from seatwright.linkage.entry import Gate
from seatwright.linkage.reading import Reader, numbers
from seatwright.linkage.scope import Scope
from seatwright.linkage.trail import trail
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model import formula as fo
from seatwright.model.competitor import Competitor
from seatwright.model.election import INDEPENDENT, NO_PARTY
from seatwright.model.places import Place
from seatwright.model.tier import Tier, members
from seatwright.model.where import Cells, Parties, Persons, Winners
from seatwright.results.evidence import Settlement
from seatwright.results.step import Check, Standing, Step

Whole = dict[Competitor, int]


class Counted(NamedTuple):
    """What a tier gives in a place before anyone is named."""

    gives: Whole
    within: Within
    settlement: Settlement | None


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
        outcome, persons, vacant = self._fill(counted)
        return Step(tier=self._tier.name, kind="count", place=self._unit.place.name, law=self._tier.law,
                    place_kind=self._unit.place.kind, party=self._unit.party, seats=seats, stake=stake, standings=standings,
                    outcome=outcome, evidence=counted.within.evidence, settlement=counted.settlement,
                    bounds=counted.within.bounds, ties=tuple(self._draw.decisions), persons=persons,
                    vacant=(*counted.within.vacant, *vacant), rounds=counted.within.rounds)

    # --- who takes part ---

    def _standings(self) -> tuple[Standing, ...]:
        """Everyone with votes, or with seats that count here; and whether the law admits them."""
        read = self._reader.each(self._tier.votes, self._scope)
        if not isinstance(read, dict):
            raise refuse("E501", tier=self._tier.name, place=self._unit.place.name, ballot="?")
        votes: dict[Competitor, Number] = {**dict.fromkeys(self._holders(), 0), **read}
        self._scope = self._scope._replace(votes=votes)
        ranked = sorted(votes, key=lambda who: (-votes[who], who))
        return tuple(self._standing(who, votes[who]) for who in ranked)

    def _holders(self) -> list[Competitor]:
        """Those who won seats that this tier counts, unless the law has taken these seats out of the stake."""
        if not isinstance(self._tier.counting, c.TopUp):
            return []
        out = {(one.tier, award.party, award.person) for one in members(self._tier.stake)
               if isinstance(one, f.SeatsOf) and not isinstance(one.who, f.All)
               for award in outsiders.of(one.who, self._ledger.won(one.tier, self._unit.place), self._scope,
                                         self._reader.admits, self._ledger)}
        held = [award for name in self._tier.counting.against for award in self._ledger.won(name, self._unit.place)
                if (name, award.party, award.person) not in out]
        return list(dict.fromkeys(Competitor(award.party) for award in held)) if isinstance(self._tier.among, Parties) else []

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
        limits = Limits(self._tier, lambda amount: self._each(amount, admitted))
        contest = self._contest(admitted, seats)
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
                return Counted(gives, within, self._less(within.seats, won))
            case c.TopUp(_, overhang):
                settled: Settled = settle(overhang, contest, won, self._minima(overhang, won, admitted),
                                          lambda one: limits.share(self._tier.formula, one), self._tier.formula)
                return Counted(settled.gives, settled.within, settled.settlement)
            case _:
                raise TypeError(f"no meaning for {self._tier.counting!r}")

    def _less(self, due: Whole, won: Whole) -> Settlement:
        over = tuple((who, n - due.get(who, 0)) for who, n in won.items() if n > due.get(who, 0))
        total = sum(due.values())
        return Settlement("Less", total, total, tuple(due.items()), tuple((w, n) for w, n in won.items() if n), over)

    def _won(self, admitted: Mapping[Competitor, Number]) -> Whole:
        """Seats each has won in the tiers that count here."""
        against = tiers_counted(self._tier.counting)
        read = [self._reader.each(f.SeatsOf(name), self._scope) for name in against]
        return {who: sum(int(one.get(who, 0)) for one in read if isinstance(one, dict)) for who in admitted}

    def _minima(self, overhang: c.Overhang, won: Whole, admitted: Mapping[Competitor, Number]) -> Minima:
        """What a levelled house must reach, and how much of it may stay unlevelled."""
        if not isinstance(overhang, c.Levelled):
            return Minima(won, {})
        least = self._each(overhang.minima, admitted) if overhang.minima is not None else won
        free = self._each(overhang.of, admitted) if overhang.of is not None else dict.fromkeys(admitted, overhang.unlevelled)
        return Minima({who: max(whole(n), won[who]) for who, n in least.items()}, {who: whole(n) for who, n in free.items()})

    def _each(self, amount: f.Amount, admitted: Mapping[Competitor, Number]) -> dict[Competitor, Number]:
        return numbers(self._reader.each(amount, self._scope), admitted)

    def _contest(self, admitted: dict[Competitor, Number], seats: int) -> Contest:
        """The competitors and seats, with the figures the formula asks for."""
        contest = Contest(admitted, seats, self._draw)
        match self._tier.formula:
            case fo.Quotas(_, quota, _, of):
                base = self._reader.whole(of, self._scope) if of is not None else None
                own = {Competitor(): self._reader.whole(quota.votes, self._scope)} if isinstance(quota, fo.OwnQuota) else {}
                return contest._replace(base=base, amounts=own)
            case fo.Majority():
                return contest._replace(base=sum(self._scope.votes.values(), 0))
            case fo.Due(amount):
                return contest._replace(amounts=self._each(amount, admitted))
            case fo.BestFirst(key, row, column, free):
                return contest._replace(amounts=self._keys(key, admitted), rows=self._rows(row, free, admitted),
                                        columns=self._columns(column, admitted))
            case _:
                return contest

    def _keys(self, key: fo.Key, admitted: Mapping[Competitor, Number]) -> dict[Competitor, Number]:
        match key:
            case fo.Quotients():
                return {}
            case fo.MostVotes():
                return dict(admitted)
            case fo.ShareOfValid(ballot):
                return {who: self._share_in(ballot, who, votes) for who, votes in admitted.items()}
            case fo.ByAmount(amount):
                return self._each(amount, admitted)
            case _:
                raise TypeError(f"no meaning for {key!r}")

    def _share_in(self, ballot: str, who: Competitor, votes: Number) -> Number:
        """A candidate's share of the valid votes of his own place."""
        place = Place(self._ledger.territory.kind_of(who.place, ballot), who.place) if who.place else self._unit.place
        valid = self._reader.whole(f.Valid(ballot), self._scope.at(place))
        return plain(Fraction(votes) / valid) if valid else 0

    def _rows(self, row: f.Amount | None, free: f.Who, admitted: Mapping[Competitor, Number]) -> dict[str, int]:
        """The room of each party; who won without a list has no party that could run out of room."""
        if row is None:
            return {}
        read = self._reader.each(row, self._scope._replace(tier=self._tier.__replace__(among=Parties())))
        parties = dict.fromkeys(who.party for who in admitted)
        exempt = self._free(free)
        return {party: whole(numbers(read, {Competitor(party): 0})[Competitor(party)]) for party in parties if party not in exempt}

    def _free(self, free: f.Who) -> set[str]:
        """The parties and labels of those for whom no party's room is asked."""
        if not isinstance(self._tier.among, Winners):
            return set()
        won = self._ledger.won(self._tier.among.tier, self._unit.place)
        return {one.party for one in outsiders.of(free, won, self._scope, self._reader.admits, self._ledger)}

    def _columns(self, column: f.Amount | None, admitted: Mapping[Competitor, Number]) -> dict[str, int]:
        """The room of each place."""
        if column is None:
            return {}
        kind = self._tier.among.kind if isinstance(self._tier.among, Cells) else ""
        return {name: whole(self._reader.whole(column, self._scope.at(Place(kind, name))))
                for name in dict.fromkeys(who.place for who in admitted)}

    # --- who sits ---

    def _fill(self, counted: Counted) -> tuple[tuple[tuple[Competitor, int], ...], tuple[tuple[Competitor, tuple[str, ...]], ...],
                                               tuple[tuple[Competitor, int], ...]]:
        """Name the persons; seats for which nobody is left stay empty."""
        outcome: Whole = {}
        persons: list[tuple[Competitor, tuple[str, ...]]] = []
        vacant: list[tuple[Competitor, int]] = []
        for who, seats in sorted(((w, n) for w, n in counted.gives.items() if n), key=lambda item: (-item[1], item[0])):
            filled = seat(self._tier, self._unit.place.name, who, seats, self._ledger, self._draw)
            outcome[who] = seats - filled.vacant
            if filled.persons:
                persons.append((who, filled.persons))
            if filled.vacant:
                vacant.append((who, filled.vacant))
        return tuple(outcome.items()), tuple(persons), tuple(vacant)


def tiers_counted(counting: c.Counting) -> tuple[str, ...]:
    """The earlier tiers whose seats count."""
    return counting.against if isinstance(counting, c.TopUp | c.StartingFrom | c.Less) else ()


def _is_a_sum(who: Competitor, tier: Tier) -> bool:
    """Whether a row adds up several labels, and so can win nothing: Others, votes against all, independents together."""
    if who.party in NO_PARTY:
        return True
    return who.party == INDEPENDENT and not who.person and not isinstance(tier.among, Persons | Winners)
