"""Ranked papers in English: how they are read, what goes on at which value, and who is excluded."""

from __future__ import annotations

from seatwright.exact import as_number
from seatwright.explain.phrases.amounts import stated
from seatwright.explain.say import Phrase, joined, say
from seatwright.model import ranked as r

RUNOFF: dict[type[r.Runoff], str] = {
    r.MajorityOfContinuing: "The seat goes to whoever has more than half of the papers that still count; ",
    r.LastTwo: "The seat goes to the one with more votes when two candidates are left; ",
}
BASE: dict[type[r.QuotaBase], str] = {
    r.QuotaOfValid: "the valid papers",
    r.QuotaOfActive: "the papers that still count at each stage",
}
MEEK = (
    "Every candidate keeps a share of each paper and passes the rest to its next preference. Whoever has a quota – "
    "the votes not exhausted, divided by one more than the seats, cut after {places:decimal|decimals} and raised by "
    "one of the last – is elected, and the shares of the elected are lowered, rounded up after as many decimals, "
    "until all that is over comes to less than {until:.9}; then the lowest candidate is excluded and keeps nothing."
)


def told_ranked(formula: r.Formula, quota: Phrase) -> Phrase:
    """A rule for ranked papers, as sentences; ``quota``: what a seat costs, where something does.

    >>> print(told_ranked(r.InstantRunoff(), Phrase()).split("; ")[0])
    The seat goes to whoever has more than half of the papers that still count
    """
    match formula:
        case r.InstantRunoff(ends, exclusion, reading):
            first = Phrase(
                RUNOFF[type(ends)]
                + "until then the lowest is excluded and each of its papers goes to its next preference "
                "among those who continue."
            )
            return joined((first, told_exclusion(exclusion), told_reading(reading)))
        case r.TransferableVote():
            return joined(
                (
                    _elected(formula, quota),
                    told_surplus(formula.surplus),
                    told_transferring(formula.transferring),
                    Phrase(
                        "Where no surplus is transferred the lowest is excluded, and each of its papers goes on at the "
                        "value at which it came. The elected receive nothing more."
                    ),
                    told_exclusion(formula.exclusion),
                    told_stopping(formula.stopping),
                    told_reading(formula.reading),
                )
            )
        case r.Meek(places, until, reading):
            return joined((say(MEEK, places=places, until=as_number(until)), told_reading(reading)))
        case _:
            raise TypeError(f"no words for {formula!r}")


def _elected(formula: r.TransferableVote, quota: Phrase) -> Phrase:
    base = BASE[type(formula.taken)]
    return say(
        "Whoever reaches the quota is elected: {quota}, the votes being {base}.",
        quota=quota,
        base=base,
    )


def told_surplus(rule: r.SurplusTransfer) -> Phrase:
    """How a surplus goes on."""
    match rule:
        case r.AllPapers():
            return Phrase(
                "Of the elected all papers go on to next preferences, each at its value times the surplus divided by "
                "the candidate's votes, exactly."
            )
        case r.AllPapersCut(places):
            return say(
                "Of the elected all papers go on to next preferences, each at its value times the surplus divided by "
                "the candidate's votes, cut after {places:decimal|decimals}; what is cut is lost.",
                places=places,
            )
        case r.FractionCut(places):
            return say(
                "Of the elected all papers go on to next preferences, each at its value times a fraction: the surplus "
                "divided by the candidate's votes, cut after {places:decimal|decimals}, as is each value; what is cut "
                "is lost.",
                places=places,
            )
        case r.LastParcel():
            return Phrase(
                "A surplus is taken from the parcel of papers that the candidate received last: all that are "
                "transferable if they are no more than the surplus, else from each group of one next preference its "
                "part, the largest fractions rounded up, and of each group the papers that came last."
            )
        case _:
            raise TypeError(f"no words for {rule!r}")


def told_transferring(rule: r.Transferring) -> Phrase:
    """Which surpluses are transferred."""
    match rule:
        case r.EverySurplus():
            return Phrase("The largest surplus is transferred first.")
        case r.SurplusThatMatters(saved):
            also = (
                say(", or bring the lowest up to {saved} of the quota", saved=stated(saved)) if as_number(saved) else ""
            )
            return say(
                "The largest surplus is transferred first, but only where all surpluses together could elect the "
                "highest continuing candidate or bring the lowest level with the next{also}.",
                also=also,
            )
        case _:
            raise TypeError(f"no words for {rule!r}")


def told_exclusion(rule: r.Exclusion) -> Phrase:
    """Who is excluded, where it is more than the lowest."""
    match rule:
        case r.Lowest():
            return Phrase()
        case r.LowestTogether(saved):
            also = (
                say(", and none of them could still reach {saved} of the quota by it", saved=stated(saved))
                if as_number(saved)
                else ""
            )
            return say(
                "Several are excluded together if all their votes, with every surplus, are fewer than those of the "
                "next{also}.",
                also=also,
            )
        case r.Impossible():
            return Phrase(
                "Undeclared names written in are excluded first; then together all who cannot be elected any more: "
                "their votes, all that could come to them from those below, and every surplus are fewer than the next "
                "one has."
            )
        case _:
            raise TypeError(f"no words for {rule!r}")


def told_stopping(rule: r.Stopping) -> Phrase:
    """When the count ends."""
    match rule:
        case r.SeatsForAll():
            return Phrase("When as many continue as seats are left they are elected, quota or not.")
        case r.SeatsForAllOrCertain():
            return Phrase(
                "When as many continue as seats are left they are elected, quota or not; so are those above the "
                "lowest, or the leader for the last seat, when nothing that is left to transfer could change it."
            )
        case _:
            raise TypeError(f"no words for {rule!r}")


def told_reading(reading: r.Reading) -> Phrase:
    """How a paper is read.

    >>> print(told_reading(r.Reading(r.EmptyPassedOver(), r.OvervotePassedOver(), ranks=3)))
    A paper has 3 ranks. Empty ranks are passed over; a rank with two candidates is passed over.
    """
    match reading.skipped:
        case r.EmptyPassedOver():
            skipped = "Empty ranks are passed over"
        case r.EmptyEnds():
            skipped = "A paper ends at an empty rank"
        case r.TwoEmptyEnd():
            skipped = "One empty rank is passed over, two in a row end the paper"
        case _:
            raise TypeError(f"no words for {reading!r}")
    match reading.overvoted:
        case r.OvervoteEnds():
            over = (
                " and where two candidates stand at one rank"
                if isinstance(reading.skipped, r.EmptyEnds)
                else "; a rank with two candidates ends it"
            )
        case r.OvervotePassedOver():
            over = "; a rank with two candidates is passed over"
        case _:
            raise TypeError(f"no words for {reading!r}")
    ranks = say("A paper has {n:rank|ranks}.", n=reading.ranks) if reading.ranks else Phrase()
    return joined((ranks, Phrase(f"{skipped}{over}.")))
