"""Where an election lies: a folder or a zip, never a device."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seatwright.errors import BadInput
from seatwright.io import parse_election, read_election, read_lots


def refusal(path: Path | str) -> str:
    with pytest.raises(BadInput) as refused:
        read_election(path)
    return str(refused.value)


def test_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "atlantis"
    assert refusal(path) == (
        f"E201  {path}: there is no such file or folder.\n"
        "      Name the folder of an election, a zip of one, or an election of the catalogue."
    )


@pytest.mark.parametrize("path", ["nul\0byte", "x" * 5000])
def test_a_path_that_is_none(path: str) -> None:
    assert refusal(path)[:4] in ("E201", "E209")


def test_a_device_is_not_read() -> None:
    assert refusal("/dev/zero") == (
        "E202  /dev/zero is neither a regular file nor a folder.\n"
        "      Devices, pipes and sockets are not read; save the data as a file first."
    )


def test_a_pipe_is_not_waited_for(folder, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe")[:4] == "E202"
    (folder.path / "votes.csv").unlink()
    os.mkfifo(folder.path / "votes.csv")
    assert folder.codes() == ["E202"]


def test_a_file_that_is_no_zip(folder) -> None:
    path = folder.path / "votes.csv"
    assert refusal(path) == (
        f"E203  {path} is neither a folder nor a zip archive.\n"
        "      Name the folder that holds election.toml, or a zip of it."
    )


def test_a_folder_or_file_that_may_not_be_opened(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", forbidden)
    assert folder.codes() == ["E209"]
    monkeypatch.setattr("os.listdir", forbidden)
    assert folder.mistake() == (
        f"E209  {folder.path} cannot be read: Permission denied.\n"
        "      Check that the file is complete and that you may read it."
    )


def test_an_empty_folder_lacks_two_files(folder) -> None:
    for name in os.listdir(folder.path):
        (folder.path / name).unlink()
    assert folder.mistakes() == [
        "E210  election.toml is missing: which election this is, its date and its law.\n"
        "      Add the file to the folder; every election has one.",
        "E210  votes.csv is missing: the votes; or given.csv, the seats taken as given.\n"
        "      Add the file to the folder; every election has one.",
    ]


def test_votes_may_be_missing_if_seats_are_given(folder) -> None:
    (folder.path / "votes.csv").unlink()
    (folder.path / "seats.csv").rename(folder.path / "given.csv")
    assert len(folder.read().given) == 5


def test_only_heading_and_votes_are_needed(folder) -> None:
    (folder.path / "seats.csv").unlink()
    (folder.path / "districts.csv").unlink()
    assert (folder.read().official, folder.read().districts) == ((), ())


@pytest.mark.parametrize(
    ("name", "known"), [("vote.csv", "votes.csv"), ("Votes.csv", "votes.csv"), ("district.CSV", "districts.csv")]
)
def test_a_table_of_unknown_name_is_told_with_the_nearest(folder, name: str, known: str) -> None:
    folder.write(name, "")
    assert folder.mistake() == (
        f"E211  {name} is no table of an election.\n"
        f'      Did you mean "{known}"? Notes and sources may lie beside the tables under any other ending than .csv.'
    )


@pytest.mark.parametrize("name", ["elected.csv", "split.computed.csv", "notes.md", "raw"])
def test_what_belongs_beside_the_tables_is_left_alone(folder, name: str) -> None:
    folder.write(name, b"\xff\xfe not read")
    folder.read()


def test_files_may_come_as_bytes(folder) -> None:
    files = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    assert parse_election(files, "utopia-2020") == folder.read()


def test_the_rows_are_in_the_order_of_the_files(folder) -> None:
    folder.write("alliances.csv", "party,alliance\nGreens,Left\nLabour,Left\n")
    folder.write("population.csv", "district,inhabitants\nCoast,120000\n")
    folder.write("parties.csv", "party,short,colour,order,id\nGreens,G,#1fa12D,2,P07\nLabour,,,,\n")
    election = folder.read()
    assert [row.party for row in election.votes[:3]] == ["Labour", "Greens", "Liberals"]
    assert election.official[4] == ("constituency", "Hills", "Liberals", "Di Poe", 1)
    assert election.alliances == (("Greens", "Left"), ("Labour", "Left"))
    assert election.population == (("Coast", 120000),)
    assert election.parties == (("Greens", "G", "#1fa12D", 2, "P07"), ("Labour", "", "", 0, ""))


def test_a_colour_is_written_in_hexadecimal(folder) -> None:
    folder.write("parties.csv", "party,colour\nGreens,green\n")
    assert folder.mistake() == (
        'E262  parties.csv line 2, party "Greens": green is not a colour.\n      Write it like #1e90ff.'
    )


def test_a_party_belongs_to_one_alliance(folder) -> None:
    folder.write("alliances.csv", "party,alliance\nGreens,Left\nGreens,Centre\n")
    assert folder.codes() == ["E238"]


def test_lots_are_a_regular_file_too() -> None:
    with pytest.raises(BadInput, match="E202"):
        read_lots("/dev/zero")


REAL = os.environ.get("SEATWRIGHT_ELECTIONS", "")  # a folder of election folders


@pytest.mark.skipif(not REAL or not Path(REAL).is_dir(), reason="SEATWRIGHT_ELECTIONS names no folder of elections")
def test_every_real_election_is_read() -> None:
    folders = sorted(path for path in Path(REAL).iterdir() if path.is_dir())
    read = [read_election(path) for path in folders]
    assert [election.id for election in read] == [path.name for path in folders]
