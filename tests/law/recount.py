"""What tests of laws on real elections share: count again, with a slot of the law changed."""

from __future__ import annotations

from tests.small import seats_of

from seatwright.catalogue import election, law_of
from seatwright.kernel import count
from seatwright.law import System
from seatwright.model.election import Election

Seats = dict[str, int]


def counted(system: System, held: Election, tier: str = "") -> Seats:
    """Seats by party, of one tier or of the house."""
    return {party: n for party, n in seats_of(count(system, held), tier).items() if n}


def again(id: str, tier: str = "", **slots: object) -> Seats:
    """An election of the catalogue, counted by its law with slots changed: ``list__seats`` is list.seats."""
    held = election(id)
    system = law_of(held)
    for slot, value in slots.items():
        system = system.with_slot(slot.replace("__", "."), value)
    return counted(system, held, tier)


def house(seats: Seats) -> int:
    """All seats together."""
    return sum(seats.values())
