"""A law as text: TOML to be read and changed by hand, JSON for programs. What is shown can be counted by.

The law is one of the catalogue, or stands in a file; so a file of one kind becomes one of the other.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.catalogue import law
from seatwright.cli.dispatch import DONE
from seatwright.cli.files import refuse_input, write_file
from seatwright.cli.parser import Said
from seatwright.cli.text import clean
from seatwright.io.text import as_json, as_toml
from seatwright.model.system import System
from seatwright.scenario.asked import is_file, law_in

ARGUMENTS = "ID|FILE [options]"
EXAMPLES = """\
  seatwright system show nz-mmp
  seatwright system show lesotho-mmp@2012-06-01
  seatwright system show nz-mmp -o mine.toml
  seatwright system show mine.toml --format json
  seatwright count nz-2008 --system ./mine.toml"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    law_argument(parser)
    parser.add_argument("--format", choices=("toml", "json"), default="toml", help="default: toml")
    parser.add_argument("-o", "--output", metavar="FILE", default="", help="write to a file, whole or not at all")


def law_argument(parser: ArgumentParser) -> None:
    """Which law."""
    parser.add_argument("id", metavar="ID|FILE", help="a law, ID@DATE for the version of a day, or the file of one")


def run(said: Said) -> int:
    """Show it."""
    if said.output and is_file(said.id):
        refuse_input(said.output, [said.id])
    system = law_named(said.id)
    text = as_json(system) if said.format == "json" else as_toml(system)
    if said.output:
        write_file(said.output, text)
    else:
        sys.stdout.write("".join(clean(line) + "\n" for line in text.splitlines()))
    return DONE


def law_named(name: str) -> System:
    """The law of the catalogue, or in the file, that is named."""
    return law_in(name) if is_file(name) else law(name)
