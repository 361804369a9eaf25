"""The house as a whole: its title, its size and why, and what the reader must know besides."""

from __future__ import annotations

from seatwright.explain.doubts import told_doubts
from seatwright.explain.page import HEADING, Paragraph
from seatwright.explain.phrases.nouns import counted
from seatwright.explain.say import Phrase, day, joined, listed, say
from seatwright.explain.telling import cited
from seatwright.explain.words import Words, place_called, who
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION
from seatwright.model.tier import Tier
from seatwright.results.result import LotsNeeded, Result

BY_NAME = 12  # how many places are told by name

TITLE = "{election}: how {seats:seat|seats} came about"
TITLE_SO_FAR = "{election}: the count so far"
TITLE_PARTY = "{election}: {party}"
INTRO = "{body}, {date}. {told}."
INTRO_UNDATED = "{body}. {told}."
OUTCOME = "{parties}."
PARTY = "{party} {seats}"
SCALE = "The figures of this election are {unit}, not counts of votes."

SIZE = "The {body} has {house:member|members}: {tiers}."
SIZE_TIER = "{n:{seats}}"
SIZE_SO_FAR = "Given so far: {house:seat|seats}{tiers}."
SIZE_PARTLY = "Counted here: {house:seat|seats} ({tiers}). Parts of the {body} are not covered."
GROWN = (
    "{where:cap} begins with {base}; {more:seat was|seats were} added for this one term, because more seats were won "
    "than were due."
)
LEVELLED = (
    "{where:cap} begins with {base}; {more:seat was|seats were} added for this one term, so that everybody reaches "
    "the least number."
)
BEGINS, BEGINS_IN = "the law", "in {place} the law"
STOPPED = (
    "The count has stopped: {among} have equal claims to {seats:seat|seats} ({tier}, {place}), and the law wants "
    "a lot. Draw it, and count again."
)
NOT_COVERED = "Not covered by these figures: {tier}, for which there are {reason}."
WITHOUT_MEMBER = "{seats:seat has|seats have} no member, because {why}: {places}."
UNCOVERED = (
    "{seats:district has|districts have} no member of {seats:?its|their} own, because the seats of the winner's party "
    "did not cover {seats:?it|them}: {places}."
)
NOT_COVERED_BY_SEATS = "the party's seats do not cover it"
WHY = {
    "nobody could take it": "nobody could take what was left",
    "nobody left to seat": "nobody is left on the list",
}
VACANT_PLACE = "{place} ({party})"
VACANT_ALONE = "{place}"
WARNING = "A caution: {warning}"
DOUBTS = "Points of law that no source has confirmed"
REMARKS = "Besides"


def title_of(result: Result, party: str = "") -> str:
    """The title of an explanation."""
    name = result.election.title or result.election.id or result.system.name
    if party:
        return say(TITLE_PARTY, election=name, party=party)
    return say(TITLE_SO_FAR if isinstance(result, LotsNeeded) else TITLE, election=name, seats=result.house)


def told_intro(result: Result) -> list[Paragraph]:
    """What was elected, when, and the seats in one line."""
    system, election = result.system, result.election
    dated = election.date.year > 1
    intro = say(
        INTRO if dated else INTRO_UNDATED,
        body=system.body or system.name,
        date=day(election.date),
        told=system.told or system.name,
    )
    seats = say(
        OUTCOME,
        parties=listed(say(PARTY, party=who(Competitor(party)), seats=n) for party, n in result.seats().items() if n),
    )
    scale = say(SCALE, unit=election.votes_are) if election.votes_are in ("basis points", "percent") else Phrase()
    told = joined((intro, seats if result.house else "", scale))
    return [Paragraph(cited(told, str(system.law)), law=str(system.law), numbers=told.numbers, topic="intro")]


