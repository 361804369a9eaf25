"""Finding what is asked about: steps of a tier in a place, tiers by any name; refused with the nearest names."""

from __future__ import annotations

from collections.abc import Iterable

from seatwright.errors import refuse
from seatwright.model.places import Place, Territory
from seatwright.model.system import System
from seatwright.model.tier import Tier
from seatwright.results.result import Result
from seatwright.results.step import Step


def steps_in(result: Result, tier: Tier, place: str) -> list[Step]:
    """The steps of a tier, in a place and its parts if one is named."""
    steps = [step for step in result.tree if step.tier == tier.name]
    if not place:
        return steps
    territory = Territory(result.election.districts)
    return [
        step
        for step in steps
        if (step.place != "*" and territory.lies_in(Place(step.place_kind, step.place), Place("", place)))
        or step.place == place
    ]


# --- names ---------------------------------------------------------------------------------------------------


def tiers_called(system: System, name: str) -> list[Tier]:
    """The tiers of a name: their own, the published one, or the law's noun. E602 if there is none."""
    own = [tier for tier in system.tiers if tier.name == name]
    published = [tier for tier in system.tiers if tier.published == name]
    called = [tier for tier in system.tiers if tier.called == name]
    if name and (own or published or called):
        return own or published or called
    names = [word for tier in system.tiers for word in (tier.name, tier.told_as, tier.called) if word]
    raise refuse("E602", kind="tier", value=repr(name), known=nearest(name, names))


def check_party(result: Result, party: str) -> None:
    """E602 for a party that stood nowhere, with the names most like it."""
    names = [row.party for row in result.election.votes] + [award.party for award in result.awards]
    names += [one.who.party for step in result.tree for one in step.standings]
    _known("party", party, names)


def check_place(result: Result, place: str) -> None:
    """E602 for a place where nothing was decided."""
    names = (
        [step.place for step in result.tree]
        + [award.place for award in result.awards]
        + [row.name for row in result.election.districts]
    )
    names += [row.parent for row in result.election.districts]
    _known("place", place, names)


def _known(kind: str, name: str, names: Iterable[str]) -> None:
    known = dict.fromkeys(one for one in names if one)
    if name not in known:
        raise refuse("E602", kind=kind, value=repr(name), known=nearest(name, list(known)))


def nearest(name: str, known: list[str]) -> str:
    """The known names most like another; case does not count.

    >>> nearest("labor", ["Labour", "National"]), nearest("x", ["Labour", "National"])
    ('Labour', 'Labour, National')
    """
    from difflib import get_close_matches  # only ever needed for an error

    folded = {one.casefold(): one for one in reversed(known)}
    close = get_close_matches(name.casefold(), list(folded), 3, 0.5)
    close += [one for one in folded if name.casefold() in one and one not in close][:3] if name else []
    return ", ".join(dict.fromkeys([folded[one] for one in close] or known[:5]))
