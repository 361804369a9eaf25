"""All laws that come along, or all elections, or both."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.cli import wanted
from seatwright.cli.dispatch import DONE
from seatwright.cli.formats import as_csv, as_json, as_markdown
from seatwright.cli.listing import ELECTIONS_HEAD, SYSTEMS, Row, elections, listing, systems
from seatwright.cli.parser import Said
from seatwright.cli.screen import screen, show
from seatwright.cli.text import Line
from seatwright.model.election import EXAMPLE

ARGUMENTS = "[systems|elections] [options]"
EXAMPLES = """\
  seatwright catalogue list
  seatwright catalogue list elections --country germany
  seatwright catalogue list systems --type supermixed
  seatwright catalogue list systems --mechanism levelled --year 2021
  seatwright catalogue list systems --format csv"""


Tables = dict[str, tuple[tuple[str, ...], list[Row]]]


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("what", nargs="?", choices=("systems", "elections"), help="by default both")
    wanted.options(parser)
    parser.add_argument(
        "--format",
        choices=("table", "csv", "json", "md"),
        default="table",
        help="for people, spreadsheets, programs or pages",
    )
    parser.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")


def run(said: Said) -> int:
    """List them."""
    tables: Tables = {
        "systems": (SYSTEMS, systems(wanted.asked(said)) if said.what != "elections" else []),
        "elections": (ELECTIONS_HEAD, elections(wanted.asked(said)) if said.what != "systems" else []),
    }
    asked_for: Tables = {name: table for name, table in tables.items() if said.what in (None, name)}
    if said.format == "table":
        _show(asked_for, said)
    else:
        sys.stdout.write(_written(asked_for, said.format))
    return DONE


def _show(tables: Tables, said: Said) -> None:
    on = screen(said.no_color)
    lines: list[Line] = []
    for name, (head, rows) in tables.items():
        title = _counted(name, rows) + (f": {conditions}" if (conditions := wanted.asked(said).told) else "")
        lines += [[(title, "bold")], [], *(listing(head, rows, on) if rows else []), []]
    show([*lines, [("More about one: ", ""), ("seatwright catalogue show ID", "bold")]], on)


def _counted(name: str, rows: list[Row]) -> str:
    """How many there are; worked examples stand in the table of elections, and are none."""
    examples = sum(row.get("provenance") == EXAMPLE for row in rows)
    told = f" and {examples} worked example{'s' * (examples != 1)}" if examples else ""
    real = len(rows) - examples
    return f"{real} {name if real != 1 else name.removesuffix('s')}{told}"


def _written(tables: Tables, form: str) -> str:
    if form == "json":
        return as_json({name: rows for name, (_, rows) in tables.items()})
    write = as_csv if form == "csv" else as_markdown
    return "\n".join(
        write(head, [[_cell(row[name]) for name in head] for row in rows]) for head, rows in tables.values()
    )


def _cell(value: str | int | list[str]) -> str | int:
    return " ".join(value) if isinstance(value, list) else value
