"""Seats forced to totals, replayed: each place's own seats by quota and decimals, then every move by itself."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, cut, plain, whole
from seatwright.model.competitor import Competitor
from seatwright.model.formula import ForcedSeatBySeat, ForcedToTotals
from seatwright.results.evidence import Corrections, Evidence, Move
from seatwright.results.tie import Claimed, Tied
from seatwright.verify.contest import Contest
from seatwright.verify.quota import quota_of
from seatwright.verify.scope import Table, Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes

KIND = "corrected"


def replay(
    rule: ForcedToTotals, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """The places one after the other, then the moves in their order; nothing is left to be moved."""
    if not isinstance(evidence, Corrections):
        notes.expect("evidence", False, "seats forced to totals are proved by their moves, which are missing")
        return
    notes.same("room", "the totals", dict(evidence.rows), dict(contest.rows))
    notes.same("room", "the seats of the places", dict(evidence.columns), dict(contest.columns))
    board = _Board(rule, contest)
    notes.same(KIND, "the quotas of the places", dict(evidence.quotas), board.quotas)
    notes.same(KIND, "the whole seats", {one.who: one.whole for one in evidence.lines}, board.wholes)
    notes.same(KIND, "the decimals", {one.who: one.remainder for one in evidence.lines}, board.decimals)
    extras = {one.who: one.extra for one in evidence.lines}
    if not notes.expect(KIND, set(extras.values()) <= {0, 1}, "decimals brought somebody more than one seat"):
        return
    board.raise_(frozenset(who for who, n in extras.items() if n), ties, notes)
    for move in evidence.moves:
        if not board.check(move, ties, notes):
            return
        board.take(move)
    left = sorted(party for party in board.over if board.over[party] > 0 and board.able(party) and board.short())
    notes.same(KIND, "who still has seats to give back", left, [])
    notes.same(KIND, "the seats", {who: n for who, n in seats.items() if n}, board.given())


class _Board:
    """The cells as they stand."""

    def __init__(self, rule: ForcedToTotals, contest: Contest) -> None:
        self._rule, self._contest = rule, contest
        self.quotas: dict[str, Number] = {}
        self.wholes: dict[Competitor, int] = {}
        self.decimals: dict[Competitor, Number] = {}
        for who in contest.votes:
            quotient = self._quotient(who)
            self.wholes[who] = whole(quotient)
            self.decimals[who] = plain(quotient - whole(quotient))
        self._raised: set[Competitor] = set()
        self._used: set[Competitor] = set()  # whose decimals have brought a seat
        self._moved: set[Competitor] = set()  # who was given a seat
        self._waiting: dict[str, int] = {}
        self.over: dict[str, int] = {}

    # --- quotients ---

    def _quotient(self, who: Competitor) -> Fraction:
        """A cell's votes over the quota of its place; nothing in a place without seats or votes."""
        if who.place not in self.quotas:
            here = [n for one, n in self._contest.votes.items() if one.place == who.place]
            seats, total = self._contest.columns.get(who.place, 0), sum(here, 0)
            if seats <= 0 or total <= 0:
                return Fraction(0)
            quota = quota_of(self._rule.quota, total, self._contest._replace(seats=seats))
            too_many = sum(whole(Fraction(n) / quota) for n in here) > seats
            self.quotas[who.place] = plain(Fraction(total) / seats) if too_many else quota
        return Fraction(self._contest.votes[who]) / self.quotas[who.place]

    # --- figures that tell equals apart ---

    def _figure(self, party: str) -> Number:
        votes = [n for one, n in self._contest.votes.items() if one.party == party]
        return self._contest.amounts.get(Competitor(party), sum(votes, 0))

    def _tied(self, equal: list[Competitor], own: bool = False) -> Tied:
        amounts = self._contest.amounts
        return {
            who: Claimed(amounts[who] if own and who in amounts else self._figure(who.party)) for who in sorted(equal)
        }

    def _is_first(self, who: Competitor, scores: Table, ties: Ties, notes: Notes, what: str) -> bool:
        """Whether somebody has the highest score, or was told apart from his equals."""
        best = max(scores.values())
        equal = [one for one in scores if scores[one] == best]
        if not notes.expect(KIND, who in equal, f"{what} {min(equal)}, and not of {who}"):
            return False
        told = len(equal) == 1 or frozenset({who}) in ties.outcomes(self._tied(equal), 1)
        return notes.expect("tie", told, f"no decision tells {who} apart from its equals")

    # --- each place by itself ---

    def raise_(self, raised: frozenset[Competitor], ties: Ties, notes: Notes) -> None:
        """The seats left over in each place went to its largest decimals."""
        passed = {
            party
            for party, total in self._contest.rows.items()
            if self._rule.passed_over and self._sum(self.wholes, party) >= total
        }
        for place in self.quotas:
            here = [who for who, n in self._contest.votes.items() if who.place == place and n > 0]
            left = self._contest.columns[place] - sum(self.wholes[who] for who in here)
            first = [who for who in here if who.party not in passed]
            rest = [who for who in here if who.party in passed]
            for group, n in ((first, left), (rest, left - len(first))):
                self._largest(raised.intersection(group), {who: self.decimals[who] for who in group}, n, ties, notes)
        strange = sorted(who for who in raised if who.place not in self.quotas or self._contest.votes[who] <= 0)
        notes.same(KIND, "who was raised without votes or seats", strange, [])
        self._raised, self._used = set(raised), set(raised)
        held = self.given()
        self.over = {party: self._sum(held, party) - total for party, total in self._contest.rows.items()}
        self._waiting = {party: n for party, n in self.over.items() if n > 0 and self.able(party)}

    def _largest(self, raised: frozenset[Competitor], decimals: Table, places: int, ties: Ties, notes: Notes) -> None:
        sure, tied, left = cut(decimals, places)
        lucky = raised.difference(sure)
        holds = raised.issuperset(sure) and (
            lucky in ties.outcomes(self._tied(tied, own=True), left) if tied else not lucky
        )
        place = min((who.place for who in decimals), default="")
        notes.expect(KIND, holds, f"the seats left over in {place} did not go to the largest decimals")

    @staticmethod
    def _sum(seats: Mapping[Competitor, int], party: str) -> int:
        return sum(n for who, n in seats.items() if who.party == party)

    # --- moves ---

    def able(self, party: str) -> list[Competitor]:
        """Where a party holds a seat by decimals."""
        return [who for who in self._raised if who.party == party]

    def short(self, place: str | None = None) -> list[Competitor]:
        """Who lacks seats and has decimals that brought none."""
        return [
            who
            for who, n in self.decimals.items()
            if n > 0
            and who not in self._used
            and self.over.get(who.party, 0) < 0
            and (place is None or who.place == place)
        ]

    def check(self, move: Move, ties: Ties, notes: Notes) -> bool:
        """A move is the next that the law orders."""
        party, able = move.taken.party, self.able(move.taken.party)
        if not notes.expect(KIND, self.over.get(party, 0) > 0 and bool(able), f"{party} has no seat to give back"):
            return False
        if isinstance(self._rule, ForcedSeatBySeat):
            return self._is_next(move, ties, notes)
        if not self._is_its_turn(party, ties, notes):
            return False
        within = [who for who in able if self.short(who.place)]
        if not self._is_first(
            move.taken, {who: -self.decimals[who] for who in within or able}, ties, notes, "the next seat is that of"
        ):
            return False
        takers = self.short(move.taken.place if within else None)
        if not notes.expect(KIND, bool(takers), "nobody is short who could take a seat"):
            return False
        return self._is_first(
            move.given, {who: self.decimals[who] for who in takers}, ties, notes, "the largest unused decimals are of"
        )

    def _is_next(self, move: Move, ties: Ties, notes: Notes) -> bool:
        """Seat by seat: from the greatest excess, where the decimals are smallest, to the greatest lack."""
        short = self.short()
        if not notes.expect(KIND, bool(short), "nobody is short who could take a seat"):
            return False
        able = [who for party, n in self.over.items() if n > 0 for who in self.able(party)]
        most = max(self.over[who.party] for who in able)
        least = min(self.over[who.party] for who in short)
        givers = {who: -self.decimals[who] for who in able if self.over[who.party] == most}
        takers = {who: self.decimals[who] for who in short if self.over[who.party] == least}
        return self._is_first(move.taken, givers, ties, notes, "the next seat is that of") and self._is_first(
            move.given, takers, ties, notes, "the largest unused decimals are of"
        )

    def _is_its_turn(self, party: str, ties: Ties, notes: Notes) -> bool:
        """Whoever has most in excess comes first, and gives all back that it can before the next comes."""
        if party not in self._waiting:
            return True
        for other in [one for one in self.over if one not in self._waiting and self.over[one] > 0]:
            unfinished = bool(self.able(other)) and bool(self.short())
            if not notes.expect(KIND, not unfinished, f"{other} has not given back all its seats, and {party} begins"):
                return False
        scores = {Competitor(one): n for one, n in self._waiting.items()}
        first = self._is_first(Competitor(party), scores, ties, notes, "the greatest excess is that of")
        del self._waiting[party]
        return first

    def take(self, move: Move) -> None:
        """The seat is moved."""
        self._raised.discard(move.taken)
        self._used.add(move.given)
        self.over[move.taken.party] -= 1
        self.over[move.given.party] += 1
        self._moved.add(move.given)

    def given(self) -> Whole:
        """The seats as they stand."""
        extra = self._raised | self._moved
        return {who: n for who, n in ((who, n + (who in extra)) for who, n in self.wholes.items()) if n}
