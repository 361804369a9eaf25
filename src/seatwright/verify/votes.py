"""Votes, added up again: as cast, of winners and losers, unused, and on ballots whose other mark won or lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from seatwright.exact import Number, as_number, plain, whole
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import AGAINST_ALL, INDEPENDENT, NATION, NO_PARTY, NOT_VOTES, SUMS, Vote
from seatwright.model.places import COUNTRY, Place
from seatwright.model.where import (
    AdmittedAllianceCells,
    AdmittedAlliances,
    Alliances,
    AlliancesAdmittedHere,
    Cells,
    Losers,
    Parties,
    Persons,
    Places,
    Winners,
)
from seatwright.results.evidence import WholeQuotas
from seatwright.results.result import Award
from seatwright.results.step import Step
from seatwright.verify.at_hand import AtHand
from seatwright.verify.scope import Scope, Table
from seatwright.verify.verdict import Unsaid

NOT_VALID = NOT_VOTES | {AGAINST_ALL}
HUNDRED = {"basis points": 10_000, "percent": 100}  # what a whole is where no counts are published

Line = tuple[Competitor, Number]
Owner = Callable[[str, str, Place], Competitor]


def added(lines: Iterable[Line]) -> Table:
    """Figures added up for each competitor.

    >>> added([(Competitor("A"), 2), (Competitor("B"), 1), (Competitor("A"), 3)])[Competitor("A")]
    5
    """
    total: dict[Competitor, Number] = {}
    for who, more in lines:
        total[who] = total.get(who, 0) + more
    return total


def no_party(party: str) -> bool:
    """Whether a label is no party: an independent, or a row that sums several labels."""
    return not party or party == INDEPENDENT or party in NO_PARTY or party.startswith("Ind: ")


def owner(scope: Scope, hand: AtHand) -> Owner:
    """To which competitor of the tier a row belongs, by its party, candidate and place."""

    def around(kind: str, place: Place) -> str:
        return place.name if place.kind == kind else hand.territory.around(place, kind).name

    among = scope.tier.among
    admitted = (
        {one.party for one in hand.won(among.tier, COUNTRY) if one.seats}
        if isinstance(among, AdmittedAlliances | AdmittedAllianceCells)
        else set[str]()
    )

    def of(party: str, person: str, place: Place) -> Competitor:
        match among:
            case Parties():
                return Competitor(party, person if party == INDEPENDENT and person not in SUMS else "")
            case Alliances():
                return Competitor(hand.alliance(party))
            case AlliancesAdmittedHere(tier):
                won = hand.won(tier, COUNTRY)
                here = {a.party for a in won if a.seats and hand.lies_in(place, Place(a.place_kind, a.place))}
                return Competitor(hand.alliance(party) if hand.alliance(party) in here else party)
            case AdmittedAlliances():
                return Competitor(hand.alliance(party) if hand.alliance(party) in admitted else party)
            case Persons():
                return Competitor(party, person)
            case Places(kind):
                return Competitor(place=around(kind, place))
            case AdmittedAllianceCells(kind):
                force = hand.alliance(party) if hand.alliance(party) in admitted else party
                return Competitor(force, place=around(kind, place))
            case Cells(kind):
                return Competitor(party, place=around(kind, place))
            case Winners() | Losers():
                return Competitor(party, person, place.name)
            case _:
                raise Unsaid

    return of


def belongs(party: str, scope: Scope, hand: AtHand) -> bool:
    """Whether a row is of the party or alliance whose own lists share; any row, if none is meant."""
    return scope.party in ("", party) or (scope.allied and scope.party == hand.alliance(party))


# --- as cast -------------------------------------------------------------------------------------------------


def cast(hand: AtHand, ballot: str, scope: Scope) -> Table:
    """The votes on a ballot."""
    of, kind_of = owner(scope, hand), hand.territory.kind_of
    return added(
        (of(row.party, row.candidate, Place(kind_of(row.district, ballot), row.district)), row.votes)
        for row in hand.cast(ballot, scope.place)
        if belongs(row.party, scope, hand)
    )


def valid(hand: AtHand, ballot: str, also: tuple[str, ...], scope: Scope) -> Number:
    """All valid votes: the published total of the whole territory, or the sum of the rows.

    Where no counts are published it is a hundred percent in every place.
    """
    rows, hundred = hand.cast(ballot, scope.place), HUNDRED.get(hand.election.votes_are, 0)
    extra = sum(row.votes for row in rows if row.party in also and row.party in NOT_VALID)
    published = (
        hand.election.figure("valid_votes") if scope.place.name == NATION and _is_published(ballot, hand) else None
    )
    if isinstance(published, int):
        return published + (0 if hundred else extra)
    return hundred if hundred and rows else sum(row.votes for row in rows if row.party not in NOT_VALID) + extra


def _is_published(ballot: str, hand: AtHand) -> bool:
    """The published total is of the list ballot, or of the only one."""
    return ballot == "list" or not hand.cast("list", COUNTRY)


def for_parties(hand: AtHand, ballot: str, scope: Scope) -> Number:
    """All valid votes for parties."""
    return sum(
        row.votes
        for row in hand.cast(ballot, scope.place)
        if row.party not in NOT_VALID and row.party != INDEPENDENT and not row.party.startswith("Ind: ")
    )


# --- of winners and losers -----------------------------------------------------------------------------------


def counted(hand: AtHand, tier: str, scope: Scope) -> list[Step]:
    """The steps of an earlier tier with votes behind them."""
    steps = [step for step in hand.steps_in(tier, scope.place) if step.kind != "not met"]
    if any(step.kind != "count" for step in steps):
        raise Unsaid
    return steps


def _in_steps(hand: AtHand, tier: str, scope: Scope, lines: Callable[[Step], Iterator[Line]]) -> Table:
    of = owner(scope, hand)
    return added(
        (of(who.party, who.person, _place_of(who, step, hand)), votes)
        for step in counted(hand, tier, scope)
        for who, votes in lines(step)
        if belongs(who.party, scope, hand)
    )


def _place_of(who: Competitor, step: Step, hand: AtHand) -> Place:
    """A competitor's own place, or the one that was counted."""
    return Place(hand.kind_of(who.place, step.tier), who.place) if who.place else Place(step.place_kind, step.place)


