"""Amounts, reckoned again: for one competitor, or for all together. What is at hand may not say: then Unsaid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import cast

from seatwright.exact import Number, as_number, nearest, plain, whole
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, NO_PARTY
from seatwright.model.places import COUNTRY, Place
from seatwright.model.where import Cells, Here, Nation, OwnPlace, Places, Where, Within
from seatwright.results.result import Award
from seatwright.verify import behind, seats, votes
from seatwright.verify.at_hand import AtHand
from seatwright.verify.scope import Scope, Table
from seatwright.verify.verdict import Unsaid

FINEST = 60  # decimals to which anything is rounded

Enters = Callable[[str, Scope], bool]


class Reckoner:
    """Reckons the amounts of a law on what is at hand. ``enters`` says whether a tier admits a party."""

    def __init__(self, hand: AtHand) -> None:
        self.hand = hand
        self.enters: Enters = _nobody_says
        self._read: dict[object, Table | Number] = {}

    def of(self, amount: f.Amount, who: Competitor, scope: Scope) -> Number:
        """The amount of one competitor."""
        match amount:
            case f.Sum(inner, over):
                return sum((self.of(inner, who, scope.at(place)) for place in self.places(over, scope)), 0)
            case f.Overall(inner, in_):
                return self.whole(inner, scope.at(self.area(in_, scope, who)))
            case f.Nationwide(inner):
                return self.of(inner, who, scope.at(COUNTRY))
            case f.OnAllLists():
                return self.together(amount, scope).get(who, 0)
            case f.AsPublished():
                return self.of(self.published(amount), who, scope)
            case f.Figure(_, otherwise) if otherwise is not None:
                read = self.leaf(amount, scope)
                own = read.get(who) if isinstance(read, Mapping) else read
                return own if own is not None else self.of(otherwise, who, scope)
            case _ if inner_of(amount) and not isinstance(amount, f.Figure):
                return worked(amount, [self.of(one, who, scope) for one in inner_of(amount)])
            case _:
                read = self.leaf(amount, scope)
                return read.get(who, 0) if isinstance(read, Mapping) else read

    def whole(self, amount: f.Amount, scope: Scope) -> Number:
        """The amount of all together."""
        match amount:
            case f.Sum(inner, over):
                return sum((self.whole(inner, scope.at(place)) for place in self.places(over, scope)), 0)
            case f.Overall(inner, in_):
                return self.whole(inner, scope.at(self.area(in_, scope)))
            case f.Nationwide(inner):
                return self.whole(inner, scope.at(COUNTRY))
            case f.OnAllLists(inner):
                return self.whole(inner, scope)
            case _ if inner_of(amount) and not isinstance(amount, f.Figure):
                return worked(amount, [self.whole(one, scope) for one in inner_of(amount)])
            case _:
                read = self.leaf(amount, scope)
                return sum(read.values(), 0) if isinstance(read, Mapping) else read

    def table(self, amount: f.Amount, scope: Scope) -> Table:
        """The amount of everyone who has a figure in it."""
        return {who: self.of(amount, who, scope) for who in self._names(amount, scope)}

    def _names(self, amount: f.Amount, scope: Scope) -> dict[Competitor, None]:
        match amount:
            case f.Sum(inner, over):
                return dict.fromkeys(
                    who for place in self.places(over, scope) for who in self._names(inner, scope.at(place))
                )
            case f.Overall():
                return {}
            case f.OnAllLists():
                return dict.fromkeys(self.together(amount, scope))
            case f.Nationwide(inner):
                return self._names(inner, scope.at(COUNTRY))
            case f.AsPublished():
                return self._names(self.published(amount), scope)
            case _ if inner_of(amount) and not isinstance(amount, f.Figure):
                return dict.fromkeys(who for one in inner_of(amount) for who in self._names(one, scope))
            case _:
                read = self.leaf(amount, scope)
                return dict.fromkeys(read) if isinstance(read, Mapping) else {}

    def together(self, amount: f.OnAllLists, scope: Scope) -> Table:
        """The votes of one name in one place, wherever they were cast; it stands where most were."""
        apart = self.table(amount.amount, scope)
        names: dict[tuple[str, str], list[Competitor]] = {}
        for who in apart:
            names.setdefault((who.person or who.party, who.place), []).append(who)
        return {
            min(same, key=lambda one: (-apart[one], one)): sum((apart[one] for one in same), 0)
            for same in names.values()
        }

    def published(self, amount: f.AsPublished) -> f.Amount:
        """The ballot on which the office published the votes, if there are rows of it; else what the law reckons."""
        own = f.Cast(amount.ballot)
        return own if self.hand.cast(amount.ballot, COUNTRY) else amount.otherwise

    # --- places ---

    def area(self, where: Where | None, scope: Scope, who: Competitor | None = None) -> Place:
        """The area a rule speaks of, when it is asked for a competitor."""
        match where:
            case None | Here():
                return scope.place
            case Nation():
                return COUNTRY
            case Within(kind):
                return COUNTRY if scope.place.name == NATION else self.hand.territory.around(scope.place, kind)
            case OwnPlace():
                return self._own_place(who, scope) if who is not None and who.place else scope.place
            case _:
                raise Unsaid

    def _own_place(self, who: Competitor, scope: Scope) -> Place:
        """The place of a cell or a candidate."""
        among = scope.tier.among
        likely = among.kind if isinstance(among, Cells | Places) else scope.tier.told_as
        return Place(self.hand.kind_of(who.place, likely), who.place)

    def places(self, kind: str, scope: Scope) -> list[Place]:
        """The places of a kind inside the place."""
        return [Place(kind, name) for name in self.hand.territory.within(kind, scope.place)]

    # --- what is read and not reckoned ---

    def leaf(self, amount: f.Amount, scope: Scope) -> Table | Number:
        """An amount that is read from the rows or the steps, and kept once read."""
        if isinstance(amount, f.VoteShare | f.OwnVotes | f.First | f.Contenders | f.Names | f.Behind):
            return self._here(amount, scope)
        key = (amount, scope.tier.name, scope.tier.among, scope.place, scope.party, scope.before)
        if key not in self._read:
            self._read[key] = self._leaf(amount, scope)
        return self._read[key]

    def _here(self, amount: f.Amount, scope: Scope) -> Table | Number:
        """What is told by the standings of the step itself."""
        match amount:
            case f.VoteShare():
                total = sum(scope.admitted.values(), 0)
                return {who: plain(Fraction(n) / total) if total else 0 for who, n in scope.admitted.items()}
            case f.OwnVotes():
                return scope.admitted or scope.votes
            case f.Names(bar, tier):
                return seats.names_left(self.hand, as_number(bar), tier, scope)
            case f.Behind(tier):
                return behind.people_left(self.hand, tier, scope)
            case _:
                stands = [n for who, n in scope.votes.items() if who.party not in NO_PARTY]
                return len(stands) if isinstance(amount, f.Contenders) else max(stands, default=0)

    def _leaf(self, amount: f.Amount, scope: Scope) -> Table | Number:
        match amount:
            case f.Exactly(number):
                return as_number(number)
            case f.Cast(ballot):
                return votes.cast(self.hand, ballot, scope)
            case f.Valid(ballot, also):
                return votes.valid(self.hand, ballot, also, scope)
            case f.PartyVotes(ballot):
                return votes.for_parties(self.hand, ballot, scope)
            case f.OfWinners(tier, part):
                return votes.of_winners(self.hand, tier, part, scope)
            case f.OfAdmitted(tier):
                return votes.of_admitted(self.hand, tier, scope)
            case f.OfCandidatesAlone(ballot, by):
                return votes.of_candidates_alone(self.hand, ballot, by, scope)
            case f.OfLinkedWinners(tier, part, by):
                return votes.of_linked_winners(self.hand, tier, part, by, scope)
            case f.OfLosers(tier):
                return votes.of_losers(self.hand, tier, scope)
            case f.OfUnelected(tier, against):
                return votes.of_unelected(self.hand, tier, against, scope)
            case f.Unused(tier):
                return votes.unused(self.hand, tier, scope)
            case f.Beaten(tier):
                return behind.beaten(self.hand, tier, scope)
            case f.OnBallotsElecting(_, tier, who):
                return votes.on_ballots_of(self.hand, self.winners(tier, who, scope), scope)
            case f.OnBallotsLosing(_, tier):
                return votes.on_losing_ballots(self.hand, tier, scope)
            case f.SeatsOf(tier, who):
                return seats.won_by(self.hand, self.winners(tier, who, scope), scope)
            case f.OfPlace(kind):
                return seats.at_stake(self.hand, kind, scope)
            case f.Unfilled(tier):
                return seats.unfilled(self.hand, tier, scope)
            case f.QuotaOf(tier):
                return votes.quota_of(self.hand, tier, scope)
            case f.HouseSize():
                return seats.house(self.hand, scope.before)
            case f.Figure():
                return self._figure(amount, scope)
            case _:
                raise Unsaid

    def winners(self, tier: str, who: f.Who, scope: Scope) -> list[Award]:
        """The winners of an earlier tier that are meant, as seen from this one."""
        return [one for one in self.hand.won(tier, scope.place) if self._is_meant(one, who, scope)]

    def _is_meant(self, award: Award, who: f.Who, scope: Scope) -> bool:
        party = award.party
        match who:
            case f.All():
                return True
            case f.Independents():
                return votes.no_party(party)
            case f.NotAdmitted():
                return votes.no_party(party) or not self.enters(party, scope)
            case f.Listless(ballot, kind) if kind:
                return not seats.has_list_there(self.hand, award, ballot, kind)
            case f.Listless():
                return votes.no_party(party) or not seats.has_list(self.hand, party, scope)
            case f.Outsiders():
                return (
                    votes.no_party(party)
                    or not self.enters(party, scope)
                    or not seats.has_list(self.hand, party, scope)
                )
            case _:
                raise Unsaid

    def _figure(self, figure: f.Figure, scope: Scope) -> Table | Number:
        """A figure of the election: by place, by party, or one number; else what the law says otherwise."""
        election = self.hand.election
        if figure.name == "population" and election.population:
            inhabitants = {Competitor(place=name): n for name, n in election.population if name != NATION}
            return {who: n for who, n in inhabitants.items() if scope.place.name in (NATION, who.place)}
        alone = election.figure(figure.name)
        if isinstance(alone, int):
            return alone
        prefix = f"{figure.name}."
        own = {
            Competitor(key.removeprefix(prefix)): n
            for key, n in election.figures
            if key.startswith(prefix) and isinstance(n, int)
        }
        if figure.otherwise is None:
            return own
        return {**self.table(figure.otherwise, scope), **own} or self.whole(figure.otherwise, scope)


def _nobody_says(party: str, scope: Scope) -> bool:
    raise Unsaid


def inner_of(amount: f.Amount) -> list[f.Amount]:
    """The amounts from which an amount is made.

    >>> inner_of(f.Cast("list") - f.Cast("net") * 2)
    [Cast(ballot='list'), Times(amount=Cast(ballot='net'), factor=Exactly(number=2))]
    """
    several = [cast("tuple[object, ...]", held) if isinstance(held, tuple) else (held,) for _, held in amount.parts()]
    return [one for held in several for one in held if isinstance(one, f.Amount)]


def worked(amount: f.Amount, parts: list[Number]) -> Number:
    """The arithmetic of an amount on the figures of its parts.

    >>> worked(f.Down(f.Exactly("7/2")), [Fraction(7, 2)])
    3
    """
    match amount:
        case f.Plus():
            return sum(parts, 0)
        case f.Minus():
            return parts[0] - parts[1]
        case f.Times():
            return plain(Fraction(parts[0]) * parts[1])
        case f.Over():
            return plain(Fraction(parts[0]) / parts[1]) if parts[1] else 0
        case f.Least():
            return min(parts)
        case f.Most():
            return max(parts)
        case _:
            return _rounded(amount, parts[0])


def _rounded(amount: f.Amount, part: Number) -> Number:
    match amount:
        case f.Up():
            return -whole(-part)
        case f.Down():
            return whole(part)
        case f.Nearest():
            return nearest(part)
        case f.Decimals(_, places) if places <= FINEST:
            return plain(Fraction(nearest(part * 10**places), 10**places))
        case f.Odd():
            return part + (part % 2 == 0)
        case f.Graded(_, steps):
            reached = [step.figure for step in steps if as_number(step.least) <= part]
            return as_number(reached[-1]) if reached else 0
        case f.OrNothing(_, least):
            return part if part >= as_number(least) else 0
        case _:
            raise Unsaid
