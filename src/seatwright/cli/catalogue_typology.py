"""The published typology of mixed systems, row by row, beside the types computed from the laws."""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.catalogue.typology import Compared, compared
from seatwright.cli.dispatch import DONE
from seatwright.cli.formats import as_csv, as_json, as_markdown
from seatwright.cli.grid import Column, grid
from seatwright.cli.parser import Said
from seatwright.cli.screen import screen, show
from seatwright.cli.text import Line, Span

ARGUMENTS = "[options]"
EXAMPLES = """\
  seatwright catalogue typology
  seatwright catalogue typology --country italy
  seatwright catalogue typology --format json"""

HEAD = ("row", "country", "published", "systems", "computed", "agrees", "reason")


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--country", metavar="NAME", default="", help="of one country alone; a part of its name")
    parser.add_argument(
        "--format",
        choices=("table", "csv", "json", "md"),
        default="table",
        help="for people, spreadsheets, programs or pages",
    )
    parser.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")


def run(said: Said) -> int:
    """Show them."""
    found = [one for one in compared() if said.country.casefold() in one.row.country.casefold()]
    if said.format == "table":
        _show(found, said)
    elif said.format == "json":
        sys.stdout.write(as_json([_plain(one) for one in found]))
    else:
        write = as_csv if said.format == "csv" else as_markdown
        sys.stdout.write(write(HEAD, [_cells(one) for one in found]))
    return DONE


def _agrees(one: Compared) -> str:
    if not one.covered:
        return "no system yet"
    side = f": the {one.row.side}" if one.row.side else ""
    return f"no{side}" if one.differs else "yes"


def _computed(one: Compared) -> str:
    """The computed labels; several systems of a row mostly share them."""
    labels = [f"{type_.label}, {type_.votes}" for type_ in one.computed]
    return "; ".join(dict.fromkeys(labels))


def _published(one: Compared) -> str:
    row = one.row
    return ", ".join(text for text in (row.combination or row.system_name, row.votes) if text)


def _cells(one: Compared) -> list[str]:
    row = one.row
    return [
        str(row.row),
        row.country,
        _published(one),
        " ".join(row.systems),
        _computed(one),
        _agrees(one),
        row.reason if one.differs else "",
    ]


def _plain(one: Compared) -> dict[str, object]:
    """A row as data: the labels as printed, and those computed."""
    from seatwright.typology.told import told

    row = one.row
    labels = ("compensation", "combination", "votes", "linkage", "family", "class_", "system_name", "table")
    return {
        "row": row.row,
        "country": row.country,
        "body": row.body,
        "published": {name.rstrip("_"): getattr(row, name) for name in labels if getattr(row, name)},
        "systems": list(row.systems),
        "computed": [{k: v for k, v in told(type_).items() if k != "components"} for type_ in one.computed],
        "covered": one.covered,
        "agrees": one.covered and not one.differs,
        "differs": [{"label": d.label, "published": d.published, "computed": d.computed} for d in one.differs],
        "side": row.side if one.differs else "",
        "reason": row.reason if one.differs else "",
    }


def _show(found: list[Compared], said: Said) -> None:
    on = screen(said.no_color)
    agree = sum(one.covered and not one.differs for one in found)
    differ = sum(bool(one.differs) for one in found)
    lines: list[Line] = [
        [(f"{len(found)} rows of the published tables: {agree} agree, {differ} do not", "bold")],
        [],
        *(grid([_column(n, name, found) for n, name in enumerate(HEAD[:6])], on.width) if found else []),
        [],
    ]
    for one in found:
        if one.differs:
            told = "; ".join(f"{d.label}: {d.published}, computed {d.computed}" for d in one.differs)
            lines.append([(f"{one.row.row} {one.row.country}: ", "bold"), (f"{told}. {one.row.reason}.", "")])
    show(lines, on)


def _column(n: int, name: str, found: list[Compared]) -> Column:
    cells: tuple[Span, ...] = tuple((_cells(one)[n], "") for one in found)
    drops = {"published": 3, "systems": 2}
    return Column(name.capitalize(), cells, right=name == "row", drop=drops.get(name, 0), flexible=name == "country")
