"""Whole papers in parcels: a surplus is taken from the parcel received last, in proportion to next preferences."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from seatwright.exact import Number, cut, plain, whole
from seatwright.formulas.ranked_papers import Group, Moved, Preferences, next_of
from seatwright.model.competitor import Competitor
from seatwright.results.tie import Claimed, Draw

PAPER = "equal fractions of a surplus: who is drawn gets a paper more"

Parcel = list[tuple[Group, int]]  # papers in the order in which they came, those marked alike side by side


class Parcels:
    """Papers of one vote each, in the order in which they came to their holder."""

    def __init__(self, papers: list[tuple[int, Preferences]], standing: Collection[Competitor], draw: Draw) -> None:
        self._draw = draw
        self._held: dict[Competitor, list[Parcel]] = {who: [[]] for who in standing}
        self.totals: dict[Competitor, Number] = dict.fromkeys(standing, 0)
        self._history: list[dict[Competitor, Number]] = []
        for number, prefs in papers:
            self._held[prefs[0]][0].append(((prefs, 1), number))
            self.totals[prefs[0]] += number

    def surplus(self, who: Competitor, quota: Number, continuing: Collection[Competitor]) -> Moved:
        """So many papers of the last parcel as the surplus has votes; all that are transferable if they are fewer."""
        self._note()
        over = whole(self.totals[who] - quota)
        groups, _ = _sorted(self._held[who][-1], continuing)
        sizes = {to: sum(number for _, number in parcel) for to, parcel in groups.items()}
        taken = sizes if sum(sizes.values()) <= over else self._in_proportion(sizes, over)
        for to, number in taken.items():
            self._receive(to, _last(groups[to], number))
        self.totals[who] = quota
        return Moved(1, over - sum(taken.values()), 0)

    def exclude(self, out: Collection[Competitor], continuing: Collection[Competitor]) -> Moved:
        """All papers of the excluded, in the order in which they came."""
        self._note()
        papers = [one for who in out for parcel in self._held.pop(who) for one in parcel]
        for who in out:
            del self.totals[who]
        groups, left = _sorted(papers, continuing)
        for to, parcel in groups.items():
            self._receive(to, parcel)
        return Moved(1, left, 0)

    def _note(self) -> None:
        self._history.append(dict(self.totals))

    def _receive(self, who: Competitor, parcel: Parcel) -> None:
        if parcel:
            self._held[who].append(parcel)
            self.totals[who] += sum(number for _, number in parcel)

    def _in_proportion(self, sizes: dict[Competitor, int], over: int) -> dict[Competitor, int]:
        """Each group's part of the surplus, the largest fractions rounded up."""
        total = sum(sizes.values())
        exact = {who: Fraction(size * over, total) for who, size in sizes.items()}
        taken = {who: whole(part) for who, part in exact.items()}
        for who in self._raised(exact, sizes, over - sum(taken.values())):
            taken[who] += 1
        return taken

    def _raised(self, exact: dict[Competitor, Fraction], sizes: dict[Competitor, int], left: int) -> list[Competitor]:
        """The largest fractions; of equal ones the larger group, then who was ahead at the first count that differs."""
        keys = {
            who: (part - whole(part), sizes[who], *(stage[who] for stage in self._history))
            for who, part in exact.items()
        }
        ranked = sorted(set(keys.values()))
        sure, tied, rest = cut({who: ranked.index(key) for who, key in keys.items()}, left)
        if not tied:
            return sure
        claims = {who: Claimed(plain(exact[who])) for who in tied}
        return [*sure, *self._draw.choose(claims, rest, PAPER)]


def _sorted(papers: Parcel, continuing: Collection[Competitor]) -> tuple[dict[Competitor, Parcel], int]:
    """Papers by their next preference, and the number of those that show none."""
    groups: dict[Competitor, Parcel] = {}
    left = 0
    for group, number in papers:
        used = next_of(group, continuing)
        if used < 0:
            left += number
        else:
            groups.setdefault(group[0][used - 1], []).append(((group[0], used), number))
    return groups, left


def _last(papers: Parcel, number: int) -> Parcel:
    """The papers that came last, in their order."""
    taken: Parcel = []
    for group, n in reversed(papers):
        if number <= 0:
            break
        taken.append((group, min(n, number)))
        number -= n
    return taken[::-1]
