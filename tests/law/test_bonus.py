"""Seats for the first list beside seats by proportion: Greece, Djibouti, San Marino, Armenia and France."""

from __future__ import annotations

from datetime import date

import pytest
from tests.law.twisted import counted, places
from tests.small import Rows, election, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law, law_of
from seatwright.law import (
    Alliances,
    Always,
    AtLeast,
    Cast,
    Down,
    Due,
    Everyone,
    Exactly,
    First,
    Here,
    HouseSize,
    Nation,
    Nearest,
    OfPlace,
    Quotas,
    SeatsOf,
    StartingFrom,
    System,
    Up,
    Valid,
    Won,
)
from seatwright.model.election import District, Election
from seatwright.model.value import replace


def again(id: str, **slots: object) -> Rows:
    """An election of the catalogue by its law with slots changed: ``list__seats`` is list.seats."""
    system = law_of(real(id))
    for slot, value in slots.items():
        system = system.with_slot(slot.replace("__", "."), value)
    return seated(system, real(id))


def seated(system: System, held: Election, tier: str = "", place: str = "") -> Rows:
    """Seats by party, of one tier and place or of the house."""
    return {party: n for party, n in counted(system, held).seats(tier, place).items() if n}


def claimed(system: System, held: Election, tier: str) -> Rows:
    """What a tier found that gives claims, by party or alliance."""
    return {one.party: one.seats for one in counted(system, held).awards if one.tier == tier and one.seats}


# --- Greece ---

BONUS_40, BONUS_50 = law("greece-bonus-50", date(2009, 10, 4)), law("greece-bonus-50")
SIMPLE, GRADUATED = law("greece-simple-pr"), law("greece-graduated-bonus")


def test_greece_shares_250_seats_and_gives_50_to_the_first() -> None:
    """Trap: 300 seats are shared out and 50 come on top, or the first list takes no part in the 250."""
    held = election({"A": 400, "B": 350, "C": 230, "D": 20})  # D has 2%
    # 250 over 980 votes: A 102.04, B 89.29, C 58.67.
    assert seated(BONUS_50, held) == {"A": 152, "B": 89, "C": 59}
    assert sum(again("greece-2015-01", list__seats=300).values()) == 350


def test_greece_measures_the_bar_in_all_valid_votes() -> None:
    """Trap: the 3% are taken of the votes of the lists shown, without the many small ones."""
    held = election({"A": 500, "B": 271, "C": 29, "Others": 200})  # C: 2.9% of 1,000, 3.6% of 800
    assert "C" not in seated(BONUS_50, held)
    named = AtLeast("3%", of=Valid("list") - Exactly(200))
    assert "C" in seated(BONUS_50.with_slot("list.entry", named), held)


def test_greece_takes_the_quota_of_the_lists_over_the_bar_alone() -> None:
    """Trap: the votes of lists under the bar are kept in the quota."""
    right = again("greece-2023-05")
    assert right == {"ND": 146, "SYRIZA": 71, "PASOK": 41, "KKE": 26, "EL": 16}
    hare = law("greece-simple-pr")["list"].formula
    assert isinstance(hare, Quotas)
    assert again("greece-2023-05", list__formula=replace(hare, of=Valid("list"))) != right


@pytest.mark.parametrize(("system", "bonus"), [(BONUS_40, 40), (BONUS_50, 50), (SIMPLE, 0)])
def test_greece_has_the_bonus_of_the_law_in_force(system: System, bonus: int) -> None:
    """Trap: the bonus of 50 is given in 2007 and 2009, when it was 40, or in May 2023, when there was none."""
    held = election({"A": 300, "B": 200})
    assert seated(system, held)["A"] == (300 - bonus) * 3 // 5 + bonus


@pytest.mark.parametrize("id", ["greece-bonus-50", "greece-graduated-bonus"])
def test_greece_gives_a_coalition_the_bonus_only_by_its_average(id: str) -> None:
    """Trap: a coalition of two with most votes takes the bonus, though its average is below the strongest party."""
    rows = {"A": 351, "B+C": 400, "D": 249}
    alone, together = election(rows), election(rows, figures=(("members_of.B+C", 2),))
    assert set(seated(law(id), alone, "bonus")) == {"B+C"}
    assert set(seated(law(id), together, "bonus")) == {"A"}


