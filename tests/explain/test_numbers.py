"""Every number that an explanation states is read back from its text, and is found in the tree of the count.

In the tree, or one step from it: a share, a quotient, a difference from a bar, a sum over places or parties. What a
further seat would have cost is held against the count in test_next_seat.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.explain.test_places_told import covered, regional
from tests.explain.told import topped_up
from tests.small import election, one_tier, won

from seatwright.catalogue import election as catalogue_election
from seatwright.catalogue import law_of
from seatwright.exact import Number, as_number, plain
from seatwright.explain import Explanation, Paragraph, describe, explain
from seatwright.explain.say import day, law_share, number
from seatwright.formulas import competitor_quotients
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    AtLeast,
    AtOrAbove,
    Ceiling,
    Divisor,
    Everyone,
    Exactly,
    Formula,
    Levelled,
    Overhang,
    Reshared,
    Valid,
)
from seatwright.model.tier import members
from seatwright.model.value import Value
from seatwright.results.result import Completed, Result
from seatwright.results.step import Check, Step

COST = re.compile(r"With ([\d,]+) more|([\d,]+) more votes? there")  # told by an inequality, checked elsewhere
TOLD = (
    "nz-2008",
    "nz-2011",
    "scotland-2011",
    "de-bundestag-2013",
    "de-bundestag-2021",
    "de-bundestag-2025",
    "korea-2020",
    "lesotho-2022",
    "mexico-2012",
    "denmark-2011",
    "japan-2005-tokyo",
    "london-2000",
)


def result_of(id: str) -> Result:
    """The count of an election of the catalogue."""
    asked = catalogue_election(id)
    return count(law_of(asked), asked)


# --- reading numbers back -------------------------------------------------------------------------------------


def written(exact: Number) -> Iterator[str]:
    """Every way in which a number may be written."""
    yield from (number(exact), number(exact, "%"), law_share(exact))
    yield from (number(exact, f".{places}") for places in range(1, 7))


def read_back(paragraph: Paragraph, names: set[str]) -> None:
    """Each number stands in the text, one after the other; no other digit does, but those of names."""
    text, rest = _without(paragraph.text, names), ""
    for exact in paragraph.numbers:
        found = [(at, form) for form in written(exact) if (at := _at(text, form)) >= 0]
        assert found, (exact, paragraph.text)
        at, form = min(found, key=lambda one: (one[0], -len(one[1])))
        rest += text[:at] + " "
        text = text[at + len(form) :]
    assert not re.search(r"\d", rest + text), (paragraph, rest + text)


def _at(text: str, form: str) -> int:
    found = re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d]|[.,]\d)", text)
    return found.start() if found else -1


def _without(text: str, names: set[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", text, flags=re.IGNORECASE)
    return text


def names_in(result: Result) -> set[str]:
    """Words with digits that are no numbers: citations, names of parties and places, dates."""
    laws = [result.system.law, *(tier.law for tier in result.system.tiers)]
    words = {str(law) for law in laws} | {str(law).removeprefix(f"{law.act}, ") for law in laws}
    words |= {point for law in laws for point in law.unconfirmed} | {day(result.election.date), *result.warnings}
    words |= {row.party for row in result.election.votes} | {row.name for row in result.election.districts}
    return {word for word in words if re.search(r"\d", word)}


# --- finding them in the tree ---------------------------------------------------------------------------------


def numbers_in(value: object) -> Iterator[Number]:
    """Every number inside a value."""
    if isinstance(value, bool):
        return
    if isinstance(value, int | Fraction):
        yield value
    elif isinstance(value, str):
        try:
            yield as_number(value)
        except Exception:  # a name
            return
    elif isinstance(value, tuple):
        for one in value:
            yield from numbers_in(one)
    elif isinstance(value, Value):
        for _, held in value.parts():
            yield from numbers_in(held)


def derived(result: Result) -> set[Number]:
    """What one step of arithmetic makes of the tree's own numbers."""
    found: set[Number] = {result.house, 0, 1}
    for tier in result.system.tiers:
        found |= set(numbers_in(tier))
        found |= {
            divisor
            for rule in members(tier)
            if isinstance(rule, Divisor)
            for divisor, _ in competitor_quotients(rule, 1, 3)
        }
        steps = [step for step in result.tree if step.tier == tier.name]
        found |= set(sums(steps)) | {len(steps), sum(step.kind == "given" for step in steps)}
        found |= {sum(step.kind == "count" for step in steps)}
        for step in steps:
            found |= set(of_step(step))
    found |= set(result.seats().values())
    for told_as in {award.told_as for award in result.awards}:
        found |= {sum(result.seats(told_as).values()), *result.seats(told_as).values()}
    return {plain(one) for one in found}


def sums(steps: list[Step]) -> Iterator[Number]:
    """Seats and leaders of several places, in all and by party."""
    by_party: dict[str, int] = {}
    turns: dict[tuple[str, bool], int] = {}
    for step in steps:
        for who, n in step.outcome:
            for name in {who.party or step.party or who.place, ""}:
                by_party[name] = by_party.get(name, 0) + n
        for turn in getattr(step.evidence, "turns", ()):
            for name in (turn.who.party, ""):
                for seated in {turn.seated, None}:
                    turns[name, seated] = turns.get((name, seated), 0) + 1
    yield from (*by_party.values(), *turns.values())
    votes: dict[str, Number] = {}
    for step in steps:
        for one in step.standings:
            votes[one.who.party] = votes.get(one.who.party, 0) + one.votes
    yield from votes.values()


