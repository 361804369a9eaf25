"""What the checker has at hand: the steps of the record, and the election's rows if they were handed in.

The rows are looked up as the files say: a place's own rows if there are any, else those of all places inside it.
"""

from __future__ import annotations

from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, Election, Ranking, Seat, Vote
from seatwright.model.places import Place, Territory
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier
from seatwright.model.where import Cells, Places
from seatwright.results.record import Record
from seatwright.results.result import Award
from seatwright.results.step import Step
from seatwright.verify.verdict import Unsaid


class AtHand:
    """A record, and the election it is about if there is one."""

    def __init__(self, record: Record, election: Election | None) -> None:
        self.record, self._election = record, election
        self.system: System = record.system.value
        self._territory = Territory(election.districts) if election else None
        self._tiers = {tier.name: tier for tier in self.system.tiers}
        self._rows = _by_district(election.votes) if election else {}
        self._inside: dict[tuple[str, str], list[Vote]] = {}
        self._papers: dict[tuple[str, str], list[Ranking]] | None = None
        self.awards = [self._awards(step) for step in record.tree]
        self._now: tuple[int, str, int] | None = None

    # --- the election ---

    @property
    def election(self) -> Election:
        """The election; Unsaid if the record is all there is."""
        if self._election is None:
            raise Unsaid
        return self._election

    @property
    def territory(self) -> Territory:
        """The election's map."""
        if self._territory is None:
            raise Unsaid
        return self._territory

    @property
    def has_election(self) -> bool:
        """Whether the election was handed in."""
        return self._election is not None

    def cast(self, ballot: str, place: Place) -> list[Vote]:
        """The rows of a ballot in a place."""
        if not self.election.votes:
            return []
        own = self._rows.get((ballot, place.name))
        return own if own is not None else self._inner(ballot, place.name)

    def _inner(self, ballot: str, name: str) -> list[Vote]:
        if (ballot, name) not in self._inside:
            self._inside[ballot, name] = [
                row
                for (one, district), rows in self._rows.items()
                if one == ballot and (name == NATION or name in self.territory.chain(district))
                for row in rows
            ]
        return self._inside[ballot, name]

    def papers(self, ballot: str, place: Place) -> list[Ranking]:
        """The ranked papers on a ballot in a place."""
        if self._papers is None:
            self._papers = {}
            for row in self.election.rankings:
                self._papers.setdefault((row.ballot, row.district), []).append(row)
        inside = [
            rows
            for (one, name), rows in self._papers.items()
            if one == ballot and (name == place.name or self.lies_in(Place(self.kind_of(name, ballot), name), place))
        ]
        return [row for rows in inside for row in rows]

    def kind_of(self, place: str, likely: str) -> str:
        """The kind of a place that a row or a competitor names; without a map the likely one."""
        return self._territory.kind_of(place, likely) if self._territory else likely

    def alliance(self, party: str) -> str:
        """The alliance of a party; itself if it is in none."""
        return dict(self.election.alliances).get(party, party)

    def given(self, tier: Tier) -> list[Seat]:
        """The rows of given.csv for a tier: under its own name, or the published one if no other tier has it."""
        others = [one for one in self.system.tiers if one.name != tier.name]
        shared = any(tier.told_as in (one.name, one.told_as) for one in others)
        names = {tier.name} if shared else {tier.name, tier.told_as}
        return [row for row in self.election.given if row.tier in names]

    def lies_in(self, place: Place, area: Place) -> bool:
        """Whether a place is, or lies in, an area."""
        if area.name in (NATION, place.name):
            return True
        if place.name == NATION and place.kind == "":
            return False
        return self.territory.lies_in(place, area)

    # --- the steps ---

    def tier(self, name: str) -> Tier | None:
        """A tier of the law by its name."""
        return self._tiers.get(name)

    def look_back(self, before: int, tier: str, nth: int) -> None:
        """From now on read what stands for a tier in a round, when so many steps had been written."""
        self._now = (before, tier, nth)

    def steps_of(self, tier: str) -> list[tuple[int, Step]]:
        """The steps of a tier that can be read now, each with its number: of repeated ones the rounds so far, and of
        claims the last of these."""
        own = [(at, one) for at, one in enumerate(self.record.tree) if one.tier == tier]
        repeated, known = self.system.repeated(tier), self.tier(tier)
        if repeated is None or known is None or self._now is None:
            return own
        before, reads, nth = self._now
        own = [(at, one) for at, one in own if at < before]
        if not isinstance(known.gives, Claim):
            return own
        if reads not in repeated.tiers:
            nth = max((one.nth for _, one in own), default=0)
        return [(at, one) for at, one in own if one.nth == nth or one.kind == "given"]

    def steps_in(self, tier: str, place: Place) -> list[Step]:
        """The steps of a tier inside a place."""
        return [one for _, one in self.steps_of(tier) if self.lies_in(Place(one.place_kind, one.place), place)]

    def last_in(self, tier: str, place: Place) -> list[Step]:
        """The counted steps of a tier inside a place, of a repeated one the last of each place."""
        counted = [one for one in self.steps_in(tier, place) if one.kind == "count"]
        return list({(one.place_kind, one.place, one.party): one for one in counted}.values())

    def won(self, tier: str, place: Place) -> list[Award]:
        """What was won in a tier inside a place."""
        return [
            one
            for at, _ in self.steps_of(tier)
            for one in self.awards[at]
            if self.lies_in(Place(one.place_kind, one.place), place)
        ]

    def so_far(self, before: int) -> list[Award]:
        """Everything won in the first steps."""
        return [one for awards in self.awards[:before] for one in awards]

    def elected(self, before: int) -> set[tuple[str, str]]:
        """Everyone who sits after the first steps, by party and name."""
        return {(one.party, one.person) for one in self.so_far(before) if one.in_house and one.person}

    def seated(self, place: str, before: int) -> set[str]:
        """The names of everyone who sits for a place after the first steps, for whatever list."""
        return {one.person for one in self.so_far(before) if one.in_house and one.person and one.place == place}

    def _awards(self, step: Step) -> list[Award]:
        """What a step gave: one row a person where persons are known, else one row."""
        tier = self.tier(step.tier)
        if tier is None:
            return []
        named = dict(step.persons)
        return [
            award for who, seats in step.outcome for award in self._rows_of(tier, step, who, seats, named.get(who, ()))
        ]

    def _rows_of(self, tier: Tier, step: Step, who: Competitor, seats: int, names: tuple[str, ...]) -> list[Award]:
        sits, source = not isinstance(tier.gives, Claim), "given" if step.kind == "given" else "count"
        people = (names or ((who.person,) if who.person else ()))[: max(0, seats)]

        def award(person: str, number: int) -> Award:
            return Award(
                tier.name,
                tier.told_as,
                who.place or step.place,
                self._kind(tier, step, who),
                who.party or step.party,
                person,
                number,
                source,
                sits,
            )

        if who.person and not sits:  # a person's claim is one figure
            return [award(who.person, seats)]
        rest = seats - len(people)
        unnamed = [award("", rest)] if rest > 0 or not (names or who.person) else []
        return [*(award(name, 1) for name in people), *unnamed]

    def _kind(self, tier: Tier, step: Step, who: Competitor) -> str:
        """The kind of place in which a competitor won."""
        if not who.place:
            return step.place_kind
        if isinstance(tier.among, Cells | Places):
            return tier.among.kind
        return self.kind_of(who.place, tier.told_as)


def _by_district(votes: tuple[Vote, ...]) -> dict[tuple[str, str], list[Vote]]:
    rows: dict[tuple[str, str], list[Vote]] = {}
    for row in votes:
        rows.setdefault((row.ballot, row.district), []).append(row)
    return rows
