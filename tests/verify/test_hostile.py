"""Whatever stands in a record, reading it and checking it end in a verdict or in an error with a code, and soon."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from tests.verify.cases import CASES

from seatwright.errors import SeatwrightError
from seatwright.results.record import canonical, read_record, record, sha256
from seatwright.verify import verify

ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2, 10**24, -(10**24), "", "*", "1/3", "-7/2", "list", "constituency", "A", [], {},
    [[]], {"party": "A"}, {"is": "Exactly", "number": 7}, {"is": "Nation"}, {"is": "Everyone"},
)  # fmt: skip

STARTS = (
    "divisor Dean", "remainder 2", "excess 1", "quota 8", "majority reached", "due", "kept", "absorbed", "levelled",
    "levelled by quotas", "continued", "starting from a half", "ceiling, reshared", "ceiling, next quotient",
    "floor, next quotient", "majority clause, reshared", "a rule, then a lot", "a bar in two places", "not a minority",
    "lists that end", "best losers", "levelling seats in cells", "each party's own lists", "a run-off",
)  # fmt: skip


def spoilt(said: Any, odd: random.Random) -> Any:
    """A JSON value with one node replaced, left out, or doubled."""
    if isinstance(said, dict) and said and odd.random() < 0.92:
        key = odd.choice(sorted(said))
        if odd.random() < 0.08:
            return {other: held for other, held in said.items() if other != key}
        return {**said, key: spoilt(said[key], odd)}
    if isinstance(said, list) and said and odd.random() < 0.92:
        n = odd.randrange(len(said))
        if odd.random() < 0.16:
            return [*said[:n], *odd.choice(([], [said[n], said[n]])), *said[n + 1 :]]
        return [*said[:n], spoilt(said[n], odd), *said[n + 1 :]]
    return odd.choice(ODD)


@pytest.mark.parametrize("name", STARTS)
def test_a_spoilt_record_is_refused_or_judged(name: str) -> None:
    result, odd = CASES[name].counted(), random.Random(name)
    kept = record(result)
    for _ in range(60):
        said: Any = kept
        for _ in range(odd.choice((1, 1, 2))):
            said = spoilt(said, odd)
        if not isinstance(said, dict):
            continue
        said["software"] = kept["software"]  # a text that nothing else follows from
        try:
            said["sha256"] = sha256({key: held for key, held in said.items() if key != "sha256"})
            read = read_record(json.dumps(said))
        except SeatwrightError:
            continue
        try:
            alone, counted = verify(read), verify(read, result.election, result.system)
        except SeatwrightError as error:
            pytest.fail(f"{error} for {canonical(said)}")
        assert said == kept or not (alone.ok and counted.ok)
