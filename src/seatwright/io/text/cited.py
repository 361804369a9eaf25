"""A place in a law as one line of text: ``Electoral Act 1993, s 191``; in a tier ``s 191`` is of its system's act."""

from __future__ import annotations

import re

from seatwright.model.citation import Citation
from seatwright.model.value import replace

MARKS = ("s", "§", "art.", "Art.", "Sch.", "item", "no.", "c.", "reg.")  # how laws name their parts
INHERITED = ("act", "version", "link", "mark")  # what a place in the system's own act need not say
DOUBLED = {"ss": "s", "§§": "§"}

_PLACE = re.compile(r"(?:(?P<act>.*), )?(?P<mark>\S+) (?P<section>\S.*)", re.DOTALL)


def cited(text: str, law: Citation | None = None) -> Citation:
    """The place that a line names; without an act it lies in that of ``law``.

    >>> cited("Electoral Act 1993, ss 191-193")
    Citation(act='Electoral Act 1993', section='191-193')
    >>> cited("art. 7", Citation("Ley 27", link="https://example.org", mark="art."))
    Citation(act='Ley 27', section='7', link='https://example.org', mark='art.')
    >>> cited("A Law on Sections, in two parts")
    Citation(act='A Law on Sections, in two parts')
    """
    found = _PLACE.fullmatch(text.strip())
    if found is None:
        return Citation(text.strip())
    act, mark, section = found.groups()
    mark = DOUBLED.get(mark, mark)
    if mark not in MARKS and not (law and law.mark == mark):
        return Citation(text.strip())
    if act:
        return Citation(act, section, mark=mark)
    return replace(within(law), section=section, mark=mark) if law else Citation(text.strip())


def within(law: Citation) -> Citation:
    """The act of a citation, without a section or doubts."""
    return replace(law, section="", unconfirmed=())


def as_line(citation: Citation, law: Citation | None = None) -> str:
    """The line that is read as a citation, the shortest there is; empty if no line can say it.

    >>> as_line(Citation("Ley 27", "7", mark="art."), Citation("Ley 27", mark="art."))
    'art. 7'
    >>> as_line(Citation("Ley 27", "7", link="https://example.org", mark="art."))
    ''
    """
    short = str(replace(citation, act="")).removeprefix(", ")
    return next((line for line in (short, str(citation)) if line and cited(line, law) == citation), "")
