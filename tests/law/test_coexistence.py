"""Laws with one formula here and another there: Panama, Madagascar, Mauritania and DR Congo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.law.twisted import counted, proved, seated
from tests.small import LAW, Rows, election, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    AllToFirst,
    Cast,
    Everyone,
    Nation,
    NotElected,
    OfPlace,
    Only,
    PersonalVotes,
    Plurality,
    Quotas,
    Reaching,
    System,
    Tier,
    Valid,
)
from seatwright.model.election import District, Election
from seatwright.model.value import replace
from seatwright.results.record import canonical, read_record, record, recorded
from seatwright.verify import verify

PANAMA, MADAGASCAR = law("panama-coexistence"), law("madagascar")
MAURITANIA, CONGO = law("mauritania"), law("drc")
CONGO_2011 = law("drc", date(2011, 11, 28))


def places(kind: str, seats: Mapping[str, int]) -> tuple[District, ...]:
    """Places of a kind, each with its seats."""
    return tuple(District(kind, name, "*", n) for name, n in seats.items())


# --- Panama ---

LISTS = {"PRD": 480, "CD": 290, "MOL": 130, "PAN": 100}  # 4 seats: a quotient of 250
NAMES = {
    "PRD/Ana": 400, "PRD/Beker": 380, "PRD/Caro": 300, "CD/Diaz": 250, "CD/Eva": 210, "MOL/Beker": 60, "MOL/Fox": 50,
    "PAN/Gil": 90,
}  # fmt: skip


def circuit(lists: Rows, names: Rows, seats: int) -> Election:
    """One circuit with its list votes and the votes for each name."""
    cast = (*votes("list", {"8-8": lists}), *votes("person", {"8-8": names}))
    return election(cast=cast, districts=places("circuit", {"8-8": seats}))


def sitting(system: System, held: Election) -> dict[str, str]:
    """Who sits, and by which step."""
    return {one.person: one.tier for one in counted(system, held).awards if one.seats}


def test_panama_gives_quotients_then_half_quotients_then_residues() -> None:
    """Trap: largest remainders, which seat other lists."""
    held = circuit(LISTS, NAMES, 4)
    # 250 a seat: PRD and CD have one each; MOL has half of it, with 130; one seat is left to the most voted person.
    assert sitting(PANAMA, held) == {"Ana": "quotient", "Diaz": "quotient", "Beker": "half-quotient", "Caro": "residue"}
    assert counted(PANAMA, held).seats() == {"PRD": 2, "CD": 1, "MOL": 1}


def test_a_panamanian_list_with_a_quotient_has_no_half_quotient() -> None:
    """Trap: a half-quotient for what a list has over its quotients."""
    names = {"PRD/Ana": 40, "PRD/Ben": 30, "CD/Diaz": 250, "PAN/Gil": 300}
    held = circuit({"PRD": 480, "CD": 370, "PAN": 150}, names, 4)  # 250: PRD 230 over, CD 120 over, PAN a half-quotient
    assert sitting(PANAMA, held) == {
        "Ana": "quotient", "Diaz": "quotient", "Gil": "half-quotient", "Ben": "residue",
    }  # fmt: skip
    free = PANAMA.with_slot("half-quotient.entry", Everyone())
    assert sitting(free, held)["Ben"] == "half-quotient"


def test_exactly_half_of_a_panamanian_quotient_is_enough() -> None:
    """Trap: more than half asked for, or any remainder let in."""
    names = {"A/Ann": 500, "A/Al": 450, "B/Bo": 90, "C/Cy": 80}
    assert sitting(PANAMA, circuit({"A": 625, "B": 125, "C": 250}, names, 4))["Bo"] == "half-quotient"
    below = sitting(PANAMA, circuit({"A": 626, "B": 124, "C": 250}, names, 4))
    assert below == {"Ann": "quotient", "Al": "quotient", "Cy": "quotient", "Bo": "residue"}


def test_the_residue_of_panama_is_for_persons_of_all_lists() -> None:
    """Trap: a residue for the list with the next votes, one each, where one list may take several."""
    names = {"A/Ann": 500, "A/Al": 450, "A/Abe": 440, "B/Bo": 90, "C/Cy": 80}
    held = circuit({"A": 400, "B": 90, "C": 80, "D": 70}, names, 3)  # 213.3: A one quotient, nobody a half
    assert sitting(PANAMA, held) == {"Ann": "quotient", "Al": "residue", "Abe": "residue"}


def test_a_panamanian_has_his_votes_on_all_lists_together() -> None:
    """Trap: a person of two lists held for two, each with the votes of one list."""
    names = {"A/Ann": 500, "A/Al": 300, "B/Al": 30, "B/Bo": 20, "C/Cy": 310}
    held = circuit({"A": 520, "B": 60, "C": 320}, names, 3)  # 300: A and C one quotient each, B no half of it
    assert sitting(PANAMA, held) == {"Ann": "quotient", "Cy": "quotient", "Al": "residue"}
    rival = circuit({"A": 520, "B": 60, "C": 320}, {**names, "C/Di": 320, "C/Cy": 330}, 3)
    assert sitting(PANAMA, rival)["Al"] == "residue"  # 330 together against 320
    apart = PANAMA.with_slot("residue.votes", Cast("person"))
    assert sitting(apart, rival)["Di"] == "residue"


def test_a_panamanian_who_sits_is_passed_over_on_his_other_list() -> None:
    """Trap: one person in two seats, for two lists."""
    names = {**NAMES, "PRD/Beker": 500}  # first of PRD, and of MOL
    assert sitting(PANAMA, circuit(LISTS, names, 4)) == {
        "Beker": "quotient", "Diaz": "quotient", "Fox": "half-quotient", "Ana": "residue",
    }  # fmt: skip
    blind = PANAMA.with_slot("half-quotient.fill", PersonalVotes("person"))
    assert [one.person for one in counted(blind, circuit(LISTS, names, 4)).awards].count("Beker") == 2
    blind = PANAMA.with_slot("residue.entry", NotElected())
    held = circuit({"A": 500, "B": 90, "C": 80}, {"A/Ann": 90, "A/Al": 50, "B/Ann": 100, "C/Cy": 60}, 2)
    assert sitting(PANAMA, held) == {"Ann": "quotient", "Cy": "residue"}
    assert [one.person for one in counted(blind, held).awards] == ["Ann", "Ann"]


SAME_STEP = {"PRD": 400, "CD": 350, "MOL": 250}  # 3 seats: 333.3; PRD and CD have a quotient, MOL half of it


def test_a_panamanian_who_leads_two_lists_sits_for_the_one_with_more_votes() -> None:
    """Trap: one person in two seats of one step."""
    names = {"PRD/Ana": 300, "PRD/Beker": 90, "CD/Ana": 310, "CD/Diaz": 40, "MOL/Eva": 30}
    held = circuit(SAME_STEP, names, 3)
    result = counted(PANAMA, held)
    assert {(one.party, one.person) for one in result.awards} == {("PRD", "Ana"), ("CD", "Diaz"), ("MOL", "Eva")}
    assert not result.warnings
    step, record = result.tree[0], recorded(result)
    people = tuple((who, ("Beker",) if who.party == "PRD" else ("Ana",)) for who, _ in step.persons)
    swapped = verify(replace(record, tree=(replace(step, persons=people), *record.tree[1:])), held)
    assert any("somebody of PRD with 300 personal votes does not sit" in one.says for one in swapped.findings)
    twice = tuple((who, ("Ana",)) for who, _ in step.persons)
    both = verify(replace(record, tree=(replace(step, persons=twice), *record.tree[1:])), held)
    assert any("somebody sits for CD who is not on its list" in one.says for one in both.findings)


def test_one_name_elected_for_two_lists_of_a_place_is_told() -> None:
    """Trap: a warning that looks for one name of one party, and is silent where the parties differ."""
    names = {"PRD/Ana": 300, "PRD/Beker": 90, "CD/Ana": 310, "CD/Diaz": 40, "MOL/Eva": 30}
    blind = PANAMA.with_slot("quotient.fill", PersonalVotes("person"))
    (told,) = counted(blind, circuit(SAME_STEP, names, 3)).warnings
    assert told.startswith("Ana in 8-8 is elected more than once: for CD; for PRD.")


def test_a_small_panamanian_circuit_goes_to_the_most_voted() -> None:
    """Trap: quotients where there is one seat; or a candidate's parties counted apart."""
    rows = {"A/Ann": 400, "B/Bo": 350, "C/Bo": 100, "D/Di": 150}
    held = election(cast=votes("circuit", {"1-2": rows}), districts=places("circuit", {"1-2": 1}))
    assert seated(counted(PANAMA, held), "single") == {"1-2": "Bo"}
    assert counted(PANAMA, held).seats() == {"B": 1}


