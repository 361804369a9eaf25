"""Rural districts by plurality beside urban ones in proportion, and British Columbia's mixed option of 2018."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.small import seats_of, votes

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import (
    HARE,
    Alone,
    AtLeast,
    Cast,
    Here,
    Kept,
    Nation,
    NotAnIndividual,
    OfAdmitted,
    OfPlace,
    Outsiders,
    Parties,
    Persons,
    Plurality,
    SeatsOf,
    System,
    TopUp,
    Valid,
    replace,
)
from seatwright.model.election import Candidate, District, Election, Ranking
from seatwright.results.result import Completed
from seatwright.typology import classify
from seatwright.typology.classify import Class
from seatwright.verify import verify

RUP, RUP_LIST = law("rup"), law("rup-list")
FVC, FVC_LIST = law("rup-fvc"), law("rup-fvc-list")
KINGSLEY, KINGSLEY_LIST = law("rup-kingsley"), law("rup-kingsley-list")
BC = law("bc-mmp-2018")

RURAL = {
    "R1": {"A/Ada": 50, "B/Ben": 30, "C/Cat": 20},
    "R2": {"A/Abe": 45, "B/Bob": 36, "C/Col": 19},
    "R3": {"A/Amy": 40, "B/Bri": 34, "C/Cid": 26},
}  # A 135, B 100, C 65
CITY = ("A/Ann", "A/Al", "B/Bea", "B/Bo", "C/Cy")
PAPERS = {(1, 2): 40, (3, 5): 30, (5, 2): 18, (4, 3): 12}  # A 40, B 42, C 18


def held(
    papers: dict[tuple[int, ...], int] = PAPERS,
    rural: dict[str, dict[str, int]] = RURAL,
    city: tuple[str, ...] = CITY,
    urban_in: str = "North",
    on_top: int = 2,
    seats: int = 3,
) -> Election:
    """Rural districts of one region, a city whose papers are ranked, and seats on top."""
    first = Counter[int]()
    for order, n in papers.items():
        first[order[0]] += n
    rows = {**rural, "City": {name: first[n] for n, name in enumerate(city, 1)}}
    named = [name.partition("/") for name in city]
    return Election(
        id="test",
        votes=votes("constituency", rows),
        candidates=tuple(
            Candidate("constituency", "City", n, who, party) for n, (party, _, who) in enumerate(named, 1)
        ),
        rankings=tuple(
            Ranking("constituency", "City", n, tuple((one,) for one in order)) for order, n in papers.items()
        ),
        districts=(
            *(District("constituency", name, "North", 1) for name in rural),
            District("constituency", "City", urban_in, seats),
            District("list", "North", "*", on_top),
        ),
    )


def proved(system: System, election: Election) -> Completed:
    """The count, which must have ended, and which a second program finds right."""
    result = count(system, election)
    assert isinstance(result, Completed)
    assert verify(result).findings == ()
    return result


def seated(result: Completed, tier: str) -> set[str]:
    return {one.person for one in result.awards if one.tier == tier and one.seats}


# --- what type they are ---


@pytest.mark.parametrize("system", [RUP, RUP_LIST, FVC, FVC_LIST], ids=lambda one: one.id)
def test_seats_on_top_make_a_coexistence_supermixed(system: System) -> None:
    found = classify(system)
    assert (found.label, found.class_, found.votes) == ("coexistence + correction", Class.SUPERMIXED, 1)


@pytest.mark.parametrize("system", [KINGSLEY, KINGSLEY_LIST], ids=lambda one: one.id)
def test_without_them_it_is_a_coexistence(system: System) -> None:
    assert (classify(system).label, classify(system).class_) == ("coexistence", Class.INDEPENDENT)


# --- Kingsley ---


def test_in_kingsleys_city_surpluses_go_on_to_next_preferences() -> None:
    """The trap: the most votes in urban districts too.

    Quota 100 / 4, fraction dropped, + 1 = 26: Ann (40) and Bea (30) are in. Ann's 14 go to Al, Bea's 4 to Cy (22). Bo's
    12 know only Bea and end. Al has 14, Cy 22: Cy is the third.
    """
    result = proved(KINGSLEY, held())
    assert seated(result, "urban") == {"Ann", "Bea", "Cy"}
    assert seats_of(result) == {"A": 4, "B": 1, "C": 1}
    three = held({(1, 2): 60, (3, 5): 16, (5, 2): 13, (4, 3): 11})
    assert seated(proved(KINGSLEY, three), "urban") == {"Ann", "Al", "Bea"}  # 34 of Ann's 60 make Al's quota
    assert seated(proved(KINGSLEY.with_slot("urban.formula", Plurality()), three), "urban") == {"Ann", "Bea", "Cy"}


def test_nothing_makes_up_for_kingsleys_rural_districts() -> None:
    """The trap: seats on top, as Fair Vote Canada added them."""
    result = proved(KINGSLEY, held())
    assert result.house == 6
    assert seats_of(result, "rural") == {"A": 3}


def test_lists_of_a_city_share_its_seats_as_transfers_inside_the_parties_do() -> None:
    """Droop quota 26: A 40 and B 42 have one each, and C's 18 is the largest remainder (14, 16, 18)."""
    assert seats_of(proved(KINGSLEY_LIST, held()), "urban") == {"A": 1, "B": 1, "C": 1}
    loyal = {(1, 2): 60, (3, 4): 16, (5,): 13, (4, 3): 11}
    for system in (KINGSLEY, KINGSLEY_LIST):
        assert seats_of(proved(system, held(loyal)), "urban") == {"A": 2, "B": 1}


