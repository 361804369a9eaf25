"""Numbers as laws write them, and the one place where a tie is recognised."""

from fractions import Fraction

import pytest

from seatwright.errors import SeatwrightError
from seatwright.exact import as_number, cut, nearest, shown, whole


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("5%", Fraction(1, 20)),
        ("4.99502%", Fraction(499502, 10_000_000)),
        ("1/6", Fraction(1, 6)),
        ("1.4", Fraction(7, 5)),
        ("50/2", 25),
        (120, 120),
        (" 3 % ", Fraction(3, 100)),
    ],
)
def test_a_number_is_read_exactly(written: str | int, read: int | Fraction) -> None:
    assert as_number(written) == read


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (0.05, "E101"),
        (True, "E101"),
        ("1e3", "E102"),
        ("five", "E102"),
        ("", "E102"),
        ("５%", "E102"),
        ("33.333%%", "E102"),
        ("1/0", "E103"),
        ("9" * 30, "E102"),
        ("NaN", "E102"),
    ],
)
def test_what_is_no_exact_number_is_refused(written: object, code: str) -> None:
    with pytest.raises(SeatwrightError) as refused:
        as_number(written)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert refused.value.remedy


def test_a_half_goes_up_and_whole_parts_go_down() -> None:
    assert [nearest(Fraction(n, 2)) for n in (-3, -1, 1, 3)] == [-1, 0, 1, 2]
    assert [whole(Fraction(n, 2)) for n in (-3, -1, 1, 3)] == [-2, -1, 0, 1]


def test_a_share_just_under_five_percent_is_never_shown_as_five() -> None:
    assert shown(Fraction(22598, 452411) * 100) == "4.99"
    assert shown(Fraction(22598, 452411) * 100, 1) == "4.9"
    assert shown(Fraction(24998, 10000)) == "2.49"


def test_other_shares_are_shown_as_official_tables_round_them() -> None:
    assert shown(Fraction(1_053_398, 2_344_566) * 100) == "44.93"
    assert shown(Fraction(95_356, 2_344_566) * 100) == "4.07"


def test_a_tie_is_found_among_equal_fractions_of_different_form() -> None:
    scores = {"A": Fraction(10, 3), "B": Fraction(20, 6), "C": 3, "D": 4}
    assert cut(scores, 2) == (["D"], ["A", "B"], 1)
    assert cut(scores, 3) == (["D", "A", "B"], [], 0)
    assert cut(scores, 9) == (["D", "A", "B", "C"], [], 0)
    assert cut({}, 3) == ([], [], 0)
