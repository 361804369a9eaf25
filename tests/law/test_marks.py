"""The marks of a voter: what tells the single vote, the limited, the block and the cumulative vote apart."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.small import DISTRICTS, Rows, election, system, votes

from seatwright.catalogue import law
from seatwright.errors import SeatwrightError
from seatwright.explain import as_text, describe
from seatwright.io.text import as_toml, parse_system
from seatwright.kernel import count
from seatwright.law import Marks, OfPlace, SeatsOf, Unfilled
from seatwright.model.election import District, Election, Vote
from seatwright.model.value import replace
from seatwright.results.canonical import canonical

SNTV, LIMITED, CUMULATIVE, BLOCK = map(law, ("sntv", "limited-vote", "cumulative-vote", "block-vote"))
THREE = (District("constituency", "North", "*", 3),)


def held(rows: Rows, papers: Mapping[str, int], *more: Vote) -> Election:
    """Three seats in the north, and so many papers."""
    cast = (*votes("constituency", {"North": rows}), *more)
    return election(cast=cast, districts=THREE, figures=tuple((f"ballots_on.{name}", n) for name, n in papers.items()))


def refused(system_: object, told: Election) -> str:
    with pytest.raises(SeatwrightError) as error:
        count(system_, told)
    return str(error.value)


def test_the_four_rules_differ_in_the_marks_alone() -> None:
    """The trap: four laws of one value under four names."""
    assert len({replace(one, id="", name="", told="") for one in (SNTV, LIMITED, CUMULATIVE, BLOCK)}) == 4
    assert replace(SNTV, id="", name="", told="", marks=()) == replace(BLOCK, id="", name="", told="", marks=())


ROWS = {"A/Ann": 60, "A/Al": 50, "B/Bo": 40, "B/Bea": 30}


@pytest.mark.parametrize(("rule", "papers"), [(SNTV, 180), (LIMITED, 90), (BLOCK, 60), (CUMULATIVE, 60)])
def test_the_fewest_papers_that_can_hold_the_marks(rule: object, papers: int) -> None:
    """180 marks: on 180 papers of one, 90 of two, 60 of three. Ann's 60 take 60 papers, or 20 where all may be hers."""
    assert count(rule, held(ROWS, {"constituency": papers})).house == 3
    assert refused(rule, held(ROWS, {"constituency": papers - 1})).startswith("E516")


def test_a_candidate_has_at_most_one_mark_of_a_paper_unless_marks_may_be_heaped() -> None:
    """The trap: marks that are few enough in all, and too many for one."""
    rows = {"A/Ann": 100, "A/Al": 5, "B/Bo": 1}
    assert refused(BLOCK, held(rows, {"constituency": 99})).startswith("E516")
    assert count(BLOCK, held(rows, {"constituency": 100})).house == 3
    assert count(CUMULATIVE, held(rows, {"constituency": 36})).house == 3
    assert refused(CUMULATIVE, held(rows, {"constituency": 35})).startswith("E516")


def test_too_many_marks_are_told_with_place_number_and_remedy() -> None:
    assert refused(SNTV, held(ROWS, {"constituency, North": 179})) == (
        "E516  Tier constituency, North: the marks on ballot constituency need 180 papers at least, "
        "and 179 were cast.\n"
        "      Look at the votes of North, and at ballots_on in election.toml: a voter has no more marks than the law "
        "gives."
    )


def test_papers_of_one_place_do_not_serve_another() -> None:
    """The trap: the sum of both places, which would be enough."""
    cast = votes("constituency", {"North": ROWS, "South": {"A/Abe": 10, "B/Ben": 5}})
    places = (*THREE, District("constituency", "South", "*", 1))
    figures = (("ballots_on.constituency, North", 170), ("ballots_on.constituency, South", 1000))
    assert "North" in refused(SNTV, election(cast=cast, districts=places, figures=figures))
    assert count(SNTV, election(cast=cast, districts=places, figures=(("ballots_on.constituency", 195),))).house == 4
    short = election(cast=cast, districts=places, figures=(("ballots_on.constituency", 194),))
    assert "Tier constituency, *" in refused(SNTV, short)


