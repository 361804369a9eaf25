"""Seats that a tier reads, added up again: won by whom, at stake, unfilled, and how many names are left."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import Listed
from seatwright.model.places import Place
from seatwright.model.tier import Tier, members, references
from seatwright.model.where import Each, Only
from seatwright.results.result import Award
from seatwright.verify.at_hand import AtHand
from seatwright.verify.preferred import names_on_ballot
from seatwright.verify.scope import Scope, Table
from seatwright.verify.verdict import Unsaid
from seatwright.verify.votes import added, belongs, no_party, owner

ENOUGH = 10**15  # a list without end


def won_by(hand: AtHand, won: list[Award], scope: Scope) -> Table:
    """Seats won, for each competitor of the tier that reads them."""
    of = owner(scope, hand)
    return added(
        (of(one.party, one.person, Place(one.place_kind, one.place)), one.seats)
        for one in won
        if belongs(one.party, scope, hand)
    )


def at_stake(hand: AtHand, kind: str, scope: Scope) -> Number:
    """The seats of a place in districts.csv; of the whole, where only its places are listed, their sum."""
    where = scope.tier.where
    own = where.kind if isinstance(where, Each | Only) else scope.tier.told_as
    for one in (kind,) if kind else (own, scope.tier.told_as, scope.tier.name):
        listed = hand.territory.seats(one, scope.place.name)
        if listed is not None:
            return listed
        inner = [hand.territory.seats(one, name) for name in hand.territory.within(one, scope.place)]
        known = [n for n in inner if n is not None]
        if known and len(known) == len(inner):
            return sum(known)
    raise Unsaid


def unfilled(hand: AtHand, tier: str, scope: Scope) -> Number:
    """The seats of an earlier tier that nobody took."""
    return sum(step.seats - sum(n for _, n in step.outcome) for step in hand.last_in(tier, scope.place))


def house(hand: AtHand, before: int) -> Number:
    """All seats of the house so far."""
    return sum(one.seats for one in hand.so_far(before) if one.in_house)


# --- lists ---------------------------------------------------------------------------------------------------


def has_list(hand: AtHand, party: str, scope: Scope) -> bool:
    """Whether a party put up a list: a row on one of the tier's ballots in the place, or names in lists.csv; where no
    ballot is counted, whether it took part in a tier from which the votes come."""
    if no_party(party):
        return False
    ballots = {one.ballot for one in members(scope.tier.votes) if isinstance(one, f.Cast)}
    return (
        any(row.party == party for ballot in ballots for row in hand.cast(ballot, scope.place))
        or any(row.party == party and row.tier == scope.tier.told_as for row in hand.election.lists)
        or (not ballots and party in _parties_before(hand, scope))
    )


def _parties_before(hand: AtHand, scope: Scope) -> set[str]:
    """Everybody who stood in the place in a tier from which the votes come."""
    steps = [
        step for one in references(scope.tier) if one.slot == "votes" for step in hand.steps_in(one.tier, scope.place)
    ]
    competing = {one.who.party for step in steps for one in step.standings}
    return competing | {who.party for step in steps for who, _ in step.outcome}


def has_list_there(hand: AtHand, award: Award, ballot: str, kind: str) -> bool:
    """Whether a winner's party put up a list in the place of a kind where he won."""
    area = hand.territory.around(Place(award.place_kind, award.place), kind)
    return not no_party(award.party) and any(row.party == award.party for row in hand.cast(ballot, area))


def names_left(hand: AtHand, bar: Number, tier: str, scope: Scope) -> Table:
    """How many more people each competitor can seat."""
    return {who: _names_of(hand, who, bar, tier, scope) for who in scope.votes}


def _names_of(hand: AtHand, who: Competitor, bar: Number, tier: str, scope: Scope) -> int:
    """How many more people a competitor can seat."""
    if who.is_individual:
        return int(not _sits(hand, who, scope.before))
    told = {scope.tier.name, scope.tier.told_as}
    caps = [
        cap.max_seats
        for cap in hand.election.caps
        if cap.tier in told and cap.party == who.party and cap.district == scope.place.name
    ]
    if caps:
        return caps[0]
    listed = on_list(hand, scope.tier, who.party, scope.place.name)
    elected = hand.elected(scope.before)
    if not listed:
        on_ballot = names_on_ballot(who, scope, hand)
        return sum((who.party, name) not in elected for name in on_ballot) if on_ballot else ENOUGH
    return sum((row.party, row.candidate) not in elected and not struck(hand, row, bar, tier) for row in listed)


def has_names(hand: AtHand, who: Competitor, scope: Scope) -> bool:
    """Whether a competitor can seat anybody more in the place; an individual unless he or she has a seat there."""
    if not who.is_individual:
        return _names_of(hand, who, 0, "", scope) > 0
    return not any(
        one.in_house
        and (one.party, one.person) == (who.party, who.person)
        and hand.lies_in(Place(one.place_kind, one.place), scope.place)
        for one in hand.so_far(scope.before)
    )


def on_list(hand: AtHand, tier: Tier, party: str, place: str) -> list[Listed]:
    """The names of a party's list in a place, in its order."""
    rows = [
        row
        for row in hand.election.lists
        if row.tier in (tier.name, tier.told_as) and row.party == party and row.district == place
    ]
    return sorted(rows, key=lambda row: row.rank)


def _sits(hand: AtHand, who: Competitor, before: int) -> bool:
    return any(
        one.party == who.party and one.person in ("", who.person, who.party.removeprefix("Ind: "))
        for one in hand.so_far(before)
        if one.in_house
    )


def struck(hand: AtHand, row: Listed, bar: Number, tier: str) -> bool:
    """Whether a dual candidate fell below a share of the valid votes of his district, and leaves the list."""
    steps = [step for step in hand.record.tree if step.tier == tier and step.place == row.also_in and step.standings]
    if not bar or not row.also_in or not steps:
        return False
    valid = sum(one.votes for one in steps[0].standings)
    own = sum(
        one.votes for one in steps[0].standings if one.who.party == row.party and one.who.person in ("", row.candidate)
    )
    return Fraction(own) < bar * valid
