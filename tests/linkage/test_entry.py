"""Who enters: each rule at its edge, with the numbers that decided."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.linkage.readings import DISTRICTS, LIST, country
from tests.small import LAW, election, lot, one_tier, votes, won

from seatwright.errors import SeatwrightError
from seatwright.exact import Number
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Alliances,
    AtLeast,
    AtLeastSoMany,
    BarBySize,
    Best,
    Cast,
    Declared,
    Due,
    Each,
    Entry,
    Everyone,
    Exactly,
    Fielded,
    First,
    HasList,
    Here,
    InPlaces,
    Kept,
    Minority,
    MoreThan,
    NotAnIndividual,
    NotElected,
    OfGroup,
    PartyVotes,
    Persons,
    Reaching,
    System,
    Tier,
    TogetherAtLeast,
    TogetherMoreThan,
    TopUp,
    Valid,
    Within,
    Won,
    replace,
)
from seatwright.model.election import District, Election, Listed
from seatwright.results.result import Completed, LotsNeeded, Result
from seatwright.results.step import Check, Standing
from seatwright.verify import verify

VALID = Valid("list")
JUDGE = replace(LIST, formula=Due(Exactly(1)), seats=0)  # whoever enters gets one: no seat is contested


def standings(result: Result, tier: str = "list", place: str = "") -> dict[str, Standing]:
    """How each stood in a tier, by name."""
    steps = [step for step in result.tree if step.tier == tier and place in ("", step.place)]
    return {str(one.who): one for one in steps[-1].standings}


def judged(entry: Entry, data: Election, *earlier: Tier, tier: Tier = JUDGE) -> dict[str, Standing]:
    """How a list tier with a rule of entry judges."""
    return standings(count(System("t", "T", LAW, (*earlier, replace(tier, entry=entry))), data), tier.name)


def enter(entry: Entry, data: Election, *earlier: Tier, tier: Tier = JUDGE) -> set[str]:
    """Who is let in."""
    return {name for name, one in judged(entry, data, *earlier, tier=tier).items() if one.admitted}


def check(entry: Entry, data: Election, who: str, *earlier: Tier) -> Check:
    """The check of one competitor."""
    (found,) = judged(entry, data, *earlier)[who].checks
    return found


def numbers(one: Check) -> tuple[bool, Number, Number, Number]:
    return one.passed, one.has, one.share, one.base


# --- bars ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("own", "admitted"), [(50, True), (49, False), (51, True)])
def test_exactly_five_percent_is_in_and_one_vote_below_is_out(own: int, admitted: bool) -> None:
    """Hostile case 29: 50 of 1,000."""
    found = check(AtLeast("5%", of=VALID), election({"A": 1000 - own, "B": own}), "B")
    assert numbers(found) == (admitted, own, Fraction(1, 20), 1000)
    assert (found.rule, found.of, found.area) == ("AtLeast", "list", "*")


@pytest.mark.parametrize(("own", "admitted"), [(50, False), (51, True)])
def test_more_than_five_percent_is_not_exactly_five_percent(own: int, admitted: bool) -> None:
    found = check(MoreThan("5%", of=VALID), election({"A": 1000 - own, "B": own}), "B")
    assert numbers(found) == (admitted, own, Fraction(1, 20), 1000)


@pytest.mark.parametrize(("greens", "admitted"), [(22_598, False), (22_620, False), (22_621, True)])
def test_the_greens_of_saarland_missed_five_percent_by_twenty_three_votes(greens: int, admitted: bool) -> None:
    """H3, hostile case 28: 22,598 of 452,411 is 4.99502%."""
    data = election({"Greens": greens, "others of 2022": 452_411 - greens})
    assert numbers(check(AtLeast("5%", of=VALID), data, "Greens")) == (admitted, greens, Fraction(1, 20), 452_411)


def test_four_point_nine_seven_percent_is_not_five() -> None:
    """H2, Schleswig-Holstein 1992: printed as 5.0%, and the party was seated by mistake."""
    assert enter(AtLeast("5%", of=VALID), election({"A": 9503, "Greens": 497})) == {"A"}


@pytest.mark.parametrize(("share", "admitted"), [("33.333%", True), ("1/3", True), ("33.334%", False)])
def test_a_third_is_a_third(share: str, admitted: bool) -> None:
    """Hostile case 27: one of three votes is more than 33.333%, and is exactly 1/3."""
    assert ("B" in enter(AtLeast(share, of=VALID), election({"A": 2, "B": 1}))) is admitted


def test_residual_lists_are_in_the_base_and_never_enter() -> None:
    """B has 50 of 950 with Others, 50 of 900 without: 5.3% and 5.6%."""
    data = election({"A": 850, "B": 50, "Others": 50})
    assert judged(Everyone(), data)["Others"].checks == (Check("Sum", False),)
    assert enter(AtLeast("5.5%", of=VALID), data) == {"A"}
    assert enter(AtLeast("5.5%", of=Exactly(900)), data) == {"A", "B"}


def test_votes_against_all_are_in_the_base_only_where_the_law_says_so() -> None:
    """Russia, Kazakhstan: 50 of 950 valid votes, or of 1,050 with those against all."""
    data = election({"A": 900, "B": 50, "Against all": 100})
    assert enter(AtLeast("5%", of=VALID), data) == {"A", "B"}
    assert enter(AtLeast("5%", of=Valid("list", also=("Against all",))), data) == {"A"}


def test_spoilt_papers_are_in_the_base_where_the_law_adds_their_ballot() -> None:
    data = election({"A": 900, "B": 50}, cast=votes("invalid", {"*": {"Invalid": 100}}))
    assert enter(AtLeast("5%", of=VALID), data) == {"A", "B"}
    assert enter(AtLeast("5%", of=VALID + Cast("invalid")), data) == {"A"}


def test_a_published_total_is_the_base() -> None:
    rows = {"A": 900, "B": 50}
    assert enter(AtLeast("5%", of=VALID), election(rows, figures=(("valid_votes", 1000),))) == {"A", "B"}
    assert enter(AtLeast("5%", of=VALID), election(rows, figures=(("valid_votes", 1001),))) == {"A"}


def test_of_basis_points_five_hundred_are_five_percent_whatever_the_rows_add_up_to() -> None:
    for points, admitted in ((500, True), (499, False)):
        data = election({"A": 9000, "B": points}, votes_are="basis points")
        assert ("B" in enter(AtLeast("5%", of=VALID), data)) is admitted
    assert enter(AtLeast("5%", of=VALID), election({"A": 90, "B": 5}, votes_are="percent")) == {"A", "B"}


def test_the_share_may_be_that_of_another_ballot() -> None:
    """Italy 1996: seats on net votes, the bar on gross votes."""
    data = election({"A": 900, "B": 100}, cast=votes("net", {"*": {"A": 500, "B": 20}}))
    tier = replace(JUDGE, votes=Cast("net"))
    assert enter(AtLeast("4%", of=VALID, votes=Cast("list")), data, tier=tier) == {"A", "B"}
    assert enter(AtLeast("4%", of=Valid("net")), data, tier=tier) == {"A"}


@pytest.mark.parametrize("share", ["-1%", "101%", "5", 5])
def test_a_bar_lies_between_nothing_and_everything(share: str | int) -> None:
    """Hostile case 24: "5" is five hundred percent, and is refused."""
    with pytest.raises(SeatwrightError) as refused:
        AtLeast(share, of=VALID)
    assert refused.value.code == "E105"
    assert '"0%" to "100%"' in refused.value.remedy


def test_a_bar_of_a_hundred_percent_is_met_by_who_has_all_votes() -> None:
    assert enter(AtLeast("100%", of=VALID), election({"A": 5, "B": 0})) == {"A"}
    assert enter(AtLeast(0, of=VALID), election({"A": 5, "B": 0})) == {"A", "B"}


# --- nested areas --------------------------------------------------------------------------------------------

REGIONAL = replace(JUDGE, where=Each("region"))


def regional(entry: Entry, place: str, tier: Tier = REGIONAL) -> dict[str, Check]:
    """The checks of a tier that is counted region by region."""
    result = count(System("t", "T", LAW, (replace(tier, entry=entry),)), country())
    return {name: one.checks[0] for name, one in standings(result, place=place).items() if name != "Others"}


def test_a_national_bar_is_the_same_in_every_region() -> None:
    """C has 60 of 290 votes in the country: 20.7%; in North 30 of 200, in South 30 of 90."""
    for place in ("North", "South"):
        found = regional(AtLeast("20%", of=VALID), place)["C"]
        assert (found.passed, found.has, found.base, found.area) == (True, 60, 290, "*")


def test_a_regional_bar_is_of_the_region() -> None:
    north, south = (regional(AtLeast("20%", of=VALID, in_=Here()), place)["C"] for place in ("North", "South"))
    assert (north.passed, north.has, north.base, north.area) == (False, 30, 200, "North")
    assert (south.passed, south.has, south.base, south.area) == (True, 30, 90, "South")


def test_a_district_may_ask_for_the_votes_of_its_region() -> None:
    """In N1 candidates need 20% of their party's list votes in North: C has 15% there."""
    tier = replace(DISTRICTS, entry=AtLeast("20%", of=VALID, in_=Within("region"), votes=Cast("list")))
    result = count(System("t", "T", LAW, (tier,)), country())
    found = standings(result, "constituency", "N1")["Cy (C)"].checks[0]
    assert (found.passed, found.has, found.base, found.area) == (False, 30, 200, "North")
    assert standings(result, "constituency", "S1")["Cat (C)"].admitted


