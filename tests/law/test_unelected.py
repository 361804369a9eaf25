"""Votes of candidates who won nothing in a first round nor in a later one (Hungary, Act XXXIV of 1989, art. 9)."""

from __future__ import annotations

from tests.small import LAW, election, votes

from seatwright.explain import as_text, describe, explain
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Cast,
    Each,
    Held,
    Majority,
    Nation,
    OfLosers,
    OfUnelected,
    Persons,
    Plurality,
    System,
    Tier,
    Unfilled,
)
from seatwright.model.election import District, Election
from seatwright.results.result import Completed
from seatwright.verify import verify

FIRST = Tier("first", LAW, Each("place"), Cast("first"), Majority(), 1, Persons())
SECOND = Tier(
    "second", LAW, Each("place"), Cast("second"), Plurality(), Unfilled("first"), Persons(), when=Held("second")
)


def system(against: tuple[str, ...] = ("second",)) -> System:
    votes = OfUnelected("first", against=against)
    return System("test", "Test", LAW, (FIRST, SECOND, Tier("list", LAW, Nation(), votes, D_HONDT, 4)))


# u: Ann has a majority. v: Bea leads the first round, Cy wins the second. w: nobody wins; no second round is held.
HELD = election(
    cast=(
        *votes("first", {"u": {"A/Ann": 60, "B/Bo": 40}, "v": {"B/Bea": 45, "C/Cy": 30, "A/Al": 25}, "w": {"C/Di": 9}}),
        *votes("first", {"w": {"A/Eve": 9}}),
        *votes("second", {"v": {"C/Cy": 55, "B/Bea": 45}}),
    ),
    districts=(*(District("place", name, "*", 1) for name in "uvw"), District("list", "*", "", 4)),
)


def figures(law: System, held: Election = HELD) -> dict[str, object]:
    result = count(law, held)
    assert isinstance(result, Completed)
    assert verify(result).ok
    return {one.who.party: one.votes for one in result.tree[-1].standings}


def test_the_votes_of_the_first_round_count_for_who_won_in_neither() -> None:
    """Ann and Cy sit: neither's votes of the first round count, and those of the second count for nobody."""
    assert figures(system()) == {"A": 25 + 9, "B": 40 + 45, "C": 9}


def test_without_the_later_round_its_winner_would_count_as_a_loser() -> None:
    assert figures(system(())) == {"A": 34, "B": 85, "C": 39}
    plain = system().with_slot("list.votes", OfLosers("first"))
    assert figures(plain) == figures(system(()))


def test_a_person_of_the_same_name_and_party_elsewhere_is_another() -> None:
    rows = (*HELD.votes, *votes("first", {"w": {"C/Cy": 5}}))
    assert figures(system(), HELD.__replace__(votes=rows))["C"] == 9 + 5


def test_it_is_told_and_reads_as_a_linkage() -> None:
    told = as_text(describe(system()))
    assert "neither then nor in a later round" in told.replace("\n", " ")
    assert "list reads votes by what they won in first" in told.replace("\n", " ")
    assert "B" in as_text(explain(count(system(), HELD), party="B"))
