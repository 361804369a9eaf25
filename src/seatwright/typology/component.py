"""The components a system is mixed from: each formula that decides how many seats parties get, and where.

Later tiers that only hand on what was decided (to a party's lists, to an alliance's parties, to persons) are no
components of their own: they are the path from the decision to the seat.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seatwright.model.condition import Condition
from seatwright.model.entry import AllOf, Minority, Not, NotAnIndividual, OfGroup
from seatwright.model.figures import Cast, OfPlace, OnBallotsLosing, SeatsOf, Unfilled
from seatwright.model.formula import BestFirst, Due, Formula, Majority, Plurality
from seatwright.model.ranked import InstantRunoff
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier, members
from seatwright.model.value import Value
from seatwright.model.where import Among, Each, EachAllianceOf, EachPartyOf, Nation, Only, Where, Winners
from seatwright.typology.family import Family, contests, family_of, is_prize, is_single
from seatwright.typology.links import Link, links, row_of
from seatwright.typology.readings import readings


class Component(Value):
    """One deciding formula and the tiers that carry it into seats.

    ``decided``: the tier whose formula decides; ``basis``: the claims it reads; ``path``: all tiers on the way to the
    seats, it included; ``seated``: those of them that give seats; ``ballots``: whose votes it reads; ``stake``: the
    seats in each place, 0 if that is the election's to say; ``fills``: the kind of place whose seats it fills up beside
    another formula; ``apart``: for a roll or a group of its own, for individuals, or a single office.
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
    prize: bool
    fills: str
    apart: bool

    @property
    def kind(self) -> str:
        """The kind of place it is fought in; nothing for the whole territory."""
        return kind_of(self.where)


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
            for decided, path in deciders(tier, system):
                paths.setdefault(decided, {}).update(dict.fromkeys(path))
                seated.setdefault(decided, {})[tier.name] = None
    own = {name: tuple(path) for name, path in paths.items()}
    firsts = {name: _first_round(name, paths, system) for name in paths}
    for name, first in firsts.items():
        if first != name:
            paths[first].update(paths.pop(name))
            seated[first].update(seated.pop(name))
    order = [tier.name for tier in system.tiers if tier.name in paths]
    later = {name: tuple(one for one, first in firsts.items() if first == name != one) for name in order}
    found = [
        _component(system, name, (own[name], later[name]), tuple(paths[name]), tuple(seated[name])) for name in order
    ]
    return tuple(one for one in found if not _is_rest(one, found, system))


def _first_round(name: str, paths: Mapping[str, object], system: System) -> str:
    """The deciding tier whose unfilled seats a tier takes up in the same place: a run-off, or the rest of a quota.

    A proportional formula for what a majority left is none: it decides for itself.
    """
    later = system[name]
    if not isinstance(later.stake, Unfilled) or later.stake.tier not in paths:
        return name
    earlier = system[later.stake.tier]
    rest = family_of(later, system) is Family.MAJORITARIAN or family_of(earlier, system) is Family.PROPORTIONAL
    same = kind_of(earlier.where) == kind_of(later.where) and rest
    return _first_round(earlier.name, paths, system) if same else name


def kind_of(where: Where) -> str:
    """The kind of place; nothing for the whole territory."""
    return where.kind if isinstance(where, Each | Only) else ""


def _component(
    system: System,
    name: str,
    rounds: tuple[tuple[str, ...], tuple[str, ...]],
    path: tuple[str, ...],
    seated: tuple[str, ...],
) -> Component:
    """``rounds``: the path without later rounds, whose ballots are no further votes; and these rounds."""
    decider, (own, later) = system[name], rounds
    votes = [system[one].votes for one in own] + [one.votes for one in contests(decider, system) if _held(one)]
    ballots = tuple(dict.fromkeys(ballot for read in votes for ballot in _ballots(read)))
    found = (link for one in path for link in links(system[one], system) if link.to not in path)
    return Component(
        decided=name,
        basis=tuple(basis_of(decider, system)),
        path=path,
        seated=seated,
        told_as=tuple(dict.fromkeys(system[one].told_as for one in seated)),
        family=family_of(decider, system),
        formula=decider.formula,
        where=decider.where,
        among=decider.among,
        ballots=ballots,
        links=tuple(dict.fromkeys(found)),
        when=decider.when,
        stake=decider.seats if isinstance(decider.seats, int) else 0,
        prize=is_prize(decider, system),
        fills=next((kind for one in seated for kind in _filled_up(system[one])), ""),
        apart=_is_apart(decider, ballots, system)
        and all(_is_reserved(system[one]) or _elects_one(system[one]) for one in later),
    )