def test_greece_measures_the_bar_of_a_coalition_in_its_own_votes() -> None:
    """Trap: the average that decides the bonus is also held against the bar."""
    held = election({"A": 20, "B+C": 400, **{f"P{n}": 20 for n in range(29)}}, figures=(("members_of.B+C", 15),))
    assert seated(BONUS_50, held) == {"B+C": 300}  # 40% of the votes, all others 2%: an average of 26.7 is 2.7%


@pytest.mark.parametrize(
    ("share", "bonus"),
    [
        (2499, 0),
        (2500, 20),
        (2549, 20),
        (2550, 21),
        (2999, 29),
        (3000, 30),
        (3999, 49),
        (4000, 50),
        (4056, 50),
        (6000, 50),
    ],
)
def test_greece_adds_a_seat_for_each_full_half_point(share: int, bonus: int) -> None:
    """Trap: half points are rounded instead of counted when full, or the bonus goes on rising above 50."""
    others = {party: (10_000 - share) * n // 1000 for party, n in {"B": 331, "C": 263, "D": 217}.items()}
    rest = {**others, "E": 10_000 - share - sum(others.values())}
    assert seated(GRADUATED, election({"A": share, **rest}), "bonus") == ({"A": bonus} if bonus else {})


def test_greece_measures_the_first_list_in_all_valid_votes() -> None:
    """Trap: the share that sets the bonus is taken of the lists over the bar."""
    held = election({"A": 300, "B": 290, "C": 210, "Others": 200})  # 30% of all, 37.5% of the three
    assert seated(GRADUATED, held, "bonus") == {"A": 30}
    among_three = 20 + Down((First() / (Valid("list") - Exactly(200)) - Exactly("25%")) / "0.5%")
    assert seated(GRADUATED.with_slot("bonus.seats", among_three), held, "bonus") == {"A": 45}


def test_greece_takes_the_graduated_bonus_out_of_the_300() -> None:
    """Trap: the other seats stay 250 when the bonus is below 50."""
    held = election({"A": 300, "B": 280, "C": 220, "Others": 200})
    assert seated(GRADUATED, held, "list") == {"A": 101, "B": 95, "C": 74}  # 270: 101.25, 94.5, 74.25
    assert sum(seated(GRADUATED.with_slot("list.seats", 250), held).values()) == 280


# --- Djibouti ---

DJIBOUTI = law("djibouti-bonus")


def in_one_district(seats: int, rows: Rows) -> Election:
    """Djibouti with one district."""
    return election(cast=votes("list", {"D": rows}), districts=places("list", "D", seats=seats))


@pytest.mark.parametrize(("seats", "first"), [(35, 28), (11, 9), (6, 5), (4, 3), (3, 2)])
def test_djibouti_rounds_four_fifths_to_the_nearest(seats: int, first: int) -> None:
    """Trap: 80% of the seats of a district are rounded up (four of four) or down (eight of eleven)."""
    assert seated(DJIBOUTI, in_one_district(seats, {"A": 60, "B": 40})) == {"A": first, "B": seats - first}


def test_djibouti_leaves_the_first_list_out_of_the_rest() -> None:
    """Trap: the first list takes part in the other fifth too."""
    held = in_one_district(35, {"A": 60, "B": 26, "C": 14})
    assert seated(DJIBOUTI, held) == {"A": 28, "B": 5, "C": 2}  # 7: B 26, 13, 8.7, 6.5, 5.2; C 14, 7
    with_first = DJIBOUTI.with_slot("others.entry", AtLeast("10%", of=Valid("list")))
    assert seated(with_first, held)["A"] > 28


def test_djibouti_gives_all_to_the_first_where_nobody_else_has_a_tenth() -> None:
    """Trap: seats stay empty, or go to a list under 10%, where no other list is over it."""
    assert again("djibouti-2023")["UMP"] == 58
    assert seated(DJIBOUTI, real("djibouti-2023"), place="Arta") == {"UMP": 3}
    assert again("djibouti-2023", others__entry=~Won(1, "first", in_=Here()))["UDJ"] == 8


def test_djibouti_gave_all_to_the_first_before_2012() -> None:
    """Trap: the law of 2012 is applied to the elections of 2003 and 2008."""
    held = in_one_district(35, {"A": 60, "B": 40})
    assert seated(law("djibouti-bonus", date(2008, 2, 8)), held) == {"A": 35}


# --- San Marino ---

SAN_MARINO = law("sanmarino-jackpot", date(2016, 11, 20))
AGREED = (("government", ("A", "B")),)


def in_san_marino(
    rows: Rows, alliances: tuple[tuple[str, str], ...] = (), runoff: Rows | None = None, **more: object
) -> Election:
    """An election with coalitions and, perhaps, a run-off."""
    return election(rows, cast=votes("runoff", {"*": runoff}) if runoff else (), alliances=alliances, **more)


def test_san_marino_shares_seats_over_lists_not_over_coalitions() -> None:
    """Trap: d'Hondt runs over the coalitions first: 26, 20 and 14 in 2016 instead of 25, 20 and 15."""
    side = {"PDCS": "first", "PS": "first", "PSD": "first", "RETE": "third", "MDSI": "third"}
    sums: dict[str, int] = {}
    for party, seats in claimed(SAN_MARINO, real("sanmarino-2016"), "first-round").items():
        sums[side.get(party, "second")] = sums.get(side.get(party, "second"), 0) + seats
    assert sums == {"first": 25, "second": 20, "third": 15}
    over_coalitions = (
        SAN_MARINO.with_slot("first-round.among", Alliances())
        .with_slot("first-round.votes", Cast("list") + Cast("coalition-only"))
        .with_slot("first-round.entry", AtLeast("3.5%", of=Valid("list")))
    )
    found = claimed(over_coalitions, real("sanmarino-2016"), "first-round")
    assert sorted(found.values()) == [14, 20, 26]


def test_san_marino_holds_the_bar_against_lists_inside_coalitions() -> None:
    """Trap: a list under the bar is carried into the council by its coalition."""
    assert "Sammarinesi" not in claimed(SAN_MARINO, real("sanmarino-2016"), "first-round")
    carried = SAN_MARINO.with_slot("admitted.entry", AtLeast("2%", of=Valid("list")))
    assert "Sammarinesi" in claimed(carried, real("sanmarino-2016"), "first-round")


def test_san_marino_raises_the_bar_with_the_lists_up_to_three_and_a_half_percent() -> None:
    """Trap: the bar is 3.5% however few lists stand, or rises above 3.5%."""
    five = {"A": 520, "B": 280, "C": 120, "D": 55, "E": 25}  # 2% of 1,000 are 20
    assert "E" in seated(SAN_MARINO, in_san_marino(five))
    ten = {"A": 500, "B": 200, "C": 40, "D": 37, **{f"P{n}": 37 + n for n in range(1, 6)}, "Z": 23}  # 4%, so 3.5%: 37.5
    held = in_san_marino({**ten, "A": 600}, ())
    assert "D" not in seated(SAN_MARINO, held)
    assert "P5" in seated(SAN_MARINO, held)


def test_san_marino_gives_the_run_off_to_who_wins_it() -> None:
    """Trap: the first of the first round has the 35 seats, though the second won the run-off."""
    winner = ("SSD", "Repubblica Futura", "Civico10")
    assert sum(n for party, n in again("sanmarino-2016").items() if party in winner) == 35
    turned = in_san_marino({"A": 450, "B": 400, "C": 150}, runoff={"A": 480, "B": 520})
    assert seated(SAN_MARINO, turned)["B"] == 35
    assert (
        seated(SAN_MARINO, replace(turned, votes=(*turned.votes[:3], *votes("runoff", {"*": {"A": 9, "B": 8}}))))["A"]
        == 35
    )


def test_san_marino_leaves_a_winner_above_35_what_it_has() -> None:
    """Trap: a coalition with more than 35 seats of its own is cut down to 35."""
    assert seated(SAN_MARINO, in_san_marino({"A": 700, "B": 300})) == {"A": 42, "B": 18}


def test_san_marino_counts_votes_for_a_coalition_alone_for_its_rank_only() -> None:
    """Trap: votes for a coalition without a list are added to one of its lists, or are lost for the majority."""
    held = in_san_marino({"A": 490, "B": 480}, (("A", "North"),))
    with_marks = replace(held, votes=(*held.votes, *votes("coalition-only", {"*": {"North": 30}})))
    assert seated(SAN_MARINO, with_marks) == {"A": 35, "B": 25}  # 520 of 1,000: no run-off
    assert claimed(SAN_MARINO, with_marks, "first-round") == {"A": 30, "B": 30}  # 490/30 = 16.3 over 480/31 = 15.5


def test_a_list_of_the_winner_without_a_seat_has_none_of_the_others() -> None:
    """Trap: a list of the winning coalition, over the bar and without one of its 36 seats, competes for the other 24.

    Four lists make a bar of 1.6%. A has 5,830 votes: its 36th seat costs 161.9, and a's first 161; but 161 beat the
    last of the 24 that B and C share, 4,009 votes: 167 each.
    """
    sides = (("A", "North"), ("a", "North"), ("B", "South"), ("C", "South"))
    held = in_san_marino({"A": 5830, "a": 161, "B": 3000, "C": 1009}, sides)
    assert "a" in claimed(SAN_MARINO, held, "admitted")
    assert seated(SAN_MARINO, held) == {"A": 36, "B": 18, "C": 6}
    blind = SAN_MARINO.with_slot("others.entry", Won(1, "admitted") & ~Won(1, "winner")).with_slot("others.seats", 30)
    assert seated(blind, held)["a"] == 1


def test_the_others_have_their_seats_though_the_winner_has_no_list_over_the_bar() -> None:
    """Trap: the 35 seats of the winner of a run-off, none of whose lists is over the bar, told as vacant and given to
    the others as well."""
    rows = {"A": 420, "B": 400, **{f"P{n}": 30 for n in range(1, 7)}}
    sides = tuple((f"P{n}", "Small") for n in range(1, 7))
    held = in_san_marino(rows, sides, runoff={"Small": 600, "A": 400})
    result = counted(SAN_MARINO, held)
    assert result.house == 25
    assert [one.seats for one in result.vacancies] == [35]


def test_a_graduated_bonus_of_no_votes_is_none() -> None:
    """Trap: a quarter of nothing is reached, and the bonus is below zero."""
    greek = real("greece-2023-06")
    nobody = replace(greek, votes=tuple(one._replace(votes=0) for one in greek.votes))
    assert counted(law_of(greek), nobody).house == 0


def test_san_marino_lets_lists_agree_since_2019() -> None:
    """Trap: a winner is lifted to 35 after 2019 too, though lists agreed on a majority and no run-off was held."""
    held = in_san_marino({"A": 450, "B": 400, "C": 150}, figures=AGREED)
    assert seated(law("sanmarino-jackpot"), held) == {"A": 27, "B": 24, "C": 9}
    with_run_off = in_san_marino({"A": 450, "B": 400, "C": 150}, runoff={"A": 480, "B": 520})
    assert seated(law("sanmarino-jackpot"), with_run_off)["B"] == 35


# --- Armenia ---

ARMENIA_2017, ARMENIA_2021 = law("armenia-2017-2021", date(2017, 4, 2)), law("armenia-2017-2021")
MINORITY_SEATS = (District("list", "*", "", 40), District("minority", "*", "", 4))


def test_armenia_lets_a_third_force_in_under_the_bar() -> None:
    """Trap: I Have Honor stays out in 2021 with 5.22%, since an alliance needs 7%."""
    assert again("armenia-2021")["I Have Honor Alliance"] == 7
    only_the_bar = AtLeast("7%", of=Valid("list"))
    assert "I Have Honor Alliance" not in again("armenia-2021", list__entry=only_the_bar)


def test_armenia_has_a_higher_bar_for_alliances() -> None:
    """Trap: an alliance with 6% enters like a party."""
    rows = {"A": 500, "B": 250, "C": 190, "D": 60}
    held = election(rows, districts=MINORITY_SEATS)
    assert "D" in seated(ARMENIA_2021, held)
    assert "D" not in seated(ARMENIA_2021, replace(held, figures=(("alliances", ("D",)),)))


def test_armenia_adds_inaccuracies_to_the_base_of_the_bar() -> None:
    """Trap: the bar is taken of valid votes alone, without the inaccuracies the commission adds."""
    held = election({"A": 500, "B": 260, "C": 190, "D": 50}, districts=MINORITY_SEATS)
    assert "D" in seated(ARMENIA_2021, held)
    off = replace(held, votes=(*held.votes, *votes("inaccuracies", {"*": {"Others": 10}})))
    assert "D" not in seated(ARMENIA_2021, off)


def test_armenia_shares_minority_seats_apart() -> None:
    """Trap: the four minority seats are thrown in with the list seats (105 by quota) or go on from their quotients."""
    assert seated(law_of(real("armenia-2017")), real("armenia-2017"), "minority") == {
        "Republican Party": 3,
        "Tsarukyan Alliance": 1,
    }
    thrown_in = again("armenia-2017", list__seats=105, minority__seats=0)
    assert thrown_in != again("armenia-2017")


def test_armenia_counts_a_stable_majority_of_the_enlarged_house() -> None:
    """Trap: the bonus lifts to 54% of the house as it was, so that it falls short of 54% of the house it makes."""
    held = election(
        {"A": 515, "B": 300, "C": 185}, districts=(District("list", "*", "", 40), District("minority", "*", "", 2))
    )
    house = seated(ARMENIA_2017, held)
    assert house["A"] * 100 >= 54 * sum(house.values()) > (house["A"] - 1) * 100 + 54
    of_the_old_house = Due(Up(HouseSize() * "54%") - SeatsOf("list") - SeatsOf("minority"))
    short = seated(ARMENIA_2017.with_slot("bonus.formula", of_the_old_house), held)
    assert short["A"] * 100 < 54 * sum(short.values())


def test_armenia_gives_the_opposition_a_third_of_the_enlarged_house() -> None:
    """Trap: the house of 2021 stays at 105, or the seats are shared by votes instead of by seats held."""
    assert sum(again("armenia-2021").values()) == 107
    assert again("armenia-2021")["Armenia Alliance"] == 29
    assert sum(again("armenia-2021", **{"opposition-bonus__when": ~Always()}).values()) == 105
    # 40 seats: 34, 4, 2, and the minority seats for A: 38 of 44. 57 need 13 more: 8.67 and 4.33, so 9 and 4.
    held = election({"A": 860, "B": 86, "C": 54}, districts=MINORITY_SEATS)
    by_votes = ARMENIA_2021.with_slot("opposition-bonus.votes", Cast("list"))  # 7.99 and 5.01
    by_votes = by_votes.with_slot("opposition-bonus.seats", 13).with_slot("opposition-bonus.when", Always())
    by_votes = by_votes.with_slot("opposition-bonus.entry", ~Won(34, "list"))
    assert seated(ARMENIA_2021, held, "opposition-bonus") == {"B": 9, "C": 4}
    assert seated(by_votes, held, "opposition-bonus") == {"B": 8, "C": 5}


# --- France ---

MUNICIPAL, REGIONAL = law("france-municipal"), law("france-regional")


def council(seats: int, rows: Rows, first: Rows | None = None) -> Election:
    """A council of one piece; ``first`` is the first round."""
    cast = (*votes("first-round", {"*": first or {}}), *votes("list", {"*": rows}))
    return election(cast=cast, districts=(District("bonus", "*", "", 0), District("list", "*", "", seats)))


@pytest.mark.parametrize(("seats", "half"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 3), (7, 4), (61, 31)])
def test_half_of_a_municipal_council_is_rounded_by_its_size(seats: int, half: int) -> None:
    """Trap: half of the seats is always rounded up, or down, where three seats give one and five give three."""
    assert seated(MUNICIPAL, council(seats, {"A": 51, "B": 37}), "bonus") == ({"A": half} if half else {})


