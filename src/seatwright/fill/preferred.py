"""Personal votes of list members, on the list's ballot and on others together."""

from __future__ import annotations

from seatwright.linkage.on_ballot import by_name
from seatwright.model.fill import EachOnce, PersonalVotes
from seatwright.model.places import Place
from seatwright.results.ledger import Ledger


def personal(fill: PersonalVotes | EachOnce, place: str, party: str, ledger: Ledger) -> dict[str, int]:
    """The votes by name of a party's candidates in a place, all ballots together."""
    votes: dict[str, int] = {}
    for ballot in (fill.ballot, *fill.also):
        for row in by_name(ballot, place, ledger):
            if row.party == party:
                votes[row.candidate] = votes.get(row.candidate, 0) + row.votes
    return votes


def of_list(ballot: str, place: str, party: str, ledger: Ledger) -> int:
    """All votes of a party's list in a place, those with a name among them."""
    at = Place(ledger.territory.kind_of(place, ballot), place)
    return sum(row.votes for row in ledger.cast(ballot, at) if row.party == party)
