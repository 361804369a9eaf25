"""What simple software gets wrong in New Zealand, Lesotho, Mexico, Denmark and the textbook's two systems."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.law.recount import Seats, again, counted, house
from tests.small import Rows, election, shared_out, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.catalogue.mexico.deputies import CAP
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    DANISH,
    HARE,
    SAINTE_LAGUE,
    Absorbed,
    Alone,
    AtLeast,
    BestFirst,
    Cast,
    Ceiling,
    Everyone,
    Exactly,
    Hare,
    Independents,
    Kept,
    Less,
    Levelled,
    NextQuotient,
    OfPlace,
    Overhang,
    PartyVotes,
    Quotas,
    Quotients,
    Reshared,
    SeatsOf,
    StartingFrom,
    System,
    TopUp,
    Vacant,
    Valid,
    Won,
    least,
    most,
)
from seatwright.model.election import District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.result import Completed

ZEALAND, LESOTHO = law("nz-mmp"), law("lesotho-mmp")
MEXICO, DENMARK = law("mexico-deputies"), law("denmark-levelling")


def linked(rows: Rows, winners: Rows, seats: int, **more: Any) -> Election:
    """Constituencies won, and so many list seats."""
    size = sum(winners.values())
    places = tuple(District(kind, "*", "", size) for kind in ("constituency", "district"))
    given = (*won("constituency", winners), *won("district", winners))
    return election(rows, given, districts=(*places, District("list", "*", "", seats)), **more)


# --- New Zealand ---------------------------------------------------------------------------------------------


def test_in_new_zealand_overhang_enlarges_the_house_and_nobody_pays() -> None:
    """The trap: 120 seats as a limit, or levelling: 122 members in 2008, for the Māori Party has two above its due."""
    kept = again("nz-2008")
    assert (house(kept), kept["National"], kept["Māori Party"]) == (122, 58, 5)
    paid = again("nz-2008", list__counting=TopUp(("constituency",), Absorbed()))
    assert (house(paid), paid["National"]) == (120, 57)
    assert house(again("nz-2008", list__counting=TopUp(("constituency",), Levelled()))) == 178


def test_in_new_zealand_one_electorate_opens_the_list() -> None:
    """The trap: the bar alone, by which ACT with 3.65% has its electorate and no more of its five seats."""
    assert again("nz-2008")["ACT"] == 5
    assert again("nz-2008", list__entry=AtLeast("5%", of=Valid("list")))["ACT"] == 1
    assert "NZ First" not in again("nz-2008")
    assert again("nz-2008", list__entry=AtLeast("4%", of=Valid("list")) | Won(1, "constituency"))["NZ First"] == 5


def test_in_new_zealand_the_bar_is_taken_of_all_party_votes() -> None:
    """The trap: a share of the parties that are let in, or of a list without the small ones; exactly 5% is enough."""
    assert "C" in counted(ZEALAND, linked({"A": 600, "B": 350, "C": 50}, {"A": 60}, 60))
    assert "C" not in counted(ZEALAND, linked({"A": 580, "B": 350, "C": 49, "Others": 21}, {"A": 60}, 60))
    assert 49 * 20 > 580 + 350 + 49  # 5.005% without the others


def test_in_new_zealand_electorates_of_persons_without_a_list_are_taken_off_the_120() -> None:
    """The trap: 120 for the parties, and the independent's seat on top."""
    held = linked({"A": 600, "B": 400}, {"A": 30, "B": 29, "Independent": 1}, 60)
    assert counted(ZEALAND, held) == {"A": 71, "B": 48, "Independent": 1}
    assert house(counted(ZEALAND.with_slot("list.seats", Exactly(120)), held)) == 121


def test_an_electorate_of_a_party_with_hardly_a_vote_is_one_seat_on_top() -> None:
    """The trap: to take it off the 120, as an independent's: its party has a list, due nothing."""
    held = linked({"A": 6_000, "B": 3_990, "C": 10}, {"A": 30, "B": 29, "C": 1}, 60)
    assert counted(ZEALAND, held) == {"A": 72, "B": 48, "C": 1}
    taken_off = ZEALAND.with_slot("list.seats", 120 - SeatsOf("constituency", Independents()) - 1)
    assert house(counted(taken_off, held)) == 120


