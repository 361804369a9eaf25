"""Parallel laws from Andorra to Wales, each on figures small enough to be counted by hand, or on its own election."""

from __future__ import annotations

from datetime import date

from tests.small import election, seats_of, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    AtLeast,
    Cast,
    Down,
    Due,
    Everyone,
    Exactly,
    Hare,
    HarePlusOne,
    HareUp,
    LargestRemainder,
    OneEachFromLargest,
    Overall,
    OwnVotes,
    Quotas,
    Reaching,
    RemaindersInTurn,
    System,
    Valid,
)
from seatwright.model.election import District, Election, Listed, Vote
from seatwright.model.value import replace
from seatwright.results.result import Completed, LotsNeeded


def counted(system: System, held: Election, tier: str = "") -> dict[str, int]:
    """Seats by party, of one tier or of the house."""
    return seats_of(count(system, held), tier)


def told(system: System, id: str, tier: str) -> dict[str, int]:
    """Seats of a tier in an election of the catalogue."""
    return counted(system, real(id), tier)


def admitted(system: System, held: Election, tier: str) -> list[str]:
    """Which parties take part in a tier, the most voted first."""
    step = next(one for one in count(system, held).tree if one.tier == tier)
    return [one.who.party for one in step.standings if one.admitted]


def persons(system: System, held: Election) -> set[str]:
    """Everyone who sits by name."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return {one.person for one in result.awards if one.in_house and one.person}


def place(tier: str, name: str, seats: int, parent: str = "*") -> tuple[District, ...]:
    return (District(tier, name, parent, seats),)


# --- Andorra -------------------------------------------------------------------------------------------------


def test_in_andorra_remainders_are_for_lists_that_have_a_seat() -> None:
    """The trap: largest remainders for all lists, with a bar of 1/14 that looks like any other bar."""
    andorra = law("andorra-parallel")
    # 1,400 votes, a quotient of 100: A 7.5, B 4.6, C 0.9 and D 0.9; three are left: B, A and B again.
    held = election(cast=votes("national", {"*": {"A": 750, "B": 460, "C": 95, "D": 95}}))
    assert counted(andorra, held) == {"A": 8, "B": 6}
    assert counted(andorra.with_slot("national.entry", Everyone()), held) == {"A": 7, "B": 5, "C": 1, "D": 1}


def test_in_andorra_the_quotient_is_rounded_up() -> None:
    """The trap: an exact quotient, which A's 101 votes would fill once where 102 are wanted (1,415 / 14 = 101.07)."""
    andorra = law("andorra-parallel")
    held = election(cast=votes("national", {"*": {"A": 101, "B": 707, "C": 607}}))
    assert counted(andorra, held) == {"B": 7, "C": 7}
    exact = andorra.with_slot("national.entry", Reaching(Down(Valid("national") / 14)))
    assert counted(exact, held)["A"] == 1


def test_in_andorra_remainders_are_gone_through_again_while_seats_are_left() -> None:
    """The trap: one seat at most for a remainder, which leaves a seat of the nation empty in 2011."""
    andorra = law_of(real("andorra-2011"))
    # 7 and 4 whole quotients of 1,108 votes; the remainders are 797 and 965, and three seats are left for two lists.
    assert told(andorra, "andorra-2011", "national") == {"DA": 8, "PS": 6}
    once = Quotas("once", HareUp(), LargestRemainder(), of=Valid("national"))
    assert told(andorra.with_slot("national.formula", once), "andorra-2011", "national") == {"DA": 8, "PS": 5}
    by_votes = Quotas("by votes", HareUp(), OneEachFromLargest(), of=Valid("national"))
    assert told(andorra.with_slot("national.formula", by_votes), "andorra-2011", "national") == {"DA": 9, "PS": 5}


def test_remainders_in_turn_skip_whoever_has_no_more_names_and_end_with_the_seats() -> None:
    """The trap: a second turn that forgets who is full, or that goes on when nobody is left."""
    rule = Quotas("in turn", HareUp(), RemaindersInTurn(), of=Exactly(1_000))
    andorra = law("andorra-parallel").with_slot("national.formula", rule).with_slot("national.entry", Everyone())
    # A quota of 72: A 4 and 12 left, B 2 and 56 left; eight seats are left over, so B and A take four each in turn.
    held = election(cast=votes("national", {"*": {"A": 300, "B": 200}}))
    assert counted(andorra, held) == {"A": 8, "B": 6}


