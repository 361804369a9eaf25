"""A list that runs out goes on with the losers linked to it (d.P.R. 361/1957, art. 84, as of law 277/1993)."""

from __future__ import annotations

from tests.small import DISTRICTS, LAW, election, votes

from seatwright.kernel import count
from seatwright.law import HARE, Cast, Each, OfPlace, System, ThenLosers, Tier
from seatwright.model.election import District, Listed
from seatwright.results.result import Completed

LIST = Tier(
    name="list",
    law=LAW,
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=HARE,
    fill=ThenLosers("constituency"),
)
SYSTEM = System(id="test", name="Test", law=LAW, tiers=(DISTRICTS, LIST))
PLACES = (
    District("constituency", "a", "North", 1),
    District("constituency", "b", "North", 1),
    District("constituency", "c", "South", 1),
    District("list", "North", "*", 4),
    District("list", "South", "*", 1),
)
CAST = votes(
    "constituency",
    {
        "a": {"Polo/Anna": 60, "Ulivo/Aldo": 40},
        "b": {"Ulivo/Bice": 55, "Polo/Bruno": 45},
        "c": {"Ulivo/Carla": 52, "Polo/Ciro": 48},
    },
)
LIST_VOTES = votes("list", {"North": {"Forza": 100}, "South": {"Quercia": 100}})
LINKS = tuple(
    Listed("constituency", place, party, 1, person)
    for place, party, person in (
        ("a", "Forza", "Anna"),
        ("a", "Quercia", "Aldo"),
        ("b", "Quercia", "Bice"),
        ("b", "Forza", "Bruno"),
        ("c", "Quercia", "Carla"),
        ("c", "Forza", "Ciro"),
    )
)


def seated(*names: str) -> tuple[list[str], list[int]]:
    """Who sits for Forza in the North, and the seats that stay empty."""
    listed = tuple(Listed("list", "North", "Forza", rank, name) for rank, name in enumerate(names, 1))
    south = (Listed("list", "South", "Quercia", 1, "Carla"), Listed("list", "South", "Quercia", 2, "Dina"))
    result = count(SYSTEM, election(cast=(*CAST, *LIST_VOTES), districts=PLACES, lists=(*LINKS, *listed, *south)))
    assert isinstance(result, Completed)
    persons = [one.person for one in result.awards if one.party == "Forza" and one.person]
    assert [one.person for one in result.awards if one.party == "Quercia"] == ["Dina"]  # Carla won her district
    return persons, [one.seats for one in result.vacancies]


def test_a_list_that_is_long_enough_needs_no_loser() -> None:
    assert seated("F1", "F2", "F3", "F4", "F5") == (["F1", "F2", "F3", "F4"], [])


def test_where_the_list_ends_the_best_loser_of_the_district_follows() -> None:
    # Bruno lost b with 45%; Anna won a; Ciro lost c, which lies in the South.
    assert seated("F1", "F2", "F3") == (["F1", "F2", "F3", "Bruno"], [])


def test_who_won_a_constituency_under_the_coalition_s_name_leaves_the_list() -> None:
    assert seated("Anna", "F1", "F2", "F3") == (["F1", "F2", "F3", "Bruno"], [])


def test_where_nobody_is_left_seats_stay_empty() -> None:
    assert seated("F1", "Bruno") == (["F1", "Bruno"], [2])
