"""The type of a system in sentences: what it mixes, how, and through what."""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.typology import Classification
from seatwright.typology.classify import Linkage
from seatwright.typology.family import Family
from seatwright.typology.links import Carrier
from seatwright.typology.mixing import Mixing

MIXED = (
    "Type: {label} ({class_}), {compensation}, {family}. {linked} Votes of a voter that can differ in party: {votes}."
)
NOT_MIXED = "Type: not mixed: {why}. Votes of a voter that can differ in party: {votes}."
DECIDES = {Family.MAJORITARIAN: "Majoritarian: {tiers}.", Family.PROPORTIONAL: "Proportional: {tiers}."}

WAYS = {
    Mixing.COEXISTENCE: "Coexistence: the places are parted between the two kinds of formula.",
    Mixing.SUPERPOSITION: "Superposition: both cover the same voters, and one gives seats whatever the other gave.",
    Mixing.FUSION: "Fusion: both fill seats of one place from the same lists.",
    Mixing.CORRECTION: "Correction: who wins more by the one gets less by the other.",
    Mixing.CONDITIONAL: "Conditional: the votes of a place decide which of the two gives its seats.",
}
JACKPOT = "A jackpot: the winner is lifted to a target, whatever he has by the proportional formula."

CARRIED = {
    Carrier.SEATS: "{tier} counts seats won in {to}",
    Carrier.VOTES: "{tier} reads votes by what they won in {to}",
    Carrier.CAP: "{tier} has a ceiling that counts seats won in {to}",
    Carrier.ENTRY: "{tier} admits by seats won in {to}",
    Carrier.EXCLUSION: "{tier} refuses who won in {to}",
    Carrier.CONDITION: "{tier} depends on the outcome of {to}",
    Carrier.PERSONS: "{tier} seats persons by {to}",
}
LINKED = {
    Linkage.SEAT: "The formulas are linked by seats.",
    Linkage.VOTE: "The formulas are linked by votes.",
    Linkage.NONE: "Nothing links the formulas.",
}
BOTH_LINKED = "The formulas are linked by seats and by votes."


def told_type(found: Classification, nouns: Mapping[str, str]) -> Phrase:
    """The type in a few sentences; ``nouns``: what the law calls each tier.

    >>> from seatwright.catalogue import law
    >>> from seatwright.typology import classify
    >>> print(told_type(classify(law("parallel-voting")), {}))  # doctest: +NORMALIZE_WHITESPACE
    Type: superposition (independent), non-compensatory, MMM. Nothing links the formulas. Votes of a voter that can
    differ in party: 2.
    Superposition: both cover the same voters, and one gives seats whatever the other gave. Majoritarian: constituency.
    Proportional: list.
    """
    if found.why_not is not None or found.class_ is None or found.compensation is None or found.family is None:
        why = found.why_not.value if found.why_not is not None else ""
        return say(NOT_MIXED, why=why, votes=found.votes)
    linked = LINKED[found.linkage[0]] if len(found.linkage) == 1 else BOTH_LINKED
    head = say(
        MIXED,
        label=found.label,
        class_=found.class_.value,
        compensation=found.compensation.value,
        family=found.family.value,
        linked=linked,
        votes=found.votes,
    )
    ways = [Phrase(WAYS[way]) for way in found.combination]
    jackpot = Phrase(JACKPOT if found.jackpot else "")
    return joined((head, *ways, jackpot, *_deciding(found, nouns), _links(found, nouns)))


def _deciding(found: Classification, nouns: Mapping[str, str]) -> list[Phrase]:
    """Which steps decide, by family."""
    told: list[Phrase] = []
    for family, sentence in DECIDES.items():
        tiers = [
            nouns.get(one.decided, one.decided) for one in found.components if one.family is family and not one.apart
        ]
        told.append(say(sentence, tiers=listed(tiers)) if tiers else Phrase())
    return told


def _links(found: Classification, nouns: Mapping[str, str]) -> Phrase:
    """What each formula reads of one of the other kind."""
    family = {tier: one.family for one in found.components for tier in one.path}
    links = dict.fromkeys(
        say(CARRIED[link.carrier], tier=nouns.get(link.tier, link.tier), to=nouns.get(link.to, link.to))
        for one in found.components
        for link in one.links
        if not one.apart and family.get(link.to, one.family) is not one.family
    )
    return say("Linkages: {links}.", links=joined(links, "; ")) if links else Phrase()
