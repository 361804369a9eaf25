"""Votes of candidates shared among lists, votes of the admitted, places of alliances: what Italy since 2005 asks."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.small import LAW, Rows, election, votes

from seatwright.errors import SeatwrightError
from seatwright.exact import Number
from seatwright.kernel import count
from seatwright.law import (
    HARE,
    AdmittedAllianceCells,
    Alliances,
    AtLeast,
    Cast,
    Claim,
    Due,
    Each,
    EachAllianceIn,
    Exactly,
    ForcedToTotals,
    Nation,
    OfAdmitted,
    OfCandidatesAlone,
    OfPlace,
    OwnVotes,
    SeatsOf,
    System,
    Tier,
    Valid,
)
from seatwright.model.election import District, Election
from seatwright.results.evidence import Corrections
from seatwright.results.result import Completed
from seatwright.results.step import Step
from seatwright.verify import verify

PAIRS = (("A1", "A"), ("A2", "A"), ("B1", "B"), ("B2", "B"))


def counted(tiers: tuple[Tier, ...], data: Election) -> Completed:
    """A count, proved."""
    result = count(System("test", "Test", LAW, tiers), data)
    assert isinstance(result, Completed)
    verdict = verify(result)
    assert verdict.ok, str(verdict)
    return result


def figures(result: Completed, tier: str, place: str = "*") -> dict[str, Number]:
    """What everyone's votes come to in a step."""
    step = next(step for step in result.tree if (step.tier, step.place) == (tier, place))
    return {one.who.party: one.votes for one in step.standings}


# --- votes for a candidate alone -----------------------------------------------------------------------------

ALONE = Tier("list", LAW, Nation(), OfCandidatesAlone("seat", by="list"), Due(Exactly(1)))


def alone(
    candidates: Mapping[str, Rows], lists: Mapping[str, Rows], alliances: tuple[tuple[str, str], ...] = ()
) -> Rows:
    """The votes of each list that are votes for a candidate alone."""
    cast = (*votes("seat", candidates), *votes("list", lists))
    held = election(cast=cast, districts=tuple(District("seat", name, "*", 1) for name in candidates))
    return figures(counted((ALONE,), held.__replace__(alliances=alliances)), "list")  # type: ignore[return-value]


def test_what_a_candidate_has_beyond_his_lists_goes_to_them_by_their_votes() -> None:
    """The same number to each list; or the lists' own votes once more."""
    assert alone({"u": {"A/Ann": 140}}, {"u": {"A1/Ann": 90, "A2/Ann": 10}}) == {"A1": 36, "A2": 4}


def test_a_vote_that_remains_goes_to_the_largest_remainder_and_of_equals_to_more_votes() -> None:
    # 3 votes by 50, 30 and 20: 1.5, 0.9 and 0.6.
    three = {"u": {"A1/Ann": 50, "A2/Ann": 30, "A3/Ann": 20}}
    assert alone({"u": {"A/Ann": 103}}, three) == {"A1": 1, "A2": 1, "A3": 1}
    # 1 vote by 50 and 50: equal votes too, the first by name; by 75 and 25, 2 votes: 1.5 and 0.5.
    assert alone({"u": {"A/Ann": 101}}, {"u": {"A2/Ann": 50, "A1/Ann": 50}}) == {"A1": 1, "A2": 0}
    assert alone({"u": {"A/Ann": 102}}, {"u": {"A2/Ann": 75, "A1/Ann": 25}}) == {"A1": 0, "A2": 2}


def test_each_place_shares_its_own_candidate_s_votes() -> None:
    """The votes of all places shared by the lists' votes in all of them."""
    found = alone(
        {"u": {"A/Ann": 110}, "v": {"A/Al": 210}},
        {"u": {"A1/Ann": 100}, "v": {"A1/Al": 50, "A2/Al": 150}},
    )
    assert found == {"A1": 10 + 2, "A2": 8}  # 10 by 50 and 150: 2.5 and 7.5, of equal remainders to more votes


def test_rows_that_name_no_candidate_stand_behind_that_of_their_party_or_alliance() -> None:
    lists = {"u": {"A1": 60, "A2": 20, "C": 50}}
    assert alone({"u": {"A/Ann": 100, "C/Cy": 55}}, lists, PAIRS) == {"A1": 15, "A2": 5, "C": 5}


