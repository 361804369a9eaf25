"""Whole quotas and what is left over, on the examples of the textbooks and of the laws."""

from __future__ import annotations

import pytest
from tests.oracles.lots import every_ending
from tests.small import election, one_tier, seats_of, shared_out

from seatwright.errors import SeatwrightError
from seatwright.formulas import quota_of
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    DROOP,
    HAGENBACH_BISCHOFF,
    HARE,
    IMPERIALI,
    BySeatsByLot,
    Cast,
    DecimalShare,
    Droop,
    Exactly,
    Excess,
    FewestVotesLoses,
    Figure,
    Formula,
    HagenbachBischoff,
    Hare,
    HarePlusOne,
    HareUp,
    HighestAverage,
    ImperialiQuota,
    LargestRemainder,
    LeftOver,
    MoreVotes,
    OneEachFromLargest,
    OwnQuota,
    Quotas,
    SmallerDivisor,
    Valid,
)
from seatwright.results.evidence import WholeQuotas
from seatwright.results.result import LotsNeeded

# The encyclopaedias' example of largest remainders: 100,000 votes, ten seats.
SIX_PARTIES = {"Yellow": 47_000, "White": 16_000, "Red": 15_900, "Green": 12_000, "Blue": 6_000, "Pink": 3_100}


@pytest.mark.parametrize(
    ("formula", "seats"),
    [(HARE, (5, 2, 1, 1, 1, 0)), (DROOP, (5, 2, 2, 1, 0, 0))],
    ids=["Hare", "Droop"],
)
def test_ten_seats_by_largest_remainders(formula: Formula, seats: tuple[int, ...]) -> None:
    found = shared_out(formula, SIX_PARTIES, 10)
    assert tuple(found.get(name, 0) for name in SIX_PARTIES) == seats


def test_what_a_seat_costs_by_each_quota() -> None:
    """1,000 votes for seven seats."""
    cost = {
        str(one): str(quota_of(one, 1000, 7))
        for one in (
            Hare(),
            Hare(drop=True),
            HareUp(),
            HarePlusOne(),
            HagenbachBischoff(),
            HagenbachBischoff(drop=True),
            Droop(),
            ImperialiQuota(),
        )
    }
    assert cost == {
        "Hare()": "1000/7",
        "Hare(drop=True)": "142",
        "HareUp()": "143",
        "HarePlusOne()": "143",
        "HagenbachBischoff()": "125",
        "HagenbachBischoff(drop=True)": "125",
        "Droop()": "126",
        "ImperialiQuota()": "1000/9",
    }


def test_a_quota_without_remainder_rises_by_one_only_if_the_law_adds_one() -> None:
    assert [quota_of(one, 700, 7) for one in (Hare(), HareUp(), HarePlusOne())] == [100, 100, 101]


def test_a_dropped_fraction_never_makes_a_quota_of_nothing() -> None:
    assert quota_of(Hare(drop=True), 3, 7) == quota_of(Hare(), 3, 7)
    assert quota_of(HagenbachBischoff(drop=True), 3, 7) == quota_of(HagenbachBischoff(), 3, 7)


def test_a_south_african_municipality() -> None:
    """Beaufort West 2000: 19,968 votes / 13 seats, the fraction dropped, plus one, is 1,537 (Structures Act)."""
    formula = Quotas("plus one", HarePlusOne())
    result = count(one_tier(formula, 13), election({"ANC": 12_217, "DA": 7_751}))
    assert seats_of(result) == {"ANC": 8, "DA": 5}
    evidence = result.tree[-1].evidence
    assert isinstance(evidence, WholeQuotas)
    assert evidence.quota == 1537


def test_moldova_rounds_to_the_nearest_whole_and_deals_the_rest_in_turn() -> None:
    """2019: 15.6, 13.4, 11.8 and 4.2 of the quota of ALL votes, then 16, 13, 12 and 4, then five in turn."""
    formula = Quotas("Moldova", Hare(), OneEachFromLargest(), of=Valid("list"), rounding="nearest")
    rows = {"PSRM": 441_191, "ACUM": 380_181, "PDM": 334_539, "Șor": 117_779, "Others": 142_653}
    assert shared_out(formula, rows, 50) == {"PSRM": 18, "ACUM": 14, "PDM": 13, "Șor": 5}


def test_the_rest_is_dealt_again_from_the_top_until_none_is_left() -> None:
    """Quota 10 of 100 votes, all parties below the bar included: wholes 4 and 2, four left."""
    formula = Quotas("in turn", Hare(), OneEachFromLargest(), of=Exactly(100))
    assert shared_out(formula, {"A": 45, "B": 25}, 10) == {"A": 6, "B": 4}