def test_each_city_shares_its_own_seats() -> None:
    """The trap: lists of all urban districts together, where the seats of a city may not move."""
    rows = {
        "X": {"A/Ann": 30, "A/Abe": 20, "A/Amy": 10, "B/Bea": 29, "C/Cy": 11},
        "Y": {"A/Ada": 31, "A/Al": 20, "A/Art": 9, "B/Bo": 30, "C/Col": 10},
    }
    cities = tuple(District("constituency", name, "*", 4) for name in rows)
    town = Election(id="test", votes=votes("constituency", rows), districts=cities)
    assert seats_of(proved(KINGSLEY_LIST, town)) == {"A": 6, "B": 2}  # quota 21, twice: 2.86 for A, under 1.5 for B
    both = {"XY": {**rows["X"], **rows["Y"]}}
    joined = Election(id="test", votes=votes("constituency", both), districts=(District("constituency", "XY", "*", 8),))
    assert seats_of(count(KINGSLEY_LIST, joined)) == {"A": 5, "B": 2, "C": 1}  # quota 23: 5.22, 2.57 and 0.91


def test_the_most_named_of_a_list_sit_and_an_individual_once() -> None:
    """The trap: independents added up to a list of their own."""
    rows = {"City": {"A/Ann": 30, "A/Al": 35, "A/Abe": 5, "Independent/Ida": 60, "Independent/Ivo": 10, "B/Bo": 20}}
    city = Election(id="test", votes=votes("constituency", rows), districts=(District("constituency", "City", "*", 4),))
    result = proved(KINGSLEY_LIST, city)
    assert seated(result, "urban") == {"Ann", "Al", "Ida", "Bo"}
    assert seats_of(result) == {"A": 2, "Independent": 1, "B": 1}


def test_a_seat_beyond_the_names_on_the_ballot_passes_to_the_next_in_line() -> None:
    """The trap: without lists.csv a list without end, whose seats then stay empty while other parties have names."""
    rows = {"City": {"A/Ann": 60, "B/Bea": 20, "B/Bo": 10, "C/Cy": 10}}
    city = Election(id="test", votes=votes("constituency", rows), districts=(District("constituency", "City", "*", 4),))
    result = proved(KINGSLEY_LIST, city)
    assert seated(result, "urban") == {"Ann", "Bea", "Bo", "Cy"}
    assert result.vacancies == ()


# --- Fair Vote Canada ---


def test_seats_on_top_make_up_for_both_sorts_of_districts() -> None:
    """The trap: seats on top that know of rural districts alone.

    North: A 175, B 142, C 83 of 400 first preferences, 8 seats, quota 50: A 3, B 3, C 2 with the remainders. A has four
    already and is put aside; of the other four, quota 56.25, B has 2.52 and C 1.48: B 3, C 1. In the city each has one.
    """
    result = proved(FVC, held())
    assert seats_of(result, "rural") == {"A": 3}
    assert seats_of(result, "urban") == {"A": 1, "B": 1, "C": 1}
    assert seats_of(result, "list") == {"B": 2}
    assert seats_of(result) == {"A": 4, "B": 3, "C": 1}
    assert seats_of(proved(RUP, held()), "list") == {"B": 1, "C": 1}


