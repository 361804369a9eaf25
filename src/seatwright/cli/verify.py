"""Check a recorded count: every sum, every inequality, every sentence of the law, by a program that did not find them.

A record alone is checked in itself. With the election it is checked against the votes, and its law against the
election's own, or the one that --system and --set name. An election instead of a record is counted and checked.

Exit code: 0 every claim holds, 4 some do not, 2 unreadable.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Mapping

from seatwright.cli.dispatch import DIFFERS, DONE
from seatwright.cli.options import CHANGES, asked, change_options
from seatwright.cli.parser import Said
from seatwright.cli.screen import screen, show
from seatwright.cli.text import Line, grouped, paragraph, shortened
from seatwright.errors import refuse
from seatwright.results.record import Record, read_record, recorded
from seatwright.scenario.asked import dated, is_path
from seatwright.verify import Verdict, verify

ARGUMENTS = "RECORD [ELECTION] [options]"
EXAMPLES = f"""\
  seatwright count nz-2008 --record record.json
  seatwright verify record.json
  seatwright verify record.json nz-2008
  seatwright verify record.json nz-2008 --set list.entry=3%
  seatwright verify nz-2008

{CHANGES}"""
SHOWN, LONG = 8, 300  # findings told one by one, and how much of each


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument(
        "record", metavar="RECORD", help="a file that count --record wrote (- for standard input); or an election"
    )
    parser.add_argument(
        "election",
        metavar="ELECTION",
        nargs="?",
        default="",
        help="a folder or zip of the election, or an id of the catalogue",
    )
    change_options(parser)
    parser.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")
    parser.add_argument("--quiet", action="store_true", help="print nothing; the exit code tells")


def run(said: Said) -> int:
    """Check, and tell the verdict."""
    record, verdict = _checked(said)
    if not said.quiet:
        on = screen(said.no_color)
        show(_lines(record, verdict, bool(said.election), on.width), on)
    return DONE if verdict.ok else DIFFERS


def _checked(said: Said) -> tuple[Record, Verdict]:
    if not _is_record(said.record):
        if said.election:
            raise refuse("E610", place=said.record)
        said.election = said.record
        result = asked(said).counted()
        return recorded(result), verify(result)
    record = read_record(_read(said.record))
    if not said.election:
        return record, verify(record)
    scenario = asked(said)
    return record, verify(record, scenario.election, scenario.system)


def _is_record(name: str) -> bool:
    """Whether a file is named that is no zip: a record, or what should be one."""
    return name == "-" or (is_path(name) and os.path.isfile(name) and _read(name, 2) != b"PK")


def _read(name: str, most: int = -1) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    from seatwright.io.files import read_file

    return read_file(name, most)


# --- the verdict ---------------------------------------------------------------------------------------------


def _lines(record: Record, verdict: Verdict, with_election: bool, width: int) -> list[Line]:
    """What was checked, and what came of it."""
    claims = sum(verdict.checked.values())
    head = f"{record.election.id} · {dated(record.system.value)} · {grouped(record.house)} seats"
    lines: list[Line] = [[(head, "bold")], [(f"record {record.sha256}", "dim")], []]
    if verdict.ok:
        lines += paragraph(f"Every claim holds: {grouped(claims)} checked.", width, "good")
    else:
        lines += paragraph(
            f"NOT PROVED: {grouped(len(verdict.findings))} of {grouped(claims)} claims fail.", width, "bad"
        )
    lines += [
        line for one in verdict.findings[:SHOWN] for line in paragraph(f"- {shortened(str(one), LONG)}", width, "bad")
    ]
    if len(verdict.findings) > SHOWN:
        lines.append([(f"  ... and {grouped(len(verdict.findings) - SHOWN)} more", "bad")])
    return [*lines, *_kinds("Checked", verdict.checked, width), *_left_open(verdict, with_election, width)]


def _kinds(what: str, counts: Mapping[str, int], width: int) -> list[Line]:
    """How many claims of each kind."""
    told = [f"{kind} {grouped(n)}" for kind, n in counts.items()]
    return paragraph(f"{what}: {', '.join(told)}.", width, "dim") if told else []


def _left_open(verdict: Verdict, with_election: bool, width: int) -> list[Line]:
    """What could not be checked, and what would let it be."""
    left = _kinds("Could not be checked", verdict.open, width)
    if with_election or not verdict.open:
        return left
    return [
        *left,
        *paragraph("The record was checked in itself alone; name the election to check it against the votes.", width),
    ]
