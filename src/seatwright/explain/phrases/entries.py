"""Rules of entry in English: "at least 5% of all valid votes on the list ballot"."""

from __future__ import annotations

from seatwright.explain.phrases.amounts import stated, told_amount
from seatwright.explain.phrases.nouns import TierNames, counted, kinds_called
from seatwright.explain.phrases.places import told_area
from seatwright.explain.say import Phrase, listed, say
from seatwright.model import entry as e
from seatwright.model.where import Nation, Where


def told_entry(rule: e.Entry, names: TierNames) -> Phrase:
    """Who is let in, as what a competitor must have or be.

    >>> from seatwright.model.figures import Valid
    >>> rule = e.AtLeast("5%", of=Valid("list")) | e.Won(1, "constituency")
    >>> print(told_entry(rule, {"constituency": "electorate|electorates"}))
    at least 5% of all valid votes on the list ballot, or at least 1 electorate won
    """
    match rule:
        case e.AnyOf(rules):
            return say("{rules}", rules=_joined(rules, ", or ", names))
        case e.AllOf(rules):
            return say("{rules}", rules=_joined(rules, ", and also ", names))
        case e.Not(inner):
            return say("not ({inner})", inner=told_entry(inner, names))
        case e.AtLeastSoMany(least, inner):
            return say(
                "{inner}; if fewer than {least} meet this, the next by votes",
                inner=told_entry(inner, names),
                least=least,
            )
        case e.TogetherAtLeast() | e.TogetherMoreThan():
            return _together(rule, names)
        case e.AtLeast() | e.MoreThan() | e.BarBySize() | e.FirstReached() | e.Reaching():
            return _bar(rule, names)
        case e.Won(least, tier, area):
            return say(
                "at least {least:{seats}} won{area}", least=least, seats=counted(names, tier), area=_in(area, names)
            )
        case e.InPlaces(least, kind, inner):
            return say(
                "{inner}, and this in at least {least} {kinds}",
                inner=told_entry(inner, names),
                least=least,
                kinds=kinds_called(names, kind),
            )
        case e.Fielded(least, kind):
            return say("candidates in at least {least} {kinds}", least=least, kinds=kinds_called(names, kind))
        case e.Best(places, None):
            return say("a place among the {places} most voted", places=places)
        case e.Best(places, of):
            return say(
                "a place among the first {places} by {of}", places=places, of=told_amount(of, names) if of else ""
            )
        case _:
            return _standing(rule)


def _standing(rule: e.Entry) -> Phrase:
    """Rules about what a competitor is."""
    match rule:
        case e.Everyone():
            return Phrase("nothing: everybody who stands takes part")
        case e.Minority():
            return Phrase("to be a party of a recognised minority")
        case e.Declared(key):
            return say("to be named under “{key}” in the election's parameters", key=key)
        case e.HasList():
            return Phrase("a list of its own here")
        case e.NotAnIndividual():
            return Phrase("to be a party, not an individual")
        case e.OfGroup(group):
            return say("to be of the group “{group}”", group=group)
        case e.NotElected():
            return Phrase("to have no seat yet")
        case _:
            raise TypeError(f"no words for {rule!r}")


def _together(rule: e.TogetherAtLeast | e.TogetherMoreThan, names: TierNames) -> Phrase:
    """A rule, and who comes in besides if those who meet it hold too little."""
    too_little = "no more than" if isinstance(rule, e.TogetherMoreThan) else "less than"
    who = Phrase() if rule.then == e.Everyone() else say(" that have {then}", then=told_entry(rule.then, names))
    return say(
        "{inner}; if those who meet this hold together {too_little} {share} of {of}, the next by votes{who}, until "
        "they hold enough",
        inner=told_entry(rule.rule, names),
        too_little=too_little,
        share=stated(rule.share),
        of=told_amount(rule.of, names),
        who=who,
    )


def _bar(rule: e.Entry, names: TierNames) -> Phrase:
    match rule:
        case e.AtLeast(share, of, area):
            return say(
                "at least {share} of {of}{area}", share=stated(share), of=told_amount(of, names), area=_in(area, names)
            )
        case e.MoreThan(share, of, area):
            return say(
                "more than {share} of {of}{area}", share=stated(share), of=told_amount(of, names), area=_in(area, names)
            )
        case e.BarBySize(shares, of, area):
            return say(
                "at least a share of {of}{area} that rises with the members of a joint list: {shares}",
                of=told_amount(of, names),
                area=_in(area, names),
                shares=listed((stated(one) for one in shares), "then"),
            )
        case e.FirstReached(shares, by, of, area):
            return say(
                "at least {shares} of {of}{area}: the first of these bars that is reached by so many: {by}",
                shares=listed((stated(one) for one in shares), "or"),
                of=told_amount(of, names),
                area=_in(area, names),
                by=told_amount(by, names),
            )
        case e.Reaching(amount, area, None):
            return say("votes that reach {amount}{area}", amount=told_amount(amount, names), area=_in(area, names))
        case e.Reaching(amount, area, of):
            return say(
                "{of} that reach {amount}{area}",
                of=told_amount(of, names) if of else "",
                amount=told_amount(amount, names),
                area=_in(area, names),
            )
        case _:
            raise TypeError(f"no words for {rule!r}")


def _in(area: Where, names: TierNames) -> Phrase:
    """The area of a rule, left unsaid where it is the whole country."""
    return Phrase() if isinstance(area, Nation) else say(" {area}", area=told_area(area, names))


def _joined(rules: tuple[e.Entry, ...], by: str, names: TierNames) -> Phrase:
    told = [told_entry(one, names) for one in rules]
    return Phrase(by.join(told), tuple(n for one in told for n in one.numbers))
