"""Every law counts something: an election, or a worked example beside what was searched for in vain."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from seatwright.catalogue import LAWS, election, election_ids, law, law_of
from seatwright.catalogue.searched import searched
from seatwright.io.heading import Heading
from seatwright.kernel import count
from seatwright.model.election import EXAMPLE, Election
from seatwright.results.official import compare
from seatwright.results.result import Completed
from seatwright.verify import verify

EXAMPLES = [id for id in election_ids() if id.endswith("-example")]
NEVER_IN_FORCE = ("canada.", "dual_member", "united_kingdom.avplus")
VOTED_ON = {"pei-plebiscite-2016"}  # a vote that was held, among the proposals on which it was


@cache
def read(id: str) -> Election:
    return election(id)


@cache
def laws_with_elections() -> frozenset[str]:
    """The laws of which a real election is counted."""
    return frozenset(one.system for one in held() if one.provenance != EXAMPLE)


@cache
def held() -> tuple[Heading, ...]:
    from seatwright.cli.listing import headings

    return tuple(headings())


def was_in_force(id: str) -> bool:
    """Whether a law was ever in force: neither a proposal nor one of the textbook."""
    proposed = LAWS[id].startswith(NEVER_IN_FORCE) and id not in VOTED_ON
    return not proposed and law(id).country != "Textbook"


@pytest.mark.parametrize("id", LAWS)
def test_every_law_has_an_election_or_an_example_and_what_was_searched_in_vain(id: str) -> None:
    if id in laws_with_elections():
        return
    assert f"{id}-example" in EXAMPLES
    assert searched(id) or not was_in_force(id), f"{id} has no line in catalogue/searched.csv"


def test_an_example_is_named_after_its_law_and_says_that_it_is_one() -> None:
    assert {one.id for one in held() if one.provenance == EXAMPLE} == set(EXAMPLES)
    assert [one.id for one in held() if one.provenance == EXAMPLE and one.id != f"{one.system}-example"] == []


@pytest.mark.parametrize("id", EXAMPLES)
def test_an_example_gives_the_seats_worked_out_by_hand(id: str) -> None:
    result = count(law_of(read(id)), read(id))
    assert isinstance(result, Completed)
    assert compare(result).status == "equal"
    verdict = verify(result)
    assert verdict.ok, str(verdict)


@pytest.mark.parametrize("id", EXAMPLES)
def test_an_example_says_where_its_figures_are_from_and_works_them(id: str) -> None:
    said = read(id)
    assert said.verified
    assert said.sources[0].startswith(("made up", "after "))
    assert 2 <= said.note.count(". ") + 1 <= 8
    assert any(sign.isdigit() for sign in said.note) or "votes" in said.note


@pytest.mark.parametrize("id", EXAMPLES)
def test_an_example_is_small(id: str) -> None:
    parties = {row.party for row in read(id).votes} - {"Invalid"}
    assert len(parties) <= 9
    assert sum(seats.seats for seats in read(id).official if seats.tier == "total") < 600


@pytest.mark.parametrize("id", EXAMPLES)
def test_the_parties_of_an_example_are_those_of_no_country(id: str) -> None:
    assert all(party.id.startswith("example-") for party in read(id).parties)


def test_what_was_searched_in_vain_is_told_of_laws_of_the_catalogue_once() -> None:
    known = searched()
    assert {one.law for one in known} <= set(LAWS)
    assert len({(one.law, one.what) for one in known}) == len(known)
    assert [one for one in known if not one.what or not one.where or one.what.endswith(".")] == []


def test_the_day_of_an_example_is_one_on_which_its_law_was_in_force() -> None:
    for id in EXAMPLES:
        found = law_of(read(id))
        assert found.since <= read(id).date <= (found.until or date.max)
