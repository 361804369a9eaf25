"""The type of a system follows from its slots: change a slot, and the type changes."""

import re

import pytest

from seatwright import law
from seatwright.catalogue import LAWS, versions
from seatwright.law import (
    D_HONDT,
    HARE,
    AllToFirst,
    Alone,
    Cast,
    Ceiling,
    Citation,
    Each,
    Exactly,
    Exceeds,
    First,
    Majority,
    Nation,
    OfLosers,
    OfPlace,
    OfWinners,
    Only,
    Otherwise,
    Persons,
    Plurality,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    Whole,
    Won,
    most,
)
from seatwright.model.value import replace
from seatwright.typology import Classification, classify
from seatwright.typology.classify import Class, Compensation, Linkage, MixedFamily, WhyNot

LAW = Citation("an act made up for this test")

DISTRICTS = Tier(
    name="district",
    law=LAW,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    seats=1,
    formula=Plurality(),
)
LIST = Tier(name="list", law=LAW, where=Nation(), votes=Cast("list"), seats=50, formula=HARE)


def system(*tiers: Tier, fused: tuple[tuple[str, ...], ...] = (), rolls: tuple[str, ...] = ()) -> System:
    return System(id="made-up", name="made up", law=LAW, tiers=tiers, fused=fused, rolls=rolls)


def of(*tiers: Tier) -> Classification:
    return classify(system(*tiers))


def test_two_tiers_that_name_nothing_are_superposed() -> None:
    found = of(DISTRICTS, LIST)
    assert (found.label, found.class_, found.compensation) == ("superposition", Class.INDEPENDENT, Compensation.NON)
    assert (found.family, found.linkage, found.votes) == (MixedFamily.MMM, (Linkage.NONE,), 2)


def test_seats_won_that_are_counted_correct() -> None:
    found = of(DISTRICTS, replace(LIST, counting=TopUp(("district",))))
    assert (found.label, found.class_, found.compensation) == ("correction", Class.DEPENDENT, Compensation.COMPENSATORY)
    assert (found.family, found.linkage) == (MixedFamily.MMP, (Linkage.SEAT,))


def test_without_the_top_up_new_zealand_is_parallel() -> None:
    apart = law("nz-mmp").with_slot("list.counting", Alone())
    assert (classify(law("nz-mmp")).label, classify(apart).label) == ("correction", "superposition")


@pytest.mark.parametrize(
    ("weight", "label", "compensation"),
    [
        ("0", "superposition", Compensation.NON),
        ("1/2", "correction", Compensation.PARTIALLY),
        ("1", "correction", Compensation.COMPENSATORY),
    ],
)
def test_the_weight_of_seats_won_says_how_far_they_are_made_up_for(
    weight: str, label: str, compensation: Compensation
) -> None:
    found = of(DISTRICTS, replace(LIST, formula=D_HONDT, counting=StartingFrom(("district",), weight)))
    assert (found.label, found.compensation) == (label, compensation)


def test_winners_votes_taken_off_a_list_correct_beside_its_own_votes() -> None:
    found = of(DISTRICTS, replace(LIST, votes=Cast("list") - OfWinners("district", Whole())))
    assert (found.label, found.class_) == ("superposition + correction", Class.SUPERMIXED)
    assert (found.compensation, found.linkage) == (Compensation.PARTIALLY, (Linkage.VOTE,))


def test_losers_votes_alone_correct_in_full_and_with_one_vote() -> None:
    found = of(DISTRICTS, replace(LIST, votes=OfLosers("district")))
    assert (found.label, found.compensation, found.votes) == ("correction", Compensation.COMPENSATORY, 1)


def test_seats_in_proportion_to_seats_won_link_without_correcting() -> None:
    found = of(DISTRICTS, replace(LIST, votes=SeatsOf("district")))
    assert (found.label, found.compensation, found.linkage) == (
        "superposition",
        Compensation.NON,
        (Linkage.SEAT,),
    )


def test_a_ceiling_on_the_sum_corrects_in_part_and_a_ceiling_on_the_list_does_not() -> None:
    on_the_sum = Ceiling(most(0, Exactly(60) - SeatsOf("district")))
    assert of(DISTRICTS, replace(LIST, limits=(on_the_sum,))).label == "superposition + correction"
    assert of(DISTRICTS, replace(LIST, limits=(Ceiling(Exactly(30)),))).label == "superposition"