# --- Madagascar ---


def test_both_malagasy_seats_need_twice_the_votes_of_the_next_list() -> None:
    """Trap: a seat each for the two first lists, or both for the first."""
    cast = {"X": {"A": 667, "B": 333}, "Y": {"A": 665, "B": 335}, "Z": {"A": 500, "B": 251, "C": 249}}
    held = election(cast=votes("district", cast), districts=places("district", dict.fromkeys(cast, 2)))
    result = counted(MADAGASCAR, held)
    assert [result.seats(place=name) for name in cast] == [{"A": 2}, {"A": 1, "B": 1}, {"A": 1, "B": 1}]
    block = counted(MADAGASCAR.with_slot("pair.formula", AllToFirst()), held)
    assert block.seats() == {"A": 6}
    remainders = counted(MADAGASCAR.with_slot("pair.formula", HARE), held)
    assert remainders.seats(place="X") == {"A": 1, "B": 1}


def test_a_malagasy_quotient_with_averages_is_the_rule_of_d_hondt() -> None:
    """Trap: another rule read into the two sentences of the law."""
    held = real("madagascar-2019-antananarivo")
    other = counted(MADAGASCAR.with_slot("pair.formula", D_HONDT), held)
    assert other.seats() == counted(MADAGASCAR, held).seats() == {"TIM": 2, "IRD": 2}