def test_the_rest_by_highest_average_over_the_seats_already_given() -> None:
    """Hare: 4, 1, 1 and one left: averages 47 / 5, 16 / 2, 15 / 2; the largest remainder is another's."""
    by_average = Quotas("averages", Hare(), HighestAverage())
    rows = {"A": 47, "B": 16, "C": 15}
    assert shared_out(by_average, rows, 7) == {"A": 5, "B": 1, "C": 1}
    assert shared_out(HARE, rows, 7) == {"A": 4, "B": 2, "C": 1}


def test_hagenbach_bischoff_with_averages_is_d_hondt() -> None:
    assert shared_out(HAGENBACH_BISCHOFF, SIX_PARTIES, 10) == shared_out(D_HONDT, SIX_PARTIES, 10)


def test_what_is_left_over_may_stay_unfilled() -> None:
    result = count(one_tier(Quotas("wholes", Hare(), LeftOver()), 10), election(SIX_PARTIES))
    assert seats_of(result) == {"Yellow": 4, "White": 1, "Red": 1, "Green": 1}
    assert [(one.seats, one.why) for one in result.vacancies] == [(3, "nobody could take it")]


def test_weimar_gives_one_seat_for_sixty_thousand_votes_and_one_for_more_than_half_of_that() -> None:
    """Reich Electoral Act 1920, ss 30-32: a remainder of more than 30,000 counts as full."""
    formula = Quotas("automatic", OwnQuota(Exactly(60_000)), LargestRemainder("1/2"))
    rows = {"A": 250_000, "B": 150_001, "C": 90_000, "D": 29_999}
    assert shared_out(formula, rows, 12) == {"A": 4, "B": 3, "C": 1}


def test_a_quota_may_be_a_figure_of_the_election() -> None:
    formula = Quotas("published", OwnQuota(Figure("quota")), LeftOver())
    data = election({"A": 95, "B": 41}, figures=(("quota", 20),))
    assert seats_of(count(one_tier(formula, 6), data)) == {"A": 4, "B": 2}


def test_korea_until_2000_rounds_the_shares_before_it_multiplies() -> None:
    """14.9% and 85.1% of 1,000 votes: exactly 1.49 and 8.51 seats; with two decimals 1.5 and 8.5, equal decimals."""
    rows, places = {"A": 851, "B": 149}, Quotas("two decimals", DecimalShare(2))
    assert shared_out(HARE, rows, 10) == {"A": 9, "B": 1}
    assert isinstance(count(one_tier(places, 10), election(rows)), LotsNeeded)
    assert seats_of(count(one_tier(places, 10, ties=(MoreVotes(),)), election(rows))) == {"A": 9, "B": 1}


def test_the_quota_may_be_taken_of_more_votes_than_those_of_the_admitted() -> None:
    """100 votes and 30 of others: a quota of 13, wholes 4 and 3; among the admitted alone 6 and 4."""
    rows = {"A": 60, "B": 40, "Others": 30}
    of_all = Quotas("of all", Hare(), LeftOver(), of=Valid("list"))
    assert shared_out(of_all, rows, 10) == {"A": 4, "B": 3}
    assert shared_out(HARE, rows, 10) == {"A": 6, "B": 4}


# --- more whole quotas than seats ----------------------------------------------------------------------------

# RELIABILITY 2.1: with V / (h + 1) unrounded, 50, 25 and 25 for three seats give wholes 2 + 1 + 1.
EXACT_MULTIPLES = {"A": 50, "B": 25, "C": 25}


def by_excess(excess: Excess) -> Quotas:
    return Quotas("Hagenbach-Bischoff", HagenbachBischoff(), excess=excess)


def test_those_who_tie_for_a_whole_quota_draw_lots_for_the_seats_there_are() -> None:
    result = count(one_tier(by_excess(BySeatsByLot()), 3), election(EXACT_MULTIPLES))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([one.party for one in result.lot.among], result.lot.seats) == (["A", "B", "C"], 2)
    ends = [one.seats() for one in every_ending(result.system, result.election)]
    assert [[one.get(name, 0) for name in "ABC"] for one in ends] == [[2, 1, 0], [2, 0, 1], [1, 1, 1]]


