"""The page docs/validation.md: what it says of the traps of the laws."""

from __future__ import annotations

from seatwright.cli.checked import check_catalogue
from seatwright.cli.validation import Trap, page, traps


def section(text: str, head: str) -> list[str]:
    """The lines of a section."""
    return text.partition(f"## {head}\n")[2].partition("\n## ")[0].splitlines()


def test_the_page_has_a_line_for_each_trap() -> None:
    lines = section(page(check_catalogue(["nz-2008"])), "Traps")
    rows = [line for line in lines if line.startswith("| ")]
    assert rows[0] == "| Law | Trap | Test |"
    assert len(rows) - 1 == len(traps())
    assert "| nz-mmp | D'Hondt. | tests/law/test_traps_world.py::test_new_zealand_shares_out_by_odd_divisors |" in rows


def test_the_page_says_how_many_traps_there_are() -> None:
    known = traps()
    laws, tests = {one.law for one in known}, {one.test for one in known}
    lines = section(page(check_catalogue(["nz-2008"])), "Traps")
    assert lines[-1] == f"{len(known)} traps of {len(laws)} laws, sprung by {len(tests)} tests."


def test_traps_are_told_by_law() -> None:
    laws = [one.law for one in traps()]
    assert laws == sorted(laws)
    assert all(isinstance(one, Trap) and one.trap.endswith(".") for one in traps())
