"""A whole result, explained tier by tier in the order of the law."""

from __future__ import annotations

from collections.abc import Iterator

from seatwright.explain.house import title_of, told_house, told_intro, told_remarks
from seatwright.explain.page import Explanation, Paragraph
from seatwright.explain.repeated import is_idle, rounds_in, told_end, told_idle, told_repetition
from seatwright.explain.telling import heading
from seatwright.explain.tiers import told_steps
from seatwright.explain.words import Words, words_of
from seatwright.results.result import Result


def explain_whole(result: Result, full: bool = False) -> Explanation:
    """Every step, the house, and what is not confirmed; ``full``: each place apart, however many."""
    words = words_of(result.system, result.election)
    tiers = tuple(_tiers(result, words, full))
    return Explanation(
        title_of(result), (*told_intro(result), *tiers, *told_house(result, words), *told_remarks(result, words))
    )


def _tiers(result: Result, words: Words, full: bool) -> Iterator[Paragraph]:
    """Tier by tier; what the law repeats, round by round, and why it ends."""
    rounds = list(rounds_in(result))
    for at, (repeated, nth, steps) in enumerate(rounds):
        if repeated is not None and is_idle(repeated, steps):
            yield from (heading(words, steps[0][0]), told_idle(repeated, words))
            continue
        if repeated is not None and nth == 1:
            yield from (heading(words, steps[0][0]), told_repetition(repeated, words))
        for tier, own in steps:
            yield from told_steps(tier, own, result, words, full)
        if repeated is not None and [one for one, *_ in rounds[at + 1 : at + 2]] != [repeated]:
            yield from told_end(repeated, result, words)
