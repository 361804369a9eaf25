"""By what rows are added up: each tier's competitors."""

from __future__ import annotations

from collections.abc import Callable

from seatwright.model.competitor import Competitor
from seatwright.model.election import INDEPENDENT, SUMS
from seatwright.model.places import Place
from seatwright.model.where import (
    AdmittedAllianceCells,
    AdmittedAlliances,
    Alliances,
    AlliancesAdmittedHere,
    Among,
    Cells,
    Losers,
    Parties,
    Persons,
    Places,
    Winners,
)
from seatwright.results.ledger import Ledger

Key = Callable[[str, str, Place], Competitor]  # party, candidate, place of a row -> who competes


def key_of(among: Among, ledger: Ledger) -> Key:
    """The competitor to whom a row's votes or seats belong."""
    match among:
        case Parties():
            return _party
        case Alliances():
            return lambda party, person, place: Competitor(ledger.alliance(party))
        case AlliancesAdmittedHere(tier):
            there = _admitted_by_place(tier, ledger)
            return lambda party, person, place: Competitor(_force(party, _admitted_at(place, there, ledger), ledger))
        case AdmittedAlliances(tier):
            admitted = _admitted(tier, ledger)
            return lambda party, person, place: Competitor(_force(party, admitted, ledger))
        case Persons():
            return _person
        case Places(kind):
            return lambda party, person, place: Competitor(place=_place_in(ledger, kind, place))
        case AdmittedAllianceCells(kind, tier):
            forces = _admitted(tier, ledger)
            return lambda party, person, place: Competitor(
                _force(party, forces, ledger), place=_place_in(ledger, kind, place)
            )
        case Cells(kind):
            return lambda party, person, place: Competitor(party, place=_place_in(ledger, kind, place))
        case Winners() | Losers():
            return lambda party, person, place: Competitor(party, person, place.name)
        case _:
            raise TypeError(f"no key for {among!r}")


def _party(party: str, person: str, place: Place) -> Competitor:
    """The party; independents by name stay persons of their own."""
    return Competitor(party, person if party == INDEPENDENT and person not in SUMS else "")


def _admitted_by_place(tier: str, ledger: Ledger) -> dict[Place, set[str]]:
    """The alliances that a tier admitted, place by place."""
    found: dict[Place, set[str]] = {}
    for award in ledger.won(tier):
        if award.seats:
            found.setdefault(Place(award.place_kind, award.place), set()).add(award.party)
    return found


def _admitted_at(place: Place, there: dict[Place, set[str]], ledger: Ledger) -> set[str]:
    """The alliances that were admitted in the places in which a place lies."""
    return {party for area, parties in there.items() if ledger.territory.lies_in(place, area) for party in parties}


def _admitted(tier: str, ledger: Ledger) -> set[str]:
    """The alliances that a tier admitted: those that won something in it."""
    return {award.party for award in ledger.won(tier) if award.seats}


def _force(party: str, admitted: set[str], ledger: Ledger) -> str:
    """The alliance of a party if it was admitted, else the party alone."""
    alliance = ledger.alliance(party)
    return alliance if alliance in admitted else party


def _person(party: str, person: str, place: Place) -> Competitor:
    return Competitor(party, person)


def _place_in(ledger: Ledger, kind: str, place: Place) -> str:
    return place.name if place.kind == kind else ledger.territory.around(place, kind).name