def of_winners(hand: AtHand, tier: str, part: f.Part, scope: Scope) -> Table:
    """Votes of those who won in an earlier tier."""
    return _in_steps(hand, tier, scope, lambda step: ((who, _part(part, who, step)) for who, n in step.outcome if n))


def of_losers(hand: AtHand, tier: str, scope: Scope) -> Table:
    """Votes of those who won nothing there."""
    return _in_steps(
        hand,
        tier,
        scope,
        lambda step: (
            (one.who, one.votes) for one in step.standings if one.who not in {who for who, n in step.outcome if n}
        ),
    )


def of_unelected(hand: AtHand, tier: str, later: tuple[str, ...], scope: Scope) -> Table:
    """Votes of those who won nothing there and nothing in the same place in the later rounds."""

    def lines(step: Step) -> Iterator[Line]:
        here = Place(step.place_kind, step.place)
        elected = {(one.party, one.person) for name in (tier, *later) for one in hand.won(name, here) if one.seats}
        for one in step.standings:
            if (one.who.party, one.who.person) not in elected:
                yield one.who, one.votes

    return _in_steps(hand, tier, scope, lines)


def _part(part: f.Part, winner: Competitor, step: Step) -> Number:
    """What counts of a winner's votes."""
    votes = {one.who: one.votes for one in step.standings}
    own = votes.get(winner, 0)
    second = max((n for who, n in votes.items() if who != winner), default=0)
    match part:
        case f.Whole():
            return own
        case f.Needed(floor):
            return min(own, max(second + 1, -whole(-as_number(floor) * sum(votes.values()))))
        case f.Surplus(margin):
            return max(0, own - second - margin)
        case _:
            raise Unsaid


def unused(hand: AtHand, tier: str, scope: Scope) -> Table:
    """Votes left over the whole quotas; below zero where a remainder seat borrowed."""

    def lines(step: Step) -> Iterator[Line]:
        if isinstance(step.evidence, WholeQuotas):
            for line in step.evidence.lines:
                yield line.who, line.remainder - line.extra * step.evidence.quota

    of = owner(scope, hand)
    return added(
        (of(who.party, who.person, Place(step.place_kind, step.place)), left)
        for step in counted(hand, tier, scope)
        for who, left in lines(step)
    )


