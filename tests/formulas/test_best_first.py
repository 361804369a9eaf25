"""Best first: one rule for levelling seats, cover by second votes, best losers and second mandates."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.small import DISTRICTS, LAW, election, lot, one_tier, seats_of, shared_out, votes, won

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    ADAMS,
    D_HONDT,
    HARE,
    HUNTINGTON_HILL,
    SAINTE_LAGUE,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Claim,
    Divisor,
    Exactly,
    Figure,
    Listless,
    Losers,
    MostVotes,
    Nation,
    OfLosers,
    OfPlace,
    OfWinners,
    OwnVotes,
    Quotients,
    SeatsOf,
    ShareOfValid,
    StartingFrom,
    System,
    Tier,
    Winners,
    replace,
)
from seatwright.model.election import District
from seatwright.results.evidence import InOrder
from seatwright.results.result import LotsNeeded, Result

# Two regions of two districts each: A leads in North 1 and 2, B in South 1, and Ann alone in South 2.
REGIONS = tuple(District("region", name, "*", seats) for name, seats in (("North", 2), ("South", 2)))
PLACES = (*REGIONS, *(District("constituency", f"{r} {i}", r, 1) for r in ("North", "South") for i in (1, 2)))
CAST = votes(
    "constituency",
    {
        "North 1": {"A/Abe": 60, "B/Bo": 40},
        "North 2": {"A/Ada": 45, "B/Bea": 44, "C/Cy": 11},
        "South 1": {"A/Al": 30, "B/Ben": 70},
        "South 2": {"A/Ali": 30, "B/Bud": 29, "Independent/Ann": 41},
    },
)
LEADERS = replace(DISTRICTS, gives=Claim())


def after_the_districts(*tiers: Tier, given: dict[str, int] | None = None, **more: object) -> Result:
    """A count of the four districts and of more tiers."""
    rows = won("entitled", given) if given else ()
    data = election(given=rows, cast=CAST, districts=PLACES, **more)
    return count(System("t", "T", LAW, tiers), data)


def people(result: Result, tier: str) -> list[str]:
    """Who has a seat in a tier, in the order of its steps."""
    return [one.person for one in result.awards if one.tier == tier and one.seats]


# --- persons -------------------------------------------------------------------------------------------------


def cover(**more: object) -> Tier:
    """District leaders sit in the order of their share, while the party has seats."""
    return Tier(
        name="cover",
        law=LAW,
        where=Nation(),
        among=Winners("constituency"),
        votes=OfWinners("constituency"),
        seats=SeatsOf("constituency"),
        formula=BestFirst(ShareOfValid("constituency"), **more),
    )


ENTITLED = Tier("entitled", LAW, Nation(), Cast("list"), HARE, 3, gives=Claim())


def test_without_room_to_ask_for_all_leaders_sit() -> None:
    assert sorted(people(after_the_districts(LEADERS, cover()), "cover")) == ["Abe", "Ada", "Ann", "Ben"]


def test_leaders_sit_in_the_order_of_their_share_while_the_party_has_room() -> None:
    """A is entitled to one seat: Abe leads with 60%, Ada with 45%. Ann, without a party, needs no cover."""
    result = after_the_districts(LEADERS, ENTITLED, cover(row=SeatsOf("entitled")), given={"A": 1, "B": 1})
    assert sorted(people(result, "cover")) == ["Abe", "Ann", "Ben"]
    assert [(one.place, one.party, one.why) for one in result.vacancies] == [
        ("North 2", "A", "the party's seats do not cover it")
    ]


def test_the_proof_of_cover_is_the_order_of_the_turns() -> None:
    result = after_the_districts(LEADERS, ENTITLED, cover(row=SeatsOf("entitled")), given={"A": 1, "B": 1})
    evidence = result.tree[-1].evidence
    assert isinstance(evidence, InOrder)
    assert [(one.who.person, one.key, one.seated) for one in evidence.turns] == [
        ("Ben", Fraction(7, 10), True),
        ("Abe", Fraction(3, 5), True),
        ("Ann", Fraction(41, 100), True),
        ("Ada", Fraction(9, 20), False),
    ]
    assert dict(evidence.rows) == {"A": 1, "B": 1}


def test_the_law_says_whose_party_needs_no_room() -> None:
    """Germany 2023: leaders of parties without a list in the Land sit without cover. B has a list in North alone."""
    free = Listless("list", "region")
    lists = votes("list", {"North": {"A": 90, "B": 80}, "South": {"A": 70}})
    data = election(given=won("entitled", {"A": 1, "B": 0}), cast=(*CAST, *lists), districts=PLACES)
    asks = count(System("t", "T", LAW, (LEADERS, ENTITLED, cover(row=SeatsOf("entitled")))), data)
    freed = count(System("t", "T", LAW, (LEADERS, ENTITLED, cover(row=SeatsOf("entitled"), free=free))), data)
    assert sorted(people(asks, "cover")) == ["Abe", "Ann"]
    assert sorted(people(freed, "cover")) == ["Abe", "Ann", "Ben"]


SECOND = Tier(
    name="second",
    law=LAW,
    where=Nation(),
    among=Losers("constituency"),
    votes=OfLosers("constituency"),
    seats=2,
    formula=BestFirst(MostVotes(), row=SeatsOf("entitled")),
)


def test_best_losers_by_votes() -> None:
    """Baden-Württemberg's second mandates: those who lost, by their votes, as many as the party still has seats."""
    result = after_the_districts(DISTRICTS, ENTITLED, SECOND, given={"A": 0, "B": 2})
    assert sorted(people(result, "second")) == ["Bea", "Bo"]
    fewer = after_the_districts(DISTRICTS, ENTITLED, SECOND, given={"A": 0, "B": 1})
    assert people(fewer, "second") == ["Bea"]


