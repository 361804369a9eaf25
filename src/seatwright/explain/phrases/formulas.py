"""Formulas in English: how votes become seats in one place."""

from __future__ import annotations

from seatwright.exact import as_number
from seatwright.explain.phrases.amounts import stated, told_amount, told_winners
from seatwright.explain.phrases.nouns import TierNames
from seatwright.explain.phrases.ranked import told_ranked
from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.model import formula as fo
from seatwright.model import ranked as ra
from seatwright.model.figures import Exactly, Independents


def told_formula(formula: fo.Formula, names: TierNames) -> Phrase:
    """How votes become seats, as sentences.

    >>> print(told_formula(fo.SAINTE_LAGUE, {}))
    By the Sainte-Laguë method: votes are divided by 1, 3, 5 and so on, and each seat goes to the largest quotient left.
    """
    match formula:
        case fo.PluralityKeeping(kept):
            return joined((Phrase("The most voted win, one seat each."), *(_kept(one, names) for one in kept)))
        case fo.Plurality():
            return Phrase("The most voted win, one seat each.")
        case fo.Majority(share):
            return say(
                "The seat goes to whoever has more than {share} of the valid votes; if nobody has, it stays open.",
                share=stated(share),
            )
        case fo.AllToFirst():
            return Phrase("Whoever has most votes takes every seat.")
        case fo.Divisor():
            return say(
                "By the {rule}: votes are divided by {divisors}, and each seat goes to the largest quotient left.",
                rule=rule_called(formula.name),
                divisors=divisors(formula),
            )
        case fo.Quotas():
            return joined((_quotas(formula, names), told_remainder(formula.rest), _excess(formula)))
        case fo.Due(Exactly() as amount):
            return say("Each gets {amount}.", amount=told_amount(amount, names))
        case fo.Due(amount):
            return say("Each gets its own amount: {amount}.", amount=told_amount(amount, names))
        case fo.BestFirst():
            return _best_first(formula, names)
        case fo.ForcedToTotals():
            return _forced(formula, names)
        case fo.Biproportional():
            return _two_ways(formula, names)
        case ra.TransferableVote():
            return told_ranked(formula, told_quota(formula.quota, names))
        case ra.InstantRunoff() | ra.Meek():
            return told_ranked(formula, Phrase())
        case _:
            raise TypeError(f"no words for {formula!r}")


def _kept(one: fo.KeptFor, names: TierNames) -> Phrase:
    return say(
        "While fewer of the group “{group}” win than are kept for it ({seats}), its best replace the last of the "
        "others.",
        group=one.group,
        seats=say("{n:seat|seats}", n=one.seats) if isinstance(one.seats, int) else told_amount(one.seats, names),
    )


def rule_called(name: str) -> str:
    """The name of a divisor rule, as it stands after "by the".

    >>> rule_called("D'Hondt"), rule_called("Danish method"), rule_called("Imperiali divisors")
    ("D'Hondt method", 'Danish method', 'Imperiali divisors')
    """
    return name if name.endswith(("method", "divisors", "rule")) else f"{name} method"


def divisors(rule: fo.Divisor) -> Phrase:
    """The first divisors of a rule.

    >>> print(divisors(fo.MODIFIED_SAINTE_LAGUE), divisors(fo.DANISH), sep="; ")
    1.4, 3, 5 and so on; 1, 4, 7 and so on
    """
    if rule.mean:
        return say("the {mean} mean of the seats held and one more", mean=rule.mean)
    first = [as_number(one) for one in rule.first]
    while len(first) < 3:
        first.append(first[-1] + as_number(rule.step))
    told = [say("{n:.1}", n=one) if one.denominator in (5, 10, 2) else say("{n}", n=one) for one in first]
    return say("{first} and so on", first=Phrase(", ".join(told), tuple(n for one in told for n in one.numbers)))


# --- quotas --------------------------------------------------------------------------------------------------


