"""A table of seats with given sums both ways: divisors of rows and columns by which every quotient rounds to its seats.

Rows and columns are scaled by turns until the sums are nearly right; then seats are transferred from columns that have
too many to columns that have too few, along cells that come to stand exactly between two numbers of seats. Each
transfer mends one seat, so the search ends; where none is left to be made, no table has these sums.

See: Balinski and Demange, Algorithms for proportional matrices in reals and integers (1989); Pukelsheim, Proportional
Representation (2017), ch. 15.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from seatwright.formulas.scaling import Grid, Margins, scaled, shared

SHORT = 32  # binary digits kept of a column's multiplier when the exact part begins


class Impossible(Exception):
    """No table has these sums: these rows have votes in these columns alone, which have fewer seats."""

    def __init__(self, rows: list[int], columns: list[int]) -> None:
        super().__init__(rows, columns)
        self.rows, self.columns = rows, columns


class Board:
    """A table of seats with exact divisors; every quotient lies between the signposts of its seats."""

    def __init__(self, margins: Margins) -> None:
        self.margins = margins
        self.votes = [[n * margins.posts.step for n in row] for row in margins.votes]
        short = [_shortened(one) for one in scaled(margins)]
        self.columns = [Fraction(1, one) for one in short]
        self.rows: list[Fraction] = []
        self.seats: Grid = []
        for i, (row, total) in enumerate(zip(self.votes, margins.rows)):
            if not any(row):
                raise Impossible([i], [])
            seats, won, lost = shared([n * b for n, b in zip(row, short)], total, margins.posts)
            self.seats.append(seats)
            self.rows.append(_between(Fraction(*lost), Fraction(*won)))
        while self._transfer():
            pass
        self._loosen()
        for _ in range(3):
            self._shorten()

    # --- what a cell's quotient must grow or shrink by before its seats change: never less than one ---

    def up(self, i: int, j: int) -> tuple[int, int] | None:
        """How often the quotient goes into the next signpost; nothing without votes."""
        votes = self.votes[i][j]
        if not votes:
            return None
        r, c = self.rows[i], self.columns[j]
        above = self.margins.post(self.seats[i][j]) * r.numerator * c.numerator
        return above, votes * r.denominator * c.denominator

    def down(self, i: int, j: int) -> tuple[int, int] | None:
        """How often the last signpost goes into the quotient; nothing without seats."""
        seats = self.seats[i][j]
        if not seats:
            return None
        r, c = self.rows[i], self.columns[j]
        below = self.margins.post(seats - 1) * r.numerator * c.numerator
        return self.votes[i][j] * r.denominator * c.denominator, below

    # --- transfers ---

    def _transfer(self) -> bool:
        """Mend one seat: from a column with too many, by the shortest way, to one with too few."""
        size, width = len(self.rows), len(self.columns)
        over = [sum(row[j] for row in self.seats) - n for j, n in enumerate(self.margins.columns)]
        if not any(over):
            return False
        far: dict[int, tuple[int, int]] = {size + j: (1, 1) for j, n in enumerate(over) if n > 0}
        back: dict[int, int] = {}
        done: dict[int, tuple[int, int]] = {}
        while far:
            node = _nearest(far)
            above, below = done[node] = far.pop(node)
            if node >= size and over[node - size] < 0:
                self._rescale(done, (above, below))
                self._move(node, back, size)
                return True
            for other in range(size) if node >= size else range(size, size + width):
                if other in done:
                    continue
                cost = self.down(other, node - size) if node >= size else self.up(node, other - size)
                if cost is None:
                    continue
                a, b = above * cost[0], below * cost[1]
                known = far.get(other)
                if known is None or a * known[1] < known[0] * b:
                    common = gcd(a, b)
                    far[other], back[other] = (a // common, b // common), node
        raise Impossible([n for n in done if n < size], [n - size for n in done if n >= size])

    def _rescale(self, done: dict[int, tuple[int, int]], last: tuple[int, int]) -> None:
        """Change the divisors so that every cell on the way stands exactly at a signpost."""
        size = len(self.rows)
        for node, (above, below) in done.items():
            change = Fraction(above * last[1], below * last[0])
            if node < size:
                self.rows[node] *= change
            else:
                self.columns[node - size] /= change

    def _move(self, node: int, back: dict[int, int], size: int) -> None:
        """One seat less in the first column of a way, one more in the last, and the rows between unchanged."""
        while node in back:
            before = back[node]
            if node >= size:
                self.seats[before][node - size] += 1
            else:
                self.seats[node][before - size] -= 1
            node = before

    # --- divisors that people can quote ---

    def ties(self) -> dict[int, set[int]]:
        """Cells exactly between two numbers of seats: row to column if a seat may come, column to row if it may go."""
        size = len(self.rows)
        found: dict[int, set[int]] = {}
        for i in range(size):
            for j in range(len(self.columns)):
                more, less = self.up(i, j), self.down(i, j)
                if more is not None and more[0] == more[1]:
                    found.setdefault(i, set()).add(size + j)
                if less is not None and less[0] == less[1]:
                    found.setdefault(size + j, set()).add(i)
        return found

    def _loosen(self) -> None:
        """Change the divisors a little where cells stand at a signpost by the way they were found alone."""
        ties = self.ties()
        groups = strong(ties)
        order = {node: n for n, group in enumerate(groups) for node in group}
        if all(order[node] == order[other] for node, others in ties.items() for other in others):
            return
        part = self._slack() / (2 * len(groups))
        for node, n in order.items():
            if node < len(self.rows):
                self.rows[node] *= 1 + n * part
            else:
                self.columns[node - len(self.rows)] /= 1 + n * part

    def _slack(self) -> Fraction:
        """How much every quotient that is at no signpost can grow or shrink before it comes to one, shortened."""
        least = Fraction(2)
        for i in range(len(self.rows)):
            for j in range(len(self.columns)):
                for cost in (self.up(i, j), self.down(i, j)):
                    if cost is not None and cost[0] > cost[1]:
                        least = min(least, Fraction(*cost))
        return round_within((least - 1) / 2, least - 1)

    def _shorten(self) -> None:
        """Each divisor as short as the others allow; the row with most seats has one."""
        most = max(range(len(self.rows)), key=lambda i: self.margins.rows[i])
        unit = self.rows[most]
        self.rows = [one / unit for one in self.rows]
        self.columns = [
            self._open([(row[j], seats[j], r) for row, seats, r in zip(self.votes, self.seats, self.rows)])
            for j in range(len(self.columns))
        ]
        self.rows = [self._open(list(zip(row, seats, self.columns))) for row, seats in zip(self.votes, self.seats)]

    def _open(self, cells: list[tuple[int, int, Fraction]]) -> Fraction:
        """A divisor of one line, the divisors across it given."""
        least, most = (0, 1), (1, 0)
        for votes, seats, across in cells:
            if not votes:
                continue
            above, below = votes * across.denominator, across.numerator
            lost = above, below * self.margins.post(seats)
            if lost[0] * least[1] > least[0] * lost[1]:
                least = lost
            if seats:
                won = above, below * self.margins.post(seats - 1)
                if won[0] * most[1] < most[0] * won[1]:
                    most = won
        return _between(Fraction(*least), Fraction(*most))


def strong(arrows: dict[int, set[int]]) -> list[list[int]]:
    """The groups of nodes that can reach each other, each after every group to which an arrow leads from it.

    >>> strong({1: {2}, 2: {3}, 3: {2}})
    [[3, 2], [1]]
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    open_: list[int] = []
    groups: list[list[int]] = []
    for root in sorted(set(arrows).union(*arrows.values())):
        way = [(root, iter(sorted(arrows.get(root, ()))))] if root not in index else []
        while way:
            node, rest = way[-1]
            if node not in index:
                index[node] = low[node] = len(index)
                open_.append(node)
            for other in rest:
                if other not in index:
                    way.append((other, iter(sorted(arrows.get(other, ())))))
                    break
                if other in open_:
                    low[node] = min(low[node], index[other])
            else:
                way.pop()
                if way:
                    low[way[-1][0]] = min(low[way[-1][0]], low[node])
                if low[node] == index[node]:
                    at = open_.index(node)
                    groups.append(open_[at:][::-1])
                    del open_[at:]
    return groups


