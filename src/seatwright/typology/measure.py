"""How many seats of a house each component gave, and what share of them compensates."""

from __future__ import annotations

from fractions import Fraction

from seatwright.results.result import Result
from seatwright.typology.classify import Classification, classify
from seatwright.typology.component import Component, Family


def seats_of(component: Component, result: Result) -> int:
    """The seats of the house that came by way of a component."""
    return sum(one.seats for one in result.awards if one.in_house and one.tier in component.seated)


def compensatory_share(result: Result, of: Classification | None = None) -> Fraction:
    """The share of the house in seats of proportional components that correct earlier seats or votes.

    >>> from seatwright import count
    >>> compensatory_share(count("nz-2008"))
    Fraction(26, 61)
    """
    found = of or classify(result.system)
    tiers = {
        name
        for one in found.components
        if one.family is Family.PROPORTIONAL and any(link.corrects for link in one.links)
        for name in one.seated
    }
    seats = sum(one.seats for one in result.awards if one.in_house and one.tier in tiers)
    return Fraction(seats, result.house) if result.house else Fraction(0)
