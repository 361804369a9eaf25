"""Linkages: the slots of a tier that name an earlier one, and which way each of them works.

A claim between two tiers changes nothing: what it reads is read through it.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import cast

from seatwright.exact import as_number
from seatwright.model import figures as f
from seatwright.model.arithmetic import Amount
from seatwright.model.condition import Always
from seatwright.model.counting import Less, StartingFrom, TopUp
from seatwright.model.entry import Not, Won
from seatwright.model.formula import BestFirst, Biproportional, ByAmount, Due, ForcedToTotals, Formula
from seatwright.model.limits import Ceiling
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier, references
from seatwright.model.value import Value
from seatwright.model.where import EachAllianceOf, EachPartyOf, Losers, Winners
from seatwright.typology.readings import ONE, Reading, readings


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

    ``effect``: what a seat (or the votes of a seat) won there brings here, in parts of a seat (of the votes): below
    zero where it costs, as where seats won are deducted, winners' votes taken off, or losers' votes carried over.
    """

    tier: str
    slot: str
    to: str
    carrier: Carrier
    effect: Fraction = Fraction(0)

    @property
    def corrects(self) -> bool:
        """Whether who wins more there gets less here."""
        return self.effect < 0


def links(tier: Tier, system: System) -> tuple[Link, ...]:
    """All linkages of a tier, each once, those through claims included.

    >>> from seatwright.catalogue import law
    >>> nz = law("nz-mmp")
    >>> [(one.slot, one.to, one.carrier.value, one.corrects) for one in links(nz["list"], nz)]
    [('counting', 'constituency', 'seats', True), ('entry', 'constituency', 'entry', False)]
    """
    return tuple(dict.fromkeys(_all(tier, system, (tier.name,))))


def _all(tier: Tier, system: System, seen: tuple[str, ...]) -> Iterator[Link]:
    """The links of a tier, and what a claim they lead to reads in its turn (``seen``: tiers that are read already)."""
    for link in _direct(tier):
        yield link
        if link.effect and link.to not in seen and isinstance(system[link.to].gives, Claim):
            for further in _all(system[link.to], system, (*seen, link.to)):
                if further.effect:
                    carrier = Carrier.CAP if link.carrier is Carrier.CAP else further.carrier
                    yield Link(tier.name, link.slot, further.to, carrier, link.effect * further.effect)


def _direct(tier: Tier) -> Iterator[Link]:
    yield from _counted(tier)
    yield from _read(tier)
    yield from _capped(tier)
    yield from _admitted(tier)
    yield from _conditions(tier)
    yield from _seated(tier)


def _counted(tier: Tier) -> Iterator[Link]:
    """Seats already won."""
    match tier.counting:
        case TopUp(against, _) | Less(against):
            weight = ONE
        case StartingFrom(against, share):
            weight = Fraction(as_number(share))
        case _:
            return
    if weight:
        yield from (Link(tier.name, "counting", to, Carrier.SEATS, -weight) for to in against)


def _read(tier: Tier) -> Iterator[Link]:
    """Votes and amounts that are read, for each competitor, from the winners, losers and seats of an earlier tier."""
    row = row_of(tier.formula)
    if isinstance(tier.where, EachPartyOf | EachAllianceOf):
        yield from _linked(tier, "seats", tier.stake)
    if row is not None:
        yield from _linked(tier, "formula", row)  # its votes only put places and persons in an order
        return
    if not isinstance(tier.among, Winners | Losers):
        yield from _linked(tier, "votes", tier.votes)
    match tier.formula:
        case Due(amount) | BestFirst(ByAmount(amount)):
            yield from _linked(tier, "formula", amount)
        case _:
            return


def row_of(formula: Formula) -> Amount | None:
    """What a formula over cells or persons gives each party, where something else has decided that."""
    match formula:
        case BestFirst(_, row, _, _):
            return row
        case ForcedToTotals(total):
            return total
        case Biproportional(row, _, _):
            return row
        case _:
            return None


def _linked(tier: Tier, slot: str, amount: Value) -> Iterator[Link]:
    for reading in readings(amount):
        carrier = _carrier(reading)
        if carrier is not None:
            yield Link(tier.name, slot, reading.tier, carrier, _effect(reading))


# whose seats and votes no party here is charged with
_APART = (f.Independents, f.Listless, f.NotAdmitted, f.Outsiders)
_LOSERS = (f.OfLosers, f.OfUnelected, f.Unused, f.OnBallotsLosing)
_WINNERS = (f.OfWinners, f.OfLinkedWinners, f.OnBallotsElecting)


def _carrier(reading: Reading) -> Carrier | None:
    """What a reading carries; nothing if it is read for all together or charged to no party of this tier."""
    if reading.whole or any(isinstance(held, _APART) for _, held in reading.member.parts()):
        return None
    if isinstance(reading.member, f.SeatsOf):
        return Carrier.SEATS
    return Carrier.VOTES if isinstance(reading.member, _LOSERS + _WINNERS) else None


def _effect(reading: Reading) -> Fraction:
    """What winning more there does here: losers' votes are the fewer, the more is won."""
    return -reading.weight if isinstance(reading.member, _LOSERS) else reading.weight


def _capped(tier: Tier) -> Iterator[Link]:
    """Caps on the sum with seats won elsewhere."""
    for limit in tier.limits:
        if isinstance(limit, Ceiling):
            for reading in readings(limit.amount):
                if _carrier(reading) is Carrier.SEATS and reading.weight < 0:
                    yield Link(tier.name, "limits", reading.tier, Carrier.CAP, reading.weight)


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
