"""A part of a result: a tier, a place, or one seat."""

from __future__ import annotations

from seatwright.explain.find import steps_in, tiers_called
from seatwright.explain.house import title_of
from seatwright.explain.page import Explanation, Paragraph
from seatwright.explain.places import told_cells
from seatwright.explain.say import say
from seatwright.explain.telling import Telling, cited, heading
from seatwright.explain.tiers import told_step, told_steps
from seatwright.explain.words import place_called, who, words_of
from seatwright.model.competitor import Competitor
from seatwright.results.result import Award, Result
from seatwright.results.step import Step

SEAT = "{seats:{noun}} in {place} went to {who}."
SEAT_GIVEN = "{seats:{noun}} in {place} went to {who}, as given; it was not counted here."
VOTES = "{who} had {votes:{unit}} there."


def explain_tier(result: Result, name: str, place: str = "", full: bool = False) -> Explanation:
    """A tier, in all its places or in one."""
    words = words_of(result.system, result.election)
    tiers = tiers_called(result.system, name)
    told = [
        one
        for tier in tiers
        for one in told_steps(tier, steps_in(result, tier, place), result, words, full or bool(place))
    ]
    part = words.heading(tiers[0]) if not place else f"{words.heading(tiers[0])}, {place_called(place)}"
    return Explanation(title_of(result, part), tuple(told))


def explain_place(result: Result, place: str, full: bool = False) -> Explanation:
    """Everything that was decided in a place, tier by tier: its own seats in full, those of its parts together."""
    words = words_of(result.system, result.election)
    told: list[Paragraph] = []
    for tier in result.system.tiers:
        own = [step for step in result.tree if step.tier == tier.name and step.place == place]
        inner = [step for step in steps_in(result, tier, place) if step not in own]
        told += (
            told_steps(tier, own, result, words, True)
            or told_steps(tier, inner, result, words, full)
            or told_cells(tier, place, result, words)
        )
    return Explanation(title_of(result, place_called(place)), tuple(told))


def explain_seat(result: Result, seat: Award) -> Explanation:
    """One row of the result: who has it, and the step that gave it."""
    words = words_of(result.system, result.election)
    tier = result.system[seat.tier]
    steps = [step for step in result.tree if step.tier == seat.tier and _gave(step, seat)]
    name = who(Competitor(seat.party, seat.person))
    told = say(
        SEAT_GIVEN if seat.source == "given" else SEAT,
        seats=seat.seats,
        noun=words.seats(seat.tier),
        place=place_called(seat.place),
        who=name,
    )
    first = Paragraph(
        cited(told, words.article(tier.law)),
        law=str(tier.law),
        tier=tier.name,
        place=seat.place,
        numbers=told.numbers,
        topic="seat",
    )
    rest = [one for step in steps[:1] for one in told_step(Telling(result, words, tier, step), seat.party)]
    nth = steps[0].nth if steps else 0
    return Explanation(title_of(result, name), (heading(words, tier, nth), first, *rest))


def _gave(step: Step, seat: Award) -> bool:
    """Whether a step gave a seat: in its place, for the party whose own lists shared, or over the whole country."""
    if step.party and step.party != seat.party:
        return False
    if step.nth:
        gave = ((one.place or step.place, one.party or step.party) for one, n in step.outcome if n)
        return (seat.place, seat.party) in gave
    return step.place == seat.place or any(
        one.place == seat.place and one.party in ("", seat.party) for one, _ in step.outcome
    )
