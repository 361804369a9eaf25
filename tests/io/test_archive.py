"""Zips: opened as if somebody wished us ill."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from seatwright.errors import BadInput
from seatwright.io import read_election
from seatwright.io.archive import unpack


class Zip:
    """A zip of the small election, which a test may spoil."""

    def __init__(self, folder, path: Path) -> None:
        self.path, self._folder = path, folder

    def write(self, inside: str = "utopia-2020/", **more: bytes) -> None:
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in self._folder.path.iterdir():
                archive.writestr(inside + file.name, file.read_bytes())
            for name, content in more.items():
                archive.writestr(name, content)

    def add(self, member: zipfile.ZipInfo | str, content: bytes = b"x") -> None:
        with zipfile.ZipFile(self.path, "a") as archive:
            archive.writestr(member, content)

    def mistake(self) -> str:
        with pytest.raises(BadInput) as refused:
            read_election(self.path)
        return str(refused.value)


@pytest.fixture
def archive(folder, tmp_path: Path) -> Zip:
    made = Zip(folder, tmp_path / "utopia.zip")
    made.write()
    return made


def test_a_zip_of_the_folder_is_the_election(folder, archive: Zip) -> None:
    assert read_election(archive.path) == folder.read()


def test_a_zip_of_the_files_is_the_election(folder, archive: Zip) -> None:
    archive.write(inside="")
    archive.add("__MACOSX/._votes.csv")
    assert read_election(archive.path) == folder.read()


def test_an_election_without_id_bears_the_name_of_its_zip(folder, archive: Zip) -> None:
    folder.change("election.toml", 'id = "utopia-2020"\n', "")
    archive.write(inside="")
    assert read_election(archive.path).id == "utopia"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:/votes.csv", "..\\votes.csv"])
def test_a_member_outside_the_archive_is_refused(archive: Zip, name: str) -> None:
    archive.add(name)
    assert archive.mistake() == (
        f"E204  {archive.path}: the member {name} lies outside the archive.\n"
        '      Names of members are plain: no leading slash, no drive letter, no "..". Zip the folder anew.'
    )


def test_a_link_is_refused(archive: Zip) -> None:
    link = zipfile.ZipInfo("utopia-2020/given.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.add(link, b"/etc/passwd")
    assert archive.mistake() == (
        f"E205  {archive.path}: the member utopia-2020/given.csv is a link or a device.\n"
        "      Put the file itself into the archive."
    )


def test_an_encrypted_member_is_refused(archive: Zip) -> None:
    content = bytearray(archive.path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    archive.path.write_bytes(content)
    assert archive.mistake().startswith(f"E206  {archive.path}: the member utopia-2020/")


def test_an_archive_within_the_archive_is_refused(archive: Zip) -> None:
    archive.add("utopia-2020/more.zip")
    assert archive.mistake() == (
        f"E207  {archive.path}: the member utopia-2020/more.zip is an archive or a workbook.\n"
        "      Unpack it, and zip the tables themselves."
    )


def test_a_bomb_is_refused(archive: Zip) -> None:
    archive.write(**{"utopia-2020/given.csv": b"0" * 10_000_000})
    message = archive.mistake()
    assert message.startswith(f"E208  {archive.path} is too large to be opened: 10,000,")
    assert "200 MB and 100 times as much unpacked" in message


def test_a_member_that_lies_about_its_size_is_refused(archive: Zip) -> None:
    archive.write(**{"utopia-2020/given.csv": b"0" * 10_000_000})
    content = bytearray(archive.path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<L", 10)
    archive.path.write_bytes(content)
    assert archive.mistake().startswith("E209")


def test_too_many_members_are_refused(archive: Zip) -> None:
    archive.write(**{f"m{n}": b"" for n in range(1000)})
    assert "E208" in archive.mistake()
    assert "1,004 members" in archive.mistake()


def test_an_index_that_lies_about_its_length_is_refused(archive: Zip) -> None:
    archive.write(**{"m" * 200 + str(n): b"" for n in range(5000)})
    content = bytearray(archive.path.read_bytes())
    at = content.rindex(b"PK\x05\x06")
    content[at + 8 : at + 12] = struct.pack("<HH", 9, 9)
    archive.path.write_bytes(content)
    assert archive.mistake().startswith("E208")


def test_an_index_that_lies_about_its_members_is_refused(archive: Zip) -> None:
    archive.write(**{f"m{n}": b"" for n in range(1000)})
    content = bytearray(archive.path.read_bytes())
    at = content.rindex(b"PK\x05\x06")
    content[at + 8 : at + 12] = struct.pack("<HH", 9, 9)
    archive.path.write_bytes(content)
    assert "E208" in archive.mistake()
    assert "1,004 members" in archive.mistake()


def test_more_than_20_megabytes_are_refused(archive: Zip) -> None:
    archive.path.write_bytes(b"PK\x03\x04" + bytes(20_000_000))
    assert archive.mistake().startswith(f"E208  {archive.path} is too large to be opened: 20,000,004 bytes packed.")
    with pytest.raises(BadInput, match="E208"):
        unpack(archive.path.read_bytes(), "utopia.zip", ("votes.csv",))


@pytest.mark.parametrize("cut", [10, 300, -30])
def test_a_zip_that_breaks_off_is_refused(archive: Zip, cut: int) -> None:
    archive.path.write_bytes(archive.path.read_bytes()[:cut])
    assert archive.mistake().startswith(f"E209  {archive.path} cannot be read")


def test_a_byte_that_changed_is_refused(folder, archive: Zip) -> None:
    with zipfile.ZipFile(archive.path, "w") as made:
        made.write(folder.path / "election.toml", "election.toml")
        made.write(folder.path / "votes.csv", "votes.csv")
    archive.path.write_bytes(archive.path.read_bytes().replace(b"list,*,Greens,,12500", b"list,*,Greens,,92500"))
    assert archive.mistake().startswith(f"E209  {archive.path} cannot be read: Bad CRC-32 for file 'votes.csv'")


def test_two_elections_in_one_zip_are_refused(archive: Zip) -> None:
    archive.add("other/election.toml")
    assert archive.mistake() == (
        f"E229  {archive.path} holds not exactly one election: utopia-2020/election.toml, other/election.toml.\n"
        "      Zip one folder with one election.toml, and each file once."
    )


def test_one_file_twice_is_refused(archive: Zip) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        archive.add("utopia-2020/votes.csv")
    assert archive.mistake().startswith("E229")


def test_an_empty_zip_holds_no_election(archive: Zip) -> None:
    with zipfile.ZipFile(archive.path, "w"):
        pass
    assert archive.mistake().startswith(f"E229  {archive.path} holds not exactly one election: none.")


def test_a_workbook_is_no_election(archive: Zip) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as workbook:
        workbook.writestr("xl/workbook.xml", b"<x/>")
    archive.path.write_bytes(held.getvalue())
    assert archive.mistake().startswith("E229")
