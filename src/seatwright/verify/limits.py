"""Limits, read again: floors, ceilings and majority clauses, and what became of the seats that they moved."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from seatwright.exact import Number, as_number, whole
from seatwright.model import limits as li
from seatwright.model.competitor import Competitor
from seatwright.model.figures import Amount
from seatwright.model.tier import Tier
from seatwright.results.evidence import Evidence, HighestAverages
from seatwright.results.step import Bound, Round, Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.contest import Contest, Fair
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.sharing import check_evidence, check_seats, fair
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid, told


class Limits(NamedTuple):
    """The limits of a tier in one place, in whole seats: floors, and ceilings by what becomes of the seats they free."""

    floors: Whole
    rooms: Whole
    reshared: Whole
    vacant: Whole
    majorities: tuple[Number, ...]


def read_limits(tier: Tier, scope: Scope, reckoner: Reckoner) -> Limits:
    """The limits, reckoned for everyone admitted; Unsaid if one of them cannot be."""

    def seats(amount: Amount) -> Whole:
        return {who: max(0, whole(reckoner.of(amount, who, scope))) for who in scope.admitted}

    floors = [seats(one.amount) for one in tier.limits if isinstance(one, li.Floor)]
    ceilings = [(one.spill, seats(one.amount)) for one in tier.limits if isinstance(one, li.Ceiling)]
    return Limits(
        {who: n for floor in floors for who, n in floor.items() if n},
        _lowest(caps for spill, caps in ceilings if isinstance(spill, li.NextQuotient)),
        _lowest(caps for spill, caps in ceilings if isinstance(spill, li.Reshared)),
        _lowest(caps for spill, caps in ceilings if isinstance(spill, li.Vacant)),
        tuple(as_number(one.more_than) for one in tier.limits if isinstance(one, li.MajorityClause)))
