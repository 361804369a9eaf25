"""Hungary: the National Assembly of 1990 to 2010 and since 2014, town councils, county assemblies and Budapest."""

from __future__ import annotations

from datetime import date

import pytest
from tests.law.twisted import counted, places
from tests.small import Rows, election, seats_of, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.exact import Number
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    AtLeast,
    Cast,
    Exactly,
    HagenbachBischoff,
    LargestRemainder,
    OfLosers,
    OfWinners,
    Quotas,
    Reaching,
    System,
    Unfilled,
    Unused,
    Valid,
    replace,
)
from seatwright.model.election import District, Election
from seatwright.results.evidence import WholeQuotas
from seatwright.results.result import Completed
from seatwright.results.step import Step
from seatwright.verify import verify

SINCE_2014, UNTIL_2010 = law("hungary-2011"), law("hungary-1990")
TOWN, VILLAGE = law("hungary-local-pvt"), law("hungary-local-small")


def figures(result: Completed, tier: str = "list") -> dict[str, Number]:
    """What each party has in a tier."""
    step = next(one for one in result.tree if one.tier == tier)
    return {one.who.party: one.votes for one in step.standings if one.admitted}


# --- since 2014 ----------------------------------------------------------------------------------------------

U = {"A/Ann": 70, "Independent/Ida": 40, "B/Bea": 30}
V = {"B/Bob": 60, "A/Art": 35, "C/Cy": 5}


def assembly(lists: Rows, seats: int = 10, minority: tuple[str, ...] = (), **members: int) -> Election:
    """Two constituencies and a national list."""
    return election(
        lists,
        cast=votes("constituency", {"u": U, "v": V}),
        districts=(*places("constituency", "u", "v"), District("list", "*", "", seats)),
        figures=(("minority", minority), *((f"members_of.{party}", n) for party, n in members.items())),
    )


def test_a_winner_s_fragments_are_his_lead_less_one_over_whoever_came_second() -> None:
    """The trap: the lead over the next party: Ann has 70 to the independent's 40, so 29 go on, and Ida's 40 nowhere."""
    result = counted(SINCE_2014, assembly({"A": 400, "B": 300}))
    assert figures(result) == {"A": 400 + 29 + 35, "B": 300 + 24 + 30}
    losers_alone = SINCE_2014.with_slot("list.votes", Cast("list") + OfLosers("constituency"))
    assert figures(counted(losers_alone, assembly({"A": 400, "B": 300}))) == {"A": 435, "B": 330}
    whole = SINCE_2014.with_slot("list.votes", Cast("list") + OfLosers("constituency") + OfWinners("constituency"))
    assert figures(counted(whole, assembly({"A": 400, "B": 300}))) == {"A": 505, "B": 390}


def test_the_bar_is_taken_of_the_list_votes_with_those_for_minority_lists() -> None:
    """The trap: party lists alone, or the votes with fragments: C's 47 of 950 are 4.95%, of 930 they would be 5.05%."""
    lists = {"A": 500, "B": 383, "C": 47}
    assert "C" not in counted(SINCE_2014, assembly({**lists, "M": 20}, 20, ("M",))).seats("list")
    assert "C" in counted(SINCE_2014, assembly(lists, 20)).seats("list")


@pytest.mark.parametrize(("members", "enters"), [(1, True), (2, True), (3, False), (6, False)])
def test_a_joint_list_needs_10_percent_and_of_three_parties_15(members: int, enters: bool) -> None:
    """The trap: 5% for every list: C has 12% of the list votes."""
    lists = {"A": 480, "B": 400, "C": 120}
    assert ("C" in counted(SINCE_2014, assembly(lists, C=members)).seats("list")) is enters
    one_bar = SINCE_2014.with_slot("list.entry", AtLeast("5%", of=Valid("list")))
    assert "C" in counted(one_bar, assembly(lists, C=members)).seats("list")


