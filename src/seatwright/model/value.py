"""Frozen values: equal by content, hashable, readable, and cheap to define.

The vocabulary has about a hundred small types. The standard library's dataclasses compile each of them at every
start, 35 to 55 ms in all; this base class costs 1 ms (docs/adr/0002). Type checkers see ordinary dataclasses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, TypeVar, dataclass_transform

from seatwright.errors import refuse

V = TypeVar("V", bound="Value")


@dataclass_transform(frozen_default=True)
class Value:
    """A frozen value with named fields, given by position or by name.

    >>> class Point(Value):
    ...     x: int
    ...     y: int = 0
    >>> Point(3), Point(3, y=0) == Point(3), replace(Point(3), y=4)
    (Point(x=3), True, Point(x=3, y=4))
    >>> Point(3).x = 5
    Traceback (most recent call last):
    AttributeError: Point is frozen; use replace(value, x=...)
    """

    fields: ClassVar[tuple[str, ...]] = ()
    defaults: ClassVar[Mapping[str, object]] = {}
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        own = [name for name, kind in cls.__annotations__.items() if "ClassVar" not in str(kind)]
        cls.fields = (*cls.fields, *(name for name in own if name not in cls.fields))
        cls.__match_args__ = cls.fields
        cls.defaults = {**cls.defaults, **{n: cls.__dict__[n] for n in own if n in cls.__dict__}}

    def __init__(self, *positional: object, **named: object) -> None:
        cls = type(self)
        if len(positional) > len(cls.fields):
            raise TypeError(f"{cls.__name__} takes {len(cls.fields)} values, {len(positional)} were given")
        state = self.__dict__
        state.update(cls.defaults)
        state.update(zip(cls.fields, positional))
        for name in named:
            if name in cls.fields[: len(positional)]:
                raise TypeError(f"{cls.__name__} is given {name!r} twice")
            if name not in cls.fields:
                raise TypeError(f"{cls.__name__} has no field {name!r}; it has {', '.join(cls.fields) or 'none'}")
        state.update(named)
        if len(state) != len(cls.fields):
            missing = [name for name in cls.fields if name not in state]
            raise TypeError(f"{cls.__name__} needs {', '.join(missing)}")
        self.check()

    def check(self) -> None:
        """Refuse what the fields together cannot mean; each type says its own rules."""

    def parts(self) -> Iterator[tuple[str, object]]:
        """The fields and what they hold, in order."""
        state = self.__dict__
        return ((name, state[name]) for name in self.fields)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen; use replace(value, {name}=...)")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self.fields)))

    def __repr__(self) -> str:
        told = (f"{n}={v!r}" for n, v in self.parts() if n not in self.defaults or v != self.defaults[n])
        return f"{type(self).__name__}({', '.join(told)})"

    def __replace__(self: V, **changes: object) -> V:
        return type(self)(**{**self.__dict__, **changes})


def replace(value: V, /, **changes: object) -> V:
    """The same value with some fields changed: how "what if the threshold were 3%" is written."""
    return value.__replace__(**changes)


def no_float(value: object, place: str) -> None:
    """Refuse a float anywhere in a system: a float never decides anything."""
    if isinstance(value, float):
        raise refuse("E101", value=repr(value), place=place)