def test_equal_keys_that_one_seat_has_to_decide_are_a_lot() -> None:
    """Al and Ali both have 30 votes, and A has room for one."""
    result = after_the_districts(DISTRICTS, ENTITLED, SECOND, given={"A": 1, "B": 1})
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([one.person for one in result.lot.among], result.lot.seats) == (["Al", "Ali"], 1)
    drawn = lot("second", ("Al", "Ali"), ("Ali",))
    settled = after_the_districts(DISTRICTS, ENTITLED, SECOND, given={"A": 1, "B": 1}, lots=(drawn,))
    assert sorted(people(settled, "second")) == ["Ali", "Bea"]


def test_equal_keys_with_room_for_all_need_no_lot() -> None:
    formula = BestFirst(MostVotes())
    assert shared_out(formula, {"A": 5, "B": 5, "C": 1}, 2) == {"A": 1, "B": 1}
    assert isinstance(count(one_tier(formula, 1), election({"A": 5, "B": 5})), LotsNeeded)


def test_any_amount_can_be_the_key() -> None:
    data = election({"A": 9, "B": 5, "C": 1}, figures=(("merit.A", 1), ("merit.B", 7), ("merit.C", 3)))
    assert seats_of(count(one_tier(BestFirst(ByAmount(Figure("merit"))), 2), data)) == {"B": 1, "C": 1}
    by_votes = BestFirst(ByAmount(OwnVotes() / Exactly(2)))
    assert seats_of(count(one_tier(by_votes, 2), data)) == {"A": 1, "B": 1}


# --- cells ---------------------------------------------------------------------------------------------------


def cells(**more: object) -> Tier:
    """Each party in each region, by quotients."""
    return Tier(
        name="cells",
        law=LAW,
        where=Nation(),
        among=Cells("region"),
        votes=Cast("constituency"),
        seats=4,
        formula=BestFirst(Quotients(D_HONDT), **more),
    )


def by_cell(result: Result) -> dict[tuple[str, str], int]:
    return {(one.party, one.place): one.seats for one in result.awards if one.tier == "cells" and one.seats}


