"""People behind a list, candidates who won nothing, and votes told as published: what Italian laws of 1993 ask for."""

from __future__ import annotations

from tests.law.twisted import counted, places, proved
from tests.small import DISTRICTS, LAW, election, votes

from seatwright.explain.phrases import told
from seatwright.law import (
    HARE,
    AsPublished,
    Beaten,
    Behind,
    Cast,
    Ceiling,
    Claim,
    Due,
    Each,
    Exactly,
    System,
    ThenLosers,
    Tier,
    Vacant,
    least,
)
from seatwright.model.election import Cap, Election, Listed


def list_tier(**slots: object) -> System:
    """Districts, and a list tier in each region."""
    tier = Tier(name="list", law=LAW, where=Each("list"), votes=Cast("list"), formula=Due(Exactly(1)))
    return System(id="test", name="Test", law=LAW, tiers=(DISTRICTS, tier.__replace__(**slots)))


def region(**more: object) -> Election:
    """Two constituencies of one region."""
    return election(
        cast=(
            *votes(
                "constituency", {"a": {"Polo/Rossi": 60, "Ulivo/Bianchi": 40}, "b": {"Polo/Russo": 70, "X/Neri": 30}}
            ),
            *votes("list", {"a": {"Forza": 80, "Quercia": 20}}),
        ),
        districts=(*places("constituency", "a", "b", parent="R"), *places("list", "R", seats=5)),
        **more,
    )


def listed(tier: str, place: str, party: str, *people: str) -> tuple[Listed, ...]:
    """Rows of lists.csv."""
    return tuple(Listed(tier, place, party, rank, person) for rank, person in enumerate(people, 1))


def seats(system: System, held: Election) -> dict[str, int]:
    """The list seats."""
    return counted(system, held).seats("list")


PEOPLE = list_tier(formula=Due(least(5, Behind("constituency"))), fill=ThenLosers("constituency"))


def test_names_on_the_list_and_losers_linked_to_it_stand_behind_it() -> None:
    # Forza: N1 and N2; Rossi and Russo won; nobody is behind. Quercia: Q1, and Bianchi lost in a.
    held = region(
        lists=(
            *listed("list", "R", "Forza", "N1", "N2", "Rossi"),
            *listed("list", "R", "Quercia", "Q1"),
            *listed("constituency", "a", "Forza", "Rossi"),
            *listed("constituency", "b", "Forza", "Russo"),
            *listed("constituency", "a", "Quercia", "Bianchi"),
        )
    )
    assert seats(PEOPLE, held) == {"Forza": 2, "Quercia": 2}


def test_a_cap_stands_for_the_names_and_without_either_a_list_is_long_enough() -> None:
    assert seats(PEOPLE, region(caps=(Cap("list", "R", "Forza", 3),))) == {"Forza": 3, "Quercia": 5}


def test_candidates_who_won_nothing_are_counted_by_party() -> None:
    system = list_tier(
        votes=Cast("constituency"),
        seats=5,
        formula=HARE,
        limits=(Ceiling(Beaten("constituency"), Vacant()),),
    )
    # Polo won both; Ulivo has one loser, X one. Shares of 5: Polo 3.25, Ulivo 1, X 0.75.
    assert seats(system, region()) == {"Ulivo": 1, "X": 1}


def test_votes_are_taken_as_published_where_they_are_published() -> None:
    system = list_tier(votes=AsPublished("list-net", Cast("list")), seats=5, formula=HARE)
    assert seats(system, region()) == {"Forza": 4, "Quercia": 1}
    held = region()
    published = held.__replace__(votes=(*held.votes, *votes("list-net", {"R": {"Forza": 20, "Quercia": 80}})))
    assert seats(system, published) == {"Forza": 1, "Quercia": 4}


def test_they_are_told_in_words() -> None:
    names = {"constituency": "collegio|collegi"}
    assert str(told(Behind("constituency"), names)) == (
        "the names left on its list and, behind them, the candidates linked to it who won none of the collegi"
    )
    assert str(told(Beaten("constituency"), names)) == "its candidates who won none of the collegi"
    assert str(told(AsPublished("list-net", Cast("list")), names)) == (
        "the list-net votes as published, or else the votes on the list ballot"
    )


CLAIMED = list_tier(formula=Due(Behind("constituency")), gives=Claim())


def claimed(held: Election, system: System = CLAIMED) -> dict[str, int]:
    """What the list tier found, before anybody is named."""
    return {who.party: n for who, n in proved(counted(system, held)).tree[-1].outcome if n}


def test_who_won_a_district_under_another_label_is_not_behind_the_list() -> None:
    """Rossi, who won for the Polo, counted as one more whom Forza's list can seat."""
    held = region(
        lists=(
            *listed("list", "R", "Forza", "N1", "N2", "Rossi"),
            *listed("constituency", "a", "Forza", "Rossi"),
            *listed("list", "R", "Quercia", "Q1"),
        )
    )
    assert claimed(held) == {"Forza": 2, "Quercia": 1}


def test_a_cap_is_less_what_the_list_has_taken_in_steps_told_as_one() -> None:
    """Three names good for three seats in each of two steps."""
    first = list_tier(formula=Due(Exactly(2)))
    tier = first["list"].__replace__(name="again", formula=Due(Behind("constituency")), published="list")
    held = region(caps=(Cap("list", "R", "Forza", 3), Cap("list", "R", "Quercia", 2)))
    assert claimed(held, first.__replace__(tiers=(*first.tiers, tier))) == {"Forza": 1}
