"""What a check found: every claim that fails, with its step and sentence of law; and how many claims were checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from seatwright.model.competitor import Competitor
from seatwright.model.value import Value


class Unsaid(Exception):
    """What is at hand does not say: the record alone has no rows of votes, no map, no figures of the election."""


class Finding(Value):
    """A claim that fails: in which step, under which sentence of law, and what is wrong.

    >>> print(Finding("list", "*", "Electoral Act 1993, ss 191-193", "the seats come to 121; 120 are at stake."))
    list, * (Electoral Act 1993, ss 191-193): the seats come to 121; 120 are at stake.
    """

    tier: str
    place: str
    law: str
    says: str

    def __str__(self) -> str:
        where = ", ".join(part for part in (self.tier, self.place) if part) or "record"
        return f"{where} ({self.law}): {self.says}" if self.law else f"{where}: {self.says}"


class Verdict(Value):
    """Whether a record holds.

    ``checked``: how many claims of each kind were checked; ``open``: how many could not be, for want of the election.
    """

    ok: bool
    findings: tuple[Finding, ...]
    checked: Mapping[str, int]
    open: Mapping[str, int]

    def __str__(self) -> str:
        total = sum(self.checked.values())
        if self.ok:
            return f"{total} claims checked, all hold."
        return "\n".join((f"{len(self.findings)} of {total} claims fail.", *map(str, self.findings)))


class Book:
    """All that is noted in one check."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.checked: dict[str, int] = {}
        self.open: dict[str, int] = {}

    def verdict(self) -> Verdict:
        """What the notes come to."""
        left = dict(sorted(self.open.items()))
        return Verdict(not self.findings, tuple(self.findings), dict(sorted(self.checked.items())), left)


class Notes:
    """Notes on one step: what its claims come to."""

    def __init__(self, book: Book, tier: str = "", place: str = "", law: str = "") -> None:
        self._book, self._tier, self._place, self._law = book, tier, place, law

    def expect(self, kind: str, holds: bool, says: str) -> bool:
        """A claim of some kind; what to say if it does not hold."""
        self._book.checked[kind] = self._book.checked.get(kind, 0) + 1
        if not holds:
            self._book.findings.append(Finding(self._tier, self._place, self._law, f"{says}."))
        return holds

    def same(self, kind: str, what: str, said: object, found: object) -> bool:
        """A figure that is recorded, and what it comes to."""
        if said == found:
            return self.expect(kind, True, "")
        return self.expect(kind, False, f"{what} is recorded as {told(said)}, and comes to {told(found)}")

    def reckoned(self, kind: str, what: str, said: object, reckon: Callable[[], object]) -> bool:
        """A figure that is recorded, against a reckoning for which something may be missing."""
        try:
            found = reckon()
        except Unsaid:
            self.leave(kind)
            return True
        return self.same(kind, what, said, found)

    def leave(self, kind: str) -> None:
        """A claim that cannot be checked with what is at hand."""
        self._book.open[kind] = self._book.open.get(kind, 0) + 1


def told(said: object) -> str:
    """A value as a finding tells it.

    >>> from fractions import Fraction
    >>> told({Competitor("A"): 3}), told((Fraction(1, 3), True)), told(())
    ('A 3', '1/3, yes', 'nothing')
    """
    match said:
        case bool():
            return "yes" if said else "no"
        case Competitor():
            return str(said) or "nobody"
        case Mapping():
            pairs = cast("Mapping[object, object]", said).items()
            return "; ".join(f"{told(who)} {told(held)}" for who, held in pairs) or "nothing"
        case tuple() | list():
            return ", ".join(told(one) for one in cast("tuple[object, ...]", said)) or "nothing"
        case _:
            return str(said) if str(said) else "nothing"