def test_without_bounds_the_cells_share_by_highest_averages() -> None:
    """North: A 105, B 84, C 11; South: A 60, B 99, Ann 41."""
    assert by_cell(after_the_districts(cells())) == {
        ("A", "North"): 1,
        ("B", "North"): 1,
        ("A", "South"): 1,
        ("B", "South"): 1,
    }


def test_a_party_takes_no_more_cells_than_it_has_room() -> None:
    """A has room for one: after it the seat passes to B's second in South, 99 / 2."""
    result = after_the_districts(ENTITLED, cells(row=SeatsOf("entitled")), given={"A": 1, "B": 3})
    assert by_cell(result) == {("A", "North"): 1, ("B", "North"): 1, ("B", "South"): 2}


def test_a_place_takes_no_more_seats_than_it_has() -> None:
    """Two seats in each region, and room for three of B: B takes both in South."""
    tier = cells(row=SeatsOf("entitled"), column=OfPlace("region"))
    result = after_the_districts(ENTITLED, tier, given={"A": 1, "B": 3})
    assert by_cell(result) == {("A", "North"): 1, ("B", "North"): 1, ("B", "South"): 2}
    narrow = after_the_districts(ENTITLED, replace(tier, seats=5), given={"A": 3, "B": 3})
    assert sum(by_cell(narrow).values()) == 4
    assert [one.seats for one in narrow.vacancies if one.tier == "cells"] == [1]


def test_quotients_of_a_cell_begin_after_the_seats_won_in_it() -> None:
    """A has won both districts of North: its cell begins with 105 / 3 = 35."""
    tier = replace(cells(), seats=2, counting=StartingFrom(("constituency",)))
    assert by_cell(after_the_districts(DISTRICTS, tier)) == {("B", "North"): 1, ("A", "South"): 1}


def test_half_a_seat_is_half_a_seat_in_best_first_too() -> None:
    """One seat: A begins after half a seat, 60 / 1.5 = 40, below the 50 of B."""
    data = election({"A": 60, "B": 50}, won("constituency", {"A": 1}))
    half = StartingFrom(("constituency",), "1/2")
    tier = Tier("list", LAW, Nation(), Cast("list"), BestFirst(Quotients(D_HONDT)), 1, counting=half)
    assert seats_of(count(System("t", "T", LAW, (DISTRICTS, tier)), data), "list") == {"B": 1}


@pytest.mark.parametrize("rule", [ADAMS, HUNTINGTON_HILL], ids=lambda one: one.name)
def test_a_first_divisor_of_zero_orders_nobody_and_is_refused(rule: Divisor) -> None:
    with pytest.raises(SeatwrightError) as refused:
        shared_out(BestFirst(Quotients(rule)), {"A": 5, "B": 3}, 2)
    assert (refused.value.code, rule.name in refused.value.says) == ("E305", True)


def test_best_first_by_quotients_without_bounds_is_the_divisor_rule() -> None:
    rows = {"A": 53_000, "B": 24_000, "C": 23_000}
    for rule in (D_HONDT, SAINTE_LAGUE):
        assert shared_out(BestFirst(Quotients(rule)), rows, 7) == shared_out(rule, rows, 7)


def test_nobody_is_seated_without_a_key_above_nothing() -> None:
    assert shared_out(BestFirst(MostVotes()), {"A": 5, "B": 0}, 2) == {"A": 1}


def test_the_share_is_taken_of_the_candidates_own_place() -> None:
    """60 of 100 in a small place beats 70 of 200 in a large one."""
    rows = votes("constituency", {"Small": {"A/Abe": 60, "B/Bo": 40}, "Large": {"A/Ada": 70, "B/Bea": 69, "C/Cy": 61}})
    for key, elected in ((ShareOfValid("constituency"), "Abe"), (MostVotes(), "Ada")):
        tier = replace(cover(), seats=1, formula=BestFirst(key))
        result = count(System("t", "T", LAW, (LEADERS, tier)), election(cast=rows))
        assert people(result, "cover") == [elected]
