"""Laws by which voters mark persons or teams, from the textbook and around the world, and the lists beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.small import Rows, election, lot, seats_of, votes, won

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of, versions
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    AllToFirst,
    Alone,
    AtLeast,
    BestFirst,
    Everyone,
    Here,
    MoreThan,
    MostVotes,
    NotAnIndividual,
    OfPlace,
    Parties,
    Persons,
    Plurality,
    ShareOfTeam,
    ShareOfValid,
    System,
    Valid,
    least,
)
from seatwright.model.election import District, Election
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

SINGAPORE = law("singapore-grc-ncmp")


def counted(system: System, held: Election, tier: str = "") -> dict[str, int]:
    """Seats by party, of one tier or of the house; the independent check must find nothing."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, held).ok
    return seats_of(result, tier)


def persons(system: System, held: Election) -> list[str]:
    """Everyone who sits by name."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, held).ok
    return sorted(one.person for one in result.awards if one.in_house and one.person)


def places(tier: str, seats: Mapping[str, int]) -> tuple[District, ...]:
    return tuple(District(tier, name, "*", n) for name, n in seats.items())


def in_one_place(kind: str, seats: int, rows: Rows) -> Election:
    """One place of a kind with so many seats."""
    return election(cast=votes(kind, {"Town": rows}), districts=places(kind, {"Town": seats}))


# --- Singapore -----------------------------------------------------------------------------------------------

TEAMS = {"West": 3, "East": 1, "North": 1, "South": 2}
# Of the losers, C has 48% of a team's place, B 45% of a single one, A (the Government) 49% and D 12% of another.
BALLOT = {
    "West": {"A": 5_200, "C": 4_800},
    "East": {"A": 550, "B": 450},
    "North": {"B": 510, "A": 490},
    "South": {"A": 8_800, "D": 1_200},
}


def singapore(elected: int, ballot: Mapping[str, Rows] | None = None) -> Election:
    """The small election, and so many members of the opposition given as elected elsewhere."""
    more = {f"B{n}": {"B": 2, "A": 0} for n in range(elected - 1)} | {f"A{n}": {"A": 2} for n in range(20)}
    cast = votes("constituency", {**(ballot or BALLOT), **more})
    return election(cast=cast, districts=places("constituency", {**TEAMS, **dict.fromkeys(more, 1)}))


def test_in_singapore_a_losing_team_has_two_seats_before_the_next_best_loser() -> None:
    """The trap: one seat for each loser, by which the second of 2020 went to East Coast."""
    held = real("singapore-2020")
    assert counted(SINGAPORE, held, "ncmp") == {"PSP": 2}
    one_each = BestFirst(ShareOfValid("constituency"), column=least(2, OfPlace("constituency")))
    assert counted(SINGAPORE.with_slot("ncmp.formula", one_each), held, "ncmp") == {"PSP": 1, "WP": 1}


def test_in_singapore_a_team_has_no_more_than_two() -> None:
    """The trap: all seats that are left to the best losing team."""
    held = singapore(9)
    assert counted(SINGAPORE, held, "ncmp") == {"C": 2, "B": 1}
    without_end = BestFirst(ShareOfTeam("constituency"), column=OfPlace("constituency"))
    assert counted(SINGAPORE.with_slot("ncmp.formula", without_end), held, "ncmp") == {"C": 3}


def test_in_singapore_a_single_constituency_gives_one_best_loser() -> None:
    """The trap: two seats for a single candidate who came first among the losers."""
    ballot = BALLOT | {"East": {"A": 505, "B": 495}}
    assert counted(SINGAPORE, singapore(9, ballot), "ncmp") == {"B": 1, "C": 2}


def test_in_singapore_the_best_are_those_with_the_best_share() -> None:
    """The trap: the most votes, which the losers of large constituencies always have."""
    ballot = BALLOT | {"East": {"A": 505, "B": 495}}
    held = singapore(11, ballot)
    assert counted(SINGAPORE, held, "ncmp") == {"B": 1}
    by_number = BestFirst(MostVotes(), column=least(2, OfPlace("constituency")))
    assert counted(SINGAPORE.with_slot("ncmp.formula", by_number), held, "ncmp") == {"C": 1}


def test_in_singapore_the_party_of_the_government_is_out_of_the_ranking() -> None:
    """The trap: the best loser of all, who may be of the governing party."""
    held = singapore(11)
    assert counted(SINGAPORE, held, "ncmp") == {"C": 1}
    anybody = SINGAPORE.with_slot("ncmp.entry", NotAnIndividual())
    assert counted(anybody, held, "ncmp") == {"A": 1}


def test_in_singapore_a_best_loser_needs_fifteen_percent() -> None:
    """The trap: seats up to twelve in any case; D with 12% would be next."""
    held = singapore(1)
    assert counted(SINGAPORE, held, "ncmp") == {"C": 2, "B": 1}
    anyone = SINGAPORE.with_slot("ncmp.entry", SINGAPORE["opposition"].entry)
    assert counted(anyone, held, "ncmp") == {"C": 2, "B": 1, "D": 2}


def test_in_singapore_nine_were_assured_before_2017_and_none_beyond() -> None:
    """The trap: twelve in 2011 and 2015, and best losers on top of an opposition that is large enough."""
    before = law("singapore-grc-ncmp", date(2015, 9, 11))
    assert [counted(before, singapore(n), "ncmp") for n in (8, 9, 13)] == [{"C": 1}, {}, {}]
    assert [counted(SINGAPORE, singapore(n), "ncmp") for n in (11, 12, 13)] == [{"C": 1}, {}, {}]


def test_in_singapore_a_team_takes_every_seat_of_its_place() -> None:
    """The trap: the seats of a group constituency shared by votes."""
    assert counted(SINGAPORE, singapore(1), "constituency")["A"] == 3 + 1 + 2 + 20
    shared = SINGAPORE.with_slot("constituency.formula", D_HONDT)
    assert counted(shared, singapore(1), "constituency")["C"] == 1


# --- Gibraltar, Pitcairn, Vanuatu, Kuwait --------------------------------------------------------------------

SPREAD = {"A/Ann": 100, "A/Abe": 30, "B/Bo": 60, "B/Bea": 55}  # A has 130 votes, B 115


def test_in_gibraltar_the_most_voted_come_in_whatever_their_party_has() -> None:
    """The trap: seats by the sums of the parties, which cannot decide a limited vote."""
    held = in_one_place("house", 3, SPREAD)
    gibraltar = law("gibraltar-lv")
    assert persons(gibraltar, held) == ["Ann", "Bea", "Bo"]
    by_sums = gibraltar.with_slot("house.among", Parties()).with_slot("house.formula", D_HONDT)
    assert counted(by_sums, held) == {"A": 2, "B": 1}


def test_in_gibraltar_the_seats_are_those_of_the_day() -> None:
    """The trap: seventeen seats in the House of Assembly, which had fifteen."""
    assert counted(law_of(real("gibraltar-1996")), real("gibraltar-1996")) == {"GSD": 8, "GSLP": 7}
    assert [one.name for one in versions("gibraltar-lv")] == ["House of Assembly", "Parliament"]


def test_everyone_who_ties_for_the_last_seat_is_in_the_lot() -> None:
    """The trap: the first of the file among equals; here three have 55 votes for two seats."""
    rows = {"A/Ann": 100, "A/Abe": 55, "B/Bo": 55, "C/Cy": 55, "C/Di": 54}
    for id, kind in (("gibraltar-lv", "house"), ("vanuatu-sntv", "constituency"), ("sntv", "constituency")):
        result = count(law(id), in_one_place(kind, 3, rows))
        assert isinstance(result, LotsNeeded)
        assert result.lot is not None
        assert [str(one) for one in result.lot.among] == ["Abe (A)", "Bo (B)", "Cy (C)"]
        assert result.lot.seats == 2
        drawn = count(
            law(id), in_one_place(kind, 3, rows), (lot(kind, ("Abe", "Bo", "Cy"), ("Bo", "Cy"), place="Town"),)
        )
        assert seats_of(drawn) == {"A": 1, "B": 1, "C": 1}


def test_on_pitcairn_a_second_ballot_decides_before_a_lot() -> None:
    """The trap: a lot between the two who had 16 votes in 2013, or the first of them by name."""
    pitcairn, held = law("pitcairn-council"), real("pitcairn-2013")
    assert "Leslie Jaques" in persons(pitcairn, held)
    assert isinstance(count(pitcairn.with_slot("council.ties", ()), held), LotsNeeded)


def test_on_pitcairn_the_mayor_is_voted_on_again_until_somebody_has_more() -> None:
    """The trap: a mayor by plurality in the first round; in 2013 it was 18-18, 20-20 and 20-19."""
    pitcairn = law("pitcairn-council")
    rounds = {"mayor": (18, 18), "mayor-second": (20, 20), "mayor-third": (20, 19)}
    cast = [row for name, (a, b) in rounds.items() for row in votes(name, {"*": {"X/Ann": a, "Y/Bo": b}})]
    held = election(cast=tuple(cast), districts=(District("council", "*", "", 0),))
    assert persons(pitcairn, held) == ["Ann"]
    assert pitcairn["mayor-second"].told_as == "mayor"


def test_in_vanuatu_a_party_that_splits_its_vote_loses_a_seat() -> None:
    """The trap: votes of candidates that help their party; Vanuaaku Pati had enough for two seats in Efate."""
    vanuatu, held = law("vanuatu-sntv"), real("vanuatu-efate-2009")
    assert counted(vanuatu, held)["Vanuaaku Pati"] == 1
    pooled = vanuatu.with_slot("constituency.among", Parties()).with_slot("constituency.formula", D_HONDT)
    assert counted(pooled, held)["Vanuaaku Pati"] == 2


def test_in_kuwait_each_district_has_ten_members_however_many_voters() -> None:
    """The trap: seats in proportion to the voters of the districts."""
    rows = {f"Independent/{n:02}": 100 - n for n in range(12)}
    cast = votes("district", {"First": rows, "Fifth": {name: 3 * n for name, n in rows.items()}})
    held = election(cast=cast, districts=places("district", {"First": 10, "Fifth": 10}))
    for system in versions("kuwait-sntv"):
        result = count(system, held)
        assert isinstance(result, Completed)
        assert [step.seats for step in result.tree] == [10, 10]
        assert not {"10", "11"} & {one.person for one in result.awards}


def test_in_kuwait_four_marks_became_one_in_2012() -> None:
    """The trap: one rule of voting for the elections of 2008 and 2016; the count does not show it."""
    before, since = law("kuwait-sntv", date(2008, 5, 17)), law("kuwait-sntv", date(2016, 11, 26))
    assert before.tiers == since.tiers
    assert before.told.startswith("Limited vote")
    assert since.told.startswith("Single non-transferable vote")


# --- Switzerland ---------------------------------------------------------------------------------------------


def test_in_zurich_the_majority_is_half_of_the_votes_for_each_seat() -> None:
    """The trap: half of all votes, which nobody can have where each voter has two: 27% elected in 2023."""
    zurich, held = law("switzerland-council-of-states"), real("zurich-council-of-states-2023")
    assert counted(zurich, held) == {"SP": 1, "GLP": 1}
    half = zurich.with_slot("canton.entry", MoreThan("1/2", of=Valid("canton"), in_=Here()))
    assert counted(half, held) == {"GLP": 1, "SVP": 1}


def test_in_a_swiss_canton_the_second_of_the_first_round_is_not_elected_by_that() -> None:
    """The trap: the two most voted of the first round, as if there were one round by plurality."""
    zurich, held = law("switzerland-council-of-states"), real("zurich-council-of-states-2023")
    assert "Gregor Rutz" not in persons(zurich, held)
    assert "Gregor Rutz" in persons(zurich.with_slot("canton.entry", Everyone()), held)


def test_in_jura_the_two_seats_are_shared_by_lists() -> None:
    """The trap: both seats to the largest party, as two rounds would give them."""
    swiss = law("switzerland-council-of-states")
    rows = {"A/Ann": 40, "A/Abe": 18, "B/Bo": 30, "B/Bea": 12}
    held = election(cast=votes("list", {"Jura": rows}), districts=places("canton", {"Jura": 2}))
    assert counted(swiss, held) == {"A": 1, "B": 1}
    assert persons(swiss, held) == ["Ann", "Bo"]
    assert counted(swiss.with_slot("list.formula", AllToFirst()), held) == {"A": 2}


# --- Mongolia, Sudan, Argentina ------------------------------------------------------------------------------


def test_in_mongolia_the_bar_rises_with_the_parties_of_a_coalition() -> None:
    """The trap: 4% for all; a coalition of two needs 5%, of three 7%."""
    mongolia = law("mongolia-2024")
    cast = votes("list", {"*": {"A": 60, "B": 24, "Two": 48, "Three": 68, "Rest": 800}})
    held = election(cast=cast, alliances=(("a", "Two"), ("b", "Two"), ("c", "Three"), ("d", "Three"), ("e", "Three")))
    assert counted(mongolia, held, "list") == {"A": 3, "Rest": 45}
    four = mongolia.with_slot("list.entry", AtLeast("4%", of=Valid("list")))
    assert set(counted(four, held, "list")) == {"A", "Two", "Three", "Rest"}


def test_in_mongolia_the_voter_may_mix_parties_in_a_constituency() -> None:
    """The trap: all seats to the first party, where the law counts candidates."""
    held = in_one_place("constituency", 3, SPREAD)
    mongolia = law("mongolia-2024")
    assert counted(mongolia, held, "constituency") == {"A": 1, "B": 2}
    block = mongolia.with_slot("constituency.among", Parties()).with_slot("constituency.formula", AllToFirst())
    assert counted(block, held, "constituency") == {"A": 3}


def test_in_sudan_the_bar_is_of_the_state() -> None:
    """The trap: 4% of the country, which a party strong in one state does not have."""
    cast = votes("women", {"East": {"A": 60, "B": 40}, "West": {"A": 6_000, "C": 4_000}})
    held = election(cast=cast, districts=places("women", {"East": 5, "West": 5}))
    sudan = law("sudan-2010")
    assert counted(sudan, held, "women") == {"A": 6, "B": 2, "C": 2}
    national = sudan.with_slot("women.entry", AtLeast("4%", of=Valid("women")))
    assert counted(national, held, "women") == {"A": 8, "C": 2}


def test_in_sudan_the_two_lists_and_the_constituencies_do_not_meet() -> None:
    """The trap: one list vote for both lists, or lists that make up for constituencies."""
    cast = (*votes("women", {"East": {"A": 60, "B": 40}}), *votes("party", {"East": {"B": 70, "A": 30}}))
    districts = (*places("women", {"East": 5}), *places("party", {"East": 10}))
    held = election(given=won("constituency", {"A": 9}), cast=cast, districts=districts)
    sudan = law("sudan-2010")
    assert (counted(sudan, held, "women"), counted(sudan, held, "party")) == ({"A": 3, "B": 2}, {"B": 7, "A": 3})


def test_in_cordoba_a_list_needs_no_share_of_the_votes() -> None:
    """The trap: a bar of 3%, which the constitution does not set: with 2.4% a list had a seat in 2023."""
    cordoba = law("argentina-cordoba")
    held = election(cast=votes("province", {"*": {"A": 500, "B": 476, "C": 24}}))
    assert counted(cordoba, held) == {"A": 22, "B": 21, "C": 1}
    barred = cordoba.with_slot("province.entry", AtLeast("3%", of=Valid("province")))
    assert "C" not in counted(barred, held)


def test_in_cordoba_of_equal_quotients_the_larger_list_is_first() -> None:
    """The trap: a lot at once; the constitution asks for the votes of the lists first."""
    cordoba = law("argentina-cordoba").with_slot("province.seats", 2)
    held = election(cast=votes("province", {"*": {"A": 80, "B": 40}}))
    assert counted(cordoba, held) == {"A": 2}
    assert isinstance(count(cordoba.with_slot("province.ties", ()), held), LotsNeeded)


def test_in_cordoba_departments_are_not_set_against_the_lists() -> None:
    """The trap: 70 seats by D'Hondt, less the departments won: A took all 26 in 2019, and 25 of 44 besides."""
    held = election(given=won("department", {"A": 26}), cast=votes("province", {"*": {"A": 550, "B": 450}}))
    assert counted(law("argentina-cordoba"), held) == {"A": 26 + 24, "B": 20}


