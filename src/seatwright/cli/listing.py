"""What the catalogue holds, as rows: laws and elections, the latter by their headings alone."""

from __future__ import annotations

from collections.abc import Sequence

from seatwright.catalogue import ELECTIONS, LAWS, election_ids, law, versions
from seatwright.cli.grid import Column, grid
from seatwright.cli.screen import Screen
from seatwright.cli.text import Line
from seatwright.cli.wanted import EVERYTHING, Wanted
from seatwright.io.heading import FILE, Heading, read_heading
from seatwright.io.mistakes import Mistakes
from seatwright.model.election import EXAMPLE
from seatwright.typology import classify

Row = dict[str, str | int | list[str]]
SYSTEMS = ("id", "country", "type", "elections", "versions", "body", "told")
ELECTIONS_HEAD = ("id", "date", "country", "body", "system", "provenance")


def systems(wanted: Wanted = EVERYTHING) -> list[Row]:
    """The laws of the catalogue: where they apply, since when there are which versions, how many elections (no
    worked examples), and the computed type; the last version that is meant speaks for a law."""
    held = [one.system for one in headings() if one.provenance != EXAMPLE]
    rows: list[Row] = []
    for id in sorted(LAWS):
        dated = versions(id)
        meant = [one for one in dated if wanted.meets(one)]
        if meant:
            last = meant[-1]
            since = [str(one.since) if one.is_dated else "undated" for one in dated]
            rows.append(
                {
                    "id": id,
                    "country": last.country,
                    "body": last.body,
                    "versions": since,
                    "elections": held.count(id),
                    "type": classify(last).label,
                    "told": last.told,
                }
            )
    return rows


def elections(wanted: Wanted = EVERYTHING) -> list[Row]:
    """The elections and worked examples of the catalogue, by country and day; type and mechanism are those
    of the law of the day."""
    found = [one for one in headings() if _is_meant(one, wanted)]
    found.sort(key=lambda one: (one.country, one.date, one.id))
    return [
        {
            "id": one.id,
            "date": str(one.date),
            "country": one.country,
            "body": one.body,
            "system": one.system,
            "provenance": one.provenance,
        }
        for one in found
    ]


def headings() -> list[Heading]:
    """What each election says of itself; its votes are not read."""
    return [read_heading((ELECTIONS / id / FILE).read_bytes(), id, Mistakes()) for id in election_ids()]


def _is_meant(one: Heading, wanted: Wanted) -> bool:
    if not wanted.in_country(one.country) or (wanted.year and one.date.year != wanted.year):
        return False
    by_law = wanted._replace(country="", year=0)
    return by_law == EVERYTHING or by_law.meets(law(one.system, one.date if one.date.year > 1 else None))


def listing(head: Sequence[str], rows: Sequence[Row], on: Screen) -> list[Line]:
    """Rows as a table for people; the last columns go first where it is narrow."""
    table = [
        Column(
            name.capitalize() if name != "told" else "",
            tuple((_told(row[name]), "bold" if name == "id" else "") for row in rows),
            right=name == "elections",
            drop=n if n > 1 else 0,
            flexible=name in ("told", "body", "type"),
        )
        for n, name in enumerate(head)
    ]
    return grid(table, on.width)


def _told(value: str | int | list[str]) -> str:
    """A value in a cell: of several versions the first and how many more there are."""
    if isinstance(value, list):
        first, *more = value
        return f"{first} (+{len(more)})" if more else first
    return str(value)
