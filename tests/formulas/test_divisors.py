"""Highest averages, on the examples of the textbooks."""

from __future__ import annotations

from fractions import Fraction
from time import perf_counter

import pytest
from tests.oracles.asking import answer
from tests.oracles.definitions import WORTH, averages_hold
from tests.small import election, one_tier, seats_of, shared_out, two_tiers, won

from seatwright.formulas import competitor_quotients
from seatwright.kernel import count
from seatwright.law import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    HARE,
    HUNTINGTON_HILL,
    IMPERIALI_DIVISORS,
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    SAINTE_LAGUE,
    Divisor,
    Formula,
    StartingFrom,
    named_divisor,
)
from seatwright.results.evidence import HighestAverages

# Balinski and Young, Fair Representation (1982): six states, 36 seats, and the historic methods disagree.
SIX_STATES = {"A": 27_744, "B": 25_178, "C": 19_951, "D": 14_610, "E": 9_225, "F": 3_292}


@pytest.mark.parametrize(
    ("formula", "seats"),
    [
        (ADAMS, (10, 9, 7, 5, 3, 2)),
        (DEAN, (10, 9, 7, 5, 4, 1)),
        (HUNTINGTON_HILL, (10, 9, 7, 6, 3, 1)),
        (SAINTE_LAGUE, (10, 9, 8, 5, 3, 1)),
        (D_HONDT, (11, 9, 7, 5, 3, 1)),
        (HARE, (10, 9, 7, 5, 4, 1)),
    ],
    ids=lambda one: getattr(one, "name", ""),
)
def test_six_states_and_thirty_six_seats_by_the_historic_methods(formula: Formula, seats: tuple[int, ...]) -> None:
    assert shared_out(formula, SIX_STATES, 36) == dict(zip(SIX_STATES, seats))


# The table of quotients in the encyclopaedias: 53,000, 24,000 and 23,000 votes for seven seats.
THREE_PARTIES = {"A": 53_000, "B": 24_000, "C": 23_000}


@pytest.mark.parametrize(
    ("formula", "seats"), [(D_HONDT, (4, 2, 1)), (SAINTE_LAGUE, (3, 2, 2))], ids=["D'Hondt", "S-L"]
)
def test_seven_seats_by_the_table_of_quotients(formula: Formula, seats: tuple[int, ...]) -> None:
    assert shared_out(formula, THREE_PARTIES, 7) == dict(zip("ABC", seats))


@pytest.mark.parametrize(
    ("formula", "seats"), [(D_HONDT, {"A": 4, "B": 3, "C": 1}), (SAINTE_LAGUE, {"A": 3, "B": 3, "C": 1, "D": 1})]
)
def test_eight_seats_by_the_table_of_quotients(formula: Formula, seats: dict[str, int]) -> None:
    rows = {"A": 100_000, "B": 80_000, "C": 30_000, "D": 20_000}
    assert {name: n for name, n in shared_out(formula, rows, 8).items() if n} == seats


@pytest.mark.parametrize(
    ("formula", "first", "second"),
    [(SAINTE_LAGUE, 1, 1), (MODIFIED_SAINTE_LAGUE_1_2, 1, 1), (MODIFIED_SAINTE_LAGUE, 2, 0)],
    ids=lambda one: getattr(one, "name", ""),
)
def test_a_first_divisor_above_one_makes_the_first_seat_dear(formula: Formula, first: int, second: int) -> None:
    """300 / 1.2 = 250 is above 700 / 3 = 233; 300 / 1.4 = 214 is not."""
    seats = shared_out(formula, {"A": 700, "B": 300}, 2)
    assert (seats["A"], seats.get("B", 0)) == (first, second)


def test_the_danish_divisors_favour_the_small() -> None:
    """1, 4, 7: the second seat of A costs 700 / 4 = 175, less than the 180 votes of B."""
    assert shared_out(SAINTE_LAGUE, {"A": 700, "B": 180}, 2) == {"A": 2}
    assert shared_out(DANISH, {"A": 700, "B": 180}, 2) == {"A": 1, "B": 1}


