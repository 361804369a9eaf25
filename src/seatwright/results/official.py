"""The result beside the published one: equal, different, or not to be compared. Never read by the count."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.model.election import NATION, Seat
from seatwright.model.places import Place, Territory
from seatwright.model.value import Value
from seatwright.results.result import Award, Outcome

TOTAL = "total"


class Difference(Value):
    """One published figure and the counted one."""

    tier: str
    place: str
    party: str
    person: str
    official: int
    counted: int


class Comparison(Value):
    """How a count compares: ``rows`` is the number of published figures.

    ``status``: "equal", "differs", "unknown" (nothing is published), "not compared".
    """

    status: str
    differences: tuple[Difference, ...] = ()
    rows: int = 0


def compare(result: Outcome, changed: bool = False) -> Comparison:
    """Compare a result with the official seats of its election.

    Votes or law that were changed are not compared: the official result is no answer to another question.
    """
    official = result.election.official
    if changed or not official:
        return Comparison("not compared" if changed else "unknown")
    seats = _Counted(result)
    tiers = {award.told_as for award in result.awards}
    rows = [row for row in official if row.tier == TOTAL or row.tier in tiers]
    if not rows:
        return Comparison("unknown")
    differences = [*_differ(rows, seats), *_unpublished(rows, seats)]
    return Comparison("differs" if differences else "equal", tuple(differences), len(rows))


class _Counted:
    """The counted seats, to be looked up as published rows are."""

    def __init__(self, result: Outcome) -> None:
        self.awards = result.awards
        self._territory = Territory(result.election.districts)

    def of(self, row: Seat) -> int:
        """The seats counted for a published row."""
        return sum(
            one.seats
            for one in self.awards
            if one.party == row.party and row.candidate in ("", one.person) and self.belongs(one, row)
        )

    def belongs(self, award: Award, row: Seat) -> bool:
        """Whether an award is told under a row's tier and inside its place."""
        if row.tier == TOTAL:
            return award.in_house and self.inside(award, row.district)
        return award.told_as == row.tier and self._tells(award) and self.inside(award, row.district)

    def _tells(self, award: Award) -> bool:
        """Claims are told only if their tier is published under its own name."""
        return award.in_house or award.tier == award.told_as

    def inside(self, award: Award, district: str) -> bool:
        kind = self._territory.kind_of(district, award.place_kind)
        return district == NATION or self._territory.lies_in(
            Place(award.place_kind, award.place), Place(kind, district)
        )


def _differ(rows: Iterable[Seat], seats: _Counted) -> list[Difference]:
    """Published figures that the count does not give."""
    counted = ((row, seats.of(row)) for row in rows)
    return [
        Difference(row.tier, row.district, row.party, row.candidate, row.seats, n)
        for row, n in counted
        if n != row.seats
    ]


def _unpublished(rows: list[Seat], seats: _Counted) -> list[Difference]:
    """Counted seats of parties which the publication, otherwise telling tier and place, does not have."""
    told = {(row.tier, row.district) for row in rows}
    have = {(row.tier, row.district, row.party) for row in rows}
    found: dict[tuple[str, str, str], int] = {}
    for tier, district in told:
        for award in seats.awards:
            key = (tier, district, award.party)
            if key not in have and award.party and seats.belongs(award, Seat(tier, district, award.party, "", 0)):
                found[key] = found.get(key, 0) + award.seats
    return [Difference(tier, district, party, "", 0, n) for (tier, district, party), n in found.items() if n]
