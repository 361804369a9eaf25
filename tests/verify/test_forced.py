"""Seats forced to totals cannot be changed, moved elsewhere or left where they were without being noticed."""

from __future__ import annotations

import pytest
from tests.verify.edits import IMPOSSIBLE, hashed, numbers
from tests.verify.forced import FORCED

from seatwright.model.value import replace
from seatwright.results.evidence import Corrections, Move
from seatwright.results.record import Record, recorded
from seatwright.results.step import Step
from seatwright.verify import verify


@pytest.mark.parametrize(
    "name", ["forced to totals", "forced across places", "forced seat by seat", "forced by lot", "forced, alliances"]
)
def test_no_number_can_be_changed(name: str) -> None:
    result = FORCED[name].counted()
    for where, edited in numbers(recorded(result)):
        if edited is not IMPOSSIBLE:
            assert isinstance(edited, Record)
            assert not verify(hashed(edited), result.election, result.system).ok, where


def with_moves(name: str, *moves: Move) -> tuple[Record, Record]:
    """A record, and the same with other moves and the seats that they make."""
    kept = recorded(FORCED[name].counted())
    step = kept.tree[-1]
    assert isinstance(step.evidence, Corrections)
    seats = dict(step.outcome)
    for sign, several in ((-1, step.evidence.moves), (1, moves)):
        for move in several:
            seats[move.taken] = seats.get(move.taken, 0) - sign
            seats[move.given] = seats.get(move.given, 0) + sign
    outcome = tuple((who, n) for who, n in seats.items() if n)
    changed: Step = replace(step, evidence=replace(step.evidence, moves=moves), outcome=outcome)
    return kept, hashed(replace(kept, tree=(*kept.tree[:-1], changed)))


def says(edited: Record) -> str:
    return str(verify(edited))


def test_a_seat_left_with_whoever_has_too_many() -> None:
    assert "who still has seats to give back is recorded as B, and comes to nothing" in says(
        with_moves("forced to totals")[1]
    )


def test_a_seat_taken_where_the_decimals_are_larger() -> None:
    kept, _ = with_moves("forced to totals")
    proof = kept.tree[-1].evidence
    assert isinstance(proof, Corrections)
    other = Move(proof.moves[0].taken._replace(place="South"), proof.moves[0].given._replace(place="South"))
    assert "the next seat is that of B, North, and not of B, South" in says(with_moves("forced to totals", other)[1])


def test_a_seat_given_to_smaller_decimals() -> None:
    kept, _ = with_moves("forced seat by seat")
    proof = kept.tree[-1].evidence
    assert isinstance(proof, Corrections)
    first, *rest = proof.moves
    swapped = Move(first.taken, rest[0].given), Move(rest[0].taken, first.given), *rest[1:]
    assert "the largest unused decimals are of" in says(with_moves("forced seat by seat", *swapped)[1])


def test_the_smaller_excess_first() -> None:
    kept, _ = with_moves("forced from two parties")
    proof = kept.tree[-1].evidence
    assert isinstance(proof, Corrections)
    assert "the greatest excess is that of B" in says(with_moves("forced from two parties", *reversed(proof.moves))[1])


def test_a_seat_taken_from_nobody_who_has_too_many() -> None:
    kept, _ = with_moves("forced to totals")
    proof = kept.tree[-1].evidence
    assert isinstance(proof, Corrections)
    again = (*proof.moves, Move(proof.moves[0].given, proof.moves[0].taken))
    assert "has no seat to give back" in says(with_moves("forced to totals", *again)[1])