def test_the_imperiali_divisors_favour_the_large() -> None:
    """2, 3, 4 (Belgian communes): 600 / 4 = 150 is above 220 / 2 = 110."""
    assert shared_out(D_HONDT, {"A": 600, "B": 220}, 3) == {"A": 2, "B": 1}
    assert shared_out(IMPERIALI_DIVISORS, {"A": 600, "B": 220}, 3) == {"A": 3}


def test_a_country_may_list_divisors_of_its_own() -> None:
    """Macau: 1, 2, 4, 8."""
    macau = named_divisor("Macau", 1, 2, 4, 8)
    assert shared_out(D_HONDT, {"A": 100, "B": 30}, 3) == {"A": 3}
    assert shared_out(macau, {"A": 100, "B": 30}, 3) == {"A": 2, "B": 1}


def test_after_the_listed_divisors_the_step_goes_on() -> None:
    odd = Divisor("odd", (1, 4), 2)
    assert [by for by, _ in competitor_quotients(odd, 24, 4)] == [1, 4, 6, 8]


# Apportionment population of the 2020 census, and the seats of the House (US Census Bureau, 26 April 2021).
CENSUS_2020 = """
Alabama 5030053 7, Alaska 736081 1, Arizona 7158923 9, Arkansas 3013756 4, California 39576757 52, Colorado 5782171 8,
Connecticut 3608298 5, Delaware 990837 1, Florida 21570527 28, Georgia 10725274 14, Hawaii 1460137 2, Idaho 1841377 2,
Illinois 12822739 17, Indiana 6790280 9, Iowa 3192406 4, Kansas 2940865 4, Kentucky 4509342 6, Louisiana 4661468 6,
Maine 1363582 2, Maryland 6185278 8, Massachusetts 7033469 9, Michigan 10084442 13, Minnesota 5709752 8,
Mississippi 2963914 4, Missouri 6160281 8, Montana 1085407 2, Nebraska 1963333 3, Nevada 3108462 4,
New-Hampshire 1379089 2, New-Jersey 9294493 12, New-Mexico 2120220 3, New-York 20215751 26, North-Carolina 10453948 14,
North-Dakota 779702 1, Ohio 11808848 15, Oklahoma 3963516 5, Oregon 4241500 6, Pennsylvania 13011844 17,
Rhode-Island 1098163 2, South-Carolina 5124712 7, South-Dakota 887770 1, Tennessee 6916897 9, Texas 29183290 38,
Utah 3275252 4, Vermont 643503 1, Virginia 8654542 11, Washington 7715946 10, West-Virginia 1795045 2,
Wisconsin 5897473 8, Wyoming 577719 1
"""
STATES = {name: (int(people), int(seats)) for name, people, seats in (row.split() for row in CENSUS_2020.split(","))}


def test_the_house_of_representatives_of_2020_by_huntington_and_hill() -> None:
    people = {name: n for name, (n, _) in STATES.items()}
    assert sum(people.values()) == 331_108_434
    assert shared_out(HUNTINGTON_HILL, people, 435) == {name: seats for name, (_, seats) in STATES.items()}


def test_eighty_nine_more_new_yorkers_would_have_taken_a_seat_from_minnesota() -> None:
    people = {name: n for name, (n, _) in STATES.items()}
    for more, new_york, minnesota in ((88, 26, 8), (89, 27, 7)):
        seats = shared_out(HUNTINGTON_HILL, people | {"New-York": people["New-York"] + more}, 435)
        assert (seats["New-York"], seats["Minnesota"]) == (new_york, minnesota)


@pytest.mark.parametrize("formula", [ADAMS, DEAN, HUNTINGTON_HILL], ids=lambda one: one.name)
def test_a_first_divisor_of_zero_gives_everyone_a_seat_and_the_largest_if_there_are_too_few(formula: Formula) -> None:
    assert shared_out(formula, {"A": 98, "B": 1, "C": 2}, 3) == {"A": 1, "B": 1, "C": 1}
    assert shared_out(formula, {"A": 98, "B": 1, "C": 2}, 2) == {"A": 1, "C": 1}


