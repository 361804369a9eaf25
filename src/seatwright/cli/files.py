"""Writing files: whole or not at all, and never over what was read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from seatwright.errors import refuse


def refuse_input(path: str, read: Iterable[str]) -> None:
    """Refuse to write a file that is read, or that would become a table of an election's folder.

    Errors: E607.
    """
    target = os.path.realpath(path)
    for one in read:
        source = os.path.realpath(one)
        inside = os.path.isdir(source) and os.path.dirname(target) == source
        if target == source or (inside and (os.path.exists(target) or target.endswith((".csv", ".toml")))):
            raise refuse("E607", value=path)


def write_file(path: str, text: str) -> None:
    """Write a file under another name beside it, then move it to its own: nobody ever sees half of it.

    Errors: E608.
    """
    target = os.path.realpath(path)
    try:
        if os.path.exists(target) and not stat.S_ISREG(os.stat(target).st_mode):
            _write_through(target, text)
        else:
            _write_whole(target, text)
    except OSError as error:
        raise refuse("E608", place=path, value=error.strerror or error) from None


def _write_through(target: str, text: str) -> None:
    """A device or a pipe cannot be moved over: it takes the text as it comes."""
    with open(target, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _write_whole(target: str, text: str) -> None:
    beside = f"{target}.{os.getpid()}.part"
    try:
        with open(beside, "x", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except BaseException:
        if os.path.exists(beside):
            os.remove(beside)
        raise
