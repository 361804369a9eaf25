"""A float decides nothing: it is refused wherever a law could have one, when the law is built."""

from __future__ import annotations

import pytest
from tests.model.samples import holding, sample, types_of, vocabulary
from tests.small import LAW, election

from seatwright.errors import SeatwrightError
from seatwright.exact import as_number
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Exactly,
    Nation,
    System,
    Tier,
    Valid,
    named_divisor,
    replace,
)
from seatwright.model.value import Value

NUMERIC = {"Share", "int", "tuple[Share, ...]", "Amount", "Amount | None"}
FIELDS = [(kind, name) for kind in vocabulary() for name, told in types_of(kind).items() if told in NUMERIC]

# Where a float is refused as soon as it is written.
REFUSED = {
    "AtLeast.share",
    "Divisor.first",
    "Divisor.step",
    "Exactly.number",
    "FirstReached.shares",
    "MoreThan.share",
    "StartingFrom.weight",
    "TogetherAtLeast.share",
    "TogetherMoreThan.share",
}


def with_float(kind: type[Value], name: str) -> System:
    """A system of which one field is a float."""
    return holding(sample(kind, **{name: (0.05, 0.5) if types_of(kind)[name].startswith("tuple") else 0.05}))


def takes_a_float(kind: type[Value], name: str) -> bool:
    """Whether a float in this field is taken, or refused for another reason than being one."""
    try:
        with_float(kind, name)
    except SeatwrightError as refused:
        return refused.code != "E101"
    return True


def test_a_float_is_refused_where_it_is_written() -> None:
    taken = {f"{kind.__name__}.{name}" for kind, name in FIELDS if takes_a_float(kind, name)}
    assert not taken & REFUSED


def test_a_float_is_refused_wherever_it_is_written() -> None:
    """Design, section 4: a float is refused when the System is built."""
    assert [f"{kind.__name__}.{name}" for kind, name in FIELDS if takes_a_float(kind, name)] == []


@pytest.mark.parametrize("slot", ["seats", "votes", "name", "called", "entry", "formula"])
def test_a_float_is_refused_in_every_slot_of_a_tier(slot: str) -> None:
    tier = Tier("list", LAW, Nation(), Cast("list"), D_HONDT, 3)
    with pytest.raises(SeatwrightError) as refused:
        replace(tier, **{slot: 0.05})
    assert refused.value.code == "E101"
    assert "0.05 is a floating-point number" in refused.value.says


def test_the_remedy_says_how_a_share_is_written() -> None:
    """Hostile case 23."""
    with pytest.raises(SeatwrightError) as refused:
        AtLeast(0.05, of=Valid("list"))  # type: ignore[arg-type]
    assert '"5%"' in refused.value.remedy


@pytest.mark.parametrize("number", [0.05, float("nan"), float("inf"), 1.0, True])
def test_no_float_is_an_amount(number: object) -> None:
    with pytest.raises(SeatwrightError) as refused:
        Exactly(number)  # type: ignore[arg-type]
    assert refused.value.code == "E101"


@pytest.mark.parametrize("write", [lambda: Cast("list") * 0.5, lambda: Cast("list") / 0.5, lambda: 1.5 + Cast("list")])
def test_no_float_enters_by_arithmetic(write: object) -> None:
    with pytest.raises((SeatwrightError, TypeError)):
        write()  # type: ignore[operator]


def test_no_divisor_is_a_float() -> None:
    with pytest.raises(SeatwrightError):
        named_divisor("modified", 1.4, 3)  # type: ignore[arg-type]


def test_no_share_is_read_as_a_float() -> None:
    assert type(as_number("0.1")).__name__ == "Fraction"
    assert as_number("0.1") * 3 == as_number("0.3")


def test_no_result_holds_a_float() -> None:
    tier = Tier("list", LAW, Nation(), Cast("list"), SAINTE_LAGUE, 3)
    result = count(System("t", "T", LAW, (tier,)), election({"A": 7, "B": 3, "C": 1}))
    assert "." not in repr(result.tree).replace("...", "")
