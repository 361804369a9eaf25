"""New Zealand and Sri Lanka by district, where these votes are at hand, beside the elections of the catalogue."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seatwright.catalogue import election, law_of
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.model.election import NATION, Election
from seatwright.results.official import TOTAL
from seatwright.results.result import Completed

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk"))
at_hand = pytest.mark.skipif(
    not (BULK / "new-zealand").exists(), reason="the votes by district are not at hand (SEATWRIGHT_BULK)"
)


def sizes(held: Election) -> list[int]:
    """The seats of the parties, largest first: the names differ from those of the catalogue."""
    result = count(law_of(held), held)
    assert isinstance(result, Completed)
    return sorted(result.seats().values(), reverse=True)


def official(id: str) -> list[int]:
    rows = election(id).official
    return sorted((row.seats for row in rows if (row.tier, row.district) == (TOTAL, NATION)), reverse=True)


@at_hand
@pytest.mark.parametrize("id", ["nz-2005", "nz-2014", "nz-2017"])
def test_all_candidates_of_all_electorates_give_the_house(id: str) -> None:
    assert sizes(read_election(BULK / "new-zealand" / id)) == official(id)


@at_hand
@pytest.mark.parametrize("id", ["sri-lanka-2010", "sri-lanka-2024"])
def test_the_votes_of_all_districts_give_the_house(id: str) -> None:
    assert sizes(read_election(BULK / "sri-lanka" / id)) == official(id)


@at_hand
def test_the_votes_of_2014_are_those_of_the_catalogue() -> None:
    there, here = read_election(BULK / "new-zealand" / "nz-2014"), election("nz-2014")
    assert sum(row.votes for row in there.votes if row.ballot == "list") == sum(
        row.votes for row in here.votes if row.ballot == "list"
    )
