"""What the core does without: floats, chance, the clock, files, printing, code from text; and what it must have."""

from __future__ import annotations

import ast

import pytest
from tests.project.source import CORE, files, nodes, parsed, told

# Chance, clock, files, output, and whatever runs code that stands in a text.
MODULES = {
    "random",
    "secrets",
    "time",
    "os",
    "io",
    "pathlib",
    "shutil",
    "tempfile",
    "logging",
    "pickle",
    "marshal",
    "shelve",
}
CALLS = {"open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint", "globals", "locals", "vars"}
CLOCK = {"now", "today", "utcnow", "time", "fromtimestamp"}

# Exceptions, each with its reason.
ALLOWED = {
    ("errors.py", "**slots"): "the slots of a text, filled by name",
    ("model/value.py", "**changes"): "replace() takes the fields to change",
    ("model/value.py", "**named"): "one constructor for all frozen values; it checks every name",
}


def broken(node: ast.AST) -> str | None:
    """The rule of the core that a node breaks, if it breaks one."""
    match node:
        case ast.Constant(value=float() | complex()):
            return f"a float: {node.value!r}"
        case ast.Import(names) if bad := [one.name for one in names if one.name.partition(".")[0] in MODULES]:
            return f"imports {bad[0]}"
        case ast.ImportFrom(module=str(module)) if module.partition(".")[0] in MODULES:
            return f"imports {module}"
        case ast.Call(func=ast.Name(id=name)) if name in CALLS or name == "float":
            return f"calls {name}"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="date" | "datetime"), attr=name)) if name in CLOCK:
            return f"asks the clock: {name}"
        case ast.Call(func=ast.Name(id="getattr" | "setattr" | "delattr" as name), args=[_, attribute, *_]):
            return None if isinstance(attribute, ast.Constant) else f"{name} with a name that is computed"
        case ast.Global() | ast.Nonlocal():
            return "global state"
        case ast.Assert():
            return "an assert: -O takes it away"
        case ast.arguments(kwarg=ast.arg(arg=name)):
            return f"**{name}"
    return None


def test_the_core_has_no_floats_no_chance_no_clock_no_files_and_no_state() -> None:
    found = []
    for where, node in nodes("errors.py", *CORE):
        rule = broken(node)
        path = where.partition(":")[0]
        if rule and (path, rule) not in ALLOWED:
            found.append(f"{where} {rule}")
    assert found == []


def test_every_exception_is_still_needed() -> None:
    used = {(where.partition(":")[0], broken(node)) for where, node in nodes("errors.py", *CORE)}
    assert set(ALLOWED) - used == set()


@pytest.mark.parametrize(
    "text",
    [
        "x = 0.05",
        "import random",
        "from random import choice",
        "import os.path",
        "open('x')",
        "print(1)",
        "float(1)",
        "eval('1')",
        "date.today()",
        "datetime.now()",
        "getattr(x, name)",
        "def f():\n    global x",
        "assert x",
        "def f(**more): ...",
        "import pickle",
        "import logging",
    ],
)
def test_the_rules_of_the_core_see_what_they_forbid(text: str) -> None:
    """R0: each forbidden thing, written down, is found."""
    assert [rule for node in ast.walk(ast.parse(text)) if (rule := broken(node))]


@pytest.mark.parametrize(
    "text", ["x = 5", "getattr(x, 'name')", "date(2000, 1, 1)", "def f(*many): ...", "from math import lcm"]
)
def test_the_rules_of_the_core_allow_the_rest(text: str) -> None:
    assert not [rule for node in ast.walk(ast.parse(text)) if (rule := broken(node))]


# --- docstrings ----------------------------------------------------------------------------------------------


def undocumented(tree: ast.Module) -> list[str]:
    """Public functions, classes and methods without a sentence that says what they are."""
    found = []
    if not ast.get_docstring(tree) and tree.body:
        found.append("module")
    for body, prefix in [
        (tree.body, ""),
        *((one.body, f"{one.name}.") for one in tree.body if isinstance(one, ast.ClassDef)),
    ]:
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                short = not prefix or isinstance(node, ast.ClassDef)
                hidden = node.name.startswith("_") or (prefix and prefix.startswith("_"))
                if not hidden and not ast.get_docstring(node) and (short or not _overrides(node)):
                    found.append(prefix + node.name)
    return found


def _overrides(node: ast.FunctionDef) -> bool:
    """``check`` and ``choose`` say in the base or the protocol what they do."""
    return node.name in ("check", "choose")


def test_every_public_name_of_the_core_says_what_it_is() -> None:
    found = [f"{told(path)}: {name}" for path in files(*CORE) for name in undocumented(parsed(path))]
    assert found == []


def test_a_missing_docstring_is_seen() -> None:
    assert undocumented(ast.parse('"""Module."""\ndef f(): ...\nclass A:\n    """A."""\n    def g(self): ...')) == [
        "f",
        "A.g",
    ]
    assert undocumented(ast.parse("x = 1")) == ["module"]


def test_functions_of_the_core_are_short() -> None:
    """STYLE: 40 lines are long. A match with a case for every member of a family is one sentence each."""
    long = []
    for where, node in nodes("errors.py", *CORE):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > 60 and not any(isinstance(one, ast.Match) for one in ast.walk(node)):
                long.append(f"{where} {node.name}: {length} lines")
    assert long == []
