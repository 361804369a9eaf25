"""A table in text: columns as wide as they need to be, and fewer of them where the screen is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seatwright.cli.text import Line, Span, clean, columns, fold, padded, shortened

GAPS = (3, 2)  # spaces between columns: the wider where there is room
SHORT = 16  # the flexible column is not cut below this before columns are dropped


class Column(NamedTuple):
    """A column: heading, cells, what stands in the last row; ``drop``: the higher, the sooner it is left out."""

    head: str
    cells: tuple[Span, ...]
    foot: Span = ("", "")
    right: bool = True
    drop: int = 0
    flexible: bool = False

    @property
    def width(self) -> int:
        """What the cells need, and the heading: in one line if that makes it little wider, else by its longest word."""
        cells = max(columns(text) for text in (self.foot[0], *(cell[0] for cell in self.cells)))
        head = columns(self.head)
        return max(cells, head if head <= cells + 2 else max(columns(word) for word in self.head.split(" ")))


def grid(table: Sequence[Column], width: int) -> list[Line]:
    """The table in lines: headings, rows, and a last row where one column has one."""
    kept, gap = _fitting(table, width)
    heads = [fold(one.head, one.width) for one in kept]
    high = max(len(lines) for lines in heads)
    above = [[""] * (high - len(lines)) + lines for lines in heads]
    heading = [_row(kept, [(lines[n], "dim") for lines in above], gap) for n in range(high)]
    body = [_row(kept, [one.cells[n] for one in kept], gap) for n in range(len(kept[0].cells))]
    foot = [one.foot for one in kept]
    return [*heading, *body, *([_row(kept, foot, gap)] if any(text for text, _ in foot) else [])]


def left_out(table: Sequence[Column], width: int) -> set[str]:
    """The headings of the columns for which there is no room."""
    return {one.head for one in table} - {one.head for one in _fitting(table, width)[0]}


def _cleaned(column: Column) -> Column:
    cells = tuple((clean(text), style) for text, style in column.cells)
    return column._replace(head=clean(column.head), cells=cells, foot=(clean(column.foot[0]), column.foot[1]))


def _fitting(table: Sequence[Column], width: int) -> tuple[list[Column], int]:
    """The columns for which there is room, and the space between them: some are dropped, then one is cut."""
    kept, gap = [_cleaned(one) for one in table], GAPS[0]
    while _wide(kept, gap) > width:
        if gap > GAPS[-1]:
            gap = GAPS[-1]
        elif _wide(kept, gap) - _spare(kept) > width and any(one.drop for one in kept):
            last = max(one.drop for one in kept)
            kept, gap = [one for one in kept if one.drop != last], GAPS[0]
        else:
            over = _wide(kept, gap) - width
            return [_cut(one, max(one.width - over, 4)) if one.flexible else one for one in kept], gap
    return kept, gap


def _wide(table: Sequence[Column], gap: int) -> int:
    return sum(one.width for one in table) + gap * (len(table) - 1) - _is_mark(table[0])


def _is_mark(column: Column) -> bool:
    """Whether a column has no heading: marks stand close to what they mark."""
    return not column.head


def _spare(table: Sequence[Column]) -> int:
    """How much the flexible column could give."""
    return sum(max(0, one.width - max(SHORT, one.width * 2 // 3)) for one in table if one.flexible)


def _cut(column: Column, width: int) -> Column:
    return column._replace(cells=tuple((shortened(text, width), style) for text, style in column.cells))


def _row(table: Sequence[Column], cells: Sequence[Span], gap: int) -> Line:
    line: Line = []
    for n, (column, (text, style)) in enumerate(zip(table, cells, strict=True)):
        line += [(" " * (gap - (n == 1 and _is_mark(table[0]))), ""), (padded(text, column.width, column.right), style)]
    return line[1:]
