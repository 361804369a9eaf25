"""Every stage of a count by transfers beside the published one; never read by the count."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, plain
from seatwright.model.election import StageTotal
from seatwright.model.value import Value
from seatwright.results.evidence import Stages
from seatwright.results.result import Outcome


class StageDifference(Value):
    """A published figure of a stage and the counted one; None where the count has no such stage or candidate there."""

    place: str
    stage: int
    candidate: str
    official: Number
    counted: Number | None


class StageComparison(Value):
    """How the stages compare: how many stages and figures are published, and which differ."""

    stages: int
    figures: int
    differences: tuple[StageDifference, ...] = ()


def compare_stages(result: Outcome) -> StageComparison:
    """Compare every published total of every stage; nothing where no stages are published."""
    election = result.election
    names = {(one.ballot, one.district, one.number): one for one in election.candidates}
    counted = {step.place: step.evidence for step in result.tree if isinstance(step.evidence, Stages)}
    found: list[StageDifference] = []
    for row in election.stages:
        one = names.get((*row[:2], row.number))
        own = _counted(counted.get(row.district), row, (one.party, one.candidate) if one else ("", ""))
        official = plain(Fraction(row.votes))
        if own != official:
            found.append(
                StageDifference(row.district, row.stage, one.candidate if one else str(row.number), official, own)
            )
    held = {row[:3] for row in election.stages}
    return StageComparison(len(held), len(election.stages), tuple(found))


def _counted(proof: Stages | None, row: StageTotal, name: tuple[str, str]) -> Number | None:
    """The counted votes of a candidate at a stage."""
    if proof is None or not 0 < row.stage <= len(proof.stages):
        return None
    totals = proof.stages[row.stage - 1].totals
    return next((votes for who, votes in totals if name in ((who.party, who.person), (who.party, ""))), None)
