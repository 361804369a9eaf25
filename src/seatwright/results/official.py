"""The result beside the published one: equal, different, or not to be compared. Never read by the count."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.model.election import NATION, Seat
from seatwright.model.places import Territory
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
    """The counted seats, to be looked up as published rows are: by tier, district, party, and person or nobody."""

    def __init__(self, result: Outcome) -> None:
        self._territory = Territory(result.election.districts)
        self.seats: dict[tuple[str, str, str, str], int] = {}
        for award in result.awards:
            for tier in _told_under(award):
                for district in self._districts(award):
                    for person in {"", award.person}:
                        key = (tier, district, award.party, person)
                        self.seats[key] = self.seats.get(key, 0) + award.seats

    def _districts(self, award: Award) -> dict[str, None]:
        """The place of an award and every larger one."""
        return dict.fromkeys((*self._territory.chain(award.place), NATION))


def _told_under(award: Award) -> list[str]:
    """The published tiers under which an award is told; claims only if their tier is published under its own name."""
    tier = [award.told_as] if award.in_house or award.tier == award.told_as else []
    return [*tier, TOTAL] if award.in_house else tier


def _differ(rows: Iterable[Seat], counted: _Counted) -> list[Difference]:
    """Published figures that the count does not give."""
    found = ((row, counted.seats.get((row.tier, row.district, row.party, row.candidate), 0)) for row in rows)
    return [Difference(*row[:4], row.seats, n) for row, n in found if n != row.seats]


def _unpublished(rows: list[Seat], counted: _Counted) -> list[Difference]:
    """Counted seats of parties which the publication, otherwise telling tier and place, does not have."""
    told = {(row.tier, row.district) for row in rows}
    have = {(row.tier, row.district, row.party) for row in rows}
    return [
        Difference(tier, district, party, "", 0, n)
        for (tier, district, party, person), n in sorted(counted.seats.items())
        if not person and n and party and (tier, district) in told and (tier, district, party) not in have
    ]
