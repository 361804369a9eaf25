"""Ties: the law's own rules first, then a lot that was handed in, else the count stops and asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, cut
from seatwright.linkage.ages import mean_birth, next_birth
from seatwright.model import ties as t
from seatwright.model.competitor import Competitor
from seatwright.model.election import LotDrawn
from seatwright.model.system import System
from seatwright.model.tier import Tier
from seatwright.results.ledger import Ledger
from seatwright.results.result import Lot
from seatwright.results.step import Decision
from seatwright.results.tie import Tied


class LotWanted(Exception):
    """The count cannot go on without a lot."""

    def __init__(self, lot: Lot) -> None:
        super().__init__(lot)
        self.lot = lot


class Urn:
    """The lots handed in for an election, each used once, and only for the situation it was drawn in."""

    def __init__(self, lots: tuple[LotDrawn, ...]) -> None:
        self._left = list(lots)
        self.used: list[Lot] = []

    def draw(self, lot: Lot, told_as: str) -> list[Competitor] | None:
        """Who was drawn for a lot, if it was drawn."""
        names = {label: one for one in lot.among for label in labels(one)}
        for drawn in self._left:
            if drawn.tier in (lot.tier, told_as) and drawn.district == lot.place and _same(drawn.among, lot.among):
                self._left.remove(drawn)
                return self._read(drawn, lot, names)
        return None

    def _read(self, drawn: LotDrawn, lot: Lot, names: Mapping[str, Competitor]) -> list[Competitor]:
        among = ", ".join(label(one) for one in lot.among)
        slots = {"tier": lot.tier, "place": lot.place, "among": among, "seats": lot.seats}
        for name in drawn.drawn:
            if name not in names:
                raise refuse("E402", value=name, **slots)
        chosen = list(dict.fromkeys(names[name] for name in drawn.drawn))
        if len(chosen) != lot.seats:
            raise refuse("E403", value=", ".join(drawn.drawn), **slots)
        self.used.append(lot)
        return chosen

    def refuse_leftovers(self) -> None:
        """A lot for another situation is refused."""
        for one in self._left:
            raise refuse("E401", tier=one.tier, place=one.district, among=", ".join(one.among))


def label(who: Competitor) -> str:
    """The name under which a competitor stands in a lots file: the person, else the party, else the place."""
    return who.person or who.party or who.place


def labels(who: Competitor) -> set[str]:
    """Every name under which a competitor may stand in a lots file."""
    return {name for name in (label(who), who.party if not who.person else "", str(who)) if name}


def _same(among: tuple[str, ...], lot: tuple[Competitor, ...]) -> bool:
    """Whether a lots file means exactly these competitors."""
    return len(among) == len(lot) and all(any(name in labels(who) for name in among) for who in lot)


class Draw:
    """Settles the ties of one step, and keeps each decision."""

    def __init__(
        self, system: System, tier: Tier, place: str, party: str, ledger: Ledger, urn: Urn, nth: int = 0
    ) -> None:
        self._system, self._tier, self._place, self._party = system, tier, place, party
        self._nth = nth
        self._ledger, self._urn = ledger, urn
        self.decisions: list[Decision] = []

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        """Of those who tie, the ones who get the seats."""
        among, left = dict(tied), seats
        chosen: list[Competitor] = []
        for rule in self._tier.ties:
            scores = self._scores(rule, among)
            if scores is None:
                continue
            sure, still, places = cut(scores, left)
            if sure:
                self._decided(among, len(sure), sure, type(rule).__name__, "")
            chosen += sure
            if not still:
                return chosen
            among, left = {who: among[who] for who in still}, places
        return [*chosen, *self._by_lot(among, left, why)]

    def _by_lot(self, among: Tied, seats: int, why: str) -> list[Competitor]:
        who = tuple(sorted(among))
        where = self._party or self._place  # a party's own lists share nationwide: the party names the situation
        lot = Lot(self._lot_id(who, seats), self._tier.name, where, self._party, who, seats, str(self._tier.law), why)
        drawn = self._urn.draw(lot, self._tier.told_as)
        if drawn is None:
            raise LotWanted(lot)
        self._decided(among, seats, drawn, "ByLot", lot.id)
        return drawn

    def _decided(self, among: Tied, seats: int, chosen: list[Competitor], rule: str, lot: str) -> None:
        self.decisions.append(Decision(tuple(sorted(among)), seats, tuple(chosen), rule, lot))

    def _lot_id(self, among: tuple[Competitor, ...], seats: int) -> str:
        """Twelve signs that name the situation: another tie has another id."""
        from hashlib import sha256

        nth = len(self.decisions)
        said = repr(
            (self._system.id, str(self._system.since), self._tier.name, self._place, self._party, among, seats, nth)
            + ((self._nth,) if self._nth else ())
        )
        return sha256(said.encode()).hexdigest()[:12]

    def _scores(self, rule: t.Tie, among: Tied) -> dict[Competitor, Number] | None:
        """What a rule compares; None where it says nothing (a lot, a figure that is not known)."""
        match rule:
            case t.MoreVotes():
                return {who: one.votes for who, one in among.items()}
            case t.OneVoteMore():
                return _one_vote_more(among)
            case t.FewerSeats():
                return {who: -one.seats for who, one in among.items()}
            case t.MostIn(tier):
                return {who: self._earlier(tier, who) for who in among}
            case t.LastUnequal():
                return _in_order_of({who: one.earlier[::-1] for who, one in among.items()})
            case t.FirstUnequal():
                return _in_order_of({who: one.earlier for who, one in among.items()})
            case t.SecondBallot(ballot):
                return self._second(ballot, among)
            case t.Older() | t.Younger():
                return self._ages(among, 1 if isinstance(rule, t.Older) else -1)
            case t.OlderList():
                return _oldest({who: mean_birth(self._ledger, who.party, self._place) for who in among})
            case t.OlderNext():
                return _oldest(
                    {who: next_birth(self._ledger, who.party, self._place, one.seats) for who, one in among.items()}
                )
            case _:
                return None

    def _earlier(self, tier: str, who: Competitor) -> Number:
        """Votes in an earlier tier, in the same place."""
        steps = [step for step in self._ledger.steps.get(tier, ()) if step.place == self._place]
        return sum((one.votes for step in steps for one in step.standings if one.who == who), 0)

    def _second(self, ballot: str, among: Tied) -> dict[Competitor, Number] | None:
        rows = [row for row in self._ledger.election.votes if row.ballot == ballot and row.district == self._place]
        if not rows:
            return None
        return {
            who: sum(row.votes for row in rows if row.party == who.party and row.candidate in ("", who.person))
            for who in among
        }

    def _ages(self, among: Tied, sign: int) -> dict[Competitor, Number] | None:
        """Dates of birth as numbers, the older higher; None unless all are known."""
        born = {(row.party, row.candidate): row.born for row in self._ledger.election.lists if row.born}
        found = {who: born.get((who.party, who.person), "") for who in among}
        if not all(_is_a_day(day) for day in found.values()):
            return None
        return {who: -sign * int(day.replace("-", "")) for who, day in found.items()}


def _in_order_of(votes: Mapping[Competitor, tuple[Number, ...]]) -> dict[Competitor, Number]:
    """Places by the first stage that tells two apart, the higher for more votes."""
    ranked = sorted(set(votes.values()))
    return {who: ranked.index(one) for who, one in votes.items()}


def _one_vote_more(among: Tied) -> dict[Competitor, Number] | None:
    """The figures with one vote added to each; nothing where a first divisor of zero makes them endless."""
    if not all(one.divisor for one in among.values()):
        return None
    return {who: Fraction(one.votes + 1) / one.divisor for who, one in among.items()}


def _oldest(born: Mapping[Competitor, Number | None]) -> dict[Competitor, Number] | None:
    """Days of birth so that the older is higher; None unless all are known."""
    known = {who: -day for who, day in born.items() if day is not None}
    return known if len(known) == len(born) else None


def _is_a_day(text: str) -> bool:
    """Whether a date is told to the day, as 1951-02-03: others cannot be compared."""
    parts = text.split("-")
    return [len(part) for part in parts] == [4, 2, 2] and all(part.isascii() and part.isdigit() for part in parts)
