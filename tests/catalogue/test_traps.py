"""Every law of the catalogue has traps, and each trap a test that springs it."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from seatwright.catalogue import LAWS
from seatwright.cli.validation import traps

ROOT = Path(__file__).parents[2]
KNOWN = traps()


@cache
def named_in(file: str) -> frozenset[str]:
    """The tests that stand in a file."""
    path = ROOT / file
    syntax = ast.parse(path.read_text(encoding="utf-8")) if path.exists() else ast.Module([], [])
    return frozenset(one.name for one in syntax.body if isinstance(one, ast.FunctionDef))


def twice(rows: list[object]) -> list[object]:
    """What stands in several lines."""
    return [one for one, n in Counter(rows).items() if n > 1]


@pytest.mark.parametrize("id", LAWS)
def test_every_law_has_a_trap(id: str) -> None:
    assert [one for one in KNOWN if one.law == id], f"{id} has no line in catalogue/traps.csv"


def test_every_trap_is_one_of_a_law_of_the_catalogue() -> None:
    assert {one.law for one in KNOWN} <= set(LAWS)


@pytest.mark.parametrize("test", sorted({one.test for one in KNOWN}))
def test_every_test_named_is_there(test: str) -> None:
    file, _, name = test.partition("::")
    assert file.startswith("tests/")
    assert name.startswith("test_")
    assert name in named_in(file)


def test_no_trap_is_told_twice() -> None:
    assert twice([(one.law, one.trap) for one in KNOWN]) == []
    assert twice([(one.law, one.test) for one in KNOWN]) == []


def test_a_trap_is_a_short_sentence() -> None:
    wrong = [one.trap for one in KNOWN if not one.trap.endswith(".") or len(one.trap) > 120 or one.trap[0].islower()]
    assert wrong == []
