"""What simple software gets wrong in Japan and South Korea: the right seats, and those of the wrong reading."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.small import Rows, election, shared_out, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.catalogue.korea.semi_linked import HALF_THE_GAP
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    AtLeast,
    Cast,
    Ceiling,
    ClosedList,
    Due,
    Everyone,
    Exactly,
    Hare,
    Kept,
    Names,
    Nation,
    Nearest,
    NextQuotient,
    OfPlace,
    OrNothing,
    PersonalVotes,
    Quotas,
    Reshared,
    SeatsOf,
    System,
    TopUp,
    Vacant,
    Valid,
    VoteShare,
    most,
)
from seatwright.model.election import Cap, District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.result import Completed, LotsNeeded

Seats = dict[str, int]
REPRESENTATIVES, COUNCILLORS = law("japan-hor-parallel"), law("japan-hoc")
SINGLE, PARALLEL = law("south-korea-single-vote-1996-2000"), law("south-korea-parallel-2004-2016")
OF_2020 = law("south-korea-semi-linked", date(2020, 4, 15))
OF_2024 = law("south-korea-semi-linked")


def counted(system: System, held: Election, tier: str = "list", place: str = "") -> Seats:
    """Seats by party, of one tier and place or of the house."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return {party: n for party, n in result.seats(tier, place).items() if n}


def again(id: str, tier: str = "list", place: str = "", **slots: object) -> Seats:
    """An election of the catalogue, counted by its law with slots changed: ``list__seats`` is list.seats."""
    held = real(id)
    system = law_of(held)
    for slot, value in slots.items():
        system = system.with_slot(slot.replace("__", "."), value)
    return counted(system, held, tier, place)


def persons(system: System, held: Election, tier: str) -> list[str]:
    """Who sits for a tier by name, in the order of seats."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return [one.person for one in result.awards if one.tier == tier and one.person]


def place(tier: str, name: str, seats: int) -> District:
    return District(tier, name, "" if name == "*" else "*", seats)


# --- Japan, House of Representatives -------------------------------------------------------------------------


def test_the_seat_of_a_japanese_list_that_ran_out_goes_to_the_next_quotient() -> None:
    """The trap: eight seats for seven names in Tokyo 2005, or an empty one: the Social Democrats had it."""
    assert again("japan-2005-tokyo")["Social Democratic"] == 1
    assert again("japan-2005-tokyo", list__limits=())["Liberal Democratic"] == 8
    vacant = again("japan-2005-tokyo", list__limits=(Ceiling(Names(), Vacant()),))
    assert sum(vacant.values()) == 16


def test_a_japanese_list_of_failed_candidates_has_no_seat() -> None:
    """The trap: Reiwa's seat in Tokai 2021, where none of its candidates had a tenth; Komeito has it."""
    assert "Reiwa Shinsengumi" not in again("japan-2021", place="Tokai")
    assert again("japan-2021", place="Tokai")["Komeito"] == 3
    without = again("japan-2021", place="Tokai", list__limits=())
    assert (without["Reiwa Shinsengumi"], without["Komeito"]) == (1, 2)


def test_japan_shares_its_list_seats_block_by_block() -> None:
    """The trap: 176 seats in the nation: the Social Democrats would have three of them, and NHK two."""
    assert "Social Democratic" not in again("japan-2021")
    nation = again("japan-2021", list__where=Nation(), list__seats=176)
    assert (nation["Social Democratic"], nation["NHK Party"]) == (3, 2)


BLOCK = {
    "North": {"B/Bo": 50, "A/Ada": 40, "C/Cy": 5, "A/Al": 5},
    "South": {"B/Bea": 60, "A/Amy": 30, "A/Art": 10},
    "West": {"A/Ann": 80, "B/Ben": 20},
}
NAMES = (("Al", "North"), ("Amy", "South"), ("Ann", "West"), ("Ada", "North"))


