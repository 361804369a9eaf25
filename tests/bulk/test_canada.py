"""Canada's ridings in pairs under dual-member proportional, where their votes are at hand."""

from __future__ import annotations

import os
from collections import Counter
from fractions import Fraction
from functools import cache
from pathlib import Path
from random import Random

import pytest
from tests.bulk.canada import YEARS, Simulated, by_region, simulated
from tests.properties import dual_member_oracle as oracle

from seatwright.model.election import INDEPENDENT

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "canada-federal"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not BULK.exists(), reason="the votes by riding are not at hand (SEATWRIGHT_BULK)"),
]

SEATS = {
    "Alberta": 34, "British Columbia": 42, "Manitoba": 14, "New Brunswick": 10, "Newfoundland and Labrador": 7,
    "Northwest Territories": 1, "Nova Scotia": 11, "Nunavut": 1, "Ontario": 121, "Prince Edward Island": 4,
    "Quebec": 78, "Saskatchewan": 14, "Yukon": 1,
}  # fmt: skip


@cache
def counted(year: str) -> Simulated:
    return simulated(BULK, year)


@pytest.mark.parametrize("year", YEARS)
def test_every_province_has_its_seats_and_every_pair_two(year: str) -> None:
    one = counted(year)
    places = Counter[str]()
    for award in one.result.awards:
        places[award.place] += award.seats if award.in_house else 0
    assert {row.name: row.seats for row in one.election.districts if row.tier == "district"} == +places
    assert {region: sum(seats.values()) for region, seats in by_region(one).items()} == SEATS
    assert one.result.vacancies == ()


@pytest.mark.parametrize("year", YEARS)
def test_the_first_seat_goes_to_the_stronger_candidate_of_the_ticket_with_most_votes(year: str) -> None:
    one = counted(year)
    first = {award.place: award for award in one.result.awards if award.tier == "first"}
    assert len(first) == 172
    for place, award in first.items():
        rows = {(row.party, row.candidate): row.votes for row in one.election.votes if row.district == place}
        assert max(rows, key=lambda who: rows[who])[0] == award.party
        names = [row.candidate for row in one.election.lists if (row.district, row.party) == (place, award.party)]
        assert award.person == names[0]


@pytest.mark.parametrize("year", YEARS)
def test_nobody_sits_twice_and_the_proof_holds(year: str) -> None:
    one = counted(year)
    assert one.findings == ()
    assert one.result.warnings == ()


@pytest.mark.parametrize("year", YEARS)
def test_each_province_comes_out_as_the_steps_written_down(year: str) -> None:
    one = counted(year)
    parent = {row.name: row for row in one.election.districts if row.tier == "district"}
    for region in SEATS:
        votes: dict[str, dict[str, int]] = {name: {} for name, row in parent.items() if row.parent == region}
        for row in one.election.votes:
            if row.district in votes:
                ticket = f"ind {row.candidate}" if row.party == INDEPENDENT else row.party
                votes[row.district][ticket] = votes[row.district].get(ticket, 0) + row.votes
        of_two = {(row.district, row.party) for row in one.election.lists if row.rank == 2}
        tickets = {(place, party) for place, rows in votes.items() for party in rows}
        single = frozenset(tickets - of_two)
        alone = frozenset(place for place in votes if parent[place].seats == 1)
        steps = oracle.counted(oracle.Region(votes, single, alone), Fraction(1, 10), Random(2015))
        seats = Counter[str]()
        for won in (steps.first, steps.alone, steps.main, steps.reserve, *steps.again):
            seats.update(won.values())
        assert seats == by_region(one)[region], region
