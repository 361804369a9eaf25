"""Who stands behind a party: people its list can still seat, losers linked to it, candidates who won nothing."""

from __future__ import annotations

from seatwright.exact import Number
from seatwright.linkage.keys import Key
from seatwright.linkage.scope import Scope
from seatwright.linkage.seats import ENOUGH
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, SUMS, Listed
from seatwright.model.places import Place
from seatwright.results.ledger import Ledger


def people(ledger: Ledger, tier: str, scope: Scope) -> dict[Competitor, Number]:
    """How many more people each list can seat in its place: names on it, then losers of a district tier behind it."""
    return {who: _people(ledger, tier, who.party, who.place or scope.place.name, scope) for who in scope.votes}


def _people(ledger: Ledger, tier: str, party: str, place: str, scope: Scope) -> int:
    """The people behind one list."""
    told = {scope.tier.name, scope.tier.told_as}
    caps = [
        cap.max_seats
        for cap in ledger.election.caps
        if (cap.party, cap.district) == (party, place) and cap.tier in told
    ]
    if caps:
        return max(0, caps[0] - _seated(ledger, party, place, scope))
    listed = [row for row in ledger.election.lists if (row.party, row.district) == (party, place) and row.tier in told]
    if not listed:
        return ENOUGH
    won = {row.candidate for row in _linked(ledger, tier, party, NATION) if _has_won(ledger, row)}
    sits = {person for label, person in ledger.elected() if label == party}
    behind = {row.candidate for row in (*listed, *_linked(ledger, tier, party, place))}
    return len(behind - won - sits)


def _seated(ledger: Ledger, party: str, place: str, scope: Scope) -> int:
    """Seats that a list has already taken in a place, in steps that are told as one tier."""
    return sum(
        one.seats
        for awards in ledger.awards.values()
        for one in awards
        if one.in_house and (one.party, one.place) == (party, place) and one.told_as == scope.tier.told_as
    )


def _linked(ledger: Ledger, tier: str, party: str, place: str) -> list[Listed]:
    """The candidates of a district tier who are linked to a list, in one of its places."""
    kind_of, lies_in = ledger.territory.kind_of, ledger.territory.lies_in
    area = Place(kind_of(place, ""), place)
    return [
        row
        for row in ledger.election.lists
        if row.tier == tier and row.party == party and lies_in(Place(kind_of(row.district, tier), row.district), area)
    ]


def _has_won(ledger: Ledger, row: Listed) -> bool:
    """Whether a linked candidate won his district."""
    return any(one.place == row.district and one.person == row.candidate for one in ledger.awards.get(row.tier, ()))


def beaten(ledger: Ledger, tier: str, scope: Scope, key: Key) -> dict[Competitor, Number]:
    """How many candidates won nothing in a tier."""
    found: dict[Competitor, Number] = {}
    for step in ledger.steps_in(tier, scope.place):
        won = {who for who, seats in step.outcome if seats}
        for who in (one.who for one in step.standings if one.who not in won):
            if who.person and who.person not in SUMS:
                mine = key(who.party, who.person, Place(step.place_kind, step.place))
                found[mine] = found.get(mine, 0) + 1
    return found