def test_the_first_municipal_list_shares_in_the_other_half() -> None:
    """Trap: the first list takes no part in the other half, or its bonus counts as seats in the averages."""
    held = council(61, {"A": 400, "B": 394, "C": 206})  # Lille 2020 had these shares: 31 + 12, 12 and 6
    assert seated(MUNICIPAL, held) == {"A": 43, "B": 12, "C": 6}
    from_the_bonus = StartingFrom(("bonus",))
    assert seated(MUNICIPAL.with_slot("list.counting", from_the_bonus), held)["A"] == 31
    others = AtLeast("5%", of=Valid("list"), in_=Here()) & ~Won(1, "bonus")
    assert seated(MUNICIPAL.with_slot("list.entry", others), held)["A"] == 31


def test_a_municipal_list_under_five_percent_has_no_share_of_the_other_half() -> None:
    """Trap: a list with 4.9% takes a seat of a large council."""
    held = council(61, {"A": 500, "B": 451, "C": 49})
    assert "C" not in seated(MUNICIPAL, held)
    assert "C" in seated(MUNICIPAL.with_slot("list.entry", Everyone()), held)


def test_half_of_the_votes_is_no_majority_in_the_first_round() -> None:
    """Trap: exactly half of the votes decides the first round, or the second is counted though the first decided."""
    second = {"A": 400, "B": 600}
    assert seated(MUNICIPAL, council(9, second, first={"A": 500, "B": 500}), "bonus") == {"B": 5}
    assert seated(MUNICIPAL, council(9, second, first={"A": 501, "B": 499})) == {"A": 7, "B": 2}


