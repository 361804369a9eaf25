"""What one reading shares: the files' bytes, the names met so far, the mistakes so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

from seatwright.io.counts import count, note_miscount
from seatwright.io.mistakes import Mistakes
from seatwright.io.names import Names
from seatwright.io.table import Columns, Table, read_table

R = TypeVar("R")


class Filed(Generic[R]):
    """The rows of a file, each with its line."""

    def __init__(self, file: str) -> None:
        self.file, self.rows, self.lines = file, list[R](), list[int]()

    def add(self, row: R, line: int) -> None:
        """One more row."""
        self.rows.append(row)
        self.lines.append(line)


class NamesByKind(NamedTuple):
    """The names that occur in an election, by kind."""

    party: Names
    district: Names
    ballot: Names
    tier: Names
    person: Names


class Sheets:
    """The files of one election while they are read: their bytes, the names in them, the mistakes so far."""

    def __init__(self, files: Mapping[str, bytes], mistakes: Mistakes) -> None:
        self.files, self.mistakes = files, mistakes
        self.names = NamesByKind(*(Names(kind, mistakes) for kind in ("party", "district", "ballot", "tier", "candidate")))

    def table(self, file: str, columns: Columns) -> Table:
        """The rows of a file; none if there is no such file."""
        content = self.files.get(file)
        return Table(file, []) if content is None else read_table(content, file, columns, self.mistakes)

    def person(self, written: str, file: str, line: int) -> str:
        """A candidate, or nobody."""
        return self.names.person.take(written, file, line) if written else ""

    def count(self, written: str, what: str, file: str, line: int, who: str) -> int:
        """The whole number in a cell, or -1 and a note."""
        number = count(written)
        if number is None:
            note_miscount(written, what, self.mistakes, file, line, who)
            return -1
        return number


class Once:
    """Sees that no row comes twice: the same file loaded twice would double every vote."""

    def __init__(self, file: str, mistakes: Mistakes, code: str = "E238") -> None:
        self._file, self._mistakes, self._code = file, mistakes, code
        self._lines: dict[tuple[str, ...], int] = {}

    def first(self, key: tuple[str, ...], line: int) -> bool:
        """Whether these names stand here for the first time."""
        met = self._lines.setdefault(key, line)
        if met != line:
            told = ", ".join(f'"{part}"' for part in key if part)
            self._mistakes.note(self._code, self._file, line, value=told, known=met)
        return met == line
