"""With the bulk data at hand: at least forty elections with the district tier counted from votes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.bulk.bundestag import OFFICIAL
from tests.bulk.districts import every

BULK = Path(os.environ.get("SEATWRIGHT_BULK", "../shared/bulk"))

# What a folder lacks or has otherwise; the tests beside this one count these with what the law needs besides.
DIFFER = {
    "de-bundestag-1990": "the bar in two areas: counted in test_bundestag",
    "georgia-2016": "leaders just under half were declared elected in the first round",
    "hungary-2022": "the minority's list is told as such in test_hungarian_assembly",
    "sri-lanka-2000": "one seat in the Vanni",
}


@pytest.mark.slow
@pytest.mark.skipif(not (BULK / "canada-federal").exists(), reason="the votes are not at hand (SEATWRIGHT_BULK)")
def test_forty_elections_with_their_districts_counted_are_equal() -> None:
    found = every(BULK)
    assert {one.id for one in found if one.status == "differs"} <= set(DIFFER)
    equal = {one.id for one in found if one.status == "equal"}
    bundestag = {f"de-bundestag-{year}" for year in OFFICIAL}  # each of them equal in test_bundestag
    assert len(equal | bundestag) >= 40, sorted(equal)