def _quotas(rule: fo.Quotas, names: TierNames) -> Phrase:
    of = say(", the votes being {amount}", amount=told_amount(rule.of, names)) if rule.of is not None else ""
    if isinstance(rule.quota, fo.DecimalShare):
        return say(
            "Each share of the votes{of} is rounded to {places:decimal|decimals} and multiplied by the seats; whole "
            "parts are seats.",
            of=of,
            places=rule.quota.places,
        )
    template = (
        "One seat costs a quota, that is {quota}{of}; each gets as many seats as the nearest whole number of quotas in "
        "its votes."
        if rule.rounding == "nearest"
        else "One seat costs a quota, that is {quota}{of}; each gets as many seats as its votes hold whole quotas."
    )
    return say(template, quota=told_quota(rule.quota, names), of=of)


def told_quota(quota: fo.Quota, names: TierNames) -> Phrase:
    """What one seat costs.

    >>> print(told_quota(fo.Hare(), {}), told_quota(fo.Droop(), {}), sep="; ")
    the votes divided by the seats; the votes divided by one more than the seats, the fraction dropped, plus one
    """
    match quota:
        case fo.Hare(drop):
            return Phrase(
                "the votes divided by the seats, the fraction dropped" if drop else "the votes divided by the seats"
            )
        case fo.HareUp():
            return Phrase("the votes divided by the seats, rounded up")
        case fo.HagenbachBischoff(drop):
            return Phrase("the votes divided by one more than the seats" + (", the fraction dropped" if drop else ""))
        case fo.Droop():
            return Phrase("the votes divided by one more than the seats, the fraction dropped, plus one")
        case fo.HarePlusOne():
            return Phrase("the votes divided by the seats, the fraction dropped, plus one")
        case fo.ImperialiQuota():
            return Phrase("the votes divided by two more than the seats")
        case fo.DecimalShare():
            return Phrase("the votes divided by the seats")
        case fo.OwnQuota(amount):
            return told_amount(amount, names)
        case _:
            raise TypeError(f"no words for {quota!r}")


def told_remainder(rest: fo.Remainder) -> Phrase:
    """Who gets the seats that whole quotas leave over, as a sentence."""
    match rest:
        case fo.LargestRemainder(least) if least:
            return say(
                "The seats left over go to the largest remainders, one each, if these exceed {least} of a quota.",
                least=stated(least),
            )
        case fo.LargestRemainder():
            return Phrase("The seats left over go to the largest remainders, one each.")
        case fo.FewRemainders(most):
            return say(
                "The seats left over go to the largest remainders, one each and {most} at most; what is still left "
                "goes one by one to whoever has most votes for each seat held by then.",
                most=most,
            )
        case fo.HighestAverage(by):
            return say("The seats left over go to the highest averages by the {rule}.", rule=rule_called(by.name))
        case fo.OneEachFromLargest():
            return Phrase("The seats left over go one each to all in the order of their votes, and again from the top.")
        case fo.RemaindersInTurn():
            return Phrase("The seats left over go one each to the largest remainders, and again from the largest.")
        case fo.LeftOver():
            return Phrase("The seats left over are given to nobody here.")
        case _:
            raise TypeError(f"no words for {rest!r}")


def _excess(rule: fo.Quotas) -> Phrase:
    """What is done if whole quotas come to too many seats: told only where the quota can do that."""
    if (
        isinstance(rule.quota, fo.Hare | fo.HareUp | fo.HarePlusOne | fo.DecimalShare)
        and rule.rounding == "down"
        and rule.of is None
    ):
        return Phrase()
    match rule.excess:
        case fo.FewestVotesLoses():
            return Phrase("If that makes too many seats, the smallest remainders give one back each.")
        case fo.SmallerDivisor():
            return Phrase("If that makes too many seats, the quota is taken again, of a divisor one smaller.")
        case _:
            return Phrase()


# --- best first ----------------------------------------------------------------------------------------------


def _best_first(rule: fo.BestFirst, names: TierNames) -> Phrase:
    return joined((_order(rule.key, names), _room(rule, names)))


