"""Quota rules, proved: the quota, everyone's whole quotas and remainder, and who was raised."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, as_number, cut, nearest, plain, whole
from seatwright.model import formula as m
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Evidence, WholeQuotas
from seatwright.results.tie import Claimed, Tied
from seatwright.verify.contest import MOST, Contest, Fair
from seatwright.verify.divisor import fair as by_averages
from seatwright.verify.scope import NONE, Table, Whole
from seatwright.verify.verdict import Notes, Unsaid

FINEST = 60  # decimals to which a share is rounded


class Quotaed(NamedTuple):
    """The quota and what it comes to: whole quotas, remainders, and what is fair with the rest shared out.

    ``taken_back``: more whole quotas than seats; what is fair is then what the law leaves of them.
    """

    base: Number
    quota: Number
    wholes: Whole
    remainders: Table
    fair: Fair
    taken_back: bool = False


def quotaed(rule: m.Quotas, contest: Contest) -> Quotaed:
    """The seats of a quota rule."""
    if not 0 <= contest.seats <= MOST:
        raise Unsaid
    base = contest.base if contest.base is not None else contest.total
    nothing = dict.fromkeys(contest.votes, 0)
    quota = _fitting(rule, base, contest) if contest.seats and base else 0
    if not quota:
        return Quotaed(base, 0, nothing, nothing, Fair(nothing))
    claims = {who: _claim(rule, votes, base, quota, contest.seats) for who, votes in contest.votes.items()}
    remainders = {who: left for who, (_, left) in claims.items()}
    wholes = {who: min(number, contest.room.get(who, number)) for who, (number, _) in claims.items()}
    over = sum(wholes.values()) - contest.seats
    if over > 0:
        return Quotaed(
            base, quota, wholes, remainders, _taken_back(rule.excess, wholes, remainders, over, contest), True
        )
    return Quotaed(base, quota, wholes, remainders, _with_rest(rule.rest, wholes, remainders, quota, -over, contest))


def _fitting(rule: m.Quotas, base: Number, contest: Contest) -> Number:
    """The quota, of the largest divisor with which whole quotas fit if the law makes it smaller."""
    if not isinstance(rule.excess, m.SmallerDivisor):
        return quota_of(rule.quota, base, contest)
    for fewer in range(contest.seats + 2):
        quota = quota_of(rule.quota, base, contest._replace(seats=contest.seats - fewer))
        taken = [min(whole(Fraction(n) / quota), contest.room.get(who, n)) for who, n in contest.votes.items()]
        if sum(taken) <= contest.seats:
            return quota
    raise Unsaid


def quota_of(quota: m.Quota, base: Number, contest: Contest) -> Number:
    """What one seat costs.

    >>> quota_of(m.Droop(), 1000, Contest({}, 7)), quota_of(m.HareUp(), 1000, Contest({}, 7))
    (126, 143)
    """
    seats = contest.seats
    match quota:
        case m.Hare(drop):
            return _dropped(Fraction(base, 1) / seats, drop)
        case m.HareUp():
            return -whole(-Fraction(base) / seats)
        case m.HagenbachBischoff(drop):
            return _dropped(Fraction(base) / (seats + 1), drop)
        case m.Droop():
            return whole(Fraction(base) / (seats + 1)) + 1
        case m.HarePlusOne():
            return whole(Fraction(base) / seats) + 1
        case m.ImperialiQuota():
            return plain(Fraction(base) / (seats + 2))
        case m.DecimalShare():
            return plain(Fraction(base) / seats)
        case m.OwnQuota():
            return sum(contest.amounts.values(), 0)
        case _:
            raise Unsaid


def _dropped(exact: Fraction, drop: bool) -> Number:
    """A quota of which the law drops the fraction; below one it cannot."""
    return whole(exact) if drop and exact >= 1 else plain(exact)


def _claim(rule: m.Quotas, votes: Number, base: Number, quota: Number, seats: int) -> tuple[int, Number]:
    """Whole seats, and the votes that remain over them."""
    if isinstance(rule.quota, m.DecimalShare):
        fine = 10 ** min(rule.quota.places, FINEST)
        exact = Fraction(nearest(Fraction(votes) / base * fine), fine) * seats
        return whole(exact), plain((exact - whole(exact)) * quota)
    exact = Fraction(votes) / quota
    number = nearest(exact) if rule.rounding == "nearest" else whole(exact)
    return number, plain(votes - Fraction(quota) * number)


# --- more whole quotas than seats ----------------------------------------------------------------------------


def _taken_back(excess: m.Excess, wholes: Whole, remainders: Table, over: int, contest: Contest) -> Fair:
    """What the law leaves of the whole quotas: everyone gives back one, while there are more than enough too many; then
    those with the smallest remainders."""
    while over > (holders := sum(n > 0 for n in wholes.values())):
        wholes = {who: n - (n > 0) for who, n in wholes.items()}
        over -= holders
    rest = {who: remainders[who] for who, n in wholes.items() if n > 0}
    sure, tied, left = cut(rest, len(rest) - over)
    if isinstance(excess, m.FewestVotesLoses) and tied:
        more, tied, left = cut({who: contest.votes[who] for who in tied}, left)
        sure += more
    kept = {who: n - (who in rest and who not in sure) for who, n in wholes.items()}
    return Fair(kept, _equal(tied, contest, NONE), left if tied else 0)


def _equal(tied: list[Competitor], contest: Contest, held: Whole) -> Tied:
    return {who: Claimed(contest.votes[who], 1, held.get(who, 0)) for who in tied}


# --- seats that whole quotas leave over ----------------------------------------------------------------------


def _with_rest(rest: m.Remainder, wholes: Whole, remainders: Table, quota: Number, left: int, contest: Contest) -> Fair:
    """The whole quotas, and the seats left over as the law gives them."""
    able = [who for who, votes in contest.votes.items() if votes and contest.has_room(who, wholes[who])]
    match rest:
        case m.LeftOver():
            return Fair(wholes)
        case m.LargestRemainder(least):
            bar = as_number(least) * quota
            return _one_each(
                {who: remainders[who] for who in able if not least or remainders[who] > bar}, left, wholes, contest
            )
        case m.FewRemainders(most):
            few = _one_each({who: remainders[who] for who in able}, min(left, most), wholes, contest)
            more = left - min(left, most, len(able))
            return _per_seat_held(few, more, contest) if more > 0 else few
        case m.HighestAverage(by):
            room = {who: contest.room[who] - n for who, n in wholes.items() if who in contest.room}
            more = by_averages(by, contest._replace(seats=left, start=wholes, room=room))
            return Fair({who: n + more.sure[who] for who, n in wholes.items()}, more.tied, more.left)
        case m.OneEachFromLargest():
            return _in_turn(contest.votes, wholes, left, contest)
        case m.RemaindersInTurn():
            return _in_turn(remainders, wholes, left, contest)
        case _:
            raise Unsaid


def _one_each(scores: Mapping[Competitor, Number], left: int, seats: Whole, contest: Contest) -> Fair:
    """One more each to the highest scores."""
    sure, tied, places = cut(scores, left)
    return Fair({who: n + (who in sure) for who, n in seats.items()}, _equal(tied, contest, seats), places)


def _per_seat_held(few: Fair, left: int, contest: Contest) -> Fair:
    """The seats that few remainders leave, to the most votes for each seat held; no word where equals come before."""
    if few.tied:
        raise Unsaid
    held = {who: n for who, n in few.sure.items() if n}
    votes = {who: contest.votes[who] for who in held}
    room = {who: contest.room[who] - n for who, n in held.items() if who in contest.room}
    more = by_averages(m.ADAMS, contest._replace(votes=votes, seats=left, start=held, room=room))
    return Fair({who: n + more.sure.get(who, 0) for who, n in few.sure.items()}, more.tied, more.left)


def _in_turn(scores: Table, seats: Whole, left: int, contest: Contest) -> Fair:
    """One each from the highest score, again and again from the top."""
    while True:
        able = {who: scores[who] for who, v in contest.votes.items() if v and contest.has_room(who, seats[who])}
        if not able or left <= len(able):
            return _one_each(able, left, seats, contest)
        seats = {who: n + (who in able) for who, n in seats.items()}
        left -= len(able)


# --- the evidence --------------------------------------------------------------------------------------------


def check_evidence(rule: m.Quotas, contest: Contest, seats: Whole, evidence: Evidence | None, notes: Notes) -> None:
    """The evidence tells the quota, and each competitor's whole quotas, remainder and raise."""
    if not isinstance(evidence, WholeQuotas):
        notes.expect("evidence", False, "a quota rule is proved by its quota and remainders, which are missing")
        return
    found = quotaed(rule, contest)
    notes.same("evidence", "the rule", evidence.rule, rule.name)
    notes.same("quota", "the votes of which the quota is taken", evidence.base, found.base)
    notes.same("quota", "the quota", evidence.quota, found.quota)
    lines = {line.who: (line.whole, line.remainder, line.extra) for line in evidence.lines}
    after = seats if found.taken_back else found.wholes
    due = {
        who: (after.get(who, 0), found.remainders[who], seats.get(who, 0) - after.get(who, 0)) for who in contest.votes
    }
    for who in {**lines, **due} if found.quota else lines:
        notes.same(
            "quota",
            f"whole quotas, remainder and raise of {who}",
            lines.get(who),
            due.get(who) if found.quota else None,
        )
