"""The result of a count: seats and persons, and the tree of steps that proves them."""

from __future__ import annotations

from seatwright.model.competitor import Competitor
from seatwright.model.election import Election
from seatwright.model.system import System
from seatwright.model.value import Value
from seatwright.results.step import Step


class Award(Value):
    """Seats of one competitor in one tier and place. ``in_house``: they sit (claims and restated tiers do not)."""

    tier: str
    told_as: str
    place: str
    place_kind: str
    party: str
    person: str
    seats: int
    source: str  # "count" or "given"
    in_house: bool = True


class Vacancy(Value):
    """Seats without a member, and why."""

    tier: str
    place: str
    party: str
    seats: int
    why: str


class Lot(Value):
    """A lot the law asks for: in which tier and place, among whom, for how many seats, by which article."""

    id: str
    tier: str
    place: str
    party: str
    among: tuple[Competitor, ...]
    seats: int
    law: str
    why: str


class Outcome(Value):
    """What both endings of a count share: the tree of steps so far."""

    system: System
    election: Election
    awards: tuple[Award, ...]
    tree: tuple[Step, ...]
    vacancies: tuple[Vacancy, ...] = ()
    not_covered: tuple[tuple[str, str], ...] = ()  # tier, reason
    warnings: tuple[str, ...] = ()
    lots: tuple[Lot, ...] = ()  # lots that were drawn and used

    def seats(self, tier: str = "", place: str = "") -> dict[str, int]:
        """Seats of the house by party, of one published tier or place if given; the most first."""
        found: dict[str, int] = {}
        for award in self.awards:
            if award.in_house and tier in ("", award.told_as) and place in ("", award.place):
                found[award.party] = found.get(award.party, 0) + award.seats
        return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    @property
    def house(self) -> int:
        """The members who sit: all seats of the tiers covered, vacant ones left out."""
        return sum(award.seats for award in self.awards if award.in_house)


class Completed(Outcome):
    """A count that ended."""


class LotsNeeded(Outcome):
    """A count that stopped because a tie decides a seat and the law wants a lot."""

    lot: Lot | None = None


Result = Completed | LotsNeeded
