"""Seats won before and seats due: what was taken off, who won more than was due, and what the law does about it."""

from __future__ import annotations

from seatwright.explain.grown import RULES, told_grown
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases.nouns import counted, many
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, shares, won_before
from seatwright.explain.words import who
from seatwright.model.competitor import Competitor
from seatwright.model.counting import Absorbed, AtOrAbove, Levelled, TopUp
from seatwright.results.evidence import Settlement, Shortfall

LESS = "From what each is due, the {before} it has won are taken off: {lines}."
LINE = "{who} {due} less {won} is {given}"
LINE_OVER = "{who} {due} less {won}, which leaves none"
TERM = "Such {kind} last for this one term of the {body}."

OVER = "{who} won {won:{seats}} but was due {due}: {over} more than its share."
KEPT = (
    "It keeps {over:?that seat|those seats}, nobody else loses one, and {what} grows from {base} to {house:seat|seats}."
)
KEPT_ALL = (
    "They keep these {over:overhang seat|overhang seats}, nobody else loses one, and {what} grows from "
    "{base} to {house:seat|seats}."
)
FORFEITED = "The law does not keep seats beyond what is due: {over:seat is|seats are} not filled."
NONE_OVER = "Nobody had won more than was due, so there is no overhang."

FIRST = "At first, {who} would have been due {first} but had won {won}."
ASIDE = (
    "{parties} {count:?is|are} therefore set aside with what {count:?it has|they have} won, "
    "{seats:seat|seats} in all; the others share the remaining {rest:seat|seats} anew."
)
ASIDE_ONE = "{who} ({seats})"
ASIDE_ALONE = "It is set aside with {seats:seat|seats}, and the others share what is left."
GREW = "{what:cap} grew from {base} to {house:seat|seats} for the sake of such seats."
EQUAL_ALONE = "{who} won {won:{seats}}, exactly what was due to it, and is set aside with those who won more."
EQUAL = "The law also sets aside whoever has won exactly what is due."
AGAIN = "The sharing-out was repeated {rounds:time|times}."
FIXED = "{what:cap} stays at {house:seat|seats}: the others pay for the seats won beyond what was due."

MINIMA = "Everybody must reach a least number of seats: {minima}."
TOO_SMALL = "With {base:seat|seats}, {who} would have {due} and lack {lacking} of its {minimum}."
GROWS = "So {what} grows from {base} to {house:seat|seats}, the smallest number in which {all}."
ALL_REACH = "everybody reaches the least number"
ALL_BUT = "no more than {free:seat is|seats are} lacking"
ONE_LESS = "With {house}, {who} would still have had {due}, and {minimum} were due to it at least."
NOT_LEVELLED = "{seats:seat|seats} of {parties} came on top without being levelled."
BIG_ENOUGH = "{base:seat is|seats are} enough for that, so no seat is added."


def told_before(telling: Telling) -> list[Paragraph]:
    """What had to be settled before the formula had its last word: who was set aside, how the house grew."""
    settled = telling.step.settlement
    match settled.rule if settled is not None else "":
        case "Absorbed" if settled is not None and settled.put_aside:
            return telling.paragraph("overhang", *_absorbed(settled, telling))
        case "Levelled" if settled is not None:
            return telling.paragraph("overhang", *_levelled(settled, telling))
        case rule if settled is not None and rule in RULES:
            return telling.paragraph("overhang", *told_grown(settled, overhang_of(settled), telling))
        case _:
            return []


def told_after(telling: Telling) -> list[Paragraph]:
    """Seats won before, taken off what is due, and what was won beyond it."""
    settled = telling.step.settlement
    if settled is None:
        return []
    found = telling.paragraph("linkage", _less(settled, telling))
    if settled.rule in ("Kept", "Forfeited"):
        found += telling.paragraph("overhang", *_kept(settled, telling))
    return found


def overhang_of(settled: Settlement) -> list[tuple[Competitor, int]]:
    """Who won more than was due at first, and by how much; the most first."""
    first, won = dict(settled.first or settled.due), dict(settled.won)
    over = {one: n - first.get(one, 0) for one, n in won.items() if n > first.get(one, 0)}
    return sorted(over.items(), key=lambda item: (-item[1], item[0]))


# --- seats taken off -----------------------------------------------------------------------------------------


def _less(settled: Settlement, telling: Telling) -> Phrase:
    won, due = dict(settled.won), dict(settled.due)
    order = sorted({*won, *due}, key=lambda one: (-due.get(one, 0), one))
    lines = [_line(one, due.get(one, 0), won[one]) for one in order if won.get(one)]
    before = listed(many(telling.names, tier) for tier in won_before(telling.tier.counting))
    return say(LESS, before=before, lines=listed(lines)) if lines else Phrase()


def _line(one: Competitor, due: int, won: int) -> Phrase:
    return say(LINE if due >= won else LINE_OVER, who=who(one), due=due, won=won, given=due - won)


# --- kept or not ---------------------------------------------------------------------------------------------


