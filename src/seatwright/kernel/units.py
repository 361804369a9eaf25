"""The places of a tier, one after the other, and what is known of each: given, to be counted, or not covered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from seatwright.errors import SeatwrightError, refuse
from seatwright.model.condition import Always
from seatwright.model.election import NATION
from seatwright.model.figures import AsPublished, Beaten, Behind, Cast, Names
from seatwright.model.places import COUNTRY, Place
from seatwright.model.system import System
from seatwright.model.tier import Tier, members, references
from seatwright.model.where import Cells, Each, EachAllianceIn, EachAllianceOf, EachPartyOf, Nation, Only, Persons
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
        case EachAllianceIn(earlier, kind):
            places = [Place(kind, name) for name in _named(kind, tier, ledger)]
            return [Unit(at, alliance, allied=True) for at in places for alliance in _winners(earlier, ledger, at)]
        case EachAllianceOf(earlier):
            return [Unit(COUNTRY, alliance, allied=True) for alliance in _winners(earlier, ledger)]
        case _:
            raise TypeError(f"no places for {tier.where!r}")


def is_fought_nowhere(tier: Tier, ledger: Ledger) -> bool:
    """Whether places of the tier's kind are listed, and none of them is of its size; or lists share what was won in an
    earlier tier, and nobody won anything there."""
    where = tier.where
    if isinstance(where, EachPartyOf | EachAllianceOf):
        return bool(ledger.steps.get(where.tier)) and not _winners(where.tier, ledger)
    return (
        isinstance(where, Only)
        and not where.names
        and bool(ledger.territory.of_kind(where.kind))
        and not units(tier, ledger)
    )


def _named(kind: str, tier: Tier, ledger: Ledger) -> tuple[str, ...]:
    """The places of a kind as districts.csv lists them; without it, the districts of the tier's ballots that it does
    not list as places of another kind, or else the parents that have no row."""
    land = ledger.territory
    listed = land.of_kind(kind)
    if listed:
        return listed
    named = dict.fromkeys(row.district for ballot in ballots(tier) for row in ledger.cast(ballot))
    return tuple(name for name in named if name == NATION or land.kind_of(name, kind) == kind) or land.unlisted


def _meant(name: str, kind: str, names: tuple[str, ...], least: int, most: int, ledger: Ledger) -> bool:
    if names:
        return name in names
    seats = ledger.territory.seats(kind, name)
    if seats is None:
        raise refuse("E502", tier=kind, place=name, kind=kind)
    return least <= seats and (not most or seats <= most)


def _winners(tier: str, ledger: Ledger, place: Place = COUNTRY) -> list[str]:
    """Who won seats in a tier, the most first."""
    won: dict[str, int] = {}
    for award in ledger.won(tier, place):
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
    return any(_reads(other, tier.name, ledger) and _can_be_counted(other, ledger) for other in later)


def _reads(tier: Tier, earlier: str, ledger: Ledger) -> bool:
    """Whether a tier reads seats or votes of an earlier one; skipping the elected on a list, and asking who is left to
    seat, are no such readings, nor is what stands in place of figures that were published."""
    instead = [one for one in members(tier) if isinstance(one, AsPublished) and ledger.held(one.ballot)]
    spared = {part for one in instead for part in members(one.otherwise)}
    return any(
        one.tier == earlier
        and one.slot != "fill"
        and not isinstance(one.member, Names | Behind | Beaten)
        and one.member not in spared
        for one in references(tier)
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
    """Rules that coexist must part the places: each has one rule, none has two."""
    for kind in sorted(_parted(system)):
        fought: dict[str, list[str]] = {name: [] for name in ledger.territory.of_kind(kind) if name != NATION}
        for tier in _one_a_rule(system, kind):
            for unit in units(tier, ledger):
                fought.setdefault(unit.place.name, []).append(tier.name)
        for name, tiers in fought.items():
            if len(tiers) != 1:
                detail = f"{name} is fought in {' and in '.join(tiers) or 'none of them'}"
                raise refuse("E304", system=system.id, value=kind, detail=detail)


def check_inside(system: System, ledger: Ledger) -> None:
    """Where seats go to cells of a larger place, every place that has votes lies in such a one."""
    for tier in system.tiers:
        if isinstance(tier.where, Each) and isinstance(tier.among, Cells):
            larger = [unit.place for unit in units(tier, ledger)]
            for name in _named(tier.among.kind, tier, ledger):
                place = Place(tier.among.kind, name)
                has_votes = any(ledger.held(ballot, place) for ballot in ballots(tier))
                if has_votes and not any(ledger.territory.lies_in(place, one) for one in larger):
                    raise refuse("E520", tier=tier.name, place=name, kind=tier.where.kind)


def _one_a_rule(system: System, kind: str) -> list[Tier]:
    """A tier for each set of places of a kind: rounds, run-offs and rests are fought where their first step is."""
    first: dict[Only, Tier] = {}
    for tier in system.tiers:
        if isinstance(tier.where, Only) and tier.where.kind == kind:
            first.setdefault(tier.where, tier)
    return list(first.values())


def _parted(system: System) -> set[str]:
    """The kinds of place that rules share out among them, by size or by several sets of names, with no rule for all."""
    some = {tier.where for tier in system.tiers if isinstance(tier.where, Only)}
    by_size = {where.kind for where in some if not where.names}
    by_name = [where.kind for where in some if where.names]
    everywhere = {tier.where.kind for tier in system.tiers if isinstance(tier.where, Each)}
    return (by_size | {kind for kind in by_name if by_name.count(kind) > 1}) - everywhere


def check_given(system: System, ledger: Ledger) -> None:
    """Refuse given seats of a tier that the election's own law does not have: they would be lost without a word."""
    unknown = unknown_given(system, ledger)
    if unknown and ledger.election.system == system.id:
        from difflib import get_close_matches

        names = _tiers_of(system)
        near = get_close_matches(unknown[0], names, 1)
        meant = f'Did you mean "{near[0]}"? ' if near else ""
        raise refuse("E523", system=system.id, value=unknown[0], known=meant, tiers=", ".join(names))


def unknown_given(system: System, ledger: Ledger) -> list[str]:
    """The tiers of given.csv that a law does not have."""
    names = _tiers_of(system)
    return list(dict.fromkeys(row.tier for row in ledger.election.given if row.tier not in names))


def _tiers_of(system: System) -> list[str]:
    return list(dict.fromkeys(name for tier in system.tiers for name in (tier.name, tier.told_as)))


def refuse_nothing(system: System, ledger: Ledger) -> SeatwrightError:
    """What to say where no tier could be counted at all."""
    read = dict.fromkeys(ballot for tier in system.tiers for ballot in ballots(tier))
    cast = dict.fromkeys(row.ballot for row in ledger.election.votes)
    return refuse("E524", system=system.id, known=_listed(read), value=_listed(cast))


def _listed(names: Iterable[str]) -> str:
    told = [f'ballot "{name}"' for name in names]
    return ", ".join(told) or "no ballot"


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
