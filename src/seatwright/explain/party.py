"""What concerns one party: its votes, what it was due, what it won and where, and the cost of one more seat."""

from __future__ import annotations

from seatwright.explain.admitted import own_bar, reasons
from seatwright.explain.checks import is_bar, judged, needed
from seatwright.explain.find import steps_in, tiers_called
from seatwright.explain.house import title_of
from seatwright.explain.limits import told_limits, told_ties
from seatwright.explain.many import uncovered
from seatwright.explain.next_seat import more_votes
from seatwright.explain.overhang import overhang_of, told_over
from seatwright.explain.page import Explanation, Paragraph
from seatwright.explain.phrases import told_amount
from seatwright.explain.phrases.nouns import counted, many
from seatwright.explain.places import nearest_miss, won_where
from seatwright.explain.ranked import told_candidates
from seatwright.explain.refused import told_refused
from seatwright.explain.repeated import by_round
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import (
    Telling,
    base_of,
    cited,
    formula_seats,
    heading,
    is_measured_here,
    share_of,
    won_before,
)
from seatwright.explain.two_ways import of_party
from seatwright.explain.words import is_single, who, words_of
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Due
from seatwright.model.tier import Tier
from seatwright.model.where import AdmittedAlliances, Alliances, Winners
from seatwright.results.evidence import Stages
from seatwright.results.result import Result
from seatwright.results.step import Standing, Step

HAS = "{party} has {seats} of the {house:seat|seats}: {tiers}."
HAS_NONE = "{party} has none of the {house:seat|seats}."
TIER = "{n:{seats}}"
VOTES = "{party} has {votes} of {base:{unit}}, {share:%}."
DUE = "Of {seats:seat|seats} it is due {due}."
WON = "Of {seats:seat|seats} it gets {due}."
GETS = "It gets {amount}: {due}."
WITHOUT = (
    "Without regard to what others had won, it would have been due {first}; after that was settled it is due {due}."
)
LESS = "From these the {before} it has won are taken off: {due} less {won} is {given}."
NEXT = "With {more:more vote|more votes}, all others unchanged, it would have had {one_more}."
ONE_MORE, A_SEAT = "one seat more", "a seat"
ENOUGH = "That is enough for the {bar:law}, for which {needed} were needed."
LET_IN = "That is below the {bar:law}, but it takes part because {reason}."
GIVEN = "{party} won {n:{seats}}; this is taken as given, not counted here."
OWN_LISTS = "Its {seats:seat is|seats are} shared out among its own lists: {shares}."
SEATED = (
    "Of the {all:place|places} where it came first, {n} {n:?has|have} no member, because the seats of its own "
    "list there did not suffice."
)
STAGED = 3  # in up to so many places each candidate of a party is told
ALL_SEATED = "Everybody who came first for it has a seat."


def explain_party(result: Result, party: str, only: str = "", place: str = "", full: bool = False) -> Explanation:
    """A party's way through the count, tier by tier; ``only`` one tier, or in one place, if named."""
    words = words_of(result.system, result.election)
    told: list[Paragraph] = _summary(result, party)
    for tier in tiers_called(result.system, only) if only else result.system.tiers:
        name = _name_in(tier, party, result)
        for steps in by_round([step for step in steps_in(result, tier, place) if _concerns(step, name)]):
            paragraphs = _tier([Telling(result, words, tier, step, full) for step in steps], name)
            told += [heading(words, tier, steps[0].nth), *paragraphs] if paragraphs else []
    return Explanation(title_of(result, who(Competitor(party))), tuple(told))


def _name_in(tier: Tier, party: str, result: Result) -> str:
    """The name under which a party competes: its alliance's, where alliances do."""
    return (
        dict(result.election.alliances).get(party, party)
        if isinstance(tier.among, Alliances | AdmittedAlliances)
        else party
    )


