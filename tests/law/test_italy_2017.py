"""The two chambers of Italy since 2017: colleges of one, coalitions and lists, and a mark that serves both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tests.law.twisted import counted
from tests.small import Rows, election, seats_of, votes, won

from seatwright.catalogue import election as of_catalogue
from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import Alone, TopUp, Won, replace
from seatwright.model.election import District, Election, Listed
from seatwright.results.evidence import Corrections
from seatwright.results.official import compare
from seatwright.results.result import Completed, Result
from seatwright.verify import verify

CHAMBER, CHAMBER_2017 = law("italy-rosatellum"), law("italy-rosatellum", date(2018, 3, 4))
SENATE = law("italy-rosatellum-senate")

ByCollege = Mapping[str, tuple[int, Rows]]  # "North 1": its seats and the votes of lists
NONE = won("constituency", {"Somebody": 1})
COALITION = (("A", "AB"), ("B", "AB"), ("b", "AB"))


def parliament(colleges: ByCollege, **more: object) -> Election:
    """Colleges of several seats, "North 1" in North; the colleges of one are given, unless there are votes for them."""
    areas = dict.fromkeys(name.split()[0] for name in colleges)
    places = [District(kind, name, "*", None) for kind in ("circoscrizione", "region") for name in areas]
    places += [District("list", name, name.split()[0], seats) for name, (seats, _) in colleges.items()]
    rows = votes("list", {name: lists for name, (_, lists) in colleges.items() if lists})
    slots = {"given": NONE, "alliances": COALITION, **more}
    cast = (*rows, *slots.pop("cast", ()))  # type: ignore[misc]
    return election(cast=cast, districts=(*places, *slots.pop("districts", ())), **slots)  # type: ignore[misc, arg-type]


def claimed(result: Result, tier: str) -> dict[str, int]:
    """What a tier found, by party."""
    found: dict[str, int] = {}
    for step in result.tree:
        for who, n in step.outcome if step.tier == tier else ():
            found[who.party] = found.get(who.party, 0) + n
    return {who: n for who, n in found.items() if n}


def figures(result: Result) -> dict[str, object]:
    """The figures of the lists that count."""
    step = next(step for step in result.tree if step.tier == "figure")
    return {one.who.party: one.votes for one in step.standings if one.admitted}


# --- the mark that serves both -------------------------------------------------------------------------------

COLLEGE_OF_ONE = (District("constituency", "One", "North 1", 1),)


def with_candidates(*candidates: tuple[str, int], lists: Rows) -> Election:
    """A college of one in which candidates have votes of their own, "A/Ann" backed by the lists that name Ann."""
    cast = (*votes("constituency", {"One": dict(candidates)}), *votes("list", {"One": lists}))
    return parliament({"North 1": (10, {})}, cast=cast, districts=COLLEGE_OF_ONE, given=())


def test_a_vote_for_the_candidate_alone_is_shared_among_his_lists() -> None:
    """Votes for a candidate alone left out of the lists' figures, and of the bars."""
    data = with_candidates(("AB/Ann", 1000), ("C/Cy", 500), lists={"A/Ann": 600, "B/Ann": 197, "b/Ann": 3, "C/Cy": 500})
    # Ann has 200 more than her lists together: A 150, B 49.25, b 0.75; the remainder of b is the largest.
    assert figures(counted(CHAMBER, data)) == {"A": 750, "B": 246, "C": 500}
    step = next(step for step in counted(CHAMBER, data).tree if step.tier == "figure")
    assert {one.who.party: one.votes for one in step.standings}["b"] == 4


def test_a_candidate_whose_lists_are_not_named_is_backed_by_his_alliance() -> None:
    """Votes for a candidate alone lost where the rows of the lists name no candidates."""
    data = with_candidates(("AB/Ann", 1000), ("C/Cy", 500), lists={"A": 600, "B": 200, "C": 400})
    assert figures(counted(CHAMBER, data)) == {"A": 750, "B": 250, "C": 500}


def test_single_member_colleges_are_not_set_off_against_the_lists() -> None:
    """Seats won in colleges of one taken off the lists' seats, as in a compensatory system."""
    rows = {"North 1": (10, {"A": 500, "C": 500})}
    few, many = (parliament(rows, given=won("constituency", {"A": n})) for n in (0, 9))
    assert seats_of(counted(CHAMBER, few), "list") == seats_of(counted(CHAMBER, many), "list") == {"A": 5, "C": 5}
    assert all(isinstance(tier.counting, Alone) for tier in CHAMBER.tiers if not isinstance(tier.counting, TopUp))


