"""Reading canonical JSON: strictly, by the types of the fields, into a closed table of types. A file names none.

Whoever wrote the text is not trusted: what is too deep, too long, doubled, unknown or missing is refused.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from seatwright.errors import SeatwrightError, refuse
from seatwright.model import ranked, system
from seatwright.model.competitor import Competitor
from seatwright.model.value import Value
from seatwright.results import evidence, result, step
from seatwright.results.canonical import Json, encode

V = TypeVar("V", bound=Value)

DEEPEST, LONGEST = 64, 25  # levels of nesting, digits of a whole number

_HOMES = {module.__name__ for module in (system, ranked, evidence, step, result)}  # these know the whole vocabulary
_FRACTION = re.compile(r"-?\d{1,200}/\d{1,200}", re.ASCII)
_BRACKETS = re.compile(r'"(?:[^"\\]+|\\.)*"?|[\[\]{}]', re.DOTALL)


def decode(raw: Json, expected: type[V]) -> V:
    """The value that some JSON tells.

    >>> from seatwright.model.figures import Amount
    >>> decode({"is": "Times", "amount": {"is": "Cast", "ballot": "list"}, "factor": {"is": "First"}}, Amount)
    Times(amount=Cast(ballot='list'), factor=First())

    Errors: E706 to E710.
    """
    found = _value(raw, expected, expected.__name__.lower()) if isinstance(raw, dict) else None
    if not isinstance(found, expected):
        raise _wrong(raw, expected.__name__.lower())
    if encode(found) != raw:
        raise refuse("E710")
    return found


def parsed(text: str | bytes) -> Json:
    """The JSON in a text.

    Errors: E701 to E705.
    """
    try:
        said = text.decode() if isinstance(text, bytes) else text
        _check_depth(said)
        return json.loads(
            said, parse_int=_whole, parse_float=_no_float, parse_constant=_no_float, object_pairs_hook=_pairs
        )
    except ValueError as error:
        raise refuse("E701", value=error) from None


def _check_depth(text: str) -> None:
    """Refuse brackets within brackets without end, before anything is built from them."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found.group(), 0)
        if depth > DEEPEST:
            raise refuse("E705", value=DEEPEST)


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > LONGEST:
        raise refuse("E704", value=f"{digits[:30]}…", known=LONGEST)
    return int(digits)


def _no_float(digits: str) -> object:
    raise refuse("E703", value=digits[:60])


def _pairs(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, held in pairs:
        if key in found:
            raise refuse("E702", value=repr(key))
        found[key] = held
    return found


# --- from JSON to values, by the types of their fields --------------------------------------------------------


@lru_cache(maxsize=1)
def _types() -> tuple[type[Value], ...]:
    """Every type that a record may hold: the members of the vocabulary and of the tree, and no other."""
    found, todo = list[type[Value]](), [Value]
    while todo:
        todo += (inner := todo.pop().__subclasses__())
        found += inner
    own = [one for one in found if one.__module__ in _HOMES or one.__module__.startswith("seatwright.model.")]
    families = {base for one in own for base in one.__mro__[1:] if _is_a_family(base)}
    return tuple(sorted((one for one in own if one not in families), key=lambda one: (one.__module__, one.__name__)))


def _is_a_family(base: type) -> bool:
    """Whether a type only stands for those derived from it; a member may have a kin derived from it, too."""
    return Value in base.__bases__ or base.__name__.startswith("_")


@cache
def _hints(known: type[Value] | type[Competitor]) -> Mapping[str, object]:
    return get_type_hints(known)


def _decoded(raw: Json, hint: object, at: str) -> object:
    """What a field holds, by the type it is declared with."""
    options: tuple[object, ...] = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    for option in options:
        if _fits(raw, option):
            return _read(raw, option, at)
    raise _wrong(raw, at)


def _fits(raw: Json, hint: object) -> bool:
    match raw:
        case None:
            return hint is NoneType
        case bool():
            return hint is bool
        case int():
            return hint is int
        case str():
            return hint is str or hint is datetime.date or (hint is Fraction and _FRACTION.fullmatch(raw) is not None)
        case list():
            return get_origin(hint) is tuple
        case _:
            return hint is Competitor or (isinstance(hint, type) and issubclass(hint, Value))


def _read(raw: Json, hint: object, at: str) -> object:
    match raw:
        case str():
            return _text(raw, hint, at)
        case list():
            return _tuple(raw, get_args(hint), at)
        case dict():
            return _value(raw, cast("type[Value]", hint), at)
        case _:
            return raw


def _text(raw: str, hint: object, at: str) -> object:
    try:
        raw.encode()
        if hint is str:
            return raw
        return datetime.date.fromisoformat(raw) if hint is datetime.date else Fraction(raw)
    except (ValueError, ZeroDivisionError):
        raise _wrong(raw, at) from None


def _tuple(raw: list[Json], hints: tuple[object, ...], at: str) -> tuple[object, ...]:
    every = hints[:1] * len(raw) if hints[1:] == (...,) else hints
    if len(every) != len(raw):
        raise _wrong(raw, at)
    return tuple(_decoded(one, hint, f"{at}[{n}]") for n, (one, hint) in enumerate(zip(raw, every)))


def _value(raw: dict[str, Json], expected: type[Value] | type[Competitor], at: str) -> object:
    if expected is Competitor:
        return Competitor(**_fields(raw, Competitor, Competitor._fields, Competitor._field_defaults, at))
    known = _member(raw.get("is"), cast("type[Value]", expected), at)
    return known(
        **_fields({name: held for name, held in raw.items() if name != "is"}, known, known.fields, known.defaults, at)
    )


def _fields(
    raw: dict[str, Json],
    known: type[Value] | type[Competitor],
    names: tuple[str, ...],
    defaults: Mapping[str, object],
    at: str,
) -> dict[str, Any]:
    """The fields of an object: none unknown, and none missing that has no default."""
    for name in raw:
        if name not in names:
            raise refuse("E707", at=at, value=repr(name), known=", ".join(names))
    for name in names:
        if name not in raw and name not in defaults:
            raise refuse("E708", at=at, value=repr(name))
    hints = _hints(known)
    return {name: _decoded(held, hints[name], f"{at}.{name}") for name, held in raw.items()}


def _member(tag: Json, expected: type[Value], at: str) -> type[Value]:
    """The type that a tag names among the members of the family that belongs here."""
    able = {one.__name__: one for one in _types() if issubclass(one, expected)}
    if tag is None and (not able or expected in able.values()):
        return expected
    if not isinstance(tag, str) or tag not in able:
        raise refuse("E706", at=at, value=_said(tag), known=", ".join(able))
    return able[tag]


def _wrong(raw: Json, at: str) -> SeatwrightError:
    return refuse("E709", at=at, value=_said(raw))


def _said(raw: Json) -> str:
    return repr(raw)[:60]