def _concerns(step: Step, party: str) -> bool:
    return (
        step.party == party
        or any(one.who.party == party for one in step.standings)
        or any(one.party == party for one, _ in step.outcome)
    )


def _summary(result: Result, party: str) -> list[Paragraph]:
    """What it has in all, and by which tiers."""
    seats = result.seats().get(party, 0)
    words = words_of(result.system)
    tiers = listed(say(TIER, n=n, seats=counted(words.names, tier)) for tier, n in _by_tier(result, party).items())
    told = say(HAS if seats else HAS_NONE, party=who(Competitor(party)), seats=seats, house=result.house, tiers=tiers)
    return [
        Paragraph(
            cited(told, str(result.system.law)), law=str(result.system.law), numbers=told.numbers, topic="summary"
        )
    ]


def _by_tier(result: Result, party: str) -> dict[str, int]:
    seats: dict[str, int] = {}
    for award in result.awards:
        if award.party == party and award.in_house:
            seats[award.told_as] = seats.get(award.told_as, 0) + award.seats
    return {tier: n for tier, n in seats.items() if n}


# --- one tier ------------------------------------------------------------------------------------------------


def _tier(tellings: list[Telling], party: str) -> list[Paragraph]:
    first = tellings[0]
    counted_ = [one for one in tellings if one.step.kind == "count"]
    told = _given([one for one in tellings if one.step.kind == "given"], party)
    if not counted_:
        return told
    if first.step.party:
        return [*told, *(one for telling in counted_ for one in _own_lists(telling))]
    if isinstance(first.tier.among, Winners):
        return [*told, *_cover(counted_, party)]
    if len(counted_) <= STAGED and all(isinstance(one.step.evidence, Stages) for one in counted_):
        return [*told, *told_candidates(counted_, party)]
    if len(counted_) == 1 and not is_single(first.tier) and not _is_spread(counted_[0]):
        return [*told, *_one(counted_[0], party)]
    refused = told_refused(counted_[0], party) if counted_[0].step.place == "*" else []
    if not any(one.admitted for telling in counted_ for one in telling.step.standings if one.who.party == party):
        return [*told, *refused]
    cells = of_party(counted_[0], party)
    return [*told, *refused, *won_where(counted_, party), *cells, *nearest_miss(counted_, party)]


def _is_spread(telling: Telling) -> bool:
    """Whether a step's seats go to parties in places, so that a party stands in it several times."""
    return any(one.who.place for one in telling.step.standings)


def _given(tellings: list[Telling], party: str) -> list[Paragraph]:
    n = sum(seats for telling in tellings for one, seats in telling.step.outcome if one.party == party)
    if not n:
        return []
    seats = counted(tellings[0].names, tellings[0].tier.name)
    return [
        one.__replace__(place="") for one in tellings[0].paragraph("given", say(GIVEN, n=n, seats=seats, party=party))
    ]


def _one(telling: Telling, party: str) -> list[Paragraph]:
    """A party in a step of the whole country: its votes, the bar, what it is due, and one seat more."""
    standing = next((one for one in judged(telling) if one.who.party == party), None)
    if standing is None:
        return []
    votes = _votes(standing, telling)
    if not standing.admitted:
        return told_refused(telling, party) or telling.paragraph("votes", votes)
    one = standing.who
    return [
        *telling.paragraph("votes", votes, *_entry(standing, telling)), *_limits(one, telling),
        *telling.paragraph("formula", *_due(one, telling)), *telling.paragraph("overhang", *_overhang(one, telling)),
        *telling.paragraph("next", _next(one, telling)),
    ]  # fmt: skip


def _entry(standing: Standing, telling: Telling) -> list[Phrase]:
    """By which rule it takes part, where the law asks for something."""
    bar = own_bar(standing, telling)
    own = next((check for check in standing.checks if check.passed and is_bar(check)), None)
    if bar is None or not standing.votes or (own is not None and own.has != standing.votes):
        return []
    if own is not None:
        return [say(ENOUGH, bar=own.share, needed=needed(own))]
    if not is_measured_here(telling.step):
        return []
    below = share_of(standing, base_of(telling.step)) < bar.share
    return [say(LET_IN, bar=bar.share, reason=reasons(standing, telling))] if below else []


