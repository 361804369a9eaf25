"""The systems on the page about systems: written down as shown, counted, explained and proved without code."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from seatwright.cli import main

PAGE = (Path(__file__).parents[3] / "docs" / "systems.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = {name: text for _, name, text in FENCE.findall(PAGE) if name}
SYSTEMS = [name for name in FILES if "/" not in name]
SHOWN = [
    (command, output)
    for language, _, text in FENCE.findall(PAGE)
    if language == "console"
    for command, output in re.findall(r"^\$ seatwright (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE)
]
ELECTIONS = {"jackpot.toml": "./lands", "blocks.toml": "./provinces", "cities.toml": "./cities"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The directory in which a reader has made the files of the page."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)


def test_the_page_shows_three_systems_of_less_than_thirty_lines() -> None:
    assert set(SYSTEMS) == set(ELECTIONS)
    assert all(FILES[name].count("\n") < 30 for name in SYSTEMS)


def test_the_first_is_the_alternative_vote_with_scorporo_and_a_jackpot() -> None:
    """The winner of Hills did not lead there, and the jackpot is no seat larger than it must be."""
    system = FILES["jackpot.toml"]
    assert SYSTEMS[0] == "jackpot.toml"
    assert all(word in system for word in ("InstantRunoff", 'Cast("list") - OfWinners("constituency")', '"52%"'))
    assert "lands/ballots.csv" in FILES
    assert "constituency,Hills,Blue,1,count,true" in dict(SHOWN)["count ./lands --system jackpot.toml --format csv"]
    assert 9 * 100 >= 52 * 17
    assert 8 * 100 < 52 * 16


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_the_output_is_what_the_page_shows(command: str, output: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(command)) == 0
    assert capsys.readouterr().out == output


@pytest.mark.parametrize("system", SYSTEMS)
def test_each_is_validated_counted_explained_and_proved(system: str, capsys: pytest.CaptureFixture[str]) -> None:
    election = ELECTIONS[system]
    assert main(["system", "validate", system]) == 0
    assert main(["count", election, "--system", system, "--record", "record.json"]) == 0
    assert "every one certified" in capsys.readouterr().out
    assert main(["explain", election, "--system", system]) == 0
    assert "The house has" in capsys.readouterr().out
    assert main(["verify", "record.json"]) == 0
    assert main(["verify", "record.json", election, "--system", system]) == 0


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_record_holds_the_law_as_it_is_shown(system: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["count", ELECTIONS[system], "--system", system, "--record", "record.json", "--quiet"])
    main(["system", "show", system, "--format", "json"])
    assert json.loads(capsys.readouterr().out) == json.loads(Path("record.json").read_bytes())["system"]["value"]


def test_another_law_than_that_of_the_record_is_not_proved() -> None:
    """R0."""
    main(["count", "./lands", "--system", "jackpot.toml", "--record", "record.json", "--quiet"])
    changed = Path("jackpot.toml").read_text(encoding="utf-8").replace("52%", "55%")
    Path("other.toml").write_text(changed, encoding="utf-8")
    assert main(["verify", "record.json", "./lands", "--system", "other.toml", "--quiet"]) == 4
