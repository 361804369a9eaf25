"""Every Bundestag since 1949 from the votes of every Wahlkreis, where the votes are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.bulk.bundestag import OFFICIAL, counted

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk")) / "germany-bundestag"


@pytest.mark.skipif(not BULK.exists(), reason="the votes by Wahlkreis are not at hand (SEATWRIGHT_BULK)")
@pytest.mark.parametrize("year", OFFICIAL)
def test_the_bundestag_of_each_year_is_counted_under_its_own_law(year: str) -> None:
    assert counted(BULK / f"de-bundestag-{year}").differences == {}


def test_the_official_seats_add_up_to_the_published_houses() -> None:
    houses = {year: sum(int(one.rsplit(" ", 1)[1]) for one in said.split(", ")) for year, said in OFFICIAL.items()}
    assert houses["1949"] == 402
    assert houses["1990"] == 662
    assert houses["2017"] == 709
    assert houses["2021-wiederholung"] == 735