def test_a_malagasy_district_with_one_seat_has_one_round() -> None:
    """Trap: averages or a majority asked for where there is one seat."""
    cast = {"X": {"A/Ann": 40, "B/Bo": 35, "C/Cy": 25}, "Y": {"A": 10, "B": 30}}
    held = election(cast=votes("district", cast), districts=places("district", {"X": 1, "Y": 2}))
    assert counted(MADAGASCAR, held).seats("single") == {"A": 1}
    assert law("madagascar", date(2013, 12, 20)).law != MADAGASCAR.law


# --- Mauritania ---


def local(first: Mapping[str, Rows], seats: Mapping[str, int], second: Mapping[str, Rows] | None = None) -> Election:
    """Local seats, with a second round where one is given."""
    cast = (*votes("constituency", first), *votes("constituency-runoff", second or {}))
    return election(cast=cast, districts=places("constituency", seats))


def test_two_mauritanian_seats_go_to_one_list_by_majority() -> None:
    """Trap: two seats shared, or given without a majority."""
    cast = {"X": {"A": 501, "B": 499}, "Y": {"A": 500, "B": 300, "C": 200}}
    first = counted(MAURITANIA, local(cast, {"X": 2, "Y": 2}))
    assert first.seats() == {"A": 2}
    second = counted(MAURITANIA, local(cast, {"X": 2, "Y": 2}, {"Y": {"A": 480, "B": 520}}))
    assert second.seats() == {"A": 2, "B": 2}
    assert second.seats("pair", "Y") == {"B": 2}


def test_a_mauritanian_second_round_needs_the_most_votes_alone() -> None:
    """Trap: a majority of the first round's votes asked for again, or the first round's leader seated."""
    cast = {"X": {"A/Ann": 480, "B/Bo": 300, "C/Cy": 220}}
    assert counted(MAURITANIA, local(cast, {"X": 1})).seats() == {}
    assert counted(MAURITANIA, local(cast, {"X": 1}, {"X": {"A/Ann": 210, "B/Bo": 220}})).seats() == {"B": 1}


def test_three_mauritanian_seats_are_shared_in_one_round() -> None:
    """Trap: a block vote or two rounds where there are three seats."""
    cast = {"X": {"A": 480, "B": 300, "C": 220}}
    assert counted(MAURITANIA, local(cast, {"X": 3})).seats() == {"A": 1, "B": 1, "C": 1}


def test_the_mauritanian_quota_is_of_all_valid_votes() -> None:
    """Trap: a quota of the lists shown, which gives the first eight seats in 2023 and six in 2018."""
    for id, wrong in (("mauritania-2023", ("El Insaf", 7, 8)), ("mauritania-2018", ("UPR", 4, 6))):
        first, official, other = wrong
        system = law_of(real(id))
        assert counted(system, real(id)).seats("national")[first] == official
        assert counted(system.with_slot("national.formula", HARE), real(id)).seats("national")[first] == other


