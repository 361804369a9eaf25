"""What kind of formula decides: majoritarian, proportional, or the same for everyone."""

from __future__ import annotations

from enum import Enum

from seatwright.model.entry import AllOf, AnyOf, Best, Won
from seatwright.model.figures import Cast, Exactly, OwnVotes, Unused, VoteShare
from seatwright.model.formula import (
    AllToFirst,
    BestFirst,
    Biproportional,
    Divisor,
    Due,
    ForcedToTotals,
    Majority,
    Plurality,
    Quotas,
)
from seatwright.model.ranked import InstantRunoff, Meek, TransferableVote
from seatwright.model.system import System
from seatwright.model.tier import Tier, members
from seatwright.model.value import Value
from seatwright.model.where import EachAllianceOf, EachPartyOf, Here, Losers, Nation, Persons, Where, Winners


class Family(Enum):
    """What kind of formula decides."""

    MAJORITARIAN = "majoritarian"
    PROPORTIONAL = "proportional"
    EVEN = "even"  # the same amount for everyone who meets a rule: a consolation seat


def family_of(tier: Tier, system: System) -> Family:
    """The family of the formula of a tier that decides by it.

    A proportional formula for a single seat is a plurality; a party's or alliance's own lists share a prize if only one
    party or alliance won it.

    >>> from seatwright.catalogue import law
    >>> taiwan = law("taiwan-ly-parallel")
    >>> [family_of(tier, taiwan).value for tier in taiwan.tiers]
    ['majoritarian', 'majoritarian', 'proportional']
    """
    if is_single(tier) or is_prize(tier, system):
        return Family.MAJORITARIAN
    match tier.formula:
        case Plurality() if any(isinstance(one, Unused) for one in members(tier.votes)):
            return Family.PROPORTIONAL  # the largest remainders of a quota
        case Plurality() | Majority() | AllToFirst() | InstantRunoff():
            return Family.MAJORITARIAN
        case Divisor() | Quotas() | TransferableVote() | Meek() | ForcedToTotals() | Biproportional():
            return Family.PROPORTIONAL
        case BestFirst():
            by_name = isinstance(tier.among, Persons | Winners | Losers)
            return Family.MAJORITARIAN if by_name else Family.PROPORTIONAL
        case Due(amount):
            by_votes = any(isinstance(one, Cast | OwnVotes | VoteShare) for one in members(amount))
            return Family.PROPORTIONAL if by_votes else Family.EVEN
        case _:
            raise TypeError(f"no family for {tier.formula!r}")


def is_single(tier: Tier) -> bool:
    """Whether one seat is at stake in each place."""
    return not isinstance(tier.formula, Due | BestFirst) and tier.stake in (Exactly(1), Exactly("1"))


def is_prize(tier: Tier, system: System) -> bool:
    """Whether seats are for one winner alone: an amount due to it, or its own lists' to share."""
    match tier.where:
        case EachPartyOf(earlier) | EachAllianceOf(earlier):
            return _has_one_winner(system[earlier], system)
        case _:
            return isinstance(tier.formula, Due) and _one_enters(tier.entry, tier.where, system)


def contests(tier: Tier, system: System) -> tuple[Tier, ...]:
    """The contests for one place of the nation, the winner of which takes part in a tier."""
    match tier.where:
        case EachPartyOf(earlier) | EachAllianceOf(earlier) if _has_one_winner(system[earlier], system):
            return (system[earlier], *_contests(tier.entry, system))
        case _:
            return _contests(tier.entry, system)


def _contests(entry: Value, system: System) -> tuple[Tier, ...]:
    match entry:
        case Won(_, name, _) if _has_one_winner(system[name], system):
            return (system[name],)
        case AllOf(rules) | AnyOf(rules):
            return tuple(found for rule in rules for found in _contests(rule, system))
        case _:
            return ()


def _one_enters(entry: Value, where: Where, system: System) -> bool:
    """Whether a rule lets in a single competitor: the best, or whoever won a contest for one place."""
    match entry:
        case Best(1, _):
            return True
        case Won(_, name, in_):
            there = isinstance(in_, Here) and system[name].where == where
            return _has_one_winner(system[name], system, there)
        case AllOf(rules):
            return any(_one_enters(rule, where, system) for rule in rules)
        case AnyOf(rules):
            return all(_one_enters(rule, where, system) for rule in rules)
        case _:
            return False


def _has_one_winner(tier: Tier, system: System, there: bool = False) -> bool:
    """Whether a tier can have one winner only: one seat in the nation (or ``there``, in the place that is counted), or
    what is due to such a winner."""
    if isinstance(tier.formula, Due):
        return _one_enters(tier.entry, tier.where, system)
    return (there or isinstance(tier.where, Nation)) and (is_single(tier) or isinstance(tier.formula, AllToFirst))
