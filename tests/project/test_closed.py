"""Closed families: every member of the vocabulary has a meaning, in a ``case`` of the module that gives it one."""

from __future__ import annotations

import ast

import pytest
from tests.model.samples import FAMILIES, vocabulary
from tests.project.source import PACKAGE, files, parsed

from seatwright.model.value import Value

# Where the members of each family get their meaning.
MEANING: dict[str, tuple[str, ...]] = {
    "Amount": ("linkage/reading.py",),
    "Entry": ("linkage/entry.py",),
    "Formula": ("formulas/__init__.py",),
    "Quota": ("formulas/quota.py", "kernel/asked.py"),
    "Remainder": ("formulas/quota.py",),
    "Excess": ("formulas/quota.py",),
    "Exclusion": ("formulas/ranked.py",),
    "Overvoted": ("formulas/ranked_papers.py",),
    "QuotaBase": ("formulas/ranked.py",),
    "Runoff": ("formulas/ranked.py",),
    "Skipped": ("formulas/ranked_papers.py",),
    "Stopping": ("formulas/ranked.py",),
    "SurplusTransfer": ("formulas/ranked.py", "formulas/ranked_papers.py"),
    "Transferring": ("formulas/ranked.py",),
    "Key": ("kernel/asked.py",),
    "Counting": ("kernel/place.py",),
    "Overhang": ("kernel/settle.py",),
    "Aside": ("kernel/settle.py",),
    "Limit": ("kernel/bounds.py",),
    "Spill": ("kernel/bounds.py",),
    "Condition": ("linkage/condition.py",),
    "Tie": ("kernel/draw.py",),
    "Fill": ("fill/persons.py",),
    "Where": ("kernel/units.py", "linkage/reading.py"),
    "Among": ("linkage/keys.py",),
    "Who": ("linkage/outsiders.py",),
    "Part": ("linkage/votes.py",),
    "Gives": ("kernel/count.py",),
}

# Members that mean "nothing of the kind", or what remains when no other case applies; each with its reason.
BY_DEFAULT = {
    "Exceeding": "the aside of everyone who is above: what happens unless AtOrAbove says more",
    "ByLot": "a lot follows where no rule of law decides, written out or not",
    "Seats": "a tier gives seats unless it gives a Claim",
    "BySeatsByLot": "the lot among equals that remains when no other answer is given",
}


def named(node: ast.AST) -> set[str]:
    """The class names that a ``case`` or an ``isinstance`` mentions."""
    match node:
        case ast.MatchClass(cls=ast.Name(id=name) | ast.Attribute(attr=name)):
            return {name}
        case ast.Call(func=ast.Name(id="isinstance"), args=[_, kinds]):
            return {one.id for one in ast.walk(kinds) if isinstance(one, ast.Name)} | {
                one.attr for one in ast.walk(kinds) if isinstance(one, ast.Attribute)
            }
    return set()


def meant(*modules: str) -> set[str]:
    """The members that some modules tell apart."""
    return {name for module in modules for node in ast.walk(parsed(PACKAGE / module)) for name in named(node)}


def family_of(kind: type[Value]) -> str:
    """The family of a member."""
    return next(family.__name__ for family in FAMILIES if issubclass(kind, family))


def without_meaning(kinds: list[type[Value]]) -> list[str]:
    """The members that no module of their family tells apart."""
    known = {family: meant(*modules) for family, modules in MEANING.items()}
    return [kind.__name__ for kind in kinds if kind.__name__ not in known[family_of(kind)] | BY_DEFAULT.keys()]


def test_every_member_of_every_family_has_a_meaning() -> None:
    assert without_meaning(vocabulary()) == []


def test_a_member_without_meaning_is_seen() -> None:
    """R0."""

    class Mystery(FAMILIES[0]):  # type: ignore[misc, valid-type]
        """An amount that no module reads."""

    assert without_meaning([Mystery]) == ["Mystery"]


def test_every_family_says_where_its_members_get_their_meaning() -> None:
    assert set(MEANING) == {family.__name__ for family in FAMILIES}


@pytest.mark.parametrize("name", sorted(BY_DEFAULT))
def test_what_has_a_meaning_by_default_is_a_member(name: str) -> None:
    assert name in {kind.__name__ for kind in vocabulary()}


def test_every_match_over_a_family_ends_in_a_refusal() -> None:
    """A ``match`` that meets a member it does not know must not pass it over in silence."""
    silent = []
    for path in files("formulas", "linkage", "fill", "kernel"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Match):
                last = node.cases[-1]
                wild = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
                if not wild:
                    silent.append(f"{path.name}:{node.lineno}")
    assert silent == []
