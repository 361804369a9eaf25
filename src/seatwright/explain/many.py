"""Many places of one tier, told together: who won how many, where it was closest, who was refused."""

from __future__ import annotations

from seatwright.explain.admitted import told_entry
from seatwright.explain.deciding import told_decision
from seatwright.explain.limits import told_limits, told_ties, told_vacant
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_counting, told_formula
from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.explain.stake import told_votes
from seatwright.explain.telling import Telling, shares
from seatwright.explain.words import is_single, who
from seatwright.model.competitor import Competitor
from seatwright.model.counting import Alone
from seatwright.model.election import NATION
from seatwright.model.formula import Due, Plurality
from seatwright.model.where import Each, Only, Winners
from seatwright.results.evidence import InOrder, MostVoted, Taken
from seatwright.results.step import Standing

ONE_BY_ONE = 16  # up to so many places each has a paragraph of its own
CLOSEST = 3

SINGLE = "In {places:{kinds}} there was one seat each for whoever had most votes: {shares}."
ONE_EACH = "In {places:{kinds}} one seat each was at stake: {shares}."
SEVERAL = "In {places:{kinds}} {seats:seat|seats} in all were shared out, each place apart: {shares}."
OF_PARTIES = "What each party had won was shared out among its own lists: {shares}."
CLOSE = "The closest contests: {contests}."
CONTEST = "{place}, where {who} was ahead of {second} by {lead:{unit}}"
PLACE = "{place}, {seats:seat|seats}: {shares}."
NAMED = "{place}: {text}"
LOCAL = "{refused:competitor|competitors} in {places:{kinds}} stayed below what the law asks for there."
COVERED = "Of {all:district leader|district leaders}, {seated} are covered by their party's seats and sit: {shares}."
UNCOVERED = "The other {left} do not sit, and their places have no member of their own: {shares}."
NOT_SEATED = (
    "In {place}, {party} has {room:seat|seats}; the last went to {last} ({last_key:%} of its valid votes). "
    "Nothing was left for {names}."
)
NO_SEATS = "In {place}, {party} has no seat for {names}."
LEFT_OUT = "{place} ({key:%})"


def told_many(tellings: list[Telling]) -> list[Paragraph]:
    """The counted places of a tier."""
    if not tellings:
        return []
    first = tellings[0]
    if isinstance(first.tier.among, Winners):
        return [
            *_of_all(first.paragraph("outcome", *_covered(tellings)), tellings),
            *_uncovered(tellings),
            *_exceptions(tellings),
        ]
    rule = [told_formula(first.tier.formula, first.names)]
    if not isinstance(first.tier.counting, Alone):
        rule.append(told_counting(first.tier.counting, first.names))
    most_voted = is_single(first.tier) and isinstance(first.tier.formula, Plurality)
    told = [_total(tellings), _closest(tellings)] if most_voted else [*rule, _total(tellings)]
    apart = not most_voted and len(tellings) <= ONE_BY_ONE and not isinstance(first.tier.formula, Due)
    place = told_winner if is_single(first.tier) else _place
    places = [one for telling in tellings for one in place(telling)] if apart else []
    whole = [*told_votes(first), *first.paragraph("outcome", *told)]
    return [*_entry(tellings), *_of_all(whole, tellings), *places, *_exceptions(tellings)]


def _of_all(paragraphs: list[Paragraph], tellings: list[Telling]) -> list[Paragraph]:
    """A paragraph about all places of a tier is about none in particular."""
    return [one.__replace__(place="") for one in paragraphs] if len(tellings) > 1 else paragraphs


def _kinds(first: Telling) -> str:
    """One and several of the places where a tier is fought."""
    where = first.tier.where
    return first.kinds(where.kind) if isinstance(where, Each | Only) else "place|places"


# --- who won how many ----------------------------------------------------------------------------------------


def by_party(tellings: list[Telling]) -> dict[Competitor, int]:
    """Seats of several steps, added up by party."""
    seats: dict[Competitor, int] = {}
    for telling in tellings:
        for one, n in telling.step.outcome:
            party = Competitor(one.party or telling.step.party or one.place)
            seats[party] = seats.get(party, 0) + n
    return seats


def _total(tellings: list[Telling]) -> Phrase:
    first, seats = tellings[0], by_party(tellings)
    if first.step.party:
        return say(OF_PARTIES, shares=shares(seats.items()))
    one = SINGLE if isinstance(first.tier.formula, Plurality) else ONE_EACH
    return say(
        one if is_single(first.tier) else SEVERAL,
        places=len(tellings),
        kinds=_kinds(first),
        seats=sum(seats.values()),
        shares=shares(seats.items()),
    )


