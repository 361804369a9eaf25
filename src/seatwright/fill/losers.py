"""Candidates who stand behind a list without being on it: linked to it in their districts, and not elected there."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.model.election import Listed
from seatwright.model.places import Place
from seatwright.results.ledger import Ledger
from seatwright.results.step import Step


def linked(ledger: Ledger, tier: str, party: str, place: str) -> list[Listed]:
    """The candidates of a district tier who are linked to a list, in one of its places."""
    kind_of, lies_in = ledger.territory.kind_of, ledger.territory.lies_in
    area = Place(kind_of(place, ""), place)
    return [
        row
        for row in ledger.election.lists
        if row.tier == tier and row.party == party and lies_in(Place(kind_of(row.district, tier), row.district), area)
    ]


def has_won(ledger: Ledger, tier: str, row: Listed) -> bool:
    """Whether a linked candidate won his district."""
    return any(one.place == row.district and one.person == row.candidate for one in ledger.awards.get(tier, ()))


def share(ledger: Ledger, tier: str, row: Listed) -> Number:
    """A linked candidate's share of the votes of his district."""
    for step in ledger.steps.get(tier, ()):
        if step.place == row.district:
            return _share_in(step, row.candidate)
    return 0


def _share_in(step: Step, person: str) -> Number:
    cast: dict[Competitor, Number] = {one.who: one.votes for one in step.standings}
    own = sum((votes for who, votes in cast.items() if who.person == person), 0)
    total = sum(cast.values(), 0)
    return Fraction(own) / total if total else 0
