"""Levelling seats of Norway and Sweden: how many a party has, and in which county or constituency each of them sits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.small import Rows, election, seats_of, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, versions
from seatwright.kernel import count
from seatwright.law import (
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    ByAmount,
    Exactly,
    Here,
    Kept,
    MostVotes,
    OwnVotes,
    SeatsOf,
    System,
    TopUp,
    Valid,
)
from seatwright.model.election import District, Election
from seatwright.results.official import compare
from seatwright.results.result import Completed
from seatwright.verify import verify

NORWAY = law("norway-levelling", date(2021, 9, 13))
YEARS = (2009, 2013, 2017, 2021, 2025)
SWEDEN = law("sweden-adjustment")
SWEDEN_BEFORE = law("sweden-adjustment", date(2010, 9, 19))


def told(system: System, held: Election) -> Completed:
    """A count that ended; the independent check must find nothing."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, held).ok
    return result


def counted(system: System, held: Election, tier: str = "") -> dict[str, int]:
    return seats_of(told(system, held), tier)


def where(system: System, held: Election, tier: str) -> dict[str, dict[str, int]]:
    """The seats of a tier by place and party."""
    found: dict[str, dict[str, int]] = {}
    for one in told(system, held).awards:
        if one.tier == tier and one.seats:
            row = found.setdefault(one.place, {})
            row[one.party] = row.get(one.party, 0) + one.seats
    return found


def claims(system: System, held: Election, tier: str) -> dict[str, int]:
    """What a step gives by party, where it is a figure for later steps."""
    found: dict[str, int] = {}
    for row in where(system, held, tier).values():
        for party, n in row.items():
            found[party] = found.get(party, 0) + n
    return found


def country(rows: Mapping[str, Rows], seats: Mapping[str, int], tier: str, more: int) -> Election:
    """Constituencies with their votes and seats, and levelling seats."""
    places = (*(District("constituency", name, "*", n) for name, n in seats.items()), District(tier, "*", "", more))
    return election(cast=votes("constituency", rows), districts=places)


# --- Norway --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_norway_seats_each_levelling_member_in_the_county_that_was_announced(year: int) -> None:
    """The trap: parties with the right number of levelling seats in the wrong counties."""
    held = real(f"norway-{year}")
    result = told(law("norway-levelling", held.date), held)
    assert compare(result).status == "equal"
    assert len({one.place for one in result.awards if one.tier == "levelling" and one.seats}) == 19


def test_in_norway_the_votes_of_a_county_are_measured_by_the_price_of_its_seats() -> None:
    """The trap: levelling seats where a party has most votes left, which are always the large counties."""
    by_votes = ByAmount(OwnVotes() / (SeatsOf("constituency") * 2 + 1))
    plain = NORWAY.with_slot("levelling.formula", BestFirst(by_votes, row=SeatsOf("share"), column=Exactly(1)))
    differ = [
        year
        for year in YEARS
        if where(plain, real(f"norway-{year}"), "levelling") != where(NORWAY, real(f"norway-{year}"), "levelling")
    ]
    assert differ == list(YEARS)


def test_in_norway_a_county_has_one_levelling_seat() -> None:
    """The trap: the next seat of a party wherever its figure is largest, so that Finnmark has none."""
    rule = NORWAY["levelling"].formula
    assert isinstance(rule, BestFirst)
    free = NORWAY.with_slot("levelling.formula", BestFirst(rule.key, row=SeatsOf("share")))
    held = real("norway-2021")
    assert {sum(row.values()) for row in where(NORWAY, held, "levelling").values()} == {1}
    assert max(sum(row.values()) for row in where(free, held, "levelling").values()) > 1


def test_in_norway_a_party_with_too_many_seats_leaves_the_sharing() -> None:
    """The trap: a house that grows by overhang: Arbeiderpartiet and Senterpartiet won more in the counties in 2021."""
    held = real("norway-2021")
    assert told(NORWAY, held).house == 169
    kept = NORWAY.with_slot("share.counting", TopUp(("constituency",), Kept()))
    assert sum(claims(NORWAY, held, "share").values()) == 19
    assert sum(claims(kept, held, "share").values()) > 19


def test_in_norway_seats_won_below_four_percent_are_taken_out_of_the_169() -> None:
    """The trap: 169 seats for the parties above the bar, though three others hold seven in 2021."""
    held = real("norway-2021")
    step = next(one for one in told(NORWAY, held).tree if one.tier == "share")
    assert step.seats == 169 - 7
    barless = NORWAY.with_slot("share.entry", AtLeast("3%", of=Valid("constituency")))
    assert counted(barless, held)["Miljøpartiet De Grønne"] > 3


