"""Recorded checks of entry, compared again: for figures that only the election could tell anew."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, as_number
from seatwright.model import entry as e
from seatwright.model import figures as f
from seatwright.model.tier import members
from seatwright.model.value import replace
from seatwright.model.where import Here, Nation, Where
from seatwright.results.step import Check
from seatwright.verify.scope import Scope

Said = list[Check]  # the recorded checks, those of rules judged before taken out


def barred(check: Check) -> Check:
    """A bar, compared: so many votes against a share of the base."""
    bar = Fraction(check.share) * check.base
    return replace(check, passed=check.has > bar if check.rule == "MoreThan" else check.has >= bar)


def taken_out(rule: e.Entry, scope: Scope, said: Said | None, nots: int) -> Check | None:
    """The next recorded check of a rule, taken out; None if no check of it is recorded."""
    name = type(rule).__name__
    for one in said or ():
        if said is not None and one.rule == "not " * nots + name and _is_of(one, rule, scope):
            said.remove(one)
            return replace(one, rule=name, passed=one.passed != bool(nots % 2))
    return None


def compared(rule: e.Entry, told: Check, own: Number | None) -> Check:
    """A rule whose figures are not at hand: the recorded ones, compared again."""
    match rule:
        case e.AtLeast() | e.MoreThan() | e.BarBySize() | e.FirstReached():
            return barred(told if own is None else replace(told, has=own))
        case e.Reaching() | e.FieldedIn():
            return replace(told, passed=told.has >= told.base)
        case e.Won(least) | e.InPlaces(least) | e.Fielded(least):
            return replace(told, base=least, passed=told.has >= least)
        case _:
            return told


def _is_of(check: Check, rule: e.Entry, scope: Scope) -> bool:
    """Whether a check can be one of this rule, by its share, its area, and what it is about."""
    match rule:
        case e.AtLeast(share, of, in_) | e.MoreThan(share, of, in_):
            return check.share == as_number(share) and check.of == ballots_of(of) and _is_in(check, in_, scope)
        case e.BarBySize(shares, of, in_) | e.FirstReached(shares, _, of, in_):
            shared = check.share in {as_number(one) for one in shares}
            return shared and check.of == ballots_of(of) and _is_in(check, in_, scope)
        case e.Reaching(_, in_):
            return _is_in(check, in_, scope)
        case e.Won(_, tier, in_):
            return check.of == tier and _is_in(check, in_, scope)
        case e.InPlaces(_, kind) | e.Fielded(_, kind) | e.FieldedIn(_, kind) | e.Declared(kind) | e.OfGroup(kind):
            return check.of == kind
        case _:
            return True


def _is_in(check: Check, where: Where, scope: Scope) -> bool:
    """Whether a check can be of an area, as far as its name is known."""
    match where:
        case Nation():
            return check.area == "*"
        case Here():
            return check.area == scope.place.name
        case _:
            return True


def ballots_of(amount: f.Amount) -> str:
    """The ballots that a base speaks of, as a check names them."""
    return ", ".join(dict.fromkeys(one.ballot for one in members(amount) if isinstance(one, f.Cast | f.Valid)))
