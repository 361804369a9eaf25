"""Venezuela: the National Assembly under three laws."""

from __future__ import annotations

from datetime import date

from tests.small import election, seats_of, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.kernel import count
from seatwright.law import HARE, Absorbed, Kept, OfPlace, SeatsOf, TopUp
from seatwright.model.election import District, Election

STATUTE = law("venezuela", date(2005, 12, 4))
PARALLEL = law("venezuela", date(2010, 9, 26))
NATIONAL = law("venezuela", date(2020, 12, 6))


def state(nominal: dict[str, int], rows: dict[str, int], seats: int = 4) -> Election:
    """A state with its districts won as told, and lists."""
    return election(
        given=won("constituency", nominal, "Lara"),
        cast=votes("list", {"Lara": rows}),
        districts=(District("list", "Lara", "*", seats),),
    )


def test_a_second_label_escapes_the_deduction() -> None:
    """The trap: las morochas, candidates and list under two labels, counted as if they were one party."""
    rows = {"MVR": 580, "AD": 420}
    assert seats_of(count(STATUTE, state({"MVR": 6}, rows))) == {"MVR": 6, "AD": 4}
    assert seats_of(count(STATUTE, state({"UVE": 6}, rows))) == {"UVE": 6, "MVR": 2, "AD": 2}


def test_districts_above_what_is_due_are_paid_by_the_others() -> None:
    """The trap: overhang of 2000 and 2005 on top of the state's seats."""
    held = state({"MVR": 6}, {"MVR": 400, "AD": 400, "PJ": 200})
    assert seats_of(count(STATUTE, held)) == {"MVR": 6, "AD": 3, "PJ": 1}
    on_top = STATUTE.with_slot("list.counting", TopUp(("constituency",), Kept()))
    assert sum(seats_of(count(on_top, held)).values()) == 12


def test_since_2009_a_district_won_changes_no_list() -> None:
    """The trap: the deduction of the statute applied to a law that forbids it."""
    held = state({"PSUV": 4}, {"PSUV": 560, "MUD": 440}, 2)
    assert seats_of(count(PARALLEL, held), "list") == {"PSUV": 1, "MUD": 1}
    seats = OfPlace("list") + SeatsOf("constituency")
    linked = PARALLEL.with_slot("list.seats", seats).with_slot("list.counting", TopUp(("constituency",), Absorbed()))
    assert seats_of(count(linked, held), "list") == {"MUD": 2}


def test_both_seats_of_a_state_want_twice_the_votes() -> None:
    """The trap: remainders instead of averages; where a third list stands, they give the second seat to another."""
    held = state({}, {"PSUV": 430, "MUD": 200, "PPT": 370}, 2)
    assert seats_of(count(PARALLEL, held)) == {"PSUV": 1, "PPT": 1}
    clear = state({}, {"PSUV": 640, "MUD": 310}, 2)
    assert seats_of(count(PARALLEL, clear)) == {"PSUV": 2}
    assert seats_of(count(PARALLEL.with_slot("list.formula", HARE), clear)) == {"PSUV": 1, "MUD": 1}


def test_a_state_with_ten_seats_has_three_by_list() -> None:
    """The trap: three list seats in each state of half a million people, 67 in all, where 52 were at stake in 2010."""
    held = real("venezuela-2010")
    at_stake = [one.seats for one in held.districts if one.tier == "list"]
    assert (sum(n or 0 for n in at_stake), at_stake.count(3)) == (52, 4)
    seats = seats_of(count(law_of(held), held), "list")
    assert seats == {"PSUV": 25, "MUD": 26, "PPT": 1}


def test_the_national_list_of_2020_reads_the_votes_of_all_states_again() -> None:
    """The trap: the national list made up for the lists of the states, or fought in each of them."""
    held = election(
        cast=votes("list", {"Lara": {"GPP": 700, "AD": 300}, "Zulia": {"GPP": 500, "AD": 480, "PCV": 20}}),
        districts=(District("list", "Lara", "*", 3), District("list", "Zulia", "*", 3)),
    )
    result = count(NATIONAL, held)
    assert seats_of(result, "list") == {"GPP": 4, "AD": 2}
    assert seats_of(result, "national") == {"GPP": 29, "AD": 19}
