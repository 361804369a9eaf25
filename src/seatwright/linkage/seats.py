"""Seats that a later tier reads: won, at stake, unfilled, and how many people a competitor can still seat."""

from __future__ import annotations

from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number
from seatwright.linkage.keys import Key
from seatwright.linkage.on_ballot import list_on_ballot
from seatwright.linkage.scope import Scope, of_the_party
from seatwright.model.competitor import Competitor
from seatwright.model.places import Place
from seatwright.model.where import Each, Only
from seatwright.results.ledger import Ledger
from seatwright.results.result import Award

ENOUGH = 10**15  # as many people as there could ever be seats


def of(ledger: Ledger, won: list[Award], scope: Scope, key: Key) -> dict[Competitor, Number]:
    """Seats won, added up for each competitor of the tier that asks."""
    seats: dict[Competitor, Number] = {}
    for award in won:
        if of_the_party(award.party, scope, ledger):
            who = key(award.party, award.person, Place(award.place_kind, award.place))
            seats[who] = seats.get(who, 0) + award.seats
    return seats


def of_place(ledger: Ledger, kind: str, scope: Scope) -> Number:
    """The seats at stake in the place; for the whole territory the sum of its places, if only these are listed."""
    kinds = [kind] if kind else [kind_of_place(scope), scope.tier.told_as, scope.tier.name]
    for one in dict.fromkeys(kinds):
        seats = ledger.territory.seats(one, scope.place.name)
        if seats is None:
            inner = [ledger.territory.seats(one, name) for name in ledger.territory.within(one, scope.place)]
            seats = sum(n for n in inner if n is not None) if inner and None not in inner else None
        if seats is not None:
            return seats
    raise refuse("E502", tier=scope.tier.name, place=scope.place.name, kind=kinds[0])


def kind_of_place(scope: Scope) -> str:
    """The kind of place in which the tier is fought."""
    where = scope.tier.where
    return where.kind if isinstance(where, Each | Only) else scope.tier.told_as


def unfilled(ledger: Ledger, tier: str, scope: Scope) -> Number:
    """Seats of an earlier tier that nobody took."""
    steps = ledger.last_in(tier, scope.place)
    return sum(step.seats - sum(seats for _, seats in step.outcome) for step in steps)


def house(ledger: Ledger) -> Number:
    """All seats given so far."""
    return sum(one.seats for awards in ledger.awards.values() for one in awards if one.in_house)


def names(ledger: Ledger, bar: Number, tier: str, scope: Scope) -> dict[Competitor, Number]:
    """How many more people each competitor can seat."""
    return {who: _room(ledger, who, bar, tier, scope) for who in scope.votes}


def has_names(ledger: Ledger, who: Competitor, scope: Scope) -> bool:
    """Whether a competitor can seat anybody more in the place; another individual of that name may sit elsewhere."""
    if who.is_individual:
        here = (one for tier in ledger.awards for one in ledger.won(tier, scope.place) if one.in_house)
        return not any((one.party, one.person) == (who.party, who.person) for one in here)
    return _room(ledger, who, 0, "", scope) > 0


def _room(ledger: Ledger, who: Competitor, bar: Number, tier: str, scope: Scope) -> int:
    if who.is_individual:
        return 0 if _sits(ledger, who) else 1
    told = {scope.tier.name, scope.tier.told_as}
    for cap in ledger.election.caps:
        if cap.tier in told and cap.party == who.party and cap.district == scope.place.name:
            return cap.max_seats
    listed = [
        row
        for row in ledger.election.lists
        if row.tier in told and row.party == who.party and row.district == scope.place.name
    ]
    listed = listed or list_on_ballot(scope.tier, scope.place.name, who.party, ledger)
    if not listed:
        return ENOUGH
    elected = ledger.elected()
    return sum(
        1
        for row in listed
        if (row.party, row.candidate) not in elected
        and not struck(ledger, row.party, row.candidate, row.also_in, bar, tier)
    )


def _sits(ledger: Ledger, who: Competitor) -> bool:
    """Whether an individual was elected in an earlier tier, under this label or name."""
    return any(
        one.party == who.party and one.person in ("", who.person, who.party.removeprefix("Ind: "))
        for awards in ledger.awards.values()
        for one in awards
        if one.in_house
    )


def struck(ledger: Ledger, party: str, person: str, district: str, bar: Number, tier: str) -> bool:
    """Whether a dual candidate got less than a share of the valid votes of his district, and so leaves the list."""
    if not bar or not district:
        return False
    for step in ledger.steps.get(tier, ()):
        if step.place == district and step.standings:
            valid = sum(one.votes for one in step.standings)
            own = sum(one.votes for one in step.standings if one.who.party == party and one.who.person in ("", person))
            return Fraction(own) < bar * valid
    return False
