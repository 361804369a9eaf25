"""Laws that count ranked papers: the sentences in which they differ, each by a small example."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.ranked import Papers, counted, elected, papers, stages, totals
from tests.small import votes, won

from seatwright.catalogue import election as catalogue_election
from seatwright.catalogue import law as law_of
from seatwright.catalogue import law_of as law_in_force
from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    AllPapers,
    AllPapersCut,
    Cast,
    Each,
    EmptyPassedOver,
    FractionCut,
    HagenbachBischoff,
    Hare,
    ImperialiQuota,
    InstantRunoff,
    LastParcel,
    Meek,
    Nation,
    OfLosers,
    OvervoteEnds,
    QuotaOfActive,
    QuotaOfValid,
    Reading,
    System,
    Tier,
    TransferableVote,
    replace,
)
from seatwright.model.competitor import Competitor
from seatwright.model.election import District, Election
from seatwright.results.evidence import Stage, Stages
from seatwright.results.result import Completed
from seatwright.results.stages import compare_stages
from seatwright.scenario.settings import with_setting
from seatwright.typology import classify
from seatwright.verify import verify
from seatwright.verify.contest import Contest
from seatwright.verify.ranked import check_stages
from seatwright.verify.verdict import Book, Notes

READ = Reading(EmptyPassedOver(), OvervoteEnds())


def in_wards(id: str) -> System:
    """A law of the catalogue, fought in the ward of a small contest."""
    found = law_of(id)
    return replace(found, tiers=(replace(found.tiers[0], name="ward", where=Each("ward"), votes=Cast("ward")),))


def by(id: str, of: Papers, seats: int, names: str = "") -> Completed:
    result = count(in_wards(id), papers(of, seats, names))
    assert isinstance(result, Completed), result
    assert verify(result).ok
    return result


def names_of(result: Completed) -> str:
    return "".join(who.person for stage in stages(result).stages for who in stage.elected)


def formula_of(id: str) -> TransferableVote:
    found = law_of(id).tiers[0].formula
    assert isinstance(found, TransferableVote)
    return found


# --- Scotland ---


def test_in_scotland_every_stage_of_an_official_count_comes_out() -> None:
    """The trap: a count that elects the right three by other stages."""
    highland = catalogue_election("scot-highland-ward1-2017")
    result = count(law_in_force(highland), highland)
    compared = compare_stages(result)
    assert (compared.stages, compared.figures, compared.differences) == (6, 33, ())
    proof = stages(result)
    assert (proof.papers, proof.stages[0].quota) == (2807, 702)
    assert [who.person for who in proof.stages[-1].elected] == ["Linda Munro", "Hugh Morrison", "Kirsteen Currie"]
    assert dict(proof.stages[-1].totals)[proof.stages[-1].elected[2]] == 689  # below the quota, and the last one left


def test_a_stage_that_differs_is_told() -> None:
    highland = catalogue_election("scot-highland-ward1-2017")
    wrong = tuple(row._replace(votes="512") if (row.stage, row.number) == (2, 4) else row for row in highland.stages)
    compared = compare_stages(count(law_in_force(highland), replace(highland, stages=wrong)))
    (difference,) = compared.differences
    assert (difference.candidate, difference.official, difference.counted) == ("Linda Munro", 512, 510)


def test_in_scotland_all_papers_go_on_and_five_decimals_of_each_are_kept() -> None:
    """The trap: exact fractions, or the surplus taken from some papers only."""
    of = {"AB": 61, "AC": 30, "A": 9, "B": 17, "C": 24, "D": 38}
    result = by("scottish-stv", of, 2)
    quota, surplus = 60, Fraction(40)
    assert stages(result).stages[0].quota == quota
    value = Fraction(40 * 10**5 // 100, 10**5)
    second = totals(result)[1]
    assert second == {"A": 60, "B": 17 + 61 * value, "C": 24 + 30 * value, "D": 38}
    assert stages(result).stages[1].exhausted == 9 * value
    assert surplus - 100 * value == stages(result).stages[1].lost


def test_in_scotland_what_is_cut_off_is_lost() -> None:
    of = {"AB": 40, "AC": 30, "B": 10, "C": 15, "D": 16}
    result = by("scottish-stv", of, 2)
    stage = stages(result).stages[1]
    value = Fraction(32 * 10**5 // 70, 10**5)  # 32 votes over a quota of 38, on 70 papers
    assert stage.value == value
    assert stage.lost == 32 - 70 * value > 0
    assert stages(counted(TransferableVote(AllPapers()), of, 2)).stages[1].lost == 0


def test_in_scotland_a_gap_ends_a_paper() -> None:
    """The trap: an empty rank passed over, as in the United States."""
    result = by("scottish-stv", {"A": 10, "B": 9, "C-B": 3, "CB": 1}, 1)
    assert names_of(result) == "A"
    assert stages(result).stages[1].exhausted == 3


def test_in_scotland_the_last_stage_that_differs_tells_equals_apart() -> None:
    of = {"A": 20, "B": 10, "C": 11, "DB": 3, "DC": 2, "E": 19}
    result = by("scottish-stv", of, 3)
    assert result.tree[0].ties[0].rule == "LastUnequal"
    assert [one.person for one in result.tree[0].ties[0].chosen] == ["B"]


def test_the_elected_receive_nothing_more() -> None:
    result = by("scottish-stv", {"A": 50, "BA": 20, "C": 15, "D": 14}, 2)
    assert [one["A"] for one in totals(result)[1:]] == [stages(result).stages[0].quota] * (len(totals(result)) - 1)


# --- Ireland ---


def test_in_ireland_a_surplus_is_taken_from_the_parcel_received_last() -> None:
    """The trap: all papers of the elected go on, at a part of their value."""
    of = {"AB": 30, "CAD": 12, "D": 20, "B": 19, "E": 22}
    ireland, scotland = by("ireland-stv", of, 2), by("scottish-stv", of, 2)
    assert stages(ireland).stages[1].of[0].person == "C"
    assert totals(ireland)[2]["D"] == 20 + 7  # the seven votes over 35 are of the papers that C passed on
    assert totals(ireland)[2]["B"] == 19
    assert totals(scotland)[2]["B"] > 19


def test_in_ireland_whole_papers_are_moved_and_the_largest_fractions_rounded_up() -> None:
    of = {"AB": 25, "AC": 20, "AD": 14, "A": 8, "B": 7, "C": 9, "D": 13}
    second = totals(by("ireland-stv", of, 2))[1]
    # 34 votes over a quota of 33, on 59 transferable papers: 14.41, 11.53 and 8.07
    assert {name: second[name] for name in "ABCD"} == {"A": 33, "B": 7 + 14, "C": 9 + 12, "D": 13 + 8}


def test_in_ireland_fewer_transferable_papers_than_the_surplus_all_go_on() -> None:
    of = {"AB": 4, "A": 50, "B": 10, "C": 12}
    result = by("ireland-stv", of, 2)
    proof = stages(result).stages[1]
    assert proof.kind == "surplus"
    assert {who.person: n for who, n in proof.totals} == {"A": 26, "C": 12, "B": 14}
    assert proof.exhausted == 54 - 26 - 4


def test_in_ireland_the_papers_that_came_last_to_a_group_are_the_ones_moved() -> None:
    """The counting order stands for chance: turned round, other papers go on and another is elected."""
    rows = [("ABC", 10), ("ABD", 10), ("B", 6), ("C", 11), ("D", 11), ("E", 2)]
    turned = [("ABD", 10), ("ABC", 10), *rows[2:]]
    first, second = (papers(dict(one), 2) for one in (rows, turned))
    law = replace(
        in_wards("ireland-stv"),
        tiers=(replace(in_wards("ireland-stv").tiers[0], formula=TransferableVote(LastParcel())),),
    )
    told = [count(law, one) for one in (first, second)]
    assert [isinstance(one, Completed) for one in told] == [True, True]
    assert [names_of(one) for one in told if isinstance(one, Completed)] in (["AD", "AC"], ["AC", "AD"])
    assert all(verify(one).ok for one in told)


def test_in_ireland_a_surplus_that_cannot_matter_waits() -> None:
    """The trap: every surplus transferred before anybody is excluded."""
    of = {"AB": 42, "B": 30, "C": 25, "D": 3, "E": 20}
    result = by("ireland-stv", of, 2)
    assert stages(result).stages[1].kind == "exclusion"
    assert (
        stages(counted(replace(formula_of("ireland-stv"), transferring=TransferableVote().transferring), of, 2))
        .stages[1]
        .kind
        == "surplus"
    )


def test_in_ireland_the_lowest_are_excluded_together() -> None:
    of = {"A": 27, "B": 25, "C": 24, "DA": 3, "EB": 2}
    result = by("ireland-stv", of, 2)
    assert [one.person for one in stages(result).stages[1].of] == ["E", "D"]
    assert [one.person for one in stages(by("scottish-stv", of, 2)).stages[1].of] == ["E"]


def test_in_ireland_whoever_can_still_reach_a_quarter_of_the_quota_is_not_excluded_together() -> None:
    of = {"A": 30, "B": 25, "C": 24, "DE": 6, "ED": 5}
    assert [one.person for one in stages(by("ireland-stv", of, 2)).stages[1].of] == ["E"]


def test_in_ireland_the_count_ends_when_nothing_can_change_it() -> None:
    of = {"A": 40, "B": 31, "CB": 10}
    result = by("ireland-stv", of, 2)
    assert [one.person for one in stages(result).stages[-1].elected] == ["A", "B"]
    assert len(stages(result).stages) == 1


# --- Minneapolis ---


def test_in_minneapolis_a_fraction_of_four_decimals_is_taken_of_the_surplus() -> None:
    """The trap: five decimals of each paper's value, as in Scotland."""
    of = {"AB": 150, "B": 20, "C": 30, "D": 40}
    result = by("minneapolis-stv", of, 2)
    stage = stages(result).stages[1]
    assert stage.value == Fraction(69 * 10**4 // 150, 10**4)
    assert stage.lost == 69 - 150 * stage.value


def test_in_minneapolis_whoever_cannot_be_elected_is_defeated_together() -> None:
    of = {"A": 30, "B": 25, "CA": 3, "DA": 2, "EB": 1}
    assert [one.person for one in stages(by("minneapolis-irv", of, 1)).stages[1].of] == ["E", "D", "C"]


def test_in_minneapolis_a_paper_has_three_ranks() -> None:
    """The trap: a fourth rank, which the ballot paper does not have, decides."""
    of = {"A": 24, "B": 20, "DCEB": 10, "CDEB": 9, "E": 1}
    assert names_of(by("minneapolis-irv", of, 1)) == "A"
    assert elected(InstantRunoff(reading=READ), of) == "B"


def test_in_minneapolis_two_empty_ranks_end_a_paper_since_2015() -> None:
    of = {"A": 10, "B": 9, "--B": 4}
    now, before = law_of("minneapolis-irv"), law_of("minneapolis-irv@2013-11-05")
    told = []
    for one in (before, now):
        system = replace(one, tiers=(replace(one.tiers[0], where=Each("ward"), votes=Cast("ward")),))
        result = count(system, papers(of))
        assert isinstance(result, Completed)
        told.append(names_of(result))
    assert told == ["B", "A"]


def test_undeclared_write_ins_are_defeated_first() -> None:
    ward = papers({"A": 30, "B": 25, "C": 4, "W": 5})
    named = tuple(
        one._replace(candidate="Undeclared write-ins") if one.candidate == "W" else one for one in ward.candidates
    )
    rows = tuple(one._replace(candidate="Undeclared write-ins") if one.candidate == "W" else one for one in ward.votes)
    result = count(in_wards("minneapolis-irv"), replace(ward, candidates=named, votes=rows))
    assert isinstance(result, Completed)
    assert [one.person for one in stages(result).stages[1].of] == ["Undeclared write-ins"]
    assert verify(result).ok


# --- textbook ---


def test_the_instant_run_off_is_not_plurality() -> None:
    """The trap: the most first preferences win."""
    of = {"A": 40, "BC": 25, "CB": 35}
    result = by("instant-run-off", of, 1)
    assert names_of(result) == "C"
    assert totals(result)[0]["A"] == max(totals(result)[0].values())


def test_exact_transfers_lose_nothing() -> None:
    """The trap: a rounding in a rule that has none."""
    result = by("stv", {"AB": 100, "AC": 7, "B": 10, "C": 30, "D": 20}, 2)
    assert stages(result).stages[1].value == Fraction(107 - 56, 107)
    assert all(not stage.lost for stage in stages(result).stages)


def test_meeks_method_lowers_the_quota_as_papers_are_exhausted() -> None:
    """The trap: a quota once and for all, so that exhausted papers still cost votes."""
    of = {"AB": 60, "A": 20, "B": 12, "CB": 14, "D": 16}
    result = by("meek", of, 2)
    quotas = [stage.quota for stage in stages(result).stages]
    assert quotas[-1] < quotas[0]
    assert quotas[0] == Fraction(122 * 10**9 // 3 + 1, 10**9)


def test_meeks_method_lets_the_elected_receive_and_pass_on() -> None:
    """A paper for one who is elected already passes on what he does not keep."""
    of = {"AB": 100, "CAB": 10, "B": 30, "D": 34, "CD": 1}
    meek, gregory = by("meek", of, 2), by("stv", of, 2)
    assert dict(stages(meek).stages[-1].keeps)[Competitor("Party A", "A")] < 1
    assert names_of(meek)[0] == names_of(gregory)[0] == "A"


def test_a_quota_recomputed_at_each_stage_falls() -> None:
    of = {"A": 30, "B": 25, "C": 24, "D": 11}
    once, anew = (counted(TransferableVote(taken=one), of, 2) for one in (QuotaOfValid(), QuotaOfActive()))
    assert [stage.quota for stage in stages(once).stages][-1] == 31
    assert [stage.quota for stage in stages(anew).stages][:2] == [31, 27]


@pytest.mark.parametrize(("quota", "needed"), [(Hare(), 50), (HagenbachBischoff(), Fraction(100, 3))])
def test_other_quotas(quota: Hare | HagenbachBischoff, needed: Fraction | int) -> None:
    result = counted(TransferableVote(quota=quota), {"AC": 60, "B": 20, "CB": 11, "DC": 9}, 2)
    assert stages(result).stages[0].quota == needed
    assert verify(result).ok


def test_a_quota_that_is_none_of_transfers_is_refused() -> None:
    with pytest.raises(SeatwrightError, match="is no quota of a count by transfers"):
        TransferableVote(quota=ImperialiQuota())


@pytest.mark.parametrize(
    "build", [lambda: AllPapersCut(0), lambda: FractionCut(99), lambda: Meek(until=0), lambda: Reading(ranks=-1)]
)
def test_what_no_law_can_mean_is_refused(build: object) -> None:
    with pytest.raises(SeatwrightError) as refused:
        build()  # type: ignore[operator]
    assert refused.value.code == "E305"


def test_fewer_candidates_than_seats_leave_a_seat_empty() -> None:
    result = count(in_wards("stv"), papers({"A": 3, "B": 2}, 3))
    assert isinstance(result, Completed)
    assert (result.house, [one.seats for one in result.vacancies]) == (2, [1])
    assert verify(result).ok


def test_without_papers_a_majority_of_first_preferences_still_decides() -> None:
    ward = papers({"A": 30, "B": 10, "C": 9})
    bare = replace(ward, rankings=(), candidates=())
    result = count(in_wards("instant-run-off"), bare)
    assert isinstance(result, Completed)
    assert names_of(result) == "A"
    assert verify(result).ok


def test_without_papers_and_without_a_majority_the_papers_are_asked_for() -> None:
    ward = papers({"A": 30, "B": 20, "C": 19})
    with pytest.raises(SeatwrightError) as refused:
        count(in_wards("instant-run-off"), replace(ward, rankings=(), candidates=()))
    assert refused.value.code == "E512"


def test_an_instant_run_off_for_two_seats_is_refused() -> None:
    """The trap: the second seat left empty without a word."""
    with pytest.raises(SeatwrightError) as refused:
        counted(InstantRunoff(), {"A": 6, "B": 5}, 2)
    assert refused.value.code == "E522"
    assert "ward, W: an instant run-off fills one seat, and 2 are at stake" in refused.value.says


# --- Malta ---


def malta(on: str, seats: dict[str, int], first: dict[str, int]) -> dict[str, int]:
    """The members of each party after what the constitution adds to the seats of the districts."""
    house = Election(
        id="malta",
        votes=votes("first-preferences", {"*": first}),
        given=won("stv", seats),
        districts=(District("stv", "*", "", 65),),
    )
    result = count(law_of(f"malta-stv-adjusted@{on}"), house)
    assert isinstance(result, Completed)
    assert verify(result).ok
    return result.seats()


def test_in_malta_more_than_half_of_the_first_preferences_bring_a_majority_since_1987() -> None:
    """The trap: the seats of the districts stand."""
    first = {"PN": 119_721, "MLP": 114_936, "Others": 511}
    assert malta("1987-05-09", {"MLP": 34, "PN": 31}, first) == {"PN": 35, "MLP": 34}


def test_in_malta_the_most_first_preferences_bring_it_only_since_1996() -> None:
    first = {"PN": 49_300, "MLP": 48_900, "AD": 1_800}
    assert malta("1992-02-22", {"MLP": 34, "PN": 31}, first) == {"MLP": 34, "PN": 31}
    assert malta("1998-09-05", {"MLP": 34, "PN": 31}, first) == {"PN": 35, "MLP": 34}
    assert malta("1998-09-05", {"MLP": 33, "PN": 31, "AD": 1}, first) == {"MLP": 33, "PN": 31, "AD": 1}


def test_in_malta_the_lead_in_seats_is_odd_and_matches_that_in_votes_since_2007() -> None:
    """The trap: 39 x 132,426 / 167,533 = 30.8 rounded to 31, an even house."""
    first = {"PL": 167_533, "PN": 132_426}
    assert malta("2013-03-09", {"PL": 39, "PN": 26}, first) == {"PL": 39, "PN": 30}
    assert malta("2003-04-12", {"PL": 39, "PN": 26}, first) == {"PL": 39, "PN": 26}
    assert malta("2017-06-03", {"PL": 37, "PN": 28}, {"PL": 170_976, "PN": 135_696}) == {"PL": 37, "PN": 30}


def test_in_malta_a_third_party_with_a_seat_switches_the_balance_off() -> None:
    first = {"PL": 157_000, "PN": 142_000, "AD": 20_000}
    assert malta("2022-03-26", {"PL": 37, "PN": 27, "AD": 1}, first) == {"PL": 37, "PN": 27, "AD": 1}


def test_in_malta_twelve_more_members_at_most_are_of_the_under_represented_sex() -> None:
    house = catalogue_election("malta-2022")
    told = replace(house, figures=(*house.figures, ("under_represented_sex", 10)), official=())
    result = count(law_in_force(told), told)
    assert isinstance(result, Completed)
    assert result.seats("gender") == {"PL": 6, "PN": 6}
    assert result.seats() == {"PL": 44, "PN": 35}
    assert verify(result).ok


# --- the Alternative Vote plus ---


def area(*constituencies: dict[str, int], seats: int = 1, **list_votes: int) -> Completed:
    """An area of constituencies that are all won by a majority of first preferences, and its top-up votes."""
    names = [f"C{n}" for n in range(1, len(constituencies) + 1)]
    cast = votes(
        "constituency",
        {
            name: {f"{party}/{party} in {name}": n for party, n in one.items()}
            for name, one in zip(names, constituencies)
        },
    )
    top_up = votes("area", {"North": list_votes})
    places = (*(District("constituency", name, "North", 1) for name in names), District("area", "North", "", seats))
    result = count(law_of("uk-avplus"), Election(id="area", votes=(*cast, *top_up), districts=places))
    assert isinstance(result, Completed)
    assert verify(result).ok, str(verify(result))
    return result


def test_in_the_alternative_vote_plus_the_top_up_starts_from_the_constituencies_won() -> None:
    """The trap: the top-up seats shared by themselves."""
    safe = {"Lab": 60, "Con": 30, "LD": 9}
    result = area(safe, safe, safe, safe, Lab=220, Con=130, LD=60)
    assert result.seats("area") == {"Con": 1}


def test_in_the_alternative_vote_plus_a_party_must_fight_half_of_the_constituencies() -> None:
    """The trap: a party with votes and no candidates takes a top-up seat."""
    safe = {"Lab": 60, "Con": 30}
    result = area(safe, safe, safe, {"Lab": 60, "Con": 20, "New": 10}, Lab=200, Con=60, New=150)
    assert result.seats("area") == {"Con": 1}
    both = area(safe, {"Lab": 60, "Con": 20, "New": 10}, Lab=200, Con=60, New=150)
    assert both.seats("area") == {"New": 1}


def test_in_the_alternative_vote_plus_a_second_member_is_found_after_the_first() -> None:
    safe = {"Lab": 60, "Con": 30, "LD": 9}
    assert area(safe, safe, safe, seats=2, Lab=150, Con=110, LD=60).seats("area") == {"Con": 1, "LD": 1}
    assert area(safe, safe, safe, seats=2, Lab=150, Con=160, LD=60).seats("area") == {"Con": 2}


def test_in_the_alternative_vote_plus_second_preferences_decide_what_the_top_up_starts_from() -> None:
    """The trap: the leaders of the first preferences counted as winners."""
    ward = papers({"L": 40, "CD": 35, "DC": 25})
    there = ("constituency", "C1")
    seat = Election(
        id="area",
        votes=(
            *(row._replace(ballot=there[0], district=there[1]) for row in ward.votes),
            *votes("area", {"North": TOP_UP}),
        ),
        districts=(District("constituency", "C1", "North", 1), District("area", "North", "", 1)),
        candidates=tuple(one._replace(ballot=there[0], district=there[1]) for one in ward.candidates),
        rankings=tuple(one._replace(ballot=there[0], district=there[1]) for one in ward.rankings if one.papers),
    )
    result = count(law_of("uk-avplus"), seat)
    assert isinstance(result, Completed)
    assert result.seats("constituency") == {"Party C": 1}
    assert result.seats("area") == {"Party L": 1}
    assert verify(result).ok


TOP_UP = {"Party C": 50, "Party L": 45, "Party D": 30}


# --- several contests, and what later tiers read ---


def test_each_ward_is_counted_from_its_own_papers_and_feeds_later_tiers() -> None:
    wards = [("North", {"A": 40, "B": 35, "CB": 25}), ("South", {"A": 60, "B": 30, "C": 10})]
    small = [papers(of, 1, "ABC") for _, of in wards]
    whole = Election(
        id="two",
        votes=tuple(row._replace(district=name) for (name, _), one in zip(wards, small) for row in one.votes),
        districts=tuple(District("ward", name, "", 1) for name, _ in wards),
        candidates=tuple(row._replace(district=name) for (name, _), one in zip(wards, small) for row in one.candidates),
        rankings=tuple(row._replace(district=name) for (name, _), one in zip(wards, small) for row in one.rankings),
    )
    runoff = in_wards("instant-run-off").tiers[0]
    rest = Tier("rest", runoff.law, Nation(), OfLosers("ward"), D_HONDT, 3)
    result = count(replace(in_wards("instant-run-off"), tiers=(runoff, rest)), whole)
    assert isinstance(result, Completed)
    assert result.seats("ward") == {"Party A": 1, "Party B": 1}
    assert {one.who.party: one.votes for one in result.tree[2].standings} == {
        "Party A": 40,
        "Party B": 30,
        "Party C": 35,
    }
    assert verify(result).ok, str(verify(result))


def test_malta_is_counted_from_the_papers_of_its_districts() -> None:
    """Thirteen districts of papers, and the seats that are added to what they give."""
    of = {"ABCDE": 34, "BACDE": 10, "VWXYZ": 33, "WVXYZ": 9, "CAB": 5}
    ward = papers(of, 5)
    party = {name: "PN" if name in "ABCDE" else "PL" for name in "ABCDEVWXYZ"}
    names = [f"District {n}" for n in range(1, 14)]
    whole = Election(
        id="malta",
        votes=tuple(
            row._replace(ballot="first-preferences", district=name, party=party[row.candidate])
            for name in names
            for row in ward.votes
        ),
        districts=tuple(District("district", name, "", 5) for name in names),
        candidates=tuple(
            one._replace(ballot="first-preferences", district=name, party=party[one.candidate])
            for name in names
            for one in ward.candidates
        ),
        rankings=tuple(
            one._replace(ballot="first-preferences", district=name) for name in names for one in ward.rankings
        ),
    )
    result = count(law_of("malta-stv-adjusted@2013-03-09"), whole)
    assert isinstance(result, Completed)
    assert result.seats("stv") == {"PN": 39, "PL": 26}
    assert result.seats("adjustment") == {"PL": 8}
    assert verify(result).ok, str(verify(result))


# --- the plebiscite of Prince Edward Island ---

OPTIONS = ("FPTP", "MMP", "DMP", "PV", "FPTP+")


def check_rounds(rounds: list[tuple[int, ...]], valid: int) -> bool:
    """Whether published totals can be a run-off: by the checker of records, without any paper."""
    who = {name: Competitor(name) for name in OPTIONS}
    told: list[Stage] = []
    for n, totals_ in enumerate(rounds):
        there = dict(zip(OPTIONS, totals_))
        rows = tuple(sorted(((who[name], votes_) for name, votes_ in there.items()), key=lambda one: (-one[1], one[0])))
        active = sum(totals_)
        out = () if not n else (who[OPTIONS[len(rounds[n - 1]) - 1]],)
        half = Fraction(active, 2)
        above = tuple(one for one, votes_ in rows if votes_ > half)
        needed = half.numerator if half.denominator == 1 else half
        told.append(Stage("exclusion" if n else "first preferences", rows, needed, out, 0, 1, valid - active, 0, above))
    winner = {one: int(one in told[-1].elected) for one in who.values()}
    book = Book()
    contest = Contest(dict.fromkeys(who.values(), 0), 1)
    check_stages(InstantRunoff(), contest, winner, Stages(valid, tuple(told)), NO_TIES, Notes(book))
    return not book.findings


class _NoTies:
    """Nothing was tied."""

    def outcomes(self, tied: object, seats: int) -> set[object]:
        return set()


NO_TIES: _NoTies = _NoTies()


VALID = 37_040
FIRST_ROUND, LAST_ROUND = (11_567, 10_757, 7_951, 3_944, 2_821), (15_869, 19_418)
# The second and third were seen in tenths of a percent alone (cpac.ca, 8 November 2016): votes to about twenty.
BETWEEN = [(354, 301, 222, 114), (391, 347, 242)]
ROUNDS = [FIRST_ROUND, *(tuple(VALID * one // 1000 for one in shares) for shares in BETWEEN), LAST_ROUND]


def test_the_rounds_of_the_plebiscite_of_2016_are_a_run_off() -> None:
    """The trap: the most first preferences decide. The fewest leaves each round until one has half of what is left."""
    assert sum(FIRST_ROUND) == VALID
    assert check_rounds(ROUNDS, VALID)
    fewer = (ROUNDS[1][0], FIRST_ROUND[1] - 1, *ROUNDS[1][2:])
    assert not check_rounds([FIRST_ROUND, fewer, *ROUNDS[2:]], VALID)  # nobody loses votes by an exclusion
    assert not check_rounds([FIRST_ROUND, LAST_ROUND], VALID)  # only the lowest is excluded
    assert not check_rounds(ROUNDS[:3], VALID)  # nobody has half of the third round


def test_the_plebiscite_cannot_be_counted_from_first_preferences() -> None:
    first = votes("plebiscite", {"*": dict(zip(OPTIONS, FIRST_ROUND))})
    with pytest.raises(SeatwrightError) as refused:
        count(law_of("pei-plebiscite-2016"), Election(id="pei", votes=first))
    assert refused.value.code == "E512"


def test_in_the_plebiscite_a_voter_has_one_vote() -> None:
    """The trap: none, because nobody sits by it."""
    assert classify(law_of("pei-plebiscite-2016")).votes == 1


# --- other rules for the same papers ---


@pytest.mark.parametrize(("name", "kind"), [("meek", Meek), ("stv", TransferableVote)])
def test_another_rule_reads_the_papers_as_the_law_does(name: str, kind: type[Meek] | type[TransferableVote]) -> None:
    highland = catalogue_election("scot-highland-ward1-2017")
    found = with_setting(law_in_force(highland), f"ward.formula={name}")
    formula = found["ward"].formula
    assert isinstance(formula, kind)
    assert isinstance(formula, Meek | TransferableVote)
    assert formula.reading == formula_of("scottish-stv").reading != Meek().reading
    result = count(found, highland)
    assert isinstance(result, Completed)
    assert verify(result).ok