def of_step(step: Step) -> Iterator[Number]:
    """Shares, quotients, leads, what is short of a bar, and what seats won leave of what is due."""
    total = sum((one.votes for one in step.standings), 0)
    yield total
    bases = {check.base for one in step.standings for check in one.checks if check.share} | {total}
    for one in step.standings:
        yield from (Fraction(one.votes) / base for base in bases if base)
        for check in one.checks:
            yield from of_check(check)
    proof = step.evidence
    for quotient in (getattr(proof, "last", None), getattr(proof, "lost", None)):
        if quotient is not None and quotient.divisor:
            yield Fraction(quotient.votes) / quotient.divisor
    if getattr(proof, "last", None) is not None and getattr(proof, "lost", None) is not None:
        yield proof.last.votes - proof.lost.votes
    lines = getattr(proof, "lines", ())
    yield from (sum(line.whole + line.extra for line in lines), sum(line.extra for line in lines))
    yield from (line.whole + line.extra for line in lines)
    yield from (sum(n for _, n in step.outcome), sum(turn.seated for turn in getattr(proof, "turns", ())))
    yield from (bound.before - bound.amount for bound in step.bounds)
    yield from of_settlement(step)


def of_check(check: Check) -> Iterator[Number]:
    bar = Fraction(check.share) * check.base if check.share else Fraction(check.base)
    least = bar.numerator // bar.denominator + 1 if check.rule == "MoreThan" else -(-bar.numerator // bar.denominator)
    yield from (least, least - check.has, bar)
    if check.base:
        yield Fraction(check.has) / check.base


def of_settlement(step: Step) -> Iterator[Number]:
    settled = step.settlement
    if settled is None:
        return
    due, won_, first, least = (dict(one) for one in (settled.due, settled.won, settled.first, settled.minima))
    yield from (sum(due.values()), sum(n for _, n in settled.over), settled.house - settled.base)
    yield settled.base + sum(n for _, n in settled.over)
    aside = sum(won_.get(who, 0) for _, who in settled.put_aside)
    yield from (aside, settled.base - aside, max((n for n, _ in settled.put_aside), default=0))
    for who in {*due, *won_}:
        yield from (due.get(who, 0) - won_.get(who, 0), won_.get(who, 0) - due.get(who, 0))
        yield from (won_.get(who, 0) - first.get(who, 0), least.get(who, 0) - first.get(who, 0))


def costs(paragraph: Paragraph) -> list[Number]:
    """Numbers that say what a further seat would have cost."""
    return [int("".join(found).replace(",", "")) for found in COST.findall(paragraph.text)]


def held_against(result: Result, explanation: Explanation) -> None:
    """Every number is read back, and found."""
    names, known = names_in(result), derived(result) | {plain(one) for one in numbers_in(result.tree)}
    for paragraph in explanation.paragraphs:
        read_back(paragraph, names)
        unknown = set(paragraph.numbers) - known - set(costs(paragraph))
        assert not unknown, (unknown, paragraph.text)


# --- the tests ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id", TOLD)
def test_the_numbers_of_a_whole_result_are_those_of_the_tree(id: str) -> None:
    result = result_of(id)
    held_against(result, explain(result))


@pytest.mark.parametrize("id", TOLD)
def test_the_numbers_told_of_a_party_are_those_of_the_tree(id: str) -> None:
    result = result_of(id)
    for party in list(result.seats())[:5]:
        if party not in ("Independent",):
            names = names_in(result)
            for paragraph in explain(result, party=party).paragraphs:
                read_back(paragraph, names)


OVERHANGS = (None, Levelled(), Levelled(unlevelled=1), Absorbed(AtOrAbove()))


@given(
    st.lists(st.integers(1, 900), min_size=2, max_size=5),
    st.lists(st.integers(0, 4), min_size=5, max_size=5),
    st.sampled_from(OVERHANGS),
    st.booleans(),
)
@settings(max_examples=80, deadline=None)
def test_small_results_of_any_kind(votes: list[int], held: list[int], overhang: Overhang | None, barred: bool) -> None:
    rows = {f"Party {chr(65 + n)}": v for n, v in enumerate(votes)}
    entry = AtLeast("5%", of=Valid("list")) if barred else Everyone()
    result = topped_up(rows, won("constituency", dict(zip(rows, held))), overhang=overhang, entry=entry)
    held_against(result, explain(result))


@given(st.lists(st.integers(1, 900), min_size=2, max_size=5), st.sampled_from((D_HONDT, SAINTE_LAGUE, HARE)))
@settings(max_examples=40, deadline=None)
def test_caps_of_any_size(votes: list[int], rule: Formula) -> None:
    rows = {f"Party {chr(65 + n)}": v for n, v in enumerate(votes)}
    result = count(one_tier(rule, 9, limits=(Ceiling(Exactly(5), Reshared()),)), election(rows))
    if isinstance(result, Completed):
        held_against(result, explain(result))


def test_places_and_covered_winners() -> None:
    for result in (regional(), covered()):
        held_against(result, explain(result))
        held_against(result, explain(result, full=True))


def test_the_numbers_of_a_law_are_read_back() -> None:
    for id in TOLD:
        system = law_of(catalogue_election(id))
        laws = [system.law, *(tier.law for tier in system.tiers)]
        names = {str(law) for law in laws} | {str(law).removeprefix(f"{law.act}, ") for law in laws}
        names |= {point for law in laws for point in law.unconfirmed}
        names |= {day(date) for date in (system.since, system.until) if date}
        for paragraph in describe(system).paragraphs:
            read_back(paragraph, {name for name in names if re.search(r"\d", name)})
