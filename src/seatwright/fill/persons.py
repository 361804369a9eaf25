"""Who sits: winners in person, and list members in the order the law gives them."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, as_number, cut
from seatwright.fill.losers import has_won, linked, share
from seatwright.fill.preferred import of_list, personal
from seatwright.linkage.on_ballot import list_on_ballot
from seatwright.linkage.seats import struck
from seatwright.model import fill as m
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, SUMS, Listed
from seatwright.model.tier import Claim, Tier
from seatwright.results.ledger import Ledger
from seatwright.results.tie import Claimed, Draw


class Filled(NamedTuple):
    """The persons in a competitor's seats, in order, and how many seats nobody is left for."""

    persons: tuple[str, ...]
    vacant: int = 0


def seat(tier: Tier, place: str, who: Competitor, seats: int, ledger: Ledger, draw: Draw, sit: set[str]) -> Filled:
    """Name who sits in a competitor's seats; nobody is named where no list is known. A person sits once, and may hold a
    claim to any figure. ``sit``: who has been seated in this step for others."""
    if who.person and who.person not in SUMS:
        return Filled((who.person,), 0 if isinstance(tier.gives, Claim) else seats - 1)
    rows = _list_of(tier, place, who, ledger)
    if not rows:
        return Filled(())
    elected = ledger.elected()
    able = [row for row in rows if (row.party, row.candidate) not in elected]
    if isinstance(tier.fill, m.EachOnce):
        able = [row for row in able if row.candidate not in ledger.seated(place) | sit]
    ordered = _ordered(tier.fill, able, seats, ledger, draw)
    if isinstance(tier.fill, m.ThenLosers):
        ordered = _then_losers(tier.fill.tier, rows[0], ordered, seats, ledger, draw)
    return Filled(tuple(row.candidate for row in ordered[:seats]), max(0, seats - len(ordered)))


def _list_of(tier: Tier, place: str, who: Competitor, ledger: Ledger) -> list[Listed]:
    """The party's list of the place: in a tier of cells, of the cell's place."""
    told, district = {tier.name, tier.told_as}, who.place or place
    rows = sorted(
        (
            row
            for row in ledger.election.lists
            if row.tier in told and row.party == who.party and row.district == district
        ),
        key=lambda row: row.rank,
    )
    return rows or list_on_ballot(tier, district, who.party, ledger)


def _ordered(fill: m.Fill, rows: list[Listed], seats: int, ledger: Ledger, draw: Draw) -> list[Listed]:
    """The list in the law's order."""
    match fill:
        case m.InPerson() | m.ClosedList() | m.ThenLosers():
            return _by_rank(rows, seats, lambda _: 0, draw)
        case m.OpenList(ballot):
            first = [row for row in rows if row.group == "first"]
            votes = _personal(ballot, ledger)
            rest = [row for row in rows if row.group != "first"]
            return [*first, *_by(lambda row: votes.get((row.party, row.candidate), 0), rest, seats - len(first), draw)]
        case m.PersonalVotes() | m.EachOnce():
            place, party = (rows[0].district, rows[0].party) if rows else ("", "")
            votes = personal(fill, place, party, ledger)
            return _by(lambda row: votes.get(row.candidate, 0), rows, seats, draw)
        case m.PreferenceBar(ballot, bar):
            return _preferred(ballot, as_number(bar), rows, seats, ledger, draw)
        case m.SharedRanks(tier, ballot, bar):
            able = [
                row for row in rows if not struck(ledger, row.party, row.candidate, row.also_in, as_number(bar), tier)
            ]
            return _by_rank(able, seats, lambda row: _ratio(row, ballot, ledger), draw)
        case _:
            raise TypeError(f"no meaning for {fill!r}")


def _preferred(ballot: str, bar: Number, rows: list[Listed], seats: int, ledger: Ledger, draw: Draw) -> list[Listed]:
    """Who reaches a share of the list's votes in the place, the most preferred first; then the list in its order."""
    place, party = (rows[0].district, rows[0].party) if rows else ("", "")
    votes = personal(m.PersonalVotes(ballot), place, party, ledger)
    base = of_list(ballot, place, party, ledger)
    first = [row for row in rows if base and votes.get(row.candidate, 0) >= bar * base]
    ordered = _by(lambda row: votes.get(row.candidate, 0), first, seats, draw)
    rest = [row for row in rows if row not in first]
    return [*ordered, *_by_rank(rest, seats - len(first), lambda _: 0, draw)]


def _then_losers(tier: str, of: Listed, rows: list[Listed], seats: int, ledger: Ledger, draw: Draw) -> list[Listed]:
    """The list, less those who won a district; then the losers linked to it, the largest share of the votes first."""
    winners = {row.candidate for row in linked(ledger, tier, of.party, NATION) if has_won(ledger, tier, row)}
    first = [row for row in rows if row.candidate not in winners]
    seated = {person for party, person in ledger.elected() if party == of.party} | {row.candidate for row in first}
    behind = linked(ledger, tier, of.party, of.district)
    losers = [row for row in behind if row.candidate not in winners | seated]
    return [*first, *_by(lambda row: share(ledger, tier, row), losers, seats - len(first), draw)]


def _by_rank(rows: list[Listed], seats: int, key: Callable[[Listed], Number], draw: Draw) -> list[Listed]:
    """Rank by rank; a rank that several share is ordered by a key."""
    ordered: list[Listed] = []
    for rank in sorted({row.rank for row in rows}):
        same = [row for row in rows if row.rank == rank]
        ordered += same if len(same) == 1 else _by(key, same, seats - len(ordered), draw)
    return ordered


def _by(key: Callable[[Listed], Number], rows: list[Listed], seats: int, draw: Draw) -> list[Listed]:
    """The highest first; a tie that decides a seat is settled by whoever settles ties."""
    ordered = sorted(sorted(rows, key=lambda row: row.candidate), key=key, reverse=True)
    of = {Competitor(row.party, row.candidate): row for row in ordered}
    sure, tied, left = cut({who: key(row) for who, row in of.items()}, seats)
    if not tied:
        return ordered
    drawn = draw.choose({who: Claimed(key(of[who])) for who in tied}, left, "equal claims within the list")
    first = [of[who] for who in (*sure, *drawn)]
    return [*first, *(row for row in ordered if row not in first)]


def _personal(ballot: str, ledger: Ledger) -> dict[tuple[str, str], int]:
    """Votes by name on a ballot."""
    votes: dict[tuple[str, str], int] = {}
    for row in ledger.cast(ballot):
        if row.candidate:
            votes[row.party, row.candidate] = votes.get((row.party, row.candidate), 0) + row.votes
    return votes


def _ratio(row: Listed, ballot: str, ledger: Ledger) -> Number:
    """A dual candidate's votes as a share of the winner's, in the district where he stood; nothing for others."""
    rows = (
        [vote for vote in ledger.election.votes if vote.ballot == ballot and vote.district == row.also_in]
        if row.also_in
        else []
    )
    best = max((vote.votes for vote in rows), default=0)
    own = sum(vote.votes for vote in rows if vote.party == row.party and vote.candidate in ("", row.candidate))
    return Fraction(own, best) if best else 0