def test_a_minority_list_needs_a_quarter_of_what_a_seat_costs_and_wins_one() -> None:
    """The trap: the list votes alone, or more seats: 464 + 354 and the minorities' 66 over 10 seats, a quarter: 22."""
    lists = {"A": 400, "B": 300, "M": 24, "N": 22, "O": 20}
    result = counted(SINCE_2014, assembly(lists, 10, ("M", "N", "O")))
    assert result.seats("list") == {"A": 5, "B": 3, "M": 1, "N": 1}
    assert [one.party for one in result.awards if one.tier == "spokesperson"] == ["O"]
    assert result.house == 12
    without_fragments = SINCE_2014.with_slot("figure.votes", Cast("list"))
    assert counted(without_fragments, assembly(lists, 10, ("M", "N", "O"))).seats("list")["O"] == 1


def test_the_preferential_seat_is_one_of_those_on_the_list() -> None:
    """The trap: a seat on top: of ten seats nine are left for the parties."""
    on_top = SINCE_2014.with_slot("list.seats", Exactly(10))
    held = assembly({"A": 400, "B": 300, "M": 30}, 10, ("M",))
    assert (counted(SINCE_2014, held).house, counted(on_top, held).house) == (12, 13)


def test_a_minority_list_that_misses_the_quota_has_no_seat_even_as_the_largest_remainder() -> None:
    everyone = SINCE_2014.with_slot("preferential.entry", SINCE_2014["spokesperson"].entry | Reaching(Exactly(0)))
    held = assembly({"A": 400, "B": 300, "M": 5}, 10, ("M",))
    assert "M" not in counted(SINCE_2014, held).seats("list")
    assert "M" in counted(everyone, held).seats("list")


def test_the_versions_tell_who_may_put_up_a_list() -> None:
    notes = {year: law("hungary-2011", date(year, 4, 12)).note for year in (2014, 2018, 2022, 2026)}
    assert "27 constituencies" in notes[2014] == notes[2018]
    assert "71 constituencies" in notes[2022]
    assert "Budapest has 16" in notes[2026]


# --- 1990 to 2010: the county lists, after tables of the election office -------------------------------------

# valid votes, seats, votes of the parties above the bar; then quota, seats, fragments and deductions as printed
TABLES = {
    "Budapest 1998": (
        934_448, 28, {"MSZP": 309_626, "Fidesz": 248_046, "SZDSZ": 103_063, "MIÉP": 82_645, "FKGP": 80_114},
        32_222, {"MSZP": 9, "Fidesz": 8, "SZDSZ": 3, "MIÉP": 2, "FKGP": 2},
        {"MSZP": 19_628, "Fidesz": -9_730, "SZDSZ": 6_397, "MIÉP": 18_201, "FKGP": 15_670},
    ),
    "Győr-Moson-Sopron 1998": (
        204_853, 6, {"Fidesz": 70_235, "MSZP": 63_229, "FKGP": 24_522, "SZDSZ": 14_308, "MIÉP": 9_410},
        29_264, {"Fidesz": 2, "MSZP": 2, "FKGP": 1},
        {"Fidesz": 11_707, "MSZP": 4_701, "FKGP": -4_742, "SZDSZ": 14_308, "MIÉP": 9_410},
    ),
    "Somogy 1998": (
        144_375, 5, {"MSZP": 51_126, "Fidesz": 43_201, "FKGP": 23_739, "SZDSZ": 7_319, "MIÉP": 5_796},
        24_062, {"MSZP": 2, "Fidesz": 2, "FKGP": 1},
        {"MSZP": 3_002, "Fidesz": -4_923, "FKGP": -323, "SZDSZ": 7_319, "MIÉP": 5_796},
    ),
    "Veszprém 1998": (
        178_670, 6, {"Fidesz": 62_591, "MSZP": 51_260, "FKGP": 23_996, "SZDSZ": 13_357, "MIÉP": 7_389},
        25_524, {"Fidesz": 2, "MSZP": 2, "FKGP": 1},
        {"Fidesz": 11_543, "MSZP": 212, "FKGP": -1_528, "SZDSZ": 13_357, "MIÉP": 7_389},
    ),
    "Jász-Nagykun-Szolnok 2002": (
        217_240, 6, {"MSZP": 100_256, "Fidesz": 82_467, "SZDSZ": 9_580},
        31_034, {"MSZP": 3, "Fidesz": 2},
        {"MSZP": 7_154, "Fidesz": 20_399, "SZDSZ": 9_580},
    ),
}  # fmt: skip
COUNTY_LISTS = replace(UNTIL_2010, tiers=(UNTIL_2010["county"],)).with_slot(
    "county.entry", AtLeast("0", of=Valid("county"))
)


