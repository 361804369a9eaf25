"""Records of ranked papers: honest ones hold, from the record alone and with the papers; edited ones are refused."""

from __future__ import annotations

import random

import pytest
from tests.ranked import Papers, law, papers, settled
from tests.verify.edits import IMPOSSIBLE, hashed, moved_seats, numbers

from seatwright.formulas.ranked import _Count
from seatwright.law import (
    AllPapers,
    AllPapersCut,
    EmptyPassedOver,
    FirstUnequal,
    Formula,
    FractionCut,
    Impossible,
    InstantRunoff,
    LastParcel,
    LastTwo,
    LastUnequal,
    LowestTogether,
    Meek,
    OvervoteEnds,
    QuotaOfActive,
    Reading,
    SeatsForAllOrCertain,
    SurplusThatMatters,
    TransferableVote,
    replace,
)
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Stages
from seatwright.results.record import Record, Row, canonical, read_record, record, recorded
from seatwright.results.result import Completed
from seatwright.verify import verify
from seatwright.verify.at_hand import AtHand

READ = Reading(EmptyPassedOver(), OvervoteEnds())
PAPERS: Papers = {"ABD": 31, "AC": 24, "BCA": 17, "CB": 12, "DEC": 9, "ED": 8, "F": 5, "GD": 2, "A-B": 3, "(BC)": 1}
FORMULAS: dict[str, tuple[Formula, int]] = {
    "run-off": (InstantRunoff(reading=READ), 1),
    "run-off to the last two": (InstantRunoff(LastTwo(), Impossible(), READ), 1),
    "exact": (TransferableVote(AllPapers(), reading=READ), 3),
    "five decimals": (TransferableVote(AllPapersCut(5), reading=READ), 3),
    "four decimals": (TransferableVote(FractionCut(4), exclusion=Impossible(), reading=READ), 3),
    "last parcel": (
        TransferableVote(
            LastParcel(),
            transferring=SurplusThatMatters("1/4"),
            exclusion=LowestTogether("1/4"),
            stopping=SeatsForAllOrCertain(),
            reading=READ,
        ),
        3,
    ),
    "quota anew": (TransferableVote(AllPapers(), taken=QuotaOfActive(), reading=READ), 3),
    "Meek": (Meek(reading=READ), 3),
}


def counted(name: str, of: Papers = PAPERS) -> Completed:
    formula, seats = FORMULAS[name]
    return settled(law(formula, seats, (LastUnequal(), FirstUnequal())), papers(of, seats))


def level(seed: int) -> Papers:
    """Small papers with many ties."""
    odd = random.Random(seed)
    return {"".join(odd.sample("ABCDE", odd.randint(1, 4))): odd.randint(1, 4) for _ in range(9)}


@pytest.mark.parametrize("name", FORMULAS)
def test_an_honest_count_holds(name: str) -> None:
    for of in (PAPERS, *(level(seed) for seed in range(12))):
        result = counted(name, of)
        verdict = verify(result, system=result.system)
        assert verdict.ok, str(verdict)
        assert verdict.open == {}


@pytest.mark.parametrize("name", FORMULAS)
def test_an_honest_record_holds_without_the_papers(name: str) -> None:
    for of in (PAPERS, *(level(seed) for seed in range(12))):
        verdict = verify(read_record(canonical(record(counted(name, of)))))
        assert verdict.ok, str(verdict)
        assert verdict.open["papers"] == 1
        assert verdict.checked["conservation"] > 2


@pytest.mark.parametrize("name", FORMULAS)
def test_no_number_can_be_changed(name: str) -> None:
    result = counted(name)
    refused = {"alone": 0, "election": 0, "law": 0}
    for where, edited in numbers(recorded(result)):
        if edited is IMPOSSIBLE:
            continue
        assert isinstance(edited, Record)
        edited = hashed(edited)
        if not verify(edited).ok:
            refused["alone"] += 1
        elif not verify(edited, result.election).ok:
            refused["election"] += 1
        else:
            assert not verify(edited, result.election, result.system).ok, where
            refused["law"] += 1
    assert refused["alone"] > refused["election"] + refused["law"]


