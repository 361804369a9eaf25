"""Dual-member proportional as its steps are written down, one after the other: an oracle that shares no code.

Plain dictionaries and fractions. Conflicts are settled in the order that a shuffle gives, not best first. Where votes
tie it says so and stops: what the law does then is told elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from random import Random
from typing import NamedTuple

Shares = dict[str, dict[str, Fraction]]  # district -> ticket -> share in the race
OVER_FIVE_PERCENT = Fraction(1, 20)


class TiedError(Exception):
    """Two claims are equal."""


class Region(NamedTuple):
    """Votes by district and ticket; ``single``: tickets of one (district, party); ``one``: districts with one seat."""

    votes: dict[str, dict[str, int]]
    single: frozenset[tuple[str, str]] = frozenset()
    one: frozenset[str] = frozenset()
    bar: Fraction = OVER_FIVE_PERCENT
    regional_bar: Fraction = Fraction(0)


class Outcome(NamedTuple):
    """Who won: the first seats, second seats of independents, main round, reserve round, and each round of forfeits."""

    first: dict[str, str]
    alone: dict[str, str]
    due: dict[str, int]
    main: dict[str, str]
    reserve: dict[str, str]
    again: tuple[dict[str, str], ...]


def is_alone(ticket: str) -> bool:
    """Independents are told by their first letters."""
    return ticket.startswith("ind")


def best(ranked: Mapping[str, Fraction | int]) -> str:
    """The one with most."""
    top = max(ranked.values())
    found = [who for who, n in ranked.items() if n == top]
    if len(found) > 1:
        raise TiedError
    return found[0]


def shared(votes: dict[str, int], seats: int) -> dict[str, int]:
    """Whole quotas, then the largest remainders."""
    total = sum(votes.values())
    if not total:
        return dict.fromkeys(votes, 0)
    exact = {party: Fraction(n * seats, total) for party, n in votes.items()}
    due = {party: int(n) for party, n in exact.items()}
    left = seats - sum(due.values())
    rest = {party: exact[party] - due[party] for party in votes}
    order = sorted(rest, key=lambda party: rest[party], reverse=True)
    if 0 < left < len(order) and rest[order[left - 1]] == rest[order[left]]:
        raise TiedError
    return {party: n + (party in order[:left]) for party, n in due.items()}


def lacking(votes: dict[str, int], held: Mapping[str, int], seats: int) -> dict[str, int]:
    """What each lacks; who holds more than is due keeps it, and is taken out with votes and seats."""
    inside = dict(votes)
    while inside:
        due = shared(inside, seats)
        over = [party for party in inside if held.get(party, 0) > due[party]]
        if not over:
            return {party: due.get(party, held.get(party, 0)) - held.get(party, 0) for party in votes}
        for party in over:
            seats -= held[party]
            del inside[party]
    return dict.fromkeys(votes, 0)


def settled(seeks: Mapping[str, int], race: Shares, shuffle: Random) -> dict[str, str]:
    """Tentative candidates, conflicts in any order, losers out for good, the next best put forward."""
    lists = {
        party: sorted((place for place in race if party in race[place]), key=lambda place: race[place][party])[::-1]
        for party in seeks
    }
    for party, places in lists.items():
        if len({race[place][party] for place in places}) < len(places):
            raise TiedError
    out: set[tuple[str, str]] = set()
    while True:
        forward: dict[str, list[str]] = {}
        for party, places in lists.items():
            for place in [one for one in places if (party, one) not in out][: max(0, seeks[party])]:
                forward.setdefault(place, []).append(party)
        conflicts = sorted(place for place, parties in forward.items() if len(parties) > 1)
        if not conflicts:
            return {place: parties[0] for place, parties in forward.items()}
        place = shuffle.choice(conflicts)
        stays = best({party: race[place][party] for party in forward[place]})
        out |= {(party, place) for party in forward[place] if party != stays}


def counted(region: Region, reserve: Fraction, shuffle: Random) -> Outcome:
    """A region, step by step."""
    votes = region.votes
    valid = {place: sum(rows.values()) for place, rows in votes.items()}
    parties = dict.fromkeys(ticket for rows in votes.values() for ticket in rows if not is_alone(ticket))
    cast = {party: sum(rows.get(party, 0) for rows in votes.values()) for party in parties}
    house = sum(1 if place in region.one else 2 for place in votes)

    first = {place: best(rows) for place, rows in votes.items()}
    race: Shares = {}
    for place, rows in votes.items():
        race[place] = {ticket: Fraction(n, valid[place]) for ticket, n in rows.items() if ticket != first[place]}
        if not is_alone(first[place]) and (place, first[place]) not in region.single:
            race[place][first[place]] = Fraction(rows[first[place]], 2 * valid[place])
    alone: dict[str, str] = {}
    for place, left in race.items():
        if place not in region.one and left and is_alone(best(left)):
            alone[place] = best(left)
    race = {
        place: {party: share for party, share in left.items() if not is_alone(party) and share >= region.bar}
        for place, left in race.items()
        if place not in alone and place not in region.one
    }

    enough = {party: n for party, n in cast.items() if n >= region.regional_bar * sum(valid.values())}
    held = {party: [*first.values()].count(party) for party in parties}
    outside = len(alone) + sum(party not in enough for party in first.values())
    lacks = lacking(enough, held, house - outside)
    due = {party: held[party] + lacks[party] for party in enough}
    aside = {party: min(lacks[party], int(reserve * due[party])) for party in enough}
    main = settled({party: lacks[party] - aside[party] for party in enough}, race, shuffle)
    race = {place: left for place, left in race.items() if place not in main}
    won = {party: [*main.values()].count(party) for party in enough}
    later = settled({party: lacks[party] - won[party] for party in enough}, race, shuffle)
    race = {place: left for place, left in race.items() if place not in later}
    for party in [*main.values(), *later.values()]:
        held[party] += 1

    again: list[dict[str, str]] = []
    while any(party in enough for left in race.values() for party in left):
        live = {party: n for party, n in enough.items() if any(party in left for left in race.values())}
        others = len(alone) + sum(is_alone(ticket) for ticket in first.values())
        others += sum(n for party, n in held.items() if party not in live)
        gave = settled(lacking(live, held, house - others), race, shuffle)
        again.append(gave)
        race = {place: left for place, left in race.items() if place not in gave}
        for party in gave.values():
            held[party] += 1
    return Outcome(first, alone, due, main, later, tuple(again))
