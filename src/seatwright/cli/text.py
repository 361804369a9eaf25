"""Lines of text as they are laid out: what each piece looks like, how wide it is, and how it is folded and shortened.

The same lines go to a terminal and into a pipe; only the painter differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category, combining, east_asian_width

Span = tuple[str, str]  # text, and how it looks: "", "bold", "dim", "good", "bad", "warn" or "#rrggbb"
Line = list[Span]

JOINERS = "\u200c\u200d"  # without them some scripts cannot be spelt
CUT = "…"


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide sign, none for an accent on the sign before.

    >>> columns("Māori"), columns("국회"), columns("e\\u0301")
    (5, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(
        0
        if combining(sign) or sign in JOINERS or category(sign) == "Me"
        else 2
        if east_asian_width(sign) in "WF"
        else 1
        for sign in text
    )


def clean(text: str) -> str:
    """A text without anything that steers a terminal; spaces of all kinds are spaces.

    >>> clean("A\\x1b[31mB\\u202eC"), clean("D\\u00a0E")
    ('A\\\\x1b[31mB\\\\u202eC', 'D E')
    """
    return text if text.isprintable() else "".join(_harmless(sign) for sign in text)


def _harmless(sign: str) -> str:
    if sign.isprintable() or sign in JOINERS:
        return sign
    return " " if category(sign) == "Zs" else sign.encode("unicode_escape").decode("ascii")


def padded(text: str, width: int, right: bool = False) -> str:
    """A text filled up with spaces."""
    space = " " * (width - columns(text))
    return space + text if right else text + space


def shortened(text: str, width: int) -> str:
    """A text cut to a width.

    >>> shortened("National Party", 9), shortened("국민의힘", 5)
    ('National…', '국민…')
    """
    if columns(text) <= width:
        return text
    kept = ""
    for sign in text:
        if columns(kept + sign) > width - 1:
            break
        kept += sign
    return kept.rstrip() + CUT


def fold(text: str, width: int) -> list[str]:
    """A text in lines of at most a width; a word that is longer stands alone.

    >>> fold("one two three", 7)
    ['one two', 'three']
    """
    lines: list[str] = []
    for word in text.split(" "):
        if lines and columns(lines[-1]) + 1 + columns(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def flowing(spans: Iterable[Span], width: int, indent: int = 2) -> list[Line]:
    """Pieces of text folded into lines, each word with the look of its piece; lines after the first stand further in.

    >>> flowing([("one two", "bold"), (" three", "")], 7)
    [[('one two', 'bold')], [('  three', '')]]
    """
    lines: list[Line] = [[]]
    used, gap = 0, ""
    for word, style in _words(spans):
        if word == " ":
            gap = " "
            continue
        if used and used + len(gap) + columns(word) > width and gap:
            lines.append([(" " * indent, "")])
            used, gap = indent, ""
        lines[-1].append((gap + word, style))
        used, gap = used + len(gap) + columns(word), ""
    return [merged(line) for line in lines]


def merged(line: Iterable[Span]) -> Line:
    """Neighbours of one look as one piece; spaces have any look."""
    found: Line = []
    for text, style in line:
        if found and (found[-1][1] == style or text.isspace()):
            found[-1] = (found[-1][0] + text, found[-1][1])
        elif found and found[-1][0].isspace():
            found[-1] = (found[-1][0] + text, style)
        else:
            found.append((text, style))
    return found


def _words(spans: Iterable[Span]) -> Iterator[Span]:
    """The words of some pieces, and a single space for every gap between them."""
    for text, style in spans:
        for n, word in enumerate(clean(text).split(" ")):
            if n:
                yield " ", style
            if word:
                yield word, style


def paragraph(text: str, width: int, style: str = "", indent: int = 2) -> list[Line]:
    """A text of one look, folded into lines; those after the first stand further in."""
    first, *rest = fold(clean(text), width - indent)
    return [[(first, style)], *([(" " * indent + line, style)] for line in rest)]


def grouped(number: int) -> str:
    """A number with thousands set apart: for people only.

    >>> grouped(1053398)
    '1,053,398'
    """
    return f"{number:,}"


def quoted(word: str) -> str:
    """A word as it is typed at a prompt.

    >>> quoted("Green"), quoted("Māori Party"), quoted("list.entry=3%"), quoted('The "New" Party')
    ('Green', '"Māori Party"', 'list.entry=3%', '\\'The "New" Party\\'')
    """
    if word and all(sign.isalnum() or sign in "-_./=@%+,:" for sign in word):
        return word
    if any(sign in word for sign in '"$`\\!'):
        return "'" + word.replace("'", "'\\''") + "'"
    return f'"{word}"'


def plain(lines: Iterable[Sequence[Span]]) -> str:
    """The lines without any colour."""
    return "".join("".join(clean(text) for text, _ in line).rstrip() + "\n" for line in lines)
