"""The most votes, with seats kept for persons of a group: the best of the group replace the last of the others."""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.formulas.contest import Contest, Shared
from seatwright.formulas.quota import chosen
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import SeatsKept

OTHERS = ""  # whoever is of no group


def most_voted_keeping(contest: Contest) -> Shared:
    """From the most votes down, each has a seat while enough are left for the groups to which seats are still owed.

    Proof: nobody without a seat has more votes than somebody with one whom he could replace, and no group lacks a seat.
    """
    able = {who: votes for who, votes in contest.votes.items() if votes > 0 and contest.room.get(who, 1) > 0}
    owed = {group: min(kept, _so_many(group, able, contest)) for group, kept in contest.rows.items()}
    elected: set[Competitor] = set()
    for votes in sorted(set(able.values()), reverse=True):
        equal = [who for who in able if able[who] == votes]
        left = contest.seats - len(elected)
        for who in _taken(equal, left, owed, contest):
            elected.add(who)
            group = contest.groups.get(who, OTHERS)
            if owed.get(group):
                owed[group] -= 1
    seats = {who: int(who in elected) for who in contest.votes}
    return Shared(seats, SeatsKept(tuple(contest.rows.items()), tuple(sorted(contest.groups.items()))))


def _so_many(group: str, able: Mapping[Competitor, object], contest: Contest) -> int:
    return sum(contest.groups.get(who, OTHERS) == group for who in able)


def _taken(equal: list[Competitor], left: int, owed: Mapping[str, int], contest: Contest) -> list[Competitor]:
    """Who of some with equal votes is elected: first by the seats owed to a group, then by those that are free."""
    free = left - sum(owed.values())
    by_group = {name: [who for who in equal if contest.groups.get(who, OTHERS) == name] for name in owed}
    if len(equal) - sum(min(len(own), owed[name]) for name, own in by_group.items()) <= free:
        return equal
    first = [who for name, own in by_group.items() for who in _first(own, owed[name], contest)]
    return [*first, *_first([who for who in equal if who not in first], free, contest)]


def _first(equal: list[Competitor], seats: int, contest: Contest) -> list[Competitor]:
    """All of them if there are seats, else whom the law or a lot chooses."""
    return chosen({who: contest.votes[who] for who in equal}, seats, contest, "equal votes")