def test_new_zealand_shares_out_by_odd_divisors() -> None:
    """The trap: d'Hondt, which is law for additional members elsewhere."""
    rows = {"A": 5_560, "B": 3_720, "C": 720}
    held = linked(rows, {"A": 30, "B": 30}, 60)
    assert counted(ZEALAND, held) == {"A": 67, "B": 44, "C": 9}
    assert counted(ZEALAND.with_slot("list.formula", D_HONDT), held) == {"A": 67, "B": 45, "C": 8}


def test_in_new_zealand_a_list_that_ends_leaves_its_seat_empty() -> None:
    """The trap: the seat passed on to another party."""
    names = tuple(Listed("list", "*", "A", rank, f"a{rank}") for rank in range(1, 12))
    held = linked({"A": 600, "B": 400}, {"A": 60}, 60, lists=names)
    result = count(ZEALAND, held)
    assert [(one.party, one.seats) for one in result.vacancies] == [("A", 1)]
    assert counted(ZEALAND, held)["B"] == 48
    passed_on = ZEALAND.with_slot("list.limits", (Ceiling(Exactly(71), NextQuotient()),))
    assert counted(passed_on, held)["B"] == 49


# --- Lesotho -------------------------------------------------------------------------------------------------


def test_lesotho_puts_aside_who_equals_the_claim_once_anybody_exceeds_it() -> None:
    """The trap: A alone put aside, which exceeds its claim; C has won exactly the one seat it is due."""
    # 11 seats, 116 votes: A 3.03, B 2.56, C 1.23, D 4.17. A won six. B and D share four: 1.52 and 2.48; with C they
    # share five: B 1.61, C 0.77, D 2.62, so D has the second remainder.
    held = linked({"A": 32, "B": 27, "C": 13, "D": 44}, {"A": 6, "C": 1}, 4)
    assert counted(LESOTHO, held) == {"A": 6, "B": 2, "C": 1, "D": 2}
    above = LESOTHO.with_slot("list.counting", TopUp(("constituency",), Absorbed()))
    assert counted(above, held) == {"A": 6, "B": 1, "C": 1, "D": 3}


def test_nobody_is_put_aside_in_lesotho_while_nobody_exceeds() -> None:
    """The trap: C, which has won what it is due, put aside at once; without overhang the first round stands."""
    held = linked({"A": 35, "B": 11, "C": 10, "D": 33}, {"A": 3, "C": 1}, 7)
    assert counted(LESOTHO, held) == {"A": 4, "B": 2, "C": 1, "D": 4}
    assert shared_out(HARE, {"A": 35, "B": 11, "D": 33}, 10) == {"A": 5, "B": 1, "D": 4}


def test_lesotho_s_second_round_has_a_quota_of_its_own() -> None:
    """The trap: the first quota kept, by which DC is due 30 seats and AD five; the court made it 26 and four."""
    found = again("lesotho-2022")
    assert (found["DC"], found["AD"], found["BNP"], found["BPP"], found["LPC"], found["UFC"]) == (26, 4, 2, 1, 1, 1)
    first_round = again("lesotho-2022", list__counting=TopUp(("constituency",), Kept()))
    assert (first_round["DC"], first_round["AD"]) == (30, 5)


def test_lesotho_s_house_is_fixed_and_the_others_pay_for_overhang() -> None:
    """The trap: overhang on top: 129 members in 2022, when RFP had 56 constituencies and 47 due."""
    assert house(again("lesotho-2022")) == 119
    assert house(again("lesotho-2022", list__counting=TopUp(("constituency",), Kept()))) == 129


def test_votes_of_independents_were_in_lesotho_s_quota_of_2012_alone() -> None:
    """The trap: one quota for all years: LCD would have 27 seats and ABC 31 in 2012."""
    found = again("lesotho-2012")
    assert (found["LCD"], found["ABC"], found["NIP"], found["PFD"]) == (26, 30, 2, 3)
    of_parties = again("lesotho-2012", list__formula=Quotas("of parties", Hare(), of=PartyVotes("list")))
    assert (of_parties["LCD"], of_parties["ABC"], of_parties["NIP"], of_parties["PFD"]) == (27, 31, 1, 2)
    held = linked({"A": 500, "B": 300, "Independent": 200}, {"A": 5}, 5)
    later, then = law("lesotho-mmp"), law("lesotho-mmp", date(2012, 5, 26))
    quotas = [getattr(count(one, held).tree[-1].evidence, "quota", None) for one in (later, then)]
    assert quotas == [80, 100]


