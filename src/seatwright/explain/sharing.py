"""Tables of the formulas: quotients with the seats they won, quotas and remainders."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, as_number, plain, whole
from seatwright.explain.say import say
from seatwright.explain.table import WON, Cell, Mark, Table
from seatwright.explain.telling import Telling, formula_seats
from seatwright.explain.words import who
from seatwright.formulas import competitor_quotients
from seatwright.model.competitor import Competitor
from seatwright.model.counting import StartingFrom
from seatwright.model.formula import DecimalShare, Divisor, Quotas
from seatwright.model.limits import Floor
from seatwright.results import evidence as ev

NUMBERED = 200  # up to so many seats each quotient that won has its number
HELD = "held"  # a quotient used up by a seat won before
ROUNDED = "{title}: shares rounded to {places:decimal|decimals}, times the seats"
PRICE = "{title}: one seat costs {quota} {units}"


def averages(title: str, rule: Divisor, proof: ev.HighestAverages, telling: Telling) -> Table:
    """Divisors down, competitors across; the quotients that won carry the number of their seat.

    Each competitor has its quotients up to the first that won nothing.
    """
    votes = {one.who: one.votes for one in telling.step.standings if one.admitted and one.votes}
    start, won = dict(proof.start), _won(proof, telling)
    order = [
        one
        for one in sorted(votes, key=lambda one: (-votes[one], one))
        if won.get(one) or one == (proof.lost and proof.lost.who)
    ]
    order = order or list(votes)
    lines: dict[Number, dict[Competitor, Number]] = {}
    for one in order:
        for divisor, quotient in _quotients(rule, votes[one], won.get(one, 0) + 1, start.get(one, 0)):
            lines.setdefault(divisor, {})[one] = quotient
    divisors = sorted(lines)
    held = {
        (divisor, one)
        for one in order
        for divisor in divisors
        if start.get(one, 0) and divisor < _first(rule, start[one])
    }
    rows = tuple(
        (divisor, *(_cell(lines[divisor].get(one), (divisor, one) in held) for one in order)) for divisor in divisors
    )
    winning = _winning(rule, votes, won, start, order)
    total = sum(won.values())
    marks = tuple(
        Mark(divisors.index(divisor), order.index(one) + 1, str(n) if total <= NUMBERED else WON)
        for n, (_, divisor, one) in enumerate(winning, 1)
    )
    return Table(title, ("Divisor", *(who(one) for one in order)), rows, marks)


def _cell(quotient: Number | None, held: bool) -> Cell:
    return quotient if quotient is not None else HELD if held else ""


def _won(proof: ev.HighestAverages, telling: Telling) -> dict[Competitor, int]:
    """How many quotients won for each: its seats, without those that a floor gave before the formula began."""
    seats = formula_seats(telling)
    floors = any(isinstance(limit, Floor) for limit in telling.tier.limits) and not isinstance(
        telling.tier.counting, StartingFrom
    )
    start = dict(proof.start) if floors else {}
    return {one: max(0, n - whole(start.get(one, 0))) for one, n in seats.items()}


def _winning(
    rule: Divisor,
    votes: Mapping[Competitor, Number],
    won: Mapping[Competitor, int],
    start: Mapping[Competitor, Number],
    order: list[Competitor],
) -> list[tuple[Number, Number, Competitor]]:
    """The quotients that won, in the order of their seats; a divisor of zero comes first."""
    found = [
        (quotient, divisor, one)
        for one in order
        for divisor, quotient in _quotients(rule, votes[one], won.get(one, 0), start.get(one, 0))
    ]
    return sorted(found, key=lambda item: (item[1] != 0, -item[0], order.index(item[2])))


def _quotients(rule: Divisor, votes: Number, seats: int, start: Number) -> list[tuple[Number, Number]]:
    """Divisors and quotients after a start, which may be a part of a seat where divisors rise evenly."""
    if start.denominator == 1:
        return competitor_quotients(rule, votes, seats, whole(start))
    divisors = [plain(Fraction(as_number(rule.first[0])) + (start + n) * as_number(rule.step)) for n in range(seats)]
    return [(divisor, plain(Fraction(votes) / divisor)) for divisor in divisors]


def _first(rule: Divisor, start: Number) -> Number:
    """The first divisor that still counts after a start."""
    return _quotients(rule, 1, 1, start)[0][0]


def quotas(title: str, proof: ev.WholeQuotas, telling: Telling) -> Table:
    """Votes, quotas held, whole quotas, remainders, and the seats they brought."""
    votes = {one.who: one.votes for one in telling.step.standings}
    if isinstance(telling.tier.formula, Quotas) and isinstance(telling.tier.formula.quota, DecimalShare):
        return _decimal_shares(title, telling.tier.formula.quota, proof, votes)
    lines = sorted(proof.lines, key=lambda line: (-votes.get(line.who, 0), line.who))
    rows = tuple(_line(line, votes.get(line.who, 0), proof.quota) for line in lines if proof.quota)
    marks = tuple(Mark(n, 4, WON) for n, line in enumerate(lines) if line.extra > 0)
    return Table(
        say(PRICE, title=title, quota=proof.quota, units=telling.units),
        ("Party", "Votes", "Quotas", "Whole", "Remainder", "Extra", "Seats"),
        rows,
        marks,
    )


def _decimal_shares(
    title: str, quota: DecimalShare, proof: ev.WholeQuotas, votes: Mapping[Competitor, Number]
) -> Table:
    """Votes, what their rounded share times the seats comes to, whole seats, decimals, and the seats they brought."""
    lines = sorted(proof.lines, key=lambda line: (-votes.get(line.who, 0), line.who))
    rows: list[tuple[Cell, ...]] = []
    for line in lines if proof.quota else ():
        decimals = plain(Fraction(line.remainder) / proof.quota)
        seats = line.whole + line.extra
        rows.append(
            (who(line.who), votes.get(line.who, 0), line.whole + decimals, line.whole, decimals, line.extra, seats)
        )
    marks = tuple(Mark(n, 4, WON) for n, line in enumerate(lines) if line.extra > 0)
    head = ("Party", "Votes", "Share × seats", "Whole", "Decimals", "Extra", "Seats")
    return Table(say(ROUNDED, title=title, places=quota.places), head, tuple(rows), marks)


def _line(line: ev.Whole, votes: Number, quota: Number) -> tuple[Cell, ...]:
    held = plain(Fraction(votes) / quota)
    return (who(line.who), votes, held, line.whole, line.remainder, line.extra, line.whole + line.extra)
