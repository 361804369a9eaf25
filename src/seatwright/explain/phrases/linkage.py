"""How seats won earlier count, what becomes of overhang, limits, and conditions."""

from __future__ import annotations

from seatwright.exact import as_number
from seatwright.explain.phrases.amounts import stated, told_amount
from seatwright.explain.phrases.nouns import TierNames, counted, many
from seatwright.explain.say import Phrase, joined, listed, say
from seatwright.model import condition as co
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model import limits as li

HOUSE = "the house"  # what grows where seats are levelled everywhere at once


def told_counting(counting: c.Counting, names: TierNames, house: str = HOUSE) -> Phrase:
    """How seats won in earlier tiers count, as sentences.

    >>> print(told_counting(c.TopUp(("constituency",)), {"constituency": "electorate|electorates"}))
    The seats shared out include the electorates won before; this step gives what is still lacking. \
Seats won beyond what is due are kept, nobody else loses a seat, and the house grows by them.
    """
    match counting:
        case c.Alone():
            return Phrase("Seats won elsewhere do not count here.")
        case c.TopUp(against, overhang):
            first = say(
                "The seats shared out include the {seats} won before; this step gives what is still lacking.",
                seats=_tiers(against, names),
            )
            return joined((first, told_overhang(overhang, names, house)))
        case c.StartingFrom(against, weight) if as_number(weight) == 1:
            return say("The formula starts from the {seats} won before.", seats=_tiers(against, names))
        case c.StartingFrom(against, weight):
            return say(
                "The formula starts from the {seats} won before, each counted as {weight} of a seat.",
                seats=_tiers(against, names),
                weight=stated(weight),
            )
        case c.Less(against):
            return say(
                "Each gets its result less the {seats} it won before, and never less than nothing.",
                seats=_tiers(against, names),
            )
        case _:
            raise TypeError(f"no words for {counting!r}")


def _tiers(against: tuple[str, ...], names: TierNames) -> Phrase:
    return listed(many(names, tier) for tier in against)


def told_overhang(overhang: c.Overhang, names: TierNames, house: str = HOUSE) -> Phrase:
    """What becomes of seats won beyond what is due, as sentences; ``house``: what grows, a region's seats perhaps."""
    match overhang:
        case c.Kept():
            return say(
                "Seats won beyond what is due are kept, nobody else loses a seat, and {house} grows by them.",
                house=house,
            )
        case c.Forfeited():
            return Phrase("Seats won beyond what is due are not filled.")
        case c.Absorbed(aside):
            return joined(
                (
                    say(
                        "{house:cap} does not grow: who won more than is due keeps it, and the others share the rest.",
                        house=house,
                    ),
                    _aside(aside),
                )
            )
        case c.Levelled():
            return _levelled(overhang, names, house)
        case c.Continued(times, odd):
            return joined(
                (
                    say(
                        "More seats are given by the same rule until they cover what was won beyond what is due, at "
                        "most {times} for each such seat; what they do not cover comes on top.",
                        times=times,
                    ),
                    Phrase("An even number of seats gets one more.") if odd else Phrase(),
                )
            )
        case c.Matched(times):
            return joined(
                (
                    say(
                        "More seats are given by the same rule until they cover what was won beyond what is due; of "
                        "those that do not cover such a seat there may be {times} for each. What is not covered comes "
                        "on top.",
                        times=times,
                    ),
                    Phrase("An even number of seats gets one more.")
                    if isinstance(overhang, c.MatchedOdd)
                    else Phrase(),
                )
            )
        case c.Scaled(odd):
            return joined(
                (
                    Phrase(
                        "If anybody has won more than is due, everything is shared out anew over more seats: the "
                        "seats of whoever won most for its votes, times the votes of all, divided by its own, to the "
                        "nearest whole number."
                    ),
                    Phrase("An even number is raised by one.") if odd else Phrase(),
                )
            )
        case c.Enlarged(times, rounds):
            return say(
                "For each seat won beyond what is due {house} grows by {times}, and everything is shared out "
                "anew{again}; what is then still not covered comes on top.",
                house=house,
                times=times,
                again=say(", at most {rounds:time|times}", rounds=rounds) if rounds > 1 else "",
            )
        case _:
            raise TypeError(f"no words for {overhang!r}")


def _aside(aside: c.Aside) -> Phrase:
    match aside:
        case c.AtOrAbove():
            return Phrase("Whoever has won exactly what is due is set aside with them.")
        case _:
            return Phrase()


