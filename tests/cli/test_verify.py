"""``seatwright verify``: a record in itself, a record against its election, an election at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call


@pytest.fixture
def record(call: Call, utopia: Path, tmp_path: Path) -> Path:
    """The record of a count."""
    path = tmp_path / "record.json"
    assert call("count", utopia, "--record", path, "--quiet") == (0, "", "")
    return path


def test_a_record_holds_in_itself(call: Call, record: Path) -> None:
    told = call("verify", record)
    assert told.code == 0
    assert told.out.startswith("utopia-2020 · nz-mmp of 1996-10-12 · 122 seats\nrecord ")
    assert "Every claim holds: " in told.out
    assert "name the election to check it against the votes" in told.out


def test_a_record_holds_against_its_election(call: Call, record: Path, utopia: Path) -> None:
    told = call("verify", record, utopia)
    assert told.code == 0
    assert "Could not be checked" not in told.out


def test_a_law_without_a_date_is_told_by_its_name(call: Call) -> None:
    assert call("verify", "canada-atlantic-2015-dmp").out.startswith("canada-atlantic-2015-dmp · dmp · 64 seats\n")


def test_a_record_comes_on_standard_input(call: Call, record: Path) -> None:
    assert call("verify", "-", stdin=record.read_text(encoding="utf-8")).code == 0


def test_a_number_that_was_changed_is_found(call: Call, record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert '"seats": 21' in text
    record.write_text(text.replace('"seats": 21', '"seats": 22', 1), encoding="utf-8")
    told = call("verify", record)
    assert told.code == 4
    assert "NOT PROVED: " in told.out


def test_the_record_of_another_election_is_refused(call: Call, record: Path) -> None:
    told = call("verify", record, "nz-2008")
    assert told.code == 4
    assert "the election is recorded as utopia-2020" in told.out


def test_the_record_of_another_law_is_refused_unless_that_law_is_meant(
    call: Call, utopia: Path, tmp_path: Path
) -> None:
    path = tmp_path / "what-if.json"
    call("count", utopia, "--set", "list.entry=3%", "--record", path, "--quiet")
    assert call("verify", path, utopia).code == 4
    assert call("verify", path, utopia, "--set", "list.entry=3%").code == 0


def test_what_is_no_record_is_refused(call: Call, utopia: Path) -> None:
    told = call("verify", utopia / "votes.csv")
    assert (told.code, told.out, told.err[:2]) == (2, "", "E7")


def test_an_election_is_counted_and_checked(call: Call, utopia: Path) -> None:
    told = call("verify", utopia)
    assert told.code == 0
    assert "Every claim holds: " in told.out


def test_quiet_tells_by_the_exit_code(call: Call, record: Path) -> None:
    assert call("verify", record, "nz-2008", "--quiet") == (4, "", "")
