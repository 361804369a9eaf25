"""Amounts and their arithmetic: sums, differences, shares, rounding, the larger and the smaller.

An amount is a sentence: "the party's list votes", "120 less the seats of outsiders", "the larger of what it won and
what is due". Read for a competitor it is that competitor's share of it; read for a place it is the whole.
"""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.value import Value, no_float
from seatwright.model.where import Where


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
