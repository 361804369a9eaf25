"""The record as a whole: hashes, the seats of the house row by row, what stays vacant, lots, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from seatwright.model.counting import Less
from seatwright.model.election import NATION, Election
from seatwright.model.figures import Cast, Unfilled
from seatwright.model.formula import BestFirst, Due
from seatwright.model.places import Place
from seatwright.model.repeated import rounds_of
from seatwright.model.system import System
from seatwright.model.tier import Claim, Reference, Tier, members, references
from seatwright.model.where import EachAllianceOf, EachPartyOf, Only, Places, Winners
from seatwright.results.canonical import sha256
from seatwright.results.record import Record, Row, fingerprint
from seatwright.results.result import Vacancy
from seatwright.results.step import Step
from seatwright.verify.at_hand import AtHand
from seatwright.verify.verdict import Notes, Unsaid

LEFT_OPEN = "nobody was elected, and no later round was held"


def check_hashes(record: Record, notes: Notes) -> None:
    """The record and its law are those that the hashes name."""
    notes.same("hash", "the hash of the record", record.sha256, fingerprint(record))
    law = record.system
    notes.same("hash", "the hash of the system", law.sha256, sha256(law.value))
    notes.same(
        "hash", "the name and version of the system", (law.id, str(law.version)), (law.value.id, str(law.value.since))
    )
    notes.same("unconfirmed", "what is not confirmed", record.unconfirmed, law.value.unconfirmed)


def check_inputs(record: Record, election: Election | None, system: System | None, notes: Notes) -> None:
    """The election and the law handed in are those of the record."""
    if election is not None:
        said = record.election
        notes.same("hash", "the election", (said.id, str(said.date)), (election.id, str(election.date)))
        notes.same("hash", "the hash of the election", said.sha256, sha256(election))
    if system is not None:
        notes.same("hash", "the system", record.system.sha256, sha256(system))


# --- the seats -----------------------------------------------------------------------------------------------


def check_seats(record: Record, hand: AtHand, notes: Notes) -> None:
    """Every row of seats comes out of a step, claims never sit, and the house is the sum."""
    found = [
        Row(one.tier, one.place, one.party, one.person, one.seats, one.in_house, one.source)
        for awards in hand.awards
        for one in awards
    ]
    said, due = Counter(map(_told, record.seats)), Counter(map(_told, found))
    for row in sorted((said - due) | (due - said)):
        notes.expect(
            "seats", False, f"the row {row} is told {said[row]} times, and comes out of the steps {due[row]} times"
        )
    notes.expect("seats", record.seats == tuple(found), "the rows of seats are not those of the steps, in their order")
    notes.same("house", "the house", record.house, sum(row.seats for row in record.seats if row.in_house))
    for row in record.seats:
        tier = hand.tier(row.tier)
        claim = tier is not None and isinstance(tier.gives, Claim)
        notes.expect("house", not (claim and row.in_house), f"{row.seats} seats of {row.party} are a claim, and sit")


def _told(row: Row) -> str:
    who = " of ".join(part for part in (row.person, row.party) if part)
    return f"{row.tier}, {row.place}: {who} {row.seats} ({row.source}{'' if row.in_house else ', a claim'})"


# --- vacancies -----------------------------------------------------------------------------------------------


def check_vacancies(record: Record, hand: AtHand, notes: Notes) -> None:
    """Seats without a member are those that the steps leave empty."""
    left = tuple(_all_vacancies(record, hand))
    told = tuple(one for one in record.vacant if one.why != LEFT_OPEN)
    for one in {*told} ^ {*left}:
        notes.expect(
            "vacant",
            False,
            f"{one.tier}, {one.place}: {one.seats} vacant seats of {one.party or 'nobody'} are "
            f"{'told, and no step leaves them' if one in told else 'left by a step, and not told'}",
        )
    notes.expect("vacant", told == left, "the vacant seats are not those that the steps leave")
    _check_left_open(record, hand, notes)


def _check_left_open(record: Record, hand: AtHand, notes: Notes) -> None:
    """Seats left to a later round are vacant only where no such round was counted; without the map, at most those."""
    told = [one for one in record.vacant if one.why == LEFT_OPEN]
    try:
        open_ = [one for step in record.tree for one in _left_open(step, hand)]
    except Unsaid:
        notes.leave("vacant")
        return
    for one in told:
        notes.expect("vacant", one in open_, f"{one.tier}, {one.place}: {one.seats} seats are told as left to no round")
    if hand.has_election and record.wanted is None:
        notes.expect("vacant", told == open_, "the seats left to a later round are not those that the steps leave")


def _left_open(step: Step, hand: AtHand) -> Iterator[Vacancy]:
    tier = hand.tier(step.tier)
    if tier is None or isinstance(tier.gives, Claim) or step.kind != "count" or _is_followed(step, hand):
        return
    takers = [other.name for other in hand.system.tiers if any(_takes_up(one, tier) for one in references(other))]
    place = Place(step.place_kind, step.place)
    later = [one for one in hand.record.tree if one.tier in takers and one.kind in ("count", "given")]
    if takers and _empty(step) > 0 and not any(hand.lies_in(place, Place(one.place_kind, one.place)) for one in later):
        yield Vacancy(tier.told_as, step.place, "", _empty(step), LEFT_OPEN)


def _is_followed(step: Step, hand: AtHand) -> bool:
    """Whether a repeated tier was counted in the place again, in a later round."""
    return bool(step.nth) and any(
        one.nth > step.nth and one.kind == "count" and (one.tier, one.place) == (step.tier, step.place)
        for one in hand.record.tree
    )


def _takes_up(one: Reference, tier: Tier) -> bool:
    """Whether a reference takes up what a tier leaves unfilled."""
    return isinstance(one.member, Unfilled) and one.tier == tier.name


def _all_vacancies(record: Record, hand: AtHand) -> Iterator[Vacancy]:
    """Step by step; what repeated ones leave unfilled after the last round, for the last one counted in each place."""
    for repeated, tiers in rounds_of(hand.system.repeats, hand.system.tiers):
        names = [tier.name for tier in tiers if not isinstance(tier.gives, Claim)]
        steps = [step for step in record.tree if step.tier in names]
        for step in steps:
            yield from _unseated(step, hand)
            if repeated is None:
                yield from _vacancies(step, hand)
        if repeated is not None and not (record.wanted and record.wanted.tier in repeated.tiers):
            counted = [step for name in names for step in steps if step.tier == name and step.kind == "count"]
            last = {(step.tier, step.place_kind, step.place): step for step in counted}
            for step in last.values():
                yield from _vacancies(step, hand)


def _unseated(step: Step, hand: AtHand) -> Iterator[Vacancy]:
    """Seats of a list that had nobody left."""
    told_as = hand.system[step.tier].told_as
    for who, n in step.vacant:
        yield Vacancy(told_as, who.place or step.place, who.party or step.party, n, "nobody left to seat")


def _vacancies(step: Step, hand: AtHand) -> Iterator[Vacancy]:
    tier = hand.tier(step.tier)
    if tier is None:
        return
    if step.kind == "count" and not isinstance(tier.counting, Less) and not isinstance(tier.formula, Due):
        yield from _unfilled(step, tier, hand)


def _unfilled(step: Step, tier: Tier, hand: AtHand) -> Iterator[Vacancy]:
    """Seats that nobody could take, unless a later tier takes them up; places whose winner has no room."""
    if isinstance(tier.among, Winners) and isinstance(tier.formula, BestFirst):
        seated = {who for who, n in step.outcome if n}
        for one in step.standings:
            if one.who not in seated:
                yield Vacancy(tier.told_as, one.who.place, one.who.party, 1, "the party's seats do not cover it")
    elif not any(_takes_up(one, tier) for other in hand.system.tiers for one in references(other)):
        empty = _empty(step)
        if empty > 0:
            yield Vacancy(tier.told_as, step.place, "", empty, "nobody could take it")


def _empty(step: Step) -> int:
    """The seats at stake that the formula could give to nobody."""
    if step.settlement is not None:
        return step.settlement.base - sum(n for _, n in step.settlement.due)
    return step.seats - sum(n for _, n in step.outcome) - sum(n for _, n in step.vacant)


# --- lots ----------------------------------------------------------------------------------------------------


def check_lots(record: Record, hand: AtHand, notes: Notes) -> None:
    """A lot is of a tier of the law, under its sentence, for fewer than all who tie; and no lot counts twice."""
    names = [lot.id for lot in record.lots]
    for lot in (*record.lots, *((record.wanted,) if record.wanted else ())):
        tier = hand.tier(lot.tier)
        notes.expect("lot", tier is not None and lot.law == str(tier.law), f"the lot {lot.id} is of no tier of the law")
        notes.expect(
            "lot",
            0 < lot.seats < len(set(lot.among)) == len(lot.among) and names.count(lot.id) <= 1,
            f"the lot {lot.id} is for {lot.seats} seats among {len(lot.among)}",
        )


# --- what is there, and what is not --------------------------------------------------------------------------


def check_order(record: Record, hand: AtHand, notes: Notes) -> None:
    """The steps stand in the order of the law, each place once; a tier without steps is told as not covered."""
    rank = {tier.name: n for n, tier in enumerate(hand.system.tiers)}
    order = [rank.get(step.tier, -1) for step in record.tree]
    turns = [_turn(step, rank, hand) for step in record.tree]
    notes.expect("order", turns == sorted(turns) and -1 not in order, "the steps do not follow the order of the law")
    told = Counter((step.tier, step.place, step.place_kind, step.party, step.nth) for step in record.tree)
    for (tier, place, *_), times in told.items():
        notes.expect("order", times == 1, f"{tier}, {place} is told {times} times")
    missing = {tier for tier, _ in record.not_covered}
    last = rank.get(record.wanted.tier, -1) if record.wanted else len(rank)
    for tier in hand.system.tiers[: max(0, last)]:
        is_told = rank[tier.name] in order or tier.name in missing or _nobody_has_won(tier, record)
        if not is_told and _may_have_no_place(tier):
            _leave_to_the_map(hand, notes)
        else:
            notes.expect("order", is_told, f"the tier {tier.name} has no step, and is not told as missing")


def _nobody_has_won(tier: Tier, record: Record) -> bool:
    """Whether lists share what was won in an earlier tier, in which nobody has won anything."""
    if not isinstance(tier.where, EachPartyOf | EachAllianceOf):
        return False
    earlier = [step for step in record.tree if step.tier == tier.where.tier]
    return bool(earlier) and not any(n and who.party for step in earlier for who, n in step.outcome)


def _may_have_no_place(tier: Tier) -> bool:
    """Whether a tier is fought in places of a size, of which an election may have none."""
    return isinstance(tier.where, Only) and not tier.where.names


def _leave_to_the_map(hand: AtHand, notes: Notes) -> None:
    """Whether there are places of a size is told by the map (cover); without it, it cannot be checked."""
    if not hand.has_election:
        notes.leave("order")


def _turn(step: Step, rank: Mapping[str, int], hand: AtHand) -> tuple[int, int, int]:
    """When a step is taken: its tier, or the first of those repeated with it, then the round, then the tier."""
    repeated = hand.system.repeated(step.tier)
    first = repeated.tiers[0] if repeated is not None else step.tier
    return rank.get(first, -1), step.nth, rank.get(step.tier, -1)


def check_given(record: Record, hand: AtHand, notes: Notes) -> None:
    """Steps taken as given are those of given.csv, or of districts.csv; a count that waits for a lot has not come to
    the later ones."""
    names = [tier.name for tier in hand.system.tiers]
    come_to = names.index(record.wanted.tier) + 1 if record.wanted and record.wanted.tier in names else len(names)
    for tier in hand.system.tiers[:come_to]:
        said = {
            (step.place, step.place_kind): step.outcome
            for step in record.tree
            if step.tier == tier.name and step.kind == "given"
        }
        try:
            found = _given(tier, hand)
        except Unsaid:
            notes.leave("given")
            continue
        for place in {**said, **found}:
            outcome = tuple(((who.party, who.person, who.place), n) for who, n in said.get(place, ()))
            notes.same("given", f"what is given in {tier.name}, {place[0]}", outcome, found.get(place, ()))


Given = dict[tuple[str, str], tuple[tuple[tuple[str, str, str], int], ...]]


def _given(tier: Tier, hand: AtHand) -> Given:
    rows = hand.given(tier)
    if isinstance(tier.among, Places) and not rows:
        return _given_places(tier, tier.among.kind, hand)
    found: Given = {}
    for row in rows:
        place = (row.district, hand.territory.kind_of(row.district, tier.name) if row.district != NATION else "")
        found[place] = (*found.get(place, ()), ((row.party, row.candidate, ""), row.seats))
    return found


def _given_places(tier: Tier, kind: str, hand: AtHand) -> Given:
    """The shares of places as districts.csv tells them, where they need not be reckoned."""
    seats = {name: hand.territory.seats(kind, name) for name in hand.territory.of_kind(kind) if name != NATION}
    known = tuple((("", "", name), n) for name, n in seats.items() if n is not None)
    ballots = any(isinstance(one, Cast) for one in members(tier.votes))
    if not isinstance(tier.gives, Claim) or not known or len(known) < len(seats) or ballots:
        return {}
    return {(NATION, ""): known}
