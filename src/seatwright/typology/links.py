"""Linkages: the slots of a tier that name an earlier one, and which way each of them works."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import cast

from seatwright.exact import as_number
from seatwright.model.condition import Always
from seatwright.model.counting import Less, StartingFrom, TopUp
from seatwright.model.entry import Not, Won
from seatwright.model.figures import (
    Independents,
    Listless,
    NotAdmitted,
    OfLinkedWinners,
    OfLosers,
    OfUnelected,
    OfWinners,
    OnBallotsElecting,
    OnBallotsLosing,
    Outsiders,
    QuotaOf,
    SeatsOf,
    Unfilled,
    Unused,
)
from seatwright.model.formula import BestFirst, Due
from seatwright.model.limits import Ceiling
from seatwright.model.tier import Tier, references
from seatwright.model.value import Value
from seatwright.model.where import Losers, Winners
from seatwright.typology.readings import Reading, readings


class Carrier(Enum):
    """What links two tiers."""

    SEATS = "seats"
    VOTES = "votes"
    CAP = "cap"
    ENTRY = "entry"
    EXCLUSION = "exclusion"
    CONDITION = "condition"
    PERSONS = "persons"


class Link(Value):
    """A slot of a tier that reads an earlier tier.

    ``corrects``: whoever wins more there gets less here (seats won are deducted, winners' votes are taken off, losers'
    votes are carried over). ``weight``: the part of a seat or vote that is counted, 1 where it counts in full.
    """

    tier: str
    slot: str
    to: str
    carrier: Carrier
    corrects: bool = False
    weight: str = "1"


_APART = (Independents, Listless, NotAdmitted, Outsiders)  # whose seats and votes no party here is charged with


def links(tier: Tier) -> tuple[Link, ...]:
    """All linkages of a tier, each once.

    >>> from seatwright.catalogue import law
    >>> [(one.slot, one.to, one.carrier.value, one.corrects) for one in links(law("nz-mmp")["list"])]
    [('counting', 'constituency', 'seats', True), ('entry', 'constituency', 'entry', False)]
    """
    found = (*_counted(tier), *_read(tier), *_capped(tier), *_admitted(tier), *_conditions(tier), *_seated(tier))
    return tuple(dict.fromkeys(found))


def _counted(tier: Tier) -> Iterator[Link]:
    """Seats already won."""
    match tier.counting:
        case TopUp(against, _) | Less(against):
            weight = "1"
        case StartingFrom(against, share):
            weight = str(as_number(share))
        case _:
            return
    if as_number(weight):
        yield from (Link(tier.name, "counting", to, Carrier.SEATS, corrects=True, weight=weight) for to in against)


def _read(tier: Tier) -> Iterator[Link]:
    """Votes and amounts read from the winners, losers and seats of an earlier tier."""
    if not isinstance(tier.among, Winners | Losers):
        yield from _linked(tier, "votes", tier.votes)
    match tier.formula:
        case Due(amount):
            yield from _linked(tier, "formula", amount)
        case BestFirst(row=row) if row is not None:
            yield from _linked(tier, "formula", row)
        case _:
            return


def _linked(tier: Tier, slot: str, amount: Value) -> Iterator[Link]:
    for reading in readings(amount):
        carrier = _carrier(reading)
        if carrier is not None:
            yield Link(tier.name, slot, reading.tier, carrier, _corrects(reading), str(abs(reading.weight)))


def _carrier(reading: Reading) -> Carrier | None:
    """What a reading carries; nothing if it is read for all together or charged to no party of this tier."""
    if reading.whole or isinstance(getattr(reading.member, "who", None), _APART):
        return None
    match reading.member:
        case SeatsOf():
            return Carrier.SEATS
        case (
            OfWinners()
            | OfLinkedWinners()
            | OfLosers()
            | OfUnelected()
            | Unused()
            | OnBallotsElecting()
            | OnBallotsLosing()
        ):
            return Carrier.VOTES
        case Unfilled() | QuotaOf() | _:
            return None


def _corrects(reading: Reading) -> bool:
    """Whether winning more there means less here."""
    match reading.member:
        case OfLosers() | OfUnelected() | Unused() | OnBallotsLosing():
            return reading.weight > 0
        case _:
            return reading.weight < 0


def _capped(tier: Tier) -> Iterator[Link]:
    """Caps on the sum with seats won elsewhere."""
    for limit in tier.limits:
        if isinstance(limit, Ceiling):
            for reading in readings(limit.amount):
                if isinstance(reading.member, SeatsOf) and reading.weight < 0 and _carrier(reading) is not None:
                    yield Link(tier.name, "limits", reading.tier, Carrier.CAP, corrects=True)


def _admitted(tier: Tier) -> Iterator[Link]:
    """Entry by seats won, or refused for them."""
    for won, turned in _won(tier.entry):
        yield Link(tier.name, "entry", won.tier, Carrier.EXCLUSION if turned else Carrier.ENTRY)


def _won(value: object, turned: bool = False) -> Iterator[tuple[Won, bool]]:
    """Every rule about seats won, and whether it is turned round."""
    match value:
        case Not(rule):
            yield from _won(rule, not turned)
        case Won():
            yield value, turned
        case tuple():
            for one in cast("tuple[object, ...]", value):
                yield from _won(one, turned)
        case Value():
            for _, held in value.parts():
                yield from _won(held, turned)
        case _:
            return


def _conditions(tier: Tier) -> Iterator[Link]:
    """Results on which the tier is counted at all."""
    if not isinstance(tier.when, Always):
        yield from (
            Link(tier.name, "when", one.tier, Carrier.CONDITION) for one in references(tier) if one.slot == "when"
        )


def _seated(tier: Tier) -> Iterator[Link]:
    """Persons taken from another tier."""
    yield from (Link(tier.name, "fill", one.tier, Carrier.PERSONS) for one in references(tier) if one.slot == "fill")
    if isinstance(tier.among, Winners | Losers):
        yield Link(tier.name, "among", tier.among.tier, Carrier.PERSONS)