def told_over(one: Competitor, settled: Settlement, telling: Telling) -> list[Phrase]:
    """What is done about the seats that one competitor won beyond what was due to it."""
    won = dict(settled.won)[one]
    first = dict(settled.first or settled.due).get(one, 0)
    if won == first:
        return [
            say(EQUAL_ALONE, who=who(one), won=won, seats=_won_seats(telling)),
            say(FIXED, what=telling.house, house=settled.house),
        ]
    told = [say(OVER, who=who(one), won=won, seats=_won_seats(telling), due=first, over=won - first)]
    match settled.rule:
        case "Kept":
            over = sum(n for _, n in settled.over)
            return [
                *told,
                say(KEPT, what=telling.house, over=won - first, base=settled.base, house=settled.base + over),
                _term("overhang seats", telling),
            ]
        case "Forfeited":
            return [*told, say(FORFEITED, over=won - first)]
        case "Absorbed" if one in {aside for _, aside in settled.put_aside}:
            return [*told, say(ASIDE_ALONE, seats=won), say(FIXED, what=telling.house, house=settled.house)]
        case _:
            return [
                *told,
                say(GREW, what=telling.house, base=settled.base, house=settled.house),
                _term("additional seats", telling),
            ]


def _kept(settled: Settlement, telling: Telling) -> list[Phrase]:
    won, due = dict(settled.won), dict(settled.due)
    over = sum(n for _, n in settled.over)
    seats = _won_seats(telling)
    told = [say(OVER, who=who(one), won=won[one], seats=seats, due=due.get(one, 0), over=n) for one, n in settled.over]
    if not told:
        return [Phrase(NONE_OVER)]
    if settled.rule == "Forfeited":
        return [*told, say(FORFEITED, over=over)]
    template = KEPT if len(told) == 1 else KEPT_ALL
    return [
        *told,
        say(template, what=telling.house, over=over, base=settled.base, house=settled.house),
        _term("overhang seats", telling),
    ]


def _won_seats(telling: Telling) -> str:
    """What the seats won before are called."""
    tiers = won_before(telling.tier.counting)
    return counted(telling.names, tiers[0]) if len(tiers) == 1 else "seat|seats"


def _term(kind: str, telling: Telling) -> Phrase:
    """Nobody should think that the house has changed for good."""
    return say(TERM, kind=kind, body=telling.words.system.body or "house")


# --- paid by the others --------------------------------------------------------------------------------------


def _absorbed(settled: Settlement, telling: Telling) -> list[Phrase]:
    won, first = dict(settled.won), dict(settled.first)
    over = overhang_of(settled)
    told = [say(FIRST, who=who(one), first=first.get(one, 0), won=won[one]) for one, _ in over]
    aside = [one for _, one in settled.put_aside]
    seats = sum(won.get(one, 0) for one in aside)
    parties = listed(say(ASIDE_ONE, who=who(one), seats=won.get(one, 0)) for one in aside)
    counting = telling.tier.counting
    equal = (
        isinstance(counting, TopUp)
        and isinstance(counting.overhang, Absorbed)
        and isinstance(counting.overhang.aside, AtOrAbove)
    )
    if equal and len(aside) > len(over):
        told.append(Phrase(EQUAL))
    told.append(say(ASIDE, parties=parties, count=len(aside), seats=seats, rest=settled.base - seats))
    rounds = max(n for n, _ in settled.put_aside)
    if rounds > 1:
        told.append(say(AGAIN, rounds=rounds))
    return [*told, say(FIXED, what=telling.house, house=settled.house)]


# --- levelled ------------------------------------------------------------------------------------------------


def _levelled(settled: Settlement, telling: Telling) -> list[Phrase]:
    minima = settled.minima or settled.won
    told = [say(MINIMA, minima=shares(minima))]
    due = sum(n for _, n in settled.due)
    if due == settled.base:
        return [*told, say(BIG_ENOUGH, base=settled.base), *_unlevelled(settled)]
    told += _lacking(settled, dict(minima))
    counting = telling.tier.counting
    free = (
        counting.overhang.unlevelled if isinstance(counting, TopUp) and isinstance(counting.overhang, Levelled) else 0
    )
    told.append(
        say(GROWS, what=telling.house, base=settled.base, house=due, all=say(ALL_BUT, free=free) if free else ALL_REACH)
    )
    told += [
        say(ONE_LESS, house=one.house, who=who(one.who), due=one.due, minimum=one.minimum)
        for one in settled.tried[-1:]
        if one.house > settled.base
    ]
    return [*told, *_unlevelled(settled), _term("additional seats", telling)]


def _lacking(settled: Settlement, minima: dict[Competitor, int]) -> list[Phrase]:
    """Who would have lacked most in the house as it was."""
    first = dict(settled.first)
    lacking = [
        Shortfall(settled.base, one, first.get(one, 0), least, least - first.get(one, 0))
        for one, least in minima.items()
        if least > first.get(one, 0)
    ]
    return [
        say(TOO_SMALL, base=settled.base, who=who(one.who), due=one.due, lacking=one.lacking, minimum=one.minimum)
        for one in sorted(lacking, key=lambda one: -one.lacking)[:1]
    ]


def _unlevelled(settled: Settlement) -> list[Phrase]:
    over = [(one, n) for one, n in settled.over if n]
    if not over:
        return []
    return [say(NOT_LEVELLED, seats=sum(n for _, n in over), parties=listed(who(one) for one, _ in over))]
