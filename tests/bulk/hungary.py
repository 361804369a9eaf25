"""The Hungarian elections since 2014, from the votes of every constituency.

The votes are not part of the project. What they lack and the law needs stands here: which lists are those of a
minority, and how many parties a joint list has. A list is written there in other letters than its candidates.
"""

from __future__ import annotations

from pathlib import Path

from seatwright.catalogue import law_of
from seatwright.io import parse_election
from seatwright.kernel import count
from seatwright.model.election import Election
from seatwright.model.value import replace
from seatwright.results.result import Completed

# Seats on the national list; in 2026 without the postal votes, which the tables lack: not the official outcome.
LIST_SEATS = {
    "2014": {"FIDESZ-KDNP": 37, "MSZP-EGYÜTT-DK-PM-MLP": 28, "JOBBIK": 23, "LMP": 5},
    "2018": {"FIDESZ-KDNP": 42, "JOBBIK": 25, "MSZP-PÁRBESZÉD": 12, "LMP": 7, "DK": 6, "MNOÖ (German minority)": 1},
    "2022": {
        "FIDESZ-KDNP": 48,
        "DK-JOBBIK-MOMENTUM-MSZP-LMP-PÁRBESZÉD": 38,
        "MI HAZÁNK": 6,
        "MNOÖ (German minority)": 1,
    },
    "2026": {"TISZA": 46, "FIDESZ-KDNP": 41, "Mi Hazánk": 6},
}
OFFICIAL = ("2014", "2018", "2022")
MEMBERS = {
    "FIDESZ-KDNP": 2,
    "MSZP-EGYÜTT-DK-PM-MLP": 5,
    "MSZP-PÁRBESZÉD": 2,
    "DK-JOBBIK-MOMENTUM-MSZP-LMP-PÁRBESZÉD": 6,
}


def read(folder: Path) -> Election:
    """The election of a folder, with what the law needs besides."""
    files = {one.name: one.read_bytes() for one in folder.iterdir() if one.name != "seats.computed.csv"}
    files["votes.csv"] = _spelt_alike(files["votes.csv"].decode("utf-8")).encode("utf-8")
    election = parse_election(files, folder.name)
    lists = {row.party for row in election.votes if row.ballot == "list"}
    minority = tuple(sorted(party for party in lists if "minority" in party))
    members = tuple((f"members_of.{party}", n) for party, n in MEMBERS.items() if party in lists)
    return replace(election, figures=(*election.figures, ("minority", minority), *members))


def _spelt_alike(rows: str) -> str:
    """A list in the letters of its candidates: names are joined by exact text."""
    lines = [line.split(",") for line in rows.splitlines()]
    candidates = {line[2].casefold(): line[2] for line in lines if line[0] == "constituency"}
    told = (
        [*line[:2], candidates.get(line[2].casefold(), line[2]), *line[3:]] if line[0] == "list" else line
        for line in lines
    )
    return "\n".join(",".join(line) for line in told) + "\n"


def counted(folder: Path) -> Completed:
    """Count one election."""
    election = read(folder)
    result = count(law_of(election), election)
    assert isinstance(result, Completed)
    return result
