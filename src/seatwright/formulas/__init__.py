"""Votes to seats in one place: what each formula of the vocabulary means."""

from __future__ import annotations

from seatwright.formulas.best_first import best_first
from seatwright.formulas.biproportional import biproportional
from seatwright.formulas.contest import Contest, Draw, Shared
from seatwright.formulas.corrected import forced_seat_by_seat, forced_to_totals
from seatwright.formulas.divisor import competitor_quotients, share_by_divisor
from seatwright.formulas.keeping import most_voted_keeping
from seatwright.formulas.most import all_to_first, by_majority, due, most_voted
from seatwright.formulas.quota import quota_of, share_by_quota
from seatwright.formulas.ranked import instant_runoff, transferable_vote
from seatwright.formulas.ranked_meek import meek
from seatwright.model import formula as m
from seatwright.model import ranked as r


def share_out(formula: m.Formula, contest: Contest) -> Shared:
    """Share out the seats of one place by a formula.

    >>> from seatwright.model.competitor import Competitor
    >>> votes = {Competitor("A"): 500, Competitor("B"): 300, Competitor("C"): 200}
    >>> {who.party: n for who, n in share_out(m.D_HONDT, Contest(votes, 5, draw=None)).seats.items()}
    {'A': 3, 'B': 1, 'C': 1}
    """
    match formula:
        case m.Divisor():
            return share_by_divisor(formula, contest)
        case m.Quotas():
            return share_by_quota(formula, contest)
        case m.PluralityKeeping():
            return most_voted_keeping(contest)
        case m.Plurality():
            return most_voted(contest)
        case m.Majority():
            return by_majority(formula, contest)
        case m.AllToFirst():
            return all_to_first(contest)
        case m.Due():
            return due(contest)
        case m.BestFirst():
            return best_first(formula, contest)
        case m.ForcedSeatBySeat():
            return forced_seat_by_seat(formula, contest)
        case m.ForcedToTotals():
            return forced_to_totals(formula, contest)
        case m.Biproportional():
            return biproportional(formula, contest)
        case r.InstantRunoff():
            return instant_runoff(formula, contest)
        case r.TransferableVote():
            return transferable_vote(formula, contest)
        case r.Meek():
            return meek(formula, contest)
        case _:
            raise TypeError(f"no meaning for {formula!r}")


__all__ = ["Contest", "Draw", "Shared", "competitor_quotients", "quota_of", "share_out"]
