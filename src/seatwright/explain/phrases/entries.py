"""Rules of entry in English: "at least 5% of all valid votes on the list ballot"."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.exact import as_number
from seatwright.explain.phrases.amounts import stated, told_amount
from seatwright.explain.phrases.nouns import TierNames, counted, kind_called, places_called
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
            by_name = bars_by_name(rule)
            if by_name is not None:
                return _by_name(by_name, names)
            return say("{rules}", rules=_joined(rules, ", or ", names))
        case e.AllOf(rules):
            return say("{rules}", rules=_joined(rules, ", and also ", names))
        case e.Not(inner):
            return _not(inner, names)
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
        case e.SomebodyLeft(area):
            return say("somebody left whom it can seat{area}", area=_in(area, names))
        case e.InPlaces(least, kind, inner):
            return say(
                "{inner}, and this in at least {least:{kinds}}",
                inner=told_entry(inner, names),
                least=least,
                kinds=places_called(names, kind),
            )
        case e.Fielded(1, "list"):
            return Phrase("a list of its own")
        case e.Fielded(least, kind):
            return say("candidates in at least {least:{kinds}}", least=least, kinds=places_called(names, kind))
        case e.FieldedIn(share, kind):
            return say(
                "candidates in at least {share} of the {kinds} there",
                share=stated(share),
                kinds=places_called(names, kind).partition("|")[2],
            )
        case e.Best(1, None):
            return Phrase("to be the most voted")
        case e.Best(places, None):
            return say("a place among the {places} most voted", places=places)
        case e.Best(places, of):
            return say(
                "a place among the first {places} by {of}", places=places, of=told_amount(of, names) if of else ""
            )
        case _:
            return _standing(rule)


class ByName(NamedTuple):
    """Two bars of one base: one for those whom an election names under a key, one for all others."""

    key: str
    named: e.AtLeast
    other: e.AtLeast


def bars_by_name(rule: object) -> ByName | None:
    """The two bars of ``(bar & ~Declared(key)) | bar``, in either order and whether or not the second says ``& named``.

    >>> from seatwright.model.figures import Valid
    >>> low, high, joint = e.AtLeast("5%", of=Valid("list")), e.AtLeast("7%", of=Valid("list")), e.Declared("blocs")
    >>> both = bars_by_name((low & ~joint) | (high & joint))
    >>> both is not None and both.key, both == bars_by_name(high | (low & ~joint))
    ('blocs', True)
    """
    if not isinstance(rule, e.AnyOf) or len(rule.rules) != 2:
        return None
    (bar, of), (other_bar, other_of) = (_bar_and_name(one) for one in rule.rules)
    if not isinstance(of, e.Not):
        (bar, of), (other_bar, other_of) = (other_bar, other_of), (bar, of)
    if bar is None or other_bar is None or not isinstance(of, e.Not) or not isinstance(of.rule, e.Declared):
        return None
    alike = (bar.of, bar.in_, bar.votes) == (other_bar.of, other_bar.in_, other_bar.votes)
    rises = as_number(bar.share) <= as_number(other_bar.share)
    if not alike or other_of not in (None, of.rule) or (other_of is None and not rises):
        return None
    return ByName(of.rule.key, other_bar, bar)


def _bar_and_name(rule: e.Entry) -> tuple[e.AtLeast | None, e.Entry | None]:
    """A bar, and beside it whom it is for."""
    match rule:
        case e.AtLeast():
            return rule, None
        case e.AllOf((e.AtLeast() as bar, e.Declared() | e.Not(e.Declared()) as of)):
            return bar, of
        case e.AllOf((e.Declared() | e.Not(e.Declared()) as of, e.AtLeast() as bar)):
            return bar, of
        case _:
            return None, None


def _by_name(rule: ByName, names: TierNames) -> Phrase:
    return say(
        "at least {share} of {of}{area}, or {named} for those that the election names as {key}",
        share=stated(rule.other.share),
        of=told_amount(rule.other.of, names),
        area=_in(rule.other.in_, names),
        named=stated(rule.named.share),
        key=named_as(rule.key),
    )


def named_as(key: str) -> str:
    """What a key of the election's parameters calls those it names.

    >>> named_as("joint_lists")
    'joint lists'
    """
    return key.replace("_", " ").replace("-", " ")


def _not(rule: e.Entry, names: TierNames) -> Phrase:
    """What a competitor must not have or be."""
    match rule:
        case e.Not(inner):
            return told_entry(inner, names)
        case e.InPlaces(1, kind, e.Not(inner)):
            return say(
                "{inner}, and this in every {kind}", inner=told_entry(inner, names), kind=kind_called(names, kind)
            )
        case e.AtLeast(share, of, area):
            return say(
                "less than {share} of {of}{area}", share=stated(share), of=told_amount(of, names), area=_in(area, names)
            )
        case e.MoreThan(share, of, area):
            return say(
                "no more than {share} of {of}{area}",
                share=stated(share),
                of=told_amount(of, names),
                area=_in(area, names),
            )
        case e.Won(1, tier, area):
            return say(
                "to have won no {seat}{area}", seat=counted(names, tier).partition("|")[0], area=_in(area, names)
            )
        case e.Won(least, tier, area):
            return say(
                "to have won fewer than {least:{seats}}{area}",
                least=least,
                seats=counted(names, tier),
                area=_in(area, names),
            )
        case e.AnyOf(rules):
            told = [_not(one, names) for one in rules]
            return Phrase(", and also ".join(told), tuple(n for one in told for n in one.numbers))
        case e.Declared(key):
            return say("not to be among the {named} that the election names", named=named_as(key))
        case e.Minority():
            return Phrase("not to be a party of a recognised minority")
        case e.OfGroup(group):
            return say("not to be of the group “{group}”", group=group)
        case e.NotAnIndividual():
            return Phrase("to be an individual")
        case _:
            return say("not ({inner})", inner=told_entry(rule, names))


def _standing(rule: e.Entry) -> Phrase:
    """Rules about what a competitor is."""
    match rule:
        case e.Everyone():
            return Phrase("nothing: everybody who stands takes part")
        case e.Minority():
            return Phrase("to be a party of a recognised minority")
        case e.Declared(key):
            return say("to be among the {named} that the election names", named=named_as(key))
        case e.HasList():
            return Phrase("a list of its own here")
        case e.NotAnIndividual():
            return Phrase("to be a party, not an individual")
        case e.OfGroup(group):
            return say("to be of the group “{group}”", group=group)
        case e.NotElected():
            return Phrase("to have no seat yet")
        case e.NoSeatHere():
            return Phrase("to have no seat in the place yet, for whatever list")
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