def county(name: str, system: System = COUNTY_LISTS) -> Step:
    """The lists of one county, counted alone."""
    valid, seats, cast, *_ = TABLES[name]
    rows = {name: {**cast, "Others": valid - sum(cast.values())}}
    held = election(cast=votes("county", rows), districts=places("county", name, seats=seats))
    result = count(system, held)
    assert verify(result).ok
    return result.tree[0]


def left_over(step: Step) -> dict[str, Number]:
    """Fragments, below zero where votes are taken off the national list."""
    assert isinstance(step.evidence, WholeQuotas)
    return {one.who.party: one.remainder - one.extra * step.evidence.quota for one in step.evidence.lines}


@pytest.mark.parametrize("name", TABLES)
def test_a_county_is_counted_as_the_election_office_published_it(name: str) -> None:
    """The source: static.valasztas.hu, v98din2/l121NN.htm and parval2002, "Votes required to receive one mandate"."""
    *_, quota, seats, fragments = TABLES[name]
    step = county(name)
    assert isinstance(step.evidence, WholeQuotas)
    assert step.evidence.quota == quota
    assert {who.party: n for who, n in step.outcome} == seats
    assert left_over(step) == fragments


def slot(quota: Quotas) -> System:
    return COUNTY_LISTS.with_slot("county.formula", quota)


def test_the_quota_of_a_county_is_taken_of_all_valid_votes() -> None:
    """The trap: the votes of the lists above the bar: 823,494 in Budapest would make a seat cost 28,396."""
    formula = UNTIL_2010["county"].formula
    assert isinstance(formula, Quotas)
    step = county("Budapest 1998", slot(replace(formula, of=None)))
    assert isinstance(step.evidence, WholeQuotas)
    assert step.evidence.quota == 28_396
    assert sum(n for _, n in step.outcome) != 24


def test_a_remainder_must_be_above_two_thirds_of_a_quota() -> None:
    """The trap: largest remainders for all seats: in 2002 Fidesz had 20,399 left in Szolnok, 20,690 were needed."""
    everything = Quotas("all", HagenbachBischoff(drop=True), LargestRemainder(), of=Valid("county"))
    name = "Jász-Nagykun-Szolnok 2002"
    assert dict(county(name).outcome) != dict(county(name, slot(everything)).outcome)
    assert {who.party: n for who, n in county(name, slot(everything)).outcome}["Fidesz"] == 3


def test_in_borsod_18_votes_more_than_two_thirds_brought_a_seat() -> None:
    """SZDSZ had 17,793 of 319,946 valid votes in 1998: a quota is 26,662, two thirds of it 17,774.7."""
    cast = {"MSZP": 114_812, "Fidesz": 83_951, "FKGP": 42_428, "SZDSZ": 17_793, "MIÉP": 15_039, "Others": 45_923}
    held = election(cast=votes("county", {"Borsod": cast}), districts=places("county", "Borsod", seats=11))
    assert seats_of(count(COUNTY_LISTS, held)) == {"MSZP": 4, "Fidesz": 3, "FKGP": 1, "SZDSZ": 1}


def test_the_election_of_1998_has_the_bar_of_the_whole_country() -> None:
    """The trap: a bar county by county: in the four counted MIÉP has from 4% to 9%, and 5.47% of the country."""
    held = real("hungary-1998")
    assert counted(law_of(held), held).seats("county", "Budapest")["MIÉP"] == 2
    step = next(one for one in counted(law_of(held), held).tree if one.tier == "county" and one.place == "Somogy")
    assert "MIÉP" in {one.who.party for one in step.standings if one.admitted}


# --- 1990 to 2010: two rounds and the national list ----------------------------------------------------------

COUNTIES = tuple(f"c{n}" for n in range(1, 8))
SMALL = UNTIL_2010.with_slot("national.seats", Exactly(6) + Unfilled("county"))


