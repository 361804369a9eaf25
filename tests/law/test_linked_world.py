"""Linked laws from South Africa to Tanzania: list seats that look at seats won, each on figures counted by hand."""

from __future__ import annotations

from datetime import date

from tests.small import election, seats_of, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    Alone,
    BestFirst,
    Cast,
    Everyone,
    Hare,
    HarePlusOne,
    OfPlace,
    Quotas,
    Quotients,
    SeatsOf,
    System,
    TopUp,
    Valid,
)
from seatwright.model.election import District, Election, Vote
from seatwright.results.result import Completed


def counted(system: System, held: Election, tier: str = "") -> dict[str, int]:
    """Seats by party, of one tier or of the house."""
    return seats_of(count(system, held), tier)


def places(*rows: tuple[str, str, int]) -> tuple[District, ...]:
    return tuple(District(tier, name, "" if name == "*" else "*", seats) for tier, name, seats in rows)


# --- South African councils ----------------------------------------------------------------------------------

COUNCIL = law("sa-local-mmp")


def council(ward: dict[str, int], list_: dict[str, int], wards: dict[str, int], seats: int) -> Election:
    """A council of so many seats, whose wards are given."""
    won_ = won("ward", wards)
    rest = places(("ward", "*", sum(wards.values())), ("list", "*", seats - sum(wards.values())))
    return election(list_, won_, votes("ward", {"*": ward}), rest)


def quota(system: System, held: Election) -> object:
    """What a seat costs."""
    return getattr(count(system, held).tree[-1].evidence, "quota", None)


def test_in_south_africa_the_quotient_is_one_more_than_the_whole_part() -> None:
    """The trap: a plain quotient: 1,000 votes for ten seats cost 101 each, so A's 500 fall short of five."""
    held = council({"A": 250, "B": 250}, {"A": 250, "B": 250}, {"A": 3, "B": 2}, 10)
    assert quota(COUNCIL, held) == 101
    assert quota(COUNCIL.with_slot("list.formula", HARE), held) == 100


def test_in_south_africa_both_votes_are_added() -> None:
    """The trap: list votes alone, which would give B half of the council."""
    held = council({"A": 800, "B": 200}, {"A": 500, "B": 500}, {"A": 5}, 10)
    assert counted(COUNCIL, held) == {"A": 6, "B": 4}  # 1,300 and 700 votes at 201 a seat
    assert counted(COUNCIL.with_slot("list.votes", Cast("list")), held) == {"A": 5, "B": 5}


def test_in_south_africa_an_independent_s_votes_are_in_no_quotient_and_his_ward_is_taken_off() -> None:
    """The trap: all valid votes, or all seats: nine of ten are shared, 900 votes by nine, and one more."""
    held = council(
        {"A": 250, "B": 200, "Independent": 300}, {"A": 250, "B": 200}, {"A": 3, "B": 1, "Independent": 1}, 10
    )
    assert quota(COUNCIL, held) == 101
    assert counted(COUNCIL, held) == {"A": 5, "B": 4, "Independent": 1}
    of_all = COUNCIL.with_slot("list.formula", Quotas("all", HarePlusOne(), of=Valid("list") + Valid("ward")))
    assert quota(of_all, held) == 134


def test_in_south_africa_a_party_without_a_list_counts_like_an_independent() -> None:
    """The trap: its ward votes in the quotient, and its wards set against a share."""
    held = council({"A": 250, "B": 200, "C": 300}, {"A": 250, "B": 200}, {"A": 3, "B": 1, "C": 1}, 10)
    assert (quota(COUNCIL, held), counted(COUNCIL, held)) == (101, {"A": 5, "B": 4, "C": 1})
    assert quota(COUNCIL.with_slot("list.entry", Everyone()), held) != 101


def test_in_south_africa_wards_beyond_the_share_are_kept_and_the_others_pay() -> None:
    """The trap: a council that grows; A keeps five of ten with a tenth of the votes, and the rest is shared anew."""
    held = council({"A": 100, "B": 450, "C": 450}, {"A": 100, "B": 500, "C": 400}, {"A": 5}, 10)
    assert counted(COUNCIL, held) == {"A": 5, "B": 3, "C": 2}
    assert count(COUNCIL, held).house == 10


def test_a_small_south_african_council_has_no_wards() -> None:
    """The trap: a law that cannot be counted without ward votes; a council of six has lists alone."""
    held = election({"A": 400, "B": 200}, districts=places(("list", "*", 6)))
    assert counted(COUNCIL, held) == {"A": 4, "B": 2}


# --- Albania -------------------------------------------------------------------------------------------------


