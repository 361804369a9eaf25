"""``seatwright explain``: the whole, a part, the figures, in each format."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call


def test_the_whole_count_is_told(call: Call, utopia: Path) -> None:
    told = call("explain", utopia)
    assert (told.code, told.err) == (0, "")
    assert "Electorate\n----------\n" in told.out


def test_a_party_is_told_why_it_is_out(call: Call, utopia: Path) -> None:
    told = call("explain", utopia, "--party", "Lega, Nord")
    assert "4,000 of 106,200 list votes is 3.77%, below the 5% of ss 191-193" in " ".join(told.out.split())


def test_text_is_folded_to_the_screen(call: Call, utopia: Path) -> None:
    assert max(len(line) for line in call("explain", utopia, width=60).out.splitlines()) <= 60


def test_the_figures_behind_a_tier(call: Call, utopia: Path) -> None:
    told = call("explain", utopia, "--tier", "list", "--table")
    assert told.code == 0
    assert "Divisor" in told.out
    assert "Won before" in told.out


def test_the_figures_of_a_place(call: Call) -> None:
    told = call("explain", "scotland-2011", "--place", "Lothians", "--table")
    assert told.code == 0
    assert "Lothians" in told.out.splitlines()[0]


def test_programs_get_the_exact_numbers(call: Call, utopia: Path) -> None:
    said = json.loads(call("explain", utopia, "--party", "Greens", "--format", "json").out)
    assert set(said["paragraphs"][0]) == {"text", "law", "tier", "place", "numbers", "topic"}
    tables = json.loads(call("explain", utopia, "--tier", "list", "--table", "--format", "json").out)
    assert tables[0]["columns"][0] == "Party"


def test_markdown_has_headings(call: Call, utopia: Path) -> None:
    assert call("explain", utopia, "--format", "md").out.startswith("# ")
    assert call("explain", utopia, "--table", "--format", "md").out.startswith("**")


def test_a_changed_law_is_explained(call: Call, utopia: Path) -> None:
    told = call("explain", utopia, "--set", "list.entry=3%", "--party", "Lega, Nord")
    assert "5 of the" in told.out
