"""The components a system is mixed from: each formula that decides how many seats parties get, and where.

Later tiers that only hand on what was decided (to a party's lists, to an alliance's parties, to persons) are no
components of their own: they are the path from the decision to the seat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from seatwright.model.condition import Condition
from seatwright.model.entry import AllOf, AnyOf, Best, Minority, OfGroup, Won
from seatwright.model.figures import Cast, OfPlace, OnBallotsLosing, SeatsOf, Unfilled, Unused
from seatwright.model.formula import AllToFirst, BestFirst, Divisor, Due, Formula, Majority, Plurality, Quotas
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier, members
from seatwright.model.value import Value
from seatwright.model.where import Among, Each, EachAllianceOf, EachPartyOf, Losers, Nation, Only, Where, Winners
from seatwright.typology.links import Link, links
from seatwright.typology.readings import readings


class Family(Enum):
    """What kind of formula decides."""

    MAJORITARIAN = "majoritarian"
    PROPORTIONAL = "proportional"
    EVEN = "even"  # the same amount for everyone who meets a rule: a consolation seat


class Component(Value):
    """One deciding formula and the tiers that carry it into seats.

    ``decided``: the tier whose formula decides; ``basis``: the claims it reads; ``path``: all tiers on the way to the
    seats, it included; ``seated``: those of them that give seats; ``ballots``: whose votes it reads; ``stake``: the
    seats in each place, 0 if that is the election's to say.
    """

    decided: str
    basis: tuple[str, ...]
    path: tuple[str, ...]
    seated: tuple[str, ...]
    told_as: tuple[str, ...]
    family: Family
    formula: Formula
    where: Where
    among: Among
    ballots: tuple[str, ...]
    links: tuple[Link, ...]
    when: Condition
    stake: int
    shares: str = ""  # the kind of place whose seats it fills up beside another formula
    apart: bool = False  # for a roll or a group of its own, or a single office

    @property
    def kind(self) -> str:
        """The kind of place it is fought in; nothing for the whole territory."""
        return self.where.kind if isinstance(self.where, Each | Only) else ""


def components(system: System) -> tuple[Component, ...]:
    """The deciding formulas of a system, in the order of the law.

    >>> from seatwright.catalogue import law
    >>> [(one.decided, one.seated, one.family.value) for one in components(law("de-bundestag-2013"))]
    [('constituency', ('constituency',), 'majoritarian'), ('second', ('list',), 'proportional')]
    """
    paths: dict[str, dict[str, None]] = {}
    seated: dict[str, dict[str, None]] = {}
    for tier in system.tiers:
        if not isinstance(tier.gives, Claim):
            for decided, path in _deciders(tier, system):
                paths.setdefault(decided, {}).update(dict.fromkeys(path))
                seated.setdefault(decided, {})[tier.name] = None
    own = {name: tuple(path) for name, path in paths.items()}
    firsts = {name: _first_round(name, paths, system) for name in paths}
    for name, first in firsts.items():
        if first != name:
            paths[first].update(paths.pop(name))
            seated[first].update(seated.pop(name))
    order = [tier.name for tier in system.tiers if tier.name in paths]
    found = [_component(system, name, own[name], tuple(paths[name]), tuple(seated[name])) for name in order]
    return tuple(one for one in found if not _is_rest(one, found, system))


def _first_round(name: str, paths: Mapping[str, object], system: System) -> str:
    """The deciding tier whose unfilled seats a tier takes up: the first round of a run-off."""
    stake = system[name].seats
    if isinstance(stake, Unfilled) and stake.tier in paths:
        return _first_round(stake.tier, paths, system)
    return name


def _component(
    system: System, name: str, own: tuple[str, ...], path: tuple[str, ...], seated: tuple[str, ...]
) -> Component:
    """``own`` is the path without later rounds, whose ballots are no further votes."""
    decider = system[name]
    tiers = [system[one] for one in path]
    ballots = tuple(dict.fromkeys(ballot for one in own for ballot in _ballots(system[one].votes)))
    rolled = bool(ballots) and set(ballots) <= set(system.rolls)
    return Component(
        decided=name,
        basis=tuple(basis_of(decider, system)),
        path=path,
        seated=seated,
        told_as=tuple(dict.fromkeys(system[one].told_as for one in seated)),
        family=_family(decider, system),
        formula=decider.formula,
        where=decider.where,
        among=decider.among,
        ballots=ballots,
        links=tuple(dict.fromkeys(link for tier in tiers for link in links(tier) if link.to not in path)),
        when=decider.when,
        stake=decider.seats if isinstance(decider.seats, int) else 0,
        shares=next((kind for one in seated for kind in _filled_up(system[one])), ""),
        apart=rolled
        or _is_office(decider)
        or any(isinstance(one, Minority | OfGroup) for one in _needed(decider.entry)),
    )


def _is_office(tier: Tier) -> bool:
    """Whether one seat is at stake in the whole territory: a mayor or president who sits in the house."""
    return isinstance(tier.where, Nation) and tier.seats == 1 and isinstance(tier.formula, Plurality | Majority)


def _ballots(votes: Value) -> list[str]:
    """The ballots whose votes are read for the parties themselves."""
    return [one.ballot for one in members(votes) if isinstance(one, Cast | OnBallotsLosing)]


def _needed(entry: Value) -> Iterator[Value]:
    """The rules that everyone who enters must meet."""
    if isinstance(entry, AllOf):
        for rule in entry.rules:
            yield from _needed(rule)
    else:
        yield entry


def _filled_up(tier: Tier) -> Iterator[str]:
    """The kind of place whose remaining seats a tier fills cell by cell."""
    if isinstance(tier.formula, BestFirst) and tier.formula.column is not None:
        yield from (one.kind for one in members(tier.formula.column) if isinstance(one, OfPlace) and one.kind)


# --- from a seat back to the formula that decided it ---


def _deciders(tier: Tier, system: System) -> list[tuple[str, list[str]]]:
    """The tiers whose formulas decide how many seats parties have from this one, each with the path to it."""
    handed = list(_handed_on(tier, system))
    if not handed:
        return [(tier.name, [tier.name, *basis_of(tier, system)])]
    return [(name, [tier.name, *path]) for one in handed for name, path in _deciders(one, system)]


def _handed_on(tier: Tier, system: System) -> Iterator[Tier]:
    """The earlier tiers whose seats a tier only hands on; none if its own formula decides."""
    match tier.where:
        case EachPartyOf(earlier) | EachAllianceOf(earlier):
            yield system[earlier]
            return
        case _:
            pass
    match tier.formula:
        case Due(amount) if not _is_prize(tier, system):
            yield from _found_earlier(amount, system)
        case BestFirst() if isinstance(tier.among, Winners):
            yield system[tier.among.tier]
        case BestFirst(row=row) if row is not None:
            yield from _found_earlier(row, system)
        case _:
            return


def _found_earlier(amount: Value, system: System) -> Iterator[Tier]:
    """The claims whose seats an amount passes on."""
    seen: dict[str, None] = {}
    for reading in readings(amount):
        claim = isinstance(reading.member, SeatsOf) and isinstance(system[reading.tier].gives, Claim)
        if claim and reading.weight > 0 and not reading.whole:
            seen[reading.tier] = None
    yield from (system[name] for name in seen)


def basis_of(tier: Tier, system: System) -> list[str]:
    """The claims that a deciding formula takes as its votes or amounts, and theirs in turn."""
    read = [tier.votes, *([tier.formula.amount] if isinstance(tier.formula, Due) else [])]
    names = dict.fromkeys(
        one.tier
        for value in read
        for one in readings(value)
        if isinstance(system[one.tier].gives, Claim) and not isinstance(one.member, Unfilled) and not one.whole
    )
    return [found for name in names for found in (name, *basis_of(system[name], system))]


# --- the family of a formula ---


def _family(tier: Tier, system: System) -> Family:
    match tier.formula:
        case Divisor() | Quotas():
            return Family.PROPORTIONAL
        case Plurality() if any(isinstance(one, Unused) for one in members(tier.votes)):
            return Family.PROPORTIONAL  # the largest remainders of a quota
        case Plurality() | Majority() | AllToFirst():
            return Family.MAJORITARIAN
        case Due(amount):
            if _is_prize(tier, system):
                return Family.MAJORITARIAN
            follows_votes = any(isinstance(one, Cast) or type(one).__name__ in _SHARES for one in members(amount))
            return Family.PROPORTIONAL if follows_votes else Family.EVEN
        case BestFirst():
            return Family.MAJORITARIAN if isinstance(tier.among, Losers | Winners) else Family.PROPORTIONAL
        case _:
            return Family.PROPORTIONAL


_SHARES = ("VoteShare", "OwnVotes")


def _is_prize(tier: Tier, system: System) -> bool:
    """Whether an amount is due to one winner alone: the prize of a majority."""
    return isinstance(tier.formula, Due) and _one_enters(tier.entry, system)


def _one_enters(entry: Value, system: System) -> bool:
    """Whether a rule lets in a single competitor: the best, or whoever won a contest for one place."""
    match entry:
        case Best(1, _):
            return True
        case Won(_, tier, _):
            contest = system[tier]
            single = contest.seats == 1 and isinstance(contest.formula, Plurality | Majority | AllToFirst)
            return (single and isinstance(contest.gives, Claim)) or (
                isinstance(contest.formula, Due) and _one_enters(contest.entry, system)
            )
        case AllOf(rules):
            return any(_one_enters(rule, system) for rule in rules)
        case AnyOf(rules):
            return all(_one_enters(rule, system) for rule in rules)
        case _:
            return False


def _is_rest(one: Component, all_: list[Component], system: System) -> bool:
    """Whether a component only gives out what others of its published tier left, one seat each in order of votes."""
    decider = system[one.decided]
    if not isinstance(decider.formula, Plurality):
        return False
    less = {reading.tier for reading in readings(decider.stake) if reading.weight < 0}
    return any(
        other.family is Family.PROPORTIONAL and less & set(other.seated) and set(other.told_as) & set(one.told_as)
        for other in all_
    )
