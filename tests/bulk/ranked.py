"""Files of ranked papers in the formats in which offices publish them, read as elections."""

from __future__ import annotations

import csv
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import iterparse

from seatwright.model.election import Candidate, District, Election, Ranking, Vote

Order = tuple[tuple[int, ...], ...]
Papers = list[tuple[int, Order]]


def contest(id: str, ballot: str, seats: int, names: list[tuple[str, str]], papers: Papers, on: date) -> Election:
    """One contest: the candidates by name and party, and the papers in their order."""
    first = Counter[int]()
    for number, order in papers:
        one = next((rank[0] for rank in order if len(rank) == 1), None)
        if one is not None:
            first[one] += number
    return Election(
        id=id,
        title=id,
        date=on,
        votes=tuple(Vote(ballot, "A", party, name, first[n]) for n, (name, party) in enumerate(names, 1)),
        districts=(District(ballot, "A", "", seats),),
        candidates=tuple(Candidate(ballot, "A", n, name, party) for n, (name, party) in enumerate(names, 1)),
        rankings=tuple(Ranking(ballot, "A", number, order) for number, order in papers),
    )


def blt(path: Path, ballot: str, on: date) -> Election:
    """The format of OpenSTV: seats, papers ended by 0, names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    count, seats = map(int, lines[0].split())
    papers: Papers = []
    end = lines.index("0")
    for line in lines[1:end]:
        number, *marks = map(int, line.split())
        papers.append((number, tuple((one,) for one in marks[:-1])))
    names = [line.strip().strip('"') for line in lines[end + 1 : end + 1 + count]]
    return contest(path.stem, ballot, seats, [_parted(name) for name in names], papers, on)


def _read(path: Path) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))


def _parted(name: str) -> tuple[str, str]:
    """A name and its party, which stands in brackets behind it or else is nobody's."""
    found = re.fullmatch(r"(.*?)\s*\(([^()]*)\)", name)
    return (found[1], found[2]) if found else (name, "Independent")


def scottish(path: Path) -> Election:
    """A Scottish ward: the papers of the BLT file, the names of the CSV file beside it."""
    election = blt(path, "ward", date(2017, 5, 4))
    rows = [row for row in _read(path.with_suffix(".csv")) if row]
    named = [(row[1].strip(), row[2].strip()) for row in rows if row[0].startswith("Candidate")]
    candidates = tuple(
        one._replace(candidate=name, party=party or "Independent")
        for one, (name, party) in zip(election.candidates, named, strict=True)
    )
    votes = tuple(
        row._replace(candidate=one.candidate, party=one.party)
        for row, one in zip(election.votes, candidates, strict=True)
    )
    return election.__replace__(candidates=candidates, votes=votes)


def dublin(path: Path) -> Election:
    """Dublin West 2002: a row a paper in the order of the count, a column a candidate, each mark its rank.

    A rank that is missing or stands twice is left as it is: the law ends the paper there."""
    rows = _read(path)
    names = [(name, name) for name in rows[0]]
    papers: Papers = []
    for row in rows[1:]:
        by_rank: dict[int, list[int]] = {}
        for number, rank in enumerate(row, 1):
            if int(rank):
                by_rank.setdefault(int(rank), []).append(number)
        papers.append((1, tuple(tuple(by_rank.get(rank, ())) for rank in range(1, max(by_rank, default=0) + 1))))
    return contest(path.stem, "constituency", 3, names, papers, date(2002, 5, 17))


def raire(path: Path) -> tuple[Election, str]:
    """The format of RAIRE, and the winner that its heading names."""
    lines = path.read_text(encoding="utf-8").splitlines()
    _, _, count, *rest = lines[1].split(",")
    codes, winner = rest[: int(count)], rest[-1]
    number = {code: n for n, code in enumerate(codes, 1)}
    papers: Papers = [(1, tuple((number[one],) for one in line.split(",")[2:])) for line in lines[2:] if line]
    names = [(code, code) for code in codes]
    return contest(path.stem, "constituency", 1, names, papers, date(2010, 1, 1)), winner


def workbook(path: Path, ballot: str, seats: int, on: date, ranks: int = 3) -> Election:
    """The cast vote records of Minneapolis: precinct, three choices, number of papers."""
    names, papers = dict[str, int](), Counter[Order]()
    for row in list(_rows(path))[1:]:
        choices, number = row[1 : 1 + ranks], int(row[1 + ranks] or 1)
        order: list[tuple[int, ...]] = []
        for choice in choices:
            if choice == "undervote":
                order.append(())
            elif choice == "overvote":
                order.append((9998, 9999))
            else:
                name = "Undeclared write-ins" if choice in ("UWI", "Undeclared Write-ins") else choice
                order.append((names.setdefault(name, len(names) + 1),))
        papers[tuple(order)] += number
    named = [(name, name) for name in names]
    election = contest(path.stem, ballot, seats, named, [(n, order) for order, n in papers.items()], on)
    more = tuple(Candidate(ballot, "A", n, f"overvote {n}", f"overvote {n}") for n in (9998, 9999))
    return election.__replace__(candidates=(*election.candidates, *more))


def _rows(path: Path) -> Iterable[list[str]]:
    """The cells of the first sheet, empty ones too."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        shared: list[str] = []
        for _, one in iterparse(BytesIO(book.read("xl/sharedStrings.xml"))):
            if one.tag == f"{main}si":
                shared.append("".join(text.text or "" for text in one.iter(f"{main}t")))
        for _, row in iterparse(BytesIO(book.read("xl/worksheets/sheet1.xml"))):
            if row.tag == f"{main}row":
                cells = [""] * 5
                for cell in row:
                    value = cell.find(f"{main}v")
                    if value is not None and value.text is not None:
                        text = shared[int(value.text)] if cell.get("t") == "s" else value.text
                        cells[ord(cell.get("r", "A")[0]) - 65] = text
                yield cells
                row.clear()


def report(path: Path) -> list[dict[str, str]]:
    """The totals of each round in a detailed report of the tabulator: whoever is out is left out."""
    rows = _read(path)
    head = next(n for n, row in enumerate(rows) if row and row[0] == "Rounds")
    rounds = (len(rows[head]) - 1) // 3
    end = next(n for n, row in enumerate(rows) if row and row[0] == "Active Ballots")
    found: list[dict[str, str]] = [{} for _ in range(rounds)]
    for row in rows[head + 3 : end]:
        for n in range(rounds):
            if row[1 + 3 * n] not in ("", "0"):
                found[n][row[0]] = row[1 + 3 * n]
    return found


def listed(path: Path) -> list[dict[str, str]]:
    """The contests of the table of outcomes."""
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def votekit(path: Path) -> Election:
    """A profile of VoteKit: a row a paper, its ranks as sets of short names."""
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"\(([^():]+):([^()]+)\)", text)
    number = {short: n for n, (_, short) in enumerate(named, 1)}
    papers: Papers = []
    for line in csv.reader(text.splitlines()):
        marks = [re.findall(r"\w+", cell) for cell in line]
        order = [tuple(number[one] for one in cell if one in number) for cell in marks]
        weight = next((cell for cell in line if re.fullmatch(r"\d+(\.0)?", cell.strip())), None)
        if weight is not None and any(order) and "{" in "".join(line):
            papers.append((int(float(weight)), tuple(order)))
    return contest(path.stem, "constituency", 2, [(name, name) for name, _ in named], papers, date(2022, 11, 8))
