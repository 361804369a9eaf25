"""Personal votes on several ballots together, added up again: who of a list has how many, and whether the most sit."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import as_number
from seatwright.model.competitor import Competitor
from seatwright.model.election import SUMS, Vote
from seatwright.model.fill import EachOnce, PersonalVotes, PreferenceBar
from seatwright.model.places import Place
from seatwright.verify.at_hand import AtHand
from seatwright.verify.scope import Scope
from seatwright.verify.verdict import Notes


def names_on_ballot(who: Competitor, scope: Scope, hand: AtHand) -> list[str]:
    """Everyone of a party who has a row on the list's ballot in the place, where votes by name decide who sits."""
    fill = scope.tier.fill
    if not isinstance(fill, PersonalVotes | EachOnce):
        return []
    return sorted({row.candidate for row in _by_name(fill.ballot, who, scope, hand)})


def check_most_preferred(
    fill: PersonalVotes | EachOnce,
    who: Competitor,
    seated: tuple[str, ...],
    able: list[str],
    scope: Scope,
    hand: AtHand,
    notes: Notes,
) -> None:
    """Nobody is left out who has more votes than somebody who sits, and who sits is told in the order of the votes."""
    votes: dict[str, int] = {}
    for ballot in (fill.ballot, *fill.also):
        for row in _by_name(ballot, who, scope, hand):
            votes[row.candidate] = votes.get(row.candidate, 0) + row.votes
    has = [votes.get(name, 0) for name in seated]
    most = max((votes.get(name, 0) for name in able if name not in seated), default=0)
    notes.same("persons", f"the order of those who sit for {who}", has, sorted(has, reverse=True))
    notes.expect(
        "persons", min(has, default=most) >= most, f"somebody of {who} with {most} personal votes does not sit"
    )


def check_bar(
    fill: PreferenceBar,
    who: Competitor,
    seated: tuple[str, ...],
    able: list[str],
    scope: Scope,
    hand: AtHand,
    notes: Notes,
) -> None:
    """First those whose votes by name reach the share of the list's votes, nobody with more left out; then the list."""
    name = who.place or scope.place.name
    rows = hand.cast(fill.ballot, Place(hand.territory.kind_of(name, fill.ballot), name))
    base = sum(row.votes for row in rows if row.party == who.party)
    votes: dict[str, int] = {}
    for row in _by_name(fill.ballot, who, scope, hand):
        votes[row.candidate] = votes.get(row.candidate, 0) + row.votes
    over = {one for one in able if base and votes.get(one, 0) >= Fraction(as_number(fill.share)) * base}
    first, rest = seated[: len(over)], seated[len(over) :]
    has = [votes.get(one, 0) for one in first]
    most = max((votes.get(one, 0) for one in over if one not in first), default=0)
    in_order = set(first) <= over and has == sorted(has, reverse=True) and min(has, default=most) >= most
    notes.expect("persons", in_order, f"those of {who} who reach the preference bar do not sit first, by their votes")
    listed = tuple(one for one in able if one not in over)[: len(rest)]
    notes.same("persons", f"the persons of {who} behind those over the preference bar", rest, listed)


def _by_name(ballot: str, who: Competitor, scope: Scope, hand: AtHand) -> list[Vote]:
    name = who.place or scope.place.name
    rows = hand.cast(ballot, Place(hand.territory.kind_of(name, ballot), name))
    return [row for row in rows if row.party == who.party and row.candidate and row.candidate not in SUMS]
