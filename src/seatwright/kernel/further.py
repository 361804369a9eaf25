"""Further seats: the next quotients cover what was won above what is due, up to a limit that the law sets."""

from __future__ import annotations

from seatwright.formulas import Contest
from seatwright.kernel.bounds import Within
from seatwright.kernel.overhang import Settled, Share, Whole, lacking, over, pairs
from seatwright.kernel.probe import probed
from seatwright.model.counting import Continued
from seatwright.results.evidence import Settlement


def continued(rule: Continued, contest: Contest, won: Whole, share: Share) -> Settled:
    """The next seats are given until everything won is covered, or the law's limit is reached; the rest comes on top."""
    first = within = _sure(contest, contest.seats, share)
    surplus = sum(over(first.seats, won).values())
    house, limit = contest.seats, contest.seats + rule.times * surplus
    while house < limit and over(within.seats, won):
        house += 1
        within = _sure(contest, house, share)
    if surplus and rule.odd:
        house, within = _odd(contest, house, within, won, share)
    if house > contest.seats:
        within = share(contest._replace(seats=house))
    uncovered = over(within.seats, won)
    settlement = Settlement(
        "Continued",
        contest.seats,
        house + sum(uncovered.values()),
        pairs(within.seats),
        pairs(won),
        pairs(uncovered),
        first=pairs(first.seats),
    )
    total = {who: n + uncovered.get(who, 0) for who, n in within.seats.items()}
    return Settled(lacking(total, won), settlement, within)


def _sure(contest: Contest, house: int, share: Share) -> Within:
    """A house on the way: a tie in it is settled only if it decides a seat that further quotients do not bring."""
    trial = probed(share, contest._replace(seats=house))
    return trial.within if trial.sure else share(contest._replace(seats=house))


def _odd(contest: Contest, house: int, within: Within, won: Whole, share: Share) -> tuple[int, Within]:
    """The house itself, or one more where it is even; a quotient that only covers a seat won does not make it odd."""
    while sum(max(n, won.get(who, 0)) for who, n in within.seats.items()) % 2 == 0:
        house += 1
        larger = _sure(contest, house, share)
        if larger.seats == within.seats:
            break
        within = larger
    return house, within
