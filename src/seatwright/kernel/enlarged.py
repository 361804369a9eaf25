"""Houses enlarged in one reckoned step, or by so many seats for each that was won above what is due."""

from __future__ import annotations

from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import nearest
from seatwright.formulas import Contest
from seatwright.kernel.overhang import Settled, Share, Whole
from seatwright.kernel.trials import Trials
from seatwright.model.counting import Enlarged, Scaled


def scaled(rule: Scaled, contest: Contest, won: Whole, share: Share) -> Settled:
    """The house is as large as the seats of whoever won most for its votes demand."""
    trials = Trials(contest, won, share)
    return trials.settled("Scaled", _scaled(rule, contest, won) if trials.uncovered(trials.base) else trials.base)


def _scaled(rule: Scaled, contest: Contest, won: Whole) -> int:
    """The seats won times the votes of all, divided by the party's own, to the nearest."""
    total = sum(contest.votes.values(), 0)
    demands = {who: Fraction(won.get(who, 0)) * total / votes for who, votes in contest.votes.items() if votes}
    who = max(demands, key=lambda one: demands[one], default=None)
    if who is None:
        return contest.seats
    house = max(contest.seats, nearest(demands[who]))
    if house > rule.at_most:
        raise refuse("E507", tier="levelling", place="*", party=str(who), value=rule.at_most)
    return house + (rule.odd and house % 2 == 0)


def enlarged(rule: Enlarged, contest: Contest, won: Whole, share: Share) -> Settled:
    """So many seats more for each that is not covered, in so many rounds; what is left comes on top."""
    trials = Trials(contest, won, share)
    house = trials.base
    for _ in range(rule.rounds if any(contest.votes.values()) else 0):
        house += rule.times * trials.uncovered(house)
    return trials.settled("Enlarged", house)
