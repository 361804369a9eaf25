"""Persons whom several lists put up: their votes together, and one seat for one name."""

from __future__ import annotations

from tests.law.twisted import counted, proved
from tests.small import LAW, election, votes

from seatwright.explain.phrases.amounts import told_amount
from seatwright.explain.phrases.entries import told_entry
from seatwright.explain.phrases.persons import told_fill
from seatwright.law import (
    HARE,
    Cast,
    Each,
    EachOnce,
    Nation,
    NoSeatHere,
    OnAllLists,
    Persons,
    Plurality,
    System,
    Tier,
)

TOGETHER = Tier("person", LAW, Nation(), OnAllLists(Cast("person")), Plurality(), 2, Persons())
SYSTEM = System("test", "Test", LAW, (TOGETHER,))


def test_votes_of_one_name_are_told_under_the_list_with_most_of_them() -> None:
    rows = {"A/Ann": 30, "B/Ann": 40, "A/Al": 60, "C/Cy": 65, "Others": 9}
    result = proved(counted(SYSTEM, election(cast=votes("person", {"*": rows}))))
    assert {(one.party, one.person) for one in result.awards} == {("B", "Ann"), ("C", "Cy")}
    assert next(one.votes for one in result.tree[0].standings if one.who.person == "Ann") == 70


def test_of_equal_lists_the_first_by_name_tells_a_person() -> None:
    rows = {"B/Ann": 40, "A/Ann": 40, "C/Cy": 5}
    result = proved(counted(SYSTEM, election(cast=votes("person", {"*": rows}))))
    assert ("A", "Ann") in {(one.party, one.person) for one in result.awards}


def test_a_name_in_another_place_is_another_person() -> None:
    """Who sits for one place may be the namesake of one who does not sit for another."""
    lists = Tier("list", LAW, Each("circuit"), Cast("circuit"), HARE, 1, fill=EachOnce("circuit"))
    rest = Tier(
        "rest", LAW, Each("circuit"), OnAllLists(Cast("circuit")), Plurality(), 1, Persons(), entry=NoSeatHere()
    )
    cast = votes("circuit", {"X": {"A/Ann": 50, "B/Bo": 30}, "Y": {"A/Al": 60, "B/Ann": 30}})
    result = proved(counted(System("test", "Test", LAW, (lists, rest)), election(cast=cast)))
    assert sorted((one.place, one.person) for one in result.awards) == [
        ("X", "Ann"), ("X", "Bo"), ("Y", "Al"), ("Y", "Ann"),
    ]  # fmt: skip


def test_they_are_told_in_words() -> None:
    assert str(told_amount(OnAllLists(Cast("person")), {})) == (
        "the votes on the person ballot, those of one person on several lists together"
    )
    assert str(told_entry(NoSeatHere(), {})) == "to have no seat in the place yet, for whatever list"
    assert "for whatever list" in str(told_fill(EachOnce("person"), {}))
