"""What a formula asks for besides votes and seats, reckoned again; what cannot be is taken as the evidence tells it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeVar

from seatwright.exact import Number, as_number, plain, whole
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model import formula as fo
from seatwright.model import ranked as ra
from seatwright.model.arithmetic import amount
from seatwright.model.competitor import Competitor
from seatwright.model.places import Place
from seatwright.model.value import replace
from seatwright.model.where import Cells, Parties, Winners
from seatwright.results.evidence import (
    Amounts,
    Corrections,
    Evidence,
    HighestAverages,
    InOrder,
    SeatsKept,
    WholeQuotas,
)
from seatwright.results.step import Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.contest import Contest
from seatwright.verify.ranked_papers import papers_of
from seatwright.verify.scope import NONE, Scope, Table, Whole
from seatwright.verify.verdict import Notes, Unsaid

T = TypeVar("T")


def contest_of(step: Step, scope: Scope, floors: Whole, reckoner: Reckoner, notes: Notes) -> Contest:
    """The contest of a step: those admitted, the seats at stake, and what the formula asks for."""

    def reckoned(reckon: Callable[[], T], told: T) -> T:
        try:
            return reckon()
        except Unsaid:
            notes.leave("figures")
            return told

    said = _first_told(step)
    contest = Contest(scope.admitted, _at_stake(step, scope), _start(step, scope, floors, reckoner, notes))
    match scope.tier.formula:
        case fo.Quotas(_, quota, _, of):
            told = said if isinstance(said, WholeQuotas) else WholeQuotas("", 0, 0, ())
            base = reckoned(lambda: reckoner.whole(of, scope), _base_told(step, told)) if of is not None else None
            return contest._replace(base=base, amounts=_own_quota(quota, told, scope, reckoner))
        case fo.PluralityKeeping(kept):
            proof = said if isinstance(said, SeatsKept) else SeatsKept((), ())
            return contest._replace(
                rows=reckoned(lambda: _kept(kept, scope, reckoner), dict(proof.kept)),
                groups=reckoned(lambda: _groups(kept, scope, reckoner), dict(proof.members)),
            )
        case fo.Majority():
            return contest._replace(base=sum(scope.votes.values(), 0))
        case fo.Due(amount):
            amounts: Table = dict(said.amounts) if isinstance(said, Amounts) else NONE
            return contest._replace(amounts=reckoned(lambda: _each(amount, scope, reckoner), amounts))
        case fo.BestFirst(key, row, column, free):
            order = said if isinstance(said, InOrder) else InOrder((), (), ())
            return contest._replace(
                amounts=reckoned(lambda: _keys(key, scope, reckoner), _keys_told(key, order)),
                rows=reckoned(lambda: _rows(row, free, scope, reckoner), dict(order.rows)),
                columns=reckoned(lambda: _columns(column, scope, reckoner), dict(order.columns)),
            )
        case fo.ForcedToTotals(total, column, _, _, figure, equal):
            proof = said if isinstance(said, Corrections) else Corrections((), (), (), (), ())
            return contest._replace(
                amounts=_larger(figure, equal, scope, reckoner),
                rows=reckoned(lambda: _rows(total, f.Independents(), scope, reckoner), dict(proof.rows)),
                columns=reckoned(lambda: _columns(column, scope, reckoner), dict(proof.columns)),
            )
        case ra.InstantRunoff() | ra.TransferableVote() | ra.Meek():
            return contest._replace(papers=papers_of(scope, reckoner.hand) if reckoner.hand.has_election else None)
        case fo.Biproportional(row, column, _):
            return contest._replace(
                rows=reckoned(lambda: _rows(row, f.Independents(), scope, reckoner), _sums_told(step, "party")),
                columns=reckoned(lambda: _columns(column, scope, reckoner), _sums_told(step, "place")),
            )
        case _:
            return contest


def _kept(kept: tuple[fo.KeptFor, ...], scope: Scope, reckoner: Reckoner) -> Mapping[str, int]:
    """The seats kept for each group."""
    return {one.group: whole(reckoner.whole(amount(one.seats), scope)) for one in kept}


def _groups(kept: tuple[fo.KeptFor, ...], scope: Scope, reckoner: Reckoner) -> Mapping[Competitor, str]:
    """Who is marked as one of these groups, on a list of the place."""
    names = {one.group for one in kept}
    found: dict[Competitor, str] = {}
    for row in reckoner.hand.election.lists:
        who = Competitor(row.party, row.candidate)
        if row.district == scope.place.name and row.group in names and who in scope.admitted:
            found[who] = row.group
    return found


def _sums_told(step: Step, of: str) -> Mapping[str, int]:
    """The seats of each party, or of each place, as the outcome tells them; none for those who only stand."""
    told = {one.who.party if of == "party" else one.who.place: 0 for one in step.standings}
    for who, n in step.outcome:
        name = who.party if of == "party" else who.place
        told[name] = told.get(name, 0) + n
    return told


def _larger(figure: f.Amount | None, equal: f.Amount | None, scope: Scope, reckoner: Reckoner) -> Table:
    """The figures that decide between equals: a party's in all places together, and a cell's own."""
    by_party = scope._replace(tier=replace(scope.tier, among=Parties()))
    parties = dict.fromkeys(Competitor(who.party) for who in scope.admitted)
    overall = {one: reckoner.of(figure, one, by_party) for one in parties} if figure is not None else {}
    return {**overall, **(_each(equal, scope, reckoner) if equal is not None else {})}


def _own_quota(quota: fo.Quota, told: WholeQuotas, scope: Scope, reckoner: Reckoner) -> Table:
    """A quota that the law states itself; as the evidence tells it, where it does."""
    if not isinstance(quota, fo.OwnQuota):
        return NONE
    try:
        return {Competitor(): reckoner.whole(quota.votes, scope)}
    except Unsaid:
        if told.quota:
            return {Competitor(): told.quota}
        raise


def _keys_told(key: fo.Key, order: InOrder) -> Table:
    """The keys as the turns tell them, where everybody has one."""
    if isinstance(key, fo.PartyThenPlace | fo.Quotients):
        return NONE
    return {turn.who: turn.key for turn in reversed(order.turns)}


def _at_stake(step: Step, scope: Scope) -> int:
    """The seats to be shared out; what is due is its own stake, whatever else the law puts there."""
    if isinstance(scope.tier.formula, fo.Due):
        return whole(step.stake.value) if step.stake else 0
    return step.seats


def _each(amount: f.Amount, scope: Scope, reckoner: Reckoner) -> Table:
    return {who: reckoner.of(amount, who, scope) for who in scope.admitted}


# --- seats won before ----------------------------------------------------------------------------------------


def won_before(scope: Scope, reckoner: Reckoner) -> Whole:
    """Seats each has won in the tiers that count here."""
    counting = scope.tier.counting
    against = counting.against if isinstance(counting, c.TopUp | c.StartingFrom | c.Less) else ()
    return {who: sum(whole(reckoner.of(f.SeatsOf(name), who, scope)) for name in against) for who in scope.admitted}


def _head_start(scope: Scope, reckoner: Reckoner) -> Table:
    """Seats won before, as the formula starts from them: each with its weight."""
    counting = scope.tier.counting
    if not isinstance(counting, c.StartingFrom):
        return {}
    weighed = {who: plain(Fraction(as_number(counting.weight)) * n) for who, n in won_before(scope, reckoner).items()}
    return {who: n for who, n in weighed.items() if n}


def _start(step: Step, scope: Scope, floors: Whole, reckoner: Reckoner, notes: Notes) -> Table:
    try:
        return _head_start(scope, reckoner)
    except Unsaid:
        notes.leave("figures")
        return _start_told(step, floors)


def _start_told(step: Step, floors: Whole) -> Table:
    """The head start as the evidence tells it, in which floors are counted too."""
    said = _first_told(step)
    if not isinstance(said, HighestAverages):
        raise Unsaid
    return {who: n - floors.get(who, 0) for who, n in said.start if n > floors.get(who, 0)}


def _first_told(step: Step) -> Evidence | None:
    """The evidence of the first sharing-out, before anybody was put aside."""
    return step.rounds[0].evidence if step.rounds else step.evidence


def _base_told(step: Step, said: WholeQuotas) -> Number:
    """The votes of which a quota was taken before anybody was put aside."""
    aside = {who for _, who in step.settlement.put_aside} if step.settlement else set[Competitor]()
    return said.base + sum(max(0, one.votes) for one in step.standings if one.who in aside)


# --- best first ----------------------------------------------------------------------------------------------


def _keys(key: fo.Key, scope: Scope, reckoner: Reckoner) -> Table:
    """The key of each, where it is an amount."""
    match key:
        case fo.Quotients():
            return {}
        case fo.MostVotes():
            return scope.admitted
        case fo.ShareOfValid(ballot) | fo.ShareOfTeam(ballot):
            return {who: _share_in(ballot, who, votes, scope, reckoner) for who, votes in scope.admitted.items()}
        case fo.ByAmount(amount) | fo.PartyThenPlace(_, amount):
            return _each(amount, scope, reckoner)
        case _:
            raise Unsaid


def _share_in(ballot: str, who: Competitor, votes: Number, scope: Scope, reckoner: Reckoner) -> Number:
    """A candidate's share of the valid votes of his own place."""
    place = Place(reckoner.hand.territory.kind_of(who.place, ballot), who.place) if who.place else scope.place
    valid = reckoner.whole(f.Valid(ballot), scope.at(place))
    return plain(Fraction(votes) / valid) if valid else 0


def _rows(row: f.Amount | None, free: f.Who, scope: Scope, reckoner: Reckoner) -> Mapping[str, int]:
    """The room of each party; for some winners no party's room is asked."""
    if row is None:
        return {}
    by_party = scope._replace(tier=replace(scope.tier, among=Parties()))
    among = scope.tier.among
    exempt = (
        {one.party for one in reckoner.winners(among.tier, free, scope)} if isinstance(among, Winners) else set[str]()
    )
    parties = dict.fromkeys(who.party for who in scope.admitted if who.party not in exempt)
    return {party: whole(reckoner.of(row, Competitor(party), by_party)) for party in parties}


def _columns(column: f.Amount | None, scope: Scope, reckoner: Reckoner) -> Mapping[str, int]:
    """The room of each place."""
    if column is None:
        return {}
    kind = scope.tier.among.kind if isinstance(scope.tier.among, Cells) else ""
    places = dict.fromkeys(who.place for who in scope.admitted)
    return {name: whole(reckoner.whole(column, scope.at(Place(kind, name)))) for name in places}
