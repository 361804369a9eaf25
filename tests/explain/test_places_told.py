"""Many places told together, one place apart, and winners whom their party's seats cover or do not."""

from __future__ import annotations

from tests.explain.told import told
from tests.small import DISTRICTS, LAW, election, votes

from seatwright.explain import explain
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    Cast,
    Cells,
    Claim,
    Each,
    EachPartyOf,
    Here,
    Nation,
    OfPlace,
    OfWinners,
    Places,
    Plurality,
    Quotients,
    SeatsOf,
    ShareOfValid,
    StartingFrom,
    System,
    Tier,
    Valid,
    Winners,
)
from seatwright.model.election import District
from seatwright.results.result import Result

WARDS = {
    "Harbour": {"A/Ann": 60, "B/Bob": 40},
    "Hill": {"A/Amy": 55, "B/Ben": 45},
    "Mill": {"A/Al": 52, "B/Bea": 48},
    "Moor": {"A/Ada": 30, "B/Bo": 70},
    "Park": {"A/Abe": 51, "B/Bix": 49},
}
NORTH = ("Harbour", "Hill", "Mill")
LISTS = {"North": {"A": 230, "B": 140}, "South": {"A": 70, "B": 120}}
DISTRICTS_OF = (
    *(District("constituency", ward, "North" if ward in NORTH else "South", 1) for ward in WARDS),
    District("region", "North", "*", 3),
    District("region", "South", "*", 2),
)
REGIONS = Tier(
    name="region",
    law=LAW,
    where=Each("region"),
    votes=Cast("list"),
    seats=OfPlace("region"),
    formula=D_HONDT,
    counting=StartingFrom(("constituency",)),
)
LAND = election(cast=(*votes("constituency", WARDS), *votes("list", LISTS)), districts=DISTRICTS_OF)


def regional() -> Result:
    """Five wards, and two regions whose seats start from the wards won."""
    return count(System(id="test", name="Test", law=LAW, tiers=(DISTRICTS, REGIONS)), LAND)


def test_districts_are_summed_up_with_the_closest() -> None:
    assert told(regional(), "outcome")[0] == (
        "In 5 constituencies there was one seat each for whoever had most votes: A 4 and B 1. The closest "
        "contests: Park, "
        "where Abe (A) was ahead of Bix (B) by 2 votes, Mill, where Al (A) was ahead of Bea (B) by 4 votes and "
        "Hill, where "
        "Amy (A) was ahead of Ben (B) by 10 votes (s 1)."
    )


def test_regions_are_told_one_by_one() -> None:
    assert told(regional(), "outcome")[1] == (
        "By the D'Hondt method: votes are divided by 1, 2, 3 and so on, and each seat goes to the largest "
        "quotient left. "
        "The formula starts from the constituencies won before. In 2 regions 5 seats in all were shared out, each "
        "place "
        "apart: B 4 and A 1 (s 1)."
    )
    assert told(regional(), "decided") == [
        "North, 3 seats: B 2 and A 1. The last seat went to A, with 230 / 4 = 57.50; the first to miss out was B, with "
        "140 / 3 = 46.67. With 33 more votes, all others unchanged, B would have taken it instead (s 1).",
        "South, 2 seats: B 2. The last seat went to B, with 120 / 3 = 40; the first to miss out was A, with 70 / "
        "2 = 35. "
        "With 11 more votes, all others unchanged, A would have taken it instead (s 1).",
    ]


def test_one_place_in_full() -> None:
    explanation = explain(regional(), place="Moor")
    assert [one.text for one in explanation.paragraphs] == [
        "Constituency",
        "Bo (B) won with 70 votes, 40 more than Ada (A) (s 1).",
    ]
    assert explanation.title == "test: Moor"


def test_a_region_with_its_districts() -> None:
    paragraphs = [one.text for one in explain(regional(), place="South").paragraphs]
    assert paragraphs[1].startswith(
        "In 2 constituencies there was one seat each for whoever had most votes: A 1 and B 1"
    )
    assert "2 seats were at stake in South (s 1)." in paragraphs


def test_every_place_by_name_if_asked() -> None:
    assert told(regional(), "decided", tier="constituency", full=True) == [
        "Harbour: Ann (A) won with 60 votes, 20 more than Bob (B) (s 1).",
        "Hill: Amy (A) won with 55 votes, 10 more than Ben (B) (s 1).",
        "Mill: Al (A) won with 52 votes, 4 more than Bea (B) (s 1).",
        "Moor: Bo (B) won with 70 votes, 40 more than Ada (A) (s 1).",
        "Park: Abe (A) won with 51 votes, 2 more than Bix (B) (s 1).",
    ]