def consistent(said: Record) -> Record:
    """The record with the rows of seats that follow from its steps."""
    rows = tuple(
        Row(one.tier, one.place, one.party, one.person, one.seats, one.in_house, one.source)
        for awards in AtHand(said, None).awards
        for one in awards
    )
    return hashed(replace(said, seats=rows, house=sum(row.seats for row in rows if row.in_house)))


@pytest.mark.parametrize("name", FORMULAS)
def test_no_seat_can_be_moved(name: str) -> None:
    for where, edited in moved_seats(recorded(counted(name))):
        assert isinstance(edited, Record)
        assert not verify(consistent(edited)).ok, where


@pytest.mark.parametrize("name", FORMULAS)
def test_votes_cannot_be_passed_from_one_to_another(name: str) -> None:
    """Conserved, and yet not what the papers say: only the replay of the papers sees it."""
    result = counted(name)
    said = recorded(result)
    proof = said.tree[0].evidence
    assert isinstance(proof, Stages)
    for n, stage in enumerate(proof.stages):
        first, second = stage.totals[0], stage.totals[-1]
        rows = tuple(
            sorted(
                ((first[0], first[1] + 1), *stage.totals[1:-1], (second[0], second[1] - 1)),
                key=lambda one: (-one[1], one[0]),
            )
        )
        stages = (*proof.stages[:n], replace(stage, totals=rows), *proof.stages[n + 1 :])
        tree = (replace(said.tree[0], evidence=replace(proof, stages=stages)),)
        assert not verify(hashed(replace(said, tree=tree)), result.election).ok, n


@pytest.mark.parametrize("name", FORMULAS)
def test_a_stage_cannot_be_left_out(name: str) -> None:
    said = recorded(counted(name))
    proof = said.tree[0].evidence
    assert isinstance(proof, Stages)
    for n in range(len(proof.stages)):
        stages = (*proof.stages[:n], *proof.stages[n + 1 :])
        tree = (replace(said.tree[0], evidence=replace(proof, stages=stages)),)
        assert not verify(hashed(replace(said, tree=tree))).ok, n


def test_strange_stages_are_refused_and_break_nothing() -> None:
    said = recorded(counted("exact"))
    proof = said.tree[0].evidence
    assert isinstance(proof, Stages)
    stranger, last = Competitor("X", "X"), proof.stages[-1]
    for wrong in (
        replace(last, kind="miracle"),
        replace(last, of=()),
        replace(last, of=(stranger,)),
        replace(last, totals=()),
        replace(last, totals=((stranger, 5), *last.totals)),
        replace(last, elected=(stranger,)),
        replace(last, keeps=((stranger, 1),)),
    ):
        tree = (replace(said.tree[0], evidence=replace(proof, stages=(*proof.stages[:-1], wrong))),)
        assert not verify(hashed(replace(said, tree=tree))).ok, wrong
    for evidence in (None, replace(proof, stages=())):
        assert not verify(hashed(replace(said, tree=(replace(said.tree[0], evidence=evidence),)))).ok


def test_a_smaller_surplus_cannot_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every stage follows from the papers, and yet the law transfers the largest surplus first."""
    of = {"AC": 50, "BD": 40, "C": 5, "D": 6, "E": 4}
    honest = settled(law(FORMULAS["exact"][0], 3), papers(of, 3))
    assert verify(honest).ok
    monkeypatch.setattr(_Count, "largest", lambda self, pending: min(pending, key=lambda who: pending[who]))
    wrong = settled(law(FORMULAS["exact"][0], 3), papers(of, 3))
    assert any("is not the largest" in str(one) for one in verify(wrong).findings)
