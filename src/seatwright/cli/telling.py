"""A result told in the form that was asked for, to the screen or into a file."""

from __future__ import annotations

import sys
from typing import NamedTuple

from seatwright.cli.files import write_file
from seatwright.model.election import LotDrawn
from seatwright.results.official import Comparison
from seatwright.results.result import LotsNeeded, Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from seatwright.verify.verdict import Verdict

CSV = ("tier", "district", "party", "seats", "from", "in_house")


class Page(NamedTuple):
    """A result, and what belongs to it.

    ``changes``: what was changed, in words; ``again``: the words that name the count again; ``lots``: those handed in,
    ``lots_file``: in which file.
    """

    result: Outcome
    comparison: Comparison
    proof: Verdict | None = None
    changes: tuple[str, ...] = ()
    again: str = ""
    lots: tuple[LotDrawn, ...] = ()
    lots_file: str = ""
    by_place: bool = False


class Wanted(NamedTuple):
    """The form that was asked for, and where it goes: to a file, to the screen, or nowhere."""

    format: str = "table"
    output: str = ""
    tree: bool = False
    no_color: bool = False
    quiet: bool = False


def tell(page: Page, wanted: Wanted) -> None:
    """Tell a result."""
    if wanted.output:
        write_file(wanted.output, rendered(page, wanted))
    elif wanted.quiet:
        return
    elif wanted.format == "table":
        from seatwright.cli.page import laid_out
        from seatwright.cli.screen import screen, show

        on = screen(wanted.no_color)
        show(laid_out(page, on), on)
    else:
        sys.stdout.write(rendered(page, wanted))
        _say_lot(page, wanted)


def rendered(page: Page, wanted: Wanted) -> str:
    """A result as text without colour."""
    match wanted.format:
        case "json":
            from seatwright.cli.formats import as_json
            from seatwright.results.told import told

            return as_json(told(page.result, comparison=page.comparison, tree=wanted.tree))
        case "csv":
            from seatwright.cli.formats import as_csv
            from seatwright.results.told import seat_rows

            return as_csv(CSV, [[row[key] for key in CSV] for row in seat_rows(page.result)])
        case "md":
            from seatwright.cli.markdown import as_page

            return as_page(page)
        case _:
            from seatwright.cli.page import laid_out
            from seatwright.cli.screen import Screen
            from seatwright.cli.text import plain

            return plain(laid_out(page, Screen()))


def _say_lot(page: Page, wanted: Wanted) -> None:
    """A table for a spreadsheet has no room for a lot that is needed: it is told beside it."""
    if isinstance(page.result, LotsNeeded) and wanted.format == "csv":
        from seatwright.cli.lots import lot_lines
        from seatwright.cli.screen import PIPE
        from seatwright.cli.text import plain

        sys.stderr.write(plain(lot_lines(page, PIPE)))
