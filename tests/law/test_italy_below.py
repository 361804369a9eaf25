"""Italy below the state: communes large and small, and the assembly of Emilia-Romagna."""

from __future__ import annotations

from tests.law.twisted import counted
from tests.small import Rows, election, seats_of, votes

from seatwright.catalogue import law
from seatwright.law import replace
from seatwright.model.competitor import Competitor
from seatwright.model.election import District, Election
from seatwright.results.result import Completed
from seatwright.results.step import Step
from seatwright.verify import verify

LARGE, SMALL = law("italy-municipal-large"), law("italy-municipal-small")

GROUPS = (("A1", "Ann"), ("A2", "Ann"), ("B1", "Bob"), ("B2", "Bob"), ("C1", "Cy"), ("D1", "Di"))


def commune(mayor: Rows, lists: Rows, run_off: Rows | None = None, seats: int = 40) -> Election:
    """A commune: candidates for mayor by the name of their group, lists, perhaps a run-off."""
    cast = (*votes("mayor", {"*": mayor}), *votes("run-off", {"*": run_off} if run_off else {}))
    return election(lists, cast=cast, districts=(District("list", "*", "", seats),), alliances=GROUPS)


def council(data: Election) -> Rows:
    """The council without the mayor; every count proved."""
    result = counted(LARGE, data)
    assert verify(result, system=LARGE).ok
    assert sum(seats_of(result, "mayor").values()) == 1
    return {**seats_of(result, "candidate"), **seats_of(result, "list")}


LISTS = {"A1": 300, "A2": 140, "B1": 250, "B2": 130, "C1": 155, "D1": 25}
MAYORS = {"Ann/Ann": 440, "Bob/Bob": 380, "Cy/Cy": 150, "Di/Di": 30}


def test_the_lists_of_a_mayor_elected_in_a_run_off_have_sixty_percent() -> None:
    """Seats of the council by averages alone; or the bonus by the votes of the first round, of which Bob was second."""
    # Bob's lists have 24 of 40; of the other 16 Ann's 440 votes bring 12 and Cy's 155 bring 4.
    found = council(commune(MAYORS, LISTS, {"Bob/Bob": 510, "Ann/Ann": 490}))
    assert found == {"B1": 16, "B2": 8, "Ann": 1, "A1": 8, "A2": 3, "Cy": 1, "C1": 3}


def test_the_losing_candidate_takes_the_first_seat_of_his_group() -> None:
    """Candidates for mayor who lost seated besides the council, or not at all."""
    found = council(commune(MAYORS, LISTS, {"Ann/Ann": 600, "Bob/Bob": 400}))
    assert sum(found.values()) == 40
    assert (found["Bob"], found["Cy"]) == (1, 1)
    assert "Ann" not in found


def test_a_group_under_three_percent_has_no_seat() -> None:
    """The bar asked of each list, though its group is over it; or of no group."""
    rows = {**LISTS, "A2": 20, "A1": 420}  # A2 has 2% in a group of 44%
    found = council(commune(MAYORS, rows, {"Ann/Ann": 600, "Bob/Bob": 400}))
    assert found["A2"] == 1
    assert "Di" not in found


FIRST = {"Ann/Ann": 510, "Bob/Bob": 400, "Cy/Cy": 90}


def test_in_the_first_round_the_mayor_s_lists_need_forty_percent() -> None:
    """Sixty percent for lists with less than 40% of the votes, as after a run-off."""
    low = {"A1": 250, "A2": 140, "B1": 300, "B2": 180, "C1": 130}
    assert sum(n for who, n in council(commune(FIRST, low)).items() if who[0] == "A") == 16  # by averages
    enough = {**low, "A1": 260, "C1": 120}
    assert sum(n for who, n in council(commune(FIRST, enough)).items() if who[0] == "A") == 24


def test_no_bonus_against_a_group_with_more_than_half_of_the_votes() -> None:
    """The bonus given though another group has the majority of the votes."""
    rows = {"A1": 260, "A2": 170, "B1": 320, "B2": 200, "C1": 50}
    found = council(commune(FIRST, rows))
    assert sum(n for who, n in found.items() if who[0] == "B") == 21
    assert sum(n for who, n in found.items() if who[0] == "A") == 17


def test_sixty_percent_is_rounded_up() -> None:
    """Sixty percent of 24 seats, 14.4, rounded to 14."""
    found = council(commune(MAYORS, LISTS, {"Ann/Ann": 600, "Bob/Bob": 400}, seats=24))
    assert found["A1"] + found["A2"] == 15


def test_more_than_sixty_percent_by_averages_is_kept() -> None:
    """Lists cut down to 60% that have more by their votes."""
    found = council(commune(FIRST, {"A1": 400, "A2": 300, "B1": 300}))
    assert found["A1"] + found["A2"] == 28


# --- up to 15,000 --------------------------------------------------------------------------------------------


def small(lists: Rows, seats: int = 12, **more: object) -> Rows:
    data = election(lists, districts=(District("list", "*", "", seats),), **more)
    result = counted(SMALL, data)
    assert verify(result, system=SMALL).ok
    assert sum(seats_of(result, "mayor").values()) == 1
    return seats_of(result, "list")


def test_in_a_small_commune_the_winner_has_two_thirds() -> None:
    """The mayor's list left in the averages, which share a third."""
    assert small({"A": 40, "B": 35, "C": 25}) == {"A": 8, "B": 2, "C": 2}
    assert small({"A": 80, "B": 15, "C": 5}) == {"A": 8, "B": 3, "C": 1}


