"""What a reader of a result must be warned of."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from seatwright.exact import Number, as_number
from seatwright.model.competitor import Competitor
from seatwright.model.election import INDEPENDENT, OTHERS, SUMS
from seatwright.model.formula import Divisor, Formula
from seatwright.model.system import System
from seatwright.results.evidence import Corrections, HighestAverages, Quotient, WholeQuotas
from seatwright.results.ledger import Ledger
from seatwright.results.missed import missed
from seatwright.results.step import Step

Enters = Callable[[Competitor, Step], bool]


def warnings_of(tree: tuple[Step, ...], system: System, enters: Enters) -> tuple[str, ...]:
    """One warning if a residual row could have won a seat were it one list: then a party may be hidden in it.

    ``enters``: whether the law would admit the row to a step, were it one list.
    """
    hidden = [
        (step, one.votes)
        for step in tree
        for one in step.standings
        if one.who.party == OTHERS and _could_win(one.votes, step, system[step.tier].formula) and enters(one.who, step)
    ]
    if not hidden:
        return ()
    step, votes = max(hidden, key=lambda found: found[1])
    more = f" (and in {len(hidden) - 1} more places)" if len(hidden) > 1 else ""
    noun = system[step.tier].noun
    return (
        f'"Others" has {votes:,} votes in {noun}, {step.place}{more}: as one list it could have won a seat. '
        "It adds up several lists and wins nothing here; if one of them could, give it a row of its own.",
    )


def _could_win(votes: Number, step: Step, formula: Formula) -> bool:
    """Whether one list with these votes would have had a seat by the formula."""
    match step.evidence:
        case HighestAverages(_, _, last, _) if last is not None:
            return _beats(votes, formula, last)
        case WholeQuotas(_, _, quota, lines) if quota:
            cut = min((line.remainder for line in lines if line.extra > 0), default=quota)
            return votes >= quota or votes > cut
        case _:
            return False


def _beats(votes: Number, formula: Formula, last: Quotient) -> bool:
    """Whether a first quotient would be above the last that won; a divisor of zero makes quotients endless."""
    first = as_number(formula.first[0]) if isinstance(formula, Divisor) else 1
    if not first or not last.divisor:
        return not first and (votes > last.votes or bool(last.divisor))
    return Fraction(votes) / first > Fraction(last.votes) / last.divisor


def totals_missed(tree: tuple[Step, ...], system: System) -> tuple[str, ...]:
    """Totals to which seats could not be forced: those that whole quotas brought are never moved."""
    off = [(step, missed(step.evidence)) for step in tree if isinstance(step.evidence, Corrections)]
    return tuple(
        f"The totals of the law are not kept in {system[step.tier].noun}, {step.party or step.place} "
        f"({'; '.join(f'{party} has {has} of {due}' for party, has, due in found)}): seats of whole quotas are never "
        "moved, and the law says no more. Look whether the seats of the places are those fixed before the count."
        for step, found in off
        if found
    )


def sitting_twice(ledger: Ledger) -> tuple[str, ...]:
    """Persons elected more than once, for one party or in one place: who gives up which seat the count cannot say."""
    where: dict[tuple[str, str], list[str]] = {}
    lists: dict[tuple[str, str], list[str]] = {}
    for awards in ledger.awards.values():
        for one in awards:
            if one.in_house and one.person and one.party != INDEPENDENT and one.person not in SUMS:
                where.setdefault((one.party, one.person), []).append(f"{one.told_as}, {one.place}")
                lists.setdefault((one.place, one.person), []).append(one.party)
    twice = [(f"{who[1]} ({who[0]})", places) for who, places in where.items() if len(places) > 1]
    twice += [
        (f"{who[1]} in {who[0]}", [f"for {party}" for party in parties])
        for who, parties in lists.items()
        if len(set(parties)) > 1
    ]
    return tuple(
        f"{who} is elected more than once: {'; '.join(places)}. If these are two persons, tell them apart "
        "by name; if one, the law says which seat is given up."
        for who, places in twice
    )


def given_left_out(tiers: list[str]) -> tuple[str, ...]:
    """A warning for each tier whose given seats the law, another than the election's own, has no place for."""
    return tuple(
        f'given.csv has seats of tier "{name}", which this law does not have: they are left out.' for name in tiers
    )
