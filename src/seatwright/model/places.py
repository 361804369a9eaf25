"""The map of an election: which place lies in which."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.model.election import NATION, District


class Place(NamedTuple):
    """A place of a kind; the kind is the tier under which districts.csv lists it."""

    kind: str
    name: str

    def __str__(self) -> str:
        return self.name


COUNTRY = Place("", NATION)


class Territory:
    """Which places there are of each kind, and what lies inside what.

    Places of one name are one territory: a region has a row as ``list`` and may have one as ``constituency``.

    >>> land = Territory((District("list", "Bayern", "*", None), District("constituency", "Passau", "Bayern", 1)))
    >>> land.of_kind("constituency"), land.chain("Passau")
    (('Passau',), ('Passau', 'Bayern'))
    >>> land.lies_in(Place("constituency", "Passau"), Place("list", "Bayern"))
    True
    """

    def __init__(self, districts: tuple[District, ...]) -> None:
        self._kinds: dict[str, dict[str, int | None]] = {}
        self._kind_of: dict[str, list[str]] = {}
        self._parents: dict[str, dict[str, None]] = {}
        for row in districts:
            self._kinds.setdefault(row.tier, {})[row.name] = row.seats
            self._kind_of.setdefault(row.name, []).append(row.tier)
            if row.parent not in ("", NATION, row.name):
                self._parents.setdefault(row.name, {})[row.parent] = None
        self._chains: dict[str, tuple[str, ...]] = {}
        parents = dict.fromkeys(name for all_ in self._parents.values() for name in all_)
        self._unlisted = {name: None for name in parents if name not in self._kind_of}

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The places of a kind; the whole territory alone if that is all that is listed."""
        names = self._kinds.get(kind, {})
        parts = tuple(name for name in names if name != NATION)
        return parts or tuple(names)

    @property
    def unlisted(self) -> tuple[str, ...]:
        """The places that others name as their parent and that have no row: those of a kind that is not listed.

        >>> Territory((District("district", "Avalon", "Atlantic", 2),)).unlisted
        ('Atlantic',)
        """
        return tuple(self._unlisted)

    def seats(self, kind: str, name: str) -> int | None:
        """The seats at stake in a place, if they are listed."""
        return self._kinds.get(kind, {}).get(name)

    def chain(self, name: str) -> tuple[str, ...]:
        """The place and all larger places it lies in."""
        found = self._chains.get(name)
        if found is None:
            seen: dict[str, None] = {name: None}
            todo = [name]
            while todo:
                for parent in self._parents.get(todo.pop(), ()):
                    if parent not in seen:
                        seen[parent] = None
                        todo.append(parent)
            found = self._chains[name] = tuple(seen)
        return found

    def kind_of(self, name: str, likely: str) -> str:
        """The kind of a place that a row names, of several the likely one."""
        kinds = self._kind_of.get(name, [])
        return likely if likely in kinds or not kinds else kinds[0]

    def lies_in(self, place: Place, area: Place) -> bool:
        """Whether a place is, or lies in, an area."""
        if area.name == NATION or place == area:
            return True
        if place.kind == area.kind and place.name != area.name:
            return area.name in self.chain(place.name)[1:]
        return area.name in self.chain(place.name)

    def within(self, kind: str, area: Place) -> tuple[str, ...]:
        """The places of a kind inside an area."""
        return tuple(name for name in self.of_kind(kind) if self.lies_in(Place(kind, name), area))

    def around(self, place: Place, kind: str) -> Place:
        """The place of a kind in which a place lies; the whole territory if there is none."""
        names = self._kinds.get(kind) or self._unlisted
        return next((Place(kind, name) for name in self.chain(place.name) if name in names), COUNTRY)
