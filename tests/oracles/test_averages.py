"""Divisor rules against their definition, exhaustively on small cases: seats, ties, head starts, room."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from itertools import product

import pytest
from tests.oracles.asking import First, answer
from tests.oracles.definitions import WORTH, allocations, averages_hold, by_averages, endings, votes_up_to

from seatwright.formulas import Contest, share_out
from seatwright.model.competitor import Competitor
from seatwright.model.formula import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    HUNTINGTON_HILL,
    IMPERIALI_DIVISORS,
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    SAINTE_LAGUE,
    Divisor,
)

RULES = [
    D_HONDT,
    SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    DANISH,
    IMPERIALI_DIVISORS,
    ADAMS,
    DEAN,
    HUNTINGTON_HILL,
]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@each_rule
def test_a_divisor_rule_gives_the_highest_quotients_of_the_list(rule: Divisor) -> None:
    for parties, seats in product(range(1, 5), range(7)):
        for votes in votes_up_to(5, parties):
            assert answer(rule, votes, seats) == by_averages(votes, seats, WORTH[rule.name]), (votes, seats)


@pytest.mark.slow
@each_rule
def test_a_divisor_rule_gives_the_highest_quotients_up_to_twelve_votes_and_eight_seats(rule: Divisor) -> None:
    for parties, seats in product(range(1, 5), range(9)):
        for votes in votes_up_to(12, parties):
            assert answer(rule, votes, seats) == by_averages(votes, seats, WORTH[rule.name]), (votes, seats)


@each_rule
def test_a_lot_is_asked_for_exactly_if_two_allocations_satisfy_the_inequality(rule: Divisor) -> None:
    """P11, and P12: whatever the lot says, the result satisfies the inequality too."""
    worth = WORTH[rule.name]
    for parties, seats in product(range(1, 4), range(6)):
        for votes in votes_up_to(5, parties):
            if any(votes):
                right = allocations(parties, seats, partial(averages_hold, votes, worth))
                said = answer(rule, votes, seats)
                assert endings(said) == set(right), (votes, seats)
                assert bool(said.tied) == (len(right) > 1)


def test_the_smaller_of_two_quotients_never_passes_for_a_tie() -> None:
    """For 5 and 3 votes and two seats D'Hondt gives one each, and nothing else holds."""
    assert allocations(2, 2, partial(averages_hold, (5, 3), WORTH["D'Hondt"])) == [(1, 1)]


@pytest.mark.parametrize(
    "rule", [D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, ADAMS, HUNTINGTON_HILL], ids=lambda r: r.name
)
def test_quotients_begin_after_the_seats_already_held_and_end_where_there_is_no_room(rule: Divisor) -> None:
    for votes in votes_up_to(4, 3):
        for start, room in product(product(range(3), (0, 1, 4), (0,)), ((9, 9, 9), (1, 9, 2), (0, 2, 9))):
            for seats in (1, 2, 4):
                said = answer(rule, votes, seats, start, room)
                assert said == by_averages(votes, seats, WORTH[rule.name], start, room), (votes, seats, start, room)


@pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE, DANISH, IMPERIALI_DIVISORS], ids=lambda r: r.name)
@pytest.mark.parametrize("part", ["1/2", "1/3", "5/4"])
def test_head_starts_of_part_of_a_seat_move_the_divisors_by_that_part(rule: Divisor, part: str) -> None:
    weight = Fraction(part)
    for votes in votes_up_to(5, 3):
        for held, seats in product(((1, 0, 0), (0, 2, 1), (3, 1, 0)), (1, 3, 5)):
            start = tuple(weight * n for n in held)
            said = answer(rule, votes, seats, start)
            assert said == by_averages(votes, seats, WORTH[rule.name], start), (votes, seats, start)  # type: ignore[arg-type]


@each_rule
def test_many_seats_at_once_are_those_given_one_by_one(rule: Divisor) -> None:
    """The fast way guesses a divisor and steps the rest; the definition gives seat after seat."""
    for votes in ((1001, 702, 703, 3), (7, 7, 6, 1), (50_000, 1), (1, 1, 1, 1, 1), (999_999, 333_333, 111_111, 2, 1)):
        for seats in (17, 64, 101):
            assert answer(rule, votes, seats) == by_averages(votes, seats, WORTH[rule.name]), (votes, seats)


@pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE, ADAMS], ids=lambda rule: rule.name)
def test_more_than_two_thousand_parties_are_counted_in_the_same_way(rule: Divisor) -> None:
    """From so many competitors on another path is taken."""
    votes = tuple(1 + (i * i * 31) % 9973 for i in range(2_050))
    names = [Competitor(f"P{i:04}") for i in range(len(votes))]
    shared = share_out(rule, Contest(dict(zip(names, votes)), 6, First()))
    expected = by_averages(votes, 6, WORTH[rule.name])
    assert not expected.tied
    assert tuple(shared.seats[who] for who in names) == expected.seats
