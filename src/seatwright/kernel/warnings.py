"""What a reader of a result must be warned of."""

from __future__ import annotations

from fractions import Fraction

from seatwright.model.election import OTHERS
from seatwright.model.system import System
from seatwright.results.evidence import HighestAverages, WholeQuotas
from seatwright.results.step import Step


def warnings_of(tree: tuple[Step, ...], system: System) -> tuple[str, ...]:
    """One warning if a residual row could have won a seat were it one list: then a party may be hidden in it."""
    hidden = [
        (step, one.votes)
        for step in tree
        for one in step.standings
        if one.who.party == OTHERS and _could_win(one.votes, step)
    ]
    if not hidden:
        return ()
    step, votes = max(hidden, key=lambda found: found[1])
    more = f" (and in {len(hidden) - 1} more places)" if len(hidden) > 1 else ""
    noun = system[step.tier].noun
    return (
        f'"Others" has {votes:,} votes in {noun}, {step.place}{more}: as one list it could have won a seat. It adds up several '
        "lists and wins nothing here; if one of them could, give it a row of its own.",
    )


def _could_win(votes: int | Fraction, step: Step) -> bool:
    """Whether a list with these votes would have come in, leaving a bar out of account only if none was met."""
    admitted = [one.votes for one in step.standings if one.admitted]
    refused = [one.votes for one in step.standings if not one.admitted and one.who.party != OTHERS]
    if (
        refused
        and votes <= max(refused)
        and any(one.checks for one in step.standings if not one.admitted and one.who.party != OTHERS)
    ):
        return False
    match step.evidence:
        case HighestAverages(_, _, last, _) if last is not None:
            return Fraction(votes) > Fraction(last.votes) / last.divisor
        case WholeQuotas(_, _, quota, lines) if quota:
            cut = min((line.remainder for line in lines if line.extra > 0), default=quota)
            return votes >= quota or (bool(admitted) and votes > cut)
        case _:
            return False
