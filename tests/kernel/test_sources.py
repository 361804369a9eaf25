"""Where a tier's seats come from: given, counted, not covered, or an error if the law needs them."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, one_tier, seats_of, two_tiers, votes, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    Amount,
    Cast,
    Ceiling,
    Claim,
    Each,
    Exactly,
    Figure,
    Held,
    Kept,
    Minus,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    Places,
    Plurality,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Unfilled,
    Won,
    replace,
)
from seatwright.model.election import District
from seatwright.results.evidence import TakenAsGiven

LINKED = two_tiers(D_HONDT, 4, counting=TopUp(("constituency",), Kept()))
PARALLEL = two_tiers(D_HONDT, 4)
TWO = (District("constituency", "North", "*", 1), District("constituency", "South", "*", 1))
NORTH = {"North": {"A/Ann": 60, "B/Bo": 40}}
SOUTH = {"South": {"A/Ada": 30, "B/Ben": 70}}


def test_given_rows_are_taken_as_they_are_and_say_so() -> None:
    result = count(LINKED, election({"A": 61, "B": 39}, won("constituency", {"A": 1, "B": 2})))
    step = result.tree[0]
    assert (step.kind, step.place, step.seats, step.evidence) == ("given", "*", 3, TakenAsGiven("given.csv"))
    assert [(one.party, one.seats, one.source) for one in result.awards] == [
        ("A", 1, "given"),
        ("B", 2, "given"),
        ("A", 2, "count"),
    ]


def test_given_rows_go_before_votes() -> None:
    data = election({"A": 61, "B": 39}, won("constituency", {"B": 1}, "North"), votes("constituency", NORTH), TWO[:1])
    assert seats_of(count(PARALLEL, data), "constituency") == {"B": 1}


def test_some_places_may_be_given_and_others_counted() -> None:
    data = election({"A": 61, "B": 39}, won("constituency", {"B": 1}, "North"), votes("constituency", SOUTH), TWO)
    result = count(PARALLEL, data)
    assert [(step.kind, step.place) for step in result.tree[:2]] == [("given", "North"), ("count", "South")]
    assert seats_of(result, "constituency") == {"B": 2}


def test_given_sums_of_a_region_stand_for_its_districts() -> None:
    places = (
        District("region", "East", "*", None),
        District("region", "West", "*", None),
        District("constituency", "North", "East", 1),
        District("constituency", "South", "West", 1),
    )
    rows = (*votes("constituency", NORTH), *votes("constituency", SOUTH))
    data = election({"A": 61, "B": 39}, won("constituency", {"C": 1}, "East"), rows, places)
    assert seats_of(count(PARALLEL, data), "constituency") == {"B": 1, "C": 1}


def test_a_given_national_sum_stands_for_all_districts() -> None:
    rows = (*votes("constituency", NORTH), *votes("constituency", SOUTH))
    data = election({"A": 61, "B": 39}, won("constituency", {"C": 2}), rows, TWO)
    assert seats_of(count(PARALLEL, data), "constituency") == {"C": 2}


def test_given_rows_may_name_the_published_tier() -> None:
    tier = replace(PARALLEL.tiers[1], published="proportional")
    result = count(replace(PARALLEL, tiers=(tier,)), election(given=won("proportional", {"A": 3})))
    assert seats_of(result, "proportional") == {"A": 3}


def test_a_tier_without_votes_and_seats_is_not_covered_and_left_out_of_the_house() -> None:
    result = count(PARALLEL, election({"A": 61, "B": 39}))
    assert result.not_covered == (("constituency", "neither votes nor given seats"),)
    assert result.house == 4


def test_a_single_place_without_votes_is_not_covered() -> None:
    result = count(PARALLEL, election({"A": 61, "B": 39}, cast=votes("constituency", NORTH), districts=TWO))
    assert result.not_covered == (("constituency", "South: neither votes nor given seats"),)


@pytest.mark.parametrize(
    "list_tier",
    [
        replace(LINKED.tiers[1]),
        replace(PARALLEL.tiers[1], entry=Won(1, "constituency")),
        replace(PARALLEL.tiers[1], seats=5 - SeatsOf("constituency")),
        replace(PARALLEL.tiers[1], seats=Unfilled("constituency")),
    ],
    ids=["top-up", "bar", "deduction", "unfilled"],
)
def test_a_tier_that_a_later_one_needs_must_be_there(list_tier: Tier) -> None:
    with pytest.raises(SeatwrightError) as refused:
        count(System("t", "T", LAW, (DISTRICTS, list_tier)), election({"A": 61, "B": 39}))
    assert refused.value.code == "E501"
    assert "constituency" in refused.value.says
    assert refused.value.remedy == "Add rows of this ballot to votes.csv, or of this tier to given.csv."


def test_a_needed_tier_must_be_there_in_every_place() -> None:
    with pytest.raises(SeatwrightError) as refused:
        count(LINKED, election({"A": 61, "B": 39}, cast=votes("constituency", NORTH), districts=TWO))
    assert (refused.value.code, "South" in refused.value.says) == ("E501", True)


def test_names_on_lists_do_not_need_the_districts() -> None:
    tier = replace(PARALLEL.tiers[1], limits=(Ceiling(Names("1/10", "constituency"), NextQuotient()),))
    result = count(System("t", "T", LAW, (DISTRICTS, tier)), election({"A": 61, "B": 39}))
    assert seats_of(result) == {"A": 3, "B": 1}


def test_a_ballot_that_the_law_makes_optional_need_not_be_held() -> None:
    """A later tier needs the run-off, and it was not held: nothing of it is needed."""
    run_off = replace(DISTRICTS, name="run-off", votes=Cast("run-off"), when=Held("run-off"), gives=Claim())
    last = replace(PARALLEL.tiers[1], entry=~Won(1, "run-off"))
    result = count(System("t", "T", LAW, (run_off, last)), election({"A": 61, "B": 39}))
    assert seats_of(result) == {"A": 3, "B": 1}


def test_a_national_sum_on_the_ballot_of_a_district_tier_decides_no_district_where_districts_are_listed() -> None:
    rows = votes("constituency", {"*": {"A": 61, "B": 39}})
    tier = replace(PARALLEL.tiers[1], votes=Cast("constituency"))
    result = count(System("t", "T", LAW, (DISTRICTS, tier)), election(cast=rows, districts=TWO))
    assert seats_of(result, "constituency") == {}
    assert {name for name, _ in result.not_covered} == {"constituency"}


def test_a_national_sum_on_the_ballot_of_a_district_tier_decides_no_district() -> None:
    """README: it serves the list count and cannot decide the districts."""
    rows = votes("constituency", {"*": {"A": 61, "B": 39}})
    tier = replace(PARALLEL.tiers[1], votes=Cast("constituency"))
    result = count(System("t", "T", LAW, (DISTRICTS, tier)), election(cast=rows))
    assert seats_of(result, "constituency") == {}
    assert seats_of(result, "list") == seats_of(result)


# --- claims --------------------------------------------------------------------------------------------------


def test_a_claim_is_read_by_later_tiers_and_never_sits() -> None:
    claim = Tier("claim", LAW, Nation(), Cast("list"), HARE, 10, gives=Claim())
    half = Tier("half", LAW, Nation(), Cast("list"), HARE, SeatsOf("claim") / 2)
    result = count(System("t", "T", LAW, (claim, half)), election({"A": 61, "B": 39}))
    assert (result.house, result.seats()) == (5, {"A": 3, "B": 2})
    assert [(one.tier, one.party, one.seats, one.in_house) for one in result.awards][:2] == [
        ("claim", "A", 6, False),
        ("claim", "B", 4, False),
    ]


def test_a_claim_leaves_no_vacancy() -> None:
    claim = Tier("claim", LAW, Nation(), Cast("list"), Plurality(), 5, gives=Claim())
    assert count(System("t", "T", LAW, (claim,)), election({"A": 61, "B": 39})).vacancies == ()


def test_the_seats_of_places_may_stand_in_districts_csv() -> None:
    """A claim of places that reads no ballot: the Länder's seats are told, and need not be reckoned."""
    shares = Tier("share", LAW, Nation(), Figure("population"), HARE, 5, Places("land"), gives=Claim())
    lists = Tier("list", LAW, Each("land"), Cast("list"), D_HONDT, SeatsOf("share"))
    places = (District("land", "X", "*", 3), District("land", "Y", "*", 2))
    rows = votes("list", {"X": {"A": 61, "B": 39}, "Y": {"A": 10, "B": 90}})
    told = count(System("t", "T", LAW, (shares, lists)), election(cast=rows, districts=places))
    assert told.tree[0].evidence == TakenAsGiven("districts.csv")
    assert told.seats() == {"A": 2, "B": 3}
    open_ = tuple(one._replace(seats=None) for one in places)
    people = (("X", 100), ("Y", 150))
    counted = count(System("t", "T", LAW, (shares, lists)), election(cast=rows, districts=open_, population=people))
    assert (counted.tree[0].kind, [n for _, n in counted.tree[0].outcome]) == ("count", [3, 2])