def test_a_rule_met_in_some_places_is_enough() -> None:
    """C has 20% in one region, B in both."""
    rule = AtLeast("20%", of=VALID, in_=Here())
    assert enter(InPlaces(1, "region", rule), country()) == {"A", "B", "C"}
    assert enter(InPlaces(2, "region", rule), country()) == {"A", "B"}
    found = check(InPlaces(2, "region", rule), country(), "C")
    assert (found.passed, found.has, found.base, found.of) == (False, 1, 2, "region")


# --- amounts, seats won, names -------------------------------------------------------------------------------


def test_a_number_of_votes_may_be_asked_for() -> None:
    """An average per seat (Denmark), a quota, a plain number."""
    data = election({"A": 700, "B": 100, "C": 99})
    assert enter(Reaching(Exactly(100)), data) == {"A", "B"}
    found = check(Reaching(Exactly(899) / 9), data, "C")
    assert numbers(found) == (False, 99, 0, Fraction(899, 9))
    assert enter(
        Reaching(Exactly(5), of=Cast("other")), election({"A": 1, "B": 1}, cast=votes("other", {"*": {"B": 5}}))
    ) == {"B"}


def test_districts_won_let_a_party_in() -> None:
    data = election({"A": 90, "B": 6, "C": 4}, won("constituency", {"B": 1, "C": 3, "Independent": 2}))
    assert enter(Won(1, "constituency"), data, DISTRICTS) == {"B", "C"}
    assert enter(Won(3, "constituency"), data, DISTRICTS) == {"C"}
    found = check(Won(3, "constituency"), data, "B", DISTRICTS)
    assert (found.passed, found.has, found.base, found.of) == (False, 1, 3, "constituency")


