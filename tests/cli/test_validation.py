"""The page docs/validation.md: what it says of the traps of the laws."""

from __future__ import annotations

from seatwright.catalogue.searched import searched
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


# --- worked examples ---


def test_worked_examples_stand_apart_from_all_elections() -> None:
    """An example among the reproduced elections, or in their sums."""
    text = page(check_catalogue(["nz-2008", "uk-avplus-example"]))
    assert "- 1 election: 1 equal to the official result (1 seen), 1 certified.\n" in text
    assert "- 1 worked example besides: 1 equal to the seats worked out by hand, 1 certified.\n" in text
    assert "uk-avplus-example" not in "".join(section(text, "Elections"))
    assert "uk-avplus-example" not in "".join(section(text, "How well the figures are known"))
    assert "- 11 published figures compared, 122 seats" in text
    (row,) = [line for line in section(text, "Worked examples") if "uk-avplus-example" in line]
    assert row.startswith("| uk-avplus-example | uk-avplus | 1998-10-29 | 4 | equal | certified | made up; ")


def test_without_examples_none_are_counted() -> None:
    text = page(check_catalogue(["nz-2008"]))
    assert "worked example besides" not in text
    assert section(text, "Worked examples")[-1] == "None was counted."


def test_an_example_alone_makes_no_elections() -> None:
    text = page(check_catalogue(["uk-avplus-example"]))
    assert "- 0 elections" not in text
    assert "equal to the official result" not in text


def test_the_page_lists_what_was_searched_for_in_vain() -> None:
    rows = [line for line in section(page([]), "Searched for in vain") if line.startswith("| ")]
    assert rows[0] == "| Law | What | Where |"
    assert len(rows) - 1 == len(searched())
    assert any(line.startswith("| sudan-2010 | votes of the lists of one state |") for line in rows)
