"""A result on a page: what was counted, the house, a line for each party, and what must be said about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from seatwright.charts.colours import colours, letters, shapes
from seatwright.charts.terminal import Bench, draw
from seatwright.cli.grid import Column, grid, left_out
from seatwright.cli.lots import lot_lines
from seatwright.cli.notes import notes
from seatwright.cli.places import places
from seatwright.cli.screen import Screen
from seatwright.cli.summary import Line as PartyLine
from seatwright.cli.summary import Summary, summary
from seatwright.cli.telling import Page
from seatwright.cli.text import Line, Span, columns, flowing, grouped, paragraph
from seatwright.exact import Number, shown
from seatwright.model.election import Election
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
    table = _table(said, marks)
    rows = grid(table, inner)
    wide = max(
        sum(columns(text) for text, _ in row) for row in grid([one for one in table if one.head != REMARKS], inner)
    )
    house = draw([_bench(line, marks[line.party]) for line in _left_to_right(said, page.result.election)], inner)
    blocks = [
        _centred([*house, *_legend(said, marks, inner)] if house else [], wide),
        [*rows, *_remarks(said, table, inner)],
    ]
    return [_indented(block) for block in (*blocks, *([places(page.result, inner)] if page.by_place else []))]


def heading(election: Election, system: System, changes: Sequence[str], width: int) -> list[Line]:
    """Which election this is, and by which law it is counted."""
    title = " · ".join(filter(None, (election.country, election.body, day(election)))) or election.title or election.id
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


# --- the table -----------------------------------------------------------------------------------------------


def _table(said: Summary, marks: dict[str, _Mark]) -> list[Column]:
    lines, house = said.lines, said.house
    columns_: list[Column] = [
        _column("", [(marks[line.party].sign, marks[line.party].style) for line in lines], right=False),
        _column("Party", [(line.party, "") for line in lines], (house.party, "bold"), right=False, flexible=True),
    ]
    if said.counts and house.votes is not None:
        columns_.append(_numbers(said.votes_are, [line.votes for line in lines], house.votes, drop=4))
    if any(line.share is not None for line in lines):
        columns_.append(_column("%", [(percent(line.share), "") for line in lines], drop=1))
    if house.entitled is not None:
        columns_.append(
            _numbers(
                "Entitled",
                [line.entitled for line in lines],
                house.entitled,
                drop=2 if house.remark or any(line.remark for line in lines) else 5,
            )
        )
    if len(said.tiers) > 1:
        columns_ += [
            _numbers(tier, [line.by_tier[n] for line in lines], house.by_tier[n], drop=3)
            for n, tier in enumerate(said.tiers)
        ]
    columns_ += [
        _column("Seats", [(grouped(line.seats), "bold") for line in lines], (grouped(house.seats), "bold")),
        _column("%", [(percent(share_of(line.seats, house.seats), 1), "") for line in lines], drop=6),
    ]
    if house.remark or any(line.remark for line in lines):
        columns_.append(
            _column(REMARKS, [(line.remark, "dim") for line in lines], (house.remark, "dim"), right=False, drop=7)
        )
    return columns_


REMARKS = " "  # the column of remarks has no heading


def _column(
    head: str, cells: Sequence[Span], foot: Span = ("", ""), right: bool = True, drop: int = 0, flexible: bool = False
) -> Column:
    return Column(head, tuple(cells), foot, right, drop, flexible)


def _numbers(head: str, cells: Sequence[int | None], foot: int, drop: int) -> Column:
    told: list[Span] = [("" if n is None else grouped(n), "") for n in cells]
    return _column(head, told, (grouped(foot), "bold"), drop=drop)


def share_of(seats: int, house: int) -> Number:
    """A party's part of the house."""
    from fractions import Fraction

    return Fraction(seats, house) if house else 0


def percent(share: Number | None, places: int = 2) -> str:
    """A share in percent, never rounded up to a bar; nothing where it is not known.

    >>> from fractions import Fraction
    >>> percent(Fraction(95356, 2344566)), percent(Fraction(1, 2), 1)
    ('4.07', '50.0')
    """
    if share is None:
        return ""
    text = shown(share * 100, places)
    return text if "." in text else f"{text}.{'0' * places}"


def _remarks(said: Summary, table: Sequence[Column], width: int) -> list[Line]:
    """The remarks below the table, where there is no room for them beside it."""
    if REMARKS not in left_out(table, width):
        return []
    told = [line for line in (*said.lines, said.house) if line.remark]
    return [[], *(line for one in told for line in paragraph(f"{one.party}: {one.remark}", width, "dim"))]


def _indented(lines: Sequence[Line]) -> list[Line]:
    return [[(" " * INDENT, ""), *line] if line else line for line in lines]
