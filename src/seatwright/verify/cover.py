"""Whether every place is told of: counted, taken as given, or said not to be covered."""

from __future__ import annotations

from seatwright.model.election import NATION
from seatwright.model.figures import Cast
from seatwright.model.places import COUNTRY, Place
from seatwright.model.tier import Tier, members
from seatwright.model.where import Each, EachAllianceIn, EachAllianceOf, EachPartyOf, Nation, Only, Persons
from seatwright.results.record import Record
from seatwright.results.step import Step
from seatwright.verify.at_hand import AtHand
from seatwright.verify.verdict import Notes, Unsaid

Unit = tuple[Place, str]  # a place; or the country and a party whose own lists share


def check_cover(record: Record, hand: AtHand, notes: Notes) -> None:
    """Every tier has its steps, and what is not covered is told so."""
    found: list[tuple[str, str]] = []
    for tier in hand.system.tiers:
        if record.wanted is not None and record.wanted.tier == tier.name:
            return
        try:
            found += _check_tier(tier, record, hand, notes)
        except Unsaid:
            notes.leave("cover")
    if hand.has_election:
        notes.same("cover", "what is not covered", sorted(record.not_covered), sorted(found))


def _check_tier(tier: Tier, record: Record, hand: AtHand, notes: Notes) -> list[tuple[str, str]]:
    """The places of a tier that have a step, in every round if it is repeated; gives those that are not covered."""
    steps = [step for step in record.tree if step.tier == tier.name]
    nths = sorted({step.nth for step in steps})
    for nth in nths[1:]:
        _check_round(tier, nth, [step for step in steps if step.nth == nth], hand, notes)
    return _check_first(tier, [step for step in steps if step.nth in nths[:1]], hand, notes)


def _check_round(tier: Tier, nth: int, steps: list[Step], hand: AtHand, notes: Notes) -> None:
    """A later round is held in the places of the first."""
    said = {(Place(step.place_kind, step.place), step.party) for step in steps}
    first = [step for step in hand.record.tree if step.tier == tier.name and step.nth == 1 and step.kind != "given"]
    counted = {(Place(step.place_kind, step.place), step.party) for step in first}
    notes.expect("cover", said == counted, f"round {nth} of {tier.name} is not held in the places of the first")


def _check_first(tier: Tier, steps: list[Step], hand: AtHand, notes: Notes) -> list[tuple[str, str]]:
    """The places of a tier, in the only or the first round."""
    given = [Place(step.place_kind, step.place) for step in steps if step.kind == "given"]
    said = {(Place(step.place_kind, step.place), step.party) for step in steps if step.kind != "given"}
    conditional = {(Place(step.place_kind, step.place), step.party) for step in steps if step.kind == "not met"}
    units = [one for one in _units(tier, hand) if not any(hand.lies_in(one[0], area) for area in given)]
    counted = {one for one in units if one in conditional or _is_counted(tier, one[0], hand)}
    for place, party in sorted(said ^ counted):
        what = "has a step, and nothing to count" if (place, party) in said else "is not told of"
        notes.expect("cover", False, f"{tier.name}, {place.name} {party}".rstrip() + f" {what}")
    notes.expect("cover", said == counted, f"the steps of {tier.name} are not those of its places")
    if not units and _is_fought_nowhere(tier, hand):
        return []
    if not steps:
        return [*_left_out(tier, units, hand), (tier.name, "neither votes nor given seats")]
    return _left_out(tier, [one for one in units if one not in counted], hand)


def _is_fought_nowhere(tier: Tier, hand: AtHand) -> bool:
    """Whether no place is of the tier's size, or nobody has won in an earlier tier what its lists would share."""
    match tier.where:
        case Only(kind, names):
            return not names and bool(hand.territory.of_kind(kind))
        case EachPartyOf(earlier) | EachAllianceOf(earlier):
            return bool(hand.steps_of(earlier)) and not any(
                one.seats and one.party for one in hand.won(earlier, COUNTRY)
            )
        case _:
            return False


def _left_out(tier: Tier, units: list[Unit], hand: AtHand) -> list[tuple[str, str]]:
    """Places without votes, where the ballot was held elsewhere."""
    held = any(hand.cast(ballot, COUNTRY) for ballot in _ballots(tier))
    return [(tier.name, f"{place.name}: neither votes nor given seats") for place, _ in units] if held else []


def _ballots(tier: Tier) -> list[str]:
    return [one.ballot for one in members(tier.votes) if isinstance(one, Cast)]


def _is_counted(tier: Tier, place: Place, hand: AtHand) -> bool:
    """Whether there is something to count; a tier that reads no ballot always has what it reads."""
    ballots = _ballots(tier)
    in_districts = isinstance(tier.where, Each | Only) and isinstance(tier.among, Persons)
    if ballots and in_districts and place.name == NATION:
        return False  # the sum of the whole territory cannot tell which persons won where
    return not ballots or any(hand.cast(ballot, place) for ballot in ballots)


def _units(tier: Tier, hand: AtHand) -> list[Unit]:
    """Where a tier is fought."""
    match tier.where:
        case Nation():
            return [(COUNTRY, "")]
        case Each(kind):
            return [(Place(kind, name), "") for name in _places(kind, tier, hand)]
        case Only(kind, names, least, most):
            return [
                (Place(kind, name), "")
                for name in _places(kind, tier, hand)
                if (name in names if names else _has_seats(kind, name, least, most, hand))
            ]
        case EachAllianceIn(earlier, kind):
            places = [Place(kind, name) for name in _places(kind, tier, hand)]
            found = {(at, one.party) for at in places for one in hand.won(earlier, at) if one.seats and one.party}
            return sorted(found)
        case EachPartyOf(earlier) | EachAllianceOf(earlier):
            parties = {one.party for one in hand.won(earlier, COUNTRY) if one.seats and one.party}
            return [(COUNTRY, party) for party in sorted(parties)]
        case _:
            raise Unsaid


def _has_seats(kind: str, name: str, least: int, most: int, hand: AtHand) -> bool:
    seats = hand.territory.seats(kind, name)
    if seats is None:
        raise Unsaid
    return least <= seats and (not most or seats <= most)


def _places(kind: str, tier: Tier, hand: AtHand) -> list[str]:
    """The places of a kind as districts.csv lists them; without it, the districts of the tier's ballots that are no
    listed places of another kind; or the parents that have no row."""
    listed = hand.territory.of_kind(kind)
    if listed:
        return list(listed)
    cast = dict.fromkeys(row.district for ballot in _ballots(tier) for row in hand.cast(ballot, COUNTRY))
    free = [name for name in cast if name == COUNTRY.name or hand.territory.kind_of(name, kind) == kind]
    return free or list(hand.territory.unlisted)
