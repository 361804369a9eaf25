"""Canonical JSON: one text for every value, the same bytes everywhere, so that its hash names it.

A value is an object of its fields; a field that holds its default is left out, and a member of a family says under
``is`` which member it is. Fractions and dates are text.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from fractions import Fraction
from typing import cast

from seatwright.exact import Number, plain
from seatwright.model.competitor import Competitor
from seatwright.model.election import (
    Candidate,
    Cap,
    District,
    Joint,
    Listed,
    LotDrawn,
    PartyInfo,
    Ranking,
    Seat,
    StageTotal,
    Vote,
)
from seatwright.model.value import Value

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

_ROWS = (Competitor, Vote, Seat, District, Listed, Joint, Cap, LotDrawn, PartyInfo, Candidate, Ranking, StageTotal)


def canonical(value: object) -> str:
    """The one JSON text of a value: keys sorted, no spaces.

    >>> from seatwright.model.figures import Cast
    >>> canonical(Cast("list") * "1/2")
    '{"amount":{"ballot":"list","is":"Cast"},"factor":{"is":"Exactly","number":"1/2"},"is":"Times"}'
    >>> canonical((Competitor("SPD"), Fraction(1, 3), True))
    '[{"party":"SPD"},"1/3",true]'
    """
    return text(encode(value))


def text(said: Json) -> str:
    """The one text of some JSON."""
    return json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def sha256(value: object) -> str:
    """The hash of a value's canonical text."""
    return hash_of(encode(value))


def hash_of(said: Json) -> str:
    """The hash of the one text of some JSON."""
    from hashlib import sha256 as hashed

    return hashed(text(said).encode()).hexdigest()


def encode(value: object) -> Json:
    """A value as JSON."""
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, Fraction):
        return _number(plain(value))
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Value):
        return as_object(value)
    if isinstance(value, dict):
        return {str(key): encode(held) for key, held in cast("dict[object, object]", value).items()}
    if isinstance(value, _ROWS):
        return _parts(value._asdict(), value._field_defaults)
    if isinstance(value, tuple | list):
        return [encode(one) for one in cast("tuple[object, ...]", value)]
    raise TypeError(f"a record holds no {type(value).__name__}")


def _number(number: Number) -> Json:
    return number if isinstance(number, int) else f"{number.numerator}/{number.denominator}"


def as_object(value: Value) -> dict[str, Json]:
    """Which member of its family a value is, and the fields that do not hold their default."""
    tag: dict[str, Json] = {"is": type(value).__name__} if type(value).__bases__[0] is not Value else {}
    return tag | _parts(dict(value.parts()), value.defaults)


def _parts(parts: Mapping[str, object], defaults: Mapping[str, object]) -> dict[str, Json]:
    return {name: encode(held) for name, held in parts.items() if name not in defaults or held != defaults[name]}
