"""Votes and seats as they stand in a cell: digits, and nothing but digits.

A spreadsheet writes the same number in a dozen ways, and half of them can be read as another number. So nothing
is guessed: each way of writing has its own answer.
"""

from __future__ import annotations

import re
import unicodedata

from seatwright.io.mistakes import Mistakes
from seatwright.io.names import SPACES

DIGITS = 15  # enough for any election, and exact in every spreadsheet

_SPACES = " \u00a0\u2007\u2009\u202f"
_SIGNS = {",": "comma", ".": "point", "'": "apostrophe", "’": "apostrophe", "_": "underscore"}

# Ways of writing that are no count; the first that fits gives the code. Compiled only when a cell is refused.
_WAYS = (
    ("E220", rf"[{_SPACES}]*"),
    ("E221", r"[-–—.?*x]+|n\.?/?a\.?|none|null|nil|unknown"),
    ("E219", r"[-−–]\s?\d[\d.,]*"),
    ("E218", r"[-+]?(nan|inf|infinity|∞)"),
    ("E223", r"true|false"),
    ("E217", r"[-+]?\d+([.,]\d+)?e[-+]?\d+"),
    ("E225", r"[\d.,]+\s?[%‰]"),
    ("E227", r"\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}[-. ][a-z]{3,}([-. ]\d{2,4})?"),
    ("E215", r"[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*"),
    ("E216", rf"\d{{1,3}}(['’_{_SPACES}])\d{{3}}(\1\d{{3}})*"),
    ("E214", r"\d+[.,]\d+"),
    ("E224", rf"\d{{{DIGITS + 1},}}"),
)


def count(written: str) -> int | None:
    """The whole number in a cell, or None if it is not one.

    >>> count("12500"), count(" 0 "), count("12,5"), count("１２"), count("9" * 16)
    (12500, 0, None, None, None)
    """
    digits = written.strip(SPACES)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= DIGITS else None


def note_miscount(written: str, what: str, mistakes: Mistakes, file: str, line: int, who: str) -> None:
    """Note why a cell is no number of votes or seats, with the advice for this way of writing."""
    code = way(written)
    value = written if written.strip() else repr(written)
    mistakes.note(code, file, line, who, value=value, what=what, What=what.capitalize(), **_advice(written, code))


def way(written: str) -> str:
    """The code of the way a number is miswritten.

    >>> way("12,5"), way("1,234"), way("1 234"), way("1e3"), way("NaN"), way("-1"), way("n/a"), way("١٢٣"), way("many")
    ('E214', 'E215', 'E216', 'E217', 'E218', 'E219', 'E221', 'E222', 'E226')
    """
    plain = written.strip()
    found = next((code for code, form in _WAYS if re.fullmatch(form, plain, re.ASCII | re.IGNORECASE)), "")
    if found:
        return found
    return "E222" if _ascii(plain).isdecimal() and not plain.isascii() else "E226"


def _ascii(written: str) -> str:
    """Digits of any script as ASCII digits; other signs stay."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in written)


def _advice(written: str, code: str) -> dict[str, str]:
    """What the remedy of a code needs to know about a cell."""
    if code == "E222":
        return {"plain": _ascii(written.strip())}
    if code not in ("E214", "E215", "E216"):
        return {}
    mark = next(sign for sign in written.strip() if not sign.isdigit())
    whole, _, rest = written.strip().partition(mark)
    padded = rest.ljust(3, "0") if code == "E214" else rest.replace(mark, "")
    return {"plain": whole + padded, "sign": _SIGNS.get(mark, "space")}