def test_in_andorra_highest_averages_would_give_other_seats() -> None:
    """The trap: d'Hondt, which fits many small chambers."""
    andorra = law_of(real("andorra-2023"))
    assert told(andorra, "andorra-2023", "national")["DA"] == 5
    assert told(andorra.with_slot("national.formula", D_HONDT), "andorra-2023", "national")["DA"] == 6


def test_in_an_andorran_parish_both_seats_go_to_the_first_list() -> None:
    """The trap: two seats shared by votes; a tie is settled by a second ballot, not by lot."""
    andorra = law("andorra-parallel")
    rows = votes("parish", {"Ordino": {"A": 500, "B": 499}, "Encamp": {"A": 300, "B": 300}})
    places = (*place("parish", "Ordino", 2), *place("parish", "Encamp", 2))
    assert isinstance(count(andorra, election(cast=rows, districts=places)), LotsNeeded)
    again = votes("parish-runoff", {"Encamp": {"A": 290, "B": 310}})
    assert counted(andorra, election(cast=(*rows, *again), districts=places)) == {"A": 2, "B": 2}


# --- Monaco --------------------------------------------------------------------------------------------------


def monegasques() -> Election:
    """Two lists of 16 and 13 names, and one under the bar; the eldest of two with equal votes is on the second list."""
    rows = {f"A/a{n}": 3_000 - n for n in range(16)} | {f"B/b{n}": 1_600 - n for n in range(13)}
    rows |= {"B/b0": 2_985, "C/c0": 900}
    born = [
        Listed("plurality", "*", party, 1, name, born=day)
        for party, name, day in (("A", "a15", "1980-01-01"), ("B", "b0", "1950-01-01"))
    ]
    return election(cast=votes("list", {"*": rows}), lists=tuple(born))


def test_in_monaco_the_elder_of_two_candidates_with_equal_votes_is_elected() -> None:
    """The trap: a lot for the sixteenth seat."""
    assert {"b0"} == {name for name in persons(law("monaco-mixed"), monegasques()) if name.startswith("b")}


def test_in_monaco_the_seats_of_the_most_voted_are_not_counted_against_their_list() -> None:
    """The trap: compensation; A has fifteen of the sixteen, and six of the eight besides, by averages."""
    monaco = law("monaco-mixed")
    assert counted(monaco, monegasques(), "list") == {"A": 6, "B": 2}
    by_remainders = Quotas("largest remainders", Hare(), of=Valid("list"))
    assert counted(monaco.with_slot("list.formula", by_remainders), monegasques(), "list") == {"A": 5, "B": 3}


def test_in_monaco_one_list_took_every_seat_of_2023_by_the_highest_average() -> None:
    """The trap: largest remainders, which would have given the other list, with 10.4% of the votes, the eighth seat."""
    monaco = law_of(real("monaco-2023"))
    assert told(monaco, "monaco-2023", "list") == {"Union Nationale Monégasque": 8}
    by_remainders = Quotas("by remainders", Hare(), of=Valid("list"))
    assert (
        told(monaco.with_slot("list.formula", by_remainders), "monaco-2023", "list")["Nouvelles Idées pour Monaco"] == 1
    )


# --- Guinea and Senegal --------------------------------------------------------------------------------------


def test_in_guinea_the_votes_of_all_lists_are_in_the_quotient() -> None:
    """The trap: a quotient without the row Others, which makes whole seats too cheap."""
    guinea = law("guinea-parallel")
    held = election({"A": 620, "B": 95, "Others": 285}, districts=place("list", "*", 10))
    assert counted(guinea, held) == {"A": 7, "B": 1}  # and the Others' own seats stay open
    wrong = guinea.with_slot("list.formula", HARE)
    assert counted(wrong, held) == {"A": 9, "B": 1}


def test_in_guinea_the_quotient_is_taken_of_the_published_total() -> None:
    """The trap: a total that is added up from rows."""
    guinea = law("guinea-parallel")
    rows, places = {"A": 610, "B": 190, "C": 105, "D": 95}, place("list", "*", 5)
    assert counted(guinea, election(rows, districts=places)) == {"A": 3, "B": 1, "C": 1}
    total = election(rows, districts=places, figures=(("valid_votes", 1_500),))
    assert counted(guinea, total) == {"A": 2, "B": 1, "C": 1, "D": 1}


