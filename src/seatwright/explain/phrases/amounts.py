"""Amounts in English: "120, less the electorates won by those whose party takes no part in this step"."""

from __future__ import annotations

from seatwright.exact import Share, as_number
from seatwright.explain.phrases.nouns import TierNames, kinds_called, many
from seatwright.explain.phrases.places import told_area
from seatwright.explain.say import Phrase, listed, say
from seatwright.model import figures as f

FIGURES = {
    "population": "the number of inhabitants",
    "valid_votes": "the published number of valid votes",
    "members_of": "the number of its parties",
    "ballots_cast": "the number of ballots cast",
    "effective_mr": "the district seats by the winners' effective affiliation",
}
FIGURE = "the figure “{name}” that the election gives"
OR_ELSE = "{figure}, or where it is not given {otherwise}"


def told_amount(amount: f.Amount, names: TierNames) -> Phrase:
    """An amount as part of a sentence.

    >>> print(told_amount(120 - f.SeatsOf("constituency", f.Outsiders()), {"constituency": "electorate|electorates"}))
    120 less the electorates won by those whose party takes no part in this step or has no list in it
    """
    match amount:
        case f.Exactly(written):
            return stated(written)
        case f.Cast() | f.Valid() | f.PartyVotes() | f.OwnVotes() | f.First() | f.VoteShare() | f.Contenders():
            return _votes(amount)
        case (
            f.OfWinners()
            | f.OfLinkedWinners()
            | f.OfAdmitted()
            | f.OfCandidatesAlone()
            | f.OfLosers()
            | f.OfUnelected()
            | f.Unused()
            | f.OnBallotsElecting()
            | f.OnBallotsLosing()
        ):
            return _linked_votes(amount, names)
        case f.SeatsOf() | f.OfPlace() | f.Unfilled() | f.QuotaOf() | f.HouseSize() | f.Names():
            return _seats(amount, names)
        case f.AsPublished(ballot, otherwise):
            return say(
                "the {ballot} votes as published, or else {otherwise}",
                ballot=ballot,
                otherwise=told_amount(otherwise, names),
            )
        case f.Behind() | f.Beaten():
            return _people(amount, names)
        case f.Figure(name, otherwise):
            figure = FIGURES.get(name) or say(FIGURE, name=name)
            return say(OR_ELSE, figure=figure, otherwise=told_amount(otherwise, names)) if otherwise else Phrase(figure)
        case f.Up() | f.Down() | f.Nearest() | f.Decimals() | f.Odd() | f.OrNothing() | f.Graded():
            return _rounded(amount, names)
        case f.Sum() | f.Overall() | f.Nationwide() | f.OnAllLists():
            return _elsewhere(amount, names)
        case _:
            return _arithmetic(amount, names)


def stated(written: Share) -> Phrase:
    """A number as the law states it.

    >>> print(stated(120), stated("8%"), stated("1/6"))
    120 8% 1/6
    """
    exact = as_number(written)
    return say("{n}", n=exact) if isinstance(exact, int) and "%" not in str(written) else say("{n:law}", n=exact)


def _votes(amount: f.Amount) -> Phrase:
    match amount:
        case f.Cast(ballot):
            return say("the votes on the {ballot} ballot", ballot=ballot)
        case f.Valid(ballot, ()):
            return say("all valid votes on the {ballot} ballot", ballot=ballot)
        case f.Valid(ballot, also):
            return say(
                "all valid votes on the {ballot} ballot, with those marked {also}", ballot=ballot, also=listed(also)
            )
        case f.PartyVotes(ballot):
            return say("all valid votes for parties on the {ballot} ballot", ballot=ballot)
        case f.OwnVotes():
            return Phrase("its own votes")
        case f.First():
            return Phrase("the most votes that anybody has")
        case f.Contenders():
            return Phrase("the number of those who stand here")
        case f.VoteShare():
            return Phrase("its share of the votes of all who are admitted")
        case _:
            raise TypeError(f"no words for {amount!r}")


