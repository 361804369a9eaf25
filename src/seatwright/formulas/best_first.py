"""Best first: seats go to cells or persons in the order of a key, while the party and the place have room.

Danish and Icelandic levelling, Germany's cover by second votes, best losers and second mandates are this one rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, cut, plain
from seatwright.formulas.averages import divisor, signposts
from seatwright.formulas.contest import Contest, Seats, Shared
from seatwright.model.competitor import Competitor
from seatwright.model.formula import BestFirst, Divisor, Quotients
from seatwright.results.evidence import InOrder, Taken


def best_first(rule: BestFirst, contest: Contest) -> Shared:
    """Take the best key that still has room, one seat at a time.

    Proof: the turns in order, each with its key; nobody passed over had room.
    """
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
            else:
                del keys[who]
    turns += (
        [Taken(who, key, False) for who, key in sorted(keys.items(), key=lambda item: item[1], reverse=True)]
        if by is None
        else []
    )
    return Shared(seats, InOrder(tuple(turns), tuple(contest.rows.items()), tuple(contest.columns.items())))


def _key(by: Divisor | None, contest: Contest, who: Competitor, seats: int) -> Number:
    """The competitor's key: an amount, or its next quotient."""
    if by is None:
        return contest.amounts.get(who, contest.votes[who])
    posts = signposts(by)
    above, below = divisor(posts, int(contest.start.get(who, 0)) + seats)
    return plain(Fraction(contest.votes[who]) * below * posts.scale / above) if above else 0


def _next(able: Mapping[Competitor, Number], left: int, rooms: _Rooms, contest: Contest) -> list[Competitor]:
    """Who is next: one, or several equals if there is room for all of them."""
    sure, tied, places = cut(able, 1)
    if not tied:
        return sure
    if len(tied) <= left and rooms.have_all(tied):
        return tied
    return contest.draw.choose({who: (contest.votes[who], 1) for who in tied}, places, "equal keys")


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
