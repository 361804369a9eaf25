"""All elections to the Bundestag since 1949, from the votes of every Wahlkreis, each under the law of its day.

``python -m tests.bulk.bundestag FOLDER`` counts the folders found there and prints whether the seats equal the official
ones. The votes are not part of the project. What they lack and the law needs stands here: seats of the Länder in 1953,
the former East and West in 1990, the winners without a party in 1949, and official seats by party.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from seatwright.catalogue import law_of
from seatwright.io import parse_election
from seatwright.kernel import count
from seatwright.model.election import District, Election, Vote
from seatwright.model.value import replace
from seatwright.results.result import Completed

# Bundeswahlgesetz of 8 July 1953: seats of the Länder, 484 in all.
SEATS_1953 = {
    "Schleswig-Holstein": 24, "Hamburg": 17, "Niedersachsen": 66, "Bremen": 6, "Nordrhein-Westfalen": 138, "Hessen": 44,
    "Rheinland-Pfalz": 31, "Baden-Württemberg": 67, "Bayern": 91,
}  # fmt: skip

# The leaders of three Wahlkreise were one independent each; elsewhere the column adds up several.
INDEPENDENTS_1949 = {"002 Flensburg": "Edert", "168 Eßlingen": "Ott", "180 Mannheim-Land": "Freudenberg"}

EAST_1990 = {"Mecklenburg-Vorpommern", "Brandenburg", "Sachsen-Anhalt", "Thüringen", "Sachsen"}
EAST_BERLIN_1990 = range(257, 262)  # numbers of the Wahlkreise; two of them reach over the old border

# Seats by party as the Federal Returning Officer publishes them; before 1990 without the deputies of Berlin.
OFFICIAL = {
    "1949": "CDU 115, CSU 24, SPD 131, FDP 52, KPD 15, BP 17, DP 17, Zentrum 10, WAV 12, DKP/DRP 5, SSW 1, "
    "Independent 3",
    "1953": "CDU 191, CSU 52, SPD 151, FDP 48, DP 15, GB/BHE 27, Zentrum 3",
    "1957": "CDU 215, CSU 55, SPD 169, FDP 41, DP 17",
    "1961": "CDU 192, CSU 50, SPD 190, FDP 67",
    "1965": "CDU 196, CSU 49, SPD 202, FDP 49",
    "1969": "CDU 193, CSU 49, SPD 224, FDP 30",
    "1972": "CDU 177, CSU 48, SPD 230, FDP 41",
    "1976": "CDU 190, CSU 53, SPD 214, FDP 39",
    "1980": "CDU 174, CSU 52, SPD 218, FDP 53",
    "1983": "CDU 191, CSU 53, SPD 193, FDP 34, GRÜNE 27",
    "1987": "CDU 174, CSU 49, SPD 186, FDP 46, GRÜNE 42",
    "1990": "CDU 268, CSU 51, SPD 239, FDP 79, PDS 17, B90/Gr 8",
    "1994": "CDU 244, CSU 50, SPD 252, FDP 47, GRÜNE 49, PDS 30",
    "1998": "CDU 198, CSU 47, SPD 298, FDP 43, GRÜNE 47, PDS 36",
    "2002": "CDU 190, CSU 58, SPD 251, FDP 47, GRÜNE 55, PDS 2",
    "2005": "CDU 180, CSU 46, SPD 222, FDP 61, GRÜNE 51, DIE LINKE 54",
    "2009": "CDU 194, CSU 45, SPD 146, FDP 93, GRÜNE 68, DIE LINKE 76",
    "2013": "CDU 255, CSU 56, SPD 193, GRÜNE 63, DIE LINKE 64",
    "2017": "CDU 200, CSU 46, SPD 153, AfD 94, FDP 80, DIE LINKE 69, GRÜNE 67",
    "2021": "CDU 152, CSU 45, SPD 206, AfD 83, FDP 92, DIE LINKE 39, GRÜNE 118, SSW 1",
    "2021-wiederholung": "CDU 152, CSU 45, SPD 206, AfD 83, FDP 91, DIE LINKE 39, GRÜNE 118, SSW 1",
    "2025": "CDU 164, CSU 44, SPD 120, AfD 152, DIE LINKE 64, GRÜNE 85, SSW 1",
}  # fmt: skip


class Counted(NamedTuple):
    """One election: its year, the house, and the parties whose seats differ."""

    year: str
    house: int
    differences: dict[str, tuple[int, int]]


def official(year: str) -> dict[str, int]:
    """The official seats by party."""
    pairs = (one.rsplit(" ", 1) for one in OFFICIAL[year].split(", "))
    return {_label(party): int(seats) for party, seats in pairs}


def _label(party: str) -> str:
    """A party's name as it can be compared over the years: files write it in several ways."""
    plain = party.casefold().replace("die ", "").rstrip(".")
    return "independent" if plain.startswith(("parteilos", "independent")) else plain


