"""A TOML file that knows the lines of its keys, and what kind of value each key wants."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar, cast

from seatwright.io.counts import DIGITS
from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.table import as_text
from seatwright.model.value import Value

V = TypeVar("V")
K = TypeVar("K", covariant=True)

LARGEST = 300_000  # bytes

# Thirty names joined by points: no key is so deep, and the standard library takes quadratic time over them.
_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_DEEP = rf"(?<![\w.-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{29}}"


class Kind(Value, Generic[K]):
    """A kind of value: how it is called, and the value itself if it is of the kind, else None."""

    called: str
    kept: Callable[[object], K | None]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    several = cast("list[object]", value) if isinstance(value, list) else ()
    kept = tuple(one for one in several if isinstance(one, str))
    return kept if isinstance(value, list) and len(kept) == len(several) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**DIGITS else None


def _day(value: object) -> datetime.date | None:
    return value if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime) else None


def _wholes(value: object) -> dict[str, int] | None:
    table = as_table(value)
    kept = {} if table is None else {key: _whole(one) for key, one in table.items()}
    numbers = {key: one for key, one in kept.items() if one is not None}
    return numbers if table is not None and len(numbers) == len(table) else None


TEXT = Kind("a text in quotes", _text)
TEXTS = Kind('a list of texts, like ["A", "B"]', _texts)
TEXT_OR_TEXTS = Kind("a text, or a list of texts", lambda value: (value,) if isinstance(value, str) else _texts(value))
WHOLE = Kind(f"a whole number of at most {DIGITS} digits, 0 or more", _whole)
WHOLES = Kind("a table of parties and whole numbers", _wholes)
TEXT_OR_WHOLE = Kind("a text or a whole number", lambda value: value if isinstance(value, str) else _whole(value))
FLAG = Kind("true or false, without quotes", lambda value: value if isinstance(value, bool) else None)
DAY = Kind("a day without quotes, like 2025-02-23", _day)


def as_table(value: object) -> Mapping[str, object] | None:
    """A TOML table, or None."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


class Toml:
    """The keys of a TOML file or of a table in it.

    >>> toml = Toml("election.toml", 'id = "x"\\nverified = 1', {"id": "x", "verified": 1}, Mistakes())
    >>> toml.take("id", TEXT, ""), toml.line("verified"), toml.take("note", TEXT, "-")
    ('x', 2, '-')
    """

    def __init__(self, file: str, text: str, table: Mapping[str, object], mistakes: Mistakes, inside: str = "") -> None:
        self.file, self.table, self._text, self._mistakes, self._inside = file, table, text, mistakes, inside

    def take(self, key: str, kind: Kind[V], otherwise: V) -> V:
        """The value of a key; if it is missing, or of another kind, what stands otherwise."""
        value = self.table.get(key)
        kept = None if value is None else kind.kept(value)
        if value is not None and kept is None:
            self.note("E275", key, value=told(value), known=kind.called)
        return otherwise if kept is None else kept

    def inner(self, key: str) -> Toml:
        """A table inside; an empty one if there is none."""
        table = as_table(self.table.get(key, {}))
        if table is None:
            self.note("E275", key, value=told(self.table[key]), known=f"a table, headed [{key}]")
        return Toml(self.file, self._text, table or {}, self._mistakes, key)

    def note(self, code: str, key: str, **slots: object) -> None:
        """Note a mistake at a key."""
        if self._mistakes.wants(code, self.file):
            self._mistakes.add(code, self.file, self.line(key), f'key "{key}"', **slots)

    def note_unknown(self, code: str, key: str, known: list[str]) -> None:
        """Note a key that is none of those known."""
        if self._mistakes.wants(code, self.file):
            self._mistakes.add(code, self.file, self.line(key), f'key "{key}"', known=nearest(key, known))

    def line(self, key: str) -> int:
        """The line on which a key stands; the first line if it cannot be found."""
        lines, table = self._text.split("\n"), f"[{self._inside}"
        begin = next((at for at, line in enumerate(lines) if self._inside and line.strip().startswith(table)), 0)
        written = re.compile(rf"""\s*(\[[^\]]*)?["']?{re.escape(key)}["']?\s*([=.\]].*)?""")
        return next((at + 1 for at in range(begin, len(lines)) if written.fullmatch(lines[at])), begin + 1)


def told(value: object) -> str:
    """A TOML value as a message shows it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number of more than 18 digits"
    return f'"{value}"' if isinstance(value, str) else str(value)


def parse(content: bytes, file: str, mistakes: Mistakes) -> Toml | None:
    """The keys of a TOML file, or None and a note of where it breaks off."""
    if len(content) > LARGEST:
        mistakes.note("E274", file, value=f"{len(content):,}", known=f"{LARGEST:,}")
        return None
    text = as_text(content, file, mistakes)
    if text is None:
        return None
    try:
        if text.count(".") >= 29 and re.search(_DEEP, text):
            raise RecursionError
        return Toml(file, text, tomllib.loads(text), mistakes)
    except RecursionError:
        mistakes.note("E271", file)
    except ValueError as error:
        _note_broken(str(error), file, text, mistakes)
    return None


def _note_broken(says: str, file: str, text: str, mistakes: Mistakes) -> None:
    """Note a syntax error at its line and column."""
    at = re.search(r" \(at line (\d+), column (\d+)\)", says)
    line = int(at[1]) if at else text.rstrip().count("\n") + 1
    value = re.sub(r" \(at .*\)", "", says)
    mistakes.note("E270", file, line, f"column {at[2]}" if at else "", value=value[:1].lower() + value[1:])
