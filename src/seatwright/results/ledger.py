"""What is known while counting: the votes by place, and what has been won so far by whom."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, Election, Ranking, Seat, Vote
from seatwright.model.places import COUNTRY, Place, Territory
from seatwright.results.result import Award
from seatwright.results.step import Step


class Ledger:
    """The election's rows by ballot and place, and the awards and steps of the count so far.

    Places are looked up as in the files: a place's own rows if there are any, else the rows of all its parts.
    """

    def __init__(self, election: Election) -> None:
        self.election = election
        self.territory = Territory(election.districts)
        self.tree: list[Step] = []
        self.given_out: list[Award] = []
        self.awards: dict[str, list[Award]] = {}  # what later steps may read, by tier
        self.steps: dict[str, list[Step]] = {}
        self._rows = _by_ballot(election.votes)
        self._alliance = dict(election.alliances)
        self._in: dict[tuple[str, Place], list[Vote]] = {}
        self._index: dict[str, dict[Place, list[Vote]]] = {}
        self._papers: dict[tuple[str, str], list[Ranking]] = {}
        for row in election.rankings:
            self._papers.setdefault((row.ballot, row.district), []).append(row)

    # --- votes ---

    def cast(self, ballot: str, place: Place = COUNTRY) -> list[Vote]:
        """The rows of a ballot in a place."""
        key = (ballot, place)
        if key not in self._in:
            self._in[key] = self._find(ballot, place)
        return self._in[key]

    def held(self, ballot: str, place: Place = COUNTRY) -> bool:
        """Whether a ballot has any rows in a place."""
        return bool(self.cast(ballot, place))

    def _find(self, ballot: str, place: Place) -> list[Vote]:
        rows = self._rows.get(ballot, [])
        if place.name == NATION:
            return [row for row in rows if row.district == NATION] or rows
        if ballot not in self._index:
            self._index[ballot] = self._indexed(ballot, rows)
        own = self._index[ballot].get(place)
        return own if own is not None else self._index[ballot].get(Place("", place.name), [])

    def _indexed(self, ballot: str, rows: list[Vote]) -> dict[Place, list[Vote]]:
        """Rows by their own place, and by the name of every place around it."""
        index: dict[Place, list[Vote]] = {}
        exact: dict[str, list[Vote]] = {}
        for row in rows:
            kind = self.territory.kind_of(row.district, ballot)
            index.setdefault(Place(kind, row.district), []).append(row)
            exact.setdefault(row.district, []).append(row)
            for name in self.territory.chain(row.district)[1:]:
                index.setdefault(Place("", name), []).append(row)
        index.update({Place("", name): own for name, own in exact.items()})
        return index

    # --- ranked papers ---

    def ranked(self, ballot: str, place: Place = COUNTRY) -> list[Ranking]:
        """The ranked papers on a ballot in a place, in the order in which they were counted."""
        own = self._papers.get((ballot, place.name))
        if own is not None:
            return own
        return [
            row
            for (one, district), rows in self._papers.items()
            if one == ballot
            and self.territory.lies_in(Place(self.territory.kind_of(district, ballot), district), place)
            for row in rows
        ]

    # --- parties ---

    def alliance(self, party: str) -> str:
        """The alliance of a party; itself if it is in none."""
        return self._alliance.get(party, party)

    # --- results so far ---

    def record(self, step: Step, awards: Iterable[Award]) -> None:
        """Write a step and what it gave."""
        gave = tuple(awards)
        self.tree.append(step)
        self.given_out.extend(gave)
        self.steps.setdefault(step.tier, []).append(step)
        self.awards.setdefault(step.tier, []).extend(gave)

    def forget(self, tier: str) -> None:
        """A claim of the round before stands no longer; the tree keeps it."""
        self.steps.pop(tier, None)
        self.awards.pop(tier, None)

    def won(self, tier: str, place: Place = COUNTRY) -> list[Award]:
        """What was won in a tier inside a place."""
        awards = self.awards.get(tier, [])
        if place.name == NATION:
            return awards
        return [one for one in awards if self.territory.lies_in(Place(one.place_kind, one.place), place)]

    def steps_in(self, tier: str, place: Place = COUNTRY) -> list[Step]:
        """The steps of a tier inside a place."""
        return [
            one for one in self.steps.get(tier, []) if self.territory.lies_in(Place(one.place_kind, one.place), place)
        ]

    def last_in(self, tier: str, place: Place = COUNTRY) -> list[Step]:
        """The steps of a tier inside a place, of a repeated one the last that was counted in each place."""
        last = {
            (one.place_kind, one.place, one.party): one for one in self.steps_in(tier, place) if one.kind == "count"
        }
        return list(last.values())

    def given(self, tiers: frozenset[str]) -> list[Seat]:
        """The rows of given.csv for a tier, under any of its names."""
        return [row for row in self.election.given if row.tier in tiers]

    def elected(self) -> set[tuple[str, str]]:
        """Everyone who sits so far, by party and name."""
        return {(one.party, one.person) for tier in self.awards.values() for one in tier if one.in_house and one.person}

    def seated(self, place: str) -> set[str]:
        """The names of everyone who sits so far for a place, for whatever list."""
        everyone = (one for tier in self.awards.values() for one in tier if one.in_house and one.person)
        return {one.person for one in everyone if one.place == place}


def _by_ballot(votes: tuple[Vote, ...]) -> dict[str, list[Vote]]:
    rows: dict[str, list[Vote]] = {}
    for row in votes:
        rows.setdefault(row.ballot, []).append(row)
    return rows


def competitor_of(award: Award) -> Competitor:
    """Whom an award went to."""
    return Competitor(award.party, award.person, award.place)
