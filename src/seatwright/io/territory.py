"""Places that cannot be: in themselves, in two regions, or one letter beside a place that is listed."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.names import slips
from seatwright.io.sheets import Filed
from seatwright.model.election import NATION, Cap, District, Listed, Seat, Vote

DEEPEST = 50  # places inside one another
COMPARED = 1_000  # larger places without a row of their own that are held against the listed ones
SHORT = 3  # names with fewer letters are all one letter apart


def check_districts(districts: Filed[District], mistakes: Mistakes) -> None:
    """Note places that lie in themselves, and larger places whose name is a slip of the pen."""
    _check_circles(districts, mistakes)
    _check_parents(districts, mistakes)


def _check_circles(districts: Filed[District], mistakes: Mistakes) -> None:
    """Note the first place of every circle of places, and the first of a chain that is too long to be true."""
    around, told, deep = _around(districts.rows), set[str](), False
    for row, line in zip(districts.rows, districts.lines, strict=True):
        chain = _chain(row.name, around)
        if len(chain) <= DEEPEST or row.name in told:
            continue
        if row.name in chain[1:]:
            circle = chain[: chain.index(row.name, 1) + 1]
            told.update(circle)
            mistakes.note("E251", districts.file, line, f'district "{row.name}"', value=_shown(circle))
        elif len({*chain}) == len(chain) and not deep:
            deep = True
            mistakes.note("E249", districts.file, line, f'district "{row.name}"', value=_shown(chain[:3]))


def _shown(chain: list[str]) -> str:
    return " in ".join(f'"{name}"' for name in chain)


def _around(rows: list[District]) -> dict[str, str]:
    """The larger place of each place. A place may bear its region's name, if the region has a row of its own."""
    kinds: dict[str, set[str]] = {}
    for row in rows:
        kinds.setdefault(row.name, set()).add(row.tier)
    around: dict[str, str] = {}
    for row in rows:
        own_region = row.name == row.parent and len(kinds[row.name]) > 1
        if row.parent not in ("", NATION) and row.name != NATION and not own_region:
            around.setdefault(row.name, row.parent)
    return around


def _chain(name: str, around: dict[str, str]) -> list[str]:
    """The larger places one after the other, cut when there is no end."""
    chain = [name]
    while chain[-1] in around and len(chain) <= DEEPEST:
        chain.append(around[chain[-1]])
    return chain


def _check_parents(districts: Filed[District], mistakes: Mistakes) -> None:
    """Note a larger place without a row of its own that is one letter away from a listed place; of names of one or two
    letters nobody could say so."""
    listed = {row.name for row in districts.rows}
    lines = zip(districts.rows[::-1], districts.lines[::-1], strict=True)
    loose = {row.parent: line for row, line in lines if len(row.parent) >= SHORT and row.parent not in listed}
    if not loose or len(loose) > COMPARED:
        return
    near = {slip: name for name in loose for slip in slips(name)}
    for name in listed:
        parent = next((near[slip] for slip in slips(name) if slip in near), None)
        if parent is not None and _digits(parent) == _digits(name):
            mistakes.note("E250", districts.file, loose[parent], value=f'"{parent}"', known=f'"{name}"')


def _digits(name: str) -> str:
    """The figures in a name: "Ward 1" is no slip for "Ward 2"."""
    return "".join(sign for sign in name if sign.isdigit())


Placed = Filed[Vote] | Filed[Seat] | Filed[Cap] | Filed[Listed]


class Map:
    """The places that an election's rows may name.

    A named group of places stands in brackets, like "(five parishes)", and needs no row.
    """

    def __init__(self, districts: Filed[District], mistakes: Mistakes) -> None:
        self._mistakes = mistakes
        self._kinds = {row.tier for row in districts.rows if row.name != NATION}
        self._places = {NATION, *(row.name for row in districts.rows), *(row.parent for row in districts.rows)}
        self._sorted = sorted(self._places - {NATION, ""})

    def check_votes(self, votes: Filed[Vote]) -> None:
        """Note the places of votes that are not listed, on ballots whose places are."""
        self._check(votes, ((row.ballot, row.district) for row in votes.rows), groups=False)

    def check(self, filed: Filed[Seat] | Filed[Cap] | Filed[Listed]) -> None:
        """Note the places of seats, lists and caps that are not listed, in tiers whose places are."""
        self._check(filed, ((row.tier, row.district) for row in filed.rows), groups=True)

    def check_stand(self, lists: Filed[Listed]) -> None:
        """Note the districts in which persons of a list are said to stand too, if there are none of the name."""
        kind = min(self._kinds, default="")
        self._check(lists, ((kind, row.also_in or NATION) for row in lists.rows), groups=False)

    def _check(self, filed: Placed, named: Iterable[tuple[str, str]], groups: bool) -> None:
        told: set[tuple[str, str]] = set()
        for (kind, name), line in zip(named, filed.lines, strict=True):
            known = name in self._places or kind not in self._kinds or (groups and name.startswith("("))
            if not known and (kind, name) not in told:
                told.add((kind, name))
                self._note(filed.file, line, kind, name)

    def _note(self, file: str, line: int, kind: str, name: str) -> None:
        if self._mistakes.wants("E254", file):
            likely = nearest(name, self._sorted)
            self._mistakes.add("E254", file, line, f'district "{name}"', value=f'"{kind}"', known=likely)
