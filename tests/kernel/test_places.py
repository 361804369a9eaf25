"""Where tiers are fought: each place, some places, each party's own lists, alliances."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, lot, seats_of, votes, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Alliances,
    AllToFirst,
    Alone,
    AtLeast,
    Cast,
    Claim,
    Each,
    EachAllianceOf,
    EachPartyOf,
    Floor,
    Less,
    Nation,
    OfPlace,
    Only,
    Persons,
    Places,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Valid,
    replace,
)
from seatwright.model.election import District
from seatwright.results.result import LotsNeeded

PLACES = (
    District("land", "North", "*", None),
    District("land", "South", "*", None),
    District("constituency", "N1", "North", 1),
    District("constituency", "N2", "North", 1),
    District("constituency", "S1", "South", 1),
)
LISTS = votes("list", {"North": {"A": 28, "B": 52}, "South": {"A": 70, "B": 28}})
UPPER = Tier("upper", LAW, Nation(), Cast("list"), SAINTE_LAGUE, 9, gives=Claim())
LOWER = Tier(
    name="list",
    law=LAW,
    where=EachPartyOf("upper"),
    among=Places("land"),
    votes=Cast("list"),
    seats=SeatsOf("upper"),
    formula=SAINTE_LAGUE,
    counting=Less(("constituency",)),
)


def by_land(*tiers: Tier, given: dict[str, dict[str, int]]) -> dict[tuple[str, str], int]:
    """List seats by party and Land."""
    every = {"North": {"A": 0}, "South": {"A": 0}} | given
    rows = tuple(seat for place, parties in every.items() for seat in won("constituency", parties, place))
    result = count(
        System("t", "T", LAW, (DISTRICTS, UPPER, *tiers)), election(given=rows, cast=LISTS, districts=PLACES)
    )
    return {(one.party, one.place): one.seats for one in result.awards if one.tier == "list" and one.seats}


# --- each party's own lists ----------------------------------------------------------------------------------


def test_a_partys_seats_are_shared_over_its_own_lists() -> None:
    """A has five of nine seats, B four. A: 70, 28, 23.3, 14, 10; B: 52, 28, 17.3, 10.4."""
    assert by_land(LOWER, given={}) == {
        ("A", "North"): 1,
        ("A", "South"): 4,
        ("B", "North"): 3,
        ("B", "South"): 1,
    }


def test_districts_won_are_taken_off_the_list_of_their_land() -> None:
    whole = by_land(LOWER, given={})
    less = by_land(LOWER, given={"North": {"A": 1}, "South": {"B": 1}})
    assert {key: whole[key] - less.get(key, 0) for key in whole} == {
        ("A", "North"): 1,
        ("A", "South"): 0,
        ("B", "North"): 0,
        ("B", "South"): 1,
    }


def test_a_land_gets_at_least_the_districts_won_there_and_the_other_lists_pay() -> None:
    """Germany 2013, s 6(6): A has five seats and won three districts in North, where its list would have one."""
    floored = replace(LOWER, limits=(Floor(SeatsOf("constituency")),))
    seats = by_land(floored, given={"North": {"A": 3}})
    assert seats.get(("A", "North"), 0) == 0
    assert seats["A", "South"] == 5 - 3


def test_each_step_of_a_sub_allocation_names_the_party() -> None:
    rows = won("constituency", {"A": 0})
    result = count(System("t", "T", LAW, (DISTRICTS, UPPER, LOWER)), election(given=rows, cast=LISTS, districts=PLACES))
    assert [(step.party, step.place, step.seats) for step in result.tree if step.tier == "list"] == [
        ("A", "*", 5),
        ("B", "*", 4),
    ]


def test_a_tie_of_lists_is_a_lot_between_places() -> None:
    rows = votes("list", {"North": {"A": 50, "B": 20}, "South": {"A": 50, "B": 10}})
    all_to_first = replace(UPPER, seats=1, formula=AllToFirst())
    plain = System("t", "T", LAW, (all_to_first, replace(LOWER, counting=Alone())))
    result = count(plain, election(cast=rows, districts=PLACES))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([one.place for one in result.lot.among], result.lot.party) == (["North", "South"], "A")
    drawn = lot("list", ("North", "South"), ("South",), result.lot.place)
    settled = count(plain, election(cast=rows, districts=PLACES), (drawn,))
    assert [(one.place, one.seats) for one in settled.awards if one.in_house and one.seats] == [("South", 1)]


# --- alliances -----------------------------------------------------------------------------------------------

ALLIED = (("A1", "Left"), ("A2", "Left"), ("B1", "Right"))
ALLIANCES = Tier("alliance", LAW, Nation(), Cast("list"), D_HONDT, 6, Alliances(), gives=Claim())
INSIDE = Tier("list", LAW, EachAllianceOf("alliance"), Cast("list"), D_HONDT, SeatsOf("alliance"))


def test_an_alliance_competes_with_all_its_parties_votes_and_shares_inside() -> None:
    """Left 30 + 25, Right 40, C 10: four, two and none of six. Left shares its four: 30, 25, 15, 12.5."""
    data = election({"A1": 30, "A2": 25, "B1": 40, "C": 10}, alliances=ALLIED)
    result = count(System("t", "T", LAW, (ALLIANCES, INSIDE)), data)
    assert [(one.party, one.seats) for one in result.awards if one.tier == "alliance" and one.seats] == [
        ("Left", 4),
        ("Right", 2),
    ]
    assert seats_of(result) == {"A1": 2, "A2": 2, "B1": 2}


def test_a_party_without_alliance_stands_alone_and_takes_its_own_seats() -> None:
    """Left 50, C 40, Right 10: three each for Left and C."""
    data = election({"A1": 30, "A2": 20, "B1": 10, "C": 40}, alliances=ALLIED)
    assert seats_of(count(System("t", "T", LAW, (ALLIANCES, INSIDE)), data)) == {"C": 3, "A1": 2, "A2": 1}


def test_a_bar_inside_an_alliance_may_keep_a_party_out() -> None:
    data = election({"A1": 58, "A2": 2, "B1": 40}, alliances=ALLIED)
    barred = replace(INSIDE, entry=AtLeast("3%", of=Valid("list")))
    seats = seats_of(count(System("t", "T", LAW, (ALLIANCES, barred)), data))
    assert "A2" not in seats
    assert sum(seats.values()) == 6


# --- coexistence ---------------------------------------------------------------------------------------------

# Panama: one member by plurality, several by proportion.
SMALL = Tier(
    "small", LAW, Only("circuit", most=1), Cast("circuit"), Plurality(), OfPlace("circuit"), published="circuit"
)
LARGE = Tier("large", LAW, Only("circuit", least=2), Cast("circuit"), HARE, OfPlace("circuit"), published="circuit")
CIRCUITS = (District("circuit", "X", "*", 1), District("circuit", "Y", "*", 4), District("circuit", "Z", "*", 2))
CAST = votes("circuit", {name: {"A": 60, "B": 40} for name in "XYZ"})


def test_places_are_fought_by_the_rule_for_their_size() -> None:
    result = count(System("t", "T", LAW, (SMALL, LARGE)), election(cast=CAST, districts=CIRCUITS))
    assert [(step.tier, step.place) for step in result.tree] == [("small", "X"), ("large", "Y"), ("large", "Z")]
    assert seats_of(result) == {"A": 4, "B": 3}


def test_places_may_be_named() -> None:
    named = System(
        "t",
        "T",
        LAW,
        (replace(SMALL, where=Only("circuit", ("X",))), replace(LARGE, where=Only("circuit", ("Y", "Z")))),
    )
    assert count(named, election(cast=CAST, districts=CIRCUITS)).seats() == {"A": 4, "B": 3}


def test_a_place_in_two_tiers_of_a_coexistence_is_refused() -> None:
    """Hostile case 61."""
    with pytest.raises(SeatwrightError) as refused:
        System(
            "t",
            "T",
            LAW,
            (
                replace(SMALL, where=Only("circuit", ("X", "Y")), published=""),
                replace(LARGE, where=Only("circuit", ("Y", "Z")), published=""),
            ),
        )
    assert refused.value.code == "E304"
    assert "both claim Y" in refused.value.says


def test_two_steps_of_one_published_tier_may_share_a_place() -> None:
    """A first round and a run-off in the same circuits are one tier."""
    both = Only("circuit", ("X",))
    assert System("t", "T", LAW, (replace(SMALL, where=both), replace(LARGE, where=both))).tiers


@pytest.mark.parametrize("least", [1, 3], ids=["overlap", "gap"])
def test_coexistence_by_size_must_part_the_places(least: int) -> None:
    """Up to one seat and from one: X is fought twice. Up to one and from three: Z is fought by nobody."""
    system = System(
        "t", "T", LAW, (replace(SMALL, published=""), replace(LARGE, where=Only("circuit", least=least), published=""))
    )
    with pytest.raises(SeatwrightError) as refused:
        count(system, election(cast=CAST, districts=CIRCUITS))
    assert refused.value.code == "E304"


def test_places_of_a_size_may_have_more_than_what_all_have() -> None:
    """One seat in every circuit, and in the larger ones a list besides: no coexistence."""
    every = replace(SMALL, name="every", where=Each("circuit"), seats=1, published="")
    more = replace(LARGE, seats=OfPlace("circuit") - 1, published="")
    result = count(System("t", "T", LAW, (every, more)), election(cast=CAST, districts=CIRCUITS))
    assert [(step.tier, step.place) for step in result.tree] == [
        *(("every", place) for place in "XYZ"),
        *((more.name, place) for place in "YZ"),
    ]


def test_a_place_that_no_rule_of_one_published_tier_names_is_refused() -> None:
    """A canton misspelt in districts.csv: in no rule's list of names, it had no seat and no word of it."""
    named = System(
        "t", "T", LAW, (replace(SMALL, where=Only("circuit", ("X",))), replace(LARGE, where=Only("circuit", ("Y",))))
    )
    with pytest.raises(SeatwrightError) as refused:
        count(named, election(cast=CAST, districts=CIRCUITS))
    assert refused.value.code == "E304"
    assert "Z is fought in none of them" in refused.value.says


