"""Reading the words after a command. Loaded only once it is known which command is meant."""

from __future__ import annotations

import argparse
import os
from importlib import import_module
from typing import NoReturn, Protocol, cast

from seatwright.cli.text import fold
from seatwright.errors import refuse

Said = argparse.Namespace
WIDEST = 100


class Body(Protocol):
    """A module of a command."""

    __doc__: str
    ARGUMENTS: str
    EXAMPLES: str

    @staticmethod
    def options(parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""
        ...

    @staticmethod
    def run(said: Said) -> int:
        """Do it; gives the exit code."""
        ...


class Help(argparse.RawDescriptionHelpFormatter):
    """Help as wide as the terminal; asked for in this way, the width costs nothing."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=_width())


def _width() -> int:
    try:
        return max(40, min(os.get_terminal_size().columns, WIDEST))
    except OSError:
        return WIDEST


class Parser(argparse.ArgumentParser):
    """A parser whose errors are told in the voice of all others."""

    def error(self, message: str) -> NoReturn:
        raise refuse("E609", command=self.prog, value=message.rstrip("."))


def called(module: str, name: str, words: list[str]) -> int:
    """Run a command, given as its module's name, with the words after it."""
    body = cast(Body, import_module(f"seatwright.cli.{module}"))
    parser = Parser(
        prog=name,
        usage=f"{name} {body.ARGUMENTS}",
        description=_folded(body.__doc__),
        epilog=f"examples:\n{body.EXAMPLES}",
        formatter_class=Help,
        allow_abbrev=False,
    )
    body.options(parser)
    try:
        said = parser.parse_args(words)
    except SystemExit:  # --help, which has been printed
        return 0
    return body.run(said)


def _folded(text: str) -> str:
    """Paragraphs folded to the terminal."""
    paragraphs = (" ".join(one.split()) for one in text.split("\n\n"))
    return "\n\n".join("\n".join(fold(one, _width())) for one in paragraphs)
