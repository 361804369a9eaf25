"""A count by transfers as a table on the screen: candidates down, stages across, as many as there is room for."""

from __future__ import annotations

from seatwright.cli.grid import Column, grid
from seatwright.cli.text import Line, Span, paragraph
from seatwright.exact import Number, shown
from seatwright.explain.ranked import EXHAUSTED, LOSS, WHAT, in_order
from seatwright.model.competitor import Competitor
from seatwright.model.ranked import InstantRunoff
from seatwright.results.evidence import Stage, Stages
from seatwright.results.result import Outcome
from seatwright.results.stages import compare_stages

FEW_PLACES, FEW_CANDIDATES = 2, 25
NEEDED, HALF = "Needed", "Half"
WIDE = 10  # columns that a stage takes


def stage_tables(result: Outcome, width: int) -> list[Line]:
    """The stages of each place, where places and candidates are few; else where they are to be seen."""
    ranked = [(step, step.evidence) for step in result.tree if isinstance(step.evidence, Stages)]
    shown_ = [one for one in ranked if one[1].stages and len(one[1].stages[0].totals) <= FEW_CANDIDATES]
    if not ranked or len(ranked) > FEW_PLACES or len(shown_) < len(ranked):
        return []
    lines: list[Line] = []
    for step, proof in shown_:
        runoff = isinstance(result.system[step.tier].formula, InstantRunoff)
        table = _table(proof, width, HALF if runoff else NEEDED)
        lines += [[(f"{step.place}, stage by stage", "bold")], *table, []]
    return lines[:-1]


def _table(proof: Stages, width: int, quota: str) -> list[Line]:
    order = in_order(proof)
    room = max(2, (width - 26) // WIDE)
    picked = _picked(len(proof.stages), room)
    rest = [EXHAUSTED, *([LOSS] if any(one.lost for one in proof.stages) else [])]
    names = tuple((one.person or one.party or one.place, "") for one in order)
    first = Column("Candidate", (*names, *((name, "dim") for name in rest), (quota, "dim")), right=False, flexible=True)
    columns = [_column(n, proof.stages[n], order, len(rest) > 1) for n in picked]
    lines = grid([first, *columns], width)
    if len(picked) < len(proof.stages):
        text = f"{len(proof.stages)} stages, {len(picked)} shown; all of them: seatwright explain --table"
        lines += paragraph(text, width, "dim")
    return lines


def _picked(stages: int, room: int) -> list[int]:
    """The first stage and the last ones, as many as there is room for."""
    return list(range(stages)) if stages <= room else [0, *range(stages - room + 1, stages)]


def _column(n: int, stage: Stage, order: list[Competitor], loss: bool) -> Column:
    totals = dict(stage.totals)
    cells = tuple(_cell(totals.get(one), one in stage.elected) for one in order)
    rest = [(_told(stage.exhausted), "dim"), *([(_told(stage.lost), "dim")] if loss else [])]
    return Column(f"{n + 1} {WHAT.get(stage.kind, stage.kind)}", (*cells, *rest, (_told(stage.quota), "dim")))


def _cell(votes: Number | None, elected: bool) -> Span:
    if votes is None:
        return "–", "dim"
    return (f"{_told(votes)} ✓", "good") if elected else (_told(votes), "")


def _told(votes: Number) -> str:
    whole, point, rest = shown(votes).partition(".")
    return f"{int(whole):,}{point}{rest}"


def stage_verdict(result: Outcome) -> list[Span]:
    """Whether every published stage is equal, or where it differs."""
    compared = compare_stages(result)
    if not compared.stages:
        return []
    if not compared.differences:
        return [(f" All {compared.stages} stages of the official count are equal.", "good")]
    first = compared.differences[0]
    counted = "none" if first.counted is None else _told(first.counted)
    where = (
        f"{first.place}, stage {first.stage}, {first.candidate}: official {_told(first.official)}, counted {counted}"
    )
    return [(f" The stages differ in {len(compared.differences)} of {compared.figures} figures; first {where}.", "bad")]
