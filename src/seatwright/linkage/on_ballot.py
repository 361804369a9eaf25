"""Names and votes by name on a ballot: who stands for a party where no list of it is told."""

from __future__ import annotations

from seatwright.model.election import SUMS, Listed, Vote
from seatwright.model.fill import EachOnce, PersonalVotes
from seatwright.model.places import Place
from seatwright.model.tier import Tier
from seatwright.results.ledger import Ledger


def list_on_ballot(tier: Tier, place: str, party: str, ledger: Ledger) -> list[Listed]:
    """A party's list in a place as the ballot tells it: everyone with a row there, where votes by name decide."""
    if not isinstance(tier.fill, PersonalVotes | EachOnce):
        return []
    rows = [row for row in by_name(tier.fill.ballot, place, ledger) if row.party == party]
    names = sorted({row.candidate for row in rows})
    return [Listed(tier.told_as, place, party, rank, name) for rank, name in enumerate(names, 1)]


def by_name(ballot: str, place: str, ledger: Ledger) -> list[Vote]:
    """Every row of a ballot in a place that names a person."""
    area = Place(ledger.territory.kind_of(place, ballot), place)
    return [row for row in ledger.cast(ballot, area) if row.candidate and row.candidate not in SUMS]
