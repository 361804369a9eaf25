"""Italy's law of 1923: two thirds of all seats for the first list, if it has a quarter of the votes."""

from __future__ import annotations

from tests.law.twisted import counted, places
from tests.small import Rows, election, seats_of, votes

from seatwright.catalogue import election as of_catalogue
from seatwright.catalogue import law
from seatwright.law import D_HONDT, Down, Due, Nation, OfPlace, SeatsOf
from seatwright.model.election import Election
from seatwright.results.official import compare

ACERBO = law("italy-acerbo-1924")


def kingdom(**districts: tuple[int, Rows]) -> Election:
    """Districts with their seats and votes."""
    return election(
        cast=votes("list", {name: rows for name, (_, rows) in districts.items()}),
        districts=tuple(row for name, (seats, _) in districts.items() for row in places("list", name, seats=seats)),
    )


def test_the_535_seats_of_1924_are_those_published() -> None:
    result = counted(ACERBO, of_catalogue("italy-chamber-1924"))
    assert compare(result).status == "equal"
    assert (result.seats()["Lista Nazionale"], result.house) == (355, 535)


def test_the_first_list_of_the_kingdom_has_two_thirds_of_every_district() -> None:
    """Two thirds for the first list of each district."""
    # A leads with 460 of 1,000. B is first in the South, and shares two seats there with C: 1.59 and 0.41.
    held = kingdom(North=(9, {"A": 400, "B": 60, "C": 40}), South=(6, {"A": 60, "B": 350, "C": 90}))
    result = counted(ACERBO, held)
    assert result.seats("list", "North") == {"A": 6, "B": 2, "C": 1}
    assert result.seats("list", "South") == {"A": 4, "B": 2}


def test_without_a_quarter_of_the_votes_all_seats_are_shared_by_all() -> None:
    """The prize for the first list, whatever its share."""
    rows = {"A": 24, "B": 22, "C": 20, "D": 18, "E": 16}
    assert seats_of(counted(ACERBO, kingdom(R=(10, rows)))) == {"A": 2, "B": 2, "C": 2, "D": 2, "E": 2}
    rows = {"A": 25, "B": 22, "C": 20, "D": 18, "E": 15}
    assert seats_of(counted(ACERBO, kingdom(R=(10, rows))))["A"] == 7


def test_more_than_two_thirds_of_the_votes_bring_no_more_than_two_thirds_of_the_seats() -> None:
    """A prize that only lifts: whoever has more by votes had two thirds too."""
    assert seats_of(counted(ACERBO, kingdom(R=(9, {"A": 90, "B": 10})))) == {"A": 6, "B": 3}


def test_two_thirds_are_rounded_in_each_district() -> None:
    """Two thirds of the whole kingdom, or rounded down: 356 came from 15 districts."""
    held = of_catalogue("italy-chamber-1924").__replace__(caps=())
    assert counted(ACERBO, held).seats()["Lista Nazionale"] == 356
    down = ACERBO.with_slot("majority.formula", Due(Down(OfPlace("list") * "2/3")))
    assert counted(down, held).seats()["Lista Nazionale"] == 352


def test_the_minority_shares_its_third_in_each_district_by_remainders() -> None:
    """The 179 seats of the minority shared in the kingdom, or by averages, when each district shared its own."""
    held = of_catalogue("italy-chamber-1924")
    nation = ACERBO.with_slot("minority.where", Nation()).with_slot("minority.seats", 535 - SeatsOf("majority"))
    assert counted(nation, held).seats()["Partito Popolare Italiano"] == 41
    averages = ACERBO.with_slot("minority.formula", D_HONDT)
    assert counted(averages, held).seats()["Partito Popolare Italiano"] > 40


def test_a_seat_for_which_the_first_list_has_nobody_goes_to_the_minority() -> None:
    """A vacant seat in Calabria and Basilicata, where a candidate of the Lista Nazionale had died."""
    result = counted(ACERBO, of_catalogue("italy-chamber-1924"))
    there = result.seats("list", "Calabria e Basilicata")
    assert (there["Lista Nazionale"], there["Partito Popolare Italiano"], sum(there.values())) == (18, 2, 28)
    assert result.vacancies == ()
