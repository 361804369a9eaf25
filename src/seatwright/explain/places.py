"""Where a party won its seats, and where it came nearest to one more."""

from __future__ import annotations

from seatwright.explain.next_seat import more_votes
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases.nouns import counted
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, heading, shares
from seatwright.explain.two_ways import of_place
from seatwright.explain.words import Words, is_single, place_called, who
from seatwright.model.competitor import Competitor
from seatwright.model.places import Territory
from seatwright.model.tier import Tier
from seatwright.model.where import Winners
from seatwright.results.evidence import InOrder
from seatwright.results.result import Result

BY_NAME = 12  # so many places are told by name; more only by region

NONE = "It won none of the {all} {seats}."
BY_PLACE = "It won {n:{seats}}: {places}."
BY_REGION = "It won {n:{seats}}: {places}. Each by name: --all."
SOME = "It won {n:{seats}}. Each by name: --all."
PLACE = "{place}"
PERSON = "{place} ({person})"
SEVERAL = "{place} {n}"
CELLS = "{seats:seat goes|seats go} to {place}: {shares}."
LEFT = (
    "For {who} ({key:%} of the valid votes) there is no seat: those of the party's own list had gone to others "
    "with larger shares."
)
BEHIND = "{who} ({key:%} of the valid votes) is behind {ahead} ({ahead_key:%})."
NEAREST = (
    "It came nearest to {one} in {place}: {more:more vote|more votes} there, all others unchanged, would have "
    "been enough."
)
ONE_MORE, A_SEAT = "one more", "one"


def won_where(tellings: list[Telling], party: str) -> list[Paragraph]:
    """The places where a party won, by name or, where they are many, by region."""
    first = tellings[0]
    won = [
        (one.place or telling.place, one.person, n)
        for telling in tellings
        for one, n in telling.step.outcome
        if one.party == party and n
    ]
    n = sum(seats for _, _, seats in won)
    seats = counted(first.names, first.tier.name)
    if not n:
        everywhere = [step for step in first.result.tree if step.tier == first.tier.name]
        told = say(NONE, all=sum(n for step in everywhere for _, n in step.outcome), seats=seats.partition("|")[2])
    else:
        told = _told(won, n, seats, first)
    return [one.__replace__(place="") for one in first.paragraph("where", told)]


def _told(won: list[tuple[str, str, int]], n: int, seats: str, first: Telling) -> Phrase:
    if len(won) <= BY_NAME or first.full:
        single = is_single(first.tier) or isinstance(first.tier.among, Winners)
        ranked = won if single else sorted(won, key=lambda one: (-one[2], one[0]))
        return say(BY_PLACE, n=n, seats=seats, places=listed(_place(*one, single) for one in ranked))
    regions = _by_region(won, first)
    if len(regions) > 1:
        return say(
            BY_REGION, n=n, seats=seats, places=listed(say(SEVERAL, place=region, n=more) for region, more in regions)
        )
    return say(SOME, n=n, seats=seats)


def _place(place: str, person: str, n: int, single: bool) -> Phrase:
    if not single:
        return say(SEVERAL, place=place, n=n)
    return say(PERSON if person else PLACE, place=place, person=person)


def _by_region(won: list[tuple[str, str, int]], first: Telling) -> list[tuple[str, int]]:
    """Seats by the larger places in which those lie that were won; the most first."""
    territory = Territory(first.result.election.districts)
    regions: dict[str, int] = {}
    for place, _, n in won:
        around = territory.chain(place)[1:]
        region = around[0] if around else place
        regions[region] = regions.get(region, 0) + n
    return sorted(regions.items(), key=lambda item: (-item[1], item[0]))


def nearest_miss(tellings: list[Telling], party: str) -> list[Paragraph]:
    """The place where the fewest more votes would have brought it one more seat."""
    found: list[tuple[int, str, Telling, Competitor]] = []
    for telling in tellings:
        for one in telling.step.standings:
            more = more_votes(telling, one.who) if one.who.party == party and one.admitted else None
            if more is not None:
                found.append((more, telling.place, telling, one.who))
    if not found:
        return []
    more, place, telling, _ = min(found, key=lambda one: one[:2])
    has = any(one.party == party and n for other in tellings for one, n in other.step.outcome)
    return telling.paragraph("next", say(NEAREST, one=ONE_MORE if has else A_SEAT, place=place, more=more))


def _left(place: str, telling: Telling) -> list[Phrase]:
    """Who got no seat in a place: behind whoever took it, where the place has room for so many; else for the party."""
    proof = telling.step.evidence
    rooms = dict(proof.columns) if isinstance(proof, InOrder) else {}
    if rooms.get(place, 1) == 0:
        return []
    here = [turn for turn in telling.turns if turn.who.place == place]
    last = min((turn for turn in here if turn.seated), key=lambda turn: turn.key, default=None) if rooms else None
    return [
        say(LEFT, who=who(turn.who), key=turn.key)
        if last is None or turn.key > last.key
        else say(BEHIND, who=who(turn.who), key=turn.key, ahead=who(last.who), ahead_key=last.key)
        for turn in here
        if not turn.seated
    ]


def told_cells(tier: Tier, place: str, result: Result, words: Words) -> list[Paragraph]:
    """What a place got of seats that a tier spread over several places."""
    tellings = [Telling(result, words, tier, step) for step in result.tree if step.tier == tier.name]
    mine = [
        (Competitor(one.party or telling.step.party, one.person), n)
        for telling in tellings
        for one, n in telling.step.outcome
        if one.place == place and n
    ]
    left = [one for telling in tellings for one in _left(place, telling)]
    if not mine and not left:
        return []
    told = [say(CELLS, seats=sum(n for _, n in mine), place=place_called(place), shares=shares(mine))] if mine else []
    return [
        heading(words, tier),
        *(
            one.__replace__(place=place)
            for one in tellings[0].paragraph("cells", *told, of_place(tellings[0], place), *left)
        ),
    ]
