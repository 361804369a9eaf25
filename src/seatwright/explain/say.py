"""Sentences: whole templates with named slots, which remember the exact numbers they state.

A template is plain ``str.format`` text, so it can be handed to a translator as it is. What a slot does to a number:
``{n}`` 1,234 · ``{n:seat|seats}`` 1 seat, 2 seats · ``{share:%}`` 4.06% (cut, never rounded up) · ``{share:law}`` 5% or 1/3.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, plain, shown

Slot = Number | str


class Phrase(str):
    """Text, and the exact numbers it states, in order."""

    numbers: tuple[Number, ...]

    def __new__(cls, text: str, numbers: tuple[Number, ...] = ()) -> Phrase:
        phrase = super().__new__(cls, text)
        phrase.numbers = numbers
        return phrase


class Places(Fraction):
    """A number told with so many decimals."""

    shown_with: int

    def __new__(cls, number: Number, places: int) -> Places:
        told = super().__new__(cls, number)
        told.shown_with = places
        return told


def say(template: str, **slots: Slot) -> Phrase:
    """A template, its slots filled.

    >>> told = say("{who} has {votes} of {base} votes, {share:%}, and {seats:seat|seats}.",
    ...            who="NZ First", votes=95356, base=2344566, share=Fraction(95356, 2344566), seats=1)
    >>> print(told)
    NZ First has 95,356 of 2,344,566 votes, 4.06%, and 1 seat.
    >>> told.numbers == (95356, 2344566, Fraction(95356, 2344566), 1)
    True
    """
    stated: list[Number] = []
    text = template.format(**{name: _Filled(value, stated) for name, value in slots.items()})
    return Phrase(text, tuple(stated))


class _Filled:
    """A slot's value, which notes the numbers it states when it is written into the sentence."""

    def __init__(self, value: Slot, stated: list[Number]) -> None:
        self._value, self._stated = value, stated

    def __format__(self, spec: str) -> str:
        value = self._value
        if isinstance(value, str):
            self._stated.extend(value.numbers if isinstance(value, Phrase) else ())
            return value[:1].upper() + value[1:] if spec == "cap" else value
        self._stated.append(plain(Fraction(value)))
        return number(value, spec)


def number(value: Number, spec: str = "") -> str:
    """A number for people.

    >>> number(1234567), number(Fraction(10000, 3)), number(2, "seat|seats"), number(1, "the seat|all {} seats")
    ('1,234,567', '3,333.33', '2 seats', 'the seat')
    >>> number(Fraction(1, 20), "law"), number(Fraction(1, 3), "law"), number(Fraction(499502, 10000000), "%")
    ('5%', '1/3', '4.99%')
    """
    if spec == "%":
        return f"{grouped(Fraction(value) * 100)}%"
    if spec == "law":
        return law_share(value)
    if "|" in spec:
        form = spec.split("|")[value != 1]
        return form.replace("{}", grouped(value)) if "{}" in form or value == 1 != form.find(" ") and form.startswith("the ") else f"{grouped(value)} {form}"
    return grouped(value)
