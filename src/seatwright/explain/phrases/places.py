"""Where a tier is fought, and who competes there."""

from __future__ import annotations

from seatwright.explain.phrases.nouns import TierNames, kind_called, kinds_called, many
from seatwright.explain.say import Phrase, listed, say
from seatwright.model import where as w


def told_where(where: w.Where, names: TierNames) -> Phrase:
    """Where a tier is fought, as a sentence.

    >>> print(told_where(w.Each("constituency"), {}))
    It is fought in each place of the kind “constituency” apart.
    """
    match where:
        case w.Nation():
            return Phrase("It is fought everywhere at once.")
        case w.Each(kind):
            return say("It is fought in each {kind} apart.", kind=kind_called(names, kind))
        case w.Only(kind, (), least, 0):
            return say(
                "It is fought in {kinds} with {least:seat|seats} or more.", kinds=kinds_called(names, kind), least=least
            )
        case w.Only(kind, (), least, most) if least == most:
            return say("It is fought in {kinds} with {most:seat|seats}.", kinds=kinds_called(names, kind), most=most)
        case w.Only(kind, (), least, most):
            return say(
                "It is fought in {kinds} with {least} to {most:seat|seats}.",
                kinds=kinds_called(names, kind),
                least=least,
                most=most,
            )
        case w.Only(_, places):
            return say("It is fought in {places} alone.", places=listed(places))
        case w.EachPartyOf(tier):
            return say(
                "It is done for each party apart: its own lists share what it won among the {seats}.",
                seats=many(names, tier),
            )
        case w.EachAllianceIn(tier, kind):
            return say(
                "It is done for each alliance apart, in each of the {kinds}: its parties share what it won among the "
                "{seats} there.",
                kinds=kinds_called(names, kind),
                seats=many(names, tier),
            )
        case w.EachAllianceOf(tier):
            return say(
                "It is done for each alliance apart: its parties share what it won among the {seats}.",
                seats=many(names, tier),
            )
        case w.Here() | w.Within() | w.OwnPlace():
            return say("It is fought {area}.", area=told_area(where, names))
        case _:
            raise TypeError(f"no words for {where!r}")


def told_area(where: w.Where, names: TierNames) -> Phrase:
    """The area of a rule: "in the region around it".

    >>> print(told_area(w.Within("region"), {}))
    in the place of the kind “region” around it
    """
    match where:
        case w.Nation():
            return Phrase("everywhere")
        case w.Here():
            return Phrase("in the same place")
        case w.OwnPlace():
            return Phrase("in its own place")
        case w.Within(kind):
            return say("in the {kind} around it", kind=kind_called(names, kind))
        case w.Each(kind):
            return say("in each {kind}", kind=kind_called(names, kind))
        case w.Only(kind, places):
            return (
                say("in {places}", places=listed(places))
                if places
                else say("in some {kinds}", kinds=kinds_called(names, kind))
            )
        case _:
            return Phrase("there")


def told_among(among: w.Among, names: TierNames) -> Phrase:
    """Who competes, as a sentence.

    >>> print(told_among(w.Persons(), {}))
    Candidates compete for its seats.
    """
    match among:
        case w.Parties():
            return Phrase("Parties compete for its seats.")
        case w.Alliances():
            return Phrase(
                "Alliances of parties compete for its seats, each with the votes of all its parties; a party in none "
                "stands alone."
            )
        case w.AlliancesAdmittedHere(tier):
            return say(
                "The alliances that were admitted there to the {seats} compete, each with the votes of all its "
                "parties; the parties of the others stand alone.",
                seats=many(names, tier),
            )
        case w.AdmittedAlliances(tier):
            return say(
                "The alliances that were admitted to the {seats} compete, each with the votes of all its parties; the "
                "parties of the others stand alone.",
                seats=many(names, tier),
            )
        case w.Persons():
            return Phrase("Candidates compete for its seats.")
        case w.Places(kind):
            return say("Its seats are spread over the {kinds}.", kinds=kinds_called(names, kind))
        case w.AdmittedAllianceCells(kind, tier):
            return say(
                "Its seats go to the alliances that were admitted to the {seats}, in each of the {kinds} apart, each "
                "with the votes of all its parties there; the parties of the others stand alone.",
                seats=many(names, tier),
                kinds=kinds_called(names, kind),
            )
        case w.Cells(kind):
            return say(
                "Its seats go to parties in {kinds}, each party in each of them apart.", kinds=kinds_called(names, kind)
            )
        case w.Winners(tier):
            return say("Those who came out first in the {seats} compete for its seats.", seats=many(names, tier))
        case w.Losers(tier):
            return say(
                "Those who stood for {seats} and did not come out first compete for its seats.", seats=many(names, tier)
            )
        case _:
            raise TypeError(f"no words for {among!r}")
