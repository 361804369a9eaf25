"""Who stands behind a party, counted again: names left on its list, losers linked to it, candidates who won nothing."""

from __future__ import annotations

from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, SUMS, Listed
from seatwright.model.places import Place
from seatwright.verify.at_hand import AtHand
from seatwright.verify.scope import Scope, Table
from seatwright.verify.seats import ENOUGH, on_list
from seatwright.verify.votes import added, owner


def people_left(hand: AtHand, tier: str, scope: Scope) -> Table:
    """How many more people each list can seat where it stands."""
    return {who: _people_of(hand, tier, who, scope) for who in scope.votes}


def _people_of(hand: AtHand, tier: str, who: Competitor, scope: Scope) -> int:
    place, told = who.place or scope.place.name, scope.tier.told_as
    for cap in hand.election.caps:
        if (cap.party, cap.district) == (who.party, place) and cap.tier in (scope.tier.name, told):
            before = hand.so_far(scope.before)
            seated = [
                one
                for one in before
                if one.in_house and (one.party, one.place, one.told_as) == (who.party, place, told)
            ]
            return max(0, cap.max_seats - sum(one.seats for one in seated))
    listed = on_list(hand, scope.tier, who.party, place)
    if not listed:
        return ENOUGH
    gone = {person for party, person in hand.elected(scope.before) if party == who.party}
    gone |= {row.candidate for row in _linked(hand, tier, who.party, NATION) if _won(hand, row)}
    return len({row.candidate for row in (*listed, *_linked(hand, tier, who.party, place))} - gone)


def _linked(hand: AtHand, tier: str, party: str, place: str) -> list[Listed]:
    """The candidates of a district tier who are linked to a list inside a place."""
    area = Place(hand.kind_of(place, ""), place)
    return [
        row
        for row in hand.election.lists
        if (row.tier, row.party) == (tier, party)
        and hand.lies_in(Place(hand.kind_of(row.district, tier), row.district), area)
    ]


def _won(hand: AtHand, row: Listed) -> bool:
    steps = [step for step in hand.record.tree if step.tier == row.tier and step.place == row.district]
    return any(n and who.person == row.candidate for step in steps for who, n in step.outcome)


def beaten(hand: AtHand, tier: str, scope: Scope) -> Table:
    """How many candidates won nothing in an earlier tier."""
    of = owner(scope, hand)
    return added(
        (of(one.who.party, one.who.person, Place(step.place_kind, step.place)), 1)
        for step in hand.steps_in(tier, scope.place)
        for one in step.standings
        if one.who.person and one.who.person not in SUMS and one.who not in {who for who, n in step.outcome if n}
    )
