"""Seats shared out place by place and then forced to the totals of all places: Italy since 2005."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.small import LAW, election, lot, seats_of, votes

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    Cast,
    Cells,
    DecimalShare,
    Exactly,
    Figure,
    ForcedSeatBySeat,
    ForcedToTotals,
    Hare,
    MoreVotes,
    Nation,
    OfPlace,
    System,
    Tier,
)
from seatwright.model.competitor import Competitor
from seatwright.model.election import District, Election, LotDrawn
from seatwright.results.evidence import Corrections, Move
from seatwright.results.result import Completed, LotsNeeded, Result
from seatwright.verify import verify

Rows = dict[str, dict[str, int]]


def law(**more: object) -> System:
    """A law of one tier: parties in districts, totals told by the election."""
    slots: dict[str, object] = {"formula": ForcedToTotals(Figure("total"), OfPlace("district"))}
    tier = Tier(
        name="list",
        law=LAW,
        where=Nation(),
        among=Cells("district"),
        votes=Cast("list"),
        seats=OfPlace("district"),
        **{**slots, **more},  # type: ignore[arg-type]
    )
    return System(id="test", name="Test", law=LAW, tiers=(tier,))


def cast(rows: Rows, seats: dict[str, int], totals: dict[str, int]) -> Election:
    """Votes in districts, the seats of these, and the total of each party."""
    districts = tuple(District("district", name, "*", n) for name, n in seats.items())
    figures = tuple((f"total.{party}", n) for party, n in totals.items())
    return election(None, (), votes("list", rows), districts, figures=figures)


def by_place(result: Result) -> dict[str, dict[str, int]]:
    """Seats by place and party."""
    assert isinstance(result, Completed), getattr(result, "lot", None)
    verdict = verify(result, system=result.system)
    assert verdict.ok, str(verdict)
    found: dict[str, dict[str, int]] = {}
    for who, n in result.tree[-1].outcome:
        found.setdefault(who.place, {})[who.party] = n
    return found


def moves(result: Result) -> list[tuple[str, str, str, str]]:
    """Every seat moved: from whom, where, to whom, where."""
    proof = result.tree[-1].evidence
    assert isinstance(proof, Corrections)
    return [(one.taken.party, one.taken.place, one.given.party, one.given.place) for one in proof.moves]


TWO: Rows = {"North": {"A": 60, "B": 25, "C": 15}, "South": {"A": 52, "B": 38, "C": 10}}
SEATS = {"North": 3, "South": 2}


def test_a_seat_goes_back_where_the_smallest_decimals_brought_it() -> None:
    # North 33 a seat: A 1.82, B 0.76 (25/33), C 0.45. South 50 a seat: A 1.04, B 0.76 (38/50), C 0.20.
    result = count(law(), cast(TWO, SEATS, {"A": 3, "B": 1, "C": 1}))
    assert by_place(result) == {"North": {"A": 2, "C": 1}, "South": {"A": 1, "B": 1}}
    assert moves(result) == [("B", "North", "C", "North")]


def test_the_evidence_tells_every_quotient() -> None:
    proof = count(law(), cast(TWO, SEATS, {"A": 3, "B": 1, "C": 1})).tree[-1].evidence
    assert isinstance(proof, Corrections)
    assert dict(proof.quotas) == {"North": 33, "South": 50}
    line = next(one for one in proof.lines if one.who == Competitor("B", place="North"))
    assert (line.whole, line.remainder, line.extra) == (0, Fraction(25, 33), 1)
    assert proof.moves == (Move(Competitor("B", place="North"), Competitor("C", place="North")),)


def test_totals_that_are_met_move_nothing() -> None:
    result = count(law(), cast(TWO, SEATS, {"A": 3, "B": 2, "C": 0}))
    assert by_place(result) == {"North": {"A": 2, "B": 1}, "South": {"A": 1, "B": 1}}
    assert moves(result) == []


def test_the_search_goes_on_to_a_place_in_which_somebody_short_has_decimals() -> None:
    """B's smallest decimals are in North, but C, who is short, stands in South alone."""
    rows = {"North": {"A": 65, "B": 25, "D": 10}, "South": {"A": 52, "B": 38, "C": 10}}
    result = count(law(), cast(rows, SEATS, {"A": 3, "B": 1, "C": 1, "D": 0}))
    assert moves(result) == [("B", "South", "C", "South")]


