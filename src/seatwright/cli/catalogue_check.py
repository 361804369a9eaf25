"""Count every election of the catalogue, compare it with its official seats, and verify the proof of each.

Exit code 4 if an election that is said to be reproduced is not, or if a proof does not hold.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.catalogue import election_ids
from seatwright.cli.checked import Checked, check_catalogue
from seatwright.cli.dispatch import DIFFERS, DONE
from seatwright.cli.files import write_file
from seatwright.cli.parser import Said

ARGUMENTS = "[ID ...] [options]"
EXAMPLES = """\
  seatwright catalogue check
  seatwright catalogue check nz-2008 scotland-2011
  seatwright catalogue check --write docs/validation.md"""
LONG = 5  # so many elections are worth a bar


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("ids", metavar="ID", nargs="*", help="elections of the catalogue; by default all")
    parser.add_argument(
        "--format",
        choices=("table", "json", "md"),
        default="table",
        help="for people, programs or pages (default: table)",
    )
    parser.add_argument("--write", metavar="FILE", default="", help="write the page of validation (Markdown) to a file")
    parser.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")
    parser.add_argument("--quiet", action="store_true", help="print nothing; the exit code tells")


def run(said: Said) -> int:
    """Check them, and tell of each."""
    checked = _with_bar(said.ids or election_ids(), hidden=said.quiet)
    if said.write:
        from seatwright.cli.validation import page

        write_file(said.write, page(checked))
    if not said.quiet:
        _tell(checked, said)
    return DIFFERS if any(one.fails for one in checked) else DONE


def _with_bar(ids: list[str], hidden: bool) -> list[Checked]:
    """The work, with a bar on a terminal that shows how fast it goes and how long it will take."""
    if hidden or len(ids) < LONG or not sys.stderr.isatty():
        return check_catalogue(ids)
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )

    class Rate(ProgressColumn):
        """How many a second."""

        def render(self, task: Task) -> str:
            return f"{task.speed:.0f}/s" if task.speed else ""

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Counting", total=len(ids))

        def done(one: Checked) -> None:
            bar.update(task, advance=1, description=one.id.ljust(32))

        return check_catalogue(ids, done)


def _tell(checked: list[Checked], said: Said) -> None:
    from seatwright.cli import validation

    match said.format:
        case "json":
            from seatwright.cli.formats import as_json

            sys.stdout.write(as_json([_plain(one) for one in checked]))
        case "md":
            sys.stdout.write(validation.page(checked))
        case _:
            from seatwright.cli.screen import screen, show

            on = screen(said.no_color)
            show(validation.lines(checked, on), on)


def _plain(one: Checked) -> dict[str, object]:
    """A check as plain data."""
    plain = {name: value if isinstance(value, bool | int) else str(value) for name, value in one.parts()}
    return {
        **plain,
        "version": str(one.version) if one.version else None,
        "sources": list(one.sources),
        "differences": [dict(difference.parts()) for difference in one.differences],
        "findings": list(one.findings),
        "unconfirmed": list(one.unconfirmed),
        "certified": one.certified,
    }
