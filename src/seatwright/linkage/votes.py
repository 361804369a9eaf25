"""Votes that a later tier reads: as cast, of winners and losers, unused, on ballots whose other part lost or won."""

from __future__ import annotations

from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, plain, whole
from seatwright.linkage.keys import Key
from seatwright.linkage.scope import Scope, of_the_party
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import AGAINST_ALL, INDEPENDENT, NATION, NOT_VOTES, Joint, Vote
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


def on_all_lists(votes: Votes) -> Votes:
    """Everyone's votes under all labels together, on the label under which most of them were cast."""
    together: Votes = {}
    standing: dict[tuple[str, str], Competitor] = {}
    for who in sorted(votes, key=lambda one: (-votes[one], one)):
        first = standing.setdefault((who.person or who.party, who.place), who)
        _add(together, first, votes[who])
    return together


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


def of_admitted(ledger: Ledger, tier: str, scope: Scope, key: Key) -> Votes:
    """Votes of those whom a tier admitted, on their party."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        for one in step.standings:
            if one.admitted and of_the_party(one.who.party, scope, ledger):
                _add(votes, key(one.who.party, one.who.person, _place_of(one.who, step, ledger)), one.votes)
    return votes


def of_candidates_alone(ledger: Ledger, ballot: str, by: str, scope: Scope, key: Key) -> Votes:
    """Votes for candidates that no mark for a list carries, on the lists that back them."""
    backed = _by_candidate(ledger, by, scope.place)
    votes: Votes = {}
    for row in ledger.cast(ballot, scope.place) if backed else ():
        lists = (backed.get((row.district, row.candidate)) if row.candidate else None) or {
            party: n
            for party, n in backed.get((row.district, ""), {}).items()
            if row.party in (party, ledger.alliance(party))
        }
        _refuse_more_than_his_own(row, lists, ledger)
        place = Place(ledger.territory.kind_of(row.district, by), row.district)
        for party, more in _shared_alone(row.votes - sum(lists.values()), lists).items():
            if of_the_party(party, scope, ledger):
                _add(votes, key(party, "", place), more)
    return votes


def _refuse_more_than_his_own(row: Vote, lists: dict[str, int], ledger: Ledger) -> None:
    """A candidate has the votes of his lists at least, where votes are told; a list may stand without a candidate."""
    marks = sum(lists.values())
    stands = bool(row.candidate or row.votes)
    if stands and marks > row.votes and ledger.election.votes_are == "votes":
        who = row.candidate or row.party
        raise refuse("E521", place=row.district, value=who, known=row.votes, ballot=row.ballot, seats=marks)


def _by_candidate(ledger: Ledger, by: str, place: Place) -> dict[tuple[str, str], dict[str, int]]:
    """The votes of the lists behind each candidate of each place; those of rows that name no candidate together."""
    backed: dict[tuple[str, str], dict[str, int]] = {}
    for row in ledger.cast(by, place):
        lists = backed.setdefault((row.district, row.candidate), {})
        lists[row.party] = lists.get(row.party, 0) + row.votes
    return backed


def _shared_alone(alone: int, lists: dict[str, int]) -> dict[str, int]:
    """Votes shared among lists: whole parts, then one each to the largest remainders, of equals to more votes."""
    total = sum(lists.values())
    if alone <= 0 or not total:
        return {}
    shared = {party: alone * n // total for party, n in lists.items()}
    ranked = sorted(lists, key=lambda party: (-(alone * lists[party] % total), -lists[party], party))
    for party in ranked[: alone - sum(shared.values())]:
        shared[party] += 1
    return shared


def of_losers(ledger: Ledger, tier: str, later: tuple[str, ...], scope: Scope, key: Key) -> Votes:
    """Votes of those who won nothing in a tier, nor in the same place in later ones, on their party."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        won = {who for who, seats in step.outcome if seats}
        place = Place(step.place_kind, step.place)
        won |= {Competitor(one.party, one.person) for name in later for one in ledger.won(name, place) if one.seats}
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
        who = Competitor(winner.party, winner.person)
        for row in _ballots_of(ledger, winner.place, who, scope):
            if of_the_party(row.second, scope, ledger):
                _add(votes, key(row.second, "", Place(winner.place_kind, winner.place)), row.votes)
    return votes


def _ballots_of(ledger: Ledger, place: str, who: Competitor, scope: Scope) -> list[Joint]:
    """The ballots of a place that are marked for somebody; the totals of either mark do not tell them."""
    rows = [row for row in ledger.election.joint if row.district == place and row.first in (who.party, who.person)]
    if not rows:
        raise refuse("E506", tier=scope.tier.name, place=scope.place.name, value=f"{place}, {who}")
    return rows


def on_losing_ballots(ledger: Ledger, tier: str, scope: Scope, key: Key) -> Votes:
    """Second marks on ballots whose first mark elected nobody."""
    votes: Votes = {}
    for step in _counted(ledger, tier, scope):
        won = {name for who, seats in step.outcome if seats for name in (who.party, who.person) if name}
        for one in step.standings:
            if one.votes and won.isdisjoint((one.who.party, one.who.person)):
                _ballots_of(ledger, step.place, one.who, scope)
        for row in ledger.election.joint:
            if row.district == step.place and row.first not in won and of_the_party(row.second, scope, ledger):
                _add(votes, key(row.second, "", Place(step.place_kind, step.place)), row.votes)
    return votes
