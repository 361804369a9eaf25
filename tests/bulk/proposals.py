"""Proposals for Canada on the votes of real districts: the House of Commons, British Columbia, Prince Edward Island.

``python -m tests.bulk.proposals FOLDER`` prints the seats of each. The votes are not part of the project.

What is assumed: everybody would have voted for the same candidate, and where a proposal asks for two votes, with the
second for the candidate's party. Nobody has ranked anything, so that urban seats go to lists. Districts are those of
the day, joined or left alone as published designs do; nobody has drawn fewer, so that lists come on top of all.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from seatwright.catalogue import law
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.model.election import INDEPENDENT, District, Election, Vote
from seatwright.model.value import replace
from seatwright.results.result import Completed
from seatwright.verify import verify

NO_PARTY = ("", "*", INDEPENDENT, "No Affiliation")


class Simulated(NamedTuple):
    """An election as a proposal would hold it, its count, and what its proof came to."""

    election: Election
    result: Completed
    findings: tuple[str, ...]


def simulated(id: str, election: Election) -> Simulated:
    """Count an election by a proposal, and check the proof."""
    result = count(law(id), election)
    if not isinstance(result, Completed):
        raise TypeError(f"a lot is needed: {result.lot}")
    return Simulated(election, result, tuple(map(str, verify(result).findings)))


def designed(bulk: Path, year: str, design: str) -> Election:
    """A federal election with its ridings joined, and the seats on top, of a published design."""
    federal = bulk / "canada-federal"
    ridings = read_election(federal / f"canada-{year}")
    plan = json.loads((federal / "raw" / "designs-338" / f"{design}.json").read_text(encoding="utf-8"))
    joined: dict[str, str] = {}
    places: list[District] = []
    for region in (region for province in plan["provinces"] for region in province["regions"]):
        places.append(District("list", f"Region {region['region_id']}", "*", region["top_up_seats"]))
        for new in region["new_ridings"]:
            name = f"District {new['riding_id']}"
            places.append(District("constituency", name, f"Region {region['region_id']}", new["district_mag"]))
            for old in new["old_ridings"]:
                number, share, _ = old.split(", ", 2)
                if share != "100":
                    raise ValueError(f"{design} parts a riding: {old}")
                joined[number] = name
    votes = tuple(_joined(row, joined) for row in ridings.votes)
    return replace(ridings, id=f"canada-{year}-{design}", votes=votes, districts=tuple(places), official=())


def _joined(row: Vote, joined: dict[str, str]) -> Vote:
    """A candidate's votes in the new district; names are told apart by riding, as some come twice."""
    number = row.district.split()[0]
    party = INDEPENDENT if row.party.strip() in NO_PARTY else row.party.strip()
    return row._replace(district=joined[number], party=party, candidate=f"{row.candidate} ({number})")


def one_candidate_each(election: Election) -> Election:
    """Each party's candidates of a joined district as one, with the votes of all."""
    votes: dict[tuple[str, str, str], int] = {}
    for row in election.votes:
        who = row.district, row.party, row.candidate if row.party == INDEPENDENT else ""
        votes[who] = votes.get(who, 0) + row.votes
    return replace(election, votes=tuple(Vote("constituency", *who, n) for who, n in votes.items()))


def part(election: Election, *letters: str) -> Election:
    """The regions of a design whose names begin so: one province of the federal election."""
    begins = tuple(f"Region {one}" for one in letters)
    regions = {row.name for row in election.districts if row.tier == "list" and row.name.startswith(begins)}
    places = tuple(row for row in election.districts if {row.name, row.parent} & regions)
    names = {row.name for row in places}
    return replace(election, districts=places, votes=tuple(row for row in election.votes if row.district in names))


def rural_lists(election: Election) -> Election:
    """Seats on top in regions with rural districts alone: elsewhere nobody could win them."""
    rural = {row.parent for row in election.districts if row.tier == "constituency" and row.seats == 1}
    places = tuple(row for row in election.districts if row.tier != "list" or row.name in rural)
    return replace(election, districts=places)


def with_lists(election: Election, seats: Callable[[int], int], whole: bool = False) -> Election:
    """So many list seats for the districts of each region (or of all), and a second vote like the first."""
    districts = tuple(row for row in election.districts if row.tier == "constituency" and row.name != "*")
    regions = ("*",) if whole else tuple(dict.fromkeys(row.parent for row in districts))
    inside = {name: sum(whole or row.parent == name for row in districts) for name in regions}
    lists = tuple(District("list", name, "" if whole else "*", seats(n)) for name, n in inside.items())
    second = tuple(row._replace(ballot="list", candidate="") for row in election.votes if row.party != INDEPENDENT)
    return replace(election, votes=(*election.votes, *second), districts=(*districts, *lists), official=())


def british_columbia(bulk: Path) -> Election:
    """87 districts of 2017 in five regions, and lists of two seats for three districts (60 to 40)."""
    return with_lists(read_election(bulk / "canada-bc" / "bc-2017"), lambda n: (2 * n + 1) // 3)


def prince_edward_island(bulk: Path) -> Election:
    """The districts of 2019, one of which voted later, and one list seat for two of them (18 to 9)."""
    return with_lists(read_election(bulk / "canada-pei" / "pei-2019"), lambda n: n // 2, whole=True)


def ontario(bulk: Path) -> Election:
    """Ontario's ridings of 2015, and 39 list seats for 90 of them."""
    return with_lists(part(designed(bulk, "2015", "mmp_enlargeP"), "ON"), lambda n: 39 * n // 90, whole=True)


def quebec(bulk: Path, lists: int, divisions: int) -> Election:
    """Quebec's ridings of 2015 in ten regions, with list seats in a draft's proportion to its divisions."""
    return with_lists(part(designed(bulk, "2015", "mmp_enlargeP"), "QC"), lambda n: (lists * n) // divisions)


def commons(bulk: Path) -> Election:
    """All ridings of 2015 in regions, and one list seat for two of them, at least one."""
    return with_lists(designed(bulk, "2015", "mmp_enlargeP"), lambda n: (n + 1) // 2)


PROPOSALS: dict[str, Callable[[Path], Election]] = {
    "rup-kingsley-list": lambda bulk: designed(bulk, "2015", "kingsley"),
    "rup-fvc-list": lambda bulk: designed(bulk, "2015", "ru_enlargeP"),
    "rup-list": lambda bulk: rural_lists(designed(bulk, "2015", "ru_enlargeP")),
    "bc-mmp-2018": british_columbia,
    "pei-mmp-2019": prince_edward_island,
    "ontario-mmp-2007": ontario,
    "smac-2004-2007": lambda bulk: quebec(bulk, 50, 77),
    "quebec-bill39-2019": lambda bulk: quebec(bulk, 45, 80),
    "law-commission-2004": commons,
}


def main() -> int:
    """Count all, a line each."""
    failed = 0
    for id, held in PROPOSALS.items():
        one = simulated(id, held(Path(sys.argv[1])))
        failed += bool(one.findings)
        told = {
            tier: one.result.seats(tier) for tier in dict.fromkeys(tier.told_as for tier in one.result.system.tiers)
        }
        print(f"{id}: {one.election.id}, {one.result.house} seats {one.result.seats()}, {len(one.findings)} fail")
        for tier, seats in told.items():
            print(f"  {tier:14} {sum(seats.values()):4}  {seats}")
    return 4 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