def test_overhang_is_paid_by_the_others_and_no_region_grows() -> None:
    """The trap: overhang on top of the region's seats."""
    assert proved(FVC, held()).house == 8
    kept = FVC.with_slot("list.counting", TopUp(("rural", "urban"), Kept()))
    assert proved(kept, held()).house == 9


def test_the_best_runners_up_of_the_region_sit() -> None:
    """The trap: whoever sits already, or the runners-up of one sort of district alone."""
    assert seated(proved(FVC, held()), "list") == {"Bob", "Bri"}  # 36 and 34; Bea's 30 elected her, Ben has 30 too
    city = ("A/Ann", "A/Al", "B/Bea", "B/Bo", "C/Cy")
    strong = held({(1, 2): 40, (3, 5): 40, (5, 2): 18, (4, 3): 38}, city=city, on_top=3)
    assert "Bo" in seated(proved(FVC, strong), "urban") | seated(proved(FVC, strong), "list")


def test_seats_of_urban_lists_are_counted_in_too() -> None:
    """The trap: only plurality's winners charged to their party."""
    result = proved(FVC_LIST, held())
    assert seats_of(result) == {"A": 4, "B": 3, "C": 1}
    rural_only = FVC_LIST.with_slot("list.counting", TopUp(("rural",), Kept())).with_slot("list.seats", 5)
    assert seats_of(count(rural_only, held())) == {"A": 4, "B": 3, "C": 2}


def test_an_individual_who_wins_is_charged_to_nobody() -> None:
    """The trap: an independent due a seat on top, or one that the lists pay for."""
    rural = {**RURAL, "R1": {"Independent/Ida": 60, "A/Ada": 25, "B/Ben": 15}}
    result = proved(FVC, held(rural=rural))
    assert seats_of(result)["Independent"] == 1
    assert sum(seats_of(result).values()) == 8
    # 7 seats for A 150, B 127, C 63 of 340, quota 48.57: 3.09, 2.61, 1.30 -> A 3, B 3, C 1, of which A has 3 already.
    assert seats_of(result) == {"A": 3, "B": 3, "C": 1, "Independent": 1}


# --- British Columbia ---


def test_in_bc_urban_votes_and_seats_stay_out_of_the_rural_region() -> None:
    """The trap: first preferences of the city shared out among the seats of the rural region.

    A 135, B 100, C 65: of 5 rural seats A is due 2 and has 3; B and C share the other two, quota 82.5: one each.
    """
    city = {(1, 2): 100, (3, 4): 900, (5, 2): 70}
    for lies in ("North", "*"):
        assert seats_of(proved(RUP, held(city, urban_in=lies)), "list") == {"B": 1, "C": 1}
    all_votes = RUP.with_slot("list.votes", Cast("constituency"))
    assert seats_of(count(all_votes, held(city)), "list") == {"B": 2}


def test_the_bar_of_bc_is_five_percent_of_the_province() -> None:
    """The trap: five percent of the region. C has 65 of 300 there, and of 1,400 in the province: 4.64%."""
    city = {(1, 2): 555, (3, 4): 545}
    assert seats_of(proved(RUP, held(city, urban_in="*")), "list") == {"B": 2}
    local = RUP.with_slot("list.entry", AtLeast("5%", of=Valid("constituency"), in_=Here()))
    assert seats_of(count(local, held(city, urban_in="*")), "list") == {"B": 1, "C": 1}


def test_in_bc_the_lists_have_a_fixed_number_of_seats() -> None:
    """The trap: overhang on top of the list seats of a rural region."""
    assert proved(RUP, held()).house == 8
    assert proved(RUP.with_slot("list.counting", TopUp(("rural",), Kept())), held()).house == 9


def test_urban_seats_by_lists_follow_the_parties() -> None:
    """The trap: the candidates with most votes, whatever their party is due."""
    city = {(1,): 22, (2,): 21, (3,): 17, (4,): 16, (5,): 24}  # A 43, B 33, C 24 of quotas of 26
    assert seats_of(proved(RUP_LIST, held(city)), "urban") == {"A": 1, "B": 1, "C": 1}
    most = RUP_LIST.with_slot("urban.formula", Plurality()).with_slot("urban.among", Persons())
    assert seats_of(count(most.with_slot("urban.limits", ()), held(city)), "urban") == {"A": 2, "C": 1}


# --- British Columbia's mixed option ---