def _closest(tellings: list[Telling]) -> Phrase:
    """Where the fewest votes lay between winning and losing."""
    contests = [
        (proof.last.votes - proof.lost.votes, telling.place, proof)
        for telling in tellings
        if isinstance(proof := telling.step.evidence, MostVoted) and proof.last is not None and proof.lost is not None
    ]
    told = [
        say(CONTEST, place=place, who=who(proof.last.who), second=who(proof.lost.who), lead=lead, unit=tellings[0].unit)
        for lead, place, proof in sorted(contests, key=lambda one: one[:2])[:CLOSEST]
        if proof.last and proof.lost
    ]
    return say(CLOSE, contests=listed(told)) if told and len(tellings) > CLOSEST else Phrase()


def _place(telling: Telling) -> list[Paragraph]:
    """One place of several seats: who won them, and what decided the last."""
    step = telling.step
    told = say(PLACE, place=telling.place, seats=sum(n for _, n in step.outcome), shares=shares(step.outcome))
    return telling.paragraph("decided", told, *told_decision(telling))


def told_winner(telling: Telling) -> list[Paragraph]:
    """One place of one seat: who won it, and by how many votes."""
    told = joined(told_decision(telling))
    return telling.paragraph("decided", say(NAMED, place=telling.place, text=told)) if told else []


# --- who was refused -----------------------------------------------------------------------------------------


def _entry(tellings: list[Telling]) -> list[Paragraph]:
    """Rules of entry that hold everywhere are told once; those of single places are only counted."""
    first = tellings[0]
    everywhere: dict[object, Standing] = {}
    local: dict[str, int] = {}
    for telling in tellings:
        for one in telling.step.standings:
            if all(check.area in ("", NATION) for check in one.checks):
                key = (one.who, one.admitted, one.checks)
                earlier = everywhere.get(key)
                everywhere[key] = one.__replace__(votes=one.votes + earlier.votes) if earlier is not None else one
            elif not one.admitted and one.votes:
                local[telling.place] = local.get(telling.place, 0) + 1
    merged = first._replace(
        step=first.step.__replace__(standings=tuple(sorted(everywhere.values(), key=lambda one: -one.votes)))
    )
    kept_out = say(LOCAL, refused=sum(local.values()), places=len(local), kinds=_kinds(first)) if local else Phrase()
    return _of_all([*told_entry(merged), *first.paragraph("refused", kept_out)], tellings)


def _exceptions(tellings: list[Telling]) -> list[Paragraph]:
    """Ties, limits and empty seats, each with its place."""
    return [
        one.__replace__(text=say(NAMED, place=telling.place, text=one.text))
        for telling in tellings
        for one in (*told_limits(telling), *told_ties(telling), *told_vacant(telling))
    ]


# --- winners whose seats are covered, or not -----------------------------------------------------------------


def _turns(telling: Telling, seated: bool) -> list[Taken]:
    return [turn for turn in telling.turns if turn.seated == seated]


def _covered(tellings: list[Telling]) -> list[Phrase]:
    """How many district leaders sit, and how many do not."""
    seated = [turn.who.party for telling in tellings for turn in _turns(telling, True)]
    left = [turn.who.party for telling in tellings for turn in _turns(telling, False)]
    told = say(COVERED, all=len(seated) + len(left), seated=len(seated), shares=_counted(seated))
    return [told, say(UNCOVERED, left=len(left), shares=_counted(left))] if left else [told]


def _counted(parties: list[str]) -> Phrase:
    return shares((Competitor(party), parties.count(party)) for party in dict.fromkeys(parties))


def _uncovered(tellings: list[Telling]) -> list[Paragraph]:
    """Place by place and party by party, the leaders without a seat, and the last one who had a seat."""
    return [
        one
        for telling in tellings
        for party in dict.fromkeys(turn.who.party for turn in _turns(telling, False))
        for one in telling.paragraph("uncovered", uncovered(party, telling))
    ]


def uncovered(party: str, telling: Telling) -> Phrase:
    """A party's leaders in a place for whom its seats did not suffice, with their shares of the valid votes."""
    proof = telling.step.evidence
    room = dict(proof.rows).get(party, 0) if isinstance(proof, InOrder) else 0
    seated = [turn for turn in _turns(telling, True) if turn.who.party == party]
    left = [turn for turn in _turns(telling, False) if turn.who.party == party]
    names = listed(say(LEFT_OUT, place=turn.who.place, key=turn.key) for turn in left)
    if not seated:
        return say(NO_SEATS, place=telling.place, party=party, names=names)
    return say(
        NOT_SEATED,
        place=telling.place,
        party=party,
        room=room,
        last=seated[-1].who.place,
        last_key=seated[-1].key,
        names=names,
    )
