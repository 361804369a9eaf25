"""What the README shows is what the software prints."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

from seatwright.catalogue import LAWS, law
from seatwright.cli.commands import COMMANDS, GROUPS
from seatwright.cli.listing import headings
from seatwright.model.election import EXAMPLE

README = Path(__file__).parents[2] / "README.md"
TEXT = README.read_text(encoding="utf-8")
ENV = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}


def shown(command: str) -> str:
    """The block of the README that begins with a command."""
    found = re.search(rf"```\n\$ {re.escape(command)}\n(.*?)\n```", TEXT, re.DOTALL)
    assert found, command
    return found.group(1)


def printed(*arguments: str, at: Path | None = None) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "seatwright", *arguments], capture_output=True, env=ENV, check=True, cwd=at
    )
    return ran.stdout.decode("utf-8").rstrip()


def test_the_count_of_new_zealand_is_as_shown() -> None:
    assert printed("count", "nz-2008") == shown("seatwright count nz-2008")


def test_the_explanation_of_the_maori_party_is_as_shown() -> None:
    told = printed("explain", "nz-2008", "--party", "Māori Party")
    assert told == shown('seatwright explain nz-2008 --party "Māori Party"')


def test_the_election_of_a_town_is_as_shown(tmp_path: Path) -> None:
    for name, text in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    told = printed("count", "./town", "--system", "town.toml", at=tmp_path)
    assert told == shown("seatwright count ./town --system town.toml")


def test_there_are_as_many_laws_countries_and_elections_as_the_readme_says() -> None:
    said = re.search(
        r"more than (\d+) laws of more than (\d+) countries,.*more than (\d+) real elections", TEXT, re.DOTALL
    )
    assert said
    laws, countries, elections = map(int, said.groups())
    real = [one for one in headings() if one.provenance != EXAMPLE and one.country != "Textbook"]
    assert len(LAWS) > laws
    assert len({law(id).country.partition(" (")[0] for id in LAWS} - {"Textbook"}) > countries
    assert len(real) > elections


def test_every_command_stands_in_the_readme() -> None:
    table = TEXT.partition("## What it does")[2].partition("\n\nELECTION")[0]
    assert [
        word
        for group in (COMMANDS, *GROUPS.values())
        for word in group
        if f"{word}`" not in table and f" {word} " not in table
    ] == []


def test_the_python_of_the_readme_runs() -> None:
    code = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)
    assert code
    example = doctest.DocTestParser().get_doctest(code.group(1), {}, "README", str(README), 0)
    assert doctest.DocTestRunner().run(example).failed == 0


def test_the_pages_that_the_readme_names_are_there() -> None:
    for path in re.findall(r"\]\(((?:docs/|CONTRIBUTING)[^)]*)\)", TEXT):
        assert (README.parent / path).exists(), path
