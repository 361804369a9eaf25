"""Double proportionality, proved by its divisors: each quotient lies at the signposts of its seats, all sums hold."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, as_number
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Biproportional, Divisor
from seatwright.results.evidence import Divisors, Evidence
from seatwright.results.tie import Claimed
from seatwright.verify.contest import Contest
from seatwright.verify.divisor import divisor
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, told

KIND = "biproportional"

Arrows = dict[str, dict[str, Competitor]]  # between parties and places: where a seat may come, and where one may go
PARTY, PLACE = "party ", "place "


def prove(
    rule: Biproportional, contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes
) -> None:
    """The sums are right, every cell is rounded rightly, and who could change places with others was told apart."""
    if not isinstance(evidence, Divisors):
        notes.expect(
            "evidence", False, "a table is proved by the divisors of its parties and places, which are missing"
        )
        return
    rows, columns = dict(evidence.rows), dict(evidence.columns)
    whole = {party for party, n in contest.rows.items() if n} | {who.party for who in contest.votes}
    missing = sorted(whole - rows.keys()) + sorted({who.place for who in contest.votes} - columns.keys())
    if not notes.expect(KIND, not missing, f"no divisor is recorded for {told(missing)}"):
        return
    strange = sorted((rows.keys() - contest.rows.keys() - whole) | (columns.keys() - contest.columns.keys()))
    if not notes.expect(KIND, not strange, f"a divisor is recorded for {told(strange)}, which has no part in this"):
        return
    small = sorted(name for name, one in (*rows.items(), *columns.items()) if one <= 0)
    if not notes.expect(KIND, not small, f"the divisor of {told(small)} is not above zero"):
        return
    _check_sums(contest, seats, notes)
    quotients = {who: Fraction(n) / rows[who.party] / columns[who.place] for who, n in contest.votes.items()}
    for who, quotient in quotients.items():
        _check_cell(rule.by, who, quotient, seats.get(who, 0), notes)
    claims = {who: rows[who.party] * columns[who.place] for who in contest.votes}
    _check_ties(rule.by, contest, quotients, claims, seats, ties, notes)


def _check_sums(contest: Contest, seats: Whole, notes: Notes) -> None:
    """Every party has its total, and every place its seats."""
    for party, n in contest.rows.items():
        notes.same("sum", f"the seats of {party}", sum(m for who, m in seats.items() if who.party == party), n)
    for place, n in contest.columns.items():
        notes.same("sum", f"the seats of {place}", sum(m for who, m in seats.items() if who.place == place), n)


def signpost(rule: Divisor, seats: int) -> Number:
    """What a quotient must reach to be rounded to one seat more than so many.

    >>> from seatwright.model.formula import D_HONDT, SAINTE_LAGUE
    >>> signpost(SAINTE_LAGUE, 0), signpost(SAINTE_LAGUE, 2), signpost(D_HONDT, 2)
    (Fraction(1, 2), Fraction(5, 2), Fraction(3, 1))
    """
    return Fraction(divisor(rule, seats)) / as_number(rule.step)


def _check_cell(rule: Divisor, who: Competitor, quotient: Fraction, seats: int, notes: Notes) -> None:
    """A quotient is rounded to the seats of its cell."""
    most, least = signpost(rule, seats), signpost(rule, seats - 1) if seats > 0 else 0
    says = f"{who} has the quotient {quotient} and {seats} seats, for which it must lie between {least} and {most}"
    notes.expect(KIND, least <= quotient <= most and (quotient > 0 or not seats), says)


# --- several tables with the same divisors ---


def _check_ties(
    rule: Divisor,
    contest: Contest,
    quotients: Mapping[Competitor, Fraction],
    claims: Mapping[Competitor, Number],
    seats: Whole,
    ties: Ties,
    notes: Notes,
) -> None:
    """Place by place and seat by seat, one of those who could have the seat was chosen."""
    arrows: Arrows = {}
    base: dict[Competitor, int] = {}
    for who, quotient in quotients.items():
        n = seats.get(who, 0)
        if quotient > 0 and quotient == signpost(rule, n):
            arrows.setdefault(PARTY + who.party, {})[PLACE + who.place] = who
            base[who] = n
        elif n and quotient == signpost(rule, n - 1):
            arrows.setdefault(PLACE + who.place, {})[PARTY + who.party] = who
            base[who] = n - 1
    while open_ := _open(arrows):
        place = min(who.place for who in open_)
        tied = {
            who: Claimed(contest.votes[who], claims[who] * signpost(rule, base[who]), base[who])
            for who in open_
            if who.place == place
        }
        seated = [who for who in tied if PARTY + who.party in arrows.get(PLACE + place, {})]
        outcomes = ties.outcomes(tied, 1)
        chosen = min((who for who in seated if frozenset({who}) in outcomes), default=None)
        says = (
            f"{told(sorted(tied))} could have a seat in other tables as good, and no decision gives it to one of them"
        )
        if not notes.expect("tie", chosen is not None, says) or chosen is None:
            return
        del arrows[PLACE + place][PARTY + chosen.party]


def _open(arrows: Arrows) -> list[Competitor]:
    """The cells on a ring: there a seat can be moved around it."""
    heads = {other for out in arrows.values() for other in out}
    reached = {other: _reached(arrows, other) for other in heads}
    return [who for node, out in arrows.items() for other, who in out.items() if node in reached[other]]


def _reached(arrows: Arrows, start: str) -> set[str]:
    """Every party and place that a way leads to."""
    found, queue = {start}, [start]
    for node in queue:
        new = [other for other in arrows.get(node, {}) if other not in found]
        found.update(new)
        queue += new
    return found
