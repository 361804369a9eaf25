"""Names of parties, districts, ballots and tiers: joined by exact text, so they must be what they look like.

A name is kept in Unicode form C without spaces around it. Signs that nobody can see are refused, and so are two
names in one election that look the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from seatwright.io.mistakes import Mistakes, spot

LONGEST = 300
SPACES = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u2800\u3164\uffa0")
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd")  # Arabic number signs

# Joiners are letters' own business in Arabic, Devanagari and their kin, where words cannot be spelt without them.
_JOINED = "(?<=[\u0620-\u1cff])[\u200c\u200d]+"
_SHAPES = "[\ufe00-\ufe0f]"

_TWINS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХҮ" + "асеорхуіјѕһԁӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "αικνορυ",
    "ABESIJKMHOPCTYXY" + "aceopxyijshdl" + "ABEZHIKMNOPTYX" + "aikvopu",
)


class Names:
    """The names of one kind in an election: each is checked once, and its first place is kept.

    >>> parties = Names("party", Mistakes())
    >>> parties.take(" Greens ", "votes.csv", 2), parties.first
    ('Greens', {'Greens': ('votes.csv', 2)})
    """

    def __init__(self, kind: str, mistakes: Mistakes) -> None:
        self.kind, self.first = kind, dict[str, tuple[str, int]]()
        self._mistakes, self._kept = mistakes, {"*": "*"}

    def take(self, written: str, file: str, line: int) -> str:
        """The name in a cell, as it is kept."""
        kept = self._kept.get(written)
        return self._new(written, file, line) if kept is None else kept

    def _new(self, written: str, file: str, line: int) -> str:
        name = tidy(written)
        fault = flaw(name)
        if fault:
            code, sign = fault
            self._mistakes.note(code, file, line, self.kind, kind=self.kind, value=f'"{name}"', sign=sign)
        else:
            self.first.setdefault(name, (file, line))
        if name:
            self._kept[written] = name
        return name

    def refuse_twins(self, apart: Container[str] = ()) -> None:
        """Note names that differ only by case, or only by letters that look alike; not those told ``apart``."""
        seen: dict[str, str] = {}
        for name in self.first:
            other = seen.setdefault(look(name), name)
            if other != name and not (name in apart and other in apart):
                self._note_twin(name, other)

    def _note_twin(self, name: str, other: str) -> None:
        code = "E246" if name.casefold() == other.casefold() else "E247"
        met = spot(*self.first[other])
        self._mistakes.note(code, *self.first[name], f'{self.kind} "{name}"', known=f'"{other}"', met=met)


def tidy(written: str) -> str:
    """A name in Unicode form C, without spaces around it.

    >>> tidy(" Ma\u0304ori\u00a0") == "M\u0101ori"
    True
    """
    return unicodedata.normalize("NFC", written.strip(SPACES))


def flaw(name: str) -> tuple[str, str] | None:
    """The code of what is wrong with a name and the sign that is, or None.

    >>> flaw("Greens"), flaw("Gre\u200bens"), flaw(""), flaw("a\\tb")
    (None, ('E243', 'U+200B ZERO WIDTH SPACE'), ('E240', ''), ('E241', 'U+0009'))
    """
    if not name:
        return "E240", ""
    if len(name) > LONGEST:
        return "E245", f"{len(name)} characters"
    if name.isascii() and name.isprintable():
        return None
    signs = ((_code_of(sign), sign) for sign in re.sub(_JOINED, "", name))
    return next(((code, told(sign)) for code, sign in signs if code), None)


def _code_of(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cc":
        return "E241"
    if category == "Cs":
        return "E244"
    if sign in _TURNING:
        return "E242"
    return "E243" if sign in _UNSEEN or (category == "Cf" and sign not in _SEEN) else ""


def told(sign: str) -> str:
    """A sign by its number and its Unicode name."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def near(name: str, other: str) -> bool:
    """Whether two names are one slip of the pen apart: a letter too many, too few, wrong or out of place.

    >>> near("Bavria", "Bavaria"), near("Bavaira", "Bavaria"), near("Ward 1", "Ward 12")
    (True, True, True)
    """
    return abs(len(name) - len(other)) <= 1 and not slips(name).isdisjoint(slips(other))


def slips(name: str) -> set[str]:
    """A name and all that is left of it without one letter: names one slip apart share one of these."""
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}


def look(name: str) -> str:
    """What a name looks like: two names of one look are taken for each other.

    >>> look("L\u0430bour") == look("LABOUR"), look("Ind  10") == look("Ind 10")
    (True, True)
    """
    if not name.isascii():
        name = unicodedata.normalize("NFKC", re.sub(_SHAPES, "", re.sub(_JOINED, "", name))).translate(_TWINS)
    return " ".join(name.lower().split())
