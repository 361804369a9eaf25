"""What the tests of docs/adr/0003 share: the laws, loaded from their files, and small elections."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path

from seatwright.kernel import count
from seatwright.law import System
from seatwright.model.election import District, Election
from seatwright.model.system import version
from seatwright.results.record import canonical, read_record, record
from seatwright.results.result import Completed
from seatwright.verify import verify

FOLDER = Path(__file__).parents[2] / "docs" / "adr" / "0003"


def laws(file: str) -> tuple[System, ...]:
    """The systems of a file."""
    spec = importlib.util.spec_from_file_location(f"adr_0003_{file}", FOLDER / f"{file}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: tuple[System, ...] = module.SYSTEMS
    return found


def law(file: str, on: date | None = None) -> System:
    """The latest version of a law, or the one in force on a day."""
    return version(laws(file), on) if on else laws(file)[-1]


def counted(system: System, held: Election) -> Completed:
    """A count that ended with a member in every seat."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return result


def proved(result: Completed) -> Completed:
    """A result that the checker accepts, with the election and from the record alone."""
    for verdict in (verify(result, system=result.system), verify(read_record(canonical(record(result))))):
        assert verdict.ok, str(verdict)
    return result


def seated(result: Completed, *tiers: str) -> dict[str, str]:
    """Who sits for which place, in some tiers: the person, or the party where no persons are known."""
    return {one.place: one.person or one.party for one in result.awards if one.tier in tiers and one.seats}


def places(kind: str, *names: str, parent: str = "*", seats: int = 1) -> tuple[District, ...]:
    """Places of a kind, each with so many seats."""
    return tuple(District(kind, name, parent, seats) for name in names)
