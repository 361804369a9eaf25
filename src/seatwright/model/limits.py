"""The least and the most a competitor may take, and where what is cut or added comes from."""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share
from seatwright.model.figures import Amount
from seatwright.model.value import Value, no_float


class Spill(Value):
    """What becomes of seats that a limit frees or asks for."""


class NextQuotient(Spill):
    """They pass to the next quotient or remainder, whosever it is."""


class Reshared(Spill):
    """Who is at the limit is put aside with votes and seats; the rest is shared out anew among the others, and again
    if this brings another to the limit."""


class Vacant(Spill):
    """They stay empty."""


class Added(Spill):
    """They come on top: the house grows."""


def _is_an_amount(amount: object) -> None:
    """A plain number is no amount yet: said here, so that nobody meets it in the middle of a count."""
    no_float(amount, "limit")
    if not isinstance(amount, Amount):
        raise refuse(
            "E305",
            system="-",
            tier="-",
            value=f"a limit of {amount!r}",
            remedy=f"Write it as an amount: Exactly({amount!r}).",
        )


class Limit(Value):
    """A bound on the seats a competitor has when the tier is done, those counted from earlier tiers included
    where ``counting`` counts them."""


class Ceiling(Limit):
    """At most an amount."""

    amount: Amount
    spill: Spill = Reshared()

    def check(self) -> None:
        _is_an_amount(self.amount)


class Floor(Limit):
    """At least an amount."""

    amount: Amount
    spill: Spill = NextQuotient()

    def check(self) -> None:
        _is_an_amount(self.amount)


class MajorityClause(Limit):
    """Who has more than a share of the admitted votes gets more than that share of the seats."""

    more_than: Share = "1/2"
    spill: Spill = Added()