def test_of_two_candidates_level_the_younger_is_elected() -> None:
    """The older, or a lot, between equals in a college of one."""
    data = with_candidates(("A/Ann", 500), ("C/Cy", 500), lists={"A": 500, "C": 500})
    born = (("A", "Ann", "1970-01-01"), ("C", "Cy", "1980-01-01"))
    lists = tuple(Listed("x", "One", party, 1, name, born=day) for party, name, day in born)
    assert seats_of(counted(CHAMBER, replace(data, lists=lists)), "constituency") == {"C": 1}


# --- the bars ------------------------------------------------------------------------------------------------


def test_lists_between_one_and_three_percent_help_their_coalition_and_win_nothing() -> None:
    """Lists under 3% lost to their coalition, or lists under 1% counted for it."""
    data = parliament({"North 1": (100, {"A": 4000, "B": 280, "b": 90, "C": 5630})})
    result = counted(CHAMBER, data)
    assert claimed(result, "force") == {"C": 57, "AB": 43}  # 4280 of 9910, not 4000 and not 4370
    assert seats_of(result, "list") == {"C": 57, "A": 43}


def test_a_coalition_under_ten_percent_falls_apart_into_its_lists() -> None:
    """A coalition under 10% refused with the list that has 3% by itself."""
    data = parliament({"North 1": (100, {"A": 700, "B": 200, "C": 9100})})
    assert claimed(counted(CHAMBER, data), "force") == {"C": 93, "A": 7}


def test_a_coalition_needs_a_list_of_three_percent() -> None:
    """A coalition let in by its sum alone."""
    small = tuple((f"s{n}", "S") for n in range(5))
    rows = {"North 1": (100, {**{name: 290 for name, _ in small}, "C": 8550})}
    assert claimed(counted(CHAMBER, parliament(rows, alliances=small)), "force") == {"C": 100}


REGIONS: ByCollege = {"North 1": (20, {"A": 9000, "C": 1000}), "Tyrol 1": (4, {"A": 200, "C": 100, "M": 100})}


def test_a_minority_with_a_fifth_of_its_region_enters_the_chamber() -> None:
    """The list of a linguistic minority measured by the votes of the nation."""
    data = parliament(REGIONS, figures=(("minority", ("M",)),))
    assert "M" in {
        who.party for step in counted(CHAMBER, data).tree if step.tier == "passing" for who, _ in step.outcome
    }
    assert "M" not in claimed(counted(CHAMBER, parliament(REGIONS)), "passing")


def test_a_minority_enters_by_colleges_won_two_then_a_quarter() -> None:
    """Two colleges asked for still since 2020, when a quarter of them is enough."""
    colleges = tuple(District("constituency", f"t{n}", "Tyrol 1", 1) for n in range(4))
    rows: ByCollege = {**REGIONS, "Tyrol 1": (4, {"A": 270, "C": 100, "M": 30})}
    given = (
        *won("constituency", {"M": 1}, "t0"),
        *(one for n in (1, 2, 3) for one in won("constituency", {"A": 1}, f"t{n}")),
    )
    data = parliament(rows, given=given, districts=colleges, figures=(("minority", ("M",)),))
    assert "M" in claimed(counted(CHAMBER, data), "passing")  # one of four is a quarter
    assert "M" not in claimed(counted(CHAMBER_2017, data), "passing")


# --- down to the districts -----------------------------------------------------------------------------------

# A seat costs 366 in the North (A 1.64, C 1.09, D 0.27), 333 in the South (A 1.65, C 1.20, D 0.15), 400 in the East
# (A 1.30, C 0.40, D 0.30), and 362 in the nation.
DISTRICTS: ByCollege = {
    "North 1": (3, {"A": 600, "C": 400, "D": 100}),
    "South 1": (3, {"A": 550, "C": 400, "D": 50}),
    "East 1": (2, {"A": 520, "C": 160, "D": 120}),
}


