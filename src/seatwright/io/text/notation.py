"""The notation of members: ``AtLeast("5%", of=Valid("list")) | Won(1, "constituency")``. It is read, never run.

A small grammar of our own: words with values in brackets, text, numbers, lists, and the signs ``| & + - * / ~``.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

DEEPEST = 64  # brackets within brackets
SIGNS = (("|",), ("&",), ("+", "-"), ("*", "/"))  # what binds least first


class Text(NamedTuple):
    """Text in quotes."""

    text: str


class Number(NamedTuple):
    """A number as it is written; ``share`` where it is no whole one."""

    written: str


class Constant(NamedTuple):
    """True, False or None."""

    value: bool | None


class Listed(NamedTuple):
    """Several, in their order."""

    items: tuple[Node, ...]


class Word(NamedTuple):
    """A word of the vocabulary, with values in their order and by name."""

    name: str
    given: tuple[Node, ...] = ()
    named: tuple[tuple[str, Node], ...] = ()


class Joined(NamedTuple):
    """Two joined by a sign."""

    sign: str
    left: Node
    right: Node


class Negated(NamedTuple):
    """Not that."""

    inner: Node


class Written(NamedTuple):
    """A text of a file: text where text is wanted, else to be read in this notation."""

    text: str


Node = Text | Number | Constant | Listed | Word | Joined | Negated | Written

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<number>\d+(?:\.\d+)?(?:/\d+)?%?)|(?P<word>[^\W\d]\w*)|(?P<sign>[][()=,|&~+*/-])|(?P<end>$))""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_CONSTANTS = {"True": True, "true": True, "False": False, "false": False, "None": None}


class Broken(Exception):
    """A text that is not in the notation: from where on, and why. ``deep``: brackets within brackets without end."""

    def __init__(self, rest: str, why: str, deep: bool = False) -> None:
        super().__init__(why)
        self.rest, self.why, self.deep = rest, why, deep


class Token(NamedTuple):
    """A sign, a word, a number or a text, and where it begins."""

    kind: str
    text: str
    at: int


def parsed(text: str) -> Node:
    """The tree of a text.

    >>> parsed('Cast("list") * 2')
    Joined(sign='*', left=Word(name='Cast', given=(Text(text='list'),), named=()), right=Number(written='2'))
    >>> parsed("~Held(")
    Traceback (most recent call last):
    seatwright.io.text.notation.Broken: something is missing at the end
    """
    reader = _Reader(text)
    node = reader.joined(0)
    if reader.token.kind != "end":
        reader.refuse("a sign is missing before it, or a bracket too many was closed")
    return node


class _Reader:
    """Reads from left to right; ``token`` is the next one."""

    def __init__(self, text: str) -> None:
        self._text, self._deep = text, 0
        self.token = Token("end", "", 0)
        self._next_at = 0
        self._step()

    def _step(self) -> Token:
        """Take the next token; gives the one before it."""
        last = self.token
        found = _TOKEN.match(self._text, self._next_at)
        if found is None:
            begins = self._text[self._next_at :].lstrip()
            raise Broken(
                begins, "a quote is not closed" if begins[:1] in ("'", '"') else f"{begins[:1]} is no sign here"
            )
        kind = str(found.lastgroup)
        self.token, self._next_at = Token(kind, found[kind], found.start(kind)), found.end()
        return last

    def refuse(self, why: str) -> NoReturn:
        """Say where the text breaks off."""
        rest = self._text[self.token.at :]
        raise Broken(rest, why if rest else "something is missing at the end")

    def _is(self, *signs: str) -> bool:
        return self.token.kind == "sign" and self.token.text in signs

    def _take(self, sign: str) -> None:
        if not self._is(sign):
            self.refuse(f"{sign} is expected here")
        self._step()

    def joined(self, level: int) -> Node:
        """Members joined by signs, from the left to the right."""
        if level == len(SIGNS):
            return self._single()
        left, chain = self.joined(level + 1), 0
        while self._is(*SIGNS[level]):
            chain += 1
            if chain > DEEPEST:
                raise Broken("", "", deep=True)
            sign = self._step().text
            left = Joined(sign, left, self.joined(level + 1))
        return left

    def _single(self) -> Node:
        self._deep += 1
        if self._deep > DEEPEST:
            raise Broken("", "", deep=True)
        node = self._one()
        self._deep -= 1
        return node

    def _one(self) -> Node:
        if self._is("~"):
            self._step()
            return Negated(self._single())
        if self._is("-"):
            self._step()
            if self.token.kind != "number":
                self.refuse("a number is expected after a minus")
            return Number(f"-{self._step().text}")
        if self._is("(", "["):
            return self._bracket()
        if self.token.kind == "text":
            return Text(_unescaped(self._step().text))
        if self.token.kind == "number":
            return Number(self._step().text)
        if self.token.kind == "word":
            return self._word()
        return self.refuse("a word, a text or a number is expected here")

    def _bracket(self) -> Node:
        """A list, or what brackets hold together."""
        opened = self._step().text
        closing = {"(": ")", "[": "]"}[opened]
        items, comma = list[Node](), False
        while not self._is(closing):
            items.append(self.joined(0))
            if self._is(closing):
                break
            self._take(",")
            comma = True
        self._take(closing)
        return items[0] if opened == "(" and len(items) == 1 and not comma else Listed(tuple(items))

    def _word(self) -> Node:
        name = self._step().text
        if name in _CONSTANTS and not self._is("("):
            return Constant(_CONSTANTS[name])
        given, named = list[Node](), list[tuple[str, Node]]()
        if self._is("("):
            self._step()
            while not self._is(")"):
                self._value(given, named)
                if self._is(")"):
                    break
                self._take(",")
            self._take(")")
        return Word(name, tuple(given), tuple(named))

    def _value(self, given: list[Node], named: list[tuple[str, Node]]) -> None:
        """One value in the brackets of a word."""
        node = self.joined(0)
        if self._is("="):
            if not (isinstance(node, Word) and not node.given and not node.named):
                self.refuse("before = stands the name of a field")
            self._step()
            named.append((node.name, self.joined(0)))
        elif named:
            self.refuse("a value without a name stands before those with one")
        else:
            given.append(node)


def _unescaped(quoted: str) -> str:
    def meant(found: re.Match[str]) -> str:
        sign = found[1]
        return chr(int(sign[1:], 16)) if len(sign) > 1 else _ESCAPED.get(sign, sign)

    return _ESCAPE.sub(meant, quoted[1:-1])
