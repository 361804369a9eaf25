"""Seats forced to totals, told: what each place gave by itself, and every seat that was moved."""

from __future__ import annotations

from tests.verify.forced import COLUMN, FORCED, SEAT_BY_SEAT, TO_TOTALS, TWO, forced

from seatwright.explain import explain
from seatwright.explain.phrases import told_formula
from seatwright.law import ForcedToTotals


def told(name: str, **what: str) -> str:
    """A count, explained."""
    return " ".join(one.text for one in explain(FORCED[name].counted(), **what).paragraphs)  # type: ignore[arg-type]


def test_the_rule_in_words() -> None:
    said = str(told_formula(TO_TOTALS, {}))
    assert "whole quotas are seats, and the seats left over go to the largest decimals." in said
    assert "in the same place if there are any." in said
    assert "the greatest lack takes it where its unused decimals are largest" in str(told_formula(SEAT_BY_SEAT, {}))
    over = ForcedToTotals(COLUMN, COLUMN, passed_over=True)
    assert "but not to whoever has all its seats in whole quotas" in str(told_formula(over, {}))


def test_a_seat_that_was_moved() -> None:
    said = told("forced to totals")
    assert "Each place shares its own seats: 2 seats go to whole quotas, 3 seats to decimals." in said
    assert (
        "1 seat is moved so that nobody has more than its total: from B in North (decimals 0.758) to C in North (0.455)"
    ) in said


def test_no_seat_to_be_moved() -> None:
    met = forced(TWO, {"North": 3, "South": 2}, {"A": 3, "B": 2, "C": 0}, TO_TOTALS)
    said = " ".join(one.text for one in explain(met.counted()).paragraphs)
    assert "Everybody then has its total, and no seat is moved" in said


def test_a_total_that_cannot_be_kept() -> None:
    """A sentence that everybody has its total, where whole quotas give A both seats and it is due one."""
    off = forced({"North": {"A": 102, "B": 0}}, {"North": 2}, {"A": 1, "B": 1}, TO_TOTALS).counted()
    said = " ".join(one.text for one in explain(off).paragraphs)
    assert "No seat can be moved. Seats of whole quotas are never moved, and so not every total is kept" in said
    assert "A has 2 of 1 and B has 0 of 1" in said
    assert len(off.warnings) == 1
    assert "(A has 2 of 1; B has 0 of 1)" in off.warnings[0]
