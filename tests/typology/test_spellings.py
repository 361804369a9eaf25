"""A law has one type, in whatever words of the vocabulary it is said."""

import pytest
from tests.typology.test_classify import DISTRICTS, LAW, LIST, system

from seatwright.law import (
    D_HONDT,
    HARE,
    Alliances,
    AllToFirst,
    Amount,
    Best,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Claim,
    Due,
    Each,
    EachPartyOf,
    Exactly,
    Exceeds,
    First,
    Formula,
    InstantRunoff,
    Less,
    Losers,
    Majority,
    MoreThan,
    MostVotes,
    Nation,
    NotAnIndividual,
    OfGroup,
    OfLosers,
    OfPlace,
    OfWinners,
    Only,
    Otherwise,
    Parties,
    Persons,
    Plurality,
    SeatsOf,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    Whole,
    Won,
)
from seatwright.model.value import replace
from seatwright.typology import classify
from seatwright.typology.classify import Compensation, WhyNot
from seatwright.typology.family import Family, family_of
from seatwright.typology.links import links


def claim(name: str, formula: Formula, **more: object) -> Tier:
    return replace(LIST, name=name, formula=formula, gives=Claim(), **more)


WON = claim("won", Due(SeatsOf("district")))
TOTAL = claim("total", D_HONDT)

COMPENSATION_IN_MANY_WORDS: dict[str, tuple[Tier, ...]] = {
    "a top-up": (replace(LIST, counting=TopUp(("district",))),),
    "a top-up against a claim that restates the districts": (WON, replace(LIST, counting=TopUp(("won",)))),
    "what is due, less a claim": (WON, TOTAL, replace(LIST, formula=Due(SeatsOf("total")), counting=Less(("won",)))),
    "what is due, less the districts, as an amount": (
        TOTAL,
        replace(LIST, formula=Due(SeatsOf("total") - SeatsOf("district"))),
    ),
    "the same with a factor": (
        TOTAL,
        replace(LIST, formula=Due(SeatsOf("total") + Exactly(-1) * SeatsOf("district"))),
    ),
    "each party's lists share what it lacks": (
        TOTAL,
        replace(LIST, where=EachPartyOf("total"), seats=SeatsOf("total") - SeatsOf("district")),
    ),
    "quotients over the seats won": (
        replace(LIST, formula=BestFirst(ByAmount(Cast("list") / (SeatsOf("district") + 1)))),
    ),
    "seats due, filled by losers in their order": (
        claim("due", D_HONDT, counting=TopUp(("district",))),
        replace(
            LIST,
            among=Losers("district"),
            votes=OfLosers("district"),
            formula=BestFirst(MostVotes(), row=SeatsOf("due")),
        ),
    ),
}


@pytest.mark.parametrize("words", COMPENSATION_IN_MANY_WORDS)
def test_compensation_by_seats_in_many_words(words: str) -> None:
    found = classify(system(DISTRICTS, *COMPENSATION_IN_MANY_WORDS[words]))
    told = (found.label, found.compensation, [one.value for one in found.linkage])
    assert told == ("correction", Compensation.COMPENSATORY, ["seat"])


@pytest.mark.parametrize(
    "tiers",
    [
        (replace(LIST, votes=Cast("list") - OfWinners("district", Whole())),),
        (
            claim("off", Due(OfWinners("district", Whole()))),
            replace(LIST, votes=Cast("list") - SeatsOf("off")),
        ),
        (claim("lost", Due(OfLosers("district"))), replace(LIST, votes=Cast("list") + SeatsOf("lost"))),
        (claim("figure", Due(Cast("list") + OfLosers("district"))), replace(LIST, votes=SeatsOf("figure"))),
    ],
)
def test_vote_linkage_beside_votes_of_its_own_in_many_words(tiers: tuple[Tier, ...]) -> None:
    found = classify(system(DISTRICTS, *tiers))
    told = (found.label, found.compensation, [one.value for one in found.linkage])
    assert told == ("superposition + correction", Compensation.PARTIALLY, ["vote"])


def test_with_one_vote_the_losers_votes_are_all_votes_less_the_winners() -> None:
    less = classify(system(DISTRICTS, replace(LIST, votes=Cast("district") - OfWinners("district", Whole()))))
    lost = classify(system(DISTRICTS, replace(LIST, votes=OfLosers("district"))))
    assert (
        (less.label, less.compensation)
        == (lost.label, lost.compensation)
        == (
            "correction",
            Compensation.COMPENSATORY,
        )
    )


def test_a_claim_of_a_half_weighs_a_half() -> None:
    half = claim("half", Due((SeatsOf("total") - SeatsOf("district")) / 2))
    found = classify(system(DISTRICTS, TOTAL, half, replace(LIST, votes=SeatsOf("half"))))
    assert (found.label, found.compensation) == ("correction", Compensation.PARTIALLY)
    assert {str(link.effect) for one in found.components for link in one.links if link.to == "district"} == {"-1/2"}


def test_seats_read_for_all_together_or_of_outsiders_link_nothing() -> None:
    nz = classify(system(DISTRICTS, replace(LIST, seats=120 - SeatsOf("district"))))
    assert (nz.label, nz.linkage[0].value) == ("superposition", "none")


