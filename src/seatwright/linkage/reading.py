"""Reading an amount: for every competitor apart (:meth:`Reader.each`), or for all together (:meth:`Reader.whole`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, as_number, nearest, plain, whole
from seatwright.linkage import behind, outsiders, seats, votes
from seatwright.linkage.keys import key_of
from seatwright.linkage.scope import Numbers, Scope
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import NO_PARTY
from seatwright.model.places import COUNTRY, Place
from seatwright.model.where import Cells, Here, Nation, OwnPlace, Places, Where, Within
from seatwright.results.ledger import Ledger


class Apart(dict[Competitor, Number]):
    """A figure of each competitor apart; ``rest`` is that of everyone not named."""

    rest: Number = 0

    @classmethod
    def of(cls, figures: Mapping[Competitor, Number], rest: Number) -> Apart:
        """Figures of some, and what holds for all others."""
        apart = cls(figures)
        apart.rest = rest
        return apart


Read = dict[Competitor, Number] | Number


class Reader:
    """Reads amounts against a ledger. ``each`` gives a figure per competitor, or one figure that holds for all."""

    def __init__(self, ledger: Ledger, admits: Callable[[str, Scope], bool]) -> None:
        self.ledger = ledger
        self.admits = admits  # whether a party enters a tier: the entry rule, asked for those who won elsewhere

    # --- areas ---

    def area(self, where: Where | None, scope: Scope, who: Competitor | None = None) -> Place:
        """The area a rule speaks of, when it is asked for a competitor."""
        match where:
            case None | Here():
                return scope.place
            case Nation():
                return COUNTRY
            case Within(kind):
                return self.ledger.territory.around(scope.place, kind)
            case OwnPlace():
                return self._own_place(who, scope)
            case _:
                raise TypeError(f"no area for {where!r}")

    def _own_place(self, who: Competitor | None, scope: Scope) -> Place:
        """The place of a cell or candidate; the counted one if it has none."""
        if who is None or not who.place:
            return scope.place
        among = scope.tier.among
        likely = among.kind if isinstance(among, Cells | Places) else scope.tier.told_as
        return Place(self.ledger.territory.kind_of(who.place, likely), who.place)

    # --- one figure for all ---

    def whole(self, amount: f.Amount, scope: Scope) -> Number:
        """The amount for everybody together, or for the party whose own lists share."""
        match amount:
            case f.Minus(a, b):
                return self.whole(a, scope) - self.whole(b, scope)
            case f.Plus(terms):
                return sum((self.whole(one, scope) for one in terms), 0)
            case f.Times() | f.Over() | f.Up() | f.Down() | f.Nearest() | f.Odd() | f.Decimals() | f.OrNothing():
                return self._worked(amount, scope, self.whole)
            case f.Graded():
                return self._worked(amount, scope, self.whole)
            case f.Least(terms):
                return min(self.whole(one, scope) for one in terms)
            case f.Most(terms):
                return max(self.whole(one, scope) for one in terms)
            case f.Sum(inner, over):
                return sum((self.whole(inner, scope.at(place)) for place in self._places(over, scope)), 0)
            case f.Overall(inner, in_):
                return self.whole(inner, scope.at(self.area(in_, scope)))
            case f.Nationwide(inner):
                return self.whole(inner, scope.at(COUNTRY))
            case f.AsPublished():
                return self.whole(self._published(amount), scope)
            case _:
                read = self.each(amount, scope)
                return sum(read.values(), 0) if isinstance(read, dict) else read

    # --- a figure for each ---

    def each(self, amount: f.Amount, scope: Scope) -> Read:
        """The amount of every competitor of the tier, in the place."""
        key = key_of(scope.tier.among, self.ledger)
        match amount:
            case f.Exactly(number):
                return as_number(number)
            case f.Cast(ballot):
                return votes.cast(self.ledger, ballot, scope, key)
            case f.AsPublished():
                return self.each(self._published(amount), scope)
            case f.Valid(ballot, also):
                return votes.valid(self.ledger, ballot, also, scope)
            case f.PartyVotes(ballot):
                return votes.party_votes(self.ledger, ballot, scope)
            case f.OfWinners(tier, part):
                return votes.of_winners(self.ledger, tier, part, scope, key)
            case f.OfLinkedWinners(tier, part, by):
                return votes.of_linked_winners(self.ledger, tier, part, by, scope, key)
            case f.OfCandidatesAlone(ballot, by):
                return votes.of_candidates_alone(self.ledger, ballot, by, scope, key)
            case f.OfAdmitted(tier):
                return votes.of_admitted(self.ledger, tier, scope, key)
            case f.OfLosers(tier):
                return votes.of_losers(self.ledger, tier, (), scope, key)
            case f.OfUnelected(tier, against):
                return votes.of_losers(self.ledger, tier, against, scope, key)
            case f.Unused(tier):
                return votes.unused(self.ledger, tier, scope, key)
            case f.OnBallotsElecting(ballot, tier, who):
                winners = outsiders.of(who, self.ledger.won(tier, scope.place), scope, self.admits, self.ledger)
                return votes.on_ballots_of(self.ledger, winners, scope, key)
            case f.OnBallotsLosing(ballot, tier):
                return votes.on_losing_ballots(self.ledger, tier, scope, key)
            case f.SeatsOf(tier, who):
                won = outsiders.of(who, self.ledger.won(tier, scope.place), scope, self.admits, self.ledger)
                return seats.of(self.ledger, won, scope, key)
            case f.OfPlace(kind):
                return seats.of_place(self.ledger, kind, scope)
            case f.Unfilled(tier):
                return seats.unfilled(self.ledger, tier, scope)
            case f.QuotaOf(tier):
                return votes.quota_of(self.ledger, tier, scope)
            case f.HouseSize():
                return seats.house(self.ledger)
            case f.Names(bar, tier):
                return seats.names(self.ledger, as_number(bar), tier, scope)
            case f.Behind(tier):
                return behind.people(self.ledger, tier, scope)
            case f.Beaten(tier):
                return behind.beaten(self.ledger, tier, scope, key)
            case f.Figure(name, otherwise):
                return self._figure(name, otherwise, scope)
            case f.VoteShare():
                total = sum(scope.admitted.values(), 0)
                return {who: plain(Fraction(v) / total) if total else 0 for who, v in scope.admitted.items()}
            case f.OwnVotes():
                return dict(scope.admitted or scope.votes)
            case f.First():
                return max(self._contenders(scope).values(), default=0)
            case f.Contenders():
                return len(self._contenders(scope))
            case f.Overall(inner, OwnPlace()):
                return {who: self.whole(inner, scope.at(self.area(OwnPlace(), scope, who))) for who in scope.votes}
            case f.Overall(inner, in_):
                return self.whole(inner, scope.at(self.area(in_, scope)))
            case f.Nationwide(inner):
                return self.each(inner, scope.at(COUNTRY))
            case f.Sum(inner, over):
                return _added([self.each(inner, scope.at(place)) for place in self._places(over, scope)])
            case f.OnAllLists(inner):
                read = self.each(inner, scope)
                return votes.on_all_lists(read) if isinstance(read, dict) else read
            case f.Plus(terms):
                return _added([self.each(one, scope) for one in terms])
            case f.Minus(a, b):
                return _paired(self.each(a, scope), self.each(b, scope), lambda x, y: x - y)
            case f.Least(terms):
                return _folded([self.each(one, scope) for one in terms], min)
            case f.Most(terms):
                return _folded([self.each(one, scope) for one in terms], max)
            case _:
                return self._worked_each(amount, scope)

    def _published(self, amount: f.AsPublished) -> f.Amount:
        """The published votes if there are any, else what stands for them."""
        return f.Cast(amount.ballot) if self.ledger.held(amount.ballot) else amount.otherwise

    def _contenders(self, scope: Scope) -> dict[Competitor, Number]:
        """Everyone who stands, with votes; a condition asks before the tier's votes are read."""
        read = scope.votes or self.each(scope.tier.votes, scope)
        found = read if isinstance(read, Mapping) else {}
        return {who: votes for who, votes in found.items() if who.party not in NO_PARTY}

    def _places(self, kind: str, scope: Scope) -> list[Place]:
        return [Place(kind, name) for name in self.ledger.territory.within(kind, scope.place)]

    def _worked(self, amount: f.Amount, scope: Scope, read: Callable[[f.Amount, Scope], Number]) -> Number:
        """Arithmetic on one figure."""
        match amount:
            case f.Times(a, b):
                return plain(Fraction(read(a, scope)) * read(b, scope))
            case f.Over(a, b):
                return _divided(read(a, scope), read(b, scope))
            case f.Up(a):
                return -whole(-read(a, scope))
            case f.Down(a):
                return whole(read(a, scope))
            case f.Nearest(a):
                return nearest(read(a, scope))
            case f.Odd(a):
                return read(a, scope) + (read(a, scope) % 2 == 0)
            case f.Decimals(a, places):
                return plain(Fraction(nearest(read(a, scope) * 10**places), 10**places))
            case f.Graded(a, steps):
                reached = [step.figure for step in steps if as_number(step.least) <= read(a, scope)]
                return as_number(reached[-1]) if reached else 0
            case f.OrNothing(a, least):
                return read(a, scope) if read(a, scope) >= as_number(least) else 0
            case _:
                raise TypeError(f"no meaning for {amount!r}")

    def _worked_each(self, amount: f.Amount, scope: Scope) -> Read:
        """Arithmetic on the figures of each competitor."""
        inner = [self.each(held, scope) for _, held in amount.parts() if isinstance(held, f.Amount)]
        if all(not isinstance(one, dict) for one in inner):
            return self._worked(amount, scope, self.whole)
        names = dict.fromkeys(who for one in inner if isinstance(one, dict) for who in one)
        fields = [name for name, held in amount.parts() if isinstance(held, f.Amount)]

        def worked(figures: list[Number]) -> Number:
            own = {field: f.Exactly(figure) for field, figure in zip(fields, figures)}
            return self._worked(amount.__replace__(**own), scope, self.whole)

        found = {who: worked([_for(one, who) for one in inner]) for who in names}
        return Apart.of(found, worked([_rest(one) for one in inner]))

    def _figure(self, name: str, otherwise: f.Amount | None, scope: Scope) -> Read:
        """A figure of the election: by place (population), by party (NAME.PARTY), or one number."""
        if name == "population" and self.ledger.election.population:
            return votes.population(self.ledger, scope)
        given = self.ledger.election.figures
        alone = [value for key, value in given if key == name]
        if alone and isinstance(alone[0], int):
            return alone[0]
        by_party: dict[Competitor, Number] = {
            Competitor(key.removeprefix(name + ".")): value
            for key, value in given
            if key.startswith(name + ".") and isinstance(value, int)
        }
        if otherwise is not None:
            read = self.each(otherwise, scope)
            if not isinstance(read, dict) and not by_party:
                return read
            return Apart.of({**(read if isinstance(read, dict) else {}), **by_party}, _rest(read))
        if not by_party:
            raise refuse("E503", tier=scope.tier.name, place=scope.place.name, value=name)
        return by_party


