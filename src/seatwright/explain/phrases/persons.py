"""What decides ties, who sits, and what a tier's result is."""

from __future__ import annotations

from seatwright.explain.phrases.amounts import stated
from seatwright.explain.phrases.nouns import TierNames, many
from seatwright.explain.say import Phrase, listed, say
from seatwright.model import fill as fi
from seatwright.model import ties as t
from seatwright.model.tier import Claim, Gives


def told_tie(tie: t.Tie, names: TierNames) -> Phrase:
    """One rule for a tie, as what decides it.

    >>> print(told_tie(t.OneVoteMore(), {}))
    the quotients taken again with one vote added to each
    """
    match tie:
        case t.MoreVotes():
            return Phrase("more votes")
        case t.FewerSeats():
            return Phrase("fewer seats so far")
        case t.Older():
            return Phrase("the higher age")
        case t.Younger():
            return Phrase("the lower age")
        case t.OlderList():
            return Phrase("the higher mean age of the list")
        case t.OlderNext():
            return Phrase("the higher age of the next candidate on the list")
        case t.OneVoteMore():
            return Phrase("the quotients taken again with one vote added to each")
        case t.MostIn(tier):
            return say("more votes where the {seats} were decided", seats=many(names, tier))
        case t.SecondBallot(ballot):
            return say("a second ballot between them ({ballot})", ballot=ballot)
        case t.LastUnequal():
            return Phrase("more votes at the last earlier stage at which they were not equal")
        case t.FirstUnequal():
            return Phrase("more votes at the first stage at which they were not equal")
        case t.ByLot(by):
            return say("a lot drawn by {by}", by=by) if by else Phrase("a lot")
        case _:
            raise TypeError(f"no words for {tie!r}")


def told_fill(fill: fi.Fill, names: TierNames) -> Phrase:
    """Who sits, as a sentence."""
    match fill:
        case fi.InPerson():
            return Phrase("Whoever won the seat sits in person.")
        case fi.ClosedList():
            return Phrase("Seats go down the party's list in its order, without those elected already.")
        case fi.ThenLosers(tier):
            return say(
                "Seats go down the party's list in its order; where it ends, to its candidates who won none of the "
                "{seats}, by their share of the votes of their district.",
                seats=many(names, tier),
            )
        case fi.OpenList(ballot):
            return say(
                "Seats go to those whom the party set first, then to list members by their personal votes on the "
                "{ballot} ballot.",
                ballot=ballot,
            )
        case fi.EachOnce(ballot, also):
            return say(
                "Seats go to those on the list with the most votes by name, added up from the {ballots}; who sits "
                "for the place already, for whatever list, is passed over, and the list with more votes has its "
                "persons first.",
                ballots=listed(say("{ballot} ballot", ballot=one) for one in (ballot, *also)),
            )
        case fi.PersonalVotes(ballot, also):
            return say(
                "Seats go to those on the list with the most votes by name, added up from the {ballots}; "
                "who sits already is passed over.",
                ballots=listed(say("{ballot} ballot", ballot=one) for one in (ballot, *also)),
            )
        case fi.PreferenceBar(ballot, share):
            return say(
                "Seats go first to those whose votes by name on the {ballot} ballot reach {bar} of their list's votes "
                "in the place, by these votes; then down the list in its order.",
                ballot=ballot,
                bar=stated(share),
            )
        case fi.SharedRanks(tier, _, bar):
            return say(
                "Seats go down the party's list; those who share a rank are ordered by their votes as a share of the "
                "winner's where they stood for {seats}, and those below {bar} of the valid votes there leave the list.",
                seats=many(names, tier),
                bar=stated(bar),
            )
        case _:
            raise TypeError(f"no words for {fill!r}")


def told_gives(gives: Gives) -> Phrase:
    """What a tier's result is; nothing needs saying where it is seats."""
    return (
        Phrase("Nobody sits by this step: it is a figure that later steps read.")
        if isinstance(gives, Claim)
        else Phrase()
    )
