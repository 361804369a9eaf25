"""A table with divisors cannot have a seat moved, a sum missed or a divisor spoilt without being noticed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.verify.edits import hashed
from tests.verify.two_ways import TWO_WAYS

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.model.value import replace
from seatwright.results.evidence import Divisors
from seatwright.results.record import Record, recorded
from seatwright.verify import verify


def with_outcome(name: str, **cells: int) -> Record:
    """A record in which cells ("P_A") have other seats."""
    kept = recorded(TWO_WAYS[name].counted())
    step = kept.tree[-1]
    seats = dict(step.outcome)
    for cell, n in cells.items():
        seats[Competitor(cell[0], "", cell[2])] = n
    outcome = tuple((who, n) for who, n in seats.items() if n)
    return hashed(replace(kept, tree=(*kept.tree[:-1], replace(step, outcome=outcome))))


def with_divisor(name: str, divisor: Number) -> Record:
    """A record in which the first party has another divisor."""
    kept = recorded(TWO_WAYS[name].counted())
    step = kept.tree[-1]
    assert isinstance(step.evidence, Divisors)
    rows = ((step.evidence.rows[0][0], divisor), *step.evidence.rows[1:])
    changed = replace(step, evidence=replace(step.evidence, rows=rows))
    return hashed(replace(kept, tree=(*kept.tree[:-1], changed)))


def says(name: str, edited: Record) -> str:
    return str(verify(edited, TWO_WAYS[name].election, TWO_WAYS[name].system))


def test_a_ring_of_seats_cannot_be_moved_though_all_sums_hold() -> None:
    edited = with_outcome("both ways", P_A=2, Q_A=0, P_B=1, Q_B=3)
    assert "P, A has the quotient" in says("both ways", edited)
    assert "2 seats, for which it must lie between 3/2 and 5/2" in says("both ways", edited)


def test_a_party_cannot_miss_its_total() -> None:
    assert "the seats of P is recorded as 5, and comes to 4" in says(
        "both ways", with_outcome("both ways", P_A=2, Q_A=0)
    )


def test_a_place_cannot_miss_its_seats() -> None:
    assert "the seats of B is recorded as 4, and comes to 5" in says(
        "both ways", with_outcome("both ways", P_A=2, P_B=1)
    )


def test_another_divisor_must_give_the_same_seats() -> None:
    assert "has the quotient" in says("both ways", with_divisor("both ways", Fraction(1, 2)))


@pytest.mark.parametrize("divisor", [0, -1])
def test_a_divisor_is_above_zero(divisor: int) -> None:
    assert "is not above zero" in says("both ways", with_divisor("both ways", divisor))


def test_a_table_without_divisors_proves_nothing() -> None:
    kept = recorded(TWO_WAYS["both ways"].counted())
    bare = replace(kept.tree[-1], evidence=None)
    assert "which are missing" in says("both ways", hashed(replace(kept, tree=(*kept.tree[:-1], bare))))


def test_a_party_without_a_divisor_is_noticed() -> None:
    kept = recorded(TWO_WAYS["both ways"].counted())
    step = kept.tree[-1]
    assert isinstance(step.evidence, Divisors)
    fewer = replace(step, evidence=replace(step.evidence, rows=step.evidence.rows[1:]))
    edited = hashed(replace(kept, tree=(*kept.tree[:-1], fewer)))
    assert "no divisor is recorded for" in says("both ways", edited)


def test_a_divisor_for_nobody_is_noticed() -> None:
    kept = recorded(TWO_WAYS["both ways"].counted())
    step = kept.tree[-1]
    assert isinstance(step.evidence, Divisors)
    more = replace(step, evidence=replace(step.evidence, columns=(*step.evidence.columns, ("Nowhere", 1))))
    edited = hashed(replace(kept, tree=(*kept.tree[:-1], more)))
    assert "a divisor is recorded for Nowhere, which has no part in this" in says("both ways", edited)


def test_a_tie_must_have_been_decided() -> None:
    kept = recorded(TWO_WAYS["both ways by lot"].counted())
    undecided = hashed(replace(kept, lots=(), tree=(*kept.tree[:-1], replace(kept.tree[-1], ties=()))))
    assert "could have a seat in other tables as good, and no decision gives it to one of them" in says(
        "both ways by lot", undecided
    )


def test_the_other_table_is_not_the_one_the_lot_gave() -> None:
    swapped = with_outcome("both ways by lot", A_X=1, A_Y=0, B_X=0, B_Y=1)
    assert "no decision gives it to one of them" in says("both ways by lot", swapped)
