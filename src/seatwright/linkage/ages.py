"""The ages of lists, where a law breaks a tie by them: of all on a list, or of the next who would sit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from seatwright.exact import Number
from seatwright.model.election import Listed
from seatwright.results.ledger import Ledger


def mean_birth(ledger: Ledger, party: str, place: str) -> Number | None:
    """The mean day of birth of everyone on a list, as a number; None unless all are known."""
    days = [_day(row.born) for row in _on_list(ledger, party, place)]
    known = [day for day in days if day is not None]
    return Fraction(sum(known), len(known)) if known and len(known) == len(days) else None


def next_birth(ledger: Ledger, party: str, place: str, seats: int) -> Number | None:
    """The day of birth of the next on a list after those who have its seats; ``seats`` are those of this step."""
    earlier = sum(
        one.seats
        for tier in ledger.awards.values()
        for one in tier
        if one.in_house and (one.party, one.place) == (party, place)
    )
    rows = _on_list(ledger, party, place)[earlier + seats :]
    return _day(rows[0].born) if rows else None


def _on_list(ledger: Ledger, party: str, place: str) -> list[Listed]:
    """A party's list in a place, each person once."""
    rows = sorted(
        (row for row in ledger.election.lists if (row.party, row.district) == (party, place)), key=lambda row: row.rank
    )
    return list({row.candidate: row for row in rows}.values())


def _day(text: str) -> int | None:
    """A day as a number; None where it is not told to the day, as 1951-02-03.

    >>> _day("1951-02-04") - _day("1951-02-03"), _day("1951")
    (1, None)
    """
    if len(text) != len("1951-02-03"):
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        return None
