"""Lots: asked for, handed in, continued with; and refused where they fit no situation."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, lot, one_tier, seats_of, two_tiers, votes

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import D_HONDT, Cast, Nation, Plurality, System, Tier, replace
from seatwright.model.election import LotDrawn
from seatwright.results.result import Completed, LotsNeeded, Result

SYSTEM = one_tier(D_HONDT, 2)
TIED = election({"A": 100, "B": 50, "C": 20})  # A's second seat ties with B's first
DRAWN = lot("list", ("A", "B"), ("B",))


def refused(*lots: LotDrawn, system: System = SYSTEM) -> SeatwrightError:
    """The error with which lots are refused."""
    with pytest.raises(SeatwrightError) as error:
        count(system, TIED, lots)
    assert error.value.remedy.endswith(".")
    return error.value


def wanted(result: Result) -> tuple[str, str, list[str], int]:
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    return result.lot.tier, result.lot.place, [str(one) for one in result.lot.among], result.lot.seats


# --- needed and continued ------------------------------------------------------------------------------------


def test_a_count_that_needs_a_lot_says_for_what_and_keeps_what_is_done() -> None:
    rows = votes("constituency", {"North": {"A/Ann": 60, "B/Bo": 40}})
    result = count(two_tiers(D_HONDT, 2), election({"A": 100, "B": 50}, cast=rows))
    assert wanted(result) == ("list", "*", ["A", "B"], 1)
    assert [step.tier for step in result.tree] == ["constituency"]
    assert result.seats() == {"A": 1}


def test_with_the_lot_the_count_goes_on_and_keeps_it() -> None:
    result = count(SYSTEM, TIED, (DRAWN,))
    assert seats_of(result) == {"A": 1, "B": 1}
    needed = count(SYSTEM, TIED)
    assert isinstance(needed, LotsNeeded)
    assert result.lots == (needed.lot,)
    decision = result.tree[0].ties[0]
    assert (decision.rule, decision.lot, [str(one) for one in decision.chosen]) == ("ByLot", result.lots[0].id, ["B"])


def test_a_lot_may_stand_in_the_election_itself() -> None:
    assert seats_of(count(SYSTEM, replace(TIED, lots=(DRAWN,)))) == {"A": 1, "B": 1}


def test_several_lots_are_asked_for_one_after_the_other() -> None:
    rows = votes("constituency", {"North": {"A/Ann": 5, "B/Bo": 5}, "South": {"A/Ada": 5, "B/Ben": 5}})
    system, data = System("t", "T", LAW, (DISTRICTS,)), election(cast=rows)
    north = lot("constituency", ("Ann", "Bo"), ("Ann",), "North")
    south = lot("constituency", ("Ada", "Ben"), ("Ben",), "South")
    assert wanted(count(system, data))[:2] == ("constituency", "North")
    assert wanted(count(system, data, (north,)))[:2] == ("constituency", "South")
    assert isinstance(count(system, data, (south, north)), Completed)


def test_a_lot_may_name_the_published_tier() -> None:
    system = System("t", "T", LAW, (replace(SYSTEM.tiers[0], published="proportional"),))
    drawn = lot("proportional", ("A", "B"), ("A",))
    assert seats_of(count(system, TIED, (drawn,))) == {"A": 2}


def test_a_person_is_drawn_by_name_or_by_name_and_party() -> None:
    rows = votes("constituency", {"North": {"A/Ann": 5, "B/Bo": 5}})
    for among, drawn in ((("Ann", "Bo"), "Bo"), (("Ann (A)", "Bo (B)"), "Bo (B)")):
        given = lot("constituency", among, (drawn,), "North")
        assert seats_of(count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows), (given,))) == {"B": 1}


def test_two_persons_of_one_name_are_told_apart_by_their_parties() -> None:
    rows = votes("constituency", {"North": {"A/Kim": 5, "B/Kim": 5}})
    given = lot("constituency", ("Kim (A)", "Kim (B)"), ("Kim (B)",), "North")
    assert seats_of(count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows), (given,))) == {"B": 1}


def test_each_situation_has_an_id_of_its_own() -> None:
    ids = set()
    for system, data in (
        (SYSTEM, TIED),
        (SYSTEM, election({"A": 5, "B": 5, "C": 5})),
        (SYSTEM, election({"A": 100, "C": 50})),
        (replace(SYSTEM, id="other"), TIED),
    ):
        result = count(system, data)
        assert isinstance(result, LotsNeeded)
        assert result.lot is not None
        ids.add(result.lot.id)
    assert len(ids) == 4


def test_the_same_situation_has_the_same_id() -> None:
    first, second = count(SYSTEM, TIED), count(SYSTEM, TIED)
    assert isinstance(first, LotsNeeded)
    assert first == second


# --- refused -------------------------------------------------------------------------------------------------


def test_a_lot_for_another_situation_is_refused() -> None:
    """Hostile case 75. Another tier, another place, others among whom it was drawn: each is another situation."""
    for other in (
        lot("constituency", ("A", "B"), ("B",)),
        lot("list", ("A", "B"), ("B",), "North"),
        lot("list", ("A", "C"), ("C",)),
        lot("list", ("A", "B", "C"), ("B",)),
    ):
        error = refused(DRAWN, other)
        assert error.code == "E401"
        assert ", ".join(other.among) in error.says


def test_a_lot_given_though_there_is_no_tie_is_refused() -> None:
    """Hostile case 74."""
    with pytest.raises(SeatwrightError) as error:
        count(SYSTEM, election({"A": 100, "B": 51}), (DRAWN,))
    assert error.value.code == "E401"


def test_a_lot_that_draws_who_was_not_among_those_is_refused() -> None:
    """Hostile case 76."""
    error = refused(lot("list", ("A", "B"), ("C",)))
    assert (error.code, "C" in error.says, "A, B" in error.remedy) == ("E402", True, True)


@pytest.mark.parametrize("drawn", [(), ("A", "B"), ("A", "A", "B")])
def test_a_lot_that_draws_too_few_or_too_many_is_refused(drawn: tuple[str, ...]) -> None:
    assert refused(lot("list", ("A", "B"), drawn)).code == "E403"


def test_one_who_is_drawn_twice_has_one_seat() -> None:
    assert seats_of(count(SYSTEM, TIED, (lot("list", ("A", "B"), ("B", "B")),))) == {"A": 1, "B": 1}


def test_a_lot_decides_one_situation_and_is_refused_a_second_time() -> None:
    """Hostile case 77."""
    assert refused(DRAWN, DRAWN).code == "E401"


def test_the_lot_of_one_place_does_not_decide_another() -> None:
    rows = votes("constituency", {"North": {"A/Kim": 5, "B/Lee": 5}, "South": {"A/Kim": 5, "B/Lee": 5}})
    north = lot("constituency", ("Kim", "Lee"), ("Kim",), "North")
    result = count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows), (north,))
    assert wanted(result)[1] == "South"


def test_while_a_lot_is_wanted_the_others_are_not_yet_refused() -> None:
    """They may belong to a later situation."""
    later = lot("list", ("X", "Y"), ("X",))
    assert isinstance(count(SYSTEM, TIED, (later,)), LotsNeeded)


@pytest.mark.parametrize("winner", ["A", "B", "C"])
def test_any_one_of_three_may_be_drawn(winner: str) -> None:
    tier = Tier("list", LAW, Nation(), Cast("list"), Plurality(), 1)
    data = election({"A": 7, "B": 7, "C": 7})
    drawn = lot("list", ("C", "A", "B"), (winner,))
    assert seats_of(count(System("t", "T", LAW, (tier,)), data, (drawn,))) == {winner: 1}
