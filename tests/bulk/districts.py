"""Every election of the bulk data that can be counted as it stands, with its districts counted from their votes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from seatwright.catalogue import LAWS, law_of
from seatwright.errors import SeatwrightError
from seatwright.io import read_election
from seatwright.kernel import count
from seatwright.model.election import NATION
from seatwright.results.official import compare
from seatwright.results.result import Completed

FEW = 5  # fewer places are no tier of districts


class Counted(NamedTuple):
    """An election: how it compares with the official seats, and how many districts were counted."""

    id: str
    status: str
    districts: int


def counted(folder: Path) -> Counted | None:
    """A folder counted by the law it names; nothing if the law needs more than the folder tells."""
    try:
        election = read_election(folder)
        if election.system not in LAWS:
            return None
        result = count(law_of(election), election)
    except SeatwrightError:
        return None
    places = {one.place for one in result.awards if one.source == "count" and one.in_house and one.place != NATION}
    return Counted(folder.name, compare(result).status if isinstance(result, Completed) else "lots", len(places))


def every(bulk: Path) -> list[Counted]:
    """All that can be counted as they stand."""
    found = [counted(one.parent) for one in sorted(bulk.glob("*/*/election.toml"))]
    return [one for one in found if one is not None and one.districts > FEW]


if __name__ == "__main__":
    import sys

    rows = every(Path(sys.argv[1]))
    for row in rows:
        print(f"{row.id:<32} {row.districts:>4} districts  {row.status}")
    print(f"{len(rows)} elections with districts counted, {sum(one.status == 'equal' for one in rows)} equal")