def test_paris_lyon_and_marseille_give_a_quarter_to_the_first_list() -> None:
    """Trap: half of the seats go to the first list of Paris, Lyon or Marseille in 2026 too."""
    held = council(163, {"A": 420, "B": 381, "C": 199})
    assert seated(law("france-municipal-plm"), held, "bonus") == {"A": 41}
    assert seated(MUNICIPAL, held, "bonus") == {"A": 82}


def test_a_quarter_of_a_regional_council_is_rounded_up() -> None:
    """Trap: a quarter of 209 seats, 52.25, is rounded to the nearest."""
    assert seated(REGIONAL, real("ile-de-france-2015"), "bonus") == {"Pécresse (LR-UDI-MoDem)": 53}
    nearest = REGIONAL.with_slot("bonus.seats", Nearest((OfPlace("list") + OfPlace("bonus")) / 4))
    assert seated(nearest, real("ile-de-france-2015"), "bonus") == {"Pécresse (LR-UDI-MoDem)": 52}


def test_the_first_regional_list_shares_in_the_rest() -> None:
    """Trap: the first list has the quarter and no part of the other seats."""
    assert seated(REGIONAL, real("ile-de-france-2015")) == {
        "Pécresse (LR-UDI-MoDem)": 121,
        "Bartolone (PS-EELV-FG)": 66,
        "Saint-Just (FN)": 22,
    }


