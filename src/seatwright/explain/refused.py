"""Who was refused, and by how many votes."""

from __future__ import annotations

from fractions import Fraction

from seatwright.explain.checks import failed, follows, is_bar, is_sum, judged, lacks, needed, place_of, short_of
from seatwright.explain.page import Paragraph
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.results.step import Check, Standing

IN_FULL = 3  # at most so many of the refused are told in a sentence each
BY_NAME = 15  # and at most so many more by name

BELOW_TOO = "{who}: {has} of {base} {votes}{area} is {share:%}, below the {bar:law} ({short:{unit}} short){others}."
BELOW = (
    "{who}: {has} of {base} {votes}{area} is {share:%}, below the {bar:law} of {article} ({short:{unit}} "
    "short){others}."
)
NOT_ABOVE = (
    "{who}: {has} of {base} {votes}{area} is {share:%}, not above the {bar:law} of {article} ({short:{unit}} "
    "short){others}."
)
REFUSED = "{who}, with {has:{unit}}, takes no part: {others}."
ALIKE = "Kept out for the same reasons: {parties}."
ALIKE_MANY = "{n:other|others} with fewer votes"
ALIKE_ONE = "{who} ({share:%}, {short:{unit}} short)"
ALIKE_PLAIN = "{who} ({has:{unit}})"
SUMS = "What the figures give as {parties} adds up several names and can win nothing here."
SUMS_ONE = "“{who}” ({has:{unit}})"


def told_refused(telling: Telling, only: str = "") -> list[Paragraph]:
    """Everyone the law kept out, and what each lacked."""
    refused = [
        one
        for one in judged(telling)
        if not one.admitted and one.votes and only in ("", one.who.party) and not follows(failed(one), telling)
    ]
    sums = [one for one in refused if is_sum(one)]
    groups: dict[tuple[str, ...], list[Standing]] = {}
    for one in refused:
        if one not in sums:
            groups.setdefault(tuple(_ground(check) for check in failed(one)), []).append(one)
    found = [telling.paragraph("refused", *_group(group, telling)) for group in groups.values()]
    sums = [one for one in sums if not _told_before(one, telling)]
    if sums:
        listing = listed(say(SUMS_ONE, who=who(one.who), has=one.votes, unit=telling.unit) for one in sums)
        found.append(telling.paragraph("refused", say(SUMS, parties=listing)))
    return [paragraph for several in found for paragraph in several]


def _ground(check: Check) -> str:
    """On what ground a rule kept somebody out: those with some seats, but too few, stand apart from those with none."""
    return f"{check.rule} {check.of} {bool(check.has) and not is_bar(check)}"


def _told_before(one: Standing, telling: Telling) -> bool:
    """Whether an earlier tier has told already that a row adds up several names."""
    tiers = [tier.name for tier in telling.words.system.tiers]
    earlier = tiers[: tiers.index(telling.tier.name)]
    return any(
        other.who.party == one.who.party and is_sum(other)
        for step in telling.result.tree
        if step.tier in earlier
        for other in step.standings
    )


def _group(group: list[Standing], telling: Telling) -> list[Phrase]:
    """Those refused on the same grounds: the largest in full, the rest in one sentence."""
    full = [one for n, one in enumerate(group) if n == 0 or (n < IN_FULL and _is_near(one))]
    told = [refusal(one, telling, first=n == 0) for n, one in enumerate(full)]
    rest = group[len(full) :]
    named = rest if telling.full or len(rest) <= BY_NAME + 1 else rest[:BY_NAME]
    parties = [_alike(one, telling) for one in named]
    if len(rest) > len(named):
        parties.append(say(ALIKE_MANY, n=len(rest) - len(named)))
    return [*told, say(ALIKE, parties=listed(parties))] if rest else told


def _is_near(one: Standing) -> bool:
    """Whether a refused competitor had at least half of what the bar asks for."""
    return any(is_bar(check) and 2 * check.has >= needed(check) for check in failed(one))


def refusal(one: Standing, telling: Telling, *, first: bool = True) -> Phrase:
    """The sentence that refuses a competitor; the first of a paragraph names the article."""
    lacking = failed(one)
    bar = next((check for check in lacking if is_bar(check)), None)
    clauses = [lacks(check, telling) for check in lacking if check is not bar]
    if bar is None:
        return say(
            REFUSED,
            who=who(one.who),
            has=one.votes,
            unit=telling.unit,
            others=listed(clauses) or Phrase("the law does not admit it"),
        )
    others = Phrase(
        "".join(f", and {clause}" for clause in clauses), tuple(n for clause in clauses for n in clause.numbers)
    )
    below = BELOW if first else BELOW_TOO
    return say(
        NOT_ABOVE if bar.rule == "MoreThan" else below,
        who=who(one.who),
        has=bar.has,
        base=bar.base,
        votes=telling.words.votes(bar.of),
        area=place_of(bar),
        share=Fraction(bar.has) / bar.base if bar.base else 0,
        bar=bar.share,
        article=telling.article or str(telling.step.law),
        short=short_of(bar),
        unit=telling.words.unit,
        others=others,
    )


def _alike(one: Standing, telling: Telling) -> Phrase:
    bar = next((check for check in failed(one) if is_bar(check)), None)
    if bar is None or not bar.base:
        return say(ALIKE_PLAIN, who=who(one.who), has=one.votes, unit=telling.unit)
    return say(
        ALIKE_ONE, who=who(one.who), share=Fraction(bar.has) / bar.base, short=short_of(bar), unit=telling.words.unit
    )
