"""What an explanation is: a title and paragraphs, each with its article and the exact numbers it states."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

from seatwright.exact import Number
from seatwright.model.value import Value

HEADING = "heading"
SIGNS = ("s", "ss", "§", "§§", "art.", "Sch.", "item")  # how laws name their parts


class Paragraph(Value):
    """A few sentences about one thing.

    ``law``     the article they rest on; ``tier`` and ``place`` where it happened
    ``numbers`` the exact numbers stated, in the order of the text
    ``topic``   what it is about: "stake", "refused", "decided", "overhang", ..., or "heading"
    """

    text: str
    law: str = ""
    tier: str = ""
    place: str = ""
    numbers: tuple[Number, ...] = ()
    topic: str = ""


class Explanation(Value):
    """A title, and what there is to say."""

    title: str
    paragraphs: tuple[Paragraph, ...]


def explanation_as_text(explanation: Explanation, width: int = 100) -> str:
    """Plain text, folded to a width.

    >>> told = Paragraph("A has 1 seat, and so has B (s 1).")
    >>> page = Explanation("Two seats", (Paragraph("List", topic="heading"), told))
    >>> print(explanation_as_text(page, 24), end="")
    Two seats
    =========
    <BLANKLINE>
    List
    ----
    A has 1 seat, and so has
    B (s 1).
    """
    lines = [*_underlined(explanation.title, "=", width), ""]
    for one in explanation.paragraphs:
        if one.topic == HEADING:
            lines += _underlined(one.text, "-", width)
        else:
            lines += [*fold(one.text, width), ""]
    return "\n".join(lines).rstrip() + "\n"


def explanation_as_markdown(explanation: Explanation) -> str:
    """Markdown: a title, headings, paragraphs.

    >>> page = Explanation("Two seats", (Paragraph("List", topic="heading"), Paragraph("A has 1 * 2 seats.")))
    >>> print(explanation_as_markdown(page), end="")
    # Two seats
    <BLANKLINE>
    ## List
    <BLANKLINE>
    A has 1 \\* 2 seats.
    """
    blocks = [f"# {_escaped(explanation.title)}"]
    blocks += [("## " if one.topic == HEADING else "") + _escaped(one.text) for one in explanation.paragraphs]
    return "\n\n".join(blocks) + "\n"


def fold(text: str, width: int) -> list[str]:
    """Text in lines of at most a width; a word that is longer stands alone, and a section stays with its sign.

    >>> fold("A has 1 seat (s 191).", 16)
    ['A has 1 seat', '(s 191).']
    """
    lines: list[str] = []
    line = ""
    for word in _units(text):
        if line and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def _units(text: str) -> list[str]:
    """Words; the sign of a section and its number are one."""
    units: list[str] = []
    for word in text.split():
        if units and units[-1].lstrip("(") in SIGNS:
            units[-1] += f" {word}"
        else:
            units.append(word)
    return units


def columns(text: str) -> int:
    """How many columns a terminal needs: two for a wide sign, none for an accent on the sign before.

    >>> columns("Māori"), columns("국회"), columns("e\\u0301")
    (5, 4, 1)
    """
    return sum(0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def _underlined(text: str, by: str, width: int) -> list[str]:
    lines = fold(text, width)
    return [*lines, by * max((columns(line) for line in lines), default=0)]


def _escaped(text: str) -> str:
    """Text whose signs mean nothing to Markdown."""
    escaped = "".join(f"\\{sign}" if sign in "\\`*_[]<>|" else sign for sign in text)
    return f"\\{escaped}" if escaped[:1] in ("#", "+", "-") else escaped
