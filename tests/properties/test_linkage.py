"""The table of linkages (RELIABILITY 2.2): what must hold of top-ups, and what must be seen to fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.properties import claims
from tests.properties.claims import QUICK, Violations, Whole, method
from tests.small import DISTRICTS, LAW, election, seats_of, two_tiers, votes, won

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    Cast,
    Claim,
    Divisor,
    EachPartyOf,
    Formula,
    Kept,
    Levelled,
    Nation,
    OfLosers,
    Overhang,
    Places,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    TopUp,
    replace,
)
from seatwright.model.election import District
from seatwright.results.evidence import Settlement
from seatwright.results.result import Completed, Result

TIERS = ("constituency",)
NAMES = ("A", "B", "C", "D")

votes_cast = st.lists(st.integers(20, 1000), min_size=4, max_size=4).map(tuple)
districts_won = st.lists(st.integers(0, 4), min_size=4, max_size=4).map(tuple)
houses = st.integers(8, 30)


def topped_up(formula: Formula, overhang: Overhang, cast: Whole, held: Whole, house: int) -> Result:
    """A count of four parties with given districts."""
    system = two_tiers(formula, house, counting=TopUp(TIERS, overhang))
    return count(system, election(dict(zip(NAMES, cast)), won("constituency", dict(zip(NAMES, held)))))


def told(result: Result) -> tuple[Whole, Settlement]:
    """Seats of each, and how overhang was settled."""
    settlement = result.tree[-1].settlement
    assert settlement is not None
    return tuple(result.seats().get(name, 0) for name in NAMES), settlement


# --- claims --------------------------------------------------------------------------------------------------


def kept(formula: Formula, cast: Whole, held: Whole, house: int, got: Whole) -> Violations:
    """Each has the larger of due and won; the house grows by the overhang; the others have exactly their due."""
    due = method(formula)(cast, house) or ()
    wrong = [f"{i}: {n} for {max(d, h)}" for i, (n, d, h) in enumerate(zip(got, due, held)) if n != max(d, h)]
    grown = sum(max(0, h - d) for d, h in zip(due, held))
    return wrong + ([f"house {sum(got)} for {house + grown}"] if sum(got) != house + grown else [])


def fixed(house: int, got: Whole) -> Violations:
    """The house has the size it was to have."""
    return [f"house {sum(got)} for {house}"] if sum(got) != house else []


def proportional(formula: Formula, cast: Whole, got: Whole) -> Violations:
    """The seats are those of the formula for a house of their number."""
    due = method(formula)(cast, sum(got))
    return [f"{got} for {due}"] if due is not None and due != got else []


def nobody_loses(held: Whole, got: Whole) -> Violations:
    """Nobody has fewer seats than he won."""
    return [f"{i}: {n} of {h}" for i, (n, h) in enumerate(zip(got, held)) if n < h]


def bounded(most: int, got: Whole) -> Violations:
    """The house has no more than so many seats."""
    return [f"house {sum(got)} above {most}"] if sum(got) > most else []


# --- kept ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE], ids=lambda one: one.name)
@QUICK
@given(cast=votes_cast, held=districts_won, house=houses)
def test_kept_overhang_comes_on_top_of_what_is_due(formula: Formula, cast: Whole, held: Whole, house: int) -> None:
    result = topped_up(formula, Kept(), cast, held, house)
    if isinstance(result, Completed):
        got, settlement = told(result)
        assert not kept(formula, cast, held, house, got)
        assert not nobody_loses(held, got)
        assert settlement.house - settlement.base == sum(n for _, n in settlement.over)


def test_kept_overhang_breaks_the_size_of_the_house_and_proportionality() -> None:
    got, _ = told(topped_up(SAINTE_LAGUE, Kept(), (600, 300, 90, 10), (0, 0, 4, 0), 10))
    assert got == (6, 3, 4, 0)
    assert fixed(10, got)
    assert proportional(SAINTE_LAGUE, (600, 300, 90, 10), got)


def test_the_claim_on_kept_overhang_sees_overhang_that_others_pay() -> None:
    cast, held = (600, 300, 90, 10), (0, 0, 4, 0)
    assert kept(SAINTE_LAGUE, cast, held, 10, told(topped_up(SAINTE_LAGUE, Absorbed(), cast, held, 10))[0])


# --- levelled ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE], ids=lambda one: one.name)
@QUICK
@given(cast=votes_cast, held=districts_won, house=houses)
def test_the_levelled_house_is_proportional_and_no_smaller_one_does(
    formula: Formula, cast: Whole, held: Whole, house: int
) -> None:
    result = topped_up(formula, Levelled(), cast, held, house)
    if isinstance(result, Completed):
        got, settlement = told(result)
        assert sum(got) == settlement.house >= house
        assert not proportional(formula, cast, got) + nobody_loses(held, got)
        if settlement.house > house:
            before = method(formula)(cast, settlement.house - 1)
            assert before is None or nobody_loses(held, before)


def test_levelling_has_no_bound() -> None:
    """B has 0.3% of the votes and 40 districts: its fortieth seat comes at 300 / 79, in a house of 13,167."""
    cast, held = (99_700, 300, 0, 0), (100, 40, 0, 0)
    got, settlement = told(topped_up(SAINTE_LAGUE, Levelled(), cast, held, 200))
    assert got[1] == 40
    assert bounded(13_000, got)
    assert settlement.house == sum(got) == 13_167


def test_the_claims_on_levelling_see_kept_overhang() -> None:
    cast, held = (600, 300, 90, 10), (0, 0, 4, 0)
    assert proportional(SAINTE_LAGUE, cast, told(topped_up(SAINTE_LAGUE, Kept(), cast, held, 10))[0])
    assert nobody_loses(held, (6, 3, 1, 0))


# --- absorbed ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [D_HONDT, SAINTE_LAGUE], ids=lambda one: one.name)
@QUICK
@given(cast=votes_cast, held=districts_won, house=st.integers(16, 30))
def test_absorbed_overhang_leaves_the_house_as_it_is_and_takes_no_district_seat(
    rule: Divisor, cast: Whole, held: Whole, house: int
) -> None:
    result = topped_up(rule, Absorbed(), cast, held, house)
    started = count(
        two_tiers(rule, house - sum(held), counting=StartingFrom(TIERS)),
        election(dict(zip(NAMES, cast)), won("constituency", dict(zip(NAMES, held)))),
    )
    if isinstance(result, Completed) and isinstance(started, Completed):
        got = told(result)[0]
        assert not fixed(house, got) + nobody_loses(held, got)
        assert result.seats() == started.seats()
        due = method(rule)(cast, house)
        if due is not None and not nobody_loses(held, due):
            assert not kept(rule, cast, held, house, got)


def test_absorbed_overhang_breaks_proportionality() -> None:
    """Wales, a region of seven constituencies and four list seats: 37% of the votes and all seven constituencies."""
    cast, held = (37, 28, 23, 12), (7, 0, 0, 0)
    got = told(topped_up(D_HONDT, Absorbed(), cast, held, 11))[0]
    assert got == (7, 2, 1, 1)
    assert proportional(D_HONDT, cast, got)


def test_the_claim_on_a_fixed_house_sees_kept_overhang() -> None:
    assert fixed(11, told(topped_up(D_HONDT, Kept(), (37, 28, 23, 12), (7, 0, 0, 0), 11))[0])


# --- any linkage ---------------------------------------------------------------------------------------------


def test_without_the_linkage_the_list_is_parallel() -> None:
    """L3: the same votes with the slot taken out."""
    cast, held = {"A": 600, "B": 300, "C": 100}, won("constituency", {"C": 3})
    linked = two_tiers(SAINTE_LAGUE, 10, counting=TopUp(TIERS, Kept()))
    parallel = replace(linked, tiers=(linked.tiers[0], replace(linked.tiers[1], counting=Tier.defaults["counting"])))
    assert seats_of(count(parallel, election(cast, held)), "list") == {"A": 6, "B": 3, "C": 1}
    assert seats_of(count(linked, election(cast, held)), "list") == {"A": 6, "B": 3}


@QUICK
@given(cast=votes_cast, other=votes_cast)
def test_seats_of_a_tier_do_not_depend_on_later_votes(cast: Whole, other: Whole) -> None:
    """L1 and L2: all winners of districts sit, whatever the lists bring."""
    rows = votes(
        "constituency", {f"D{i}": {f"{p}/{p}{i}": 10 + (i + k) % 4 for k, p in enumerate(NAMES)} for i in range(4)}
    )
    system = two_tiers(SAINTE_LAGUE, 9, counting=TopUp(TIERS, Kept()))
    results = [count(system, election(dict(zip(NAMES, v)), cast=rows)) for v in (cast, other)]
    first, second = (
        [(one.place, one.person, one.in_house) for one in result.awards if one.tier == "constituency" and one.seats]
        for result in results
    )
    assert first == second
    assert len(first) == 4
    assert all(sits for _, _, sits in first)


# --- a law that breaks vote monotonicity ---------------------------------------------------------------------

LAENDER = (
    *(District("land", name, "*", None) for name in ("Land 1", "Land 2")),
    District("constituency", "K", "Land 1", 2),
)

# Germany until 2008: a party's seats by quota over its Land lists, and districts won in a Land above them are kept.
GERMANY_2005 = System(
    "de-2005",
    "Bundestag",
    LAW,
    (
        DISTRICTS,
        Tier("upper", LAW, Nation(), Cast("list"), HARE, 10, gives=Claim()),
        Tier(
            name="list",
            law=LAW,
            where=EachPartyOf("upper"),
            among=Places("land"),
            votes=Cast("list"),
            seats=SeatsOf("upper"),
            formula=HARE,
            counting=TopUp(TIERS, Kept()),
        ),
    ),
)


def by_land(cast: Whole, house: int) -> Whole:
    """A and B in two Länder: votes as A1, A2, B1, B2; seats of A and B. A has won two districts in Land 1."""
    rows = votes("list", {"Land 1": {"A": cast[0], "B": cast[2]}, "Land 2": {"A": cast[1], "B": cast[3]}})
    data = election(given=won("constituency", {"A": 2}, "K"), cast=rows, districts=LAENDER)
    seats = seats_of(count(GERMANY_2005.with_slot("upper.seats", house), data))
    return seats["A"], seats["B"]


def test_more_votes_cost_a_seat_by_the_german_law_until_2008() -> None:
    """H11, Constitutional Court of 3 July 2008: three more votes for A in Land 1, and A has six seats, not seven."""
    assert by_land((24, 75, 31, 46), 10) == (7, 4)
    assert by_land((27, 75, 31, 46), 10) == (6, 4)
    assert claims.vote_monotone(by_land, (24, 75, 31, 46), 3, 0, 10)


def test_winning_a_district_can_cost_a_seat_where_losers_votes_are_added() -> None:
    """A linkage by votes: with 40 against 41 A adds its 40 votes to the list; with 42 it wins, and B adds 41."""
    plus = Tier("list", LAW, Nation(), Cast("list") + OfLosers("constituency"), D_HONDT, 5)
    system = System("t", "T", LAW, (DISTRICTS, plus))
    seats = []
    for a in (40, 42):
        rows = votes("constituency", {"D": {"A/Ann": a, "B/Bo": 41}})
        seats.append(seats_of(count(system, election({"A": 62, "B": 100}, cast=rows)), "list").get("A", 0))
    assert seats == [3, 1]
