"""Dual-member proportional: no order of conflicts matters, nobody is passed over, the count is that of the steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.properties import dual_member_oracle as oracle
from tests.properties.claims import QUICK
from tests.small import election

from seatwright.catalogue import law
from seatwright.formulas import Contest, share_out
from seatwright.kernel import count
from seatwright.law import (
    AtLeast,
    BestFirst,
    ByAmount,
    Down,
    Due,
    Exactly,
    Here,
    NotAnIndividual,
    OwnVotes,
    SeatsOf,
    System,
    Valid,
    Won,
    least,
)
from seatwright.model.competitor import Competitor
from seatwright.model.election import District, Election, Listed, Vote
from seatwright.results.evidence import InOrder
from seatwright.results.result import Completed
from seatwright.results.tie import Tied
from seatwright.verify import verify

PARTIES, DISTRICTS = "UVWXYZ", "abcdefgh"
RESERVES = (Fraction(0), Fraction(1, 10), Fraction(1, 4), Fraction(1, 2))

Race = dict[str, dict[str, Fraction]]
Seeks = dict[str, int]


class NoTie:
    """Ties are left to other tests."""

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        raise oracle.TiedError


# --- one round of conflicts ----------------------------------------------------------------------------------


def best_first(seeks: Seeks, race: Race) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """One round by the formula: who holds each district, and in which order."""
    keys = {Competitor(p, place=place): share for place, left in race.items() for p, share in left.items()}
    contest = Contest(keys, sum(seeks.values()), NoTie(), amounts=keys, rows=seeks, columns=dict.fromkeys(race, 1))
    shared = share_out(BestFirst(ByAmount(OwnVotes())), contest)
    assert isinstance(shared.evidence, InOrder)
    order = tuple((turn.who.party, turn.who.place) for turn in shared.evidence.turns if turn.seated)
    return {place: party for party, place in order}, order


def drawn(by: Random) -> tuple[Seeks, Race]:
    """A random round: shares in no district alike, some candidates missing."""
    places, parties = DISTRICTS[: by.randint(1, 8)], PARTIES[: by.randint(1, 6)]
    race = {
        place: {party: Fraction(by.randint(1, 10_000), 10_007) for party in parties if by.random() < 0.8}
        for place in places
    }
    return {party: by.randint(0, 4) for party in parties}, race


rounds = st.integers(0, 2**32).map(lambda seed: drawn(Random(seed)))


@given(rounds, st.integers(0, 2**32))
def test_the_order_of_conflicts_cannot_matter(round_: tuple[Seeks, Race], seed: int) -> None:
    try:
        assert oracle.settled(*round_, Random(seed)) == best_first(*round_)[0]
    except oracle.TiedError:
        assume(False)


@pytest.mark.slow
def test_twenty_thousand_rounds_come_out_as_the_steps_say() -> None:
    by, compared = Random(20160404), 0
    for _ in range(20_000):
        seeks, race = drawn(by)
        try:
            literal = oracle.settled(seeks, race, by)
            assert literal == oracle.settled(seeks, race, by) == best_first(seeks, race)[0], (seeks, race)
            compared += 1
        except oracle.TiedError:
            continue
    assert compared > 19_000


@given(rounds)
def test_nobody_has_a_better_open_candidate_elsewhere(round_: tuple[Seeks, Race]) -> None:
    """No party and district would both rather have each other than what they have."""
    seeks, race = round_
    try:
        holds, _ = best_first(seeks, race)
    except oracle.TiedError:
        assume(False)
        return
    for place, left in race.items():
        for party, share in left.items():
            own = [race[one][party] for one, holder in holds.items() if holder == party]
            wants = len(own) < seeks[party] or any(share > one for one in own)
            would = place not in holds or share > left[holds[place]]
            assert not (holds.get(place) != party and seeks[party] and wants and would), (party, place)


@given(rounds, st.integers(0, 2**32))
def test_who_seeks_less_leaves_everybody_at_least_as_good_a_seat(round_: tuple[Seeks, Race], seed: int) -> None:
    """What a reserve guarantees, exactly. Each of the seats that a party seeks in the main round is at least as strong
    as its seat of that rank when all seek everything at once; it need not be the same seat."""
    seeks, race = round_
    by = Random(seed)
    less = {party: by.randint(0, n) for party, n in seeks.items()}
    try:
        all_at_once, reserved = best_first(seeks, race)[0], best_first(less, race)[0]
    except oracle.TiedError:
        assume(False)
        return
    for party in seeks:
        before = sorted((race[place][party] for place, one in all_at_once.items() if one == party), reverse=True)
        after = sorted((race[place][party] for place, one in reserved.items() if one == party), reverse=True)
        assert len(after) >= min(len(before), less[party])
        assert all(mine >= theirs for mine, theirs in zip(after, before))


@given(rounds, st.integers(0, 2**32))
def test_nothing_changes_before_a_party_has_all_it_seeks_in_the_main_round(
    round_: tuple[Seeks, Race], seed: int
) -> None:
    """The seats taken before any party reaches its reserve are the same seats, in the same order."""
    seeks, race = round_
    by = Random(seed)
    less = {party: by.randint(0, n) for party, n in seeks.items()}
    try:
        one, two = best_first(seeks, race)[1], best_first(less, race)[1]
    except oracle.TiedError:
        assume(False)
        return
    taken = dict.fromkeys(seeks, 0)
    for n, (party, _) in enumerate(one):
        if taken[party] == less[party]:
            assert one[:n] == two[:n]
            return
        taken[party] += 1
    assert one == two[: len(one)]


def test_the_first_seats_of_a_party_may_still_depend_on_the_reserve() -> None:
    """Z is due two seats and holds back one; then X holds back its second one, and Z's first is a stronger one."""
    race = {
        "a": {"X": Fraction(50, 100), "Z": Fraction(10, 100)},
        "b": {"X": Fraction(40, 100), "Z": Fraction(30, 100)},
    }
    assert best_first({"X": 2, "Z": 2}, race)[0] == {"a": "X", "b": "X"}
    assert best_first({"X": 1, "Z": 1}, race)[0] == {"a": "X", "b": "Z"}


