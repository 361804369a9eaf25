"""Who was let in: by the bar, by an exception from it, or as in an earlier step."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number
from seatwright.explain.checks import follows, is_bar, is_sum, is_trivial, judged, meets, needed
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases.nouns import many
from seatwright.explain.refused import told_refused
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, base_of, is_measured_here, share_of
from seatwright.explain.words import who
from seatwright.results.step import Check, Standing, Step

REACHED = "{parties} reached the {bar:law}, that is {needed} of {base:{unit}}."
REACHED_ONE = "{who} ({share:%})"
LET_IN = "Below the {bar:law} but let in all the same: {parties}."
LET_IN_ONE = "{who} ({share:%}; {reason})"
SEATS_WON = "These take part because of the {seats} they won: {parties}."
SEATS_WON_ONE = "{who} {n}"
ADMITTED = "These take part: {parties}."
ADMITTED_ONE = "{who} ({reason})"
SAME = "Who takes part follows the same rules, with the same outcome, as in the step “{step}”."


def told_entry(telling: Telling, only: str = "") -> list[Paragraph]:
    """Who was kept out and who was let in; said once where a later step repeats it."""
    earlier = same_as(telling) if not only else ""
    return told_same(telling, earlier) if earlier else [*told_refused(telling, only), *told_admitted(telling, only)]


def same_as(telling: Telling) -> str:
    """The earlier tier in which all the same competitors met and failed the same rules; empty if there is none."""
    here = _checked(telling.step)
    if all(is_trivial(check) for _, _, checks in here for check in checks):
        return ""
    for tier in telling.words.system.tiers:
        if tier.name == telling.tier.name:
            return ""
        earlier = [step for step in telling.result.tree if step.tier == tier.name and step.kind == "count"]
        if earlier and here <= {one for step in earlier for one in _checked(step)}:
            return tier.name
    return ""


def _checked(step: Step) -> set[tuple[str, bool, tuple[Check, ...]]]:
    return {(one.who.party, one.admitted, one.checks) for one in step.standings if one.votes and not is_sum(one)}


def told_same(telling: Telling, earlier: str) -> list[Paragraph]:
    """That the same take part as before."""
    return telling.paragraph("admitted", say(SAME, step=telling.words.heading(telling.words.system[earlier])))


def told_admitted(telling: Telling, only: str = "") -> list[Paragraph]:
    """Who took part, where the law asked for something: by the bar, or by an exception from it."""
    standings = [
        one
        for one in judged(telling)
        if one.admitted
        and one.checks
        and only in ("", one.who.party)
        and not follows(one.checks, telling)
        and not all(map(is_trivial, one.checks))
    ]
    return telling.paragraph("admitted", *_by_bar(standings, telling), *_by_exception(standings, telling))


def _by_bar(standings: list[Standing], telling: Telling) -> list[Phrase]:
    bars: dict[tuple[Number, Number, str], list[tuple[Standing, Check]]] = {}
    for one in standings:
        check = next((check for check in one.checks if check.passed and is_bar(check)), None)
        if check is not None:
            bars.setdefault((check.share, check.base, check.rule), []).append((one, check))
    return [
        say(
            REACHED,
            parties=listed(_reached(one, check) for one, check in passed),
            bar=share,
            base=base,
            needed=needed(passed[0][1]),
            unit=telling.words.unit,
        )
        for (share, base, _), passed in bars.items()
    ]


def _reached(one: Standing, check: Check) -> Phrase:
    return say(REACHED_ONE, who=who(one.who), share=Fraction(check.has) / check.base if check.base else 0)


def bar_of(telling: Telling) -> Check | None:
    """The share of the votes that the step asks for, as one of its checks tells."""
    return next((check for one in judged(telling) for check in one.checks if is_bar(check)), None)


def own_bar(one: Standing, telling: Telling) -> Check | None:
    """The bar that a competitor itself had to reach; else that of the step."""
    return next((check for check in one.checks if is_bar(check)), None) or bar_of(telling)


def reasons(one: Standing, telling: Telling) -> Phrase:
    """By which rules a competitor was let in."""
    return listed(meets(check, telling) for check in one.checks if check.passed)


def _by_exception(standings: list[Standing], telling: Telling) -> list[Phrase]:
    base, measured = base_of(telling.step), is_measured_here(telling.step)
    plain: list[Phrase] = []
    let_in: dict[Number, list[Phrase]] = {}
    winners: dict[str, list[tuple[Standing, Check]]] = {}
    for one in standings:
        if any(check.passed and is_bar(check) for check in one.checks):
            continue
        reason, bar = reasons(one, telling), own_bar(one, telling)
        if bar is not None and measured and one.votes and share_of(one, base) < bar.share:
            told_in = say(LET_IN_ONE, who=who(one.who), share=share_of(one, base), reason=reason)
            let_in.setdefault(bar.share, []).append(told_in)
        elif len(one.checks) == 1 and one.checks[0].rule == "Won":
            winners.setdefault(one.checks[0].of, []).append((one, one.checks[0]))
        elif one.votes:
            plain.append(say(ADMITTED_ONE, who=who(one.who), reason=reason))
    told = [say(LET_IN, bar=share, parties=listed(parties)) for share, parties in let_in.items()]
    told += [
        say(
            SEATS_WON,
            seats=many(telling.names, tier),
            parties=listed(say(SEATS_WON_ONE, who=who(one.who), n=check.has) for one, check in winning),
        )
        for tier, winning in winners.items()
    ]
    return [*told, say(ADMITTED, parties=listed(plain))] if plain else told