def of_linked_winners(hand: AtHand, tier: str, part: f.Part, by: str, scope: Scope) -> Table:
    """Votes of those who won in an earlier tier, charged to the lists each is linked to."""
    of = owner(scope, hand)

    def lines(step: Step) -> Iterator[Line]:
        place = Place(step.place_kind, step.place)
        for winner in (who for who, n in step.outcome if n):
            for party, share in _bearers(hand, tier, by, winner, place).items():
                if belongs(party, scope, hand):
                    yield of(party, "", place), plain(Fraction(_part(part, winner, step)) * share)

    return added(line for step in counted(hand, tier, scope) for line in lines(step))


def _bearers(hand: AtHand, tier: str, ballot: str, winner: Competitor, place: Place) -> dict[str, Number]:
    """The lists that bear a winner's votes, each with its part: by their own votes where he won."""
    linked = [
        row.party
        for row in hand.election.lists
        if (row.tier, row.district, row.candidate) == (tier, place.name, winner.person)
    ]
    if len(linked) < 2:
        return dict.fromkeys(linked or [winner.party], 1)
    cast = {party: sum(row.votes for row in hand.cast(ballot, place) if row.party == party) for party in linked}
    total = sum(cast.values())
    return {party: plain(Fraction(votes, total)) if total else 0 for party, votes in cast.items()}


def of_admitted(hand: AtHand, tier: str, scope: Scope) -> Table:
    """Votes of those whom an earlier tier admitted."""
    return _in_steps(hand, tier, scope, lambda step: ((one.who, one.votes) for one in step.standings if one.admitted))


def of_candidates_alone(hand: AtHand, ballot: str, by: str, scope: Scope) -> Table:
    """Votes for candidates that no list carries, on the lists behind them."""
    of, marks = owner(scope, hand), hand.cast(by, scope.place)
    behind: dict[str, list[Vote]] = {}
    for mark in marks:
        behind.setdefault(mark.district, []).append(mark)

    def lines(row: Vote) -> Iterator[Line]:
        here = behind.get(row.district, [])
        lists = [mark for mark in here if row.candidate and mark.candidate == row.candidate] or [
            mark for mark in here if not mark.candidate and row.party in (mark.party, hand.alliance(mark.party))
        ]
        own = {party: sum(one.votes for one in lists if one.party == party) for party in {one.party for one in lists}}
        carried = sum(own.values())
        alone = row.votes - carried
        if alone <= 0 or not carried:
            return
        exact = {party: Fraction(alone * n, carried) for party, n in own.items()}
        left = alone - sum(whole(n) for n in exact.values())
        ranked = sorted(own, key=lambda one: (whole(exact[one]) - exact[one], -own[one], one))
        place = Place(hand.territory.kind_of(row.district, by), row.district)
        for n, party in enumerate(ranked):
            if belongs(party, scope, hand):
                yield of(party, "", place), whole(exact[party]) + (n < left)

    return added(line for row in hand.cast(ballot, scope.place) for line in lines(row))


def quota_of(hand: AtHand, tier: str, scope: Scope) -> Number:
    """What a whole seat cost in an earlier tier, where it was counted once."""
    quotas = [step.evidence.quota for step in counted(hand, tier, scope) if isinstance(step.evidence, WholeQuotas)]
    if len(quotas) > 1:
        raise Unsaid
    return quotas[0] if quotas else 0


# --- on whole ballots ----------------------------------------------------------------------------------------


def on_ballots_of(hand: AtHand, winners: list[Award], scope: Scope) -> Table:
    """Second marks on ballots whose first mark elected one of these winners."""
    of = owner(scope, hand)
    return added(
        (of(row.second, "", Place(winner.place_kind, winner.place)), row.votes)
        for winner in winners
        for row in hand.election.joint
        if row.district == winner.place
        and row.first in (winner.party, winner.person)
        and belongs(row.second, scope, hand)
    )


def on_losing_ballots(hand: AtHand, tier: str, scope: Scope) -> Table:
    """Second marks on ballots whose first mark elected nobody."""
    of = owner(scope, hand)

    def lines(step: Step) -> Iterator[Line]:
        won = {name for who, n in step.outcome if n for name in (who.party, who.person) if name}
        for row in hand.election.joint:
            if row.district == step.place and row.first not in won and belongs(row.second, scope, hand):
                yield of(row.second, "", Place(step.place_kind, step.place)), row.votes

    return added(line for step in counted(hand, tier, scope) for line in lines(step))
