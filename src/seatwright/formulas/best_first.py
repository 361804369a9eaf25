"""Best first: seats go to cells or persons in the order of a key, while the party and the place have room.

Danish and Icelandic levelling, Germany's cover by second votes, best losers and second mandates are this one rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, cut, plain
from seatwright.formulas.contest import Contest, Seats, Shared
from seatwright.formulas.divisor import from_the_start, shown_divisor
from seatwright.model.competitor import Competitor
from seatwright.model.formula import BestFirst, Divisor, PartyThenPlace, Quotients, ShareOfTeam
from seatwright.results.evidence import InOrder, Taken
from seatwright.results.tie import Claimed


def best_first(rule: BestFirst, contest: Contest) -> Shared:
    """Take the best key that still has room, one seat at a time.

    Proof: the turns in order, each with its key; nobody passed over had room.
    """
    if isinstance(rule.key, PartyThenPlace):
        return _party_then_place(rule.key.by, contest)
    by = rule.key.by if isinstance(rule.key, Quotients) else None
    rooms = _Rooms(contest.rows, contest.columns)
    seats: Seats = dict.fromkeys(contest.votes, 0)
    keys = {who: _key(by, contest, who, 0) for who in contest.votes}
    turns: list[Taken] = []
    left = contest.seats
    while left > 0:
        able = {who: key for who, key in keys.items() if key > 0 and rooms.has(who)}
        if not able:
            break
        for who in _next(able, left, rooms, contest):
            rooms.take(who)
            seats[who] += 1
            left -= 1
            turns.append(Taken(who, keys[who], True))
            if by is not None:
                keys[who] = _key(by, contest, who, seats[who])
            elif not isinstance(rule.key, ShareOfTeam):
                del keys[who]
    turns += (
        [
            Taken(who, key, False)
            for who, key in sorted(keys.items(), key=lambda item: item[1], reverse=True)
            if not seats[who]
        ]
        if by is None
        else []
    )
    return Shared(seats, InOrder(tuple(turns), tuple(contest.rows.items()), tuple(contest.columns.items())))


def _key(by: Divisor | None, contest: Contest, who: Competitor, seats: int) -> Number:
    """The competitor's key: an amount, or its next quotient."""
    if by is None:
        return contest.amounts.get(who, contest.votes[who])
    return _quotient(by, contest.votes[who], contest.start.get(who, 0) + seats)


def _quotient(by: Divisor, votes: Number, seats: Number) -> Number:
    """Votes over the divisor of the next seat."""
    posts, (held,) = from_the_start(by, [seats])
    return plain(Fraction(votes) / shown_divisor(posts, held))


def _next(able: Mapping[Competitor, Number], left: int, rooms: _Rooms, contest: Contest) -> list[Competitor]:
    """Who is next: one, or several equals if there is room for all of them."""
    sure, tied, places = cut(able, 1)
    if not tied:
        return sure
    if len(tied) <= left and rooms.have_all(tied):
        return tied
    return contest.draw.choose({who: Claimed(contest.votes[who]) for who in tied}, places, "equal keys")


def _party_then_place(by: Divisor, contest: Contest) -> Shared:
    """Each seat to the party with the best quotient that still has a place with room, and in it to the best place.

    Proof: the turns in order, each with the quotient of the party.
    """
    rooms = _Rooms(contest.rows, contest.columns)
    seats: Seats = dict.fromkeys(contest.votes, 0)
    turns: list[Taken] = []
    while len(turns) < contest.seats:
        able = [who for who in contest.votes if contest.amounts.get(who, 0) > 0 and rooms.has(who)]
        if not able:
            break
        votes, held = _of_parties(contest, seats)
        parties = {
            Competitor(name): _quotient(by, votes[name], held[name]) for name in dict.fromkeys(w.party for w in able)
        }
        party = _first(parties, {one: votes[one.party] for one in parties}, contest)
        start = contest.start
        cells = {
            who: _quotient(by, contest.amounts[who], start.get(who, 0) + seats[who])
            for who in able
            if who.party == party.party
        }
        taker = _first(cells, contest.votes, contest)
        rooms.take(taker)
        seats[taker] += 1
        turns.append(Taken(taker, parties[party], True))
    return Shared(seats, InOrder(tuple(turns), tuple(contest.rows.items()), tuple(contest.columns.items())))


def _of_parties(contest: Contest, seats: Seats) -> tuple[dict[str, Number], dict[str, Number]]:
    """The votes and the seats so far of each party, in all its places together."""
    votes: dict[str, Number] = {}
    held: dict[str, Number] = {}
    for who, n in contest.votes.items():
        votes[who.party] = votes.get(who.party, 0) + n
        held[who.party] = held.get(who.party, 0) + contest.start.get(who, 0) + seats[who]
    return votes, held


def _first(quotients: Mapping[Competitor, Number], votes: Mapping[Competitor, Number], contest: Contest) -> Competitor:
    """The largest quotient, a tie settled by whoever settles it."""
    sure, tied, places = cut(quotients, 1)
    return (sure or contest.draw.choose({who: Claimed(votes[who]) for who in tied}, places, "equal quotients"))[0]


class _Rooms:
    """How many seats each party and each place can still take; no entry means no bound."""

    def __init__(self, rows: Mapping[str, int], columns: Mapping[str, int]) -> None:
        self._rows, self._columns = dict(rows), dict(columns)

    def has(self, who: Competitor) -> bool:
        return self._rows.get(who.party, 1) > 0 and self._columns.get(who.place, 1) > 0

    def have_all(self, several: list[Competitor]) -> bool:
        rows, columns = dict(self._rows), dict(self._columns)
        for who in several:
            if not self.has(who):
                self._rows, self._columns = rows, columns
                return False
            self.take(who)
        self._rows, self._columns = rows, columns
        return True

    def take(self, who: Competitor) -> None:
        for room, name in ((self._rows, who.party), (self._columns, who.place)):
            if name in room:
                room[name] -= 1
