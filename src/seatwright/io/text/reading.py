"""From the tree of a text to the value it tells, by the types of the fields; every mistake is noted with its path."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from types import NoneType
from typing import cast

from seatwright.errors import SeatwrightError
from seatwright.exact import as_number
from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.names import LONGEST, flaw, tidy
from seatwright.io.text import cited
from seatwright.io.text.notation import (
    DEEPEST,
    Broken,
    Constant,
    Joined,
    Listed,
    Negated,
    Node,
    Number,
    Text,
    Word,
    Written,
    parsed,
)
from seatwright.io.text.noted import NOTHING, At, Notes
from seatwright.io.text.signs import joined
from seatwright.io.text.vocabulary import (
    Kind,
    fitting,
    hints,
    is_number,
    is_share,
    is_tagged,
    kind_told,
    meant_by,
    member_in,
    members,
    options,
    rule_named,
    several,
    wanted,
    words,
)
from seatwright.model.arithmetic import Exactly
from seatwright.model.citation import Citation
from seatwright.model.value import Value

DIGITS = 15
NONE: Mapping[str, object] = {}

_SPOKEN = re.compile(r"\w[\w .’'–-]*")  # a name as people say it: first past the post

_EXACT = re.compile(r"-?\d+(\.\d+)?/\d+%?|-?\d+(\.\d+)?%|-?\d+")


class Reading(Notes):
    """Reads values, and notes what is wrong. ``law``: what a citation without an act belongs to.

    >>> from seatwright.model.arithmetic import Amount
    >>> print(Reading("a.toml", Mistakes()).value(Written('Cast("list") * "1/2"'), Amount, At("votes")))
    Times(amount=Cast(ballot='list'), factor=Exactly(number='1/2'))
    """

    def __init__(self, file: str, mistakes: Mistakes, line: Callable[[str], int] = lambda path: 0) -> None:
        super().__init__(file, mistakes, line)
        self.law: Citation | None = None

    def value(self, node: Node, hint: object, at: At) -> object:
        """What a node tells, where a field of a type is; ``NOTHING`` if that has been noted as wrong."""
        if at.level > DEEPEST:
            return self.note("E328", at, value=DEEPEST)
        if isinstance(node, Written):
            return self._written(node.text, hint, at)
        if isinstance(node, Constant) and node.value is None and NoneType in options(hint):
            return None
        if several(hint) is not None:
            return self._several(node, hint, at)
        if is_share(hint):
            return self._share(node, at)
        if isinstance(node, Number) and int in options(hint):
            return self._whole(node, hint, at)
        family = member_in(hint)
        if family is not None:
            return self._member(node, family, hint, at)
        return self._plain(node, hint, at)

    # --- text, numbers, days ----------------------------------------------------------------------------------

    def _written(self, text: str, hint: object, at: At) -> object:
        """A text of a file, by what is wanted there."""
        family = member_in(hint)
        if family is Citation:
            return self._clean(cited.cited(text, self.law), at)
        if str in options(hint) or datetime.date in options(hint) or several(hint) is str:
            return self.value(Text(text), hint, at)
        rule = rule_named(text, family) if family is not None else None
        if rule is not None:
            return rule
        try:
            return self.value(parsed(text), hint, at)
        except Broken as broken:
            if broken.deep:
                return self.note("E328", at, value=DEEPEST)
            if family is not None and _SPOKEN.fullmatch(text):
                return self._unknown(text, family, at)
            return self.note("E325", at, value=repr(broken.rest[:40]) if broken.rest else "its end", met=broken.why)

    def _unknown(self, name: str, family: Kind, at: At) -> object:
        """A word that there is not: which was meant, or which there are."""
        return self.note("E320", at, value=name[:60], known=meant_by(name, family))

    def _plain(self, node: Node, hint: object, at: At) -> object:
        match node:
            case Text(text) if str in options(hint):
                return self._clean(tidy(text), at)
            case Text(text) if datetime.date in options(hint):
                return self._day(text, at)
            case Constant(bool() as flag) if bool in options(hint):
                return flag
            case _:
                return self.wrong(node, hint, at)

    def _clean(self, value: str | Citation, at: At) -> object:
        """A text without signs that nobody can see; an empty or a long one may be meant."""
        texts = [value] if isinstance(value, str) else [str(one) for _, one in value.parts() if isinstance(one, str)]
        for text in texts:
            parts = (text[begin : begin + LONGEST] for begin in range(0, len(text), LONGEST))
            fault = next((found for part in parts if (found := flaw(part))), None)
            if fault:
                return self.note(fault[0], at, kind="text", value=f'"{text[:60]}"', sign=fault[1])
        return value

    def _day(self, text: str, at: At) -> object:
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            return self.wrong(Text(text), datetime.date, at)

    def _whole(self, node: Number, hint: object, at: At) -> object:
        if _is_float(node.written):
            return self.note("E101", at, value=node.written)
        if "/" in node.written or "%" in node.written:
            return self._number(node, at) if is_number(hint) else self.wrong(node, hint, at)
        return self._int(node, at)

    def _number(self, node: Node, at: At) -> object:
        """A number that the law states, as an amount."""
        share = self._share(node, at)
        return share if share is NOTHING else self._made(Exactly, {"number": share}, at)

    def _int(self, node: Number, at: At) -> object:
        if len(node.written.lstrip("-")) > DIGITS:
            return self.note("E331", at, value=node.written[:40])
        return int(node.written)

    def _share(self, node: Node, at: At) -> object:
        """A number as laws write it; a bare 0.05 is refused, as everywhere."""
        match node:
            case Number(written) if _is_float(written):
                return self.note("E101", at, value=written)
            case Number(written) if "/" not in written and "%" not in written:
                return self._int(node, at)
            case Number(text) | Text(text):
                try:
                    as_number(text)
                except SeatwrightError as error:
                    return self.note(error.code, at, value=repr(text))
                return text
            case _:
                return self.wrong(node, int | str, at)

    def _several(self, node: Node, hint: object, at: At) -> object:
        """Several of a type; one that is written without brackets is the only one."""
        each = several(hint)
        if isinstance(node, Listed):
            items, places = node.items, [at.item(n) for n in range(len(node.items))]
        elif several(each) is None:
            items, places = (node,), [at.inner]
        else:
            return self.wrong(node, hint, at)
        listed = [
            self.wrong(one, each, place)
            if several(each) and not isinstance(one, Listed)
            else self.value(one, each, place)
            for one, place in zip(items, places, strict=True)
        ]
        return NOTHING if any(one is NOTHING for one in listed) else tuple(listed)

    # --- members ----------------------------------------------------------------------------------------------

    def _member(self, node: Node, family: Kind, hint: object, at: At) -> object:
        match node:
            case Text(text) if family is Citation and self.law is not None:
                return self._clean(cited.cited(text, self.law), at)
            case Text(text) if is_number(hint) and not any(sign.isdecimal() for sign in text):
                return self.wrong(node, hint, at)
            case Number() | Text() if is_number(hint):
                return self._number(node, at)
            case Text(text) if (rule := rule_named(text, family)) is not None:
                return rule
            case Word():
                return self._word(node, family, hint, at)
            case Joined(sign, left, right):
                values = (self.value(left, family, at.inner), self.value(right, family, at.inner))
                return self._signed(sign, values, node, hint, at)
            case Negated(inner):
                value = self.value(inner, family, at.inner)
                return self._signed("~", (value, value), node, hint, at)
            case _:
                return self.wrong(node, hint, at)

    def _signed(self, sign: str, values: tuple[object, object], node: Node, hint: object, at: At) -> object:
        """Members joined by a sign, as the vocabulary joins them."""
        if any(one is NOTHING for one in values):
            return NOTHING
        family = member_in(hint)
        try:
            made = joined(sign, *values)
        except TypeError:
            return self.note("E322", at, value=f"the sign {sign}", known=wanted(hint))
        return made if family is not None and isinstance(made, family) else self.wrong(node, hint, at)

    def _word(self, node: Word, family: Kind, hint: object, at: At) -> object:
        """A member or a rule by its word."""
        able = fitting(family)
        meant = words().get(node.name) if node.name else None
        if not node.name and not is_tagged(family) and family in members():
            return self.made(family, self._in_own_act(node) if family is Citation else node, at)
        if not node.name:
            return self.note("E323", at, value='"is"', known=wanted(hint))
        if node.name not in able:
            rule = rule_named(node.name, family)
            if rule is not None:
                return rule
            if meant is None:
                return self._unknown(node.name, family, at)
            return self.note("E321", at, value=node.name, met=kind_told(meant), known=wanted(hint))
        if isinstance(meant, Value):
            return meant if not (node.given or node.named) else self.wrong(node, hint, at)
        return self.made(cast("Kind", meant), node, at)

    def _in_own_act(self, node: Word) -> Word:
        """A citation that names no act lies in that of the system."""
        said = dict(node.named)
        if self.law is None or "act" in said:
            return node
        own = (
            (name, Text(str(held))) for name, held in self.law.parts() if name in cited.INHERITED and name not in said
        )
        return Word(node.name, node.given, (*node.named, *own))

    def made(self, kind: Kind, node: Word, at: At, otherwise: Mapping[str, object] = NONE) -> object:
        """A value of a type, from what is written in its brackets; ``otherwise``: what is known already."""
        fields = hints(kind)
        given = node.given
        if len(fields) == 1 and len(given) > 1 and several(*fields.values()) is not None:
            given = (Listed(given),)
        if len(given) > len(fields):
            known = f"at most {len(fields)} ({', '.join(fields)})" if fields else "nothing in brackets"
            return self.note("E327", at, value=node.name, known=known, met=len(given))
        said: dict[str, Node] = dict(zip(fields, given, strict=False))
        sound = True
        for name, one in node.named:
            if name in said:
                sound = self.note("E326", at, value=name) is not NOTHING
            elif name not in fields:
                sound = (
                    self.note("E324", at.field(name), value=repr(name)[:60], known=nearest(name, list(fields)))
                    is not NOTHING
                )
            else:
                said[name] = one
        for name, hint in fields.items():
            if name not in said and name not in kind.defaults and name not in otherwise:
                sound = self.note("E323", at, value=name, known=wanted(hint)) is not NOTHING
        held: dict[str, object] = {name: one for name, one in otherwise.items() if name not in said}
        held |= {name: self.value(one, fields[name], at.field(name)) for name, one in said.items()}
        if not sound or any(one is NOTHING for one in held.values()):
            return NOTHING
        return self._made(kind, held, at)

    def _made(self, kind: Kind, held: Mapping[str, object], at: At) -> object:
        try:
            return kind(**held)
        except SeatwrightError as error:
            return self.again(error, at)


def _is_float(written: str) -> bool:
    """Whether a bare number is one that computers round: 0.05, 1e3, inf."""
    return not _EXACT.fullmatch(written)
