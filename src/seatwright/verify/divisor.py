"""Divisor rules, proved: no quotient that lost is above one that won."""

from __future__ import annotations

import heapq
from fractions import Fraction
from math import lcm

from seatwright.exact import Number, as_number, plain, whole
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Divisor
from seatwright.results.evidence import Evidence, HighestAverages, Quotient
from seatwright.results.tie import Claimed
from seatwright.verify.contest import MOST, Contest, Fair
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Notes, Unsaid, told

Average = tuple[bool, Number]  # above all others where the divisor is zero; the quotient


def divisor(rule: Divisor, seats: Number) -> Number:
    """The divisor of the seat after so many; of the geometric mean its square.

    >>> from seatwright.model.formula import D_HONDT, DEAN, MODIFIED_SAINTE_LAGUE
    >>> divisor(D_HONDT, 2), divisor(DEAN, 1), divisor(MODIFIED_SAINTE_LAGUE, 0), divisor(MODIFIED_SAINTE_LAGUE, 3)
    (3, Fraction(4, 3), Fraction(7, 5), 7)
    """
    if seats < 0:
        return 0
    if rule.mean == "harmonic":
        return plain(Fraction(2 * seats * (seats + 1)) / (2 * seats + 1))
    if rule.mean == "geometric":
        return seats * (seats + 1)
    listed = [as_number(one) for one in rule.first]
    if seats < len(listed) and seats.denominator == 1:
        return listed[int(seats)]
    return plain(Fraction(listed[-1] + as_number(rule.step) * (seats - len(listed) + 1)))


def average(rule: Divisor, votes: Number, seats: Number) -> Average:
    """The quotient for the seat after so many, as it is compared; of the geometric mean its square.

    >>> from seatwright.model.formula import ADAMS, D_HONDT
    >>> average(D_HONDT, 90, 2), average(ADAMS, 90, 0)
    ((False, 30), (True, 90))
    """
    by = divisor(rule, seats)
    if not by:
        return True, votes
    return False, plain(Fraction(votes * votes if rule.mean == "geometric" else votes) / by)


def certify(rule: Divisor, contest: Contest, seats: Whole, ties: Ties, notes: Notes) -> None:
    """The last quotient that won is at least every quotient that lost; an equal one lost by a decision."""
    won = {
        who: average(rule, contest.votes[who], contest.start.get(who, 0) + n - 1) for who, n in seats.items() if n > 0
    }
    lost = _lost(rule, contest, seats)
    for who in won:
        notes.expect("divisor", contest.votes[who] > 0, f"{who} is given {seats[who]} seats without votes")
    given = sum(seats.values())
    notes.expect(
        "sum",
        given == contest.seats or (given < contest.seats and not lost),
        f"the seats come to {given}, and {contest.seats} are to be shared out",
    )
    if not won or not lost:
        return
    last, first = min(won, key=lambda who: (won[who], who)), max(lost, key=lambda who: (lost[who], who))
    if (
        notes.expect(
            "divisor",
            won[last] >= lost[first],
            f"{first} with {seats.get(first, 0)} seats has the quotient {told(lost[first][1])} and is passed over for "
            f"{last}, whose seat {seats[last]} has {told(won[last][1])}",
        )
        and won[last] == lost[first]
    ):
        _decided(
            rule,
            contest,
            {who for who in won if won[who] == won[last]},
            {who for who in lost if lost[who] == won[last]},
            seats,
            ties,
            notes,
        )


def _lost(rule: Divisor, contest: Contest, seats: Whole) -> dict[Competitor, Average]:
    """The next quotient of everyone who could have taken one more seat."""
    return {
        who: average(rule, votes, contest.start.get(who, 0) + seats.get(who, 0))
        for who, votes in contest.votes.items()
        if votes > 0 and contest.has_room(who, seats.get(who, 0))
    }


def _next_of(rule: Divisor, contest: Contest, seats: Whole, who: Competitor, others: Average | None) -> Average | None:
    """The next quotient of whoever has all the seats, if it is the largest that lost: more seats would bring it one."""
    votes = contest.votes.get(who, 0)
    if votes <= 0 or who in contest.room:
        return others
    own = average(rule, votes, contest.start.get(who, 0) + seats.get(who, 0))
    return own if others is None or own > others else others


def _decided(
    rule: Divisor, contest: Contest, in_: set[Competitor], out: set[Competitor], seats: Whole, ties: Ties, notes: Notes
) -> None:
    before = {who: seats.get(who, 0) - (who in in_) for who in sorted(in_ | out)}
    tied = {who: _claimed(rule, contest, who, n) for who, n in before.items()}
    notes.expect(
        "tie",
        frozenset(in_) in ties.outcomes(tied, len(in_)),
        f"{told(list(tied))} have equal quotients, and no decision gives the seats to {told(sorted(in_))}",
    )


