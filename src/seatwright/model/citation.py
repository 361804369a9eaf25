"""Where the law says so: act, section, version, and what about it is not confirmed."""

from __future__ import annotations

from seatwright.model.value import Value, replace


class Citation(Value):
    """A place in a law. Indexing names a section; ``doubt`` marks a point whose text was not seen.

    >>> act = Citation("Electoral Act 1993")
    >>> str(act["191-193"])
    'Electoral Act 1993, ss 191-193'
    >>> str(act["191"].doubt("exactly five percent qualifies")), act["191"].doubt("tie").unconfirmed
    ('Electoral Act 1993, s 191', ('tie',))
    """

    act: str
    section: str = ""
    version: str = ""  # the date of the consolidated text that was read, if one was
    link: str = ""
    unconfirmed: tuple[str, ...] = ()
    mark: str = "s"  # how this law names its parts: "s", "art.", "§", "Sch."

    def __getitem__(self, section: str) -> Citation:
        return replace(self, section=section)

    def doubt(self, *points: str) -> Citation:
        """The same place, with points of law that no source confirmed."""
        return replace(self, unconfirmed=(*self.unconfirmed, *points))

    def __str__(self) -> str:
        if not self.section:
            return self.act
        several = self.mark in ("s", "§") and any(sign in self.section for sign in "-,–")
        return f"{self.act}, {self.mark}{self.mark if several else ''} {self.section}"
