"""Votes that a later tier reads: as cast, of winners and losers, unused, on ballots whose other part lost or won."""

from __future__ import annotations

from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, plain, whole
from seatwright.linkage.keys import Key
from seatwright.linkage.scope import Scope, of_the_party
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import AGAINST_ALL, INDEPENDENT, NATION, NOT_VOTES
from seatwright.model.places import Place
from seatwright.results.evidence import WholeQuotas
from seatwright.results.ledger import Ledger
from seatwright.results.result import Award
from seatwright.results.step import Step

Votes = dict[Competitor, Number]

HUNDRED = {"basis points": 10_000, "percent": 100}  # what a whole is where no counts are published


def _add(votes: Votes, who: Competitor, more: Number) -> None:
    votes[who] = votes.get(who, 0) + more


def cast(ledger: Ledger, ballot: str, scope: Scope, key: Key) -> Votes:
    """The votes cast on a ballot, for each competitor."""
    votes: Votes = {}
    kind_of = ledger.territory.kind_of
    for row in ledger.cast(ballot, scope.place):
        if of_the_party(row.party, scope, ledger):
            _add(votes, key(row.party, row.candidate, Place(kind_of(row.district, ballot), row.district)), row.votes)
    return votes


def valid(ledger: Ledger, ballot: str, also: tuple[str, ...], scope: Scope) -> Number:
    """All valid votes on a ballot; in the whole territory the published total, if the election gives one.

    Percent and basis points have 100 and 10,000 in every place, whatever the rows add up to.
    """
    rows = ledger.cast(ballot, scope.place)
    extra = sum(row.votes for row in rows if row.party in also)
    published = _published(ledger, ballot) if scope.place.name == NATION else None
    hundred = HUNDRED.get(ledger.election.votes_are)
    if published is not None or (hundred and rows):
        return (published or hundred or 0) + (0 if hundred else extra)
    left_out = NOT_VOTES | {AGAINST_ALL}
    return sum(row.votes for row in rows if row.party not in left_out) + extra


def _published(ledger: Ledger, ballot: str) -> int | None:
    """The published total of valid votes: of the list ballot, or of the only one."""
    total = ledger.election.figure("valid_votes")
    return total if isinstance(total, int) and (ballot == "list" or not ledger.held("list")) else None


def party_votes(ledger: Ledger, ballot: str, scope: Scope) -> Number:
    """All valid votes for parties on a ballot."""
    left_out = NOT_VOTES | {AGAINST_ALL}
    rows = ledger.cast(ballot, scope.place)
    return sum(row.votes for row in rows if row.party not in left_out and not _alone(row.party))


def _alone(party: str) -> bool:
    return party == INDEPENDENT or party.startswith("Ind: ")


def population(ledger: Ledger, scope: Scope) -> Votes:
    """The inhabitants of each place."""
    found = {Competitor(place=name): inhabitants for name, inhabitants in ledger.election.population if name != NATION}
    return {who: n for who, n in found.items() if scope.place.name in (NATION, who.place)}


# --- winners and losers --------------------------------------------------------------------------------------


def _counted(ledger: Ledger, tier: str, scope: Scope) -> list[Step]:
    """The counted steps of a tier, place by place: given sums have no winners' votes."""
    steps = [step for step in ledger.steps_in(tier, scope.place) if step.kind != "not met"]
    for step in steps:
        if step.kind != "count":
            raise refuse("E501", tier=tier, place=step.place, ballot=tier)
    return steps


def _place_of(who: Competitor, step: Step, ledger: Ledger) -> Place:
    """A competitor's own place, or the one that was counted."""
    if who.place:
        return Place(ledger.territory.kind_of(who.place, step.tier), who.place)
    return Place(step.place_kind, step.place)


def of_winners(ledger: Ledger, tier: str, part: f.Part, scope: Scope, key: Key) -> Votes:
    """Votes of those who won in a tier, on their party."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        for who, seats in step.outcome:
            if seats and of_the_party(who.party, scope, ledger):
                _add(votes, key(who.party, who.person, _place_of(who, step, ledger)), _part(part, who, step))
    return votes


def _part(part: f.Part, winner: Competitor, step: Step) -> Number:
    """What counts of a winner's votes."""
    cast = {one.who: one.votes for one in step.standings}
    own = cast[winner]
    second = max((votes for who, votes in cast.items() if who != winner), default=0)
    match part:
        case f.Whole():
            return own
        case f.Needed(floor):
            least = -whole(-as_number(floor) * sum(cast.values(), 0))
            return min(own, max(second + 1, least))
        case f.Surplus(margin):
            return max(0, own - second - margin)
        case _:
            raise TypeError(f"no meaning for {part!r}")