def test_in_norway_the_first_divisor_is_one_and_two_fifths() -> None:
    """The trap: Sainte-Laguë without the higher first divisor, which lets small parties in."""
    held = real("norway-2021")
    plain = NORWAY.with_slot("constituency.formula", SAINTE_LAGUE)
    assert counted(plain, held, "constituency")["Rødt"] > counted(NORWAY, held, "constituency")["Rødt"]


def test_norway_has_the_same_rules_in_both_acts() -> None:
    """The trap: an election of 2025 counted by an act that is no longer in force."""
    old, new = versions("norway-levelling")
    assert [(a.seats, a.formula, a.entry) for a in old.tiers] == [(b.seats, b.formula, b.entry) for b in new.tiers]
    assert law("norway-levelling", date(2025, 9, 8)) == new


# --- Sweden --------------------------------------------------------------------------------------------------

STOCKHOLM_1994 = {
    "m": 140_982,
    "c": 13_996,
    "fp": 44_707,
    "kds": 13_303,
    "s": 152_722,
    "v": 36_768,
    "nyd": 5_641,
    "mp": 25_595,
    "övr": 4_718,
}


def test_stockholm_1994_in_the_table_of_a_linkoping_mathematician() -> None:
    """The trap: 4% asked of each constituency: c has 3.2% of Stockholm and kds 3.0%, and both have a seat there.

    See: users.mai.liu.se/laral26/Val/Data/1994/riksdag.html, where the 25 seats are given one by one: the 21st to c
    with 9,997.14, the 22nd to kds with 9,502.14, the 24th to s with 8,983.65.
    """
    elsewhere: Rows = dict.fromkeys(("m", "c", "fp", "kds", "s", "v", "mp"), 1000000)
    rows: Mapping[str, Rows] = {"Stockholms kommun": STOCKHOLM_1994, "Elsewhere": elsewhere}
    held = country(rows, {"Stockholms kommun": 25, "Elsewhere": 7}, "adjustment", 7)
    stockholm = where(SWEDEN_BEFORE, held, "constituency")["Stockholms kommun"]
    assert stockholm == {"s": 9, "m": 8, "fp": 3, "v": 2, "mp": 1, "c": 1, "kds": 1}
    local = SWEDEN_BEFORE.with_slot("constituency.entry", AtLeast("4%", of=Valid("constituency"), in_=Here()))
    assert "c" not in where(local, held, "constituency")["Stockholms kommun"]


# Twelve percent of the North is 3% of the country: L takes part there and nowhere else.
TWO = {"North": {"A": 500, "B": 380, "L": 120}, "South": {"A": 1_800, "B": 1_190, "L": 10}}


def test_in_sweden_twelve_percent_of_a_constituency_are_enough_there() -> None:
    """The trap: 4% of the country for everybody, or adjustment seats for who got in by 12%."""
    held = country(TWO, {"North": 8, "South": 22}, "adjustment", 4)
    assert where(SWEDEN, held, "constituency")["North"]["L"] == 1
    assert "L" not in where(SWEDEN, held, "constituency")["South"]
    assert "L" not in counted(SWEDEN, held, "adjustment")
    assert told(SWEDEN, held).house == 34
    national = SWEDEN.with_slot("fixed.entry", SWEDEN["share"].entry)
    assert "L" not in counted(national, held)


# In each of four constituencies A wins two seats and B one. A is due nine of thirteen, B three and C one.
SURPLUS = country(
    {name: {"A": 700 + n, "B": 200 + n, "C": 100 + n} for n, name in enumerate(("N", "E", "S", "W"))},
    dict.fromkeys(("N", "E", "S", "W"), 3),
    "adjustment",
    1,
)


def test_in_sweden_a_party_returns_the_fixed_seats_it_is_not_due() -> None:
    """The trap: surplus fixed seats that are kept at the others' expense, as they were until 2014."""
    assert counted(SWEDEN_BEFORE, SURPLUS) == {"A": 8, "B": 4, "C": 1}
    assert counted(SWEDEN, SURPLUS) == {"A": 9, "B": 3, "C": 1}
    assert told(SWEDEN, SURPLUS).house == 13
    assert claims(SWEDEN, SURPLUS, "surplus") == {"B": 1}