# --- what is compensated ---


def test_a_second_list_tier_that_corrects_nothing_makes_it_partial() -> None:
    both = replace(LIST, name="parallel"), replace(LIST, counting=TopUp(("district",)))
    published = tuple(replace(one, published="list") for one in both)
    for lists in (both, published):
        found = classify(system(DISTRICTS, *lists))
        assert (found.label, found.compensation) == ("superposition + correction", Compensation.PARTIALLY)


def test_what_is_left_of_a_correcting_tier_corrects_with_it() -> None:
    due = replace(LIST, name="first", counting=TopUp(("district",)), published="list")
    rest = replace(LIST, name="rest", seats=50 - SeatsOf("first"), published="list")
    assert classify(system(DISTRICTS, due, rest)).compensation is Compensation.COMPENSATORY


def test_a_majoritarian_tier_that_nobody_makes_up_for_makes_it_partial() -> None:
    block = replace(DISTRICTS, name="block", votes=Cast("block"), where=Each("region"), seats=5)
    found = classify(system(DISTRICTS, block, replace(LIST, counting=TopUp(("block",)))))
    assert (found.label, found.compensation) == ("superposition + correction", Compensation.PARTIALLY)
    bonus = Tier(name="bonus", law=LAW, where=Nation(), votes=Cast("list"), seats=10, formula=AllToFirst())
    fused = classify(system(DISTRICTS, replace(LIST, counting=TopUp(("district",))), bonus))
    assert (fused.label, fused.compensation) == ("fusion + correction", Compensation.PARTIALLY)


def test_compensation_between_proportional_tiers_mixes_nothing() -> None:
    regional = replace(LIST, name="regional", where=Each("region"))
    found = classify(system(regional, replace(LIST, counting=TopUp(("regional",)))))
    assert found.why_not is WhyNot.PROPORTIONAL
    beside = classify(system(DISTRICTS, regional, replace(LIST, counting=TopUp(("regional",)))))
    assert (beside.label, beside.compensation) == ("superposition", Compensation.NON)


def test_places_of_their_own_need_no_compensation() -> None:
    small = replace(DISTRICTS, where=Only("district", most=1))
    large = replace(LIST, name="large", where=Only("district", least=2), votes=Cast("district"))
    top = replace(LIST, votes=Cast("district"), counting=TopUp(("district", "large")))
    found = classify(system(small, large, top))
    assert (found.label, found.compensation) == ("coexistence + correction", Compensation.COMPENSATORY)


def test_to_be_refused_for_a_seat_won_is_a_correction_in_part() -> None:
    found = classify(system(DISTRICTS, replace(LIST, entry=~Won(1, "district"))))
    assert (found.label, found.compensation) == ("correction", Compensation.PARTIALLY)


# --- prizes and places ---

OVER_HALF = Exceeds(First(), Valid("list") * "1/2")


def test_unfilled_seats_of_a_majority_are_another_formulas() -> None:
    all_ = replace(
        LIST,
        name="all",
        where=Each("place"),
        seats=OfPlace("place"),
        formula=AllToFirst(),
        entry=MoreThan("1/2", Valid("list")),
    )
    rest = replace(LIST, where=Each("place"), seats=Unfilled("all"))
    assert classify(system(all_, rest)).label == "conditional"
    by_name = replace(DISTRICTS, formula=Majority())
    assert (
        classify(
            system(by_name, replace(LIST, where=Each("district"), votes=Cast("district"), seats=Unfilled("district")))
        ).label
        == "fusion"
    )
    assert classify(system(by_name, replace(LIST, seats=Unfilled("district")))).label == "superposition"


def test_all_seats_to_the_first_said_as_what_is_due_to_the_best() -> None:
    place = Each("place")
    for formula, entry in ((AllToFirst(), LIST.entry), (Due(OfPlace("place")), Best(1))):
        all_ = replace(
            LIST, name="all", where=place, seats=OfPlace("place"), formula=formula, entry=entry, when=OVER_HALF
        )
        shared = replace(LIST, where=place, seats=OfPlace("place"), when=Otherwise("all"))
        assert classify(system(all_, shared)).label == "conditional"


def test_a_bonus_of_the_nation_on_lists_in_places_is_fused_if_one_vote_makes_both() -> None:
    lists = replace(LIST, where=Each("district"), seats=OfPlace("district"))
    bonus = Tier(name="bonus", law=LAW, where=Nation(), votes=Cast("list"), seats=50, formula=AllToFirst())
    assert classify(system(lists, bonus)).label == "fusion"
    apart = replace(bonus, votes=Cast("block"))
    assert (classify(system(lists, apart)).label, classify(system(lists, apart)).votes) == ("superposition", 2)


@pytest.mark.parametrize(("formula", "seats"), [(AllToFirst(), 60), (Due(Exactly(60)), 0)])
def test_a_prize_whose_winner_has_no_part_in_the_rest_is_a_jackpot(formula: Formula, seats: Amount | int) -> None:
    prize = replace(LIST, name="prize", formula=formula, seats=seats, entry=Best(1))
    rest = replace(LIST, seats=40, entry=~Won(1, "prize"))
    found = classify(system(prize, rest))
    assert (found.label, found.jackpot) == ("fusion", True)
    assert not classify(system(prize, replace(LIST, seats=40))).jackpot


