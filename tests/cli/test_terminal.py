"""What a terminal shows: its width, its colours, wide signs, and nothing that steers it."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from seatwright.cli.grid import Column, grid
from seatwright.cli.text import clean, columns, flowing, fold, padded, plain, shortened

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(*words: object, **environment: str) -> str:
    """What the command writes to a real terminal."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": "src", "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    env = {name: value for name, value in env.items() if name != "NO_COLOR" or environment.get("NO_COLOR")}
    command = [sys.executable, "-m", "seatwright", *(str(word) for word in words)]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, stdin=theirs, env=env) as process:
        os.close(theirs)
        told = b""
        while select.select([ours], [], [], 20)[0]:
            try:
                told += os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
        process.wait(20)
    os.close(ours)
    return told.decode().replace("\r\n", "\n")


# --- width ---


@pytest.mark.parametrize("width", [120, 100, 80, 60, 40, 30])
def test_no_line_is_wider_than_the_screen(call: Call, utopia: Path, width: int) -> None:
    told = call("count", utopia, "--no-verify", width=width)
    lines = [line for line in told.out.splitlines() if "seatwright" not in line]
    assert max(columns(line) for line in lines) <= width


def test_remarks_stand_below_the_table_where_it_is_narrow(call: Call, utopia: Path) -> None:
    told = call("count", utopia, width=80)
    assert " Māori Party: two more than entitled\n House: 120 + 2 overhang\n" in told.out


def test_parties_and_seats_are_the_last_to_go(call: Call, utopia: Path) -> None:
    head = next(line for line in call("count", utopia, width=40).out.splitlines() if "Party" in line)
    assert head.split() == ["Party", "%", "Entitled", "Seats"]


def test_tiers_go_together(call: Call) -> None:
    told = call("count", "korea-2020", "--no-verify", width=70)
    assert ("District" in told.out) == ("List-linked" in told.out)


def test_a_pipe_is_100_wide(call: Call, utopia: Path) -> None:
    assert call("count", utopia) == call("count", utopia, width=100)


@pytest.mark.parametrize("width", [0, 1, 7])
def test_a_screen_of_no_width_is_20_wide(call: Call, utopia: Path, width: int) -> None:
    assert call("count", utopia, width=width).code == 0


# --- colour ---


def test_a_terminal_has_colour_and_says_the_same_as_a_pipe(call: Call, utopia: Path) -> None:
    shown = on_terminal("count", utopia, COLORTERM="")
    assert "\x1b[" in shown
    assert "●" in shown
    assert "△" in shown or "○" in shown or "□" in shown
    table = call("count", utopia).out[call("count", utopia).out.index("   Party") :]
    bare = ESCAPES.sub("", shown)
    assert [line[2:].rstrip() for line in bare[bare.index("   Party") :].splitlines()] == [
        line[2:].rstrip() for line in table.splitlines()
    ]


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(call: Call, utopia: Path, environment: dict[str, str]) -> None:
    assert on_terminal("count", utopia, **environment) == call("count", utopia).out


def test_no_colour_if_it_is_told_so(call: Call, utopia: Path) -> None:
    assert on_terminal("count", utopia, "--no-color") == call("count", utopia).out


def test_sixteen_colours_are_too_few_for_parties_so_letters_stay(utopia: Path) -> None:
    shown = on_terminal("count", utopia, TERM="xterm", COLORTERM="")
    assert "\x1b[" in shown
    assert "●" not in shown
    assert "small letter (m)" in ESCAPES.sub("", shown)


def test_long_work_shows_how_far_it_is(utopia: Path) -> None:
    shown = on_terminal("catalogue", "check", "nz-1996", "nz-2002", "nz-2008", "nz-2020", "london-2000")
    assert "5/5" in shown


# --- signs ---


def test_wide_signs_take_two_columns(call: Call, utopia: Path) -> None:
    (utopia / "votes.csv").write_text(
        "ballot,district,party,candidate,votes\nlist,*,더불어민주당,,60000\nlist,*,국민의힘,,40000\nlist,*,Ｆｕｌｌ,,30000\n"
        "list,*,A\u0301a,,20000\n",
        encoding="utf-8",
    )
    (utopia / "given.csv").write_text(
        "tier,district,party,candidate,seats\nconstituency,*,국민의힘,,3\n", encoding="utf-8"
    )
    (utopia / "seats.csv").unlink()
    told = call("count", utopia, "--no-verify")
    rows = [line for line in told.out.splitlines() if re.search(r"\d\d\.\d\d", line)]
    assert len(rows) == 4
    assert len({columns(row) for row in rows}) == 1


def test_columns_of_signs() -> None:
    assert [columns(text) for text in ("Māori", "국회", "e\u0301", "क्\u200dष", "")] == [5, 4, 1, 2, 0]


def test_nothing_that_steers_a_terminal_is_written_raw() -> None:
    assert clean("\x1b]0;pwned\x07") == "\\x1b]0;pwned\\x07"
    assert clean("a\u202eb\u200b") == "a\\u202eb\\u200b"
    assert clean("क्\u200dष\u00a0\u3000x") == "क्\u200dष  x"
    assert plain([[("\x9b31m", "bad")]]) == "\\x9b31m\n"


def test_texts_are_cut_and_filled_by_columns() -> None:
    assert (shortened("국민의힘", 5), padded("국민", 6), padded("국민", 6, right=True)) == ("국민…", "국민  ", "  국민")
    assert fold("aa bb cc", 5) == ["aa bb", "cc"]


def test_pieces_flow_into_lines_with_their_looks() -> None:
    lines = flowing([("Equal.", "good"), (" 122 seats,", ""), (" all proved.", "good")], 20)
    assert ["".join(text for text, _ in line) for line in lines] == ["Equal. 122 seats,", "  all proved."]
    assert lines[0] == [("Equal.", "good"), (" 122 seats,", "")]


def test_a_table_leaves_out_what_has_no_room() -> None:
    cells = (("1,000", ""), ("2", ""))
    party = Column("Party", (("A", ""), ("A longer name", "")), right=False, flexible=True)
    table = [party, Column("Votes", cells, drop=1), Column("Seats", cells)]
    assert plain(grid(table, 40)).splitlines()[1] == "A               1,000   1,000"
    assert plain(grid(table, 22)).splitlines() == [
        "Party           Seats",
        "A               1,000",
        "A longer name       2",
    ]
    assert plain(grid(table, 12)).splitlines() == ["Party  Seats", "A      1,000", "A lo…      2"]
