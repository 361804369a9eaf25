"""Whether the text of a law can be counted by: every mistake at once, each with its path and what to write instead.

Exit code: 0 it can, 2 it cannot.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.cli.dispatch import DONE
from seatwright.cli.parser import Said
from seatwright.cli.text import clean
from seatwright.io.text import parse_system, read_system
from seatwright.model.system import System

ARGUMENTS = "FILE"
EXAMPLES = """\
  seatwright system validate mine.toml
  seatwright system validate mine.json
  seatwright system show nz-mmp | seatwright system validate -"""
MOST = 1_000_000


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("file", metavar="FILE", help="the text of a law, TOML or JSON (- for standard input)")


def run(said: Said) -> int:
    """Read it; what is wrong is told as everywhere."""
    system = _piped() if said.file == "-" else read_system(said.file)
    tiers = f"{len(system.tiers)} tier{'s' if len(system.tiers) > 1 else ''}"
    print(clean(f"{system.id}: {system.name}; {tiers}: {', '.join(one.name for one in system.tiers)}. No mistakes."))
    return DONE


def _piped() -> System:
    return parse_system(sys.stdin.buffer.read(MOST), "standard input")