def test_a_rule_of_the_place_itself_is_only_counted() -> None:
    barred = DISTRICTS.__replace__(entry=AtLeast("45%", of=Valid("constituency"), in_=Here()))
    result = count(System(id="test", name="Test", law=LAW, tiers=(barred,)), LAND)
    assert told(result, "refused") == [
        "2 competitors in 2 constituencies stayed below what the law asks for there (s 1)."
    ]


# --- a party's seats cover its winners, or do not -------------------------------------------------------------


def covered() -> Result:
    """Ward leaders sit only while their party's list in the region has seats."""
    leads = DISTRICTS.__replace__(name="lead", called="ward lead", gives=Claim())
    national = Tier(name="share", law=LAW, where=Nation(), votes=Cast("list"), seats=4, formula=D_HONDT, gives=Claim())
    lower = Tier(
        name="lower",
        law=LAW,
        where=EachPartyOf("share"),
        among=Places("region"),
        votes=Cast("list"),
        seats=SeatsOf("share"),
        formula=D_HONDT,
        gives=Claim(),
    )
    cover = Tier(
        name="cover",
        law=LAW,
        where=Each("region"),
        among=Winners("lead"),
        votes=OfWinners("lead"),
        seats=SeatsOf("lead"),
        formula=BestFirst(ShareOfValid("constituency"), row=SeatsOf("lower")),
    )
    return count(System(id="test", name="Test", law=LAW, tiers=(leads, national, lower, cover)), LAND)


def test_leaders_without_a_seat_are_named_with_their_shares() -> None:
    assert told(covered(), "outcome")[-1] == (
        "Of 5 district leaders, 3 are covered by their party's seats and sit: A 2 and B 1. The other 2 do not sit, and "
        "their places have no member of their own: A 2 (s 1)."
    )
    assert told(covered(), "uncovered") == [
        "In North, A has 2 seats; the last went to Hill (55% of its valid votes). Nothing was left for Mill (52%) "
        "(s 1).",
        "In South, A has no seat for Park (51%) (s 1).",
    ]


def test_a_partys_leaders_without_a_seat() -> None:
    assert told(covered(), "uncovered", party="A") == [
        "Of the 4 places where it came first, 2 have no member, because the seats of its own list there did not "
        "suffice "
        "(s 1).",
        "In North, A has 2 seats; the last went to Hill (55% of its valid votes). Nothing was left for Mill (52%) "
        "(s 1).",
        "In South, A has no seat for Park (51%) (s 1).",
    ]
    assert told(covered(), "uncovered", party="B") == ["Everybody who came first for it has a seat (s 1)."]


def test_a_place_whose_leader_has_no_seat() -> None:
    assert told(covered(), "cells", place="Park") == [
        "For Abe (A) in Park (51% of the valid votes) there is no seat: those of the party's own list had gone to "
        "others "
        "with larger shares (s 1)."
    ]


def test_its_own_lists() -> None:
    assert told(covered(), "own lists", party="A") == ["Its 2 seats are shared out among its own lists: North 2 (s 1)."]


# --- seats for parties in places ------------------------------------------------------------------------------


def test_seats_spread_over_parties_in_places() -> None:
    spread = Tier(
        name="adjustment",
        law=LAW,
        where=Nation(),
        among=Cells("region"),
        votes=Cast("list"),
        seats=5,
        formula=BestFirst(Quotients(SAINTE_LAGUE), column=OfPlace("region")),
    )
    result = count(System(id="test", name="Test", law=LAW, tiers=(spread,)), LAND)
    assert told(result, "formula") == [
        "The 5 seats go one by one to the largest quotient left (votes divided by 1, 3, 5 and so on) while party "
        "and place "
        "have room: first A in North (230), last A in South (70) (s 1)."
    ]
    assert told(result, "where", party="A") == ["It won 3 adjustment seats: North 2 and South 1 (s 1)."]
    assert told(result, "cells", place="South") == ["2 seats go to South: A 1 and B 1 (s 1)."]


def test_the_plurality_of_a_place_of_several_seats() -> None:
    many = DISTRICTS.__replace__(name="region", where=Each("region"), votes=Cast("list"), seats=1, formula=Plurality())
    result = count(System(id="test", name="Test", law=LAW, tiers=(many,)), LAND)
    assert told(result, "outcome") == [
        "In 2 regions there was one seat each for whoever had most votes: A 1 and B 1 (s 1)."
    ]
