"""The Hungarian National Assembly since 2014 from the votes of every constituency, where the votes are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.bulk.hungary import LIST_SEATS, OFFICIAL, counted

from seatwright.results.official import compare
from seatwright.results.step import Step
from seatwright.verify import verify

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "hungary"

pytestmark = pytest.mark.skipif(not BULK.exists(), reason="the votes by constituency are not at hand (SEATWRIGHT_BULK)")


@pytest.mark.parametrize("year", LIST_SEATS)
def test_the_national_list_of_each_year_is_counted_from_every_candidate(year: str) -> None:
    result = counted(BULK / f"hungary-{year}")
    assert result.seats("list") == LIST_SEATS[year]
    assert result.house == 199


@pytest.mark.parametrize("year", OFFICIAL)
def test_every_constituency_and_the_list_are_as_published(year: str) -> None:
    compared = compare(counted(BULK / f"hungary-{year}"))
    assert compared.differences == ()
    assert compared.status == "equal"


@pytest.mark.parametrize("year", LIST_SEATS)
def test_the_fragments_are_what_the_law_says_of_every_candidate(year: str) -> None:
    """All of a loser's votes; of a winner's what is left of one vote more than the runner-up has."""
    result = counted(BULK / f"hungary-{year}")
    fragments: dict[str, int] = {}
    for row in result.tree:
        if row.tier == "constituency":
            for party, votes in _fragments(row):
                fragments[party] = fragments.get(party, 0) + votes
    cast = {row.party: row.votes for row in result.election.votes if row.ballot == "list"}
    step = next(row for row in result.tree if row.tier == "list")
    for one in step.standings:
        if one.admitted:
            assert one.votes == cast[one.who.party] + fragments.get(one.who.party, 0)


def _fragments(step: Step) -> list[tuple[str, int]]:
    ranked = sorted(((int(one.votes), one.who.party) for one in step.standings), reverse=True)
    (first, winner), (second, _) = ranked[:2]
    return [(winner, first - second - 1), *((party, votes) for votes, party in ranked[1:])]


@pytest.mark.parametrize("year", LIST_SEATS)
def test_the_count_holds_when_it_is_checked(year: str) -> None:
    assert verify(counted(BULK / f"hungary-{year}")).ok


def test_in_2018_the_last_seat_hung_on_a_few_votes() -> None:
    """Jobbik's 25th seat over the 43rd of Fidesz: a fragment left out, or one taken twice, would turn it."""
    step = next(row for row in counted(BULK / "hungary-2018").tree if row.tier == "list")
    votes = {one.who.party: one.votes for one in step.standings}
    assert 0 < votes["JOBBIK"] * 43 - votes["FIDESZ-KDNP"] * 25 < 43 * 25 * 100
