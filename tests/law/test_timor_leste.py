"""UNTAET Regulation 2001/2: thirteen districts beside 75 national seats, by the votes of 2001 and on small figures."""

from __future__ import annotations

from tests.small import election, seats_of, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.kernel import count
from seatwright.law import D_HONDT, HARE

HELD = real("timor-leste-2001")
LAW = law_of(HELD)


def test_in_timor_the_quota_is_of_all_votes_those_for_persons_alone_included() -> None:
    """The trap: the quota of the lists alone, a seat more for Fretilin and one fewer for the PDC."""
    assert seats_of(count(LAW, HELD), "list")["Fretilin"] == 43
    of_lists = seats_of(count(LAW.with_slot("list.formula", HARE), HELD), "list")
    assert (of_lists["Fretilin"], of_lists["PDC"]) == (44, 1)


def test_in_timor_half_a_quota_and_no_bar_are_enough_for_a_seat() -> None:
    """The trap: a bar, or highest averages, which give Fretilin more; 0.66% were enough."""
    assert seats_of(count(LAW, HELD), "list")["UDC/PDC"] == 1
    averages = seats_of(count(LAW.with_slot("list.formula", D_HONDT), HELD), "list")
    assert averages["Fretilin"] > 43
    assert "UDC/PDC" not in averages


def test_in_timor_districts_won_are_kept_beside_the_national_seats() -> None:
    """The trap: districts set against the national seats: A would then have 45 seats in all."""
    rows = {f"District {n}": {"A": 60, "B": 40} for n in range(1, 14)}
    cast = (*votes("constituency", rows), *votes("list", {"*": {"A": 600, "B": 400}}))
    assert seats_of(count(law("timor-leste-2001"), election(cast=cast))) == {"A": 58, "B": 30}