def test_mauritanian_remainders_are_not_averages() -> None:
    """Trap: highest averages, or a bar, for the national lists."""
    held = real("mauritania-2023")
    assert counted(law_of(held).with_slot("national.formula", D_HONDT), held).seats("national")["El Insaf"] > 7
    barred = law_of(held).with_slot("national.entry", Reaching(Valid("national") * "3%", in_=Nation()))
    assert "PMM" not in counted(barred, held).seats("national")


def test_mauritania_has_a_youth_list_since_2023() -> None:
    """Trap: the seats of one election at stake in another."""
    national = [[t.name for t in law("mauritania", day).tiers[5:]] for day in (date(2013, 11, 23), date(2018, 9, 1))]
    assert national == [["national", "women"], ["national", "women", "abroad"]]
    assert {t.name: t.seats for t in MAURITANIA.tiers[5:]} == {"national": 20, "women": 20, "youth": 11}


# --- DR Congo ---


def congo(cast: Mapping[str, Rows], seats: Mapping[str, int]) -> Election:
    """One vote for a candidate, in places of different size."""
    return election(cast=votes("constituency", cast), districts=places("constituency", seats))


LARGE = {"X": {"A/Ann": 3000, "A/Al": 2000, "B/Bo": 4000, "C/Cy": 80}, "Y": {"A/Amy": 5000, "B/Ben": 4000}}


def test_a_congolese_list_under_one_percent_of_the_country_wins_nothing() -> None:
    """Trap: the bar asked in the constituency, or not at all since 2017."""
    cast = {**LARGE, "Z": {"C/Coco": 90, "B/Bea": 60, "A/Abe": 50}}  # C has 170 of 18,280 votes: 0.93%
    held = congo(cast, {"X": 3, "Y": 2, "Z": 1})
    assert counted(CONGO, held).seats(place="Z") == {"B": 1}
    assert counted(CONGO_2011, held).seats(place="Z") == {"C": 1}


def test_half_of_the_votes_at_home_make_up_for_the_national_bar() -> None:
    """Trap: a winner with half of the votes kept out by the bar of his list."""
    held = congo({**LARGE, "Z": {"D/Dan": 50, "B/Bea": 30, "A/Abe": 20}}, {"X": 3, "Y": 2, "Z": 1})
    assert counted(CONGO, held).seats(place="Z") == {"D": 1}
    assert counted(CONGO.with_slot("single.entry", CONGO["list"].entry.rules[0]), held).seats(place="Z") == {"B": 1}
    two = congo({**LARGE, "Z": {"D/Dan": 50, "D/Dora": 1, "B/Bea": 30, "A/Abe": 19}}, {"X": 3, "Y": 2, "Z": 2})
    assert seated_in(CONGO, two, "Z") == {"Dan": "D", "Bea": "B"}
    shared = congo({**LARGE, "Z": {"D/Dan": 49, "D/Dora": 2, "B/Bea": 30, "A/Abe": 19}}, {"X": 3, "Y": 2, "Z": 2})
    assert "D" not in seated_in(CONGO, shared, "Z").values()


def seated_in(system: System, held: Election, place: str) -> dict[str, str]:
    """The members of a place and their lists."""
    return {one.person: one.party for one in counted(system, held).awards if one.place == place and one.in_house}


def test_a_congolese_independent_is_a_list_of_one_without_a_bar() -> None:
    """Trap: independents added up, seated twice, or held to the 1%."""
    cast = {**LARGE, "Z": {"Independent/Ida": 70, "Independent/Ivo": 10, "B/Bea": 30, "A/Abe": 10}}
    assert seated_in(CONGO, congo(cast, {"X": 3, "Y": 2, "Z": 2}), "Z") == {"Ida": "Independent", "Bea": "B"}


def test_congolese_lists_share_and_the_most_voted_of_each_sits() -> None:
    """Trap: the most voted candidates, whatever their list."""
    cast = {"X": {"A/Ann": 300, "A/Al": 290, "A/Abe": 280, "B/Bo": 100, "B/Bea": 90, "C/Cy": 250}}
    assert set(seated_in(CONGO_2011, congo(cast, {"X": 3}), "X")) == {"Ann", "Al", "Cy"}
    assert set(seated_in(CONGO_2011.with_slot("list.formula", D_HONDT), congo(cast, {"X": 3}), "X")) == {
        "Ann",
        "Al",
        "Abe",
    }