def test_in_sweden_the_seats_with_the_lowest_figures_are_returned() -> None:
    """The trap: any seat of the party; it is that of N, where B has fewest votes, and A is next."""
    kept = where(SWEDEN, SURPLUS, "constituency")
    assert kept == {"N": {"A": 2}, "E": {"A": 2, "B": 1}, "S": {"A": 2, "B": 1}, "W": {"A": 2, "B": 1}}
    assert where(SWEDEN, SURPLUS, "returned") == {"N": {"A": 1}}
    assert where(SWEDEN, SURPLUS, "adjustment") == {"W": {"C": 1}}


def test_in_sweden_a_returned_seat_brings_nobody_above_its_due() -> None:
    """The trap: the next figure of the constituency, whosever it is: A would have back what it returns.

    A has five fixed seats and is due four. The one that it returns in S would go to B, with 305 / 5 = 61; but B has the
    four that it is due, and C takes it with 70 / 1.2 = 58.
    """
    rows = {
        "N": {"A": 330, "B": 310, "C": 100},
        "E": {"A": 320, "B": 312, "C": 101},
        "S": {"A": 100, "B": 305, "C": 70},
    }
    held = country(rows, dict.fromkeys(rows, 3), "adjustment", 0)
    assert claims(SWEDEN, held, "fixed") == {"A": 5, "B": 4}
    assert where(SWEDEN, held, "returned") == {"S": {"C": 1}}
    assert counted(SWEDEN, held) == {"A": 4, "B": 4, "C": 1}
    rule = SWEDEN["returned"].formula
    assert isinstance(rule, BestFirst)
    uncapped = SWEDEN.with_slot("returned.formula", BestFirst(rule.key, column=rule.column))
    assert where(uncapped, held, "returned") == {"S": {"A": 1}}


def test_in_sweden_small_constituencies_return_nothing() -> None:
    """The trap: a seat of Gotland returned, which has two; then a surplus is kept, and the others pay."""
    rows = {name: {"A": 700 + n, "B": 200 + n, "C": 100 + n} for n, name in enumerate(("N", "E", "S", "W"))}
    held = country(rows, dict.fromkeys(rows, 2), "adjustment", 1)
    assert claims(SWEDEN, held, "surplus") == {"A": 2}
    assert counted(SWEDEN, held) == {"A": 8, "B": 1}


def test_in_sweden_nothing_is_returned_where_nobody_has_too_many() -> None:
    """The trap: a step taken at every election, with seats of nobody."""
    for year in (2018, 2022, 2026):
        assert [one.kind for one in told(SWEDEN, real(f"sweden-{year}")).tree if one.tier == "returned"] == ["not met"]


def test_sweden_seats_each_adjustment_member_in_the_constituency_that_was_announced() -> None:
    """The trap: the 39 of 2026 placed by the largest votes, or by 1.2 where a party has no seat yet."""
    held = real("sweden-2026")
    assert compare(told(SWEDEN, held)).status == "equal"
    assert sum(counted(SWEDEN, held, "adjustment").values()) == 39
    by_votes = SWEDEN.with_slot("adjustment.formula", BestFirst(MostVotes()))
    assert compare(count(by_votes, held)).differences


def test_in_sweden_the_first_divisor_fell_to_one_and_a_fifth() -> None:
    """The trap: 1.4 in 2018, or 1.2 in 2014: A's second figure is 30, B's first 33.3 by the new and 28.6 by the old."""
    held = country({"N": {"A": 90, "B": 40}}, {"N": 2}, "adjustment", 0)
    assert claims(SWEDEN, held, "fixed") == {"A": 1, "B": 1}
    assert counted(SWEDEN_BEFORE, held, "constituency") == {"A": 2}
    assert SWEDEN_BEFORE["constituency"].formula == MODIFIED_SAINTE_LAGUE


def test_in_sweden_adjustment_seats_are_placed_by_whole_odd_numbers() -> None:
    """The trap: 1.2 where a party has no seat yet.

    C has a fixed seat in West, with 290 votes, and none in East with 100. Its adjustment seat goes to East: 100 against
    290 / 3. By 100 / 1.2 it would have gone to West.
    """
    rows = {"West": {"A": 600, "B": 300, "C": 290}, "East": {"A": 700, "B": 400, "C": 100}}
    held = country(rows, {"West": 4, "East": 4}, "adjustment", 2)
    for system in (SWEDEN, SWEDEN_BEFORE):
        assert where(system, held, "adjustment")["East"]["C"] == 1
    modified = SWEDEN.with_slot("adjustment.formula", MODIFIED_SAINTE_LAGUE_1_2)
    assert where(modified, held, "adjustment")["West"]["C"] == 1
