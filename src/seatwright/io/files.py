"""Where an election lies: a folder, or a zip of one. Devices and pipes are not read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from seatwright.io.mistakes import Mistakes, nearest, stop

READ = ("election.toml", "votes.csv", "given.csv", "districts.csv", "seats.csv", "lists.csv", "caps.csv", "joint.csv",
        "lots.csv", "alliances.csv", "parties.csv", "population.csv", "ballots.csv", "candidates.csv",
        "stages.csv")  # fmt: skip
LEFT = ("threshold-areas.csv", "elected.csv", "seats-by-circumscription.csv")  # fmt: skip


def read_files(path: str | os.PathLike[str]) -> dict[str, bytes]:
    """The files of an election by name; those that are not read stand there empty.

    Errors: E201 to E209, for what is no folder of files and no honest zip.
    """
    shown = os.fspath(path)
    if not stat.S_ISDIR(_mode(shown)):
        return _unzipped(shown)
    try:
        names = sorted(os.listdir(shown))
    except OSError as error:
        stop("E209", shown, value=error.strerror)
    return {name: read_file(os.path.join(shown, name)) if name in READ else b"" for name in names}


def _unzipped(path: str) -> dict[str, bytes]:
    """The files of a zip archive."""
    if read_file(path, 4) not in (b"PK\x03\x04", b"PK\x05\x06"):
        stop("E203", path)
    from seatwright.io import archive  # zipfile takes longer to load than most elections to read

    if os.path.getsize(path) > archive.PACKED:
        stop("E208", path, value=f"{os.path.getsize(path):,} bytes packed")
    return archive.unpack(read_file(path), path, READ)


def read_file(path: str, most: int = -1) -> bytes:
    """The bytes of a regular file, all or the first of them."""
    if not stat.S_ISREG(_mode(path)):
        stop("E202", path)
    try:
        with open(path, "rb") as file:
            return file.read(most)
    except OSError as error:
        stop("E209", path, value=error.strerror)


def _mode(path: str) -> int:
    """What lies at a path."""
    try:
        return os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        stop("E201", path)
    except OSError as error:
        stop("E209", path, value=error.strerror)


def check_files(names: Iterable[str], mistakes: Mistakes) -> None:
    """Note a table that no election has, and the files that every election has and this one lacks."""
    here = {*names}
    for name in sorted(here):
        if name.lower().endswith(".csv") and not (name in READ or name in LEFT or name.endswith(".computed.csv")):
            known = nearest(name.lower(), [one for one in (*READ, *LEFT) if one.endswith(".csv")])
            mistakes.note("E211", name, known=known)
    if "election.toml" not in here:
        mistakes.note("E210", "election.toml", value="which election this is, its date and its law")
    if not here & {"votes.csv", "given.csv", "ballots.csv"}:
        mistakes.note("E210", "votes.csv", value="the votes; or given.csv, the seats taken as given")