def told_house(result: Result, words: Words) -> list[Paragraph]:
    """How many members the house has, tier by tier; and where no member sits."""
    told = [joined((_size(result, words), *_grown(result))), *_vacancies(result)]
    if isinstance(result, LotsNeeded) and result.lot is not None:
        lot = result.lot
        told.insert(
            0,
            say(
                STOPPED,
                among=listed(who(one) for one in lot.among),
                seats=lot.seats,
                tier=words.system[lot.tier].noun,
                place=place_called(lot.place),
            ),
        )
    law = result.system.law
    found = [
        Paragraph(cited(one, words.article(law)), law=str(law), numbers=one.numbers, topic="house") for one in told
    ]
    return [
        Paragraph(say("The {body}", body=result.system.body or "house"), topic=HEADING),
        *found,
        *_left_out(result, words),
    ]


def _size(result: Result, words: Words) -> Phrase:
    tiers: dict[str, int] = {}
    for award in result.awards:
        if award.in_house:
            tiers[award.told_as] = tiers.get(award.told_as, 0) + award.seats
    told = listed(say(SIZE_TIER, n=n, seats=_seats_of(tier, words)) for tier, n in tiers.items())
    if isinstance(result, LotsNeeded):
        return say(SIZE_SO_FAR, house=result.house, tiers=say(" ({tiers})", tiers=told) if told else "")
    template = SIZE_PARTLY if result.not_covered else SIZE
    return say(template, body=result.system.body or "house", house=result.house, tiers=told)


def _grown(result: Result) -> list[Phrase]:
    """Why the house has more seats than the law begins with."""
    return [
        say(
            LEVELLED if one.rule == "Levelled" else GROWN,
            where=BEGINS if step.place in ("", NATION) else say(BEGINS_IN, place=step.place),
            base=one.base,
            more=one.house - one.base,
        )
        for step in result.tree
        if (one := step.settlement) is not None and one.house > one.base
    ]


def _seats_of(told_as: str, words: Words) -> str:
    """What the seats of a published tier are called."""
    own = next((tier for tier in words.system.tiers if told_as == tier.name), None)
    return counted(words.names, told_as) if own is not None else f"{told_as} seat|{told_as} seats"


def _vacancies(result: Result) -> list[Phrase]:
    """Seats without a member, by the reason why."""
    groups: dict[str, list[tuple[str, str, int]]] = {}
    for one in result.vacancies:
        groups.setdefault(one.why, []).append((one.place, one.party, one.seats))
    return [_vacancy(why, seats) for why, seats in groups.items()]


def _vacancy(why: str, seats: list[tuple[str, str, int]]) -> Phrase:
    template = UNCOVERED if why == NOT_COVERED_BY_SEATS else WITHOUT_MEMBER
    return say(template, seats=sum(n for *_, n in seats), why=WHY.get(why, why), places=_where(seats))


def _where(seats: list[tuple[str, str, int]]) -> Phrase:
    """The places by name; where they are many, how many of each party."""
    if len(seats) <= BY_NAME:
        return listed(_vacant(place, party) for place, party, _ in seats)
    parties: dict[str, int] = {}
    for _, party, n in seats:
        parties[party] = parties.get(party, 0) + n
    return listed(
        say(PARTY, party=party, seats=n) for party, n in sorted(parties.items(), key=lambda item: (-item[1], item[0]))
    )


def _vacant(place: str, party: str) -> Phrase:
    return say(VACANT_PLACE if party else VACANT_ALONE, place=place_called(place), party=party)


def _left_out(result: Result, words: Words) -> list[Paragraph]:
    """Tiers that the figures do not cover."""
    return [
        Paragraph(say(NOT_COVERED, tier=_noun(tier, words), reason=reason), tier=tier, topic="not covered")
        for tier, reason in result.not_covered
    ]


def _noun(tier: str, words: Words) -> str:
    found: list[Tier] = [one for one in words.system.tiers if one.name == tier]
    return found[0].noun if found else tier


def told_remarks(result: Result, words: Words) -> list[Paragraph]:
    """Cautions, and points of law that no source confirmed."""
    found = told_doubts(result.system, words, DOUBTS)
    cautions = [Paragraph(say(WARNING, warning=one), topic="caution") for one in result.warnings]
    return [*found, *([Paragraph(REMARKS, topic=HEADING), *cautions] if cautions else [])]