def test_in_rio_negro_a_circuit_is_two_to_one() -> None:
    """The trap: a bar of 22% in the circuits, of which some tell; the law has 5%, and D'Hondt does the rest."""
    rio_negro = law("argentina-rio-negro")
    rows = {"A": 45, "B": 21, "C": 20, "D": 14}
    held = election(cast=votes("circuit", {"Andino": rows}), districts=places("circuit", {"Andino": 3}))
    assert counted(rio_negro, held, "circuit") == {"A": 2, "B": 1}
    barred = rio_negro.with_slot("circuit.entry", AtLeast("22%", of=Valid("circuit"), in_=Here()))
    assert counted(barred, held, "circuit") == {"A": 3}


@pytest.mark.parametrize(
    ("id", "ballot", "seats"), [("argentina-san-juan", "department", 17), ("argentina-santa-cruz", "municipality", 10)]
)
def test_in_san_juan_and_santa_cruz_small_places_and_the_province_are_counted_apart(
    id: str, ballot: str, seats: int
) -> None:
    """The trap: list seats that make up for departments; or a list below 3% among those that share."""
    rows = {"A": 600, "B": 380, "C": 20}
    cast = (*votes(ballot, {"x": {"A": 6, "B": 5}, "y": {"A": 9, "B": 1}}), *votes("province", {"*": rows}))
    held = election(cast=cast, districts=places(ballot, {"x": 1, "y": 1}))
    assert counted(law(id), held, ballot) == {"A": 2}
    assert sum(counted(law(id), held, "province").values()) == seats
    assert "C" not in counted(law(id), held, "province")


