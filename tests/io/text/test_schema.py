"""The JSON Schema: every law of the catalogue fits it, and laws that are mutilated do not."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from tests.io.text.systems import systems

from seatwright.catalogue import LAWS, versions
from seatwright.errors import BadInput
from seatwright.io.text import encoded, parse_system
from seatwright.io.text.schema import schema
from seatwright.io.text.vocabulary import members
from seatwright.law import System

CHECK = jsonschema.Draft202012Validator(schema())


def plain(system: System) -> Any:
    return json.loads(json.dumps(encoded(system)))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_it_defines_every_member() -> None:
    assert {kind.__name__ for kind in members()} <= set(schema()["$defs"])  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize("id", sorted(LAWS))
def test_every_law_of_the_catalogue_fits(id: str) -> None:
    for one in versions(id):
        CHECK.validate(plain(one))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(systems())
def test_systems_made_at_random_fit(system: System) -> None:
    CHECK.validate(plain(system))


def objects(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all objects."""
    if isinstance(value, dict):
        yield path
    for key, held in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from objects(held, (*path, key))


def mutilated(law: Any) -> Iterator[Any]:
    """The law with one thing wrong: an unknown field, another tag, a field less, a value of another kind."""
    for path in objects(law):
        for spoil in ("x", "is", "less", "kind"):
            copied = copy.deepcopy(law)
            at = copied
            for key in path:
                at = at[key]
            if spoil == "less" and "is" in at:
                del at["is"]
            elif spoil == "kind":
                at[next(iter(at))] = 1.5
            elif spoil == "is" and "is" in at:
                at["is"] = "subprocess.run"
            else:
                at["x"] = 1
            yield copied


@pytest.mark.parametrize("id", ["nz-mmp", "parallel-voting", "seat-linkage-compensation"])
def test_mutilated_laws_do_not_fit_and_cannot_be_read(id: str) -> None:
    (law,) = [plain(one) for one in versions(id)[:1]]
    for one in mutilated(law):
        assert not CHECK.is_valid(one)
        with pytest.raises(BadInput):
            parse_system(json.dumps(one).encode())
