"""How two components are mixed: side by side, in one place, over one another, one correcting or choosing the other."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from seatwright.model.condition import Both, Condition, Exceeds, Otherwise, Reaches, Unless
from seatwright.model.figures import Cast, First, OfPlace, Unfilled
from seatwright.model.formula import AllToFirst, Due
from seatwright.model.system import System
from seatwright.model.tier import Tier, members, references
from seatwright.model.value import Value
from seatwright.model.where import Each, Only, Persons
from seatwright.typology.component import Component, deciders, takes_up
from seatwright.typology.family import Family, family_of, is_prize
from seatwright.typology.links import Carrier, Link
from seatwright.typology.marks import Mark, share_a_mark
from seatwright.typology.places import are_parted


class Mixing(Enum):
    """The ways of mixing, in the order in which the literature names several of them."""

    COEXISTENCE = "coexistence"
    SUPERPOSITION = "superposition"
    FUSION = "fusion"
    CORRECTION = "correction"
    CONDITIONAL = "conditional"


class Correction(Enum):
    """How far seats or votes won by one formula are taken account of by another: not at all; beside votes or seats of
    its own; with a fraction of their weight; in full."""

    NONE = "none"
    BESIDE = "beside"
    WEIGHTED = "weighted"
    FULL = "full"


class Parts(NamedTuple):
    """What a system is mixed from: its majoritarian and its proportional components, and the marks they read."""

    system: System
    majors: tuple[Component, ...]
    shares: tuple[Component, ...]
    marks: list[Mark]


def mixed(major: Component, share: Component, parts: Parts) -> set[Mixing]:
    """How a majoritarian and a proportional component are joined."""
    if are_parted(major.where, share.where):
        return {Mixing.COEXISTENCE}
    if any(_chooses(one, share, parts) and (one is major or _refused(major.when, one)) for one in parts.majors):
        return {Mixing.CONDITIONAL}
    if takes_account(major, parts.system):
        return {Mixing.CORRECTION}
    correction = correction_of(share, major, parts)
    if _one_place(major, share, parts):
        return {Mixing.FUSION} if correction is Correction.NONE else {Mixing.FUSION, Mixing.CORRECTION}
    match correction:
        case Correction.FULL | Correction.WEIGHTED:
            return {Mixing.CORRECTION}
        case Correction.BESIDE:
            return {Mixing.SUPERPOSITION, Mixing.CORRECTION}
        case Correction.NONE:
            return {Mixing.SUPERPOSITION}


# --- fusion ---


def _one_place(major: Component, share: Component, parts: Parts) -> bool:
    """Whether one mark fills seats of the same place by both formulas: cell by cell what the first left, from the lists
    of one place, or as a prize for the first list of the nation on top of lists in places.

    Persons elected by name beside lists are a tier of their own, unless the lists only take what they left.
    """
    if not share_a_mark(major, share, parts.marks):
        return False
    if major.kind and major.kind == share.fills:
        return True
    if major.kind == share.kind and not share.fills:
        left = isinstance(parts.system[share.decided].stake, Unfilled)
        return left or not isinstance(major.among, Persons)
    return not major.kind and _is_for_one(major) and isinstance(share.where, Each | Only)


def _is_for_one(major: Component) -> bool:
    return major.prize or (isinstance(major.formula, AllToFirst) and not isinstance(major.among, Persons))


# --- conditional ---


def _chooses(major: Component, share: Component, parts: Parts) -> bool:
    """Whether the votes of a place decide if one competitor takes all its seats or a proportional formula is used."""
    if major.kind != share.kind or not _is_for_one(major):
        return False
    whole = _stake(parts.system[major.decided])
    all_ = isinstance(whole, OfPlace) or whole == parts.system[share.decided].stake
    chosen = _asks_votes(major.when) and _refused(share.when, major)
    left = parts.system[share.decided].stake == Unfilled(major.decided)
    return all_ and (chosen or left)


def _stake(tier: Tier) -> Value:
    """What is at stake; where an amount is due, that amount."""
    return tier.formula.amount if isinstance(tier.formula, Due) else tier.stake


def _asks_votes(condition: Condition) -> bool:
    asked = [one for one in members(condition) if isinstance(one, Exceeds | Reaches)]
    return any(isinstance(member, First) for one in asked for member in members(one))


def _refused(condition: Condition, major: Component) -> bool:
    """Whether a condition is met only where that of the other formula is not."""
    match condition:
        case Otherwise(tier):
            return tier in major.path
        case Unless(inner):
            return inner == major.when
        case Both(several):
            return any(_refused(one, major) for one in several)
        case _:
            return False


# --- correction ---


def correction_of(share: Component, major: Component, parts: Parts) -> Correction:
    """How far a proportional component corrects a majoritarian one: as far as the strongest of its links, or of those
    of the component whose remaining seats it gives out."""
    found = [_strength(link, share, major, parts) for link in share.links if link.to in major.path]
    if not any(one is not Correction.NONE for one in found):
        others = (one for one in parts.shares if one is not share and takes_up(share, one, parts.system))
        found += [correction_of(one, major, parts) for one in others]
    return max(found, key=list(Correction).index, default=Correction.NONE)


def _strength(link: Link, share: Component, major: Component, parts: Parts) -> Correction:
    """How far one link corrects; to be refused for a seat won elsewhere costs whatever would have been due."""
    match link.carrier:
        case Carrier.SEATS if link.corrects:
            return Correction.FULL if link.effect == -1 else Correction.WEIGHTED
        case Carrier.VOTES if link.corrects:
            return Correction.BESIDE if _own_votes(share, major, parts) else Correction.FULL
        case Carrier.CAP:
            return Correction.BESIDE
        case Carrier.EXCLUSION if isinstance(major.among, Persons):
            return Correction.WEIGHTED
        case _:
            return Correction.NONE


def _own_votes(share: Component, major: Component, parts: Parts) -> bool:
    """Whether a mark made for the component itself counts beside the votes that are taken off or carried over."""
    read = {
        one.ballot
        for name in (share.decided, *share.basis)
        for one in members(parts.system[name].votes)
        if isinstance(one, Cast)
    }
    return any(read & mark and not set(major.ballots) & mark for mark in parts.marks)


# --- prizes ---


def takes_account(major: Component, system: System) -> bool:
    """Whether a prize takes account of what its winner has by the proportional formula: it lifts him to a target."""
    return _is_for_one(major) and any(_reads_shares(name, system, ()) for name in (major.decided, *major.basis))


def _reads_shares(name: str, system: System, seen: tuple[str, ...]) -> bool:
    """Whether a tier reads, itself or through claims, seats that a proportional formula decided."""
    for one in references(system[name]):
        of_winner = one.slot != "seats" or is_prize(system[one.tier], system)  # a stake is read of all together
        if one.slot in ("votes", "seats", "formula", "when") and of_winner and one.tier not in seen:
            decided = [system[by] for by, _ in deciders(system[one.tier], system)]
            if any(family_of(by, system) is Family.PROPORTIONAL for by in decided):
                return True
            if any(_reads_shares(by.name, system, (*seen, name, one.tier)) for by in decided if by.name != name):
                return True
    return False


def is_jackpot(major: Component, share: Component, parts: Parts) -> bool:
    """Whether a prize is the winner's whole: it lifts him to a target, or the others share the rest without him."""
    if not _is_for_one(major) or Mixing.CONDITIONAL in mixed(major, share, parts):
        return False
    won = {*major.path, *(link.to for link in major.links if link.carrier is Carrier.ENTRY)}
    without = any(link.carrier is Carrier.EXCLUSION and link.to in won for link in share.links)
    return takes_account(major, parts.system) or without
