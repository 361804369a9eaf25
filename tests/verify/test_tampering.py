"""No number of a record can be changed unnoticed, though all hashes are made to fit.

Some edits contradict the rest of the record; the others make another record that is sound in itself, and is refused by
the election or by the law.
"""

from __future__ import annotations

import pytest
from tests.verify.cases import CASES
from tests.verify.edits import IMPOSSIBLE, hashed, moved_seats, numbers

from seatwright.model.value import replace
from seatwright.results.record import Record, Row, recorded
from seatwright.verify import verify
from seatwright.verify.at_hand import AtHand

EDITED = (
    "divisor Sainte-Laguë",
    "divisor Huntington-Hill",
    "remainder 0",
    "remainder 2",
    "quota 8",
    "majority missed",
    "kept",
    "absorbed",
    "levelled",
    "levelled by quotas",
    "levelled but for one",
    "continued",
    "less",
    "starting from a half",
    "ceiling, reshared by quota",
    "ceiling, next quotient",
    "majority clause, reshared",
    "a rule, then a lot",
    "a bar or a seat",
    "at least two",
    "lists that end",
    "best losers",
    "each party's own lists",
    "New Zealand",
)


@pytest.mark.parametrize("name", EDITED)
def test_no_number_can_be_changed(name: str) -> None:
    result = CASES[name].counted()
    refused = {"alone": 0, "election": 0, "law": 0}
    for where, edited in numbers(recorded(result)):
        if edited is IMPOSSIBLE:
            continue
        assert isinstance(edited, Record)
        edited = hashed(edited)
        if not verify(edited).ok:
            refused["alone"] += 1
        elif not verify(edited, result.election).ok:
            refused["election"] += 1
        else:
            assert not verify(edited, result.election, result.system).ok, where
            refused["law"] += 1
    assert refused["alone"] > refused["election"] + refused["law"]


@pytest.mark.parametrize("name", EDITED)
def test_no_seat_can_be_moved(name: str) -> None:
    result = CASES[name].counted()
    for where, edited in moved_seats(recorded(result)):
        assert isinstance(edited, Record)
        assert not verify(_consistent(edited)).ok, where


def _consistent(said: Record) -> Record:
    """The record with the rows of seats that follow from its steps."""
    rows = tuple(
        Row(one.tier, one.place, one.party, one.person, one.seats, one.in_house, one.source)
        for awards in AtHand(said, None).awards
        for one in awards
    )
    return hashed(replace(said, seats=rows, house=sum(row.seats for row in rows if row.in_house)))


@pytest.mark.parametrize("name", CASES)
def test_a_step_cannot_be_left_out(name: str) -> None:
    result = CASES[name].counted()
    said = recorded(result)
    for n in range(len(said.tree)):
        shorter = _consistent(replace(said, tree=(*said.tree[:n], *said.tree[n + 1 :])))
        assert not verify(shorter, result.election).ok


def test_an_edit_breaks_the_hash() -> None:
    said = recorded(CASES["New Zealand"].counted())
    verdict = verify(replace(said, software="99"))
    assert [one.says[:22] for one in verdict.findings] == ["the hash of the record"]


def test_another_election_is_refused() -> None:
    result = CASES["divisor D'Hondt"].counted()
    other = replace(result.election, note="recounted")
    verdict = verify(recorded(result), other)
    assert [one.says[:24] for one in verdict.findings] == ["the hash of the election"]


def test_another_law_is_refused() -> None:
    result = CASES["divisor D'Hondt"].counted()
    verdict = verify(recorded(result), result.election, CASES["divisor Adams"].system)
    assert [one.says[:10] for one in verdict.findings] == ["the system"]
