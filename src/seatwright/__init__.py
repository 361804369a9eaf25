"""Votes into seats, exactly as the law does it; every seat explained, every result proved.

>>> import seatwright as sw
>>> result = sw.count("nz-2008")
>>> result.house, result.seats()["National"], sw.compare_official(result).status
(122, 58, 'equal')

"What if the bar were 4%?" is another law, one slot changed:

>>> from seatwright.law import AtLeast, Valid, Won
>>> four = AtLeast("4%", of=Valid("list")) | Won(1, "constituency")
>>> sw.count("nz-2008", sw.law("nz-mmp").with_slot("list.entry", four)).seats()["NZ First"]
5

The vocabulary that laws are written in is imported by name: ``from seatwright.law import AtLeast``. Nothing is loaded
before it is used.
"""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # type checkers take it for typing's own; importing typing would cost more than all the rest here
if TYPE_CHECKING:
    from seatwright.catalogue import election_ids as catalogue_elections
    from seatwright.catalogue import law, versions
    from seatwright.errors import BadInput, SeatwrightError
    from seatwright.explain import explain, table
    from seatwright.model.election import Election
    from seatwright.model.system import System
    from seatwright.model.value import replace
    from seatwright.results.official import compare as compare_official
    from seatwright.results.record import read_record, record
    from seatwright.results.result import Completed, LotsNeeded, Result
    from seatwright.scenario.asked import count, load
    from seatwright.typology import classify
    from seatwright.verify import verify

__version__ = "0.1.0"

__all__ = [
    "BadInput",
    "Completed",
    "Election",
    "LotsNeeded",
    "Result",
    "SeatwrightError",
    "System",
    "__version__",
    "catalogue_elections",
    "classify",
    "compare_official",
    "count",
    "explain",
    "law",
    "load",
    "read_record",
    "record",
    "replace",
    "table",
    "verify",
    "versions",
]

# name: where it is written
_WRITTEN = {
    "BadInput": "errors.BadInput",
    "Completed": "results.result.Completed",
    "Election": "model.election.Election",
    "LotsNeeded": "results.result.LotsNeeded",
    "Result": "results.result.Result",
    "SeatwrightError": "errors.SeatwrightError",
    "System": "model.system.System",
    "catalogue_elections": "catalogue.election_ids",
    "classify": "typology.classify",
    "compare_official": "results.official.compare",
    "count": "scenario.asked.count",
    "explain": "explain.explain",
    "law": "catalogue.law",
    "load": "scenario.asked.load",
    "read_record": "results.record.read_record",
    "record": "results.record.record",
    "replace": "model.value.replace",
    "table": "explain.table",
    "verify": "verify.verify",
    "versions": "catalogue.versions",
}


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for."""
    if name not in _WRITTEN:
        raise AttributeError(f"module 'seatwright' has no attribute {name!r}")
    from importlib import import_module

    module, _, attribute = _WRITTEN[name].rpartition(".")
    found: object = getattr(import_module(f"seatwright.{module}"), attribute)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Root(ModuleType):
    """Three verbs bear the name of the package they are written in: here the name means the verb, always."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in _WRITTEN):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Root
