"""Seats in the order of the parties' quotients, each sent to the best place of its party (Iceland, Act 24/2000)."""

from __future__ import annotations

from tests.small import LAW, election, lot, votes

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    BestFirst,
    Cast,
    Cells,
    Nation,
    OfPlace,
    Overall,
    OwnPlace,
    OwnVotes,
    PartyThenPlace,
    System,
    Tier,
    Valid,
)
from seatwright.model.election import District, Election
from seatwright.model.value import replace
from seatwright.results.evidence import InOrder
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify.check import verify

SHARE = OwnVotes() / Overall(Valid("list"), OwnPlace())
TIER = Tier(
    name="level",
    law=LAW,
    where=Nation(),
    among=Cells("level"),
    votes=Cast("list"),
    seats=OfPlace("level"),
    formula=BestFirst(PartyThenPlace(D_HONDT, SHARE), column=OfPlace("level")),
)
SYSTEM = System(id="test", name="Test", law=LAW, tiers=(TIER,))


def held(north: dict[str, int], south: dict[str, int], rooms: tuple[int, int], **more: object) -> Election:
    """Two places with room for so many seats."""
    places = tuple(District("level", name, "*", room) for name, room in zip(("North", "South"), rooms, strict=True))
    return election(cast=votes("list", {"North": north, "South": south}), districts=places, **more)


def turns(one: Election) -> list[tuple[str, str]]:
    """Party and place of each seat, in order."""
    result = count(SYSTEM, one)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result).ok
    evidence = result.tree[0].evidence
    assert isinstance(evidence, InOrder)
    return [(turn.who.party, turn.who.place) for turn in evidence.turns]


def test_the_parties_come_in_the_order_of_their_quotients_and_each_goes_to_its_best_place() -> None:
    # A: 610, 305, 203; B: 400, 200. Of its votes A has 51% in the North and 75% in the South, B 49% and 25%.
    one = held({"A": 310, "B": 300}, {"A": 300, "B": 100}, (2, 2))
    assert turns(one) == [("A", "South"), ("B", "North"), ("A", "North"), ("A", "South")]


def test_a_later_seat_finds_its_best_place_taken() -> None:
    # B's best place is the North as well, but A comes first there.
    assert turns(held({"A": 600, "B": 300}, {"A": 300, "B": 80}, (1, 1))) == [("A", "South"), ("A", "North")]
    assert turns(held({"A": 600, "B": 500}, {"A": 30, "B": 60}, (1, 1))) == [("A", "North"), ("B", "South")]


def test_a_party_without_a_place_left_is_passed_over() -> None:
    # A, 900, stands in the North alone, where there is room for one: the second seat is B's, with 100.
    assert turns(held({"A": 900, "B": 10}, {"B": 90}, (1, 1))) == [("A", "North"), ("B", "South")]


def test_equal_parties_and_equal_places_are_told_apart_by_lots() -> None:
    even = held({"A": 200, "B": 100}, {"A": 100, "B": 200}, (1, 0))
    asked = count(SYSTEM, even)
    assert isinstance(asked, LotsNeeded)
    assert [one.party for one in asked.lot.among] == ["A", "B"]
    drawn = lot("level", ("A", "B"), ("B",))
    assert turns(replace(even, lots=(drawn,))) == [("B", "North")]
    places = count(SYSTEM, held({"A": 200, "B": 100}, {"A": 400, "B": 200}, (1, 1)))
    assert isinstance(places, LotsNeeded)
    assert [str(one) for one in places.lot.among] == ["A, North", "A, South"]


def test_a_seat_in_another_order_or_another_place_does_not_verify() -> None:
    result = count(SYSTEM, held({"A": 600, "B": 500}, {"A": 30, "B": 60}, (1, 1)))
    assert isinstance(result, Completed)
    step = result.tree[0]
    evidence = step.evidence
    assert isinstance(evidence, InOrder)
    first, second = evidence.turns
    swapped = replace(evidence, turns=(second, first))
    elsewhere = replace(evidence, turns=(replace(first, who=second.who._replace(party="A")), second))
    for wrong in (swapped, elsewhere):
        assert not verify(replace(result, tree=(step.__replace__(evidence=wrong),))).ok
