"""How many seats of a house each component gave, and what share of them compensates."""

from __future__ import annotations

from fractions import Fraction

from seatwright.results.result import Result
from seatwright.typology.classify import Classification
from seatwright.typology.component import Component
from seatwright.typology.family import Family


def seats_by(component: Component, result: Result) -> int:
    """The seats of the house that came by way of a component.

    >>> from seatwright import count
    >>> from seatwright.typology import classify
    >>> nz = count("nz-2008")
    >>> [(one.decided, seats_by(one, nz)) for one in classify(nz.system).components]
    [('constituency', 70), ('list', 52)]
    """
    return _seats(set(component.seated), result)


def compensatory_share(found: Classification, result: Result) -> Fraction:
    """The share of the house in seats of proportional components that correct majoritarian ones.

    >>> from seatwright import count
    >>> from seatwright.typology import classify
    >>> nz = count("nz-2008")
    >>> compensatory_share(classify(nz.system), nz)
    Fraction(26, 61)
    """
    lower = {name for one in found.components if one.family is Family.MAJORITARIAN for name in one.path}
    tiers = {
        name
        for one in found.components
        if one.family is Family.PROPORTIONAL and any(link.corrects and link.to in lower for link in one.links)
        for name in one.seated
    }
    return Fraction(_seats(tiers, result), result.house) if result.house else Fraction(0)


def _seats(tiers: set[str], result: Result) -> int:
    return sum(one.seats for one in result.awards if one.in_house and one.tier in tiers)
