"""Of which tier and place a claim speaks, and who competes there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.model.places import COUNTRY, Place
from seatwright.model.tier import Tier
from seatwright.model.where import EachAllianceOf
from seatwright.results.step import Step

Table = Mapping[Competitor, Number]
Whole = Mapping[Competitor, int]

NONE: Mapping[Competitor, int] = MappingProxyType({})


class Scope(NamedTuple):
    """A tier in a place. ``before``: how many steps had been written; ``party``: whose own lists share;
    ``votes``, ``admitted``: the standings, once they are known."""

    tier: Tier
    before: int
    place: Place = COUNTRY
    party: str = ""
    votes: Table = NONE
    admitted: Table = NONE

    @property
    def allied(self) -> bool:
        """Whether ``party`` is an alliance."""
        return isinstance(self.tier.where, EachAllianceOf)

    def at(self, place: Place) -> Scope:
        """The same question asked of another place."""
        return self._replace(place=place)


def scope_of(step: Step, tier: Tier, before: int) -> Scope:
    """The scope of a step's own claims.

    Votes below zero count as none for whoever shares seats.
    """
    votes = {one.who: one.votes for one in step.standings}
    admitted = {one.who: max(0, one.votes) for one in step.standings if one.admitted}
    return Scope(tier, before, Place(step.place_kind, step.place), step.party, votes, admitted)
