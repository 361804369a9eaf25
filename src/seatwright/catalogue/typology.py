"""The published typology of mixed systems, row by row, held against the types computed from the laws.

>>> from seatwright.catalogue.typology import compared
>>> nz = compared()[24]
>>> nz.row.country, nz.row.systems, nz.computed[0].label, nz.differs
('New Zealand', ('nz-mmp',), 'correction', ())
"""

from __future__ import annotations

from collections.abc import Iterator
from csv import DictReader
from enum import Enum
from pathlib import Path

from seatwright.catalogue import LAWS, law
from seatwright.model.value import Value
from seatwright.typology import Classification, classify

TABLE = Path(__file__).parent / "typology.csv"


class Row(Value):
    """A row of the published tables, its labels as printed, and the systems of the catalogue that it is about.

    ``labels``: those in which the printed row and the law disagree; ``side``: "table" or "law"; ``reason``: why.
    """

    row: int
    country: str
    body: str
    system_name: str
    compensation: str
    combination: str
    votes: str
    class_: str
    linkage: str
    family: str
    table: str
    note: str
    systems: tuple[str, ...]
    labels: tuple[str, ...]
    side: str
    reason: str


class Differs(Value):
    """A printed label that the computed type does not bear out."""

    label: str
    published: str
    computed: str


class Compared(Value):
    """A row beside the types computed for its systems."""

    row: Row
    computed: tuple[Classification, ...]
    differs: tuple[Differs, ...]

    @property
    def covered(self) -> bool:
        """Whether the catalogue has every system of the row."""
        return bool(self.row.systems) and len(self.computed) == len(self.row.systems)


def rows() -> tuple[Row, ...]:
    """The published rows in their order."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(_row(one) for one in DictReader(lines))


def _row(cells: dict[str, str]) -> Row:
    told = dict(part.split(": ", 1) for part in cells["components"].split("; ") if ": " in part)
    return Row(
        row=int(cells["row"]),
        country=cells["country"],
        body=cells["body"],
        system_name=cells["system_name"],
        compensation=cells["compensation"],
        combination=cells["implied_type"],
        votes=cells["votes"],
        class_=told.get("class", ""),
        linkage=told.get("linkage", ""),
        family=told.get("type of majoritarian system", ""),
        table=cells["source_table"],
        note=cells["note"],
        systems=tuple(cells["systems"].split()),
        labels=tuple(cells["labels"].split()),
        side=cells["side"],
        reason=cells["reason"],
    )


def compared() -> tuple[Compared, ...]:
    """Every row with the computed types of its systems and the labels that differ."""
    return tuple(_compare(row) for row in rows())


def _compare(row: Row) -> Compared:
    """One row; a system is named by its id, with ``@`` and a day where the row means an earlier version."""
    known = [law(id) for id in row.systems if id.partition("@")[0] in LAWS]
    computed = tuple(classify(system) for system in known)
    differs = (one for type_ in computed for one in _differing(row, type_))
    return Compared(row, computed, tuple(dict.fromkeys(differs)))


_COMPENSATION = {"compensatory": "Compensatory", "partially compensatory": "Partially", "non-compensatory": "Non"}
_CLASS = {
    "independent": "Independent combination",
    "dependent": "Dependent combination",
    "supermixed": "Combination of combinations (supermixed)",
}
_FAMILY = {"MMM": "Mixed-member majoritarian", "MMP": "Mixed-member proportional"}


def _differing(row: Row, computed: Classification) -> Iterator[Differs]:
    """The labels of a row that a computed type contradicts; an empty cell says nothing."""
    labels = {
        "compensation": (row.compensation, _COMPENSATION.get(_value(computed.compensation), "")),
        "combination": (row.combination, computed.label.capitalize()),
        "votes": (row.votes if row.votes.isdigit() else "", str(computed.votes)),
        "class": (row.class_, _CLASS.get(_value(computed.class_), "")),
        "linkage": (row.linkage, " + ".join(one.value for one in computed.linkage)),
        "family": (row.family, _FAMILY.get(_value(computed.family), "")),
        "prize": (_prize(row.system_name), "jackpot" if computed.jackpot else "bonus"),
        "mixed": ("not mixed" if _is_plain(row) else "", "mixed" if computed.mixed else "not mixed"),
    }
    for label, (published, found) in labels.items():
        if published and published != found:
            yield Differs(label, published, found or "not mixed")


def _prize(name: str) -> str:
    """The word for the winner's seats in the name of a system."""
    return next((word for word in ("jackpot", "bonus") if word in name), "")


def _is_plain(row: Row) -> bool:
    """Whether the name is that of a single formula."""
    return not row.combination and row.system_name.startswith(("Single non-transferable vote", "Limited voting"))


def _value(label: Enum | None) -> str:
    return str(label.value) if label is not None else ""
