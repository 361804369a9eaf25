"""Votes taken off for constituencies won (RELIABILITY 2.2): what must hold, and the stored cases that must fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.law.twisted import counted, places
from tests.properties.claims import QUICK
from tests.small import Rows, election, votes

from seatwright.catalogue import law
from seatwright.law import Cast, Needed, OfLinkedWinners, OfWinners, System, most
from seatwright.model.election import Election, Listed
from seatwright.results.result import Completed

CHAMBER = law("italy-mattarellum-chamber")
SENATE = law("italy-mattarellum-senate")

Votes = tuple[int, int, int]
District = tuple[Votes, Votes]  # of three constituency candidates, and of their three lists
PARTIES = ("A", "B", "C")

three = st.tuples(*(st.integers(1, 300),) * 3)
districts = st.lists(
    st.tuples(three.filter(lambda own: sorted(own)[-1] > sorted(own)[-2]), three), min_size=1, max_size=4
)


def chamber(held: list[District], seats: int = 5, prefix: str = "", lists: tuple[Listed, ...] = ()) -> Election:
    """One district of several constituencies; ``prefix`` makes the candidates' parties others than the lists."""
    names = [f"d{n}" for n in range(1, len(held) + 1)]
    colleges = {
        name: {f"{prefix}{party}/{party}{name}": n for party, n in zip(PARTIES, own, strict=True)}
        for name, (own, _) in zip(names, held, strict=True)
    }
    cast = {name: dict(zip(PARTIES, own, strict=True)) for name, (_, own) in zip(names, held, strict=True)}
    return election(
        cast=(*votes("constituency", colleges), *votes("list", cast)),
        districts=(*places("constituency", *names, parent="N"), *places("list", "N", seats=seats)),
        lists=lists,
    )


def settled(system: System, held: Election) -> Completed | None:
    """The result, if no lot is wanted for it."""
    from seatwright.kernel import count

    result = count(system, held)
    return result if isinstance(result, Completed) else None


def figures(result: Completed, tier: str) -> Rows:
    """What a tier's competitors had to share by."""
    step = next(step for step in result.tree if step.tier == tier)
    return {one.who.party: one.votes for one in step.standings}  # pyright: ignore[reportReturnType]


# --- what must hold ------------------------------------------------------------------------------------------


@QUICK
@given(held=districts, seats=st.integers(1, 12))
def test_all_seats_are_given_and_no_figure_is_below_zero(held: list[District], seats: int) -> None:
    result = settled(CHAMBER, chamber(held, seats))
    if result is None:
        return
    assert all(n >= 0 for n in figures(result, "national").values())
    assert sum(result.seats("constituency").values()) == len(held)
    due = sum(one.seats for one in result.awards if one.tier == "national")
    assert sum(result.seats("list").values()) == due
    assert due in (0, seats)


@QUICK
@given(held=districts, seats=st.integers(1, 12))
def test_winners_linked_to_no_list_cost_nobody_anything(held: list[District], seats: int) -> None:
    # They are charged to labels of their own, which have no list: the parallel result.
    result = settled(CHAMBER, chamber(held, seats, "candidate of "))
    parallel = CHAMBER
    for slot in ("national.votes", "whole.votes"):
        parallel = parallel.with_slot(slot, Cast("list"))
    other = settled(parallel, chamber(held, seats, "candidate of "))
    assert (result is None) == (other is None)
    if result is not None and other is not None:
        assert result.seats("list") == other.seats("list")


@QUICK
@given(held=districts)
def test_the_chamber_takes_off_no_more_than_the_senate(held: list[District]) -> None:
    needed, whole = OfLinkedWinners("constituency", Needed("25%"), by="list"), OfWinners("constituency")
    taken: list[Rows] = []
    for off in (needed, whole):
        system = CHAMBER.with_slot("national.votes", most(Cast("list") * 0 + off, 0))
        result = settled(system, chamber(held))
        if result is None:
            return
        taken.append(figures(result, "national"))
    assert all(n <= taken[1].get(party, 0) for party, n in taken[0].items())


@QUICK
@given(held=districts, seats=st.integers(1, 12))
def test_the_senate_shares_the_votes_that_elected_nobody(held: list[District], seats: int) -> None:
    result = settled(SENATE, chamber(held, seats))
    if result is None:
        return
    lost = dict.fromkeys(PARTIES, 0)
    for own, _ in held:
        for party, n in zip(PARTIES, own, strict=True):
            lost[party] += 0 if n == max(own) else n
    assert figures(result, "group") == lost


# --- what must fail, with its stored case --------------------------------------------------------------------

LOST = [((26, 40), (87, 105)), ((26, 41), (0, 0)), ((26, 35), (0, 0))]
WON = [((41, 40), (87, 105)), *LOST[1:]]


def two_parties(held: list[tuple[tuple[int, int], tuple[int, int]]]) -> Completed:
    """Five list seats, 87 votes for A's list and 105 for B's."""
    rows: list[District] = [((*own, 0), (*lists, 0)) for own, lists in held]
    return counted(CHAMBER, chamber(rows))


def test_winning_a_district_may_cost_seats() -> None:
    # A loses all three: B is charged 27 three times, 105 - 81 = 24; 111 votes, quotient 22: A 3 (21 left), B 1 (2):
    # A has four seats. If A wins the first by 41 to 40, it is charged 41 and B 54: 46 and 51, quotient 19: two (8 left)
    # and two (13): three for B. A has one constituency and two list seats: three.
    before, after = two_parties(LOST), two_parties(WON)
    assert before.seats() == {"A": 4, "B": 4}
    assert after.seats() == {"A": 3, "B": 5}
    assert after.seats("constituency")["A"] == 1


@pytest.mark.parametrize(("bearer", "seats"), [("B", {"A": 4, "B": 1}), ("C", {"A": 2, "B": 3})])
def test_a_decoy_list_is_not_neutral(bearer: str, seats: Rows) -> None:
    # The winners of B linked to list C, which has no votes: nothing is taken off list B.
    rows: list[District] = [((*own, 0), (*lists, 0)) for own, lists in LOST]
    links = tuple(Listed("constituency", f"d{n}", bearer, 1, f"Bd{n}") for n in (1, 2, 3))
    assert counted(CHAMBER, chamber(rows, lists=links)).seats("list") == seats