def block(seats: int, *ranks: int, lists: Rows | None = None) -> Election:
    """A block of three districts, and A's list of Al, Amy, Ann and Ada, who stand in them too, with these ranks."""
    listed = tuple(Listed("list", "Tokai", "A", rank, name, where) for rank, (name, where) in zip(ranks, NAMES))
    places = (place("list", "Tokai", seats), *(place("constituency", name, 1) for name in BLOCK))
    cast = (*votes("constituency", BLOCK), *votes("list", {"Tokai": lists or {"A": 900, "B": 100}}))
    return election(cast=cast, districts=places, lists=listed)


def test_a_japanese_list_loses_its_winners_and_who_had_less_than_a_tenth() -> None:
    """The trap: all four names as the length of the list: Ann won West and Al had 5%, so two are left."""
    held = block(3, 1, 2, 3, 4)
    assert counted(REPRESENTATIVES, held) == {"A": 2, "B": 1}
    winners_only = REPRESENTATIVES.with_slot("list.limits", (Ceiling(Names(), NextQuotient()),))
    assert counted(winners_only.with_slot("list.fill", ClosedList()), held) == {"A": 3}


def test_candidates_of_a_shared_rank_follow_by_their_ratio_to_the_winner() -> None:
    """The trap: the order of the file, or votes: Ada's 40 of 50 come before Amy's 30 of 60."""
    held = block(1, 1, 1, 1, 1)
    assert persons(REPRESENTATIVES, held, "list") == ["Ada"]
    plain = REPRESENTATIVES.with_slot("list.fill", ClosedList())
    assert isinstance(count(plain, held), LotsNeeded)


def test_ranks_that_are_not_shared_are_strict() -> None:
    """The trap: the best ratio of all, whatever the rank: Amy is second and Ada fourth."""
    assert persons(REPRESENTATIVES, block(1, 1, 2, 3, 4), "list") == ["Amy"]


def test_a_japanese_winner_needs_a_sixth_of_the_votes() -> None:
    """The trap: plain plurality: 16 of 100 elect nobody."""
    names = {f"{letter}/{letter.lower()}": 14 for letter in "BCDEFG"}
    for first, seats in ((16, {}), (17, {"A": 1})):
        cast = votes("constituency", {"North": {"A/a": first, **names, "H/h": 100 - 84 - first}})
        held = election(cast=(*cast, *votes("list", {"Tokai": {"A": 5}})), districts=(place("constituency", "North", 1),
                        place("list", "Tokai", 1)))  # fmt: skip
        assert counted(REPRESENTATIVES, held, "constituency") == seats
        anybody = REPRESENTATIVES.with_slot("constituency.entry", Everyone())
        assert counted(anybody, held, "constituency") == {"A": 1}


def test_districts_won_are_not_set_against_a_japanese_list() -> None:
    """The trap: compensation; only persons link the two votes."""
    districts = {"A": 9}
    places = (place("constituency", "*", 9), place("list", "Tokai", 10))
    rows = votes("list", {"Tokai": {"A": 600, "B": 400}})
    held = election(given=won("constituency", districts), cast=rows, districts=places)
    assert counted(REPRESENTATIVES, held) == {"A": 6, "B": 4}


# --- Japan, House of Councillors -----------------------------------------------------------------------------


def test_votes_by_name_count_for_the_party_in_japan() -> None:
    """The trap: votes for the party's name alone: A's candidates have brought it four fifths of its votes."""
    rows = votes("list", {"*": {"A": 100, "A/Ann": 300, "A/Abe": 100, "B": 400}})
    held = election(cast=rows, given=won("constituency", {"A": 1}), districts=(place("list", "*", 3),))
    assert counted(COUNCILLORS, held) == {"A": 2, "B": 1}
    names_left_out = replace(held, votes=tuple(row for row in held.votes if not row.candidate))
    assert counted(COUNCILLORS, names_left_out) == {"B": 3}