def test_in_albania_the_averages_of_2001_begin_from_the_seats_won() -> None:
    """The trap: forty seats shared by themselves, or by largest remainders after the Socialists are set aside."""
    albania = law_of(real("albania-2001"))
    found = counted(albania, real("albania-2001"), "list")
    assert (found.get("PS", 0), found["Union for Victory"]) == (0, 21)
    assert counted(albania.with_slot("list.counting", Alone()), real("albania-2001"), "list")["PS"] == 18
    later = law("albania-2001-2008", date(2005, 7, 3))
    assert counted(later, real("albania-2001"), "list")["Union for Victory"] == 20


def test_in_albania_the_overhang_of_2005_is_put_aside_with_its_votes() -> None:
    """The trap: averages as in 2001: PR would have a twelfth seat and BLD none."""
    albania = law_of(real("albania-2005"))
    found = counted(albania, real("albania-2005"), "list")
    assert (found["PR"], found["BLD"], found["LSI"]) == (11, 1, 4)
    averages = counted(albania.with_slot("list.formula", D_HONDT), real("albania-2005"), "list")
    assert (averages["PR"], averages["PSD"], averages["AD"], averages.get("BLD", 0)) == (12, 8, 2, 0)


def test_in_albania_the_house_has_140_seats_whatever_is_won() -> None:
    """The trap: overhang seats on top."""
    for id in ("albania-2001", "albania-2005"):
        assert count(law_of(real(id)), real(id)).house == 140


def test_an_albanian_coalition_needs_four_percent() -> None:
    """The trap: 2.5% for every list; a coalition with 3% stays out, and a party of one that passed needs nothing."""
    rows = {"A": 940, "B-C": 30, "D": 26, "E": 4}
    rest = {"given": won("constituency", {"A": 10}), "districts": places(("constituency", "*", 10), ("list", "*", 40))}
    code = law("albania-2001-2008", date(2001, 6, 24))
    assert counted(code, election(rows, **rest), "list") == {"A": 38, "B-C": 1, "D": 1}
    assert counted(code, election(rows, figures=(("members_of.B-C", 2),), **rest), "list") == {"A": 39, "D": 1}
    later = law("albania-2001-2008", date(2005, 7, 3))
    assert "E" not in counted(later, election(rows, **rest), "list")
    # E would be due 0.2 of a seat: it takes part, and its votes are in the quotient.
    named = election({**rows, "E": 14}, figures=(("coalition_members", ("E",)),), **rest)
    assert counted(later, named, "list")["E"] == 1


def test_an_albanian_zone_of_2001_without_a_majority_waits_for_the_second_round() -> None:
    """The trap: plurality, which came in 2005; the seat of the second round counts against the list too."""
    rows = votes("constituency", {"Korçë": {"A/Agim": 45, "B/Besa": 40, "C/Dritan": 15}})
    again = votes("constituency-runoff", {"Korçë": {"A/Agim": 49, "B/Besa": 51}})
    held = election(
        {"A": 500, "B": 500}, cast=(*rows, *again), districts=places(("constituency", "Korçë", 1), ("list", "*", 3))
    )
    assert counted(law("albania-2001-2008", date(2001, 6, 24)), held) == {"A": 2, "B": 2}
    assert counted(law("albania-2001-2008", date(2001, 6, 24)), held, "list") == {"A": 2, "B": 1}
    assert counted(law("albania-2001-2008", date(2005, 7, 3)), held, "list") == {"A": 1, "B": 2}


# --- Iceland -------------------------------------------------------------------------------------------------


def adjustment(system: System, held: Election) -> dict[str, str]:
    """Which party has the adjustment seats of a place."""
    result = count(system, held)
    assert isinstance(result, Completed)
    return {one.place.partition(" ")[0]: one.party[-2] for one in result.awards if one.tier == "adjustment"}


def test_icelandic_adjustment_seats_are_placed_in_the_order_in_which_they_were_won() -> None:
    """The trap: party seats first and places by the best quotient anywhere: other places for the same parties."""
    iceland, held = law_of(real("iceland-2009")), real("iceland-2009")
    turns = getattr(count(iceland, held).tree[-1].evidence, "turns", ())
    assert [turn.who.party[-2] for turn in turns] == list("OSVSDSVSD")
    by_quotient = iceland.with_slot("adjustment.formula", BestFirst(Quotients(D_HONDT), column=OfPlace("adjustment")))
    assert adjustment(by_quotient, held) != adjustment(iceland, held)