def test_a_prize_that_lifts_to_a_target_is_a_jackpot_and_corrects() -> None:
    shares = claim("shares", D_HONDT, seats=100)
    leader = claim("leader", Due(SeatsOf("shares")), entry=Best(1))
    falls_short = Exceeds(Exactly(60), SeatsOf("leader"))
    prize = replace(LIST, name="prize", formula=AllToFirst(), seats=60, when=falls_short, published="list")
    rest = replace(LIST, name="rest", seats=40, entry=~Won(1, "prize"), when=falls_short, published="list")
    as_it_is = replace(LIST, name="as-it-is", formula=Due(SeatsOf("shares")), when=~falls_short, published="list")
    found = classify(system(shares, leader, prize, rest, as_it_is))
    assert (found.label, found.compensation, found.jackpot) == ("correction", Compensation.PARTIALLY, True)


def test_an_office_is_no_tier_and_a_prize_for_its_lists_is_one() -> None:
    mayor = replace(DISTRICTS, name="mayor", where=Nation(), votes=Cast("mayor"))
    assert classify(system(mayor, LIST)).why_not is WhyNot.EXCEPTION
    prize = replace(LIST, name="prize", seats=9, formula=HARE, where=EachPartyOf("mayor"))
    found = classify(system(mayor, LIST, prize))
    assert (found.label, found.votes) == ("fusion", 2)


def test_reserved_seats_and_individuals_stand_apart() -> None:
    for entry in (OfGroup("women"), ~NotAnIndividual()):
        best = replace(DISTRICTS, name="best", where=Each("region"), votes=Cast("list"), entry=entry)
        assert classify(system(LIST, best)).why_not is WhyNot.EXCEPTION


def test_sizes_that_overlap_part_no_places() -> None:
    small = replace(DISTRICTS, where=Only("district", least=2), seats=OfPlace("district"))
    large = replace(LIST, where=Only("district", least=3), votes=Cast("district"))
    assert "coexistence" not in classify(system(small, large)).label
    named = replace(DISTRICTS, where=Only("district", names=("A",)))
    others = replace(LIST, where=Only("district", names=("B",)), votes=Cast("district"))
    assert classify(system(named, others)).label == "coexistence"


# --- families ---


@pytest.mark.parametrize(
    ("tier", "family"),
    [
        (replace(LIST, seats=1), Family.MAJORITARIAN),
        (replace(LIST, formula=InstantRunoff(), among=Persons(), seats=1), Family.MAJORITARIAN),
        (replace(LIST, formula=Plurality(), among=Persons(), seats=5), Family.MAJORITARIAN),
        (replace(LIST, formula=BestFirst(MostVotes()), among=Persons()), Family.MAJORITARIAN),
        (replace(LIST, formula=BestFirst(MostVotes()), among=Cells("district")), Family.PROPORTIONAL),
        (replace(LIST, formula=Due(Exactly(1)), entry=Best(1)), Family.MAJORITARIAN),
        (replace(LIST, formula=Due(Exactly(1))), Family.EVEN),
        (replace(LIST, formula=Due(Cast("list") / 1000)), Family.PROPORTIONAL),
        (replace(LIST, among=Alliances()), Family.PROPORTIONAL),
        (replace(LIST, among=Parties(), formula=AllToFirst()), Family.MAJORITARIAN),
    ],
)
def test_what_kind_of_formula_decides(tier: Tier, family: Family) -> None:
    assert family_of(tier, system(tier)) is family


def test_links_are_read_through_two_claims() -> None:
    first = claim("first", Due(SeatsOf("district")))
    second = claim("second", Due(3 * SeatsOf("first")))
    tiers = system(DISTRICTS, first, second, replace(LIST, votes=Cast("list") - SeatsOf("second")))
    effects = {link.to: str(link.effect) for link in links(tiers["list"], tiers) if link.slot == "votes"}
    assert effects == {"second": "-1", "first": "-3", "district": "-3"}


def test_one_seat_more_for_the_first_list_is_a_bonus_and_no_office() -> None:
    bonus = replace(LIST, name="bonus", seats=1, formula=Plurality())
    assert classify(system(LIST, bonus)).label == "fusion"


def test_a_rule_for_individuals_before_that_for_all_sets_nobody_apart() -> None:
    alone = replace(DISTRICTS, name="alone", formula=Majority(), entry=~NotAnIndividual())
    rest = replace(DISTRICTS, name="rest", seats=Unfilled("alone"))
    assert classify(system(alone, rest, replace(LIST, counting=TopUp(("rest",))))).label == "correction"


def test_a_bonus_of_what_is_left_is_a_bonus() -> None:
    bonus = replace(LIST, name="bonus", seats=50 - SeatsOf("list"), formula=AllToFirst())
    found = classify(system(replace(LIST, seats=40), bonus))
    assert (found.label, found.jackpot) == ("fusion", False)
