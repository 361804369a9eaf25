"""Double proportionality: the seats of parties in places, proportional both to the parties and to the places.

A divisor for each party and one for each place give a table whose sums are all as the law has fixed them before.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from seatwright.errors import SeatwrightError, refuse
from seatwright.exact import Number, plain
from seatwright.formulas.averages import signposts
from seatwright.formulas.contest import Contest, Shared
from seatwright.formulas.scaling import Margins
from seatwright.formulas.two_ways import Board, Impossible, round_within, strong
from seatwright.model.formula import Biproportional
from seatwright.results.evidence import Divisors
from seatwright.results.tie import Claimed


def biproportional(rule: Biproportional, contest: Contest) -> Shared:
    """Find the divisors and the table, and settle where several tables have the same divisors.

    Proof: the divisors alone.

    Errors: E513 where the sums of parties and places differ, E514 and E515 where no table has them.
    """
    return _Search(rule, contest).shared()


class _Search:
    """The parties and places that have seats, and the votes between them as whole numbers."""

    def __init__(self, rule: Biproportional, contest: Contest) -> None:
        self._contest, self._posts = contest, signposts(rule.by)
        self._parties = [party for party, n in contest.rows.items() if n > 0]
        self._places = [place for place, n in contest.columns.items() if n > 0]
        self._scale = lcm(*(Fraction(n).denominator for n in contest.votes.values()))
        self._cells = {(who.party, who.place): who for who in contest.votes}
        self._refuse_other_sums()

    def shared(self) -> Shared:
        """The seats, and the divisors that prove them."""
        contest = self._contest
        seats = dict.fromkeys(contest.votes, 0)
        rows: dict[str, Number] = {}
        columns: dict[str, Number] = {}
        if self._parties:
            board = self._board()
            self._settle(board)
            rows = {party: plain(one) for party, one in zip(self._parties, board.rows)}
            columns = {place: plain(one / self._scale) for place, one in zip(self._places, board.columns)}
            for party, line in zip(self._parties, board.seats):
                seats |= {self._cells[party, place]: n for place, n in zip(self._places, line) if n}
        columns |= {place: self._too_large(place, rows) for place in contest.columns if place not in columns}
        rows |= {party: self._too_large(party, columns) for party in contest.rows if party not in rows}
        ordered = tuple((party, rows[party]) for party in contest.rows)
        return Shared(seats, Divisors(ordered, tuple((place, columns[place]) for place in contest.columns)))

    def _refuse_other_sums(self) -> None:
        """Parties, places and the house must have one number of seats."""
        parties, places = sum(self._contest.rows.values()), sum(self._contest.columns.values())
        if not parties == places == self._contest.seats:
            raise refuse("E513", value=parties, seats=places, known=self._contest.seats)

    def _votes(self, party: str, place: str) -> Number:
        who = self._cells.get((party, place))
        return self._contest.votes[who] if who is not None else 0

    def _board(self) -> Board:
        votes = [[int(self._votes(party, place) * self._scale) for place in self._places] for party in self._parties]
        rows = [self._contest.rows[party] for party in self._parties]
        columns = [self._contest.columns[place] for place in self._places]
        try:
            return Board(Margins(votes, rows, columns, self._posts))
        except Impossible as found:
            raise self._refused(found) from None

    def _refused(self, found: Impossible) -> SeatwrightError:
        """Whom to name: parties without votes elsewhere, or, if they are fewer, the places that only others vote in."""
        parties = [self._parties[i] for i in found.rows]
        places = [self._places[j] for j in found.columns]
        others = [party for party in self._parties if party not in parties]
        beyond = [place for place in self._places if place not in places]
        rows, columns = self._contest.rows, self._contest.columns
        if len(parties) + len(places) <= len(others) + len(beyond):
            asked, there = sum(rows[party] for party in parties), sum(columns[place] for place in places)
            where = f"in {', '.join(places)} alone, with {there}" if places else "nowhere"
            return refuse("E514", value=asked, party=", ".join(parties), place=where)
        asked, there = sum(columns[place] for place in beyond), sum(rows[party] for party in others)
        who = f"only {', '.join(others)}, with {there}," if others else "none"
        return refuse("E515", value=asked, place=", ".join(beyond), party=who)

    def _too_large(self, name: str, across: dict[str, Number]) -> Number:
        """A divisor for a party or a place without seats: large enough that nothing there comes to one."""
        lines = [
            (who.place if who.party == name else who.party, n)
            for who, n in self._contest.votes.items()
            if name in (who.party, who.place)
        ]
        first = Fraction(self._posts.first[0], self._posts.step)
        quotients = [Fraction(n) / (across[other] * first) for other, n in lines if other in across]
        least = max(quotients, default=Fraction())
        return plain(round_within(least * Fraction(5, 4), least * 2)) if least else 1

    # --- several tables with the same divisors ---

    def _settle(self, board: Board) -> None:
        """Cells between two numbers of seats that depend on one another: seat by seat, place by place."""
        size, ties = len(self._parties), board.ties()
        while open_ := _open(ties, size):
            place = min(self._places[j] for _, j in open_)
            j = self._places.index(place)
            tied = {self._cells[self._parties[i], place]: self._claim(board, i, j) for i, at in open_ if at == j}
            (chosen,) = self._contest.draw.choose(tied, 1, "equal quotients")
            i = self._parties.index(chosen.party)
            if size + j in ties.get(i, ()):
                _turn(board, ties, _way(ties, size + j, i), size)
            ties[size + j].discard(i)

    def _claim(self, board: Board, i: int, j: int) -> Claimed:
        """A cell's votes, what its quotient is divided by to come to one, and the seats that are sure."""
        who = self._cells[self._parties[i], self._places[j]]
        more = board.up(i, j)
        seats = board.seats[i][j] - (more is None or more[0] != more[1])
        post = Fraction(board.margins.post(seats), self._posts.step)
        return Claimed(self._contest.votes[who], plain(board.rows[i] * board.columns[j] / self._scale * post), seats)


def _open(ties: dict[int, set[int]], size: int) -> list[tuple[int, int]]:
    """The cells that have one seat more in some table than in another, as row and column."""
    group = {node: n for n, nodes in enumerate(strong(ties)) for node in nodes}
    arrows = [(node, other) for node, others in ties.items() for other in others if group[node] == group[other]]
    return sorted((min(arrow), max(arrow) - size) for arrow in arrows)


def _way(ties: dict[int, set[int]], start: int, end: int) -> list[int]:
    """The nodes of a shortest way, the end first."""
    back, queue = {start: start}, [start]
    for node in queue:
        for other in sorted(ties.get(node, set()) - back.keys()):
            back[other] = node
            queue.append(other)
    way = [end]
    while way[-1] != start:
        way.append(back[way[-1]])
    return way


def _turn(board: Board, ties: dict[int, set[int]], way: list[int], size: int) -> None:
    """Move a seat in every cell of a ring: where one may come it comes, where one may go it goes."""
    for other, node in zip(way, [*way[1:], way[0]]):
        if node < size:
            board.seats[node][other - size] += 1
        else:
            board.seats[other][node - size] -= 1
        ties[node].discard(other)
        ties.setdefault(other, set()).add(node)
