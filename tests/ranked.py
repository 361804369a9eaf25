"""What tests of ranked papers share: contests in one line, and an independent count by transfers of forty lines."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from tests.small import LAW

from seatwright.kernel import count
from seatwright.law import Cast, Each, Formula, Persons, System, Tie, Tier
from seatwright.model.election import Candidate, District, Election, LotDrawn, Ranking, Vote
from seatwright.results.evidence import Stages
from seatwright.results.result import Completed, LotsNeeded, Result

Papers = dict[str, int]  # "ABC": so many papers with A first, then B, then C; "-" an empty rank, "(BC)" two at one


def ranks(marks: str) -> tuple[str, ...]:
    """The ranks of a paper: ``A-(BC)`` has A, nothing, then B and C."""
    found: list[str] = []
    inside = None
    for sign in marks:
        if sign == "(":
            inside = ""
        elif sign == ")":
            found.append(inside or "")
            inside = None
        elif inside is not None:
            inside += sign
        else:
            found.append("" if sign == "-" else sign)
    return tuple(found)


def papers(of: Papers, seats: int = 1, names: str = "", lots: tuple[LotDrawn, ...] = ()) -> Election:
    """An election of one contest; the candidates are letters, each a party of its own."""
    every = sorted({*names, *(sign for marks in of for sign in marks if sign.isalpha())})
    number = {name: n for n, name in enumerate(every, 1)}
    first = dict.fromkeys(every, 0)
    for marks, n in of.items():
        one = next((rank for rank in ranks(marks) if len(rank) == 1), "")
        if one:
            first[one] += n
    return Election(
        id="ranked",
        votes=tuple(Vote("ward", "W", f"Party {name}", name, n) for name, n in first.items()),
        districts=(District("ward", "W", "", seats),),
        candidates=tuple(Candidate("ward", "W", number[name], name, f"Party {name}") for name in every),
        rankings=tuple(
            Ranking("ward", "W", n, tuple(tuple(number[one] for one in rank) for rank in ranks(marks)))
            for marks, n in of.items()
        ),
        lots=lots,
    )


def law(formula: Formula, seats: int = 1, ties: tuple[Tie, ...] = ()) -> System:
    """A law of one tier that counts these papers."""
    tier = Tier("ward", LAW, Each("ward"), Cast("ward"), formula, seats, Persons(), ties=ties)
    return System("ranked", "Ranked", LAW, (tier,))


def counted(formula: Formula, of: Papers, seats: int = 1, ties: tuple[Tie, ...] = (), names: str = "") -> Result:
    """A count that may stop for a lot."""
    return count(law(formula, seats, ties), papers(of, seats, names))


def elected(formula: Formula, of: Papers, seats: int = 1, ties: tuple[Tie, ...] = (), names: str = "") -> str:
    """The elected in their order; the count must have ended."""
    result = counted(formula, of, seats, ties, names)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return "".join(who.person for stage in stages(result).stages for who in stage.elected)


def stages(result: Result) -> Stages:
    """The stages of the one contest."""
    proof = result.tree[0].evidence
    assert isinstance(proof, Stages)
    return proof


def totals(result: Result) -> list[dict[str, int | Fraction]]:
    """The votes at each stage."""
    return [{who.person: n for who, n in stage.totals} for stage in stages(result).stages]


def settled(law_: System, election: Election) -> Completed:
    """The count with every lot drawn for the first by name."""
    lots: list[LotDrawn] = []
    while True:
        result = count(law_, election, tuple(lots))
        if isinstance(result, Completed):
            return result
        assert isinstance(result, LotsNeeded)
        wanted = result.lot
        assert wanted is not None
        among = tuple(one.person for one in wanted.among)
        lots.append(LotDrawn(wanted.tier, wanted.place, among, among[: wanted.seats]))


# --- another count ---


def by_definition(of: Papers, seats: int, names: Iterable[str] = ()) -> set[str] | None:
    """Who is elected by weighted inclusive Gregory with exact fractions and a Droop quota; None where a tie decides.

    Each paper is followed by itself, and the whole count begins anew after every step."""
    piles = [(marks, Fraction(n)) for marks, n in of.items() if marks]
    hopeful, winners = {*names, *(sign for marks, _ in piles for sign in marks)}, list[str]()
    quota = sum(n for _, n in piles) // (seats + 1) + 1
    gone: list[tuple[str, Fraction, frozenset[str]]] = []  # who passes papers on, at what part, to whom not
    while len(winners) < seats and len(hopeful) > seats - len(winners):
        held: dict[str, Fraction] = dict.fromkeys(hopeful, Fraction(0))
        for marks, n in piles:
            at, worth = marks[0], n
            for who, part, barred in gone:
                if at == who:
                    worth *= part
                    at = next((one for one in marks[marks.index(at) + 1 :] if one not in barred), "")
            if at in held:
                held[at] += worth
        reach = sorted((one for one in held if one not in winners and held[one] >= quota), key=lambda one: -held[one])
        winners += reach
        still = hopeful - set(winners)
        waiting = {one: held[one] - quota for one in winners if one in hopeful and held[one] > quota}
        if len(winners) >= seats:
            break
        if len(still) <= seats - len(winners):
            return {*winners, *still}
        if waiting:
            first, *others = sorted(waiting, key=lambda one: -waiting[one])
            if others and waiting[others[0]] == waiting[first]:
                return None
            gone.append((first, waiting[first] / held[first], frozenset({*"ABCDEFGH"} - still)))
            hopeful.discard(first)
        else:
            last, *others = sorted(still, key=lambda one: held[one])
            if others and held[others[0]] == held[last]:
                return None
            gone.append((last, Fraction(1), frozenset({*"ABCDEFGH"} - still)))
            hopeful.discard(last)
    return set(winners) | (hopeful - set(winners) if len(winners) < seats else set())


def runoff_by_definition(of: Papers) -> str | None:
    """Who wins an instant run-off, each round counted from the papers; None where a tie decides."""
    names = {sign for marks in of for sign in marks}
    while True:
        held = dict.fromkeys(names, 0)
        for marks, n in of.items():
            top = next((one for one in marks if one in names), "")
            if top:
                held[top] += n
        best = max(held.values())
        if 2 * best > sum(held.values()) or len(names) == 1:
            return next(one for one in held if held[one] == best)
        low = [one for one in held if held[one] == min(held.values())]
        if len(low) > 1:
            return None
        names -= set(low)
