"""Seats kept for a group, told: who was elected, and who came in before somebody with more votes."""

from __future__ import annotations

from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.results.evidence import SeatsKept

MOST = "The {seats:seat goes|seats go} to the most voted, {kept}: {winners}."
KEPT = "{n} of them kept for the group “{group}”"
VOTED = "{who} ({votes})"
BY_VOTES = "Those of the group “{group}” have their seats by their votes alone."
REPLACED = (
    "{who} with {votes} {units} has a seat that is kept for the group “{group}”, and {lost} with {lost_votes} has none."
)
NOBODY = "Nobody takes a seat."


def told_kept(proof: SeatsKept, telling: Telling) -> list[Phrase]:
    """Who was elected; then for each group whether its votes were enough, or who came in by the seats kept for it."""
    votes = {one.who: one.votes for one in telling.step.standings if one.admitted}
    elected = sorted((one for one, n in telling.step.outcome if n), key=lambda one: (-votes[one], one))
    if not elected:
        return [Phrase(NOBODY)]
    winners = listed(say(VOTED, who=who(one), votes=votes[one]) for one in elected)
    kept = listed(say(KEPT, n=n, group=group) for group, n in proof.kept if n)
    first = say(MOST if kept else MOST.replace(", {kept}", ""), seats=len(elected), winners=winners, kept=kept)
    group_of, found = dict(proof.members), [first]
    for group, n in proof.kept:
        lost = max(
            (one for one in votes if one not in elected and group_of.get(one) != group),
            key=votes.__getitem__,
            default=None,
        )
        own = [one for one in elected if group_of.get(one) == group]
        before = [one for one in own if lost is not None and votes[one] < votes[lost]]
        found += [
            say(
                REPLACED,
                who=who(one),
                votes=votes[one],
                units=telling.units,
                group=group,
                lost=who(lost),
                lost_votes=votes[lost],
            )
            for one in before
            if lost is not None
        ]
        found += [say(BY_VOTES, group=group)] if n and own and not before else []
    return found
