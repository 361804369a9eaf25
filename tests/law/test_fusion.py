"""The textbook's bonus and jackpot: fixed, graduated, to a guaranteed share, for lists and for coalitions."""

from __future__ import annotations

import pytest
from tests.law.twisted import counted, proved
from tests.small import Rows, election, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.law import Down, Due, OfPlace, System, Up, Won
from seatwright.model.election import District, Election

FIXED, GRADUATED = law("majority-bonus"), law("majority-bonus-graduated")
SHARED = law("majority-bonus-coalition")
JACKPOT, COALITION = law("majority-jackpot"), law("majority-jackpot-coalition")


def held(rows: Rows, seats: int = 100, runoff: Rows | None = None, **allied: str) -> Election:
    """A house of lists, some of them in coalitions."""
    cast = (*votes("list", {"*": rows}), *votes("runoff", {"*": runoff or {}}))
    return election(cast=cast, districts=(District("list", "*", "", seats),), alliances=tuple(allied.items()))


def seats(system: System, *of: object, **allied: str) -> Rows:
    """The seats of each list."""
    return {who: n for who, n in proved(counted(system, held(*of, **allied))).seats().items() if n}


def spread(rest: int, lists: int) -> Rows:
    """Votes of several lists, nearly alike and never equal."""
    rows = {f"L{n}": rest // lists + 17 * n - 31 for n in range(lists - 1)}
    return {**rows, "Last": rest - sum(rows.values())}


# --- bonus ---


def test_a_bonus_comes_on_top_of_the_proportional_share() -> None:
    """Trap: the first list lifted to a share, or left out of the rest."""
    assert seats(FIXED, {"A": 400, "B": 350, "C": 250}) == {"A": 46, "B": 32, "C": 22}
    alone = FIXED.with_slot("list.entry", FIXED["list"].entry & ~Won(1, "bonus"))
    assert seats(alone, {"A": 400, "B": 350, "C": 250}) == {"A": 10, "B": 53, "C": 37}


def test_a_part_of_a_seat_makes_a_whole_bonus_seat() -> None:
    """Trap: a tenth rounded down."""
    assert counted(FIXED, held({"A": 61, "B": 40}, 11)).seats("bonus") == {"A": 2}
    down = FIXED.with_slot("bonus.seats", Down(OfPlace("list") / 10))
    assert counted(down, held({"A": 61, "B": 40}, 11)).seats("bonus") == {"A": 1}


@pytest.mark.parametrize(
    ("first", "bonus"), [(2499, 0), (2500, 5), (2999, 5), (3000, 10), (3999, 10), (4000, 17), (9000, 17)]
)
def test_a_graduated_bonus_has_steps(first: int, bonus: int) -> None:
    """Trap: a bonus that rises between its steps, or begins below the first."""
    rows = {"A": first, **spread(10_000 - first, 5)}
    assert counted(GRADUATED, held(rows)).seats("bonus").get("A", 0) == bonus


def test_the_greek_bonus_has_a_floor_and_a_ceiling() -> None:
    """Trap: a bonus below a quarter of the votes, or above fifty seats."""
    greek = law("greece-graduated-bonus")
    for first, bonus in ((2499, 0), (2500, 20), (2549, 20), (2550, 21), (3949, 48), (3999, 49), (4000, 50), (5000, 50)):
        cast = votes("list", {"*": {"A": first, **spread(10_000 - first, 4)}})
        assert counted(greek, election(cast=cast)).seats("bonus").get("A", 0) == bonus, first
        assert sum(counted(greek, election(cast=cast)).seats().values()) == 300


def test_the_bonus_of_a_coalition_is_shared_by_its_lists() -> None:
    """Trap: the bonus for the first list, or for the first list of the first coalition alone."""
    rows = {"A": 300, "B": 240, "C": 460}
    assert seats(FIXED, rows) == {"A": 27, "B": 21, "C": 52}
    both = counted(SHARED, held(rows, A="Left", B="Left"))
    assert both.seats("bonus") == {"A": 6, "B": 4}
    assert both.seats("list") == {"A": 27, "B": 21, "C": 42}


# --- jackpot ---


def test_a_jackpot_lifts_the_first_to_its_share() -> None:
    """Trap: so many seats on top of the proportional share."""
    assert seats(JACKPOT, {"A": 400, "B": 350, "C": 250}) == {"A": 55, "B": 26, "C": 19}
    assert seats(JACKPOT, {"A": 340, "B": 331, "C": 329})["A"] == 55


def test_who_has_more_than_the_jackpot_keeps_it() -> None:
    """Trap: a winner cut down to the guaranteed share."""
    assert seats(JACKPOT, {"A": 600, "B": 250, "C": 150}) == {"A": 60, "B": 25, "C": 15}
    capped = JACKPOT.with_slot("jackpot.formula", Due(Up(OfPlace("list") * "55%")))
    assert seats(capped, {"A": 600, "B": 250, "C": 150})["A"] == 55


def test_a_coalition_with_a_majority_wins_the_jackpot_without_a_run_off() -> None:
    """Trap: the run-off counted though the first round decided."""
    rows = {"A": 300, "B": 210, "C": 490}
    assert seats(COALITION, rows, 20, {"Left": 10, "C": 90}, A="Left", B="Left") == {"A": 7, "B": 4, "C": 9}


def test_the_run_off_decides_and_the_first_round_divides() -> None:
    """Trap: seats divided by the votes of the run-off, or the first of the first round lifted."""
    rows = {"A": 301, "B": 183, "C": 400, "D": 116}
    ended = {"Left": 10, "C": 90}
    assert seats(COALITION, rows, 20, ended, A="Left", B="Left") == {"C": 11, "A": 5, "B": 3, "D": 1}


def test_without_a_bar_for_them_small_lists_share_nothing_of_the_jackpot() -> None:
    """Trap: a list under the bar let in by its coalition."""
    rows = {"A": 520, "B": 29, "C": 451}
    assert seats(COALITION, rows, 20, A="Left", B="Left") == {"A": 11, "C": 9}


# --- France ---


def test_hauts_de_france_rounds_forty_two_and_a_half_up() -> None:
    """Trap: a quarter rounded down or to the even number."""
    region = real("hauts-de-france-2021")
    assert counted(law_of(region), region).seats("bonus") == {"Bertrand (DVD)": 43}
    down = law_of(region)
    for tier in ("first-round-bonus", "bonus"):
        down = down.with_slot(f"{tier}.seats", Down((OfPlace("list") + OfPlace("bonus")) / 4))
    assert counted(down, region).seats() != counted(law_of(region), region).seats()


# --- Armenia ---


def test_the_armenian_run_off_lifts_its_winner_and_leaves_the_others_their_seats() -> None:
    """Trap: the first of the first round lifted, or the others' seats divided anew."""
    rows, places = {"A": 40, "B": 35, "C": 25}, (District("list", "*", "", 101), District("minority", "*", "", 0))
    cast = (*votes("list", {"*": rows}), *votes("runoff", {"*": {"A": 48, "B": 52}}))
    armenia = law("armenia-2017-2021")
    before = counted(armenia, election(cast=cast[:3], districts=places)).seats()
    after = proved(counted(armenia, election(cast=cast, districts=places))).seats()
    assert before == {"A": 41, "B": 35, "C": 25}
    assert (after["A"], after["C"]) == (41, 25)
    assert after["B"] * 100 >= 52 * sum(after.values()) > 52 * (sum(after.values()) - 1) - 100
    assert sum(after.values()) == 66 + after["B"]


def test_an_armenian_run_off_is_nothing_where_a_majority_won() -> None:
    """Trap: the winner of a run-off lifted beside a majority of the first round."""
    places = (District("list", "*", "", 101), District("minority", "*", "", 0))
    cast = (*votes("list", {"*": {"A": 55, "B": 25, "C": 20}}), *votes("runoff", {"*": {"A": 48, "B": 52}}))
    assert counted(law("armenia-2017-2021"), election(cast=cast, districts=places)).seats() == {
        "A": 56,
        "B": 25,
        "C": 20,
    }