def test_where_no_place_has_both_one_place_loses_a_seat_and_another_gains_it() -> None:
    """B's seat from decimals is in the South, and C, who is short, stands in the North alone."""
    rows = {"North": {"A": 70, "C": 30}, "South": {"B": 60, "D": 40}}
    seats = {"North": 1, "South": 1}
    result = count(law(), cast(rows, seats, {"A": 1, "B": 0, "C": 1, "D": 0}))
    assert moves(result) == [("B", "South", "C", "North")]
    assert by_place(result) == {"North": {"A": 1, "C": 1}}


def test_the_greatest_excess_gives_back_first() -> None:
    """B and D are both over, B by two; C is short of three seats in places where both have decimals."""
    rows = {
        "p1": {"B": 40, "C": 35, "D": 25},
        "p2": {"B": 45, "C": 30, "D": 25},
        "p3": {"B": 20, "C": 35, "D": 45},
    }
    seats = {"p1": 1, "p2": 1, "p3": 1}
    result = count(law(), cast(rows, seats, {"B": 0, "C": 3, "D": 0}))
    assert moves(result) == [("B", "p1", "C", "p1"), ("B", "p2", "C", "p2"), ("D", "p3", "C", "p3")]


def test_equal_excesses_begin_with_the_larger_figure() -> None:
    rows = {"p1": {"B": 45, "C": 30, "D": 25}, "p2": {"B": 25, "C": 35, "D": 40}}
    data = cast(rows, {"p1": 1, "p2": 1}, {"B": 0, "C": 2, "D": 0})
    result = count(law(ties=(MoreVotes(),)), data)
    assert moves(result) == [("B", "p1", "C", "p1"), ("D", "p2", "C", "p2")]  # B has 70 votes in all, D 65
    lesser = Figure("total") + Exactly(0)
    assert isinstance(count(law(), data), LotsNeeded)
    formula = ForcedToTotals(Figure("total"), OfPlace("district"), figure=Exactly(100) - Cast("list"), equal=lesser)
    assert moves(count(law(ties=(MoreVotes(),), formula=formula), data))[0] == ("D", "p2", "C", "p2")


def test_the_larger_unused_decimals_of_two_who_are_short_take_the_seat() -> None:
    rows = {"p1": {"A": 45, "B": 30, "C": 25}, "p2": {"A": 60, "B": 19, "C": 21}}
    result = count(law(), cast(rows, {"p1": 1, "p2": 1}, {"A": 0, "B": 1, "C": 1}))
    assert moves(result) == [("A", "p1", "B", "p1"), ("A", "p2", "C", "p2")]


def test_whole_seats_are_never_moved() -> None:
    rows = {"p1": {"A": 100, "B": 0}, "p2": {"A": 30, "B": 70}}
    result = count(law(), cast(rows, {"p1": 1, "p2": 1}, {"A": 0, "B": 2}))
    assert moves(result) == []
    assert seats_of(result) == {"A": 1, "B": 1}


def test_who_has_its_total_in_whole_seats_is_passed_over() -> None:
    """Law 165/2017: A has 1 whole seat in North, its total, and takes no decimals in South, where its 0.6 lead."""
    rows = {"North": {"A": 100, "B": 20, "C": 80}, "South": {"A": 60, "B": 30, "C": 10}}
    data = cast(rows, {"North": 2, "South": 1}, {"A": 1, "B": 1, "C": 1})
    plain = count(law(), data)
    assert moves(plain) == [("A", "South", "B", "South")]
    over = ForcedToTotals(Figure("total"), OfPlace("district"), passed_over=True)
    result = count(law(formula=over), data)
    assert moves(result) == []
    assert by_place(result) == {"North": {"A": 1, "C": 1}, "South": {"B": 1}}


def test_who_was_passed_over_takes_a_seat_that_is_there_for_nobody_else() -> None:
    over = ForcedToTotals(Figure("total"), OfPlace("district"), passed_over=True)
    rows = {"North": {"A": 100, "B": 100}, "South": {"A": 60}}
    result = count(law(formula=over), cast(rows, {"North": 2, "South": 1}, {"A": 1, "B": 2}))
    assert by_place(result) == {"North": {"A": 1, "B": 1}, "South": {"A": 1}}


