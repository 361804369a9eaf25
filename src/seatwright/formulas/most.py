"""The most votes: plurality, majority, all to the first; and amounts that are simply due."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import as_number, plain, whole
from seatwright.formulas.contest import Contest, Shared
from seatwright.formulas.quota import chosen
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Majority
from seatwright.results.evidence import Amounts, MajorityReached, MostVoted, Quotient


def most_voted(contest: Contest) -> Shared:
    """The most voted take one seat each, as many as there are.

    Proof: the last who got one has at least as many votes as the first who did not.
    """
    able = {who: v for who, v in contest.votes.items() if v > 0 and contest.room.get(who, 1) > 0}
    winners = chosen(able, contest.seats, contest, "equal votes")
    return Shared({who: int(who in winners) for who in contest.votes}, _proof(able, winners))


def all_to_first(contest: Contest) -> Shared:
    """Every seat to the competitor with most votes."""
    able = {who: v for who, v in contest.votes.items() if v > 0}
    winners = chosen(able, 1, contest, "equal votes") if contest.seats else []
    seats = {who: contest.seats if who in winners else 0 for who in contest.votes}
    return Shared(seats, _proof(able, winners))


def by_majority(rule: Majority, contest: Contest) -> Shared:
    """A seat only for more than a share of the votes; else it stays unfilled."""
    base = contest.base if contest.base is not None else sum(contest.votes.values(), 0)
    bar = plain(Fraction(as_number(rule.more_than)) * base)
    above = {who: votes for who, votes in contest.votes.items() if votes > bar}
    elected = chosen(above, min(1, contest.seats), contest, "equal votes")
    leader = next(iter(elected), max(contest.votes, key=lambda who: contest.votes[who], default=Competitor()))
    seats = {who: int(who in elected) for who in contest.votes}
    return Shared(seats, MajorityReached(leader, contest.votes.get(leader, 0), bar))


def due(contest: Contest) -> Shared:
    """To each its amount, as whole seats; nothing where the amount is below zero."""
    amounts = {who: contest.amounts.get(who, 0) for who in contest.votes}
    seats = {who: max(0, whole(amount)) for who, amount in amounts.items()}
    return Shared(seats, Amounts(tuple(amounts.items())))


def _proof(able: dict[Competitor, int | Fraction], winners: list[Competitor]) -> MostVoted:
    losers = [who for who in able if who not in winners]
    last = min(winners, key=lambda who: able[who], default=None)
    lost = max(losers, key=lambda who: able[who], default=None)
    return MostVoted(Quotient(last, able[last], 1) if last else None, Quotient(lost, able[lost], 1) if lost else None)
