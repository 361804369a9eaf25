"""Systems of the textbook that link votes: positive and negative transfer, the mixed ballot, the mixed single vote."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from tests.law.twisted import counted, places
from tests.small import election, votes

from seatwright.catalogue import law
from seatwright.catalogue.textbook_votes import BALLOTS_BEYOND_NEED, BEYOND_NEED, LOSING, LOSING_BALLOTS
from seatwright.errors import SeatwrightError
from seatwright.exact import Number
from seatwright.explain import as_text, describe, explain
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.law import Alone, AtLeast, Cast, OfLosers, OfWinners, System, Valid, replace
from seatwright.model.election import District, Election, Joint, Listed
from seatwright.results.record import recorded
from seatwright.results.result import Completed
from seatwright.verify import verify

PVT, PVT_SURPLUS = law("positive-vote-transfer"), law("positive-vote-transfer-surplus")
MBTV, MBTV_SURPLUS = law("mixed-ballot-transferable-vote"), law("mixed-ballot-transferable-vote-surplus")
SCORPORO = law("negative-vote-transfer-scorporo")
TOP_UP, SUPERPOSED = law("mixed-single-vote"), law("mixed-single-vote-superposition")

# A wins x by 29 and y by 9; B wins z by 19, where an independent has 20.
CAST = {
    "x": {"A/Ann": 60, "B/Bea": 30, "C/Cy": 10},
    "y": {"A/Art": 45, "B/Bob": 35, "C/Cis": 20},
    "z": {"B/Ben": 50, "A/Amy": 30, "Independent/Ida": 20},
}


def held(list_seats: int, cast: dict[str, dict[str, int]] = CAST, **more: object) -> Election:
    """Three constituencies and so many list seats."""
    districts = (*places("constituency", *cast), District("list", "*", "", list_seats))
    return election(cast=votes("constituency", cast), districts=districts, **more)


def figures(result: Completed) -> dict[str, Number]:
    """What each party brings to the list."""
    step = next(one for one in result.tree if one.tier == "list")
    return {one.who.party: one.votes for one in step.standings if one.admitted}


# --- positive vote transfer ----------------------------------------------------------------------------------


def test_the_votes_of_those_who_lost_go_to_the_list_and_nobody_elses() -> None:
    """The trap: all votes of a party, or none of a party that won: A brings 30 from z, B 65, C 30, Ida nothing."""
    result = counted(PVT, held(4))
    assert figures(result) == {"A": 30, "B": 65, "C": 30}
    assert result.seats("list") == {"B": 2, "A": 1, "C": 1}
    everything = counted(PVT.with_slot("list.votes", Cast("constituency")), held(4))
    assert figures(everything) == {"A": 135, "B": 115, "C": 30}
    assert everything.seats("list") == {"A": 2, "B": 2}


def test_a_party_that_sweeps_the_districts_has_next_to_no_votes_left() -> None:
    """The trap: seats set against seats; who won all constituencies has no fragment, and overhang cannot occur."""
    sweep = {name: {"A/Ann": 60, "B/Bea": 40} for name in "xyz"}
    result = counted(PVT, held(3, sweep))
    assert (result.seats("constituency"), result.seats("list")) == ({"A": 3}, {"B": 3})
    assert result.house == 6


def test_a_winner_s_surplus_is_what_he_had_beyond_one_more_than_the_runner_up() -> None:
    """The trap: the whole lead: of Ann's 60 to 30 it takes 31 to win, and 29 go on; the runner-up may be anybody."""
    result = counted(PVT_SURPLUS, held(4))
    assert figures(result) == {"A": 30 + 29 + 9, "B": 65 + 19, "C": 30}
    lead = PVT_SURPLUS.with_slot("list.votes", LOSING + OfWinners("constituency"))
    assert figures(counted(lead, held(4))) != figures(result)


# --- mixed ballot transferable vote --------------------------------------------------------------------------


def marks(*rows: tuple[str, str, str, int]) -> tuple[Joint, ...]:
    return tuple(Joint(*row) for row in rows)


# Of Ann's 60 voters 20 mark list C; of Bea's 30 all mark D, a list without candidates.
JOINT = marks(
    ("x", "Ann", "A", 40), ("x", "Ann", "C", 20), ("x", "Bea", "D", 30), ("x", "Cy", "C", 10),
    ("y", "Art", "A", 45), ("y", "Bob", "B", 20), ("y", "Bob", "D", 15), ("y", "Cis", "C", 20),
    ("z", "Ben", "B", 50), ("z", "Amy", "A", 25), ("z", "Amy", "C", 5), ("z", "Ida", "C", 20),
)  # fmt: skip


