"""A tier of a result: one step in full, or many places in a few sentences."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.explain.admitted import told_entry
from seatwright.explain.deciding import told_outcome
from seatwright.explain.limits import told_limits, told_ties, told_vacant
from seatwright.explain.many import by_party, told_many, told_winner
from seatwright.explain.overhang import told_after, told_before
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_condition
from seatwright.explain.repeated import by_round
from seatwright.explain.say import say
from seatwright.explain.stake import told_stake, told_votes
from seatwright.explain.telling import Telling, heading, shares
from seatwright.explain.words import Words, is_single, place_called
from seatwright.model.condition import Otherwise
from seatwright.model.tier import Tier
from seatwright.model.where import Winners
from seatwright.results.evidence import TakenAsGiven
from seatwright.results.result import Result
from seatwright.results.step import Step

GIVEN = "{seats:{noun} is|{nouns} are} taken as given, not counted here: {shares}."
GIVEN_IN = "{seats:{noun} is|{nouns} are} taken as given for {place}, not counted here: {shares}."
GIVEN_MANY = "{seats:{noun} is|{nouns} are} taken as given in {places} places, not counted here: {shares}."
GIVEN_APART = 3  # more places than these are told together
FIXED = "The shares of the places are taken as they were fixed beforehand, {seats:seat|seats} in all: {shares}."
NOT_NEEDED = "This step was not needed{where}, because the step “{tier}” was taken."
NOT_MET = "This step was not taken{where}: the law asks for it only if {condition}."
IN_PLACE = " in {place}"
CLAIM = "Nobody sits by this step: later steps read what it found."
PLACE = "{place}."


def told_steps(tier: Tier, steps: list[Step], result: Result, words: Words, full: bool = False) -> list[Paragraph]:
    """Some steps of a tier, under its heading: step by step, or all places together where they are many; of a repeated
    tier each round under its own."""
    return [one for own in by_round(steps) for one in _told_round(tier, own, result, words, full)]


def _told_round(tier: Tier, steps: list[Step], result: Result, words: Words, full: bool) -> list[Paragraph]:
    tellings = [Telling(result, words, tier, step, full) for step in steps]
    if len(steps) > 1 and full and is_single(tier):
        told = [*told_places(tellings), *(one for telling in tellings for one in told_winner(telling))]
    else:
        told = (
            [one for telling in tellings for one in told_step(telling)]
            if len(steps) == 1 or full
            else told_places(tellings)
        )
    return [heading(words, tier, steps[0].nth), *told]


def told_places(tellings: list[Telling]) -> list[Paragraph]:
    """Many places: the given and the skipped ones apart, the counted ones together."""
    counted = [one for one in tellings if one.step.kind == "count"]
    other = [one for one in tellings if one.step.kind != "count"]
    given = [one for one in other if one.step.kind == "given"]
    if len(given) > GIVEN_APART:
        told = _given_together(given)
        other = [one for one in other if one.step.kind != "given"]
    else:
        told = []
    told += [paragraph for one in _alike(other) for paragraph in told_step(one)]
    return [*told, *(told_step(counted[0]) if len(counted) == 1 else told_many(counted))]


def _alike(tellings: Iterable[Telling]) -> list[Telling]:
    """Given steps one by one; of those not taken, one for all."""
    kept: list[Telling] = []
    for one in tellings:
        if one.step.kind == "given" or not any(other.step.kind == one.step.kind for other in kept):
            kept.append(one)
    return kept


def told_step(telling: Telling, only: str = "") -> list[Paragraph]:
    """One step, from the seats at stake to the seats that stayed empty; ``only``: what concerns one party."""
    match telling.step.kind:
        case "given":
            return _given(telling)
        case "count":
            return _counted(telling, only)
        case _:
            return _not_taken(telling)


def _counted(telling: Telling, only: str) -> list[Paragraph]:
    if isinstance(telling.tier.among, Winners):
        return [*told_many([telling]), *_claim(telling)]
    if is_single(telling.tier):
        return [
            *told_votes(telling),
            *told_entry(telling, only),
            *told_outcome(telling),
            *told_ties(telling),
            *_claim(telling),
        ]
    return [
        *told_stake(telling), *told_votes(telling), *told_entry(telling, only), *told_before(telling),
        *told_limits(telling), *told_outcome(telling), *told_after(telling), *told_ties(telling),
        *told_vacant(telling), *_claim(telling),
    ]  # fmt: skip


def _claim(telling: Telling) -> list[Paragraph]:
    return telling.paragraph("claim", CLAIM) if telling.is_claim else []


def _given(telling: Telling) -> list[Paragraph]:
    step = telling.step
    if isinstance(step.evidence, TakenAsGiven) and step.evidence.source == "districts.csv":
        return telling.paragraph("given", say(FIXED, seats=step.seats, shares=shares(step.outcome)))
    noun, _, nouns = telling.words.seats(telling.tier.name).partition("|")
    template = GIVEN if step.place == "*" else GIVEN_IN
    return telling.paragraph(
        "given",
        say(
            template,
            seats=step.seats,
            noun=noun,
            nouns=nouns,
            shares=shares(step.outcome),
            place=place_called(step.place),
        ),
    )


def _given_together(given: list[Telling]) -> list[Paragraph]:
    """Results taken as given in many places, added up."""
    first, seats = given[0], by_party(given)
    noun, _, nouns = first.words.seats(first.tier.name).partition("|")
    told = say(
        GIVEN_MANY, seats=sum(seats.values()), noun=noun, nouns=nouns, places=len(given), shares=shares(seats.items())
    )
    return [one.__replace__(place="") for one in first.paragraph("given", told)]


def _not_taken(telling: Telling) -> list[Paragraph]:
    where = "" if telling.step.place == "*" else say(IN_PLACE, place=telling.place)
    if isinstance(telling.tier.when, Otherwise):
        taken = telling.words.system[telling.tier.when.tier]
        return telling.paragraph("not met", say(NOT_NEEDED, where=where, tier=telling.words.heading(taken)))
    return telling.paragraph(
        "not met", say(NOT_MET, where=where, condition=told_condition(telling.tier.when, telling.names))
    )
