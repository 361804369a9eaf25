"""A step, checked: who took part, for how many seats, what came out, and who sits."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.exact import as_number, plain, whole
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model import formula as fo
from seatwright.model.competitor import Competitor
from seatwright.model.tier import Tier
from seatwright.model.value import Value
from seatwright.results.evidence import Amounts, HighestAverages, InOrder, WholeQuotas
from seatwright.results.step import Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.at_hand import AtHand
from seatwright.verify.condition import holds
from seatwright.verify.contest import Contest
from seatwright.verify.entry import Gate
from seatwright.verify.figures import contest_of, won_before
from seatwright.verify.levelled import check_levelled
from seatwright.verify.limits import Limits, Moved, limits_as_told, read_limits
from seatwright.verify.persons import check_persons
from seatwright.verify.scope import Scope, Whole, scope_of
from seatwright.verify.settlement import Case, check_absorbed, check_kept, check_less
from seatwright.verify.stake import check_stake
from seatwright.verify.standings import check_standings
from seatwright.verify.ties import Ties, check_decisions
from seatwright.verify.verdict import Book, Notes, Unsaid
