"""Tables behind the steps: quotients, quotas, rounds, what was due and what was won."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.explain.test_places_told import covered, regional
from tests.explain.told import topped_up
from tests.small import election, one_tier, two_tiers, won

from seatwright.errors import SeatwrightError
from seatwright.explain import Mark, Table, as_markdown, as_text, table, tables
from seatwright.kernel import count
from seatwright.law import ADAMS, D_HONDT, HARE, Due, Exactly, Levelled, StartingFrom

VOTES = {"A": 600, "B": 340, "C": 60}


def test_quotients_of_each_with_the_order_of_the_seats() -> None:
    found = table(count(one_tier(D_HONDT, 4), election(VOTES)), "list")
    assert found.columns == ("Divisor", "A", "B")
    assert found.rows == ((1, 600, 340), (2, 300, 170), (3, 200, ""), (4, 150, ""))
    assert found.marks == (Mark(0, 1, "1"), Mark(0, 2, "2"), Mark(1, 1, "3"), Mark(2, 1, "4"))
    assert as_text(found).splitlines()[2:4] == ["Divisor        A        B", "      1  600 [1]  340 [2]"]


def test_many_seats_are_marked_without_numbers() -> None:
    found = table(count(one_tier(D_HONDT, 201), election({"A": 2, "B": 1})), "list")
    assert {mark.text for mark in found.marks} == {"*"}
    assert len(found.marks) == 201


def test_quotients_begin_after_the_seats_won() -> None:
    found = table(regional(), "region", "North")
    assert found.columns == ("Divisor", "A", "B")
    assert found.rows[:3] == ((1, "held", 140), (2, "held", 70), (3, "held", Fraction(140, 3)))
    assert [mark.text for mark in found.marks] == ["1", "2", "3"]


def test_quotients_from_half_a_seat() -> None:
    system = two_tiers(D_HONDT, 3, counting=StartingFrom(("constituency",), "1/2"))
    found = table(count(system, election(VOTES, won("constituency", {"A": 1}))), "list")
    assert [row[0] for row in found.rows] == [1, Fraction(3, 2), 2, Fraction(5, 2), Fraction(7, 2)]


def test_a_divisor_of_zero_comes_first() -> None:
    found = table(count(one_tier(ADAMS, 3), election(VOTES)), "list")
    assert [mark.text for mark in found.marks] == ["1", "2", "3"]
    assert all(mark.row == 0 for mark in found.marks)


def test_quotas_and_remainders() -> None:
    found = table(count(one_tier(HARE, 4), election(VOTES)), "list")
    assert found.title == "List: one seat costs 250 votes"
    assert found.rows == (
        ("A", 600, Fraction(12, 5), 2, 100, 1, 3),
        ("B", 340, Fraction(34, 25), 1, 90, 0, 1),
        ("C", 60, Fraction(6, 25), 0, 60, 0, 0),
    )
    assert found.marks == (Mark(0, 4, "*"),)


def test_what_is_due_what_was_won_and_what_is_given() -> None:
    found = tables(topped_up(VOTES, won("constituency", {"A": 2, "B": 5})), "list")
    assert found[0].columns == ("Party", "Votes", "Due", "Won before", "Given here", "Over")
    assert found[0].rows == (
        ("A", 600, 6, 2, 4, ""),
        ("B", 340, 3, 5, 0, 2),
        ("C", 60, 1, 0, 1, ""),
        ("Total", 1000, 10, 7, 5, 2),
    )
    assert found[1].columns[0] == "Divisor"


def test_the_house_that_was_too_small_and_the_final_one() -> None:
    result = topped_up({"A": 600, "B": 400}, won("constituency", {"A": 2, "B": 6}), overhang=Levelled())
    found = tables(result, "list")[1]
    assert found.columns == ("Party", "At least", "House of 10", "House of 13", "House of 14", "On top")
    assert found.rows == (("A", 2, 6, "", 8, ""), ("B", 6, 4, 5, 6, ""), ("Total", 8, 10, "", 14, ""))


def test_candidates_by_votes_and_winners_of_all_places() -> None:
    assert table(regional(), "constituency", "Moor") == Table(
        "Constituency, Moor",
        ("Candidate", "Votes", "Share"),
        (("Bo (B)", 70, Fraction(7, 10)), ("Ada (A)", 30, Fraction(3, 10))),
        (Mark(0, 1, "*"),),
        (2,),
    )
    assert table(regional(), "constituency").rows[0] == ("Harbour", "Ann (A)", 60, "Bob (B)", 40, 20)
    assert as_text(table(regional(), "constituency", "Moor")).splitlines()[3] == "Bo (B)      70 *    70%"


def test_seats_by_place() -> None:
    found = table(regional(), "region")
    assert found.columns == ("Place", "B", "A", "Seats")
    assert found.rows == (("North", 2, 1, 3), ("South", 2, "", 2), ("Total", 4, 1, 5))
    assert table(covered(), "lower").rows[-1][-1] == 4


def test_the_turns_of_best_first() -> None:
    found = table(covered(), "cover", "North")
    assert found.columns == ("Turn", "Party", "Where", "Key")
    assert [row[2] for row in found.rows] == ["Ann", "Amy", "Al"]
    assert [mark.row for mark in found.marks] == [0, 1]


def test_amounts_and_given_seats() -> None:
    assert table(count(one_tier(Due(Exactly(1)), 0), election({"A": 5})), "list").rows == (("A", 1, 1),)
    given = topped_up(VOTES, won("constituency", {"A": 2}))
    assert table(given, "constituency").rows == (("A", 2),)


def test_markdown() -> None:
    found = table(count(one_tier(D_HONDT, 2), election({"A": 600, "B|C": 340})), "list")
    assert as_markdown(found).splitlines() == [
        "**List**",
        "",
        "| Divisor | A | B\\|C |",
        "| --- | --- | --- |",
        "| 1 | **600** (1) | **340** (2) |",
        "| 2 | 300 | 170 |",
    ]


def test_unknown_tiers_and_places_are_refused() -> None:
    for asked in (("nothing", None), ("region", "Nowhere")):
        with pytest.raises(SeatwrightError, match="E602"):
            table(regional(), *asked)
