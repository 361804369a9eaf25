"""A system as JSON: the same objects as in the record of a count, so that one hash names a law everywhere.

An object holds the fields that do not have their default; ``"is"`` says which member of its family it is.
"""

from __future__ import annotations

import datetime
import json
import re
from fractions import Fraction
from typing import cast

from seatwright.io.mistakes import Mistakes
from seatwright.io.table import as_text
from seatwright.io.text.notation import DEEPEST, Constant, Listed, Node, Number, Text, Word
from seatwright.io.text.vocabulary import is_tagged
from seatwright.io.toml import LARGEST
from seatwright.model.system import System
from seatwright.model.value import Value

IS = "is"

_BRACKETS = re.compile(r'"(?:[^"\\]+|\\.)*"?|[\[\]{}]', re.DOTALL)


def as_json(system: System) -> str:
    """The text of a system.

    >>> from seatwright.catalogue import law
    >>> print(as_json(law("parallel-voting")).splitlines()[1])
      "id": "parallel-voting",
    """
    return json.dumps(encoded(system), ensure_ascii=False, indent=2) + "\n"


def encoded(value: object) -> object:
    """A value as plain objects, lists, texts and whole numbers.

    >>> from seatwright.law import Cast
    >>> encoded(Cast("list") * "1/2")
    {'is': 'Times', 'amount': {'is': 'Cast', 'ballot': 'list'}, 'factor': {'is': 'Exactly', 'number': '1/2'}}
    """
    match value:
        case Value():
            tag: dict[str, object] = {IS: type(value).__name__} if is_tagged(type(value)) else {}
            said = {
                name: held for name, held in value.parts() if name not in value.defaults or held != value.defaults[name]
            }
            return tag | {name: encoded(held) for name, held in said.items()}
        case tuple():
            return [encoded(one) for one in cast("tuple[object, ...]", value)]
        case Fraction():
            return value.numerator if value.denominator == 1 else str(value)
        case datetime.date():
            return value.isoformat()
        case _:
            return value


# --- reading --------------------------------------------------------------------------------------------------


class _Refused(Exception):
    """A mistake that ends the reading."""

    def __init__(self, code: str, value: object) -> None:
        super().__init__(code)
        self.code, self.value = code, value


def tree(content: bytes, file: str, mistakes: Mistakes) -> Word | None:
    """What a JSON file says, as a tree; or None, and a note of where it breaks off."""
    if len(content) > LARGEST:
        mistakes.note("E329", file, value=f"{len(content):,}", known=f"{LARGEST:,}")
        return None
    text = as_text(content, file, mistakes)
    if text is None:
        return None
    try:
        _check_depth(text)
        found = json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number, object_pairs_hook=_object)
    except _Refused as refused:
        mistakes.note(refused.code, file, value=refused.value)
    except json.JSONDecodeError as error:
        mistakes.note("E330", file, error.lineno, f"column {error.colno}", value=error.msg[:1].lower() + error.msg[1:])
    else:
        if isinstance(found, Word):
            return found
        mistakes.note("E330", file, value="it begins with no {")
    return None


def _check_depth(text: str) -> None:
    """Refuse brackets within brackets without end, before anything is built from them."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found.group(), 0)
        if depth > DEEPEST:
            raise _Refused("E328", DEEPEST)


def _object(pairs: list[tuple[str, object]]) -> Word:
    said: dict[str, object] = {}
    for key, held in pairs:
        if key in said:
            raise _Refused("E326", repr(key)[:60])
        said[key] = held
    tag = said.pop(IS, "")
    return Word(
        tag if isinstance(tag, str) else repr(tag)[:60], (), tuple((key, _node(one)) for key, one in said.items())
    )


def _node(value: object) -> Node:
    match value:
        case str():
            return Text(value)
        case bool() | None:
            return Constant(value)
        case list():
            return Listed(tuple(_node(one) for one in cast("list[object]", value)))
        case _:
            return cast("Word | Number", value)
