"""How many seats were at stake, and how that number came about."""

from __future__ import annotations

from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_amount, told_winners
from seatwright.explain.phrases.nouns import counted, many
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling, won_before
from seatwright.model import figures as f
from seatwright.model.arithmetic import Plus
from seatwright.model.formula import Due
from seatwright.results.step import Trail

VOTES = "What counts: {amount}."
PLAIN = "{seats:seat was|seats were} at stake."
IN_PLACE = "{seats:seat was|seats were} at stake in {place}."
MADE = "{seats:seat was|seats were} at stake: {how}."
MADE_IN = "{seats:seat was|seats were} at stake in {place}: {how}."
IN_ALL = "{seats:seat was|seats were} to be shared out, the {before} included."
IN_ALL_MADE = "{seats:seat was|seats were} to be shared out, the {before} included: {how}."
FROM_ALL = "{seats:{noun}}"
FROM_SOME = "{seats:{noun}} won by {winners}"
UNFILLED = "{seats:{noun}} that nobody took"
GENERAL = "{number} ({amount})"


def told_stake(telling: Telling) -> list[Paragraph]:
    """The seats of a step and where they come from."""
    step, tier = telling.step, telling.tier
    if step.stake is None or isinstance(tier.formula, Due):
        return []
    how = _how(tier.stake, step.stake, telling) if not isinstance(tier.stake, f.Exactly | f.OfPlace) else Phrase()
    before = [many(telling.names, one) for one in won_before(tier.counting)]
    if before and "StartingFrom" not in type(tier.counting).__name__:
        template = IN_ALL_MADE if how else IN_ALL
        return telling.paragraph("stake", say(template, seats=step.seats, before=listed(before), how=how))
    wide = step.place == "*" and not step.party
    template = (MADE if wide else MADE_IN) if how else (PLAIN if wide else IN_PLACE)
    return telling.paragraph("stake", say(template, seats=step.seats, place=telling.place, how=how))


def told_votes(telling: Telling) -> list[Paragraph]:
    """Which votes count, where they are not plainly those on a ballot."""
    votes = telling.tier.votes
    if _is_plain(votes):
        return []
    return telling.paragraph("votes", say(VOTES, amount=told_amount(votes, telling.names)))


def _is_plain(votes: f.Amount) -> bool:
    """Whether votes are those of one ballot or of several, seats, or a figure of the places."""
    if isinstance(votes, Plus):
        return all(_is_plain(one) for one in votes.terms)
    return isinstance(votes, f.Cast | f.AsPublished | f.SeatsOf | f.Figure)


def _how(amount: f.Amount, trail: Trail, telling: Telling) -> Phrase:
    """An amount told with the numbers that were read for it."""
    match amount, trail.of:
        case f.Exactly(), _:
            return say("{n}", n=trail.value)
        case f.SeatsOf(tier, f.All()), _:
            return say(FROM_ALL, seats=trail.value, noun=counted(telling.names, tier))
        case f.SeatsOf(tier, winners), _:
            return say(FROM_SOME, seats=trail.value, noun=counted(telling.names, tier), winners=told_winners(winners))
        case f.OfPlace(kind), _:
            return say(FROM_ALL, seats=trail.value, noun=counted(telling.names, kind or telling.tier.name))
        case f.Unfilled(tier), _:
            return say(UNFILLED, seats=trail.value, noun=counted(telling.names, tier))
        case f.Minus(first, less), (a, b):
            return say("{first}, less {less}", first=_how(first, a, telling), less=_how(less, b, telling))
        case f.Plus(terms), parts if len(terms) == len(parts):
            return listed((_how(one, part, telling) for one, part in zip(terms, parts)), "plus")
        case _:
            return say(GENERAL, number=trail.value, amount=told_amount(amount, telling.names))
