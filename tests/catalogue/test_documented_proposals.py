"""The page about proposals: every one that it names is there, and its commands print what it shows."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from seatwright.catalogue import LAWS, law
from seatwright.scenario.settings import with_setting
from seatwright.typology import classify

PAGE = (Path(__file__).parents[2] / "docs" / "proposals.md").read_text(encoding="utf-8")
ENV = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}

FILES = re.findall(r"^```\w+ (\S+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"^```\n\$ seatwright ([^\n]*)\n(.*?)\n```$", PAGE, re.MULTILINE | re.DOTALL)
TABLE = [line for line in PAGE.splitlines() if line.startswith("| `")]
NAMED = [id for line in TABLE for id in re.findall(r"`([^`]+)`", line.split("|")[1])]
VOTED_ON_ALONE = {"pei-plebiscite-2016"}  # how a choice between proposals was counted, and none itself


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a reader has made the files of the page."""
    for name, text in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def test_every_canadian_proposal_is_named_and_every_name_is_a_proposal() -> None:
    canadian = {id for id, file in LAWS.items() if file.startswith("canada.")} - VOTED_ON_ALONE
    assert canadian <= set(NAMED) <= set(LAWS)
    assert len(NAMED) == len(set(NAMED))


@pytest.mark.parametrize("id", NAMED)
def test_each_proposal_tells_what_it_leaves_open(id: str) -> None:
    assert law(id).unconfirmed


@pytest.mark.parametrize("line", [line for line in TABLE if "as above" not in line])
def test_the_type_is_the_computed_one(line: str) -> None:
    cells = [cell.strip() for cell in line.split("|")]
    assert {classify(law(id)).label for id in re.findall(r"`([^`]+)`", cells[1])} == {cells[3]}


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_a_command_prints_what_the_page_shows(command: str, shown: str, folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "seatwright", *command.split()], capture_output=True, env=ENV, cwd=folder, check=True
    )
    assert ran.stdout.decode("utf-8").rstrip() == shown


def test_what_the_page_says_can_be_set_can_be_set() -> None:
    settings = re.findall(r"--set (\S+?)`", PAGE)
    assert len(settings) == 4
    for setting in settings:
        system = law("bc-mmp-2018" if "entry" in setting else "rup-fvc-list")
        assert with_setting(system, setting) != system


def test_the_python_of_the_page_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    sessions = re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert sessions
    for session in sessions:
        example = doctest.DocTestParser().get_doctest(session, {}, "proposals.md", "docs/proposals.md", 0)
        assert doctest.DocTestRunner().run(example).failed == 0


def test_the_page_shows_a_whole_election() -> None:
    assert {name.partition("/")[2] for name, _ in FILES} == {
        "election.toml",
        "districts.csv",
        "votes.csv",
        "candidates.csv",
        "ballots.csv",
    }
    assert len(COMMANDS) == 4
