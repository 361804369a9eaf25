"""Dual-member proportional: who takes the first and the second seat of a district, and why."""

from __future__ import annotations

import pytest
from tests.law.twisted import counted, places, seated
from tests.small import election, seats_of, votes

from seatwright.catalogue import election as catalogue_election
from seatwright.catalogue import law, versions
from seatwright.errors import SeatwrightError
from seatwright.explain import as_text, explain
from seatwright.kernel import count
from seatwright.law import Due, Exactly, System
from seatwright.model.election import District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

Rows = dict[str, dict[str, int]]

DMP = law("dmp")
WITHOUT_RESERVE = DMP.with_slot("set-aside.formula", Due(Exactly(0)))


def held(rows: Rows, single: tuple[str, ...] = (), one: tuple[str, ...] = (), region: str = "R") -> Election:
    """Districts of a region; ``single``: tickets of one person, as "A/X"; ``one``: districts with one seat."""
    tickets = tuple(
        Listed("district", place, party, rank, f"{party}{rank} of {place}")
        for place, names in rows.items()
        for party in names
        if not party.startswith("Independent")
        for rank in ((1,) if f"{place}/{party}" in single else (1, 2))
    )
    two = places("district", *(name for name in rows if name not in one), parent=region, seats=2)
    districts = (District("region", region, "*", None), *two, *places("district", *one, parent=region))
    return election(cast=votes("district", rows), districts=districts, lists=tickets)


def takes(result: Completed, *tiers: str) -> dict[str, str]:
    """The party that took a seat in each place, or the person who stood without one."""
    won = [one for one in result.awards if one.tier in tiers and one.seats]
    return {one.place: one.person if one.party == "Independent" else one.party for one in won}


def by_tier(result: Completed, tier: str) -> dict[str, int]:
    """What each party has in a tier, claims too; of a repeated claim the last."""
    return {one.party: one.seats for one in result.awards if one.tier == tier}


# --- the two unit cases, made up and counted by hand ---------------------------------------------------------

# N is 10 - 2 = 8; X 3.907, Y 3.111, Z 0.981, so 4, 3 and 1.
INDEPENDENTS: Rows = {
    "A": {"X": 5000, "Independent/P": 2800, "Y": 2200},
    "B": {"Independent/Q": 4000, "X": 3500, "Y": 2500},
    "C": {"X": 4500, "Y": 3500, "Z": 2000},
    "D": {"X": 4200, "Y": 4000, "Z": 1800},
    "E": {"Y": 4600, "X": 3900, "Z": 1500},
}
# X won five first seats of 12 with 2.53 due, and keeps them; Y 35,850 and Z 35,150 share seven: 3.53 and 3.47.
OVERHANG: Rows = {
    **{name: {"X": 3600, "Y": 3200 - 10 * i, "Z": 3200 + 10 * i} for i, name in enumerate("ABCDE", 1)},
    "F": {"Y": 20_000, "Z": 19_000, "X": 1_000},
}


def test_unit_case_1_an_independent_needs_more_than_half_of_the_winner_s_share() -> None:
    """An independent who ran second is seated at once, or not at all: 28% in A beats half of X's 50%."""
    result = counted(DMP, held(INDEPENDENTS))
    assert takes(result, "first") == {"A": "X", "B": "Q", "C": "X", "D": "X", "E": "Y"}
    assert takes(result, "independent") == {"A": "P"}
    assert by_tier(result, "due") == {"X": 1, "Y": 2, "Z": 1}
    assert takes(result, "main") == {"C": "Y", "D": "Y", "E": "Z"}
    assert takes(result, "reserve") == {"B": "X"}
    assert seats_of(result) == {"X": 4, "Y": 3, "Independent": 2, "Z": 1}


def test_unit_case_1_without_reserve_a_party_loses_every_conflict_and_forfeits() -> None:
    """A forfeited seat simply handed to the next in line: X and Y share eight seats again, 4.45 and 3.55."""
    result = counted(WITHOUT_RESERVE, held(INDEPENDENTS))
    assert takes(result, "main") == {"E": "X", "C": "Y", "D": "Y"}
    assert takes(result, "reserve") == {}
    assert takes(result, "again") == {"B": "Y"}
    assert seats_of(result) == {"X": 4, "Y": 4, "Independent": 2}


