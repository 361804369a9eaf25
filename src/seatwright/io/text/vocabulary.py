"""The words that the text of a law may use: the members of the vocabulary and its named rules, and no others.

The table is made from the types: a new member is a new word, and nothing is found by a name that a file gives.
"""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from fractions import Fraction
from functools import cache
from importlib import import_module
from types import NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

from seatwright.model.arithmetic import Exactly
from seatwright.model.citation import Citation
from seatwright.model.value import Value

Kind = type[Value]

_LAW = vars(import_module("seatwright.law"))  # by its name, for at the root the same name is a verb

LONGEST = 60  # letters of a word that are looked at
WIDEST = 140  # letters of a list of words

# What the literature calls a rule that bears another name here.
CALLED = {
    "Webster": "SAINTE_LAGUE",
    "St. Laguë": "SAINTE_LAGUE",
    "Sainte-Laguë/Schepers": "SAINTE_LAGUE",
    "Jefferson": "D_HONDT",
    "Hamilton": "HARE",
    "Hare-Niemeyer": "HARE",
    "largest remainders": "HARE",
}


@cache
def words() -> Mapping[str, Kind | Value]:
    """Every word by its name: members, and rules with a name of their own (``D_HONDT``).

    >>> words()["AtLeast"], words()["HARE"].name, "Entry" in words(), "Citation" in words()
    (<class 'seatwright.model.entry.AtLeast'>, 'Hare quota, largest remainders', False, True)
    """
    return {**{one.__name__: one for one in members()}, **rules()}


@cache
def members() -> tuple[Kind, ...]:
    """Every type that a law is written with, the families themselves left out."""
    shown = {one for one in _LAW.values() if isinstance(one, type) and issubclass(one, Value) and one is not Value}
    families = {family_of(one) for one in shown if is_tagged(one)}
    return tuple(sorted(shown - families, key=lambda one: one.__name__))


@cache
def rules() -> Mapping[str, Value]:
    """The rules that have a name of their own."""
    return {name: one for name, one in _LAW.items() if isinstance(one, Value) and "name" in one.fields}


@cache
def name_of_rule() -> Mapping[Value, str]:
    """The word for a rule."""
    return {rule: name for name, rule in rules().items()}


@cache
def _loosely() -> Mapping[str, tuple[Value, ...]]:
    """Rules by what remains of their names without case, accents and signs."""
    found: dict[str, tuple[Value, ...]] = {}
    for word, rule in rules().items():
        for name in {_bare(word), _bare(dict(rule.parts())["name"])}:
            found[name] = (*found.get(name, ()), rule)
    return found | {_bare(name): (rules()[word],) for name, word in CALLED.items()}


def _bare(name: object) -> str:
    letters = unicodedata.normalize("NFKD", str(name)).lower()
    return "".join(sign for sign in letters if sign.isascii() and sign.isalnum())


def meant_by(name: str, family: Kind) -> str:
    """The word of a family that is most like another, or all there are.

    >>> from seatwright.law import Fill, Gives
    >>> meant_by("closed lists", Fill), meant_by("x", Gives)
    ('"ClosedList"', 'one of these: Claim, Seats')
    """
    able = {_bare(word): word for word in fitting(family)}
    close = get_close_matches(_bare(name)[:LONGEST], able, 1)
    return f'"{able[close[0]]}"' if close else f"one of these: {_listed(able.values())}"


def rule_named(name: str, family: Kind) -> Value | None:
    """The rule of a family that people call so: ``Sainte-Laguë``, ``D'Hondt``, ``hare``.

    >>> from seatwright.model.formula import Formula, Quota
    >>> rule_named("d'hondt", Formula).name, rule_named("Hare", Quota)
    ("D'Hondt", None)
    """
    return next((one for one in _loosely().get(_bare(name), ()) if isinstance(one, family)), None)


@cache
def fitting(family: Kind) -> tuple[str, ...]:
    """The words that can stand where a member of a family is wanted."""
    return tuple(
        name
        for name, word in words().items()
        if (issubclass(word, family) if isinstance(word, type) else isinstance(word, family))
    )


def is_tagged(kind: Kind) -> bool:
    """Whether a type is a member of a family, and so must say which it is."""
    return kind.__bases__[0] is not Value


def family_of(kind: Kind) -> Kind:
    """The family of a member; a type of its own if it is in none."""
    return kind.__mro__[kind.__mro__.index(Value) - 1]


@cache
def hints(kind: Kind) -> Mapping[str, object]:
    """The types of the fields, in their order."""
    told = get_type_hints(kind)
    return {name: told[name] for name in kind.fields}


@cache
def options(hint: object) -> tuple[object, ...]:
    """What may stand in a field of a type."""
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def is_share(hint: object) -> bool:
    """Whether a share is wanted: 5, "5%" or "1/20"."""
    return Fraction in options(hint)


def several(hint: object) -> object | None:
    """The type of each of several, if several are wanted; else None."""
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def member_in(hint: object) -> Kind | None:
    """The family of which a member is wanted; else None."""
    return next((one for one in options(hint) if isinstance(one, type) and issubclass(one, Value)), None)


def is_number(hint: object) -> bool:
    """Whether a bare number is an amount there."""
    family = member_in(hint)
    return family is not None and issubclass(Exactly, family)


def wanted(hint: object) -> str:
    """What can stand in a field, in words.

    >>> from seatwright.law import Amount, Share
    >>> wanted(Share), wanted(Amount | int)[:30]
    ('a share, like "5%" or "1/20"', 'a whole number, or an Amount: ')
    """
    return ", or ".join(dict.fromkeys(_wanted(hint)))


def _wanted(hint: object) -> Iterator[str]:
    inner = several(hint)
    if is_share(hint):
        yield 'a share, like "5%" or "1/20"'
        return
    if inner is not None:
        yield f"a list, each {wanted(inner)}"
        return
    plain: dict[object, str] = {
        int: "a whole number",
        str: "text in quotes",
        bool: "true or false",
        datetime.date: "a day, like 2025-02-23",
    }
    yield from (plain[one] for one in options(hint) if one in plain)
    if (family := member_in(hint)) is not None:
        yield 'a law, like "Electoral Act 1993, s 191"' if family is Citation else _one_of(family)
    if NoneType in options(hint):
        yield "None"


def _one_of(family: Kind) -> str:
    """A member of a family, or the fields of a type that is in none."""
    alone = not is_tagged(family) and family in members()
    said = f" with {', '.join(family.fields)}" if alone else f": {_listed(fitting(family))}"
    return _article(family.__name__) + said


def _listed(names: Iterable[str]) -> str:
    """Names, and where all of them stand if they are many.

    >>> _listed(["Claim", "Seats"]), _listed(["Ceiling"] * 90)[-55:]
    ('Claim, Seats', ', Ceiling, Ceiling, ... (all: seatwright system schema)')
    """
    line = ", ".join(names)
    return line if len(line) <= WIDEST else f"{line[:WIDEST].rpartition(', ')[0]}, ... (all: seatwright system schema)"


def _article(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


def kind_told(word: Kind | Value) -> str:
    """What a word is, for people."""
    return _article(family_of(word if isinstance(word, type) else type(word)).__name__)
