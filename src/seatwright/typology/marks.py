"""How many marks of a voter can differ in party between tiers."""

from __future__ import annotations

from itertools import combinations

from seatwright.model.system import System
from seatwright.typology.component import Component
from seatwright.typology.mixing import part_places


def marks(components: tuple[Component, ...], system: System) -> int:
    """The votes of a voter: the ballots that the components read, those of one mark or one contest taken together.

    >>> from seatwright.catalogue import law
    >>> from seatwright.typology.component import components
    >>> [marks(components(law(id)), law(id)) for id in ("nz-mmp", "tajikistan-parallel", "de-bw-zweitmandat")]
    [2, 2, 1]
    """
    together = [*(set(one) for one in system.fused), *_contests(components), *_parted(components)]
    ballots = {ballot for one in components for ballot in one.ballots if ballot not in system.rolls}
    return len(_joined(ballots, together))


def _contests(components: tuple[Component, ...]) -> list[set[str]]:
    """Ballots of two rounds for the same seats."""
    groups: dict[tuple[str, str], set[str]] = {}
    for one in components:
        for told in one.told_as:
            groups.setdefault((told, one.family.value), set()).update(one.ballots[:1])
    return list(groups.values())


def _parted(components: tuple[Component, ...]) -> list[set[str]]:
    """Ballots of places of one kind that are parted between rules: a voter lives in one of them."""
    return [
        {*one.ballots[:1], *other.ballots[:1]} for one, other in combinations(components, 2) if part_places(one, other)
    ]


def _joined(ballots: set[str], together: list[set[str]]) -> list[set[str]]:
    """The ballots in groups that share a member."""
    groups: list[set[str]] = []
    for ballot in sorted(ballots):
        linked = {ballot}.union(*(one for one in together if ballot in one))
        touching = [group for group in groups if group & linked]
        groups = [group for group in groups if not group & linked]
        groups.append(linked.union(*touching))
    return groups