def test_two_rules_for_a_place_are_refused_though_they_are_published_as_one() -> None:
    """Up to one seat and from one: X would fill its seat twice, both told as of one tier."""
    twice = System("t", "T", LAW, (SMALL, replace(LARGE, where=Only("circuit", least=1))))
    with pytest.raises(SeatwrightError) as refused:
        count(twice, election(cast=CAST, districts=CIRCUITS))
    assert refused.value.code == "E304"
    assert "X is fought in small and in large" in refused.value.says


def test_the_size_of_a_place_must_be_known() -> None:
    places = (District("circuit", "X", "*", None),)
    with pytest.raises(SeatwrightError) as refused:
        count(System("t", "T", LAW, (SMALL,)), election(cast=CAST, districts=places))
    assert refused.value.code == "E502"


# --- each place ----------------------------------------------------------------------------------------------


def test_without_districts_csv_the_places_are_those_of_the_ballots() -> None:
    tier = Tier("constituency", LAW, Each("constituency"), Cast("constituency"), Plurality(), 1, Persons())
    rows = votes("constituency", {"X": {"A/Ann": 6}, "Y": {"B/Bo": 6}})
    result = count(System("t", "T", LAW, (tier,)), election(cast=rows))
    assert [(step.place, step.seats) for step in result.tree] == [("X", 1), ("Y", 1)]


def test_a_kind_with_only_the_whole_territory_has_one_place() -> None:
    tier = Tier("list", LAW, Each("list"), Cast("list"), D_HONDT, OfPlace())
    result = count(
        System("t", "T", LAW, (tier,)), election({"A": 6, "B": 3}, districts=(District("list", "*", "", 3),))
    )
    assert seats_of(result) == {"A": 2, "B": 1}
