"""The text of a law read from a file, TOML or JSON, with every mistake told at once."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from typing import cast

from seatwright.errors import refuse
from seatwright.io.files import read_file
from seatwright.io.mistakes import Mistakes
from seatwright.io.names import tidy
from seatwright.io.text import json_form, toml_form
from seatwright.io.text.notation import Listed, Node, Text, Word, Written
from seatwright.io.text.noted import NOTHING, At
from seatwright.io.text.reading import Reading
from seatwright.io.text.vocabulary import hints, wanted
from seatwright.model.citation import Citation
from seatwright.model.repeated import Repeated
from seatwright.model.system import System
from seatwright.model.tier import Tier, references


def read_system(path: str | os.PathLike[str]) -> System:
    """The system in a file.

    Errors: BadInput with every mistake of the file.
    """
    shown = os.fspath(path)
    return parse_system(read_file(shown), os.path.basename(shown) or shown)


def parse_system(content: bytes, file: str = "system.toml") -> System:
    """The system in a text given as bytes: JSON if it begins with a brace, else TOML.

    >>> text = '''
    ... id = "town"
    ... name = "Town council"
    ... law = "Charter, art. 7"
    ... [[tier]]
    ... name = "list"
    ... where = "Nation"
    ... votes = 'Cast("list")'
    ... entry = 'AtLeast("3%", of=Valid("list"))'
    ... seats = 21
    ... formula = "Sainte-Laguë"
    ... '''
    >>> parse_system(text.encode())["list"].entry
    AtLeast(share='3%', of=Valid(ballot='list'))
    """
    mistakes = Mistakes()
    system = _json(content, file, mistakes) if _is_json(content, file) else _toml(content, file, mistakes)
    mistakes.tell()
    return cast("System", system)


def _is_json(content: bytes, file: str) -> bool:
    return file.lower().endswith(".json") or content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def _json(content: bytes, file: str, mistakes: Mistakes) -> object:
    word = json_form.tree(content, file, mistakes)
    return word and _Systems(Reading(file, mistakes), toml_form.FIELD).system(word, own_act=False)


def _toml(content: bytes, file: str, mistakes: Mistakes) -> object:
    read = toml_form.tree(content, file, mistakes)
    if read is None:
        return None
    word, text = read
    reading = Reading(file, mistakes, toml_form.Lines(text).line)
    return _Systems(reading, toml_form.KEY).system(word, own_act=True)


class _Systems:
    """Reads a system: the law, then the tiers, then what they say of each other."""

    def __init__(self, reading: Reading, tiers: str) -> None:
        self._reading, self._tiers = reading, At(tiers)

    def system(self, word: Word, *, own_act: bool) -> object:
        """The system; ``own_act``: a tier without a law stands under the system's, one without an act in its act."""
        said = dict(word.named)
        known: dict[str, object] = {}
        if "law" in said:
            known["law"] = law = self._reading.value(said["law"], Citation, At("law"))
            if own_act:
                self._reading.law = law if isinstance(law, Citation) else Citation("")
        nodes = self._nodes(said.get(toml_form.FIELD))
        known[toml_form.FIELD] = tiers = self._all(nodes, known if own_act else {})
        if "repeats" in said:
            known["repeats"] = self._reading.value(said["repeats"], hints(System)["repeats"], At("repeats"))
        self._not_empty(said, known)
        rest = tuple((name, one) for name, one in word.named if name not in known)
        self._check(nodes, tiers, said.get("id"), known.get("repeats", ()))
        if self._reading.mistakes.errors:  # what the model says of the whole would say it again
            known[toml_form.FIELD] = NOTHING
        if word.name:
            return self._reading.note("E324", At(json_form.IS), value=repr(word.name)[:60], known='"id"')
        return self._reading.made(System, Word("", (), rest), At(""), known)

    def _not_empty(self, said: Mapping[str, Node], known: Mapping[str, object]) -> None:
        """A law has an id, a name and an act by which people find it."""
        law = known.get("law")
        empty = [name for name in ("id", "name") if _says(said.get(name)) == ""]
        for name in (*empty, *(["law"] if isinstance(law, Citation) and not law.act else [])):
            self._reading.note("E323", At(name), value=f"what the {name} says", known=wanted(hints(System)[name]))

    def _nodes(self, node: Node | None) -> tuple[Node, ...]:
        return node.items if isinstance(node, Listed) else () if node is None else (node,)

    def _all(self, nodes: tuple[Node, ...], known: dict[str, object]) -> tuple[object, ...]:
        return tuple(self._tier(node, self._tiers.item(n), known) for n, node in enumerate(nodes))

    def _tier(self, node: Node, at: At, known: dict[str, object]) -> object:
        if isinstance(node, Word) and not node.name:
            return self._reading.made(Tier, node, at, known)
        return self._reading.value(node, Tier, at)

    def _check(self, nodes: tuple[Node, ...], tiers: tuple[object, ...], id: Node | None, repeats: object) -> None:
        """Names are given once, and every tier refers to earlier ones; those that could not be read are there too."""
        system = id.text if isinstance(id, Written | Text) else "-"
        if not nodes:
            self._reading.again(refuse("E303", system=system), At(self._tiers.path))
        names = [_name(node) for node in nodes]
        earlier: dict[str, None] = {}
        for n, (name, tier) in enumerate(zip(names, tiers, strict=True)):
            if isinstance(tier, Tier):
                self._refers_back(tier, earlier, _rounds(tier.name, repeats, names), self._tiers.item(n), system)
            if name and name in earlier:
                self._reading.again(refuse("E302", system=system, value=name), self._tiers.item(n).field("name"))
            earlier[name] = None

    def _refers_back(self, tier: Tier, earlier: Collection[str], rounds: Collection[str], at: At, system: str) -> None:
        for one in dict.fromkeys((one.slot, one.tier) for one in references(tier)):
            slot, meant = one
            if meant not in earlier and meant not in rounds:
                known = ", ".join(filter(None, earlier)) or "none"
                error = refuse("E301", system=system, tier=tier.name, value=repr(meant), known=known)
                self._reading.again(error, at.field(slot))


def _rounds(name: str, repeats: object, names: list[str]) -> Collection[str]:
    """The tiers that are counted again together with one, and may name each other; all, if that could not be read."""
    if not isinstance(repeats, tuple):
        return names
    groups = (one.tiers for one in cast("tuple[object, ...]", repeats) if isinstance(one, Repeated))
    return next((group for group in groups if name in group), ())


def _name(node: Node) -> str:
    """The name of a tier, even if the rest of it cannot be read."""
    return (_says(dict(node.named).get("name")) or "") if isinstance(node, Word) else ""


def _says(node: Node | None) -> str | None:
    """What a text says; None if it is none."""
    return tidy(node.text) if isinstance(node, Written | Text) else None
