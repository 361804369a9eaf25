"""What tests of explanations share: the paragraphs of a topic, and small results to tell."""

from __future__ import annotations

from tests.small import election, two_tiers

from seatwright.explain import Explanation, explain
from seatwright.kernel import count
from seatwright.law import SAINTE_LAGUE, AtLeast, Entry, Formula, Kept, Overhang, TopUp, Valid, Won
from seatwright.model.election import Seat
from seatwright.results.result import Result

BAR = AtLeast("5%", of=Valid("list"))
BAR_OR_DISTRICT = BAR | Won(1, "constituency")


def texts(explanation: Explanation, topic: str = "") -> list[str]:
    """The texts of one topic, in order."""
    return [one.text for one in explanation.paragraphs if topic in ("", one.topic)]


def told(result: Result, topic: str, **asked: object) -> list[str]:
    """What is told of a result on a topic."""
    return texts(explain(result, **asked), topic)


def topped_up(
    list_votes: dict[str, int],
    given: tuple[Seat, ...],
    seats: int = 10,
    overhang: Overhang | None = None,
    entry: Entry = BAR_OR_DISTRICT,
    formula: Formula = SAINTE_LAGUE,
    **more: object,
) -> Result:
    """A result of list seats that top up district seats taken as given."""
    counting = TopUp(("constituency",), overhang or Kept())
    return count(two_tiers(formula, seats, entry=entry, counting=counting, **more), election(list_votes, given))