def test_seats_won_by_persons_without_a_party_let_nobody_in() -> None:
    data = election({"A": 90, "Independent/Ida": 6}, won("constituency", {"Independent": 3}))
    assert enter(Won(1, "constituency"), data, DISTRICTS) == set()


def test_a_recognised_minority_needs_no_bar() -> None:
    rule = AtLeast("5%", of=VALID) | Minority(("SSW",))
    data = election({"A": 990, "SSW": 5, "DM": 5}, figures=(("minority", ("DM",)),))
    assert enter(AtLeast("5%", of=VALID) | Minority(), data) == {"A", "DM"}
    assert enter(rule, data) == {"A", "SSW", "DM"}
    one = election({"A": 990, "DM": 10}, figures=(("minority", "DM"),))
    assert enter(Minority(), one) == {"DM"}


def test_the_election_may_name_who_is_let_in() -> None:
    data = election({"A": 9, "B": 9}, figures=(("joint_lists", ("B",)),))
    assert enter(Declared("joint_lists"), data) == {"B"}
    assert enter(Declared("no such key"), data) == set()
    assert check(Declared("joint_lists"), data, "A").of == "joint_lists"


def test_who_has_a_list_is_told_by_the_ballot_or_by_the_lists() -> None:
    data = election({"A": 9}, won("constituency", {"B": 1, "C": 1}), lists=(Listed("list", "*", "B", 1, "Bo"),))
    tier = replace(JUDGE, counting=TopUp(("constituency",), Kept()))
    assert enter(HasList(), data, DISTRICTS, tier=tier) == {"A", "B"}


