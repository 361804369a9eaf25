"""The election on the page about elections: its files are written down as shown, counted, and give the output shown."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import seatwright as sw
from seatwright.io import ballots, rows
from seatwright.io.table import Columns
from seatwright.results.result import Completed

PAGE = (Path(__file__).parents[2] / "docs" / "elections.md").read_text(encoding="utf-8")

FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = {name: text for _, name, text in FENCE.findall(PAGE) if name}
SESSIONS = [text for language, _, text in FENCE.findall(PAGE) if language == "pycon"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The directory in which a reader has made the folder of the page."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_shows_a_whole_election() -> None:
    names = {name.partition("/")[2] for name in FILES}
    assert names == {"election.toml", "districts.csv", "votes.csv", "seats.csv", "parties.csv"}
    assert len({name.partition("/")[0] for name in FILES}) == 1
    assert SESSIONS


@pytest.mark.parametrize("session", SESSIONS)
def test_the_output_is_what_the_page_shows(session: str, folder: Path) -> None:
    told: list[str] = []
    example = doctest.DocTestParser().get_doctest(session, {}, "elections.md", "docs/elections.md", 0)
    assert example.examples
    outcome = doctest.DocTestRunner(verbose=False).run(example, out=told.append)
    assert "".join(told) == ""
    assert outcome.failed == 0


def test_the_example_is_counted_from_votes_alone(folder: Path) -> None:
    result = sw.count(folder / "harbour-2012")
    assert isinstance(result, Completed)
    assert sw.compare_official(result).status == "equal"
    assert {award.source for award in result.awards} == {"count"}
    assert result.warnings == ()


def test_the_page_tells_the_columns_that_are_read() -> None:
    """Those that must be there, then in brackets those that may."""
    table = PAGE.partition("## All files and their columns")[2]
    told = {
        Path(name).stem.upper(): (tuple(must.split(", ")), tuple(may.split(", ")) if may else ())
        for name, must, may in re.findall(r"^\| `(\w+\.csv)` \| ([\w, ]+?)(?: \(([\w, ]+)\))? \|", table, re.MULTILINE)
    }
    read = {
        name: (one.needed, one.allowed)
        for module in (rows, ballots)
        for name, one in vars(module).items()
        if isinstance(one, Columns)
    }
    assert told == read | {"GIVEN": read["SEATS"]}
