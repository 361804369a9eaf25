"""Canada's federal elections of 2015 and 2021 under dual-member proportional, from the votes of all 338 ridings.

``python -m tests.bulk.canada FOLDER`` joins the ridings in pairs as a published design does (166 pairs, six ridings
alone), with the provinces and territories as regions, and prints the seats. The votes are not part of the project.

What is assumed: a party's ticket in a pair is its two candidates of the old ridings, the one with more votes first, and
its votes are the sum of both; a party that stood in one of the two has a ticket of one. Whoever stood without a party
stands alone in the pair, with his or her own votes. Nobody would vote otherwise, which is the boldest of all.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from seatwright.catalogue import law
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.model.election import INDEPENDENT, District, Election, Listed, Vote
from seatwright.model.system import System
from seatwright.model.value import replace
from seatwright.results.result import Completed
from seatwright.verify import verify

YEARS = ("2015", "2021")
NO_PARTY = ("", "*", INDEPENDENT, "No Affiliation")


class Simulated(NamedTuple):
    """An election joined in pairs, its count, and what its proof came to."""

    election: Election
    result: Completed
    claims: int
    findings: tuple[str, ...]


def joined(root: Path, year: str) -> Election:
    """The election with its ridings joined."""
    ridings = read_election(root / f"canada-{year}")
    pair_of, seats = _pairs(root / "riding-pairs-338.csv")
    province = {pair_of[row.name.split()[0]]: row.parent for row in ridings.districts if row.tier == "constituency"}
    tickets: dict[tuple[str, str], list[Vote]] = defaultdict(list)
    alone: list[Vote] = []
    for row in ridings.votes:
        place, party = pair_of[row.district.split()[0]], row.party.strip()
        if party in NO_PARTY:
            alone.append(row._replace(ballot="district", district=place, party=INDEPENDENT))
        else:
            tickets[place, party].append(row)
    votes = [Vote("district", place, party, "", sum(r.votes for r in rows)) for (place, party), rows in tickets.items()]
    return replace(
        ridings,
        id=f"canada-{year}-dmp",
        votes=(*votes, *alone),
        lists=tuple(one for (place, party), rows in tickets.items() for one in _ticket(place, party, rows)),
        districts=(
            *(District("region", name, "*", None) for name in sorted({*province.values()})),
            *(District("district", place, province[place], n) for place, n in seats.items()),
        ),
        official=(),
    )


def _pairs(path: Path) -> tuple[dict[str, str], dict[str, int]]:
    """The pair of each riding by its number, and the seats of each pair."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = {row["old_riding_numbers"]: f"{row['province']} {row['merged_riding']}" for row in rows}
    pair_of = {number: name for numbers, name in names.items() for number in numbers.split()}
    return pair_of, {name: len(numbers.split()) for numbers, name in names.items()}


def _ticket(place: str, party: str, rows: list[Vote]) -> list[Listed]:
    """A party's candidates in a pair, the stronger first; told apart by riding, as some names come twice."""
    ranked = sorted(rows, key=lambda row: (-row.votes, row.district))
    people = [f"{row.candidate} ({row.district.split()[0]})" for row in ranked]
    return [Listed("district", place, party, rank, name) for rank, name in enumerate(people, 1)]


def simulated(root: Path, year: str, system: System | None = None) -> Simulated:
    """Count an election, and check the proof."""
    election = joined(root, year)
    result = count(system or law("dmp-federal"), election)
    if not isinstance(result, Completed):
        raise TypeError(f"a lot is needed: {result.lot}")
    verdict = verify(result)
    return Simulated(election, result, sum(verdict.checked.values()), tuple(map(str, verdict.findings)))


def by_region(one: Simulated) -> dict[str, Counter[str]]:
    """Seats by region and party."""
    parent = {row.name: row.parent for row in one.election.districts if row.tier == "district"}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for award in one.result.awards:
        if award.in_house and award.seats:
            found[parent[award.place]][award.party] += award.seats
    return dict(found)


def main() -> int:
    """Count both elections, a table each."""
    root, failed = Path(sys.argv[1]), 0
    for year in YEARS:
        one = simulated(root, year)
        by = Counter(award.tier for award in one.result.awards if award.in_house and award.seats)
        vacant = sum(one.seats for one in one.result.vacancies)
        print(f"{year}: {one.result.house} seats, {one.result.seats()}, vacant {vacant}")
        print(f"  {one.claims} claims checked, {len(one.findings)} fail; seats by step: {dict(by)}")
        for region, seats in sorted(by_region(one).items()):
            print(f"  {region:26} {sum(seats.values()):4}  {dict(seats.most_common())}")
        failed += bool(one.findings)
    return 4 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
