"""The package's own source, parsed once: what the tests of the project look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "seatwright"
CORE = ("exact", "model", "formulas", "linkage", "fill", "results", "kernel", "verify")


def files(*folders: str) -> list[Path]:
    """The modules of some folders of the package; or a single module."""
    single = [PACKAGE / name for name in folders if name.endswith(".py")]
    return sorted([*single, *(path for folder in folders for path in (PACKAGE / folder).rglob("*.py"))])


@cache
def parsed(path: Path) -> ast.Module:
    """A module's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def told(path: Path) -> str:
    """A module as it is named in messages."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def _walked(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(parsed(path)))


def nodes(*folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node of every module, each with where it stands."""
    for path in files(*folders):
        name = told(path)
        for node in _walked(path):
            yield f"{name}:{getattr(node, 'lineno', 0)}", node
