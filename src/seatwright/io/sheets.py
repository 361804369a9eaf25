"""What one reading shares: the files' bytes, the names met so far, the mistakes so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from seatwright.io.counts import count, note_miscount
from seatwright.io.mistakes import Mistakes
from seatwright.io.names import Names, tidy
from seatwright.io.table import Columns, Line, read_table

R = TypeVar("R")


class Filed(Generic[R]):
    """The rows of a file, each with its line."""

    def __init__(self, file: str) -> None:
        self.file, self.rows, self.lines = file, list[R](), list[int]()

    def add(self, row: R, line: int) -> None:
        """One more row."""
        self.rows.append(row)
        self.lines.append(line)


class Sheets:
    """The files of one election while they are read."""

    def __init__(self, files: Mapping[str, bytes], mistakes: Mistakes) -> None:
        self.files, self.mistakes = files, mistakes
        self.parties = Names("party", mistakes)
        self.districts = Names("district", mistakes)
        self.ballots = Names("ballot", mistakes)
        self.tiers = Names("tier", mistakes)
        self.persons = Names("candidate", mistakes)

    def open(self, file: str, columns: Columns) -> Sheet:
        """A file, row by row; one without rows if there is none."""
        content = self.files.get(file)
        return Sheet(self, file, [] if content is None else read_table(content, file, columns, self.mistakes))


class Sheet:
    """One file, read row by row: knows its line, takes the names and numbers of the row, notes what is wrong."""

    def __init__(self, sheets: Sheets, file: str, rows: list[Line]) -> None:
        self.file, self.line, self._rows, self._sheets = file, 0, rows, sheets
        self._met: dict[tuple[str, ...], int] = {}

    def __iter__(self) -> Iterator[list[str]]:
        """The cells of each row."""
        for line, cells in self._rows:
            self.line = line
            yield cells

    def tier(self, written: str) -> str:
        """The name of a tier."""
        return self._sheets.tiers.take(written, self.file, self.line)

    def ballot(self, written: str) -> str:
        """The name of a ballot."""
        return self._sheets.ballots.take(written, self.file, self.line)

    def district(self, written: str) -> str:
        """The name of a place."""
        return self._sheets.districts.take(written, self.file, self.line)

    def party(self, written: str) -> str:
        """The name of a party."""
        return self._sheets.parties.take(written, self.file, self.line)

    def person(self, written: str) -> str:
        """The name of a candidate."""
        return self._sheets.persons.take(written, self.file, self.line)

    def count(self, written: str, what: str, who: str) -> int:
        """The whole number in a cell; -1 and a note if it is none."""
        number = count(written)
        if number is None:
            note_miscount(written, what, self._sheets.mistakes, self.file, self.line, who)
            return -1
        return number

    def once(self, key: tuple[str, ...], code: str = "E238") -> bool:
        """Whether these names stand here for the first time: a file loaded twice would double every vote."""
        met = self._met.setdefault(key, self.line)
        if met != self.line:
            self.note(code, value=", ".join(f'"{part}"' for part in key if part), known=met)
        return met == self.line

    def note(self, code: str, who: str = "", **slots: object) -> None:
        """Note what is wrong with the row."""
        self._sheets.mistakes.note(code, self.file, self.line, who, **slots)


def optional(take: Callable[[str], str], written: str) -> str:
    """A name in a cell that may be empty.

    >>> optional(str.upper, "a"), optional(str.upper, " ")
    ('A', '')
    """
    return take(written) if tidy(written) else ""
