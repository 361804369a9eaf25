"""What holds of every formula, on generated votes; and each property seen to fail where it must (R0)."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.asking import answer
from tests.oracles.definitions import QUOTA, WORTH, averages_hold, endings, remainders_hold
from tests.properties import claims
from tests.properties.claims import QUICK, Method, Whole, houses, method, parties, positive

from seatwright.law import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    DROOP,
    HARE,
    HUNTINGTON_HILL,
    IMPERIALI_DIVISORS,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    AllToFirst,
    Divisor,
    Formula,
    HagenbachBischoff,
    Hare,
    HighestAverage,
    LeftOver,
    OneEachFromLargest,
    Plurality,
    Quotas,
)

DIVISORS = [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, IMPERIALI_DIVISORS, ADAMS, DEAN, HUNTINGTON_HILL]
IN_TURN = Quotas("in turn", Hare(), OneEachFromLargest())
BY_AVERAGE = Quotas("by average", Hare(), HighestAverage())
PROPORTIONAL = [*DIVISORS, HARE, BY_AVERAGE, IN_TURN]
named = partial(pytest.mark.parametrize, ids=lambda one: getattr(one, "name", type(one).__name__))


@named("formula", PROPORTIONAL)
@QUICK
@given(votes=parties, seats=houses)
def test_all_seats_are_given_whole_and_to_those_with_votes(formula: Formula, votes: Whole, seats: int) -> None:
    """P1, P2, P6, P7, P8 at once: each call shares out once."""
    share = once(method(formula))
    for claim in (claims.conservation, claims.balance, claims.concordance, claims.nothing_for_nothing):
        assert not claim(share, votes, seats)


@named("formula", [*PROPORTIONAL, DROOP, Plurality(), AllToFirst()])
@QUICK
@given(votes=positive, seats=st.integers(0, 12))
def test_the_order_in_which_parties_are_named_changes_nothing(formula: Formula, votes: Whole, seats: int) -> None:
    """P3."""
    assert not claims.anonymity(method(formula), votes[:4], seats)


@named("formula", [*PROPORTIONAL, Plurality(), AllToFirst()])
@QUICK
@given(votes=parties, seats=houses)
def test_ten_times_all_votes_bring_the_same_seats(formula: Formula, votes: Whole, seats: int) -> None:
    """P5."""
    assert not claims.scale(method(formula), votes, seats)


@named(
    "formula",
    [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, ADAMS, DEAN, HUNTINGTON_HILL, HARE, BY_AVERAGE, IN_TURN],
)
@QUICK
@given(votes=st.lists(st.integers(1, 30), min_size=1, max_size=6).map(tuple), factor=st.integers(1, 10**5))
def test_votes_in_proportion_to_whole_seats_bring_these_seats(formula: Formula, votes: Whole, factor: int) -> None:
    """P9. (The Imperiali divisors do not promise even that.)"""
    assert not claims.exactness(method(formula), votes, factor)


@named("formula", DIVISORS)
@QUICK
@given(votes=positive, seats=houses)
def test_the_inequality_holds_however_a_lot_falls_and_for_no_neighbour(
    formula: Divisor, votes: Whole, seats: int
) -> None:
    """P12 and P13: a result without a tie is the only one, so every transfer of a seat is refused."""
    worth, said = WORTH[formula.name], answer(formula, votes, seats)
    assert all(averages_hold(votes, worth, got) for got in list(endings(said))[:20])
    if not said.tied:
        assert not any(averages_hold(votes, worth, other) for other in claims.transfers(said.seats))


@named("formula", [HARE, DROOP])
@QUICK
@given(votes=positive, seats=st.integers(1, 40))
def test_remainders_hold_however_a_lot_falls_and_for_no_neighbour(formula: Quotas, votes: Whole, seats: int) -> None:
    """P12 and P13."""
    quota, said = QUOTA[type(formula.quota).__name__](sum(votes), seats), answer(formula, votes, seats)
    assert all(remainders_hold(votes, quota, got) for got in list(endings(said))[:20])
    if not said.tied and sum(said.seats) == seats:
        assert not any(remainders_hold(votes, quota, other) for other in claims.transfers(said.seats))


def once(share: Method) -> Method:
    """The same method, asked only once for the same votes."""
    known: dict[tuple[Whole, int], Whole | None] = {}

    def kept(votes: Whole, seats: int) -> Whole | None:
        if (votes, seats) not in known:
            known[votes, seats] = share(votes, seats)
        return known[votes, seats]

    return kept


# --- the properties can fail ---------------------------------------------------------------------------------


def first_takes_all(votes: Whole, seats: int) -> Whole:
    return (seats, *(0,) * (len(votes) - 1))


def fewest_first(votes: Whole, seats: int) -> Whole:
    last = min(range(len(votes)), key=lambda i: votes[i])
    return tuple(seats * (i == last) for i in range(len(votes)))


def test_conservation_sees_seats_that_nobody_took() -> None:
    assert claims.conservation(method(Quotas("wholes", Hare(), LeftOver())), (5, 3), 3)
    assert claims.conservation(lambda votes, seats: (seats + 1, -1), (5, 3), 3)


def test_anonymity_sees_a_seat_for_the_first_named() -> None:
    assert claims.anonymity(first_takes_all, (5, 3), 2)


def test_scale_sees_a_quota_that_is_rounded() -> None:
    """Droop, three seats: of 4 and 1 votes the quota is 2, and 2 + 1 seats; of 40 and 10 it is 13, and 3 + 0."""
    assert claims.scale(method(DROOP), (4, 1), 3)


def test_balance_sees_equal_votes_and_unequal_seats() -> None:
    assert claims.balance(first_takes_all, (5, 5), 2)


def test_concordance_sees_the_smaller_ahead_of_the_larger() -> None:
    assert claims.concordance(fewest_first, (5, 3), 2)


def test_nothing_for_nothing_sees_a_seat_without_votes() -> None:
    assert claims.nothing_for_nothing(fewest_first, (5, 0), 2)


def test_exactness_sees_a_majority_that_takes_all() -> None:
    assert claims.exactness(method(AllToFirst()), (3, 2), 10)
    assert claims.exactness(method(IMPERIALI_DIVISORS), (7, 1), 100)


def test_the_inequalities_refuse_a_wrong_result() -> None:
    assert not averages_hold((53_000, 24_000, 23_000), WORTH["D'Hondt"], (3, 2, 2))
    assert not remainders_hold((47, 16, 15), QUOTA["Hare"](78, 10), (5, 2, 3))


def test_a_quota_that_is_not_scaled_by_ten_is_known() -> None:
    """Hagenbach-Bischoff unrounded does scale: the rounding of Droop is what does not."""
    assert not claims.scale(method(Quotas("HB", HagenbachBischoff(), HighestAverage())), (3, 1), 4)