def read(folder: Path) -> Election:
    """The election of a folder, with what the law of its day needs besides."""
    files = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    if "population.csv" in files:
        files["population.csv"] = files["population.csv"].replace(b"land,german_population", b"district,inhabitants")
    year = folder.name.removeprefix("de-bundestag-")
    election = parse_election(files, folder.name)
    return {"1949": _1949, "1953": _1953, "1990": _1990}.get(year, _as_it_is)(election)


def _as_it_is(election: Election) -> Election:
    return election


def _1949(election: Election) -> Election:
    """One vote: it elects in the Wahlkreis and counts for the party in the Land."""
    rows = tuple(
        row._replace(ballot="constituency", party="Independent", candidate=INDEPENDENTS_1949.get(row.district, "(all)"))
        if row.party == "Parteilose"
        else row._replace(ballot="constituency")
        for row in election.votes
    )
    lists = tuple(row._replace(party="Independent") if row.party == "Parteilose" else row for row in election.votes)
    return replace(election, votes=lists + rows)


def _1953(election: Election) -> Election:
    """The seats of the Länder were fixed beforehand."""
    rows = (row._replace(seats=SEATS_1953.get(row.name)) if row.tier == "list" else row for row in election.districts)
    return replace(election, districts=tuple(rows))


def _1990(election: Election) -> Election:
    """The bar was taken in the former East and the former West apart."""
    land = {row.name: row.parent for row in election.districts if row.tier == "constituency"}
    votes: dict[tuple[str, str], int] = {}
    for row in election.votes:
        if row.ballot == "list":
            number = int(row.district.split()[0])
            area = "East" if land[row.district] in EAST_1990 or number in EAST_BERLIN_1990 else "West"
            votes[area, row.party] = votes.get((area, row.party), 0) + row.votes
    rows = tuple(Vote("area", area, party, "", n) for (area, party), n in votes.items())
    areas = tuple(District("area", name, "*", None) for name in ("West", "East"))
    return replace(election, votes=election.votes + rows, districts=election.districts + areas)


def counted(folder: Path) -> Counted:
    """Count one election and compare it with the official seats by party."""
    election = replace(read(folder), official=())
    result = count(law_of(election), election)
    year = folder.name.removeprefix("de-bundestag-")
    if not isinstance(result, Completed):
        return Counted(year, 0, {"a lot is needed": (0, 0)})
    seats: dict[str, int] = {}
    for party, n in result.seats().items():
        seats[_label(party)] = seats.get(_label(party), 0) + n
    told = official(year)
    differences = {p: (told.get(p, 0), seats.get(p, 0)) for p in told | seats if told.get(p, 0) != seats.get(p, 0)}
    return Counted(year, result.house, differences)


def all_counted(root: Path) -> Iterator[Counted]:
    """Every election of a folder of folders."""
    for folder in sorted(root.glob("de-bundestag-*")):
        yield counted(folder)


def main() -> int:
    """Count what the folder holds, a line each."""
    equal = total = 0
    for one in all_counted(Path(sys.argv[1])):
        said = "equal" if not one.differences else f"NOT equal (official, counted): {one.differences}"
        print(f"Bundestag {one.year:18} {one.house:4} seats  {said}")
        equal, total = equal + (not one.differences), total + 1
    print(f"{equal} of {total} equal")
    return 0 if equal == total else 4


if __name__ == "__main__":
    raise SystemExit(main())
