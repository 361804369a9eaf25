"""A small valid election, which every test of the reader spoils in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from seatwright.errors import BadInput
from seatwright.io import read_election
from seatwright.model.election import Election

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
note = "invented"
"""

VOTES = """\
ballot,district,party,candidate,votes
list,*,Labour,,52000
list,*,Greens,,12500
list,*,Liberals,,35000
constituency,Harbour,Labour,Ann Lee,5200
constituency,Harbour,Greens,Bo Ek,4100
constituency,Hills,Labour,Cy Oh,3900
constituency,Hills,Liberals,Di Poe,4000
"""

DISTRICTS = """\
tier,district,parent,seats
list,*,,6
constituency,Harbour,Coast,1
constituency,Hills,Inland,1
"""

SEATS = """\
tier,district,party,candidate,seats
list,*,Labour,,2
list,*,Greens,,1
list,*,Liberals,,1
constituency,Harbour,Labour,Ann Lee,1
constituency,Hills,Liberals,Di Poe,1
"""


class Folder:
    """An election's folder that a test may alter."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.mkdir()
        tables = {"election.toml": HEADING, "votes.csv": VOTES, "districts.csv": DISTRICTS, "seats.csv": SEATS}
        for name, text in tables.items():
            self.write(name, text)

    def write(self, name: str, content: str | bytes) -> None:
        """Put a file into the folder."""
        (self.path / name).write_bytes(content.encode() if isinstance(content, str) else content)

    def change(self, name: str, old: str, new: str) -> None:
        """Replace some text of a file."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        """Put more lines at the end of a file."""
        self.write(name, (self.path / name).read_bytes() + text.encode())

    def parameters(self, text: str) -> None:
        """Give the election parameters."""
        self.add("election.toml", f"[parameters]\n{text}\n")

    def read(self) -> Election:
        """Read the election, which must be without mistakes."""
        return read_election(self.path)

    def mistakes(self) -> list[str]:
        """The messages about all mistakes in the folder."""
        with pytest.raises(BadInput) as refused:
            read_election(self.path)
        return [str(error) for error in refused.value.errors]

    def mistake(self) -> str:
        """The message about the only mistake in the folder."""
        told = self.mistakes()
        assert len(told) == 1, told
        return told[0]

    def codes(self) -> list[str]:
        """The codes of all mistakes in the folder."""
        return [message[:4] for message in self.mistakes()]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "utopia-2020")
