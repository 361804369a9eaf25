"""Seats of parties in places as a table on the screen, where the law fixes the sums both ways."""

from __future__ import annotations

from seatwright.cli.grid import Column, grid, left_out
from seatwright.cli.text import Line, paragraph
from seatwright.explain.two_ways import in_order
from seatwright.model.competitor import Competitor
from seatwright.model.election import PartyInfo
from seatwright.results.evidence import Divisors
from seatwright.results.result import Outcome
from seatwright.results.step import Step

FEW = 30  # places up to which the table is shown
MORE = "Not all fit here; the whole table: seatwright explain --table"


def cell_table(result: Outcome, width: int) -> list[Line]:
    """Places down, parties across, for each step that is proportional both ways; nothing where places are many."""
    steps = [step for step in result.tree if isinstance(step.evidence, Divisors) and step.outcome]
    shown = [step for step in steps if len({one.place for one, _ in step.outcome}) <= FEW]
    lines: list[Line] = []
    for step in shown:
        lines += [[("Seats by party and place", "bold")], *_table(step, result, width), []]
    return lines[:-1]


def _table(step: Step, result: Outcome, width: int) -> list[Line]:
    seats = dict(step.outcome)
    sums: dict[str, int] = {}
    for one, n in step.outcome:
        sums[one.party] = sums.get(one.party, 0) + n
    parties = sorted(sums, key=lambda party: (-sums[party], party))
    places = in_order(result.election, list({one.place: None for one in seats}))
    known = {one.party: one for one in result.election.parties}
    table = [
        Column("Place", tuple((place, "") for place in places), ("House", "bold"), right=False, flexible=True),
        *(_party(party, n, places, seats, known.get(party)) for n, party in enumerate(parties)),
        Column(
            "Seats",
            tuple((str(sum(seats.get(Competitor(party, "", place), 0) for party in parties)), "") for place in places),
            (str(sum(sums.values())), "bold"),
        ),
    ]
    lost = left_out(table, width)
    return [*grid(table, width), *(paragraph(MORE, width, "dim") if lost else [])]


def _party(party: str, nth: int, places: list[str], seats: dict[Competitor, int], info: PartyInfo | None) -> Column:
    """A party's seats in every place; the smaller parties give way first where the screen is narrow."""
    own = [seats.get(Competitor(party, "", place), 0) for place in places]
    cells = tuple((str(n), "") if n else ("·", "dim") for n in own)
    return Column((info.short if info else "") or party, cells, (str(sum(own)), "bold"), drop=nth)
