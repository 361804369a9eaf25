"""Where lines go: a terminal with colour, or plain text."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import NamedTuple

from seatwright.cli.text import Line, clean, plain

PIPE = 100  # the width where there is no terminal
NARROWEST, WIDEST = 20, 120
LOOKS = {"good": "green", "bad": "bold red", "warn": "yellow"}


class Screen(NamedTuple):
    """How wide the output may be, whether it may have colour, and whether the parties' own (16 colours are too few)."""

    width: int = PIPE
    colour: bool = False
    many: bool = True


def screen(no_color: bool = False) -> Screen:
    """What standard output is: its width, and colour unless it is a pipe or colour is not wanted."""
    terminal = sys.stdout.isatty()
    unwanted = no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Screen(_width(terminal), terminal and not unwanted, _has_many())


def _has_many() -> bool:
    """Whether a terminal has 256 colours or more."""
    many = os.environ.get("COLORTERM", "") in ("truecolor", "24bit") or "WT_SESSION" in os.environ
    return many or "256" in os.environ.get("TERM", "") or "direct" in os.environ.get("TERM", "")


def _width(terminal: bool) -> int:
    said = os.environ.get("COLUMNS", "")
    if said.isascii() and said.isdigit() and said.strip("0"):
        return max(NARROWEST, min(int(said[:9]), WIDEST))
    if not terminal:
        return PIPE
    from shutil import get_terminal_size

    return max(NARROWEST, min(get_terminal_size((80, 24)).columns, WIDEST))


def show(lines: Iterable[Line], on: Screen) -> None:
    """Write lines to standard output."""
    if on.colour:
        _paint(lines, on.width)
    else:
        sys.stdout.write(plain(lines))


def _paint(lines: Iterable[Line], width: int) -> None:
    """The same lines in colour; rich knows which colours the terminal has."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width, highlight=False, markup=False, emoji=False)
    for line in lines:
        spans = [(clean(text), LOOKS.get(look, look)) for text, look in line]
        console.print(Text.assemble(*spans, no_wrap=True), soft_wrap=True)
