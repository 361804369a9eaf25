"""What goes wrong is told in one voice, on standard error, and never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call, Write

import seatwright.cli.count


def test_without_a_command_those_there_are_are_told(call: Call) -> None:
    told = call()
    assert (told.code, told.out) == (2, "")
    assert "  count       turn the votes of an election into seats\n" in told.err


@pytest.mark.parametrize("word", ["--help", "-h", "help"])
def test_help_that_is_asked_for_is_output(call: Call, word: str) -> None:
    told = call(word)
    assert (told.code, told.err) == (0, "")
    assert "seatwright count nz-2008" in told.out


@pytest.mark.parametrize(
    "command",
    [["count"], ["explain"], ["verify"], ["catalogue", "list"], ["catalogue", "show"], ["catalogue", "check"]],
)
def test_every_command_has_help_with_examples(call: Call, command: list[str]) -> None:
    told = call(*command, "--help")
    assert (told.code, told.err) == (0, "")
    assert f"usage: seatwright {' '.join(command)} " in told.out
    assert f"examples:\n  seatwright {' '.join(command)}" in told.out or "examples:\n  seatwright count" in told.out


def test_a_group_tells_its_commands(call: Call) -> None:
    assert "  check       " in call("catalogue").err
    assert "  check       " in call("catalogue", "--help").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["cuont", "nz-2008"], "E603  'cuont' is no command of seatwright.\n      Did you mean \"count\"? "),
        (["catalogue", "lits"], "E603  'lits' is no command of seatwright catalogue.\n"),
        (["count"], "E609  seatwright count: the following arguments are required: ELECTION.\n      See: "),
        (["count", "nz-2008", "--fromat", "csv"], "E609  seatwright count: unrecognized arguments: --fromat csv.\n"),
        (["count", "nz-2008", "--format", "xml"], "E609  seatwright count: argument --format: invalid choice: 'xml'"),
        (["count", "nz-208"], "E601  There is no election nz-208 in the catalogue.\n      Did you mean nz-2008"),
        (["count", "./nz-208"], "E201  ./nz-208: there is no such file or folder.\n"),
        (["explain", "nz-2008", "--party", "Grens"], "E602  There is no party 'Grens' in this result.\n      Did you "),
        (["explain", "nz-2008", "--tier", "lists"], "E602  There is no tier 'lists'"),
        (["explain", "nz-2008", "--table", "--party", "Green"], "E609  seatwright explain: --table shows a tier or "),
        (["catalogue", "show", "nz-208"], "E611  There is neither a law nor an election 'nz-208' in the catalogue.\n"),
        (["catalogue", "show", "qq"], "E611  There is neither a law nor an election 'qq' in the catalogue.\n      See"),
        (["catalogue", "check", "nz-208"], "E601  "),
        (["verify", "nz-2008", "nz-2011"], "E610  nz-2008 is not the file of a record.\n"),
    ],
)  # fmt: skip
def test_mistakes_are_told_on_standard_error(call: Call, words: list[str], says: str) -> None:
    told = call(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(says), told.err


def test_all_mistakes_of_a_folder_are_told_at_once(call: Call, write: Write) -> None:
    votes = "ballot,district,party,candidate,votes\nlist,*,Labour,,many\nlist,*,Greens,,-3\n"
    told = call("count", write(**{"votes.csv": votes}))
    assert (told.code, told.out) == (2, "")
    assert "votes.csv line 2" in told.err
    assert "votes.csv line 3" in told.err


def test_a_name_cannot_steer_the_terminal_through_an_error(call: Call, write: Write) -> None:
    votes = "ballot,district,party,candidate,votes\nlist,*,\x1b[31mRed\u202e,,5\n"
    told = call("count", write(**{"votes.csv": votes}))
    assert told.code == 2
    assert all(sign.isprintable() or sign == "\n" for sign in told.err)


def test_a_fault_of_ours_is_an_apology(call: Call, utopia: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division\x1b by zero")

    monkeypatch.delenv("SEATWRIGHT_DEBUG", raising=False)
    monkeypatch.setattr(seatwright.cli.count, "asked", broken)
    told = call("count", utopia)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("Sorry: this is a fault of seatwright ")
    assert "(ZeroDivisionError: division  by zero)" in told.err
    assert "SEATWRIGHT_DEBUG=1" in told.err
    assert "Traceback" not in told.err


def test_a_fault_of_ours_is_shown_in_full_if_asked_for(
    call: Call, utopia: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setenv("SEATWRIGHT_DEBUG", "1")
    monkeypatch.setattr(seatwright.cli.count, "asked", broken)
    told = call("count", utopia)
    assert told.code == 1
    assert "Traceback" in told.err


def test_an_interruption_is_quiet(call: Call, utopia: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(seatwright.cli.count, "asked", stopped)
    assert call("count", utopia) == (130, "", "")