EQUAL: Rows = {"p1": {"A": 50, "B": 50}, "p2": {"A": 30, "B": 70}}


def test_equal_decimals_are_settled_by_the_figure_of_all_places() -> None:
    data = cast(EQUAL, {"p1": 1, "p2": 1}, {"A": 0, "B": 2})
    assert by_place(count(law(ties=(MoreVotes(),)), data)) == {"p1": {"B": 1}, "p2": {"B": 1}}


def test_equal_decimals_without_a_rule_want_a_lot() -> None:
    data = cast(EQUAL, {"p1": 1, "p2": 1}, {"A": 1, "B": 1})
    wanted = count(law(), data)
    assert isinstance(wanted, LotsNeeded)
    assert wanted.lot.among == (Competitor("A", place="p1"), Competitor("B", place="p1"))
    assert by_place(count(law(), data, (drawn("A", "B"),))) == {"p1": {"A": 1}, "p2": {"B": 1}}


def test_a_lot_between_two_places_of_equal_decimals() -> None:
    rows = {"p1": {"A": 60, "B": 40}, "p2": {"A": 60, "B": 40}}
    data = cast(rows, {"p1": 1, "p2": 1}, {"A": 1, "B": 1})
    assert isinstance(count(law(ties=(MoreVotes(),)), data), LotsNeeded)
    chosen = lot("list", ("A, p1", "A, p2"), ("A, p2",))
    result = count(law(ties=(MoreVotes(),)), data, (chosen,))
    assert by_place(result) == {"p1": {"A": 1}, "p2": {"B": 1}}


def drawn(winner: str, other: str) -> LotDrawn:
    """A lot in p1."""
    return lot("list", (f"{winner}, p1", f"{other}, p1"), (f"{winner}, p1",))


def test_a_place_without_seats_or_votes_takes_no_part() -> None:
    rows = {"p1": {"A": 60, "B": 40}, "p2": {"A": 60, "B": 40}, "p3": {"A": 0}}
    result = count(law(), cast(rows, {"p1": 1, "p2": 0, "p3": 1}, {"A": 1, "B": 0}))
    assert by_place(result) == {"p1": {"A": 1}}


def test_a_quota_too_small_without_its_fraction_keeps_it() -> None:
    # 7 votes for 4 seats: a quota of 1 would give 7 seats; with 7/4 they are 2.29 and 1.71.
    result = count(law(), cast({"p1": {"A": 4, "B": 3}}, {"p1": 4}, {"A": 2, "B": 2}))
    assert by_place(result) == {"p1": {"A": 2, "B": 2}}


def test_the_quota_can_keep_its_fraction_by_law() -> None:
    formula = ForcedToTotals(Figure("total"), OfPlace("district"), Hare())
    proof = count(law(formula=formula), cast(TWO, SEATS, {"A": 3, "B": 1, "C": 1})).tree[-1].evidence
    assert isinstance(proof, Corrections)
    assert dict(proof.quotas)["North"] == Fraction(100, 3)


def test_rounded_shares_have_no_quota_of_a_place() -> None:
    with pytest.raises(SeatwrightError, match="E305"):
        ForcedToTotals(Figure("total"), OfPlace("district"), DecimalShare(3))


def test_seat_by_seat_whoever_lacks_most_takes_the_seat_though_its_decimals_are_smaller() -> None:
    """The larger unused decimals of all who are short: B's 0.283, when C lacks two seats and B one."""
    rows = {
        "p1": {"A": 33, "B": 14, "C": 28, "D": 16},
        "p2": {"A": 51, "B": 3, "C": 60, "D": 34},
        "p3": {"A": 47, "B": 13, "C": 45, "D": 33},
    }
    formula = ForcedSeatBySeat(Figure("total"), OfPlace("district"))
    held = cast(rows, dict.fromkeys(rows, 3), {"A": 1, "B": 2, "C": 5, "D": 1})
    proof = count(law(formula=formula), held).tree[-1].evidence
    assert isinstance(proof, Corrections)
    # B and C lack two each: B's 0.467 is the largest. Then C lacks two and B one: C's 0.224.
    given = [(one.given.party, one.given.place) for one in proof.moves]
    assert given == [("B", "p1"), ("C", "p2")]
