"""The marks of a voter in English."""

from __future__ import annotations

from seatwright.explain.phrases.amounts import told_amount
from seatwright.explain.phrases.nouns import TierNames
from seatwright.explain.say import Phrase, say
from seatwright.model.figures import Amount
from seatwright.model.marks import Marks

MARKS = "On the {ballot} ballot a voter has {most}{on_one}."
SINGLE = "one mark"
SO_MANY = "{n:mark|marks}"
AS_MANY_AS = "as many marks as {amount}"
ONE_EACH = ", one at most for each candidate"
ALL_ON_ONE = ", and may give all of them to one candidate"
SOME_ON_ONE = ", and may give a candidate {n} of them"
AMOUNT_ON_ONE = ", and may give a candidate as many of them as {amount}"


def told_marks(marks: Marks, names: TierNames) -> Phrase:
    """What a voter may mark.

    >>> print(told_marks(Marks("district", 4), {}))
    On the district ballot a voter has 4 marks, one at most for each candidate.
    >>> print(told_marks(Marks("district", 1), {}), told_marks(Marks("ward", 3, on_one=3), {}), sep="\\n")
    On the district ballot a voter has one mark.
    On the ward ballot a voter has 3 marks, and may give all of them to one candidate.
    """
    most = marks.most
    if most == 1:
        return say(MARKS, ballot=marks.ballot, most=SINGLE, on_one="")
    told = say(AS_MANY_AS, amount=told_amount(most, names)) if isinstance(most, Amount) else say(SO_MANY, n=most)
    return say(MARKS, ballot=marks.ballot, most=told, on_one=_on_one(marks, names))


def _on_one(marks: Marks, names: TierNames) -> Phrase:
    one = marks.on_one
    if one == 1:
        return Phrase(ONE_EACH)
    if one == marks.most:
        return Phrase(ALL_ON_ONE)
    if isinstance(one, Amount):
        return say(AMOUNT_ON_ONE, amount=told_amount(one, names))
    return say(SOME_ON_ONE, n=one)