def test_invalid_papers_and_sums_of_several_are_no_marks_of_one() -> None:
    """The trap: invalid papers among the marks, or a row of several candidates read as one."""
    invalid = Vote("constituency", "North", "Invalid", "", 500)
    several = Vote("constituency", "North", "B", "(others)", 100)
    assert count(BLOCK, held({"A/Ann": 60, "A/Al": 50, "B/Bo": 40}, {"constituency": 84}, invalid, several)).house == 3
    told = refused(BLOCK, held({"A/Ann": 60, "A/Al": 50, "B/Bo": 40}, {"constituency": 83}, invalid, several))
    assert "need 84 papers" in told


def test_without_a_number_of_papers_nothing_is_asked() -> None:
    assert count(SNTV, held(ROWS, {})).house == 3
    assert count(SNTV, replace(held(ROWS, {"constituency": 1}), votes_are="basis points")).house == 3


@pytest.mark.parametrize("name", ["constituancy", "constituency, Nowhere"])
def test_papers_for_a_ballot_that_nobody_marked_are_refused(name: str) -> None:
    """The trap: a slip of the pen, and the marks are never looked at."""
    assert refused(SNTV, held(ROWS, {name: 1})) == (
        f'E517  election.toml, ballots_on: there are no votes on "{name}".\n'
        '      Name a ballot of votes.csv (constituency), or a ballot and a district of it, like "council, North".'
    )


def test_in_a_second_round_there_are_as_many_marks_as_seats_left() -> None:
    """The trap: two marks for one seat. The absolute majority of Zürich: 250 of 1,000 marks, and one more."""
    states = law("switzerland-council-of-states")
    cast = (
        *votes("canton", {"Zürich": {"A/Ann": 400, "B/Bo": 250, "C/Cy": 250, "D/Di": 100}}),
        *votes("canton-second", {"Zürich": {"B/Bo": 260, "C/Cy": 240}}),
    )
    places = (District("canton", "Zürich", "*", 2),)

    def zurich(papers: int) -> Election:
        return election(cast=cast, districts=places, figures=(("ballots_on.canton-second", papers),))

    assert count(states, zurich(500)).house == 2
    assert "need 500 papers" in refused(states, zurich(499))


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        ((Marks("list", 1),), "E305"),
        ((Marks("constituency", 1), Marks("constituency", 2)), "E305"),
        ((Marks("constituency", SeatsOf("constituency")),), "E301"),
        ((Marks("constituency", Unfilled("later")),), "E301"),
    ],
)
def test_marks_that_cannot_be_meant_are_refused(marks: tuple[Marks, ...], says: str) -> None:
    with pytest.raises(SeatwrightError, match=says):
        replace(system(DISTRICTS), marks=marks)


@pytest.mark.parametrize(("most", "on_one"), [(0, 1), (2, 3), (2, 0), (1.5, 1)])
def test_no_mark_at_all_or_more_on_one_than_there_are_is_refused(most: int, on_one: int) -> None:
    with pytest.raises(SeatwrightError, match=r"E305|E101"):
        Marks("constituency", most, on_one)


def test_marks_are_kept_in_the_text_of_a_law_and_left_out_where_there_are_none() -> None:
    for rule in (SNTV, LIMITED, CUMULATIVE, BLOCK, law("switzerland-council-of-states"), law("kuwait-sntv")):
        assert parse_system(as_toml(rule).encode()) == rule
    assert '"marks"' in canonical(SNTV)
    assert '"marks"' not in canonical(replace(SNTV, marks=()))


def test_a_law_tells_the_marks_of_a_voter() -> None:
    """The trap: four laws that read alike."""

    def told(id: str) -> str:
        return " ".join(as_text(describe(law(id)), 100).split())

    assert "On the constituency ballot a voter has one mark." in told("sntv")
    assert "On the district ballot a voter has one mark." in told("kuwait-sntv")
    assert "On the house ballot a voter has 10 marks, one at most for each candidate." in told("gibraltar-lv")
    assert "may give all of them to one candidate" in told("cumulative-vote")
    several = replace(system(DISTRICTS), marks=(Marks("constituency", 5, 2),))
    assert "and may give a candidate 2 of them" in as_text(describe(several), 1000)
    by_seats = replace(system(DISTRICTS), marks=(Marks("constituency", 5, OfPlace("constituency")),))
    assert "as many of them as the constituencies fixed beforehand" in as_text(describe(by_seats), 1000)
