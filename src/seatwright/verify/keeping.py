"""The most votes with seats kept for groups, proved: nobody is passed over whom the law lets take another's place."""

from __future__ import annotations

from collections.abc import Iterator

from seatwright.exact import Number
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Evidence, SeatsKept
from seatwright.results.tie import Claimed
from seatwright.verify.contest import Contest
from seatwright.verify.scope import Whole
from seatwright.verify.ties import Chosen, Ties
from seatwright.verify.verdict import Notes

KIND = "plurality"


def check_kept(contest: Contest, seats: Whole, evidence: Evidence | None, ties: Ties, notes: Notes) -> None:
    """One seat each; every group has its seats; no exchange of one person for another brings more votes; and where an
    exchange brings as many, a decision tells the two apart."""
    if not isinstance(evidence, SeatsKept):
        notes.expect("evidence", False, "who belongs to the groups for which seats are kept is missing")
        return
    notes.same(KIND, "the seats kept for each group", dict(evidence.kept), dict(contest.rows))
    notes.same(KIND, "who belongs to the groups", dict(evidence.members), dict(contest.groups))
    held = _Held(contest, frozenset(who for who, n in seats.items() if n))
    notes.expect(KIND, all(n in (0, 1) for n in seats.values()), "somebody has more than one seat")
    notes.expect(KIND, held.elected <= held.able.keys(), "somebody has a seat without a vote")
    notes.same(KIND, "the number of those elected", len(held.elected), min(contest.seats, len(held.able)))
    for group, owed in held.owed.items():
        has = len(held.of(group, held.elected))
        notes.expect(KIND, has >= owed, f"{has} of {group} are elected, and {owed} seats are kept for those who stood")
    for out, instead_of in held.exchanges():
        says = f"{out} with more votes is passed over for {instead_of}"
        notes.expect(KIND, held.able[out] <= held.able.get(instead_of, 0), says)
    for votes in sorted({held.able[out] for out, one in held.exchanges() if held.able[out] == held.able.get(one)}):
        told = held.is_told_apart(votes, ties)
        notes.expect("tie", told, f"several with {votes} votes have equal claims, and no decision tells them apart")


class _Held:
    """Who is said to be elected, and what is kept for whom."""

    def __init__(self, contest: Contest, elected: Chosen) -> None:
        self._contest, self.elected = contest, elected
        self.able: dict[Competitor, Number] = {
            who: v for who, v in contest.votes.items() if v > 0 and contest.room.get(who, 1) > 0
        }
        everyone = frozenset(self.able)
        self.owed = {group: min(kept, len(self.of(group, everyone))) for group, kept in contest.rows.items()}

    def of(self, group: str, people: Chosen) -> Chosen:
        """Those of a group among some."""
        return frozenset(who for who in people if self._contest.groups.get(who, "") == group)

    def exchanges(self) -> Iterator[tuple[Competitor, Competitor]]:
        """Who has no seat, and who has one that he could take without a group falling short."""
        for out in self.able:
            for one in self.elected if out not in self.elected else ():
                own, other = (self._contest.groups.get(who, "") for who in (out, one))
                if own == other or len(self.of(other, self.elected)) > self.owed.get(other, 0):
                    yield out, one

    def is_told_apart(self, votes: Number, ties: Ties) -> bool:
        """Whether decisions chose those elected among all who have so many votes: for a group's own seats, then for
        those that are free."""
        equal = frozenset(who for who, n in self.able.items() if n == votes)
        above = frozenset(who for who in self.elected if self.able.get(who, 0) > votes)
        owed = {group: max(0, n - len(self.of(group, above))) for group, n in self.owed.items()}
        sure: set[frozenset[Competitor]] = {frozenset()}
        for group, n in owed.items():
            own = self.of(group, equal)
            sure = {one | chosen for one in sure for chosen in _outcomes(own, n, votes, ties)}
        free = self._contest.seats - len(above) - sum(owed.values())
        ways = (first | rest for first in sure for rest in _outcomes(equal - first, free, votes, ties))
        return equal & self.elected in set(ways)


def _outcomes(equal: Chosen, seats: int, votes: Number, ties: Ties) -> set[Chosen]:
    """Who may have the seats: all, if there are enough, or whom a decision chose."""
    if seats <= 0:
        return {frozenset()}
    if seats >= len(equal):
        return {equal}
    return ties.outcomes({who: Claimed(votes) for who in equal}, seats)