def check_evidence(rule: Divisor, contest: Contest, seats: Whole, evidence: Evidence | None, notes: Notes) -> None:
    """The evidence tells the last quotient that won and the first that lost, the head starts, and who had no room."""
    if not notes.expect(
        "evidence", isinstance(evidence, HighestAverages), "a divisor rule is proved by quotients, which are missing"
    ) or not isinstance(evidence, HighestAverages):
        return
    notes.same("evidence", "the rule", evidence.rule, rule.name)
    notes.same("start", "the head start", dict(evidence.start), {who: n for who, n in contest.start.items() if n})
    full = {who: room for who, room in contest.room.items() if who in contest.votes and seats.get(who, 0) >= room}
    notes.same("room", "who had no more room", dict(evidence.full), full)
    won = [average(rule, contest.votes[who], contest.start.get(who, 0) + n - 1) for who, n in seats.items() if n > 0]
    _is_quotient(rule, contest, seats, evidence.last, min(won, default=None), "last quotient that won", notes)
    lost = max(_lost(rule, contest, seats).values(), default=None)
    if evidence.lost is not None and seats.get(evidence.lost.who, 0) == contest.seats:
        lost = _next_of(rule, contest, seats, evidence.lost.who, lost)
    _is_quotient(rule, contest, seats, evidence.lost, lost, "first quotient that lost", notes)


def _is_quotient(
    rule: Divisor, contest: Contest, seats: Whole, said: Quotient | None, found: Average | None, what: str, notes: Notes
) -> None:
    """A recorded quotient is a competitor's own, and has the value that decided."""
    if said is None or found is None or said.who not in contest.votes:
        notes.expect("divisor", said is None and found is None, f"the {what} is recorded as {told(said and said.who)}")
        return
    votes, from_ = contest.votes[said.who], contest.start.get(said.who, 0) + seats.get(said.who, 0)
    own = {divisor(rule, n): average(rule, votes, n) for n in (from_ - 1, from_) if n >= 0}
    notes.expect(
        "divisor",
        said.votes == votes and own.get(said.divisor) == found,
        f"the {what} is recorded as {said.who}, {said.votes} / {said.divisor}, and comes to {told(found[1])}",
    )


def fair(rule: Divisor, contest: Contest) -> Fair:
    """The seats by highest averages, one after the other.

    >>> from seatwright.model.formula import D_HONDT
    >>> fair(D_HONDT, Contest({Competitor("A"): 5, Competitor("B"): 3, Competitor("C"): 1}, 4)).sure[Competitor("A")]
    3
    """
    if contest.seats > MOST:
        raise Unsaid
    seats = dict.fromkeys(contest.votes, 0)

    def key(who: Competitor) -> tuple[bool, Number, Competitor]:
        first, size = average(rule, contest.votes[who], contest.start.get(who, 0) + seats[who])
        return not first, -size, who

    line = [key(who) for who, votes in contest.votes.items() if votes > 0 and contest.has_room(who, 0)]
    heapq.heapify(line)
    taken: list[tuple[bool, Number, Competitor]] = []
    for _ in range(max(0, contest.seats)):
        if not line:
            break
        taken.append(heapq.heappop(line))
        who = taken[-1][2]
        seats[who] += 1
        if contest.has_room(who, seats[who]):
            heapq.heappush(line, key(who))
    return _tied(rule, contest, seats, taken, line)


def _tied(
    rule: Divisor,
    contest: Contest,
    seats: dict[Competitor, int],
    taken: list[tuple[bool, Number, Competitor]],
    line: list[tuple[bool, Number, Competitor]],
) -> Fair:
    """Who shares the last quotient that won with one that lost."""
    if not taken or not line or taken[-1][:2] != line[0][:2]:
        return Fair(seats)
    level = line[0][:2]
    in_ = [who for *at, who in taken if tuple(at) == level]
    for who in in_:
        seats[who] -= 1
    tied = dict.fromkeys([*in_, *(who for *at, who in line if tuple(at) == level)])
    return Fair(seats, {who: _claimed(rule, contest, who, seats[who]) for who in tied}, len(in_))


def _claimed(rule: Divisor, contest: Contest, who: Competitor, seats: int) -> Claimed:
    """An equal claim to the seat after so many; a head start by weight counts the seats that were weighed."""
    start = contest.start.get(who, 0)
    unit = lcm(*(n.denominator for n in contest.start.values()))
    return Claimed(contest.votes[who], divisor(rule, start + seats), whole(start * unit) + seats)
