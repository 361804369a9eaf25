"""Proposals for Canada on real votes, where they are at hand: each region comes out as the steps say, and is proved."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from tests.bulk.proposals import PROPOSALS, Simulated, designed, one_candidate_each, simulated

from seatwright.catalogue import law
from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import Cast, NotAnIndividual
from seatwright.model.election import INDEPENDENT
from seatwright.results.result import Completed

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (BULK / "canada-federal").exists(), reason="the votes by district are not at hand (SEATWRIGHT_BULK)"
    ),
]

HOUSE = {
    "rup-kingsley-list": 338,
    "rup-fvc-list": 338 + 51,
    "rup-list": 338 + 37,
    "bc-mmp-2018": 87 + 57,
    "pei-mmp-2019": 26 + 13,
    "ontario-mmp-2007": 121 + 52,
    "smac-2004-2007": 78 + 45,
    "quebec-bill39-2019": 78 + 40,
    "law-commission-2004": 338 + 177,
}
BAR = {"rup-list": 5, "bc-mmp-2018": 5, "ontario-mmp-2007": 3, "quebec-bill39-2019": 10}
AGAINST = {"rup-list": ("rural",), "rup-fvc-list": ("rural", "urban")}
AVERAGES = {"smac-2004-2007": Fraction(1), "quebec-bill39-2019": Fraction(1, 2), "law-commission-2004": Fraction(1)}

Seats = dict[str, Counter[str]]


@cache
def counted(id: str) -> Simulated:
    return simulated(id, PROPOSALS[id](BULK))


def region_of(one: Simulated, place: str) -> str:
    """The region in which a district lies; the whole where the lists are of the whole."""
    lists = {row.name for row in one.election.districts if row.tier == "list"}
    parent = next((r.parent for r in one.election.districts if r.tier == "constituency" and r.name == place), place)
    return place if place in lists else parent if parent in lists else "*"


def won(one: Simulated, *tiers: str) -> Seats:
    """Seats of tiers by region and party."""
    found: Seats = defaultdict(Counter)
    for award in one.result.awards:
        if award.tier in tiers and award.seats:
            found[region_of(one, award.place)][award.party] += award.seats
    return found


def cast(one: Simulated, ballot: str, districts: frozenset[str] | None = None) -> Seats:
    """Votes for parties on a ballot by region."""
    found: Seats = defaultdict(Counter)
    for row in one.election.votes:
        if row.ballot == ballot and row.party != INDEPENDENT and (districts is None or row.district in districts):
            found[region_of(one, row.district)][row.party] += row.votes
    return found


def barred(id: str, one: Simulated, ballot: str) -> set[str]:
    """The parties below the bar, in all votes of the ballot."""
    rows = Counter[str]()
    for row in one.election.votes:
        rows[row.party] += row.votes if row.ballot == ballot else 0
    return {party for party, n in rows.items() if 100 * n < BAR.get(id, 0) * rows.total()}


def largest_remainders(votes: dict[str, int], seats: int, drop: bool = False) -> Counter[str]:
    """Whole quotas (Hare, or Droop), then the largest remainders."""
    total = sum(votes.values())
    quota = Fraction(total // (seats + 1) + 1) if drop else Fraction(total, seats) if seats else Fraction(1)
    found = Counter({party: int(n / quota) for party, n in votes.items()})
    rest = sorted(votes, key=lambda party: votes[party] / quota - found[party], reverse=True)
    found.update(rest[: seats - found.total()])
    return +found


def put_aside(votes: dict[str, int], have: Counter[str], seats: int) -> Counter[str]:
    """What is due, those who have more put aside until nobody has."""
    votes, left = dict(votes), seats
    while True:
        due = largest_remainders(votes, left)
        over = [party for party in votes if have[party] > due[party]]
        if not over:
            return due
        left -= sum(have[party] for party in over)
        votes = {party: n for party, n in votes.items() if party not in over}


@pytest.mark.parametrize("id", HOUSE)
def test_the_house_is_as_large_as_drawn_and_the_proof_holds(id: str) -> None:
    one = counted(id)
    assert one.findings == ()
    assert one.result.house == HOUSE[id]
    assert one.result.vacancies == ()


@pytest.mark.parametrize("id", HOUSE)
def test_each_region_has_the_seats_drawn_for_it(id: str) -> None:
    one = counted(id)
    drawn, sit = Counter[str](), Counter[str]()
    for row in one.election.districts:
        drawn[region_of(one, row.name)] += row.seats or 0
    for award in one.result.awards:
        sit[region_of(one, award.place)] += award.seats if award.in_house else 0
    assert +sit == +drawn


@pytest.mark.parametrize("id", HOUSE)
def test_districts_of_one_seat_go_to_the_most_voted(id: str) -> None:
    one = counted(id)
    rows: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for row in one.election.votes:
        if row.ballot == "constituency":
            rows[row.district][row.party, row.candidate] = row.votes
    winners = [award for award in one.result.awards if award.tier in ("rural", "constituency")]
    assert len(winners) == sum(r.seats == 1 for r in one.election.districts if r.tier == "constituency")
    for award in winners:
        most = max(rows[award.place], key=lambda who: rows[award.place][who])
        assert (award.party, award.person) in (most, (most[0], ""))


@pytest.mark.parametrize("id", BAR)
def test_no_party_below_the_bar_has_a_seat_of_a_list(id: str) -> None:
    one = counted(id)
    out = barred(id, one, "constituency" if id == "rup-list" else "list")
    assert out
    assert not out & set(one.result.seats("list"))


@pytest.mark.parametrize("id", ["rup-kingsley-list", "rup-fvc-list", "rup-list"])
def test_urban_districts_share_their_seats_by_whole_quotas_and_largest_remainders(id: str) -> None:
    one = counted(id)
    for place in one.election.districts:
        if place.tier == "constituency" and place.seats and place.seats > 1:
            rows = Counter[str]()
            for row in one.election.votes:
                who = row.candidate if row.party == INDEPENDENT else row.party
                rows[who] += row.votes if row.district == place.name else 0
            due = largest_remainders(dict(rows), place.seats, drop=True)
            assert one.result.seats("urban", place.name) == due, place.name


@pytest.mark.parametrize("id", ["rup-list", "rup-fvc-list", "bc-mmp-2018", "pei-mmp-2019", "ontario-mmp-2007"])
def test_seats_on_top_bring_each_region_to_what_is_due(id: str) -> None:
    one = counted(id)
    against = AGAINST.get(id, ("constituency",))
    ballot = "constituency" if id.startswith("rup") else "list"
    rural = frozenset(r.name for r in one.election.districts if r.tier == "constituency" and r.seats == 1)
    votes = cast(one, ballot, rural if id == "rup-list" else None)
    have, out = won(one, *against), barred(id, one, ballot)
    for region, top in ((r.name, r.seats or 0) for r in one.election.districts if r.tier == "list"):
        enters = {party: n for party, n in votes[region].items() if party not in out}
        held = Counter({party: n for party, n in have[region].items() if party in enters})
        due = put_aside(enters, held, top + held.total())
        expected = {party: n - held[party] for party, n in due.items() if n > held[party]}
        assert one.result.seats("list", region) == expected, region


@pytest.mark.parametrize("id", AVERAGES)
def test_list_seats_go_to_the_highest_averages_over_what_is_held(id: str) -> None:
    one = counted(id)
    ballot = "constituency" if id == "smac-2004-2007" else "list"
    votes, have, out = cast(one, ballot), won(one, "constituency"), barred(id, one, ballot)
    for region, seats in ((r.name, r.seats or 0) for r in one.election.districts if r.tier == "list"):
        rows, got = {p: n for p, n in votes[region].items() if p not in out}, Counter[str]()
        for _ in range(seats):
            over = {p: n / (1 + got[p] + AVERAGES[id] * have[region][p]) for p, n in rows.items()}
            got[max(over, key=lambda party: over[party])] += 1
        assert one.result.seats("list", region) == got, region


def test_seats_on_top_for_both_sorts_bring_seats_nearer_to_votes() -> None:
    """Kingsley's districts leave the small parties short; the same districts with 51 seats on top do not."""
    shares = Counter[str]()
    for row in counted("rup-fvc-list").election.votes:
        shares[row.party] += row.votes

    def off(id: str) -> Fraction:
        result = counted(id).result
        apart = (
            Fraction(n, shares.total()) - Fraction(result.seats().get(party, 0), result.house)
            for party, n in shares.items()
        )
        return sum((one * one for one in apart), Fraction(0))

    assert off("rup-fvc-list") < off("rup-list") < off("rup-kingsley-list")


