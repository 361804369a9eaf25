"""Houses enlarged by a reckoning of the law: in one step, by so many seats, or by as many levelling seats."""

from __future__ import annotations

import pytest
from tests.small import election, lot, seats_of, two_tiers, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Continued,
    Enlarged,
    Formula,
    Levelled,
    Matched,
    Overhang,
    Scaled,
    System,
    TopUp,
)
from seatwright.results.evidence import Settlement
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

NRW_1990 = {"SPD": 4_644_431, "CDU": 3_409_953, "FDP": 535_656, "Grüne": 469_098}
SAXONY_2004 = {"CDU": 855_248, "PDS": 490_495, "SPD": 204_390, "NPD": 191_087, "FDP": 122_410, "Grüne": 106_771}
ANHALT_2002 = {"CDU": 433_521, "PDS": 236_484, "SPD": 231_732, "FDP": 154_145}


def system(formula: Formula, seats: int, overhang: Overhang) -> System:
    return two_tiers(formula, seats, counting=TopUp(("constituency",), overhang))


def shared(law: System, rows: dict[str, int], winners: dict[str, int]) -> dict[str, int]:
    """Seats by party; the independent check must find nothing."""
    held = election(rows, won("constituency", winners))
    result = count(law, held)
    assert verify(result, held).ok
    return seats_of(result)


def settlement(law: System, rows: dict[str, int], winners: dict[str, int]) -> Settlement:
    result = count(law, election(rows, won("constituency", winners)))
    assert isinstance(result, Completed)
    found = result.tree[-1].settlement
    assert found is not None
    return found


# --- in one step ---------------------------------------------------------------------------------------------


def test_a_house_scaled_is_the_seats_won_times_all_votes_by_those_of_the_party() -> None:
    """The trap: the smallest house in which everybody is covered, which largest remainders find at 235 already."""
    # 122 times 9,059,138 by 4,644,431 is 237.97, to the nearest 238.
    winners = {"SPD": 122, "CDU": 29}
    scaled = shared(system(HARE, 201, Scaled()), NRW_1990, winners)
    assert scaled == {"SPD": 122, "CDU": 90, "FDP": 14, "Grüne": 12}
    assert sum(shared(system(HARE, 201, Levelled()), NRW_1990, winners).values()) == 237


def test_an_even_number_is_raised_to_the_next_odd_one() -> None:
    """The trap: to round to the nearest odd number, or to leave the number as it is."""
    odd = system(HARE, 201, Scaled(odd=True))
    assert shared(odd, NRW_1990, {"SPD": 122, "CDU": 29}) == {"SPD": 123, "CDU": 90, "FDP": 14, "Grüne": 12}
    # 121 seats demand 236.02: 236, and so 237.
    assert shared(odd, NRW_1990, {"SPD": 121, "CDU": 30}) == {"SPD": 122, "CDU": 89, "FDP": 14, "Grüne": 12}


def test_without_overhang_a_house_to_be_scaled_stays_even() -> None:
    """The trap: to make the number odd though nobody won more than is due."""
    assert shared(system(SAINTE_LAGUE, 10, Scaled(odd=True)), {"A": 601, "B": 399}, {"A": 6}) == {"A": 6, "B": 4}


def test_the_party_with_most_seats_for_its_votes_sets_the_number_and_not_the_one_with_most_seats() -> None:
    """The trap: to reckon by the largest overhang: A is four above its share, C only two."""
    # 10 seats: A 5, B 4, C 1. A demands 9 x 1,000 / 500 = 18, C 3 x 1,000 / 100 = 30.
    rows = {"A": 500, "B": 400, "C": 100}
    assert shared(system(SAINTE_LAGUE, 10, Scaled()), rows, {"A": 9, "C": 3}) == {"A": 15, "B": 12, "C": 3}


def test_what_the_scaled_house_does_not_cover_comes_on_top() -> None:
    """The trap: to go on until all is covered (9 seats, by 8 for A), or to lose the seat."""
    # A demands 7 x 1,000 / 825 = 8.48, so 8: A 6.6, B 0.704, C 0.696. The two remainders go to B and C.
    rows = {"A": 825, "B": 88, "C": 87}
    law = system(HARE, 5, Scaled())
    assert shared(law, rows, {"A": 7}) == {"A": 7, "B": 1, "C": 1}
    assert {who.party: n for who, n in settlement(law, rows, {"A": 7}).over} == {"A": 1}


def test_a_demand_beyond_all_measure_is_refused() -> None:
    """The trap: a house of millions, for one seat won with a handful of votes."""
    with pytest.raises(SeatwrightError, match="E507"):
        shared(system(SAINTE_LAGUE, 10, Scaled(at_most=1_000)), {"A": 99_999, "B": 1}, {"B": 1})


# --- so many for each ----------------------------------------------------------------------------------------


