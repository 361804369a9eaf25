"""Personal votes of list members, on the list's ballot and on others together."""

from __future__ import annotations

from seatwright.model.election import SUMS, Listed, Vote
from seatwright.model.fill import PersonalVotes
from seatwright.model.places import Place
from seatwright.model.tier import Tier
from seatwright.results.ledger import Ledger


def on_ballot(fill: PersonalVotes, tier: Tier, place: str, party: str, ledger: Ledger) -> list[Listed]:
    """A party's list in a place as the ballot tells it: everyone with a row there."""
    rows = [row for row in _by_name(fill.ballot, place, ledger) if row.party == party]
    names = sorted({row.candidate for row in rows})
    return [Listed(tier.told_as, place, party, rank, name) for rank, name in enumerate(names, 1)]


def personal(fill: PersonalVotes, place: str, party: str, ledger: Ledger) -> dict[str, int]:
    """The votes by name of a party's candidates in a place, all ballots together."""
    votes: dict[str, int] = {}
    for ballot in (fill.ballot, *fill.also):
        for row in _by_name(ballot, place, ledger):
            if row.party == party:
                votes[row.candidate] = votes.get(row.candidate, 0) + row.votes
    return votes


def _by_name(ballot: str, place: str, ledger: Ledger) -> list[Vote]:
    area = Place(ledger.territory.kind_of(place, ballot), place)
    return [row for row in ledger.cast(ballot, area) if row.candidate and row.candidate not in SUMS]