def test_unit_case_2_overhang_is_paid_by_the_others() -> None:
    """A house that grows by the overhang, or seats of the others that are not shared out anew."""
    result = counted(DMP, held(OVERHANG))
    assert takes(result, "first") == {**dict.fromkeys("ABCDE", "X"), "F": "Y"}
    assert by_tier(result, "set-aside") == {"Y": 1}  # a quarter of five seats is one too, but X lacks none
    assert takes(result, "main") == {"A": "Y", "B": "Y", "D": "Z", "E": "Z", "F": "Z"}
    assert takes(result, "reserve") == {"C": "Y"}
    assert seats_of(result) == {"X": 5, "Y": 4, "Z": 3}
    assert seats_of(counted(WITHOUT_RESERVE, held(OVERHANG))) == {"X": 5, "Y": 4, "Z": 3}


# --- Atlantic Canada 2015, doubled ---------------------------------------------------------------------------

ATLANTIC = catalogue_election("canada-atlantic-2015-dmp")


def test_atlantic_canada_with_a_reserve_of_a_tenth() -> None:
    """A reserve taken of what a party lacks, and not of all it is due: of 38 seats three, of 12 one, of two none."""
    result = counted(DMP, ATLANTIC)
    assert by_tier(result, "due") == {"LIB": 6, "CPC": 12, "NDP": 12, "GPC": 2}
    assert by_tier(result, "set-aside") == {"LIB": 3, "CPC": 1, "NDP": 1}
    assert takes(result, "first") == dict.fromkeys(takes(result, "first"), "LIB")
    assert [len(takes(result, tier)) for tier in ("first", "independent", "main", "reserve")] == [32, 0, 27, 5]
    assert {place for place, who in takes(result, "main").items() if who == "GPC"} == {"Malpeque", "Cardigan"}
    assert seats_of(result) == {"LIB": 38, "CPC": 12, "NDP": 12, "GPC": 2}


def test_atlantic_canada_without_a_reserve() -> None:
    """A program that ignores the reserve: the Greens keep only Cardigan, and forfeit one seat."""
    result = counted(WITHOUT_RESERVE, ATLANTIC)
    second = takes(result, "main", "reserve", "again")
    assert {place for place, who in second.items() if who == "GPC"} == {"Cardigan"}
    assert (second["Fredericton"], second["Malpeque"]) == ("CPC", "NDP")
    assert [*takes(result, "again").values()] == ["LIB"]
    anew = next(step for step in result.tree if (step.tier, step.nth) == ("due-again", 1))
    assert anew.seats == 63
    assert seats_of(result) == {"LIB": 39, "CPC": 12, "NDP": 12, "GPC": 1}


@pytest.mark.parametrize("system", [DMP, WITHOUT_RESERVE], ids=["reserve", "no reserve"])
def test_the_proof_of_atlantic_canada_holds(system: System) -> None:
    verdict = verify(counted(system, ATLANTIC))
    assert verdict.ok, str(verdict)
    assert not verdict.open


def test_votes_of_independents_count_in_a_district_and_not_in_the_quota() -> None:
    """Independents in the quota: 1,300,295 votes are of parties, 9,107 of independents; LIB has 55.9% of Avalon."""
    due = next(step for step in counted(DMP, ATLANTIC).tree if step.tier == "due")
    assert sum(one.votes for one in due.standings if one.admitted) == 1_300_295
    avalon = [row.votes for row in ATLANTIC.votes if row.district == "Avalon"]
    assert round(23_528 / sum(avalon) * 100, 1) == 55.9


# --- half weight, and tickets of one -------------------------------------------------------------------------


def test_the_second_of_a_ticket_stays_with_half_of_its_share() -> None:
    """The winner's votes left whole, or spent: of 48% there remain 24%, less than the 25% of Z in the district."""
    rows: Rows = {"A": {"X": 480, "Z": 250, "Y": 270}, "B": {"X": 700, "Y": 200, "Z": 100}}
    main = next(step for step in counted(DMP, held(rows)).tree if step.tier == "main")
    left = {(one.who.party, one.who.place): one.votes for one in main.standings}
    assert (left["X", "A"], left["Z", "A"], left["Y", "A"]) == (240, 250, 270)


def test_a_ticket_of_one_has_nobody_left_for_the_second_seat() -> None:
    """Half of the votes kept where no second candidate stands.

    Four seats of 200 votes: X 108 is 2.16, Y 92 is 1.84, so 2 and 2. X won A and Y won B; without a second X in A the
    seats cross: A's second to Y, B's to X."""
    result = counted(DMP, held({"A": {"X": 60, "Y": 40}, "B": {"X": 48, "Y": 52}}, single=("A/X", "B/Y")))
    assert seated(result, "first") == {"A": "X1 of A", "B": "Y1 of B"}
    assert seated(result, "main") == {"A": "Y1 of A", "B": "X1 of B"}


