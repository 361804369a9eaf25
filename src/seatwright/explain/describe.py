"""A law, tier by tier, as the software counts it."""

from __future__ import annotations

from seatwright.explain.doubts import told_doubts
from seatwright.explain.page import HEADING, Explanation, Paragraph
from seatwright.explain.phrases import (
    told_among,
    told_amount,
    told_condition,
    told_counting,
    told_entry,
    told_fill,
    told_formula,
    told_gives,
    told_limit,
    told_marks,
    told_tie,
    told_where,
)
from seatwright.explain.repeated import told_repetition
from seatwright.explain.say import Phrase, day, joined, listed, say
from seatwright.explain.stake import VOTES
from seatwright.explain.typed import told_type
from seatwright.explain.words import Words, words_of
from seatwright.model.condition import Always
from seatwright.model.counting import Alone
from seatwright.model.entry import Everyone
from seatwright.model.formula import Due
from seatwright.model.repeated import Repeated, rounds_of
from seatwright.model.system import System
from seatwright.model.tier import Tier, references
from seatwright.model.ties import ByLot
from seatwright.model.where import Each, Only
from seatwright.typology import classify

TITLE = "{country}: {name}"
INTRO = "{told}. The law is the {act}; this is how it is counted here, in {steps:step|steps}."
IN_FORCE = "This version is in force from {since}."
IN_FORCE_TO = "This version was in force until {until}."
IN_FORCE_UNTIL = "This version was in force from {since} to {until}."
WHEN = "This step is taken only if {condition}."
STAKE = "Seats at stake: {amount}."
ENTRY = "To take part one needs {entry}."
TIES = "Where two have equal claims, this decides: {rules}."
LOT_LAST = "{rules}, and a lot last"
UNCONFIRMED = "What no source has confirmed"
PLAIN_SEATS = "{n:seat|seats}"


def describe(system: System) -> Explanation:
    """The law as the software counts it: each tier with its article, and the points that no source confirmed."""
    words = words_of(system)
    paragraphs = [
        *_intro(system),
        *(one for repeated, tiers in rounds_of(system.repeats, system.tiers) for one in _tiers(repeated, tiers, words)),
        *told_doubts(system, words, UNCONFIRMED, act=True),
    ]
    return Explanation(say(TITLE, country=system.country, name=system.name), tuple(paragraphs))


def _intro(system: System) -> list[Paragraph]:
    intro = say(INTRO, told=system.told or system.name, act=str(system.law), steps=len(system.tiers))
    told = joined((intro, _force(system), system.note))
    type_ = told_type(classify(system), {tier.name: tier.noun for tier in system.tiers})
    return [
        Paragraph(told, law=str(system.law), numbers=told.numbers, topic="intro"),
        Paragraph(type_, law=str(system.law), numbers=type_.numbers, topic="type"),
    ]


def _force(system: System) -> Phrase:
    """Since when the law is in force, and until when, as far as it is dated."""
    if not system.is_dated:
        return say(IN_FORCE_TO, until=day(system.until)) if system.until else Phrase()
    if system.until:
        return say(IN_FORCE_UNTIL, since=day(system.since), until=day(system.until))
    return say(IN_FORCE, since=day(system.since))


def _tiers(repeated: Repeated | None, tiers: list[Tier], words: Words) -> list[Paragraph]:
    """A tier; or several that the law repeats, and until when."""
    told = [one for tier in tiers for one in _tier(tier, words)]
    return [*told, told_repetition(repeated, words)] if repeated is not None else told


def _tier(tier: Tier, words: Words) -> list[Paragraph]:
    """A tier's slots, each in a sentence, in the order in which they are applied."""
    article = words.article(tier.law)
    groups = {
        "where": (_when(tier, words), told_where(tier.where, words.names), told_among(tier.among, words.names)),
        "stake": (_stake(tier, words), _votes(tier, words), _entry(tier, words)),
        "formula": (
            told_formula(tier.formula, words.names),
            *(told_limit(one, words.names) for one in tier.limits),
            _counting(tier, words),
        ),
        "seats": (_ties(tier, words), _fill(tier, words), told_gives(tier.gives)),
    }
    found = [
        Paragraph(f"{words.heading(tier)} ({article or tier.law})", law=str(tier.law), tier=tier.name, topic=HEADING)
    ]
    for topic, phrases in groups.items():
        told = joined(phrases)
        if told:
            found.append(Paragraph(told, law=str(tier.law), tier=tier.name, numbers=told.numbers, topic=topic))
    return found


def _when(tier: Tier, words: Words) -> Phrase:
    return Phrase() if isinstance(tier.when, Always) else say(WHEN, condition=told_condition(tier.when, words.names))


def _stake(tier: Tier, words: Words) -> Phrase:
    if isinstance(tier.formula, Due):
        return Phrase()
    amount = say(PLAIN_SEATS, n=tier.seats) if isinstance(tier.seats, int) else told_amount(tier.seats, words.names)
    return say(STAKE, amount=amount)


def _votes(tier: Tier, words: Words) -> Phrase:
    """Which votes count; and what a voter may mark, where the marks are first counted."""
    system = words.system
    marks = (told_marks(one, words.names) for one in system.marks if one.tier_of(system.tiers) == tier)
    return joined((say(VOTES, amount=told_amount(tier.votes, words.names)), *marks))


def _entry(tier: Tier, words: Words) -> Phrase:
    if isinstance(tier.entry, Everyone):
        return Phrase("Everybody who stands takes part.")
    return say(ENTRY, entry=told_entry(tier.entry, words.names))


def _counting(tier: Tier, words: Words) -> Phrase:
    alone = isinstance(tier.counting, Alone) and not list(references(tier)) and tier is not words.system.tiers[0]
    return (
        told_counting(tier.counting, words.names, house_of(tier, words))
        if alone or not isinstance(tier.counting, Alone)
        else Phrase()
    )


def house_of(tier: Tier, words: Words) -> str:
    """What grows if seats are levelled in a tier: the house, or in places apart the number of their seats."""
    if isinstance(tier.where, Each | Only):
        return say("the number of seats of the {kind}", kind=words.names.get(f"each {tier.where.kind}", "place"))
    return "the house"


def _ties(tier: Tier, words: Words) -> Phrase:
    """The rules for ties in their order; a lot comes last, whether the law names it or not."""
    if not tier.ties:
        return Phrase()
    rules = [told_tie(one, words.names) for one in tier.ties]
    if isinstance(tier.ties[-1], ByLot):
        return say(TIES, rules=joined(rules, ", then "))
    return say(TIES, rules=say(LOT_LAST, rules=listed(rules)))


def _fill(tier: Tier, words: Words) -> Phrase:
    """Who sits, where the law says more than a closed list."""
    return (
        told_fill(tier.fill, words.names)
        if "fill" in dict(tier.parts()) and tier.fill != type(tier).defaults["fill"]
        else Phrase()
    )
