"""Double proportionality told: which divisors give a party its seats in a place, and the table of all of them."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, plain
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases.formulas import rounded_by
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.table import Mark, Table
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.model import formula as fo
from seatwright.model.competitor import Competitor
from seatwright.model.election import Election
from seatwright.results.evidence import Divisors

ALL = (
    "The votes of a party in a place are divided by the divisor of the party and by that of the place, and {rounded}: "
    "so every party has its total and every place its seats."
)
DIVISORS = "The divisors of the parties are {rows}; those of the places are {columns}."
DIVISOR = "{divisor} ({name})"
EXAMPLE = (
    "In {place}, {party} has {votes} {units}; divided by {row} and by {column} that is {quotient}, and brings "
    "{seats:seat|seats}."
)
OF_PARTY = "The divisor of {party} is {row}, and each place has its own. {places:cap}."
OF_PLACE = "The divisor of {place} is {column}, and each party has its own. {parties:cap}."
LINE = "{name}: {votes} / {row} / {column} = {quotient}, {seats:seat|seats}"
MANY = 12  # so many places or parties are told one by one; more only if all are wanted
DIVIDED = "{title}: votes divided by both divisors, and the seats"
PARTY, PLACE = "Divisor of the party", "Divisor"


def told_divisors(proof: Divisors, telling: Telling) -> list[Paragraph]:
    """How the table came about, with the divisors, and one cell for an example."""
    rule = telling.tier.formula
    if not isinstance(rule, fo.Biproportional) or not telling.step.outcome:
        return []
    example = _example(proof, telling)
    divisors = (
        say(DIVISORS, rows=_named(proof.rows), columns=_named(proof.columns))
        if telling.full or max(len(proof.rows), len(proof.columns)) <= MANY
        else Phrase()
    )
    return telling.paragraph("formula", say(ALL, rounded=rounded_by(rule.by)), example, divisors)


def _named(divisors: tuple[tuple[str, Number], ...]) -> Phrase:
    return listed(say(DIVISOR, name=who(Competitor(name)), divisor=exactly(one)) for name, one in divisors)


def _example(proof: Divisors, telling: Telling) -> Phrase:
    """The cell with most seats, in a sentence."""
    one, seats = telling.step.outcome[0]
    votes, quotient = _quotients(proof, telling)[one]
    return say(
        EXAMPLE,
        place=one.place,
        party=who(Competitor(one.party)),
        votes=votes,
        units=telling.units,
        row=exactly(dict(proof.rows)[one.party]),
        column=exactly(dict(proof.columns)[one.place]),
        quotient=quotient,
        seats=seats,
    )


def exactly(divisor: Number) -> Phrase:
    """A divisor with all its decimals, where they are few.

    >>> print(exactly(Fraction(133, 125)), exactly(9870), exactly(Fraction(1, 3)))
    1.064 9,870 0.333333
    """
    places = next((n for n in range(10) if (divisor * 10**n).denominator == 1), 6)
    return say(f"{{n:.{places}}}", n=divisor) if places else say("{n}", n=divisor)


def _quotients(proof: Divisors, telling: Telling) -> dict[Competitor, tuple[Number, Number]]:
    """The votes of every list, and what they come to divided by both divisors."""
    rows, columns = dict(proof.rows), dict(proof.columns)
    return {
        one.who: (one.votes, plain(Fraction(one.votes) / rows[one.who.party] / columns[one.who.place]))
        for one in telling.step.standings
        if one.admitted and one.votes and one.who.party in rows and one.who.place in columns
    }


def of_party(telling: Telling, party: str) -> list[Paragraph]:
    """Which divisors give a party its seats, place by place; of many places, where it has seats."""
    proof = telling.step.evidence
    if not isinstance(proof, Divisors) or party not in dict(proof.rows):
        return []
    seats = dict(telling.step.outcome)
    own = [one for one in _quotients(proof, telling) if one.party == party]
    if len(own) > MANY and not telling.full:
        own = [one for one in own if seats.get(one)]
    places = _lines([(one, one.place) for one in own], proof, telling)
    row = exactly(dict(proof.rows)[party])
    return telling.paragraph("cells", say(OF_PARTY, party=who(Competitor(party)), row=row, places=places))


def of_place(telling: Telling, place: str) -> Phrase:
    """Which divisors give a place its members, party by party."""
    proof = telling.step.evidence
    if not isinstance(proof, Divisors) or place not in dict(proof.columns):
        return Phrase()
    own = [(one, who(Competitor(one.party))) for one in _quotients(proof, telling) if one.place == place]
    column = exactly(dict(proof.columns)[place])
    return say(OF_PLACE, place=place, column=column, parties=_lines(own, proof, telling))


def _lines(cells: list[tuple[Competitor, str]], proof: Divisors, telling: Telling) -> Phrase:
    """Votes over both divisors, cell by cell."""
    rows, columns, quotients = dict(proof.rows), dict(proof.columns), _quotients(proof, telling)
    seats = dict(telling.step.outcome)
    told = [
        say(
            LINE,
            name=name,
            votes=quotients[one][0],
            row=exactly(rows[one.party]),
            column=exactly(columns[one.place]),
            quotient=quotients[one][1],
            seats=seats.get(one, 0),
        )
        for one, name in cells
    ]
    return Phrase("; ".join(told), tuple(n for one in told for n in one.numbers))


def divisor_table(title: str, proof: Divisors, telling: Telling) -> Table:
    """Places down, parties across: each quotient, marked with the seats it is rounded to; divisors at the edges."""
    seats, quotients = dict(telling.step.outcome), _quotients(proof, telling)
    parties = sorted((party for party, _ in proof.rows), key=lambda party: (-_sum(seats, party), party))
    places = in_order(telling.result.election, [place for place, _ in proof.columns])
    cells = {(one.place, one.party): quotient for one, (_, quotient) in quotients.items()}
    columns = dict(proof.columns)
    rows = tuple(
        (place, *(cells.get((place, party), "") for party in parties), str(exactly(columns[place]))) for place in places
    )
    marks = tuple(
        Mark(places.index(one.place), parties.index(one.party) + 1, str(n)) for one, n in sorted(seats.items()) if n
    )
    last = (PARTY, *(str(exactly(dict(proof.rows)[party])) for party in parties), "")
    heads = ("Place", *(who(Competitor(party)) for party in parties), PLACE)
    return Table(say(DIVIDED, title=title), heads, (*rows, last), marks)


def in_order(election: Election, places: list[str]) -> list[str]:
    """Places as districts.csv lists them."""
    order = {row.name: n for n, row in enumerate(election.districts)}
    return sorted(places, key=lambda place: (order.get(place, len(order)), place))


def _sum(seats: dict[Competitor, int], party: str) -> int:
    return sum(n for one, n in seats.items() if one.party == party)
