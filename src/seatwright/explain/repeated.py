"""Steps that the law repeats, told round by round: what each round gave, and why the last was the last."""

from __future__ import annotations

from collections.abc import Iterator

from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_condition
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import cited
from seatwright.explain.words import Words
from seatwright.model.condition import Always
from seatwright.model.repeated import Repeated, rounds_of
from seatwright.model.tier import Claim, Tier
from seatwright.results.result import LotsNeeded, Result
from seatwright.results.step import Step

STEP = "“{step}”"
AGAIN = (
    "The steps {steps} are repeated, round by round, until a round gives no seat{unless}. The seats of all rounds "
    "count; what else a round finds stands for that round."
)
AGAIN_ONE = (
    "The step {steps} is repeated, round by round, until a round gives no seat{unless}. The seats of all rounds count."
)
UNLESS = " or it is no longer true that {condition}"
NOT_NEEDED = "The steps {steps} were not needed: the law asks for them only if {condition}."
NO_SEAT = "Round {nth} gave no seat; with it the repetition ends."
DONE = "After round {nth} there is nothing left for which to repeat {it}."
THEM, IT = "these steps", "this step"


def rounds_in(result: Result) -> Iterator[tuple[Repeated | None, int, list[tuple[Tier, list[Step]]]]]:
    """The steps of each tier in the order of the law; those of repeated tiers round by round."""
    system = result.system
    for repeated, tiers in rounds_of(system.repeats, system.tiers):
        names = {tier.name for tier in tiers}
        steps = [step for step in result.tree if step.tier in names]
        for nth in sorted({step.nth for step in steps}) or [0]:
            own = [(tier, [one for one in steps if (one.tier, one.nth) == (tier.name, nth)]) for tier in tiers]
            yield repeated, nth, own


def by_round(steps: list[Step]) -> list[list[Step]]:
    """Steps of one tier, those of each round apart."""
    return [[step for step in steps if step.nth == nth] for nth in sorted({step.nth for step in steps})]


def is_idle(repeated: Repeated | None, steps: list[tuple[Tier, list[Step]]]) -> bool:
    """Whether a round was not taken anywhere."""
    return repeated is not None and all(one.kind == "not met" for _, own in steps for one in own)


def told_repetition(repeated: Repeated, words: Words) -> Paragraph:
    """Which steps the law repeats, and until when."""
    return _paragraph(_repetition(repeated, words), repeated, words, "repeated")


def _repetition(repeated: Repeated, words: Words) -> Phrase:
    when = words.system[repeated.tiers[0]].when
    unless = "" if isinstance(when, Always) else say(UNLESS, condition=told_condition(when, words.names))
    return say(AGAIN if len(repeated.tiers) > 1 else AGAIN_ONE, steps=_steps(repeated, words), unless=unless)


def told_idle(repeated: Repeated, words: Words) -> Paragraph:
    """A repetition that was not needed."""
    condition = told_condition(words.system[repeated.tiers[0]].when, words.names)
    told = say(NOT_NEEDED, steps=_steps(repeated, words), condition=condition)
    return _paragraph(told, repeated, words, "not met")


def told_end(repeated: Repeated, result: Result, words: Words) -> list[Paragraph]:
    """Why the last round was the last."""
    steps = [step for step in result.tree if step.tier in repeated.tiers]
    if not steps or (isinstance(result, LotsNeeded) and result.lot is not None and result.lot.tier in repeated.tiers):
        return []
    nth = max(step.nth for step in steps)
    sits = {tier.name for tier in result.system.tiers if not isinstance(tier.gives, Claim)}
    gave = any(n for step in steps if step.nth == nth and step.tier in sits for _, n in step.outcome)
    told = say(DONE, nth=nth, it=THEM if len(repeated.tiers) > 1 else IT) if gave else say(NO_SEAT, nth=nth)
    return [_paragraph(told, repeated, words, "repeated")]


def _steps(repeated: Repeated, words: Words) -> Phrase:
    return listed(say(STEP, step=words.heading(words.system[name])) for name in repeated.tiers)


def _paragraph(told: Phrase, repeated: Repeated, words: Words, topic: str) -> Paragraph:
    text = cited(told, words.article(repeated.law))
    return Paragraph(text, law=str(repeated.law), tier=repeated.tiers[0], numbers=told.numbers, topic=topic)