def test_in_senegal_one_vote_counts_for_a_department_and_for_the_nation() -> None:
    """The trap: departments shared by votes, or taken off the national seats."""
    senegal = law("senegal-parallel-block")
    rows = votes("list", {"Dakar": {"A": 510, "B": 490}, "Matam": {"A": 90, "B": 10}})
    places = (*place("department", "Dakar", 7), *place("department", "Matam", 2), *place("list", "*", 11))
    held = election(cast=rows, districts=places)
    assert counted(senegal, held, "department") == {"A": 9}
    assert counted(senegal, held, "list") == {"A": 6, "B": 5}


def test_in_senegal_a_list_with_whole_quotients_has_its_part_in_the_remainders() -> None:
    """The trap: remainders for lists without a seat alone, as a complaint of 2022 wanted it."""
    held = election({"A": 640, "B": 280, "C": 80}, won("department", {"A": 9}), districts=place("list", "*", 4))
    assert counted(law("senegal-parallel-block"), held, "list") == {"A": 3, "B": 1}  # 2.56, 1.12 and 0.32


# --- Seychelles ----------------------------------------------------------------------------------------------


def test_in_the_seychelles_the_tenths_of_2011_are_taken_of_all_ballots() -> None:
    """The trap: valid votes alone, which would give eight members and one."""
    held = real("seychelles-2011")
    assert counted(law_of(held), held, "list") == {"Parti Lepep": 6}
    assert counted(law("seychelles-parallel"), held, "list") == {"Parti Lepep": 8, "PDM": 1}


def test_in_the_seychelles_only_full_tenths_count_and_the_house_follows() -> None:
    """The trap: ten seats shared out, or a seat for the larger half of a tenth; independents have none."""
    held = election(cast=votes("constituency", {"*": {"A": 599, "B": 100, "Independent": 301}}))
    assert counted(law("seychelles-parallel"), held, "list") == {"A": 5, "B": 1}


# --- Bulgaria, North Macedonia, Croatia ----------------------------------------------------------------------


def test_a_bulgarian_constituency_of_1990_without_a_majority_is_decided_in_the_second_round() -> None:
    """The trap: plurality at once; in the second round the most votes are enough."""
    rows = (
        *votes(
            "constituency", {"North": {"A/Ana": 40, "B/Boyan": 35, "C/Ceco": 25}, "South": {"A/Asen": 51, "B/Bela": 49}}
        ),
        *votes("constituency-runoff", {"North": {"A/Ana": 44, "B/Boyan": 45, "C/Ceco": 11}}),
    )
    places = (*place("constituency", "North", 1), *place("constituency", "South", 1))
    assert persons(law("bulgaria-1990"), election(cast=rows, districts=places)) == {"Boyan", "Asen"}


def test_bulgaria_shared_by_averages_in_1990_and_by_remainders_in_2009() -> None:
    """The trap: one formula for one country; the quotient of 2009 is of the lists over the bar alone."""
    of_2009, of_1990 = law_of(real("bulgaria-2009")), law_of(real("bulgaria-1990"))
    rest = {"given": won("constituency", {"A": 1}), "districts": place("list", "*", 6)}
    held = election({"A": 5_500, "B": 3_300, "C": 900, "Others": 300}, **rest)
    assert counted(of_1990, held, "list") == {"A": 4, "B": 2}
    assert counted(of_2009, held, "list") == {"A": 3, "B": 2, "C": 1}
    held = election({"A": 5_000, "B": 3_000, "C": 500, "Others": 1_500}, **rest)
    assert counted(of_2009, held, "list") == {"A": 4, "B": 2}
    of_all = of_2009.with_slot("list.formula", Quotas("of all valid votes", Hare(), of=Valid("list")))
    assert counted(of_all, held, "list") == {"A": 3, "B": 2, "C": 1}


def test_largest_remainders_would_cost_the_joint_albanian_list_of_1998_a_seat() -> None:
    """The trap: a quota rule for 35 seats."""
    macedonia = law("north-macedonia-1998")
    assert told(macedonia, "north-macedonia-1998", "list")["PDP-DPA"] == 8
    assert told(macedonia.with_slot("list.formula", HARE), "north-macedonia-1998", "list")["PDP-DPA"] == 7