def test_an_icelandic_party_has_its_seat_where_its_share_is_best_not_its_vote() -> None:
    """The trap: votes instead of shares of the place: A has more votes in Big, and a larger share in Small."""
    rows = votes("constituency", {"Big": {"A [A]": 300, "B [B]": 700}, "Small": {"A [A]": 90, "B [B]": 110}})
    of = places(
        ("constituency", "Big", 1), ("constituency", "Small", 1), ("adjustment", "Big", 1), ("adjustment", "Small", 0)
    )
    both = places(
        ("constituency", "Big", 1), ("constituency", "Small", 1), ("adjustment", "Big", 1), ("adjustment", "Small", 1)
    )
    iceland = law("iceland-adjustment")
    # B has both constituencies. National figures: B 810 / 3 = 270, A 390 / 1 = 390: A first, in Small (45% before 30%).
    assert adjustment(iceland, election(cast=rows, districts=both)) == {"Small": "A", "Big": "B"}
    assert adjustment(iceland, election(cast=rows, districts=of)) == {"Big": "A"}


def test_an_icelandic_party_under_five_percent_has_no_adjustment_seat() -> None:
    """The trap: who won a constituency seat is let in: C has one and 4% of the nation's votes."""
    rows = votes("constituency", {"North": {"A [A]": 520, "B [B]": 440}, "South": {"C [C]": 40}})
    rest = places(
        ("constituency", "North", 1),
        ("constituency", "South", 1),
        ("adjustment", "North", 1),
        ("adjustment", "South", 0),
    )
    assert adjustment(law("iceland-adjustment"), election(cast=rows, districts=rest)) == {"North": "B"}


# --- Thailand ------------------------------------------------------------------------------------------------


def test_in_thailand_claims_with_decimals_are_scaled_down_to_150() -> None:
    """The trap: overhang on top, or whole seats before the scaling."""
    thailand, held = law_of(real("thailand-2019")), real("thailand-2019")
    found = counted(thailand, held, "list")
    assert (found.get("Pheu Thai", 0), found["Democrat"], found["Palang Pracharath"]) == (0, 20, 19)
    assert count(thailand, held).house == 500
    top_up = thailand.with_slot("list.votes", Cast("constituency")).with_slot("list.seats", 500)
    assert count(top_up.with_slot("list.counting", TopUp(("constituency",))), held).house > 500


def test_in_thailand_a_party_that_is_due_less_than_one_seat_keeps_its_claim() -> None:
    """The trap: the reading that lost: ten small parties won a seat each on less than one."""
    found = counted(law_of(real("thailand-2019")), real("thailand-2019"), "list")
    small = {row.party for row in real("thailand-2019").votes if row.votes < 71_123}
    assert sum(found.get(party, 0) for party in small) == 10


def test_in_thailand_the_votes_of_a_party_without_a_list_would_move_the_last_seat() -> None:
    """The trap: a row too many: 3,254 votes, and the seat goes from Democrat to Thai Rak Tham."""
    held = real("thailand-2019")
    more = held.__replace__(votes=(*held.votes, Vote("constituency", "*", "No list", "", 3_254)))
    found = counted(law_of(held), more, "list")
    assert (found["Democrat"], found.get("Thai Rak Tham", 0)) == (19, 1)


def test_a_thai_winner_must_beat_none_of_the_above() -> None:
    """The trap: the most voted of the candidates wins, even with fewer votes than none of them."""
    rows = votes(
        "constituency",
        {"Bang Rak": {"A/Anong": 40, "B/Boon": 30, "Against all": 40}, "Pathum": {"A/Arthit": 41, "Against all": 40}},
    )
    rest = places(("constituency", "Bang Rak", 1), ("constituency", "Pathum", 1), ("list", "*", 0))
    result = count(law("thailand-mma-2019"), election(cast=rows, districts=rest))
    assert {one.person for one in result.awards if one.tier == "constituency"} == {"Arthit"}


# --- Pakistan and Tanzania -----------------------------------------------------------------------------------


def test_in_pakistan_reserved_seats_follow_seats_and_never_votes() -> None:
    """The trap: votes: B has most of them, and one seat of ten."""
    pakistan, given = law("pakistan-na-reserved"), won("constituency", {"A": 6, "C": 3, "B": 1}, "Sindh")
    rows = votes("constituency", {"Sindh": {"A": 300, "B": 600, "C": 100}})
    held = election(given=given, cast=rows, districts=places(("constituency", "Sindh", 10), ("women", "Sindh", 10)))
    assert counted(pakistan, held, "women") == counted(pakistan, held, "minorities") == {"A": 6, "C": 3, "B": 1}
    by_votes = pakistan.with_slot("women.votes", Cast("constituency"))
    assert counted(by_votes, held, "women") == {"A": 3, "B": 6, "C": 1}


