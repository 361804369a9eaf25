"""The result of a count as plain data: one shape for JSON, CSV and the web."""

from __future__ import annotations

from typing import Any

from seatwright.model.competitor import Competitor
from seatwright.model.places import Place, Territory
from seatwright.results.official import Comparison, compare
from seatwright.results.result import Lot, LotsNeeded, Outcome
from seatwright.results.step import Step

Told = dict[str, Any]


def told(result: Outcome, *, comparison: Comparison | None = None, tree: bool = False) -> Told:
    """The result as JSON says it; zero rows are left out, rows are sorted."""
    compared = comparison or compare(result)
    said: Told = {
        "system": result.system.id,
        "version": str(result.system.since),
        "election": result.election.id,
        "provenance": result.election.provenance,
        "house": result.house,
        "seats": seat_rows(result),
        "total": dict(sorted(result.seats().items())),
        "by_place": by_place(result),
        "persons": persons(result),
        "vacant": [
            {"tier": v.tier, "district": v.place, "party": v.party, "seats": v.seats, "why": v.why}
            for v in result.vacancies
        ],
        "lots": [lot_told(one) for one in result.lots],
        "not_covered": [{"tier": tier, "why": why} for tier, why in result.not_covered],
        "unconfirmed": list(result.system.unconfirmed),
        "warnings": list(result.warnings),
        "official": compared.status,
    }
    if compared.differences:
        said["differences"] = [dict(one.parts()) for one in compared.differences]
    if isinstance(result, LotsNeeded) and result.lot is not None:
        said["lot"] = lot_told(result.lot)
    if tree:
        from seatwright.results.record import encode

        said["tree"] = [encode(step) for step in result.tree]
    return said


def is_told(told_as: str, tier: str, in_house: bool, result: Outcome) -> bool:
    """Whether a row is shown: seats always; claims where the law publishes them as a tier of their own."""
    return in_house or (bool(result.system[tier].published) and told_as == tier)


def seat_rows(result: Outcome) -> list[Told]:
    """Seats by published tier, district and party."""
    rows: dict[tuple[str, str, str, str, bool], int] = {}
    for one in result.awards:
        if is_told(one.told_as, one.tier, one.in_house, result):
            key = (one.told_as, one.place, one.party, one.source, one.in_house)
            rows[key] = rows.get(key, 0) + one.seats
    return [
        {"tier": tier, "district": place, "party": party, "seats": n, "from": source, "in_house": sits}
        for (tier, place, party, source, sits), n in sorted(rows.items())
        if n
    ]


def by_place(result: Outcome) -> dict[str, dict[str, int]]:
    """Seats of the house by party in every larger place, and in every place that lies in none."""
    territory = Territory(result.election.districts)
    found: dict[str, dict[str, int]] = {}
    for one in result.awards:
        if one.in_house and one.place != "*":
            place = territory.chain(Place(one.place_kind, one.place).name)[-1]
            found.setdefault(place, {})
            found[place][one.party] = found[place].get(one.party, 0) + one.seats
    return {place: dict(sorted(parties.items())) for place, parties in sorted(found.items())}


def persons(result: Outcome) -> list[Told]:
    """Everyone who sits and is known by name, in the order of the count."""
    sits = {(one.tier, one.place, one.person) for one in result.awards if one.in_house and one.person}
    return [
        {
            "tier": result.system[step.tier].told_as,
            "district": who.place or step.place,
            "party": who.party or step.party,
            "person": name,
        }
        for step in result.tree
        for who, name in _named(step)
        if (step.tier, who.place or step.place, name) in sits
    ]


def _named(step: Step) -> list[tuple[Competitor, str]]:
    if step.kind == "given":
        return [(who, who.person) for who, n in step.outcome if who.person and n]
    return [(who, name) for who, names in step.persons for name in names]


def lot_told(lot: Lot) -> Told:
    """A lot: what is drawn, where, among whom, for how many seats, and by which article."""
    return {
        "tier": lot.tier,
        "place": lot.place,
        "among": [str(one) for one in lot.among],
        "seats": lot.seats,
        "article": lot.law,
        "id": lot.id,
        "why": lot.why,
    }
