"""Real ranked papers of Scotland, Ireland and the United States, where they are at hand: winners, and stages."""

from __future__ import annotations

import os
import re
import time
from datetime import date
from pathlib import Path

import pytest
from tests.bulk.ranked import blt, dublin, listed, raire, report, scottish, votekit, workbook
from tests.ranked import settled, stages

from seatwright.catalogue import law
from seatwright.law import (
    AllPapers,
    Cast,
    Each,
    EmptyPassedOver,
    FirstUnequal,
    OvervoteEnds,
    QuotaOfActive,
    Reading,
    System,
    TransferableVote,
    replace,
)
from seatwright.model.election import Election
from seatwright.results.result import Completed
from seatwright.verify import verify

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "ranked"
RAW = BULK / "raw"

pytestmark = pytest.mark.skipif(not BULK.exists(), reason="ranked papers are not at hand (SEATWRIGHT_BULK)")

OUTCOMES = listed(BULK / "outcomes.csv") if BULK.exists() else []
SCOTLAND = [row for row in OUTCOMES if row["file"].startswith("scotland/")]
RUNOFFS = [row for row in OUTCOMES if row["file"].endswith(".raire")]


def counted(system: System, election: Election) -> Completed:
    result = settled(system, election)
    verdict = verify(result)
    assert verdict.ok, str(verdict)
    assert verdict.open == {}
    return result


def winners(result: Completed) -> list[str]:
    return [who.person for stage in stages(result).stages for who in stage.elected]


def plain(name: str) -> str:
    """A name without party, signs and capitals."""
    return re.sub(r"[^a-z]", "", re.sub(r"\(.*|Independent$|Scottish National.*", "", name).lower())


@pytest.mark.parametrize("row", SCOTLAND, ids=lambda row: row["contest"])
def test_a_scottish_ward_elects_its_councillors(row: dict[str, str]) -> None:
    election = blt(RAW / row["file"], "ward", date(2017, 5, 4))
    began = time.perf_counter()
    result = settled(law("scottish-stv"), election)
    assert time.perf_counter() - began < 1
    told = [plain(name) for name in row["recomputed_winners"].split("; ")]
    assert [plain(name) for name in winners(result)] == told
    proof = stages(result)
    assert proof.papers == int(row["ballots"])
    assert proof.stages[0].quota == int(row["quota"])
    assert winners(counted(law("scottish-stv"), scottish(RAW / row["file"])))


@pytest.mark.parametrize("row", RUNOFFS, ids=lambda row: row["contest"])
def test_an_instant_run_off_elects_whom_the_file_names(row: dict[str, str]) -> None:
    election, winner = raire(RAW / row["file"])
    assert winners(counted(law("instant-run-off"), election)) == [winner] == [row["official_winners"]]


def test_dublin_west_2002_in_the_order_of_the_papers() -> None:
    election = dublin(RAW / "ireland/dublin_west_2002.csv")
    first = sorted((row.votes for row in election.votes), reverse=True)
    assert first == [8086, 6442, 3810, 3694, 2404, 2370, 2300, 748, 134]
    began = time.perf_counter()
    result = settled(law("ireland-stv"), election)
    assert time.perf_counter() - began < 3
    assert winners(result) == ["Lenihan", "Higgins", "Burton"]
    assert stages(result).papers == 29_988
    assert stages(result).stages[0].quota == 7_498
    assert {one.person for one in stages(result).stages[1].of} == {"Smyth", "Bonnie"}  # together: no quarter of a quota
    assert verify(result).ok


def compared(result: Completed, rounds: list[dict[str, str]]) -> list[int]:
    """The rounds of a report that are not the stages of the count."""
    wrong = []
    for n, (stage, told) in enumerate(zip(stages(result).stages, rounds), 1):
        own = {who.person.casefold(): f"{float(votes):.4f}" for who, votes in stage.totals if votes}
        said = {name.casefold(): f"{float(votes):.4f}" for name, votes in told.items()}
        if own != said:
            wrong.append(n)
    return wrong


def test_every_round_of_the_minneapolis_park_board_2013() -> None:
    election = workbook(RAW / "us/2013_minneapolis_park_cvr.xlsx", "board", 3, date(2013, 11, 5))
    result = counted(law("minneapolis-stv", election.date), election)
    rounds = report(RAW / "us/2013_minneapolis_park_expected_detailed_report.csv")
    rounds = [*rounds[:3], *rounds[4:]]  # the fourth transfers a surplus of nothing
    assert winners(result) == ["JOHN ERWIN", "ANNIE YOUNG", "MEG FORNEY"]
    assert compared(result, rounds) == []
    assert (len(stages(result).stages), len(rounds)) == (9, 10)  # the report tells what happens after the last seat too
    assert {stage.quota for stage in stages(result).stages} == {14_866}
    # What goes on of a surplus of 178 on 15,044 papers: 0.0118 of each, 177.5192; the report calls the rest residual.
    assert 15_044 * (10_000 * 178 // 15_044) == 1_775_192


def test_every_round_of_the_mayor_of_minneapolis_2017() -> None:
    election = workbook(RAW / "us/2017_minneapolis_mayor_cvr.xlsx", "office", 1, date(2017, 11, 7))
    result = counted(law("minneapolis-irv", election.date), election)
    assert winners(result) == ["Jacob Frey"]
    assert compared(result, report(RAW / "us/2017_minneapolis_mayor_expected_detailed_report.csv")) == []
    assert stages(result).papers == 104_484
    earlier = settled(law("minneapolis-irv", date(2013, 11, 5)), election)
    assert stages(earlier).papers > 104_484  # two empty ranks first: counted before, and no longer


def test_albany_2022_by_a_quota_recomputed_at_each_stage() -> None:
    election = votekit(RAW / "us/albany_ca_2022_city_council_votekit.csv")
    anew = TransferableVote(AllPapers(), taken=QuotaOfActive(), reading=Reading(EmptyPassedOver(), OvervoteEnds()))
    textbook = law("stv")
    result = counted(replace(textbook, tiers=(replace(textbook.tiers[0], formula=anew),)), election)
    assert [plain(name) for name in winners(result)] == ["johnanthonymiki", "robindlopez"]
    first = [votes for _, votes in stages(result).stages[0].totals]
    assert first == [2152, 1814, 1642, 1237, 314]
    assert winners(counted(law("meek"), election)) == winners(result)


@pytest.mark.parametrize("id", ["stv", "meek", "ireland-stv"])
@pytest.mark.parametrize("row", SCOTLAND, ids=lambda row: row["contest"])
def test_the_same_papers_under_other_laws_are_proved(row: dict[str, str], id: str) -> None:
    found = law(id)
    tier = replace(found.tiers[0], where=Each("ward"), votes=Cast("ward"), ties=(FirstUnequal(),))
    result = counted(replace(found, tiers=(tier,)), scottish(RAW / row["file"]))
    assert len(winners(result)) == int(row["seats"])
