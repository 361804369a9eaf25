"""What the count finds, the checker accepts: from the record alone, and with the election and the law."""

from __future__ import annotations

import pytest
from tests.verify.cases import CASES
from tests.verify.rarer import RARER

from seatwright.results.record import canonical, read_record, record
from seatwright.verify import verify

ALL = CASES | RARER


@pytest.mark.parametrize("name", ALL)
def test_an_honest_result_verifies(name: str) -> None:
    result = ALL[name].counted()
    verdict = verify(result, system=result.system)
    assert verdict.ok, str(verdict)
    assert verdict.open == {}


@pytest.mark.parametrize("name", ALL)
def test_an_honest_record_verifies_without_the_election(name: str) -> None:
    kept = read_record(canonical(record(ALL[name].counted())))
    verdict = verify(kept)
    assert verdict.ok, str(verdict)
    assert sum(verdict.checked.values()) > 20
