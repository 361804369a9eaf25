"""What simple software gets wrong in Scotland, Wales and London: the right seats, and those of the wrong reading."""

from __future__ import annotations

from typing import Any

import pytest
from tests.small import election, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.kernel import count
from seatwright.law import (
    Alone,
    AtLeast,
    Ceiling,
    Everyone,
    Kept,
    Names,
    Nation,
    OfPlace,
    SeatsOf,
    System,
    TopUp,
    Vacant,
    Valid,
    Won,
)
from seatwright.model.election import Cap, District, Election
from seatwright.model.value import replace
from seatwright.results.result import Completed, LotsNeeded

Seats = dict[str, int]


def counted(system: System, held: Election, tier: str = "list", place: str = "") -> Seats:
    """Seats by party, of one tier or of the house."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return {party: n for party, n in result.seats(tier, place).items() if n}


def region(lists: Seats, constituencies: Seats, seats: int, **more: Any) -> Election:
    """One region with its constituencies, and so many list seats."""
    places = (
        District("constituency", "Clyde", "*", sum(constituencies.values())),
        District("list", "Clyde", "*", seats),
    )
    return election(
        given=won("constituency", constituencies, "Clyde"),
        cast=votes("list", {"Clyde": lists}),
        districts=places,
        **more,
    )


REGIONS = ("Clyde", "Forth")
SCOTLAND, WALES, LONDON = law("scotland-ams"), law("wales-ams"), law("london-ams")


# --- Scotland ------------------------------------------------------------------------------------------------


def test_scottish_quotients_begin_after_the_constituencies_of_the_region() -> None:
    """The trap: seven seats shared by themselves: the SNP would have 28 list seats in 2021 instead of two."""
    held = real("scotland-2021")
    assert counted(law_of(held), held)["SNP"] == 2
    assert counted(law_of(held).with_slot("list.counting", Alone()), held)["SNP"] == 28


def test_scotland_s_house_has_129_members_whatever_is_won() -> None:
    """The trap: overhang seats on top, which would have made 138 in 1999."""
    held = real("scotland-1999")
    added = law_of(held).with_slot("list.seats", OfPlace("list") + SeatsOf("constituency"))
    added = added.with_slot("list.counting", TopUp(("constituency",), Kept()))
    assert (count(law_of(held), held).house, count(added, held).house) == (129, 138)


def test_no_correction_crosses_the_border_of_a_scottish_region() -> None:
    """The trap: 56 seats shared out in the nation, by which a party thin everywhere would have seats."""
    held = election(
        given=(*won("constituency", {"A": 3}, "Clyde"), *won("constituency", {"B": 3}, "Forth")),
        cast=votes("list", {name: {"A": 451, "B": 450, "C": 100} for name in REGIONS}),
        districts=tuple(
            District(kind, name, "*", n)
            for name in ("Clyde", "Forth")
            for kind, n in (("constituency", 3), ("list", 2))
        ),
    )
    # Clyde: B 450, 225, A 451 / 4 = 112.8, C 100; so both seats are B's, and in Forth A's.
    assert counted(SCOTLAND, held) == {"A": 2, "B": 2}
    nation = SCOTLAND.with_slot("list.where", Nation()).with_slot("list.seats", 4)
    # The nation: A 902 / 4 = 225.5, B 900 / 4 = 225, C 200, A 902 / 5 = 180.4.
    assert counted(nation, held) == {"A": 2, "B": 1, "C": 1}


def test_scotland_has_no_bar_in_the_nation() -> None:
    """The trap: five percent of the country, which would shut the Senior Citizens and MacDonald out in 2003."""
    held = real("scotland-2003")
    found = counted(law_of(held), held)
    assert (found["Scottish Senior Citizens Unity Party"], found["Ind: Margo MacDonald"]) == (1, 1)
    barred = counted(law_of(held).with_slot("list.entry", AtLeast("5%", of=Valid("list"))), held)
    assert "Scottish Senior Citizens Unity Party" not in barred
    assert "Ind: Margo MacDonald" not in barred


def test_canavan_who_held_a_constituency_had_no_list_seat() -> None:
    """The trap: his 27,700 list votes as those of a party, which had the first list seat of Central Scotland."""
    held = real("scotland-1999")
    assert "Ind: Dennis Canavan" not in counted(law_of(held), held, place="Central Scotland")
    as_party = replace(held, votes=tuple(row._replace(party=row.party.removeprefix("Ind: ")) for row in held.votes))
    assert counted(law_of(held), as_party, place="Central Scotland")["Dennis Canavan"] == 1


def test_macdonald_alone_had_one_seat_however_many_her_votes_would_bring() -> None:
    """The trap: a list of one that wins two seats and leaves one empty; the next quotient has it."""
    held = region({"A": 300, "B": 190, "Ind: Margo": 500}, {"A": 1}, 3)
    # Margo 500, 250; B 190; A 300 / 2 = 150.
    assert counted(SCOTLAND, held) == {"A": 1, "B": 1, "Ind: Margo": 1}
    as_party = region({"A": 300, "B": 190, "Margo": 500}, {"A": 1}, 3)
    assert counted(SCOTLAND, as_party) == {"B": 1, "Margo": 2}


def test_a_scottish_list_that_is_exhausted_passes_its_seats_on() -> None:
    """The trap: an empty seat; A has one name left beside its constituencies."""
    held = region({"A": 600, "B": 190, "C": 100}, {"A": 1}, 4, caps=(Cap("list", "Clyde", "A", 1),))
    assert counted(SCOTLAND, held) == {"A": 1, "B": 2, "C": 1}
    vacant = SCOTLAND.with_slot("list.limits", (Ceiling(Names(), Vacant()),))
    assert sum(counted(vacant, held).values()) < 4


def test_a_constituency_of_who_has_no_list_counts_for_nobody() -> None:
    """The trap: fewer list seats, or a seat set against the party its member came from."""
    ours = region({"A": 500, "B": 400}, {"A": 2, "Independent": 1}, 3)
    # B 400, 200 and A 500 / 3 = 166.7: with the third constituency set against A its figure would be 125 < 133.3.
    assert counted(SCOTLAND, ours) == {"A": 1, "B": 2}
    assert counted(SCOTLAND, region({"A": 500, "B": 400}, {"A": 3}, 3)) == {"B": 3}


def tied(limits: bool = True) -> Election:
    return region({"A": 300, "B": 100}, {"A": 2}, 1) if limits else region({"A": 100, "B": 100}, {"C": 1}, 1)


@pytest.mark.parametrize("system", [SCOTLAND, WALES, LONDON], ids=lambda one: one.id)
def test_equal_quotients_are_taken_again_with_one_vote_more_for_each(system: System) -> None:
    """The trap: a lot at once: 301 / 3 = 100.33 and 101 / 1: B has the seat; 100 against 100 stays a lot."""
    assert counted(system, tied()) == {"B": 1}
    assert isinstance(count(system.with_slot("list.ties", ()), tied()), LotsNeeded)
    assert isinstance(count(system, tied(limits=False)), LotsNeeded)


# --- Wales ---------------------------------------------------------------------------------------------------


def test_four_welsh_list_seats_cannot_always_make_up_for_the_constituencies() -> None:
    """The trap: a house that grows until they do: 65 members in 2007 instead of 60."""
    held = real("wales-2007")
    assert (count(law_of(held), held).house, counted(law_of(held), held)["Labour"]) == (60, 2)
    grown = law_of(held).with_slot("list.seats", OfPlace("list") + SeatsOf("constituency"))
    assert count(grown.with_slot("list.counting", TopUp(("constituency",), Kept())), held).house == 65


def test_a_welsh_list_is_no_parallel_list() -> None:
    """The trap: twenty seats by list votes alone, nine of them for Labour in 1999, which had one."""
    held = real("wales-1999")
    assert counted(law_of(held), held)["Labour"] == 1
    assert counted(law_of(held).with_slot("list.counting", Alone()), held)["Labour"] == 9


def test_an_independent_member_in_wales_counts_for_nobody() -> None:
    """The trap: Blaenau Gwent 2007 as Labour's, the party its member had come from: 500 / 2 is 250, 500 / 3 is 167."""
    lists = {"A": 500, "B": 230}
    assert counted(WALES, region(lists, {"A": 1, "Independent": 1}, 1)) == {"A": 1}
    assert counted(WALES, region(lists, {"A": 2}, 1)) == {"B": 1}