def _linked_votes(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.OfWinners(tier, f.Needed(0)):
            return say("what the winners of {seats} needed of their votes to win", seats=many(names, tier))
        case f.OfWinners(tier, f.Needed(floor)):
            return say(
                "what the winners of {seats} needed of their votes to win, at least {floor} of the valid votes",
                seats=many(names, tier),
                floor=stated(floor),
            )
        case f.OfWinners(tier, f.Surplus(margin)):
            return say(
                "the votes that the winners of {seats} had beyond the runner-up's, less {margin}",
                seats=many(names, tier),
                margin=margin,
            )
        case f.OfWinners(tier):
            return say("the votes of those who won {seats}", seats=many(names, tier))
        case f.OfLinkedWinners(tier, part):
            return say(
                "{votes}, charged to the lists to which they are linked",
                votes=_linked_votes(f.OfWinners(tier, part), names),
            )
        case f.OfAdmitted(tier):
            return say("the votes of those admitted to the {seats}", seats=many(names, tier))
        case f.OfCandidatesAlone():
            return Phrase("their part of the votes cast for a candidate alone")
        case f.OfLosers(tier):
            return say("the votes of those who stood for {seats} and won none", seats=many(names, tier))
        case f.OfUnelected(tier):
            return say(
                "the votes of those who stood for {seats} and won none, neither then nor in a later round",
                seats=many(names, tier),
            )
        case f.Unused(tier):
            return say("the votes that brought no seat among the {seats}", seats=many(names, tier))
        case f.OnBallotsElecting(ballot, tier, who):
            return say(
                "the {ballot} votes on ballots that elected {who} among the {seats}",
                ballot=ballot,
                who=_elected(who),
                seats=many(names, tier),
            )
        case f.OnBallotsLosing(ballot, tier):
            return say(
                "the {ballot} votes on ballots whose other mark won none of the {seats}",
                ballot=ballot,
                seats=many(names, tier),
            )
        case _:
            raise TypeError(f"no words for {amount!r}")


# --- seats ---------------------------------------------------------------------------------------------------


def _seats(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.SeatsOf(tier, f.All()):
            return say("the {seats} won", seats=many(names, tier))
        case f.SeatsOf(tier, who):
            return say("the {seats} won by {who}", seats=many(names, tier), who=told_winners(who))
        case f.OfPlace(""):
            return Phrase("the seats fixed beforehand")
        case f.OfPlace(kind):
            return say("the {seats} fixed beforehand", seats=many(names, kind))
        case f.Unfilled(tier):
            return say("the {seats} that nobody took", seats=many(names, tier))
        case f.QuotaOf(tier):
            return say("what one of the {seats} cost", seats=many(names, tier))
        case f.HouseSize():
            return Phrase("all seats given so far")
        case f.Names(bar, tier) if bar:
            return say(
                "the names left on its list, without candidates below {bar} of the valid votes where they stood for "
                "{seats}",
                bar=stated(bar),
                seats=many(names, tier),
            )
        case f.Names():
            return Phrase("the names left on its list")
        case _:
            raise TypeError(f"no words for {amount!r}")


def _people(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.Behind(tier):
            return say(
                "the names left on its list and, behind them, the candidates linked to it who won none of the {seats}",
                seats=many(names, tier),
            )
        case f.Beaten(tier):
            return say("its candidates who won none of the {seats}", seats=many(names, tier))
        case _:
            raise TypeError(f"no words for {amount!r}")


def told_winners(who: f.Who) -> Phrase:
    """Which winners are meant: "the electorates won by ...".

    >>> print(told_winners(f.Independents()))
    those who stood without a party
    """
    match who:
        case f.All():
            return Phrase("anybody")
        case f.NotAdmitted():
            return Phrase("those whose party takes no part in this step")
        case f.Listless():
            return Phrase("those whose party has no list")
        case f.Outsiders():
            return Phrase("those whose party takes no part in this step or has no list in it")
        case f.Independents():
            return Phrase("those who stood without a party")
        case _:
            raise TypeError(f"no words for {who!r}")


def _elected(who: f.Who) -> Phrase:
    return Phrase("somebody") if isinstance(who, f.All) else told_winners(who)


# --- arithmetic ----------------------------------------------------------------------------------------------


def _arithmetic(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.Plus(terms):
            return listed((_inner(one, names, 1) for one in terms), "plus")
        case f.Minus(f.Valid(ballot, also), f.Valid(same, ())) if ballot == same and also:
            return say("the votes marked {also} on the {ballot} ballot", also=listed(also), ballot=ballot)
        case f.Minus(first, less):
            return say("{first} less {less}", first=_inner(first, names, 1), less=_inner(less, names, 2))
        case f.Times(first, factor):
            return say("{first} times {factor}", first=_inner(first, names, 2), factor=_inner(factor, names, 3))
        case f.Over(first, by):
            return say("{first} divided by {by}", first=_inner(first, names, 2), by=_inner(by, names, 3))
        case f.Least(terms):
            return say("the smallest of {terms}", terms=listed(_inner(one, names, 1) for one in terms))
        case f.Most(terms):
            return say("the largest of {terms}", terms=listed(_inner(one, names, 1) for one in terms))
        case _:
            raise TypeError(f"no words for {amount!r}")


def _inner(amount: f.Amount, names: TierNames, needs: int) -> Phrase:
    """An amount inside another, bracketed where it binds less tightly than its neighbours need."""
    told = told_amount(amount, names)
    return say("({told})", told=told) if _binds(amount) < needs else told


def _binds(amount: f.Amount) -> int:
    """How tightly an amount holds together in a sentence: a plain one best."""
    match amount:
        case f.Minus(f.Valid(ballot, also), f.Valid(same, ())) if ballot == same and also:
            return 3
        case f.Plus() | f.Minus():
            return 1
        case f.Times() | f.Over():
            return 2
        case f.Least() | f.Most() | f.OrNothing() | f.Graded() | f.Sum() | f.OnAllLists():
            return 0
        case _:
            return 3


def _rounded(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.Up(inner):
            return say("{inner} rounded up", inner=_inner(inner, names, 3))
        case f.Down(inner):
            return say("the whole part of {inner}", inner=_inner(inner, names, 3))
        case f.Nearest(inner):
            return say("the whole number nearest to {inner}", inner=_inner(inner, names, 3))
        case f.Decimals(inner, places):
            return say("{inner} rounded to {places:decimal|decimals}", inner=_inner(inner, names, 3), places=places)
        case f.Odd(inner):
            return say("{inner} made odd", inner=_inner(inner, names, 3))
        case f.Graded(inner, steps):
            told = [
                say("{figure} from {least} on", figure=stated(one.figure), least=stated(one.least)) for one in steps
            ]
            return say(
                "a figure by steps ({steps}), the steps being taken of {inner}",
                steps=listed(told),
                inner=_inner(inner, names, 3),
            )
        case f.OrNothing(inner, least):
            return say(
                "{inner}, or nothing where that is below {least}", inner=_inner(inner, names, 1), least=stated(least)
            )
        case _:
            raise TypeError(f"no words for {amount!r}")


def _elsewhere(amount: f.Amount, names: TierNames) -> Phrase:
    match amount:
        case f.Sum(inner, over):
            return say(
                "the sum over all {kinds} of {inner}", inner=_inner(inner, names, 3), kinds=kinds_called(names, over)
            )
        case f.Overall(inner, None):
            return say("{inner} (all together)", inner=_inner(inner, names, 1))
        case f.Overall(inner, area):
            return say(
                "{inner} (all together {area})",
                inner=_inner(inner, names, 1),
                area=told_area(area, names) if area else "",
            )
        case f.OnAllLists(inner):
            return say("{inner}, those of one person on several lists together", inner=_inner(inner, names, 1))
        case f.Nationwide(inner):
            return say("{inner} in the whole territory", inner=_inner(inner, names, 3))
        case _:
            raise TypeError(f"no words for {amount!r}")
