"""What the catalogue holds, as rows: laws and elections, the latter by their headings alone."""

from __future__ import annotations

from collections.abc import Sequence

from seatwright.catalogue import ELECTIONS, LAWS, election_ids, versions
from seatwright.cli.grid import Column, grid
from seatwright.cli.screen import Screen
from seatwright.cli.text import Line
from seatwright.io.heading import FILE, Heading, read_heading
from seatwright.io.mistakes import Mistakes

Row = dict[str, str | int | list[str]]
SYSTEMS = ("id", "country", "body", "versions", "elections", "told")
ELECTIONS_HEAD = ("id", "date", "country", "body", "system", "provenance")


def systems(country: str = "") -> list[Row]:
    """The laws of the catalogue: where they apply, since when there are which versions, and how many elections."""
    held = [one.system for one in headings()]
    rows: list[Row] = []
    for id in sorted(LAWS):
        dated = versions(id)
        last = dated[-1]
        if _is_in(last.country, country):
            since = [str(one.since) if one.since.year > 1 else "undated" for one in dated]
            rows.append(
                {
                    "id": id,
                    "country": last.country,
                    "body": last.body,
                    "versions": since,
                    "elections": held.count(id),
                    "told": last.told,
                }
            )
    return rows


def elections(country: str = "") -> list[Row]:
    """The elections of the catalogue, by country and day."""
    found = [one for one in headings() if _is_in(one.country, country)]
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


def _is_in(country: str, wanted: str) -> bool:
    return wanted.casefold() in country.casefold()


def listing(head: Sequence[str], rows: Sequence[Row], on: Screen) -> list[Line]:
    """Rows as a table for people; the last columns go first where it is narrow."""
    table = [
        Column(
            name.capitalize() if name != "told" else "",
            tuple((_told(row[name]), "bold" if name == "id" else "") for row in rows),
            right=name == "elections",
            drop=n if n > 1 else 0,
            flexible=name in ("told", "body"),
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