# --- whole elections -----------------------------------------------------------------------------------------


def region_of(by: Random) -> oracle.Region:
    """A random region: parties strong and weak, independents, tickets of one, districts of one seat."""
    places, parties = DISTRICTS[: by.randint(2, 8)], PARTIES[: by.randint(2, 6)]
    strength = {party: by.choice((3, 10, 30, 60)) for party in parties}
    votes: dict[str, dict[str, int]] = {}
    for place in places:
        rows = {party: strength[party] * by.randint(50, 1500) + by.randint(0, 40) for party in parties}
        rows = {party: n for party, n in rows.items() if by.random() < 0.85} or rows
        if by.random() < 0.3:
            rows[f"ind{place}"] = by.randint(100, 60_000)
        votes[place] = rows
    single = frozenset((place, party) for place in places for party in votes[place] if by.random() < 0.15)
    one = frozenset(place for place in places if by.random() < 0.1)
    regional = by.choice((Fraction(0), Fraction(0), Fraction(1, 20), Fraction(3, 20)))
    return oracle.Region(votes, single, one, regional_bar=regional)


def held_in(regions: Mapping[str, oracle.Region]) -> Election:
    """The regions as an election: their districts are told apart by the region's name."""
    rows: list[Vote] = []
    lists: list[Listed] = []
    districts: list[District] = []
    for name, region in regions.items():
        districts.append(District("region", name, "*", None))
        for place, votes in region.votes.items():
            at = f"{name}{place}"
            districts.append(District("district", at, name, 1 if place in region.one else 2))
            for ticket, n in votes.items():
                if oracle.is_alone(ticket):
                    rows.append(Vote("district", at, "Independent", ticket, n))
                    continue
                rows.append(Vote("district", at, ticket, "", n))
                of_two = (place, ticket) not in region.single
                lists += [Listed("district", at, ticket, rank, f"{ticket}{at}{rank}") for rank in (1, 2)[: 1 + of_two]]
    return election(cast=tuple(rows), districts=tuple(districts), lists=tuple(lists))


def with_reserve(system: System, factor: Fraction) -> System:
    """The law with another reserve factor."""
    entitlement = SeatsOf("first") + SeatsOf("due")
    return system.with_slot("set-aside.formula", Due(least(SeatsOf("due"), Down(entitlement * Exactly(factor)))))


