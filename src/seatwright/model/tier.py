"""A tier: one step of the count, told in slots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from seatwright.errors import refuse
from seatwright.exact import Number, as_number
from seatwright.model.citation import Citation
from seatwright.model.condition import Always, Condition
from seatwright.model.counting import Alone, Counting, StartingFrom
from seatwright.model.entry import Entry, Everyone
from seatwright.model.figures import Amount, Exactly
from seatwright.model.fill import ClosedList, Fill
from seatwright.model.formula import BestFirst, Divisor, Formula, Plurality, Quotas
from seatwright.model.limits import Ceiling, Floor, Limit, MajorityClause, NextQuotient, Reshared
from seatwright.model.ties import Tie
from seatwright.model.value import Value, no_float
from seatwright.model.where import Among, Parties, Where


class Gives(Value):
    """What a tier's result is."""


class Seats(Gives):
    """Seats of the house."""


class Claim(Gives):
    """A figure that later tiers read and the tree shows, and that never sits."""


class Tier(Value):
    """One step of the count: what is at stake in some places, shared by one formula.

    ``name``      as in the election's files: "constituency", "list"
    ``law``       the sentence of law that orders the step
    ``where``     where it is fought; ``among`` who competes; ``votes`` which votes count
    ``seats``     what is at stake in each place; ``formula`` how it is shared out
    ``entry``     who may take part; ``limits`` the least and most a competitor may have
    ``counting``  how seats won earlier count; ``when`` on what condition the step is taken at all
    ``gives``     seats, or a claim that later tiers read; ``ties`` what decides before a lot does
    ``fill``      who sits; ``published`` the official tier under which its seats are told; ``called`` the law's noun
    """

    name: str
    law: Citation
    where: Where
    votes: Amount
    formula: Formula
    seats: Amount | int = 0  # Due needs none: its amounts are the stake
    among: Among = Parties()
    entry: Entry = Everyone()
    limits: tuple[Limit, ...] = ()
    counting: Counting = Alone()
    when: Condition = Always()
    gives: Gives = Seats()
    ties: tuple[Tie, ...] = ()
    fill: Fill = ClosedList()
    published: str = ""
    called: str = ""

    def check(self) -> None:
        if not self.name or self.name == "*":
            raise refuse(
                "E305",
                system="-",
                tier=repr(self.name),
                value="a tier needs a name",
                remedy='Use the name of the tier in the election\'s files, like "list".',
            )
        for name, value in self.parts():
            _no_floats(value, f"tier {self.name}, {name}")
        if isinstance(self.stake, Exactly) and not is_count(as_number(self.stake.number)):
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value=f"{self.stake.number} seats are at stake",
                remedy="Write a whole number of seats, zero or more.",
            )
        reshared = any(isinstance(one, MajorityClause) and isinstance(one.spill, Reshared) for one in self.limits)
        if reshared and len(self.limits) > 1:
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value="a majority at the others' expense stands beside other limits",
                remedy="Say it in two tiers, or let the clause add its seats: MajorityClause(spill=Added()).",
            )
        passes = any(isinstance(one, Ceiling) and isinstance(one.spill, NextQuotient) for one in self.limits)
        if passes and not isinstance(self.formula, Divisor | Quotas | Plurality):
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value="seats above a ceiling can pass to no next quotient or remainder by this formula",
                remedy="Let them be shared out anew (Reshared()) or stay empty (Vacant()).",
            )
        starts = isinstance(self.counting, StartingFrom) or any(
            isinstance(one, Floor) and isinstance(one.spill, NextQuotient) for one in self.limits
        )
        if starts and not isinstance(self.formula, Divisor | BestFirst):
            raise refuse(
                "E305",
                system="-",
                tier=self.name,
                value="only quotients can start from seats already held",
                remedy="Use a divisor rule or BestFirst, or Floor(..., Reshared()) with a quota rule.",
            )

    @property
    def told_as(self) -> str:
        """The official tier under which its seats are published."""
        return self.published or self.name

    @property
    def noun(self) -> str:
        """What people call it: the law's own noun."""
        return self.called or self.told_as

    @property
    def stake(self) -> Amount:
        """The seats at stake, as an amount."""
        return self.seats if isinstance(self.seats, Amount) else Exactly(self.seats)


def is_count(number: Number) -> bool:
    """Whether a number can be one of seats.

    >>> is_count(120), is_count(-1), is_count(as_number("1/2"))
    (True, False, False)
    """
    return number >= 0 and int(number) == number


def _no_floats(value: object, place: str) -> None:
    """Refuse a float however deep in a slot: a float never decides anything."""
    no_float(value, place)
    if isinstance(value, Value):
        for _, held in value.parts():
            _no_floats(held, place)
    elif isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            _no_floats(one, place)


class Reference(NamedTuple):
    """A slot of a tier that names an earlier tier: the linkage."""

    slot: str
    member: Value
    tier: str


def references(tier: Tier) -> Iterator[Reference]:
    """Every earlier tier that a tier names, and in which slot: all its linkages, and nothing else."""
    for slot, value in tier.parts():
        if slot not in ("name", "law", "published", "called"):
            yield from (Reference(slot, member, name) for member, name in _named(value))


def _named(value: object) -> Iterator[tuple[Value, str]]:
    if isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            yield from _named(one)
    elif isinstance(value, Value):
        for field, held in value.parts():
            if field == "tier" and held:
                yield value, str(held)
            elif field == "against":
                yield from ((value, name) for name in cast("tuple[str, ...]", held))
            else:
                yield from _named(held)


def members(value: object) -> Iterator[Value]:
    """Every member of the vocabulary inside a value, itself included."""
    if isinstance(value, tuple):
        for one in cast("tuple[object, ...]", value):
            yield from members(one)
    elif isinstance(value, Value):
        yield value
        for _, held in value.parts():
            yield from members(held)
