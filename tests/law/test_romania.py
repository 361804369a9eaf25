"""Romania 2008 to 2015: Chamber of Deputies and Senate in uninominal colleges."""

from __future__ import annotations

import pytest
from tests.law.twisted import counted, places, seated
from tests.small import election, seats_of, votes

from seatwright.catalogue import law
from seatwright.io.mistakes import Mistakes
from seatwright.io.parameters import read_parameters
from seatwright.io.toml import Toml
from seatwright.law import AtLeast, System, Valid, replace
from seatwright.model.election import Election
from seatwright.verify import verify

CHAMBER, SENATE = law("romania-2008"), law("romania-senate-2008")


def colleges(rest: dict[str, int], led: int, elsewhere: tuple[str, ...] = (), **members: int) -> Election:
    """Forty colleges in four counties: P and Q share all but those few where L leads narrowly, with 40 of 100 votes."""
    names = [f"k{n}" for n in range(40)]
    cast = {
        name: {f"L/l{n}": 40, f"P/p{n}": 35, f"Q/q{n}": 25} if n < led else {f"P/p{n}": 55, f"Q/q{n}": 45, **rest}
        for n, name in enumerate(names)
    }
    counties = [f"c{n}" for n in range(4)]
    districts = tuple(row for n, c in enumerate(counties) for row in places("college", *names[n::4], parent=c))
    return election(
        cast=votes("college", cast),
        districts=(*districts, *places("county", *counties, seats=10)),
        figures=(("first_in_other_chamber", elsewhere), *((f"members_of.{party}", n) for party, n in members.items())),
    )


def qualified(system: System, held: Election) -> set[str]:
    """Who meets the bar of a chamber."""
    first = replace(system, tiers=system.tiers[:2])
    return {one.party for one in counted(first, held).awards if one.tier == "qualified"}


@pytest.mark.parametrize(
    ("system", "led", "elsewhere", "enters"),
    [
        (SENATE, 3, ("L",), True),
        (SENATE, 3, (), False),
        (SENATE, 2, ("L",), False),
        (CHAMBER, 6, ("L",), True),
        (CHAMBER, 6, (), False),
        (CHAMBER, 5, ("L",), False),
    ],
    ids=lambda one: one.body if isinstance(one, System) else str(one),
)
def test_first_places_open_a_chamber_only_together_with_those_in_the_other(
    system: System, led: int, elsewhere: tuple[str, ...], enters: bool
) -> None:
    """The trap: one chamber alone: six colleges of the Chamber and three of the Senate are asked, of both at once."""
    # An alliance of two needs 8%: 6 times 40 of 4,000 votes are 6%.
    assert ("L" in qualified(system, colleges({}, led, elsewhere, L=2))) is enters


def test_an_alliance_with_enough_first_places_needs_no_share() -> None:
    """The trap: the bar of 8% for an alliance of two without its alternative: L leads six colleges and has 6%."""
    bar_alone = CHAMBER.with_slot("qualified.entry", AtLeast("8%", of=Valid("college")))
    assert "L" in qualified(CHAMBER, colleges({}, 6, ("L",), L=2))
    assert "L" not in qualified(bar_alone, colleges({}, 6, ("L",), L=2))


@pytest.mark.parametrize(("members", "enters"), [(1, True), (2, False), (3, False), (9, False)])
def test_the_bar_rises_with_the_members_of_an_alliance(members: int, enters: bool) -> None:
    """The trap: 5% for all: 6% are enough for a party, two need 8%, three 9%, more 10%."""
    assert ("L" in qualified(CHAMBER, colleges({}, 6, L=members))) is enters


def test_the_senate_has_no_seats_for_minorities() -> None:
    """The trap: the Chamber's seats of art. 9 in the Senate too."""
    assert "minorities" in [tier.name for tier in CHAMBER.tiers]
    assert "minorities" not in [tier.name for tier in SENATE.tiers]


@pytest.mark.parametrize(("cast", "enters"), [(11, True), (9, False)])
def test_a_minority_needs_a_tenth_of_the_votes_behind_an_average_deputy(cast: int, enters: bool) -> None:
    """The trap: 5% of the country: 40 colleges of 100 votes make 100 a deputy, and ten votes in all are enough."""
    held = colleges({}, 0)
    rows = (*held.votes, *votes("college", {"k0": {"M/m": cast}}))
    named = replace(held, votes=rows, figures=(("minority", ("M",)),))
    chamber = replace(CHAMBER, tiers=(*CHAMBER.tiers[:2], CHAMBER["minorities"]))
    assert (counted(chamber, named).seats("minorities") == {"M": 1}) is enters


NORTH = {
    "n1": {"P/P1": 60, "Q/Q1": 30, "R/R1": 10},
    "n2": {"P/P2": 40, "Q/Q2": 45, "R/R2": 15},
    "n3": {"P/P3": 35, "Q/Q3": 40, "R/R3": 25},
}


def two_counties(south: dict[str, dict[str, int]]) -> Election:
    return election(
        cast=votes("college", {**NORTH, **south}),
        districts=(
            *places("college", *NORTH, parent="North"),
            *places("college", *south, parent="South"),
            *places("county", "North", seats=len(NORTH)),
            *places("county", "South", seats=len(south)),
        ),
    )


def test_a_college_may_go_to_its_third() -> None:
    """The trap: the first in every college: R3, third of n3 with 25 votes, takes it for the seat R has in the North."""
    south = {"s1": {"P/P4": 52, "Q/Q4": 38, "R/R4": 10}, "s2": {"P/P5": 30, "Q/Q5": 45, "R/R5": 25}}
    result = counted(SENATE, two_counties(south))
    assert seated(result, "ranked") == {"n2": "Q2", "n3": "R3", "s2": "Q5"}
    assert verify(result).ok


def test_majorities_beyond_what_is_due_are_kept_and_nobody_else_is_compensated() -> None:
    """The trap: levelling, or overhang taken back: P has one seat due in the South and wins two."""
    south = {"s1": {"P/P4": 52, "Q/Q4": 38, "R/R4": 10}, "s2": {"P/P5": 51, "Q/Q5": 29, "R/R5": 20}}
    result = counted(SENATE, two_counties(south))
    assert seats_of(result) == {"P": 3, "Q": 2, "R": 1}
    assert result.house == 6
    assert verify(result).ok


def test_the_coefficient_has_the_votes_of_those_who_qualify_and_its_fraction_dropped() -> None:
    """The trap: all valid votes: X with 4% of them is left out, so a seat of the South costs (200 - 20) / 2 = 90."""
    south = {"s1": {"P/P4": 52, "Q/Q4": 38, "X/X4": 10}, "s2": {"P/P5": 45, "Q/Q5": 46, "X/X5": 10}}
    result = counted(SENATE, two_counties(south))
    county = next(step for step in result.tree if step.tier == "county" and step.place == "South")
    assert getattr(county.evidence, "quota", 0) == 90  # 181 / 2 is 90.5


def test_the_election_names_who_came_first_in_the_other_chamber() -> None:
    """The key under [parameters] is one of the closed list."""
    table = {"first_in_other_chamber": ["UDMR"]}
    read = read_parameters(Toml("election.toml", "", table, Mistakes()))
    assert read.figures == (("first_in_other_chamber", ("UDMR",)),)
    assert read.settings == ()
