"""One slot of a law changed, in plain words: ``list.entry=3%``, ``list.seats=100``, ``list.formula=dhondt``.

What an election sets under [parameters] and what --set asks for go the same way.
"""

from __future__ import annotations

from collections.abc import Callable

from seatwright.errors import SeatwrightError, refuse
from seatwright.io.mistakes import nearest
from seatwright.model import formula as f
from seatwright.model import ranked as ra
from seatwright.model.condition import Always
from seatwright.model.counting import Absorbed, Alone, Forfeited, Kept, Levelled, Overhang, TopUp
from seatwright.model.figures import Amount, Exactly, Minus, OfPlace
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier
from seatwright.model.value import replace
from seatwright.model.where import Parties, Persons
from seatwright.scenario.bars import set_bar

FORMULAS: dict[str, f.Formula] = {
    "dhondt": f.D_HONDT,
    "sainte-lague": f.SAINTE_LAGUE,
    "modified-sainte-lague": f.MODIFIED_SAINTE_LAGUE,
    "modified-sainte-lague-1.2": f.MODIFIED_SAINTE_LAGUE_1_2,
    "danish": f.DANISH,
    "imperiali-divisors": f.IMPERIALI_DIVISORS,
    "adams": f.ADAMS,
    "dean": f.DEAN,
    "huntington-hill": f.HUNTINGTON_HILL,
    "hare": f.HARE,
    "droop": f.DROOP,
    "hagenbach-bischoff": f.HAGENBACH_BISCHOFF,
    "imperiali": f.IMPERIALI,
    "plurality": f.Plurality(),
    "all-to-first": f.AllToFirst(),
    "instant-run-off": ra.InstantRunoff(),
    "stv": ra.TransferableVote(),
    "meek": ra.Meek(),
}
ALSO = {"jefferson": "dhondt", "webster": "sainte-lague", "hamilton": "hare", "hill": "huntington-hill"}
OVERHANG: dict[str, Overhang] = {
    "kept": Kept(),
    "levelled": Levelled(),
    "absorbed": Absorbed(),
    "forfeited": Forfeited(),
}
WITHOUT: dict[str, object] = {"counting": Alone(), "limits": (), "when": Always()}


def with_setting(system: System, setting: str) -> System:
    """The law with one slot changed, written ``SLOT=VALUE``.

    >>> from seatwright.catalogue import law
    >>> print(with_setting(law("nz-mmp"), "list.formula=dhondt")["list"].formula.name)
    D'Hondt

    Errors: E604 if it is not written so, E306 if there is no such slot, E307 and E605 if it cannot become that.
    """
    address, sign, value = setting.partition("=")
    if not sign or not value.strip() or "." not in address:
        raise refuse("E604", value=repr(setting))
    return with_slot(system, address.strip(), value.strip())


def with_slot(system: System, address: str, value: str) -> System:
    """The law with the slot of an address changed to a value in plain words."""
    name, _, slot = address.partition(".")
    head, _, nth = slot.partition(".")
    change = _SLOTS.get(head)
    if change is None or name not in {tier.name for tier in system.tiers}:
        known = ", ".join(f"{tier.name}.{one}" for tier in system.tiers for one in ("entry", "seats", "formula"))
        raise refuse("E306", system=system.id, value=repr(address), known=known)
    if nth and head != "entry":
        raise refuse("E604", value=repr(f"{address}={value}"))
    field = "counting" if head == "overhang" else head
    return system.with_slot(f"{name}.{field}", change(system, system[name], address, value))


def _refused(system: System, address: str, value: str, remedy: str) -> SeatwrightError:
    return refuse("E307", system=system.id, slot=address, value=repr(value), remedy=remedy)


def _seats(system: System, tier: Tier, address: str, value: str) -> Amount:
    """Another number at stake; what the law takes off it (seats of outsiders) is taken off it still."""
    settable = [f"{one.name}.seats" for one in system.tiers if isinstance(_first(one.stake), Exactly | OfPlace)]
    if not value.isascii() or not value.isdigit() or len(value) > 9:
        raise _refused(system, address, value, "Seats are a whole number, zero or more, like 100.")
    if f"{tier.name}.seats" not in settable or isinstance(tier.formula, f.Due):
        raise _refused(system, address, value, f"The law reckons them from earlier tiers; set {' or '.join(settable)}.")
    new = Exactly(int(value))
    return replace(tier.stake, amount=new) if isinstance(tier.stake, Minus) else new