def test_two_thirds_are_rounded_to_the_nearest() -> None:
    """Two thirds of 10 seats, 6.67, cut to 6; or of 16, 10.67 to 10."""
    assert [small({"A": 60, "B": 40}, n)["A"] for n in (10, 16)] == [7, 11]


def test_a_single_list_has_the_whole_council() -> None:
    """A third of the seats left empty where there is no other list."""
    assert small({"A": 60}) == {"A": 12}


def test_equal_lists_of_a_small_commune_go_to_a_run_off() -> None:
    """A lot between the two, or the first by name."""
    again = votes("run-off", {"*": {"A": 10, "B": 20}})
    assert small({"A": 40, "B": 40, "C": 20}, cast=again)["B"] == 8


def test_a_commune_has_two_votes_or_one() -> None:
    assert LARGE.fused == replace(SMALL).fused == ()


# --- Emilia-Romagna ------------------------------------------------------------------------------------------

REGION = law("italy-municipal-regional")
TIED = (("A1", "Ann"), ("A2", "Ann"), ("B1", "Bob"), ("B2", "Bob"), ("C1", "Cy"), ("D1", "Di"))
PROVINCES = {"North": 22, "South": 18}


def region(president: Rows, north: Rows, south: Rows) -> Completed:
    """Forty seats in two provinces; every count proved."""
    cast = (*votes("president", {"*": president}), *votes("list", {"North": north, "South": south}))
    districts = tuple(District("list", name, "*", n) for name, n in PROVINCES.items())
    result = counted(REGION, election(cast=cast, districts=districts, alliances=TIED))
    verdict = verify(result, system=REGION)
    assert verdict.ok, str(verdict)
    assert result.house == 50
    return result


def group(result: Completed, letter: str) -> int:
    """The list seats of a candidate's lists."""
    return sum(n for who, n in seats_of(result, "list").items() if who[0] == letter)


NORTH = {"A1": 4000, "A2": 900, "B1": 3600, "B2": 400, "C1": 800, "D1": 300}
SOUTH = {"A1": 3100, "A2": 700, "B1": 3300, "B2": 500, "C1": 900, "D1": 150}
PRESIDENT = {"Ann": 9000, "Bob": 8000, "Cy": 900, "Di": 400}


def test_the_president_s_lists_get_nine_seats_up_to_twenty_four() -> None:
    """The nine seats shared among all lists, or half of them by the national law of 1995."""
    result = region(PRESIDENT, NORTH, SOUTH)
    # 8700 of 18650 votes bring Ann's lists 19 of 40, and nine more.
    assert group(result, "A") == 28
    assert seats_of(result, "president") == {"Ann": 1, "Bob": 1}


def test_with_more_than_twenty_four_seats_the_president_s_lists_get_four() -> None:
    """All nine seats for the president's lists, however many they have."""
    result = region(PRESIDENT, {**NORTH, "A1": 11000}, {**SOUTH, "A1": 9000})
    nine = {step.tier: dict(step.outcome) for step in result.tree if step.tier in ("majority", "five", "opposition")}
    assert sum(nine["majority"].values()) == 4
    assert sum(nine["five"].values()) == 5
    assert sum(nine["opposition"].values()) == 4  # in the last of them sits the runner-up


def test_the_runner_up_has_a_seat_of_his_lists() -> None:
    """The runner-up seated besides the fifty, or by a seat taken from all."""
    result = region(PRESIDENT, NORTH, SOUTH)
    assert sum(seats_of(result, "list").values()) == 48
    due: dict[str, int] = {}
    for step in result.tree:
        for who, n in step.outcome if step.tier in ("province", "remainder") else ():
            due[who.party] = due.get(who.party, 0) + n
    assert sum(due.values()) == 40
    kept = {who.party: n for step in result.tree if step.tier == "list" for who, n in step.outcome}
    lost = {party: n - kept.get(party, 0) for party, n in due.items() if kept.get(party, 0) != n}
    assert lost in ({"B1": 1}, {"B2": 1})


def test_a_small_list_enters_with_a_candidate_of_five_percent() -> None:
    """The 3% asked of every list, though its candidate for president has 5%."""
    rows = {**NORTH, "B2": 150}, {**SOUTH, "B2": 150}  # 1.6%
    entered = {who.party for step in region(PRESIDENT, *rows).tree if step.tier == "province" for who in step_in(step)}
    assert "B2" in entered
    assert "D1" not in entered  # 2.4%, with a candidate of 2.2%


def step_in(step: Step) -> list[Competitor]:
    """Who was admitted."""
    return [one.who for one in step.standings if one.admitted]


def test_under_forty_percent_the_president_s_lists_are_raised_to_twenty_seven() -> None:
    """Nine seats and no more for lists that come to fewer than 27 with them."""
    north = {"A1": 2500, "A2": 500, "B1": 3000, "B2": 400, "C1": 2700, "D1": 300}
    south = {"A1": 2100, "A2": 400, "B1": 2500, "B2": 350, "C1": 2300, "D1": 250}
    result = region({"Ann": 6000, "Bob": 5900, "Cy": 5000, "Di": 700}, north, south)
    given_up = sum(n for step in result.tree if step.tier.startswith("taken") for _, n in step.outcome)
    assert given_up > 0
    assert group(result, "A") == 27
