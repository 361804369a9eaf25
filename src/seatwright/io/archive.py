"""A zip of an election's folder, opened as if somebody wished us ill: nothing is written to disk.

Archives that unpack to a thousand times their size, climb out of their folder, hold links, locks or further
archives are refused before any of their files is opened.
"""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Collection
from io import BytesIO
from struct import unpack_from

from seatwright.io.mistakes import stop

PACKED = 20_000_000
UNPACKED = 200_000_000
TIMES = 100
MEMBERS = 1_000
INDEX = 1_000_000  # bytes; a thousand members need far less

_ARCHIVES = (".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst", ".jar", ".xlsx", ".ods")


def unpack(content: bytes, name: str, wanted: Collection[str]) -> dict[str, bytes]:
    """The files of the folder in an archive that holds election.toml: those wanted read, the others empty.

    Errors: E204 to E209.
    """
    _check_index(content, name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check_sizes(members, len(content), name)
            for member in members:
                _check_member(member, name)
            folder = _folder(members, name).items()
            return {file: archive.read(member) if file in wanted else b"" for file, member in folder}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        stop("E209", name, value=str(error))


def _check_index(content: bytes, name: str) -> None:
    """Refuse an index of members too long to be listed in memory, before it is."""
    if len(content) > PACKED:
        stop("E208", name, value=f"{len(content):,} bytes packed")
    at = content.rfind(b"PK\x05\x06")
    if at < 0 or at + 22 > len(content):
        stop("E209", name, value="the index at its end is missing")
    members, size = unpack_from("<HL", content, at + 10)
    if members > MEMBERS or size > INDEX:
        stop("E208", name, value=f"{members:,} members")


def _check_sizes(members: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    """Refuse too many members, and more than honest tables unpack to."""
    total = sum(member.file_size for member in members)
    if len(members) > MEMBERS:
        stop("E208", name, value=f"{len(members):,} members")
    if total > UNPACKED or total > TIMES * packed:
        stop("E208", name, value=f"{total:,} bytes unpacked from {packed:,}")


def _check_member(member: zipfile.ZipInfo, name: str) -> None:
    """Refuse a member that is locked, a link, an archive, or named so that it leaves the folder."""
    path = member.orig_filename.replace("\\", "/")
    kind = stat.S_IFMT(member.external_attr >> 16)
    if path.startswith("/") or ".." in path.split("/") or path[1:2] == ":" or "\0" in path:
        stop("E204", name, value=member.orig_filename)
    if kind not in (0, stat.S_IFREG):
        stop("E205", name, value=path)
    if member.flag_bits & 1:
        stop("E206", name, value=path)
    if path.lower().endswith(_ARCHIVES):
        stop("E207", name, value=path)


def _folder(members: list[zipfile.ZipInfo], name: str) -> dict[str, zipfile.ZipInfo]:
    """The members beside the one election.toml."""
    paths = [member.filename for member in members if not member.filename.startswith("__MACOSX/")]
    headings = [path for path in paths if path.split("/")[-1] == "election.toml"]
    if len(headings) != 1 or len({*paths}) < len(paths):
        stop("E229", name, value=", ".join(headings) or "none")
    folder = headings[0].removesuffix("election.toml")
    inside = {member.filename.removeprefix(folder): member for member in members if member.filename.startswith(folder)}
    return {path: member for path, member in inside.items() if "/" not in path}
