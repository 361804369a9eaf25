"""Quota rules: so many votes a seat, and each law's own answer to what is left over."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, cut, nearest, plain, whole
from seatwright.formulas.contest import Contest, Seats, Shared
from seatwright.formulas.divisor import share_by_divisor
from seatwright.model import formula as m
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Whole, WholeQuotas
from seatwright.results.tie import Claimed

NONE: Mapping[Competitor, int] = MappingProxyType({})


def share_by_quota(rule: m.Quotas, contest: Contest) -> Shared:
    """Whole quotas first; then the rest as the law says.

    Proof: every raised remainder is at least every unraised one.
    """
    base = contest.base if contest.base is not None else sum(contest.votes.values(), 0)
    if not contest.seats or not base:
        return Shared(dict.fromkeys(contest.votes, 0), WholeQuotas(rule.name, base, 0, ()))
    quota = _quota(rule, base, contest)
    if quota <= 0:
        raise refuse("E511", value=rule.name)
    claims = {who: _claim(rule, votes, base, quota, contest.seats) for who, votes in contest.votes.items()}
    wholes = {who: min(number, contest.room.get(who, number)) for who, (number, _) in claims.items()}
    remainders = {who: left for who, (_, left) in claims.items()}
    over = sum(wholes.values()) - contest.seats
    if over > 0:
        wholes = _give_back(rule.excess, wholes, remainders, over, contest)
    seats = _with_rest(rule, dict(wholes), remainders, quota, contest)
    lines = tuple(Whole(who, wholes[who], remainders[who], seats[who] - wholes[who]) for who in contest.votes)
    return Shared(seats, WholeQuotas(rule.name, base, quota, lines))


def _quota(rule: m.Quotas, base: Number, contest: Contest) -> Number:
    """What one seat costs here: of a divisor one smaller, if the law says so, until whole quotas fit."""
    quota, seats = quota_of(rule.quota, base, contest.seats, contest.amounts), contest.seats
    while isinstance(rule.excess, m.SmallerDivisor) and _wholes(contest, quota) > contest.seats:
        seats -= 1
        quota = quota_of(rule.quota, base, seats)
    return quota


def _wholes(contest: Contest, quota: Number) -> int:
    """How many whole quotas there are, of those whose lists have names for them."""
    return sum(whole(min(Fraction(n) / quota, contest.room.get(who, n))) for who, n in contest.votes.items())


def quota_of(quota: m.Quota, base: Number, seats: int, amounts: Mapping[Competitor, Number] | None = None) -> Number:
    """What one seat costs.

    >>> quota_of(m.Hare(), 1000, 7), quota_of(m.Droop(), 1000, 7), quota_of(m.HarePlusOne(), 1000, 7)
    (Fraction(1000, 7), 126, 143)
    """
    match quota:
        case m.Hare(drop):
            hare = Fraction(base) / seats
            return whole(hare) or plain(hare) if drop else plain(hare)
        case m.HareUp():
            return -whole(-Fraction(base) / seats)
        case m.HagenbachBischoff(drop):
            exact = Fraction(base) / (seats + 1)
            return whole(exact) or plain(exact) if drop else plain(exact)
        case m.Droop():
            return whole(Fraction(base) / (seats + 1)) + 1
        case m.HarePlusOne():
            return whole(Fraction(base) / seats) + 1
        case m.ImperialiQuota():
            return plain(Fraction(base) / (seats + 2))
        case m.DecimalShare():
            return plain(Fraction(base) / seats)
        case m.OwnQuota():
            return sum((amounts or {}).values(), 0)
        case _:
            raise TypeError(f"no meaning for {quota!r}")


def _claim(rule: m.Quotas, votes: Number, base: Number, quota: Number, seats: int) -> tuple[int, Number]:
    """Whole seats and the votes that remain over them."""
    if isinstance(rule.quota, m.DecimalShare):
        share = Fraction(nearest(Fraction(votes) / base * 10**rule.quota.places), 10**rule.quota.places)
        return whole(share * seats), plain((share * seats - whole(share * seats)) * quota)
    number = nearest(Fraction(votes) / quota) if rule.rounding == "nearest" else whole(Fraction(votes) / quota)
    return number, plain(votes - number * Fraction(quota))


def _give_back(
    excess: m.Excess, wholes: Seats, remainders: Mapping[Competitor, Number], over: int, contest: Contest
) -> Seats:
    """More whole quotas than seats: what the law takes back, and from whom; one each, and again if that is too few."""
    while over > 0:
        holders = {who: remainders[who] for who, n in wholes.items() if n}
        losers = _losers(excess, holders, min(over, len(holders)), contest)
        wholes = {who: n - (who in losers) for who, n in wholes.items()}
        over -= len(losers)
    return wholes


def _losers(excess: m.Excess, remainders: Mapping[Competitor, Number], over: int, contest: Contest) -> list[Competitor]:
    """Who gives back a seat: whose remainder is smallest; of equals, as the law says."""
    sure, tied, left = cut(remainders, len(remainders) - over)
    kept = [*sure]
    if tied and isinstance(excess, m.FewestVotesLoses):
        more, tied, left = cut({who: contest.votes[who] for who in tied}, left)
        kept += more
    if tied:
        kept += contest.draw.choose({who: Claimed(contest.votes[who]) for who in tied}, left, "equal whole quotas")
    return [who for who in remainders if who not in kept]


def _with_rest(
    rule: m.Quotas, seats: Seats, remainders: Mapping[Competitor, Number], quota: Number, contest: Contest
) -> Seats:
    """The seats that whole quotas leave over."""
    left = contest.seats - sum(seats.values())
    open_ = {who: left for who, left in remainders.items() if seats[who] < contest.room.get(who, contest.seats)}
    match rule.rest:
        case m.LeftOver():
            pass
        case m.LargestRemainder(least):
            able = {
                who: r for who, r in open_.items() if contest.votes[who] and (not least or r > as_number(least) * quota)
            }
            for who in chosen(able, left, contest, "equal remainders", seats):
                seats[who] += 1
        case m.FewRemainders(most):
            able = {who: r for who, r in open_.items() if contest.votes[who]}
            for who in chosen(able, min(left, most), contest, "equal remainders", seats):
                seats[who] += 1
            _per_seat_held(seats, contest)
        case m.HighestAverage(by):
            room = {who: contest.room[who] - seats[who] for who in seats if who in contest.room}
            rest = share_by_divisor(by, contest._replace(seats=max(0, left), start=dict(seats), room=room))
            for who, more in rest.seats.items():
                seats[who] += more
        case m.OneEachFromLargest():
            _in_turn(contest.votes, "equal votes", seats, left, contest)
        case m.RemaindersInTurn():
            _in_turn(remainders, "equal remainders", seats, left, contest)
        case _:
            raise TypeError(f"no meaning for {rule.rest!r}")
    return seats


def _per_seat_held(seats: Seats, contest: Contest) -> None:
    """The seats still left to the most votes for each seat already held."""
    start = {who: n for who, n in seats.items() if n}
    left = contest.seats - sum(start.values())
    votes = {who: contest.votes[who] for who in start}
    room = {who: contest.room[who] - n for who, n in start.items() if who in contest.room}
    more = share_by_divisor(m.ADAMS, contest._replace(votes=votes, seats=max(0, left), start=dict(start), room=room))
    for who, n in more.seats.items():
        seats[who] += n


def _in_turn(scores: Mapping[Competitor, Number], why: str, seats: Seats, left: int, contest: Contest) -> None:
    """One each from the highest score, beginning again from the top until none is left."""
    while left > 0:
        open_ = [who for who, v in contest.votes.items() if v and seats[who] < contest.room.get(who, contest.seats)]
        takers = chosen({who: scores[who] for who in open_}, left, contest, why, seats)
        if not takers:
            return
        for who in takers:
            seats[who] += 1
        left -= len(takers)


def chosen(
    scores: Mapping[Competitor, Number], places: int, contest: Contest, why: str, seats: Mapping[Competitor, int] = NONE
) -> list[Competitor]:
    """The highest scores, a tie settled by whoever settles it; ``seats`` are those held so far."""
    sure, tied, left = cut(scores, places)
    claims = {who: Claimed(contest.votes[who], 1, seats.get(who, 0)) for who in tied}
    return [*sure, *(contest.draw.choose(claims, left, why) if tied else ())]