def test_in_croatia_the_bar_of_1995_rises_with_the_parties_on_a_list() -> None:
    """The trap: five percent for everybody; a list of two with 7% stays out, one of three needs 11%."""
    croatia = law("croatia-parallel")
    rows = {"A": 700, "B-C": 80, "D-E": 79, "F-G-H": 110, "I": 50}
    held = election(rows, districts=place("list", "*", 80), figures=tuple((f"members_of.{one}", n) for one, n in
                    (("B-C", 2), ("D-E", 2), ("F-G-H", 3))))  # fmt: skip
    assert admitted(croatia, held, "list") == ["A"]  # 80 and 110 of 1,019 are 7.9% and 10.8%, and 50 are 4.9%
    assert admitted(croatia, replace(held, votes=held.votes[:2] + held.votes[3:]), "list") == ["A", "F-G-H", "B-C", "I"]
    flat = croatia.with_slot("list.entry", AtLeast("5%", of=Valid("list")))
    assert admitted(flat, held, "list") == ["A", "F-G-H", "B-C", "D-E"]


def test_croatians_abroad_have_lists_and_a_bar_of_their_own() -> None:
    """The trap: both kinds of lists in one pot, where a bar of all votes would keep the smaller lists abroad out."""
    croatia = law("croatia-parallel")
    rows = (*votes("list", {"*": {"A": 9_000, "B": 1_000}}), *votes("diaspora", {"*": {"A": 60, "B": 36, "C": 4}}))
    held = election(cast=rows, districts=(*place("list", "*", 10), *place("diaspora", "*", 12)))
    assert counted(croatia, held, "diaspora") == {"A": 8, "B": 4}


def test_croatia_had_three_percent_in_1992() -> None:
    """The trap: the bar of one year in another; some tables even say two."""
    rows = {"A": 960, "B": 40}
    places = place("list", "*", 60)
    assert counted(law("croatia-parallel", date(1992, 8, 2)), election(rows, districts=places)) == {"A": 58, "B": 2}
    assert counted(law("croatia-parallel", date(1995, 10, 29)), election(rows, districts=places)) == {"A": 60}


# --- Jordan and Palestine ------------------------------------------------------------------------------------


def test_in_jordan_a_remainder_that_brought_a_general_seat_brings_no_minority_seat() -> None:
    """The trap: the whole remainders again, or 41 seats shared at once."""
    jordan = law("jordan-2024")
    assert told(jordan, "jordan-2024", "list-minority") == {
        "National Charter (Mithaq)": 1,
        "National Union": 1,
        "Progress (Taqadum)": 1,
    }
    again = jordan.with_slot("list-minority.votes", Cast("list"))
    assert told(again, "jordan-2024", "list-minority") != told(jordan, "jordan-2024", "list-minority")
    at_once = jordan.with_slot("list-general.seats", 41).with_slot("list-minority.seats", 0)
    assert told(at_once, "jordan-2024", "")["Islamic Action Front"] == 18


def local_law() -> System:
    """The law of Jordan's districts alone."""
    jordan = law("jordan-2024")
    return replace(jordan, tiers=tuple(tier for tier in jordan.tiers if tier.told_as == "local"))


def test_in_a_jordanian_district_the_bar_falls_until_three_lists_pass_it() -> None:
    """The trap: a fixed 7%, or simply the three largest lists: at 5% the fourth comes in with the third."""
    jordan = local_law()
    rows = votes("local", {"Irbid": {"A": 520, "B": 370, "C": 56, "D": 54}})
    held = election(cast=rows, districts=place("local", "Irbid", 9))
    assert admitted(jordan, held, "local") == ["A", "B", "C", "D"]
    assert admitted(jordan.with_slot("local.entry", AtLeast("7%", of=Valid("local"))), held, "local") == ["A", "B"]
    assert admitted(jordan, election(cast=rows, districts=place("local", "Irbid", 2)), "local") == ["A", "B"]


