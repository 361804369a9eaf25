"""Tables behind a step: quotients, quotas and rounds, worked out again on demand from the step's own numbers."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number
from seatwright.explain.balance import balance, levelling
from seatwright.explain.find import check_place, tiers_called
from seatwright.explain.ranked import stages_table
from seatwright.explain.say import say
from seatwright.explain.sharing import averages, quotas
from seatwright.explain.table import WON, Mark, Table
from seatwright.explain.telling import Telling
from seatwright.explain.two_ways import divisor_table
from seatwright.explain.words import NATIONWIDE, Words, is_single, place_called, who, words_of
from seatwright.model.competitor import Competitor
from seatwright.model.formula import Divisor, Quotas
from seatwright.model.tier import Tier
from seatwright.results import evidence as ev
from seatwright.results.result import Result
from seatwright.results.step import Step

TITLE = "{step}, {place}"
BY_PLACE = "{step}, seats by place"
WINNERS = "{step}, the winner of each place"


def table(result: Result, tier: str, place: str | None = None) -> Table:
    """The main table of a tier in a place (or of the party whose own lists shared); of many places, one line each.

    Errors: E602 for a tier or place that the result does not know.
    """
    return tables(result, tier, place)[0]


def tables(result: Result, tier: str, place: str | None = None) -> tuple[Table, ...]:
    """All tables of a tier in a place: how seats won were taken off, how the house grew, and the formula's own."""
    words = words_of(result.system, result.election)
    names = [one.name for one in tiers_called(result.system, tier)]
    steps = [step for step in result.tree if step.tier in names and place in (None, step.place, step.party)]
    if not steps and place is not None:
        check_place(result, place)
    counted = [step for step in steps if step.kind == "count"] or steps
    if len(counted) != 1:
        return (_many(counted, result, words),)
    return _of_step(Telling(result, words, result.system[counted[0].tier], counted[0]))


def _of_step(telling: Telling) -> tuple[Table, ...]:
    step = telling.words.heading(telling.tier)
    title = say(TITLE, step=step, place=telling.place) if telling.place != NATIONWIDE else step
    settled = telling.step.settlement
    found: list[Table] = []
    if settled is not None:
        found += [balance(title, telling), *([levelling(title, settled)] if settled.rule == "Levelled" else [])]
    return (*found, _formula(title, telling))


def _formula(title: str, telling: Telling) -> Table:
    rule = telling.tier.formula
    match telling.step.evidence:
        case ev.HighestAverages() as proof if isinstance(rule, Divisor):
            return averages(title, rule, proof, telling)
        case ev.WholeQuotas() as proof:
            return quotas(title, proof, telling) if isinstance(rule, Quotas) else _seats(title, telling)
        case ev.MostVoted() | ev.SeatsKept() | ev.MajorityReached():
            return _candidates(title, telling)
        case ev.InOrder(turns, _, _):
            return _turns(title, turns)
        case ev.Stages() as proof:
            return stages_table(title, proof)
        case ev.Divisors() as proof:
            return divisor_table(title, proof, telling)
        case ev.Amounts(amounts):
            return _amounts(title, dict(amounts), telling)
        case _:
            return _seats(title, telling)


def _candidates(title: str, telling: Telling) -> Table:
    """Candidates by votes."""
    step = telling.step
    total = sum((one.votes for one in step.standings), 0)
    won = {one for one, n in step.outcome if n}
    rows = tuple((who(one.who), one.votes, Fraction(one.votes) / total if total else 0) for one in step.standings)
    marks = tuple(Mark(n, 1, WON) for n, one in enumerate(step.standings) if one.who in won)
    return Table(title, ("Candidate", "Votes", "Share"), rows, marks, (2,))


def _turns(title: str, turns: tuple[ev.Taken, ...]) -> Table:
    """The turns of best-first, in order; those without room last."""
    shares = (3,) if all(0 <= turn.key <= 1 for turn in turns) else ()
    rows = tuple((n, turn.who.party, turn.who.person or turn.who.place, turn.key) for n, turn in enumerate(turns, 1))
    return Table(
        title,
        ("Turn", "Party", "Where", "Key"),
        rows,
        tuple(Mark(n, 3, WON) for n, turn in enumerate(turns) if turn.seated),
        shares,
    )


def _amounts(title: str, amounts: dict[Competitor, Number], telling: Telling) -> Table:
    """Each one's own amount, and the seats it came to."""
    seats = dict(telling.step.outcome)
    ranked = sorted(amounts, key=lambda one: (-amounts[one], one))
    return Table(
        title,
        ("Party", "Amount", "Seats"),
        tuple((who(one), amounts[one], seats.get(one, 0)) for one in ranked if amounts[one]),
    )


def _seats(title: str, telling: Telling) -> Table:
    """Seats alone: of results taken as given."""
    ranked = sorted(telling.step.outcome, key=lambda item: (-item[1], item[0]))
    return Table(title, ("Party", "Seats"), tuple((who(one), n) for one, n in ranked))


# --- many places ---------------------------------------------------------------------------------------------


def _many(steps: list[Step], result: Result, words: Words) -> Table:
    """One line a place: its winner, or the seats of each party there."""
    if not steps:
        return Table("", ("Place",), ())
    tier: Tier = result.system[steps[0].tier]
    if is_single(tier) and all(isinstance(step.evidence, ev.MostVoted) for step in steps):
        return _winners(say(WINNERS, step=words.heading(tier)), steps)
    return _by_place(say(BY_PLACE, step=words.heading(tier)), steps)


def _winners(title: str, steps: list[Step]) -> Table:
    rows: list[tuple[int | Fraction | str, ...]] = []
    for step in steps:
        proof = step.evidence
        if isinstance(proof, ev.MostVoted) and proof.last is not None:
            second = (
                (who(proof.lost.who), proof.lost.votes, proof.last.votes - proof.lost.votes)
                if proof.lost is not None
                else ("", "", "")
            )
            rows.append((step.place, who(proof.last.who), proof.last.votes, *second))
    return Table(title, ("Place", "Winner", "Votes", "Second", "Votes", "Lead"), tuple(rows))


def _by_place(title: str, steps: list[Step]) -> Table:
    """Parties as columns; where each party's own lists share, their places as columns."""
    seats = [{one.party or one.place: 0 for one, _ in step.outcome} for step in steps]
    for held, step in zip(seats, steps):
        for one, n in step.outcome:
            held[one.party or one.place] += n
    totals: dict[str, int] = {}
    for held in seats:
        for name, n in held.items():
            totals[name] = totals.get(name, 0) + n
    names = sorted((name for name in totals if totals[name]), key=lambda name: (-totals[name], name))
    rows = tuple(
        (step.party or place_called(step.place), *(held.get(name, 0) or "" for name in names), sum(held.values()))
        for step, held in zip(steps, seats)
    )
    total = ("Total", *(totals[name] for name in names), sum(totals.values()))
    return Table(title, ("Place", *(who(Competitor(name)) for name in names), "Seats"), (*rows, total))
