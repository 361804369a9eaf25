"""What was searched for in vain: the votes of elections that no public source seems to have, law by law.

>>> [one.where for one in searched("sudan-2010")][:1]
['IPU, African Arguments, copies of Wikipedia (seats alone)']
"""

from __future__ import annotations

import csv
from pathlib import Path

from seatwright.model.value import Value

TABLE = Path(__file__).parent / "searched.csv"


class Searched(Value):
    """Figures of a law's elections that were not found, and where they were looked for."""

    law: str
    what: str
    where: str


def searched(law: str = "") -> tuple[Searched, ...]:
    """All of them in the order of the laws, or those of one law."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        found = sorted((Searched(**row) for row in csv.DictReader(file)), key=lambda one: one.law)
    return tuple(one for one in found if law in ("", one.law))
