"""The least and the most a competitor may have, and what becomes of the seats that a limit moves."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.small import election, one_tier, seats_of, two_tiers, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    IMPERIALI_DIVISORS,
    SAINTE_LAGUE,
    Added,
    Ceiling,
    Exactly,
    Figure,
    Floor,
    Formula,
    Hare,
    Kept,
    Limit,
    MajorityClause,
    Names,
    NextQuotient,
    Quotas,
    Reshared,
    SeatsOf,
    StartingFrom,
    TopUp,
    Vacant,
    Valid,
    VoteShare,
    most,
)
from seatwright.model.election import Cap
from seatwright.results.result import Result
from seatwright.results.step import Bound

THREE = {"A": 60, "B": 26, "C": 14}


def limited(formula: Formula, seats: int, *limits: Limit, rows: Mapping[str, int] = THREE, **more: object) -> Result:
    """A count of ten or so seats within limits."""
    return count(one_tier(formula, seats, limits=limits), election(rows, **more))


def told(result: Result) -> list[tuple[str, str, int, int, str]]:
    """The limits at work: rule, who, the amount, what it was before, the spill."""
    bounds: tuple[Bound, ...] = result.tree[-1].bounds
    return [(one.rule, one.who.party, one.amount, one.before, one.spill) for one in bounds]


def test_without_limits_the_seats_are_those_of_the_formula() -> None:
    assert seats_of(limited(D_HONDT, 10)) == {"A": 6, "B": 3, "C": 1}
    assert seats_of(limited(HARE, 10)) == {"A": 6, "B": 3, "C": 1}


# --- ceilings ------------------------------------------------------------------------------------------------


def test_freed_seats_pass_to_the_next_quotient() -> None:
    """A may have four. B with 26, 13, 8.7, 6.5, 5.2 and C with 14, 7, 4.7 share six: 4 and 2."""
    result = limited(D_HONDT, 10, Ceiling(Exactly(4), NextQuotient()))
    assert seats_of(result) == {"A": 4, "B": 4, "C": 2}
    assert told(result) == [("Ceiling", "A", 4, 6, "NextQuotient")]


def test_freed_remainders_pass_to_the_next_remainder() -> None:
    rows = {"A": 57, "B": 25, "C": 18}
    assert seats_of(limited(HARE, 10, rows=rows)) == {"A": 6, "B": 2, "C": 2}
    assert seats_of(limited(HARE, 10, Ceiling(Exactly(5), NextQuotient()), rows=rows)) == {"A": 5, "B": 3, "C": 2}


def test_who_is_above_a_ceiling_is_put_aside_and_the_rest_is_shared_out_anew() -> None:
    """Mexico: A keeps four; 40 votes for six seats: 26 and 14 are 3.9 and 2.1."""
    result = limited(HARE, 10, Ceiling(Exactly(4), Reshared()))
    assert seats_of(result) == {"A": 4, "B": 4, "C": 2}
    assert told(result) == [("Ceiling", "A", 4, 6, "Reshared")]
    assert [(one.seats, [who.party for who in one.put_aside]) for one in result.tree[-1].rounds] == [
        (10, ["A"]),
        (6, []),
    ]


def test_a_second_may_reach_the_ceiling_when_the_rest_is_shared_out_anew() -> None:
    result = limited(HARE, 10, Ceiling(Exactly(4), Reshared()), rows={"A": 60, "B": 31, "C": 9})
    assert seats_of(result) == {"A": 4, "B": 4, "C": 2}
    assert [[who.party for who in one.put_aside] for one in result.tree[-1].rounds] == [["A"], ["B"], []]


def test_freed_seats_may_stay_empty() -> None:
    """Italy 2001: a list ran out, and eleven seats stayed empty."""
    result = limited(D_HONDT, 10, Ceiling(Exactly(4), Vacant()))
    assert seats_of(result) == {"A": 4, "B": 3, "C": 1}
    assert [(one.party, one.seats) for one in result.vacancies] == [("A", 2)]
    assert told(result) == [("Ceiling", "A", 4, 6, "Vacant")]


def test_a_list_that_runs_out_is_a_ceiling_by_its_names() -> None:
    data = election(THREE, caps=(Cap("list", "*", "A", 2),))
    assert seats_of(count(one_tier(D_HONDT, 5, limits=(Ceiling(Names(), NextQuotient()),)), data)) == {
        "A": 2,
        "B": 2,
        "C": 1,
    }


def test_a_ceiling_above_everything_changes_nothing() -> None:
    for spill in (NextQuotient(), Reshared(), Vacant()):
        result = limited(D_HONDT, 10, Ceiling(Exactly(99), spill))
        assert (seats_of(result), told(result)) == ({"A": 6, "B": 3, "C": 1}, [])


def test_a_ceiling_may_depend_on_the_share_of_votes() -> None:
    """Mexico: at most eight points more of the seats than of the votes. With 60% A may have 6.8 seats: six."""
    rows = {"A": 60, "B": 30, "C": 10}
    cap = Ceiling((VoteShare() + Exactly("8%")) * 10, NextQuotient())
    assert seats_of(limited(IMPERIALI_DIVISORS, 10, rows=rows)) == {"A": 7, "B": 3}
    result = limited(IMPERIALI_DIVISORS, 10, cap, rows=rows)
    assert seats_of(result) == {"A": 6, "B": 3, "C": 1}
    assert told(result) == [("Ceiling", "A", 6, 7, "NextQuotient")]


def test_a_ceiling_beside_a_head_start_bounds_the_new_seats() -> None:
    """Scotland: names left on the list are asked for, not seats held. A has two districts and one name left."""
    system = two_tiers(D_HONDT, 4, counting=StartingFrom(("constituency",)), limits=(Ceiling(Names(), NextQuotient()),))
    data = election({"A": 90, "B": 10}, won("constituency", {"A": 2}), caps=(Cap("list", "*", "A", 1),))
    assert seats_of(count(system, data), "list") == {"A": 1, "B": 3}


# --- floors --------------------------------------------------------------------------------------------------


def test_a_floor_is_given_first_and_quotients_go_on_from_it() -> None:
    """C is guaranteed three seats; seven are shared by A 60, 30, 20 ... and B 26, 13 (C would go on at 14 / 4)."""
    result = limited(D_HONDT, 10, Floor(Figure("least"), NextQuotient()), figures=(("least.C", 3),))
    assert seats_of(result) == {"A": 5, "B": 2, "C": 3}
    assert told(result) == [("Floor", "C", 3, 3, "NextQuotient")]


def test_a_floor_below_what_is_due_changes_nothing() -> None:
    result = limited(D_HONDT, 10, Floor(Exactly(1), NextQuotient()))
    assert seats_of(result) == {"A": 6, "B": 3, "C": 1}


def test_who_is_below_a_floor_is_raised_and_the_rest_is_shared_out_anew() -> None:
    """Georgia: a list that enters has at least so many; the others share what is left."""
    result = limited(HARE, 10, Floor(Exactly(2), Reshared()), rows={"A": 60, "B": 32, "C": 8})
    assert seats_of(result) == {"A": 5, "B": 3, "C": 2}
    assert told(result) == [("Floor", "C", 2, 1, "Reshared")]


def test_a_floor_may_come_on_top() -> None:
    result = limited(D_HONDT, 10, Floor(Exactly(2), Added()))
    assert seats_of(result) == {"A": 6, "B": 3, "C": 2}
    assert result.house == 11
    assert told(result) == [("Floor", "C", 2, 1, "Added")]


def test_a_floor_gives_seats_to_those_alone_who_take_part() -> None:
    result = limited(D_HONDT, 10, Floor(Figure("least"), NextQuotient()), figures=(("least.X", 3),))
    assert seats_of(result) == {"A": 6, "B": 3, "C": 1}


def test_floor_and_ceiling_hold_together() -> None:
    result = limited(D_HONDT, 10, Ceiling(Exactly(5), Reshared()), Floor(Exactly(2), Added()))
    assert seats_of(result) == {"A": 5, "B": 3, "C": 2}


def test_a_floor_within_a_ceiling_counts_towards_it() -> None:
    """Each at least one, nobody more than five."""
    result = limited(D_HONDT, 10, Floor(Exactly(1), NextQuotient()), Ceiling(Exactly(5), NextQuotient()))
    assert seats_of(result) == {"A": 5, "B": 3, "C": 2}


@pytest.mark.parametrize(
    ("formula", "seats", "limit"),
    [
        pytest.param(D_HONDT, 6, Ceiling(Exactly(1), NextQuotient()), id="ceiling, next quotient"),
        pytest.param(D_HONDT, 6, Ceiling(Exactly(1), Reshared()), id="ceiling, reshared"),
        pytest.param(HARE, 6, Ceiling(Exactly(1), Reshared()), id="ceiling, reshared, by quota"),
    ],
)
def test_seats_that_the_ceilings_leave_to_nobody_stay_empty(formula: Formula, seats: int, limit: Limit) -> None:
    result = limited(formula, seats, limit)
    assert seats_of(result) == {"A": 1, "B": 1, "C": 1}
    assert sum(one.seats for one in result.vacancies) == 3


@pytest.mark.parametrize(
    ("formula", "floor"),
    [
        pytest.param(D_HONDT, Floor(Exactly(2), NextQuotient()), id="next quotient"),
        pytest.param(SAINTE_LAGUE, Floor(Exactly(2), Reshared()), id="reshared"),
        pytest.param(HARE, Floor(Exactly(2), Reshared()), id="reshared, by quota"),
    ],
)
def test_floors_that_ask_for_more_seats_than_there_are_are_refused(formula: Formula, floor: Limit) -> None:
    """Three lists, three seats, two guaranteed to each."""
    with pytest.raises(SeatwrightError):
        limited(formula, 3, floor)


# --- the majority clause -------------------------------------------------------------------------------------

# 97 of 186 votes are more than half; by Sainte-Laguë they bring one seat of three.
MAJORITY = {"A": 97, "B": 48, "C": 41}


def test_a_majority_of_votes_gets_a_majority_of_seats_on_top() -> None:
    """Germany, s 6(7): seats are added until A has more than half: 3 of 5."""
    result = limited(SAINTE_LAGUE, 3, MajorityClause(), rows=MAJORITY)
    assert seats_of(result) == {"A": 3, "B": 1, "C": 1}
    assert told(result) == [("MajorityClause", "A", 3, 1, "Added")]


def test_a_majority_of_seats_may_be_at_the_others_expense() -> None:
    result = limited(SAINTE_LAGUE, 3, MajorityClause(spill=Reshared()), rows=MAJORITY)
    assert seats_of(result) == {"A": 2, "B": 1}
    assert told(result) == [("MajorityClause", "A", 2, 1, "Reshared")]


def test_half_of_the_votes_is_no_majority() -> None:
    assert told(limited(SAINTE_LAGUE, 3, MajorityClause(), rows={"A": 89, "B": 48, "C": 41})) == []


def test_a_majority_may_be_of_another_size() -> None:
    """Two thirds of the votes, and then more than two thirds of the seats: 7 of 10, 8 of 11."""
    rows = {"A": 68, "B": 17, "C": 15}
    seats = seats_of(limited(HARE, 10, MajorityClause("2/3"), rows=rows))
    assert 3 * seats["A"] > 2 * sum(seats.values())


def test_who_has_the_majority_of_seats_gets_nothing_more() -> None:
    assert told(limited(D_HONDT, 10, MajorityClause())) == []


def test_exactly_half_of_the_seats_is_no_majority() -> None:
    """A has 51% of the votes and five of ten seats: one is added."""
    result = limited(HARE, 10, MajorityClause(), rows={"A": 51, "B": 25, "C": 24})
    assert seats_of(result)["A"] == 6
    assert result.house == 11


# --- together with a top-up ----------------------------------------------------------------------------------


def test_a_ceiling_on_a_top_up_counts_the_districts_won() -> None:
    """Bolivia, Mexico: at most so many of the whole house, districts included."""
    system = two_tiers(
        D_HONDT, 10, counting=TopUp(("constituency",), Kept()), limits=(Ceiling(Exactly(4), NextQuotient()),)
    )
    result = count(system, election(THREE, won("constituency", {"A": 3})))
    assert seats_of(result) == {"A": 4, "B": 4, "C": 2}


def test_a_ceiling_may_deduct_what_was_won() -> None:
    system = two_tiers(HARE, 10, limits=(Ceiling(most(0, 7 - SeatsOf("constituency")), Reshared()),))
    result = count(system, election(THREE, won("constituency", {"A": 3, "B": 0, "C": 0})))
    assert seats_of(result, "list") == {"A": 4, "B": 4, "C": 2}


@pytest.mark.parametrize(
    ("formula", "rows"),
    [(D_HONDT, {"A": 1}), (D_HONDT, {"A": 1, "B": 0}), (HARE, {"A": 6, "B": 1})],
    ids=["a seat of none", "IndexError", "ZeroDivisionError"],
)
def test_a_majority_of_no_seats_is_no_seat(formula: Formula, rows: dict[str, int]) -> None:
    assert seats_of(limited(formula, 0, MajorityClause(spill=Reshared()), rows=rows)) == {}


def test_the_quota_under_a_ceiling_is_taken_without_the_votes_put_aside() -> None:
    """A is held at two of its six seats; the other eight cost the 400 votes that are left: 50 each."""
    formula = Quotas("Hare of all valid votes", Hare(), of=Valid("list"))
    cap = Ceiling(Figure("cap", otherwise=Exactly(10)), Reshared())
    rows = {"A": 600, "B": 260, "C": 140}
    result = count(one_tier(formula, 10, limits=(cap,)), election(rows, figures=(("cap.A", 2),)))
    assert seats_of(result) == {"B": 5, "C": 3, "A": 2}
