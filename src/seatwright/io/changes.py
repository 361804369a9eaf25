"""What if a party had more votes, or fewer: a change to one row of the votes."""

from __future__ import annotations

import re

from seatwright.errors import refuse
from seatwright.io.counts import DIGITS
from seatwright.io.mistakes import nearest
from seatwright.io.names import tidy
from seatwright.model.election import Election, Vote
from seatwright.model.value import replace

_FORM = rf"(?s)(.+\..+)=([+-]?)([0-9]{{1,{DIGITS}}})"


def apply_votes(election: Election, change: str) -> Election:
    """The election with the votes of one party changed: ``BALLOT[@DISTRICT].PARTY=+N``, ``=-N`` or ``=N``.

    >>> election = Election("example", votes=(Vote("list", "*", "Greens", "", 100), Vote("list", "*", "SPD", "", 40)))
    >>> apply_votes(election, "list.Greens=-1").votes[0].votes, apply_votes(election, "list.SPD=7").votes[1].votes
    (99, 7)

    Errors: E290 to E294, if it is not written so, names no row or several, or leaves less than no votes.
    """
    said = re.fullmatch(_FORM, change.strip())
    if not said:
        raise refuse("E290", value=repr(change))
    address, sign, number = tidy(said[1]), said[2], int(said[3])
    at = _row(election, address)
    old = election.votes[at]
    new = number if not sign else old.votes + int(sign + str(number))
    if new < 0:
        raise refuse("E293", value=change, known=f"{old.votes:,}")
    if new >= 10**DIGITS:
        raise refuse("E224", value=new, place=change, what="votes")
    return replace(election, votes=(*election.votes[:at], old._replace(votes=new), *election.votes[at + 1 :]))


def _row(election: Election, address: str) -> int:
    """Where the one row stands that an address names."""
    found = [at for at, row in enumerate(election.votes) if address in (_short(row), _long(row))]
    if len(found) == 1:
        return found[0]
    rows = [election.votes[at] for at in found]
    if not rows:
        known = list(dict.fromkeys(name for row in election.votes for name in (_short(row), _long(row))))
        raise refuse("E291", value=f'"{address}"', known=nearest(address, known))
    if len({row.district for row in rows}) > 1:
        known = ", ".join(f'"{_long(row)}"' for row in rows[:3])
        raise refuse("E292", value=f'"{address}"', met=len(rows), known=known)
    raise refuse("E294", value=f'"{address}"', met=len(rows), known=", ".join(row.candidate for row in rows[:3]))


def _short(row: Vote) -> str:
    return f"{row.ballot}.{row.party}"


def _long(row: Vote) -> str:
    return f"{row.ballot}@{row.district}.{row.party}"
