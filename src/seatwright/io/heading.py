"""election.toml: which election this is, under which law, and how far its figures can be trusted."""

from __future__ import annotations

import datetime

from seatwright.io.mistakes import Mistakes
from seatwright.io.names import flaw, tidy
from seatwright.io.parameters import Parameters, read_parameters
from seatwright.io.toml import DAY, FLAG, TEXT, TEXTS, Toml, parse
from seatwright.model.election import EXAMPLE
from seatwright.model.value import Value

FILE = "election.toml"
GRADES = ("seen", "partly", "recalled", "reconstructed", "none", EXAMPLE)
KEYS = ["id", "title", "country", "body", "date", "system", "provenance", "verified", "sources", "note", "parameters"]

_LONG_AGO = datetime.date(1, 1, 1)


class Heading(Value):
    """What election.toml says."""

    id: str
    title: str = ""
    country: str = ""
    body: str = ""
    date: datetime.date = _LONG_AGO
    system: str = ""
    provenance: str = "none"
    verified: bool = False
    sources: tuple[str, ...] = ()
    note: str = ""
    parameters: Parameters = Parameters()


def read_heading(content: bytes, name: str, mistakes: Mistakes) -> Heading:
    """The heading of an election; without an ``id`` it bears the name of its folder.

    >>> heading = read_heading(b'system = "nz-mmp"\\ndate = 2008-11-08', "nz-2008", Mistakes())
    >>> heading.id, heading.system, heading.date.year
    ('nz-2008', 'nz-mmp', 2008)
    """
    toml = parse(content, FILE, mistakes)
    if toml is None:
        return Heading(name)
    for key in toml.table:
        if key not in KEYS:
            toml.note_unknown("E272", key, KEYS)
    for key in ("system", "date"):
        if key not in toml.table:
            mistakes.note("E273", FILE, 1, value=key, known='"nz-mmp"' if key == "system" else "2008-11-08")
    return _heading(toml, name)


def _heading(toml: Toml, name: str) -> Heading:
    return Heading(
        id=_name(toml, "id", name),
        title=toml.take("title", TEXT, ""),
        country=toml.take("country", TEXT, ""),
        body=toml.take("body", TEXT, ""),
        date=toml.take("date", DAY, _LONG_AGO),
        system=_name(toml, "system", "-"),
        provenance=_grade(toml),
        verified=toml.take("verified", FLAG, False),
        sources=toml.take("sources", TEXTS, ()),
        note=toml.take("note", TEXT, ""),
        parameters=read_parameters(toml.inner("parameters")),
    )


def _name(toml: Toml, key: str, otherwise: str) -> str:
    """A name that others refer to: without invisible signs."""
    name = tidy(toml.take(key, TEXT, otherwise))
    fault = flaw(name)
    if fault:
        toml.note(fault[0], key, kind=key, value=f'"{name}"', sign=fault[1])
    return name


def _grade(toml: Toml) -> str:
    """How the figures are known."""
    grade = toml.take("provenance", TEXT, "none")
    if grade not in GRADES:
        toml.note("E276", "provenance", value=f'"{grade}"', known=", ".join(GRADES))
    return grade
