"""Limits that bit, ties and what decided them, and seats that stay empty."""

from __future__ import annotations

from seatwright.exact import as_number
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_amount, told_tie
from seatwright.explain.ranked import came_of
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, shares
from seatwright.explain.words import who
from seatwright.model import limits as li
from seatwright.model.ties import Tie
from seatwright.results.evidence import Stages
from seatwright.results.step import Bound, Decision

CAPPED = "The formula alone would give {who} {before:seat|seats}, but here it may have no more than {amount}{because}."
CAP = " ({amount})"
RESHARED = (
    "It is set aside with {amount}, and the other {rest:seat|seats} {rest:?is|are} shared out anew among the rest."
)
PASSED_ON = "What is beyond goes to the next in line."
EMPTY = "{seats:seat stays|seats stay} empty."
FLOORS = "Exactly as many seats as the law guarantees: {floors}."
MAJORITY = (
    "{who} has more than {share:law} of the votes but only {before:seat|seats}; it is raised to {amount}, and "
    "{house} grows by as many."
)

TIED = "{among} had equal claims to {seats:seat|seats}."
EQUAL = "{among} were equal."
DECIDED = "The law lets {rule} decide: {chosen}."
BY_LOT = "The lot that was drawn decided: {chosen}."
VACANT = "{seats:seat|seats} won by {who} {seats:?stays|stay} empty, because nobody is left to take {seats:?it|them}."


def told_limits(telling: Telling) -> list[Paragraph]:
    """Each limit that was at work, and what it did."""
    step = telling.step
    ceilings = [phrase for bound in step.bounds if bound.rule == "Ceiling" for phrase in _ceiling(bound, telling)]
    floors = [(bound.who, bound.amount) for bound in step.bounds if bound.rule == "Floor"]
    raised = [_majority(bound, telling) for bound in step.bounds if bound.rule == "MajorityClause"]
    return [
        *telling.paragraph("limits", *ceilings),
        *telling.paragraph("limits", *raised),
        *telling.paragraph("limits", *([say(FLOORS, floors=shares(floors))] if floors else [])),
    ]


def _ceiling(bound: Bound, telling: Telling) -> list[Phrase]:
    limit = next(
        (one for one in telling.tier.limits if isinstance(one, li.Ceiling) and type(one.spill).__name__ == bound.spill),
        None,
    )
    because = say(CAP, amount=told_amount(limit.amount, telling.names)) if limit is not None else Phrase()
    told = say(CAPPED, who=who(bound.who), before=bound.before, amount=bound.amount, because=because)
    match bound.spill:
        case "Reshared":
            rest = next(
                (
                    one.seats
                    for one, earlier in zip(telling.step.rounds[1:], telling.step.rounds)
                    if bound.who in earlier.put_aside
                ),
                0,
            )
            return [told, say(RESHARED, amount=bound.amount, rest=rest)]
        case "Vacant":
            return [told, say(EMPTY, seats=bound.before - bound.amount)]
        case _:
            return [told, Phrase(PASSED_ON)]


def _majority(bound: Bound, telling: Telling) -> Phrase:
    share = next(as_number(one.more_than) for one in telling.tier.limits if isinstance(one, li.MajorityClause))
    return say(MAJORITY, who=who(bound.who), share=share, before=bound.before, amount=bound.amount, house=telling.house)


def told_ties(telling: Telling) -> list[Paragraph]:
    """Each tie, and what decided it."""
    return [one for decision in telling.step.ties for one in telling.paragraph("ties", *_tie(decision, telling))]


def _tie(decision: Decision, telling: Telling) -> list[Phrase]:
    among = listed(who(one) for one in decision.among)
    tied = say(TIED, among=among, seats=decision.seats)
    chosen = listed(who(one) for one in decision.chosen)
    if isinstance(telling.step.evidence, Stages):
        tied, chosen = say(EQUAL, among=among), came_of(decision, telling.step.evidence)
    if decision.lot:
        return [tied, say(BY_LOT, chosen=chosen)]
    rule: Tie | None = next((one for one in telling.tier.ties if type(one).__name__ == decision.rule), None)
    return [
        tied,
        say(DECIDED, rule=told_tie(rule, telling.names) if rule is not None else decision.rule, chosen=chosen),
    ]


def told_vacant(telling: Telling) -> list[Paragraph]:
    """Seats that were won and stay empty, unless a limit has told so already."""
    capped = {bound.who for bound in telling.step.bounds if bound.spill == "Vacant"}
    return telling.paragraph(
        "vacant", *(say(VACANT, seats=n, who=who(one)) for one, n in telling.step.vacant if one not in capped)
    )
