"""A member as it is written by hand: the shortest text that is read as the same value.

The first value stands bare, unless it is true or false, the others by their names. What has its default is
left out, and so are brackets that would be empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from typing import cast

from seatwright.io.text.vocabulary import hints, is_number, name_of_rule, options, several
from seatwright.model.arithmetic import Amount, Exactly, Minus, Over, Plus, Times
from seatwright.model.condition import Both, Unless
from seatwright.model.entry import AllOf, AnyOf, Not
from seatwright.model.value import Value

WIDEST = 110
ALONE = 9  # how tightly a word binds: more than any sign


def written(value: object, hint: object) -> str:
    """What a field of a type holds.

    >>> from seatwright.law import *
    >>> written(AtLeast("5%", of=Valid("list")) | Won(1, "constituency"), Entry)
    'AtLeast("5%", of=Valid("list")) | Won(1, tier="constituency")'
    >>> written(TopUp(("constituency",), Levelled(odd=True)), Counting), written(D_HONDT, Formula)
    ('TopUp("constituency", overhang=Levelled(odd=True))', 'D_HONDT')
    >>> written((120 - SeatsOf("constituency", Outsiders())) * "1/2", Amount)
    '(120 - SeatsOf("constituency", who=Outsiders)) * "1/2"'
    """
    return _told(value, hint)[0]


def quoted(text: str) -> str:
    """Text in double quotes, as TOML, JSON and the notation read it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _told(value: object, hint: object) -> tuple[str, int]:
    """The text, and how tightly it binds."""
    match value:
        case None | bool() | int():
            return str(value), ALONE
        case str():
            return quoted(value), ALONE
        case Fraction():
            return quoted(str(value)), ALONE
        case tuple():
            return _listed(cast("tuple[object, ...]", value), hint), ALONE
        case Exactly(number) if is_number(hint) and not (int in options(hint) and isinstance(number, int)):
            return _told(number, None)
        case Value():
            return _joined(value) or (_member(value), ALONE)
        case _:
            raise TypeError(f"a law holds no {type(value).__name__}")


def _listed(items: tuple[object, ...], hint: object) -> str:
    each = several(hint)
    texts = [written(one, each) for one in items]
    return texts[0] if len(texts) == 1 and several(each) is None else f"[{', '.join(texts)}]"


def _member(value: Value) -> str:
    """A word, and in brackets what it says."""
    if value in name_of_rule():
        return name_of_rule()[value]
    inside = ", ".join(_values(value))
    return f"{type(value).__name__}({inside})" if inside else type(value).__name__


def _values(value: Value) -> Iterator[str]:
    fields = hints(type(value))
    for at, (name, held) in enumerate(value.parts()):
        if name in value.defaults and held == value.defaults[name]:
            continue
        each = several(fields[name])
        if len(fields) == 1 and each is not None and len(several_of := cast("tuple[object, ...]", held)) > 1:
            yield ", ".join(written(one, each) for one in several_of)
        else:
            yield (
                written(held, fields[name])
                if at == 0 and not isinstance(held, bool)
                else f"{name}={written(held, fields[name])}"
            )


# --- signs ----------------------------------------------------------------------------------------------------


def _joined(value: Value) -> tuple[str, int] | None:
    """With signs, where signs say the same: two at a time, from the left to the right."""
    match value:
        case AnyOf((left, right)):
            return _signed(left, "|", right, 1)
        case AllOf((left, right)) | Both((left, right)):
            return _signed(left, "&", right, 2)
        case Plus((left, right)):
            return _signed(left, "+", right, 3)
        case Minus(left, right):
            return _signed(left, "-", right, 3)
        case Times(left, right) if not isinstance(left, Exactly) or isinstance(right, Exactly):
            return _signed(left, "*", right, 4)
        case Over(left, right):
            return _signed(left, "/", right, 4)
        case Not(inner) | Unless(inner):
            return f"~{_bound(inner, 5)}", 5
        case _:
            return None


def _signed(left: Value, sign: str, right: Value, binds: int) -> tuple[str, int]:
    return f"{_bound(left, binds)} {sign} {_bound(right, binds + 1)}", binds


def _bound(value: Value, binds: int) -> str:
    """One side of a sign, in brackets if it binds less."""
    text, own = _told(value, Amount if isinstance(value, Amount) else type(value))
    return text if own >= binds else f"({text})"


# --- long ones ------------------------------------------------------------------------------------------------


def folded(text: str, indent: int = 4) -> list[str]:
    """A text in lines that are not too long, broken before signs and after brackets and commas, outside quotes.

    >>> print("\\n".join(folded('Most(' + ', '.join(['Cast("list")'] * 9) + ') + 1', 0)))
    Most(
        Cast("list"), Cast("list"), Cast("list"), Cast("list"), Cast("list"), Cast("list"), Cast("list"),
        Cast("list"), Cast("list")
    )
    + 1
    """
    room = WIDEST - indent
    if len(text) <= room:
        return [" " * indent + text]
    for broken in (_before_signs, _inside):
        parts = broken(text)
        if len(parts) > 1:
            return [line for more, part in parts for line in folded(part, indent + more)]
    return [" " * indent + text]


def _depths(text: str) -> Iterator[tuple[int, str, int]]:
    """Every sign outside quotes, where it stands, and how many brackets are open before it."""
    depth, quote, at = 0, False, 0
    while at < len(text):
        sign = text[at]
        if quote and sign == "\\":
            at += 1
        elif sign == '"':
            quote = not quote
        elif not quote:
            depth -= sign in ")]"
            yield at, sign, depth
            depth += sign in "(["
        at += 1


def _before_signs(text: str) -> list[tuple[int, str]]:
    """Broken before the signs that bind least."""
    for signs in ("|", "&", "+-", "*/"):
        cuts = [
            at for at, sign, deep in _depths(text) if deep == 0 and sign in signs and text[at - 1 : at] == " " and at
        ]
        if cuts:
            ends = [*cuts, len(text)]
            return [
                (0, text[: cuts[0]].rstrip()),
                *((0, text[a:b].rstrip()) for a, b in zip(cuts, ends[1:], strict=True)),
            ]
    return []


def _inside(text: str) -> list[tuple[int, str]]:
    """Broken after the first bracket and before the one that closes it, and between them after commas."""
    marks = list(_depths(text))
    first = next((at for at, sign, _ in marks if sign in "(["), None)
    last = next(
        (at for at, sign, deep in marks if first is not None and at > first and sign in ")]" and deep == 0), None
    )
    if first is None or last is None:
        return []
    cuts = [at + 1 for at, sign, deep in marks if first < at < last and sign == "," and deep == 1]
    begins, ends = [first + 1, *cuts], [*cuts, last]
    parts = [text[a:b].strip() for a, b in zip(begins, ends, strict=True)]
    return [(0, text[: first + 1]), *((4, one) for one in _packed(parts)), (0, text[last:])]


def _packed(parts: list[str]) -> list[str]:
    """Several to a line, while there is room."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(part) < WIDEST - 8:
            lines[-1] += f" {part}"
        else:
            lines.append(part)
    return lines