def test_those_set_apart_come_before_the_most_voted_in_japan() -> None:
    """The trap: personal votes alone: Yamamoto Taro of 2019 with 991,756 votes, before two with a few thousand."""
    listed = tuple(
        Listed("list", "*", "Reiwa", rank, name, group=group)
        for rank, (name, group) in enumerate((("Funago", "first"), ("Kimura", "first"), ("Yamamoto", "")), 1)
    )
    rows = votes("list", {"*": {"Reiwa": 1_226_412, "Reiwa/Yamamoto": 991_756, "Reiwa/Funago": 4_165,
                                "Reiwa/Kimura": 5_211, "Others": 1}})  # fmt: skip
    held = election(cast=rows, given=won("constituency", {"A": 1}), lists=listed, districts=(place("list", "*", 2),))
    assert persons(COUNCILLORS, held, "list") == ["Funago", "Kimura"]
    by_votes = COUNCILLORS.with_slot("list.fill", PersonalVotes("list"))
    assert persons(by_votes, held, "list") == ["Yamamoto", "Kimura"]


def test_a_japanese_councillor_needs_a_sixth_of_the_votes_for_one_seat() -> None:
    """The trap: a sixth of all votes: with four seats 5% are enough, for 1/24 is 4.17%."""
    rows = {"A/a": 50, "B/b": 35, "C/c": 5, "D/d": 4, "E/e": 3, "F/f": 3}
    held = election(
        {"A": 1}, cast=votes("constituency", {"Aichi": rows}), districts=(place("constituency", "Aichi", 4),
        place("list", "*", 1)))  # fmt: skip
    assert counted(COUNCILLORS, held, "constituency") == {"A": 1, "B": 1, "C": 1}
    sixth = COUNCILLORS.with_slot("constituency.entry", REPRESENTATIVES["constituency"].entry)
    assert counted(sixth, held, "constituency") == {"A": 1, "B": 1}
    assert len(counted(COUNCILLORS.with_slot("constituency.entry", Everyone()), held, "constituency")) == 4


def test_the_most_voted_of_a_prefecture_sit_whatever_their_parties_have() -> None:
    """The trap: seats shared by party: A has two thirds of the votes and one member, for they went to one person."""
    rows = {"A/a": 600, "A/aa": 50, "B/b": 200, "C/c": 150}
    held = election(
        {"A": 1}, cast=votes("constituency", {"Tokyo": rows}), districts=(place("constituency", "Tokyo", 3),
        place("list", "*", 1)))  # fmt: skip
    assert counted(COUNCILLORS, held, "constituency") == {"A": 1, "B": 1, "C": 1}


def test_the_councillors_list_has_no_bar_and_averages() -> None:
    """The trap: 2% of the votes, which kept NHK's first member out, or remainders, which cost the LDP one."""
    found = again("japan-councillors-2019")
    assert (found["NHK Party"], found["Liberal Democratic"]) == (1, 19)
    assert "NHK Party" not in again("japan-councillors-2019", list__entry=AtLeast("2%", of=Valid("list")))
    assert again("japan-councillors-2019", list__formula=HARE)["Liberal Democratic"] == 18


# --- South Korea 1996 and 2000 -------------------------------------------------------------------------------


def single(rows: Rows, districts: Rows, seats: int = 46) -> Election:
    """One vote for the parties' candidates, and the districts they won."""
    places = (place("constituency", "*", sum(districts.values())), place("list", "*", seats))
    return election(given=won("constituency", districts), cast=votes("constituency", {"*": rows}), districts=places)


def test_a_korean_party_with_three_percent_had_a_consolation_seat() -> None:
    """The trap: nothing below 5%, or a full share: the Democratic People's of 2000 had one seat of 46, with 3.7%."""
    assert again("korea-2000")["Democratic People's"] == 1
    none = AtLeast("99%", of=Valid("constituency"))
    assert "Democratic People's" not in again("korea-2000", consolation__entry=none)
    full = again("korea-2000", list__entry=AtLeast("3%", of=Valid("constituency")), consolation__entry=none)
    assert full["Democratic People's"] == 2


