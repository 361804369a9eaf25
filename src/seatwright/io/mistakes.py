"""The mistakes of one reading: noted as they are met, told all together.

Who mends a file wants the whole list, not the first line of it.
"""

from __future__ import annotations

from typing import NoReturn

from seatwright.errors import BadInput, SeatwrightError, refuse

AT_MOST = 100  # of one kind in one file; what comes after is only counted


class Mistakes:
    """A growing list of mistakes.

    >>> mistakes = Mistakes()
    >>> mistakes.note("E219", "votes.csv", 7, 'party "Greens"', value="-1", what="votes")
    >>> print(mistakes.errors[0])
    E219  votes.csv line 7, party "Greens": -1 is below zero.
          The number of votes is 0 or more; put corrections into the figures themselves.
    """

    def __init__(self) -> None:
        self.errors: list[SeatwrightError] = []
        self._met: dict[tuple[str, str], int] = {}

    def note(self, code: str, file: str, line: int = 0, who: str = "", **slots: object) -> None:
        """Add one mistake, at a line of a file and perhaps at a named party or column of it."""
        if self.wants(code, file):
            self.add(code, file, line, who, **slots)

    def wants(self, code: str, file: str) -> bool:
        """Count one more mistake of a kind in a file, and say whether it is still to be told."""
        met = self._met[code, file] = self._met.get((code, file), 0) + 1
        return met <= AT_MOST

    def add(self, code: str, file: str, line: int = 0, who: str = "", **slots: object) -> None:
        """Tell one that was counted already: for what is costly to find out about it."""
        self.errors.append(refuse(code, place=spot(file, line, who), **slots))

    def among(self, file: str) -> bool:
        """Whether anything was noted in a file: what follows from its rows is then not looked into."""
        return any(met == file for _, met in self._met)

    def tell(self) -> None:
        """Raise all that was noted, if anything was."""
        for (code, file), met in self._met.items():
            if met > AT_MOST:
                self.errors.append(refuse("E299", place=file, value=met - AT_MOST, known=code))
        if self.errors:
            raise BadInput(self.errors)


def stop(code: str, file: str, **slots: object) -> NoReturn:
    """Refuse a file as a whole, where reading on makes no sense."""
    raise BadInput([refuse(code, place=file, **slots)])


def spot(file: str, line: int = 0, who: str = "") -> str:
    """Where a mistake is.

    >>> spot("votes.csv", 7, 'party "Greens"'), spot("votes.csv")
    ('votes.csv line 7, party "Greens"', 'votes.csv')
    """
    where = f"{file} line {line}" if line else file
    return f"{where}, {who}" if who else where


def nearest(name: str, known: list[str]) -> str:
    """The known name most like another, or all of them if they are few, or the first ones.

    >>> nearest("Bavria", ["Bayern", "Bavaria"]), nearest("x", ["votes", "seats"])
    ('"Bavaria"', '"votes", "seats"')
    """
    from difflib import get_close_matches  # only ever needed for an error

    close = get_close_matches(name, known[:1000], 1) or known[:8]
    return ", ".join(f'"{one}"' for one in close)