def test_lesotho_s_independents_are_taken_off_the_120() -> None:
    """The trap: 120 seats shared among the parties besides them."""
    held = linked({"A": 600, "B": 400}, {"A": 5, "Independent": 1}, 5)
    assert counted(LESOTHO, held) == {"A": 6, "B": 4, "Independent": 1}
    whole = LESOTHO.with_slot("list.seats", SeatsOf("constituency") + OfPlace("list"))
    assert house(counted(whole, held)) == 12


def test_decoy_lists_are_counted_as_the_parties_they_say_they_are() -> None:
    """The trap: to cure the election of 2007: LCD and ABC with their lists NIP and LWP as two parties."""
    found = again("lesotho-2007")
    assert (found["NIP"], found["LWP"], found["LCD"], found["ABC"]) == (21, 10, 61, 17)
    held, decoys = real("lesotho-2007"), {"NIP": "LCD", "LWP": "ABC"}
    together = replace(held, votes=tuple(row._replace(party=decoys.get(row.party, row.party)) for row in held.votes))
    cured = counted(law_of(held), together)
    assert cured["LCD"] < 61 + 21
    assert cured["BNP"] > found["BNP"]


def test_lesotho_counts_the_constituencies_that_voted() -> None:
    """The trap: 120 seats of the act, where one constituency voted later: 119 are shared in 2022."""
    assert house(again("lesotho-2022")) == 119
    fixed = again("lesotho-2022", list__seats=120 - SeatsOf("constituency", Independents()))
    assert house(fixed) == 120


# --- Mexico --------------------------------------------------------------------------------------------------


def test_the_mexican_cap_may_stop_a_small_partner() -> None:
    """The trap: a cap for the largest party alone: PT with 4.4% and 58 districts has three list seats."""
    found = again("mexico-2018", "list")
    assert (found["PT"], found["MORENA"]) == (3, 85)
    assert again("mexico-2018", "list", list__limits=())["PT"] == 9
    of_300 = again("mexico-2018", "list", list__limits=(Ceiling(most(0, 300 - SeatsOf("district")), Reshared()),))
    assert of_300["PT"] == 9


def test_what_a_capped_mexican_party_loses_is_shared_anew() -> None:
    """The trap: empty seats, or the next remainders: PRI's eighteen of 2012 go to all the others by a new quota."""
    found = again("mexico-2012", "list")
    assert (found["PRI"], found["PAN"], house(found)) == (49, 62, 200)
    assert again("mexico-2012", "list", list__limits=())["PRI"] == 67
    assert house(again("mexico-2012", "list", list__limits=(Ceiling(CAP, Vacant()),))) == 182


def test_a_mexican_party_above_its_cap_by_districts_keeps_them() -> None:
    """The trap: districts taken away, or a share of the list: A has 52% of the votes, 60% of the seats, 280 + 20."""
    rows = {"A": 520, "B": 301, "C": 179}
    assert counted(MEXICO, linked(rows, {"A": 280, "B": 20}, 200), "list") == {"A": 20, "B": 113, "C": 67}
    # A share of 12% allows 100 seats; 110 districts stay and bring no list seat.
    small = {"A": 120, "B": 500, "C": 380}
    assert counted(MEXICO, linked(small, {"A": 110, "B": 100, "C": 90}, 200)) == {"A": 110, "B": 214, "C": 176}


def test_no_mexican_party_has_more_than_300_seats() -> None:
    """The trap: eight points alone: with 55% they allow 315."""
    held = linked({"A": 550, "B": 450}, {"A": 250, "B": 50}, 200)
    assert counted(MEXICO, held)["A"] == 300
    eight = Ceiling(CAP + 15, Reshared())
    assert counted(MEXICO.with_slot("list.limits", (eight,)), held)["A"] == 315