# --- the textbook --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id", ["sntv", "limited-vote", "cumulative-vote", "block-vote"])
def test_marks_for_candidates_are_sums_whatever_a_voter_may_do_with_them(id: str) -> None:
    """The trap: another count for each way of voting; what differs happened before, on the ballot."""
    assert persons(law(id), in_one_place("constituency", 3, SPREAD)) == ["Ann", "Bea", "Bo"]


def test_with_one_mark_half_of_the_voters_may_win_one_of_three_seats() -> None:
    """The trap: a majority of the votes that has a majority of the seats; 60 of 100 voters heap on Ann."""
    held = in_one_place("constituency", 3, {"A/Ann": 58, "A/Abe": 1, "A/Al": 1, "B/Bo": 20, "B/Bea": 20})
    assert counted(law("sntv"), held) == {"A": 1, "B": 2}


def test_with_as_many_marks_as_seats_the_larger_side_wins_all() -> None:
    """The trap: seats for the smaller side; 60 of 100 voters mark A's three, 40 mark B's."""
    rows = {f"{side}/{side}{n}": votes_ for side, votes_ in (("A", 60), ("B", 40)) for n in range(2)}
    result = count(law("block-vote"), in_one_place("constituency", 2, rows))
    assert seats_of(result) == {"A": 2}
    assert counted(law("party-block-vote"), in_one_place("constituency", 2, rows)) == {"A": 2}