def test_the_seats_of_districts_are_forced_to_the_totals_of_the_nation() -> None:
    """Each district left to itself, so that lists have more or fewer seats than the nation gives them."""
    result = counted(CHAMBER, parliament(DISTRICTS, alliances=()))
    national = claimed(result, "force")
    assert national == {"A": 4, "C": 3, "D": 1}  # 1670, 960 and 270 of 362: 4.61, 2.65 and 0.75
    assert claimed(result, "district-force") == national == seats_of(result, "list")
    proof = next(step.evidence for step in result.tree if step.tier == "district-force")
    assert isinstance(proof, Corrections)
    alone = {party: sum(one.whole + one.extra for one in proof.lines if one.who.party == party) for party in "ACD"}
    assert alone == {"A": 5, "C": 3, "D": 0}
    assert [(one.taken.party, one.given.party, one.taken.place) for one in proof.moves] == [("A", "D", "North")]


def test_the_senate_leaves_each_region_to_itself() -> None:
    """The regions of the Senate forced to national totals, as in the Chamber."""
    assert seats_of(counted(SENATE, parliament(DISTRICTS, alliances=())), "list") == {"A": 5, "C": 3}


def test_a_list_with_a_fifth_of_a_region_takes_part_there_alone() -> None:
    """A list under 3% kept out of the one region where it has a fifth, or let into the others."""
    rows: ByCollege = {
        "North 1": (10, {"A": 60000, "C": 39000, "L": 1000}),
        "South 1": (4, {"A": 1600, "C": 1400, "L": 1000}),
    }
    result = counted(SENATE, parliament(rows, alliances=()))
    assert {
        who.party for step in result.tree if step.tier == "force" and step.place == "North" for who, _ in step.outcome
    } == {"A", "C"}
    assert seats_of(result, "list") == {"A": 8, "C": 5, "L": 1}


COLLEGES: ByCollege = {
    "North 1": (3, {"A": 500, "C": 410, "D": 90}),
    "North 2": (3, {"A": 480, "C": 390, "D": 130}),
    "North 3": (3, {"A": 505, "C": 325, "D": 170}),
}


def test_the_colleges_of_a_district_keep_the_district_s_totals() -> None:
    """The colleges counted by themselves, though the district's seats are known."""
    result = counted(CHAMBER, parliament(COLLEGES, alliances=()))
    # The district has 9 seats, 333 each: A 4.46, C 3.38, D 1.17; whole seats 4, 3, 1 and the last one A's.
    assert claimed(result, "district-force") == seats_of(result, "list") == {"A": 5, "C": 3, "D": 1}
    proof = next(step.evidence for step in result.tree if step.tier == "list")
    assert isinstance(proof, Corrections)
    assert sum(one.whole + one.extra for one in proof.lines if one.who.party == "D") != 1
    assert verify(result, system=result.system).ok


def test_lists_without_a_seat_in_the_region_have_no_part_in_its_colleges() -> None:
    """The colleges of a region shared among all lists that passed a bar, as in the Chamber."""
    rows: ByCollege = {
        "North 1": (4, {"A": 350, "C": 310, "D": 170, "E": 50}),
        "North 2": (5, {"A": 360, "C": 210, "D": 160, "E": 50}),
        "South 1": (8, {"A": 100, "C": 100, "D": 100, "E": 4000}),
    }
    result = counted(SENATE, parliament(rows, alliances=()))
    north = {"C": {one.place: one.seats for one in result.awards if one.tier == "list" and one.party == "C"}}
    # Among A, C and D a seat costs 207 and 146: C 1.50 and 1.44. With E it would cost 220 and 156: C 1.41 and 1.35.
    assert north == {"C": {"North 1": 2, "North 2": 1}}
    with_all = SENATE.with_slot("list.entry", Won(1, "regional-list"))
    other = counted(with_all, parliament(rows, alliances=()))
    assert {one.place: one.seats for one in other.awards if (one.tier, one.party) == ("list", "C")}["North 2"] == 2


def test_the_chamber_of_2018_equals_the_official_seats() -> None:
    result = count(CHAMBER_2017, of_catalogue("italy-chamber-2018"))
    assert isinstance(result, Completed)
    assert compare(result).status == "equal"


def test_a_mark_for_a_list_is_one_for_its_candidate() -> None:
    assert CHAMBER.fused == SENATE.fused == (("constituency", "list"),)