def test_the_fewest_votes_may_lose_the_seat_that_is_too_many() -> None:
    seats = shared_out(by_excess(FewestVotesLoses()), {"A": 75, "B": 25}, 3)
    assert seats == {"A": 3}


def test_the_divisor_may_be_made_smaller_until_the_whole_quotas_fit() -> None:
    """Imperiali: 60 and 40 votes, three seats, quota 20: wholes 3 + 2. A fourth of the votes is 25: 2 + 1."""
    formula = Quotas("smaller divisor", ImperialiQuota(), excess=SmallerDivisor())
    assert shared_out(formula, {"A": 60, "B": 40}, 3) == {"A": 2, "B": 1}


def test_votes_left_over_are_those_over_the_quota_of_the_smaller_divisor() -> None:
    """70 and 30, nine seats: a tenth of the votes gives 7 + 3; a ninth is 11: 6 + 2, and 4 and 8 votes are left."""
    formula = Quotas("smaller divisor", HagenbachBischoff(drop=True), LeftOver(), excess=SmallerDivisor())
    evidence = count(one_tier(formula, 9), election({"A": 70, "B": 30})).tree[0].evidence
    assert isinstance(evidence, WholeQuotas)
    assert (evidence.quota, [(one.whole, one.remainder) for one in evidence.lines]) == (11, [(6, 4), (2, 8)])


def test_a_divisor_is_made_smaller_more_than_once_if_it_must_be() -> None:
    """Imperiali: 50 votes each, one seat: quotas of a third, a half and all of 100 votes give 2, 2 and 0 wholes."""
    formula = Quotas("smaller divisor", ImperialiQuota(), LeftOver(), excess=SmallerDivisor())
    assert shared_out(formula, {"A": 50, "B": 50}, 1) == {}


def test_only_a_quota_with_a_divisor_can_have_a_smaller_one() -> None:
    for wrong in ({"quota": OwnQuota(Exactly(5))}, {"of": Valid("list")}, {"rounding": "nearest"}):
        with pytest.raises(SeatwrightError) as refused:
            Quotas(**{"name": "own", "quota": Hare(), "excess": SmallerDivisor(), **wrong})  # type: ignore[arg-type]
        assert refused.value.code == "E305"


@pytest.mark.parametrize(
    "excess", [FewestVotesLoses(), SmallerDivisor(), BySeatsByLot()], ids=lambda one: type(one).__name__
)
def test_every_answer_to_the_imperiali_excess_of_two_gives_three_seats(excess: Excess) -> None:
    seats = shared_out(Quotas("Imperiali", ImperialiQuota(), excess=excess), {"A": 60, "B": 40}, 3)
    assert sum(seats.values()) == 3


def test_who_has_the_fewest_votes_is_a_lot_where_two_have_them() -> None:
    result = count(one_tier(by_excess(FewestVotesLoses()), 3), election(EXACT_MULTIPLES))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([one.party for one in result.lot.among], result.lot.seats) == (["B", "C"], 1)


@pytest.mark.parametrize("formula", [IMPERIALI, Quotas("raised", ImperialiQuota(), excess=FewestVotesLoses())])
def test_one_party_alone_gets_no_more_seats_than_there_are(formula: Quotas) -> None:
    """Imperiali: 100 votes, two seats, quota 25: four wholes, two too many."""
    assert shared_out(formula, {"A": 100}, 2) == {"A": 2}


def test_a_dropped_fraction_never_makes_the_house_larger() -> None:
    """Seven votes, four seats: a quota of 1, wholes 4 + 3. However the lots fall, four sit."""
    system = one_tier(Quotas("dropped", Hare(drop=True)), 4)
    assert {one.house for one in every_ending(system, election({"A": 4, "B": 3}))} == {4}


# --- nothing to share ----------------------------------------------------------------------------------------


def test_no_votes_and_no_seats_are_shared_out_as_nothing() -> None:
    assert shared_out(HARE, {"A": 0, "B": 0}, 3) == {}
    assert shared_out(HARE, {"A": 5, "B": 3}, 0) == {}


def test_a_party_without_votes_has_no_remainder() -> None:
    """Seven seats and three votes: every voter's party gets its wholes; nobody gets one for nothing."""
    result = count(one_tier(DROOP, 7, votes_=Cast("list")), election({"A": 3, "B": 0}))
    assert "B" not in seats_of(result)


def test_a_million_seats_by_quota() -> None:
    rows = {"A": 41_370_001, "B": 28_000_003, "C": 15_999_989}
    assert sum(shared_out(HARE, rows, 1_000_000).values()) == 1_000_000
