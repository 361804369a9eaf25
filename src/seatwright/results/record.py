"""The record of a count: what another program reads, checks and hashes.

It holds the law in full, the seats, and the tree of steps that proves them; the election by its hash.
"""

from __future__ import annotations

import datetime

from seatwright.errors import refuse
from seatwright.model.system import System
from seatwright.model.value import Value, replace
from seatwright.results.canonical import Json, as_object, canonical, encode, hash_of, sha256
from seatwright.results.decoded import decode, parsed
from seatwright.results.result import Award, Lot, LotsNeeded, Outcome, Vacancy
from seatwright.results.step import Step

__all__ = ["Record", "canonical", "encode", "fingerprint", "read_record", "record", "recorded", "sha256"]

FORMAT = "seatwright record 1"


class Row(Value):
    """Seats of a party or a person in a tier and place. ``source``: "count" or "given"."""

    tier: str
    place: str
    party: str
    person: str
    seats: int
    in_house: bool
    source: str


class RecordedSystem(Value):
    """The law that was applied, in full."""

    id: str
    version: datetime.date
    sha256: str
    value: System


class RecordedElection(Value):
    """The election that was counted, by its hash."""

    id: str
    date: datetime.date
    sha256: str


class Record(Value):
    """A count as it is kept: the law, the seats, and the tree of steps that proves them.

    ``sha256`` is of the record without that key. ``wanted``: the lot for which the count stopped.
    """

    format: str
    software: str
    system: RecordedSystem
    election: RecordedElection
    house: int
    seats: tuple[Row, ...]
    vacant: tuple[Vacancy, ...]
    lots: tuple[Lot, ...]
    not_covered: tuple[tuple[str, str], ...]
    unconfirmed: tuple[str, ...]
    tree: tuple[Step, ...]
    sha256: str
    wanted: Lot | None = None


def record(outcome: Outcome) -> dict[str, Json]:
    """The record of a count, as JSON."""
    return as_object(recorded(outcome))


def recorded(outcome: Outcome) -> Record:
    """The record of a count, as a value."""
    law, election = outcome.system, outcome.election
    bare = Record(
        format=FORMAT,
        software=_software(),
        system=RecordedSystem(law.id, law.since, sha256(law), law),
        election=RecordedElection(election.id, election.date, sha256(election)),
        house=outcome.house,
        seats=tuple(_row(one) for one in outcome.awards),
        vacant=outcome.vacancies,
        lots=outcome.lots,
        not_covered=outcome.not_covered,
        unconfirmed=law.unconfirmed,
        tree=outcome.tree,
        sha256="",
        wanted=outcome.lot if isinstance(outcome, LotsNeeded) else None,
    )
    return replace(bare, sha256=fingerprint(bare))


def fingerprint(said: Record) -> str:
    """The hash that a record must carry."""
    return hash_of({key: held for key, held in as_object(said).items() if key != "sha256"})


def _row(award: Award) -> Row:
    return Row(award.tier, award.place, award.party, award.person, award.seats, award.in_house, award.source)


def _software() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("seatwright")
    except PackageNotFoundError:
        return "0"


def read_record(text: str | bytes) -> Record:
    """The record in a JSON text.

    Errors: E701 to E711 for a text that is no record as the software writes them.
    """
    raw = parsed(text)
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise refuse("E711", value=raw.get("format") if isinstance(raw, dict) else type(raw).__name__, known=FORMAT)
    return decode(raw, Record)