def test_in_a_jordanian_district_the_seat_for_women_goes_to_the_best_who_has_none() -> None:
    """The trap: the seat for the most voted woman of all, who was elected on her list already."""
    names = {"A/Amal": 60, "A/Adnan": 50, "B/Basma": 40, "B/Bilal": 45, "C/Carim": 30, "C/Dana": 29}
    listed = tuple(
        Listed("local", "Irbid", who[0], n, who[2:], group="women" if who[2:] in ("Amal", "Basma", "Dana") else "")
        for n, who in enumerate(names, 1)
    )
    places = (*place("local", "Irbid", 3), *place("local-women", "Irbid", 1))
    held = election(cast=votes("local", {"Irbid": names}), districts=places, lists=listed)
    assert persons(local_law(), held) == {"Amal", "Bilal", "Carim", "Basma"}


def christians(rows: dict[str, int], seats: int, reserved: int) -> set[str]:
    """Who is elected in a Palestinian district; names in capitals are Christians."""
    listed = tuple(Listed("district", "Gaza", who[0], 1, who[2:], group="christian") for who in rows if who.isupper())
    places = (*place("district", "Gaza", seats), *place("christian", "Gaza", reserved))
    held = election(cast=votes("district", {"Gaza": rows}), districts=places, lists=listed)
    return persons(law("palestine-parallel-2006"), held)


def test_in_a_palestinian_district_the_best_christians_are_elected_before_others_with_more_votes() -> None:
    """The trap: the most voted, whoever they are."""
    rows = {"A/ali": 90, "A/amin": 80, "B/basil": 70, "B/BUTROS": 20, "A/ANTUN": 10}
    assert christians(rows, 3, 1) == {"ali", "amin", "BUTROS"}
    assert christians(rows, 3, 2) == {"ali", "BUTROS", "ANTUN"}


def test_christians_may_win_the_other_seats_too() -> None:
    """The trap: as many Christians as seats set apart for them, and no more."""
    rows = {"A/ALI": 90, "A/AMIN": 80, "B/basil": 70, "B/bassam": 60}
    assert christians(rows, 3, 1) == {"ALI", "AMIN", "basil"}


def test_a_palestinian_district_without_reserved_seats_seats_the_most_voted() -> None:
    """The trap: a lookup of reserved seats that fails, or counts another district's."""
    rows = votes("district", {"Jenin": {"A/ali": 9, "B/basil": 8, "B/bassam": 7}})
    places = (*place("district", "Jenin", 2), *place("district", "Gaza", 1), *place("christian", "Gaza", 1))
    assert persons(law("palestine-parallel-2006"), election(cast=rows, districts=places)) == {"ali", "basil"}


def test_palestinian_lists_share_by_odd_divisors() -> None:
    """The trap: d'Hondt, which would give Fatah a seat of a small list."""
    palestine = law("palestine-parallel-2006")
    assert told(palestine, "palestine-2006", "list")["Fatah"] == 28
    assert told(palestine.with_slot("list.formula", D_HONDT), "palestine-2006", "list")["Fatah"] == 29


# --- Mexico --------------------------------------------------------------------------------------------------


def test_a_mexican_state_seats_two_of_the_first_ticket_and_one_of_the_second() -> None:
    """The trap: three seats for the first ticket, or shared by votes."""
    rows = votes("state", {"Colima": {"A": 900, "B-C": 60, "D": 40}})
    held = election({"A": 960, "D": 40}, cast=rows, districts=(*place("state", "Colima", 3), *place("list", "*", 2)))
    assert counted(law("mexico-senate"), held, "state") == {"A": 2, "B-C": 1}


def test_the_quotient_of_the_senate_is_of_the_parties_over_the_bar() -> None:
    """The trap: a quotient of all valid votes, PRD's included: the seats would not all be given by whole quotas."""
    mexico = law_of(real("mexico-senate-2024"))
    assert told(mexico, "mexico-senate-2024", "list")["MORENA"] == 14
    of_all = Quotas("of all valid votes", Hare(), of=Valid("list"))
    assert told(mexico.with_slot("list.formula", of_all), "mexico-senate-2024", "list") != told(
        mexico, "mexico-senate-2024", "list"
    )


