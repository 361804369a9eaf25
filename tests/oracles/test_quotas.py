"""Quota rules against their definition, exhaustively on small cases."""

from __future__ import annotations

from functools import partial
from itertools import product

import pytest
from tests.oracles.asking import answer
from tests.oracles.definitions import (
    QUOTA,
    WORTH,
    allocations,
    averages_hold,
    by_averages,
    by_remainders,
    by_turns,
    endings,
    remainders_hold,
    votes_up_to,
    wholes,
)

from seatwright.model.formula import (
    Droop,
    HagenbachBischoff,
    Hare,
    HarePlusOne,
    HareUp,
    HighestAverage,
    ImperialiQuota,
    OneEachFromLargest,
    Quota,
    Quotas,
)

NEVER_TOO_MANY = [Hare(), HareUp(), Droop(), HarePlusOne()]
SOMETIMES_TOO_MANY = [HagenbachBischoff(), ImperialiQuota()]

each_quota = pytest.mark.parametrize("quota", [*NEVER_TOO_MANY, *SOMETIMES_TOO_MANY], ids=lambda q: type(q).__name__)


def cases(quota: Quota, most: int, house: int) -> list[tuple[tuple[int, ...], int]]:
    """Small results of which the whole quotas fit into the seats."""
    cost = QUOTA[type(quota).__name__]
    return [
        (votes, seats)
        for parties, seats in product(range(1, 5), range(1, house + 1))
        for votes in votes_up_to(most, parties)
        if any(votes) and sum(wholes(votes, cost(sum(votes), seats))) <= seats
    ]


@each_quota
def test_whole_quotas_and_then_the_largest_remainders(quota: Quota) -> None:
    cost, rule = QUOTA[type(quota).__name__], Quotas("rule", quota)
    for votes, seats in cases(quota, 5, 6):
        assert answer(rule, votes, seats) == by_remainders(votes, seats, cost(sum(votes), seats)), (votes, seats)


@pytest.mark.slow
@each_quota
def test_whole_quotas_and_then_the_largest_remainders_up_to_twelve_votes_and_eight_seats(quota: Quota) -> None:
    cost, rule = QUOTA[type(quota).__name__], Quotas("rule", quota)
    for votes, seats in cases(quota, 12, 8):
        assert answer(rule, votes, seats) == by_remainders(votes, seats, cost(sum(votes), seats)), (votes, seats)


@pytest.mark.parametrize("quota", [Hare(), Droop()], ids=lambda q: type(q).__name__)
def test_a_lot_is_asked_for_exactly_if_two_sets_of_remainders_can_be_raised(quota: Quota) -> None:
    """P11 and P12."""
    cost, rule = QUOTA[type(quota).__name__], Quotas("rule", quota)
    for votes, seats in cases(quota, 5, 5):
        price = cost(sum(votes), seats)
        if len(votes) < 4 and seats - sum(wholes(votes, price)) <= sum(v > 0 for v in votes):
            right = allocations(len(votes), seats, partial(remainders_hold, votes, price))
            said = answer(rule, votes, seats)
            assert endings(said) == set(right), (votes, seats)
            assert bool(said.tied) == (len(right) > 1)


@pytest.mark.parametrize("quota", NEVER_TOO_MANY, ids=lambda q: type(q).__name__)
def test_whole_quotas_and_then_in_turn_from_the_largest(quota: Quota) -> None:
    cost, rule = QUOTA[type(quota).__name__], Quotas("rule", quota, OneEachFromLargest())
    for votes, seats in cases(quota, 5, 6):
        said, expected = answer(rule, votes, seats), by_turns(votes, seats, cost(sum(votes), seats))
        assert (said.tied, said.left) == (expected.tied, expected.left), (votes, seats)
        assert said.tied or said.seats == expected.seats, (votes, seats)


def test_hagenbach_bischoff_with_highest_averages_is_d_hondt_where_its_wholes_fit() -> None:
    """The two are one method in two descriptions (Hagenbach-Bischoff, 1888)."""
    rule = Quotas("HB", HagenbachBischoff(), HighestAverage())
    for votes, seats in cases(HagenbachBischoff(), 5, 5):
        assert answer(rule, votes, seats) == by_averages(votes, seats, WORTH["D'Hondt"]), (votes, seats)


def test_a_droop_quota_may_leave_more_seats_than_there_are_remainders() -> None:
    """One vote and five seats: the quota is one, one remainder is raised, three seats nobody can take."""
    assert answer(Quotas("Droop", Droop()), (1,), 5).seats == (2,)


def test_a_tie_by_highest_average_ends_in_what_d_hondt_allows() -> None:
    rule = Quotas("HB", HagenbachBischoff(), HighestAverage())
    for votes, seats in cases(HagenbachBischoff(), 4, 4):
        if len(votes) < 4:
            right = allocations(len(votes), seats, partial(averages_hold, votes, WORTH["D'Hondt"]))
            assert endings(answer(rule, votes, seats)) == set(right), (votes, seats)
