"""Ranked papers: what must hold of every count, what the definition says, and what is known to fail."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import permutations

import pytest
from tests.ranked import (
    Papers,
    by_definition,
    counted,
    elected,
    law,
    papers,
    runoff_by_definition,
    settled,
    stages,
    totals,
)
from tests.small import lot

from seatwright.kernel import count
from seatwright.law import (
    AllPapers,
    AllPapersCut,
    EmptyEnds,
    EmptyPassedOver,
    FirstUnequal,
    Formula,
    FractionCut,
    InstantRunoff,
    LastParcel,
    LastTwo,
    LastUnequal,
    LowestTogether,
    Meek,
    OvervoteEnds,
    OvervotePassedOver,
    QuotaOfActive,
    Reading,
    SeatsForAllOrCertain,
    SurplusThatMatters,
    TransferableVote,
)
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

READ = Reading(EmptyPassedOver(), OvervoteEnds())
FORMULAS: dict[str, Formula] = {
    "exact": TransferableVote(AllPapers(), reading=READ),
    "Scotland": TransferableVote(AllPapersCut(5), reading=READ),
    "Minneapolis": TransferableVote(FractionCut(4), reading=READ),
    "Ireland": TransferableVote(
        LastParcel(),
        transferring=SurplusThatMatters("1/4"),
        exclusion=LowestTogether("1/4"),
        stopping=SeatsForAllOrCertain(),
        reading=READ,
    ),
    "each quota anew": TransferableVote(AllPapers(), taken=QuotaOfActive(), reading=READ),
    "Meek": Meek(reading=READ),
}


def some(odd: random.Random, names: str = "ABCDEF", lines: int = 12, most: int = 60) -> Papers:
    """Papers at random."""
    found: Papers = {}
    for _ in range(lines):
        marks = "".join(odd.sample(names, odd.randint(1, len(names))))
        found[marks] = found.get(marks, 0) + odd.randint(1, most)
    return found


CASES = [some(random.Random(seed)) for seed in range(60)]


@pytest.mark.parametrize("name", FORMULAS)
def test_no_vote_is_lost_or_gained_at_any_stage(name: str) -> None:
    for of in CASES[:30]:
        proof = stages(settled(law(FORMULAS[name], 3), papers(of, 3)))
        for stage in proof.stages:
            assert sum((n for _, n in stage.totals), Fraction(0)) + stage.exhausted + stage.lost == sum(of.values())


@pytest.mark.parametrize("name", FORMULAS)
def test_every_seat_is_filled_and_every_count_is_proved(name: str) -> None:
    for of in CASES:
        result = settled(law(FORMULAS[name], 3, (LastUnequal(), FirstUnequal())), papers(of, 3, "ABCDEF"))
        assert result.house == 3
        verdict = verify(result)
        assert verdict.ok, str(verdict)
        assert verdict.open == {}


@pytest.mark.parametrize("name", FORMULAS)
def test_a_solid_coalition_has_its_droop_quotas(name: str) -> None:
    """Papers that rank the same candidates before all others elect one of them for every Droop quota."""
    odd = random.Random(5)
    for _ in range(60):
        inner = "".join(sorted(odd.sample("ABCDEF", odd.randint(1, 5))))
        outer = "".join(one for one in "ABCDEF" if one not in inner)
        of: Papers = {}
        for names, rest, part in ((inner, outer, odd.randint(1, 90)), (outer, inner, odd.randint(1, 90))):
            for _ in range(part):
                marks = "".join(odd.sample(names, len(names))) + "".join(odd.sample(rest, len(rest)))
                of[marks] = of.get(marks, 0) + 1
        solid = sum(n for marks, n in of.items() if set(marks[: len(inner)]) == set(inner))
        quotas = solid * 4 // (sum(of.values()) + 1) if solid else 0
        result = settled(law(FORMULAS[name], 3), papers(of, 3))
        won = sum(n for who, n in result.tree[0].outcome if who.person in inner)
        assert won >= min(len(inner), (solid - 1) * 4 // sum(of.values()) if name == "Meek" else quotas)


def test_exact_transfers_are_those_of_the_definition() -> None:
    odd, met = random.Random(11), 0
    for _ in range(250):
        of, seats = some(odd, "ABCDE", 9, 40), odd.randint(1, 3)
        found = by_definition(of, seats, "ABCDE")
        if found is None:
            continue
        met += 1
        assert set(elected(FORMULAS["exact"], of, seats, names="ABCDE")) == found, of
    assert met > 150


def test_an_instant_run_off_is_that_of_the_definition() -> None:
    odd, met = random.Random(13), 0
    for _ in range(300):
        of = some(odd, "ABCD", 6, 9)
        found = runoff_by_definition(of)
        result = counted(InstantRunoff(reading=READ), of)
        if isinstance(result, Completed) and found is not None:
            met += 1
            assert elected(InstantRunoff(reading=READ), of) == found, of
    assert met > 200


def test_an_instant_run_off_of_three_is_that_of_the_definition_for_every_small_profile() -> None:
    orders = ["".join(one) for one in permutations("ABC")]
    odd = random.Random(17)
    for _ in range(300):
        of = {marks: odd.randint(0, 4) for marks in orders}
        of = {marks: n for marks, n in of.items() if n}
        found = runoff_by_definition(of) if of else None
        if found is not None:
            assert elected(InstantRunoff(reading=READ), of) == found


def test_with_one_seat_transfers_are_an_instant_run_off() -> None:
    for of in CASES:
        runoff, vote = (counted(one, of) for one in (InstantRunoff(reading=READ), FORMULAS["exact"]))
        if isinstance(runoff, Completed) and isinstance(vote, Completed):
            assert set(elected(InstantRunoff(reading=READ), of)) == set(elected(FORMULAS["exact"], of))


def test_going_on_to_the_last_two_elects_the_same() -> None:
    for of in CASES:
        first, last = (counted(InstantRunoff(ends, reading=READ), of) for ends in (InstantRunoff().ends, LastTwo()))
        if isinstance(first, Completed) and isinstance(last, Completed):
            assert first.tree[0].outcome == last.tree[0].outcome


@pytest.mark.parametrize("name", ["exact", "Scotland", "Minneapolis", "Meek"])
def test_the_order_of_the_papers_decides_nothing(name: str) -> None:
    for of in CASES[:20]:
        turned = dict(reversed(of.items()))
        assert (
            settled(law(FORMULAS[name], 3), papers(of, 3)).tree[0].evidence
            == settled(law(FORMULAS[name], 3), papers(turned, 3)).tree[0].evidence
        )


# --- stored counterexamples: these laws are known not to hold ---


def test_more_first_preferences_can_lose_the_seat() -> None:
    """Not monotone: A wins; ten of the papers BAC are raised to ABC, C and not B is left against A, and A loses."""
    before = {"ABC": 39, "BCA": 25, "BAC": 10, "CAB": 26}
    after = {"ABC": 49, "BCA": 25, "CAB": 26}
    assert elected(InstantRunoff(), before) == "A"
    assert elected(InstantRunoff(), after) == "C"


def test_staying_at_home_can_help() -> None:
    """No-show: with these two voters B wins, whom they rank last; without them C does, whom they prefer to B."""
    with_them = {"ACB": 35 + 6, "BCA": 39, "CAB": 10, "CBA": 26}
    without = {"ACB": 35, "BCA": 39, "CAB": 10, "CBA": 26}
    assert elected(InstantRunoff(), with_them) == "B"
    assert elected(InstantRunoff(), without) == "C"


def test_a_larger_house_can_cost_a_seat() -> None:
    """Not house-monotone: B wins the one seat; of two seats A and C have them."""
    of = {"BCA": 12, "ABC": 10, "CAB": 18}
    assert elected(InstantRunoff(), of) == elected(FORMULAS["exact"], of) == "B"
    assert set(elected(FORMULAS["exact"], of, 2)) == {"A", "C"}


# --- how a paper is read is part of the law ---


def test_a_first_rank_left_empty_advances_or_ends_as_the_law_says() -> None:
    """Oakland D4 2022: papers whose first rank was empty were set aside in the first round, and the wrong one won."""
    of = {"AB": 40, "BA": 38, "-BA": 5}
    passed, ended = InstantRunoff(reading=READ), InstantRunoff(reading=Reading(EmptyEnds(), OvervoteEnds()))
    assert elected(passed, of) == "B"
    assert elected(ended, of) == "A"
    assert totals(counted(passed, of))[0] == {"A": 40, "B": 43}
    assert stages(counted(ended, of)).papers == 78


def test_two_at_one_rank_end_a_paper_or_are_passed_over_as_the_law_says() -> None:
    of = {"A": 40, "BA": 39, "(AC)B": 3, "C": 1}
    assert elected(InstantRunoff(reading=Reading(EmptyPassedOver(), OvervoteEnds())), of) == "A"
    assert elected(InstantRunoff(reading=Reading(EmptyPassedOver(), OvervotePassedOver())), of) == "B"


def test_ranks_beyond_those_of_the_ballot_paper_are_not_read() -> None:
    of = {"A": 24, "B": 20, "DCB": 10, "CDB": 9}
    assert elected(InstantRunoff(reading=READ), of) == "B"
    cut = counted(InstantRunoff(reading=Reading(EmptyPassedOver(), OvervoteEnds(), ranks=2)), of)
    assert isinstance(cut, Completed)
    assert [who.person for who, n in cut.tree[0].outcome if n] == ["A"]


# --- ties ---


def test_a_tie_for_exclusion_wants_a_lot_and_goes_on_with_it() -> None:
    assert elected(InstantRunoff(), {"A": 10, "BA": 4, "CA": 4}) == "A"  # who has a majority before anybody is excluded
    of = {"A": 7, "BA": 4, "CB": 4}
    asked = count(law(InstantRunoff()), papers(of))
    assert isinstance(asked, LotsNeeded)
    assert asked.lot is not None
    assert [one.person for one in asked.lot.among] == ["B", "C"]
    assert asked.lot.why == "equal votes: who is drawn is excluded"
    for out, winner in (("B", "A"), ("C", "B")):
        drawn = count(law(InstantRunoff()), papers(of), (lot("ward", ("B", "C"), (out,), "W"),))
        assert isinstance(drawn, Completed)
        assert [who.person for who, n in drawn.tree[0].outcome if n] == [winner]
        assert verify(drawn).ok


def test_an_earlier_stage_tells_equals_apart_before_a_lot() -> None:
    of = {"A": 20, "BA": 10, "CA": 11, "DB": 3, "DC": 2}
    told = counted(InstantRunoff(LastTwo()), of, ties=(LastUnequal(),))
    assert isinstance(told, Completed)
    assert told.tree[0].ties[0].rule == "LastUnequal"
    assert [one.person for one in told.tree[0].ties[0].chosen] == ["B"]
    assert verify(told).ok