def _divided(above: Number, below: Number) -> Number:
    return plain(Fraction(above) / below) if below else 0


def _rest(read: Read) -> Number:
    """The figure of everyone not named."""
    return (read.rest if isinstance(read, Apart) else 0) if isinstance(read, dict) else read


def _for(read: Read, who: Competitor) -> Number:
    return read.get(who, _rest(read)) if isinstance(read, dict) else read


def _paired(a: Read, b: Read, work: Callable[[Number, Number], Number]) -> Read:
    if not isinstance(a, dict) and not isinstance(b, dict):
        return work(a, b)
    names = dict.fromkeys([*(a if isinstance(a, dict) else ()), *(b if isinstance(b, dict) else ())])
    return Apart.of({who: work(_for(a, who), _for(b, who)) for who in names}, work(_rest(a), _rest(b)))


def _added(terms: list[Read]) -> Read:
    total: Read = 0
    for term in terms:
        total = _paired(total, term, lambda x, y: x + y)
    return total


def _folded(terms: list[Read], work: Callable[[Number, Number], Number]) -> Read:
    total = terms[0]
    for term in terms[1:]:
        total = _paired(total, term, work)
    return total


def numbers(read: Read, names: Numbers) -> dict[Competitor, Number]:
    """A reading told for given competitors: one figure holds for all, who is not in it has nothing."""
    return {who: _for(read, who) for who in names}
