"""Lists in the order of the votes by name on several ballots together (Bayerisches Landeswahlgesetz, art. 45)."""

from __future__ import annotations

from collections.abc import Mapping

from tests.small import DISTRICTS, LAW, Rows, election, votes

from seatwright.kernel import count
from seatwright.law import HARE, Cast, Each, OfPlace, PersonalVotes, System, Tier, TopUp
from seatwright.model.election import District, Election, Listed
from seatwright.model.fill import OpenList
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

LIST = Tier(
    name="list",
    law=LAW,
    where=Each("list"),
    votes=Cast("constituency") + Cast("list"),
    seats=OfPlace("list"),
    formula=HARE,
    counting=TopUp(("constituency",)),
    fill=PersonalVotes("list", also=("constituency",)),
)
SYSTEM = System(id="test", name="Test", law=LAW, tiers=(DISTRICTS, LIST))
PLACES = (
    District("constituency", "a", "North", 1),
    District("constituency", "b", "North", 1),
    District("constituency", "c", "South", 1),
    District("list", "North", "*", 3),
    District("list", "South", "*", 1),
)
FIRST = {
    "a": {"A/Ann": 50, "B/Bea": 40},
    "b": {"B/Bob": 60, "A/Ada": 25},
    "c": {"B/Bill": 60, "A/Amy": 25},
}
# With their first votes: Ann 60, Ada 55, Abe 45; Ann has won her constituency.
NORTH = {"A/Ann": 10, "A/Ada": 30, "A/Abe": 45, "A": 5}


def held(north: Rows, *listed: Listed, first: Mapping[str, Rows] | None = None) -> Election:
    cast = (*votes("constituency", first or FIRST), *votes("list", {"North": north, "South": {"B/Bill": 10}}))
    return election(cast=cast, districts=PLACES, lists=listed)


def seated(of: Election, system: System = SYSTEM) -> list[str]:
    """Who sits for the list of A in the North; the independent check must find nothing."""
    result = count(system, of)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, of).ok
    return [one.person for one in result.awards if one.tier == "list" and one.party == "A" and one.seats]


def test_the_votes_of_both_ballots_make_the_order_and_winners_are_passed_over() -> None:
    """The trap: the order of the list's own ballot, by which Abe with 45 is before Ada with 30."""
    assert seated(held(NORTH)) == ["Ada"]
    alone = SYSTEM.with_slot("list.fill", PersonalVotes("list"))
    assert seated(held(NORTH), alone) == ["Abe"]


def test_votes_in_another_region_are_not_added() -> None:
    """The trap: a namesake, or a candidate who stands in a constituency of another region."""
    south = FIRST | {"c": {"B/Bill": 60, "A/Abe": 25}}
    assert seated(held(NORTH, first=south)) == ["Ada"]


def test_votes_of_a_namesake_in_another_party_are_not_added() -> None:
    """The trap: to add up by name only."""
    namesake = FIRST | {"b": {"B/Abe": 60, "A/Ada": 25}}
    assert seated(held(NORTH, first=namesake)) == ["Ada"]


def test_a_list_that_is_told_may_have_names_without_a_vote() -> None:
    """The trap: to leave a seat empty because nobody gave the next on the list a vote."""
    rows = {"A/Ada": 30, "A": 2_000}
    told = [Listed("list", "North", "A", rank, name) for rank, name in enumerate(("Zoe", "Ann", "Ada"), 1)]
    assert seated(held(rows, *told)) == ["Ada", "Zoe"]
    vacant = count(SYSTEM, held(rows))
    assert isinstance(vacant, Completed)
    assert [one.seats for one in vacant.vacancies] == [1]


def test_equal_votes_are_settled_by_lot() -> None:
    """The trap: to take the first of two by name or by rank."""
    result = count(SYSTEM, held(NORTH | {"A/Abe": 55}))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert sorted(who.person for who in result.lot.among) == ["Abe", "Ada"]


def test_an_open_list_of_one_ballot_is_another_rule() -> None:
    """The trap: to mistake it for an open list, which knows the list's own votes only."""
    told = [Listed("list", "North", "A", rank, name) for rank, name in enumerate(("Ann", "Ada", "Abe"), 1)]
    assert seated(held(NORTH, *told), SYSTEM.with_slot("list.fill", OpenList("list"))) == ["Abe"]
