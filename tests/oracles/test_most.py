"""The most votes, against the definition; and the definitions themselves against cases done by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from tests.oracles.asking import answer
from tests.oracles.definitions import (
    QUOTA,
    WORTH,
    Answer,
    by_averages,
    by_rank,
    by_remainders,
    by_turns,
    endings,
    votes_up_to,
)

from seatwright.model.formula import AllToFirst, Majority, Plurality


def test_plurality_seats_the_most_voted_one_each() -> None:
    for parties, seats in product(range(1, 5), range(5)):
        for votes in votes_up_to(6, parties):
            assert answer(Plurality(), votes, seats) == by_rank(votes, seats), (votes, seats)


def test_all_seats_go_to_the_most_voted() -> None:
    for parties, seats in product(range(1, 5), range(1, 4)):
        for votes in votes_up_to(5, parties):
            first = by_rank(votes, 1)
            said = answer(AllToFirst(), votes, seats)
            assert (said.tied, said.left) == (first.tied, first.left)
            assert said.seats == tuple(seats * n for n in first.seats)


def test_a_majority_is_more_than_half_of_all_votes_to_the_vote() -> None:
    for votes in votes_up_to(7, 3, falling=False):
        said = answer(Majority(), votes, 1)
        assert said.seats == tuple(int(2 * v > sum(votes)) for v in votes)
        assert not said.tied


# --- the definitions, by hand --------------------------------------------------------------------------------


def test_the_definitions_know_a_quotient_list_done_by_hand() -> None:
    """A 53,000, B 24,000, C 23,000 for seven seats, as in the encyclopaedias' table of Sainte-Laguë quotients."""
    votes = (53_000, 24_000, 23_000)
    assert by_averages(votes, 7, WORTH["D'Hondt"]).seats == (4, 2, 1)
    assert by_averages(votes, 7, WORTH["Sainte-Laguë"]).seats == (3, 2, 2)
    assert by_averages(votes, 2, WORTH["Adams"]).seats == (1, 1, 0)


def test_the_definitions_know_remainders_done_by_hand() -> None:
    assert by_remainders((47, 16, 16, 12, 6, 3), 10, Fraction(10)) == Answer(
        (5, 1, 1, 1, 0, 0), frozenset({1, 2, 4}), 2
    )
    assert by_turns((47, 16, 15), 12, QUOTA["Hare"](78, 12)) == Answer((8, 2, 2))


def test_the_definitions_know_ties_done_by_hand() -> None:
    assert by_averages((2, 1), 2, WORTH["D'Hondt"]) == Answer((1, 0), frozenset({0, 1}), 1)
    assert endings(Answer((1, 0, 0), frozenset({0, 1, 2}), 2)) == {(2, 1, 0), (2, 0, 1), (1, 1, 1)}
    assert by_rank((3, 3, 1), 2) == Answer((1, 1, 0))
