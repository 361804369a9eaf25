"""[parameters]: the figures a law asks for, slots that the election sets, and remarks; nothing else.

The list is closed: a key with a slip of the pen would otherwise change nothing, and nobody would notice.
"""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.errors import SeatwrightError
from seatwright.exact import as_number
from seatwright.io.names import near, tidy
from seatwright.io.toml import (
    FLAG,
    TEXT,
    TEXT_OR_TEXTS,
    TEXT_OR_WHOLE,
    TEXTS,
    WHOLE,
    WHOLES,
    Kind,
    Toml,
    as_table,
    told,
)
from seatwright.model.election import Figured
from seatwright.model.value import Value

# key: the name of the figure that the laws read
NUMBERS = {key: key for key in ("valid_votes", "ballots_cast", "list_base_seats", "seats_by_law", "seats_proclaimed",
                                "seats_per_district", "under_represented_sex")}  # fmt: skip
TABLES = {"effective_mr": "effective_mr", "joint_list_members": "members_of", "members_of": "members_of"}
BALLOTS = {"ballots_on": "ballots_on"}  # by ballot, or by ballot and district: "council, Adamstown"
PARTIES = {"minority_lists": "minority", "minority": "minority", "joint_lists": "joint_lists", "alliances": "alliances",
           "blocs": "blocs", "coalition_members": "coalition_members", "government": "government",
           "first_in_other_chamber": "first_in_other_chamber", "district_lists": "district_lists"}  # fmt: skip
STATED = {key: f"stated.{key}" for key in ("threshold", "district_threshold", "regional_threshold", "reserve_factor")}
REMARKS: dict[str, tuple[str, Kind[str | int]]] = {
    **{key: (f"remark.{key}", TEXT) for key in ("net_figures", "valid_votes_are", "base", "tickets", "top_up_formula")},
    "threshold_base": ("remark.threshold_base", TEXT_OR_WHOLE),
    "independents_in_quota": ("remark.independents_in_quota", FLAG),
}
DEEPEST = 4  # names in an address; a slot within a slot has three

OWN = ("not_in_total", "votes_are")
KNOWN = [*NUMBERS, *TABLES, *BALLOTS, *PARTIES, *STATED, *REMARKS, *OWN]


class Parameters(Value):
    """What stands under [parameters]."""

    figures: tuple[tuple[str, Figured], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    not_in_total: tuple[str, ...] = ()
    votes_are: str = "votes"
    parties: tuple[tuple[str, str, int], ...] = ()  # each party named: the key, the party, the line


def read_parameters(toml: Toml) -> Parameters:
    """The parameters of an election.

    >>> from seatwright.io.mistakes import Mistakes
    >>> table = {"valid_votes": 900, "members_of": {"A-B": 2}, "minority_lists": ["SSW"], "list.entry": "2%"}
    >>> parameters = read_parameters(Toml("election.toml", "", table, Mistakes()))
    >>> parameters.figures
    (('valid_votes', 900), ('members_of.A-B', 2), ('minority', ('SSW',)))
    >>> parameters.settings
    (('list.entry', '2%'),)
    """
    figures, settings = list[tuple[str, Figured]](), list[tuple[str, str]]()
    for key in toml.table:
        if key in KNOWN:
            figures += _figures(toml, key)
        else:
            settings += _settings(toml, key)
    _check_twice(toml)
    return Parameters(
        tuple(figures),
        tuple(settings),
        tuple(map(tidy, toml.take("not_in_total", TEXTS, ()))),
        toml.take("votes_are", TEXT, "votes"),
        tuple(_parties(toml)),
    )


def _figures(toml: Toml, key: str) -> list[tuple[str, Figured]]:
    """The figures of a key of the closed list."""
    if key in NUMBERS:
        return _one(NUMBERS[key], toml.take(key, WHOLE, -1))
    if table := TABLES.get(key) or BALLOTS.get(key):
        return [(f"{table}.{tidy(name)}", number) for name, number in toml.take(key, WHOLES, {}).items()]
    if key in PARTIES:
        names = toml.take(key, TEXT_OR_TEXTS if key == "government" else TEXTS, ())
        return _one(PARTIES[key], tuple(map(tidy, names)))
    if key in STATED:
        return _one(STATED[key], _share(toml, key))
    return _remark(toml, key) if key in REMARKS else []


def _one(name: str, value: Figured) -> list[tuple[str, Figured]]:
    return [(name, value)]


def _remark(toml: Toml, key: str) -> list[tuple[str, Figured]]:
    """What is said about the figures and never reckoned with."""
    name, kind = REMARKS[key]
    return _one(name, toml.take(key, kind, ""))


def _share(toml: Toml, key: str) -> str:
    """A share between 0% and 100%, written as text."""
    value = toml.table[key]
    if not isinstance(value, str):
        _note_kind(toml, key, value, 'a share in quotes, like "5%"')
        return ""
    try:
        if not 0 <= as_number(value) <= 1:
            toml.note("E105", key, value=told(value))
    except SeatwrightError as error:
        toml.note(error.code, key, value=told(value))
    return value.strip()


def _settings(toml: Toml, key: str) -> list[tuple[str, str]]:
    """A slot that the election sets, by its address: ``"list.entry" = "2%"``."""
    found = list(_flat(key, toml.table[key]))
    if any("." not in address for address, _ in found) or any(near(key, table) for table in (*TABLES, *BALLOTS)):
        toml.note_unknown("E277", key, KNOWN)
        return []
    return [(address, text) for address, value in found if (text := _setting(toml, key, value)) is not None]


def _flat(address: str, value: object) -> list[tuple[str, object]]:
    """The values of a table by address: TOML reads ``list.entry`` without quotes as a table."""
    table: Mapping[str, object] | None = as_table(value)
    if table is None or address.count(".") > DEEPEST:
        return [(address, value)]
    return [pair for key, one in table.items() for pair in _flat(f"{address}.{key}", one)]


def _setting(toml: Toml, key: str, value: object) -> str | None:
    """The text of a setting; whole numbers are one too."""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
        return str(value)
    _note_kind(toml, key, value, 'text in quotes, like "5%"')
    return None


def _note_kind(toml: Toml, key: str, value: object, wanted: str) -> None:
    """Note a value that is no text; a float has an error of its own."""
    toml.note("E101" if isinstance(value, float) else "E275", key, value=told(value), known=wanted)


def _check_twice(toml: Toml) -> None:
    """Note two keys that say the same."""
    met: dict[str, str] = {}
    for key in toml.table:
        name = TABLES.get(key) or PARTIES.get(key)
        if name and met.setdefault(name, key) != key:
            toml.note("E278", key, value=key, known=met[name])


def _parties(toml: Toml) -> list[tuple[str, str, int]]:
    """Every party that a figure names."""
    named: list[tuple[str, str, int]] = []
    for key, value in toml.table.items():
        names = as_table(value) if key in TABLES else TEXTS.kept(value) if key in PARTIES else None
        if names and key != "government":
            line = toml.line(key)
            named += [(key, tidy(party), line) for party in names]
    return named
