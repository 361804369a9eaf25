"""Where a tier is fought, and who competes in each place."""

from __future__ import annotations

from seatwright.model.value import Value


class Where(Value):
    """The places of a tier. A place of kind k is a row of tier k in districts.csv."""


class Nation(Where):
    """The whole territory of the election, written ``*``."""


class Each(Where):
    """Every place of a kind, one after the other: ``Each("constituency")``."""

    kind: str


class Only(Where):
    """Some places of a kind, named, or by the seats at stake in them: coexistence of rules.

    ``names`` are the places themselves; else ``least`` and ``most`` bound their seats
    (``most=0``: without an upper bound).
    """

    kind: str
    names: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


class EachPartyOf(Where):
    """Every party that won seats in an earlier tier, apart: its own lists share what it won."""

    tier: str


class EachAllianceOf(Where):
    """Every alliance that won seats in an earlier tier, apart: its parties share what it won."""

    tier: str


class EachAllianceIn(EachAllianceOf):
    """Every alliance that won seats of an earlier tier in a place of a kind, apart in each of them: its parties share
    what it won there."""

    kind: str


class Here(Where):
    """The place that is being counted; for rules of entry."""


class Within(Where):
    """The place of a kind in which the counted place lies: the region of a district."""

    kind: str


class OwnPlace(Where):
    """The competitor's own place: the district of a cell or a candidate; the counted place for one who has none."""


class Among(Value):
    """Who competes for the seats of one place."""


class Parties(Among):
    """Parties; the votes of a party's candidates are added up."""


class Alliances(Among):
    """Alliances of parties, each with all its parties' votes; a party in none stands alone."""


class AdmittedAlliances(Among):
    """The alliances that an earlier tier admitted, each with all its parties' votes; the parties of the others stand
    alone (a coalition that misses its bar falls apart into its lists)."""

    tier: str


class AlliancesAdmittedHere(AdmittedAlliances):
    """The alliances that an earlier tier admitted in the place, each with all its parties' votes; the parties of those
    that it did not admit there stand alone, and in another place perhaps not (a coalition passes region by region)."""


class Persons(Among):
    """Candidates."""


class Places(Among):
    """Places of a kind: seats are shared out over the Länder, or over one party's lists there."""

    kind: str


class Cells(Among):
    """Each party in each place of a kind: the cells of a table with parties as rows."""

    kind: str


class AdmittedAllianceCells(Cells):
    """Each alliance that an earlier tier admitted in each place of a kind, with all its parties' votes there; the
    parties of the others stand alone."""

    tier: str


class Winners(Among):
    """The candidates who came out first in an earlier tier, each with the place where he did."""

    tier: str


class Losers(Among):
    """The candidates of an earlier tier who did not come out first, each with his place."""

    tier: str
