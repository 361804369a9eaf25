"""Seats shared out place by place, then moved until every party has its total: the correction of Italian law.

A seat that decimals brought is taken back where they were smallest, and goes to unused decimals in the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, cut, plain, whole
from seatwright.formulas.contest import Contest, Seats, Shared
from seatwright.formulas.quota import quota_of
from seatwright.model.competitor import Competitor
from seatwright.model.formula import ForcedSeatBySeat, ForcedToTotals, Quota
from seatwright.results.evidence import Corrections, Move, Whole
from seatwright.results.tie import Claimed

Scores = Mapping[Competitor, Number]
Figure = Callable[[Competitor, Contest], Number]


class Quotients(NamedTuple):
    """What the votes of each come to in its place: the quotas of the places, whole seats and decimals."""

    quotas: dict[str, Number]
    wholes: Seats
    decimals: dict[Competitor, Number]


def forced_to_totals(rule: ForcedToTotals, contest: Contest) -> Shared:
    """Share out each place by itself, then move seats until nobody has more than its total.

    Proof: every quotient with what it brought, and every seat that was moved, in order.
    """
    return _corrected(rule, contest, _Correction.party_by_party)


def forced_seat_by_seat(rule: ForcedSeatBySeat, contest: Contest) -> Shared:
    """Share out each place by itself, then move one seat after the other from the greatest excess to the greatest lack.

    Proof: as before.
    """
    return _corrected(rule, contest, _Correction.seat_by_seat)


def _corrected(rule: ForcedToTotals, contest: Contest, correct: Callable[[_Correction], None]) -> Shared:
    found = _quotients(rule.quota, contest)
    raised = _by_decimals(rule, found, contest)
    lines = [Whole(who, n, found.decimals[who], int(who in raised)) for who, n in found.wholes.items()]
    correction = _Correction(found, raised, contest)
    correct(correction)
    proof = Corrections(
        tuple(found.quotas.items()),
        tuple(lines),
        tuple(contest.rows.items()),
        tuple(contest.columns.items()),
        tuple(correction.moves),
    )
    return Shared(correction.seats, proof)


# --- each place by itself ------------------------------------------------------------------------------------


def _quotients(quota: Quota, contest: Contest) -> Quotients:
    """The quotients of all places; a place without seats or votes has none, and so no decimals."""
    found = Quotients({}, dict.fromkeys(contest.votes, 0), dict.fromkeys(contest.votes, 0))
    for place, seats in contest.columns.items():
        here = {who: votes for who, votes in contest.votes.items() if who.place == place}
        if seats <= 0 or not sum(here.values(), 0):
            continue
        price = _price(quota, here, seats)
        found.quotas[place] = price
        for who, votes in here.items():
            quotient = Fraction(votes) / price
            found.wholes[who] = whole(quotient)
            found.decimals[who] = plain(quotient - whole(quotient))
    return found


def _price(quota: Quota, votes: Mapping[Competitor, Number], seats: int) -> Number:
    """What a seat costs; the fraction is kept where dropping it would give more seats than there are."""
    total = sum(votes.values(), 0)
    price = quota_of(quota, total, seats)
    fits = sum(whole(Fraction(n) / price) for n in votes.values()) <= seats
    return price if fits else plain(Fraction(total) / seats)


def _by_decimals(rule: ForcedToTotals, found: Quotients, contest: Contest) -> set[Competitor]:
    """Who gets a seat by the largest decimals of its place."""
    passed = _complete(found.wholes, contest) if rule.passed_over else set[str]()
    raised: set[Competitor] = set()
    for place in found.quotas:
        here = [who for who in contest.votes if who.place == place and contest.votes[who] > 0]
        left = contest.columns[place] - sum(found.wholes[who] for who in here)
        for group in ([w for w in here if w.party not in passed], [w for w in here if w.party in passed]):
            takers = _largest({who: found.decimals[who] for who in group}, left, _equal, contest)
            raised.update(takers)
            left -= len(takers)
    return raised


def _complete(wholes: Seats, contest: Contest) -> set[str]:
    """The parties that have their totals in whole seats."""
    return {party for party, total in contest.rows.items() if _held(wholes, party) >= total}


def _held(seats: Seats, party: str) -> int:
    return sum(n for who, n in seats.items() if who.party == party)


# --- equals --------------------------------------------------------------------------------------------------


def _figure(who: Competitor, contest: Contest) -> Number:
    """The party's figure in all places together."""
    votes = sum((n for one, n in contest.votes.items() if one.party == who.party), 0)
    return contest.amounts.get(Competitor(who.party), votes)


