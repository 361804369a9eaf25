"""Tables of linkage: what is due, what was won before, what is given; and how a house grew."""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.explain.table import Cell, Table
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Settlement


def balance(title: str, telling: Telling) -> Table:
    """Party, votes, due, won before, given here, and what it has beyond its due."""
    settled = telling.step.settlement
    if settled is None:
        return Table(title, ("Party",), ())
    votes = {one.who: one.votes for one in telling.step.standings}
    due, won, given, over = dict(settled.due), dict(settled.won), dict(telling.step.outcome), dict(settled.over)
    order = _ranked(votes, {*due, *won, *given})
    rows: list[tuple[Cell, ...]] = [
        (who(one), votes.get(one, 0), due.get(one, 0), won.get(one, 0), given.get(one, 0), over.get(one, 0) or "")
        for one in order
    ]
    seats = (sum(held.values()) for held in (due, won, given))
    total: tuple[Cell, ...] = ("Total", sum(votes.get(one, 0) for one in order), *seats, sum(over.values()) or "")
    return Table(title, ("Party", "Votes", "Due", "Won before", "Given here", "Over"), (*rows, total))


def _ranked(votes: Mapping[Competitor, object], names: set[Competitor]) -> list[Competitor]:
    """Competitors in the order of their votes."""
    order = {one: n for n, one in enumerate(votes)}
    return sorted(names, key=lambda one: (order.get(one, len(order)), one))


def levelling(title: str, settled: Settlement) -> Table:
    """The least each must reach; its seats in the house as it was, in the last one too small, and in the final one."""
    first, due, least = dict(settled.first), dict(settled.due), dict(settled.minima or settled.won)
    final, over = sum(due.values()), dict(settled.over)
    tried = [one for one in settled.tried if one.house not in (settled.base, final)][-1:]
    rows: list[tuple[Cell, ...]] = [
        (
            who(one),
            least.get(one, 0),
            first.get(one, 0),
            *(small.due if small.who == one else "" for small in tried),
            due.get(one, 0),
            over.get(one, 0) or "",
        )
        for one in sorted({*least, *due}, key=lambda one: (-due.get(one, 0), one))
    ]
    sums = (sum(least.values()), sum(first.values()), *("" for _ in tried), final, sum(over.values()) or "")
    houses = (f"House of {settled.base}", *(f"House of {one.house}" for one in tried), f"House of {final}")
    return Table(title, ("Party", "At least", *houses, "On top"), (*rows, ("Total", *sums)))