def test_an_independent_beats_a_winner_who_named_nobody_else() -> None:
    """An independent measured against a half that nobody holds: 20% is enough where X (60%) stands alone."""
    rows: Rows = {"A": {"X": 600, "Independent/P": 210, "Y": 190}, "B": {"X": 500, "Y": 500 - 1, "Z": 1}}
    assert takes(counted(DMP, held(rows, single=("A/X",))), "independent") == {"A": "P"}
    assert takes(counted(DMP, held(rows)), "independent") == {}


def test_an_elected_independent_leaves_nothing() -> None:
    """An independent who wins and is halved like a ticket: half of 60% would take the second seat too."""
    rows: Rows = {"A": {"Independent/P": 600, "X": 210, "Y": 190}, "B": {"X": 500, "Y": 400}}
    result = counted(DMP, held(rows))
    assert takes(result, "first") == {"A": "P", "B": "X"}
    assert takes(result, "independent") == {}
    assert takes(result, "main", "reserve", "again") == {"A": "X", "B": "Y"}


def test_two_independents_of_one_name_are_two_persons() -> None:
    """One of them taken for seated because the other is."""
    rows: Rows = {"A": {"Independent/P": 600, "X": 210, "Y": 190}, "B": {"X": 500, "Independent/P": 400, "Y": 100}}
    result = counted(DMP, held(rows))
    assert takes(result, "independent") == {"B": "P"}


def test_an_independent_who_has_just_half_of_the_winner_s_share_is_not_seated() -> None:
    """Half taken for enough, or a lot asked for where parties tie behind whom it does not matter."""
    rows: Rows = {"A": {"X": 500, "Independent/P": 250, "Y": 250}, "B": {"X": 600, "Y": 400}}
    assert takes(counted(DMP, held(rows)), "independent") == {}
    rows["A"] = {"X": 500, "Independent/P": 251, "Y": 249}
    assert takes(counted(DMP, held(rows)), "independent") == {"A": "P"}


def test_an_independent_who_is_not_seated_is_out() -> None:
    """An independent left in the race: his 24% are less than half of X's 50%, and Y's 12% take the seat."""
    rows: Rows = {"A": {"X": 500, "Independent/P": 240, "Y": 120, "Z": 140}, "B": {"X": 900, "Y": 500}}
    assert "Independent" not in seats_of(counted(DMP, held(rows)))


# --- thresholds, single seats, regions -----------------------------------------------------------------------


def test_the_district_bar_is_asked_of_the_halved_share() -> None:
    """A bar asked of the whole share: X wins A with 9% of many small lists, and half of it is below 5%."""
    small = {f"p{n}": 64 + n for n in range(13)}
    rows: Rows = {"A": {"X": 90, **small}, "B": {"Y": 600, "X": 400}}
    main = next(step for step in counted(DMP, held(rows)).tree if step.tier == "main")
    able = {(one.who.party, one.who.place): one.admitted for one in main.standings}
    assert not able["X", "A"]
    assert able["X", "B"]
    assert able["p0", "A"]


def test_a_party_below_the_regional_bar_keeps_its_first_seat_and_has_no_second() -> None:
    """Seats of a party below the bar shared out twice, or its first seat taken away.

    Z has 4.8% and the first seat of D. British Columbia: N is 8 - 1; Z takes part in nothing more."""
    rows: Rows = {name: {"X": 600, "Y": 400, "Z": 1} for name in "ABC"} | {"D": {"Z": 160, "Y": 100, "X": 140}}
    result = counted(law("dmp-bc-2018"), held(rows))
    due = next(step for step in result.tree if step.tier == "due")
    assert (due.seats, takes(result, "first")["D"]) == (7, "Z")
    assert seats_of(result) == {"X": 4, "Y": 3, "Z": 1}
    assert next(step for step in counted(DMP, held(rows)).tree if step.tier == "due").seats == 8


def test_a_district_with_one_seat_has_a_first_seat_only() -> None:
    """A second seat in a large rural district, or its one seat left out of the region's total."""
    rows: Rows = {"A": {"X": 600, "Y": 400}, "B": {"X": 550, "Y": 450}, "N": {"X": 300, "Independent/P": 290, "Y": 10}}
    result = counted(DMP, held(rows, one=("N",)))
    assert next(step for step in result.tree if step.tier == "due").seats == 5
    assert result.house == 5
    assert [one.place for one in result.awards if one.in_house and one.seats].count("N") == 1


