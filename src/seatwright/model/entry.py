"""Who may enter: bars, districts won, minorities, and their exceptions, joined with ``|`` and ``&``."""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.figures import Amount
from seatwright.model.value import Value, no_float
from seatwright.model.where import Here, Nation, Where


class Entry(Value):
    """A rule that admits or refuses a competitor."""

    def __or__(self, other: Entry) -> Entry:
        return AnyOf((self, other))

    def __and__(self, other: Entry) -> Entry:
        return AllOf((self, other))

    def __invert__(self) -> Entry:
        return Not(self)


class Everyone(Entry):
    """No bar."""


class _Bar(Entry):
    share: Share
    of: Amount
    in_: Where = Nation()
    votes: Amount | None = None  # whose share it is; by default the tier's own votes

    def check(self) -> None:
        no_float(self.share, "bar")
        if not 0 <= as_number(self.share) <= 1:
            raise refuse("E105", value=self.share)


class AtLeast(_Bar):
    """At least a share of a base in an area; exactly the share is enough."""


class MoreThan(_Bar):
    """More than a share of a base in an area; exactly the share is not enough."""


class BarBySize(Entry):
    """A bar that rises with the members of an alliance: the first share for one party, the next for two, the last for
    all larger ones. Members are told by ``members_of`` under [parameters] or alliances.csv."""

    shares: tuple[Share, ...]
    of: Amount
    in_: Where = Nation()
    votes: Amount | None = None

    def check(self) -> None:
        if not self.shares:
            raise refuse("E105", value="no share at all")
        for share in self.shares:
            if not 0 <= as_number(share) <= 1:
                raise refuse("E105", value=share)


class Reaching(Entry):
    """At least an amount (an average, a quota, a number of votes), of the tier's votes or of ``of``."""

    amount: Amount
    in_: Where = Nation()
    of: Amount | None = None


class Won(Entry):
    """Won at least some seats in an earlier tier."""

    least: int
    tier: str
    in_: Where = Nation()


class InPlaces(Entry):
    """Meets a rule in at least some places of a kind."""

    least: int
    kind: str
    rule: Entry


class Minority(Entry):
    """A party of a recognised minority: recognised under the law, or named under ``minority`` in [parameters]."""

    parties: tuple[str, ...] = ()


class Declared(Entry):
    """A party on a list of the election's own: named under a key in [parameters]."""

    key: str


class HasList(Entry):
    """Put up a list here: it has a row on the tier's ballot, or names in lists.csv."""


class Fielded(Entry):
    """Put up candidates in at least some places of a kind."""

    least: int
    kind: str


class FieldedIn(Entry):
    """Put up candidates in at least a share of the places of a kind inside the place that is counted."""

    share: Share
    kind: str

    def check(self) -> None:
        no_float(self.share, "share of places")
        if not 0 <= as_number(self.share) <= 1:
            raise refuse("E105", value=self.share)


class NotAnIndividual(Entry):
    """A party, not an individual candidate."""


class OfGroup(Entry):
    """A person of a group for whom seats are reserved: so marked in lists.csv, under ``group``."""

    group: str


class NotElected(Entry):
    """A person who has no seat from an earlier tier."""


class NoSeatHere(Entry):
    """A person who has no seat in the place from an earlier tier, for whatever list it was won."""


class SomebodyLeft(Entry):
    """A list or ticket with somebody left whom it can seat in the area (lists.csv, caps.csv; without them it is taken
    to be long enough); an individual who has no seat there."""

    in_: Where = Here()


class Best(Entry):
    """Among the most voted of the place: ``Best(2)`` are the two who go to a run-off."""

    places: int
    of: Amount | None = None


class AnyOf(Entry):
    """At least one of several rules."""

    rules: tuple[Entry, ...]


class AllOf(Entry):
    """All of several rules."""

    rules: tuple[Entry, ...]


class Not(Entry):
    """Not the rule."""

    rule: Entry


class AtLeastSoMany(Entry):
    """A rule; but if fewer than ``least`` competitors meet it, the next by votes enter too."""

    least: int
    rule: Entry


class FirstReached(Entry):
    """A bar that is lowered step by step: the first of the ``shares`` that so many competitors reach (``by``), or the
    last of them."""

    shares: tuple[Share, ...]
    by: Amount
    of: Amount
    in_: Where = Nation()

    def check(self) -> None:
        for share in self.shares:
            no_float(share, "bar")
            if not 0 <= as_number(share) <= 1:
                raise refuse("E105", value=share)


class _Together(Entry):
    share: Share
    of: Amount
    rule: Entry
    then: Entry = Everyone()  # what those who are let in besides must meet

    def check(self) -> None:
        no_float(self.share, "share held together")
        if not 0 <= as_number(self.share) <= 1:
            raise refuse("E105", value=self.share)


class TogetherAtLeast(_Together):
    """A rule; but if those who meet it hold together less than a share of a base, the next by votes enter too, equal
    votes at once, until they all hold it."""


class TogetherMoreThan(_Together):
    """A rule; but if those who meet it hold together no more than a share of a base, the next by votes enter too, equal
    votes at once, until they all hold more."""
