"""Laws as text at the command: shown, checked, described by a schema, classified, and counted by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import HEADING, Call, Write

from seatwright.catalogue import law
from seatwright.io.text import read_system


@pytest.mark.parametrize("form", ["toml", "json"])
def test_a_law_that_is_shown_is_the_law(call: Call, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"mine.{form}"
    assert call("system", "show", "nz-mmp", "--format", form, "-o", path).code == 0
    assert read_system(path) == law("nz-mmp")
    assert call("system", "show", "nz-mmp", "--format", form).out == path.read_text(encoding="utf-8")


def test_a_law_is_shown_in_the_version_of_a_day(call: Call) -> None:
    assert "since = 2001-01-01" in call("system", "show", "lesotho-mmp@2005-01-01").out


def test_one_kind_of_file_becomes_the_other(call: Call, tmp_path: Path) -> None:
    call("system", "show", "nz-mmp", "--format", "json", "-o", tmp_path / "a.json")
    assert call("system", "show", tmp_path / "a.json").out == call("system", "show", "nz-mmp").out


def test_an_election_is_counted_by_the_law_in_a_file(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    text = call("system", "show", "nz-mmp").out
    path.write_text(text.replace('"5%"', '"4%"'), encoding="utf-8")
    told = call("count", "nz-2008", "--system", path, "--format", "json")
    assert (told.code, json.loads(told.out)["total"]["NZ First"]) == (0, 5)
    assert json.loads(told.out)["official"] == "not compared"


def test_the_elections_own_law_in_a_file_is_compared(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    call("system", "show", "nz-mmp", "-o", path)
    assert json.loads(call("count", "nz-2008", "--system", path, "--format", "json").out)["official"] == "equal"


def test_votes_on_standard_input_are_counted_by_the_law_in_a_file(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        'id = "x"\nname = "X"\nlaw = "Y"\n[[tier]]\nname = "list"\nwhere = "Nation"\n'
        'votes = \'Cast("list")\'\nseats = 9\nformula = "D\'Hondt"\n',
        encoding="utf-8",
    )
    votes = "ballot,district,party,votes\nlist,*,A,200\nlist,*,B,100\n"
    told = call("count", "-", "--system", path, "--format", "json", stdin=votes)
    assert json.loads(told.out)["total"] == {"A": 6, "B": 3}


def test_all_mistakes_are_told_with_exit_code_2(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    call("system", "show", "nz-mmp", "-o", path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Nation", "Natoin").replace('"5%"', "0.05"), encoding="utf-8")
    told = call("system", "validate", path)
    assert (told.code, told.out) == (2, "")
    assert "mine.toml line 26, tier[1].where: the vocabulary has no Natoin." in told.err
    assert "E101  mine.toml line 28, tier[1].entry.share: " in told.err
    assert call("count", "nz-2008", "--system", path).err == told.err


def test_a_good_file_is_said_to_be_one(call: Call) -> None:
    text = call("system", "show", "nz-mmp").out
    told = call("system", "validate", "-", stdin=text)
    assert (told.code, told.err) == (0, "")
    assert told.out == "nz-mmp: House of Representatives; 2 tiers: constituency, list. No mistakes.\n"


def test_the_schema_is_json(call: Call) -> None:
    assert json.loads(call("system", "schema").out)["$schema"].endswith("2020-12/schema")


def test_the_type_of_a_law_is_computed(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    call("system", "show", "nz-mmp", "-o", path)
    told = call("system", "classify", path)
    assert told.out == call("system", "classify", "nz-mmp").out
    assert "Type     correction\n" in told.out
    assert json.loads(call("system", "classify", path, "--format", "json").out)["combination"] == ["correction"]


def test_a_law_that_is_read_is_not_written_over(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    call("system", "show", "nz-mmp", "-o", path)
    assert call("count", "nz-2008", "--system", path, "-o", path).err.startswith("E607")
    assert call("system", "show", path, "-o", path).err.startswith("E607")


@pytest.mark.parametrize("name", ["show", "validate", "schema", "classify"])
def test_every_command_has_help_with_examples(call: Call, name: str) -> None:
    told = call("system", name, "--help")
    assert (told.code, told.err) == (0, "")
    assert f"  seatwright system {name}" in told.out


def test_a_file_that_is_not_there(call: Call) -> None:
    assert call("count", "nz-2008", "--system", "./nowhere.toml").err.startswith("E201  ./nowhere.toml")


def test_a_changed_law_of_a_file_is_a_what_if_and_not_compared(
    call: Call, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file's law bears the name that the election gives; changed, it is no longer the election's own."""
    monkeypatch.chdir(tmp_path)
    folder = write(**{"election.toml": HEADING.replace('"nz-mmp"', '"utopia"')})
    text = call("system", "show", "nz-mmp").out.replace('id = "nz-mmp"', 'id = "utopia"')
    Path("utopia.toml").write_text(text, encoding="utf-8")
    own = json.loads(call("count", str(folder), "--system", "utopia.toml", "--format", "json").out)
    changed = ("count", str(folder), "--system", "utopia.toml", "--set", "list.entry=none", "--format", "json")
    assert own["official"] in ("equal", "differs")
    assert json.loads(call(*changed).out)["official"] == "not compared"
