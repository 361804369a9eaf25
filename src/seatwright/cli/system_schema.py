"""The JSON Schema (draft 2020-12) of a law as text, made from the vocabulary: for editors, forms and other programs."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser

from seatwright.cli.dispatch import DONE
from seatwright.cli.files import write_file
from seatwright.cli.parser import Said
from seatwright.io.text.schema import schema

ARGUMENTS = "[options]"
EXAMPLES = """\
  seatwright system schema
  seatwright system schema -o system.schema.json"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("-o", "--output", metavar="FILE", default="", help="write to a file, whole or not at all")


def run(said: Said) -> int:
    """Show it."""
    text = json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
    if said.output:
        write_file(said.output, text)
    else:
        sys.stdout.write(text)
    return DONE
