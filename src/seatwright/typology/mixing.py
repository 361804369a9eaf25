"""How two components are mixed: side by side, in one place, over one another, one correcting or choosing the other."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from seatwright.exact import as_number
from seatwright.model.condition import Both, Condition, Exceeds, Otherwise, Reaches, Unless
from seatwright.model.figures import Cast, First
from seatwright.model.formula import AllToFirst, Divisor, Due, Quotas
from seatwright.model.system import System
from seatwright.model.tier import members
from seatwright.model.where import Only, Persons
from seatwright.typology.component import Component, Family, basis_of
from seatwright.typology.links import Carrier, Link


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


def mixed(
    major: Component,
    share: Component,
    majors: tuple[Component, ...],
    shares: tuple[Component, ...],
    system: System,
) -> set[Mixing]:
    """How a majoritarian and a proportional component of a system are joined.

    ``majors`` and ``shares`` are all its components: one may belong to a choice between others, or only hand out what
    another of the same published tier left.
    """
    if part_places(major, share):
        return {Mixing.COEXISTENCE}
    if any(_chooses(one, share) and (one is major or _refused(major.when, one)) for one in majors):
        return {Mixing.CONDITIONAL}
    correction = correction_of(share, major, shares, system)
    if is_jackpot(major, system):
        return {Mixing.CORRECTION}
    if _one_place(major, share):
        return {Mixing.FUSION} if correction is Correction.NONE else {Mixing.FUSION, Mixing.CORRECTION}
    match correction:
        case Correction.FULL | Correction.WEIGHTED:
            return {Mixing.CORRECTION}
        case Correction.BESIDE:
            return {Mixing.SUPERPOSITION, Mixing.CORRECTION}
        case Correction.NONE:
            return {Mixing.SUPERPOSITION}


def part_places(one: Component, other: Component) -> bool:
    """Whether the places of a kind are parted between two rules."""
    parted = isinstance(one.where, Only) and isinstance(other.where, Only) and one.kind == other.kind
    return parted and one.where != other.where


def _one_place(major: Component, share: Component) -> bool:
    """Whether both formulas fill seats of one place from lists: persons elected by name are a tier of their own."""
    same = major.kind in (share.kind, share.shares) if major.kind else not share.kind
    lists = not isinstance(major.among, Persons)
    return same and lists and not (share.shares and share.shares != major.kind)


# --- conditional ---


def _chooses(major: Component, share: Component) -> bool:
    """Whether the votes of a place decide if a majoritarian formula gives all its seats or a proportional one."""
    takes_all = isinstance(major.formula, AllToFirst) and _asks_votes(major.when)
    return takes_all and major.kind == share.kind and _refused(share.when, major)


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


def correction_of(share: Component, major: Component, shares: Iterable[Component], system: System) -> Correction:
    """How far a proportional component corrects a majoritarian one: as far as the strongest of its links, or of those
    of a component of the same published tier whose remaining seats it gives out."""
    found = [_strength(link, system) for link in share.links if link.to in major.path and link.corrects]
    if not found:
        siblings = [one for one in shares if one is not share and set(one.told_as) & set(share.told_as)]
        found = [correction_of(one, major, (), system) for one in siblings]
    return max(found, key=list(Correction).index, default=Correction.NONE)


def _strength(link: Link, system: System) -> Correction:
    if link.carrier is Carrier.CAP or (link.carrier is Carrier.VOTES and _own_votes(link, system)):
        return Correction.BESIDE
    return Correction.FULL if as_number(link.weight) == 1 else Correction.WEIGHTED


def _own_votes(link: Link, system: System) -> bool:
    """Whether votes cast for the component itself count beside those that are taken off or carried over."""
    return any(isinstance(one, Cast) for one in members(system[link.tier].votes))


# --- jackpot ---


def is_jackpot(major: Component, system: System) -> bool:
    """Whether a prize lifts its winner to a target that takes account of what he has by the proportional formula."""
    if not isinstance(major.formula, Due) or major.family is not Family.MAJORITARIAN:
        return False
    asked = {link.to for link in major.links if link.carrier in (Carrier.SEATS, Carrier.CONDITION)}
    read = {name for one in asked for name in (one, *basis_of(system[one], system))} | set(major.basis)
    return any(isinstance(system[name].formula, Divisor | Quotas) for name in read)