def test_mexico_s_districts_are_tested_by_the_party_of_the_member_since_2021() -> None:
    """The trap: districts by agreement: no cap would bind MORENA in 2024, which had 75 list seats and not 87."""
    assert again("mexico-2024", "list")["MORENA"] == 75
    held = replace(real("mexico-2024"), figures=())
    assert counted(law_of(held), held, "list")["MORENA"] == 87


def test_mexico_s_cap_is_of_the_parties_over_the_bar() -> None:
    """The trap: shares of all votes: with a fifth of the votes below the bar A could have 40% + 8 points, not 58%."""
    rows = {"A": 400, "B": 400, **{f"x{n}": 25 for n in range(8)}}
    held = linked(rows, {"A": 200, "B": 100}, 200)
    # A has half of the votes that count: 58 points, 290 seats; of all votes 48 points, 240.
    assert counted(MEXICO, held) == {"A": 290, "B": 210}
    of_all = Ceiling(most(0, least(300, (Cast("list") / Valid("list") + Exactly("8%")) * 500) - SeatsOf("district")))
    assert counted(MEXICO.with_slot("list.limits", (of_all,)), held)["A"] == 240


def test_mexico_s_bar_was_taken_of_all_papers_until_2014() -> None:
    """The trap: valid votes: 20 of 1,000 are 2%, of 1,060 papers less; since then the bar is 3% of valid votes."""
    invalid = votes("invalid", {"*": {"Invalid": 60}})
    held = linked({"A": 560, "B": 420, "C": 20}, {"A": 150, "B": 150}, 200)
    spoilt = replace(held, votes=(*held.votes, *invalid))
    old = law("mexico-deputies", date(2012, 7, 1))
    assert "C" not in counted(old, spoilt)
    assert counted(old.with_slot("list.entry", AtLeast("2%", of=Valid("list"))), spoilt)["C"] == 4
    assert "C" not in counted(MEXICO.with_slot("list.limits", ()), spoilt)


def test_mexican_parties_below_the_bar_keep_their_districts() -> None:
    """The trap: a bar that takes the districts too, or none: NA of 2018 with 2.6% has its two and nothing more."""
    assert again("mexico-2018")["NA"] == 2
    assert again("mexico-2018", list__entry=Everyone())["NA"] > 2


# --- Denmark -------------------------------------------------------------------------------------------------