def test_votes_of_congolese_lists_below_the_bar_do_not_count_in_the_quota() -> None:
    """Trap: a quota of all votes of the constituency."""
    cast = {"X": {"A/Ann": 5000, "A/Al": 300, "B/Bo": 3650, "C/Cy": 1, "D/Di": 49}, "Y": {"E/Eve": 90}}
    small = {f"S{n}/P{n}": 80 for n in range(20)}
    held = congo({**cast, "X": {**cast["X"], **small}}, {"X": 3, "Y": 1})
    assert counted(CONGO, held).seats(place="X") == {"A": 2, "B": 1}
    every = Quotas("Hare of all votes", HARE.quota, of=Valid("constituency"))
    assert counted(CONGO.with_slot("list.formula", every), held).seats(place="X") == {"A": 2, "B": 1}
    assert counted(CONGO, held).tree[-1].evidence.base == 8950


def test_what_coexists_is_proved() -> None:
    """The checker follows persons on several lists, second rounds, the bar, and sizes of which no place is."""
    proved(counted(PANAMA, circuit(LISTS, {**NAMES, "PRD/Beker": 500}, 4)))
    home = {
        "Y": {"Independent/Ida": 70, "Independent/Ivo": 10, "B/Bea": 30, "A/Abe": 10},
        "Z": {"D/Dan": 50, "B/Bo": 50},
    }
    proved(
        counted(
            CONGO, congo({"X": LARGE["X"], **home, "W": {"D/Di": 60, "A/Al": 30}}, {"X": 3, "Y": 2, "Z": 2, "W": 1})
        )
    )
    rounds = local(
        {"X": {"A": 501, "B": 499}, "Y": {"A": 50, "B": 30, "C": 20}}, {"X": 2, "Y": 2}, {"Y": {"A": 4, "B": 5}}
    )
    proved(counted(MAURITANIA, rounds))


# --- the partition ---

SMALL = Tier("small", LAW, Only("circuit", ("X",)), Cast("circuit"), Plurality(), OfPlace("circuit"))
BIG = Tier("big", LAW, Only("circuit", ("Y",)), Cast("circuit"), HARE, OfPlace("circuit"))


def test_named_places_must_part_the_country() -> None:
    """A place that two tiers name is refused when the law is built; one that none names, when it is counted."""
    with pytest.raises(SeatwrightError) as refused:
        System("t", "T", LAW, (SMALL, replace(BIG, where=Only("circuit", ("X", "Y")))))
    assert refused.value.code == "E304"
    cast = votes("circuit", {"X": {"A": 1}, "Y": {"A": 1}, "Z": {"A": 1}})
    held = election(cast=cast, districts=places("circuit", {"X": 1, "Y": 2, "Z": 1}))
    with pytest.raises(SeatwrightError) as refused:
        count(System("t", "T", LAW, (SMALL, BIG)), held)
    assert refused.value.code == "E304"
    assert "Z is fought in none of them" in refused.value.says
    whole = System("t", "T", LAW, (SMALL, replace(BIG, where=Only("circuit", ("Y", "Z")))))
    assert sum(count(whole, held).seats().values()) == 4


@pytest.mark.parametrize(
    "id", ["panama-coexistence", "madagascar", "mauritania", "drc", "chad-conditional", "cameroon-conditional-block"]
)
def test_every_size_of_place_has_one_rule(id: str) -> None:
    """From one seat to twenty, each place is fought in exactly one tier of the law."""
    for seats in range(1, 21):
        fought = [(tier.where, tier.told_as) for tier in law(id).tiers if isinstance(tier.where, Only)]
        told = {name for where, name in fought if where.least <= seats <= (where.most or seats)}
        assert len(told) == 1, (id, seats)


def test_a_record_alone_leaves_open_whether_there_are_places_of_a_size() -> None:
    """The steps of a size of place struck out of a record, and the record passed as whole."""
    one = Tier("one", LAW, Only("circuit", most=1), Cast("circuit"), Plurality(), OfPlace("circuit"))
    more = Tier("more", LAW, Only("circuit", least=2), Cast("circuit"), HARE, OfPlace("circuit"))
    held = election(cast=votes("circuit", {"X": {"A": 1}}), districts=places("circuit", {"X": 2}))
    result = counted(System("t", "T", LAW, (one, more)), held)
    assert verify(read_record(canonical(record(result)))).open["order"] == 1
    assert "order" not in verify(result).open
    assert verify(result).ok
