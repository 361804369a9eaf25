"""Best first, replayed: at every turn the best key with room was taken, and nobody better was passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from seatwright.exact import Number, plain
from seatwright.model.competitor import Competitor
from seatwright.model.formula import BestFirst, Divisor, PartyThenPlace, Quotients, ShareOfTeam
from seatwright.results.evidence import Evidence, InOrder, Taken
from seatwright.results.tie import Claimed
from seatwright.verify.contest import MOST, Contest
from seatwright.verify.divisor import divisor
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid


def replay(
    rule: BestFirst, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """Go through the turns in order, against the room of parties and places."""
    if not isinstance(evidence, InOrder):
        notes.expect("evidence", False, "best first is proved by its turns, which are missing")
        return
    notes.same("room", "the room of the parties", dict(evidence.rows), dict(contest.rows))
    notes.same("room", "the room of the places", dict(evidence.columns), dict(contest.columns))
    table = _InTurn(rule.key.by, rule, contest) if isinstance(rule.key, PartyThenPlace) else _Table(rule, contest)
    seated = [turn for turn in evidence.turns if turn.seated]
    for turn in seated:
        table.check(turn, ties, notes)
        table.take(turn.who)
    notes.same(
        "best first",
        "the seats",
        {who: n for who, n in seats.items() if n},
        {who: n for who, n in table.seats.items() if n},
    )
    notes.expect(
        "best first", not table.left or not table.able(), f"{table.left} seats are left over, and somebody has room"
    )
    unseated = tuple((turn.who, turn.key) for turn in evidence.turns if not turn.seated)
    notes.same("best first", "those who got nothing", dict(unseated), table.unseated())


def anew(rule: BestFirst, contest: Contest) -> Whole:
    """The seats, turn by turn; Unsaid where equals have to be told apart, or where turns go by more than one key."""
    if isinstance(rule.key, PartyThenPlace) or contest.seats > MOST:
        raise Unsaid
    table = _Table(rule, contest)
    while table.left > 0 and (able := table.able()):
        equal = table.equals(able)
        if not table.are_free(equal):
            raise Unsaid
        for who in equal:
            table.take(who)
    return table.seats


class _Table:
    """The keys and the room that are left, turn by turn."""

    def __init__(self, rule: BestFirst, contest: Contest) -> None:
        self._by: Divisor | None = rule.key.by if isinstance(rule.key, Quotients) else None
        self._team = isinstance(rule.key, ShareOfTeam)
        self._contest = contest
        self._rows, self._columns = dict(contest.rows), dict(contest.columns)
        self.seats = dict.fromkeys(contest.votes, 0)
        self.left = contest.seats

    def key(self, who: Competitor) -> Number:
        """The competitor's key: its amount, or its next quotient."""
        contest, taken = self._contest, self.seats[who]
        if self._by is None:
            return 0 if taken and not self._team else contest.amounts.get(who, contest.votes[who])
        by = divisor(self._by, contest.start.get(who, 0) + taken)
        return plain(Fraction(contest.votes[who]) / by) if by else 0

    def able(self) -> dict[Competitor, Number]:
        """Who has a key and room, and the key."""
        keys = {who: self.key(who) for who in self.seats if self._has_room(who)}
        return {who: key for who, key in keys.items() if key > 0}

    def _has_room(self, who: Competitor) -> bool:
        return self._rows.get(who.party, 1) > 0 and self._columns.get(who.place, 1) > 0

    def _have_room(self, several: Iterable[Competitor]) -> bool:
        """Whether all of several have room at once."""
        rows, columns = dict(self._rows), dict(self._columns)
        for who in several:
            if rows.get(who.party, 1) <= 0 or columns.get(who.place, 1) <= 0:
                return False
            _less(rows, who.party)
            _less(columns, who.place)
        return True

    def check(self, turn: Taken, ties: Ties, notes: Notes) -> None:
        """A turn goes to the best key with room; equals are told apart unless there is room for all."""
        able = self.able()
        if not notes.expect(
            "best first", turn.who in able and self.left > 0, f"{turn.who} is given a seat without room for it"
        ):
            return
        notes.same("best first", f"the key of {turn.who}", turn.key, able[turn.who])
        equal = self.equals(able)
        best = able[equal[-1]]
        if notes.expect("best first", able[turn.who] == best, f"{equal[-1]} with {best} is passed over for {turn.who}"):
            tied = {who: Claimed(self._contest.votes[who]) for who in equal}
            notes.expect(
                "tie",
                self.are_free(equal) or frozenset({turn.who}) in ties.outcomes(tied, 1),
                f"{', '.join(map(str, equal))} have equal keys, and no decision gives the seat to {turn.who}",
            )

    def equals(self, able: Mapping[Competitor, Number]) -> list[Competitor]:
        """Everyone with the best key, by name."""
        best = max(able.values())
        return sorted(who for who, key in able.items() if key == best)

    def are_free(self, equal: list[Competitor]) -> bool:
        """Whether equals need not be told apart: there is one, or room and seats for all."""
        return len(equal) == 1 or (len(equal) <= self.left and self._have_room(equal))

    def take(self, who: Competitor) -> None:
        """One seat less of everything."""
        if who in self.seats:
            self.seats[who] += 1
            self.left -= 1
            _less(self._rows, who.party)
            _less(self._columns, who.place)

    def unseated(self) -> dict[Competitor, Number]:
        """Who got nothing, where everybody comes once."""
        return {who: self.key(who) for who, n in self.seats.items() if not n} if self._by is None else {}


