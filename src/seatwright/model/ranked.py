"""Ranked papers: the instant run-off, the single transferable vote and Meek's method, as laws say them.

How a paper is read (ranks left empty, two candidates at one rank) is part of the law and never a choice of whoever
counts. Data only: what the members mean is in ``seatwright.formulas``.
"""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.exact import Share, as_number
from seatwright.model.formula import Droop, Formula, HagenbachBischoff, Hare, Quota
from seatwright.model.value import Value, no_float

WRITE_INS = "Undeclared write-ins"  # the name of the sum of all names written in that no candidate has claimed


class Skipped(Value):
    """What a rank that is left empty does to the paper."""


class EmptyPassedOver(Skipped):
    """The next rank is read in its place, however many are empty."""


class EmptyEnds(Skipped):
    """Preferences after it do not follow consecutively: the paper is not transferable beyond it."""


class TwoEmptyEnd(Skipped):
    """One is passed over; two in a row end the paper."""


class Overvoted(Value):
    """What two or more candidates at one rank do to the paper."""


class OvervoteEnds(Overvoted):
    """The paper is not transferable from there on."""


class OvervotePassedOver(Overvoted):
    """The next rank is read in its place."""


class Reading(Value):
    """How a paper is read. ``ranks``: the ranks that the ballot paper has, 0 for as many as there are candidates."""

    skipped: Skipped = EmptyEnds()
    overvoted: Overvoted = OvervoteEnds()
    ranks: int = 0

    def check(self) -> None:
        no_float(self.ranks, "Reading")
        if self.ranks < 0:
            raise refuse(
                "E305", system="-", tier="-", value="fewer ranks than none", remedy="Write ranks=3, or leave it."
            )


class Exclusion(Value):
    """Who is excluded when nobody reaches what is needed and no surplus is left to transfer."""


class Lowest(Exclusion):
    """The one candidate with fewest votes."""


class LowestTogether(Exclusion):
    """The lowest, and with them the next lowest as long as the votes of all these together, with every surplus not yet
    transferred, stay below those of the next candidate; never so many that too few are left for the seats.

    ``saved``: a share of the quota that brings back a candidate's deposit or expenses: whoever could still reach it by
    the papers of those below is not excluded together with them."""

    saved: Share = 0

    def check(self) -> None:
        no_float(self.saved, "LowestTogether")
        as_number(self.saved)


class Impossible(Exclusion):
    """Names written in that nobody claimed, first; then together all for whom it is impossible to be elected: their
    votes, all that could come to them from those below, and every surplus are fewer than the next candidate has."""


class SurplusTransfer(Value):
    """How the votes of an elected candidate over the quota go on to others."""


class AllPapers(SurplusTransfer):
    """All papers of the candidate go on, each at its value x surplus / the candidate's votes, exactly (weighted
    inclusive Gregory)."""


class AllPapersCut(SurplusTransfer):
    """As ``AllPapers``; the value of each paper is cut after some decimals and what is cut is lost."""

    places: int

    def check(self) -> None:
        _decimals(self.places, "AllPapersCut")


class FractionCut(SurplusTransfer):
    """All papers of the candidate go on. The fraction surplus / votes is cut after some decimals, and each paper goes
    on at its value x that fraction, cut after as many; what is cut is lost."""

    places: int

    def check(self) -> None:
        _decimals(self.places, "FractionCut")


class LastParcel(SurplusTransfer):
    """Whole papers of the parcel that the candidate received last, all of them if they are first preferences.

    If its transferable papers are no more than the surplus, all go on. Else each group of one next preference gives
    papers in proportion to its size, the largest fractions being rounded up (of equal ones that of the larger group,
    then of the candidate with more first preferences, then at the first count that told them apart, then by lot), and
    the papers taken are those that came last to the group: the counting order stands for the chance in it."""


class Stopping(Value):
    """When a count by transfers ends before every seat has been reached by a quota."""