def _shortened(multiplier: int) -> int:
    """A multiplier with its first binary digits alone; what all have too many of stays."""
    beyond = max(0, multiplier.bit_length() - SHORT)
    return (multiplier >> beyond) << beyond


def _nearest(far: dict[int, tuple[int, int]]) -> int:
    """Which node is least far, of equals the first."""
    best, (above, below) = next(iter(far.items()))
    for node, (a, b) in far.items():
        if a * below < above * b or (a * below == above * b and node < best):
            best, above, below = node, a, b
    return best


# --- short numbers ---


def _between(least: Fraction, most: Fraction) -> Fraction:
    """A short number well inside an interval; its end where it has no inside."""
    margin = (most - least) / 4
    return round_within(least + margin, most - margin)


def round_within(least: Fraction, most: Fraction) -> Fraction:
    """The number with fewest decimals in an interval, of these the one nearest to its middle.

    >>> round_within(Fraction(9832), Fraction(9887)), round_within(Fraction(1, 3), Fraction(1, 2))
    (Fraction(9860, 1), Fraction(2, 5))
    """
    if least == most:
        return least
    width = most - least
    unit = Fraction(10) ** (len(str(max(1, int(most)))) if most >= 1 else 0)
    while (unit > width and -(-least // unit) * unit > most) or unit > 2 * most:
        unit /= 10
    middle = (least + most) / 2
    found = (middle / unit + Fraction(1, 2)) // 1 * unit
    while not least <= found <= most:
        found += unit if found < least else -unit
    return found
