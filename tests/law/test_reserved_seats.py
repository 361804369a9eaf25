"""Seats reserved for persons of a group, persons without a seat, and a bar that is lowered until enough pass it."""

from __future__ import annotations

import pytest
from tests.small import LAW, election, one_tier, votes

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    Cast,
    Each,
    Exactly,
    FirstReached,
    Here,
    NotElected,
    OfGroup,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
    least,
)
from seatwright.model.election import District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.result import Completed
from seatwright.verify.check import verify

RESERVED = Tier(
    name="reserved",
    law=LAW,
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=OfGroup("women"),
    seats=1,
    formula=Plurality(),
)
OPEN = replace(RESERVED, name="open", entry=NotElected())
SYSTEM = System(id="test", name="Test", law=LAW, tiers=(RESERVED, OPEN))


def held(women: tuple[str, ...], place: str = "North") -> Election:
    """Ann, Bob and Cleo stand in the North; who is marked in lists.csv, and in which place."""
    rows = votes("district", {"North": {"A/Bob": 50, "A/Cleo": 30, "B/Ann": 40}})
    marked = tuple(Listed("district", place, "A" if name == "Cleo" else "B", 1, name, group="women") for name in women)
    return election(cast=rows, districts=(District("district", "North", "*", 2),), lists=marked)


def seated(one: Election) -> dict[str, str]:
    """Who sits by which tier."""
    result = count(SYSTEM, one)
    assert isinstance(result, Completed)
    assert verify(result).ok
    return {award.tier: award.person for award in result.awards}


def test_a_reserved_seat_goes_to_the_best_of_its_group() -> None:
    assert seated(held(("Cleo",))) == {"reserved": "Cleo", "open": "Bob"}
    assert seated(held(("Cleo", "Ann"))) == {"reserved": "Ann", "open": "Bob"}


def test_who_is_marked_elsewhere_is_not_of_the_group_here() -> None:
    assert seated(held(("Cleo",), "South")) == {"open": "Bob"}


def test_who_sits_already_takes_no_second_seat() -> None:
    best = replace(SYSTEM, tiers=(replace(RESERVED, entry=~OfGroup("women")), OPEN))
    result = count(best, held(("Cleo",)))
    assert [award.person for award in result.awards] == ["Bob", "Ann"]


def lowered(**rows: int) -> list[str]:
    """Who passes a bar of 7%, 6% or 5%, of which at least three are wanted."""
    rule = FirstReached(("7%", "6%", "5%"), by=least(3, Exactly(9)), of=Valid("list"), in_=Here())
    result = count(one_tier(D_HONDT, 10, rule), election(rows))
    assert isinstance(result, Completed)
    assert verify(result).ok
    return [one.who.party for one in result.tree[0].standings if one.admitted]


def test_a_bar_is_lowered_until_enough_pass_it() -> None:
    assert lowered(A=500, B=400, C=100) == ["A", "B", "C"]
    assert lowered(A=500, B=371, C=65, D=64) == ["A", "B", "C", "D"]  # at 6%
    assert lowered(A=500, B=380, C=65, D=55) == ["A", "B", "C"]


def test_the_last_bar_stands_even_if_too_few_pass_it() -> None:
    assert lowered(A=500, B=451, C=49) == ["A", "B"]


def test_a_bar_beyond_the_whole_is_refused() -> None:
    with pytest.raises(SeatwrightError, match="E105"):
        FirstReached(("7%", "120%"), by=Exactly(3), of=Valid("list"))