def of_linked_winners(ledger: Ledger, tier: str, part: f.Part, by: str, scope: Scope, key: Key) -> Votes:
    """Votes of those who won in a tier, on the lists each is linked to."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        place = Place(step.place_kind, step.place)
        for winner in (who for who, seats in step.outcome if seats):
            charged = _part(part, winner, step)
            for party, share in _bearers(ledger, tier, by, winner, place).items():
                if of_the_party(party, scope, ledger):
                    _add(votes, key(party, "", place), plain(Fraction(charged) * share))
    return votes


def _bearers(ledger: Ledger, tier: str, ballot: str, winner: Competitor, place: Place) -> dict[str, Number]:
    """The lists a winner is linked to, each with the part of his votes that it bears."""
    linked = [
        row.party
        for row in ledger.election.lists
        if row.tier == tier and row.district == place.name and row.candidate == winner.person
    ]
    if len(linked) < 2:
        return dict.fromkeys(linked or [winner.party], 1)
    cast = {party: sum(row.votes for row in ledger.cast(ballot, place) if row.party == party) for party in linked}
    total = sum(cast.values())
    if not total:
        raise refuse("E501", tier=tier, place=place.name, ballot=ballot)
    return {party: plain(Fraction(votes, total)) for party, votes in cast.items()}


def of_losers(ledger: Ledger, tier: str, scope: Scope, key: Key) -> Votes:
    """Votes of those who won nothing in a tier, on their party."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        won = {who for who, seats in step.outcome if seats}
        for one in step.standings:
            if one.who not in won and of_the_party(one.who.party, scope, ledger):
                _add(votes, key(one.who.party, one.who.person, _place_of(one.who, step, ledger)), one.votes)
    return votes


def unused(ledger: Ledger, tier: str, scope: Scope, key: Key) -> Votes:
    """Votes left over the whole quotas of a tier; below zero where a remainder seat borrowed some."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        if isinstance(step.evidence, WholeQuotas):
            for line in step.evidence.lines:
                left = line.remainder - line.extra * step.evidence.quota
                _add(votes, key(line.who.party, line.who.person, Place(step.place_kind, step.place)), left)
    return votes


def quota_of(ledger: Ledger, tier: str, scope: Scope) -> Number:
    """What a whole seat cost in a tier; the place must be one in which it was counted once."""
    quotas = [step.evidence.quota for step in _counted(ledger, tier, scope) if isinstance(step.evidence, WholeQuotas)]
    if len(quotas) > 1:
        raise refuse("E503", tier=scope.tier.name, place=scope.place.name, value=f"quota of {tier}")
    return quotas[0] if quotas else 0


# --- whole ballots -------------------------------------------------------------------------------------------


def on_ballots_of(ledger: Ledger, winners: list[Award], scope: Scope, key: Key) -> Votes:
    """Second marks on ballots whose first mark elected one of these winners."""
    votes: Votes = {}
    for winner in winners:
        rows = [row for row in ledger.election.joint if row.district == winner.place]
        if not rows:
            raise refuse("E506", tier=scope.tier.name, place=scope.place.name, value=winner.place)
        for row in rows:
            if row.first in (winner.party, winner.person) and of_the_party(row.second, scope, ledger):
                _add(votes, key(row.second, "", Place(winner.place_kind, winner.place)), row.votes)
    return votes


def on_losing_ballots(ledger: Ledger, tier: str, scope: Scope, key: Key) -> Votes:
    """Second marks on ballots whose first mark elected nobody."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        rows = [row for row in ledger.election.joint if row.district == step.place]
        if not rows:
            raise refuse("E506", tier=scope.tier.name, place=scope.place.name, value=step.place)
        won = {name for who, seats in step.outcome if seats for name in (who.party, who.person) if name}
        for row in rows:
            if row.first not in won and of_the_party(row.second, scope, ledger):
                _add(votes, key(row.second, "", Place(step.place_kind, step.place)), row.votes)
    return votes