class _InTurn(_Table):
    """The parties in turn by their own quotients, in each the place with the best figure if the figures are known."""

    def __init__(self, over: Divisor, rule: BestFirst, contest: Contest) -> None:
        super().__init__(rule, contest)
        self._over = over

    def key(self, who: Competitor) -> Number:
        """The next quotient of the competitor's party, in all places together."""
        contest = self._contest
        if contest.amounts and contest.amounts.get(who, 0) <= 0:
            return 0
        held = sum((contest.start.get(one, 0) + n for one, n in self.seats.items() if one.party == who.party), 0)
        return self._quotient(self._votes(Competitor(who.party)), held)

    def _quotient(self, votes: Number, seats: Number) -> Number:
        by = divisor(self._over, seats)
        return plain(Fraction(votes) / by) if by else 0

    def check(self, turn: Taken, ties: Ties, notes: Notes) -> None:
        """A turn goes to the best party with room somewhere, and to its best place with room."""
        able = self.able()
        without_room = f"{turn.who} is given a seat without room for it"
        if not notes.expect("best first", turn.who in able and self.left > 0, without_room):
            return
        notes.same("best first", f"the key of {turn.who}", turn.key, able[turn.who])
        parties = {Competitor(who.party): key for who, key in able.items()}
        self._is_first(Competitor(turn.who.party), parties, ties, notes)
        if self._contest.amounts:
            start = self._contest.start
            cells = {
                who: self._quotient(self._contest.amounts[who], start.get(who, 0) + self.seats[who])
                for who in able
                if who.party == turn.who.party
            }
            self._is_first(turn.who, cells, ties, notes)

    def _is_first(self, who: Competitor, keys: dict[Competitor, Number], ties: Ties, notes: Notes) -> None:
        """Nobody has a larger key, and who has an equal one was told apart."""
        best = max(keys, key=lambda one: (keys[one], one))
        equal = sorted(one for one in keys if keys[one] == keys[best])
        if notes.expect("best first", keys[who] == keys[best], f"{best} with {keys[best]} is passed over for {who}"):
            tied = {one: Claimed(self._votes(one)) for one in equal}
            notes.expect(
                "tie",
                len(equal) == 1 or frozenset({who}) in ties.outcomes(tied, 1),
                f"{', '.join(map(str, equal))} have equal keys, and no decision gives the seat to {who}",
            )

    def _votes(self, who: Competitor) -> Number:
        """The votes of a place's cell, or of a whole party."""
        votes = self._contest.votes
        return votes[who] if who.place else sum((n for one, n in votes.items() if one.party == who.party), 0)

    def unseated(self) -> dict[Competitor, Number]:
        """Nobody is told apart here: a place may have several seats or none."""
        return {}


def _less(room: dict[str, int], name: str) -> None:
    if name in room:
        room[name] -= 1
