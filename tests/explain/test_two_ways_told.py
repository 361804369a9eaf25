"""Double proportionality told: which divisors give a party its seats in a place, and the table of all."""

from __future__ import annotations

from tests.explain.told import told
from tests.verify.two_ways import TWO_WAYS, both_ways

from seatwright.explain import as_text, explain, table
from seatwright.kernel import count
from seatwright.results.result import Completed, Result


def counted(name: str) -> Completed:
    return TWO_WAYS[name].counted()


def page(result: Result, **only: str) -> str:
    return " ".join(as_text(explain(result, **only), 1_000).split())


def test_the_outcome_names_both_divisors_and_one_cell() -> None:
    (text,) = told(counted("both ways"), "formula")
    assert text.startswith(
        "The votes of a party in a place are divided by the divisor of the party and by that of the place, and rounded "
        "to the nearest whole number: so every party has its total and every place its seats. In C, R has 14,400 "
        "votes; divided by 1 and by 5,400 that is 2.67, and brings 3 seats."
    )
    assert "The divisors of the parties are 1 (R), 0.966 (Q) and 0.9 (P);" in text
    assert "those of the places are 5,400 (C), 6,850 (B) and 4,170 (A)" in text


def test_a_party_s_seats_place_by_place() -> None:
    text = page(counted("both ways"), party="Q")
    assert "The divisor of Q is 0.966, and each place has its own." in text
    assert "C: 12,000 / 0.966 / 5,400 = 2.30, 2 seats" in text
    assert "A: 6,000 / 0.966 / 4,170 = 1.49, 1 seat" in text


def test_a_place_s_seats_party_by_party() -> None:
    text = page(counted("both ways"), place="A")
    assert "The divisor of A is 4,170, and each party has its own." in text
    assert "P: 5,100 / 0.9 / 4,170 = 1.36, 1 seat" in text


def test_rounding_down_is_told_so() -> None:
    (text,) = told(counted("both ways, rounded down"), "formula")
    assert "and rounded down:" in text


def test_nobody_s_table_says_nothing() -> None:
    assert told(counted("both ways, nobody"), "formula") == []


def test_the_table_has_places_down_parties_across_and_seats_as_marks() -> None:
    found = table(counted("both ways"), "list")
    assert found.columns == ("Place", "R", "Q", "P", "Divisor")
    assert [row[0] for row in found.rows] == ["A", "B", "C", "Divisor of the party"]
    assert found.rows[-1] == ("Divisor of the party", "1", "0.966", "0.9", "")
    assert {(mark.row, mark.column): mark.text for mark in found.marks}[2, 1] == "3"


def test_many_places_are_told_where_there_are_seats() -> None:
    rows = {f"p{n:02}": {"A": 10 + n, "B": 9} for n in range(14)}
    case = both_ways(rows, dict.fromkeys(rows, 1), {"A": 8, "B": 6})
    result = count(case.system, case.election)
    assert isinstance(result, Completed)
    assert page(result, party="A").count("1 seat") >= 8
    assert "0 seats" not in page(result, party="A")