def test_with_fewer_marks_than_seats_the_smaller_side_wins_one() -> None:
    """The trap: all seats to the larger side: with two marks for three seats 60 voters fill two, and 40 the third."""
    rows = {"A/Ann": 60, "A/Abe": 60, "B/Bo": 40, "B/Bea": 40, "A/Al": 0}
    drawn = count(
        law("limited-vote"),
        in_one_place("constituency", 3, rows),
        (lot("constituency", ("Bo", "Bea"), ("Bo",), place="Town"),),
    )
    assert seats_of(drawn) == {"A": 2, "B": 1}


def test_with_marks_on_one_candidate_a_quarter_is_sure_of_a_seat() -> None:
    """The trap: as many voters as votes: 26 of 100 give all three marks to Bo, 74 spread theirs."""
    rows = {"A/Ann": 74, "A/Abe": 74, "A/Al": 74, "B/Bo": 78}
    result = count(
        law("cumulative-vote"),
        in_one_place("constituency", 3, rows),
        (lot("constituency", ("Ann", "Abe", "Al"), ("Ann", "Al"), place="Town"),),
    )
    assert seats_of(result) == {"A": 2, "B": 1}


def test_a_mark_for_a_team_brings_all_seats_or_none() -> None:
    """The trap: seats of a party block vote shared among the lists."""
    held = in_one_place("constituency", 4, {"A": 51, "B": 49})
    assert counted(law("party-block-vote"), held) == {"A": 4}
    assert counted(law("party-block-vote").with_slot("constituency.formula", Plurality()), held) == {"A": 1, "B": 1}


