"""Further seats: the next quotients cover what was won above what is due, up to a limit that the law sets."""

from __future__ import annotations

from seatwright.formulas import Contest
from seatwright.kernel.overhang import Settled, Share, Whole, lacking, over, pairs
from seatwright.kernel.probe import probed
from seatwright.model.counting import Continued
from seatwright.results.evidence import Settlement


def continued(rule: Continued, contest: Contest, won: Whole, share: Share) -> Settled:
    """The next seats are given until everything won is covered, or the limit is reached; what is left comes on top."""
    house = _house(rule, contest, won, share)
    within = share(contest._replace(seats=house))
    extra = over(within.seats, won)
    base = probed(share, contest)
    settlement = Settlement(
        "Continued",
        contest.seats,
        house + sum(extra.values()),
        pairs(within.seats),
        pairs(won),
        pairs(extra),
        first=pairs(base.within.seats) if base.sure else (),
    )
    total = {who: n + extra.get(who, 0) for who, n in within.seats.items()}
    return Settled(lacking(total, won), settlement, within)


def _house(rule: Continued, contest: Contest, won: Whole, share: Share) -> int:
    """The seats given in the end, those not covered left out."""
    house = contest.seats
    surplus = _uncovered(contest, house, won, share)
    if not surplus or not any(contest.votes.values()):
        return house
    limit = house + rule.times * surplus
    while house < limit and _uncovered(contest, house, won, share):
        house += 1
    while rule.odd and (house + _uncovered(contest, house, won, share)) % 2 == 0:
        house += 1
    return house


def _uncovered(contest: Contest, house: int, won: Whole, share: Share) -> int:
    """How many seats won a house does not cover; a tie is settled only if that depends on it."""
    trial = probed(share, contest._replace(seats=house))
    luck, bad_luck = (sum(over(seats, won).values()) for seats in (trial.best, trial.worst))
    if luck == bad_luck:
        return luck
    return sum(over(share(contest._replace(seats=house)).seats, won).values())