@pytest.mark.parametrize(("design", "house"), [("erre_ru", 302 + 36), ("ru_lite_prov", 370), ("ru_multiples", 390)])
@pytest.mark.parametrize("year", ["2015", "2019", "2021"])
def test_other_designs_and_years_are_counted_too(design: str, house: int, year: str) -> None:
    one = simulated("rup-fvc-list", designed(BULK, year, design))
    assert (one.result.house, one.findings) == (house, ())


# Byron Weber Becker's model of the federal votes of 2015 for the committee of 2016, ridings joined in pairs: districts
# won and seats on top by region. http://election-modelling.ca/erre_static/erre_mmp5050_LargeRegions-MMP_FPTP/
PUBLISHED = {
    "AB.North": ("Con 8", "Con 1 Lib 4 NDP 3"),
    "AB.South": ("Con 9", "Con 2 Grn 1 Lib 5 NDP 1"),
    "BC.NorthAndInterior": ("Con 3 Lib 2 NDP 2", "Con 2 Grn 1 Lib 2 NDP 2"),
    "BC.South": ("Grn 1 Lib 4 NDP 2", "Con 4 Grn 1 Lib 1 NDP 1"),
    "BC.Vancouver": ("Con 1 Lib 5 NDP 1", "Con 3 Grn 1 Lib 1 NDP 2"),
    "MB": ("Con 3 Lib 4", "Con 2 Grn 1 Lib 2 NDP 2"),
    "NB": ("Lib 5", "Con 3 NDP 2"),
    "NL": ("Lib 4", "Con 1 Lib 1 NDP 1"),
    "NS": ("Lib 6", "Con 2 Lib 1 NDP 2"),
    "NT": ("Lib 1", ""),
    "NU": ("Lib 1", ""),
}
SHORT = {"Conservative": "Con", "Green Party": "Grn", "Liberal": "Lib", "NDP-New Democratic Party": "NDP"}


def test_seats_on_top_are_those_of_a_published_model() -> None:
    """The model knows no bar and one vote: the same slots, changed so in the proposal of British Columbia."""
    one_vote = law("bc-mmp-2018").with_slot("list.votes", Cast("constituency"))
    held = one_candidate_each(designed(BULK, "2015", "erre_mmp5050_LargeRegions"))
    result = count(one_vote.with_slot("list.entry", NotAnIndividual()), held)
    assert isinstance(result, Completed)
    one = Simulated(held, result, ())
    for region, (districts, on_top) in PUBLISHED.items():
        for tier, published in (("constituency", districts), ("list", on_top)):
            seats = won(one, tier)[f"Region R_{region}"]
            assert " ".join(f"{SHORT[party]} {n}" for party, n in sorted(seats.items())) == published, region


def test_urban_seats_of_votes_that_nobody_ranked_cannot_be_transferred() -> None:
    with pytest.raises(SeatwrightError) as refused:
        count(law("rup-fvc"), designed(BULK, "2015", "ru_enlargeP"))
    assert refused.value.code == "E512"