def test_a_welsh_member_with_a_list_counts_for_it() -> None:
    """The trap: Wrexham 2003 as an independent's; who stands under a label with a list is set against it."""
    listed = region({"A": 500, "B": 230, "Forward": 200}, {"A": 1, "Forward": 1}, 2)
    # A 250, B 230, Forward 200 / 2 = 100; without its constituency it would be 200, behind both as well.
    assert counted(WALES, listed) == {"A": 1, "B": 1}
    strong = {"A": 500, "B": 230, "Forward": 260}
    assert counted(WALES, region(strong, {"A": 1, "Forward": 1}, 2)) == {"A": 1, "B": 1}
    assert counted(WALES, region(strong, {"A": 1, "Independent": 1}, 2)) == {"A": 1, "Forward": 1}


def test_an_individual_on_a_welsh_list_takes_one_seat() -> None:
    """The trap: a second for the votes of two, or an empty one."""
    assert counted(WALES, region({"A": 300, "Ind: Law": 700}, {"A": 1}, 2)) == {"A": 1, "Ind: Law": 1}
    assert counted(WALES, region({"A": 300, "Law": 700}, {"A": 1}, 2)) == {"Law": 2}


# --- London --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "kept_out"),
    [("london-2004", {"BNP", "Respect"}), ("london-2012", {"UKIP"}), ("london-2016", {"Women's Equality Party"})],
)
def test_london_s_bar_keeps_lists_out_that_would_have_had_seats(id: str, kept_out: set[str]) -> None:
    """The trap: the Scottish rule, without a bar."""
    held = real(id)
    without = counted(law_of(held).with_slot("list.entry", Everyone()), held)
    assert set(without) - set(counted(law_of(held), held)) == kept_out


