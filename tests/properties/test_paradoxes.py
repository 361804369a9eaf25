"""The table of properties (RELIABILITY 2.1): what must hold on generated votes, and the cases that must fail."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import claims
from tests.properties.claims import QUICK, Whole, houses, method, positive

from seatwright.law import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    DROOP,
    HARE,
    HUNTINGTON_HILL,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    BySeatsByLot,
    Formula,
    HagenbachBischoff,
    Plurality,
    Quotas,
)

DIVISORS = [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, ADAMS, DEAN, HUNTINGTON_HILL]
# The column "Droop/H-B": quota V / (h + 1), largest remainders.
HB = Quotas("Hagenbach-Bischoff quota, largest remainders", HagenbachBischoff(), excess=BySeatsByLot())
named = partial(pytest.mark.parametrize, ids=lambda one: getattr(one, "name", type(one).__name__))

few = st.lists(st.integers(1, 60), min_size=2, max_size=4).map(tuple)


# --- what must hold ------------------------------------------------------------------------------------------


@named("formula", [*DIVISORS, Plurality()])
@QUICK
@given(votes=positive, seats=houses)
def test_a_larger_house_takes_no_seat_away(formula: Formula, votes: Whole, seats: int) -> None:
    assert not claims.house_monotone(method(formula), votes, seats)


@named("formula", [*DIVISORS, Plurality()])
@QUICK
@given(votes=few, later=few, seats=st.integers(1, 15))
def test_who_grows_faster_loses_no_seat_to_who_grows_more_slowly(
    formula: Formula, votes: Whole, later: Whole, seats: int
) -> None:
    size = min(len(votes), len(later))
    assert not claims.population_monotone(method(formula), votes[:size], later[:size], seats)


@named("formula", [*DIVISORS, HARE, DROOP, HB, Plurality()])
@QUICK
@given(votes=few, more=st.integers(1, 60), who=st.integers(0, 1), seats=st.integers(1, 15))
def test_more_votes_of_ones_own_cost_no_seat(formula: Formula, votes: Whole, more: int, who: int, seats: int) -> None:
    assert not claims.vote_monotone(method(formula), votes, more, who, seats)


@named("formula", DIVISORS)
@QUICK
@given(votes=positive, seats=houses)
def test_some_parties_alone_share_their_seats_as_among_all(formula: Formula, votes: Whole, seats: int) -> None:
    assert not claims.uniform(method(formula), votes[:4], seats)


@named("formula", [D_HONDT, HARE, HB])
@QUICK
@given(votes=positive, seats=st.integers(1, 40))
def test_nobody_gets_less_than_the_whole_part_of_his_share(formula: Formula, votes: Whole, seats: int) -> None:
    assert not claims.lower_quota(method(formula), votes, seats)


@named("formula", [ADAMS, HARE])
@QUICK
@given(votes=positive, seats=st.integers(6, 40))
def test_nobody_gets_more_than_his_share_rounded_up(formula: Formula, votes: Whole, seats: int) -> None:
    assert not claims.upper_quota(method(formula), votes, seats)


@QUICK
@given(votes=positive, seats=houses)
def test_by_d_hondt_merging_never_loses(votes: Whole, seats: int) -> None:
    assert not claims.merging_never_loses(method(D_HONDT), votes, seats)


@QUICK
@given(votes=positive, seats=houses, part=st.fractions(0, 1))
def test_by_d_hondt_splitting_never_gains(votes: Whole, seats: int, part: float) -> None:
    assert not claims.splitting_never_gains(method(D_HONDT), votes, seats, 0, int(votes[0] * part))


@QUICK
@given(votes=positive, seats=houses)
def test_by_d_hondt_a_majority_of_votes_brings_half_of_the_seats(votes: Whole, seats: int) -> None:
    assert not claims.majority_kept(method(D_HONDT), votes, seats)


# --- what must fail: the stored cases, with the seats --------------------------------------------------------


def seats(formula: Formula, votes: Whole, house: int) -> Whole:
    found = method(formula)(votes, house)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("formula", "votes", "house", "before", "after"),
    [
        (HARE, (9, 3, 1), 6, (4, 1, 1), (5, 2, 0)),
        (HB, (7, 43, 43), 9, (1, 4, 4), (0, 5, 5)),
    ],
    ids=["Hare", "Droop/H-B"],
)
def test_the_alabama_paradox(formula: Formula, votes: Whole, house: int, before: Whole, after: Whole) -> None:
    assert (seats(formula, votes, house), seats(formula, votes, house + 1)) == (before, after)
    assert claims.house_monotone(method(formula), votes, house)


@pytest.mark.parametrize(
    ("formula", "votes", "later", "house", "before", "after"),
    [
        (HARE, (46, 31, 9), (50, 46, 9), 5, (3, 2, 0), (2, 2, 1)),
        (HB, (8, 30, 45), (8, 35, 48), 8, (0, 3, 5), (1, 3, 4)),
    ],
    ids=["Hare", "Droop/H-B"],
)
def test_the_population_paradox(
    formula: Formula, votes: Whole, later: Whole, house: int, before: Whole, after: Whole
) -> None:
    assert (seats(formula, votes, house), seats(formula, later, house)) == (before, after)
    assert claims.population_monotone(method(formula), votes, later, house)


def test_the_paradox_of_the_new_party() -> None:
    """Hare: 20, 8 and 49 share four seats as 1, 0, 3; with a fourth of 28 votes and a seat it is 1, 1, 2, 1."""
    assert seats(HARE, (20, 8, 49), 4) == (1, 0, 3)
    assert seats(HARE, (20, 8, 49, 28), 5) == (1, 1, 2, 1)
    assert claims.uniform(method(HARE), (20, 8, 49, 28), 5)
    assert seats(HB, (34, 6, 37, 7), 8) == (3, 0, 4, 1)
    assert seats(HB, (37, 7), 5) == (5, 0)
    assert claims.uniform(method(HB), (34, 6, 37, 7), 8)


@pytest.mark.parametrize(
    ("formula", "votes", "house", "who", "got", "least"),
    [(SAINTE_LAGUE, (8, 1, 12, 7, 6, 10, 1, 193), 21, 7, 16, 17), (ADAMS, (3, 16, 58, 24), 7, 2, 3, 4)],
    ids=["Sainte-Laguë", "Adams"],
)
def test_less_than_the_whole_part_of_the_share(
    formula: Formula, votes: Whole, house: int, who: int, got: int, least: int
) -> None:
    assert seats(formula, votes, house)[who] == got
    assert votes[who] * house // sum(votes) == least
    assert claims.lower_quota(method(formula), votes, house)


@pytest.mark.parametrize(
    ("formula", "votes", "house", "who", "got", "most"),
    [
        (D_HONDT, (13, 18, 188, 59), 11, 2, 9, 8),
        (SAINTE_LAGUE, (3, 1, 7, 5, 7, 1, 275), 18, 6, 18, 17),
        (HB, (3, 35, 12), 10, 1, 8, 7),
    ],
    ids=["D'Hondt", "Sainte-Laguë", "Droop/H-B"],
)
def test_more_than_the_share_rounded_up(
    formula: Formula, votes: Whole, house: int, who: int, got: int, most: int
) -> None:
    assert seats(formula, votes, house)[who] == got
    assert -(-votes[who] * house // sum(votes)) == most
    assert claims.upper_quota(method(formula), votes, house)


@pytest.mark.parametrize(
    ("formula", "votes", "house"),
    [(SAINTE_LAGUE, (49, 41, 36, 31), 3), (HARE, (7, 43, 52, 8), 12), (HB, (25, 17, 34, 16), 4)],
    ids=["Sainte-Laguë", "Hare", "Droop/H-B"],
)
def test_merging_can_lose(formula: Formula, votes: Whole, house: int) -> None:
    assert claims.merging_never_loses(method(formula), votes, house)


def test_the_seats_that_merging_loses() -> None:
    """Sainte-Laguë: 1 + 1 apart, 1 as one list. Hare: 1 + 5 apart, 5 as one list."""
    assert (1, 1) in [(apart - 1, one) for _, _, apart, one in claims.merged(method(SAINTE_LAGUE), (49, 41, 36, 31), 3)]
    assert (6, 5) in [(apart, one) for _, _, apart, one in claims.merged(method(HARE), (7, 43, 52, 8), 12)]


def test_splitting_can_gain() -> None:
    """Sainte-Laguë: 16 votes bring one of seven seats, as lists of 9 and 7 one each."""
    assert seats(SAINTE_LAGUE, (16, 10, 53), 7)[0] == 1
    assert seats(SAINTE_LAGUE, (9, 7, 10, 53), 7)[:2] == (1, 1)
    assert claims.splitting_never_gains(method(SAINTE_LAGUE), (16, 10, 53), 7, 0, 9)
    assert seats(HARE, (26, 45, 46), 6)[0] == 1
    assert seats(HARE, (13, 13, 45, 46), 6)[:2] == (1, 1)
    assert claims.splitting_never_gains(method(HARE), (26, 45, 46), 6, 0, 13)
    assert claims.splitting_never_gains(method(HB), (25, 16, 15), 5, 0, 7)


@pytest.mark.parametrize(
    ("formula", "votes", "house", "got"),
    [
        (SAINTE_LAGUE, (97, 48, 41), 3, (1, 1, 1)),
        (HARE, (18, 18, 39), 7, (2, 2, 3)),
        (DROOP, (8, 28, 37), 7, (1, 3, 3)),
    ],
    ids=["Sainte-Laguë", "Hare", "Droop"],
)
def test_a_majority_of_votes_can_have_less_than_half_of_the_seats(
    formula: Formula, votes: Whole, house: int, got: Whole
) -> None:
    assert seats(formula, votes, house) == got
    assert claims.majority_kept(method(formula), votes, house)
