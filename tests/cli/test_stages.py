"""Ranked papers on the screen: the table of the stages, and whether they are the official ones."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import HEADING, Call
from tests.ranked import law, papers, settled

from seatwright.catalogue import election, law_of
from seatwright.cli.stages import FEW_CANDIDATES, stage_tables, stage_verdict
from seatwright.cli.text import plain
from seatwright.kernel import count
from seatwright.law import AllPapersCut, InstantRunoff, TransferableVote, replace

HIGHLAND = """\
Ward 1, stage by stage
                           1
Candidate              First   2 Out   3 Out   4 Out   5 Out   6 Out
Linda Munro              504     510     521     587     671   899 ✓
Hugh Morrison            473     480     521     556     669   804 ✓
Kirsteen Currie          556     564     571     612     681   689 ✓
Russell Taylor           557     561     565     622     658       –
Malcolm Bangor-Jones     311     327     341     367       –       –
William Sinclair         265     269     274       –       –       –
Michael Simpson           89      91       –       –       –       –
Brendan O'Hanrahan        52       –       –       –       –       –
Exhausted                  0       5      14      63     128     415
Needed                   702     702     702     702     702     702
"""


def highland(votes: str = ""):
    ward = election("scot-highland-ward1-2017")
    if votes:
        changed = tuple(row._replace(votes=votes) if (row.stage, row.number) == (2, 4) else row for row in ward.stages)
        ward = replace(ward, stages=changed)
    return count(law_of(ward), ward)


def test_the_stages_stand_side_by_side() -> None:
    assert plain(stage_tables(highland(), 90)) == HIGHLAND


def test_where_there_is_no_room_the_first_and_the_last_stages_are_shown() -> None:
    lines = plain(stage_tables(highland(), 60)).splitlines()
    assert "6 stages, 3 shown" in lines[-1]
    assert all(len(line) <= 60 for line in lines)


def test_equal_stages_are_said_to_be_equal() -> None:
    assert stage_verdict(highland()) == [(" All 6 stages of the official count are equal.", "good")]


def test_the_first_stage_that_differs_is_named() -> None:
    ((said, style),) = stage_verdict(highland("512.5"))
    assert style == "bad"
    assert said == (
        " The stages differ in 1 of 33 figures; first Ward 1, stage 2, Linda Munro: official 512.50, counted 510."
    )


def test_without_official_stages_nothing_is_said() -> None:
    assert stage_verdict(settled(law(InstantRunoff()), papers({"A": 2, "B": 1}))) == []


def test_votes_lost_by_rounding_have_a_line() -> None:
    result = settled(law(TransferableVote(AllPapersCut(5)), 2), papers({"AB": 65, "BC": 10, "CB": 20, "D": 7}, 2))
    assert "Lost by rounding" in plain(stage_tables(result, 90))


def test_many_candidates_are_left_to_the_explanation() -> None:
    names = [chr(ord("A") + n) for n in range(26)]
    assert len(names) > FEW_CANDIDATES
    result = settled(law(InstantRunoff()), papers({name: n + 1 for n, name in enumerate(names)}))
    assert stage_tables(result, 90) == []


def test_in_a_run_off_half_of_what_counts_is_shown() -> None:
    """The trap: nine votes beside nine needed, and nobody elected, for more than half is."""
    shown = plain(stage_tables(settled(law(InstantRunoff()), papers({"A": 9, "B": 4, "C": 3, "D": 2})), 90))
    assert "Half            9       8\n" in shown
    assert "Needed" not in shown


def test_a_lot_for_an_exclusion_decides_no_seat(call: Call, tmp_path: Path) -> None:
    """The trap: "a lot decides 1 seat", and the official draws the winner."""
    folder = tmp_path / "ward"
    folder.mkdir()
    heading = HEADING.replace("nz-mmp", "scottish-stv")
    files = {
        "election.toml": heading,
        "districts.csv": "tier,district,parent,seats\nward,W,*,1\n",
        "candidates.csv": "number,candidate,party\n1,Ann,A\n2,Bo,B\n3,Cy,C\n",
        "ballots.csv": "papers,ranking\n5,1\n3,2 1\n3,3 2\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    told = call("count", folder)
    assert told.code == 3
    assert "A lot decides: ward, W, among Bo (B), Cy (C).\nEqual votes: who is drawn is excluded. (" in told.out
    lots = tmp_path / "lots.csv"
    lots.write_text("tier,district,among,drawn\nward,W,Bo;Cy,Cy\n", encoding="utf-8")
    assert " B " in call("count", folder, "--lots", lots).out
