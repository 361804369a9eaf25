"""Landtage from the votes of every constituency, where the votes are at hand: Bavaria, Saxony, Baden-Württemberg."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seatwright.catalogue import law_of
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.results.official import compare
from seatwright.results.result import Completed

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "germany-laender"
HOUSES = {"bavaria-2018": 205, "bavaria-2023": 203, "saxony-2024": 120, "baden-wuerttemberg-2026": 157}
REGIONS = {"bavaria-2018": [69, 18, 21, 18, 29, 19, 31], "bavaria-2023": [65, 18, 22, 18, 27, 22, 31]}


@pytest.mark.skipif(not BULK.exists(), reason="the votes by constituency are not at hand (SEATWRIGHT_BULK)")
@pytest.mark.parametrize("id", HOUSES)
def test_a_landtag_from_the_votes_of_every_constituency(id: str) -> None:
    held = read_election(BULK / id)
    result = count(law_of(held), held)
    assert isinstance(result, Completed)
    assert (compare(result).status, result.house) == ("equal", HOUSES[id])
    if id in REGIONS:
        sizes = [one.settlement.house for one in result.tree if one.tier == "list" and one.settlement]
        assert sorted(sizes) == sorted(REGIONS[id])
