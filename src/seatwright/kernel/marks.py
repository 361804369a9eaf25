"""The marks of voters against their ballot papers: rows of more marks than could be made are wrong data."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, whole
from seatwright.kernel.units import is_counted, units
from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model.election import NATION, NOT_VOTES, SUMS, Election, Vote
from seatwright.model.marks import Marks
from seatwright.model.places import Place
from seatwright.model.system import System
from seatwright.model.tier import Tier
from seatwright.results.ledger import Ledger

BALLOTS = "ballots_on"  # under [parameters]: the papers with valid marks, by ballot, or by ballot and place


def check_marks(system: System, tier: Tier, reader: Reader) -> None:
    """Refuse more marks than the voters of a place, or of all places together, could make on their ballots."""
    for marks in system.marks:
        if marks.tier_of(system.tiers) == tier and reader.ledger.election.votes_are == "votes":
            needed = dict(_needed(marks, tier, reader))
            for place, papers in needed.items():
                _refuse(marks, tier, place, papers, reader)
            if NATION not in needed:
                _refuse(marks, tier, NATION, sum(needed.values()), reader)


def check_papers(ledger: Ledger) -> None:
    """Refuse numbers of papers for a ballot, or for a district of it, that has no votes."""
    for ballot, district in papers_told(ledger.election):
        if not ledger.held(ballot) or not (district == NATION or ledger.held(ballot, _place(district, ballot, ledger))):
            name = _name(ballot, district)
            known = ", ".join(dict.fromkeys(row.ballot for row in ledger.election.votes)) or "none"
            raise refuse("E517", value=name, known=known)


def papers_told(election: Election) -> list[tuple[str, str]]:
    """The ballots and districts of which the number of papers is known."""
    names = [name.removeprefix(f"{BALLOTS}.") for name, _ in election.figures if name.startswith(f"{BALLOTS}.")]
    parts = [name.partition(", ") for name in names]
    return [(ballot, district or NATION) for ballot, _, district in parts]


def _place(district: str, ballot: str, ledger: Ledger) -> Place:
    return Place(ledger.territory.kind_of(district, ballot), district)


def _name(ballot: str, district: str) -> str:
    return ballot if district == NATION else f"{ballot}, {district}"


def _needed(marks: Marks, tier: Tier, reader: Reader) -> Iterator[tuple[str, int]]:
    """The fewest papers in each place on which its marks could have been made."""
    told = {ballot for ballot, _ in papers_told(reader.ledger.election)}
    if marks.ballot not in told:
        return
    for unit in units(tier, reader.ledger):
        if is_counted(tier, unit, reader.ledger):
            yield unit.place.name, _papers(marks, Scope(tier, unit.place), reader)


def _papers(marks: Marks, scope: Scope, reader: Reader) -> int:
    """All marks over those of a voter, or the marks of one candidate over those that one may get: the larger."""
    rows = [row for row in reader.ledger.cast(marks.ballot, scope.place) if row.party not in NOT_VOTES]
    most, on_one = (reader.whole(amount, scope) for amount in marks.amounts)
    by_name = _by_name(rows)
    return max(_over(sum(row.votes for row in rows), most), _over(max(by_name.values(), default=0), on_one))


def _by_name(rows: list[Vote]) -> dict[tuple[str, str], int]:
    """The marks of each candidate, where one row is one candidate."""
    found: dict[tuple[str, str], int] = {}
    for row in rows:
        if row.candidate and row.candidate not in SUMS:
            found[row.party, row.candidate] = found.get((row.party, row.candidate), 0) + row.votes
    return found


def _over(marks: int, each: Number) -> int:
    """So many papers at least; where nobody may mark, as many as there are marks."""
    return -whole(-Fraction(marks) / each) if each > 0 else marks


def _refuse(marks: Marks, tier: Tier, place: str, papers: int, reader: Reader) -> None:
    cast = reader.ledger.election.figure(f"{BALLOTS}.{_name(marks.ballot, place)}")
    if isinstance(cast, int) and papers > cast:
        raise refuse("E516", tier=tier.name, place=place, ballot=marks.ballot, value=papers, known=cast)