# --- French Polynesia ---

POLYNESIA, OF_2004 = law("french-polynesia"), law("french-polynesia", date(2004, 5, 23))
SECTIONS = (District("list", "1", "*", 4), District("list", "2", "*", 2), District("bonus", "1", "*", 2),
            District("bonus", "2", "*", 1))  # fmt: skip


def test_polynesia_shares_seats_in_sections() -> None:
    """Trap: the 38 seats are shared on the totals of the territory."""
    assert again("french-polynesia-2018") == {"Tapura": 38, "Tahoeraa": 11, "Tavini": 8}
    on_totals = POLYNESIA.with_slot("list.where", Nation()).with_slot("list.seats", 38)
    assert seated(on_totals, real("french-polynesia-2018")) != again("french-polynesia-2018")


def test_polynesia_gives_the_bonus_to_the_first_of_the_territory_in_every_section() -> None:
    """Trap: the bonus of a section goes to the list that is first there."""
    held = election(cast=votes("list", {"1": {"A": 700, "B": 300}, "2": {"A": 40, "B": 61}}), districts=SECTIONS)
    assert seated(POLYNESIA, held, "bonus") == {"A": 3}
    first_there = POLYNESIA.with_slot("bonus.entry", Everyone())
    assert seated(first_there, held, "bonus") == {"A": 2, "B": 1}


