"""A count by transfers told stage by stage, and as a table: candidates down, stages across."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, plain
from seatwright.explain.page import Paragraph
from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.explain.table import WON, Cell, Mark, Table
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.model.competitor import Competitor
from seatwright.model.ranked import InstantRunoff, Meek
from seatwright.results import evidence as ev
from seatwright.results.step import Decision

PAPERS = "{papers:valid paper is|valid papers are} counted for {seats:seat|seats}{quota}."
QUOTA = "; the quota is {quota}"
FIRST = "Stage 1, first preferences: {totals}."
TOTAL = "{who} {votes}"
EXCLUSION = "Stage {n}: {out} {many:?is|are} excluded. {gains}{rest}"
SURPLUS = "Stage {n}: the surplus of {who}, {surplus:vote|votes}, goes on{value}. {gains}{rest}"
VALUE = ", each first preference at {value:{places}} of a vote"
LOWERED = "Stage {n}: the shares of {who} are lowered, for {surplus:vote is|votes are} over: {keeps}. {gains}{rest}"
KEEPS = "{who} keeps {share:.4} of a paper"
GAINS = "Votes then: {totals}."
GAIN = "{who} {votes} (+{more})"
REST = " Exhausted so far: {exhausted}{lost}."
LOST = ", lost by rounding: {lost:{places}}"
ELECTED = "Elected: {who}."
ALL_LEFT = "Elected without the quota, as many being left as seats: {who}."
CERTAIN = "Elected without the quota, which nothing left to transfer could change: {who}."
IS_OUT = "{who} {n:?is|are} excluded"
IS_IN = "{who} {n:?is|are} elected"
GOES_ON = "the surplus of {who} goes on first"
WAY = "{who} has {first:first preference|first preferences}"
WAY_IN = "{way}, and is elected at stage {n} with {votes}."
WAY_OUT = "{way}, and is excluded at stage {n} with {votes}."
WAY_ENDS = "{way}, and has {votes} at the end, without a seat."
NOBODY = "Nobody takes a seat."
STAGE = "{n}. {what}"
WHAT = {"first preferences": "First", "surplus": "Surplus", "exclusion": "Out"}
EXHAUSTED, LOSS = "Exhausted", "Lost by rounding"


def told_stages(proof: ev.Stages, telling: Telling) -> list[Paragraph]:
    """The papers and the quota, then what was done at each stage."""
    if not proof.stages:
        return telling.paragraph("formula", Phrase(NOBODY))
    quota = say(QUOTA, quota=proof.stages[0].quota) if not isinstance(telling.tier.formula, InstantRunoff) else ""
    told = telling.paragraph("formula", say(PAPERS, papers=proof.papers, seats=telling.step.seats, quota=quota))
    for n, stage in enumerate(proof.stages, 1):
        before = proof.stages[n - 2] if n > 1 else None
        told += telling.paragraph("decided", _stage(n, stage, before, telling), _elected(n, proof, telling))
    return told


def _elected(n: int, proof: ev.Stages, telling: Telling) -> Phrase:
    """Who is elected at the end of a stage: by what a seat costs, or without it."""
    stage = proof.stages[n - 1]
    votes, runoff = dict(stage.totals), isinstance(telling.tier.formula, InstantRunoff)
    by_quota = [one for one in stage.elected if runoff or votes[one] >= stage.quota]
    others = [one for one in stage.elected if one not in by_quota]
    sit = sum(len(one.elected) for one in proof.stages[:n])
    without = ALL_LEFT if sit == len(votes) else CERTAIN
    return joined(
        say(template, who=_named(some)) for template, some in ((ELECTED, by_quota), (without, others)) if some
    )


def _named(some: Iterable[Competitor]) -> Phrase:
    return listed(Phrase(who(one)) for one in some)


def came_of(decision: Decision, proof: ev.Stages) -> Phrase:
    """What a tie between equals was about, and who was chosen for it."""
    chosen, n = set(decision.chosen), len(decision.chosen)
    for before, stage in zip(proof.stages, (*proof.stages[1:], None)):
        votes = dict(before.totals)
        if len({votes.get(one) for one in decision.among}) > 1:
            continue
        if chosen == set(decision.among) & set(before.elected):
            return say(IS_IN, who=_named(decision.chosen), n=n)
        if stage is not None and chosen == set(stage.of):
            return say(GOES_ON if stage.kind == "surplus" else IS_OUT, who=_named(decision.chosen), n=n)
    return _named(decision.chosen)


def _stage(n: int, stage: ev.Stage, before: ev.Stage | None, telling: Telling) -> Phrase:
    """What was done at a stage, and what came of it."""
    if before is None:
        totals = listed(say(TOTAL, who=who(one), votes=votes) for one, votes in stage.totals)
        return say(FIRST, totals=totals)
    slots = {"n": n, "gains": _gains(stage, before), "rest": _rest(stage)}
    named = _named(stage.of)
    if stage.kind == "exclusion":
        return say(EXCLUSION, out=named, many=len(stage.of), **slots)
    if isinstance(telling.tier.formula, Meek):
        keeps = listed(say(KEEPS, who=who(one), share=share) for one, share in stage.keeps)
        return say(LOWERED, who=named, surplus=stage.surplus, keeps=keeps, **slots)
    value = say(VALUE, value=stage.value, places=_decimals(stage.value)) if stage.value != 1 else ""
    return say(SURPLUS, who=named, surplus=stage.surplus, value=value, **slots)


def _decimals(value: Number) -> str:
    """As many decimals as a value has, six where they do not end."""
    return f".{next((n for n in range(10) if 10**n % value.denominator == 0), 6)}"


def _gains(stage: ev.Stage, before: ev.Stage) -> Phrase:
    """Who got more, and what each then has."""
    was = dict(before.totals)
    more = [(one, votes, plain(votes - Fraction(was[one]))) for one, votes in stage.totals if votes > was[one]]
    if not more:
        return Phrase()
    return say(GAINS, totals=listed(say(GAIN, who=who(one), votes=votes, more=n) for one, votes, n in more))


def _rest(stage: ev.Stage) -> Phrase:
    if not stage.exhausted and not stage.lost:
        return Phrase()
    lost = say(LOST, lost=stage.lost, places=_decimals(stage.lost)) if stage.lost else ""
    return say(REST, exhausted=stage.exhausted, lost=lost)


def told_candidates(tellings: list[Telling], party: str) -> list[Paragraph]:
    """How far each candidate of a party came, in some places."""
    return [
        one
        for telling in tellings
        if isinstance(telling.step.evidence, ev.Stages)
        for one in telling.paragraph("decided", *_ways(telling.step.evidence, party))
    ]


def _ways(proof: ev.Stages, party: str) -> list[Phrase]:
    return [_way(one, votes, proof) for one, votes in proof.stages[0].totals if one.party == party]


def ways_in(proof: ev.Stages) -> list[Phrase]:
    """How each of the elected came to the seat."""
    return [_way(one, dict(proof.stages[0].totals)[one], proof) for stage in proof.stages for one in stage.elected]


def _way(one: Competitor, first: Number, proof: ev.Stages) -> Phrase:
    """A candidate from the first preferences to the seat, the exclusion or the end."""
    way = say(WAY, who=who(one), first=first)
    for n, stage in enumerate(proof.stages, 1):
        if one in stage.elected:
            return say(WAY_IN, way=way, n=n, votes=dict(stage.totals)[one])
        if stage.kind == "exclusion" and one in stage.of:
            return say(WAY_OUT, way=way, n=n, votes=dict(proof.stages[n - 2].totals)[one])
    return say(WAY_ENDS, way=way, votes=dict(proof.stages[-1].totals)[one])


# --- as a table ----------------------------------------------------------------------------------------------


def stages_table(title: str, proof: ev.Stages) -> Table:
    """Candidates down, stages across; who is elected at a stage carries a mark there."""
    order = in_order(proof)
    rows: list[tuple[Cell, ...]] = [(who(one), *(_votes(stage, one) for stage in proof.stages)) for one in order]
    rows.append((EXHAUSTED, *(stage.exhausted for stage in proof.stages)))
    if any(stage.lost for stage in proof.stages):
        rows.append((LOSS, *(stage.lost for stage in proof.stages)))
    marks = tuple(Mark(order.index(one), n, WON) for n, stage in enumerate(proof.stages, 1) for one in stage.elected)
    heads = tuple(say(STAGE, n=n, what=WHAT.get(stage.kind, stage.kind)) for n, stage in enumerate(proof.stages, 1))
    return Table(title, ("Candidate", *heads), tuple(rows), marks)


def _votes(stage: ev.Stage, one: Competitor) -> Cell:
    return dict(stage.totals).get(one, "")


def in_order(proof: ev.Stages) -> list[Competitor]:
    """The elected in their order, then the others, who stayed longest first."""
    elected = [one for stage in proof.stages for one in stage.elected]
    stays: dict[Competitor, tuple[int, Number]] = {}
    for n, stage in enumerate(proof.stages):
        for one, votes in stage.totals:
            stays[one] = (n, votes)
    others = sorted((one for one in stays if one not in elected), key=lambda one: (stays[one], one), reverse=True)
    return [*elected, *others]
