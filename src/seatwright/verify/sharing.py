"""Seats shared out by a formula: whether they are what the formula gives, and whether the evidence says so."""

from __future__ import annotations

from seatwright.model import formula as m
from seatwright.results.evidence import Evidence
from seatwright.verify import best_first, divisor, most, quota
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties, agrees
from seatwright.verify.verdict import Notes, Unsaid


def fair(formula: m.Formula, contest: Contest) -> Fair:
    """What a formula gives, found anew; Unsaid where only its turns can be replayed."""
    match formula:
        case m.Divisor():
            return divisor.fair(formula, contest)
        case m.Quotas():
            return quota.quotaed(formula, contest).fair
        case m.Plurality():
            return most.plurality(contest)
        case m.Majority():
            return most.majority(formula, contest)
        case m.AllToFirst():
            return most.all_to_first(contest)
        case m.Due():
            return most.due(contest)
        case _:
            raise Unsaid


def check(formula: m.Formula, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes) -> None:
    """The seats are what the formula gives, and the evidence says so."""
    if check_seats(formula, contest, seats, ties, notes):
        try:
            _check_evidence(formula, contest, seats, evidence, ties, notes)
        except Unsaid:
            notes.leave(kind_of(formula))


def check_seats(formula: m.Formula, contest: Contest, seats: Whole, ties: Ties, notes: Notes) -> bool:
    """The seats are what the formula gives; whether they are seats of those who compete at all."""
    strangers = [who for who, n in seats.items() if n and who not in contest.votes]
    below = [who for who, n in seats.items() if n < 0]
    if not notes.expect("sum", contest.seats >= 0, f"{-contest.seats} more seats are given beforehand than there are"):
        return False
    if not notes.expect("sum", not strangers and not below,
                        f"seats are given to {', '.join(map(str, strangers or below))}, who cannot have them"):
        return False
    if not isinstance(formula, m.Due):
        given = sum(seats.values())
        notes.expect("sum", given <= contest.seats, f"the seats come to {given}, and {contest.seats} are to be shared out")
    if isinstance(formula, m.Divisor):
        divisor.certify(formula, contest, seats, ties, notes)
        return True
    try:
        found = fair(formula, contest)
    except Unsaid:
        notes.leave(kind_of(formula))
    else:
        agrees(seats, found.sure, found.tied, found.left, ties, notes, kind_of(formula), found.each)
    return True


def _check_evidence(formula: m.Formula, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes) -> None:
    """The evidence is that of the formula, and its figures are right."""
    match formula:
        case m.Divisor():
            divisor.check_evidence(formula, contest, seats, evidence, notes)
        case m.Quotas():
            quota.check_evidence(formula, contest, seats, evidence, notes)
        case m.Plurality() | m.AllToFirst():
            most.check_most_voted(contest, seats, evidence, notes)
        case m.Majority():
            most.check_majority(formula, contest, evidence, notes)
        case m.Due():
            most.check_due(contest, evidence, notes)
        case m.BestFirst():
            best_first.replay(formula, contest, seats, evidence, ties, notes)
        case _:
            notes.leave(kind_of(formula))


def kind_of(formula: m.Formula) -> str:
    """What claims about a formula are counted as."""
    match formula:
        case m.Divisor():
            return "divisor"
        case m.Quotas():
            return "quota"
        case m.Plurality() | m.AllToFirst():
            return "plurality"
        case m.Majority():
            return "majority"
        case m.Due():
            return "due"
        case m.BestFirst():
            return "best first"
        case _:
            return type(formula).__name__
