"""What is to be counted: an election, a law, lots; and what was changed about them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

from seatwright.catalogue import election as catalogue_election
from seatwright.catalogue import law, law_of
from seatwright.errors import SeatwrightError
from seatwright.model.election import Election, LotDrawn
from seatwright.model.system import System
from seatwright.results.result import Result
from seatwright.scenario.settings import with_setting, with_slot

Source = Election | str | os.PathLike[str]


class Scenario(NamedTuple):
    """An election under a law. ``changes``: in words, what is not as it was; empty for the election as it was held."""

    election: Election
    system: System
    lots: tuple[LotDrawn, ...] = ()
    changes: tuple[str, ...] = ()

    def counted(self) -> Result:
        """The result."""
        from seatwright.kernel import count as counted

        return counted(self.system, self.election, self.lots)


def load(source: Source) -> Election:
    """An election: of a folder or zip, or of the catalogue.

    What holds a separator, or exists, is a path; anything else an id.

    >>> load("nz-2008").title
    'New Zealand: House of Representatives 2008'
    """
    if isinstance(source, Election):
        return source
    name = os.fspath(source)
    if not is_path(name):
        return catalogue_election(name)
    from seatwright.io import read_election

    return read_election(name)


def is_path(name: str) -> bool:
    """Whether a path is meant, not an id of the catalogue."""
    return any(sign in name for sign in (os.sep, os.altsep or os.sep, "/")) or os.path.exists(name)


def is_file(named: str) -> bool:
    """Whether the file of a law is named, not an id: what holds a separator, or is a file."""
    return bool(named) and (any(sign in named for sign in (os.sep, "/")) or os.path.isfile(named))


def law_in(path: str) -> System:
    """The law in a file, TOML or JSON."""
    from seatwright.io.text import read_system

    return read_system(path)


def count(source: Source, system: System | str | None = None, *, lots: Iterable[LotDrawn] = ()) -> Result:
    """The seats of an election: by its own law, or by another one, as a System, an "ID", an "ID@DATE" or a file.

    >>> count("nz-2008").house, count("nz-2008", "nz-mmp@2020-01-01").house
    (122, 122)

    Gives LotsNeeded where a tie decides a seat: draw, and count again with the lot handed in.
    """
    election = load(source)
    under = system if isinstance(system, System) else law_meant(election, system or "")
    return Scenario(election, under, tuple(lots)).counted()


def own_law(election: Election) -> System:
    """The law in force on polling day, with the slots that the election sets."""
    return _as_set(law_of(election), election)


def law_meant(election: Election, named: str) -> System:
    """The law that is named, or that stands in the file named; without a name the election's own.

    Another law than the election's is taken in the version of polling day, or if it had none yet in its latest.
    """
    if is_file(named):
        return _as_set(law_in(named), election)
    id, _, forced = named.partition("@")
    if not named or (id == election.system and not forced):
        return own_law(election)
    if forced:
        return _as_set(law(named), election)
    try:
        return law(id, election.date)
    except SeatwrightError as error:
        if error.code != "E309":
            raise
        return law(id)


def _as_set(system: System, election: Election) -> System:
    """What an election sets belongs to its own law, in any version; another law is taken as it is."""
    if system.id == election.system:
        for address, value in election.settings:
            system = with_slot(system, address, value)
    return system


def scenario(
    election: Election, *, system: str = "", sets: Iterable[str] = (), votes: Iterable[str] = (), lots: str = ""
) -> Scenario:
    """An election with the changes that were asked for, each told in words."""
    changes: list[str] = []
    under = meant = law_meant(election, system)
    for one in sets:
        under = with_setting(under, one)
        changes.append(one)
    if not _is_own(under, meant, election):
        changes.insert(0, dated(under) if system else "")
    else:
        changes.clear()
    for one in votes:
        from seatwright.io import apply_votes

        election = apply_votes(election, one)
        changes.append(one)
    return Scenario(election, under, _read_lots(lots), tuple(filter(None, changes)))


def _is_own(system: System, meant: System, election: Election) -> bool:
    """Whether a law, changed or not, comes to the election's own. ``meant``: the law before it was changed."""
    try:
        return system == own_law(election)
    except SeatwrightError as error:  # had no version on the day; or is in no catalogue, and then its name tells
        return error.code == "E308" and system.id == election.system and system == meant


def dated(system: System) -> str:
    """A law by its id and the day it came into force, if it has one."""
    return f"{system.id} of {system.since}" if system.is_dated else system.id


def _read_lots(path: str) -> tuple[LotDrawn, ...]:
    if not path:
        return ()
    from seatwright.io import read_lots

    return read_lots(path)
