"""The table of commands: to add one, write its module and a line here.

A module of a command has a docstring (what --help begins with), ``EXAMPLES``, ``options(parser)`` and ``run(said)``,
which gives the exit code. A command with an empty module is a group: its own table stands in ``GROUPS``.
"""

from __future__ import annotations

Table = dict[str, tuple[str, str]]  # name: (its module, what it does)

COMMANDS: Table = {
    "count": ("count", "turn the votes of an election into seats"),
    "explain": ("explain", "say why: every seat, with the article of the law"),
    "verify": ("verify", "check a recorded count, or count and check at once"),
    "catalogue": ("", "the laws and elections that come along: list, show, typology, check"),
    "system": ("", "laws as text: show, validate, schema, classify"),
}

GROUPS: dict[str, Table] = {
    "catalogue": {
        "list": ("catalogue_list", "all laws, or all elections"),
        "show": ("catalogue_show", "one law tier by tier, or one election with its sources"),
        "typology": ("catalogue_typology", "the published types of mixed systems beside those computed from the laws"),
        "check": ("catalogue_check", "count every election, compare it with the official seats, and verify it"),
    },
    "system": {
        "show": ("system_show", "a law as text, to be changed by hand"),
        "validate": ("system_validate", "every mistake in the text of a law"),
        "schema": ("system_schema", "the JSON Schema of laws as text"),
        "classify": ("system_classify", "the type of a law, as its slots make it"),
    },
}
