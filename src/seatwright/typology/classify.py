"""The type of an electoral system, computed by walking its slots: nothing is labelled by hand.

See: Massicotte and Blais, Mixed electoral systems: a conceptual and empirical survey, Electoral Studies 18 (1999).
"""

from __future__ import annotations

from enum import Enum

from seatwright.model.system import System
from seatwright.model.value import Value
from seatwright.typology.component import Component, components
from seatwright.typology.family import Family
from seatwright.typology.links import Carrier
from seatwright.typology.marks import marks
from seatwright.typology.mixing import Correction, Mixing, Parts, correction_of, is_jackpot, mixed, takes_account
from seatwright.typology.places import are_parted


class Class(Enum):
    """Whether the formulas take account of each other."""

    INDEPENDENT = "independent"
    DEPENDENT = "dependent"
    SUPERMIXED = "supermixed"


class Compensation(Enum):
    """How far the proportional seats make up for the majoritarian ones."""

    COMPENSATORY = "compensatory"
    PARTIALLY = "partially compensatory"
    NON = "non-compensatory"


class MixedFamily(Enum):
    """Mixed-member proportional, or mixed-member majoritarian."""

    MMP = "MMP"
    MMM = "MMM"


class Linkage(Enum):
    """What links the formulas."""

    SEAT = "seat"
    VOTE = "vote"
    NONE = "none"


class WhyNot(Enum):
    """Why a system is not mixed."""

    ONE_FORMULA = "one formula only"
    PROPORTIONAL = "all tiers are proportional"
    MAJORITARIAN = "all tiers are majoritarian"
    EXCEPTION = "an exceptional place or roll apart, one kind of formula only"


class Classification(Value):
    """The type of a system.

    ``class_``, ``compensation``, ``family`` are nothing where the system is not mixed, and ``why_not`` says why not.
    ``combination``: the ways of mixing in their order. ``votes``: the marks of a voter that can differ in party between
    tiers. ``jackpot``: a winner is lifted to a target share. ``components``: the deciding formulas.
    """

    system: str
    components: tuple[Component, ...]
    votes: int
    combination: tuple[Mixing, ...] = ()
    class_: Class | None = None
    compensation: Compensation | None = None
    family: MixedFamily | None = None
    linkage: tuple[Linkage, ...] = (Linkage.NONE,)
    jackpot: bool = False
    why_not: WhyNot | None = None

    @property
    def mixed(self) -> bool:
        """Whether the system joins a majoritarian and a proportional formula."""
        return self.why_not is None

    @property
    def label(self) -> str:
        """The combination as the literature prints it: "superposition + correction"."""
        return " + ".join(one.value for one in self.combination) if self.mixed else "not mixed"


def classify(system: System) -> Classification:
    """The type of a system, computed from its tiers.

    >>> from seatwright.catalogue import law
    >>> nz = classify(law("nz-mmp"))
    >>> nz.label, nz.class_.value, nz.compensation.value, nz.family.value, nz.linkage[0].value, nz.votes
    ('correction', 'dependent', 'compensatory', 'MMP', 'seat', 2)
    >>> classify(law("wales-2026-list")).why_not.value
    'one formula only'

    See: Massicotte and Blais (1999) for the ways of mixing; Shugart and Wattenberg (2001) for MMP and MMM.
    """
    everyone = components(system)
    found = tuple(one for one in everyone if not one.apart and one.family is not Family.EVEN)
    parts = Parts(
        system,
        majors=tuple(one for one in found if one.family is Family.MAJORITARIAN),
        shares=tuple(one for one in found if one.family is Family.PROPORTIONAL),
        marks=marks(found or everyone, system),
    )
    if not parts.majors or not parts.shares:
        return Classification(system.id, everyone, len(parts.marks), why_not=_why_not(everyone, found))
    ways = {way for major in parts.majors for share in parts.shares for way in mixed(major, share, parts)}
    jackpot = any(is_jackpot(major, share, parts) for major in parts.majors for share in parts.shares)
    compensation = _compensation(parts, ways)
    return Classification(
        system=system.id,
        components=everyone,
        votes=len(parts.marks),
        combination=tuple(way for way in Mixing if way in ways),
        class_=_class(ways),
        compensation=compensation,
        family=MixedFamily.MMP if compensation is Compensation.COMPENSATORY else MixedFamily.MMM,
        linkage=_linkage(parts, ways),
        jackpot=jackpot,
    )


def _class(ways: set[Mixing]) -> Class:
    if len(ways) > 1:
        return Class.SUPERMIXED
    dependent = ways <= {Mixing.CORRECTION, Mixing.CONDITIONAL}
    return Class.DEPENDENT if dependent else Class.INDEPENDENT


def _compensation(parts: Parts, ways: set[Mixing]) -> Compensation:
    """Compensatory if all proportional seats correct all majoritarian ones in full, but for places of their own;
    partially if some do, or in part; a prize that lifts its winner to a target is no compensation in full."""
    if Mixing.CORRECTION not in ways:
        return Compensation.NON
    full = all(
        correction_of(share, major, parts) is Correction.FULL
        for major in parts.majors
        for share in parts.shares
        if not are_parted(major.where, share.where)
    )
    return Compensation.COMPENSATORY if full else Compensation.PARTIALLY


def _linkage(parts: Parts, ways: set[Mixing]) -> tuple[Linkage, ...]:
    """Through what the formulas are linked: seats, votes (also one vote that is used twice), or nothing."""
    carriers = {
        link.carrier
        for one, others in ((parts.shares, parts.majors), (parts.majors, parts.shares))
        for component in one
        for link in component.links
        if any(link.to in other.path for other in others)
    }
    found: list[Linkage] = []
    refused = Carrier.EXCLUSION in carriers and Mixing.CORRECTION in ways
    lifted = any(takes_account(one, parts.system) for one in parts.majors)
    if carriers & {Carrier.SEATS, Carrier.CAP} or refused or lifted:
        found.append(Linkage.SEAT)
    if Carrier.VOTES in carriers:
        found.append(Linkage.VOTE)
    if not found and Mixing.SUPERPOSITION in ways and len(parts.marks) == 1:
        found.append(Linkage.VOTE)
    return tuple(found) or (Linkage.NONE,)


def _why_not(everyone: tuple[Component, ...], found: tuple[Component, ...]) -> WhyNot:
    families = {one.family for one in everyone if one.family is not Family.EVEN}
    if len(families) > 1:
        return WhyNot.EXCEPTION
    formulas = {(one.formula, one.kind) for one in found}
    if len(formulas) <= 1:
        return WhyNot.ONE_FORMULA
    return WhyNot.PROPORTIONAL if Family.PROPORTIONAL in families else WhyNot.MAJORITARIAN