def test_a_list_mark_is_dead_where_the_candidate_s_mark_elected() -> None:
    """The trap: the list marks of all ballots: those of Ann's, Art's and Ben's voters are dead, C's 20 among them."""
    result = counted(MBTV, held(4, joint=JOINT))
    assert figures(result) == {"A": 25, "B": 20, "C": 10 + 20 + 5 + 20, "D": 45}
    assert result.seats("list") == {"C": 2, "A": 1, "D": 1}  # 55, 45, 27.5, 25


def test_the_part_of_a_ballot_that_a_winner_did_not_need_counts_for_its_list() -> None:
    """The trap: the surplus given to the winner's party: 29/60 of each of Ann's ballots go to the list marked on it."""
    result = counted(MBTV_SURPLUS, held(4, joint=JOINT))
    ann, art, ben = Fraction(29, 60), Fraction(9, 45), Fraction(19, 50)
    assert figures(result) == {"A": 25 + 40 * ann + 45 * art, "B": 20 + 50 * ben, "C": 55 + 20 * ann, "D": 45}


def test_a_decoy_list_gains_nothing_on_a_mixed_ballot_and_much_beside_a_top_up() -> None:
    """The trap: a top-up by seats, where voters of the winner's party mark a list that won no constituency."""
    cast = {name: {"A/Ann": 60, "B/Bea": 40} for name in "xyz"}
    honest = marks(*((x, first, first, n) for x in cast for first, n in (("A", 60), ("B", 40))))
    decoy = marks(*((x, first, second, n) for x in cast for first, second, n in (("A", "Decoy", 60), ("B", "B", 40))))
    with_decoy, without = (counted(MBTV, held(3, cast, joint=one)) for one in (decoy, honest))
    assert with_decoy.seats("list") == without.seats("list") == {"B": 3}
    top_up = law("seat-linkage-compensation")
    lists = {"honest": {"A": 180, "B": 120}, "decoy": {"Decoy": 180, "B": 120}}
    seats = {
        name: counted(top_up, replace(held(3, cast), votes=(*held(3, cast).votes, *votes("list", {"*": rows})))).seats()
        for name, rows in lists.items()
    }
    assert seats["honest"] == {"A": 4, "B": 2}
    assert seats["decoy"] == {"A": 3, "Decoy": 4, "B": 2}


@pytest.mark.parametrize(
    ("joint", "missing"),
    [((), "x, "), (tuple(one for one in JOINT if one.first != "Amy"), "z, Amy (A)")],
    ids=["marginals alone", "one candidate not told"],
)
def test_the_totals_of_either_mark_do_not_tell_which_ballots_count(joint: tuple[Joint, ...], missing: str) -> None:
    """The trap: list marks guessed from their totals; without the table of both marks the count says what it lacks."""
    lists = votes("list", {name: {"A": 50, "B": 50} for name in CAST})
    data = replace(held(4, joint=joint), votes=(*held(4).votes, *lists))
    for system in (MBTV, MBTV_SURPLUS):
        with pytest.raises(SeatwrightError) as refused:
            count(system, data)
        assert refused.value.code == "E506"
        assert missing in refused.value.says
        assert "joint.csv" in refused.value.remedy


HEADING = """id = "mixed-ballot"
title = "Mixed ballot"
country = "Textbook"
body = "Assembly"
date = 2020-01-01
system = "mixed-ballot-transferable-vote"
provenance = "seen"
verified = true
sources = ["Invented for this test"]
note = ""
"""


def folder(path: Path, joint: tuple[Joint, ...] = JOINT) -> Path:
    """The election as a folder of plain tables."""
    rows = "".join(
        f"constituency,{x},{who.replace('/', ',')},{n}\n" for x, cast in CAST.items() for who, n in cast.items()
    )
    (path / "election.toml").write_text(HEADING, encoding="utf-8")
    (path / "votes.csv").write_text("ballot,district,party,candidate,votes\n" + rows, encoding="utf-8")
    (path / "districts.csv").write_text(
        "tier,district,parent,seats\n" + "".join(f"constituency,{x},*,1\n" for x in CAST) + "list,*,,5\n",
        encoding="utf-8",
    )
    both = "".join(f"{one.district},{one.first},{one.second},{one.votes}\n" for one in joint)
    (path / "joint.csv").write_text("district,first,second,votes\n" + both, encoding="utf-8")
    return path


