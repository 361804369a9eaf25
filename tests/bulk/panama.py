"""Panama 2024 from the personal votes of every candidate, where they are at hand: the 26 circuits with one seat.

The list votes of the larger circuits are not among them, so that their quotients cannot be counted.
"""

from __future__ import annotations

from pathlib import Path

from seatwright.catalogue import law
from seatwright.io import parse_election
from seatwright.kernel import count
from seatwright.model.election import Election, Seat
from seatwright.model.value import replace
from seatwright.results.result import Completed

FILES = ("election.toml", "votes.csv", "districts.csv", "seats.csv")


def small_circuits(folder: Path) -> Election:
    """The circuits with one seat, under the name that the law gives them."""
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    read = parse_election({name: files[name] for name in FILES}, folder.name)
    return replace(
        read,
        votes=tuple(row._replace(ballot="circuit") for row in read.votes if row.ballot == "constituency"),
        districts=tuple(
            row._replace(tier="circuit") for row in read.districts if row.tier == "constituency" and row.name != "*"
        ),
        official=tuple(row._replace(tier="single") for row in read.official if row.tier == "constituency"),
    )


def elected(held: Election) -> set[tuple[str, str]]:
    """Who is elected where, by the law."""
    result = count(law("panama-coexistence"), held)
    assert isinstance(result, Completed)
    return {(one.place, one.person) for one in result.awards if one.seats}


def marked(rows: tuple[Seat, ...]) -> set[tuple[str, str]]:
    """Who is marked as elected where."""
    return {(row.district, row.candidate) for row in rows if row.seats and row.district != "*"}