def london(lists: Seats, constituencies: Seats, **more: Any) -> Election:
    places = (District("constituency", "*", "", sum(constituencies.values())), District("list", "*", "", 11))
    return election(lists, won("constituency", constituencies), districts=places, **more)


def test_a_constituency_does_not_lift_london_s_bar() -> None:
    """The trap: the exemption of New Zealand: C with 4.9% would have a second seat beside its constituency."""
    small = {f"x{n}": 44 for n in range(9)}
    held = london({"A": 300, "B": 255, "C": 49, **small}, {"A": 7, "B": 6, "C": 1})
    assert counted(LONDON, held, "")["C"] == 1
    exempt = LONDON.with_slot("list.entry", LONDON["list"].entry | Won(1, "constituency"))
    assert counted(exempt, held, "")["C"] == 2


def test_london_s_bar_is_taken_of_list_votes_alone() -> None:
    """The trap: both votes in the base: C has 5% of the list votes and next to none in the constituencies."""
    held = london({"A": 560, "B": 390, "C": 50}, {"A": 7, "B": 7}, cast=votes("constituency", {"*": {"A": 5, "B": 5}}))
    assert counted(LONDON, held)["C"] == 1
    both = LONDON.with_slot("list.entry", AtLeast("5%", of=Valid("list") + Valid("constituency")))
    assert "C" not in counted(both, held)


def test_an_individual_in_london_takes_one_seat() -> None:
    """The trap: a list of one with the seats of several: 20% of the votes are five of 25 seats."""
    winners = {"A": 7, "B": 7}
    assert counted(LONDON, london({"A": 450, "B": 350, "Ind: Ann": 200}, winners))["Ind: Ann"] == 1
    assert counted(LONDON, london({"A": 450, "B": 350, "Ann": 200}, winners))["Ann"] == 5


def test_london_s_lists_that_run_out_pass_their_seats_on() -> None:
    """The trap: an empty seat in an assembly of 25."""
    held = london({"A": 560, "B": 440}, {"A": 7, "B": 7}, caps=(Cap("list", "*", "B", 2),))
    assert counted(LONDON, held) == {"A": 9, "B": 2}
    assert sum(counted(LONDON.with_slot("list.limits", (Ceiling(Names(), Vacant()),)), held).values()) == 9
