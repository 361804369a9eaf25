"""Who sits, checked again: as many names as seats, down the list where it is closed, and what stays empty."""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.exact import as_number
from seatwright.model import fill as m
from seatwright.model.competitor import Competitor
from seatwright.model.election import SUMS, Listed
from seatwright.model.places import Place
from seatwright.model.tier import Claim
from seatwright.results.step import Step
from seatwright.verify.at_hand import AtHand
from seatwright.verify.preferred import check_bar, check_most_preferred, names_on_ballot
from seatwright.verify.rounds import some
from seatwright.verify.scope import Scope, Whole
from seatwright.verify.seats import on_list, struck
from seatwright.verify.verdict import Notes, Unsaid

Named = Mapping[Competitor, tuple[str, ...]]
Emptied = tuple[tuple[Competitor, int], ...]


def check_persons(step: Step, scope: Scope, gives: Whole, cut: Emptied, hand: AtHand, notes: Notes) -> None:
    """What the tier gives is filled with persons, or stays empty."""
    outcome, named = dict(step.outcome), dict(step.persons)
    notes.same("persons", "what a ceiling leaves empty", step.vacant[: len(cut)], cut)
    empty = dict(step.vacant[len(cut) :])
    notes.expect("once", len(empty) == len(step.vacant) - len(cut), "somebody's empty seats are told twice")
    filled = {who: outcome.get(who, 0) + empty.get(who, 0) for who in {**outcome, **empty}}
    notes.same("sum", "the seats given and those left empty", some(filled), some(gives))
    below = [who for who, n in (*step.outcome, *step.vacant) if n < 0]
    notes.expect("sum", not below, f"{', '.join(map(str, below))} would have fewer seats than none")
    for who, names in named.items():
        _check_names(who, names, outcome, empty, notes)
    for who, seats in filled.items():
        _check_list(who, seats, named, empty.get(who, 0), scope, hand, notes)


def _check_names(
    who: Competitor, names: tuple[str, ...], outcome: Whole, empty: Mapping[Competitor, int], notes: Notes
) -> None:
    """Not more names than seats; a list that ends has all its names seated; an individual sits in person."""
    notes.expect(
        "persons",
        0 < len(set(names)) == len(names) <= outcome.get(who, 0),
        f"{who} has {outcome.get(who, 0)} seats, and {len(names)} persons are named",
    )
    if empty.get(who):
        notes.same("persons", f"the persons of {who}, whose list ends", len(names), outcome.get(who, 0))
    if _in_person(who):
        notes.same("persons", f"who sits for {who}", names, (who.person,))


def _in_person(who: Competitor) -> bool:
    return bool(who.person) and who.person not in SUMS


def _check_list(
    who: Competitor, seats: int, named: Named, empty: int, scope: Scope, hand: AtHand, notes: Notes
) -> None:
    """The names of the list that are left, in its order where it is closed."""
    names = named.get(who, ())
    if _in_person(who):
        beyond = 0 if isinstance(scope.tier.gives, Claim) else max(0, seats - 1)
        notes.same("persons", f"the seats of {who} left empty", empty, beyond)
        return
    try:
        able = _able(who, named, scope, hand)
    except Unsaid:
        notes.leave("persons")
        return
    if able is None:
        notes.same("persons", f"the persons named for {who}, who has no list", (names, empty), ((), 0))
        return
    notes.same("persons", f"the seats of {who} left empty", empty, max(0, seats - len(able)))
    if isinstance(scope.tier.fill, m.ClosedList | m.InPerson):
        notes.same("persons", f"the persons of {who}", names, tuple(able[:seats]))
    else:
        notes.expect("persons", set(names) <= set(able), f"somebody sits for {who} who is not on its list")
    if isinstance(scope.tier.fill, m.PreferenceBar):
        check_bar(scope.tier.fill, who, names, able, scope, hand, notes)
    if isinstance(scope.tier.fill, m.PersonalVotes | m.EachOnce):
        check_most_preferred(scope.tier.fill, who, names, able, scope, hand, notes)


def _able(who: Competitor, named: Named, scope: Scope, hand: AtHand) -> list[str] | None:
    """The names that may still be seated; None without a list. Where several lists may have one person, those seated
    for a list with more votes are seated first."""
    names = _left(who, scope, hand)
    if names is None or not isinstance(scope.tier.fill, m.EachOnce):
        return names
    turn = (-scope.votes.get(who, 0), who)
    first = {name for one, names in named.items() if (-scope.votes.get(one, 0), one) < turn for name in names}
    sit = hand.seated(scope.place.name, scope.before) | first
    return [name for name in names if name not in sit]


def _left(who: Competitor, scope: Scope, hand: AtHand) -> list[str] | None:
    """The names of its list without those elected for it."""
    who = who if who.party else who._replace(party=scope.party)
    rows = on_list(hand, scope.tier, who.party, who.place or scope.place.name)
    elected, fill = hand.elected(scope.before), scope.tier.fill
    if not rows and (on_ballot := names_on_ballot(who, scope, hand)):
        return [name for name in on_ballot if (who.party, name) not in elected]
    left = [row for row in rows if (row.party, row.candidate) not in elected]
    if isinstance(fill, m.ThenLosers) and rows:
        return _with_losers(fill.tier, rows[0], [row.candidate for row in left], scope, hand)
    if isinstance(fill, m.SharedRanks):
        left = [row for row in left if not struck(hand, row, as_number(fill.bar), fill.tier)]
    return [row.candidate for row in left] if rows else None


def _with_losers(tier: str, of: Listed, names: list[str], scope: Scope, hand: AtHand) -> list[str]:
    """The list less those who won a district, and behind it the losers who are linked to it in its place."""
    linked = [row for row in hand.election.lists if row.tier == tier and row.party == of.party]
    won = {(one.place, one.person) for one in hand.so_far(scope.before) if one.tier == tier}
    winners = {row.candidate for row in linked if (row.district, row.candidate) in won}
    first = [name for name in names if name not in winners]
    gone = {*winners, *first, *(person for party, person in hand.elected(scope.before) if party == of.party)}
    area = Place(hand.kind_of(of.district, ""), of.district)
    inside = [row for row in linked if hand.lies_in(Place(hand.kind_of(row.district, tier), row.district), area)]
    return [*first, *(row.candidate for row in inside if row.candidate not in gone)]
