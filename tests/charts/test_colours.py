"""Colours, shapes and letters of parties."""

from __future__ import annotations

from itertools import combinations

from seatwright.charts.colours import (
    ALIKE,
    DARKEST,
    LIGHTEST,
    PALETTE,
    colours,
    distance,
    letters,
    luminance,
    parts_of,
    seen,
    shapes,
)


def test_a_party_keeps_its_own_colour() -> None:
    assert colours(["A", "B"], {"B": "#1e90ff"}) == {"A": PALETTE[0], "B": "#1e90ff"}


def test_independents_and_the_rest_are_grey() -> None:
    assert set(colours(["Independent", "Others", "Ind: Ann"], {}).values()) == {"#888888"}


def test_no_colour_is_lost_on_black_or_on_white() -> None:
    for colour in (*PALETTE, *(seen(one) for one in ("#000000", "#ffffff", "#00529f", "#501557", "#ffff00"))):
        assert DARKEST - 0.01 <= luminance(parts_of(colour)) <= LIGHTEST + 0.01, colour


def test_two_parties_differ_in_colour_or_in_shape() -> None:
    painted = colours([f"Party {n}" for n in range(14)], {})
    shape = shapes(painted)
    for one, other in combinations(painted, 2):
        assert distance(painted[one], painted[other]) >= ALIKE or shape[one] != shape[other]


def test_red_and_green_have_other_shapes() -> None:
    shape = shapes({"Labour": "#d82a20", "Green": "#098137"})
    assert shape["Labour"] != shape["Green"]


def test_more_parties_than_shapes_are_still_drawn() -> None:
    assert len(shapes({f"Party {n}": "#888888" for n in range(9)})) == 9


def test_every_party_has_a_letter_of_its_own() -> None:
    found = letters(["Labour", "Liberals", "Left", "L", "LL", "국민", "7 Days"])
    assert len(set(found.values())) == 7
    assert found["Labour"] == "L"
    assert found["Liberals"] == "I"
    assert all(len(sign) == 1 and sign.isascii() for sign in found.values())


def test_with_more_than_36_parties_the_last_share_a_star() -> None:
    found = letters([f"Party {n}" for n in range(40)])
    assert list(found.values()).count("*") == 4
