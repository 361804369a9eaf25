"""Zimbabwe: women's and youth seats of the National Assembly, and the Senate, on the votes for candidates."""

from __future__ import annotations

from datetime import date

from tests.small import election, seats_of, votes

from seatwright.catalogue import law, versions
from seatwright.kernel import count
from seatwright.law import D_HONDT, Everyone, Nation
from seatwright.model.election import Cap, District, Election

ASSEMBLY = law("zimbabwe-women-pr")
PLACES = (
    District("province", "North", "*", None),
    District("province", "South", "*", None),
    District("constituency", "N1", "North", 1),
    District("constituency", "N2", "North", 1),
    District("constituency", "S1", "South", 1),
)


def held(n1: dict[str, int], n2: dict[str, int], s1: dict[str, int], caps: tuple[Cap, ...] = ()) -> Election:
    """Two provinces, one of two constituencies and one of one."""
    return election(cast=votes("constituency", {"N1": n1, "N2": n2, "S1": s1}), districts=PLACES, caps=caps)


def women(n1: dict[str, int], caps: tuple[Cap, ...] = (), place: str = "North") -> dict[str, int]:
    """Women's seats of the first province, where all is cast in the first constituency."""
    result = count(ASSEMBLY, held(n1, {"A/Ama": 0}, {"A/Abe": 100}, caps))
    return {one.party: one.seats for one in result.awards if one.tier == "women" and one.place == place}


def test_votes_count_again_for_the_lists_of_the_province() -> None:
    """The trap: women's seats shared over the whole country, or by constituencies won."""
    one = held({"A/Ama": 60, "B/Ben": 40}, {"A/Ann": 10, "B/Bea": 90}, {"A/Abe": 100})
    assert seats_of(count(ASSEMBLY, one), "women") == {"A": 8, "B": 4}
    assert seats_of(count(ASSEMBLY, one), "constituency") == {"A": 2, "B": 1}
    nation = ASSEMBLY.with_slot("women.where", Nation()).with_slot("women.seats", 12)
    assert seats_of(count(nation, one), "women") == {"A": 7, "B": 5}


def test_seats_left_over_go_to_the_largest_remainders() -> None:
    """The trap: highest averages, which take the last seat from the smaller party."""
    assert women({"A/Ama": 820, "B/Ben": 180}) == {"A": 5, "B": 1}
    averages = ASSEMBLY.with_slot("women.formula", D_HONDT)
    one = held({"A/Ama": 870, "B/Ben": 130}, {"A/Ann": 0}, {"A/Abe": 1})
    assert seats_of(count(ASSEMBLY, one), "women") == {"A": 11, "B": 1}
    assert seats_of(count(averages, one), "women") == {"A": 12}


def test_votes_for_individuals_are_no_part_of_the_quota() -> None:
    """The trap: a quota of all valid votes, under which an individual keeps seats from the lists."""
    assert women({"A/Ama": 500, "B/Ben": 250, "Independent/Ida": 300}) == {"A": 4, "B": 2}
    everyone = ASSEMBLY.with_slot("women.entry", Everyone())
    one = held({"A/Ama": 500, "B/Ben": 250, "Independent/Ida": 300}, {"A/Ann": 0}, {"A/Abe": 100})
    assert seats_of(count(everyone, one), "women") != seats_of(count(ASSEMBLY, one), "women")


def test_votes_for_a_party_without_a_list_are_no_part_of_the_quota() -> None:
    """The trap: a party that handed in no list in the province, counted in the quota all the same."""
    rows = {"A/Ama": 500, "B/Ben": 250, "C/Cas": 300}
    assert women(rows) == {"A": 3, "B": 1, "C": 2}
    assert women(rows, (Cap("women", "North", "C", 0),)) == {"A": 4, "B": 2}


def test_the_youth_seat_of_a_province_is_for_its_first_party_since_2023() -> None:
    """The trap: youth seats in 2013 and 2018, or all ten for the first party of the country."""
    one = held({"A/Ama": 60, "B/Ben": 40}, {"B/Bea": 90, "A/Ann": 50}, {"A/Abe": 300})
    assert seats_of(count(ASSEMBLY, one), "youth") == {"A": 1, "B": 1}
    assert [tier.name for tier in law("zimbabwe-women-pr", date(2018, 7, 30)).tiers] == ["constituency", "women"]
    assert len(versions("zimbabwe-women-pr")) == 2


def test_the_senate_has_no_ballot_of_its_own() -> None:
    """The trap: senators shared by another ballot than that for the National Assembly, or in the whole country."""
    one = held({"A/Ama": 60, "B/Ben": 40}, {"A/Ann": 10, "B/Bea": 90}, {"A/Abe": 100})
    assert seats_of(count(law("zimbabwe-senate"), one), "senate") == {"A": 8, "B": 4}
