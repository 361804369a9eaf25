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
    due, won, given, over = dict(settled.due), dict(settled.won), dict(telling.step.outcome), _over(settled)
    order = _ranked(votes, {*due, *won, *given})
    rows = [
        (who(one), votes.get(one, 0), due.get(one, 0), won.get(one, 0), given.get(one, 0), over.get(one, 0) or "")
        for one in order
    ]
    sums: tuple[Cell, ...] = ("Total", sum(votes[one] for one in order if one in votes), *(sum(one.values()) for one in (due, won, given)),
                              sum(over.values()) or "")  # fmt: skip
    return Table(title, ("Party", "Votes", "Due", "Won before", "Given here", "Over"), (*rows, sums))


def _over(settled: Settlement) -> dict[Competitor, int]:
    return {one: n for one, n in settled.over if n}


def _ranked(votes: Mapping[Competitor, object], names: set[Competitor]) -> list[Competitor]:
    order = {one: n for n, one in enumerate(votes)}
    return sorted(names, key=lambda one: (order.get(one, len(order)), one))


def levelling(title: str, settled: Settlement) -> Table:
    """The least each must reach; its seats in the house as it was, in the last that was too small, and in the final one."""
    first, due, least = dict(settled.first), dict(settled.due), dict(settled.minima or settled.won)
    final = sum(due.values())
    tried = [one for one in settled.tried if one.house not in (settled.base, final)][-1:]
    names = (
        "Party",
        "At least",
        f"House of {settled.base}",
        *(f"House of {one.house}" for one in tried),
        f"House of {final}",
        "On top",
    )
    over = dict(settled.over)
    rows = [(who(one), least.get(one, 0), first.get(one, 0), *(small.due if small.who == one else "" for small in tried), due.get(one, 0),
             over.get(one, 0) or "") for one in sorted({*least, *due}, key=lambda one: (-due.get(one, 0), one))]  # fmt: skip
    total = ("Total", sum(least.values()), sum(first.values()), *("" for _ in tried), final, sum(over.values()) or "")
    return Table(title, names, (*rows, total))
