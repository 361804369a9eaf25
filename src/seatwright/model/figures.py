"""What an amount can be made from: votes cast, won, lost and unused; seats won, at stake and unfilled; figures.

The arithmetic of amounts is in ``arithmetic``; its names are to be had here too, so that a law needs one module.
"""

from __future__ import annotations

from seatwright.exact import Share
from seatwright.model.arithmetic import (
    Amount as Amount,
)
from seatwright.model.arithmetic import (
    Decimals as Decimals,
)
from seatwright.model.arithmetic import (
    Down as Down,
)
from seatwright.model.arithmetic import (
    Exactly as Exactly,
)
from seatwright.model.arithmetic import (
    From as From,
)
from seatwright.model.arithmetic import (
    Graded as Graded,
)
from seatwright.model.arithmetic import (
    Least as Least,
)
from seatwright.model.arithmetic import (
    Minus as Minus,
)
from seatwright.model.arithmetic import (
    Most as Most,
)
from seatwright.model.arithmetic import (
    Nationwide as Nationwide,
)
from seatwright.model.arithmetic import (
    Nearest as Nearest,
)
from seatwright.model.arithmetic import (
    Odd as Odd,
)
from seatwright.model.arithmetic import (
    OrNothing as OrNothing,
)
from seatwright.model.arithmetic import (
    Over as Over,
)
from seatwright.model.arithmetic import (
    Overall as Overall,
)
from seatwright.model.arithmetic import (
    Plus as Plus,
)
from seatwright.model.arithmetic import (
    Sum as Sum,
)
from seatwright.model.arithmetic import (
    Times as Times,
)
from seatwright.model.arithmetic import (
    Up as Up,
)
from seatwright.model.arithmetic import (
    amount as amount,
)
from seatwright.model.arithmetic import (
    least as least,
)
from seatwright.model.arithmetic import (
    most as most,
)
from seatwright.model.value import Value

# --- votes ---------------------------------------------------------------------------------------------------


class Cast(Amount):
    """The votes cast on a ballot."""

    ballot: str


class Valid(Amount):
    """All valid votes on a ballot: the published total if the election gives one, else the sum of its rows.

    Votes against all and spoilt papers are not valid votes; a law that counts them names them in ``also``.
    """

    ballot: str
    also: tuple[str, ...] = ()


class PartyVotes(Amount):
    """All valid votes for parties on a ballot: independents are left out, residual small lists are not."""

    ballot: str


class OnAllLists(Amount):
    """A person's votes on all the lists that put him up, together: one name in one place is one person. He stands for
    the list on which he has most of them (of equals the first by name)."""

    amount: Amount


class Part(Value):
    """Which part of a candidate's votes."""


class Whole(Part):
    """All of them."""


class Needed(Part):
    """What a winner needed: the runner-up's votes plus one, but at least a share of the valid votes
    of the place, and never more than the winner has."""

    floor: Share = 0


class Surplus(Part):
    """What a winner did not need: his votes less the runner-up's, less ``margin``."""

    margin: int = 1


class AsPublished(Amount):
    """Votes as the election office published them on a ballot of their own, where the election has it; else as the law
    reckons them."""

    ballot: str
    otherwise: Amount


class OfWinners(Amount):
    """Votes of the candidates who won in an earlier tier, on the party the votes are linked to."""

    tier: str
    part: Part = Whole()


class OfLinkedWinners(Amount):
    """Votes of the candidates who won in an earlier tier, charged to the lists they are linked to (rows of that tier in
    lists.csv; without one, the list of their own party): several lists bear them in proportion to their votes on a
    ballot in the place where he won."""

    tier: str
    part: Part
    by: str


class OfCandidatesAlone(Amount):
    """Votes for a candidate on a ballot that no mark for a list carries: what he has more than all his lists on the
    ballot ``by`` in the same place. They go to his lists in proportion to their votes there: whole parts, then one each
    to the largest remainders (of equals the list with more votes). His lists are those whose rows name him; without
    such rows, his own party's or alliance's."""

    ballot: str
    by: str


class OfAdmitted(Amount):
    """Votes in an earlier tier of those whom it admitted: votes of the refused count no further."""

    tier: str


class OfLosers(Amount):
    """Votes of the candidates who won nothing in an earlier tier."""

    tier: str


class OfUnelected(Amount):
    """Votes that the candidates of an earlier tier, a first round, have in it, of those who won nothing there and
    nothing in the same place in the later rounds ``against``."""

    tier: str
    against: tuple[str, ...]


class Unused(Amount):
    """Votes that brought no seat in an earlier tier: what is left over the whole quotas; negative if borrowed."""

    tier: str


class OnBallotsElecting(Amount):
    """Votes on a ballot's list part whose other part elected somebody of ``who`` in an earlier tier (joint.csv)."""

    ballot: str
    tier: str
    who: Who


class OnBallotsLosing(Amount):
    """List marks of ballots whose other mark elected nobody (mixed ballot transferable vote; joint.csv)."""

    ballot: str
    tier: str


# --- seats ---------------------------------------------------------------------------------------------------


class Who(Value):
    """Which winners of an earlier tier are meant."""


class All(Who):
    """Everyone who won there."""


class NotAdmitted(Who):
    """Those whose party this tier does not admit, independents among them."""


class Listless(Who):
    """Those whose party put up no list in this tier, independents among them; ``kind``: no list in the place of that
    kind in which they won, on the ballot named."""

    ballot: str = ""
    kind: str = ""


class Outsiders(Who):
    """Those whose party this tier does not admit or that has no list in it: defined once, for every law."""


class Independents(Who):
    """Those who won without a party."""


class SeatsOf(Amount):
    """Seats won in an earlier tier (claims count as the seats they are)."""

    tier: str
    who: Who = All()


class OfPlace(Amount):
    """The seats at stake in the place, as districts.csv says, by default under the tier's own name."""

    kind: str = ""


class Unfilled(Amount):
    """The seats of an earlier tier that nobody took."""

    tier: str


class QuotaOf(Amount):
    """What a whole seat cost in an earlier tier, in the place."""

    tier: str


class HouseSize(Amount):
    """All seats given by the tiers so far."""


class Names(Amount):
    """How many more people a competitor can seat: names left on its list (lists.csv, caps.csv); an individual one.

    Without either file those named on the ballot are the list where votes by name decide who sits; else it is taken to
    be long enough. ``bar`` of ``tier`` strikes dual candidates who got less than that share of the valid votes of their
    district there.
    """

    bar: Share = 0
    tier: str = ""


class Behind(Amount):
    """How many more people a list can seat in its place: names left on it (lists.csv, caps.csv), then the candidates of
    a district tier who are linked to it there (rows of that tier in lists.csv) and won nothing.

    Without either file a list is taken to be long enough.
    """

    tier: str


class Beaten(Amount):
    """How many candidates of an earlier tier won nothing in it."""

    tier: str


# --- figures -------------------------------------------------------------------------------------------------


class Figure(Amount):
    """A figure the law asks for and the election gives: population.csv, or a key under [parameters].

    ``otherwise`` stands where the election does not give it; without it the figure must be given.
    """

    name: str
    otherwise: Amount | None = None


class VoteShare(Amount):
    """The competitor's share of the votes of all admitted competitors of this tier, in the place."""


class OwnVotes(Amount):
    """The competitor's votes in this tier, in the place."""


class First(Amount):
    """The highest votes any competitor has in this tier, in the place."""


class Contenders(Amount):
    """How many stand in this tier, in the place."""
