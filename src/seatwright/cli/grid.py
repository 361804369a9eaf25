"""A table in text: columns as wide as they need to be, and fewer of them where the screen is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seatwright.cli.text import Line, Span, clean, columns, fold, padded, shortened

GAP = 3
SHORT = 10  # the flexible column is not cut below this before columns are dropped


class Column(NamedTuple):
    """A column: its heading, its cells, what stands in the last row; ``drop``: the higher, the sooner it is left out."""

    head: str
    cells: tuple[Span, ...]
    foot: Span = ("", "")
    right: bool = True
    drop: int = 0
    flexible: bool = False

    @property
    def width(self) -> int:
        """What the cells need, and the longest word of the heading."""
        return max(columns(text) for text in (*self.head.split(" "), self.foot[0], *(cell[0] for cell in self.cells)))


def grid(table: Sequence[Column], width: int) -> list[Line]:
    """The table in lines: headings, rows, and a last row where one column has one."""
    kept = _fitting([_cleaned(one) for one in table], width)
    heads = [fold(one.head, one.width) for one in kept]
    high = max(len(lines) for lines in heads)
    heading = [_row(kept, [(lines[n - high + len(lines)] if n >= high - len(lines) else "", "dim") for lines in heads]) for n in range(high)]
    body = [_row(kept, [one.cells[n] for one in kept]) for n in range(len(kept[0].cells))]
    foot = [one.foot for one in kept]
    return [*heading, *body, *([_row(kept, foot)] if any(text for text, _ in foot) else [])]


def left_out(table: Sequence[Column], width: int) -> set[str]:
    """The headings of the columns for which there is no room."""
    kept = _fitting([_cleaned(one) for one in table], width)
    return {one.head for one in table} - {one.head for one in kept}


def _cleaned(column: Column) -> Column:
    cells = tuple((clean(text), style) for text, style in column.cells)
    return column._replace(head=clean(column.head), cells=cells, foot=(clean(column.foot[0]), column.foot[1]))


def _fitting(table: list[Column], width: int) -> list[Column]:
    """The columns for which there is room: first some are dropped, then the flexible one is cut."""
    kept = list(table)
    while _wide(kept) - _spare(kept) > width and any(one.drop for one in kept):
        kept.remove(max(kept, key=lambda one: one.drop))
    over = _wide(kept) - width
    return [_cut(one, max(one.width - over, 4)) if one.flexible and over > 0 else one for one in kept]


def _wide(table: Sequence[Column]) -> int:
    return sum(one.width for one in table) + GAP * (len(table) - 1)


def _spare(table: Sequence[Column]) -> int:
    """How much the flexible column could give."""
    return sum(max(0, one.width - max(SHORT, one.width * 2 // 3)) for one in table if one.flexible)


def _cut(column: Column, width: int) -> Column:
    return column._replace(cells=tuple((shortened(text, width), style) for text, style in column.cells))


def _row(table: Sequence[Column], cells: Sequence[Span]) -> Line:
    line: Line = []
    for column, (text, style) in zip(table, cells, strict=True):
        line += [(" " * GAP, ""), (padded(text, column.width, column.right), style)]
    return line[1:]
