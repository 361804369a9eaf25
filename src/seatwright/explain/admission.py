"""Who was refused, and by how many votes; who was let in, and by which exception."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from seatwright.exact import Number, whole
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases.nouns import counted, many
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, base_of, share_of
from seatwright.explain.words import place_called, who
from seatwright.model.election import NATION
from seatwright.model.tier import Claim
from seatwright.results.step import Check, Standing, Step

EXCLUDED = "not "  # how a check is marked whose rule must not be met
IN_FULL = 3  # at most so many of the refused are told in a sentence each
BY_NAME = 15  # and at most so many more by name

BELOW = "{who}: {has} of {base} {votes}{area} is {share:%}, below the {bar:law} of {article} ({short:{unit}} short){others}."
NOT_ABOVE = "{who}: {has} of {base} {votes}{area} is {share:%}, not above the {bar:law} of {article} ({short:{unit}} short){others}."
REFUSED = "{who}, with {has:{unit}}, takes no part: {others}."
ALIKE = "Kept out for the same reasons: {parties}."
ALIKE_MANY = "{n:other|others} with fewer votes"
ALIKE_ONE = "{who} ({share:%}, {short:{unit}} short)"
ALIKE_PLAIN = "{who} ({has:{unit}})"
SUMS = "What the figures give as {parties} adds up several names and can win nothing here."
SUMS_ONE = "“{who}” ({has:{unit}})"
REACHED = "{parties} reached the {bar:law}, that is {needed} of {base:{unit}}."
REACHED_ONE = "{who} ({share:%})"
LET_IN = "Below the {bar:law} but let in all the same: {parties}."
LET_IN_ONE = "{who} ({share:%}; {reason})"
SEATS_WON = "These take part because of the {seats} they won: {parties}."
SEATS_WON_ONE = "{who} {n}"
ADMITTED = "These take part: {parties}."
ADMITTED_ONE = "{who} ({reason})"

SAME = "Who takes part follows the same rules, with the same outcome, as in the step “{step}”."

WON_NONE = "it won no {one}"
WON_NONE_OF = "it won no {one} ({least} would have let it in)"
WON_FEW = "it won {has:{seats}}, fewer than the {least} needed"
ONLY_SHARE = "it has {share:%} of the votes, and {bar:law} were needed"
FEW_VOTES = "it has {has:{unit}}, {short} fewer than the {bar} needed"
FEW_PLACES = "it met the rule in {has} of the {least} {kinds} needed"
FEW_STOOD = "it stood in {has} {kinds}, fewer than the {least} needed"
NOT_BEST = "it was not among the {places} most voted"
NO_MINORITY = "it is not the party of a recognised minority"
NOT_NAMED = "it is not named under “{key}”"
NO_LIST = "it put up no list"
AN_INDIVIDUAL = "it is an individual candidate, not a party"
ENOUGH_IN = "enough others met the rule ({has}; {least} had to take part)"
NOT_SO = "what the law requires does not hold ({rule})"

WON = "it won {has:{seats}}"
HAS_SHARE = "it has {share:%} of the votes"
ENOUGH_VOTES = "it has {has:{unit}}, and {bar} were needed"
ENOUGH_PLACES = "it met the rule in {has} {kinds}"
ENOUGH_STOOD = "it stood in {has} {kinds}"
AMONG_BEST = "it was among the {places} most voted"
A_MINORITY = "it is the party of a recognised minority"
NAMED = "it is named under “{key}”"
A_LIST = "it put up a list"
A_PARTY = "it is a party"
FILLED_UP = "fewer than {least} met the rule, and it came next by votes"


def told_entry(telling: Telling, only: str = "") -> list[Paragraph]:
    """Who was kept out and who was let in; said once where a later step repeats it."""
    earlier = same_as(telling) if not only else ""
    return told_same(telling, earlier) if earlier else [*told_refused(telling, only), *told_admitted(telling, only)]


def told_refused(telling: Telling, only: str = "") -> list[Paragraph]:
    """Everyone the law kept out, and what each lacked."""
    refused = [one for one in telling.step.standings if not one.admitted and one.votes and only in ("", one.who.party)
               and not _follows(_failed(one), telling)]
    sums = [one for one in refused if any(check.rule == "Sum" for check in one.checks)]
    groups: dict[tuple[tuple[str, str], ...], list[Standing]] = {}
    for one in refused:
        if one not in sums:
            groups.setdefault(tuple((check.rule, check.of) for check in _failed(one)), []).append(one)
    found = [telling.paragraph("refused", *_group(group, telling)) for group in groups.values()]
    if sums:
        listing = listed(say(SUMS_ONE, who=who(one.who), has=one.votes, unit=telling.unit) for one in sums)
        found.append(telling.paragraph("refused", say(SUMS, parties=listing)))
    return [paragraph for several in found for paragraph in several]


def _group(group: list[Standing], telling: Telling) -> list[Phrase]:
    """Those refused on the same grounds: the largest in full, the rest in one sentence."""
    full = [one for n, one in enumerate(group) if n == 0 or (n < IN_FULL and _is_near(one))]
    told = [refusal(one, telling) for one in full]
    rest = group[len(full):]
    named = rest if telling.full or len(rest) <= BY_NAME + 1 else rest[:BY_NAME]
    parties = [_alike(one, telling) for one in named]
    if len(rest) > len(named):
        parties.append(say(ALIKE_MANY, n=len(rest) - len(named)))
    return [*told, say(ALIKE, parties=listed(parties))] if rest else told


def _is_near(one: Standing) -> bool:
    """Whether a refused competitor had at least half of what the bar asks for."""
    return any(is_bar(check) and 2 * check.has >= needed(check) for check in _failed(one))


def refusal(one: Standing, telling: Telling) -> Phrase:
    """The sentence that refuses a competitor."""
    failed = _failed(one)
    bar = next((check for check in failed if is_bar(check)), None)
    clauses = [_lacks(check, telling) for check in failed if check is not bar]
    if bar is None:
        return say(REFUSED, who=who(one.who), has=one.votes, unit=telling.unit, others=listed(clauses) or NOT_SO.format(rule="entry"))
    others = Phrase("".join(f", and {clause}" for clause in clauses), tuple(n for clause in clauses for n in clause.numbers))
    return say(NOT_ABOVE if bar.rule == "MoreThan" else BELOW, who=who(one.who), has=bar.has, base=bar.base,
               votes=telling.words.votes(bar.of), area=_in(bar),
               share=Fraction(bar.has) / bar.base if bar.base else 0, bar=bar.share, article=telling.article, short=short_of(bar),
               unit=telling.words.unit, others=others)


def _alike(one: Standing, telling: Telling) -> Phrase:
    bar = next((check for check in _failed(one) if is_bar(check)), None)
    if bar is None or not bar.base:
        return say(ALIKE_PLAIN, who=who(one.who), has=one.votes, unit=telling.unit)
    return say(ALIKE_ONE, who=who(one.who), share=Fraction(bar.has) / bar.base, short=short_of(bar), unit=telling.words.unit)


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


def _follows(checks: Iterable[Check], telling: Telling) -> bool:
    """Whether entry only follows from what an earlier step found: seats claimed there, or none."""
    told = list(checks)
    claims = {tier.name for tier in telling.words.system.tiers if isinstance(tier.gives, Claim)}
    return bool(told) and all(check.rule == "Won" and check.of in claims for check in told)


def _failed(one: Standing) -> list[Check]:
    return [check for check in one.checks if not check.passed]


def is_bar(check: Check) -> bool:
    """Whether a check asks for a share of the votes."""
    return bool(check.share) and not check.rule.startswith(EXCLUDED)


def _in(check: Check) -> str:
    return "" if check.area in ("", NATION) else f" in {place_called(check.area)}"


def _lacks(check: Check, telling: Telling) -> Phrase:
    """What a competitor lacked, as a clause."""
    if check.rule.startswith(EXCLUDED):
        return _meets(check.__replace__(rule=check.rule.removeprefix(EXCLUDED)), telling)
    seats = counted(telling.names, check.of)
    match check.rule:
        case "AtLeast" | "MoreThan" | "BarBySize":
            return say(ONLY_SHARE, share=Fraction(check.has) / check.base if check.base else 0, bar=check.share)
        case "Won" if not check.has:
            return say(WON_NONE if check.base == 1 else WON_NONE_OF, one=seats.partition("|")[0], least=check.base)
        case "Won":
            return say(WON_FEW, has=check.has, seats=seats, least=check.base)
        case "Reaching":
            return say(FEW_VOTES, has=check.has, unit=telling.unit, short=short_of(check), bar=check.base)
        case "InPlaces":
            return say(FEW_PLACES, has=check.has, least=check.base, kinds=telling.kinds(check.of).partition("|")[2])
        case "Fielded":
            return say(FEW_STOOD, has=check.has, least=check.base, kinds=telling.kinds(check.of).partition("|")[2])
        case "Best":
            return say(NOT_BEST, places=check.base)
        case "AtLeastSoMany":
            return say(ENOUGH_IN, has=check.has, least=check.base)
        case "Declared":
            return say(NOT_NAMED, key=check.of)
        case _:
            plain = {"Minority": NO_MINORITY, "HasList": NO_LIST, "NotAnIndividual": AN_INDIVIDUAL}
            return Phrase(plain.get(check.rule) or NOT_SO.format(rule=check.rule))


# --- let in --------------------------------------------------------------------------------------------------


def same_as(telling: Telling) -> str:
    """The earlier tier in which all the same competitors met and failed the same rules; empty if there is none."""
    judged = _judged(telling.step)
    if not any(checks for _, _, checks in judged):
        return ""
    for tier in telling.words.system.tiers:
        if tier.name == telling.tier.name:
            return ""
        earlier = [step for step in telling.result.tree if step.tier == tier.name and step.kind == "count"]
        if earlier and judged <= {one for step in earlier for one in _judged(step)}:
            return tier.name
    return ""


def _judged(step: Step) -> set[tuple[str, bool, tuple[Check, ...]]]:
    return {(one.who.party, one.admitted, one.checks) for one in step.standings if one.votes}


def told_same(telling: Telling, earlier: str) -> list[Paragraph]:
    """That the same take part as before."""
    return telling.paragraph("admitted", say(SAME, step=telling.words.heading(telling.words.system[earlier])))


def told_admitted(telling: Telling, only: str = "") -> list[Paragraph]:
    """Who took part, where the law asked for something: by the bar, or by an exception from it."""
    standings = [one for one in telling.step.standings if one.admitted and one.checks and only in ("", one.who.party)
                 and not _follows(one.checks, telling)]
    return telling.paragraph("admitted", *_by_bar(standings, telling), *_by_exception(standings, telling))


def _by_bar(standings: list[Standing], telling: Telling) -> list[Phrase]:
    bars: dict[tuple[Number, Number, str], list[tuple[Standing, Check]]] = {}
    for one in standings:
        check = next((check for check in one.checks if check.passed and is_bar(check)), None)
        if check is not None:
            bars.setdefault((check.share, check.base, check.rule), []).append((one, check))
    return [say(REACHED, parties=listed(_reached(one, check) for one, check in passed), bar=share, base=base,
                needed=needed(passed[0][1]), unit=telling.words.unit) for (share, base, _), passed in bars.items()]


def _reached(one: Standing, check: Check) -> Phrase:
    return say(REACHED_ONE, who=who(one.who), share=Fraction(check.has) / check.base if check.base else 0)


def bar_of(telling: Telling) -> Check | None:
    """The share of the votes that the step asks for, as one of its checks tells."""
    return next((check for one in telling.step.standings for check in one.checks if is_bar(check)), None)


def reasons(one: Standing, telling: Telling) -> Phrase:
    """By which rules a competitor was let in."""
    return listed(_meets(check, telling) for check in one.checks if check.passed)


def _by_exception(standings: list[Standing], telling: Telling) -> list[Phrase]:
    bar = bar_of(telling)
    base = base_of(telling.step)
    plain: list[Phrase] = []
    let_in: list[Phrase] = []
    winners: dict[str, list[tuple[Standing, Check]]] = {}
    for one in standings:
        if any(check.passed and is_bar(check) for check in one.checks):
            continue
        reason = reasons(one, telling)
        if bar is not None and one.votes and share_of(one, base) < bar.share:
            let_in.append(say(LET_IN_ONE, who=who(one.who), share=share_of(one, base), reason=reason))
        elif len(one.checks) == 1 and one.checks[0].rule == "Won":
            winners.setdefault(one.checks[0].of, []).append((one, one.checks[0]))
        elif one.votes:
            plain.append(say(ADMITTED_ONE, who=who(one.who), reason=reason))
    told = [say(LET_IN, bar=bar.share, parties=listed(let_in))] if bar is not None and let_in else []
    told += [say(SEATS_WON, seats=many(telling.names, tier), parties=listed(
        say(SEATS_WON_ONE, who=who(one.who), n=check.has) for one, check in winning)) for tier, winning in winners.items()]
    return [*told, say(ADMITTED, parties=listed(plain))] if plain else told


def _meets(check: Check, telling: Telling) -> Phrase:
    """What a competitor met, as a clause."""
    if check.rule.startswith(EXCLUDED):
        return _lacks(check.__replace__(rule=check.rule.removeprefix(EXCLUDED)), telling)
    match check.rule:
        case "Won":
            return say(WON, has=check.has, seats=counted(telling.names, check.of))
        case "AtLeast" | "MoreThan" | "BarBySize":
            return say(HAS_SHARE, share=Fraction(check.has) / check.base if check.base else 0)
        case "Reaching":
            return say(ENOUGH_VOTES, has=check.has, unit=telling.unit, bar=check.base)
        case "InPlaces":
            return say(ENOUGH_PLACES, has=check.has, kinds=telling.kinds(check.of).partition("|")[2])
        case "Fielded":
            return say(ENOUGH_STOOD, has=check.has, kinds=telling.kinds(check.of).partition("|")[2])
        case "Best":
            return say(AMONG_BEST, places=check.base)
        case "AtLeastSoMany":
            return say(FILLED_UP, least=check.base)
        case "Declared":
            return say(NAMED, key=check.of)
        case _:
            plain = {"Minority": A_MINORITY, "HasList": A_LIST, "NotAnIndividual": A_PARTY}
            return Phrase(plain.get(check.rule, "the law's rule is met"))
