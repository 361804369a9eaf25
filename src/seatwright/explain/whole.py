"""A whole result, explained tier by tier in the order of the law."""

from __future__ import annotations

from seatwright.explain.house import title_of, told_house, told_intro, told_remarks
from seatwright.explain.page import Explanation
from seatwright.explain.tiers import told_tier
from seatwright.explain.words import words_of
from seatwright.results.result import Result


def explain_whole(result: Result, full: bool = False) -> Explanation:
    """Every step, the house, and what is not confirmed; ``full``: each place apart, however many."""
    words = words_of(result.system, result.election)
    tiers = [one for tier in result.system.tiers for one in told_tier(tier, result, words, full)]
    return Explanation(
        title_of(result), (*told_intro(result), *tiers, *told_house(result, words), *told_remarks(result, words))
    )
