"""The votes of a place are the votes of its parts: no vote is lost or gained on the way up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from seatwright.io.mistakes import Mistakes
from seatwright.io.sheets import Filed
from seatwright.model.election import NATION, OTHERS, District, Vote
from seatwright.model.places import Territory
from seatwright.model.value import Value

Sums = dict[str, int]  # votes by party


class Split(Value):
    """A place that has votes, the sums of its parts of one kind, and whether none of these parts is missing."""

    whole: str
    sums: Sums
    complete: bool


def check_parts(votes: Filed[Vote], districts: Filed[District], mistakes: Mistakes) -> None:
    """Note where a place and the places inside it both have votes on a ballot, and these differ.

    Parties that only one side names are held against ``Others`` together. While places are still missing,
    their votes may stay below the whole.
    """
    parts = _Parts(districts)
    for ballot, places in _by_ballot(votes).items():
        for split in parts.of(places) if len(places) > 1 else ():
            for party, own, sums in _unequal(places[split.whole], split):
                who = f'ballot "{ballot}", district "{split.whole}", party "{party}"'
                if mistakes.wants("E255", votes.file):
                    line = _line(votes, ballot, split.whole)
                    mistakes.add("E255", votes.file, line, who, value=f"{own:,}", known=f"{sums:,}")


def _line(votes: Filed[Vote], ballot: str, place: str) -> int:
    """The first line of a place on a ballot."""
    rows = zip(votes.rows, votes.lines, strict=True)
    return next(line for row, line in rows if row[:2] == (ballot, place))


def _by_ballot(votes: Filed[Vote]) -> dict[str, dict[str, Sums]]:
    """Votes by ballot, place and party."""
    ballots: dict[str, dict[str, Sums]] = {}
    for row in votes.rows:
        sums = ballots.setdefault(row.ballot, {}).setdefault(row.district, {})
        sums[row.party] = sums.get(row.party, 0) + row.votes
    return ballots


class _Parts:
    """Which listed places lie in which, by kind."""

    def __init__(self, districts: Filed[District]) -> None:
        self._land = Territory(tuple(districts.rows))
        self._kind = {row.name: row.tier for row in reversed(districts.rows)}
        self._listed = Counter((whole, self._kind[name]) for name in self._kind for whole in self._around(name))

    def _around(self, name: str) -> tuple[str, ...]:
        """All larger places, the whole territory last."""
        return (*self._land.chain(name)[1:], NATION) if name != NATION else ()

    def of(self, places: dict[str, Sums]) -> Iterator[Split]:
        """Every place with votes whose parts have votes too."""
        found: dict[tuple[str, str], list[Sums]] = {}
        for name, cast in places.items():
            for whole in self._around(name):
                if whole in places:
                    found.setdefault((whole, self._kind.get(name, "")), []).append(cast)
        for (whole, kind), parts in found.items():
            yield Split(whole, _added(parts), len(parts) >= self._listed[whole, kind])


def _added(parts: list[Sums]) -> Sums:
    """The votes of several places together, by party."""
    sums: Sums = {}
    for cast in parts:
        for party, number in cast.items():
            sums[party] = sums.get(party, 0) + number
    return sums


def _unequal(own: Sums, split: Split) -> Iterator[tuple[str, int, int]]:
    """The parties whose votes in a place are not those in its parts."""
    common = {*own} & {*split.sums}
    whole, parts = _merged(own, common), _merged(split.sums, common)
    for party in dict.fromkeys((*whole, *parts)):
        mine, theirs = whole.get(party, 0), parts.get(party, 0)
        if theirs > mine or (split.complete and theirs < mine):
            yield party, mine, theirs


def _merged(side: Sums, common: set[str]) -> Sums:
    """The parties that both sides name, and all the rest as Others."""
    merged = {party: number for party, number in side.items() if party in common and party != OTHERS}
    rest = sum(number for party, number in side.items() if party not in merged)
    return {**merged, OTHERS: rest} if rest else merged