def test_with_panachage_a_mark_counts_for_the_list_first() -> None:
    """The trap: the most voted persons, whatever their list has: B's Bo and Bea are ahead of A's Abe."""
    held = in_one_place("list", 3, SPREAD)
    panachage = law("panachage")
    assert persons(panachage, held) == ["Abe", "Ann", "Bo"]
    alone = panachage.with_slot("list.among", Persons()).with_slot("list.formula", Plurality())
    assert counted(alone, held) == {"A": 1, "B": 2}


LOSERS = {
    "a": {"A/Ann": 60, "B/Bo": 40},
    "b": {"A/Al": 500, "B/Bea": 450, "C/Cy": 50},
    "c": {"A/Ada": 70, "B/Bud": 30},
}


def test_a_second_mandate_goes_to_the_loser_with_the_best_share() -> None:
    """The trap: the most votes, which the loser of the largest district has: Bea has 45% there, Bo 49%."""
    ballot = LOSERS | {"a": {"A/Ann": 51, "B/Bo": 49}}
    districts = (*places("constituency", dict.fromkeys(ballot, 1)), District("second", "*", "", 0))
    held = election(cast=votes("constituency", ballot), districts=districts)
    textbook = law("best-loser-zweitmandat")
    assert persons(textbook, held) == ["Ada", "Al", "Ann", "Bo"]
    by_number = textbook.with_slot("second.formula", BestFirst(MostVotes(), row=textbook["second"].stake))
    assert persons(by_number, held) == ["Ada", "Al", "Ann", "Bea"]


def test_second_mandates_bring_each_party_to_its_share() -> None:
    """The trap: second mandates shared by themselves, as if they did not make up for the districts."""
    districts = (*places("constituency", dict.fromkeys(LOSERS, 1)), District("second", "*", "", 3))
    held = election(cast=votes("constituency", LOSERS), districts=districts)
    textbook = law("best-loser-zweitmandat")
    assert counted(textbook, held, "second") == {"B": 3}
    by_themselves = textbook.with_slot("share.counting", Alone()).with_slot("share.seats", 3)
    assert counted(by_themselves, held, "second") == {"B": 1}


def test_in_a_single_member_district_the_most_votes_are_enough() -> None:
    """A majority of the votes asked of who wins a single seat."""
    cast = votes("constituency", {"X": {"A/Ann": 40, "B/Bea": 35, "C/Cy": 25}})
    assert seats_of(count(law("fptp"), election(cast=cast))) == {"A": 1}