def province(districts: dict[str, dict[str, int]], lists: dict[str, dict[str, int]], seats: dict[str, int]) -> Election:
    """Regions whose districts are named after them ("North 1"), with lists."""
    return Election(
        id="test",
        votes=(*votes("constituency", districts), *votes("list", lists)),
        districts=(
            *(District("constituency", name, name.split()[0], 1) for name in districts),
            *(District("list", name, "*", n) for name, n in seats.items()),
        ),
    )


WON = {"A/Ann": 50, "B/Bea": 40, "C/Cy": 10}
NORTH = {f"North {n}": WON for n in (1, 2, 3)}
SOUTH = {f"South {n}": {"A/Ann": 30, "B/Bea": 60, "C/Cy": 10} for n in (1, 2, 3)}


def test_each_region_of_bc_shares_its_own_seats() -> None:
    """The trap: lists of the whole province. North: 5 seats, quota 60: A 2.5, B 1.67, C 0.83: 2, 2 and 1; A has 3."""
    lists = {"North": {"A": 150, "B": 100, "C": 50}, "South": {"A": 90, "B": 150, "C": 60}}
    both = province({**NORTH, **SOUTH}, lists, {"North": 2, "South": 2})
    result = proved(BC, both)
    assert result.seats("list", "North") == {"B": 1, "C": 1}
    assert result.seats("list", "South") == {"A": 1, "C": 1}


def test_the_bar_of_bcs_lists_is_taken_in_the_province() -> None:
    """The trap: a party with 5% of one region let in there."""
    lists = {"North": {"A": 150, "B": 100, "C": 50}, "South": {"A": 500, "B": 600}}
    both = province({**NORTH, **SOUTH}, lists, {"North": 2, "South": 2})
    assert proved(BC, both).seats("list", "North") == {"B": 2}  # C has 50 of 1,400: 3.57%
    local = BC.with_slot("list.entry", AtLeast("5%", of=Valid("list"), in_=Here()))
    assert proved(local, both).seats("list", "North") == {"B": 1, "C": 1}


def test_no_region_of_bc_has_more_members_than_are_drawn_for_it() -> None:
    """The trap: list seats shared by themselves, or a house that grows."""
    lists = {"North": {"A": 150, "B": 100, "C": 50}}
    one = province(NORTH, lists, {"North": 2})
    assert proved(BC, one).house == 5
    beside = BC.with_slot("list.counting", Alone()).with_slot("list.seats", OfPlace("list"))
    assert proved(beside, one).seats("list") == {"A": 1, "B": 1}


def test_one_vote_for_both_is_said_by_another_ballot() -> None:
    """What the committee was to decide: the votes for candidates may be those of the lists."""
    one = province({**NORTH, "North 3": {"A/Al": 49, "B/Bo": 39, "C/Cid": 12}}, {}, {"North": 2})
    single = BC.with_slot("list.votes", Cast("constituency")).with_slot(
        "list.entry", AtLeast("5%", of=Valid("constituency"))
    )
    assert classify(single).votes == 1
    assert proved(single, one).seats() == {"A": 3, "B": 2}  # B 119, C 32 for two seats, quota 75.5: 1.58 and 0.42


# --- outsiders where no ballot is counted ---


def test_a_winner_whose_votes_are_counted_further_is_no_outsider() -> None:
    """The trap: seats of every winner taken off the house, for no ballot of the top-up names his party.

    Of five seats Ida's is taken off; quota 80: A 1.94, B 1.25, C 0.81. A keeps its third seat.
    """
    on_top = replace(
        KINGSLEY["rural"],
        name="list",
        where=Nation(),
        among=Parties(),
        votes=OfAdmitted("rural"),
        entry=NotAnIndividual(),
        seats=5 - SeatsOf("rural", Outsiders()),
        formula=HARE,
        counting=TopUp(("rural",), Kept()),
    )
    system = replace(KINGSLEY, tiers=(KINGSLEY["rural"], on_top))
    rural = {**RURAL, "R4": {"Independent/Ida": 60, "A/Ava": 20}}
    places = tuple(District("constituency", name, "*", 1) for name in rural)
    result = proved(system, Election(id="test", votes=votes("constituency", rural), districts=places))
    assert seats_of(result, "rural") == {"A": 3, "Independent": 1}
    assert seats_of(result, "list") == {"B": 1, "C": 1}
    assert result.house == 6
