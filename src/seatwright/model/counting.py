"""How seats already won in earlier tiers count: the seat linkage, and what is done with overhang."""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.figures import Amount
from seatwright.model.value import Value, no_float


class Overhang(Value):
    """What becomes of seats won above what is due."""


class Kept(Overhang):
    """They are kept and the house grows by them; nobody else gains or loses."""


class Levelled(Overhang):
    """The house grows to the smallest in which everyone reaches the minimum.

    ``minima``: what must be reached, by default the seats already won. ``unlevelled``: so many seats may stay without
    levelling and come on top, ``of`` which at most those of this amount per party (seats no list seat can be set
    against). ``odd``: the house must be odd.
    """

    minima: Amount | None = None
    unlevelled: int = 0
    of: Amount | None = None
    odd: bool = False
    at_most: int = 100_000


class Continued(Overhang):
    """The next seats are given by the same rule until they cover what was won, at most ``times`` as many as were won
    above what is due; what is still not covered comes on top. ``odd``: an even number of seats gets one more, on the
    next quotient."""

    times: int
    odd: bool = False

    def check(self) -> None:
        if self.times < 0:
            raise refuse("E305", system="-", tier="-", value="less than no further seats", remedy="Write 0 or more.")


class Scaled(Overhang):
    """The house is enlarged in one reckoned step: for whoever won most seats for its votes, these seats times the votes
    of all, divided by its own, to the nearest whole number. What this still does not cover comes on top. ``odd``: an
    even number is raised by one."""

    odd: bool = False
    at_most: int = 100_000


class Enlarged(Overhang):
    """For each seat won above what is due the house gets ``times`` more, and everything is shared out anew; so again
    for what is still not covered, in at most ``rounds`` rounds. What is left then comes on top."""

    times: int = 2
    rounds: int = 1

    def check(self) -> None:
        no_float(self.times, "Enlarged")
        no_float(self.rounds, "Enlarged")
        if self.times < 1 or self.rounds < 1:
            raise refuse("E305", system="-", tier="-", value="a house that is not enlarged", remedy="Write Kept().")


class Matched(Overhang):
    """The next seats are given by the same rule until they cover what was won, but the house has at most ``times``
    levelling seats for each seat won above what is due: seats that merely cover such a seat are none. What is still
    not covered comes on top."""

    times: int = 1

    def check(self) -> None:
        no_float(self.times, "Matched")
        if self.times < 1:
            raise refuse("E305", system="-", tier="-", value="less than no levelling seats", remedy="Write Kept().")


class MatchedOdd(Matched):
    """As :class:`Matched`; and where the house has grown to an even number of seats it gets one more, on the next
    quotient or remainder, even beyond the ``times`` levelling seats (Mecklenburg-Vorpommern)."""


class Aside(Value):
    """Who is put aside when overhang is absorbed."""


class Exceeding(Aside):
    """Who won more than is due."""


class AtOrAbove(Aside):
    """Once anybody exceeds: everyone who won at least what is due, and won something (Lesotho)."""


class Absorbed(Overhang):
    """They are kept and the others pay: who is over is put aside with seats and votes, the rest is shared out anew
    among the others, until nobody is over. The house does not grow."""

    aside: Aside = Exceeding()


class Forfeited(Overhang):
    """They are not kept: a later tier seats only as many winners as are due. The earlier tier must give claims."""


class Counting(Value):
    """How seats won in earlier tiers count in this one."""


class Alone(Counting):
    """Not at all: the tier stands alone."""


class TopUp(Counting):
    """The seats at stake include those already won; the tier gives what is still lacking."""

    against: tuple[str, ...]
    overhang: Overhang = Kept()


class StartingFrom(Counting):
    """The formula starts from the seats already won, each counted with a weight (Quebec: a half);
    the seats at stake are this tier's own."""

    against: tuple[str, ...]
    weight: Share = 1

    def check(self) -> None:
        if as_number(self.weight) < 0:
            raise refuse(
                "E305", system="-", tier="-", value="a weight below zero", remedy="Write 0 (parallel) to 1 (full)."
            )


class Less(Counting):
    """Each competitor's result less the seats it won in earlier tiers; none below zero."""

    against: tuple[str, ...]
