"""Seats shared out by a formula: whether they are what the formula gives, and whether the evidence says so."""

from __future__ import annotations

from seatwright.model import formula as m
from seatwright.model import ranked as ra
from seatwright.results.evidence import Evidence
from seatwright.verify import best_first, biproportional, corrected, divisor, keeping, most, quota, ranked
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties, agrees
from seatwright.verify.verdict import Notes, Unsaid

# Formulas whose seats are proved by their evidence alone.
BY_EVIDENCE = m.BestFirst | m.ForcedToTotals | m.Biproportional | m.PluralityKeeping | ranked.Ranked


def fair(formula: m.Formula, contest: Contest) -> Fair:
    """What a formula gives, found anew; Unsaid where only its turns can be replayed."""
    match formula:
        case m.Divisor():
            return divisor.fair(formula, contest)
        case m.Quotas():
            return quota.quotaed(formula, contest).fair
        case m.PluralityKeeping():
            raise Unsaid
        case m.Plurality():
            return most.plurality(contest)
        case m.Majority():
            return most.majority(formula, contest)
        case m.AllToFirst():
            return most.all_to_first(contest)
        case m.Due():
            return most.due(contest)
        case m.BestFirst():
            return Fair(best_first.anew(formula, contest))
        case _:
            raise Unsaid


def check(
    formula: m.Formula, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """The seats are what the formula gives, and the evidence says so; turns are evidence and prove the seats alone."""
    if not _can_be(formula, contest, seats, notes):
        return
    if not isinstance(formula, BY_EVIDENCE):
        _check_fair(formula, contest, seats, ties, notes)
    try:
        _check_evidence(formula, contest, seats, evidence, ties, notes)
    except Unsaid:
        notes.leave(kind_of(formula))


def check_seats(formula: m.Formula, contest: Contest, seats: Whole, ties: Ties, notes: Notes) -> None:
    """The seats are what the formula gives, where no evidence is kept of it."""
    if _can_be(formula, contest, seats, notes):
        _check_fair(formula, contest, seats, ties, notes)


def _can_be(formula: m.Formula, contest: Contest, seats: Whole, notes: Notes) -> bool:
    """Whether the seats are those of people who compete, and no more than there are."""
    strangers = [who for who, n in seats.items() if n < 0 or (n and who not in contest.votes)]
    few = f"{-contest.seats} more seats are given beforehand than there are"
    if not notes.expect("sum", contest.seats >= 0 or isinstance(formula, m.Due), few):
        return False
    whose = ", ".join(str(who) for who in strangers)
    if not notes.expect("sum", not strangers, f"seats are told of {whose}, who cannot have them"):
        return False
    given, most = sum(seats.values()), contest.seats
    holds = given <= most or isinstance(formula, m.Due)
    notes.expect("sum", holds, f"the seats come to {given}, and {most} are to be shared out")
    return True


def _check_fair(formula: m.Formula, contest: Contest, seats: Whole, ties: Ties, notes: Notes) -> None:
    if isinstance(formula, m.Divisor):
        divisor.certify(formula, contest, seats, ties, notes)
        return
    try:
        found = fair(formula, contest)
    except Unsaid:
        notes.leave(kind_of(formula))
    else:
        agrees(seats, found.sure, found.tied, found.left, ties, notes, kind_of(formula), found.each)


def _check_evidence(
    formula: m.Formula, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """The evidence is that of the formula, and its figures are right."""
    match formula:
        case m.Divisor():
            divisor.check_evidence(formula, contest, seats, evidence, notes)
        case m.Quotas():
            quota.check_evidence(formula, contest, seats, evidence, notes)
        case m.PluralityKeeping():
            keeping.check_kept(contest, seats, evidence, ties, notes)
        case m.Plurality() | m.AllToFirst():
            most.check_most_voted(contest, seats, evidence, notes)
        case m.Majority():
            most.check_majority(formula, contest, evidence, notes)
        case m.Due():
            most.check_due(contest, evidence, notes)
        case m.BestFirst():
            best_first.replay(formula, contest, seats, evidence, ties, notes)
        case m.ForcedToTotals():
            corrected.replay(formula, contest, seats, evidence, ties, notes)
        case m.Biproportional():
            biproportional.prove(formula, contest, seats, evidence, ties, notes)
        case ra.InstantRunoff() | ra.TransferableVote() | ra.Meek():
            ranked.check_stages(formula, contest, seats, evidence, ties, notes)
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
        case m.ForcedToTotals():
            return corrected.KIND
        case m.Biproportional():
            return biproportional.KIND
        case ra.InstantRunoff() | ra.TransferableVote() | ra.Meek():
            return ranked.KIND
        case _:
            return type(formula).__name__