def places(system: System, held: Election, tier: str) -> set[tuple[str, str, int]]:
    """The seats of a tier by party and place."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return {(one.party, one.place.rpartition(", ")[2], one.seats) for one in result.awards if one.tier == tier}


def test_danish_quotients_rise_by_two_in_a_province_and_by_three_in_a_district() -> None:
    """The trap: one rule for both: with 1, 3, 5 the seat of A goes to the district where it has one already."""
    # A holds one of two seats in the East and none in the West: 100 / 4 = 25 is less than 30, 100 / 3 = 33.3 is more.
    rows = votes("constituency", {"East": {"A": 100, "B": 150}, "West": {"A": 30, "B": 100}})
    of = (("adjustment", "P", "*", 2), ("constituency", "East", "P", 2), ("constituency", "West", "P", 1))
    held = election(cast=rows, districts=tuple(District(*one) for one in of))
    denmark = DENMARK.with_slot("share.seats", Exactly(5))
    odd = BestFirst(Quotients(SAINTE_LAGUE), row=SeatsOf("adjustment-province"))
    assert ("A", "West", 1) in places(denmark, held, "adjustment")
    assert ("A", "East", 1) in places(denmark.with_slot("adjustment.formula", odd), held, "adjustment")


def test_danish_quotients_rise_by_two_from_province_to_province() -> None:
    """The trap: the divisors of the districts: 100 / 4 is less than the 30 of the West, and 100 / 3 is more."""
    rows = votes("constituency", {"East": {"A": 100, "B": 150}, "West": {"A": 30, "B": 96}})
    of = (("adjustment", "P1", "*", 2), ("constituency", "East", "P1", 2),
          ("adjustment", "P2", "*", 1), ("constituency", "West", "P2", 1))  # fmt: skip
    held = election(cast=rows, districts=tuple(District(*one) for one in of))
    denmark = DENMARK.with_slot("share.seats", Exactly(6))
    threes = BestFirst(Quotients(DANISH), row=SeatsOf("share"), column=OfPlace("adjustment"))
    assert ("A", "P1", 1) in places(denmark, held, "adjustment-province")
    assert ("A", "P2", 1) in places(
        denmark.with_slot("adjustment-province.formula", threes), held, "adjustment-province"
    )


def test_danish_quotients_of_seats_held_are_used_up() -> None:
    """The trap: levelling seats placed as if nothing were won: other provinces for the same parties."""
    tier, held = "adjustment-province", real("denmark-2011")
    fresh = DENMARK.with_slot("adjustment-province.counting", Alone())
    assert places(DENMARK, held, tier) != places(fresh, held, tier)


def danish(rows: Mapping[str, Rows], seats: dict[str, int], levelling: dict[str, int]) -> Election:
    """A province to each district, with its own levelling seats."""
    places = tuple(
        place
        for name in rows
        for place in (
            District("adjustment", f"P{name}", "*", levelling[name]),
            District("constituency", name, f"P{name}", seats[name]),
        )
    )
    return election(cast=votes("constituency", rows), districts=places)


def sharing(system: System, held: Election) -> set[str]:
    """Who takes part in the national share."""
    step = next(one for one in count(system, held).tree if one.tier == "share")
    return {one.who.party for one in step.standings if one.admitted}


def test_a_danish_district_seat_admits_to_levelling() -> None:
    """The trap: 2% of the nation alone: C has 1.9% and the seat of the smallest district."""
    rows = {"North": {"A": 600, "B": 381}, "Isle": {"C": 19}}
    held = danish(rows, {"North": 10, "Isle": 1}, {"North": 5, "Isle": 1})
    two = DENMARK.with_slot("share.entry", AtLeast("2%", of=Valid("constituency")))
    assert [sharing(one, held) for one in (DENMARK, two)] == [{"A", "B", "C"}, {"A", "B"}]


def test_danish_levelling_seats_bring_a_party_to_its_share_of_175() -> None:
    """The trap: forty seats shared by themselves, of which the largest party of 2011 would have most."""
    right = again("denmark-2011")
    alone = again("denmark-2011", share__counting=Alone(), share__seats=40)
    assert (house(right), right["Liberal Alliance"]) == (175, 9)
    assert alone["Liberal Alliance"] < 9


def test_a_danish_party_with_more_district_seats_than_its_share_keeps_them_and_the_others_pay() -> None:
    """The trap: a Folketing of more than 175; A has four districts with a quarter of the votes."""
    rows: Mapping[str, Rows] = {f"d{n}": {"A": 26, "B": 25} for n in range(4)} | {"North": {"B": 200, "C": 110}}
    held = danish(rows, dict.fromkeys(rows, 1), dict.fromkeys(rows, 1))
    denmark = DENMARK.with_slot("share.seats", Exactly(6))
    shares = [
        sum(one.seats for one in count(law_, held).awards if one.tier == "share") + 5
        for law_ in (denmark, denmark.with_slot("share.counting", TopUp(("constituency",), Kept())))
    ]
    assert shares == [6, 9]


def test_an_average_in_two_danish_provinces_admits_to_levelling() -> None:
    """The trap: the bar alone: C has less than 2% of the nation, and more votes than a seat costs in two provinces."""
    rows: Mapping[str, Rows] = {"North": {"A": 98_000}, "East": {"A": 90, "B": 80, "C": 60}, "West": {"B": 90, "C": 50}}
    held = danish(rows, {"North": 10, "East": 5, "West": 4}, {"North": 3, "East": 2, "West": 2})
    loss = replace(held, given=won("constituency", {"A": 10, "B": 9}))
    without = DENMARK.with_slot("share.entry", AtLeast("2%", of=Valid("constituency")) | Won(1, "constituency"))
    assert [sharing(one, loss) for one in (DENMARK, without)] == [{"A", "B", "C"}, {"A", "B"}]


def test_danish_shares_are_by_remainders() -> None:
    """The trap: Sainte-Laguë in the nation as in the provinces: the Conservatives would have nine seats of 2011."""
    assert again("denmark-2011")["Det Konservative Folkeparti"] == 8
    assert again("denmark-2011", share__formula=SAINTE_LAGUE)["Det Konservative Folkeparti"] == 9


# --- parallel voting and compensation ------------------------------------------------------------------------

BOOK = {"A": 44, "B": 40, "C": 10, "D": 6}
DIRECT = {"A": 64, "B": 33, "D": 3}
SIDE_BY_SIDE, COMPENSATION = law("parallel-voting"), law("seat-linkage-compensation")


def test_parallel_lists_do_not_look_at_the_districts() -> None:
    """The trap: compensation: Massicotte's 64, 33 and 3 districts leave 44, 40, 10 and 6 of a hundred as they are."""
    held = linked(BOOK, DIRECT, 100)
    assert counted(SIDE_BY_SIDE, held, "list") == BOOK
    assert counted(COMPENSATION, held, "list") == {"A": 24, "B": 47, "C": 20, "D": 9}
    other = counted(SIDE_BY_SIDE, linked(BOOK, {"C": 100}, 100), "list")
    assert other == BOOK


