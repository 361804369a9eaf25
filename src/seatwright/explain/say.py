"""Sentences: whole templates with named slots, which remember the exact numbers they state.

A template is plain ``str.format`` text, so it can be handed to a translator as it is. What a slot does to a number:
``{n}`` 1,234 · ``{n:seat|seats}`` 1 seat, 2 seats · ``{share:%}`` 4.07% · ``{share:law}`` 5% or
1/3 · ``{n:.4}`` with four decimals · ``{n:?is|are}`` the word alone, no number · ``{words:cap}`` begins with a capital.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, as_number, plain, shown

Slot = Number | str

MOST_DECIMALS = 12  # a percentage with more is told as a fraction


class Phrase(str):
    """Text, and the exact numbers it states, in order."""

    numbers: tuple[Number, ...]

    def __new__(cls, text: str = "", numbers: tuple[Number, ...] = ()) -> Phrase:
        phrase = super().__new__(cls, text)
        phrase.numbers = numbers
        return phrase


def say(template: str, **slots: Slot) -> Phrase:
    """A template, its slots filled.

    >>> told = say("{who} has {votes} of {base} votes, {share:%}, and {seats:seat|seats}.",
    ...            who="NZ First", votes=95356, base=2344566, share=Fraction(95356, 2344566), seats=1)
    >>> print(told)
    NZ First has 95,356 of 2,344,566 votes, 4.07%, and 1 seat.
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
        if spec.startswith("?"):
            return spec[1:].split("|")[value != 1]
        self._stated.append(plain(value))
        return number(value, spec)


def number(value: Number, spec: str = "") -> str:
    """A number for people: thousands set apart, a few decimals.

    >>> number(1234567), number(Fraction(10000, 3)), number(2, "seat|seats"), number(Fraction(20000, 3), ".4")
    ('1,234,567', '3,333.33', '2 seats', '6,666.6667')
    >>> number(Fraction(1, 20), "law"), number(Fraction(1, 3), "law"), number(Fraction(499502, 10000000), "%")
    ('5%', '1/3', '4.99%')
    """
    if spec == "%":
        return f"{_grouped(Fraction(value) * 100)}%"
    if spec == "law":
        return law_share(value)
    if spec.startswith("."):
        return _grouped(value, int(spec[1:]))
    if "|" in spec:
        return f"{_grouped(value)} {spec.split('|')[value != 1]}"
    return _grouped(value)


def law_share(share: Number | str) -> str:
    """A share as laws write it: in percent where its decimals end, else as a fraction.

    >>> law_share("1/2"), law_share("0.4%"), law_share("4.995%"), law_share("1/6")
    ('50%', '0.4%', '4.995%', '1/6')
    """
    exact = Fraction(as_number(share))
    percent = exact * 100
    places = next((n for n in range(MOST_DECIMALS + 1) if 10**n % percent.denominator == 0), None)
    if places is None:
        return f"{exact.numerator}/{exact.denominator}"
    digits = f"{abs(percent.numerator) * (10**places // percent.denominator):0{places + 1}d}"
    point = f".{digits[len(digits) - places :]}" if places else ""
    return f"{'-' if percent < 0 else ''}{digits[: len(digits) - places]}{point}%"


def _grouped(value: Number, places: int = 2) -> str:
    """A number with thousands set apart: for people only."""
    whole, point, rest = shown(plain(value), places).partition(".")
    return f"{int(whole):,}{point}{rest}" if whole not in ("-0",) else f"{whole}{point}{rest}"


def places_apart(a: Number, b: Number) -> int:
    """With how many decimals two numbers are seen to differ, two at least and six at most.

    >>> places_apart(Fraction(10000, 3), Fraction(10001, 3)), places_apart(Fraction(1, 7), Fraction(1428, 9999))
    (2, 4)
    """
    return next((n for n in range(2, 6) if shown(a, n) != shown(b, n)), 6)


def listed(phrases: Iterable[str], last: str = "and") -> Phrase:
    """Several phrases in a row: "A, B and C".

    >>> print(listed(["A", "B", "C"]), listed(["A"]), listed(["A", "B"], "or"))
    A, B and C A A or B
    """
    told = list(phrases)
    numbers = tuple(n for one in told if isinstance(one, Phrase) for n in one.numbers)
    if len(told) < 2:
        return Phrase("".join(told), numbers)
    return Phrase(f"{', '.join(told[:-1])} {last} {told[-1]}", numbers)


def joined(phrases: Iterable[str], by: str = " ") -> Phrase:
    """Sentences one after the other."""
    told = [one for one in phrases if one]
    return Phrase(by.join(told), tuple(n for one in told if isinstance(one, Phrase) for n in one.numbers))


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(date: datetime.date) -> str:
    """A date for people.

    >>> day(datetime.date(2008, 11, 8))
    '8 November 2008'
    """
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
