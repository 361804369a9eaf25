"""One rule of entry, applied: what a competitor lacked or met, as a clause with the numbers that decided."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, as_number, whole
from seatwright.explain.phrases.entries import ByName, bars_by_name, named_as
from seatwright.explain.phrases.nouns import counted
from seatwright.explain.say import Phrase, say
from seatwright.explain.telling import Telling
from seatwright.explain.words import place_called
from seatwright.model.election import NATION
from seatwright.model.tier import Claim, members
from seatwright.results.step import Check, Standing

EXCLUDED = "not "  # how a check is marked whose rule must not be met

WON_NONE = "it won no {one}"
WON_NONE_OF = "it won no {one} ({least} would have let it in)"
WON_FEW = "it won {has:{seats}}, fewer than the {least} needed"
ONLY_SHARE = "it has {share:%} of the votes, and {bar:law} were needed"
FEW_VOTES = "it has {has:{unit}}, {short} fewer than the {bar} needed"
FEW_PLACES = "it met the rule in {has:{kinds}}, and {least} were needed"
FEW_STOOD = "it stood in {has:{kinds}}, fewer than the {least} needed"
NOT_BEST, NOT_FIRST = "it was not among the {places} most voted", "it was not the most voted"
NO_MINORITY = "it is not the party of a recognised minority"
NOT_NAMED = "it is not among the {key} that the election names"
NO_LIST = "it put up no list"
AN_INDIVIDUAL = "it is an individual candidate, not a party"
NOT_OF_GROUP = "it is not of the group “{group}”"
SITS = "it has a seat already"
NOBODY_LEFT, SOMEBODY_LEFT = "it has nobody left to seat", "it has somebody left to seat"
ENOUGH_IN = "enough others met the rule ({has}; {least} had to take part)"
ENOUGH_HELD = "those who met the rule, and any let in before it, hold enough votes together"
NOT_SO = "what the law requires does not hold ({rule})"

WON = "it won {has:{seats}}"
HAS_SHARE = "it has {share:%} of the votes"
ENOUGH_VOTES = "it has {has:{unit}}, and {bar} were needed"
ENOUGH_PLACES = "it met the rule in {has:{kinds}}"
ENOUGH_STOOD = "it stood in {has:{kinds}}"
AMONG_BEST, FIRST = "it was among the {places} most voted", "it was the most voted"
A_MINORITY = "it is the party of a recognised minority"
NAMED = "it is among the {key} that the election names"
A_LIST = "it put up a list"
A_PARTY = "it is a party"
OF_GROUP = "it is of the group “{group}”"
SITS_NOT = "it has no seat yet"
FILLED_UP = "fewer than {least} met the rule, and it came next by votes"
HELD_LITTLE = "those who met the rule hold only {has:{unit}} together, and it comes next by votes"


def short_of(check: Check) -> int:
    """How many votes are missing to a bar, all else unchanged.

    >>> short_of(Check("AtLeast", False, has=95356, share=Fraction(1, 20), base=2344566))
    21873
    >>> short_of(Check("MoreThan", False, has=50, share=Fraction(1, 2), base=100))
    1
    """
    return needed(check) - whole(check.has)


def needed(check: Check) -> int:
    """The fewest votes that pass a bar."""
    bar: Number = Fraction(check.share) * check.base if check.share else check.base
    return whole(bar) + 1 if check.rule == "MoreThan" else -whole(-bar)


def is_bar(check: Check) -> bool:
    """Whether a check asks for a share of the votes."""
    return bool(check.share) and not check.rule.startswith(EXCLUDED)


def is_trivial(check: Check) -> bool:
    """Whether a rule that was met goes without saying: to be a party, to have a list, to stand at all."""
    plain = check.rule in ("NotAnIndividual", "HasList", "NotElected", "NoSeatHere", "SomebodyLeft")
    return check.passed and (plain or (check.rule == "Fielded" and check.base <= 1))


def is_sum(one: Standing) -> bool:
    """Whether a row adds up several names, and so can win nothing."""
    return any(check.rule == "Sum" for check in one.checks)


def judged(telling: Telling) -> list[Standing]:
    """The competitors of a step with their checks, of two bars by name only the one that applies to each."""
    both = next((found for one in members(telling.tier.entry) if (found := bars_by_name(one)) is not None), None)
    standings = list(telling.step.standings)
    return standings if both is None else [_by_own_bar(one, both, telling) for one in standings]


def _by_own_bar(one: Standing, both: ByName, telling: Telling) -> Standing:
    """A standing without the checks of the bar that is for others, and without the question which of them it is."""
    told = telling.result.election.figure(both.key)
    named = one.who.party in (told if isinstance(told, tuple) else (str(told),))
    own = as_number((both.named if named else both.other).share)
    shares = {as_number(both.named.share), as_number(both.other.share)}
    bars = [check for check in one.checks if check.rule == "AtLeast" and check.share in shares]
    checks = [check for check in one.checks if check not in bars and not (check.of == both.key and _is_name(check))]
    if bars:
        needed_here = bars[0].__replace__(share=own, passed=bars[0].has >= Fraction(own) * bars[0].base)
        checks.insert(0, needed_here)
    return one.__replace__(checks=tuple(checks))


def _is_name(check: Check) -> bool:
    return check.rule.removeprefix(EXCLUDED) == "Declared"


def failed(one: Standing) -> list[Check]:
    return [check for check in one.checks if not check.passed]


def follows(checks: Iterable[Check], telling: Telling) -> bool:
    """Whether entry only follows from what an earlier step found: seats claimed there, or none."""
    told = list(checks)
    claims = {tier.name for tier in telling.words.system.tiers if isinstance(tier.gives, Claim)}
    return bool(told) and all(check.rule == "Won" and check.of in claims for check in told)


def place_of(check: Check) -> str:
    return "" if check.area in ("", NATION) else f" in {place_called(check.area)}"


def lacks(check: Check, telling: Telling) -> Phrase:
    """What a competitor lacked, as a clause."""
    if check.rule.startswith(EXCLUDED):
        return meets(check.__replace__(rule=check.rule.removeprefix(EXCLUDED)), telling)
    seats = counted(telling.names, check.of)
    match check.rule:
        case "AtLeast" | "MoreThan" | "BarBySize" | "FirstReached":
            return say(ONLY_SHARE, share=Fraction(check.has) / check.base if check.base else 0, bar=check.share)
        case "Won" if not check.has:
            return say(WON_NONE if check.base == 1 else WON_NONE_OF, one=seats.partition("|")[0], least=check.base)
        case "Won":
            return say(WON_FEW, has=check.has, seats=seats, least=check.base)
        case "Reaching":
            return say(FEW_VOTES, has=check.has, unit=telling.unit, short=short_of(check), bar=check.base)
        case "InPlaces":
            return say(FEW_PLACES, has=check.has, least=check.base, kinds=telling.kinds(check.of))
        case "Fielded" if check.of == "list" and check.base == 1:
            return Phrase(NO_LIST)
        case "Fielded" | "FieldedIn":
            return say(FEW_STOOD, has=check.has, least=check.base, kinds=telling.kinds(check.of))
        case "Best":
            return say(NOT_FIRST if check.base == 1 else NOT_BEST, places=check.base)
        case "AtLeastSoMany":
            return say(ENOUGH_IN, has=check.has, least=check.base)
        case "TogetherAtLeast" | "TogetherMoreThan":
            return say(ENOUGH_HELD)
        case "Declared":
            return say(NOT_NAMED, key=named_as(check.of))
        case "OfGroup":
            return say(NOT_OF_GROUP, group=check.of)
        case _:
            plain = {"Minority": NO_MINORITY, "HasList": NO_LIST, "NotAnIndividual": AN_INDIVIDUAL}
            plain |= {"SomebodyLeft": NOBODY_LEFT}
            plain |= dict.fromkeys(("NotElected", "NoSeatHere"), SITS)
            return Phrase(plain.get(check.rule) or NOT_SO.format(rule=check.rule))


def meets(check: Check, telling: Telling) -> Phrase:
    """What a competitor met, as a clause."""
    if check.rule.startswith(EXCLUDED):
        return lacks(check.__replace__(rule=check.rule.removeprefix(EXCLUDED)), telling)
    match check.rule:
        case "Won":
            return say(WON, has=check.has, seats=counted(telling.names, check.of))
        case "AtLeast" | "MoreThan" | "BarBySize" | "FirstReached":
            return say(HAS_SHARE, share=Fraction(check.has) / check.base if check.base else 0)
        case "Reaching":
            return say(ENOUGH_VOTES, has=check.has, unit=telling.unit, bar=check.base)
        case "InPlaces":
            return say(ENOUGH_PLACES, has=check.has, kinds=telling.kinds(check.of))
        case "Fielded" if check.of == "list" and check.base == 1:
            return Phrase(A_LIST)
        case "Fielded" | "FieldedIn":
            return say(ENOUGH_STOOD, has=check.has, kinds=telling.kinds(check.of))
        case "Best":
            return say(FIRST if check.base == 1 else AMONG_BEST, places=check.base)
        case "AtLeastSoMany":
            return say(FILLED_UP, least=check.base)
        case "TogetherAtLeast" | "TogetherMoreThan":
            return say(HELD_LITTLE, has=check.has, unit=telling.unit)
        case "Declared":
            return say(NAMED, key=named_as(check.of))
        case "OfGroup":
            return say(OF_GROUP, group=check.of)
        case _:
            plain = {"Minority": A_MINORITY, "HasList": A_LIST, "NotAnIndividual": A_PARTY}
            plain |= {"SomebodyLeft": SOMEBODY_LEFT}
            plain |= dict.fromkeys(("NotElected", "NoSeatHere"), SITS_NOT)
            return Phrase(plain.get(check.rule, "the law's rule is met"))
