"""Every election of the catalogue counted, compared with its official seats, and verified.

>>> one, = check_catalogue(["nz-2008"])
>>> one.status, one.seats, one.rows
('equal', 122, 11)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from seatwright.catalogue import election as catalogue_election
from seatwright.catalogue import election_ids
from seatwright.cli.proof import proved
from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.model.election import Election
from seatwright.model.system import System
from seatwright.model.value import Value, replace
from seatwright.results.official import Difference, compare
from seatwright.results.result import LotsNeeded, Outcome
from seatwright.scenario.asked import own_law

EQUAL, UNKNOWN, NOT_COUNTED = "equal", "unknown", "not counted"
INFERRED = "equal, by an inferred figure"  # what is compared went into what is counted: no check


class Checked(Value):
    """What came of counting an election.

    ``status``: "equal", "equal, by an inferred figure" (where the election says so of itself), "differs", "unknown" (no
    official seats) or "not counted", and then ``why`` not.
    ``rows``: official figures compared; ``claims``: claims of proof that were checked; ``findings``: those that fail.
    ``expected``: whether the election itself says that it is reproduced.
    """

    id: str
    title: str
    country: str
    date: date
    system: str
    version: date | None
    provenance: str
    expected: bool
    sources: tuple[str, ...]
    status: str
    note: str = ""
    rows: int = 0
    seats: int = 0
    differences: tuple[Difference, ...] = ()
    claims: int = 0
    findings: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    why: str = ""

    @property
    def certified(self) -> bool:
        """Whether every claim of the proof holds."""
        return self.claims > 0 and not self.findings

    @property
    def fails(self) -> bool:
        """Whether something is wrong that the election does not itself say of itself."""
        return bool(self.findings) or (self.expected and self.status not in (EQUAL, UNKNOWN))


def check_catalogue(ids: Iterable[str] = (), each: Callable[[Checked], None] = lambda one: None) -> list[Checked]:
    """Check some elections of the catalogue, by default all; ``each`` is told of every one as it is done."""
    found: list[Checked] = []
    for id in ids or election_ids():
        found.append(check_election(catalogue_election(id)))
        each(found[-1])
    return found


def check_election(election: Election) -> Checked:
    """Count an election by its own law, compare, and verify."""
    try:
        system = own_law(election)
        result = count(system, election)
    except SeatwrightError as error:
        return _unchecked(election, f"{error.code}: {error.says}")
    if isinstance(result, LotsNeeded):
        return _unchecked(election, "a lot decides a seat, and its outcome is not known")
    return _compared(_unchecked(election, ""), system, result)


def _unchecked(election: Election, why: str) -> Checked:
    """What an election says of itself, and why it was not counted."""
    return Checked(
        id=election.id,
        title=election.title,
        country=election.country,
        date=election.date,
        system=election.system,
        version=None,
        provenance=election.provenance,
        expected=election.verified,
        sources=election.sources,
        status=NOT_COUNTED,
        note=election.note,
        why=why,
    )


def _compared(checked: Checked, system: System, result: Outcome) -> Checked:
    comparison = compare(result)
    proof = proved(result)
    return replace(
        checked,
        version=system.since,
        status=INFERRED if comparison.status == EQUAL and not checked.expected else comparison.status,
        rows=comparison.rows,
        seats=result.house,
        differences=comparison.differences,
        claims=sum(proof.checked.values()),
        findings=tuple(str(one) for one in proof.findings),
        unconfirmed=system.unconfirmed,
    )