def two_rounds(first: dict[str, Rows], second: dict[str, Rows] | None = None, **more: dict[str, Rows]) -> Election:
    """Constituencies, and seven counties of two seats in which A has 60 and B 40 of a hundred votes."""
    lists = {name: {"A": 60, "B": 40} for name in COUNTIES}
    cast = (*votes("constituency", first), *votes("constituency-runoff", second or {}), *votes("county", lists))
    extra = tuple(row for ballot, rows in more.items() for row in votes(ballot, rows))
    districts = (*places("constituency", *first), *places("county", *COUNTIES, seats=2))
    return election(cast=(*cast, *extra), districts=districts)


FIRST = {"d": {"A/Ann": 40, "B/Bea": 35, "C/Cy": 14, "D/Di": 11}}
SECOND = {"d": {"B/Bea": 55, "A/Ann": 45}}


def test_fragments_are_votes_of_the_first_round_and_none_of_who_wins_the_second() -> None:
    """The trap: the votes of the second round, or of all who lost the first: Bea wins the second, her 35 go nowhere."""
    result = counted(SMALL, two_rounds(FIRST, SECOND))
    assert result.seats("constituency") == {"B": 1}
    # Each county has a quota of 33: A 60 is one seat and 27, B 40 one and 7.
    assert result.seats("county") == {"A": 7, "B": 7}
    left = {"A": 7 * 27, "B": 7 * 7}
    assert figures(result, "national") == {"A": 40 + left["A"], "B": left["B"]}
    all_losers = SMALL.with_slot("national.votes", OfLosers("constituency") + Unused("county"))
    assert figures(counted(all_losers, two_rounds(FIRST, SECOND)), "national")["B"] == 35 + left["B"]


def test_a_majority_in_the_first_round_ends_the_election_there() -> None:
    """The trap: plurality: 40 of 100 is no majority, and without a second round the place has no member."""
    held = two_rounds({"d": {"A/Ann": 51, "B/Bea": 49}, "e": {"A/Al": 40, "B/Ben": 35, "C/Cy": 25}})
    result = counted(SMALL, held)
    assert result.seats("constituency") == {"A": 1}
    assert figures(result, "national")["B"] == 49 + 35 + 7 * 7
    assert figures(result, "national")["A"] == 40 + 7 * 27


@pytest.mark.parametrize(
    ("first", "enters"),
    [
        ({"A/Ann": 40, "B/Bea": 35, "C/Cy": 14, "D/Di": 11}, {"Ann", "Bea", "Cy"}),
        ({"A/Ann": 30, "B/Bea": 28, "C/Cy": 22, "D/Di": 20}, {"Ann", "Bea", "Cy", "Di"}),
        ({"A/Ann": 49, "B/Bea": 44, "C/Cy": 4, "D/Di": 3}, {"Ann", "Bea", "Cy"}),
    ],
)
def test_the_second_round_is_open_to_15_percent_and_to_the_best_three(first: Rows, enters: set[str]) -> None:
    """The trap: a run-off of two: whoever has 15% of the first round goes on, and three at least."""
    everyone = {name: 10 + n for n, name in enumerate(first)}
    result = counted(SMALL, two_rounds({"d": first}, {"d": everyone}))
    step = next(one for one in result.tree if one.tier == "constituency-runoff")
    assert {one.who.person for one in step.standings if one.admitted} == enters


def electors(number: int) -> dict[str, Rows]:
    return {"d": {"Electors": number}}


def test_a_first_round_without_half_of_the_voters_is_held_again_by_all() -> None:
    """The trap: no turnout: of 250 voters a hundred came; Ann's 60 elect nobody, and Di, last, may stand again."""
    first = {"d": {"A/Ann": 60, "B/Bea": 25, "C/Cy": 10, "D/Di": 5}}
    second = {"d": {"D/Di": 40, "A/Ann": 30, "B/Bea": 10}}
    result = counted(SMALL, two_rounds(first, second, electors=electors(250)))
    assert result.seats("constituency") == {"D": 1}
    assert figures(result, "national") == {"A": 30 + 7 * 27, "B": 10 + 7 * 7}  # the first valid poll is the second
    untested = counted(SMALL, two_rounds(first, second))
    assert untested.seats("constituency") == {"A": 1}