def test_the_senate_s_bar_was_taken_of_all_votes_until_2014_and_is_taken_of_valid_ones_since() -> None:
    """The trap: one base for both; 2% of all papers keeps a party out that has 2% of the valid votes."""
    rows, spoilt = {"A": 979, "B": 21}, votes("invalid", {"*": {"Invalid": 60}})
    held = election(rows, cast=spoilt, districts=place("list", "*", 32))
    assert counted(law("mexico-senate", date(2012, 7, 1)), held, "list") == {"A": 32}
    enough = election({"A": 969, "B": 31}, cast=spoilt, districts=place("list", "*", 32))
    assert counted(law("mexico-senate"), enough, "list") == {"A": 31, "B": 1}


# --- Philippines ---------------------------------------------------------------------------------------------


def groups(**rows: int) -> dict[str, int]:
    """List seats beside fifty districts, twelve of them, out of 10,000 votes."""
    held = election({**rows, "Others": 10_000 - sum(rows.values())}, districts=place("constituency", "*", 50))
    return counted(law("philippines-party-list"), held)


def test_a_philippine_group_has_three_seats_at_most_and_the_rest_is_passed_down_by_rank() -> None:
    """The trap: the seats above the cap shared anew among those over the bar."""
    assert groups(A=5_000, B=300, C=190, D=180, E=170, F=160, G=150, H=140, I=130, J=120) == {
        "A": 3, "B": 1, "C": 1, "D": 1, "E": 1, "F": 1, "G": 1, "H": 1, "I": 1, "J": 1,
    }  # fmt: skip


def test_philippine_shares_are_of_all_votes_and_their_fractions_are_dropped() -> None:
    """The trap: shares of the groups over the bar, or rounded: B's 1.9 additional seats are one."""
    philippines = law("philippines-party-list")
    rows = {"A": 3_000, "B": 1_900, "C": 199, "D": 198, "E": 197, "F": 196, "G": 195, "H": 194, "I": 193}
    held = election({**rows, "Others": 10_000 - sum(rows.values())}, districts=place("constituency", "*", 50))
    assert counted(philippines, held) == {"A": 3, "B": 2, "C": 1, "D": 1, "E": 1, "F": 1, "G": 1, "H": 1, "I": 1}
    of_qualified = Due(Down(Cast("list") * 10 / Overall(OwnVotes())))
    assert counted(philippines.with_slot("additional.formula", of_qualified), held)["B"] > 2


def test_a_second_additional_seat_hangs_on_an_exact_product() -> None:
    """The trap: figures in percent with two decimals: 11.12% and 11.11% of nine seats are 1.0008 and 0.9999."""
    assert (groups(A=1_112, B=1_111, C=200)["A"], groups(A=1_112, B=1_111, C=200)["B"]) == (2, 1)


def test_philippine_lists_have_one_seat_for_every_four_districts_and_no_fraction() -> None:
    """The trap: a fifth of the districts, or a quarter of them rounded: 51 bring twelve, neither ten nor 13."""
    rows = {"A": 3_000, **{name: 150 - at for at, name in enumerate("BCDEFGHIJKLMNOP")}, "Others": 4_855}
    for districts, seats in ((48, 12), (51, 12), (52, 13)):
        held = election(rows, districts=place("constituency", "*", districts))
        assert sum(counted(law("philippines-party-list"), held).values()) == seats


# --- Sri Lanka -----------------------------------------------------------------------------------------------


def ceylon(rows: dict[str, int], seats: int) -> dict[str, int]:
    return counted(
        law("sri-lanka-bonus-pr"),
        election(cast=votes("district", {"Vanni": rows}), districts=place("district", "Vanni", seats)),
    )


def test_in_sri_lanka_the_bonus_seat_does_not_lower_the_winner_s_votes() -> None:
    """The trap: the bonus counted against the winner; four seats are shared besides it."""
    assert ceylon({"A": 500, "B": 300, "C": 200}, 5) == {"A": 3, "B": 1, "C": 1}


def test_in_sri_lanka_who_has_less_than_a_twentieth_is_struck_before_the_quotient() -> None:
    """The trap: the quotient of all votes, 334, in which B's 625 are one seat and a remainder instead of two seats."""
    sri_lanka = law("sri-lanka-bonus-pr")
    rows = {"A": 636, "B": 625, **{f"x{n}": 49 for n in range(2)}, "y": 48, "z": 48}
    assert ceylon(rows, 5) == {"A": 3, "B": 2}
    rest = sri_lanka["district"].formula
    assert isinstance(rest, Quotas)
    of_all = sri_lanka.with_slot("district.formula", Quotas("of all", rest.quota, of=Valid("district")))
    held = election(cast=votes("district", {"Vanni": rows}), districts=place("district", "Vanni", 5))
    assert count(of_all, held).tree[1].evidence != count(sri_lanka, held).tree[1].evidence
    assert ceylon({"A": 620, "B": 330, "C": 50}, 3) == {"A": 2, "B": 1}  # exactly a twentieth takes part: 500 a seat
    assert ceylon({"A": 620, "B": 331, "C": 49}, 3) == {"A": 2, "B": 1}