@pytest.mark.parametrize("system", [MBTV, MBTV_SURPLUS], ids=lambda one: one.id)
def test_a_folder_with_both_marks_is_counted_checked_and_explained(system: System, tmp_path: Path) -> None:
    data = read_election(folder(tmp_path))
    assert data.joint == JOINT
    result = counted(system, data)
    assert figures(result) == figures(counted(system, held(5, joint=JOINT)))
    assert result.house == 8
    assert verify(result).ok
    assert verify(recorded(result), data).ok
    law_told = as_text(describe(system), 10_000)
    assert "the list votes on ballots whose other mark won none of the constituencies" in law_told
    assert ("the list votes on ballots that elected somebody" in law_told) == (system is MBTV_SURPLUS)
    assert f"C has {'64.67 of 202' if system is MBTV_SURPLUS else '55 of 145'} votes" in as_text(
        explain(result, party="C")
    )


def test_a_folder_with_more_ballots_than_votes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SeatwrightError) as refused:
        read_election(folder(tmp_path, (*JOINT, Joint("x", "Ann", "B", 1))))
    assert refused.value.code == "E256"


# --- negative vote transfer ----------------------------------------------------------------------------------


def scorporo(lists: dict[str, dict[str, int]], linked: tuple[Listed, ...] = (), seats: int = 5) -> Election:
    data = held(seats, lists=linked)
    return replace(data, votes=(*data.votes, *votes("list", lists)))


LISTS = {"x": {"A": 60, "B": 30, "C": 10}, "y": {"A": 45, "B": 35, "C": 20}, "z": {"B": 50, "A": 30, "C": 20}}


def test_scorporo_takes_off_what_a_winner_needed_and_a_quarter_at_least() -> None:
    """The trap: all of a winner's votes: 31 come off A in x, 36 in y, and 31 off B in z."""
    result = counted(SCORPORO, scorporo(LISTS))
    assert figures(result) == {"A": 135 - 31 - 36, "B": 115 - 31, "C": 50}
    in_full = SCORPORO.with_slot("list.votes", Cast("list") - OfWinners("constituency"))
    assert figures(counted(in_full, scorporo(LISTS))) == {"A": 135 - 60 - 45, "B": 115 - 50, "C": 50}


def test_scorporo_charges_the_list_a_winner_is_linked_to_whatever_its_name() -> None:
    """The trap: the link guessed from the name: winners linked to a decoy cost their party nothing (Italy 2001)."""
    decoy = tuple(Listed("constituency", x, "Decoy", 1, person) for x, person in (("x", "Ann"), ("y", "Art")))
    result = counted(SCORPORO, scorporo(LISTS, decoy))
    assert figures(result)["A"] == 135


def test_the_bar_of_scorporo_is_taken_of_the_votes_before_the_deduction() -> None:
    """The trap: a share of what is left: C has 4.2% of all list votes, nothing after the deduction, and is admitted."""
    lists = {"x": {"A": 600, "B": 300, "C": 41}, "y": {"A": 30}, "z": {"B": 10}}
    charged = (Listed("constituency", "x", "C", 1, "Ann"), Listed("constituency", "y", "C", 1, "Art"))
    result = counted(SCORPORO, scorporo(lists, charged))
    assert figures(result)["C"] == 41 - 31 - 36  # counts as nothing
    assert result.seats("list") == {"A": 3, "B": 2}
    later = SCORPORO.with_slot("list.entry", AtLeast("4%", of=Valid("list")))
    assert "C" not in figures(counted(later, scorporo(lists, charged)))


# --- the mixed single vote -----------------------------------------------------------------------------------


def test_one_vote_counts_in_both_tiers_and_independents_drop_out_of_the_base() -> None:
    """The trap: an independent's votes in the quota of the list: 280 party votes share seven seats, 40 each."""
    result = counted(TOP_UP, held(4))
    assert figures(result) == {"A": 135, "B": 115, "C": 30}
    assert result.seats() == {"A": 3, "B": 3, "C": 1}


def test_side_by_side_the_list_seats_are_shared_without_regard_to_constituencies() -> None:
    """The trap: a top-up under this name: A, with two constituencies of three, has two more on the list."""
    result = counted(SUPERPOSED, held(4))
    assert result.seats("list") == {"A": 2, "B": 2}
    assert result.seats() == {"A": 4, "B": 3}
    assert counted(TOP_UP.with_slot("list.counting", Alone()), held(4)).house == 10


def test_the_transfers_are_what_the_vocabulary_says() -> None:
    assert OfLosers("constituency") == LOSING
    for system, parts in ((PVT, (LOSING,)), (PVT_SURPLUS, (LOSING, BEYOND_NEED))):
        assert system["list"].votes == sum(parts[1:], parts[0])
    assert MBTV_SURPLUS["list"].votes == LOSING_BALLOTS + BALLOTS_BEYOND_NEED
