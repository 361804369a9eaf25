"""Votes of winners, charged to the lists they are linked to (d.P.R. 361/1957, art. 77, as of law 277/1993)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.small import DISTRICTS, LAW, election, votes

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import HARE, Cast, Nation, Needed, OfLinkedWinners, System, Tier
from seatwright.model.election import Listed, Vote
from seatwright.results.result import Completed

SCORPORO = Cast("list") - OfLinkedWinners("constituency", Needed("25%"), by="list")
SYSTEM = System(
    id="test",
    name="Test",
    law=LAW,
    tiers=(DISTRICTS, Tier(name="list", law=LAW, where=Nation(), votes=SCORPORO, seats=10, formula=HARE)),
)


def figures(cast: dict[str, dict[str, int]], lists: dict[str, int], *links: Listed) -> dict[str, object]:
    """The net figures of the lists."""
    rows = votes("list", {"a": lists})
    result = count(SYSTEM, election(cast=(*votes("constituency", cast), *rows), lists=links))
    assert isinstance(result, Completed)
    return {one.who.party: one.votes for one in result.tree[-1].standings}


def linked(party: str, person: str = "Rossi") -> Listed:
    return Listed("constituency", "a", party, 1, person)


def test_the_runner_up_s_votes_and_one_are_taken_off_the_winner_s_list() -> None:
    # The worked example of sapere.it ("civetta, lista"): winner 40,000 of 100,000, second 29,999: 30,000 are taken off.
    cast = {"a": {"Polo/Rossi": 40_000, "Ulivo/Bianchi": 29_999, "Lega/Verdi": 20_000, "X/Neri": 10_001}}
    net = figures(cast, {"Forza": 35_000, "Quercia": 30_000}, linked("Forza"))
    assert net == {"Forza": 35_000 - 30_000, "Quercia": 30_000}


def test_several_linked_lists_bear_it_in_proportion_to_their_votes_there() -> None:
    cast = {"a": {"Polo/Rossi": 40_000, "Ulivo/Bianchi": 29_999, "X/Neri": 20_001}}
    net = figures(cast, {"Forza": 20_000, "Alleanza": 10_000, "Quercia": 30_000}, linked("Forza"), linked("Alleanza"))
    assert net == {"Forza": 0, "Alleanza": 0, "Quercia": 30_000}
    net = figures(cast, {"Forza": 40_000, "Alleanza": 5_000, "Quercia": 30_000}, linked("Forza"), linked("Alleanza"))
    assert net["Forza"] == 40_000 - Fraction(30_000 * 8, 9)
    assert net["Alleanza"] == 5_000 - Fraction(30_000, 9)


def test_at_least_a_quarter_of_the_votes_is_taken_off_and_never_more_than_the_winner_has() -> None:
    close = {"a": {"Polo/Rossi": 30, **{f"P{n}/N{n}": 7 for n in range(10)}}}
    assert figures(close, {"Forza": 90, "Quercia": 10}, linked("Forza"))["Forza"] == 90 - 25
    scattered = {"a": {"Polo/Rossi": 20, **{f"P{n}/N{n}": 8 for n in range(10)}}}
    assert figures(scattered, {"Forza": 90, "Quercia": 10}, linked("Forza"))["Forza"] == 90 - 20


def test_a_winner_linked_to_nothing_is_charged_to_the_list_of_his_own_party() -> None:
    net = figures({"a": {"Lega/Verdi": 60, "Ulivo/Bianchi": 40}}, {"Lega": 50, "Quercia": 50})
    assert net == {"Lega": 50 - 41, "Quercia": 50}


def test_a_link_to_a_decoy_list_spares_the_real_one() -> None:
    cast = {"a": {"Polo/Rossi": 60, "Ulivo/Bianchi": 40}}
    net = figures(cast, {"Forza": 55, "Quercia": 44, "Abolizione scorporo": 1}, linked("Abolizione scorporo"))
    assert net["Forza"] == 55
    assert net["Abolizione scorporo"] == 1 - 41


def test_several_lists_without_votes_there_cannot_bear_it() -> None:
    cast = (*votes("constituency", {"a": {"Polo/Rossi": 60, "Ulivo/Bianchi": 40}}), Vote("list", "b", "Forza", "", 5))
    with pytest.raises(SeatwrightError, match="E501"):
        count(SYSTEM, election(cast=cast, lists=(linked("Forza"), linked("Alleanza"))))