def _first(stake: Amount) -> Amount:
    """The amount from which others are taken off."""
    return stake.amount if isinstance(stake, Minus) else stake


def _formula(system: System, tier: Tier, address: str, value: str) -> f.Formula:
    new = FORMULAS.get(_formula_named(value))
    if new is None:
        raise _refused(
            system, address, value, f"Did you mean {nearest(value, list(FORMULAS))}? See: seatwright count --help"
        )
    old = tier.formula
    if isinstance(old, ra.RANKED) and isinstance(new, ra.RANKED):
        return replace(new, reading=old.reading)  # how a paper is read stays the law's own
    if isinstance(old, f.BestFirst) and isinstance(old.key, f.Quotients) and isinstance(new, f.Divisor):
        return replace(old, key=f.Quotients(new))
    own = isinstance(old, f.BestFirst | f.Due | f.ForcedToTotals | f.Biproportional)
    if own or not (isinstance(new, f.Divisor | f.Quotas) or _stands_alone(tier)):
        open_to = [f"{one.name}.formula" for one in system.tiers if isinstance(one.formula, f.Divisor | f.Quotas)]
        remedy = f"This tier needs a rule of another kind; set {' or '.join(open_to) or 'another slot'}."
        raise _refused(system, address, value, remedy)
    return new


def _stands_alone(tier: Tier) -> bool:
    """Whether the most voted alone may take the seats: nothing won before is counted in, and places do not compete."""
    return isinstance(tier.counting, Alone) and isinstance(tier.among, Parties | Persons)


def _formula_named(said: str) -> str:
    """The name in the table: case, accents and signs do not matter."""
    from unicodedata import normalize

    def bare(name: str) -> str:
        return "".join(sign for sign in normalize("NFKD", name).lower() if sign.isascii() and sign.isalnum())

    names = {bare(name): name for name in FORMULAS} | {bare(name): meant for name, meant in ALSO.items()}
    return names.get(bare(said), "")


def _overhang(system: System, tier: Tier, address: str, value: str) -> TopUp:
    if value not in OVERHANG:
        raise _refused(system, address, value, f"Overhang is {', '.join(OVERHANG)}.")
    if not isinstance(tier.counting, TopUp):
        linked = [f"{one.name}.overhang" for one in system.tiers if isinstance(one.counting, TopUp)]
        remedy = (
            f"Set {' or '.join(linked)}."
            if linked
            else f"No tier tops up seats won before; {tier.name}.counting=top-up makes one."
        )
        raise _refused(system, address, value, remedy)
    same = type(tier.counting.overhang) is type(OVERHANG[value])  # a law's own levelling keeps its particulars
    return tier.counting if same else replace(tier.counting, overhang=OVERHANG[value])


def _counting(system: System, tier: Tier, address: str, value: str) -> object:
    """Whether seats won before are counted in: ``none`` makes the tier parallel."""
    if value != "top-up":
        return _without(system, tier, address, value)
    before = system.tiers[: system.tiers.index(tier)]
    against = tuple(one.name for one in before if not isinstance(one.gives, Claim))
    if not against:
        raise _refused(system, address, value, "No earlier tier gives seats.")
    if not isinstance(tier.formula, f.Divisor | f.Quotas):
        raise _refused(system, address, value, "Only a tier of quotas or highest averages can top up.")
    return tier.counting if isinstance(tier.counting, TopUp) else TopUp(against)


def _without(system: System, tier: Tier, address: str, value: str) -> object:
    slot = address.partition(".")[2]
    if value != "none":
        others = ", top-up" if slot == "counting" else ""
        raise _refused(
            system, address, value, f"In a few words it can only be none{others}; write the law as text for more."
        )
    return WITHOUT[slot]


_SLOTS: dict[str, Callable[[System, Tier, str, str], object]] = {
    "entry": set_bar,
    "seats": _seats,
    "formula": _formula,
    "overhang": _overhang,
    "counting": _counting,
    "limits": _without,
    "when": _without,
}