def test_candidates_may_be_asked_for_in_some_districts() -> None:
    """A and B stand in three districts, C in two."""
    assert enter(Fielded(3, "constituency"), country()) == {"A", "B"}
    found = check(Fielded(3, "constituency"), country(), "C")
    assert (found.passed, found.has, found.base, found.of) == (False, 2, 3, "constituency")


def test_individuals_may_be_kept_out() -> None:
    data = election({"A": 9, "Independent/Ida": 9, "Ind: Ivo": 9, "Independent": 9})
    assert enter(Everyone(), data) == {"A", "Ida (Independent)", "Ind: Ivo"}
    assert enter(NotAnIndividual(), data) == {"A"}


def test_a_seat_may_be_reserved_for_a_group_and_for_those_not_elected() -> None:
    rows = votes("constituency", {"N1": {"A/Ann": 50, "B/Bo": 30, "C/Cy": 20}})
    lists = (Listed("x", "N1", "B", 1, "Bo", group="women"), Listed("x", "N1", "A", 1, "Ann", group="women"))
    tier = replace(DISTRICTS, name="reserved", entry=OfGroup("women") & NotElected())
    result = count(System("t", "T", LAW, (DISTRICTS, tier)), election(cast=rows, lists=lists))
    assert {name for name, one in standings(result, "reserved").items() if one.admitted} == {"Bo (B)"}


# --- several -------------------------------------------------------------------------------------------------


def test_one_of_several_rules_is_enough_and_a_refusal_tells_them_all() -> None:
    data = election({"A": 940, "B": 50, "C": 10}, won("constituency", {"C": 1}))
    rule = AtLeast("5%", of=VALID) | Won(1, "constituency")
    found = judged(rule, data, DISTRICTS)
    assert {name: [(c.rule, c.passed) for c in one.checks] for name, one in found.items()} == {
        "A": [("AtLeast", True)],
        "B": [("AtLeast", True)],
        "C": [("Won", True)],
    }
    nobody = judged(rule, election({"A": 990, "C": 10}, won("constituency", {"A": 1})), DISTRICTS)
    assert [(c.rule, c.passed) for c in nobody["C"].checks] == [("AtLeast", False), ("Won", False)]


def test_all_of_several_rules_must_be_met() -> None:
    """Korea until 2000: at least 3%, and not 5%."""
    rule = AtLeast("3%", of=VALID) & ~AtLeast("5%", of=VALID)
    found = judged(rule, election({"A": 920, "B": 50, "C": 30}))
    assert {name for name, one in found.items() if one.admitted} == {"C"}
    assert [(c.rule, c.passed) for c in found["B"].checks] == [("AtLeast", True), ("not AtLeast", False)]


