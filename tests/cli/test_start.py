"""Starting up: what is loaded, the public names, and the command as a program."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import seatwright

HEAVY = (
    "rich",
    "csv",
    "json",
    "argparse",
    "typing",
    "re",
    "fractions",
    "seatwright.kernel",
    "seatwright.io",
    "seatwright.model",
)


def python(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": "src", **environment}
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, env=env, check=False)


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """A line in a shell; ``seatwright`` is the command."""
    env = {**os.environ, "PYTHONPATH": "src"}
    line = command.replace("seatwright", f"{sys.executable} -m seatwright", 1)
    return subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=env, check=False)


def loaded(code: str) -> list[str]:
    """Which heavy modules some code loads, beyond those that Python loads by itself."""
    listing = (
        f"import sys; old = {{*sys.modules}}; {code}; print(*(n for n in {HEAVY} if n in sys.modules and n not in old))"
    )
    return python("-S", "-c", listing).stdout.splitlines()[-1].split()


def test_the_package_itself_loads_nothing() -> None:
    assert loaded("import seatwright") == []


def test_the_version_is_told_without_loading_anything() -> None:
    assert loaded("from seatwright.cli import main; main(['--version'])") == []


def test_a_count_for_programs_loads_neither_rich_nor_the_checker_nor_pages() -> None:
    code = "from seatwright.cli import main; main(['count', 'nz-2008', '--format', 'json'])"
    listing = f"{code}; import sys; print(*sys.modules, sep=',')"
    modules = python("-c", listing).stdout.splitlines()[-1].split(",")
    left_out = ("rich", "numpy", "dataclasses", "seatwright.verify", "seatwright.explain", "seatwright.charts",
                "seatwright.cli.page", "seatwright.cli.summary")  # fmt: skip
    assert [name for name in left_out if name in modules] == []


def test_a_pipe_never_loads_rich() -> None:
    code = "from seatwright.cli import main; import sys; main(['count', 'nz-2008']); print('rich' in sys.modules)"
    assert python("-c", code).stdout.splitlines()[-1] == "False"


def test_python_m_seatwright_is_the_command() -> None:
    told = python("-m", "seatwright", "--version")
    assert (told.returncode, told.stdout, told.stderr) == (0, f"seatwright {seatwright.__version__}\n", "")


def test_exit_codes_leave_the_process() -> None:
    told = python("-m", "seatwright", "count", "nowhere-1900")
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("E601  There is no election nowhere-1900 in the catalogue.\n")


def test_a_reader_that_goes_away_is_no_error() -> None:
    told = shell("seatwright catalogue list --format csv | head -1; echo ${PIPESTATUS[0]}")
    assert told.stdout.splitlines()[0].startswith("id,country")
    assert told.stdout.splitlines()[1] in ("0", "141")  # 0 if all was written before the reader went
    assert told.stderr == ""


@pytest.mark.parametrize("words", ["count nz-2008", "count nz-2008 --format json", "explain nz-2008", "--help"])
def test_a_full_disk_is_said(words: str) -> None:
    told = shell(f"seatwright {words} > /dev/full")
    assert told.returncode == 2
    assert told.stderr.startswith("E608  standard output cannot be written: No space left on device.\n")


def test_a_closed_output_is_no_fault() -> None:
    told = shell("seatwright count nz-2008 >&-")
    assert (told.returncode, told.stderr) == (0, "")


def test_a_locale_without_utf_8_changes_no_bytes() -> None:
    command = [sys.executable, "-m", "seatwright", "count", "nz-2008", "--format", "json"]
    env = {**os.environ, "PYTHONPATH": "src"}
    plain, other = (
        subprocess.run(command, capture_output=True, env=env | more, check=True).stdout
        for more in ({}, {"PYTHONIOENCODING": "latin-1"})
    )
    assert plain == other
    assert "Māori Party".encode() in plain


# --- the public names ---


def test_every_public_name_is_there() -> None:
    assert [name for name in seatwright.__all__ if getattr(seatwright, name, None) is None] == []
    assert len(seatwright.__all__) <= 22
    assert set(seatwright.__all__) <= set(dir(seatwright))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'cuont'"):
        _ = seatwright.cuont  # pyright: ignore


@pytest.mark.parametrize("name", ["explain", "verify", "law"])
def test_a_verb_that_bears_a_package_s_name_stays_a_verb(name: str) -> None:
    code = f"import seatwright.{name}, seatwright; from seatwright.{name} import *; print(callable(seatwright.{name}))"
    assert python("-c", code).stdout == "True\n"


def test_five_lines_of_python_count_explain_and_prove() -> None:
    result = seatwright.count("nz-2008")
    assert isinstance(result, seatwright.Completed)
    assert result.house == 122
    assert seatwright.compare_official(result).status == "equal"
    assert seatwright.verify(result).ok
    assert seatwright.explain(result, party="Green").paragraphs


def test_a_count_takes_an_election_a_path_or_an_id() -> None:
    from seatwright.catalogue import ELECTIONS

    election = seatwright.load("nz-2008")
    by_path = seatwright.count(ELECTIONS / "nz-2008")
    assert seatwright.count(election).seats() == by_path.seats() == seatwright.count("nz-2008").seats()


def test_a_count_takes_a_law_by_name_or_as_a_value() -> None:
    system = seatwright.law("nz-mmp")
    other = system.with_slot("list.seats", 100)
    assert seatwright.count("nz-2008", "nz-mmp@2020-01-01").house == seatwright.count("nz-2008", system).house == 122
    assert seatwright.count("nz-2008", other).house == 102


def test_lots_are_handed_in() -> None:
    from seatwright.model.election import LotDrawn

    with pytest.raises(seatwright.SeatwrightError, match="E401"):
        seatwright.count("nz-2008", lots=[LotDrawn("list", "*", ("A", "B"), ("A",))])
