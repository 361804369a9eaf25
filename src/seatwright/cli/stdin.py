"""An election from a votes.csv on standard input: no other file, so the law is named on the command line."""

from __future__ import annotations

import sys
from datetime import date

from seatwright.catalogue import law
from seatwright.errors import refuse
from seatwright.io import parse_election
from seatwright.model.election import NATION, District, Election
from seatwright.model.value import replace
from seatwright.scenario.asked import is_file, law_in

MOST = 200_000_000
UNKNOWN = date(1, 1, 1)


def read_stdin(system: str, day: str) -> Election:
    """The election whose votes come on standard input, under the law named; ``day`` (YYYY-MM-DD) is polling day.

    Errors: E606 without a law, and those of votes.csv.
    """
    votes = sys.stdin.buffer.read(MOST + 1)
    if len(votes) > MOST:
        raise refuse("E209", place="standard input", value=f"it goes on after {MOST:,} bytes")
    return from_votes(votes, system, day)


def from_votes(votes: bytes, system: str, day: str) -> Election:
    """An election from one table of votes; its districts are those of the rows.

    >>> votes = b"ballot,district,party,votes\\nlist,*,Greens,7\\nconstituency,North,Greens,4\\n"
    >>> election = from_votes(votes, "nz-mmp", "2020-10-17")
    >>> election.date.year, [one.name for one in election.districts]
    (2020, ['North'])
    """
    if not system:
        raise refuse("E606")
    polled = as_day(day) if day else UNKNOWN
    under = law_in(system) if is_file(system) else law(system, polled if day else None)
    heading = f'id = "stdin"\nsystem = "stdin"\ndate = {polled}\n'
    election = parse_election({"election.toml": heading.encode(), "votes.csv": votes}, "stdin")
    places = dict.fromkeys((row.ballot, row.district) for row in election.votes if row.district != NATION)
    return replace(
        election,
        system=under.id,
        title="Votes on standard input",
        country=under.country,
        body=under.body,
        districts=tuple(District(ballot, name, NATION, None) for ballot, name in places),
    )


def as_day(written: str) -> date:
    """A date written YYYY-MM-DD."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise refuse("E310", value=repr(written)) from None
