"""Further seats: the next quotients cover what was won above what is due, up to a limit that the law sets."""

from __future__ import annotations

from seatwright.formulas import Contest
from seatwright.kernel.overhang import Settled, Share, Whole
from seatwright.kernel.trials import Trials
from seatwright.model.counting import Continued, Matched, MatchedOdd


def continued(rule: Continued, contest: Contest, won: Whole, share: Share) -> Settled:
    """The next seats are given until everything won is covered, or the limit is reached; what is left comes on top."""
    trials = Trials(contest, won, share)
    return trials.settled("Continued", _continued(rule, trials) if any(contest.votes.values()) else trials.base)


def _continued(rule: Continued, trials: Trials) -> int:
    """The seats given in the end, those not covered left out."""
    house = trials.base
    surplus = trials.uncovered(house)
    if not surplus:
        return house
    limit = house + rule.times * surplus
    while house < limit and trials.uncovered(house):
        house += 1
    while rule.odd and (house + trials.uncovered(house)) % 2 == 0:
        house += 1
    return house


def matched(rule: Matched, contest: Contest, won: Whole, share: Share) -> Settled:
    """The next seats are given until all that was won is covered, or there are as many levelling seats as may be."""
    trials = Trials(contest, won, share)
    house = _matched(rule, trials) if any(contest.votes.values()) else trials.base
    return trials.settled(type(rule).__name__, house)


def _matched(rule: Matched, trials: Trials) -> int:
    """The seats given in the end, those not covered left out: a seat that covers one does not enlarge the house."""
    house = trials.base
    surplus = left = trials.uncovered(house)
    most = house + surplus + rule.times * surplus
    while left and house + left < most:
        house += 1
        left = trials.uncovered(house)
    while surplus and isinstance(rule, MatchedOdd) and (house + trials.uncovered(house)) % 2 == 0:
        house += 1
    return house
