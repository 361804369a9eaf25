"""Seats that stay empty, and why."""

from __future__ import annotations

from seatwright.model.competitor import Competitor
from seatwright.model.counting import Less
from seatwright.model.figures import Unfilled
from seatwright.model.formula import BestFirst, Due
from seatwright.model.places import Place
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier, references
from seatwright.model.where import Winners
from seatwright.results.ledger import Ledger
from seatwright.results.result import Vacancy
from seatwright.results.step import Step


def unfilled(tier: Tier, step: Step, system: System) -> list[Vacancy]:
    """The seats of a step that nobody could take, unless a later tier takes them up."""
    if step.kind != "count" or isinstance(tier.counting, Less) or isinstance(tier.formula, Due):
        return []
    if isinstance(tier.among, Winners) and isinstance(tier.formula, BestFirst):
        return _uncovered(tier, step)
    if _takers(tier, system):
        return []
    empty = _empty(step)
    return [Vacancy(tier.told_as, step.place, "", empty, "nobody could take it")] if empty > 0 else []


def _takers(tier: Tier, system: System) -> list[Tier]:
    """The later tiers that take up what a tier leaves unfilled: a run-off."""
    return [
        other
        for other in system.tiers
        if any(isinstance(one.member, Unfilled) and one.tier == tier.name for one in references(other))
    ]


def left_open(system: System, ledger: Ledger) -> list[Vacancy]:
    """Seats left to a later tier that was not counted in their place: a run-off that was not held."""
    found: list[Vacancy] = []
    for tier in system.tiers:
        for step in ledger.last_in(tier.name) if _takers(tier, system) and not isinstance(tier.gives, Claim) else ():
            empty = _empty(step)
            if empty > 0 and not _taken_up(step, _takers(tier, system), ledger):
                found.append(
                    Vacancy(tier.told_as, step.place, "", empty, "nobody was elected, and no later round was held")
                )
    return found


def _taken_up(step: Step, takers: list[Tier], ledger: Ledger) -> bool:
    """Whether a later tier was counted, or given, in the step's place."""
    place = Place(step.place_kind, step.place)
    later = (one for tier in takers for one in ledger.steps.get(tier.name, ()) if one.kind in ("count", "given"))
    return any(ledger.territory.lies_in(place, Place(one.place_kind, one.place)) for one in later)


def _empty(step: Step) -> int:
    """The seats at stake that the formula could give to nobody."""
    if step.settlement is not None:
        return step.settlement.base - sum(n for _, n in step.settlement.due)
    return step.seats - sum(n for _, n in step.outcome) - sum(n for _, n in step.vacant)


def _uncovered(tier: Tier, step: Step) -> list[Vacancy]:
    """Winners of an earlier tier for whom there was no room: their places have no member."""
    seated = {who for who, n in step.outcome if n}
    left_out: list[Competitor] = [one.who for one in step.standings if one.who not in seated]
    return [Vacancy(tier.told_as, who.place, who.party, 1, "the party's seats do not cover it") for who in left_out]