def test_unfilled_districts_do_not_shrink_a_parallel_list() -> None:
    """The trap: list seats in the proportion of districts filled; compensation reckons with the smaller house."""
    half = {"A": 32, "B": 16, "D": 2}
    assert house(counted(SIDE_BY_SIDE, linked(BOOK, half, 100), "list")) == 100
    assert house(counted(COMPENSATION, linked(BOOK, half, 100))) == 150


def test_a_parallel_house_has_no_overhang() -> None:
    """The trap: a house enlarged because a party has more districts than its share."""
    held = linked(BOOK, {"C": 100}, 100)
    assert house(counted(SIDE_BY_SIDE, held)) == 200
    assert house(counted(COMPENSATION, held)) == 280


def test_who_won_a_district_is_struck_from_a_parallel_list() -> None:
    """The trap: one person with two seats: Ann leads her list and sits for the North."""
    listed = tuple(Listed("list", "*", "A", rank, name) for rank, name in enumerate(("Ann", "Abe", "Ada"), 1))
    places = (District("constituency", "North", "*", 1), District("list", "*", "", 2))
    cast = votes("constituency", {"North": {"A/Ann": 60, "B/Bo": 40}})
    result = count(SIDE_BY_SIDE, election({"A": 10}, cast=cast, lists=listed, districts=places))
    assert [one.person for one in result.awards] == ["Ann", "Abe", "Ada"]


@pytest.mark.parametrize(
    ("overhang", "seats"),
    [
        (Kept(), {"A": 8, "B": 3, "C": 3}),
        (Absorbed(), {"A": 8, "B": 1, "C": 1}),
        (Levelled(), {"A": 8, "B": 6, "C": 5}),
    ],
)
def test_overhang_kept_paid_and_levelled_are_three_houses(overhang: Overhang, seats: Seats) -> None:
    """The trap: one top-up for all laws: eight districts of A, due four of ten seats."""
    held = linked({"A": 40, "B": 33, "C": 27}, {"A": 8}, 2)
    found = counted(COMPENSATION.with_slot("list.counting", TopUp(("constituency",), overhang)), held)
    assert found == seats


def test_a_start_from_seats_won_equals_a_second_division_without_the_overhang() -> None:
    """The trap: to think of them as two laws: by the same divisors both give the same seats."""
    held = linked({"A": 40, "B": 33, "C": 27}, {"A": 6}, 4)
    divisor = COMPENSATION.with_slot("list.formula", D_HONDT)
    again_ = counted(divisor.with_slot("list.counting", TopUp(("constituency",), Absorbed())), held)
    start = divisor.with_slot("list.seats", OfPlace("list")).with_slot("list.counting", StartingFrom(("constituency",)))
    assert counted(start, held) == again_ == {"A": 6, "B": 2, "C": 2}
    assert counted(divisor, held) != again_


def test_the_compensated_house_holds_districts_and_list_together() -> None:
    """The trap: list seats shared alone and districts taken off: A's 44 less 64 would be nothing, and 100 seats 63."""
    held = linked(BOOK, DIRECT, 100)
    assert counted(COMPENSATION, held) == {"A": 88, "B": 80, "C": 20, "D": 12}
    taken_off = SIDE_BY_SIDE.with_slot("list.counting", Less(("constituency",)))
    assert counted(taken_off, held) == {"A": 64, "B": 40, "C": 10, "D": 6}
    assert shared_out(HARE, BOOK, 100) == BOOK