def law_for(region: oracle.Region, factor: Fraction) -> System:
    """The law with the region's bar."""
    system = law("dmp")
    if region.regional_bar:
        bar = NotAnIndividual() & AtLeast(region.regional_bar, of=Valid("district"), in_=Here())
        system = system.with_slot("due.entry", bar).with_slot("set-aside.entry", bar)
        system = system.with_slot("due-again.entry", bar & Won(1, "live", in_=Here()))
    return with_reserve(system, factor)


def seated(result: Completed, region: str, tier: str) -> Iterator[tuple[int, str, str]]:
    """Who won in a tier: the round, the place, the ticket."""
    for step in result.tree:
        if step.tier == tier:
            for who, n in step.outcome:
                place = who.place or step.place
                if n and place.startswith(region):
                    yield step.nth, place.removeprefix(region), who.person if who.is_individual else who.party


def told(result: Completed, region: str) -> oracle.Outcome:
    """The count of a region as the oracle tells it."""
    tiers = ("first", "independent", "main", "reserve")
    won = {tier: {place: who for _, place, who in seated(result, region, tier)} for tier in tiers}
    again: dict[int, dict[str, str]] = {}
    for nth, place, who in seated(result, region, "again"):
        again.setdefault(nth, {})[place] = who
    due = {one.party: one.seats for one in result.awards if one.tier == "due" and one.place == region}
    held = [*won["first"].values()]
    entitled = {party: n + held.count(party) for party, n in due.items()}
    return oracle.Outcome(
        won["first"], won["independent"], entitled, won["main"], won["reserve"], tuple(again.values())
    )


def compared(regions: Mapping[str, oracle.Region], factor: Fraction, seed: int) -> bool:
    """Whether a count was compared with the oracle's; where votes tie it is not."""
    by = Random(seed)
    try:
        literal = {name: oracle.counted(region, factor, by) for name, region in regions.items()}
    except oracle.TiedError:
        return False
    result = count(law_for(next(iter(regions.values())), factor), held_in(regions))
    if not isinstance(result, Completed):
        return False
    for name, expected in literal.items():
        found = told(result, name)
        assert found._replace(due={}) == expected._replace(due={}), (name, seed)
        assert {party: n for party, n in expected.due.items() if found.due.get(party, n) != n} == {}
    return True


@given(st.integers(0, 2**32), st.sampled_from(RESERVES))
@settings(max_examples=60)
def test_a_count_is_that_of_the_steps_written_down(seed: int, factor: Fraction) -> None:
    assume(compared({"R": region_of(Random(seed))}, factor, seed))


@pytest.mark.slow
def test_five_hundred_counts_are_those_of_the_steps_written_down() -> None:
    done = sum(compared({"R": region_of(Random(seed))}, RESERVES[seed % 4], seed) for seed in range(500))
    assert done > 450


@given(st.integers(0, 2**32))
@settings(max_examples=20)
def test_each_region_is_counted_apart(seed: int) -> None:
    by = Random(seed)
    bar = by.choice((Fraction(0), Fraction(1, 20)))
    regions = {name: region_of(by)._replace(regional_bar=bar) for name in ("P", "Q", "R")}
    assume(compared(regions, Fraction(1, 10), seed))


@given(st.integers(0, 2**32), st.sampled_from(RESERVES))
@settings(QUICK, max_examples=15)
def test_the_proof_of_every_count_holds(seed: int, factor: Fraction) -> None:
    region = region_of(Random(seed))
    result = count(law_for(region, factor), held_in({"R": region}))
    verdict = verify(result)
    assert verdict.ok, str(verdict)
    assert not verdict.open


@given(st.integers(0, 2**32))
@settings(max_examples=20)
def test_entitlements_first_seats_and_independents_do_not_depend_on_the_reserve(seed: int) -> None:
    region = region_of(Random(seed))
    found: list[tuple[dict[str, str], dict[str, str], dict[str, int]]] = []
    for factor in RESERVES:
        result = count(law_for(region, factor), held_in({"R": region}))
        assume(isinstance(result, Completed))
        assert isinstance(result, Completed)
        one = told(result, "R")
        found.append((one.first, one.alone, one.due))
    assert all(one == found[0] for one in found)