def test_a_candidate_whose_lists_have_no_votes_there_leaves_his_to_nobody() -> None:
    """A division by nothing, or all the votes for the first list."""
    assert alone({"u": {"A/Ann": 100, "B/Bo": 10}}, {"u": {"A1/Ann": 0, "B1/Bo": 9}}) == {"B1": 1}


def test_a_candidate_with_fewer_votes_than_his_lists_is_refused() -> None:
    """Votes of the candidate alone in the file, and nothing shared out, without a word."""
    with pytest.raises(SeatwrightError) as refused:
        alone({"u": {"A/Ann": 40}}, {"u": {"A1/Ann": 90, "A2/Ann": 10}})
    assert refused.value.code == "E521"
    assert "Ann has 40 votes on ballot seat, and the lists behind Ann have 100" in refused.value.says


# --- votes of the admitted -----------------------------------------------------------------------------------

BAR = Tier(
    "bar", LAW, Each("place"), Cast("list"), Due(OwnVotes()), entry=AtLeast("10%", of=Valid("list")), gives=Claim()
)
COUNTING = Tier("list", LAW, Nation(), OfAdmitted("bar"), HARE, 10, Alliances())


def test_votes_of_the_refused_count_no_further() -> None:
    """The refused list's votes counted for its alliance all the same."""
    rows = votes("list", {"u": {"A1": 50, "A2": 5, "C": 45}, "v": {"A1": 30, "A2": 20, "C": 150}})
    held = election(cast=rows, districts=tuple(District("place", name, "*", 1) for name in "uv"), alliances=PAIRS)
    # A1 has 80 of 300, C 195; A2 has 25, which is 8.3%.
    assert figures(counted((BAR, COUNTING), held), "list") == {"A": 80, "C": 195}


# --- alliances in places -------------------------------------------------------------------------------------

COALITIONS = Tier(
    "coalition",
    LAW,
    Nation(),
    Cast("list"),
    Due(Exactly(1)),
    among=Alliances(),
    entry=AtLeast("40%", of=Valid("list")),
    gives=Claim(),
)
FORCES = Tier("force", LAW, Each("place"), Cast("list"), HARE, OfPlace("place"), Alliances(), gives=Claim())
LISTS = Tier("list", LAW, EachAllianceIn("force", "place"), Cast("list"), HARE, SeatsOf("force"))
PLACES = (District("place", "u", "*", 4), District("place", "v", "*", 2))
ROWS = {"u": {"A1": 40, "A2": 10, "B1": 30, "B2": 20}, "v": {"A1": 10, "A2": 50, "C": 40}}


def test_the_lists_of_an_alliance_share_in_each_place_what_it_won_there() -> None:
    """The lists sharing the alliance's seats of all places by their votes in all of them: 3 and 0, or 2 and 1."""
    result = counted((FORCES, LISTS), election(cast=votes("list", ROWS), districts=PLACES, alliances=PAIRS))
    assert result.seats("list", "u") == {"A1": 2, "B1": 1, "B2": 1}
    assert result.seats("list", "v") == {"A2": 1, "C": 1}
    places = [(step.place, step.party) for step in result.tree if step.tier == "list"]
    assert sorted(places) == [("u", "A"), ("u", "B"), ("v", "A"), ("v", "C")]


def test_cells_of_an_admitted_alliance_hold_all_its_parties_there_and_others_stand_alone() -> None:
    """The parties of an alliance that failed added up; or those of one that passed told apart."""
    cells = Tier(
        "list",
        LAW,
        Nation(),
        Cast("list"),
        ForcedToTotals(total=Exactly(1), column=OfPlace("place")),
        OfPlace("place"),
        AdmittedAllianceCells("place", "coalition"),
    )
    result = counted((COALITIONS, cells), election(cast=votes("list", ROWS), districts=PLACES, alliances=PAIRS))
    step: Step = next(step for step in result.tree if step.tier == "list")
    assert {(one.who.party, one.who.place): one.votes for one in step.standings} == {
        ("A", "u"): 50,
        ("B1", "u"): 30,
        ("B2", "u"): 20,
        ("A", "v"): 60,
        ("C", "v"): 40,
    }
    assert isinstance(step.evidence, Corrections)