def test_in_sri_lanka_the_quotient_is_rounded_up_and_not_beyond_a_whole_one() -> None:
    """The trap: an exact quotient (1,001 / 4 = 250.25, which B's 251 would pay twice over 502), or always one more."""
    assert ceylon({"A": 499, "B": 502}, 5) == {"A": 2, "B": 3}
    sri_lanka = law("sri-lanka-bonus-pr")
    held = election(
        cast=votes("district", {"Vanni": {"A": 500, "B": 250, "C": 250}}), districts=place("district", "Vanni", 5)
    )
    assert counted(sri_lanka, held) == {"A": 3, "B": 1, "C": 1}
    step = count(sri_lanka, held).tree[1]
    assert getattr(step.evidence, "quota", None) == 250
    one_more = sri_lanka.with_slot("district.formula", Quotas("one more", HarePlusOne()))
    assert getattr(count(one_more, held).tree[1].evidence, "quota", None) == 251


def test_the_national_list_of_sri_lanka_has_no_bar_and_its_quotient_has_the_votes_of_all() -> None:
    """The trap: the twentieth of the districts applied to the nation: UNP and OPPP would have no member at all."""
    sri_lanka = law("sri-lanka-bonus-pr")
    found = told(sri_lanka, "sri-lanka-2020", "national")
    assert (found["UNP"], found["OPPP"], found["AITC"]) == (1, 1, 1)
    barred = sri_lanka.with_slot("national.entry", AtLeast("5%", of=Valid("national")))
    assert "UNP" not in told(barred, "sri-lanka-2020", "national")
    without_others = sri_lanka.with_slot("national.formula", Quotas("of the rows", Hare(drop=True)))
    assert told(without_others, "sri-lanka-2020", "national") != found


# --- Wales ---------------------------------------------------------------------------------------------------


def test_an_individual_has_one_seat_at_most_in_the_new_senedd() -> None:
    """The trap: a list of one who wins by the votes of three; the seats pass to the next quotients."""
    held = election(
        cast=votes("list", {"Clwyd": {"Ind: Ann": 700, "B": 200, "C": 101}}), districts=place("list", "Clwyd", 6)
    )
    assert counted(law("wales-2026-list"), held) == {"B": 3, "C": 2, "Ind: Ann": 1}


def test_the_new_senedd_has_no_top_up_over_its_constituencies() -> None:
    """The trap: the old law, which added seats by region."""
    wales = law_of(real("wales-2026"))
    assert len(wales.tiers) == 1
    assert told(wales, "wales-2026", "list")["Plaid Cymru"] == 43


# --- what all of them share ----------------------------------------------------------------------------------


def test_given_districts_are_never_set_against_a_parallel_list() -> None:
    """The trap: a parallel law counted as if its lists compensated."""
    kinds = {
        "andorra-parallel": "parish",
        "bulgaria-1990": "constituency",
        "bulgaria-2009": "constituency",
        "croatia-parallel": "constituency",
        "guinea-parallel": "constituency",
        "mexico-senate": "state",
        "monaco-mixed": "plurality",
        "north-macedonia-1998": "constituency",
        "palestine-parallel-2006": "district",
        "senegal-parallel-block": "department",
    }
    for id, kind in kinds.items():
        ballot = "national" if id == "andorra-parallel" else "list"
        rows = (Vote(ballot, "*", "A", "", 600), Vote(ballot, "*", "B", "", 400))
        found = []
        for given in ({"A": 9}, {"B": 9}):
            places = (*place("list", "*", 66), *place(kind, "*", 9), *place("diaspora", "*", 1))
            held = election(cast=rows, given=won(kind, given), districts=places)
            found.append(counted(law(id), held, ballot))
        assert found[0] == found[1], id
