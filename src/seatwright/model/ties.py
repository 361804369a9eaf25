"""What the law says when two have equal claims to one seat. A lot is always last, and is never drawn here."""

from __future__ import annotations

from seatwright.model.value import Value


class Tie(Value):
    """One rule for a tie; a tier lists them in order, and a lot follows where none decides."""


class MoreVotes(Tie):
    """Who has more votes."""


class FewerSeats(Tie):
    """Who has fewer seats so far."""


class Older(Tie):
    """The older person (``born`` in lists.csv or votes by candidate)."""


class Younger(Tie):
    """The younger person."""


class OlderList(Tie):
    """The list whose candidates are older on average (``born`` in lists.csv, of everyone on it)."""


class OlderNext(Tie):
    """The list whose next candidate is older: the first in its order after those who have its seats so far."""


class OneVoteMore(Tie):
    """The figures are taken again with one vote added to each (Scotland, Wales, London)."""


class MostIn(Tie):
    """Who had more votes in an earlier tier: the first preferences, the earlier round."""

    tier: str


class LastUnequal(Tie):
    """Who had more votes at the last earlier stage of a count by transfers at which they were not equal."""


class FirstUnequal(Tie):
    """Who had more votes at the first stage of a count by transfers at which they were not equal."""


class SecondBallot(Tie):
    """A second ballot between them, if it was held."""

    ballot: str


class ByLot(Tie):
    """By lot: always the last resort, written out where the law itself names it."""

    by: str = ""  # who draws, in the law's words
