"""The vocabulary in English: one function a family, and :func:`told` for any member."""

from __future__ import annotations

from seatwright.explain.phrases.amounts import told_amount, told_winners
from seatwright.explain.phrases.entries import told_entry
from seatwright.explain.phrases.formulas import told_formula, told_quota, told_remainder
from seatwright.explain.phrases.linkage import told_condition, told_counting, told_limit, told_overhang
from seatwright.explain.phrases.marks import told_marks
from seatwright.explain.phrases.nouns import TierNames
from seatwright.explain.phrases.persons import told_fill, told_gives, told_tie
from seatwright.explain.phrases.places import told_among, told_where
from seatwright.explain.say import Phrase
from seatwright.model.condition import Condition
from seatwright.model.counting import Counting, Overhang
from seatwright.model.entry import Entry
from seatwright.model.figures import Amount, Who
from seatwright.model.fill import Fill
from seatwright.model.formula import Formula, Quota, Remainder
from seatwright.model.limits import Limit
from seatwright.model.tier import Gives
from seatwright.model.ties import Tie
from seatwright.model.value import Value
from seatwright.model.where import Among, Where


def told(member: Value, tier_names: TierNames) -> Phrase:
    """Any member of the vocabulary in English.

    >>> from seatwright.model.entry import Won
    >>> print(told(Won(3, "constituency"), {"constituency": "electorate|electorates"}))
    at least 3 electorates won

    ``tier_names``: tier -> what its seats are called, "electorate|electorates", or simply its noun.
    """
    match member:
        case Where():
            return told_where(member, tier_names)
        case Among():
            return told_among(member, tier_names)
        case Amount():
            return told_amount(member, tier_names)
        case Who():
            return told_winners(member)
        case Entry():
            return told_entry(member, tier_names)
        case Formula():
            return told_formula(member, tier_names)
        case Quota():
            return told_quota(member, tier_names)
        case Remainder():
            return told_remainder(member)
        case _:
            return _told_linkage(member, tier_names)


def _told_linkage(member: Value, tier_names: TierNames) -> Phrase:
    match member:
        case Counting():
            return told_counting(member, tier_names)
        case Overhang():
            return told_overhang(member, tier_names)
        case Limit():
            return told_limit(member, tier_names)
        case Condition():
            return told_condition(member, tier_names)
        case Tie():
            return told_tie(member, tier_names)
        case Fill():
            return told_fill(member, tier_names)
        case Gives():
            return told_gives(member)
        case _:
            raise TypeError(f"no words for {member!r}")


__all__ = [
    "TierNames",
    "told",
    "told_among",
    "told_amount",
    "told_condition",
    "told_counting",
    "told_entry",
    "told_fill",
    "told_formula",
    "told_gives",
    "told_limit",
    "told_marks",
    "told_overhang",
    "told_quota",
    "told_remainder",
    "told_tie",
    "told_where",
    "told_winners",
]
