"""Totals to which seats could not be forced: what a party has in all places, and what it is due."""

from __future__ import annotations

from seatwright.results.evidence import Corrections


def missed(proof: Corrections) -> tuple[tuple[str, int, int], ...]:
    """Each party that has more or fewer seats than its total: the party, its seats, its total."""
    held = dict.fromkeys((party for party, _ in proof.rows), 0)
    for one in proof.lines:
        held[one.who.party] = held.get(one.who.party, 0) + one.whole + one.extra
    for move in proof.moves:
        held[move.taken.party] -= 1
        held[move.given.party] += 1
    return tuple((party, held[party], due) for party, due in proof.rows if held[party] != due)
