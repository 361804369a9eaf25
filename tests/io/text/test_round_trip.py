"""A law as text and back is the same law: every version of every law, every member, and systems made at random."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from tests.io.text.systems import systems
from tests.model.samples import holding, sample, vocabulary
from tests.small import two_tiers

from seatwright.catalogue import LAWS, versions
from seatwright.io.text import as_json, as_toml, encoded, parse_system
from seatwright.io.text.vocabulary import members
from seatwright.law import D_HONDT, AtLeast, System, Valid, Value
from seatwright.results.canonical import as_object


def back(system: System) -> list[System]:
    """The system after it was written and read, as TOML and as JSON."""
    return [parse_system(form(system).encode()) for form in (as_toml, as_json)]


@pytest.mark.parametrize("id", sorted(LAWS))
def test_every_law_of_the_catalogue_comes_back(id: str) -> None:
    for one in versions(id):
        assert back(one) == [one, one]


@pytest.mark.parametrize("id", sorted(LAWS))
def test_the_json_of_a_law_is_that_of_the_record(id: str) -> None:
    for one in versions(id):
        assert encoded(one) == as_object(one)
        assert json.loads(as_json(one)) == encoded(one)


@pytest.mark.parametrize("kind", vocabulary(), ids=lambda kind: kind.__name__)
def test_every_member_comes_back(kind: type[Value]) -> None:
    system = holding(sample(kind))
    assert back(system) == [system, system]


def test_every_member_is_a_word() -> None:
    assert {kind.__name__ for kind in vocabulary()} <= {kind.__name__ for kind in members()}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(systems())
def test_systems_made_at_random_come_back(system: System) -> None:
    assert back(system) == [system, system]
    assert encoded(system) == as_object(system)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(systems())
def test_many_systems_made_at_random_come_back(system: System) -> None:
    assert back(system) == [system, system]


def test_a_fraction_comes_back_as_the_text_of_the_same_number() -> None:
    system = two_tiers(D_HONDT, 9, entry=AtLeast(Fraction(1, 20), of=Valid("list")))
    for one in back(system):
        assert one["list"].entry == AtLeast("1/20", of=Valid("list"))


def test_another_rule_is_another_law() -> None:
    """R0: another law does not come back as this one."""
    system = two_tiers(D_HONDT, 9)
    changed = as_toml(system).replace("D_HONDT", "SAINTE_LAGUE")
    assert parse_system(changed.encode()) != system
