"""A tie that decides a seat: the count stops, says what to draw, and goes on with what was drawn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call

STOPPED = """\
Utopia · Assembly · 17 May 2020
Mixed-member proportional · two votes · Electoral Act 1993, ss 191-193

A lot decides 2 seats: list, the whole country, among A, B, C.
Equal quotients. (Electoral Act 1993, ss 191-193; lot {id})

Draw it; then write one of these lines into lots.csv, below the heading:

    tier,district,among,drawn
    list,*,A;B;C,A;B
    list,*,A;B;C,A;C
    list,*,A;B;C,B;C

and count again:

    seatwright count tied --lots lots.csv

Seats so far

    Party    Votes       %   Seats      %
 A  A        1,000   33.33       1   33.3
 B  B        1,000   33.33       1   33.3
 X  X                            1   33.3
    So far   3,000               3
"""


@pytest.fixture(autouse=True)
def _here(tied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tied.parent)


def test_the_count_stops_and_says_what_to_draw(call: Call) -> None:
    said = json.loads(call("count", "tied", "--format", "json").out)
    assert call("count", "tied") == (3, STOPPED.format(id=said["lot"]["id"]), "")


def test_programs_get_the_lot_and_the_seats_so_far(call: Call) -> None:
    told = call("count", "tied", "--format", "json")
    said = json.loads(told.out)
    assert told.code == 3
    assert said["lot"] | {"id": "", "why": ""} == {
        "tier": "list", "place": "*", "among": ["A", "B", "C"], "seats": 2, "id": "", "why": "",
        "article": "Electoral Act 1993, ss 191-193",
    }  # fmt: skip
    assert said["total"] == {"A": 1, "B": 1, "X": 1}


def test_with_csv_the_lot_is_told_beside_the_table(call: Call) -> None:
    told = call("count", "tied", "--format", "csv")
    assert told.code == 3
    assert told.out.splitlines()[1:] == [
        "constituency,*,A,1,given,true", "constituency,*,B,1,given,true", "constituency,*,X,1,given,true",
    ]  # fmt: skip
    assert "A lot decides 2 seats" in told.err


def test_markdown_keeps_the_lines_to_be_written_as_they_are(call: Call) -> None:
    told = call("count", "tied", "--format", "md")
    assert told.code == 3
    assert "\n\n    tier,district,among,drawn\n    list,*,A;B;C,A;B\n" in told.out


@pytest.mark.parametrize(("line", "winners"), [(9, "AB"), (10, "AC"), (11, "BC")])
def test_each_line_that_is_offered_goes_on(call: Call, line: int, winners: str) -> None:
    lines = [text.strip() for text in call("count", "tied").out.splitlines()]
    Path("lots.csv").write_text(f"{lines[8]}\n{lines[line]}\n", encoding="utf-8")
    said = json.loads(call("count", "tied", "--lots", "lots.csv", "--format", "json").out)
    assert {party: said["total"][party] for party in "ABC"} == {p: 40 if p in winners else 39 for p in "ABC"}
    assert said["lots"][0]["among"] == ["A", "B", "C"]


def test_a_lot_may_lie_in_the_folder(call: Call) -> None:
    Path("tied/lots.csv").write_text("tier,district,among,drawn\nlist,*,A;B;C,A;B\n", encoding="utf-8")
    assert call("count", "tied").code == 0


def test_a_lot_for_another_situation_is_not_used(call: Call) -> None:
    Path("lots.csv").write_text("tier,district,among,drawn\nlist,*,A;B,A\n", encoding="utf-8")
    told = call("count", "tied", "--lots", "lots.csv")
    assert told.code == 3
    assert "one of these lines into lots.csv" in told.out
    assert "Not used so far: the lot for list, *, among A, B.\n" in told.out


def test_a_lot_that_nobody_asked_for_is_refused(call: Call, utopia: Path) -> None:
    Path("lots.csv").write_text("tier,district,among,drawn\nlist,*,Labour;Greens,Greens\n", encoding="utf-8")
    told = call("count", utopia, "--lots", "lots.csv")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("E401  The lot for list, * (among Labour, Greens) was not asked for.\n")


def test_a_lot_that_draws_too_few_is_refused(call: Call) -> None:
    Path("lots.csv").write_text("tier,district,among,drawn\nlist,*,A;B;C,A\n", encoding="utf-8")
    told = call("count", "tied", "--lots", "lots.csv")
    assert (told.code, told.out, told.err[:4]) == (2, "", "E403")


def test_a_file_of_lots_that_is_not_there_is_refused(call: Call) -> None:
    assert call("count", "tied", "--lots", "nowhere.csv").err.startswith("E201  nowhere.csv")


def test_of_many_outcomes_the_line_is_left_to_be_filled_in(call: Call) -> None:
    names = "ABCDEFGH"
    rows = "".join(f"list,*,{name},,1000\n" for name in names)
    Path("tied/votes.csv").write_text(f"ballot,district,party,candidate,votes\n{rows}", encoding="utf-8")
    Path("tied/given.csv").write_text("tier,district,party,candidate,seats\nconstituency,*,A,,1\n", encoding="utf-8")
    told = call("count", "tied", "--set", "list.seats=84")
    assert told.code == 3
    assert "Draw it; then write this line into lots.csv" in told.out
    assert "    list,*,A;B;C;D;E;F;G;H,the 4 drawn of them\n" in told.out


def test_an_explanation_says_where_the_count_stopped(call: Call) -> None:
    told = call("explain", "tied")
    assert told.code == 3
    assert "the law wants a lot" in " ".join(told.out.split())