def _held(contest: Tier) -> bool:
    """Whether a contest is a mark of its own and no second round."""
    return not isinstance(contest.stake, Unfilled) and not list(members(contest.when))[1:]


def _ballots(votes: Value) -> list[str]:
    """The ballots whose votes are read for the parties themselves."""
    return [one.ballot for one in members(votes) if isinstance(one, Cast | OnBallotsLosing)]


def _filled_up(tier: Tier) -> Iterator[str]:
    """The kind of place whose remaining seats a tier fills cell by cell."""
    if isinstance(tier.formula, BestFirst) and tier.formula.column is not None:
        yield from (one.kind for one in members(tier.formula.column) if isinstance(one, OfPlace) and one.kind)


# --- what stands apart ---


def _is_apart(tier: Tier, ballots: tuple[str, ...], system: System) -> bool:
    rolled = bool(ballots) and set(ballots) <= set(system.rolls)
    return rolled or _is_reserved(tier) or _is_office(tier, ballots, system)


def _is_reserved(tier: Tier) -> bool:
    """Whether only a minority, a group or individuals take part."""
    return any(isinstance(one, Minority | OfGroup) or one == Not(NotAnIndividual()) for one in _needed(tier.entry))


def _needed(entry: Value) -> Iterator[Value]:
    """The rules that everyone who enters must meet."""
    if isinstance(entry, AllOf):
        for rule in entry.rules:
            yield from _needed(rule)
    else:
        yield entry


def _is_office(tier: Tier, ballots: tuple[str, ...], system: System) -> bool:
    """Whether it elects a mayor or president who sits in the house: one seat in the whole territory, by a mark that
    elects nobody else."""
    if not _elects_one(tier):
        return False
    others = [one for one in system.tiers if not _elects_one(one) and not isinstance(one.gives, Claim)]
    return not any(set(ballots) & set(_ballots(one.votes)) for one in others)


def _elects_one(tier: Tier) -> bool:
    single = is_single(tier) or isinstance(tier.stake, Unfilled)
    return isinstance(tier.where, Nation) and single and isinstance(tier.formula, Plurality | Majority | InstantRunoff)


# --- from a seat back to the formula that decided it ---


def deciders(tier: Tier, system: System) -> list[tuple[str, list[str]]]:
    """The tiers whose formulas decide how many seats parties have from this one, each with the path to it."""
    handed = list(_handed_on(tier, system))
    if not handed:
        return [(tier.name, [tier.name, *basis_of(tier, system)])]
    return [(name, [tier.name, *path]) for one in handed for name, path in deciders(one, system)]


def _handed_on(tier: Tier, system: System) -> Iterator[Tier]:
    """The earlier tiers whose seats a tier only hands on; none if its own formula decides."""
    match tier.where:
        case EachPartyOf(earlier) | EachAllianceOf(earlier):
            if any(one.tier == earlier and isinstance(one.member, SeatsOf) for one in readings(tier.stake)):
                yield system[earlier]
                return
        case _:
            pass
    row = row_of(tier.formula)
    match tier.formula:
        case Due(amount) if not is_prize(tier, system):
            yield from _found_earlier(amount, system)
        case BestFirst() if isinstance(tier.among, Winners):
            yield system[tier.among.tier]
        case _ if row is not None:
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
        if isinstance(system[one.tier].gives, Claim) and not isinstance(one.member, Unfilled) and one.weight > 0
    )
    return [found for name in names if name != tier.name for found in (name, *basis_of(system[name], system))]


def _is_rest(one: Component, all_: list[Component], system: System) -> bool:
    """Whether a component only gives out what others of its published tier left, one seat each in order of votes."""
    return isinstance(one.formula, Plurality) and any(
        other.family is Family.PROPORTIONAL and takes_up(one, other, system) for other in all_ if other is not one
    )


def takes_up(one: Component, other: Component, system: System) -> bool:
    """Whether a component gives out the seats that another of its published tier left."""
    left = {
        reading.tier
        for reading in readings(system[one.decided].stake)
        if isinstance(reading.member, Unfilled) or reading.weight < 0
    }
    return bool(left & set(other.seated)) and bool(set(other.told_as) & set(one.told_as))