def _equal(who: Competitor, contest: Contest) -> Number:
    """The figure that decides between equal decimals when a place shares out its seats."""
    own = contest.amounts.get(who)
    return own if own is not None else _figure(who, contest)


def _largest(scores: Scores, places: int, figure: Figure, contest: Contest) -> list[Competitor]:
    """The highest scores; equals are settled by whoever settles them."""
    sure, tied, left = cut(scores, places)
    claims = {who: Claimed(figure(who, contest)) for who in tied}
    return [*sure, *(contest.draw.choose(claims, left, "equal decimals") if tied else ())]


# --- moving seats --------------------------------------------------------------------------------------------


class _Correction:
    """The seats as they are moved."""

    def __init__(self, found: Quotients, raised: set[Competitor], contest: Contest) -> None:
        self._decimals, self._contest = found.decimals, contest
        self._raised, self._used = raised, set(raised)
        self.seats: Seats = {who: n + (who in raised) for who, n in found.wholes.items()}
        self._over = {Competitor(party): _held(self.seats, party) - n for party, n in contest.rows.items()}
        self.moves: list[Move] = []

    def seat_by_seat(self) -> None:
        """Each seat from the greatest excess, where its decimals are smallest, to the greatest lack."""
        while (able := self._able()) and (short := self._short()):
            takers = self._extreme(short, self._over, -1)
            taken = self._smallest(self._extreme(able, self._over, 1))
            given = _largest({who: self._decimals[who] for who in takers}, 1, _figure, self._contest)[0]
            self._move(taken, given)

    def _able(self) -> list[Competitor]:
        """The seats that decimals brought to parties with more than their totals."""
        return [who for who in self._raised if self._over.get(Competitor(who.party), 0) > 0]

    @staticmethod
    def _extreme(cells: list[Competitor], over: Mapping[Competitor, int], sign: int) -> list[Competitor]:
        """The cells of the parties with the greatest excess, or lack."""
        most = max(sign * over[Competitor(who.party)] for who in cells)
        return [who for who in cells if sign * over[Competitor(who.party)] == most]

    def party_by_party(self) -> None:
        """The greatest excess first; then whoever has the next."""
        able = {who.party for who in self._raised}
        waiting = {who: n for who, n in self._over.items() if n > 0 and who.party in able}
        while waiting:
            party = _largest(waiting, 1, _figure, self._contest)[0]
            del waiting[party]
            while self._over[party] > 0 and self._one_seat(party):
                pass

    def _one_seat(self, party: Competitor) -> bool:
        """Move one seat of a party, within a place if that can be; whether there was anything to move."""
        able = [who for who in self._raised if who.party == party.party]
        within = [who for who in able if self._short(who.place)]
        takers = self._short()
        if not able or not takers:
            return False
        taken = self._smallest(within or able)
        here = self._short(taken.place) if within else takers
        given = _largest({who: self._decimals[who] for who in here}, 1, _figure, self._contest)[0]
        self._move(taken, given)
        return True

    def _short(self, place: str = "") -> list[Competitor]:
        """Those who lack seats and have decimals that brought none, in a place or anywhere."""
        return [
            who
            for who, decimals in self._decimals.items()
            if decimals > 0
            and who not in self._used
            and place in ("", who.place)
            and self._over.get(Competitor(who.party), 0) < 0
        ]

    def _smallest(self, cells: Iterable[Competitor]) -> Competitor:
        """The smallest decimals."""
        return _largest({who: -self._decimals[who] for who in cells}, 1, _figure, self._contest)[0]

    def _move(self, taken: Competitor, given: Competitor) -> None:
        self.seats[taken] -= 1
        self.seats[given] += 1
        self._raised.discard(taken)
        self._used.add(given)
        self._over[Competitor(taken.party)] -= 1
        self._over[Competitor(given.party)] += 1
        self.moves.append(Move(taken, given))
