"""Amounts: one exact arithmetic for votes, stakes, bars and limits.

An amount is a sentence: "the party's list votes", "120 less the seats of outsiders", "the larger of what it won and
what is due". Read for a competitor it is that competitor's share of it; read for a place it is the whole.
"""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.value import Value, no_float
from seatwright.model.where import Nation, Where


class Amount(Value):
    """An exact figure, to be read in a place, for one competitor or for all."""

    def __add__(self, other: Amount | int) -> Amount:
        return Plus((self, amount(other)))

    def __sub__(self, other: Amount | int) -> Amount:
        return Minus(self, amount(other))

    def __rsub__(self, other: int) -> Amount:
        return Minus(amount(other), self)

    def __radd__(self, other: int) -> Amount:
        return Plus((amount(other), self))

    def __mul__(self, factor: Share | Amount) -> Amount:
        return Times(self, factor if isinstance(factor, Amount) else Exactly(factor))

    __rmul__ = __mul__

    def __truediv__(self, other: Amount | Share) -> Amount:
        return Over(self, other if isinstance(other, Amount) else Exactly(other))


class Exactly(Amount):
    """A number the law states: 120, "1/6", "8%"."""

    number: Share

    def check(self) -> None:
        no_float(self.number, "amount")
        as_number(self.number)


def amount(said: Amount | int | Share) -> Amount:
    """An amount, from a plain number or as it is."""
    return said if isinstance(said, Amount) else Exactly(said)


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


class OfLosers(Amount):
    """Votes of the candidates who won nothing in an earlier tier."""

    tier: str


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

    Without either file a party's list is taken to be long enough. ``bar`` of ``tier`` strikes dual candidates
    who got less than that share of the valid votes of their district there.
    """

    bar: Share = 0
    tier: str = ""


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


# --- arithmetic ----------------------------------------------------------------------------------------------


class Plus(Amount):
    """The sum of several amounts."""

    terms: tuple[Amount, ...]


class Minus(Amount):
    """One amount less another."""

    amount: Amount
    less: Amount


class Times(Amount):
    """An amount times another."""

    amount: Amount
    factor: Amount


class Over(Amount):
    """An amount divided by another."""

    amount: Amount
    by: Amount


class Up(Amount):
    """Rounded up."""

    amount: Amount


class Down(Amount):
    """The fraction dropped."""

    amount: Amount


class Nearest(Amount):
    """Rounded to the nearest whole number, a half upwards."""

    amount: Amount


class Decimals(Amount):
    """Rounded to some decimals, the half upwards."""

    amount: Amount
    places: int


class Odd(Amount):
    """Made odd: an even number is raised by one."""

    amount: Amount


class From(Value):
    """A step of a figure that rises or falls with another: from so much on, so much."""

    least: Share
    figure: Share

    def check(self) -> None:
        for number in (self.least, self.figure):
            no_float(number, "step")
            as_number(number)


class Graded(Amount):
    """A figure by steps: that of the highest step which the amount reaches, nothing below the first."""

    amount: Amount
    steps: tuple[From, ...]

    def check(self) -> None:
        begins = [as_number(step.least) for step in self.steps]
        if not begins or begins != sorted(set(begins)):
            remedy = 'List them from the smallest, each once, like (From(5, "25%"), From(8, "20%")).'
            raise refuse("E305", system="-", tier="-", value="steps must rise", remedy=remedy)


class OrNothing(Amount):
    """The amount if it reaches ``least``, else nothing."""

    amount: Amount
    least: Share = 1


class Least(Amount):
    """The smallest of several amounts."""

    terms: tuple[Amount, ...]


class Most(Amount):
    """The largest of several amounts."""

    terms: tuple[Amount, ...]


class Sum(Amount):
    """The amount read in each place of a kind and added up; rounding happens in the places."""

    amount: Amount
    over: str


class Overall(Amount):
    """The amount of all competitors together, read in an area (by default here)."""

    amount: Amount
    in_: Where | None = None


class Nationwide(Amount):
    """The competitor's amount in the whole territory."""

    amount: Amount


def most(*terms: Amount | int) -> Amount:
    """The largest of several amounts."""
    return Most(tuple(amount(term) for term in terms))


def least(*terms: Amount | int) -> Amount:
    """The smallest of several amounts."""
    return Least(tuple(amount(term) for term in terms))


NATION = Nation()
