"""The bars in a rule of entry, and what becomes of it when one of them is set higher or lower."""

from __future__ import annotations

from collections.abc import Callable

from seatwright.errors import SeatwrightError, refuse
from seatwright.exact import Share, as_number
from seatwright.model.entry import (
    AllOf,
    AnyOf,
    AtLeast,
    AtLeastSoMany,
    BarBySize,
    Entry,
    Everyone,
    InPlaces,
    MoreThan,
    Not,
    NotAnIndividual,
    TogetherAtLeast,
    TogetherMoreThan,
)
from seatwright.model.figures import Cast, Valid
from seatwright.model.system import System
from seatwright.model.tier import Tier, members
from seatwright.model.value import replace
from seatwright.model.where import EachAllianceOf, EachPartyOf, Here

Bar = tuple[Entry, int]  # a rule with a share, and which of its shares is meant


def set_bar(system: System, tier: Tier, address: str, value: str) -> Entry:
    """A tier's rule of entry with another bar; its exceptions stay. ``none`` lets everyone in.

    >>> from seatwright.catalogue import law
    >>> nz = law("nz-mmp")
    >>> set_bar(nz, nz["list"], "list.entry", "3%").rules[0].share
    '3%'
    """
    if value == "none":
        return Everyone()
    _check(system, address, value)
    nth = address.split(".")[2:]
    bars = bars_in(tier.entry)
    if not bars:
        return _new_bar(system, tier, address, value)
    meant = (
        bars
        if len({as_number(_share(bar)) for bar in bars}) == 1 and not nth
        else _meant(bars, nth, system, tier, address, value)
    )
    return _changed(tier.entry, lambda bar: value if bar in meant else _share(bar))


def _check(system: System, address: str, value: str) -> None:
    """Refuse what is no share: a plain 5 could mean 5 or 500 percent."""
    try:
        share = as_number(value)
    except SeatwrightError:
        share = -1
    if not 0 <= share <= 1 or (share == 1 and "%" not in value):
        raise refuse(
            "E307",
            system=system.id,
            slot=address,
            value=repr(value),
            remedy='Write a share, like "3%" or "1/20", or none.',
        )


def _meant(bars: list[Bar], nth: list[str], system: System, tier: Tier, address: str, value: str) -> list[Bar]:
    """The one bar that an address like list.entry.2 names."""
    if nth and nth[0] in {str(n) for n in range(1, len(bars) + 1)} and len(nth) == 1:
        return [bars[int(nth[0]) - 1]]
    said = "; ".join(f"{n}: {_told(bar, system)}" for n, bar in enumerate(bars, 1))
    raise refuse("E605", system=system.id, slot=f"{tier.name}.entry", value=said, known=f"{tier.name}.entry.1={value}")


def _told(bar: Bar, system: System) -> str:
    from seatwright.explain.phrases.entries import told_entry
    from seatwright.explain.words import words_of

    rule, at = bar
    if isinstance(rule, BarBySize):
        return f"{_share(bar)} for a joint list of {at + 1}"
    return str(told_entry(rule, words_of(system).names))


def _new_bar(system: System, tier: Tier, address: str, value: str) -> Entry:
    """Where everyone may enter, or every party: at least the share of the valid votes where the tier is fought."""
    ballots = {one.ballot for one in members(tier.votes) if isinstance(one, Cast)}
    if (
        not isinstance(tier.entry, Everyone | NotAnIndividual)
        or len(ballots) != 1
        or isinstance(tier.where, EachPartyOf | EachAllianceOf)
    ):
        having = [f"{one.name}.entry" for one in system.tiers if bars_in(one.entry)]
        remedy = (
            f"Its rule of entry has no bar; set {' or '.join(having)}." if having else "Its rule of entry has no bar."
        )
        raise refuse("E307", system=system.id, slot=address, value=repr(value), remedy=remedy)
    bar = AtLeast(value, of=Valid(ballots.pop()), in_=Here())
    return bar if isinstance(tier.entry, Everyone) else bar & tier.entry


def bars_in(rule: Entry) -> list[Bar]:
    """Every bar in a rule, each once, in the order of the law."""
    match rule:
        case AnyOf(rules) | AllOf(rules):
            return list(dict.fromkeys(bar for one in rules for bar in bars_in(one)))
        case Not(inner) | InPlaces(_, _, inner) | AtLeastSoMany(_, inner):
            return bars_in(inner)
        case TogetherAtLeast(_, _, inner, then) | TogetherMoreThan(_, _, inner, then):
            return list(dict.fromkeys((*bars_in(inner), *bars_in(then))))
        case AtLeast() | MoreThan():
            return [(rule, 0)]
        case BarBySize(shares):
            return [(rule, at) for at in range(len(shares))]
        case _:
            return []


def _share(bar: Bar) -> Share:
    rule, at = bar
    match rule:
        case AtLeast(share) | MoreThan(share):
            return share
        case BarBySize(shares):
            return shares[at]
        case _:
            raise TypeError(f"no share in {rule!r}")


def _changed(rule: Entry, share: Callable[[Bar], Share]) -> Entry:
    """The rule with the share of each of its bars read anew."""
    match rule:
        case AnyOf(rules) | AllOf(rules):
            return replace(rule, rules=tuple(_changed(one, share) for one in rules))
        case Not(inner) | InPlaces(_, _, inner) | AtLeastSoMany(_, inner):
            return replace(rule, rule=_changed(inner, share))
        case TogetherAtLeast(_, _, inner, then) | TogetherMoreThan(_, _, inner, then):
            return replace(rule, rule=_changed(inner, share), then=_changed(then, share))
        case AtLeast() | MoreThan():
            return replace(rule, share=share((rule, 0)))
        case BarBySize(shares):
            return replace(rule, shares=tuple(share((rule, at)) for at in range(len(shares))))
        case _:
            return rule
