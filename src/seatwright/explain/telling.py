"""One step of a result, with the words in which to tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.explain.page import HEADING, Paragraph
from seatwright.explain.phrases.nouns import plural
from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.explain.words import Counted, Words, place_called, who
from seatwright.model.competitor import Competitor
from seatwright.model.counting import Counting, Less, StartingFrom, TopUp
from seatwright.model.election import NATION
from seatwright.model.figures import Cast, Figure, OfPlace, Over, SeatsOf
from seatwright.model.tier import Claim, Tier, members
from seatwright.results.evidence import InOrder, Taken
from seatwright.results.result import Result
from seatwright.results.step import Standing, Step

SHARES = "{who} {seats}"
ROUND = "{step}, round {nth}"


class Telling(NamedTuple):
    """A step, its tier, the result it belongs to, and the words of the law."""

    result: Result
    words: Words
    tier: Tier
    step: Step
    full: bool = False  # every name and place, however many

    @property
    def article(self) -> str:
        """The article of the step."""
        return self.words.article(self.step.law)

    @property
    def names(self) -> Mapping[str, Counted]:
        """What the seats of each tier are called."""
        return self.words.names

    @property
    def unit(self) -> Counted:
        """In what the step's votes are counted."""
        if isinstance(self.tier.votes, Figure):
            return "inhabitant|inhabitants"
        if any(isinstance(one, Over) and isinstance(one.by, OfPlace) for one in members(self.tier.votes)):
            return "voter|voters"  # votes over the seats of the place, as many as each voter has marks
        read = [type(one) for one in members(self.tier.votes)]
        return "claimed seat|claimed seats" if SeatsOf in read and Cast not in read else self.words.unit

    @property
    def units(self) -> str:
        """Several of what the votes are counted in."""
        return self.unit.partition("|")[2]

    def kinds(self, kind: str) -> Counted:
        """One and several places of a kind, by the law's noun if it has one."""
        noun = self.names.get(f"each {kind}", "place")
        return f"{noun}|{plural(noun)}"

    @property
    def place(self) -> str:
        """Where the step was taken: a place, or the party whose own lists shared."""
        return self.step.party or place_called(self.step.place)

    @property
    def house(self) -> str:
        """What grows where seats are added: the house, or the seats of a place or a party apart."""
        apart = self.step.party or (self.step.place if self.step.place not in ("", NATION) else "")
        return say("the number of seats of {apart}", apart=apart) if apart else "the house"

    @property
    def is_claim(self) -> bool:
        """Whether nobody sits by this step."""
        return isinstance(self.tier.gives, Claim)

    @property
    def turns(self) -> tuple[Taken, ...]:
        """The turns of a best-first step."""
        return self.step.evidence.turns if isinstance(self.step.evidence, InOrder) else ()

    def of(self, step: Step) -> Telling:
        """Another step of the same result."""
        return Telling(self.result, self.words, self.words.system[step.tier], step, self.full)

    def paragraph(self, topic: str, *phrases: str) -> list[Paragraph]:
        """A paragraph of sentences that ends with the article; none if there is nothing to say."""
        told = joined(phrases)
        if not told:
            return []
        text = cited(told, self.article)
        return [
            Paragraph(
                text,
                law=str(self.step.law),
                tier=self.tier.name,
                place=self.step.place,
                numbers=told.numbers,
                topic=topic,
            )
        ]


def cited(text: str, article: str) -> str:
    """Sentences that end with their article, unless they name it themselves.

    >>> cited("B, less 1.", "s 1"), cited("A won, as s 1 says.", "s 1"), cited("A won.", "")
    ('B, less 1 (s 1).', 'A won, as s 1 says.', 'A won.')
    """
    if not article or re.search(rf"(?<!\w){re.escape(article)}(?![\w(])", text):
        return text
    return f"{text.removesuffix('.')} ({article})."


def heading(words: Words, tier: Tier, nth: int = 0) -> Paragraph:
    """The heading of a tier, in a round if the law repeats it."""
    if not nth:
        return Paragraph(words.heading(tier), law=str(tier.law), tier=tier.name, topic=HEADING)
    told = say(ROUND, step=words.heading(tier), nth=nth)
    return Paragraph(told, law=str(tier.law), tier=tier.name, numbers=told.numbers, topic=HEADING)


def shares(seats: Iterable[tuple[Competitor, int]], template: str = SHARES) -> Phrase:
    """Who got how many: "National 41, Labour 21 and ACT 1", the most first."""
    ranked = sorted(((one, n) for one, n in seats if n), key=lambda item: (-item[1], item[0]))
    return listed(say(template, who=who(one), seats=n) for one, n in ranked)


def formula_seats(telling: Telling) -> dict[Competitor, int]:
    """What the formula itself gave each, before seats won earlier were taken off; without those set aside before."""
    settled = telling.step.settlement
    if settled is None:
        return dict(telling.step.outcome)
    aside = {one for _, one in settled.put_aside}
    return {one: n for one, n in settled.due if one not in aside}


def won_before(counting: Counting) -> tuple[str, ...]:
    """The earlier tiers whose seats count."""
    return counting.against if isinstance(counting, TopUp | StartingFrom | Less) else ()


def base_of(step: Step) -> Number:
    """The votes of which a bar was taken, if it was taken of this place and of these votes; else all votes here."""
    bases = [
        check.base
        for one in step.standings
        for check in one.checks
        if check.share and check.area == step.place and check.has == one.votes
    ]
    return bases[0] if bases else sum((one.votes for one in step.standings), 0)


def is_measured_here(step: Step) -> bool:
    """Whether a bar of the step is taken of its own place: only then do the votes here tell on which side one is."""
    areas = {check.area for one in step.standings for check in one.checks if check.share}
    return areas <= {step.place}


def share_of(standing: Standing, base: Number) -> Number:
    """A competitor's share of some votes."""
    return Fraction(standing.votes) / base if base else 0
