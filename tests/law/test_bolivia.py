"""Bolivia: the Chamber of Deputies, department by department."""

from __future__ import annotations

from datetime import date

from tests.small import election, seats_of, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of, versions
from seatwright.kernel import count
from seatwright.law import Alone, AtLeast, Here, Kept, OfPlace, TopUp, Valid
from seatwright.model.election import District, Election

DEPUTIES = law("bolivia-mmp")
SANTA_CRUZ = real("bolivia-santa-cruz-2025")


def department(single: dict[str, int], rows: dict[str, int], elsewhere: dict[str, int] | None = None) -> Election:
    """A department with four seats by list, its single seats won as told, and the rest of the country."""
    return election(
        given=won("constituency", single, "Oruro"),
        cast=votes("list", {"Oruro": rows, "Elsewhere": elsewhere or {}}),
        districts=(District("list", "Oruro", "*", 4), District("outside", "Elsewhere", "*", None)),
    )


def test_single_seats_are_taken_off_the_lists() -> None:
    """The trap: lists beside the single seats, as newspapers reckoned in 2025 (6, 5 and 3 seats in Santa Cruz)."""
    assert seats_of(count(law_of(SANTA_CRUZ), SANTA_CRUZ), "list") == {"Unidad": 7, "PDC": 5, "AP": 1, "APB-Súmate": 1}
    beside = DEPUTIES.with_slot("list.counting", Alone()).with_slot("list.seats", OfPlace("list"))
    assert seats_of(count(beside, SANTA_CRUZ), "list") == {"Libre": 6, "Unidad": 5, "PDC": 3}


def test_the_others_pay_for_seats_above_what_is_due() -> None:
    """The trap: overhang on top of the department's seats, which are fixed by statute."""
    held = department({"A": 4}, {"A": 310, "B": 400, "C": 290})
    assert seats_of(count(DEPUTIES, held)) == {"A": 4, "B": 2, "C": 2}
    on_top = DEPUTIES.with_slot("list.counting", TopUp(("constituency",), Kept()))
    assert sum(seats_of(count(on_top, held)).values()) == 9


def test_the_bar_is_taken_in_the_whole_country() -> None:
    """The trap: 3% of the department, which C passes where it stands, while it has one percent of the country."""
    held = department({"A": 4}, {"A": 510, "B": 310, "C": 190}, {"A": 10_000, "B": 9_000})
    assert seats_of(count(DEPUTIES, held)) == {"A": 5, "B": 3}
    local = DEPUTIES.with_slot("list.entry", AtLeast("3%", of=Valid("list"), in_=Here()))
    assert seats_of(count(local, held)) == {"A": 4, "B": 3, "C": 1}


def test_a_party_below_the_bar_keeps_its_single_seat_and_the_lists_share_the_rest() -> None:
    """The trap: all eight seats shared among the parties over the bar, so that the department has nine."""
    held = department({"A": 3, "C": 1}, {"A": 510, "B": 310, "C": 190}, {"A": 10_000, "B": 9_000})
    assert seats_of(count(DEPUTIES, held)) == {"A": 4, "B": 3, "C": 1}
    nine = DEPUTIES.with_slot("list.seats", OfPlace("list") + 4)
    assert sum(seats_of(count(nine, held)).values()) == 9


def test_seats_of_indigenous_peoples_stand_outside() -> None:
    """The trap: the special seat set against the lists of the party whose label its winner bears."""
    held = department({"A": 4}, {"A": 600, "B": 400})
    with_special = held.__replace__(
        given=(*held.given, *won("special", {"B": 1}, "Special")),
        districts=(*held.districts, District("special", "Special", "*", 1)),
    )
    assert (
        seats_of(count(DEPUTIES, with_special), "list") == seats_of(count(DEPUTIES, held), "list") == {"A": 1, "B": 3}
    )


def test_the_mark_for_a_president_is_the_vote_for_the_lists() -> None:
    """The trap: a voter who marks one party for president and another for the lists, which the ballot cannot say."""
    assert all(one.fused == (("president", "list"),) for one in versions("bolivia-mmp"))


def test_the_house_of_each_act_has_its_seats() -> None:
    """The trap: special seats before 2009, when there were none."""
    assert [len(one.tiers) for one in versions("bolivia-mmp")] == [2, 3, 3, 3]
    assert law("bolivia-mmp", date(2005, 12, 18)).tiers[-1].name == "list"
    assert "Santa Cruz 14+14+1" in law("bolivia-mmp", date(2025, 8, 17)).note
