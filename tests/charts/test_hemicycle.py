"""The places of seats in half circles."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, isclose

import pytest

from seatwright.charts.hemicycle import INNER, MOST, hemicycle, rows_for, seated, shares


@pytest.mark.parametrize("seats", [1, 2, 3, 4, 5, 17, 120, 122, 299, 630, 736, 1000])
def test_there_are_as_many_places_as_seats_and_no_two_in_one(seats: int) -> None:
    spots = hemicycle(seats)
    assert len(spots) == len({(round(spot.x, 6), round(spot.y, 6)) for spot in spots}) == seats


@pytest.mark.parametrize("seats", [2, 10, 120, 630])
def test_the_house_is_alike_on_both_sides(seats: int) -> None:
    spots = {(round(spot.x, 6), round(spot.y, 6)) for spot in hemicycle(seats)}
    assert spots == {(round(-x, 6) + 0.0, y) for x, y in spots}


@pytest.mark.parametrize("seats", [1, 60, 735])
def test_every_place_lies_between_the_innermost_and_the_outermost_half_circle(seats: int) -> None:
    assert all(INNER - 1e-9 <= hypot(spot.x, spot.y) <= 1 + 1e-9 and spot.y >= -1e-9 for spot in hemicycle(seats))


def test_places_come_from_left_to_right() -> None:
    angles = [spot.angle for spot in hemicycle(122)]
    assert all(before >= after or isclose(before, after) for before, after in pairwise(angles))


def test_seats_do_not_touch() -> None:
    spots = hemicycle(630)
    rows = rows_for(630)
    apart = (1 - INNER) / (rows - 1)
    for row in range(rows):
        own = [spot for spot in spots if spot.row == row]
        gaps = [hypot(a.x - b.x, a.y - b.y) for a, b in pairwise(own)]
        assert min(gaps) > 0.8 * apart


def test_larger_houses_have_more_half_circles() -> None:
    assert [rows_for(n) for n in (1, 4, 5, 60, 120, 630, 1000)] == sorted(
        rows_for(n) for n in (1, 4, 5, 60, 120, 630, 1000)
    )


def test_shares_come_to_all_seats() -> None:
    assert shares(10, [1.0, 2.0]) == [3, 7]
    assert all(sum(shares(n, [0.4, 0.6, 0.8, 1.0])) == n for n in range(1, 200))


@pytest.mark.parametrize("seats", [0, -1, MOST + 1])
def test_other_houses_are_not_drawn(seats: int) -> None:
    with pytest.raises(ValueError, match="is not drawn"):
        hemicycle(seats)


def test_parties_fill_the_house_from_the_left() -> None:
    assert seated([("A", 2), ("B", 0), ("C", 1)]) == ["A", "A", "C"]
