"""How a house grew by a rule that reckons its size: further seats up to a limit, so many for each, or in one step."""

from __future__ import annotations

from fractions import Fraction

from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.model import counting as c
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Settlement

RULES = ("Continued", "Matched", "MatchedOdd", "Scaled", "Enlarged")

NONE_OVER = "Nobody had won more than was due, so no seat is added."
FIRST = "At first, {who} would have been due {first} but had won {won}."
RAISED = "So {seats:seat is|seats are} shared out instead of {base}: {how}."
CONTINUED = "further seats by the same rule, at most {times} for each seat beyond what is due"
MATCHED = (
    "further seats by the same rule, with at most {times:levelling seat|levelling seats} for each seat beyond what is "
    "due"
)
SCALED = "the {won} won by {who}, times {all} {units} in all, by its {votes}, come to {demand}"
ENLARGED = "{times} more for each seat beyond what is due, and everything anew"
UP_TO_ODD = "{how}, and the number must be odd"
COVERED = "That covers all that was won."
ON_TOP = "{seats:seat|seats} of {parties} came on top without being levelled."


def told_grown(settled: Settlement, over: list[tuple[Competitor, int]], telling: Telling) -> list[Phrase]:
    """Who had won too many at first, how many seats were shared out in the end, and what they do not cover."""
    first, won = dict(settled.first), dict(settled.won)
    extra = [(one, n) for one, n in settled.over if n]
    seats = settled.house - sum(n for _, n in extra)
    if seats == settled.base and not extra:
        return [Phrase(NONE_OVER)]
    told = [say(FIRST, who=who(one), first=first.get(one, 0), won=won[one]) for one, _ in over if settled.first]
    told.append(say(RAISED, seats=seats, base=settled.base, how=_how(settled, telling)))
    if not extra:
        return [*told, Phrase(COVERED)]
    parties = listed(who(one) for one, _ in extra)
    return [*told, say(ON_TOP, seats=sum(n for _, n in extra), parties=parties)]


def _how(settled: Settlement, telling: Telling) -> Phrase:
    """By which reckoning."""
    counting = telling.tier.counting
    match counting.overhang if isinstance(counting, c.TopUp) else None:
        case c.Continued(times, odd):
            return _odd(say(CONTINUED, times=times), odd)
        case c.MatchedOdd(times):
            return _odd(say(MATCHED, times=times), odd=True)
        case c.Matched(times):
            return say(MATCHED, times=times)
        case c.Scaled(odd):
            return _odd(_scaled(settled, telling), odd)
        case c.Enlarged(times):
            return say(ENLARGED, times=times)
        case _:
            return Phrase()


def _odd(how: Phrase, odd: bool) -> Phrase:
    return say(UP_TO_ODD, how=how) if odd else how


def _scaled(settled: Settlement, telling: Telling) -> Phrase:
    """What whoever won most seats for its votes demands."""
    votes = {one.who: one.votes for one in telling.step.standings if one.admitted and one.votes > 0}
    total = sum(votes.values(), 0)
    demands = {one: Fraction(n) * total / votes[one] for one, n in settled.won if one in votes}
    most = max(demands, key=lambda one: demands[one], default=None)
    if most is None:
        return Phrase()
    slots = {"who": who(most), "units": telling.units, "won": dict(settled.won)[most], "all": total}
    return say(SCALED, votes=votes[most], demand=demands[most], **slots)