def test_each_region_is_counted_by_itself() -> None:
    """Votes of one region that bring seats in another: both stand as they would alone."""
    one, two = held(INDEPENDENTS), held({f"{name}2": row for name, row in OVERHANG.items()}, region="S")
    both = replace(
        one, votes=one.votes + two.votes, districts=one.districts + two.districts, lists=one.lists + two.lists
    )
    found = takes(counted(DMP, both), "first", "independent"), takes(counted(DMP, both), "main", "reserve", "again")
    apart = counted(DMP, one), counted(DMP, two)
    assert found[0] == {place: who for r in apart for place, who in takes(r, "first", "independent").items()}
    assert found[1] == {place: who for r in apart for place, who in takes(r, "main", "reserve", "again").items()}


@pytest.mark.parametrize(("districts", "percent"), [(4, 0), (5, 25), (8, 20), (10, 15), (29, 15), (30, 10)])
def test_the_reserve_goes_by_the_number_of_districts(districts: int, percent: int) -> None:
    """One factor everywhere: the report has a table. Y is due half of all seats, and has won none."""
    rows: Rows = {f"d{n}": {"X": 501 + n, "Y": 499 + n} for n in range(districts)}
    aside = by_tier(counted(DMP, held(rows)), "set-aside").get("Y", 0)
    assert aside == districts * percent // 100


@pytest.mark.parametrize(("id", "factor"), [("dmp-pei-2016", 15), ("dmp-bc-2018", 10), ("dmp-federal", 10)])
def test_the_proposals_state_their_reserve(id: str, factor: int) -> None:
    """The report's table where a proposal has a figure of its own: five districts would set a quarter aside."""
    rows: Rows = {f"d{n}": {"X": 501 + n, "Y": 499 + n} for n in range(20)}
    assert by_tier(counted(law(id), held(rows)), "set-aside")["Y"] == 20 * factor // 100


# --- conflicts and forfeits ----------------------------------------------------------------------------------


def test_who_loses_a_conflict_looks_further_down_its_list() -> None:
    """Only the first choices compared: Y loses A to Z and takes B instead, where X would have been next."""
    rows: Rows = {
        "A": {"X": 400, "Y": 290, "Z": 310},
        "B": {"Y": 250, "X": 500, "Z": 250 - 60},
        "C": {"X": 700, "Y": 200, "Z": 40},
    }
    result = counted(DMP, held(rows, single=("A/X", "B/X", "C/X")))
    assert takes(result, "main") == {"A": "Z", "B": "Y", "C": "Y"}


# Y is due five of six seats and named one person everywhere: it forfeits two. First Z and X, the two with a candidate
# in an open district, share three seats, 2.53 and 0.47: Z takes A, has nobody in C, and forfeits one. Then X is left.
TWICE: Rows = {"A": {"Y": 5900, "Z": 500}, "B": {"Y": 2900, "Z": 2700}, "C": {"Y": 5600, "X": 600}}
TWICE_HELD = held(TWICE, single=("A/Y", "B/Y", "C/Y", "C/X"))


def test_forfeited_seats_are_shared_anew_as_often_as_needed() -> None:
    """One sharing anew of what is forfeited, and what is forfeited then left empty."""
    result = counted(DMP, TWICE_HELD)
    assert takes(result, "main") == {"B": "Z"}
    steps = [step for step in result.tree if step.tier == "again"]
    gave = [(step.nth, who.party, who.place) for step in steps for who, _ in step.outcome]
    assert gave == [(1, "Z", "A"), (2, "X", "C")]
    assert result.vacancies == ()
    assert verify(result).ok


def test_a_re_allocated_seat_counts_in_the_next_sharing() -> None:
    """X is due one of three re-allocated seats, and then two in all: one more, and not two.

    Y is due all six and named one person everywhere. Z and X share three, 2.33 and 0.67; Z takes A and forfeits one."""
    rows: Rows = {"A": {"Y": 30_000, "Z": 2000}, "C": {"Y": 5000, "X": 300}, "D": {"Y": 5000, "X": 280}}
    result = counted(DMP, held(rows, single=("A/Y", "C/Y", "D/Y")))
    anew = [{who.party: n for who, n in step.outcome} for step in result.tree if step.tier == "due-again"]
    assert anew == [{"Z": 2, "X": 1}, {"X": 1}]
    assert seats_of(result) == {"Y": 3, "X": 2, "Z": 1}


def test_a_seat_for_which_nobody_is_left_stays_vacant() -> None:
    """A bar lowered, or a seat given below it: nobody but the winners reached 5%."""
    rows: Rows = {"A": {"X": 970, "Y": 30}, "B": {"X": 980, "Y": 20}}
    result = counted(DMP, held(rows, single=("A/X", "B/X")))
    assert result.house == 2
    assert [(one.tier, one.place, one.seats) for one in result.vacancies] == [("district", "R", 2)]
    assert verify(result).ok


