"""The house in text."""

from __future__ import annotations

import pytest

from seatwright.charts.terminal import Bench, draw

SMALL = """\
          ▼ majority 13
        A A A
      A A A A B
    A A A A B B B
    A A A   B B C
    A A 25 seats  C C
"""


def text(benches: list[Bench], width: int = 100) -> str:
    return "".join("".join(piece for piece, _ in line).rstrip() + "\n" for line in draw(benches, width))


def counted(drawn: str, sign: str) -> int:
    return sum(line.count(sign) for line in drawn.splitlines()[1:])


@pytest.mark.parametrize(
    "seats", [3, 4, 5, 7, 12, 25, 60, 120, 121, 122, 129, 200, 201, 300, 465, 500, 630, 736, 999, 1000]
)
def test_every_seat_is_drawn_once(seats: int) -> None:
    drawn = text([Bench(seats // 2, "A"), Bench(seats - seats // 2, "B")])
    assert (counted(drawn, "A"), counted(drawn, "B")) == (seats // 2, seats - seats // 2)


@pytest.mark.parametrize("seats", [3, 25, 120, 630, 1000])
def test_it_fits_a_screen_of_80(seats: int) -> None:
    lines = text([Bench(seats, "A")], 80).splitlines()
    assert max(len(line) for line in lines) <= 80 + len("▼ majority 501")
    assert len(lines) <= 24


def test_the_left_half_mirrors_the_right_as_far_as_seats_allow() -> None:
    for line in text([Bench(120, "x")]).splitlines()[1:-1]:
        assert abs((len(line) - len(line.lstrip())) + len(line) - 37) <= 2


def test_seats_of_overhang_have_a_sign_of_their_own() -> None:
    drawn = text([Bench(57, "A"), Bench(5, "M", extra=2, extra_sign="m")])
    assert (counted(drawn, "M"), counted(drawn, "m")) == (3, 2)


def test_the_majority_is_marked_in_the_middle() -> None:
    first, *house = text([Bench(60, "A"), Bench(62, "B")]).splitlines()
    assert first.strip() == "▼ majority 62"
    middle = first.index("▼")
    assert abs(max(map(len, house)) - 1 - 2 * middle) <= 2


@pytest.mark.parametrize("seats", [0, 1, 2, 1001])
def test_too_few_or_too_many_seats_are_no_picture(seats: int) -> None:
    assert draw([Bench(seats, "A")], 100) == []


def test_a_screen_too_narrow_gets_none() -> None:
    assert draw([Bench(736, "A")], 40) == []
    assert draw([Bench(120, "A")], 30) != []  # closer together


def test_colours_come_with_the_signs() -> None:
    looks = {look for line in draw([Bench(60, "●", "#112233"), Bench(60, "■", "#445566")], 80) for _, look in line}
    assert {"#112233", "#445566"} <= looks


def test_it_is_drawn_the_same_each_time() -> None:
    benches = [Bench(58, "N"), Bench(43, "L"), Bench(21, "x")]
    assert draw(benches, 80) == draw(benches, 80)
