"""Systems of all members, made at random by the types of the fields: whatever the vocabulary can say."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from tests.model.samples import LIST

from seatwright.errors import SeatwrightError
from seatwright.io.text.vocabulary import hints, is_share, member_in, members, options, several
from seatwright.law import (
    Cast,
    Citation,
    Marks,
    OfPlace,
    Repeated,
    SeatsOf,
    System,
    Tier,
    Unfilled,
    Value,
    replace,
)
from seatwright.model.tier import members as tier_members

TEXTS = [
    "list",
    "Māori Party",
    'the "first"',
    "it's",
    "a\\b",
    "NO",
    "=1+1",
    "(",
    "]",
    "#",
    "s 5",
    "None",
    "True",
    "5%",
    ",",
]
ASUNDER = ("law", "tiers", "since", "until", "repeats", "marks")  # each must fit the others
SHARES = ["5%", "1/20", "0.4%", "1/3", 0, 1, "1"]
Draw = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def systems(draw: Draw) -> System:
    """One to three tiers, each reading earlier ones."""
    law = _value(draw, Citation, 1, [])
    tiers: list[Tier] = []
    for name in ["a", "b", "c"][: draw(st.integers(1, 3))]:
        tiers.append(_tier(draw, name, law, tiers))
    repeats: tuple[Repeated, ...] = ()
    if draw(st.booleans()):
        rest = replace(LIST, name="again", law=law, seats=Unfilled(tiers[-1].name) - SeatsOf("again"))
        tiers, repeats = [*tiers, rest], (Repeated(("again",), _cited(draw)),)
    head = {name: _held(draw, hint, 0, name, []) for name, hint in hints(System).items() if name not in ASUNDER}
    since, until = sorted((draw(st.dates()), draw(st.dates())))
    whole = {"law": law, "tiers": tuple(tiers), "repeats": repeats, "since": since}
    return System(**{**head, **whole, "until": draw(st.sampled_from([None, until])), "marks": _marks(draw, tiers)})


def _marks(draw: Draw, tiers: list[Tier]) -> tuple[Marks, ...]:
    """Marks on ballots that the tiers read."""
    read = sorted({one.ballot for tier in tiers for one in tier_members(tier) if isinstance(one, Cast)})
    chosen = draw(st.lists(st.sampled_from(read), unique=True, max_size=2)) if read else []
    return tuple(Marks(one, draw(st.sampled_from([2, 3, OfPlace("list")])), draw(st.integers(1, 2))) for one in chosen)


def _tier(draw: Draw, name: str, law: Citation, before: list[Tier]) -> Tier:
    earlier = [one.name for one in before]
    tier = replace(LIST, name=name, law=draw(st.sampled_from([law, law["7"]])) if draw(st.booleans()) else _cited(draw))
    for slot, hint in hints(Tier).items():
        if slot not in ("name", "law") and draw(st.booleans()):
            try:
                changed = replace(tier, **{slot: _held(draw, hint, 3, slot, earlier)})
                System(id="x", name="x", law=law, tiers=(*before, changed))
                tier = changed
            except SeatwrightError:  # slots that the law cannot have together, or not after these tiers
                continue
    return tier


def _cited(draw: Draw) -> Citation:
    return _value(draw, Citation, 1, [])


def _held(draw: Draw, hint: object, depth: int, name: str, earlier: list[str]) -> object:
    """Something that a field of a type can hold."""
    each = several(hint)
    if each is not None:
        return tuple(_held(draw, each, depth - 1, name, earlier) for _ in range(draw(st.integers(0, 3))))
    if is_share(hint):
        return draw(st.sampled_from(SHARES))
    option = draw(st.sampled_from(options(hint)))
    if isinstance(option, type) and issubclass(option, Value):
        return _member(draw, option, depth, earlier)
    if option is str and name in ("tier", "against"):
        return draw(st.sampled_from(earlier))
    plain = {
        str: st.sampled_from(TEXTS),
        int: st.integers(0, 9),
        bool: st.booleans(),
        datetime.date: st.dates(),
    }
    return draw(plain[option]) if option in plain else None


def _member(draw: Draw, family: type[Value], depth: int, earlier: list[str]) -> Value:
    able = [one for one in members() if issubclass(one, family) and (earlier or not _needs_earlier(one))]
    if depth <= 0:
        able = [one for one in able if not any(_holds_values(hint) for hint in hints(one).values())] or able
    for _ in range(8):
        try:
            return _value(draw, draw(st.sampled_from(able)), depth, earlier)
        except SeatwrightError:  # divisors that fall, a bar above one
            continue
    return next(made for one in able if (made := _simplest(one)) is not None)


def _simplest(kind: type[Value]) -> Value | None:
    from tests.model.samples import sample

    made = sample(kind)
    return None if _needs_earlier(kind) else made


def _value(draw: Draw, kind: Any, depth: int, earlier: list[str]) -> Any:
    held = {}
    for name, hint in hints(kind).items():
        if name not in kind.defaults or draw(st.booleans()):
            if name in ("tier", "against") and not earlier:
                continue
            held[name] = _held(draw, hint, depth - 1, name, earlier)
    return kind(**held)


def _needs_earlier(kind: type[Value]) -> bool:
    return any(name in ("tier", "against") and name not in kind.defaults for name in kind.fields)


def _holds_values(hint: object) -> bool:
    inner = several(hint) or hint
    return member_in(inner) is not None
