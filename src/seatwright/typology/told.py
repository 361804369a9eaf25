"""A classification as plain data, for JSON; with a count, the seats by component and the compensatory share."""

from __future__ import annotations

from seatwright.results.result import Result
from seatwright.typology.classify import Classification
from seatwright.typology.component import Component
from seatwright.typology.measure import compensatory_share, seats_by

Plain = dict[str, object]


def told(found: Classification, counted: Result | None = None) -> Plain:
    """The type with its components and links.

    >>> from seatwright.catalogue import law
    >>> from seatwright.typology import classify
    >>> said = told(classify(law("scotland-ams")))
    >>> said["combination"], said["votes"], [one["tier"] for one in said["components"]]
    (['correction'], 2, ['constituency', 'list'])
    """
    return {
        "system": found.system,
        "mixed": found.mixed,
        "why_not": found.why_not.value if found.why_not else None,
        "combination": [one.value for one in found.combination],
        "class": found.class_.value if found.class_ else None,
        "compensation": found.compensation.value if found.compensation else None,
        "family": found.family.value if found.family else None,
        "linkage": [one.value for one in found.linkage],
        "jackpot": found.jackpot,
        "votes": found.votes,
        "components": [_component(one, counted) for one in found.components],
        **({"compensatory_share": str(compensatory_share(found, counted))} if counted else {}),
    }


def _component(one: Component, counted: Result | None) -> Plain:
    return {
        "tier": one.decided,
        "seats_by": list(one.seated),
        "family": one.family.value,
        "formula": getattr(one.formula, "name", type(one.formula).__name__),
        "places": one.kind or "*",
        "seats_per_place": one.stake or None,
        **({"seats": seats_by(one, counted)} if counted else {}),
        "ballots": list(one.ballots),
        "apart": one.apart,
        "links": [
            {"tier": link.tier, "slot": link.slot, "to": link.to, "by": link.carrier.value, "effect": str(link.effect)}
            for link in one.links
        ],
    }
