"""Who sits in the seats a party has won."""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.value import Value, no_float


class Fill(Value):
    """A rule that names persons."""


class InPerson(Fill):
    """The competitor is a person, who sits."""


class ClosedList(Fill):
    """Down the list in its order, skipping those elected already; where it ends, the seat stays empty."""


class ThenLosers(Fill):
    """Down the list in its order; where it ends, the candidates of an earlier tier who are linked to the list and won
    nothing (rows of that tier in lists.csv), by their share of the votes of their district."""

    tier: str


class OpenList(Fill):
    """Those the party set apart first, in its order (``group`` "first" in lists.csv); then by personal votes."""

    ballot: str


class _ByName(Fill):
    ballot: str
    also: tuple[str, ...] = ()


class PersonalVotes(_ByName):
    """Those on the list by their votes by name on a ballot and, added to them, on others (``also``), all in the place.

    Who is on the list is told by lists.csv or, without it, by the names on the ballot there.
    """


class EachOnce(_ByName):
    """As :class:`PersonalVotes`, where a person may stand on several lists of a place: who sits there already is
    passed over, whatever list the seat was won for. Lists that win in one step are filled one after the other, the
    one with more votes first."""


class PreferenceBar(Fill):
    """Those first whose votes by name reach a share of all votes of their list in the place, by these votes; then down
    the list in its order (Sweden and Czechia 5%, Slovakia 3%)."""

    ballot: str
    share: Share

    def check(self) -> None:
        no_float(self.share, "preference bar")
        if not 0 < as_number(self.share) <= 1:
            raise refuse("E105", value=self.share)


class SharedRanks(Fill):
    """Down the list; within a shared rank by the ratio of own votes to the winner's in the district tier.

    Dual candidates below ``bar`` of the valid votes of their district are struck.
    """

    tier: str
    ballot: str
    bar: Share = 0
