"""-o and --record: whole or not at all, and never over the input."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from seatwright.cli.files import write_file
from seatwright.errors import SeatwrightError


def test_the_output_goes_to_a_file_and_not_to_the_screen(call: Call, utopia: Path, tmp_path: Path) -> None:
    shown = call("count", utopia)
    assert call("count", utopia, "-o", tmp_path / "result.txt") == (0, "", "")
    assert (tmp_path / "result.txt").read_text(encoding="utf-8") == shown.out


@pytest.mark.parametrize("form", ["json", "csv", "md"])
def test_every_format_is_written_as_it_is_shown(call: Call, utopia: Path, tmp_path: Path, form: str) -> None:
    shown = call("count", utopia, "--format", form)
    call("count", utopia, "--format", form, "-o", tmp_path / "result")
    assert (tmp_path / "result").read_text(encoding="utf-8") == shown.out


def test_a_file_that_is_there_is_replaced(call: Call, utopia: Path, tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text("old", encoding="utf-8")
    call("count", utopia, "--format", "json", "-o", tmp_path / "result.json")
    assert json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))["house"] == 122


def test_bad_input_writes_nothing(call: Call, utopia: Path, tmp_path: Path) -> None:
    (utopia / "votes.csv").write_text("ballot,district,party,votes\nlist,*,Greens,twelve\n", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    told = call("count", utopia, "-o", tmp_path / "result.txt", "--record", tmp_path / "record.json")
    assert (told.code, told.out, told.err[:4]) == (2, "", "E226")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("option", ["-o", "--record"])
@pytest.mark.parametrize("name", ["votes.csv", "lots.csv", "result.csv", "election.toml", "note.txt"])
def test_the_election_is_never_overwritten(call: Call, utopia: Path, option: str, name: str) -> None:
    (utopia / "note.txt").write_text("mine", encoding="utf-8")
    before = {file.name: file.read_bytes() for file in utopia.iterdir()}
    told = call("count", utopia, option, utopia / name)
    assert (told.code, told.out, told.err[:4]) == (2, "", "E607")
    assert {file.name: file.read_bytes() for file in utopia.iterdir()} == before


def test_nor_the_lots_that_are_read(call: Call, utopia: Path, tmp_path: Path) -> None:
    lots = tmp_path / "lots.csv"
    lots.write_text("tier,district,among,drawn\n", encoding="utf-8")
    assert call("count", utopia, "--lots", lots, "-o", lots).err.startswith("E607")


def test_nor_by_way_of_a_link(call: Call, utopia: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(utopia / "votes.csv")
    assert call("count", utopia, "-o", tmp_path / "link").err.startswith("E607")


def test_a_result_that_is_no_table_may_lie_in_the_folder(call: Call, utopia: Path) -> None:
    assert call("count", utopia, "--format", "json", "-o", utopia / "result.json").code == 0
    assert call("count", utopia).code == 0


def test_output_and_record_are_two_files(call: Call, utopia: Path, tmp_path: Path) -> None:
    told = call("count", utopia, "-o", tmp_path / "same", "--record", tmp_path / "same")
    assert (told.code, told.err[:4]) == (2, "E609")


def test_a_folder_that_is_not_there_is_said(call: Call, utopia: Path, tmp_path: Path) -> None:
    told = call("count", utopia, "-o", tmp_path / "nowhere" / "result.txt")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"E608  {tmp_path}/nowhere/result.txt cannot be written: No such file or directory.\n")


def test_a_folder_is_not_written_over(call: Call, utopia: Path, tmp_path: Path) -> None:
    assert call("count", utopia, "-o", tmp_path).err.startswith("E608")


def test_a_full_disk_leaves_no_half_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "result.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SeatwrightError, match="No space left on device"):
        write_file(str(tmp_path / "result.txt"), "new")
    assert [file.name for file in tmp_path.iterdir()] == ["result.txt"]
    assert (tmp_path / "result.txt").read_text(encoding="utf-8") == "old"


def test_a_device_takes_the_text_as_it_comes(call: Call, utopia: Path) -> None:
    assert call("count", utopia, "-o", "/dev/null") == (0, "", "")


def test_an_explanation_goes_to_a_file(call: Call, utopia: Path, tmp_path: Path) -> None:
    shown = call("explain", utopia, "--party", "Greens")
    assert call("explain", utopia, "--party", "Greens", "-o", tmp_path / "why.txt") == (0, "", "")
    assert (tmp_path / "why.txt").read_text(encoding="utf-8") == shown.out
    assert call("explain", utopia, "-o", utopia / "seats.csv").err.startswith("E607")


def test_a_party_that_is_a_formula_is_no_formula_in_a_spreadsheet(call: Call, utopia: Path) -> None:
    names = ('=HYPERLINK(""http://x"")', "+1", "-1", "@SUM(1)", "＝1")
    rows = "".join(f'list,*,"{name}",,10000\n' for name in names)
    (utopia / "votes.csv").write_text(f"ballot,district,party,candidate,votes\n{rows}", encoding="utf-8")
    (utopia / "given.csv").write_text("tier,district,party,candidate,seats\nconstituency,*,+1,,1\n", encoding="utf-8")
    (utopia / "seats.csv").unlink()
    cells = [line.split(",")[2] for line in call("count", utopia, "--format", "csv").out.splitlines()[1:]]
    assert sorted(set(cells)) == ['"\'=HYPERLINK(""http://x"")"', "'+1", "'-1", "'@SUM(1)", "'＝1"]
