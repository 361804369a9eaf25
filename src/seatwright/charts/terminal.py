"""A hemicycle in text: a sign for each seat, where the half circles of the chamber cover the screen.

A screen has cells, not points, so the house is a half ring of cells: as many as there are seats, the outermost first,
and parties fill it by angle from left to right.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, hypot
from typing import NamedTuple

from seatwright.charts.hemicycle import MOST, seated

Span = tuple[str, str]  # text, and how it looks: "", "bold", "dim" or "#rrggbb"

INNER = 0.45  # the hole, as a share of the radius
CLOSE = 200  # more seats than this stand side by side, without a gap
LEAST = 3  # fewer seats are not worth a picture


class Bench(NamedTuple):
    """A party's seats: the sign of each, and of the ``extra`` ones among them (overhang)."""

    seats: int
    sign: str
    style: str = ""
    extra: int = 0
    extra_sign: str = ""


class _Cell(NamedTuple):
    """A cell of the screen: columns from the middle, lines from below; and how far out it lies."""

    column: int
    line: int
    radius: float

    @property
    def angle(self) -> float:
        return atan2(2 * self.line, self.column)  # a line is as high as two columns are wide


def draw(benches: Sequence[Bench], width: int) -> list[list[Span]]:
    """The lines of a hemicycle with a mark at the majority; none if there are too few or too many seats, or no room.

    >>> for line in draw([Bench(8, "A"), Bench(6, "B", extra=1, extra_sign="b")], 40):
    ...     print("".join(text for text, _ in line))
          ▼ majority 8
        A A B
      A A A B B
    A A       B B
    A 14 seats  b
    """
    seats = sum(bench.seats for bench in benches)
    if not LEAST <= seats <= MOST:
        return []
    for pitch in (2, 1) if seats <= CLOSE else (1,):
        cells = _ring(seats, pitch)
        reach = max(abs(cell.column) for cell in cells)
        if 2 * reach + 1 <= width:
            return [[(" " * reach, ""), (f"▼ majority {seats // 2 + 1}", "dim")], *_lines(cells, benches, reach, pitch)]
    return []


def _ring(seats: int, pitch: int) -> list[_Cell]:
    """The cells of the smallest half ring that holds the seats; those too many are left out at its inner edge."""
    radius = 1.0
    while True:
        radius += 0.05
        cells = _within(radius, pitch)
        if len(cells) >= seats and (radius % 1 > 0.15 or seats < 6):  # else one seat would stand alone at the top
            return _outermost(cells, seats)


def _within(radius: float, pitch: int) -> list[_Cell]:
    """The cells between hole and radius, a line being as high as two columns are wide."""
    reach = int(radius * 2)
    columns = [column for column in range(-reach, reach + 1) if column % pitch == 0]
    cells = [_Cell(column, line, hypot(column / 2, line)) for line in range(int(radius) + 1) for column in columns]
    return [cell for cell in cells if INNER * radius <= cell.radius <= radius]


def _outermost(cells: list[_Cell], seats: int) -> list[_Cell]:
    """So many cells from outside, left and right alike as far as that goes."""
    ordered = sorted(cells, key=lambda cell: (-round(cell.radius, 6), abs(cell.column), cell.column))
    taken, left = ordered[:seats], ordered[seats:]
    if left and taken[-1].column == -left[0].column and taken[-1].line == left[0].line and left[0].column:
        middle = next((cell for cell in left if cell.column == 0 and cell.radius > taken[-1].radius - 0.7), taken[-1])
        taken[-1] = middle
    return taken


def _lines(cells: list[_Cell], benches: Sequence[Bench], reach: int, pitch: int) -> list[list[Span]]:
    """The cells with who sits there, line by line from above; the number of seats stands in the hole."""
    by_angle = sorted(cells, key=lambda cell: (-round(cell.angle, 9), cell.radius))
    signs = seated(((sign, n) for bench in benches for sign, n in _signs(bench)))
    taken = {(cell.line, cell.column): sign for cell, sign in zip(by_angle, signs, strict=True)}
    lines = [
        [taken.get((line, column), (" ", "")) for column in range(-reach, reach + 1)]
        for line in range(max(cell.line for cell in cells), -1, -1)
    ]
    _write_into(lines[-1], f"{len(cells)} seats")
    return [_merged(line) for line in lines]


def _signs(bench: Bench) -> list[tuple[Span, int]]:
    extra = min(bench.extra, bench.seats)
    return [((bench.sign, bench.style), bench.seats - extra), ((bench.extra_sign or bench.sign, bench.style), extra)]


def _write_into(line: list[Span], text: str) -> None:
    """Write a text into the middle of a line, if there is room around it."""
    start = (len(line) - len(text)) // 2
    if all(line[at][0] == " " for at in range(max(0, start - 1), min(len(line), start + len(text) + 1))):
        line[start : start + len(text)] = [(sign, "bold") for sign in text]


def _merged(line: list[Span]) -> list[Span]:
    """Neighbours of one look as one span; nothing empty at the end."""
    merged: list[Span] = []
    for text, style in line:
        if merged and (merged[-1][1] == style or text == " "):
            merged[-1] = (merged[-1][0] + text, merged[-1][1])
        else:
            merged.append((text, style))
    return [*merged[:-1], (merged[-1][0].rstrip(), merged[-1][1])]
