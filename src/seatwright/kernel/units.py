"""The places of a tier, one after the other, and what is known of each: given, to be counted, or not covered."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.errors import refuse
from seatwright.model.condition import Always
from seatwright.model.election import NATION
from seatwright.model.figures import Cast, Names
from seatwright.model.places import COUNTRY, Place
from seatwright.model.system import System
from seatwright.model.tier import Tier, members, references
from seatwright.model.where import Each, EachAllianceOf, EachPartyOf, Nation, Only, Persons
from seatwright.results.ledger import Ledger


class Unit(NamedTuple):
    """One place of a tier; or one party (alliance) whose own lists share what it won."""

    place: Place
    party: str = ""
    allied: bool = False


def units(tier: Tier, ledger: Ledger) -> list[Unit]:
    """Where a tier is fought, one after the other."""
    match tier.where:
        case Nation():
            return [Unit(COUNTRY)]
        case Each(kind):
            return [Unit(Place(kind, name)) for name in _named(kind, tier, ledger)]
        case Only(kind, names, least, most):
            return [
                Unit(Place(kind, name))
                for name in _named(kind, tier, ledger)
                if _meant(name, kind, names, least, most, ledger)
            ]
        case EachPartyOf(earlier):
            return [Unit(COUNTRY, party) for party in _winners(earlier, ledger)]
        case EachAllianceOf(earlier):
            return [Unit(COUNTRY, alliance, allied=True) for alliance in _winners(earlier, ledger)]
        case _:
            raise TypeError(f"no places for {tier.where!r}")


def _named(kind: str, tier: Tier, ledger: Ledger) -> tuple[str, ...]:
    """The places of a kind as districts.csv lists them; without it, the districts of the tier's ballots."""
    listed = ledger.territory.of_kind(kind)
    if listed:
        return listed
    rows = [row for ballot in ballots(tier) for row in ledger.cast(ballot)]
    return tuple(dict.fromkeys(row.district for row in rows))


def _meant(name: str, kind: str, names: tuple[str, ...], least: int, most: int, ledger: Ledger) -> bool:
    if names:
        return name in names
    seats = ledger.territory.seats(kind, name)
    if seats is None:
        raise refuse("E502", tier=kind, place=name, kind=kind)
    return least <= seats and (not most or seats <= most)


def _winners(tier: str, ledger: Ledger) -> list[str]:
    """Who won seats in a tier, the most first."""
    won: dict[str, int] = {}
    for award in ledger.won(tier):
        if award.seats and award.party:
            won[award.party] = won.get(award.party, 0) + award.seats
    return sorted(won, key=lambda party: (-won[party], party))


def ballots(tier: Tier) -> list[str]:
    """The ballots whose votes a tier reads."""
    return list(dict.fromkeys(one.ballot for one in members(tier.votes) if isinstance(one, Cast)))


def is_counted(tier: Tier, unit: Unit, ledger: Ledger) -> bool:
    """Whether the votes of a place are there; a tier that reads no ballot always has what it reads.

    The sum of the whole territory is no district: it cannot tell which persons won where.
    """
    read = ballots(tier)
    districts = isinstance(tier.where, Each | Only) and isinstance(tier.among, Persons)
    if districts and unit.place.name == NATION and read:
        return False
    return not read or any(ledger.held(ballot, unit.place) for ballot in read)


def is_needed(tier: Tier, system: System, ledger: Ledger) -> bool:
    """Whether a later tier that can be counted needs this one's result: a bar, a top-up, a deduction."""
    later = system.tiers[system.tiers.index(tier) + 1 :]
    return any(_reads(other, tier.name) and _can_be_counted(other, ledger) for other in later)


def _reads(tier: Tier, earlier: str) -> bool:
    """Whether a tier reads seats or votes of an earlier one; skipping the elected on a list is no such reading."""
    return any(
        one.tier == earlier and one.slot != "fill" and not isinstance(one.member, Names) for one in references(tier)
    )


def _can_be_counted(tier: Tier, ledger: Ledger) -> bool:
    """Whether a tier reads no ballot, or one of those that were held."""
    read = ballots(tier)
    return not read or any(ledger.held(ballot) for ballot in read)


def names_of(tier: Tier, system: System) -> frozenset[str]:
    """The names under which a tier's given rows may stand: its own, or the published one if no other tier has it."""
    others = [one for one in system.tiers if one is not tier]
    shared = any(tier.told_as in (one.name, one.told_as) for one in others)
    return frozenset({tier.name} if shared else {tier.name, tier.told_as})


def is_optional(tier: Tier) -> bool:
    """Whether the law makes the tier depend on a condition: a run-off need not be held."""
    return not isinstance(tier.when, Always)


def covered(unit: Unit, given: set[Place], ledger: Ledger) -> bool:
    """Whether given rows, of the place or of a larger one, tell its result."""
    return any(area.name == NATION or ledger.territory.lies_in(unit.place, area) for area in given)


def check_coexistence(system: System, ledger: Ledger) -> None:
    """Rules by size of place must part the places: each has one rule, none has two."""
    kinds = {one.where.kind for one in system.tiers if isinstance(one.where, Only) and not one.where.names}
    for kind in kinds:
        fought: dict[str, set[str]] = {name: set() for name in ledger.territory.of_kind(kind) if name != NATION}
        for tier in system.tiers:
            if isinstance(tier.where, Each | Only) and tier.where.kind == kind:
                for unit in units(tier, ledger):
                    fought.setdefault(unit.place.name, set()).add(tier.told_as)
        for name, tiers in fought.items():
            if len(tiers) != 1:
                detail = f"{name} is fought in {' and in '.join(sorted(tiers)) or 'none of them'}"
                raise refuse("E304", system=system.id, value=kind, detail=detail)


def check_ballots(system: System, ledger: Ledger) -> None:
    """Refuse rows on a ballot that no step reads and that looks like a slip for one that has no rows."""
    read = {one.ballot for tier in system.tiers for one in members(tier) if isinstance(one, Cast)}
    missing = sorted(ballot for ballot in read if not ledger.held(ballot))
    if not missing:
        return
    from difflib import get_close_matches

    for row in ledger.election.votes:
        near = [] if row.ballot in read else get_close_matches(row.ballot, missing, 1)
        if near:
            raise refuse("E510", value=row.ballot, system=system.id, known=near[0])
