"""The figures a formula asks for, read: the base of a quota, amounts due, keys, the room of parties and places."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.errors import refuse
from seatwright.exact import Number, plain, whole
from seatwright.formulas import Contest, Draw
from seatwright.linkage import outsiders
from seatwright.linkage.papers import papers_of
from seatwright.linkage.reading import Reader, numbers
from seatwright.linkage.scope import Scope
from seatwright.model import figures as f
from seatwright.model import formula as fo
from seatwright.model import ranked as ra
from seatwright.model.arithmetic import amount
from seatwright.model.competitor import Competitor
from seatwright.model.places import Place
from seatwright.model.where import Cells, Parties, Winners

Votes = Mapping[Competitor, Number]


class Asked:
    """Reads what a tier's formula asks for in one place."""

    def __init__(self, reader: Reader, scope: Scope) -> None:
        self._reader, self._scope, self._tier = reader, scope, scope.tier
        self._ledger = reader.ledger

    def each(self, amount: f.Amount) -> dict[Competitor, Number]:
        """An amount for every admitted competitor."""
        return numbers(self._reader.each(amount, self._scope), self._scope.admitted)

    def contest(self, seats: int, draw: Draw) -> Contest:
        """The competitors and seats, with the figures the formula asks for."""
        contest = Contest(self._scope.admitted, seats, draw)
        match self._tier.formula:
            case fo.Quotas(_, quota, _, of):
                base = self._reader.whole(of, self._scope) if of is not None else None
                return contest._replace(base=base, amounts=self._own_quota(quota))
            case fo.PluralityKeeping(kept):
                return contest._replace(rows=self._kept(kept, seats), groups=self._groups(kept))
            case fo.Majority():
                return contest._replace(base=sum(self._scope.votes.values(), 0))
            case fo.Due(amount):
                return contest._replace(amounts=self.each(amount))
            case fo.BestFirst(key, row, column, free):
                rows, columns = self._rows(row, free), self._columns(column)
                return contest._replace(amounts=self._keys(key), rows=rows, columns=columns)
            case fo.ForcedToTotals(total, column, _, _, figure, equal):
                rows, columns = self._rows(total, f.Independents()), self._columns(column)
                return contest._replace(amounts=self._larger(figure, equal), rows=rows, columns=columns)
            case fo.Biproportional(row, column, _):
                return contest._replace(rows=self._rows(row, f.Independents()), columns=self._columns(column))
            case ra.InstantRunoff() if seats > 1:
                raise refuse("E522", tier=self._tier.name, place=self._scope.place.name, seats=seats)
            case ra.InstantRunoff() | ra.TransferableVote() | ra.Meek():
                return contest._replace(papers=papers_of(self._ledger, self._scope))
            case _:
                return contest

    def _kept(self, kept: tuple[fo.KeptFor, ...], seats: int) -> dict[str, int]:
        """The seats of the place that are kept for each group."""
        read = {one.group: whole(self._reader.whole(amount(one.seats), self._scope)) for one in kept}
        if sum(read.values()) > seats:
            place = self._scope.place.name
            raise refuse("E518", tier=self._tier.name, place=place, value=sum(read.values()), seats=seats)
        return read

    def _groups(self, kept: tuple[fo.KeptFor, ...]) -> dict[Competitor, str]:
        """Who is marked as one of a group for which seats are kept, on a list of the place."""
        place, names = self._scope.place.name, {one.group for one in kept}
        rows = [row for row in self._ledger.election.lists if row.district == place and row.group in names]
        marked = {(row.party, row.candidate): row.group for row in rows}
        people = self._scope.admitted
        return {who: marked[who.party, who.person] for who in people if (who.party, who.person) in marked}

    def _larger(self, figure: f.Amount | None, equal: f.Amount | None) -> dict[Competitor, Number]:
        """The figures that decide between equals: a party's in all places together, and a cell's own."""
        parties = dict.fromkeys((Competitor(who.party) for who in self._scope.admitted), 0)
        by_party = self._scope._replace(tier=self._tier.__replace__(among=Parties()))
        overall = numbers(self._reader.each(figure, by_party), parties) if figure is not None else {}
        return {**overall, **(self.each(equal) if equal is not None else {})}

    def _own_quota(self, quota: fo.Quota) -> dict[Competitor, Number]:
        """A quota that the law states itself, where it does."""
        return {Competitor(): self._reader.whole(quota.votes, self._scope)} if isinstance(quota, fo.OwnQuota) else {}

    def _keys(self, key: fo.Key) -> dict[Competitor, Number]:
        match key:
            case fo.Quotients():
                return {}
            case fo.MostVotes():
                return dict(self._scope.admitted)
            case fo.ShareOfValid(ballot) | fo.ShareOfTeam(ballot):
                return {who: self._share_in(ballot, who, votes) for who, votes in self._scope.admitted.items()}
            case fo.ByAmount(amount) | fo.PartyThenPlace(_, amount):
                return self.each(amount)
            case _:
                raise TypeError(f"no meaning for {key!r}")

    def _share_in(self, ballot: str, who: Competitor, votes: Number) -> Number:
        """A candidate's share of the valid votes of his own place."""
        kind = self._ledger.territory.kind_of(who.place, ballot)
        place = Place(kind, who.place) if who.place else self._scope.place
        valid = self._reader.whole(f.Valid(ballot), self._scope.at(place))
        return plain(Fraction(votes) / valid) if valid else 0

    def _rows(self, row: f.Amount | None, free: f.Who) -> dict[str, int]:
        """The room of each party; for some winners no party's room is asked."""
        if row is None:
            return {}
        read = self._reader.each(row, self._scope._replace(tier=self._tier.__replace__(among=Parties())))
        parties = dict.fromkeys(who.party for who in self._scope.admitted)
        exempt = self._exempt(free)
        room = numbers(read, dict.fromkeys((Competitor(party) for party in parties if party not in exempt), 0))
        return {who.party: whole(n) for who, n in room.items()}

    def _exempt(self, free: f.Who) -> set[str]:
        """The parties and labels of those for whom no party's room is asked."""
        if not isinstance(self._tier.among, Winners):
            return set()
        won = self._ledger.won(self._tier.among.tier, self._scope.place)
        return {one.party for one in outsiders.of(free, won, self._scope, self._reader.admits, self._ledger)}

    def _columns(self, column: f.Amount | None) -> dict[str, int]:
        """The room of each place."""
        if column is None:
            return {}
        kind = self._tier.among.kind if isinstance(self._tier.among, Cells) else ""
        places = dict.fromkeys(who.place for who in self._scope.admitted)
        return {name: whole(self._reader.whole(column, self._scope.at(Place(kind, name)))) for name in places}
