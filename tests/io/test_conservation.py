"""The votes of a place are the votes of its parts."""

from __future__ import annotations

import pytest

WHOLE = "constituency,*,Labour,,9100\nconstituency,*,Greens,,4100\nconstituency,*,Liberals,,4000\n"


def test_a_whole_that_is_the_sum_of_its_parts_is_read(folder) -> None:
    folder.add("votes.csv", WHOLE)
    assert len(folder.read().votes) == 10


def test_a_whole_that_differs_from_its_parts_is_refused(folder) -> None:
    folder.add("votes.csv", WHOLE.replace("9100", "9000"))
    assert folder.mistake() == (
        'E255  votes.csv line 9, ballot "constituency", district "*", party "Labour": it has 9,000 votes, '
        "and the places inside it have 9,100 together.\n"
        "      The parts must add up to the whole: look for a missing or doubled place, "
        "or leave out the row of the larger place."
    )


def test_a_region_is_a_whole_too(folder) -> None:
    folder.add("votes.csv", "constituency,Coast,Labour,,5200\nconstituency,Coast,Greens,,4000\n")
    assert folder.codes() == ["E255"]


def test_small_parties_may_be_told_together_as_others(folder) -> None:
    folder.add("votes.csv", "constituency,*,Labour,,9100\nconstituency,*,Others,,8100\n")
    assert len(folder.read().votes) == 9


def test_others_are_compared_as_well(folder) -> None:
    folder.add("votes.csv", "constituency,*,Labour,,9100\nconstituency,*,Others,,8000\n")
    assert 'party "Others": it has 8,000 votes, and the places inside it have 8,100' in folder.mistake()


@pytest.mark.parametrize(("votes", "holds"), [("9100", True), ("20000", True), ("5199", False)])
def test_while_places_are_missing_the_parts_may_stay_below_the_whole(folder, votes: str, holds: bool) -> None:
    rows = f"constituency,*,Labour,{votes}\nconstituency,Harbour,Labour,5200\n"
    folder.write("votes.csv", "ballot,district,party,votes\n" + rows)
    if holds:
        folder.read()
    else:
        assert folder.codes() == ["E255"]


def test_shares_need_not_add_up(folder) -> None:
    folder.add("votes.csv", WHOLE.replace("9100", "9000"))
    folder.parameters('votes_are = "basis points"')
    assert folder.read().votes_are == "basis points"