def test_a_bar_may_rise_with_the_parties_of_a_joint_list() -> None:
    """5% for one, 7% for two, 9% for three and more."""
    bar = BarBySize(("5%", "7%", "9%"), of=VALID)
    data = election(
        {"A": 720, "One": 60, "Two": 69, "Three": 89, "Four": 62},
        figures=(("members_of.Two", 2), ("members_of.Three", 3), ("members_of.Four", 4)),
    )
    assert {name: one.checks[0].share for name, one in judged(bar, data).items()} == {
        "A": Fraction(1, 20),
        "One": Fraction(1, 20),
        "Two": Fraction(7, 100),
        "Three": Fraction(9, 100),
        "Four": Fraction(9, 100),
    }
    assert enter(bar, data) == {"A", "One"}


def test_members_of_an_alliance_are_counted_where_no_figure_tells_them() -> None:
    bar = BarBySize(("5%", "7%"), of=VALID)
    tier = replace(JUDGE, among=Alliances())
    data = election({"A": 940, "B": 30, "C": 30}, alliances=(("B", "Left"), ("C", "Left")))
    found = judged(bar, data, tier=tier)
    assert (found["Left"].checks[0].share, found["Left"].votes, found["Left"].admitted) == (Fraction(7, 100), 60, False)


def test_an_alliance_wins_districts_with_its_parties() -> None:
    tier = replace(JUDGE, among=Alliances())
    data = election(
        {"A": 940, "B": 30, "C": 30}, won("constituency", {"B": 1, "C": 1}), alliances=(("B", "Left"), ("C", "Left"))
    )
    assert enter(Won(2, "constituency"), data, DISTRICTS, tier=tier) == {"Left"}


def test_the_two_best_go_to_a_run_off() -> None:
    data = election({"A": 40, "B": 35, "C": 25})
    assert enter(Best(2), data) == {"A", "B"}
    assert enter(
        Best(2, of=Cast("first")), election({"A": 1, "B": 1}, cast=votes("first", {"*": {"B": 9, "A": 8, "C": 9}}))
    ) == {"B"}
    found = check(Best(2), data, "C")
    assert (found.passed, found.has, found.base) == (False, 25, 2)


def test_a_tie_for_the_run_off_is_a_lot_drawn_once() -> None:
    data = election({"A": 40, "B": 30, "C": 30})
    system = one_tier(D_HONDT, 1, Best(2))
    result = count(system, data)
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([one.party for one in result.lot.among], result.lot.seats, result.lot.why) == (["B", "C"], 1, "entry")
    drawn = count(system, data, (lot("list", ("B", "C"), ("C",)),))
    assert {name for name, one in standings(drawn).items() if one.admitted} == {"A", "C"}


def test_residual_lists_go_to_no_run_off() -> None:
    assert enter(Best(2), election({"A": 40, "Others": 35, "C": 25})) == {"A", "C"}


@pytest.mark.parametrize(
    ("least", "admitted"), [(1, {"A"}), (2, {"A", "B"}), (3, {"A", "B", "C"}), (9, {"A", "B", "C", "D"})]
)
def test_if_too_few_meet_the_rule_the_next_by_votes_enter_too(least: int, admitted: set[str]) -> None:
    data = election({"A": 70, "B": 15, "C": 10, "D": 3, "Others": 2})
    assert enter(AtLeastSoMany(least, AtLeast("50%", of=VALID)), data) == admitted


def test_who_enters_because_too_few_did_has_the_check_that_says_so() -> None:
    found = judged(AtLeastSoMany(2, AtLeast("50%", of=VALID)), election({"A": 70, "B": 20, "C": 10}))
    assert [(c.rule, c.passed, c.has, c.base) for c in found["B"].checks] == [
        ("AtLeast", False, 20, 100),
        ("AtLeastSoMany", True, 1, 2),
    ]


