"""What the next seat would have cost: the fewest extra votes, all others unchanged, that surely bring one more seat.

Told only where an inequality on the step's own numbers makes it exact; never where rounds or levelling took part.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, as_number, whole
from seatwright.explain.telling import Telling, formula_seats
from seatwright.formulas import competitor_quotients
from seatwright.model import formula as fo
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Valid
from seatwright.results import evidence as ev

Votes = Mapping[Competitor, Number]


def more_votes(telling: Telling, one: Competitor) -> int | None:
    """The fewest extra votes that would have brought one more seat of the formula; None where that is not certain."""
    step = telling.step
    votes = {standing.who: standing.votes for standing in step.standings if standing.admitted and standing.votes}
    if not is_plain(telling) or one not in votes or _is_over(telling, one):
        return None
    match telling.tier.formula, step.evidence:
        case fo.Divisor() as rule, ev.HighestAverages() as proof:
            more = _by_divisor(rule, proof, votes, formula_seats(telling), one)
            return None if more is None or _makes_majority(telling, votes, one, more) else more
        case fo.Quotas() as rule, ev.WholeQuotas() as proof:
            return _by_remainder(rule, proof, one)
        case fo.Plurality(), ev.MostVoted(last, _) if last is not None:
            won = dict(step.outcome).get(one, 0)
            return None if won else whole(last.votes - votes[one]) + 1
        case _:
            return None


def is_plain(telling: Telling) -> bool:
    """Whether the outcome is the formula's alone: not shared out anew, levelled, raised, tied, or in other units."""
    step, tier = telling.step, telling.tier
    kept = step.settlement is None or step.settlement.rule in ("Kept", "Forfeited", "Less")
    bounded = any(
        isinstance(one, li.Floor) or (isinstance(one, li.Ceiling) and isinstance(one.spill, li.Reshared))
        for one in tier.limits
    )
    raised = any(bound.rule == "MajorityClause" for bound in step.bounds)
    return (
        kept
        and not bounded
        and not raised
        and not (step.rounds or step.ties or step.vacant)
        and telling.unit == "vote|votes"
    )


def _is_over(telling: Telling, one: Competitor) -> bool:
    """Whether a competitor has won more than is due, so that one more seat due brings it none."""
    settled = telling.step.settlement
    return settled is not None and dict(settled.won).get(one, 0) > dict(settled.due).get(one, 0)


def _makes_majority(telling: Telling, votes: Votes, one: Competitor, more: int) -> bool:
    """Whether so many votes would bring a majority clause into play."""
    share = max(
        (as_number(limit.more_than) for limit in telling.tier.limits if isinstance(limit, li.MajorityClause)), default=1
    )
    return votes[one] + more > share * (sum(votes.values(), 0) + more)


# --- divisors ------------------------------------------------------------------------------------------------


def _by_divisor(
    rule: fo.Divisor, proof: ev.HighestAverages, votes: Votes, seats: Mapping[Competitor, int], one: Competitor
) -> int | None:
    """The next quotient must exceed the smallest quotient that won a seat for somebody else.

    Proof: everyone else together holds all seats but the competitor's own; once one of those quotients is smaller than
    his next, that seat is his; as long as none is, it is not (or a lot decides).
    """
    start = dict(proof.start)
    broken = any(n.denominator != 1 for n in (*start.values(), *votes.values()))
    if rule.mean or not as_number(rule.first[0]) or one in dict(proof.full) or broken:
        return None
    others = [
        _quotient(rule, votes[other], seats[other], start.get(other, 0))
        for other in votes
        if other != one and seats.get(other)
    ]
    divisor, _ = competitor_quotients(rule, votes[one], 1, seats.get(one, 0) + whole(start.get(one, 0)))[0]
    if not others:
        return None
    return max(0, whole(min(others) * divisor) - whole(votes[one]) + 1)


def _quotient(rule: fo.Divisor, votes: Number, seats: int, start: Number) -> Number:
    """The quotient that brought the last of someone's seats."""
    return competitor_quotients(rule, votes, 1, seats - 1 + whole(start))[0][1]


# --- remainders ----------------------------------------------------------------------------------------------


def _by_remainder(rule: fo.Quotas, proof: ev.WholeQuotas, one: Competitor) -> int | None:
    """By halving an interval: more votes for one alone never take a seat from him under the plain Hare quota, because
    his quotas grow and everyone else's shrink. The number found is checked from both sides.
    """
    exact = isinstance(rule.quota, fo.Hare) and not rule.quota.drop and rule.rounding == "down"
    rest = isinstance(rule.rest, fo.LargestRemainder) and not as_number(rule.rest.least)
    if not exact or not rest or not (rule.of is None or isinstance(rule.of, Valid)):
        return None
    votes = {line.who: line.whole * Fraction(proof.quota) + line.remainder for line in proof.lines}
    seats = {line.who: line.whole + line.extra for line in proof.lines}
    total = whole(Fraction(proof.base) / proof.quota) if proof.quota else 0
    if one not in votes or seats[one] >= total or any(v.denominator != 1 for v in votes.values()):
        return None

    def enough(more: int) -> bool:
        return _surely({**votes, one: votes[one] + more}, proof.base + more, total, one) > seats[one]

    low, high = 0, 1
    while not enough(high):
        low, high = high, 2 * high
        if high > 4 * total * (proof.base + 1):
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _surely(votes: Mapping[Competitor, Fraction], base: Number, seats: int, one: Competitor) -> int:
    """The seats of one under Hare quota and largest remainders, every tie going against him."""
    quotas = {other: v * seats / base for other, v in votes.items()}
    wholes = {other: whole(q) for other, q in quotas.items()}
    left = seats - sum(wholes.values())
    mine = quotas[one] - wholes[one]
    ahead = sum(other != one and quotas[other] - wholes[other] >= mine for other in votes)
    return wholes[one] + (ahead < left and votes[one] > 0)
