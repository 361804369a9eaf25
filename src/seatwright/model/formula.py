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


class FewRemainders(Remainder):
    """One each to the largest remainders, to so many at most; what is still left to the most votes for each seat that a
    competitor has by then, among those who have one."""

    most: int

    def check(self) -> None:
        no_float(self.most, "FewRemainders")
        if self.most < 1:
            raise refuse("E305", system="-", tier="-", value="no remainder at all", remedy="Write HighestAverage().")


class HighestAverage(Remainder):
    """To the highest averages over the seats already given."""

    by: Divisor = D_HONDT


class OneEachFromLargest(Remainder):
    """One each in turn from the competitor with most votes, beginning again from the top."""


class RemaindersInTurn(Remainder):
    """One each to the largest remainders, beginning again from the largest while seats are left."""


class LeftOver(Remainder):
    """To nobody here: they stay unfilled."""


class Excess(Value):
    """What the law does if whole quotas come to more seats than there are."""


class FewestVotesLoses(Excess):
    """The smallest remainders give back a seat each, then the fewest votes."""


class SmallerDivisor(Excess):
    """The quota is taken anew of a divisor one smaller, and again until the whole quotas fit: votes / (seats + 1), then
    votes / seats."""


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

    def check(self) -> None:
        if not isinstance(self.excess, SmallerDivisor):
            return
        divided = isinstance(self.quota, Hare | HagenbachBischoff | ImperialiQuota)
        if self.of is not None or self.rounding != "down" or not divided:
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value="a quota without a divisor that can be made smaller",
                remedy="Use HagenbachBischoff(), ImperialiQuota() or Hare() of all votes, rounded down.",
            )


HARE = Quotas("Hare quota, largest remainders", Hare())
DROOP = Quotas("Droop quota, largest remainders", Droop())
HAGENBACH_BISCHOFF = Quotas(
    "Hagenbach-Bischoff quota, highest averages", HagenbachBischoff(drop=False), HighestAverage()
)
IMPERIALI = Quotas("Imperiali quota, largest remainders", ImperialiQuota())


class Plurality(Formula):
    """The most votes; with several seats the most voted, whatever marks a voter has (``System.marks``)."""


class KeptFor(Value):
    """Seats of a place that are kept for persons of a group, so marked in lists.csv under ``group``."""

    group: str
    seats: Amount | int = 1


class PluralityKeeping(Plurality):
    """The most voted win, but while fewer of a group are among them than seats are kept for it, its best replace the
    last of the others. Seats that nobody of the group can take go to the most voted.

    Equal votes matter only where who sits depends on them: a seat kept for a group is then drawn first, among its own.
    """

    kept: tuple[KeptFor, ...]


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


class ShareOfTeam(Key):
    """The share of the valid votes in the competitor's own place, which each member of a team has: who is first takes a
    seat for every member for whom there is room, and then the next does."""

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


class ForcedToTotals(Formula):
    """Each place shares its own seats by quota and largest decimals; then seats are moved until all totals are kept.

    The correction of Italian law (art. 83 d.P.R. 361/1957 since 2005), for parties or alliances in places of a kind
    (``among=Cells("district")`` or ``AdmittedAllianceCells``), in three movements:

    1. In each place the votes of all are divided by its ``quota``; whole parts are seats, and the seats of the place
       (``column``) that are left go to the largest decimals. ``passed_over``: whoever has its ``total`` in whole parts
       of all places already gets none by decimals (law 165/2017), unless nobody else is there for the seat.
    2. Whoever has more than its ``total`` gives back as many, the greatest excess first, then the larger ``figure``:
       of the places where a seat came from decimals, the smallest decimals first, the first in which somebody short of
       its total has decimals that brought no seat. There the seat goes to the largest such decimals. So every place
       keeps its number of seats.
    3. Where no place has both, the smallest decimals give the seat back and the largest unused ones of those who are
       short take it in another place: the first place then has a seat less and the other one more.

    Equal decimals are told apart by ``figure`` (seats left over: by ``equal``) if the tier's ties say ``MoreVotes``,
    then by lot; both are the votes in all places together unless the law names another. A seat won by whole parts is
    never moved, nor one that nobody who is short has decimals for: then a total is missed, and the law is silent.

    Example: two places of 3 and 2 seats; A 60, B 25, C 15 and A 52, B 38, C 10; totals A 3, B 1, C 1. Quotas 33 and 50
    (fractions dropped) give A 1.82 and 1.04, B 0.76 and 0.76, C 0.45 and 0.20: by decimals A and B in the first, B in
    the second place. B has one too many, C none; both seats of B came from 0.76 (25/33 = 0.758 is smaller than
    38/50 = 0.760), so in the first place B's seat goes to C's 0.45.
    """

    total: Amount
    column: Amount
    quota: Quota = Hare(drop=True)
    passed_over: bool = False
    figure: Amount | None = None
    equal: Amount | None = None

    def check(self) -> None:
        if isinstance(self.quota, OwnQuota | DecimalShare):
            raise refuse(
                "E305",
                system="-",
                tier="-",
                value="places cannot share one quota, or rounded shares",
                remedy="Use a quota of the place's own votes and seats, like Hare(drop=True).",
            )


class ForcedSeatBySeat(ForcedToTotals):
    """As :class:`ForcedToTotals`, but seats are moved one by one and across places (art. 83-bis d.P.R. 361/1957 and
    art. 17 d.lgs. 533/1993: from an electoral district to its colleges).

    Each time the party with most seats above its total, of equals the one whose seat came from the smaller decimals,
    gives up the seat that its smallest decimals brought. The party that lacks most seats, of equals the one with the
    larger unused decimals, takes it where its unused decimals are largest, which may be another place.
    """


class Biproportional(Formula):
    """Double proportionality: each party keeps its total (``row``), and each place its seats (``column``).

    There is a divisor for each party and one for each place, such that the votes of a party in a place, divided by
    both, round to its seats there, and the seats of every party and every place add up. ``by`` says where rounding
    changes: at the halves by Sainte-Laguë (standard rounding), at whole numbers by D'Hondt. However the divisors are
    found, the seats are the same, unless several tables have the same divisors: then ``ties`` and a lot decide.

    For parties or alliances in places of a kind: ``among=Cells("district")``.

    Example: places of 4, 5 and 6 seats, parties due 4, 5 and 6; votes 51, 98, 45 and 60, 100, 120 and 63, 102, 144 (in
    hundreds) give 1, 2, 1 and 1, 2, 2 and 2, 1, 3.

    See: Balinski and Pukelsheim, Matrices and politics (2006).
    """

    row: Amount
    column: Amount
    by: Divisor = SAINTE_LAGUE

    def check(self) -> None:
        if not as_number(self.by.first[0]) or self.by.mean:
            raise refuse(
                "E305",
                system="-",
                tier=self.by.name,
                value="a first divisor of zero gives every party a seat wherever it has votes",
                remedy="Use a rule whose divisors begin above zero, like Sainte-Laguë or D'Hondt.",
            )


def named_divisor(name: str, *divisors: Share, step: Share = 1) -> Divisor:
    """A divisor rule of one's own: ``named_divisor("Estonian", 1, "1.866", "2.688")``."""
    for one in divisors:
        no_float(one, name)
    return Divisor(name, divisors, step)


VALID_LIST = Valid("list")