def test_a_tie_for_who_enters_besides_is_a_lot_drawn_once() -> None:
    data = election({"A": 20, "B": 20, "C": 20})
    system = one_tier(D_HONDT, 4, AtLeastSoMany(2, AtLeast("50%", of=VALID)))
    drawn = count(system, data, (lot("list", ("A", "B", "C"), ("A", "B")),))
    assert isinstance(drawn, Completed)
    assert {name for name, one in standings(drawn).items() if one.admitted} == {"A", "B"}


def test_the_next_enter_until_all_together_hold_a_share() -> None:
    """Those over 5% hold 48%; the next by votes are let in until enough is held, equals at once."""
    data = election({"A": 48, "B": 2, "C": 1, "D": 1, "Others": 48})
    rule = AtLeast("5%", of=VALID)
    assert enter(TogetherAtLeast("48%", VALID, rule), data) == {"A"}
    assert enter(TogetherMoreThan("48%", VALID, rule), data) == {"A", "B"}
    assert enter(TogetherAtLeast("50%", VALID, rule), data) == {"A", "B"}
    assert enter(TogetherMoreThan("50%", VALID, rule), data) == {"A", "B", "C", "D"}
    assert enter(TogetherAtLeast("50%", VALID, rule, then=Reaching(Exactly(3))), data) == {"A"}


def test_a_bar_of_districts_is_met_by_persons_by_their_own_votes() -> None:
    """Japan: a sixth of the valid votes of the district."""
    tier = replace(DISTRICTS, entry=AtLeast("1/6", of=Valid("constituency"), in_=Here()))
    rows = votes("constituency", {"N1": {"A/Ann": 10, "A/Abe": 1, "B/Bo": 1}})
    result = count(System("t", "T", LAW, (tier,)), election(cast=rows))
    assert {name: one.admitted for name, one in standings(result, "constituency").items()} == {
        "Ann (A)": True,
        "Abe (A)": False,
        "Bo (B)": False,
    }


def test_the_votes_of_parties_alone_may_be_the_base() -> None:
    rows = votes("constituency", {"*": {"A": 40, "B": 4, "Independent/Ida": 40}})
    tier = replace(JUDGE, votes=Cast("constituency"), among=Persons())
    data = election(cast=rows)
    assert enter(AtLeast("5%", of=PartyVotes("constituency")), data, tier=tier) >= {"A", "B"}
    assert "B" not in enter(AtLeast("5%", of=Valid("constituency")), data, tier=tier)


def test_a_bar_in_the_places_of_a_tier_reads_the_place_of_the_district() -> None:
    """Two districts of one name's kind: a bar in each counts its own votes."""
    places = (District("list", "East", "*", 2), District("list", "West", "*", 2))
    rows = votes("list", {"East": {"A": 96, "B": 4}, "West": {"A": 90, "B": 10}})
    tier = replace(JUDGE, where=Each("list"), entry=AtLeast("5%", of=VALID, in_=Here()))
    result = count(System("t", "T", LAW, (tier,)), election(cast=rows, districts=places))
    assert not standings(result, place="East")["B"].admitted
    assert standings(result, place="West")["B"].admitted


def test_the_first_of_a_place_is_no_bar_in_another() -> None:
    """East's 96 asked of West, because the area of the rule is the whole country in both."""
    places = (District("list", "East", "*", 2), District("list", "West", "*", 2))
    rows = votes("list", {"East": {"A": 96, "B": 4}, "West": {"A": 30, "B": 70}})
    tier = replace(JUDGE, where=Each("list"), entry=Reaching(First()))
    result = count(System("t", "T", LAW, (tier,)), election(cast=rows, districts=places))
    assert standings(result, place="East")["B"].checks[0].base == 96
    assert standings(result, place="West")["B"].checks[0].base == 70
    assert verify(result).ok
