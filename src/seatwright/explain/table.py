"""What a table is: exact values in rows, with marks on single cells; and how it is printed."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number
from seatwright.explain.page import columns as width_of
from seatwright.explain.say import number
from seatwright.model.value import Value

Cell = Number | str
WON = "*"  # the mark of a quotient, remainder or candidate that won a seat


class Mark(Value):
    """A mark on a cell: ``WON``, or the number of the seat in the order in which seats were given."""

    row: int
    column: int
    text: str


class Table(Value):
    """A title, the names of the columns, and rows of exact values; an empty text where there is nothing.

    ``shares``: columns whose numbers are shares, shown in percent.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    marks: tuple[Mark, ...] = ()
    shares: tuple[int, ...] = ()


def table_as_text(table: Table) -> str:
    """A table in aligned columns: names to the left, numbers to the right, marks after their number.

    >>> rows = (("A", 600, 300), ("B", 1400, Fraction(2000, 3)))
    >>> table = Table("Two seats", ("Party", "1", "2"), rows, (Mark(0, 1, "2"), Mark(1, 1, "1")))
    >>> print(table_as_text(table), end="")
    Two seats
    <BLANKLINE>
    Party          1       2
    A        600 [2]     300
    B      1,400 [1]  666.67
    """
    shown = [[_shown(cell, column in table.shares) for column, cell in enumerate(row)] for row in table.rows]
    marks = {(mark.row, mark.column): f" [{mark.text}]" if mark.text != WON else f" {WON}" for mark in table.marks}
    tails = [
        max((len(marks.get((row, column), "")) for row in range(len(shown))), default=0)
        for column in range(len(table.columns))
    ]
    cells = [
        [text + marks.get((r, c), "").ljust(tails[c]) for c, text in enumerate(row)] for r, row in enumerate(shown)
    ]
    right = [any(not isinstance(row[c], str) for row in table.rows) for c in range(len(table.columns))]
    widths = [max(width_of(line[c]) for line in (list(table.columns), *cells)) for c in range(len(table.columns))]
    lines = [_line(line, widths, right) for line in (list(table.columns), *cells)]
    return "\n".join([table.title, "", *lines]) + "\n"


def table_as_markdown(table: Table) -> str:
    """A table in Markdown."""
    marks = {(mark.row, mark.column): mark.text for mark in table.marks}
    head = " | ".join(_marked(name, None) for name in table.columns)
    rule = " | ".join("---" for _ in table.columns)
    rows = [
        " | ".join(_marked(_shown(cell, c in table.shares), marks.get((r, c))) for c, cell in enumerate(row))
        for r, row in enumerate(table.rows)
    ]
    return "\n".join([f"**{table.title}**", "", *(f"| {line} |" for line in (head, rule, *rows))]) + "\n"


def _marked(text: str, mark: str | None) -> str:
    text = text.replace("|", "\\|")
    return text if mark is None else f"**{text}**" if mark == WON else f"**{text}** ({mark})"


def _line(cells: list[str], widths: list[int], right: list[bool]) -> str:
    padded = [
        " " * (width - width_of(text)) + text if at_right else text + " " * (width - width_of(text))
        for text, width, at_right in zip(cells, widths, right)
    ]
    return "  ".join(padded).rstrip()


def _shown(cell: Cell, share: bool) -> str:
    if isinstance(cell, str):
        return cell
    return number(Fraction(cell), "%") if share else number(cell)