def test_polynesia_holds_the_bar_over_the_whole_territory() -> None:
    """Trap: a list with 5% of a section, but not of the territory, takes a seat there."""
    held = election(
        cast=votes("list", {"1": {"A": 700, "B": 300}, "2": {"A": 41, "B": 12, "C": 25}}), districts=SECTIONS
    )
    assert "C" not in seated(POLYNESIA, held)
    in_the_section = POLYNESIA.with_slot("list.entry", AtLeast("5%", of=Valid("list"), in_=Here()))
    assert "C" in seated(in_the_section, held)


def test_polynesia_decides_the_first_round_in_the_whole_territory() -> None:
    """Trap: the second round is counted though a list had more than half of all votes in the first."""
    cast = (
        *votes("first-round", {"1": {"A": 520, "B": 450}, "2": {"A": 40, "B": 50}}),
        *votes("list", {"1": {"A": 300, "B": 650}, "2": {"A": 30, "B": 60}}),
    )
    assert seated(POLYNESIA, election(cast=cast, districts=SECTIONS), "bonus") == {"A": 3}


def test_polynesia_gave_a_third_rounded_up_in_each_constituency_in_2004() -> None:
    """Trap: the bonus of 2011 is given in 2004, when each constituency had its own."""
    held = election(
        cast=votes("list", {"1": {"A": 700, "B": 300}, "2": {"A": 40, "B": 61}}),
        districts=(District("list", "1", "*", 37), District("list", "2", "*", 3)),
    )
    assert seated(OF_2004, held, "bonus") == {"A": 13, "B": 1}