def test_half_of_the_voters_are_not_enough_and_a_quarter_is_not_in_the_second_round() -> None:
    """The trap: at least a half: the law wants more than half, then more than a quarter; else the place stays empty."""
    first, second = {"d": {"A/Ann": 60, "B/Bea": 40}}, {"d": {"A/Ann": 30, "B/Bea": 21}}
    half = counted(SMALL, two_rounds(first, second, electors=electors(200)))
    assert [step.tier for step in half.tree if step.place == "d" and step.kind == "count"] == ["constituency-repeated"]
    quarter = counted(SMALL, two_rounds(first, {"d": {"A/Ann": 30, "B/Bea": 20}}, electors=electors(200)))
    assert quarter.seats("constituency") == {}
    assert figures(quarter, "national") == {"A": 7 * 27, "B": 7 * 7}  # votes of polls that were not valid are none


def with_lists(a: int, b: int, others: int = 0) -> Election:
    """The same with other votes for the lists of each county."""
    lists = {name: {"A": a, "B": b, "Others": others} for name in COUNTIES}
    held = two_rounds(FIRST, SECOND)
    return replace(held, votes=(*(row for row in held.votes if row.ballot != "county"), *votes("county", lists)))


def test_seats_that_a_county_cannot_give_pass_to_the_national_list() -> None:
    """The trap: largest remainders until all are given: A 50 of 100 is one quota and 17, B 21 is no two thirds."""
    result = counted(SMALL, with_lists(50, 21, 29))
    assert result.seats("county") == {"A": 7}
    assert sum(result.seats("national").values()) == 6 + 7
    assert result.vacancies == ()
    everything = Quotas("all", HagenbachBischoff(drop=True), LargestRemainder(), of=Valid("county"))
    assert (
        sum(counted(SMALL.with_slot("county.formula", everything), with_lists(50, 21, 29)).seats("county").values())
        == 14
    )


def test_a_county_without_a_valid_poll_passes_all_its_seats_up() -> None:
    """The trap: a house that is two seats short: the rows of that county hold no votes."""
    held = two_rounds(FIRST, SECOND)
    none = tuple(row._replace(votes=0) if row.district == "c7" else row for row in held.votes)
    result = counted(SMALL, replace(held, votes=none))
    assert sum(result.seats("national").values()) == 6 + 14 - sum(result.seats("county").values())


def test_a_seat_for_a_remainder_is_paid_for_with_national_fragments() -> None:
    """The trap: a remainder that is free: A's 27 are above two thirds of 33, and the six it lacks are taken off."""
    result = counted(SMALL, with_lists(60, 25, 15))
    # B's 25 are above two thirds too, but fewer than A's 27.
    assert result.seats("county") == {"A": 14}
    assert figures(result, "national") == {"A": 40 - 7 * 6, "B": 7 * 25}


@pytest.mark.parametrize(("day", "enters"), [(date(1990, 3, 25), True), (date(1994, 5, 8), False)])
def test_the_bar_of_1990_was_four_percent(day: date, enters: bool) -> None:
    """The trap: 5% for all years: C has 4.5% of the list votes."""
    lists = {name: {"A": 570, "B": 385, "C": 45} for name in COUNTIES}
    held = replace(two_rounds(FIRST, SECOND), votes=(*votes("constituency", FIRST), *votes("county", lists)))
    system = law("hungary-1990", day).with_slot("national.seats", Exactly(40))
    assert ("C" in counted(system, held).seats("national")) is enters


def test_a_list_must_have_more_than_five_percent() -> None:
    """The trap: exactly 5% let in, as since 2014."""
    lists = {name: {"A": 570, "B": 380, "C": 50} for name in COUNTIES}
    held = replace(two_rounds(FIRST, SECOND), votes=(*votes("constituency", FIRST), *votes("county", lists)))
    assert "C" not in figures(counted(SMALL, held), "national")


def test_a_national_list_needs_lists_in_seven_counties() -> None:
    lists = {name: {"A": 500, "B": 300, **({"C": 200} if name != "c7" else {})} for name in COUNTIES}
    held = replace(two_rounds(FIRST, SECOND), votes=(*votes("constituency", FIRST), *votes("county", lists)))
    assert set(figures(counted(SMALL, held), "national")) == {"A", "B"}


# --- town councils -------------------------------------------------------------------------------------------