def _levelled(rule: c.Levelled, names: TierNames, house: str) -> Phrase:
    least = "the seats it has won" if rule.minima is None else told_amount(rule.minima, names)
    told = [
        say("{house:cap} grows until everybody reaches a least number of seats: {least}.", house=house, least=least)
    ]
    if rule.unlevelled:
        told.append(say("Up to {seats:seat|seats} may stay without levelling and come on top.", seats=rule.unlevelled))
    if rule.odd:
        told.append(Phrase("The number of seats must be odd."))
    return joined(told)


# --- limits --------------------------------------------------------------------------------------------------


def told_limit(limit: li.Limit, names: TierNames) -> Phrase:
    """A limit, as a sentence."""
    match limit:
        case li.Ceiling(amount, spill):
            return say(
                "Nobody may have more than this: {amount}; {spill}.",
                amount=told_amount(amount, names),
                spill=_spill(spill),
            )
        case li.Floor(amount):
            return say("Nobody may have less than this: {amount}.", amount=told_amount(amount, names))
        case li.MajorityClause(share, spill):
            return say(
                "Who has more than {share} of the admitted votes gets more than {share} of the seats; {spill}.",
                share=stated(share),
                spill=_majority_spill(spill),
            )
        case _:
            raise TypeError(f"no words for {limit!r}")


def _majority_spill(spill: li.Spill) -> str:
    return "they come on top" if isinstance(spill, li.Added) else "the others have fewer"


def _spill(spill: li.Spill) -> str:
    match spill:
        case li.NextQuotient():
            return "seats beyond it pass to the next in line"
        case li.Reshared():
            return "who is above it is set aside there, and the others share the rest anew"
        case li.Vacant():
            return "seats beyond it stay empty"
        case li.Added():
            return "they come on top"
        case _:
            raise TypeError(f"no words for {spill!r}")


# --- conditions ----------------------------------------------------------------------------------------------


def told_condition(condition: co.Condition, names: TierNames) -> Phrase:
    """A condition, as what must hold.

    >>> print(told_condition(co.Held("runoff") & ~co.Announced("majority"), {}))
    the runoff ballot was held, and the election does not say “majority”
    """
    match condition:
        case co.Always():
            return Phrase("always")
        case co.Exceeds() | co.Reaches():
            return _compared(condition, names)
        case co.Held(ballot):
            return say("the {ballot} ballot was held", ballot=ballot)
        case co.Announced(key):
            return say("the election says “{key}”", key=key)
        case co.Otherwise(tier):
            return say("the step “{tier}” was not taken", tier=tier)
        case co.Both(conditions):
            told = [told_condition(one, names) for one in conditions]
            return Phrase(", and ".join(told), tuple(n for one in told for n in one.numbers))
        case co.Unless(co.Unless(inner)):
            return told_condition(inner, names)
        case co.Unless(co.Exceeds(f.SeatsOf(tier, f.All()) | f.Overall(f.SeatsOf(tier, f.All())), f.Exactly(0))):
            return say("no {seat} was won", seat=counted(names, tier).partition("|")[0])
        case co.Unless(co.Held(ballot)):
            return say("the {ballot} ballot was not held", ballot=ballot)
        case co.Unless(co.Announced(key)):
            return say("the election does not say “{key}”", key=key)
        case co.Unless(co.Otherwise(tier)):
            return say("the step “{tier}” was taken", tier=tier)
        case co.Unless(co.Both(conditions)):
            told = [told_condition(~one, names) for one in conditions]
            return Phrase(", or ".join(told), tuple(n for one in told for n in one.numbers))
        case co.Unless(inner):
            return say("not ({inner})", inner=told_condition(inner, names))
        case _:
            raise TypeError(f"no words for {condition!r}")


ONE = ("the number", "the whole", "the smallest", "the largest", "the sum", "the figure", "its ", "what ", "a figure")


def _compared(condition: co.Exceeds | co.Reaches, names: TierNames) -> Phrase:
    """One amount against another: the seats of a tier against none, in words of their own."""
    match condition:
        case co.Exceeds(f.SeatsOf(tier, f.All()) | f.Overall(f.SeatsOf(tier, f.All())), f.Exactly(0)):
            return say("any {seat} was won", seat=counted(names, tier).partition("|")[0])
        case co.Exceeds(f.Contenders(), than):
            return say("more than {than} stand here", than=told_amount(than, names))
        case co.Reaches(f.Contenders(), than):
            return say("at least {than} stand here", than=told_amount(than, names))
        case co.Exceeds(amount, than):
            template = "{amount} {come} to more than {than}"
        case co.Reaches(amount, than):
            template = "{amount} {come} to at least {than}"
    told = told_amount(amount, names)
    return say(template, amount=told, come="comes" if told.startswith(ONE) else "come", than=told_amount(than, names))
