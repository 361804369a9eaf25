"""The texts of errors: each says what is wrong and what to do, and each is needed."""

from __future__ import annotations

import ast
import re
from string import Formatter

import pytest
from tests.project.source import PACKAGE, ROOT

from seatwright.errors import TEXTS, BadInput, SeatwrightError, refuse


def sources() -> str:
    """All code in which a code of an error may stand, the table of texts left out."""
    paths = [path for path in PACKAGE.rglob("*.py") if path.name != "errors.py"]
    return "\n".join(path.read_text(encoding="utf-8") for path in [*paths, *(ROOT / "tests").rglob("*.py")])


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_text_says_what_is_wrong_and_what_to_do(code: str) -> None:
    says, remedy = TEXTS[code]
    assert re.fullmatch(r"E\d{3}", code)
    assert says.strip() == says
    assert remedy.strip() == remedy
    assert says
    assert remedy
    assert "\n" not in says + remedy


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_text_ends_like_a_sentence_or_with_what_is_to_be_written(code: str) -> None:
    """A full stop or a question mark; or the names, the line, the command or the path that the reader is to copy."""
    says, remedy = TEXTS[code]
    copied = r"(: .*|\{known\}|\{line\}|See: .*|\{remedy\}|\./\{value\}|--help)"
    assert re.search(r"[.?]$", says) or re.search(rf"{copied}$", says), says
    assert re.search(r"[.?]$", remedy) or re.search(rf"{copied}$", remedy), remedy


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_text_can_be_filled_with_anything(code: str) -> None:
    slots = {name for text in TEXTS[code] for _, name, _, _ in Formatter().parse(text) if name}
    error = refuse(code, **dict.fromkeys(slots, "{evil}\n\x1b[31m" + "x" * 500))
    assert error.code == code
    assert "\x1b" not in str(error)
    assert "\n" not in error.says


def test_every_code_is_raised_somewhere() -> None:
    text = sources()
    assert [code for code in TEXTS if f'"{code}"' not in text and f"'{code}'" not in text] == []


def test_every_code_that_is_raised_has_a_text() -> None:
    raised = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"E\d{3}", node.value):
                raised.add(node.value)
    assert raised <= set(TEXTS)


def test_codes_are_written_once() -> None:
    """A dictionary would keep the last of two texts without a word."""
    tree = ast.parse((PACKAGE / "errors.py").read_text(encoding="utf-8"))
    (table,) = [
        node.value for node in tree.body if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
    ]
    codes = [key.value for key in table.keys if isinstance(key, ast.Constant)]
    assert len(codes) == len(set(codes))


def test_several_mistakes_are_told_together() -> None:
    errors = [refuse("E303", system="x"), refuse("E302", system="x", value="list")]
    both = BadInput(errors)
    assert isinstance(both, SeatwrightError)
    assert (both.code, both.says) == ("E303", errors[0].says)
    assert str(errors[0]) in str(both)
    assert str(errors[1]) in str(both)


def test_a_long_value_is_cut_and_control_signs_are_shown() -> None:
    error = refuse("E102", value="\u202e" + "9" * 1000)
    assert "\u202e" not in error.says
    assert error.says.endswith("… is not a number as laws write it.")