def test_in_pakistan_women_are_shared_province_by_province_and_non_muslims_in_the_nation() -> None:
    """The trap: one pot: A wins Sindh alone and has no part in Punjab's seats."""
    given = (
        *won("constituency", {"A": 10}, "Sindh"),
        *won("constituency", {"B": 20, "C": 10}, "Punjab"),
        *won("constituency", {"A": 10}, "FATA"),
    )
    rest = places(("constituency", "Sindh", 10), ("constituency", "Punjab", 30), ("constituency", "FATA", 10),
                  ("women", "Sindh", 2), ("women", "Punjab", 6), ("minorities", "*", 10))  # fmt: skip
    held = election(given=given, districts=rest)
    assert counted(law("pakistan-na-reserved"), held, "women") == {"A": 2, "B": 4, "C": 2}
    assert counted(law("pakistan-na-reserved"), held, "minorities") == {"A": 4, "B": 4, "C": 2}  # FATA included


def test_in_pakistan_independents_who_join_nobody_are_left_out() -> None:
    """The trap: their seats in the base: with them A would be due three and a half of five."""
    given = won("constituency", {"A": 7, "B": 3, "Independent": 10}, "Punjab")
    held = election(
        given=given, districts=places(("constituency", "Punjab", 20), ("women", "Punjab", 10), ("minorities", "*", 10))
    )
    assert counted(law("pakistan-na-reserved"), held, "women") == {"A": 7, "B": 3}
    assert counted(law("pakistan-na-reserved"), held)["Independent"] == 10


def test_the_ten_seats_for_non_muslims_of_2018_come_out_of_the_general_seats() -> None:
    """The trap: a seat for whoever has the next whole; remainders decide: 4.69, 2.40, 1.57 and 0.45 of ten seats."""
    general = {"PTI": 125, "PML-N": 64, "PPP": 42, "MMA": 12, "MQM-P": 6, "BAP": 4, "PML-Q": 4, "BNP-M": 3, "GDA": 2,
               "AML": 1, "ANP": 1, "JWP": 1, "Independent": 4}  # fmt: skip
    held = election(
        given=won("constituency", general), districts=places(("minorities", "*", 10), ("women", "Punjab", 0))
    )
    assert counted(law("pakistan-na-reserved"), held, "minorities") == {"PTI": 5, "PML-N": 2, "PPP": 2, "MMA": 1}


def test_in_tanzania_the_shares_are_of_the_parties_over_the_bar() -> None:
    """The trap: shares of all votes; ACT with 2% is in the base of the bar, and not in that of the seats."""
    tanzania = law("tanzania-special-seats")
    rows = votes("constituency", {"*": {"CCM": 560, "Chadema": 320, "CUF": 90, "ACT": 30}})
    held = election(
        cast=rows, given=won("constituency", {"CCM": 9}), districts=places(("constituency", "*", 9), ("list", "*", 97))
    )
    assert counted(tanzania, held, "list") == {"CCM": 56, "Chadema": 32, "CUF": 9}
    of_all = tanzania.with_slot("list.formula", Quotas("of all", Hare(), of=Valid("constituency")))
    assert getattr(count(of_all, held).tree[-1].evidence, "quota", 0) > 10


def test_in_tanzania_the_special_seats_of_2015_follow_highest_averages() -> None:
    """The trap: largest remainders, by which one of the 110 seats would be Chadema's and not CCM's."""
    rows = {
        "CCM": 8_021_427,
        "Chadema": 4_627_923,
        "CUF": 1_257_765,
        "ACT": 323_112,
        "NCCR": 218_209,
        "Others": 126_521,
    }
    held = election(
        cast=votes("constituency", {"*": rows}),
        given=won("constituency", {"CCM": 256}),
        districts=places(("constituency", "*", 256), ("list", "*", 110)),
    )
    tanzania = law("tanzania-special-seats")
    assert counted(tanzania, held, "list") == {"CCM": 64, "Chadema": 36, "CUF": 10}
    assert counted(tanzania.with_slot("list.formula", HARE), held, "list") == {"CCM": 63, "Chadema": 37, "CUF": 10}


def test_no_seat_won_counts_against_a_tanzanian_party() -> None:
    """The trap: compensation: CCM wins every constituency and has its full share of the special seats."""
    tanzania = law("tanzania-special-seats")
    assert all(not isinstance(tier.votes, SeatsOf) and tier.counting == Alone() for tier in tanzania.tiers)
