"""A result on a page: what was counted, the house, a line for each party, and what must be said about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seatwright.charts.colours import colours, letters, shapes
from seatwright.charts.terminal import Bench, draw
from seatwright.cli.cells import cell_table
from seatwright.cli.grid import grid
from seatwright.cli.lots import lot_lines
from seatwright.cli.notes import notes
from seatwright.cli.parties import columns_of, remarks_below, without_remarks
from seatwright.cli.places import places
from seatwright.cli.screen import Screen
from seatwright.cli.stages import stage_tables
from seatwright.cli.summary import Line as PartyLine
from seatwright.cli.summary import Summary, summary
from seatwright.cli.telling import Page
from seatwright.cli.text import Line, columns, flowing, paragraph
from seatwright.model.election import EXAMPLE, Election
from seatwright.model.system import System
from seatwright.results.result import LotsNeeded

INDENT = 1
MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


def laid_out(page: Page, on: Screen) -> list[Line]:
    """The page in lines of at most a width."""
    result = page.result
    said = summary(result)
    head = heading(result.election, result.system, page.changes, on.width)
    body = _seats(page, said, on)
    if isinstance(result, LotsNeeded):
        return _joined(head, lot_lines(page, on.width), [[("Seats so far", "bold")]] if said.lines else [], *body[1:])
    return _joined(head, *body, notes(result, said, page.comparison, page.proof, page.again, on.width))


def _joined(*blocks: list[Line]) -> list[Line]:
    """Blocks with an empty line between them."""
    return [line for block in blocks if block for line in (*block, [])][:-1]


def _seats(page: Page, said: Summary, on: Screen) -> list[list[Line]]:
    """The house, the table, and the places if they are asked for."""
    if not said.lines:
        return [[], []]
    inner = on.width - INDENT
    marks = _marks(said, page.result.election, on)
    table = columns_of(said, {party: (mark.sign, mark.style) for party, mark in marks.items()})
    wide = max(sum(columns(text) for text, _ in row) for row in without_remarks(table, inner))
    house = draw([_bench(line, marks[line.party]) for line in _left_to_right(said, page.result.election)], inner)
    blocks = [
        _centred([*house, *_legend(said, marks, inner)] if house else [], wide),
        [*grid(table, inner), *remarks_below(said, table, inner)],
    ]
    told = [
        *blocks,
        cell_table(page.result, inner),
        stage_tables(page.result, inner),
        *([places(page.result, inner)] if page.by_place else []),
    ]
    return [_indented(block) for block in told if block or block in blocks]


def heading(election: Election, system: System, changes: Sequence[str], width: int) -> list[Line]:
    """Which election this is, and by which law it is counted."""
    place = (election.country, election.body) if election.country or election.body else (election.title or election.id,)
    when = "worked example" if election.provenance == EXAMPLE else day(election)
    title = " · ".join(filter(None, (*place, when)))
    law = f"{system.told or system.name} · {system.law}"
    what_if = f"What if: {' · '.join(changes)}"
    return [
        *paragraph(title, width, "bold"),
        *paragraph(law, width, "dim"),
        *(paragraph(what_if, width, "warn") if changes else []),
    ]


def day(election: Election) -> str:
    """Polling day as people write it; nothing if it is not known."""
    on = election.date
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}" if on.year > 1 else ""


# --- the house -----------------------------------------------------------------------------------------------


class _Mark(NamedTuple):
    """What a party's seats look like."""

    sign: str
    extra: str
    style: str


def _marks(said: Summary, election: Election, on: Screen) -> dict[str, _Mark]:
    """A mark for each party with seats: a shape in its colour, or a letter where there are few colours or none."""
    by_votes = sorted(
        said.lines, key=lambda line: (-(line.votes or 0), line.party)
    )  # so that another law changes no colour
    paint = colours([line.party for line in by_votes], {one.party: one.colour for one in election.parties})
    if on.colour and on.many:
        return {party: _Mark(*shape, paint[party]) for party, shape in shapes(paint).items()}
    signs = letters([line.party for line in said.lines])
    return {party: _Mark(sign, sign.lower(), paint[party] if on.colour else "") for party, sign in signs.items()}


def _left_to_right(said: Summary, election: Election) -> list[PartyLine]:
    """The parties as they sit, where parties.csv tells it; those it does not tell of, and else all, by size."""
    order = {one.party: one.order for one in election.parties if one.order}
    return sorted(said.lines, key=lambda line: order.get(line.party, len(order) + 1))


def _bench(line: PartyLine, mark: _Mark) -> Bench:
    return Bench(line.seats, mark.sign, mark.style, line.over, mark.extra)


def _centred(lines: list[Line], width: int) -> list[Line]:
    """Lines moved to the middle, the widest first of all."""
    wide = max((sum(columns(text) for text, _ in line) for line in lines), default=0)
    return [[(" " * max(0, (width - wide) // 2), ""), *line] for line in lines]


def _legend(said: Summary, marks: dict[str, _Mark], width: int) -> list[Line]:
    """What the signs of overhang mean."""
    over = next((line for line in said.lines if line.over), None)
    if over is None:
        return []
    mark = marks[over.party]
    sign = f"small letter ({mark.extra}): " if mark.extra.isalpha() else f"{mark.extra} "
    return flowing([(sign, mark.style), ("beyond what the votes entitle to", "dim")], width)


def _indented(lines: Sequence[Line]) -> list[Line]:
    return [[(" " * INDENT, ""), *line] if line else line for line in lines]
