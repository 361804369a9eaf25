"""In which place, and for whom, an amount is read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.model.places import COUNTRY, Place
from seatwright.model.tier import Tier
from seatwright.results.ledger import Ledger

Numbers = Mapping[Competitor, Number]


class Scope(NamedTuple):
    """The tier that is counted, the place, the party whose own lists share (``party``, by alliance if ``allied``), and
    the votes of those who compete, once they are known."""

    tier: Tier
    place: Place = COUNTRY
    party: str = ""
    allied: bool = False
    votes: Numbers = MappingProxyType({})
    admitted: Numbers = MappingProxyType({})

    def at(self, place: Place) -> Scope:
        """The same question asked of another place."""
        return self._replace(place=place)


def of_the_party(party: str, scope: Scope, ledger: Ledger) -> bool:
    """Whether a row belongs to the party whose own lists share, or to the alliance whose parties do; to any, if none is
    meant. A party that stands alone is its own alliance."""
    if not scope.party or scope.party == party:
        return True
    return scope.allied and scope.party == ledger.alliance(party)
