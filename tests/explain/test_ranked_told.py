"""Ranked papers in sentences: the law as it reads and moves them, every stage, and the table of the stages."""

from __future__ import annotations

import pytest
from tests.explain.told import told
from tests.ranked import counted, law, papers, settled

from seatwright.catalogue import election, law_of
from seatwright.explain import explain, table
from seatwright.explain.phrases import told as in_words
from seatwright.explain.phrases.ranked import (
    told_exclusion,
    told_ranked,
    told_reading,
    told_stopping,
    told_surplus,
    told_transferring,
)
from seatwright.explain.say import Phrase
from seatwright.kernel import count
from seatwright.law import (
    AllPapers,
    AllPapersCut,
    EmptyEnds,
    EmptyPassedOver,
    EverySurplus,
    Exclusion,
    Formula,
    FractionCut,
    Impossible,
    InstantRunoff,
    LastParcel,
    LastTwo,
    LastUnequal,
    Lowest,
    LowestTogether,
    Meek,
    Overvoted,
    OvervoteEnds,
    OvervotePassedOver,
    QuotaOfActive,
    Reading,
    SeatsForAll,
    SeatsForAllOrCertain,
    Skipped,
    Stopping,
    SurplusThatMatters,
    SurplusTransfer,
    TransferableVote,
    Transferring,
    TwoEmptyEnd,
    replace,
)
from seatwright.model.election import District, Election
from seatwright.results.result import Completed

OF = {"AB": 60, "A": 5, "BC": 10, "CB": 20, "D": 7}


def count_of(formula: Formula, seats: int = 2) -> Completed:
    return settled(law(formula, seats, (LastUnequal(),)), papers(OF, seats))


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (InstantRunoff(), "more than half of the papers that still count"),
        (InstantRunoff(LastTwo()), "when two candidates are left"),
        (TransferableVote(), "the votes being the valid papers"),
        (TransferableVote(taken=QuotaOfActive()), "the papers that still count at each stage"),
        (Meek(), "less than 0.0001"),
    ],
)
def test_every_rule_for_ranked_papers_has_sentences(formula: Formula, word: str) -> None:
    assert word in in_words(formula, {})


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        (AllPapers(), "exactly"),
        (AllPapersCut(5), "cut after 5 decimals; what is cut is lost"),
        (FractionCut(4), "cut after 4 decimals, as is each value"),
        (LastParcel(), "received last"),
    ],
)
def test_every_transfer_of_a_surplus_has_a_sentence(rule: SurplusTransfer, word: str) -> None:
    assert word in told_surplus(rule)


@pytest.mark.parametrize(
    ("rule", "word"), [(EverySurplus(), "first."), (SurplusThatMatters("1/4"), "25% of the quota")]
)
def test_which_surplus_is_transferred_is_told(rule: Transferring, word: str) -> None:
    assert word in told_transferring(rule)


@pytest.mark.parametrize(
    ("rule", "word"),
    [
        (Lowest(), ""),
        (LowestTogether("1/4"), "25% of the quota"),
        (LowestTogether(), "the next."),
        (Impossible(), "written in"),
    ],
)
def test_who_is_excluded_is_told(rule: Exclusion, word: str) -> None:
    assert word in told_exclusion(rule)


@pytest.mark.parametrize("rule", [SeatsForAll(), SeatsForAllOrCertain()])
def test_when_a_count_ends_is_told(rule: Stopping) -> None:
    assert "quota or not" in told_stopping(rule)


@pytest.mark.parametrize(
    ("skipped", "first"), [(EmptyPassedOver(), "Empty"), (EmptyEnds(), "A paper"), (TwoEmptyEnd(), "One")]
)
@pytest.mark.parametrize(("overvoted", "last"), [(OvervoteEnds(), "end"), (OvervotePassedOver(), "passed over")])
def test_how_a_paper_is_read_is_told(skipped: Skipped, overvoted: Overvoted, first: str, last: str) -> None:
    said = told_reading(Reading(skipped, overvoted))
    assert said.startswith(first)
    assert last in said
    assert "two candidates" in said


def test_a_member_without_words_is_refused() -> None:
    for tell, family in (
        (told_surplus, SurplusTransfer),
        (told_transferring, Transferring),
        (told_exclusion, Exclusion),
        (told_stopping, Stopping),
        (lambda one: told_ranked(one, Phrase()), Formula),
        (lambda one: told_reading(Reading(skipped=one)), Skipped),
        (lambda one: told_reading(Reading(overvoted=one)), Overvoted),
    ):
        with pytest.raises(TypeError, match="no words"):
            tell(family())  # type: ignore[operator, arg-type]


def test_each_stage_is_a_sentence() -> None:
    said = told(count_of(TransferableVote(AllPapersCut(5))), "decided")
    assert said[0].startswith(
        "Stage 1, first preferences: A (Party A) 65, C (Party C) 20, B (Party B) 10 and D (Party D) 7."
    )
    assert "Elected: A (Party A)" in said[0]
    assert said[1].startswith(
        "Stage 2: the surplus of A (Party A), 30 votes, goes on, each first preference at 0.46153 of a vote. "
        "Votes then: B (Party B) 37.69 (+27.69). Exhausted so far: 2.31, lost by rounding: 0.00055. "
        "Elected: B (Party B)"
    )