def town(inhabitants: int, cast: dict[str, Rows]) -> Election:
    return election(
        cast=votes("constituency", cast), districts=places("constituency", *cast), population=(("Town", inhabitants),)
    )


EIGHT = {f"d{n}": {"A/a": 50, "B/b": 30, "C/c": 14, "Independent/i": 6} for n in range(8)}


def test_in_a_town_only_losing_votes_fill_the_compensatory_list() -> None:
    """The trap: all votes of a party: A won everywhere and has none left; B 240 and C 112 share three seats."""
    result = counted(TOWN, town(20_000, EIGHT))
    assert result.seats("constituency") == {"A": 8}
    assert figures(result) == {"B": 240, "C": 112}
    assert result.seats("list") == {"B": 2, "C": 1}
    everything = counted(TOWN.with_slot("list.votes", Cast("constituency")), town(20_000, EIGHT))
    assert "A" in everything.seats("list")


def test_a_town_s_list_seats_go_by_odd_divisors() -> None:
    """The trap: D'Hondt: of 240 and 72 by one, two, three B would have three seats, by one, three, five C has one."""
    cast = {name: {"A/a": 50, "B/b": 30, "C/c": 9, "Independent/i": 11} for name in EIGHT}
    assert counted(TOWN, town(20_000, cast)).seats("list") == {"B": 2, "C": 1}
    assert counted(TOWN.with_slot("list.formula", D_HONDT), town(20_000, cast)).seats("list") == {"B": 3}


@pytest.mark.parametrize(
    ("inhabitants", "seats"),
    [(10_001, 3), (25_000, 3), (25_001, 4), (75_000, 5), (75_001, 6), (124_999, 6), (125_000, 7), (161_000, 8)],
)
def test_a_town_has_compensatory_seats_by_its_inhabitants(inhabitants: int, seats: int) -> None:
    """The trap: three seats everywhere: the law counts the inhabitants, Szeged with 161,000 has eight."""
    assert sum(counted(TOWN, town(inhabitants, EIGHT)).seats("list").values()) == seats


@pytest.mark.parametrize(
    ("inhabitants", "seats"), [(100, 2), (101, 4), (1_001, 6), (5_000, 6), (5_001, 8), (10_000, 8)]
)
def test_a_village_elects_the_most_voted_names(inhabitants: int, seats: int) -> None:
    """The trap: lists in a village: persons stand, by whatever label, and the most voted sit."""
    names = {f"Independent/n{n}": 100 - n for n in range(9)}
    held = election(cast=votes("individual-list", {"*": names}), population=(("Village", inhabitants),))
    result = counted(VILLAGE, held)
    assert {one.person for one in result.awards} == {f"n{n}" for n in range(seats)}


# --- counties and the capital --------------------------------------------------------------------------------


def test_a_county_assembly_has_its_own_bar() -> None:
    """The trap: a bar of the whole country: C has 3% of both counties and 6% of one."""
    lists = {"x": {"A": 600, "B": 340, "C": 60}, "y": {"A": 700, "B": 300}}
    held = election(cast=votes("county", lists), districts=places("county", "x", "y", seats=20))
    system = law("hungary-county-assembly")
    assert counted(system, held).seats("county", "x")["C"] == 1
    national = system.with_slot("county.entry", AtLeast("5%", of=Valid("county")))
    assert "C" not in counted(national, held).seats("county", "x")


def test_in_budapest_the_district_mayors_sat_and_nine_by_the_votes_of_those_who_lost() -> None:
    """The trap: the lists of before 2014 and since 2024: then no list was on the ballot."""
    mayors = {f"d{n}": {"A/a": 60, "B/b": 40} for n in range(23)}
    held = election(
        cast=(*votes("lord-mayor", {"*": {"A/Lea": 51, "B/Leo": 49}}), *votes("district-mayor", mayors)),
        districts=places("district-mayor", *mayors),
    )
    result = counted(law("hungary-budapest-assembly", date(2019, 10, 13)), held)
    assert result.seats("compensation") == {"B": 9}
    assert result.house == 33
    lists = [one.name for one in law("hungary-budapest-assembly", date(2024, 6, 9)).tiers]
    assert lists == ["lord-mayor", "list"]
