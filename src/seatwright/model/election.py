"""An election: what was cast, what is taken as given, which places there are. Frozen rows, as in the files."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from seatwright.model.value import Value

NATION = "*"

OTHERS = "Others"
INDEPENDENT = "Independent"
NOT_VOTES = frozenset({"Invalid", "Not registered"})  # papers that are no valid votes
AGAINST_ALL = "Against all"
NO_PARTY = frozenset({OTHERS, AGAINST_ALL, "Vacant", *NOT_VOTES})  # rows that can never win a seat
EXAMPLE = "example"  # the provenance of a worked example, which is no election: seats worked out by hand
SUMS = frozenset({"(all)", "(others)"})  # candidate names that stand for several candidates


Figured = int | str | tuple[str, ...]  # a figure, a word, or a list of names under [parameters]


class Vote(NamedTuple):
    """Votes for a party or a candidate on a ballot in a district."""

    ballot: str
    district: str
    party: str
    candidate: str
    votes: int


class Seat(NamedTuple):
    """Seats of a party or a candidate in a tier and district: given, or official."""

    tier: str
    district: str
    party: str
    candidate: str
    seats: int


class District(NamedTuple):
    """A place of a tier, the larger place it lies in, and the seats at stake (None: not fixed beforehand)."""

    tier: str
    name: str
    parent: str
    seats: int | None


class Listed(NamedTuple):
    """A person on a list; ``also_in``: the district where he or she stands too."""

    tier: str
    district: str
    party: str
    rank: int
    candidate: str
    also_in: str = ""
    group: str = ""
    born: str = ""


class Joint(NamedTuple):
    """Ballots of one district by both their marks."""

    district: str
    first: str
    second: str
    votes: int


class Cap(NamedTuple):
    """The most seats a list can fill."""

    tier: str
    district: str
    party: str
    max_seats: int


class LotDrawn(NamedTuple):
    """A lot that was drawn: in which tier and district, among whom, and who was drawn."""

    tier: str
    district: str
    among: tuple[str, ...]
    drawn: tuple[str, ...]
    date: str = ""
    source: str = ""


class Candidate(NamedTuple):
    """A candidate on a ballot of ranked papers, and the number by which the papers name him."""

    ballot: str
    district: str
    number: int
    candidate: str
    party: str


class Ranking(NamedTuple):
    """Papers marked alike: at each rank the numbers of the candidates there, none for an empty rank, several for an
    overvote. Rows stand in the order in which the papers were counted."""

    ballot: str
    district: str
    papers: int
    order: tuple[tuple[int, ...], ...]


class StageTotal(NamedTuple):
    """A candidate's published votes at a stage of a count by transfers, as text where they have decimals."""

    ballot: str
    district: str
    stage: int
    number: int
    votes: str


class PartyInfo(NamedTuple):
    """How a party is shown."""

    party: str
    short: str = ""
    colour: str = ""
    order: int = 0
    id: str = ""


class Election(Value):
    """The votes of one election and what the count takes as given.

    ``figures``  figures the law asks for: ("valid_votes", 28600000), ("members_of.Fidesz-KDNP", 2)
    ``settings`` slots set by the election: ("list.entry", "2%")
    ``official`` the published outcome, only ever compared with, never read by the count; so are ``stages``
    """

    id: str
    title: str = ""
    country: str = ""
    body: str = ""
    date: datetime.date = datetime.date(1, 1, 1)
    system: str = ""
    provenance: str = "none"
    verified: bool = False
    sources: tuple[str, ...] = ()
    note: str = ""
    votes: tuple[Vote, ...] = ()
    given: tuple[Seat, ...] = ()
    districts: tuple[District, ...] = ()
    official: tuple[Seat, ...] = ()
    lists: tuple[Listed, ...] = ()
    caps: tuple[Cap, ...] = ()
    joint: tuple[Joint, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    rankings: tuple[Ranking, ...] = ()
    stages: tuple[StageTotal, ...] = ()
    lots: tuple[LotDrawn, ...] = ()
    alliances: tuple[tuple[str, str], ...] = ()
    population: tuple[tuple[str, int], ...] = ()
    parties: tuple[PartyInfo, ...] = ()
    figures: tuple[tuple[str, Figured], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    not_in_total: tuple[str, ...] = ()
    votes_are: str = "votes"  # "basis points", "percent", or how the counts were derived

    def figure(self, name: str) -> Figured | None:
        """A figure the election gives under [parameters], or None."""
        return dict(self.figures).get(name)
