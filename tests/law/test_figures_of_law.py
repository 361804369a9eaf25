"""Figures that laws make from others: by steps, by how many stand, by who leads."""

from __future__ import annotations

import pytest
from tests.small import election, one_tier, seats_of

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Contenders,
    Exactly,
    Exceeds,
    First,
    From,
    Graded,
    Reaching,
    Valid,
    least,
)

# Dual-member proportional, report 6.5: the reserve factor by the number of districts.
RESERVE_FACTOR = (From(5, "25%"), From(8, "20%"), From(10, "15%"), From(30, "10%"))


@pytest.mark.parametrize(
    ("districts", "factor"), [(4, 0), (5, 25), (7, 25), (8, 20), (10, 15), (29, 15), (30, 10), (338, 10)]
)
def test_a_figure_by_steps_is_that_of_the_highest_step_reached(districts: int, factor: int) -> None:
    system = one_tier(D_HONDT, Graded(Exactly(districts), RESERVE_FACTOR) * 100)
    assert sum(seats_of(count(system, election({"A": 1}))).values()) == factor


def test_steps_must_rise() -> None:
    for steps in ((), (From(5, 1), From(5, 2)), (From(8, 1), From(5, 2))):
        with pytest.raises(SeatwrightError, match="E305"):
            Graded(Exactly(1), steps)


@pytest.mark.parametrize(("lists", "admitted"), [(3, 3), (5, 5), (6, 5), (12, 11)])
def test_each_list_that_stands_raises_the_bar(lists: int, admitted: int) -> None:
    # San Marino: 0.4% for every list, at most 3.5%. The last list has 2% of the votes: out when six stand (2.4%).
    others = {f"L{n}": 9_800 // (lists - 1) + n for n in range(1, lists - 1)}
    rows = {"Last": 200, **others, "First": 9_800 - sum(others.values())}
    bar = Valid("list") * least(Contenders() * "0.4%", Exactly("3.5%"))
    system = one_tier(D_HONDT, 1, entry=Reaching(bar))
    result = count(system, election(rows))
    assert sum(one.admitted for one in result.tree[0].standings) == admitted


def test_residual_rows_are_no_list() -> None:
    system = one_tier(D_HONDT, Contenders())
    assert sum(seats_of(count(system, election({"A": 5, "B": 4, "Others": 3}))).values()) == 2


def test_a_condition_reads_who_leads_before_the_votes_are_counted() -> None:
    half = Exceeds(First(), Valid("list") * "1/2")
    for votes, seats in (({"A": 51, "B": 49}, 10), ({"A": 50, "B": 50}, 0)):
        system = one_tier(D_HONDT, 10, when=half)
        assert sum(seats_of(count(system, election(votes))).values()) == seats
