"""Steps that the law repeats: "and so on, until all seats are filled or nobody is left"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seatwright.errors import SeatwrightError, refuse
from seatwright.model import arithmetic as a
from seatwright.model import figures as f
from seatwright.model.citation import Citation
from seatwright.model.counting import Alone
from seatwright.model.formula import Due
from seatwright.model.limits import Ceiling
from seatwright.model.tier import Claim, Tier, members
from seatwright.model.value import Value
from seatwright.model.where import Each, Nation, Only, Where

REMEDY = (
    "Let what it shares out be what earlier steps left, less what it gave itself: "
    'seats=Unfilled("EARLIER") - SeatsOf("{tier}"), formula and counting as of seats at stake.'
)

FIXED = (f.Exactly, f.Figure, f.OfPlace, f.Unfilled, f.SeatsOf, f.All, f.Independents, Where)  # as before the rounds
WORK = (a.Plus, a.Minus, a.Times, a.Over, a.Up, a.Down, a.Nearest, a.Least, a.Most, a.Sum, a.Overall, a.Nationwide)


class Repeated(Value):
    """Consecutive tiers that are counted again, round by round.

    A place takes part in a round while the ``when`` of the tiers is met there. Seats of the rounds add up; a claim
    stands for the round in which it was found, and is forgotten when the next begins. The tiers may name each other:
    what one reads of another, or of itself, are the rounds so far.

    The last round is the first that gives no seat, or after which no place meets the condition of the first tier.
    That there is one is certain: what a tier gives in all rounds together is bounded by what earlier tiers left.
    """

    tiers: tuple[str, ...]
    law: Citation


def check_repeats(system: str, repeats: tuple[Repeated, ...], tiers: Mapping[str, Tier]) -> None:
    """Refuse repetitions of unknown, scattered or doubled tiers, and those that might never end."""
    order, seen = list(tiers), set[str]()
    for one in repeats:
        for name in one.tiers:
            if name not in tiers:
                raise refuse("E301", system=system, tier="a repetition", value=repr(name), known=", ".join(order))
        at = order.index(one.tiers[0]) if one.tiers else 0
        if not one.tiers or tuple(order[at : at + len(one.tiers)]) != one.tiers or seen & {*one.tiers}:
            remedy = "Name tiers that follow one another, in their order, each in one repetition."
            raise _wrong(
                system, ", ".join(one.tiers) or "-", "these are no tiers that can be repeated together", remedy
            )
        seen |= {*one.tiers}
        _check_ends(system, one, [tiers[name] for name in one.tiers])


def _check_ends(system: str, repeated: Repeated, tiers: list[Tier]) -> None:
    """Every round but the last gives a seat, so what gives seats must run out of them."""
    givers = [tier for tier in tiers if not isinstance(tier.gives, Claim)]
    if not givers:
        remedy = "Repeat a tier that gives seats, or leave the repetition out."
        raise _wrong(system, ", ".join(repeated.tiers), "a repetition in which no seat is given", remedy)
    for tier in tiers:
        if not isinstance(tier.where, Nation | Each | Only):
            remedy = "Fight it in places: Nation(), Each(...) or Only(...)."
            raise _wrong(system, tier.name, "the lists of a party cannot be repeated", remedy)
    for tier in givers:
        if not _runs_out(tier, repeated.tiers):
            says = "repeated, it might give seats without end"
            raise _wrong(system, tier.name, says, REMEDY.format(tier=tier.name))


def _runs_out(tier: Tier, repeated: tuple[str, ...]) -> bool:
    """Whether the tier never gives more seats than are at stake, and these are a fixed number less those it gave."""
    match tier.stake:
        case f.Minus(fixed, f.SeatsOf(own, f.All())):
            bounded = own == tier.name and _is_fixed(fixed, repeated)
        case _:
            bounded = False
    more = any(not isinstance(one, Ceiling) for one in tier.limits)
    return bounded and not more and isinstance(tier.counting, Alone) and not isinstance(tier.formula, Due)


def _is_fixed(amount: f.Amount, repeated: tuple[str, ...]) -> bool:
    """Whether an amount is the same in every round."""
    return all(
        isinstance(one, (*FIXED, *WORK)) and dict(one.parts()).get("tier") not in repeated for one in members(amount)
    )


def _wrong(system: str, tier: str, says: str, remedy: str) -> SeatwrightError:
    return refuse("E305", system=system, tier=tier, value=says, remedy=remedy)


def rounds_of(repeats: tuple[Repeated, ...], order: tuple[Tier, ...]) -> Iterator[tuple[Repeated | None, list[Tier]]]:
    """The tiers in the order of the law: each alone, or together with those it is repeated with."""
    group = {name: one for one in repeats for name in one.tiers}
    for tier in order:
        one = group.get(tier.name)
        if one is None:
            yield None, [tier]
        elif one.tiers[0] == tier.name:
            yield one, [other for other in order if other.name in one.tiers]
