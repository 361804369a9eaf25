"""Small elections as folders, and the command called in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from seatwright.cli import main

HEADING = """\
id = "utopia-2020"
title = "General election in Utopia"
country = "Utopia"
body = "Assembly"
date = 2020-05-17
system = "nz-mmp"
provenance = "seen"
verified = true
sources = ["Gazette 12"]
"""

FILES = {
    "election.toml": HEADING,
    "votes.csv": """\
ballot,district,party,candidate,votes
list,*,Labour,,52000
list,*,Liberals,,35000
list,*,Māori Party,,2400
list,*,Greens,,12500
list,*,"Lega, Nord",,4000
list,*,Tiny | Co,,300
""",
    "given.csv": """\
tier,district,party,candidate,seats
constituency,*,Labour,,40
constituency,*,Liberals,,25
constituency,*,Māori Party,,5
""",
    "districts.csv": """\
tier,district,parent,seats
constituency,*,,70
list,*,,120
""",
    "seats.csv": """\
tier,district,party,candidate,seats
total,*,Labour,,61
total,*,Liberals,,41
total,*,Greens,,15
total,*,Māori Party,,5
""",
}

TIED = """\
ballot,district,party,candidate,votes
list,*,A,,1000
list,*,B,,1000
list,*,C,,1000
"""


class Told(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str


Call = Callable[..., Told]
Write = Callable[..., Path]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command: ``call("count", folder, width=80)``."""

    def called(*words: object, width: int | None = None, stdin: str = "") -> Told:
        monkeypatch.delenv("COLUMNS", raising=False)
        if width:
            monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        code = main([str(word) for word in words])
        return Told(code, *capsys.readouterr())

    return called


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write an election: ``write("folder", **{"votes.csv": "..."})``; other files as above, None leaves one out."""

    def written(name: str = "utopia", **changed: str | None) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        for file, text in {**FILES, **changed}.items():
            if text is not None:
                (folder / file).write_text(text, encoding="utf-8")
        return folder

    return written


@pytest.fixture
def utopia(write: Write) -> Path:
    """An election with two seats of overhang and two lists below the bar."""
    return write()


@pytest.fixture
def tied(write: Write) -> Path:
    """Three lists with equal votes for 122 seats: two of them get one more."""
    districts = "tier,district,parent,seats\nconstituency,*,,3\nlist,*,,120\n"
    given = "tier,district,party,candidate,seats\nconstituency,*,A,,1\nconstituency,*,B,,1\nconstituency,*,X,,1\n"
    return write("tied", **{"votes.csv": TIED, "given.csv": given, "districts.csv": districts, "seats.csv": None})
