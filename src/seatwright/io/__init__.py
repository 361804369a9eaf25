"""Reading elections: folders and zips of plain tables, read strictly, with every mistake told at once.

Nothing is guessed and nothing is repaired: a cell that could mean two things is refused, with its place and the remedy.
"""

from seatwright.io.changes import apply_votes
from seatwright.io.election import parse_election, read_election
from seatwright.io.lots import parse_lots, read_lots

__all__ = ["apply_votes", "parse_election", "parse_lots", "read_election", "read_lots"]