# --- the stake -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seats", [Exactly(2) - 7, Exactly(7) / 2])
def test_seats_at_stake_are_a_whole_number(seats: Amount) -> None:
    with pytest.raises(SeatwrightError) as refused:
        count(one_tier(D_HONDT, seats), election({"A": 61, "B": 39}))
    assert refused.value.code == "E504"
    assert ("-5" if isinstance(seats, Minus) else "7/2") in refused.value.says


def test_seats_at_stake_must_be_known() -> None:
    with pytest.raises(SeatwrightError) as refused:
        count(one_tier(D_HONDT, OfPlace()), election({"A": 61, "B": 39}))
    assert refused.value.code == "E502"


def test_the_stake_is_told_part_by_part() -> None:
    result = count(
        one_tier(D_HONDT, OfPlace() - 2), election({"A": 6, "B": 4}, districts=(District("list", "*", "", 9),))
    )
    stake = result.tree[0].stake
    assert stake is not None
    assert (stake.says, stake.value, [(one.says, one.value) for one in stake.of]) == (
        "Minus",
        7,
        [("OfPlace", 9), ("Exactly", 2)],
    )


def test_given_seats_of_a_tier_that_the_law_does_not_have_are_refused_with_the_nearest() -> None:
    system = two_tiers(HARE, 5)
    held = replace(election({"A": 3}, won("constitency", {"A": 2})), system=system.id)
    with pytest.raises(SeatwrightError) as refused:
        count(system, held)
    assert refused.value.code == "E523"
    assert 'Did you mean "constituency"?' in str(refused.value)


def test_under_another_law_given_seats_without_a_tier_are_left_out_and_said() -> None:
    held = replace(election({"A": 3}, won("ward", {"A": 2})), system="another")
    result = count(one_tier(HARE, 5), held)
    assert result.seats() == {"A": 5}
    assert any('"ward"' in one for one in result.warnings)


def test_where_no_tier_can_be_counted_the_count_is_refused() -> None:
    held = election(cast=votes("lists", {"*": {"A": 3}}))
    with pytest.raises(SeatwrightError, match="E5"):
        count(one_tier(HARE, 5, votes_=Cast("party")), held)