def test_shares_are_told_where_they_are_lowered() -> None:
    said = told(count_of(Meek(reading=Reading(EmptyPassedOver()))), "decided")
    assert "the shares of A (Party A) are lowered" in said[1]
    assert "A (Party A) keeps 0." in said[1]


def test_an_exclusion_says_who_left() -> None:
    result = count_of(InstantRunoff(LastTwo()), 1)
    assert [one.split(".")[0] for one in told(result, "decided")][1:] == [
        "Stage 2: D (Party D) is excluded",
        "Stage 3: B (Party B) is excluded",
    ]
    assert "the quota" not in told(result, "formula")[0]


def test_the_stages_are_a_table() -> None:
    found = table(count_of(TransferableVote(AllPapersCut(5))), "ward")
    assert found.columns == ("Candidate", "1. First", "2. Surplus")
    assert [row[0] for row in found.rows] == [
        "A (Party A)",
        "B (Party B)",
        "C (Party C)",
        "D (Party D)",
        "Exhausted",
        "Lost by rounding",
    ]
    assert {(mark.row, mark.column) for mark in found.marks} == {(0, 1), (1, 2)}


def test_no_seats_at_stake_are_told_as_nothing() -> None:
    result = counted(TransferableVote(), OF, 0)
    assert isinstance(result, Completed)
    assert "0 seats" in " ".join(one.text for one in explain(result).paragraphs)


def test_who_sits_without_the_quota_is_told_apart() -> None:
    """The trap: "elected" for whoever reached the quota and whoever was merely left."""
    left = told(counted(TransferableVote(), {"A": 40, "B": 20, "C": 15}, 2), "decided")
    assert left[-1].endswith("Elected without the quota, as many being left as seats: B (Party B) (s 1).")
    certain = TransferableVote(stopping=SeatsForAllOrCertain())
    ended = told(counted(certain, {"A": 40, "B": 31, "CB": 10, "DB": 8}, 2), "decided")
    assert ended[-1].endswith(
        "Elected without the quota, which nothing left to transfer could change: B (Party B) (s 1)."
    ) or ended[-1].endswith("Elected: A (Party A) and B (Party B) (s 1).")


@pytest.mark.parametrize(
    ("of", "seats", "what"),
    [
        ({"A": 7, "BA": 4, "CB": 4}, 1, "B (Party B) is excluded"),
        ({"AC": 9, "BD": 9, "C": 4, "D": 3}, 3, "the surplus of A (Party A) goes on first"),
        ({"A": 5, "B": 5}, 1, "A (Party A) is excluded"),
    ],
)
def test_a_lot_is_told_with_what_it_decided(of: dict[str, int], seats: int, what: str) -> None:
    """The trap: whoever was drawn to be excluded told as if a seat had been drawn."""
    formula = InstantRunoff() if seats == 1 else TransferableVote()
    (said,) = told(settled(law(formula, seats), papers(of, seats)), "ties")
    assert f"were equal. The lot that was drawn decided: {what} (s 1)." in said


def test_of_a_party_each_candidate_is_told_to_the_end() -> None:
    """The trap: one of several candidates told, and not how he came to sit."""
    highland = election("scot-highland-ward1-2017")
    found = explain(count(law_of(highland), highland), party="Independent").paragraphs[-1].text
    assert found.startswith("Hugh Morrison (Independent) has 473 first preferences, and is elected at stage 6 with 804")
    assert "Malcolm Bangor-Jones (Independent) has 311 first preferences, and is excluded at stage 5 with 367" in found


def test_in_many_places_a_run_off_is_not_told_as_plurality() -> None:
    """The trap: "one seat each for whoever had most votes", where second preferences elected another."""
    wards = {"North": {"A": 40, "B": 35, "CB": 25}, "South": {"A": 60, "B": 30}}
    small = {name: papers(of, 1, "ABC") for name, of in wards.items()}
    both = Election(
        id="two",
        votes=tuple(row._replace(district=name) for name, one in small.items() for row in one.votes),
        districts=tuple(District("ward", name, "", 1) for name in small),
        candidates=tuple(row._replace(district=name) for name, one in small.items() for row in one.candidates),
        rankings=tuple(row._replace(district=name) for name, one in small.items() for row in one.rankings),
    )
    runoff = law(InstantRunoff())
    result = count(replace(runoff, tiers=(replace(runoff.tiers[0], seats=1),)), both)
    said = " ".join(one.text for one in explain(result).paragraphs)
    assert "whoever had most votes" not in said
    assert "In 2 wards one seat each was at stake: Party A 1 and Party B 1 (s 1)." in said
    assert "North: B (Party B) has 35 first preferences, and is elected at stage 2 with 60 (s 1)." in said
