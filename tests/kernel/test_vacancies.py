"""Seats that stay empty and why; and what a reader must be warned of."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, one_tier, seats_of, two_tiers, votes, won

from seatwright.kernel import count
from seatwright.law import (
    ADAMS,
    D_HONDT,
    HARE,
    MODIFIED_SAINTE_LAGUE,
    AtLeast,
    Cast,
    Formula,
    Hare,
    Kept,
    LeftOver,
    Majority,
    Nation,
    Plurality,
    Quotas,
    System,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    replace,
)
from seatwright.model.election import Listed


def empty(system: System, data: object) -> list[tuple[str, str, str, int, str]]:
    """The vacancies of a count."""
    found = count(system, data).vacancies  # type: ignore[arg-type]
    return [(one.tier, one.place, one.party, one.seats, one.why) for one in found]


def test_a_list_that_ends_leaves_a_seat_with_nobody_left() -> None:
    lists = (Listed("list", "*", "A", 1, "Ann"),)
    assert empty(one_tier(D_HONDT, 3), election({"A": 70, "B": 30}, lists=lists)) == [
        ("list", "*", "A", 1, "nobody left to seat")
    ]


def test_the_house_is_those_who_sit() -> None:
    """H12: the members and the empty seats together are the seats of the law."""
    lists = (Listed("list", "*", "A", 1, "Ann"),)
    result = count(one_tier(D_HONDT, 3), election({"A": 70, "B": 30}, lists=lists))
    assert (result.house, sum(one.seats for one in result.vacancies)) == (2, 1)


def test_seats_for_which_there_is_nobody_are_told() -> None:
    assert empty(one_tier(Plurality(), 3), election({"A": 5, "B": 4})) == [("list", "*", "", 1, "nobody could take it")]
    assert empty(one_tier(D_HONDT, 3), election({"A": 0, "B": 0})) == [("list", "*", "", 3, "nobody could take it")]


def test_a_seat_without_a_majority_stays_empty() -> None:
    system = System("t", "T", LAW, (replace(DISTRICTS, formula=Majority()),))
    rows = votes("constituency", {"North": {"A/Ann": 50, "B/Bo": 50}})
    assert empty(system, election(cast=rows)) == [("constituency", "North", "", 1, "nobody could take it")]


def test_seats_that_a_later_tier_takes_up_are_not_empty() -> None:
    wholes = Tier("whole", LAW, Nation(), Cast("list"), Quotas("w", Hare(), LeftOver()), 5)
    rest = Tier("rest", LAW, Nation(), Cast("list"), D_HONDT, Unfilled("whole"))
    data = election({"A": 55, "B": 45})
    assert empty(System("t", "T", LAW, (wholes,)), data) == [("whole", "*", "", 1, "nobody could take it")]
    assert empty(System("t", "T", LAW, (wholes, rest)), data) == []


def test_full_houses_have_no_vacancies() -> None:
    assert (
        empty(
            two_tiers(D_HONDT, 5, counting=TopUp(("constituency",), Kept())),
            election({"A": 7, "B": 4}, won("constituency", {"A": 1})),
        )
        == []
    )


# --- warnings ------------------------------------------------------------------------------------------------


def warned(formula: Formula, seats: int, rows: dict[str, int], **more: object) -> tuple[str, ...]:
    return count(one_tier(formula, seats, **more), election(rows)).warnings


@pytest.mark.parametrize(("others", "warnings"), [(34, 1), (33, 0)])
def test_a_residual_row_that_could_have_won_a_seat_is_told(others: int, warnings: int) -> None:
    """The last seat costs 100 / 3 = 33.3 votes."""
    found = warned(D_HONDT, 3, {"A": 100, "B": 20, "Others": others})
    assert len(found) == warnings
    assert all(f'"Others" has {others} votes' in one for one in found)


def test_a_residual_row_below_the_bar_that_a_party_missed_could_not_have_won() -> None:
    """B has 40 of 180 and is kept out; as one list Others, with fewer votes, would be kept out too."""
    entry = AtLeast("30%", of=Valid("list"))
    assert warned(D_HONDT, 3, {"A": 100, "B": 40, "Others": 39}, entry=entry) == ()


def test_a_residual_row_below_a_bar_of_the_whole_country_could_not_have_won_in_a_place() -> None:
    """Others has 31 of 131 in X, enough for one of its three seats, and 32 of 1,131 in all: 2.8%.

    The trap: a bar that nobody missed in the place is not looked at.
    """
    tier = Tier("list", LAW, DISTRICTS.where, Cast("list"), D_HONDT, 3)
    rows = votes("list", {"X": {"A": 60, "B": 40, "Others": 31}, "Y": {"A": 600, "B": 399, "Others": 1}})

    def warned_at(bar: str) -> int:
        system = System("t", "T", LAW, (replace(tier, entry=AtLeast(bar, of=Valid("list"))),))
        return len(count(system, election(cast=rows)).warnings)

    assert (warned_at("2%"), warned_at("4%")) == (1, 0)


def test_by_quota_a_residual_row_is_measured_by_the_quota_or_the_last_remainder() -> None:
    """Quota 25 of 100, remainders 20 and 5: one seat for 20 left over."""
    rows = {"A": 70, "B": 30}
    assert warned(HARE, 4, rows | {"Others": 26}) != ()
    assert warned(HARE, 4, rows | {"Others": 4}) == ()


def test_without_residual_row_there_is_no_warning() -> None:
    assert warned(D_HONDT, 3, {"A": 100, "B": 20}) == ()


def test_residual_rows_of_several_places_are_told_once() -> None:
    tier = Tier("list", LAW, DISTRICTS.where, Cast("list"), D_HONDT, 2)
    rows = votes("list", {"X": {"A": 9, "Others": 8}, "Y": {"A": 9, "Others": 7}})
    found = count(System("t", "T", LAW, (tier,)), election(cast=rows)).warnings
    assert len(found) == 1
    assert "8 votes in list, X (and in 1 more places)" in found[0]


def test_a_residual_row_beside_a_first_divisor_of_zero_is_no_division_by_zero() -> None:
    assert seats_of(count(one_tier(ADAMS, 2), election({"A": 5, "B": 4, "Others": 3}))) == {"A": 1, "B": 1}


def test_a_residual_row_that_the_first_divisor_keeps_out_could_not_have_won() -> None:
    """Modified Sainte-Laguë: the last seat went for 100 / 1.4 = 71.4; 80 / 1.4 = 57.1 wins nothing."""
    assert warned(MODIFIED_SAINTE_LAGUE, 2, {"A": 200, "B": 100, "Others": 80}) == ()
