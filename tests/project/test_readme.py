"""What the README shows is what the software prints."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
TEXT = README.read_text(encoding="utf-8")
ENV = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}


def shown(command: str) -> str:
    """The block of the README that begins with a command."""
    found = re.search(rf"```\n\$ {re.escape(command)}\n(.*?)\n```", TEXT, re.DOTALL)
    assert found, command
    return found.group(1)


def printed(*arguments: str) -> str:
    ran = subprocess.run([sys.executable, "-m", "seatwright", *arguments], capture_output=True, env=ENV, check=True)
    return ran.stdout.decode("utf-8").rstrip()


def test_the_count_of_new_zealand_is_as_shown() -> None:
    assert printed("count", "nz-2008") == shown("seatwright count nz-2008")


def test_the_explanation_of_the_maori_party_is_as_shown() -> None:
    told = printed("explain", "nz-2008", "--party", "Māori Party")
    assert told == shown('seatwright explain nz-2008 --party "Māori Party"')


def test_the_python_of_the_readme_runs() -> None:
    code = re.search(r"```python\n(.*?)```", TEXT, re.DOTALL)
    assert code
    example = doctest.DocTestParser().get_doctest(code.group(1), {}, "README", str(README), 0)
    assert doctest.DocTestRunner().run(example).failed == 0


def test_the_pages_that_the_readme_names_are_there() -> None:
    for path in re.findall(r"\]\(((?:docs/|CONTRIBUTING)[^)]*)\)", TEXT):
        assert (README.parent / path).exists(), path
