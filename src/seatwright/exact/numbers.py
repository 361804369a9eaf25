"""Numbers as laws write them: ``5%``, ``1/6``, ``0.4%``, ``120``.

They are read exactly. A float is refused, because 0.05 in a computer is not one twentieth.
"""

from __future__ import annotations

import re
from fractions import Fraction

from seatwright.errors import refuse

Number = int | Fraction
Share = int | str | Fraction

_WRITTEN = re.compile(r"([+-]?\d{1,18}(?:\.\d{1,18})?)(?:/(\d{1,18}))?\s*(%?)", re.ASCII)


def as_number(written: Share) -> Number:
    """Read a number as a law writes it.

    >>> as_number("5%"), as_number("1/6"), as_number("1.25"), as_number(120)
    (Fraction(1, 20), Fraction(1, 6), Fraction(5, 4), 120)

    Errors: E101 for a float, E102 for what is no number, E103 for a division by zero.
    """
    if isinstance(written, bool | float):
        raise refuse("E101", value=repr(written))
    if isinstance(written, int | Fraction):
        return written
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        raise refuse("E102", value=repr(written))
    above, below, percent = found.groups()
    if below is not None and int(below) == 0:
        raise refuse("E103", value=repr(written))
    return plain(Fraction(above) / int(below or 1) / (100 if percent else 1))


def plain(number: Number) -> Number:
    """A fraction that is whole, as an int; anything else as it is.

    >>> plain(Fraction(8, 2)), plain(Fraction(1, 3))
    (4, Fraction(1, 3))
    """
    return number.numerator if number.denominator == 1 else number


def whole(number: Number) -> int:
    """The whole part, towards minus infinity.

    >>> whole(Fraction(7, 2)), whole(Fraction(-7, 2)), whole(3)
    (3, -4, 3)
    """
    return number.numerator // number.denominator


def nearest(number: Number) -> int:
    """The nearest whole number; a half goes up.

    >>> nearest(Fraction(5, 2)), nearest(Fraction(12, 5)), nearest(-Fraction(1, 2))
    (3, 2, 0)
    """
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def shown(number: Number, places: int = 2) -> str:
    """A number for people, to the nearest in some decimals; used in texts alone.

    Never rounded up to a whole or a half, where a bar may stand: 4.99502 percent is shown as 4.99.

    >>> shown(Fraction(449296, 10000)), shown(Fraction(499502, 100000)), shown(7), shown(Fraction(-2, 3), 3)
    ('44.93', '4.99', '7', '-0.667')
    """
    if number.denominator == 1:
        return str(number.numerator)
    sign, size = ("-", -number) if number < 0 else ("", number)
    scaled = nearest(size * 10**places)
    at_a_bar = 2 * scaled % 10**places == 0 and Fraction(scaled, 10**places) > size
    scaled -= at_a_bar
    return f"{sign}{scaled // 10**places}.{scaled % 10**places:0{places}d}"
