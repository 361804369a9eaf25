"""election.toml: which election this is."""

from __future__ import annotations

import datetime

import pytest

from seatwright.errors import BadInput
from seatwright.io import parse_election


def test_the_heading_of_an_election(folder) -> None:
    election = folder.read()
    assert election.id == "utopia-2020"
    assert election.date == datetime.date(2020, 5, 17)
    assert (election.title, election.country, election.body) == ("General election in Utopia", "Utopia", "Assembly")
    assert (election.system, election.provenance, election.verified) == ("nz-mmp", "seen", True)
    assert (election.sources, election.note) == (("Gazette 12",), "invented")


def test_a_short_heading_is_enough(folder) -> None:
    folder.write("election.toml", 'system = "nz-mmp"\ndate = 2020-05-17\n')
    election = folder.read()
    assert (election.id, election.provenance, election.verified) == ("utopia-2020", "none", False)


def test_the_law_is_needed(folder) -> None:
    folder.change("election.toml", 'system = "nz-mmp"\n', "")
    assert folder.mistake() == (
        "E273  election.toml line 1: the key system is missing.\n"
        '      Add a line like system = "nz-mmp", above [parameters].'
    )


def test_an_unknown_key_is_told_with_the_nearest(folder) -> None:
    folder.change("election.toml", "note =", "notes =")
    assert folder.mistake() == (
        'E272  election.toml line 10, key "notes": there is no such key.\n'
        '      Did you mean "note"? Figures and slots belong under [parameters].'
    )


def test_a_broken_line_is_told_with_its_column(folder) -> None:
    folder.change("election.toml", 'body = "Assembly"', "body = Assembly")
    assert folder.mistake() == (
        "E270  election.toml line 4, column 8: this is not TOML: invalid value.\n"
        '      Lines read like title = "General election" or date = 2025-02-23; '
        'text stands in quotes, and a quote or backslash in it is written \\" or \\\\.'
    )


def test_a_file_that_breaks_off_is_told_at_its_end(folder) -> None:
    folder.add("election.toml", "sources_of = [")
    assert folder.mistake().startswith("E270  election.toml line 11: this is not TOML")


def test_the_tables_are_read_even_if_the_heading_is_broken(folder) -> None:
    folder.change("election.toml", "date =", "date")
    folder.change("votes.csv", "52000", "-1")
    assert folder.codes() == ["E270", "E219"]


def test_a_heading_in_another_encoding_is_refused(folder) -> None:
    folder.write("election.toml", 'title = "Grün"'.encode("cp1252"))
    assert folder.mistake().startswith("E212  election.toml line 1, byte 12: 0xFC is not UTF-8.")


def test_nesting_without_end_is_refused(folder) -> None:
    folder.add("election.toml", "x = " + "[" * 100_000 + "]" * 100_000)
    assert folder.mistake() == (
        "E271  election.toml is nested too deeply.\n      Nothing in it is deeper than a table under [parameters]."
    )


def test_a_heading_without_end_is_refused(folder) -> None:
    folder.add("election.toml", "# " + "x" * 300_000)
    assert folder.mistake() == (
        "E274  election.toml has 300,210 bytes.\n      It may have 300,000; votes and seats belong into the tables."
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("date = 2020-05-17", 'date = "2020-05-17"', 'line 5, key "date": "2020-05-17" is of the wrong kind.'),
        ("date = 2020-05-17", "date = 2020-05-17T08:00:00", 'line 5, key "date": 2020-05-17 08:00:00 is of the'),
        ("verified = true", 'verified = "yes"', 'line 8, key "verified": "yes" is of the wrong kind.'),
        ('["Gazette 12"]', '"Gazette 12"', 'line 9, key "sources": "Gazette 12" is of the wrong kind.'),
        ('["Gazette 12"]', '["Gazette 12", 3]', 'line 9, key "sources": a list is of the wrong kind.'),
        ('title = "General election in Utopia"', "title = 1.5", 'line 2, key "title": 1.5 is of the wrong kind.'),
        ('note = "invented"', "parameters = 3", 'line 10, key "parameters": 3 is of the wrong kind.'),
    ],
)
def test_every_key_has_its_kind(folder, old: str, new: str, message: str) -> None:
    folder.change("election.toml", old, new)
    assert folder.mistake().startswith(f"E275  election.toml {message}")


def test_the_kind_that_is_wanted_is_told(folder) -> None:
    folder.change("election.toml", "date = 2020-05-17", 'date = "2020-05-17"')
    assert folder.mistake().endswith("\n      Write a day without quotes, like 2025-02-23.")


def test_provenance_is_one_of_six_grades(folder) -> None:
    folder.change("election.toml", '"seen"', '"sure"')
    assert folder.mistake() == (
        'E276  election.toml line 7, key "provenance": "sure" is no grade of provenance.\n'
        "      How the figures are known: seen, partly, recalled, reconstructed, none, example."
    )


def test_an_id_is_a_name(folder) -> None:
    folder.change("election.toml", "utopia-2020", "utopia\\u202e2020")
    assert folder.mistake().startswith('E242  election.toml line 1, key "id"')


def test_a_lone_surrogate_cannot_be_escaped_in(folder) -> None:
    folder.change("election.toml", "utopia-2020", "utopia\\ud800")
    assert folder.codes() == ["E270"]


def test_a_folder_whose_name_is_no_text_needs_an_id(folder) -> None:
    files = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    files["election.toml"] = b'system = "nz-mmp"\ndate = 2020-05-17\n'
    with pytest.raises(BadInput) as refused:
        parse_election(files, "utopia-\udcff")
    assert str(refused.value).startswith('E244  election.toml line 1, key "id": "utopia-\\xdcff" holds U+DCFF, half of')


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000])
def test_a_number_without_end_is_refused(folder, number: str) -> None:
    folder.parameters(f"valid_votes = {number}")
    assert folder.codes()[0] in ("E270", "E275")
