"""The JSON Schema of a system (draft 2020-12), made from the types of the vocabulary.

It says of each slot which members can stand there, and of each member which fields it has. What only the
whole can tell, that a tier names earlier tiers alone, is for ``seatwright system validate``.
"""

from __future__ import annotations

import datetime
import inspect
from types import NoneType

from seatwright.io.text.json_form import IS, encoded
from seatwright.io.text.vocabulary import (
    Kind,
    family_of,
    hints,
    is_share,
    is_tagged,
    member_in,
    members,
    options,
    several,
)
from seatwright.model.system import System
from seatwright.model.value import Value

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SHARE = r"^\s*[+-]?[0-9]{1,18}(\.[0-9]{1,18})?(/[0-9]{1,18})?\s*%?\s*$"


def schema() -> Schema:
    """The whole schema; a definition for every family, and one for every member.

    >>> schema()["$defs"]["Cast"]["properties"]["ballot"], schema()["$defs"]["Tier"]["properties"]["where"]
    ({'type': 'string'}, {'$ref': '#/$defs/Where'})
    """
    families = sorted({family_of(one) for one in members() if is_tagged(one)}, key=lambda one: one.__name__)
    defined: Schema = {one.__name__: _family(one) for one in families}
    defined |= {one.__name__: _member(one) for one in members()}
    return {
        "$schema": DRAFT,
        "title": "seatwright system",
        "description": "An electoral system: a dated law, tier by tier. A field that is left out has its default.",
        "$ref": f"#/$defs/{System.__name__}",
        "$defs": dict(sorted(defined.items())),
    }


def _family(family: Kind) -> Schema:
    """One of the members, as the tag says: a check looks into that one alone."""
    able = [one for one in members() if issubclass(one, family)]
    return {
        "description": _said(family),
        "type": "object",
        "properties": {IS: {"enum": [one.__name__ for one in able]}},
        "required": [IS],
        "allOf": [
            {"if": {"properties": {IS: {"const": one.__name__}}, "required": [IS]}, "then": _named(one)} for one in able
        ],
    }


def _member(kind: Kind) -> Schema:
    fields = hints(kind)
    tag: Schema = {IS: {"const": kind.__name__}} if is_tagged(kind) else {}
    held: Schema = {name: _field(kind, name, hint) for name, hint in fields.items()}
    needed = [*tag, *(name for name in fields if name not in kind.defaults)]
    return {
        "description": _said(kind),
        "type": "object",
        "properties": tag | held,
        "required": needed,
        "additionalProperties": False,
    }


def _field(kind: Kind, name: str, hint: object) -> Schema:
    told = _type(hint)
    if kind is System and name == "tiers":
        told["minItems"] = 1
    return told | {"default": encoded(kind.defaults[name])} if name in kind.defaults and "$ref" not in told else told


def _type(hint: object) -> Schema:
    """What may stand in a field of a type."""
    each = several(hint)
    if each is not None:
        return {"type": "array", "items": _type(each)}
    if is_share(hint):
        return {"anyOf": [_type(int), {"type": "string", "pattern": SHARE}]}
    able = [_one(one) for one in options(hint)]
    return able[0] if len(able) == 1 else {"anyOf": able}


def _one(option: object) -> Schema:
    if option is datetime.date:
        return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    plain: dict[object, str] = {int: "integer", str: "string", bool: "boolean", NoneType: "null"}
    if option in plain:
        return {"type": plain[option]}
    kind = member_in(option)
    if kind is None:
        raise TypeError(f"no schema for {option!r}")
    return _named(kind)


def _named(kind: type[Value]) -> Schema:
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _said(kind: Kind) -> str:
    """The first paragraph of what the vocabulary says of a type."""
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].split())