def test_consolation_seats_come_off_the_46_before_they_are_shared() -> None:
    """The trap: 46 shared out and the consolation on top."""
    assert sum(again("korea-2000").values()) == 46
    assert sum(again("korea-2000", list__seats=OfPlace("list")).values()) == 47


def test_five_districts_made_a_full_party_in_korea() -> None:
    """The trap: the consolation seat for C, which has 4% and five districts: 4% of 46 seats are 1.84."""
    rows = {"A": 560, "B": 400, "C": 40}
    assert counted(SINGLE, single(rows, {"A": 20, "B": 20, "C": 5})) == {"A": 26, "B": 18, "C": 2}
    assert counted(SINGLE, single(rows, {"A": 20, "B": 20, "C": 4}))["C"] == 1


def test_korean_shares_were_rounded_at_the_fifth_decimal() -> None:
    """The trap: exact shares: 0.500004 and 0.499996 of 45 seats both read 0.50000, and the larger has the last seat."""
    rows = {"A": 500_004, "B": 499_996}
    held = single(rows, {"A": 5, "B": 5}, 45)
    exact = SINGLE.with_slot("list.formula", HARE)
    assert counted(SINGLE, held) == counted(exact, held) == {"A": 23, "B": 22}
    without_rule = SINGLE.with_slot("list.ties", ())
    assert isinstance(count(without_rule, held), LotsNeeded)
    assert counted(without_rule.with_slot("list.formula", HARE), held) == {"A": 23, "B": 22}


def test_votes_for_districts_were_the_list_votes_and_districts_won_were_not() -> None:
    """The trap: list seats by districts won, as until 1992, or districts set against the list."""
    rows = {"A": 600, "B": 400}
    held = [counted(SINGLE, single(rows, won_)) for won_ in ({"A": 40, "B": 5}, {"A": 5, "B": 40})]
    assert held[0] == held[1] == {"A": 28, "B": 18}


# --- South Korea 2004 to 2016 --------------------------------------------------------------------------------


def lists(rows: Rows, districts: Rows, seats: int, **more: Any) -> Election:
    places = (place("constituency", "*", sum(districts.values())), place("list", "*", seats))
    return election(rows, won("constituency", districts), districts=places, **more)


def test_five_districts_or_three_percent_of_all_votes_let_a_korean_list_in() -> None:
    """The trap: a bar of the admitted votes, or a bar without the districts."""
    rows = {"A": 560, "B": 382, "C": 29, "Others": 29}
    # 29 of 1,000 are 2.9%, of 971 they are 2.99%: out, unless five districts are won.
    assert "C" not in counted(PARALLEL, lists(rows, {"A": 9, "C": 4}, 50))
    assert counted(PARALLEL, lists(rows, {"A": 9, "C": 5}, 50))["C"] == 1
    bar = PARALLEL.with_slot("list.entry", AtLeast("3%", of=Valid("list")))
    assert "C" not in counted(bar, lists(rows, {"A": 9, "C": 5}, 50))
    enough = {"A": 560, "B": 380, "C": 30, "Others": 30}
    assert counted(PARALLEL, lists(enough, {"A": 9}, 50))["C"] == 1


def test_korean_shares_are_of_the_lists_that_are_let_in() -> None:
    """The trap: shares of all votes, which would leave a seat of 2016 to nobody, and averages, which move one."""
    assert again("korea-2016", "list") == {"Saenuri": 17, "Minjoo": 13, "People's Party": 13, "Justice": 4}
    of_all = Quotas("of all votes", Hare(), of=Valid("list"))
    assert sum(again("korea-2016", list__formula=of_all).values()) == 46
    assert again("korea-2016", list__formula=D_HONDT)["Justice"] == 3


