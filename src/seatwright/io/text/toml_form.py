"""A system as TOML: what is said of the whole, and a ``[[tier]]`` for each step, its slots as keys."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import cast

from seatwright.io import toml
from seatwright.io.mistakes import Mistakes
from seatwright.io.text import cited
from seatwright.io.text.notation import DEEPEST, Constant, Listed, Node, Number, Word, Written
from seatwright.io.text.vocabulary import hints, several
from seatwright.io.text.written import WIDEST, folded, quoted, written
from seatwright.model.citation import Citation
from seatwright.model.system import System
from seatwright.model.tier import Tier
from seatwright.model.value import Value

FIELD, KEY = "tiers", "tier"  # the field of the system, and how its tables are headed

_HEAD = re.compile(rf"""\s*\[\[?\s*["']?{KEY}s?["']?\s*\]""")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*[.=]""")
_TIER = re.compile(rf"{KEY}\[(\d+)\]\.?")

# The order in which a tier reads best; a slot that is not named here comes after them.
ORDER = ("name", "called", "law", "where", "among", "votes", "entry", "seats", "formula", "limits", "counting")
HEAD = ("id", "name", "country", "body", "told", "law", "since", "until", "fused", "note")


def as_toml(system: System) -> str:
    """The text of a system.

    >>> from seatwright.catalogue import law
    >>> print(as_toml(law("parallel-voting")).splitlines()[0])
    id = "parallel-voting"
    """
    head = [line for name in _ordered(system, HEAD) if name != FIELD for line in _key(name, system, None)]
    tables = [["", f"[[{KEY}]]", *_tier(tier, system.law)] for tier in system.tiers]
    return "\n".join([*head, *(line for table in tables for line in table)]) + "\n"


def _tier(tier: Tier, law: Citation) -> Iterator[str]:
    for name in _ordered(tier, ORDER):
        if tier.law != law or name != "law":
            yield from _key(name, tier, law)


def _ordered(value: Value, order: tuple[str, ...]) -> list[str]:
    """The fields that say something."""
    said = [name for name, held in value.parts() if name not in value.defaults or held != value.defaults[name]]
    return [*(name for name in order if name in said), *(name for name in said if name not in order)]


def _key(name: str, value: Value, law: Citation | None) -> Iterator[str]:
    """The lines of a field."""
    held, hint = dict(value.parts())[name], hints(type(value))[name]
    match held:
        case Citation():
            yield from _citation(name, held, law)
        case tuple():
            yield from _array(name, cast("tuple[object, ...]", held), hint)
        case _:
            yield from _lines(f"{name} = ", _one(held, hint))


def _citation(name: str, held: Citation, law: Citation | None) -> Iterator[str]:
    """One line if one can say it; else part by part, without what is as in the system's own act."""
    line = cited.as_line(held, law)
    if line:
        yield f"{name} = {quoted(line)}"
        return
    own = dict(law.parts()) if law is not None and law.act == held.act else held.defaults
    stands_anyhow = {**held.defaults, **{part: own[part] for part in cited.INHERITED if part in own}}
    differs = [part for part, said in held.parts() if part not in stands_anyhow or said != stands_anyhow[part]]
    for part in sorted(differs or ["section"], key="unconfirmed".__eq__):
        first, *more = _key(part, held, None)
        yield f"{name}.{first}"
        yield from more


def _array(name: str, items: tuple[object, ...], hint: object) -> Iterator[str]:
    each = several(hint)
    if len(items) == 1 and each is not str and several(each) is None:
        yield from _lines(f"{name} = ", _one(items[0], each))
        return
    texts = [_inline(one, each) for one in items]
    line = f"{name} = [{', '.join(texts)}]"
    yield from [line] if len(line) <= WIDEST else [f"{name} = [", *(f"    {one}," for one in texts), "]"]


def _inline(held: object, hint: object) -> str:
    """A value on one line, inside a list."""
    if isinstance(held, tuple):
        return f"[{', '.join(_inline(one, several(hint)) for one in cast('tuple[object, ...]', held))}]"
    return _one(held, hint)


def _lines(key: str, text: str) -> Iterator[str]:
    """A key with its value; a long member over several lines."""
    if text[:1] != "'" or len(key) + len(text) <= WIDEST:
        yield key + text
    else:
        yield f"{key}'''"
        lines = folded(text[1:-1])
        yield from lines[:-1]
        yield f"{lines[-1]}'''"


def _one(held: object, hint: object) -> str:
    """A value as TOML: numbers, days and text as they are, members in the notation."""
    if isinstance(held, bool):
        return str(held).lower()
    if isinstance(held, int | datetime.date):
        return str(held) if isinstance(held, int) else held.isoformat()
    if isinstance(held, str):
        return quoted(held)
    text = written(held, hint)
    return quoted(text) if "'" in text or not text.isprintable() else f"'{text}'"


# --- reading --------------------------------------------------------------------------------------------------


def tree(content: bytes, file: str, mistakes: Mistakes) -> tuple[Word, str] | None:
    """What a TOML file says, as a tree, and its text; or None, and a note of where it breaks off."""
    found = Mistakes()
    read = toml.parse(content, file, found)
    for error in found.errors:
        if error.code == "E274":
            mistakes.note("E329", file, value=f"{len(content):,}", known=f"{toml.LARGEST:,}")
        elif error.code == "E271":
            mistakes.note("E328", file, value=DEEPEST)
        else:
            mistakes.errors.append(error)
    if read is None:
        return None
    if {KEY, FIELD} <= read.table.keys():
        mistakes.note("E326", file, who=FIELD, value=f"[[{KEY}]], which is also [[{FIELD}]],")
        return None
    text = content.decode("utf-8-sig")
    return Word("", (), tuple((FIELD if key == KEY else key, node(one)) for key, one in read.table.items())), text


def node(value: object) -> Node:
    """A TOML value as a tree."""
    if isinstance(value, bool):
        return Constant(value)
    if isinstance(value, int | float):
        return Number(str(value))
    if isinstance(value, list):
        return Listed(tuple(node(one) for one in cast("list[object]", value)))
    if isinstance(value, dict):
        return Word("", (), tuple((key, node(one)) for key, one in cast("Mapping[str, object]", value).items()))
    return Written(str(value))


class Lines:
    """On which line of a text a path stands.

    >>> Lines('id = "x"\\n\\n[[tier]]\\nname = "a"\\n[[tier]]\\nlaw.section = "5"').line("tier[1].law.section")
    6
    """

    def __init__(self, text: str) -> None:
        self._keys: list[dict[str, int]] = [{"": 0}]  # those of the whole, then those of each tier
        for at, line in enumerate(text.split("\n"), start=1):
            if _HEAD.match(line):
                self._keys.append({"": at})
            elif found := _KEY.match(line):
                self._keys[-1].setdefault(found[1], at)

    def line(self, path: str) -> int:
        """The line of the key, or of the table around it; 0 if neither is found."""
        tier = _TIER.match(path)
        nth = int(tier[1]) + 1 if tier else 0
        key = re.split(r"[.\[]", path[tier.end() :] if tier else path)[0]
        keys = self._keys[nth] if nth < len(self._keys) else {"": 0}
        return keys.get(key, keys[""])
