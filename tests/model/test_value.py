"""Frozen values: equal by content, hashable, readable, replaceable; every member of the vocabulary is one."""

from __future__ import annotations

import copy
import pickle

import pytest
from tests.model.samples import holding, sample, types_of, vocabulary

from seatwright.law import AtLeast, Cast, Each, Exactly, MoreThan, Nation, System, Tier, Valid, Won, replace
from seatwright.model.value import Value
from seatwright.results.canonical import canonical, sha256


class Point(Value):
    x: int
    y: int = 0


class Named(Point):
    name: str = ""


def test_fields_are_given_by_position_or_by_name() -> None:
    assert Point(1, 2) == Point(1, y=2) == Point(y=2, x=1)
    assert Point(1) == Point(1, 0)
    assert Named(1, 2, "here") == Named(name="here", x=1, y=2)


def test_what_is_missing_too_much_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError, match="Point needs x"):
        Point()
    with pytest.raises(TypeError, match="Point takes 2 values, 3 were given"):
        Point(1, 2, 3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Point has no field 'z'; it has x, y"):
        Point(1, z=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="it has none"):
        Nation(kind="x")  # type: ignore[call-arg]


def test_a_field_given_twice_is_refused() -> None:
    with pytest.raises(TypeError):
        Point(1, x=2)  # type: ignore[misc]


def test_values_of_two_types_are_never_equal() -> None:
    assert AtLeast("5%", of=Valid("list")) != MoreThan("5%", of=Valid("list"))
    assert Cast("list") != Valid("list")
    assert Cast("list") != "list"


def test_a_value_is_frozen() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match="Point is frozen; use replace"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match="Point is frozen"):
        del point.x
    assert point == Point(1)


def test_replacing_makes_another_value_and_checks_it_again() -> None:
    bar = AtLeast("5%", of=Valid("list"))
    assert replace(bar, share="3%") == AtLeast("3%", of=Valid("list"))
    assert bar.share == "5%"
    with pytest.raises(Exception, match="E105"):
        replace(bar, share="300%")


def test_only_what_differs_from_the_default_is_shown() -> None:
    assert repr(Point(1)) == "Point(x=1)"
    assert repr(Named(1, 0, "here")) == "Named(x=1, name='here')"
    assert repr(Won(1, "constituency")) == "Won(least=1, tier='constituency')"
    assert repr(Each("land")) == "Each(kind='land')"


def test_a_value_can_be_matched_by_its_fields() -> None:
    match AtLeast("5%", of=Valid("list")):
        case AtLeast(share, of, in_, votes):
            assert (share, of, in_, votes) == ("5%", Valid("list"), Nation(), None)


def test_amounts_and_rules_are_joined_by_signs() -> None:
    assert Cast("a") + 1 == Cast("a") + Exactly(1)
    assert (5 - Cast("a")) != (Cast("a") - 5)
    assert ~~Won(1, "x") != Won(1, "x")
    assert (Won(1, "x") | Won(2, "x")) != (Won(1, "x") & Won(2, "x"))


# --- every member --------------------------------------------------------------------------------------------

every_member = pytest.mark.parametrize("kind", vocabulary(), ids=lambda kind: kind.__name__)


@every_member
def test_every_member_is_a_frozen_value(kind: type[Value]) -> None:
    one, other = sample(kind), sample(kind)
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other)
    assert repr(one).startswith(kind.__name__ + "(")
    assert replace(one) == one
    with pytest.raises(AttributeError):
        one.anything = 1  # type: ignore[attr-defined]


@every_member
def test_every_member_survives_copies(kind: type[Value]) -> None:
    one = sample(kind)
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert other == one
        assert type(other) is kind


@every_member
def test_every_member_can_stand_in_a_system_and_has_a_canonical_text(kind: type[Value]) -> None:
    system = holding(sample(kind))
    assert hash(system) == hash(holding(sample(kind)))
    assert len(sha256(system)) == 64
    assert canonical(system) == canonical(pickle.loads(pickle.dumps(system)))


def test_no_two_members_have_one_canonical_text() -> None:
    texts = {canonical(sample(kind)): kind for kind in vocabulary()}
    assert len(texts) == len(vocabulary()) > 100


def test_every_field_of_the_vocabulary_is_told_by_its_type() -> None:
    for kind in vocabulary():
        assert set(types_of(kind)) == set(kind.fields)
        assert kind.__doc__


def test_systems_and_tiers_are_values_too() -> None:
    system = holding(Cast("list"))
    assert isinstance(system, System)
    assert isinstance(system["list"], Tier)
    assert replace(system, id="other") != system
