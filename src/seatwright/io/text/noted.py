"""What is wrong with a text: each mistake at its path and line, told in the order of the lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from seatwright.errors import SeatwrightError, refuse
from seatwright.io.mistakes import Mistakes, spot
from seatwright.io.text.notation import Constant, Joined, Listed, Negated, Node, Number, Text, Word, Written
from seatwright.io.text.vocabulary import wanted

NOTHING = object()  # what could not be read, and has been noted

_OF_TIER = re.compile(r"^System \S+, tier [^:]*: ")  # the path says it better
_OF_WHOLE = re.compile(r"^System \S+, tier (?:-: )?")


class At(NamedTuple):
    """Where in a text: the path, and how many members lie around it."""

    path: str
    level: int = 0

    def field(self, name: str) -> At:
        """A field of what stands here."""
        return At(f"{self.path}.{name}" if self.path else name, self.level + 1)

    def item(self, n: int) -> At:
        """One of the several that stand here."""
        return At(f"{self.path}[{n}]", self.level + 1)

    @property
    def inner(self) -> At:
        """Inside what stands here, under no name of its own."""
        return At(self.path, self.level + 1)


class Notes:
    """Notes what is wrong with a file; ``line`` finds the line of a path."""

    def __init__(self, file: str, mistakes: Mistakes, line: Callable[[str], int] = lambda path: 0) -> None:
        self.file, self.mistakes, self._line = file, mistakes, line
        self._lines: list[int] = []

    def note(self, code: str, at: At, **slots: object) -> object:
        """Note a mistake at a path."""
        if self.mistakes.wants(code, self.file):
            line = self._line(at.path)
            self._put(line, refuse(code, place=spot(self.file, line, at.path), **slots))
        return NOTHING

    def _put(self, line: int, error: SeatwrightError) -> None:
        """Told in the order of the lines, whatever was read first."""
        nth = bisect_right(self._lines, line)
        self._lines.insert(nth, line)
        self.mistakes.errors.insert(nth, error)

    def again(self, error: SeatwrightError, at: At) -> object:
        """Note what the model says of a value, at its path."""
        if self.mistakes.wants(error.code, self.file):
            line = self._line(at.path)
            place = spot(self.file, line, at.path)
            says = (_OF_TIER if "[" in at.path else _OF_WHOLE).sub("", error.says)
            self._put(line, SeatwrightError(error.code, f"{place}: {says}", error.remedy))
        return NOTHING

    def wrong(self, node: Node, hint: object, at: At) -> object:
        """Note what cannot stand where a field of a type is."""
        return self.note("E322", at, value=told(node), known=wanted(hint))


def told(node: Node) -> str:
    """What is written, as a message shows it."""
    match node:
        case Text(text) | Written(text):
            return f'"{text[:60]}"'
        case Number(written):
            return written[:40]
        case Constant(value):
            return str(value)
        case Listed():
            return "a list"
        case Word(name):
            return name or "a table"
        case Joined(sign):
            return f"what {sign} joins"
        case Negated():
            return "what ~ turns round"
