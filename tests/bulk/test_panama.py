"""The small circuits of Panama in 2024, where the votes of all candidates are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.bulk.panama import elected, marked, small_circuits

FOLDER = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "panama" / "panama-2024"


@pytest.mark.skipif(not FOLDER.exists(), reason="the votes by circuit are not at hand (SEATWRIGHT_BULK)")
def test_the_most_voted_wins_each_small_circuit_of_panama() -> None:
    held = small_circuits(FOLDER)
    assert len(held.districts) == 26
    assert elected(held) == marked(held.official)
