"""Both chambers of 2018 and the Senate of 2022, from votes by college: each list has its seats in each district."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.bulk import italy

from seatwright.kernel import count
from seatwright.model.election import Election
from seatwright.results.result import Completed, Result

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "italy"
CHAMBER, SENATE = BULK / "italy-chamber-2018", BULK / "italy-senate-2018"
SENATE_2022 = BULK / "raw" / "2022" / "senato-italia-plurinominale.csv"

pytestmark = pytest.mark.skipif(not CHAMBER.exists(), reason="the votes of 2018 by college are not here")


def counted(folder: Path) -> tuple[Election, Completed]:
    election = italy.read(folder)
    result = count(italy.law_of_chamber(election), election)
    assert isinstance(result, Completed)
    return election, result


def claims(result: Result, tier: str) -> dict[str, int]:
    """What a tier found, by party."""
    found: dict[str, int] = {}
    for step in result.tree:
        for who, seats in step.outcome if step.tier == tier else ():
            found[who.party] = found.get(who.party, 0) + seats
    return {who: n for who, n in found.items() if n}


def test_the_chamber_of_2018_in_every_district() -> None:
    election, result = counted(CHAMBER)
    assert italy.in_districts(result, election) == {}
    assert sum(result.seats("list").values()) == 386


def test_colleges_of_2018_where_no_seat_was_moved() -> None:
    """In the districts named, seats were moved; the numbers of the decree are not at hand, and nothing is proved."""
    election, result = counted(CHAMBER)
    assert italy.in_colleges(result, election) == ["02", "12", "19", "20", "21", "23", "24", "25"]
    election, result = counted(SENATE)
    assert italy.in_colleges(result, election) == ["03", "09", "12", "15", "19"]


def test_the_chamber_of_2018_in_the_nation() -> None:
    _, result = counted(CHAMBER)
    forces = {"Centrodestra": 151, "MOVIMENTO 5 STELLE": 133, "Centrosinistra": 88, "LIBERI E UGUALI": 14}
    assert claims(result, "force") == forces
    assert claims(result, "district-force") == forces
    assert claims(result, "national-list") == claims(result, "district-list") == result.seats("list")


def test_seven_seats_of_the_chamber_were_moved_within_their_districts() -> None:
    """Four of the Five Star Movement went to Liberi e Uguali, three of the centre-right changed lists."""
    _, result = counted(CHAMBER)
    moves = [
        (one.taken.party, one.given.party, one.taken.place == one.given.place)
        for step in result.tree
        if step.tier in ("district-force", "district-list")
        for one in step.evidence.moves  # type: ignore[union-attr]
    ]
    assert moves == [
        *[("MOVIMENTO 5 STELLE", "LIBERI E UGUALI", True)] * 4,
        *[("FRATELLI D'ITALIA CON GIORGIA MELONI", "LEGA", True)] * 2,
        ("FORZA ITALIA", "LEGA", True),
    ]


def test_the_senate_of_2018_in_every_region() -> None:
    election, result = counted(SENATE)
    assert italy.in_districts(result, election) == {}
    assert sum(result.seats("list").values()) == 193


def test_the_senate_of_2022_in_every_region() -> None:
    election = italy.senate_2022(SENATE_2022)
    result = count(italy.law_of_chamber(election), election)
    assert isinstance(result, Completed)
    assert italy.in_districts(result, election) == {}
    assert sum(result.seats("list").values()) == 122


@pytest.mark.parametrize(("folder", "colleges"), [(CHAMBER, 232), (SENATE, 116)])
def test_single_member_colleges_of_2018(folder: Path, colleges: int) -> None:
    election, result = counted(folder)
    official = {(one.district, one.candidate) for one in election.official if one.tier == "constituency"}
    winners = {(one.place, one.person) for one in result.awards if one.tier == "constituency"}
    assert len(winners) == colleges
    assert winners == official