# --- sizes ---------------------------------------------------------------------------------------------------

ALL_RULES = [
    D_HONDT,
    SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE,
    DANISH,
    IMPERIALI_DIVISORS,
    ADAMS,
    DEAN,
    HUNTINGTON_HILL,
]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda one: one.name)
def test_a_house_of_a_million_seats_is_found_at_once_and_satisfies_the_inequality(rule: Divisor) -> None:
    votes = (41_370_001, 28_000_003, 15_999_989, 7_000_777, 99_991)
    began = perf_counter()
    found = answer(rule, votes, 1_000_000)
    assert perf_counter() - began < 1
    assert sum(found.seats) == 1_000_000
    assert averages_hold(votes, WORTH[rule.name], found.seats)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda one: one.name)
def test_no_seats_and_no_votes_are_shared_out_as_nothing(rule: Divisor) -> None:
    assert answer(rule, (5, 3), 0).seats == (0, 0)
    assert answer(rule, (0, 0), 3).seats == (0, 0)
    assert answer(rule, (7, 0), 3).seats == (3, 0)
    assert answer(rule, (1, 0, 1), 10).seats == (5, 0, 5)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda one: one.name)
def test_figures_of_forty_digits_are_still_exact(rule: Divisor) -> None:
    """One vote in 10^40 decides, where a float sees a tie."""
    votes = (10**40 + 1, 10**40)
    assert answer(rule, votes, 3).seats == (2, 1)
    assert answer(rule, (10**40, 10**40), 3).tied == {0, 1}


# --- head starts ---------------------------------------------------------------------------------------------


def test_quotients_begin_after_the_seats_already_won() -> None:
    """Scotland: votes / (constituencies won + 1); the rule of s 8 of the Scotland Act."""
    system = two_tiers(D_HONDT, 3, counting=StartingFrom(("constituency",)))
    result = count(system, election({"A": 600, "B": 350}, won("constituency", {"A": 3})))
    assert seats_of(result, "list") == {"A": 1, "B": 2}


def test_half_a_seat_decides_between_a_full_head_start_and_none() -> None:
    """Quebec, bill 39 of 2019, counts a seat won as half a seat. For one list seat A, which has won a district, has
    60 / 1, 60 / 1.5 = 40 or 60 / 2 = 30 against the 35 of B; at 5/7 the two tie."""
    found = [
        seats_of(
            count(
                two_tiers(D_HONDT, 1, counting=StartingFrom(("constituency",), weight)),
                election({"A": 60, "B": 35}, won("constituency", {"A": 1})),
            ),
            "list",
        )
        for weight in (0, "1/2", "2/3", "6/7", 1)
    ]
    assert found == [{"A": 1}, {"A": 1}, {"A": 1}, {"B": 1}, {"B": 1}]


# --- the proof -----------------------------------------------------------------------------------------------


def test_the_step_keeps_the_last_quotient_that_won_and_the_first_that_lost() -> None:
    step = count(one_tier(SAINTE_LAGUE, 7), election(THREE_PARTIES)).tree[-1]
    assert isinstance(step.evidence, HighestAverages)
    last, lost = step.evidence.last, step.evidence.lost
    assert last is not None
    assert lost is not None
    assert (last.who.party, last.votes, last.divisor) == ("C", 23_000, 3)
    assert (lost.who.party, lost.votes, lost.divisor) == ("A", 53_000, 7)


def test_divisors_are_kept_as_the_law_writes_them() -> None:
    assert [str(by) for by, _ in competitor_quotients(MODIFIED_SAINTE_LAGUE, 70, 3)] == ["7/5", "3", "5"]
    assert [quotient for _, quotient in competitor_quotients(MODIFIED_SAINTE_LAGUE, 70, 2)] == [50, Fraction(70, 3)]
