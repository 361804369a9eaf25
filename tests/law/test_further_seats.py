"""Further seats by the next quotients, at most so many for each surplus seat (Schleswig-Holstein, § 3)."""

from __future__ import annotations

from tests.small import election, seats_of, settlement, two_tiers, won

from seatwright.kernel import count
from seatwright.law import D_HONDT, Continued, System, TopUp
from seatwright.results.result import LotsNeeded

VOTES_2009 = {
    "CDU": 505_612,
    "SPD": 407_643,
    "FDP": 239_338,
    "GRÜNE": 199_367,
    "DIE LINKE": 95_764,
    "SSW": 69_701,
}
WON_2009 = won("constituency", {"CDU": 34, "SPD": 6})


def system(seats: int, times: int = 2, odd: bool = True) -> System:
    return two_tiers(D_HONDT, seats, counting=TopUp(("constituency",), Continued(times, odd)))


def test_at_most_two_further_seats_for_each_surplus_seat_and_an_odd_house() -> None:
    # 69 seats give the CDU 23 against 34: 11 surplus seats, 22 further quotients, 91. The CDU climbs to 31: three stay
    # uncovered, 94 in all is even, one more seat makes 95.
    result = count(system(69), election(VOTES_2009, WON_2009))
    assert seats_of(result) == {"CDU": 34, "SPD": 25, "FDP": 14, "GRÜNE": 12, "DIE LINKE": 6, "SSW": 4}
    found = settlement(result)
    assert (found.base, found.house) == (69, 95)
    assert {who.party: n for who, n in found.over} == {"CDU": 3}


def test_without_the_rule_of_the_odd_number_the_last_seat_is_not_given() -> None:
    assert settlement(count(system(69, odd=False), election(VOTES_2009, WON_2009))).house == 94


def test_the_further_seats_end_when_the_last_surplus_seat_is_covered() -> None:
    # 505,612 / 34 = 14,871 is the 100th quotient: 34 + 27 + 16 + 13 + 6 + 4.
    result = count(system(69, times=9, odd=False), election(VOTES_2009, WON_2009))
    assert (settlement(result).house, settlement(result).over) == (100, ())


def test_no_further_seat_at_all_is_the_house_that_grows_by_its_overhang() -> None:
    assert settlement(count(system(69, times=0, odd=False), election(VOTES_2009, WON_2009))).house == 69 + 11


def test_without_surplus_the_house_keeps_its_size_even_if_it_is_even() -> None:
    result = count(system(10), election({"A": 601, "B": 399}, won("constituency", {"A": 5})))
    assert seats_of(result) == {"A": 6, "B": 4}


def test_a_tie_on_the_way_that_further_quotients_resolve_asks_for_no_lot() -> None:
    # A and B tie for the first and for the third seat; C's seat is covered by the fifth, after both have two.
    rows = {"A": 200, "B": 200, "C": 90}
    result = count(system(1, times=4, odd=False), election(rows, won("constituency", {"C": 1})))
    assert seats_of(result) == {"A": 2, "B": 2, "C": 1}


def test_a_tie_that_decides_the_last_further_seat_asks_for_one() -> None:
    rows = {"A": 200, "B": 200, "C": 90}
    result = count(system(1, times=2, odd=False), election(rows, won("constituency", {"C": 1})))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert [who.party for who in result.lot.among] == ["A", "B"]
