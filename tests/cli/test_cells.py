"""The table of parties and places on the page of a count, where the law fixes the sums both ways."""

from __future__ import annotations

from tests.verify.two_ways import TWO_WAYS

import seatwright as sw
from seatwright.cli.cells import MORE, cell_table
from seatwright.results.result import Outcome


def lines(result: Outcome, width: int = 90) -> list[str]:
    return ["".join(text for text, _ in line).rstrip() for line in cell_table(result, width)]


def test_places_stand_down_and_parties_across() -> None:
    told = lines(TWO_WAYS["both ways"].counted())
    assert told[0] == "Seats by party and place"
    assert [row.split() for row in told[1:]] == [
        ["Place", "R", "Q", "P", "Seats"],
        ["A", "2", "1", "1", "4"],
        ["B", "1", "2", "2", "5"],
        ["C", "3", "2", "1", "6"],
        ["House", "6", "5", "4", "15"],
    ]


def test_a_cell_without_a_seat_is_a_dot() -> None:
    assert any("·" in row for row in lines(TWO_WAYS["both ways by lot"].counted()))


def test_a_narrow_screen_leaves_out_the_smaller_parties_and_says_so() -> None:
    result = sw.count("zurich-canton-2023")
    assert "EDU" in lines(result)[1]
    narrow = lines(result, 46)
    assert "EDU" not in narrow[1]
    assert " ".join(narrow[-2:]).endswith("--table")
    assert MORE.startswith("Not all fit")


def test_other_formulas_have_no_such_table() -> None:
    assert lines(sw.count("nz-2008")) == []
