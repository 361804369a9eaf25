"""The table of linkages (RELIABILITY 2.2), bonus and jackpot: what must hold, and what must be seen to fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties.claims import QUICK, Method, Violations, Whole, method, vote_monotone
from tests.small import election

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import D_HONDT, System
from seatwright.model.election import District
from seatwright.results.result import Completed

NAMES = tuple("ABCDEFG")
BONUS, JACKPOT, GREEK = law("majority-bonus"), law("majority-jackpot"), law("greece-graduated-bonus")

lists = st.lists(st.integers(300, 3000), min_size=2, max_size=6, unique=True).map(tuple)  # all over the bar of 3%
houses = st.integers(10, 120)


def by_law(system: System) -> Method:
    """The method of a law with one national list ballot; None where a lot is wanted."""

    def share(cast: Whole, seats: int) -> Whole | None:
        places = (District("list", "*", "", seats),)
        result = count(system, election(dict(zip(NAMES, cast)), districts=places))
        got = result.seats()
        return tuple(got.get(name, 0) for name in NAMES[: len(cast)]) if isinstance(result, Completed) else None

    return share


def guaranteed(cast: Whole, seats: int, got: Whole) -> Violations:
    """The first has at least 55%, exactly so unless its proportional share is more; nobody else is lifted."""
    due = method(D_HONDT)(cast, seats)
    first, target = cast.index(max(cast)), -(-55 * seats // 100)
    if due is None:
        return []
    wanted = max(target, due[first])
    return [f"{got[first]} for {wanted} of {seats}"] if got[first] != wanted else []


def proportional_losers(cast: Whole, got: Whole) -> Violations:
    """All but the first share what they have together by the formula."""
    first = cast.index(max(cast))
    rest = [i for i in range(len(cast)) if i != first]
    alone = method(D_HONDT)(tuple(cast[i] for i in rest), sum(got[i] for i in rest))
    return [f"{got} for {alone}"] if alone is not None and alone != tuple(got[i] for i in rest) else []


def on_top(cast: Whole, seats: int, got: Whole) -> Violations:
    """The first has its bonus and its share of the rest, all others exactly theirs."""
    bonus, first = -(-seats // 10), cast.index(max(cast))
    due = method(D_HONDT)(cast, seats - bonus)
    wanted = tuple(n + bonus * (i == first) for i, n in enumerate(due or ()))
    return [f"{got} for {wanted}"] if due is not None and got != wanted else []


# --- what must hold ------------------------------------------------------------------------------------------


@QUICK
@given(cast=lists, house=houses)
def test_the_winner_of_a_jackpot_has_the_guaranteed_share(cast: Whole, house: int) -> None:
    got = by_law(JACKPOT)(cast, house)
    if got is not None:
        assert not guaranteed(cast, house, got) + proportional_losers(cast, got)
        assert sum(got) == house


@QUICK
@given(cast=lists, house=houses)
def test_a_bonus_leaves_the_rest_proportional(cast: Whole, house: int) -> None:
    got = by_law(BONUS)(cast, house)
    if got is not None:
        assert not on_top(cast, house, got) + proportional_losers(cast, got)
        assert sum(got) == house


@QUICK
@given(first=st.integers(2500, 9000), more=st.integers(1, 200))
def test_the_greek_bonus_never_falls_with_the_share(first: int, more: int) -> None:
    """From 20 at a quarter of the votes to 50 at two fifths, a seat for each half of a point."""

    def bonus(votes: int) -> int:
        rest = 10_000 - votes
        rows = {"A": votes, "B": rest // 4 - 7, "C": rest // 4 + 3, "D": rest // 4 + 11}
        rows["E"] = 10_000 - sum(rows.values())
        return count(GREEK, election(rows)).seats("bonus").get("A", 0)

    assert 20 <= bonus(first) <= bonus(min(first + more, 9000)) <= 50


@pytest.mark.parametrize("id", ["majority-bonus", "majority-jackpot"])
@QUICK
@given(cast=lists, house=houses, more=st.integers(1, 400), who=st.integers(0, 1))
def test_by_averages_more_votes_cost_nobody_a_seat(id: str, cast: Whole, house: int, more: int, who: int) -> None:
    assert not vote_monotone(by_law(law(id)), cast, more, who, house)


# --- what must be seen to fail -------------------------------------------------------------------------------


def test_more_votes_cost_a_seat_where_the_bonus_switches() -> None:
    """One vote more for the fourth list takes a bonus seat from the first, and in the larger rest one from itself."""
    cast = (770, 363, 761, 106)
    assert by_law(GREEK)(cast, 300) == (144, 46, 96, 14)
    assert by_law(GREEK)((*cast[:3], 107), 300) == (144, 46, 97, 13)
    assert vote_monotone(by_law(GREEK), cast, 1, 3, 300)


def test_one_vote_moves_a_sixth_of_the_house_where_the_first_changes() -> None:
    """Continuity is no property of a jackpot: 501 against 500 votes is 55 against 23 seats."""
    before, after = (by_law(JACKPOT)(cast, 100) for cast in ((501, 500, 460), (501, 502, 460)))
    assert before is not None
    assert after is not None
    assert (before[0], after[0]) == (55, 23)


def test_the_claims_see_what_is_no_jackpot() -> None:
    """R0: a bonus is no guarantee, a jackpot is no bonus, and losers who do not share alike are found."""
    cast, house = (401, 352, 259), 100
    bonus, jackpot = by_law(BONUS)(cast, house), by_law(JACKPOT)(cast, house)
    assert bonus is not None
    assert jackpot is not None
    assert guaranteed(cast, house, bonus)
    assert on_top(cast, house, jackpot)
    assert proportional_losers(cast, (55, 20, 25))