def test_twice_the_overhang_is_added_once_and_the_rest_comes_on_top() -> None:
    """The trap: to level until all is covered (116), or to add twice what is still left (117)."""
    winners = {"CDU": 48, "SPD": 1}
    once = system(HARE, 99, Enlarged())
    assert shared(once, ANHALT_2002, winners) == {"CDU": 48, "PDS": 25, "SPD": 25, "FDP": 17}
    found = settlement(once, ANHALT_2002, winners)
    assert (found.base, found.house) == (99, 115)
    assert {who.party: n for who, n in found.over} == {"CDU": 2}
    twice = shared(system(HARE, 99, Enlarged(rounds=2)), ANHALT_2002, winners)
    assert twice == {"CDU": 48, "PDS": 26, "SPD": 26, "FDP": 17}


def test_an_enlarged_house_may_be_larger_than_would_be_enough() -> None:
    """The trap: to stop at the smallest house that covers all; the law names a number."""
    # 10 seats: A 6, B 4, against 8 seats of A: 14 seats, in which A has 8.4. 13 would do.
    rows = {"A": 600, "B": 400}
    assert shared(system(HARE, 10, Enlarged()), rows, {"A": 8}) == {"A": 8, "B": 6}
    assert shared(system(HARE, 10, Levelled()), rows, {"A": 8}) == {"A": 8, "B": 5}


def test_every_round_asks_anew_what_is_not_covered() -> None:
    """The trap: to add twice the first overhang in the second round too."""
    # 100 seats: A 40 against 50, so 120: 48 against 50, so 124: 49.6.
    rows = {"A": 400, "B": 600}
    assert shared(system(HARE, 100, Enlarged(rounds=2)), rows, {"A": 50}) == {"A": 50, "B": 74}


# --- as many levelling seats ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cdu", "house", "pds", "fdp"), [(53, 120, 30, 7), (54, 121, 30, 7), (55, 124, 31, 7), (56, 126, 32, 7)]
)
def test_there_are_at_most_as_many_levelling_seats_as_overhang_seats(cdu: int, house: int, pds: int, fdp: int) -> None:
    """The trap: full levelling, which would bring 127 members and one more of the FDP for the 56th constituency."""
    found = shared(system(D_HONDT, 120, Matched()), SAXONY_2004, {"CDU": cdu, "PDS": 60 - cdu})
    assert (sum(found.values()), found["CDU"], found["PDS"], found["FDP"]) == (house, cdu, pds, fdp)


def test_a_quotient_that_covers_a_seat_is_no_levelling_seat() -> None:
    """The trap: to count every further quotient towards the limit."""
    winners = {"CDU": 56, "PDS": 4}
    matched = settlement(system(D_HONDT, 120, Matched()), SAXONY_2004, winners)
    # Three are too many and three levelling seats may be: they are spent with two covered, and the third comes on top.
    assert {who.party: n for who, n in matched.over} == {"CDU": 1}
    counted = shared(system(D_HONDT, 120, Continued(times=1)), SAXONY_2004, winners)
    assert sum(counted.values()) == 125


def test_the_house_ends_with_the_seat_that_covers_the_last() -> None:
    """The trap: to spend all the levelling seats there may be, though nothing is left to cover."""
    assert settlement(system(D_HONDT, 120, Matched(times=50)), SAXONY_2004, {"CDU": 56}).house == 127


# --- ties ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("overhang", "lots"), [(Continued(2), 1), (Matched(), 1), (Enlarged(2), 2)])
def test_a_lot_that_decides_whether_a_seat_is_covered_is_asked_for_once(overhang: Overhang, lots: int) -> None:
    """The trap: to ask for the same lot again when it was drawn already."""
    # A draws the only seat, so C's is bare and a second seat is given, to C. In a house of three there is a new tie.
    law, held = system(D_HONDT, 1, overhang), election({"A": 100, "C": 100}, won("constituency", {"C": 1}))
    drawn = [lot("list", ("A", "C"), ("A",)) for _ in range(lots)]
    for n in range(lots):
        asked = count(law, held, tuple(drawn[:n]))
        assert isinstance(asked, LotsNeeded)
        assert asked.lot is not None
        assert [who.party for who in asked.lot.among] == ["A", "C"]
    assert seats_of(count(law, held, tuple(drawn))) == {"A": lots, "C": 1}


def test_who_draws_the_seat_that_was_won_needs_no_larger_house() -> None:
    """The trap: to enlarge the house before the lot is drawn."""
    law = system(D_HONDT, 1, Enlarged(2))
    held = election({"A": 100, "C": 100}, won("constituency", {"C": 1}))
    assert seats_of(count(law, held, (lot("list", ("A", "C"), ("C",)),))) == {"C": 1}


def test_a_tie_that_changes_nothing_asks_for_no_lot() -> None:
    """The trap: to settle a tie in a house that is only tried."""
    # A and B tie for the only seat; whoever has it, C's is bare. With two more all three have one.
    rows = {"A": 100, "B": 100, "C": 90}
    assert shared(system(D_HONDT, 1, Enlarged(2)), rows, {"C": 1}) == {"A": 1, "B": 1, "C": 1}
    assert shared(system(D_HONDT, 1, Continued(2)), rows, {"C": 1}) == {"A": 1, "B": 1, "C": 1}
    assert shared(system(D_HONDT, 1, Scaled()), rows, {"C": 1}) == {"A": 1, "B": 1, "C": 1}
