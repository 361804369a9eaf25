"""A CSV file as rows: UTF-8, commas, one header line, columns joined by name.

Nothing is guessed: another encoding, another separator or a quote that is never closed is named, with its place.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.names import told
from seatwright.model.value import Value

LONGEST_LINE = 1_000_000

_WIDE = {b"\xff\xfe\0\0": "UTF-32", b"\0\0\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


class Columns(Value):
    """The columns of a file: those it must have, and those it may have."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...] = ()


Line = tuple[int, list[str]]  # the line a row begins on, and its cells


def as_text(content: bytes, file: str, mistakes: Mistakes) -> str | None:
    """The text of a file in UTF-8, or None and a note of the byte that is not.

    >>> as_text(b"\\xef\\xbb\\xbfparty", "votes.csv", Mistakes())
    'party'
    """
    wide = next((name for mark, name in _WIDE.items() if content.startswith(mark)), "")
    if wide:
        mistakes.note("E213", file, 1, value=wide)
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _note_byte(content, error, file, mistakes)
        return None


def _note_byte(content: bytes, error: UnicodeDecodeError, file: str, mistakes: Mistakes) -> None:
    """Note the first byte that is not UTF-8."""
    at = error.start + (len(content) - len(error.object))
    line = content.count(b"\n", 0, at) + 1
    half = re.match(rb"\xed[\xa0-\xbf][\x80-\xbf]", content[at : at + 3])
    if half:
        sign = told(half[0].decode("utf-8", "surrogatepass"))
        mistakes.note("E244", file, line, f"byte {at + 1}", kind="", value="the text", sign=sign)
    else:
        mistakes.note("E212", file, line, f"byte {at + 1}", value=f"0x{content[at]:02X}")


def read_table(content: bytes, file: str, columns: Columns, mistakes: Mistakes) -> list[Line]:
    """The rows of a CSV file, cells in the order of its known columns; what cannot be read is noted and left out.

    >>> read_table(b"votes,party\\n5,A\\n", "votes.csv", Columns(("party", "votes")), Mistakes())
    [(2, ['A', '5'])]
    """
    text = as_text(content, file, mistakes)
    if text is None or not _lines_fit(text, file, mistakes):
        return []
    rows = _records(text, file, mistakes)
    header = next(rows, None)
    order = _order(header, file, columns, mistakes)
    if header is None or order is None:
        return []
    return [(row[0], _ordered(row[1], order)) for row in rows if _fits(row, header, file, mistakes)]


def _ordered(cells: list[str], order: list[int]) -> list[str]:
    """Cells in the order of the known columns; a column that is not there is empty."""
    return [cells[at] if at >= 0 else "" for at in order]


def _lines_fit(text: str, file: str, mistakes: Mistakes) -> bool:
    """Whether no line is longer than a line can honestly be."""
    if len(text) <= LONGEST_LINE:
        return True
    for number, line in enumerate(io.StringIO(text, newline=""), 1):
        if len(line) > LONGEST_LINE:
            mistakes.note("E237", file, number, value=f"{len(line):,} characters")
            return False
    return True


def _records(text: str, file: str, mistakes: Mistakes) -> Iterator[Line]:
    """The rows with anything in them, each with the line it begins on. After an open quote nothing can be trusted."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    end = 0
    while True:
        begin = end + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "E237" if "limit" in str(error) else "E235"
            mistakes.note(code, file, begin, value=str(error))
            return
        end = reader.line_num
        if end > begin:
            mistakes.note("E235", file, begin, value=f"a quoted cell goes on to line {end}")
        elif any(cells):
            yield begin, cells


def _order(header: Line | None, file: str, columns: Columns, mistakes: Mistakes) -> list[int] | None:
    """Where each known column stands in the header; -1 for one that may be missing and is."""
    if header is None:
        mistakes.note("E228", file, 1, value=",".join(columns.needed))
        return None
    line, names = header[0], [cell.strip() for cell in header[1]]
    sign = _other_separator(names)
    if sign:
        mistakes.note("E236", file, line, value=sign)
        return None
    if not _header_holds(names, line, file, columns, mistakes):
        return None
    return [names.index(name) if name in names else -1 for name in (*columns.needed, *columns.allowed)]


def _header_holds(names: list[str], line: int, file: str, columns: Columns, mistakes: Mistakes) -> bool:
    """Whether a header has each needed column once and no other than the known ones."""
    known = [*columns.needed, *columns.allowed]
    missing = [name for name in columns.needed if name not in names]
    if missing:
        mistakes.note("E230", file, line, value=", ".join(missing), known=",".join(known), met=",".join(names))
    for name in dict.fromkeys(names):
        if name not in known and mistakes.wants("E231", file):
            mistakes.add("E231", file, line, f'column "{name}"', value=name, known=nearest(name, known))
    twice = [name for name in known if names.count(name) > 1]
    for name in twice:
        mistakes.note("E232", file, line, f'column "{name}"', value=names.count(name))
    return not missing and not twice


def _fits(row: Line, header: Line, file: str, mistakes: Mistakes) -> bool:
    """Whether a row has as many cells as the header and is not the header once more."""
    (line, cells), (first, names) = row, header
    if len(cells) == len(names):
        if cells != names:
            return True
        mistakes.note("E233", file, line, value=first)
        return False
    sign = _other_separator(cells)
    if sign:
        mistakes.note("E236", file, line, value=sign)
    else:
        mistakes.note("E234", file, line, value=len(cells), known=len(names))
    return False


def _other_separator(cells: list[str]) -> str:
    """What separates the cells of a line that has no commas, if it is a known sign."""
    signs = (name for sign, name in _SEPARATORS.items() if len(cells) == 1 and sign in cells[0])
    return next(signs, "")
