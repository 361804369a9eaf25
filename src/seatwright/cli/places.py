"""The seats of each place: its parties in a line."""

from __future__ import annotations

from seatwright.cli.text import Line, clean, columns, fold, padded, shortened
from seatwright.results.result import Outcome
from seatwright.results.told import by_place

HELD = "\u00a0"  # a space at which no line ends


def places(result: Outcome, width: int) -> list[Line]:
    """A line for each place, folded where it has many parties."""
    found = by_place(result)
    if not found:
        return [[("All seats are of the whole country.", "dim")]]
    name = min(max(columns(clean(place)) for place in found), width // 3)
    lines: list[Line] = [[("Seats by place", "bold")]]
    for place, parties in found.items():
        ordered = sorted(parties.items(), key=lambda item: (-item[1], item[0]))
        told = ", ".join(f"{clean(party)} {n}".replace(" ", HELD) for party, n in ordered)
        lines += _place(clean(place), sum(parties.values()), told, name, width)
    return lines


def _place(place: str, seats: int, told: str, name: int, width: int) -> list[Line]:
    first, *rest = (line.replace(HELD, " ") for line in fold(told, width - name - 8))
    head = f"{padded(shortened(place, name), name)}  {seats:>4}  "
    return [[(head, ""), (first, "")], *([(" " * (name + 8), ""), (line, "")] for line in rest)]
