"""The Italian Parliament of 2018 and the Senate of 2022, from the votes of every college as published.

``python -m tests.bulk.italy FOLDER`` counts the folders found there and prints what differs from the published seats.
The files tell neither the circoscrizioni nor the coalitions as the law needs them; both stand here. Nor do they tell
how many seats a college had before the count, which the decree of 28 December 2017 fixed: published are the seats after
some were moved between colleges. Their sums are the seats of the districts, and by these the count is compared. In the
colleges the published numbers stand in for the decree's, and so prove nothing where a seat was moved.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

from seatwright.catalogue import law
from seatwright.io import parse_election
from seatwright.kernel import count
from seatwright.model.election import District, Election, Seat, Vote
from seatwright.model.system import System
from seatwright.model.value import replace
from seatwright.results.result import Completed, Result

COALITIONS = {
    "Centrodestra": (
        "LEGA", "FORZA ITALIA", "FRATELLI D'ITALIA CON GIORGIA MELONI", "NOI CON L'ITALIA - UDC",
    ),
    "Centrosinistra": (
        "PARTITO DEMOCRATICO", "+EUROPA", "ITALIA EUROPA INSIEME", "CIVICA POPOLARE LORENZIN", "SVP - PATT",
    ),
}  # fmt: skip
MINORITY = ("SVP - PATT",)

Seats = dict[tuple[str, str], int]


def read(folder: Path) -> Election:
    """The election of a folder, with the map, the coalitions and the minority that the law asks for."""
    files = {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file()}
    found = parse_election(files, folder.name)
    members = tuple((party, name) for name, parties in COALITIONS.items() for party in parties)
    seats: dict[str, int] = {}
    for row in found.official:
        if row.tier == "list":
            seats[row.district] = seats.get(row.district, 0) + row.seats
    figures = (*found.figures, ("minority", MINORITY))
    return replace(found, districts=_districts(found, seats), alliances=members, figures=figures)


COALITIONS_2022 = {
    "Centrodestra": (
        "FRATELLI D'ITALIA CON GIORGIA MELONI", "LEGA PER SALVINI PREMIER", "FORZA ITALIA",
        "NOI MODERATI/LUPI - TOTI - BRUGNARO - UDC",
    ),
    "Centrosinistra": (
        "PARTITO DEMOCRATICO - ITALIA DEMOCRATICA E PROGRESSISTA", "+EUROPA", "ALLEANZA VERDI E SINISTRA",
        "IMPEGNO CIVICO LUIGI DI MAIO - CENTRO DEMOCRATICO",
    ),
}  # fmt: skip


def senate_2022(path: Path) -> Election:
    """The Senate of 2022 from the lists' figures in every college; the colleges of one are not among these."""
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    seats: dict[str, int] = {}
    for row in rows:
        seats[row["CR_CP"]] = seats.get(row["CR_CP"], 0) + int(row["seggi"])
    regions = sorted({name[:2] for name in seats})
    places = [District("region", name, "*", None) for name in regions]
    places += [District("list", name, name[:2], n) for name, n in sorted(seats.items())]
    return Election(
        id="italy-senate-2022",
        date=date(2022, 9, 25),
        votes=tuple(Vote("list", row["CR_CP"], row["desc_lis"], "", int(row["voti"])) for row in rows),
        official=tuple(
            Seat("list", row["CR_CP"], row["desc_lis"], "", int(row["seggi"])) for row in rows if int(row["seggi"])
        ),
        given=(Seat("constituency", "*", "(all)", "", 74),),
        districts=tuple(places),
        alliances=tuple((party, name) for name, parties in COALITIONS_2022.items() for party in parties),
    )


def _districts(election: Election, seats: dict[str, int]) -> tuple[District, ...]:
    """Circoscrizione or region, college, single-member college: the digits of the code tell which lies in which."""
    colleges = {row.name for row in election.districts if row.tier == "list"}
    areas = sorted({one[:2] for one in colleges})
    rows = [District(kind, name, "*", None) for kind in ("circoscrizione", "region") for name in areas]
    rows += [District("list", name, name[:2], seats.get(name, 0)) for name in sorted(colleges)]
    for row in election.districts:
        if row.tier == "constituency":
            college = f"{row.name[:3]}00000000"
            parent = next((one for one in (college, row.name[:2]) if one in colleges or one in areas), "*")
            rows.append(District("constituency", row.name, parent, 1))
    return tuple(rows)


def law_of_chamber(election: Election) -> System:
    """The law of the chamber: the files name one law for both."""
    return law("italy-rosatellum-senate" if "senate" in election.id else "italy-rosatellum", election.date)


def seats_by_college(result: Result) -> Seats:
    """The list seats of a count, by college and party; a district of one college is told under its own name."""
    found: Seats = {}
    colleges = {row.parent: row.name for row in result.election.districts if row.tier == "list"}
    for award in result.awards:
        if award.told_as == "list" and award.in_house and award.seats:
            place = colleges.get(award.place, award.place)
            found[place, award.party] = found.get((place, award.party), 0) + award.seats
    return found


def published(election: Election) -> Seats:
    """The list seats as published."""
    return {(row.district, row.party): row.seats for row in election.official if row.tier == "list"}


def seats_by_district(result: Result) -> Seats:
    """The list seats of each circoscrizione, or region: what the law shares out before it looks at colleges."""
    found: Seats = {}
    for step in result.tree:
        for who, n in step.outcome if step.tier in ("district-list", "regional-list") else ():
            if n:
                place = who.place or step.place
                found[place, who.party] = found.get((place, who.party), 0) + n
    return found


def by_district(seats: Seats) -> Seats:
    """Seats of colleges added up: the first two digits of a code are those of the district."""
    found: Seats = {}
    for (place, party), n in seats.items():
        found[place[:2], party] = found.get((place[:2], party), 0) + n
    return found


def differences(ours: Seats, theirs: Seats) -> dict[tuple[str, str], tuple[int, int]]:
    """Where a count differs: counted and published seats."""
    keys = sorted({*ours, *theirs})
    return {key: (ours.get(key, 0), theirs.get(key, 0)) for key in keys if ours.get(key, 0) != theirs.get(key, 0)}


def in_districts(result: Result, election: Election) -> dict[tuple[str, str], tuple[int, int]]:
    """Where a list has other seats in a district than were published."""
    return differences(seats_by_district(result), by_district(published(election)))


def in_colleges(result: Result, election: Election) -> list[str]:
    """The districts in which a list has other seats in a college than were published."""
    return sorted({place[:2] for place, _ in differences(seats_by_college(result), published(election))})


def main(root: Path) -> None:
    """Count what is there."""
    for folder in sorted(one for one in root.iterdir() if (one / "election.toml").exists()):
        election = read(folder)
        result = count(law_of_chamber(election), election)
        assert isinstance(result, Completed)
        print(folder.name, result.seats("list"), in_districts(result, election) or "equal in every district")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
