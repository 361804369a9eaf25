"""Overhang, settled: kept, levelled, absorbed by the others, or forfeited. A sentence each."""

from __future__ import annotations

from seatwright.formulas import Contest
from seatwright.kernel.enlarged import enlarged, scaled
from seatwright.kernel.further import continued, matched
from seatwright.kernel.level import levelled
from seatwright.kernel.overhang import Minima, Settled, Share, Whole, lacking, over, pairs
from seatwright.kernel.probe import probed
from seatwright.model import counting as c
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Formula
from seatwright.results.evidence import Settlement

End = frozenset[tuple[Competitor, int]]  # the seats of everybody in the end


def settle(
    overhang: c.Overhang, contest: Contest, won: Whole, minima: Minima, share: Share, formula: Formula
) -> Settled:
    """Give what is still lacking to what was won, and settle what was won beyond it."""
    match overhang:
        case c.Kept():
            return _kept(contest, won, share)
        case c.Forfeited():
            return _forfeited(contest, won, share)
        case c.Absorbed(aside):
            return _absorbed(aside, contest, won, share)
        case c.Continued():
            return continued(overhang, contest, won, share)
        case c.Matched() | c.MatchedOdd():
            return matched(overhang, contest, won, share)
        case c.Scaled():
            return scaled(overhang, contest, won, share)
        case c.Enlarged():
            return enlarged(overhang, contest, won, share)
        case c.Levelled():
            return levelled(overhang, contest, won, minima, share, formula)
        case _:
            raise TypeError(f"no meaning for {overhang!r}")


def _kept(contest: Contest, won: Whole, share: Share) -> Settled:
    """What was won beyond what is due comes on top: the house grows by it, and nobody else gains or loses."""
    within = share(contest)
    excess = over(within.seats, won)
    house = sum(within.seats.values()) + sum(excess.values())
    settlement = Settlement("Kept", contest.seats, house, pairs(within.seats), pairs(won), pairs(excess))
    return Settled(lacking(within.seats, won), settlement, within)


def _forfeited(contest: Contest, won: Whole, share: Share) -> Settled:
    """What was won beyond what is due does not sit: the house stays as it is."""
    within = share(contest)
    house = sum(within.seats.values())
    settlement = Settlement(
        "Forfeited", contest.seats, house, pairs(within.seats), pairs(won), pairs(over(within.seats, won))
    )
    return Settled(lacking(within.seats, won), settlement, within)


def _absorbed(aside: c.Aside, contest: Contest, won: Whole, share: Share) -> Settled:
    """Who is over is put aside with seats and votes; the others share the rest anew, until nobody is over."""
    out: dict[Competitor, int] = {}
    order: list[tuple[int, Competitor]] = []
    first: Whole | None = None
    while True:
        round_ = _without(contest, out)
        trial = probed(share, round_)
        leaving = _put_aside(aside, trial.within.seats, won)
        if leaving and len(_ends(aside, contest, out, won, share)) == 1:
            within = trial.within  # however a tie ends, the seats are the same in the end
        else:
            within = share(round_)
            leaving = _put_aside(aside, within.seats, won)
        first = within.seats if first is None else first
        if not leaving:
            break
        turn = len({n for n, _ in order}) + 1
        order += [(turn, who) for who in leaving]
        out |= {who: won[who] for who in leaving}
    due = first or {}
    total = {who: out.get(who, within.seats.get(who, 0)) for who in contest.votes}
    excess = {who: n - due.get(who, 0) for who, n in out.items() if n > due.get(who, 0)}
    house = sum(total.values())
    settlement = Settlement(
        "Absorbed",
        contest.seats,
        house,
        pairs(total),
        pairs(won),
        pairs(excess),
        put_aside=tuple(order),
        first=pairs(due),
    )
    return Settled(lacking(total, won), settlement, within)


def _ends(
    aside: c.Aside, contest: Contest, out: Whole, won: Whole, share: Share
) -> set[frozenset[tuple[Competitor, int]]]:
    """Every result that ties, however they end, can lead to from here."""
    ends: set[End] = set()
    for seats in probed(share, _without(contest, out)).outcomes():
        leaving = _put_aside(aside, seats, won)
        if leaving:
            ends |= _ends(aside, contest, {**out, **{who: won[who] for who in leaving}}, won, share)
        else:
            ends.add(frozenset({**seats, **out}.items()))
        if len(ends) > 1:
            break
    return ends


def _put_aside(aside: c.Aside, due: Whole, won: Whole) -> list[Competitor]:
    """Who is put aside in a round: nobody, unless somebody won more than is due."""
    above = [who for who in due if won.get(who, 0) > due[who]]
    if above and isinstance(aside, c.AtOrAbove):
        return [who for who in due if won.get(who, 0) and won.get(who, 0) >= due[who]]
    return above


def _without(contest: Contest, out: Whole) -> Contest:
    """The contest without those put aside: their seats and their votes are gone."""
    votes = {who: v for who, v in contest.votes.items() if who not in out}
    base = None if contest.base is None else contest.base - sum((contest.votes[who] for who in out), 0)
    return contest._replace(votes=votes, seats=max(0, contest.seats - sum(out.values())), base=base)
