"""Laws in which the outcome of a place picks its formula: Cameroon, Chad and the textbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.law.twisted import counted, proved
from tests.small import Rows, election, lot, seats_of, votes

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import D_HONDT, AtLeast, Down, First, Here, OfPlace, Reaches, System, Valid, Won
from seatwright.model.election import District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.result import LotsNeeded

CAMEROON, CHAD = law("cameroon-conditional-block"), law("chad-conditional")
CHAD_2009 = law("chad-conditional", date(2011, 2, 13))
TEXTBOOK = law("conditional-party-block")


def held(cast: Mapping[str, Rows], seats: Mapping[str, int], kind: str = "constituency", **more: object) -> Election:
    """An election in some places, each with its seats."""
    places = tuple(District(kind, name, "*", n) for name, n in seats.items())
    return election(cast=votes(kind, cast), districts=places, **more)


def one(system: System, rows: Rows, seats: int, **more: object) -> Rows:
    """The seats of one place."""
    kind = "district" if system.id == TEXTBOOK.id else "constituency"
    return {who: n for who, n in counted(system, held({"X": rows}, {"X": seats}, kind, **more)).seats().items() if n}


def steps(system: System, rows: Rows, seats: int) -> dict[str, str]:
    """Which steps were taken in a place, and which were not."""
    kind = "district" if system.id == TEXTBOOK.id else "constituency"
    return {step.tier: step.kind for step in counted(system, held({"X": rows}, {"X": seats}, kind)).tree}


# --- Cameroon ---


def test_a_cameroonian_majority_takes_every_seat() -> None:
    """Trap: half of the seats for a list with a majority, or all of them for one with exactly half."""
    assert one(CAMEROON, {"A": 501, "B": 300, "C": 199}, 5) == {"A": 5}
    assert one(CAMEROON, {"A": 500, "B": 301, "C": 199}, 5) == {"A": 3, "B": 1, "C": 1}
    at_half = CAMEROON.with_slot("all.when", Reaches(First(), Valid("constituency") * "1/2"))
    assert one(at_half, {"A": 500, "B": 301, "C": 199}, 5) == {"A": 5}


def test_the_first_cameroonian_list_has_half_of_the_seats_rounded_up() -> None:
    """Trap: half of an odd number rounded down."""
    assert one(CAMEROON, {"A": 400, "B": 350, "C": 250}, 7) == {"A": 4, "B": 2, "C": 1}
    assert one(CAMEROON, {"A": 400, "B": 350, "C": 250}, 4) == {"A": 2, "B": 1, "C": 1}
    down = CAMEROON.with_slot("half.seats", Down(OfPlace("constituency") / 2))
    assert one(down, {"A": 400, "B": 350, "C": 250}, 7)["A"] == 3


def test_the_other_cameroonian_lists_share_without_the_first() -> None:
    """Trap: the first list takes part in the other half too."""
    assert one(CAMEROON, {"A": 480, "B": 300, "C": 220}, 6) == {"A": 3, "B": 2, "C": 1}
    shared = CAMEROON.with_slot("others.entry", AtLeast("5%", of=Valid("constituency"), in_=Here()))
    assert one(shared, {"A": 480, "B": 300, "C": 220}, 6) == {"A": 4, "B": 1, "C": 1}


def test_a_cameroonian_list_under_five_percent_of_the_constituency_has_no_seat() -> None:
    """Trap: the bar left out, or taken of the votes of the lists that share."""
    rows = {"A": 480, "B": 470, "C": 49, "D": 1}  # C has 4.9% of all, 9.4% of what the others have
    assert one(CAMEROON, rows, 7) == {"A": 4, "B": 3}
    assert one(CAMEROON, {**rows, "C": 50, "D": 0}, 2) == {"A": 1, "B": 1}
    small = {"A": 400, "B": 390, "C": 49, "E": 48, "F": 47, "G": 66}
    assert "C" not in one(CAMEROON, small, 14)
    assert "C" in one(CAMEROON.with_slot("others.entry", ~Won(1, "half", in_=Here())), small, 14)


def test_the_first_cameroonian_list_takes_all_where_no_other_has_five_percent() -> None:
    """Trap: seats that stay empty where many small lists face a large one."""
    small = {f"L{n}": 40 for n in range(15)}
    assert one(CAMEROON, {"A": 400, **small}, 4) == {"A": 4}
    without = replace(CAMEROON, tiers=CAMEROON.tiers[:-1])
    assert one(without, {"A": 400, **small}, 4) == {"A": 2}


def test_a_cameroonian_tie_for_the_first_place_goes_to_the_older_list() -> None:
    """Trap: a lot, or half each, where the higher mean age of the candidates decides."""
    rows = {"A": 400, "B": 400, "C": 200}
    ages = {"A": ("1980-01-01", "1940-01-01", "1990-06-30"), "B": ("1960-01-01", "1961-01-01", "1962-01-01")}
    lists = tuple(
        Listed("list", "X", party, rank, f"{party}{rank}", born=day)
        for party, days in ages.items()
        for rank, day in enumerate(days, 1)
    )
    assert one(CAMEROON, rows, 3, lists=lists) == {"B": 2, "A": 1}
    assert isinstance(count(CAMEROON, held({"X": rows}, {"X": 3})), LotsNeeded)
    drawn = held({"X": rows}, {"X": 3}, lots=(lot("half", ("A", "B"), ("A",), "X"),))
    assert seats_of(count(CAMEROON, drawn)) == {"A": 2, "B": 1}


def test_a_single_cameroonian_seat_needs_no_majority() -> None:
    """Trap: a majority asked for where there is one seat, or a second round."""
    assert one(CAMEROON, {"A/Ann": 40, "B/Bo": 35, "C/Cy": 25}, 1) == {"A": 1}


def test_each_cameroonian_constituency_has_its_own_outcome() -> None:
    """Trap: the majority looked for in the whole country."""
    cast = {"X": {"A": 900, "B": 100}, "Y": {"A": 40, "B": 60}, "Z": {"A": 45, "B": 30, "C": 25}}
    result = proved(counted(CAMEROON, held(cast, {"X": 3, "Y": 2, "Z": 4})))
    assert result.seats(place="X") == {"A": 3}
    assert result.seats(place="Y") == {"B": 2}
    assert result.seats(place="Z") == {"A": 2, "B": 1, "C": 1}


def test_cameroon_had_the_same_rules_before_the_code() -> None:
    """Trap: no law for the elections before 2012."""
    before = law("cameroon-conditional-block", date(2007, 7, 22))
    assert before.law.act != CAMEROON.law.act
    assert one(before, {"A": 480, "B": 300, "C": 220}, 6) == {"A": 3, "B": 2, "C": 1}


# --- Chad ---


def test_without_a_majority_all_chadian_lists_share() -> None:
    """Trap: half of the seats for the first list, as in Cameroon."""
    assert one(CHAD, {"A": 480, "B": 300, "C": 220}, 4) == {"A": 2, "B": 1, "C": 1}
    assert one(CHAD, {"A": 501, "B": 300, "C": 199}, 4) == {"A": 4}
    assert one(CHAD, {"A": 500, "B": 300, "C": 200}, 4) == {"A": 2, "B": 1, "C": 1}


def test_chadian_lists_share_by_largest_remainders() -> None:
    """Trap: highest averages, which some accounts give."""
    assert one(CHAD, {"A": 470, "B": 350, "C": 180}, 3) == {"A": 1, "B": 1, "C": 1}
    assert one(CHAD.with_slot("shared.formula", D_HONDT), {"A": 470, "B": 350, "C": 180}, 3) == {"A": 2, "B": 1}


def test_a_single_chadian_seat_wanted_a_majority_until_2024() -> None:
    """Trap: plurality in the first round of 2011, or a majority asked for in 2024."""
    rows = {"A/Ann": 40, "B/Bo": 35, "C/Cy": 25}
    assert one(CHAD, rows, 1) == {"A": 1}
    assert one(CHAD_2009, rows, 1) == {}
    second = votes("constituency-runoff", {"X": {"A/Ann": 45, "B/Bo": 55}})
    again = election(
        cast=(*votes("constituency", {"X": rows}), *second), districts=(District("constituency", "X", "*", 1),)
    )
    assert counted(CHAD_2009, again).seats() == {"B": 1}


# --- the textbook ---


def test_the_textbook_s_condition_is_more_than_half() -> None:
    """Trap: exactly half of the votes taken for a majority."""
    assert steps(TEXTBOOK, {"A": 50, "B": 30, "C": 20}, 4) == {"all": "not met", "half": "count", "others": "count"}
    assert steps(TEXTBOOK, {"A": 51, "B": 29, "C": 20}, 4) == {"all": "count", "half": "not met", "others": "not met"}
    assert one(TEXTBOOK, {"A": 500, "B": 300, "C": 200}, 4) == {"A": 2, "B": 1, "C": 1}
    assert one(TEXTBOOK, {"A": 501, "B": 300, "C": 199}, 4) == {"A": 4}


def test_the_other_textbook_lists_need_no_bar() -> None:
    """Trap: the 5% of Cameroon asked for in the textbook's system."""
    assert one(TEXTBOOK, {"A": 480, "B": 479, "C": 41}, 26)["C"] == 1
    barred = TEXTBOOK["others"].entry & AtLeast("5%", of=Valid("district"), in_=Here())
    assert "C" not in one(TEXTBOOK.with_slot("others.entry", barred), {"A": 480, "B": 479, "C": 41}, 26)