def test_equal_votes_for_the_first_seat_want_a_lot() -> None:
    """A tie settled in silence."""
    result = count(DMP, held({"A": {"X": 500, "Y": 500}, "B": {"X": 600, "Y": 400}}))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert (result.lot.tier, result.lot.place) == ("first", "A")
    assert verify(result).ok


# --- told ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tier", "place", "who", "reason"),
    [
        ("first", "Avalon", "LIB", "First seat"),
        ("main", "Cardigan", "GPC", "Second seat of the main round"),
        ("again", "Kings-Hants", "LIB", "Re-allocated second seat, round 1"),
    ],
)
def test_a_seat_is_told_with_district_party_and_reason(tier: str, place: str, who: str, reason: str) -> None:
    result = counted(WITHOUT_RESERVE, ATLANTIC)
    seat = next(one for one in result.awards if (one.tier, one.place) == (tier, place) and one.seats)
    text = as_text(explain(result, seat=seat))
    assert reason in text
    assert f"in {place} went to {who}" in text


def test_a_seat_of_the_reserve_is_told_as_one() -> None:
    result = counted(DMP, ATLANTIC)
    seat = next(one for one in result.awards if one.tier == "reserve" and one.place == "Labrador")
    assert "1 second seat of the reserve round in Labrador went to LIB" in as_text(explain(result, seat=seat))


def test_a_place_tells_who_was_behind_whom() -> None:
    text = as_text(explain(counted(WITHOUT_RESERVE, ATLANTIC), place="Cardigan"), 10_000)
    assert "1 seat goes to Cardigan: GPC 1. For LIB in Cardigan (32.51% of the valid votes) there is no seat" in text
    assert "Second seat of the reserve round" not in text
    text = as_text(explain(counted(DMP, held(INDEPENDENTS)), place="C"), 10_000)
    assert "Z in C (20% of the valid votes) is behind Y in C (35%)" in text


def test_every_proposal_has_the_steps_of_the_report() -> None:
    for id in ("dmp-pei-2016", "dmp-bc-2018", "dmp-federal"):
        (system,) = versions(id)
        assert [tier.name for tier in system.tiers] == [tier.name for tier in DMP.tiers]
        assert system.repeats == DMP.repeats


# --- no seat is lost, none is told twice ---------------------------------------------------------------------

SMALL = {f"p{n}": 400 + n for n in range(25)}  # none has 5% of the region
NOBODY_LEFT: dict[str, tuple[str, Election]] = {
    "a district without votes": ("dmp", held({"A": {"X": 600, "Y": 400}, "B": {"X": 0, "Y": 0}})),
    "one party, one person a ticket": ("dmp", held({"A": {"X": 6}, "B": {"X": 1}}, single=("A/X", "B/X"))),
    "independents alone": ("dmp", held({"A": {"Independent/P": 9}, "B": {"Independent/Q": 8, "Independent/R": 7}})),
    "every party below the bar": ("dmp-bc-2018", held({"A": SMALL, "B": {name: 2 * n for name, n in SMALL.items()}})),
}


@pytest.mark.parametrize("name", NOBODY_LEFT)
def test_every_seat_has_a_member_or_is_told_as_vacant_once(name: str) -> None:
    """An open seat told by the district and again by the region, or by nobody."""
    id, data = NOBODY_LEFT[name]
    result = counted(law(id), data)
    assert result.house + sum(one.seats for one in result.vacancies) == 4, result.vacancies
    assert verify(result).ok


@pytest.mark.parametrize("seats", [0, 3])
def test_a_district_has_one_seat_or_two(seats: int) -> None:
    """A third seat given like a second."""
    data = held(INDEPENDENTS)
    larger = tuple(one._replace(seats=seats) if one.name == "A" else one for one in data.districts)
    with pytest.raises(SeatwrightError, match="A is fought in none of them"):
        count(DMP, replace(data, districts=larger))


@pytest.mark.parametrize("listed", [True, False], ids=["region listed", "no region"])
def test_a_district_in_no_region_is_refused(listed: bool) -> None:
    """Each district taken for a region of its own, or one left without its second seat."""
    data = held(INDEPENDENTS)
    alone = [one._replace(parent="*") if one.name == "A" or not listed else one for one in data.districts]
    with pytest.raises(SeatwrightError, match="Tier main: A lies in no region"):
        count(DMP, replace(data, districts=tuple(one for one in alone if listed or one.tier != "region")))