def test_a_korean_list_with_too_few_names_leaves_its_seats_empty() -> None:
    """The trap: seats that pass to another list, as in Japan."""
    held = lists({"A": 600, "B": 400}, {"A": 9}, 10, caps=(Cap("list", "*", "A", 4),))
    assert counted(PARALLEL, held) == {"A": 4, "B": 4}
    passed_on = PARALLEL.with_slot("list.limits", (Ceiling(Names(), Reshared()),))
    assert counted(passed_on, held) == {"A": 4, "B": 6}


def test_of_two_koreans_with_equal_votes_the_older_is_elected() -> None:
    """The trap: a lot."""
    born = (("Kim", "1950-01-01"), ("Lee", "1960-01-01"))
    rows = votes("constituency", {"Jongno": {"A/Lee": 50, "B/Kim": 50}})
    listed = tuple(Listed("constituency", "Jongno", "BA"[n], 1, name, born=day) for n, (name, day) in enumerate(born))
    places = (place("constituency", "Jongno", 1), place("list", "*", 1))
    held = election({"A": 5}, cast=rows, districts=places, lists=listed)
    assert persons(PARALLEL, held, "constituency") == ["Kim"]
    assert isinstance(count(PARALLEL.with_slot("constituency.ties", ()), held), LotsNeeded)


# --- South Korea since 2020 ----------------------------------------------------------------------------------


def half(rows: Rows, districts: Rows, linked: int, **more: Any) -> Election:
    """Districts won, and so many half-linked seats."""
    places = (place("constituency", "*", sum(districts.values())), place("list-linked", "*", linked))
    return election(rows, won("constituency", districts), districts=places, **more)


def claims(system: System, held: Election) -> Seats:
    """The half-linked claims."""
    return {one.party: one.seats for one in count(system, held).awards if one.tier == "claim" and one.seats}


def linked(system: System, held: Election) -> Seats:
    return counted(system, held, "list-linked")


def test_korean_claims_are_scaled_after_they_were_rounded() -> None:
    """The trap: exact claims scaled down: 24.85 and 1.50 are 7.54 and 0.46 of eight; 25 and 2 are 7.41 and 0.59."""
    # A 300 x 64.9% less 145 is 49.7, C 9 less 6 is 3, each to be halved; B 96.3 less 103 is below nothing.
    held = half({"A": 6_490, "B": 3_210, "C": 300}, {"A": 145, "B": 103, "C": 6}, 8)
    assert linked(OF_2024, held) == {"A": 7, "C": 1}
    assert shared_out(HARE, {"A": 2_485, "C": 150}, 8) == {"A": 8}


def test_a_korean_claim_below_one_is_nothing() -> None:
    """The trap: to round 0.5 up to one: C is due nine seats and has eight districts."""
    rows = {"A": 900, "B": 70, "C": 30}
    seven, eight = (half(rows, {"A": 254 - districts, "C": districts}, 12) for districts in (7, 8))
    assert claims(OF_2024, seven)["C"] == 1
    assert "C" not in claims(OF_2024, eight)
    rounded = OF_2024.with_slot("claim.formula", Due(Nearest(most(0, HALF_THE_GAP))))
    assert claims(rounded, eight)["C"] == 1


def test_korean_seats_that_no_claim_takes_are_shared_by_votes() -> None:
    """The trap: 46 seats scaled up, by which B alone would have them."""
    held = half({"A": 700, "B": 300}, {"A": 190, "B": 64}, 46)
    # A (210 - 190) / 2 = 10, B (90 - 64) / 2 = 13: 23 are left: 16.1 and 6.9.
    assert linked(OF_2024, held) == {"A": 26, "B": 20}
    scaled = OF_2024.with_slot("scaled.when", OF_2024["claim"].when).with_slot("rest.seats", 0)
    scaled = scaled.with_slot("claimed.formula", Due(Exactly(0)))
    assert linked(scaled, held) == {"A": 20, "B": 26}


