"""How votes become seats in one place. Data only: what a formula means is in ``seatwright.formulas``."""

from __future__ import annotations

from itertools import pairwise

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.figures import Amount, Independents, Valid, Who
from seatwright.model.value import Value, no_float


class Formula(Value):
    """A rule that shares out seats."""


class Divisor(Formula):
    """Highest averages: a seat goes to the largest of votes / divisor, the divisors being

    ``first`` values as listed, then ``step`` more each time (the rules of Dean and Huntington-Hill, whose divisors
    follow no fixed step, are named by ``mean``).
    """

    name: str
    first: tuple[Share, ...]
    step: Share = 1
    mean: str = ""  # "harmonic" (Dean) or "geometric" (Huntington-Hill)

    def check(self) -> None:
        numbers = [as_number(one) for one in self.first]
        rising = all(a < b for a, b in pairwise(numbers))
        if not numbers or not rising or numbers[0] < 0 or as_number(self.step) <= 0:
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value="divisors must rise from zero or more",
                remedy='List them in rising order, like ("1.4", 3), with a step above zero.',
            )


D_HONDT = Divisor("D'Hondt", (1,), 1)
SAINTE_LAGUE = Divisor("Sainte-Laguë", (1,), 2)
MODIFIED_SAINTE_LAGUE = Divisor("modified Sainte-Laguë 1.4", ("1.4", 3), 2)
MODIFIED_SAINTE_LAGUE_1_2 = Divisor("modified Sainte-Laguë 1.2", ("1.2", 3), 2)
DANISH = Divisor("Danish method", (1,), 3)
IMPERIALI_DIVISORS = Divisor("Imperiali divisors", (2,), 1)
ADAMS = Divisor("Adams", (0, 1), 1)
DEAN = Divisor("Dean", (0,), 1, mean="harmonic")
HUNTINGTON_HILL = Divisor("Huntington-Hill", (0,), 1, mean="geometric")


class Quota(Value):
    """What one seat costs, from the votes and the seats."""


class Hare(Quota):
    """Votes / seats."""

    drop: bool = False  # the law drops the fraction of the quota


class HareUp(Quota):
    """Votes / seats, rounded up to a whole number."""


class HagenbachBischoff(Quota):
    """Votes / (seats + 1)."""

    drop: bool = False


class Droop(Quota):
    """Votes / (seats + 1), the fraction dropped, plus one."""


class HarePlusOne(Quota):
    """Votes / seats, the fraction dropped, plus one (South Africa)."""


class ImperialiQuota(Quota):
    """Votes / (seats + 2)."""


class DecimalShare(Quota):
    """Each share of the votes rounded to some decimals, times the seats (Korea until 2000)."""

    places: int


class OwnQuota(Quota):
    """A quota that the law states itself."""

    votes: Amount


class Remainder(Value):
    """Who gets the seats that whole quotas leave over."""


class LargestRemainder(Remainder):
    """One each to the largest remainders. ``least``: the share of a quota a remainder must exceed."""

    least: Share = 0


class HighestAverage(Remainder):
    """To the highest averages over the seats already given."""

    by: Divisor = D_HONDT


class OneEachFromLargest(Remainder):
    """One each in turn from the competitor with most votes, beginning again from the top."""


class LeftOver(Remainder):
    """To nobody here: they stay unfilled."""


class Excess(Value):
    """What the law does if whole quotas come to more seats than there are."""


class FewestVotesLoses(Excess):
    """The smallest remainders give back a seat each, then the fewest votes."""


class SmallerQuota(Excess):
    """The quota is raised until the whole quotas fit."""


class BySeatsByLot(Excess):
    """Those who tie for a whole quota draw lots for the seats there are."""


class Quotas(Formula):
    """Whole quotas first, then what the law does with the rest."""

    name: str
    quota: Quota
    rest: Remainder = LargestRemainder()
    of: Amount | None = None  # the votes the quota is taken of; by default those of all admitted
    excess: Excess = BySeatsByLot()
    rounding: str = "down"  # "nearest": a share is rounded to the nearest whole (Moldova)


HARE = Quotas("Hare quota, largest remainders", Hare())
DROOP = Quotas("Droop quota, largest remainders", Droop())
HAGENBACH_BISCHOFF = Quotas(
    "Hagenbach-Bischoff quota, highest averages", HagenbachBischoff(drop=False), HighestAverage()
)
IMPERIALI = Quotas("Imperiali quota, largest remainders", ImperialiQuota())


class Plurality(Formula):
    """The most votes; with several seats the most voted, each voter marking one (SNTV)."""


class Majority(Formula):
    """A seat only for more than a share of the valid votes of the place; else it stays unfilled."""

    more_than: Share = "1/2"


class AllToFirst(Formula):
    """Every seat to the competitor with most votes (party block vote)."""


class Due(Formula):
    """Each competitor gets an amount: a consolation seat, or what an earlier tier found for it."""

    amount: Amount


class Key(Value):
    """In what order :class:`BestFirst` goes through the competitors."""


class Quotients(Key):
    """Votes / divisor, the divisor rising with the seats of the cell."""

    by: Divisor

    def check(self) -> None:
        if not as_number(self.by.first[0]) or self.by.mean:
            raise refuse(
                "E305",
                system="-",
                tier=self.by.name,
                value="a first divisor of zero puts everyone first at once",
                remedy="Use a rule whose divisors begin above zero, like D'Hondt or Sainte-Laguë.",
            )


class ShareOfValid(Key):
    """The share of the valid votes in the competitor's own place."""

    ballot: str


class MostVotes(Key):
    """The number of votes."""


class ByAmount(Key):
    """Any amount read for the competitor, the largest first."""

    amount: Amount


class PartyThenPlace(Key):
    """The parties in turn, by their votes in all places together over ``by``, which rises with all their seats; a
    party's seat goes where its own figure ``place``, over the same divisors for its seats there, is the largest."""

    by: Divisor
    place: Amount


class BestFirst(Formula):
    """Seats go to cells or persons in the order of a key, while the party and the place have room.

    ``row``: room of the party; ``column``: room of the place; without either there is no bound on that side.
    ``free``: winners for whom no party's room is asked.
    """

    key: Key
    row: Amount | None = None
    column: Amount | None = None
    free: Who = Independents()


def named_divisor(name: str, *divisors: Share, step: Share = 1) -> Divisor:
    """A divisor rule of one's own: ``named_divisor("Estonian", 1, "1.866", "2.688")``."""
    for one in divisors:
        no_float(one, name)
    return Divisor(name, divisors, step)


VALID_LIST = Valid("list")
