"""What if a party had more votes: a change to one row."""

from __future__ import annotations

import pytest

from seatwright.errors import SeatwrightError
from seatwright.io import apply_votes
from seatwright.model.election import Election, Vote


@pytest.fixture
def election() -> Election:
    rows = [
        ("list", "*", "Māori Party", "", 55974),
        ("list", "*", "No. 1 = First", "", 10),
        ("constituency", "St. Ives", "Labour", "Ann Lee", 5200),
        ("constituency", "Hills", "Labour", "Cy Oh", 3900),
        ("constituency", "Hills", "Greens", "Bo Ek", 4000),
        ("open", "Hills", "Labour", "Ann Lee", 1),
        ("open", "Hills", "Labour", "Cy Oh", 2),
    ]
    return Election("utopia-2020", votes=tuple(Vote(*row) for row in rows))


def refusal(election: Election, change: str) -> str:
    with pytest.raises(SeatwrightError) as refused:
        apply_votes(election, change)
    return str(refused.value)


@pytest.mark.parametrize(
    ("change", "row", "votes"),
    [
        ("list.Māori Party=+5000", 0, 60974),
        ("list.Ma\u0304ori Party=-55974", 0, 0),
        ("list@*.Māori Party=7", 0, 7),
        ("list.No. 1 = First=+1", 1, 11),
        ("constituency@St. Ives.Labour=0", 2, 0),
        ("constituency.Greens=+1", 4, 4001),
    ],
)
def test_one_row_is_changed_and_no_other(election: Election, change: str, row: int, votes: int) -> None:
    changed = apply_votes(election, change)
    assert changed.votes[row].votes == votes
    assert [one for at, one in enumerate(changed.votes) if at != row] == [
        one for at, one in enumerate(election.votes) if at != row
    ]


@pytest.mark.parametrize(
    "change", ["", "list", "list.Māori Party", "list.Māori Party=", "list.Māori Party=5,000", "Labour=+1"]
)
def test_a_change_has_a_form(election: Election, change: str) -> None:
    assert refusal(election, change) == (
        f"E290  {change!r} is no change of votes.\n"
        "      Write BALLOT.PARTY=+5000, =-5000 or =120000; with a district BALLOT@DISTRICT.PARTY=+50."
    )


def test_a_row_that_is_not_there_is_told_with_the_nearest(election: Election) -> None:
    assert refusal(election, "list.Maori Party=+1") == (
        'E291  There are no votes for "list.Maori Party".\n      Did you mean "list.Māori Party"?'
    )


def test_a_party_with_votes_in_several_districts_needs_one_named(election: Election) -> None:
    assert refusal(election, "constituency.Labour=+1") == (
        'E292  "constituency.Labour" has votes in 2 districts.\n'
        '      Name one: "constituency@St. Ives.Labour", "constituency@Hills.Labour".'
    )


def test_votes_cannot_fall_below_zero(election: Election) -> None:
    assert refusal(election, "list.Māori Party=-55975") == (
        "E293  list.Māori Party=-55975 would leave less than no votes: there are 55,974.\n"
        "      Take away at most 55,974."
    )


def test_votes_cannot_grow_without_end(election: Election) -> None:
    assert refusal(election, "list.Māori Party=+999999999999999").startswith("E224")


def test_a_party_with_several_candidates_cannot_be_changed_as_one(election: Election) -> None:
    assert refusal(election, "open.Labour=+1") == (
        'E294  "open.Labour" has 2 candidates there: Ann Lee, Cy Oh.\n'
        "      Votes of single candidates are changed in votes.csv."
    )
