"""Double proportionality against all tables: what has divisors is what no ring of seats can better, ties and all."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.properties.claims import QUICK

from seatwright.formulas.averages import signposts
from seatwright.formulas.scaling import Margins
from seatwright.formulas.two_ways import Board, Impossible, strong
from seatwright.model.formula import D_HONDT, MODIFIED_SAINTE_LAGUE, SAINTE_LAGUE, Divisor

Grid = list[list[int]]
FIRST = {"D'Hondt": (1, 2, 3, 4, 5, 6), "Sainte-Laguë": (1, 3, 5, 7, 9, 11)}  # divisors, written out


def tables(votes: Grid, rows: list[int], columns: list[int]) -> Iterator[Grid]:
    """Every table with these sums that gives no seat without votes."""
    if not rows:
        if not any(columns):
            yield []
        return
    ranges = [range(min(rows[0], n) + 1) if v else range(1) for v, n in zip(votes[0], columns)]
    for line in product(*ranges):
        if sum(line) == rows[0]:
            left = [n - m for n, m in zip(columns, line)]
            for rest in tables(votes[1:], rows[1:], left):
                yield [list(line), *rest]


def worth(rule: Divisor, votes: Grid, table: Grid) -> Fraction:
    """The product of the quotients with which a table's seats were won: the best table has the largest."""
    found = Fraction(1)
    for line, seats in zip(votes, table):
        for n, m in zip(line, seats):
            for d in FIRST[rule.name][:m]:
                found *= Fraction(n, d)
    return found


def best(rule: Divisor, votes: Grid, rows: list[int], columns: list[int]) -> list[Grid]:
    """All tables of the largest worth."""
    every = list(tables(votes, rows, columns))
    most = max((worth(rule, votes, one) for one in every), default=Fraction())
    return [one for one in every if worth(rule, votes, one) == most]


def undecided(board: Board) -> set[tuple[int, int]]:
    """The cells which the divisors leave open."""
    size, ties = len(board.rows), board.ties()
    group = {node: n for n, nodes in enumerate(strong(ties)) for node in nodes}
    return {(min(a, b), max(a, b) - size) for a, to in ties.items() for b in to if group[a] == group[b]}


def holds(board: Board) -> bool:
    """Whether every quotient lies between the signposts of its seats, and the sums are right."""
    margins, step = board.margins, board.margins.posts.step
    for i, (line, seats) in enumerate(zip(margins.votes, board.seats)):
        for j, (n, m) in enumerate(zip(line, seats)):
            quotient = Fraction(n * step) / board.rows[i] / board.columns[j]
            if (m and quotient < margins.post(m - 1)) or quotient > margins.post(m):
                return False
    sums = [sum(column) for column in zip(*board.seats)]
    return [sum(line) for line in board.seats] == margins.rows and sums == margins.columns


def solved(margins: Margins) -> tuple[Board | None, Impossible | None]:
    """A board, or why there is none."""
    try:
        return Board(margins), None
    except Impossible as error:
        return None, error


@st.composite
def problems(draw: st.DrawFn) -> tuple[Divisor, Grid, list[int], list[int]]:
    """Small votes, many of them equal or zero, and sums to be kept."""
    height, width = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    most = draw(st.sampled_from([2, 6, 30]))
    votes = [[draw(st.integers(0, most)) for _ in range(width)] for _ in range(height)]
    table = [[draw(st.integers(0, 2)) for _ in range(width)] for _ in range(height)]
    rows, columns = [sum(line) for line in table], [sum(column) for column in zip(*table)]
    assume(all(rows) and all(columns) and max(rows) <= 6)
    return draw(st.sampled_from([SAINTE_LAGUE, D_HONDT])), votes, rows, columns


@QUICK
@given(problems())
def test_the_table_is_one_of_the_best_and_open_where_they_differ(
    problem: tuple[Divisor, Grid, list[int], list[int]],
) -> None:
    rule, votes, rows, columns = problem
    found = best(rule, votes, rows, columns)
    board, wrong = solved(Margins(votes, rows, columns, signposts(rule)))
    if wrong is not None:
        assert found == []
        assert all(not votes[i][j] for i in wrong.rows for j in range(len(columns)) if j not in wrong.columns)
        assert sum(rows[i] for i in wrong.rows) > sum(columns[j] for j in wrong.columns)
        return
    assert board is not None
    assert board.seats in found
    assert holds(board)
    differ = {(i, j) for i in range(len(rows)) for j in range(len(columns)) if len({one[i][j] for one in found}) > 1}
    assert undecided(board) == differ


@QUICK
@given(
    st.integers(2, 8),
    st.integers(2, 8),
    st.integers(1, 40),
    st.sampled_from([SAINTE_LAGUE, D_HONDT, MODIFIED_SAINTE_LAGUE]),
    st.randoms(use_true_random=False),
)
def test_larger_tables_are_proved_by_their_divisors_whatever_the_scale_and_the_order(
    height: int, width: int, more: int, rule: Divisor, chance: object
) -> None:
    randint = chance.randint  # type: ignore[attr-defined]
    votes = [[randint(1, 50_000) for _ in range(width)] for _ in range(height)]
    table = [[1] * width for _ in range(height)]
    for _ in range(more):
        table[randint(0, height - 1)][randint(0, width - 1)] += 1
    rows, columns = [sum(line) for line in table], [sum(column) for column in zip(*table)]
    board = Board(Margins(votes, rows, columns, signposts(rule)))
    assert holds(board)
    if undecided(board):
        return
    scaled = [[(i + 2) * (j + 3) * n for j, n in enumerate(line)] for i, line in enumerate(votes)]
    assert Board(Margins(scaled, rows, columns, signposts(rule))).seats == board.seats, "a party's or place's scale"
    turned = Board(Margins([line[::-1] for line in votes[::-1]], rows[::-1], columns[::-1], signposts(rule)))
    assert [line[::-1] for line in turned.seats[::-1]] == board.seats, "the order of parties and places"


@pytest.mark.parametrize("seed", range(12))
def test_votes_of_every_magnitude_with_gaps_need_long_ways_and_leave_no_needless_equals(seed: int) -> None:
    """Where fitting by turns ends far from the sums, seats are transferred by ways through several parties."""
    chance = Random(seed)
    size = 12
    votes = [[10 ** chance.randrange(13) * chance.choice([0, 1, 1, 7]) for _ in range(size)] for _ in range(size)]
    table = [[chance.randrange(4) if n else 0 for n in line] for line in votes]
    rows, columns = [sum(line) for line in table], [sum(column) for column in zip(*table)]
    board = Board(Margins(votes, rows, columns, signposts(SAINTE_LAGUE)))
    assert holds(board)
    assert {(min(a, b), max(a, b) - size) for a, to in board.ties().items() for b in to} == undecided(board)


def test_a_spoilt_table_is_seen() -> None:
    """R0."""
    board = Board(Margins([[5, 3], [2, 4]], [2, 1], [1, 2], signposts(SAINTE_LAGUE)))
    assert holds(board)
    board.seats[0][0] += 1
    assert not holds(board)
    assert best(SAINTE_LAGUE, [[1, 1], [1, 1]], [1, 1], [1, 1]) == [[[0, 1], [1, 0]], [[1, 0], [0, 1]]]
