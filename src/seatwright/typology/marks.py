"""Which ballots are one mark of the voter, and how many marks can differ in party between tiers."""

from __future__ import annotations

from itertools import combinations

from seatwright.model.condition import Otherwise, Unless
from seatwright.model.system import System
from seatwright.typology.component import Component
from seatwright.typology.links import Carrier
from seatwright.typology.places import are_parted

Mark = frozenset[str]  # the ballots of one mark


def marks(components: tuple[Component, ...], system: System) -> list[Mark]:
    """The marks of a voter: ballots that one mark serves are one, so are the rounds of one contest, and the rules of
    places that are parted, for a voter lives in one of them.

    >>> from seatwright.catalogue import law
    >>> from seatwright.typology.component import components
    >>> [len(marks(components(law(id)), law(id))) for id in ("nz-mmp", "tajikistan-parallel", "de-bw-zweitmandat")]
    [2, 2, 1]
    """
    together = [frozenset(one) for one in system.fused]
    for one, other in combinations(components, 2):
        if _are_rounds(one, other) or are_parted(one.where, other.where):
            together.append(frozenset((*one.ballots[:1], *other.ballots[:1])))
    return _joined({ballot for one in components for ballot in one.ballots}, together)


def share_a_mark(one: Component, other: Component, all_: list[Mark]) -> bool:
    """Whether two components read the same mark of the voter; one that reads no ballot reads what others won."""
    if not one.ballots or not other.ballots:
        return True
    return any(set(one.ballots) & mark and set(other.ballots) & mark for mark in all_)


def _are_rounds(one: Component, other: Component) -> bool:
    """Whether two components are rounds for the same seats: published together, and one is held if not the other."""
    if one.family is not other.family or not set(one.told_as) & set(other.told_as):
        return False
    return _follows(one, other) or _follows(other, one)


def _follows(later: Component, earlier: Component) -> bool:
    linked = any(link.carrier is Carrier.CONDITION and link.to in earlier.path for link in later.links)
    return linked or later.when == Unless(earlier.when) or later.when == Otherwise(earlier.decided)


def _joined(ballots: set[str], together: list[Mark]) -> list[Mark]:
    """The ballots in groups that share a member."""
    groups: list[Mark] = []
    for ballot in sorted(ballots):
        linked = frozenset({ballot}).union(*(one for one in together if ballot in one))
        touching = [group for group in groups if group & linked]
        groups = [group for group in groups if not group & linked]
        groups.append(linked.union(*touching))
    return groups