def _votes(standing: Standing, telling: Telling) -> Phrase:
    base = base_of(telling.step)
    return say(
        VOTES,
        party=who(standing.who),
        votes=standing.votes,
        base=base,
        share=share_of(standing, base),
        unit=telling.unit,
    )


def _due(one: Competitor, telling: Telling) -> list[Phrase]:
    """What it is due, and what is taken off for seats won."""
    settled, step = telling.step.settlement, telling.step
    if settled is None:
        due, formula = dict(step.outcome).get(one, 0), telling.tier.formula
        if isinstance(formula, Due):
            return [say(GETS, amount=told_amount(formula.amount, telling.names), due=due)]
        return [say(DUE if telling.is_claim else WON, seats=sum(n for _, n in step.outcome), due=due)]
    if one in {aside for _, aside in settled.put_aside}:
        return []
    due, won, first = dict(settled.due).get(one, 0), dict(settled.won).get(one, 0), dict(settled.first)
    told = [say(DUE, seats=sum(n for _, n in settled.due), due=due)]
    if first and first.get(one, 0) != due:
        told = [say(WITHOUT, first=first.get(one, 0), due=due)]
    before = listed(many(telling.names, tier) for tier in won_before(telling.tier.counting))
    return [*told, say(LESS, before=before, due=due, won=won, given=due - won)] if won and due >= won else told


def _overhang(one: Competitor, telling: Telling) -> list[Phrase]:
    settled = telling.step.settlement
    aside = settled is not None and one in {other for _, other in settled.put_aside}
    if settled is None or settled.rule == "Less" or not (aside or one in dict(overhang_of(settled))):
        return []
    return told_over(one, settled, telling)


def _limits(one: Competitor, telling: Telling) -> list[Paragraph]:
    """The limits and ties that concern it."""
    step = telling.step
    mine = step.__replace__(
        bounds=tuple(bound for bound in step.bounds if bound.who == one),
        ties=tuple(tie for tie in step.ties if one in tie.among),
    )
    return [*told_limits(telling._replace(step=mine)), *told_ties(telling._replace(step=mine))]


def _next(one: Competitor, telling: Telling) -> Phrase:
    more = more_votes(telling, one)
    held = formula_seats(telling).get(one, 0)
    return say(NEXT, more=more, one_more=ONE_MORE if held else A_SEAT) if more is not None else Phrase()


# --- its own lists, and its winners --------------------------------------------------------------------------


def _own_lists(telling: Telling) -> list[Paragraph]:
    outcome = telling.step.outcome
    shares = listed(
        say("{who} {n}", who=who(one), n=n) for one, n in sorted(outcome, key=lambda item: (-item[1], item[0])) if n
    )
    return (
        telling.paragraph("own lists", say(OWN_LISTS, seats=sum(n for _, n in outcome), shares=shares))
        if shares
        else []
    )


def _cover(tellings: list[Telling], party: str) -> list[Paragraph]:
    """Its district leaders who sit, and each who does not, with Land, share and the last who was covered."""
    left = [one for one in tellings if any(turn.who.party == party and not turn.seated for turn in one.turns)]
    n = sum(turn.who.party == party and not turn.seated for one in left for turn in one.turns)
    told = (
        say(SEATED, all=sum(turn.who.party == party for one in tellings for turn in one.turns), n=n)
        if n
        else Phrase(ALL_SEATED)
    )
    summary = [one.__replace__(place="") for one in tellings[0].paragraph("uncovered", told)]
    return [*summary, *(one for telling in left for one in telling.paragraph("uncovered", uncovered(party, telling)))]