def _order(key: fo.Key, names: TierNames) -> Phrase:
    match key:
        case fo.Quotients(by):
            return say(
                "One after the other, each seat goes to the largest quotient; votes are divided by {divisors}.",
                divisors=divisors(by),
            )
        case fo.ShareOfValid():
            return Phrase(
                "They are taken in the order of their share of the valid votes in their own place, the highest first."
            )
        case fo.ShareOfTeam():
            return Phrase(
                "They are taken in the order of their share of the valid votes in their own place, the highest first; "
                "each member of a team has the team's share."
            )
        case fo.MostVotes():
            return Phrase("They are taken in the order of their votes.")
        case fo.ByAmount(amount):
            return say("They are taken in this order, the largest first: {amount}.", amount=told_amount(amount, names))
        case fo.PartyThenPlace(by, amount):
            return say(
                "One after the other, each seat goes to the party with the largest quotient in all places together, "
                "and in it to the place where this, divided likewise, is largest: {amount}; both are divided by "
                "{divisors}.",
                amount=told_amount(amount, names),
                divisors=divisors(by),
            )
        case _:
            raise TypeError(f"no words for {key!r}")


def _room(rule: fo.BestFirst, names: TierNames) -> Phrase:
    rooms = [
        say("the party still has room ({amount})", amount=told_amount(rule.row, names))
        if rule.row is not None
        else Phrase(),
        say("the place still has room ({amount})", amount=told_amount(rule.column, names))
        if rule.column is not None
        else Phrase(),
    ]
    held = [one for one in rooms if one]
    if not held:
        return Phrase()
    free = (
        ""
        if isinstance(rule.free, Independents)
        else say("; no party's room is asked for {who}", who=told_winners(rule.free))
    )
    return say("This goes on while {rooms}{free}.", rooms=listed(held), free=free)


# --- forced to totals ----------------------------------------------------------------------------------------


PLACE_BY_PLACE = (
    "All places together, nobody keeps more than its total ({total}): seats go back where the smallest decimals "
    "brought them, and to the largest unused decimals of those short of their totals, in the same place if there are "
    "any."
)
SEAT_BY_SEAT = (
    "All places together, nobody keeps more than its total ({total}): one by one, the greatest excess gives up the "
    "seat of its smallest decimals, and the greatest lack takes it where its unused decimals are largest."
)


def _forced(rule: fo.ForcedToTotals, names: TierNames) -> Phrase:
    """Each place by itself, then the seats that are moved."""
    return joined(
        (
            say(
                "In each place one seat ({column}) costs a quota, that is {quota}; whole quotas are seats, and the "
                "seats left over go to the largest decimals{passed}.",
                column=told_amount(rule.column, names),
                quota=told_quota(rule.quota, names),
                passed=", but not to whoever has all its seats in whole quotas" if rule.passed_over else "",
            ),
            say(
                SEAT_BY_SEAT if isinstance(rule, fo.ForcedSeatBySeat) else PLACE_BY_PLACE,
                total=told_amount(rule.total, names),
            ),
        )
    )


# --- double proportionality ----------------------------------------------------------------------------------


TWO_WAYS = (
    "Each party and each place has a divisor. The votes of a party in a place are divided by both and {rounded}; that "
    "gives every party its total ({row}) and every place its seats ({column})."
)


def _two_ways(rule: fo.Biproportional, names: TierNames) -> Phrase:
    return say(
        TWO_WAYS,
        rounded=rounded_by(rule.by),
        row=told_amount(rule.row, names),
        column=told_amount(rule.column, names),
    )


def rounded_by(rule: fo.Divisor) -> Phrase:
    """How a quotient becomes seats by the divisors of a rule.

    >>> print(rounded_by(fo.SAINTE_LAGUE), rounded_by(fo.D_HONDT), sep="; ")
    rounded to the nearest whole number; rounded down
    """
    first, step = as_number(rule.first[0]), as_number(rule.step)
    if len(rule.first) == 1 and first == step:
        return Phrase("rounded down")
    if len(rule.first) == 1 and 2 * first == step:
        return Phrase("rounded to the nearest whole number")
    return say("rounded as by the {rule}", rule=rule_called(rule.name))