def test_entry_by_districts_won_links_nothing() -> None:
    found = of(DISTRICTS, replace(LIST, entry=Won(1, "district")))
    assert (found.label, found.linkage) == ("superposition", (Linkage.NONE,))


def test_a_bonus_in_the_place_of_the_list_is_fused_with_it() -> None:
    bonus = Tier(name="bonus", law=LAW, where=Nation(), votes=Cast("list"), seats=10, formula=AllToFirst())
    found = of(LIST, bonus)
    assert (found.label, found.class_, found.votes) == ("fusion", Class.INDEPENDENT, 1)
    assert of(DISTRICTS, LIST, bonus).label == "superposition + fusion"


def test_places_parted_by_size_coexist() -> None:
    small = replace(DISTRICTS, where=Only("district", most=1))
    large = replace(LIST, where=Only("district", least=2), votes=Cast("district"), seats=OfPlace("district"))
    found = of(small, large)
    assert (found.label, found.class_, found.compensation, found.votes) == (
        "coexistence",
        Class.INDEPENDENT,
        Compensation.NON,
        1,
    )
    assert of(small, large, replace(LIST, name="nation")).label == "coexistence + superposition"


def test_a_majority_that_takes_all_is_conditional() -> None:
    over_half = Exceeds(First(), Valid("list") * "1/2")
    place = Each("district")
    all_ = replace(
        LIST, name="all", where=place, seats=OfPlace("district"), formula=AllToFirst(), when=over_half, published="list"
    )
    shared = replace(LIST, where=place, seats=OfPlace("district"), when=Otherwise("all"))
    found = of(all_, shared)
    assert (found.label, found.class_, found.compensation) == ("conditional", Class.DEPENDENT, Compensation.NON)


def test_a_run_off_is_neither_a_tier_of_its_own_nor_a_vote_more() -> None:
    first = replace(DISTRICTS, formula=Majority())
    second = replace(DISTRICTS, name="run-off", votes=Cast("run-off"), seats=Unfilled("district"), published="district")
    found = of(first, second, LIST)
    assert (found.label, found.votes) == ("superposition", 2)
    counted = of(first, second, replace(LIST, counting=TopUp(("district", "run-off"))))
    assert counted.label == "correction"


def test_ballots_that_one_mark_serves_are_one_vote() -> None:
    assert classify(system(DISTRICTS, LIST, fused=(("district", "list"),))).votes == 1
    assert classify(system(DISTRICTS, LIST, fused=(("district", "list"),))).linkage == (Linkage.VOTE,)


def test_a_roll_of_its_own_is_no_further_vote_and_no_component() -> None:
    abroad = replace(LIST, name="abroad", votes=Cast("abroad"), seats=2)
    assert classify(system(DISTRICTS, LIST, abroad, rolls=("abroad",))).votes == 2
    alone = classify(system(DISTRICTS, abroad, rolls=("abroad",)))
    assert (alone.mixed, alone.why_not) == (False, WhyNot.EXCEPTION)


@pytest.mark.parametrize(
    ("tiers", "why"),
    [
        ((LIST,), WhyNot.ONE_FORMULA),
        ((DISTRICTS,), WhyNot.ONE_FORMULA),
        ((LIST, replace(LIST, name="regional", where=Each("region"))), WhyNot.PROPORTIONAL),
        ((DISTRICTS, replace(DISTRICTS, name="block", where=Nation(), seats=5)), WhyNot.MAJORITARIAN),
    ],
)
def test_what_is_not_mixed_says_why(tiers: tuple[Tier, ...], why: WhyNot) -> None:
    found = of(*tiers)
    assert (found.mixed, found.why_not, found.class_, found.label) == (False, why, None, "not mixed")


@pytest.mark.parametrize("id", sorted(LAWS))
def test_what_a_law_is_told_to_be_agrees_with_its_votes(id: str) -> None:
    words = {"one vote": 1, "two votes": 2, "three votes": 3}
    for one in versions(id):
        for told, votes in words.items():
            if re.search(rf"· {told}\b", one.told):
                assert classify(one).votes == votes, (id, one.since, one.told)


@pytest.mark.parametrize("id", sorted(LAWS))
def test_every_law_of_the_catalogue_has_a_type(id: str) -> None:
    for one in versions(id):
        found = classify(one)
        assert found.mixed == bool(found.combination)
        assert {link.to for part in found.components for link in part.links} <= {tier.name for tier in one.tiers}