def test_a_korean_satellite_is_not_merged_with_its_parent() -> None:
    """The trap: Platform and Democratic as one party: it would have no linked seat of the 30 in 2020."""
    held = real("korea-2020")
    assert again("korea-2020", "list-linked") == {
        "Future Korea": 12, "Platform": 11, "Justice": 3, "People's Party": 2, "Open Democratic": 2,
    }  # fmt: skip
    parents = {"Platform": "Democratic", "Future Korea": "United Future"}
    merged = replace(held, votes=tuple(row._replace(party=parents.get(row.party, row.party)) for row in held.votes))
    found = counted(law_of(held), merged, "list-linked")
    assert "Democratic" not in found
    assert found["Justice"] > 3


def test_the_seats_of_independents_are_taken_off_the_korean_300() -> None:
    """The trap: shares of all 300 seats: Future Korea would claim 57 (56.98) instead of 56 (56.03)."""
    held = real("korea-2020")
    expected = {"Future Korea": 56, "Platform": 55, "Justice": 16, "People's Party": 11, "Open Democratic": 9}
    assert claims(law_of(held), held) == expected
    of_all = (Exactly(300) * VoteShare() - SeatsOf("constituency")) / Exactly(2)
    wrong = law_of(held).with_slot("claim.formula", Due(Nearest(OrNothing(of_all, 1))))
    assert claims(wrong, held)["Future Korea"] == 57


def test_the_seventeen_seats_of_2020_were_parallel() -> None:
    """The trap: all 47 half-linked, as the 46 of 2024."""
    assert again("korea-2020", "list-parallel") == {
        "Future Korea": 7, "Platform": 6, "Justice": 2, "People's Party": 1, "Open Democratic": 1,
    }  # fmt: skip
    assert "list-parallel" not in {tier.name for tier in OF_2024.tiers}


def test_a_half_linked_house_is_never_enlarged() -> None:
    """The trap: overhang: A has 50 districts more than its share, and 300 seats remain 300 (kept: 350)."""
    held = half({"A": 500, "B": 500}, {"A": 200, "B": 54}, 46)
    assert linked(OF_2024, held) == {"B": 46}
    assert count(OF_2024, held).house == 300
    kept = OF_2024.with_slot("rest.when", OF_2024["claim"].when).with_slot("rest.seats", 300)
    kept = kept.with_slot("rest.counting", TopUp(("constituency",), Kept())).with_slot("scaled.seats", 0)
    assert count(kept, held).house == 350


def test_half_of_the_gap_is_not_the_gap() -> None:
    """The trap: full compensation, by which 46 seats bring everybody to its share."""
    held = half({"A": 500, "B": 300, "C": 200}, {"A": 142, "B": 70, "C": 42}, 46)
    # A 4, B 10, C 9 of the half-linked 46: 23 are left, 11.5, 6.9 and 4.6.
    assert linked(OF_2024, held) == {"A": 15, "B": 17, "C": 14}
    gap = Due(Nearest(OrNothing(Exactly(300) * VoteShare() - SeatsOf("constituency"), 1)))
    assert linked(OF_2024.with_slot("claim.formula", gap), held) == {"A": 8, "B": 20, "C": 18}


@pytest.mark.parametrize("system", [OF_2020, OF_2024], ids=("2020", "2024"))
def test_a_korean_party_without_a_list_is_let_in_by_its_districts(system: System) -> None:
    """The trap: its districts taken off as an outsider's: B's claim would be 23 instead of 73."""
    places = (place("constituency", "*", 254), place("list-linked", "*", 30), place("list-parallel", "*", 1))
    held = election({"B": 100}, won("constituency", {"A": 100, "B": 154}), districts=places)
    assert claims(system, held) == {"B": 73}
    without = system.with_slot("claim.entry", AtLeast("3%", of=Valid("list"), votes=Cast("list")))
    assert claims(without, held) == {"B": 23}