class SeatsForAll(Stopping):
    """When as many candidates continue as seats are left: they are elected, quota or not."""


class SeatsForAllOrCertain(Stopping):
    """As ``SeatsForAll``; also when one more continues than seats are left and the lowest, with all surpluses, has
    fewer votes than the next, and when one seat is left and its leader has more than all others and all surpluses."""


class Transferring(Value):
    """Which surpluses are transferred."""


class EverySurplus(Transferring):
    """Each, the largest first, before anybody is excluded."""


class SurplusThatMatters(Transferring):
    """The largest first, but only if, with all other surpluses, it could elect the highest continuing candidate or
    bring the lowest level with the next; ``saved``: or bring one of them up to a share of the quota that returns the
    deposit or the expenses."""

    saved: Share = 0

    def check(self) -> None:
        no_float(self.saved, "SurplusThatMatters")
        as_number(self.saved)


class Runoff(Value):
    """When an instant run-off ends."""


class MajorityOfContinuing(Runoff):
    """As soon as somebody has more than half of the papers that still count."""


class LastTwo(Runoff):
    """When two are left: the one with more votes is elected, whatever the majority was before."""


class InstantRunoff(Formula):
    """One seat: while nobody has what is needed the lowest are excluded, and each of their papers goes to its next
    preference among those who continue."""

    ends: Runoff = MajorityOfContinuing()
    exclusion: Exclusion = Lowest()
    reading: Reading = Reading()


class QuotaBase(Value):
    """What a quota is taken of as the count goes on."""


class QuotaOfValid(QuotaBase):
    """The valid papers, once and for all."""


class QuotaOfActive(QuotaBase):
    """The papers that still count at each stage: exhausted ones lower it."""


class TransferableVote(Formula):
    """The single transferable vote: whoever reaches the quota is elected, what is over it goes on to next preferences,
    and where nothing is over the lowest is excluded. The elected receive nothing more."""

    surplus: SurplusTransfer = AllPapers()
    quota: Quota = Droop()
    taken: QuotaBase = QuotaOfValid()
    transferring: Transferring = EverySurplus()
    exclusion: Exclusion = Lowest()
    stopping: Stopping = SeatsForAll()
    reading: Reading = Reading()

    def check(self) -> None:
        _plain_quota(self.quota)


class Meek(Formula):
    """Every candidate keeps a share of each paper that reaches it and passes the rest on. Those of the elected are
    lowered until each has a quota; the quota is taken of what is not exhausted; after an exclusion all begins anew.

    Shares and values are rounded up after ``places`` decimals, the quota is cut after as many and raised by one of the
    last, and the shares are lowered until all surpluses together are below ``until`` (Local Electoral Regulations
    2001, New Zealand, which follow Hill, Wichmann and Woodall, Algorithm 123)."""

    places: int = 9
    until: Share = "0.0001"
    reading: Reading = Reading(EmptyPassedOver(), OvervoteEnds())

    def check(self) -> None:
        _decimals(self.places, "Meek")
        no_float(self.until, "Meek")
        if as_number(self.until) <= 0:
            raise refuse("E305", system="-", tier="-", value="a surplus of nothing", remedy='Write until="0.0001".')


RANKED = (InstantRunoff, TransferableVote, Meek)


def _decimals(places: int, member: str) -> None:
    """Decimals are so many that a value can be told and a paper keeps one."""
    no_float(places, member)
    if not 1 <= places <= 30:
        raise refuse("E305", system="-", tier=member, value=f"{places} decimals", remedy="Write 1 to 30 decimals.")


def _plain_quota(quota: Quota) -> None:
    """A count by transfers asks what one seat costs in its own papers."""
    if not isinstance(quota, Droop | Hare | HagenbachBischoff):
        raise refuse(
            "E305",
            system="-",
            tier="-",
            value=f"{type(quota).__name__} is no quota of a count by transfers",
            remedy="Write Droop(), HagenbachBischoff() or Hare().",
        )
